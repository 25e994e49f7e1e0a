//! The whole manuscript: settings, documents, and a register per programme.

use std::collections::{BTreeMap, BTreeSet};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::document::{self, Document};
use super::grants::{self, Grant};
use super::settings::{self, Settings};
use super::sheets::{self, SheetSpec};
use super::{Figures, drafts, figures, whole};
use crate::coverage::{self, Coverage};
use crate::criteria::{self, Criteria};
use crate::economics::{self, Economics};
use crate::finding::{Finding, Findings, Span, say};
use crate::glossary::{self, Term};
use crate::language::{Language, Period};
use crate::literature::{self, Bibliography};
use crate::place::{self, Atlas};
use crate::register::{self, Draft};
use crate::source::{SourceFile, Sources};
use crate::yaml::{self, Bilingual, Fields, Node};

/// An instrument numbers come from, from `sources.yaml`.
#[derive(Debug, Clone)]
pub struct SourceNote {
    /// Its id.
    pub id: String,
    /// Where the id stands.
    pub span: Span,
    /// What readers call it.
    pub title: Bilingual,
    /// What kind of source it is.
    pub kind: Option<Bilingual>,
    /// What time it covers.
    pub period: Option<Period>,
    /// How many answered.
    pub n: Option<u32>,
    /// Which part of those asked answered, as written: `59 %`.
    pub response_rate: Option<String>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
}

/// The data of one programme.
#[derive(Debug, Default)]
pub struct Programme {
    /// Its register, as written; `None` where there is no `register.yaml`.
    pub register: Option<Draft>,
    /// Its sources, in the author's order.
    pub sources: Vec<SourceNote>,
    /// What its `figures.yaml` describes.
    pub figures: Figures,
    /// Its terms, in the author's order.
    pub glossary: Vec<Term>,
    /// Where it is offered; `None` where there is no `coverage.yaml`.
    pub coverage: Option<Coverage>,
    /// What was to be reached; nothing where there is no `criteria.yaml`.
    pub criteria: Criteria,
    /// What it calculates.
    pub economics: Economics,
    /// What of it is set on paper, in the author's order.
    pub sheets: Vec<SheetSpec>,
}

/// Everything the authors wrote.
#[derive(Debug)]
pub struct Manuscript {
    /// The site's settings.
    pub settings: Settings,
    /// The documents, by file name.
    pub documents: Vec<Document>,
    /// The programmes' data, by folder name.
    pub programmes: BTreeMap<String, Programme>,
    /// The works that may be cited.
    pub bibliography: Bibliography,
    /// Who paid, in the author's order.
    pub grants: Vec<Grant>,
    /// The places of the country, where the site has any.
    pub atlas: Option<Atlas>,
}

const SITE: &str = "content/site.yaml";

/// Parses all files. `None` when there are no settings to begin with, which has then been reported.
#[must_use]
pub fn parse(sources: &Sources) -> (Option<Manuscript>, Findings) {
    let mut findings = Findings::new();
    let Some(site) = sources.get(SITE) else {
        findings.push(
            Finding::error("no-settings", say!("filen »{SITE}« mangler", "the file “{SITE}” is missing"))
                .at(&Span::file(&SITE.into()))
                .hint(say!("den skal mindst sige title og base-url", "it says at least title and base-url")),
        );
        return (None, findings);
    };
    let settings = yaml::parse(&site.name, site.text(), &mut findings).map(|node| settings::parse(&node, &mut findings));
    let default = settings.as_ref().and_then(|settings| settings.languages.first().copied()).unwrap_or_default();
    let mut documents = documents(sources, default, &mut findings);
    drafts::inherit(&mut documents, default);
    let atlas = place::parse(sources, &mut findings);
    let programmes = programmes(sources, atlas.as_ref(), &mut findings);
    let bibliography = sources.get(literature::FILE).map(|file| literature::parse(file, &mut findings)).unwrap_or_default();
    let granted = sources.get(grants::FILE).and_then(|file| yaml::parse(&file.name, file.text(), &mut findings));
    let grants = granted.map(|node| grants::parse(&node, &mut findings)).unwrap_or_default();
    // A page that could not be read is not missing, and has its own finding.
    let all_read = documents.len() == texts(sources).count();
    if let Some(settings) = settings.as_ref().filter(|_| all_read) {
        whole::check(&documents, &settings.languages, sources, &site.span(), &mut findings);
    }
    (settings.map(|settings| Manuscript { settings, documents, programmes, bibliography, grants, atlas }), findings)
}

