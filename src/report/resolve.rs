//! From the manuscript to the report.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::bind;
use super::outline::sections;
use super::{Edition, Page, PageId, Programme, Report, Scope};
use crate::disclosure::{Rule, protect};
use crate::finding::{Finding, Findings, say, suggestion};
use crate::language::{Date, Language};
use crate::manuscript::{self, Document, DocumentKind, Manuscript};
use crate::register;
use crate::route::{Route, slug};
use crate::source::Sources;
use crate::story::Channel;

/// What the command line decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether drafts are published.
    pub drafts: bool,
    /// The day the site is published: consent holds on it or does not.
    pub as_of: Date,
    /// Where the site will be hosted, instead of what the settings say.
    pub base_url: Option<String>,
}

/// Binds the manuscript together; `None` when a phase below it failed.
#[must_use]
pub fn resolve(manuscript: Manuscript, sources: &Sources, options: &Options) -> (Report, Findings) {
    let mut findings = Findings::new();
    let Manuscript { mut settings, documents, programmes } = manuscript;
    if let Some(base_url) = &options.base_url {
        settings.base_url.clone_from(base_url);
    }
    let rule = settings.disclosure;
    let mut programmes: BTreeMap<String, Programme> =
        programmes.into_iter().map(|(name, written)| (name.clone(), programme(name, written, rule, &mut findings))).collect();
    let published = |document: &Document| {
        let consent = document.consent.as_ref().is_none_or(|consent| consent.allows(Channel::Web, options.as_of));
        (options.drafts || !document.draft) && consent && settings.languages.contains(&document.language)
    };
    let mut documents: Vec<Document> = documents.into_iter().filter(published).collect();
    documents.sort_by_key(|document| (document.language, place(&document.path)));
    let editions = editions(&documents, &programmes, &mut findings);
    let main = settings.languages[0];
    let mut pages: Vec<Page> = documents.into_iter().map(|document| page(document, main)).collect();
    let by_path: BTreeMap<(Language, String), PageId> =
        pages.iter().enumerate().map(|(id, page)| ((page.document.language, page.document.path.clone()), id)).collect();
    let by_file = pages.iter().enumerate().map(|(id, page)| (Arc::clone(&page.document.name), id)).collect();
    for page in &mut pages {
        let of = |language: &Language| Some((*language, *by_path.get(&(*language, page.document.path.clone()))?));
        page.translations = settings.languages.iter().filter_map(of).collect();
    }
    let menu = menu(&settings, &by_path, &mut findings);
    let mut report = Report { settings, pages, programmes: BTreeMap::new(), editions, pictures: Vec::new(), menu, by_path, by_file };
    place_in_editions(&mut report, &mut programmes);
    report.programmes = programmes;
    number_and_scope(&mut report);
    unique_routes(&report, &mut findings);
    bind::bind(&mut report, sources, &mut findings);
    (report, findings)
}

/// Chapters stand in the order of their numbers, then their names.
fn place(path: &str) -> (String, u32, String) {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    (folder.to_owned(), digits.parse().unwrap_or(0), name.to_owned())
}

fn programme(name: String, written: manuscript::Programme, rule: Rule, findings: &mut Findings) -> Programme {
    let (register, contradictions) = register::resolve(written.register, findings);
    for entry in &register.entries {
        if let Some((source, span)) = &entry.source
            && !written.sources.iter().any(|note| note.id == *source)
        {
            findings.push(
                Finding::error(
                    "unknown-source",
                    say!("kilden »{source}« står ikke i sources.yaml", "the source “{source}” is not in sources.yaml"),
                )
                .at(span)
                .hint_maybe(suggestion(source, written.sources.iter().map(|note| note.id.as_str()))),
            );
        }
    }
    Programme {
        name,
        register: protect(register, rule),
        sources: written.sources,
        cards: written.cards,
        landing: BTreeMap::new(),
        editions: Vec::new(),
        contradictions,
    }
}

fn editions(documents: &[Document], programmes: &BTreeMap<String, Programme>, findings: &mut Findings) -> Vec<Edition> {
    let mut editions: Vec<Edition> = Vec::new();
    for document in documents.iter().filter(|document| document.kind == DocumentKind::Edition) {
        let path = document.edition().unwrap_or_default().to_owned();
        let Some(front) = &document.report else {
            continue;
        };
        if editions.iter().any(|edition| edition.path == path) {
            continue;
        }
        let name = document.programme().unwrap_or_default();
        let register = programmes.get(name).map(|programme| &programme.register);
        let column = register.and_then(|register| register.column(&front.period.0));
        if column.is_none() {
            let names: Vec<&str> = register.map_or_else(Vec::new, |register| register.columns.iter().map(|c| c.name.as_str()).collect());
            findings.push(register::unknown_period(&front.period.0, &front.period.1, names));
        }
        editions.push(Edition {
            path,
            programme: name.to_owned(),
            front: front.clone(),
            column: column.unwrap_or(0),
            landing: BTreeMap::new(),
            chapters: BTreeMap::new(),
            stories: BTreeMap::new(),
            numbers: BTreeMap::new(),
        });
    }
    for document in documents.iter().filter(|document| document.kind == DocumentKind::Edition) {
        if !editions.iter().any(|edition| Some(edition.path.as_str()) == document.edition()) {
            findings.push(
                Finding::error("missing-field", say!("feltet »report« mangler", "the field “report” is missing"))
                    .at(&document.title.span)
                    .hint(say!(
                        "skriv mindst report: {{kind: annual, period: 2023}}",
                        "write at least report: {{kind: annual, period: 2023}}"
                    )),
            );
        }
    }
    editions
}