/// The files that hold texts.
fn texts(sources: &Sources) -> impl Iterator<Item = &SourceFile> {
    sources.under("content/").filter(|file| file.name.ends_with(".md"))
}

fn documents(sources: &Sources, default: Language, findings: &mut Findings) -> Vec<Document> {
    let files: Vec<&SourceFile> = texts(sources).collect();
    let parsed: Vec<(Option<Document>, Findings)> = files
        .into_par_iter()
        .map(|file| {
            let mut findings = Findings::new();
            (document::parse(file, default, &mut findings), findings)
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, found) in parsed {
        documents.extend(document);
        findings.extend(found);
    }
    documents
}

fn programmes(sources: &Sources, atlas: Option<&Atlas>, findings: &mut Findings) -> BTreeMap<String, Programme> {
    let names: BTreeSet<&str> = sources
        .under("data/")
        .filter(|file| is_yaml(&file.name) && !file.name.starts_with(place::FOLDER))
        .filter_map(|file| file.name.strip_prefix("data/")?.split_once('/').map(|(programme, _)| programme))
        .collect();
    names.into_iter().map(|name| (name.to_owned(), programme(name, sources, atlas, findings))).collect()
}

fn is_yaml(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

fn programme(name: &str, sources: &Sources, atlas: Option<&Atlas>, findings: &mut Findings) -> Programme {
    let mut programme = Programme::default();
    let folder = format!("data/{name}/");
    for file in sources.under(&folder).filter(|file| is_yaml(&file.name)) {
        let Some(node) = yaml::parse(&file.name, file.text(), findings) else { continue };
        match &file.name[folder.len()..] {
            "register.yaml" => programme.register = Some(register::parse(&node, sources, findings)),
            "sources.yaml" => programme.sources = source_notes(&node, findings),
            "figures.yaml" => programme.figures = figures::parse(&node, file.text(), findings),
            "criteria.yaml" => programme.criteria = criteria::parse(&node, findings),
            "economics.yaml" => programme.economics = economics::parse(&node, findings),
            "sheets.yaml" => programme.sheets = sheets::parse(&node, findings),
            "glossary.yaml" => programme.glossary = glossary::parse(&node, findings),
            "coverage.yaml" => match atlas {
                Some(atlas) => programme.coverage = Some(coverage::parse(&node, atlas, findings)),
                None => findings.extend(no_places(sources, file)),
            },
            other => findings.push(unknown_file(other, file)),
        }
    }
    programme
}

/// The files a programme's data may lie in.
const FILES: [&str; 8] =
    ["register.yaml", "sources.yaml", "figures.yaml", "criteria.yaml", "coverage.yaml", "economics.yaml", "glossary.yaml", "sheets.yaml"];

fn unknown_file(name: &str, file: &SourceFile) -> Finding {
    Finding::error("unknown-file", say!("»{name}« er ikke en fil, programmet kender", "“{name}” is not a file the program knows"))
        .at(&file.span())
        .hint_maybe(crate::finding::suggestion(name, FILES))
}

/// Coverage of places nobody named; places that could not be read have findings of their own.
fn no_places(sources: &Sources, file: &SourceFile) -> Option<Finding> {
    let name = place::FILE;
    let missing = sources.get(name).is_none();
    missing.then(|| Finding::error("no-places", say!("filen »{name}« mangler", "the file “{name}” is missing")).at(&file.span()))
}

fn source_notes(node: &Node, findings: &mut Findings) -> Vec<SourceNote> {
    let mut notes = Vec::new();
    for (key, node) in node.entries(findings) {
        let fields = Fields::of(node, findings);
        let bilingual = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
        notes.push(SourceNote {
            id: key.text.clone(),
            span: key.span.clone(),
            title: fields.need("title", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default(),
            kind: bilingual("kind", findings),
            period: fields.get("period").and_then(|node| node.period(findings)),
            n: fields.get("n").and_then(|node| node.whole(findings)),
            response_rate: fields.text("response-rate", findings).map(str::to_owned),
            note: bilingual("note", findings),
        });
        fields.finish(findings);
    }
    notes
}