fn page(document: Document, main: Language) -> Page {
    let mut parts: Vec<String> = Vec::new();
    if document.language != main {
        parts.push(document.language.code().to_owned());
    }
    for part in document.path.split('/') {
        // `10-resume` is called `resume`: the digits only put chapters in order.
        let name = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let name = name.strip_prefix('-').filter(|name| !name.is_empty()).unwrap_or(part);
        match (part, document.kind) {
            ("index", _) => {}
            ("stories", DocumentKind::Story) => parts.push(story_folder(document.language).to_owned()),
            _ => parts.push(slug(name)),
        }
    }
    let route = Route::page(&parts.join("/"));
    Page { document, route, edition: None, scope: Scope::default(), number: None, sections: Vec::new(), translations: BTreeMap::new() }
}

fn story_folder(language: Language) -> &'static str {
    match language {
        Language::Da => "fortaellinger",
        Language::En => "stories",
    }
}

fn numbers_folder(language: Language) -> &'static str {
    match language {
        Language::Da => "om-tallene",
        Language::En => "about-the-numbers",
    }
}

fn place_in_editions(report: &mut Report, programmes: &mut BTreeMap<String, Programme>) {
    let by_path: BTreeMap<String, usize> =
        report.editions.iter().enumerate().map(|(index, edition)| (edition.path.clone(), index)).collect();
    for (id, page) in report.pages.iter_mut().enumerate() {
        let document = &page.document;
        let language = document.language;
        if document.kind == DocumentKind::Programme {
            if let Some(programme) = document.programme().and_then(|name| programmes.get_mut(name)) {
                programme.landing.insert(language, id);
            }
            continue;
        }
        let Some(index) = document.edition().and_then(|path| by_path.get(path)) else { continue };
        page.edition = Some(*index);
        let edition = &mut report.editions[*index];
        match document.kind {
            DocumentKind::Edition => {
                edition.landing.insert(language, id);
                edition.numbers.insert(language, page.route.below(numbers_folder(language)));
            }
            DocumentKind::Chapter => edition.chapters.entry(language).or_default().push(id),
            DocumentKind::Story => edition.stories.entry(language).or_default().push(id),
            _ => {}
        }
    }
    let mut order: Vec<usize> = (0..report.editions.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse((report.editions[*index].column, report.editions[*index].path.clone())));
    for index in order {
        if let Some(programme) = programmes.get_mut(&report.editions[index].programme) {
            programme.editions.push(index);
        }
    }
}

fn number_and_scope(report: &mut Report) {
    for index in 0..report.editions.len() {
        let chapters = report.editions[index].chapters.clone();
        for ids in chapters.values() {
            let (mut chapter, mut appendix) = (0, 0);
            for id in ids {
                let page = &mut report.pages[*id];
                let counter = if page.document.appendix { &mut appendix } else { &mut chapter };
                if page.document.numbered {
                    *counter += 1;
                    page.number = Some(counter.to_string());
                }
            }
        }
    }
    let scopes: Vec<Scope> = report
        .pages
        .iter()
        .map(|page| {
            let programme = page.document.programme().filter(|name| report.programmes.contains_key(*name));
            let column = report.edition_of(page).map(|edition| edition.column);
            let latest = programme.and_then(|name| report.latest_column(name));
            Scope { programme: programme.map(str::to_owned), column: column.or(latest) }
        })
        .collect();
    for (page, scope) in report.pages.iter_mut().zip(scopes) {
        page.scope = scope;
        let chapter = page.number.as_deref().filter(|_| !page.document.appendix);
        page.sections = sections(&page.document.body.blocks, chapter);
    }
}

impl Report {
    /// The column a programme's latest edition reports on.
    #[must_use]
    pub fn latest_column(&self, programme: &str) -> Option<usize> {
        let programme = self.programmes.get(programme)?;
        programme.editions.first().map(|index| self.editions[*index].column)
    }
}

fn menu(settings: &manuscript::Settings, by_path: &BTreeMap<(Language, String), PageId>, findings: &mut Findings) -> Vec<String> {
    let mut menu = Vec::new();
    for (path, span) in &settings.menu {
        let path = path.trim_matches('/').trim_end_matches(".md");
        let index = format!("{path}/index");
        let known = settings
            .languages
            .iter()
            .any(|language| [path, &index].into_iter().any(|path| by_path.contains_key(&(*language, path.to_owned()))));
        if known {
            menu.push(path.to_owned());
        } else {
            let paths: Vec<&str> = by_path.keys().map(|(_, path)| path.strip_suffix("/index").unwrap_or(path)).collect();
            findings.push(
                Finding::error(
                    "no-page",
                    say!("menuen peger på »{path}«, som ikke er en side", "the menu points at “{path}”, which is not a page"),
                )
                .at(span)
                .hint_maybe(suggestion(path, paths)),
            );
        }
    }
    menu
}

fn unique_routes(report: &Report, findings: &mut Findings) {
    let mut routes: BTreeMap<&Route, &Page> = BTreeMap::new();
    for page in &report.pages {
        if let Some(other) = routes.insert(&page.route, page) {
            let route = &page.route;
            findings.push(
                Finding::error(
                    "same-address",
                    say!("siden får samme adresse som en anden: /{route}", "the page gets the same address as another: /{route}"),
                )
                .at(&page.document.title.span)
                .label(&other.document.title.span, say!("den anden side", "the other page"))
                .hint(say!("giv den ene fil et andet navn", "rename one of the files")),
            );
        }
    }
}
