//! What is set on paper: the sheets of programmes, for them and for places, and the editions as books, whole and by chapters.

use std::collections::BTreeMap;

use super::{Edition, Page, PageId, Programme, Report};
use crate::finding::{Finding, Findings, say, suggestion};
use crate::language::Language;
use crate::manuscript::{DocumentKind, Each, SheetSpec};
use crate::route::{Route, slug};

/// A document on paper.
#[derive(Debug, Clone)]
pub struct Paper {
    /// What it is.
    pub kind: PaperKind,
    /// Its language.
    pub language: Language,
    /// The page whose text it is; of a book the edition's landing page.
    pub page: PageId,
    /// The address of the PDF.
    pub route: Route,
    /// Whether it, or the edition its numbers are of, is published only with `--drafts`.
    pub draft: bool,
}

/// What a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperKind {
    /// A sheet.
    Sheet {
        /// Its programme's name.
        programme: String,
        /// Its kind, as an index of [`Programme::sheets`].
        spec: usize,
        /// The place it is for, as an index of the atlas.
        place: Option<usize>,
    },
    /// An edition as a book, as an index of [`Report::editions`].
    Book(usize),
    /// One of its chapters.
    Chapter(usize),
}

/// The documents and where they are listed.
#[derive(Debug, Default)]
pub struct Papers {
    /// Everything that is set, sheets first.
    pub papers: Vec<Paper>,
    /// The page that lists the sheets of a language.
    pub list: BTreeMap<Language, Route>,
    /// All sheets of a language in one file.
    pub zip: BTreeMap<Language, Route>,
}

impl Papers {
    /// The sheets of a language.
    pub fn sheets(&self, language: Language) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(move |paper| paper.language == language && paper.is_sheet())
    }

    /// The book of an edition in a language.
    #[must_use]
    pub fn book(&self, edition: usize, language: Language) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.kind == PaperKind::Book(edition) && paper.language == language)
    }

    /// A chapter of a book, by its page.
    #[must_use]
    pub fn chapter(&self, page: PageId) -> Option<&Paper> {
        self.papers.iter().find(|paper| matches!(paper.kind, PaperKind::Chapter(_)) && paper.page == page)
    }

    /// The same document in the other languages. A chapter has no twin: chapters are not told apart by more than their pages.
    pub fn elsewhere<'p>(&'p self, paper: &'p Paper) -> impl Iterator<Item = &'p Paper> {
        let is_twin = |other: &&Paper| other.kind == paper.kind && other.language != paper.language;
        self.papers.iter().filter(is_twin).filter(|_| !matches!(paper.kind, PaperKind::Chapter(_)))
    }

    /// Whether every sheet of a language is published only with `--drafts`.
    #[must_use]
    pub fn are_drafts(&self, language: Language) -> bool {
        self.sheets(language).all(|sheet| sheet.draft)
    }
}

impl Paper {
    /// Whether it is a sheet.
    #[must_use]
    pub fn is_sheet(&self) -> bool {
        matches!(self.kind, PaperKind::Sheet { .. })
    }

    /// The programme and the kind of a sheet, and the place it is for.
    #[must_use]
    pub fn sheet<'r>(&self, report: &'r Report) -> Option<(&'r Programme, &'r SheetSpec, Option<usize>)> {
        let PaperKind::Sheet { programme, spec, place } = &self.kind else { return None };
        let programme = report.programmes.get(programme)?;
        Some((programme, programme.sheets.get(*spec)?, *place))
    }
}

/// Finds everything that is to be set, and gives it its address.
pub(super) fn place(report: &mut Report, findings: &mut Findings) {
    let sheets: Vec<Paper> = report.programmes.values().flat_map(|programme| sheets(report, programme, findings)).collect();
    unique(report, &sheets, findings);
    let books = report.editions.iter().enumerate().flat_map(|(index, edition)| books(report, index, edition));
    let papers: Vec<Paper> = sheets.into_iter().chain(books).collect();
    let main = report.settings.languages[0];
    let root = |language: Language| if language == main { Route::page("") } else { Route::page(language.code()) };
    let has_sheets = |language: &&Language| papers.iter().any(|paper| paper.language == **language && paper.is_sheet());
    let languages: Vec<Language> = report.settings.languages.iter().filter(has_sheets).copied().collect();
    let list = languages.iter().map(|language| (*language, root(*language).below(folder(*language)))).collect::<BTreeMap<_, _>>();
    let zip = |(language, list): (&Language, &Route)| (*language, Route::file(&format!("{list}{}.zip", folder(*language))));
    report.papers = Papers { zip: list.iter().map(zip).collect(), papers, list };
}

fn folder(language: Language) -> &'static str {
    match language {
        Language::Da => "faktaark",
        Language::En => "fact-sheets",
    }
}

/// The sheets of a programme in every language that has their text.
fn sheets(report: &Report, programme: &Programme, findings: &mut Findings) -> Vec<Paper> {
    let mut sheets = Vec::new();
    let latest = programme.editions.first().map(|index| &report.editions[*index]);
    for (at, spec) in programme.sheets.iter().enumerate() {
        let path = format!("{}/{}", programme.name, spec.text.0);
        let pages = report.pages.iter().enumerate().filter(|(_, page)| page.document.path == path && is_text(page));
        let pages: Vec<(PageId, Language)> = pages.map(|(id, page)| (id, page.document.language)).collect();
        if pages.is_empty() {
            findings.extend(no_text(report, programme, spec));
        }
        let places = if spec.each == Each::Place { offered(report, programme) } else { Vec::new() };
        if spec.each == Each::Place && places.is_empty() {
            findings.extend(nowhere(report, programme, spec));
        }
        for (page, language) in pages {
            // An edition that is not in this language is shown in another.
            let is_held_back = |edition: &Edition| edition.landing_in(language).is_some_and(|id| report.pages[id].document.draft);
            let sheet = |place: Option<usize>| Paper {
                kind: PaperKind::Sheet { programme: programme.name.clone(), spec: at, place },
                language,
                page,
                route: report.pages[page].route.file_below(&file_name(report, programme, spec, place, language)),
                draft: report.pages[page].document.draft || latest.is_some_and(is_held_back),
            };
            match spec.each {
                Each::Programme => sheets.push(sheet(None)),
                Each::Place => sheets.extend(places.iter().map(|place| sheet(Some(*place)))),
            }
        }
    }
    sheets
}

/// Whether a page may be the text of a sheet. What belongs to an edition speaks of its time, and whoever agreed to be read there has
/// not agreed to be handed out.
fn is_text(page: &Page) -> bool {
    page.document.kind == DocumentKind::Page
}

/// The counted places where a programme is offered.
fn offered(report: &Report, programme: &Programme) -> Vec<usize> {
    let (Some(atlas), Some(standing)) = (&report.atlas, report.standing(programme)) else { return Vec::new() };
    (0..atlas.places.len()).filter(|place| atlas.places[*place].counted && standing.state(*place).is_offered()).collect()
}

/// `god-start-paa-livet-herlev-2025.pdf`: what, where, from when.
fn file_name(report: &Report, programme: &Programme, spec: &SheetSpec, place: Option<usize>, language: Language) -> String {
    // A place is called what its page is called: two of one name are told apart there.
    let place = place.and_then(|place| Some(last(report.gazetteer.place(place, language)?).to_owned()));
    // Several kinds for the same places are told apart by what they are.
    let kinds = programme.sheets.iter().filter(|other| other.each == Each::Place && other.text.0 == spec.text.0).count();
    let label = (place.is_none() || kinds > 1).then(|| slug(spec.label.get(language)));
    let year = programme.editions.first().map(|index| report.editions[*index].until.year().to_string());
    let parts = [Some(slug(&programme.name)), label, place, year];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!("{}.pdf", parts.join("-"))
}

/// The last part of a page's address.
fn last(page: &Route) -> &str {
    page.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// The book of an edition in every language that has chapters of it, and each chapter alone.
fn books(report: &Report, index: usize, edition: &Edition) -> Vec<Paper> {
    let mut books = Vec::new();
    for (language, chapters) in edition.chapters.iter().filter(|(_, chapters)| !chapters.is_empty()) {
        let Some(landing) = edition.landing.get(language) else { continue };
        let name = slug(&edition.path);
        let paper = |kind: PaperKind, page: PageId, name: &str, draft: bool| {
            let route = report.pages[page].route.file_below(&format!("{name}.pdf"));
            Paper { kind, language: *language, page, route, draft }
        };
        let whole = report.is_draft(edition, *language);
        let is_draft = |chapter: &PageId| whole || report.pages[*chapter].document.draft;
        books.push(paper(PaperKind::Book(index), *landing, &name, report.printed(edition, *language).iter().any(is_draft)));
        for chapter in chapters {
            let name = format!("{name}-{}", last(&report.pages[*chapter].route));
            books.push(paper(PaperKind::Chapter(index), *chapter, &name, is_draft(chapter)));
        }
    }
    books
}

/// The finding for sheets of places where nobody knows any.
fn nowhere(report: &Report, programme: &Programme, spec: &SheetSpec) -> Option<Finding> {
    let file = format!("data/{}/coverage.yaml", programme.name);
    let found = if programme.coverage.is_none() {
        Finding::error(
            "no-coverage",
            say!("der er intet ark for hvert sted, for »{file}« er der ikke", "there is no sheet for each place, as there is no “{file}”"),
        )
        .hint(say!(
            "skriv i {file}, hvor indsatsen tilbydes, eller »each: programme«",
            "write in {file} where the programme is offered, or “each: programme”"
        ))
    } else {
        // Without a list of places that was said already.
        report.atlas.as_ref()?;
        Finding::warning(
            "no-places",
            say!(
                "der er intet ark for hvert sted, for »{file}« nævner intet sted med tilbud",
                "there is no sheet for each place, as “{file}” names no place with an offer"
            ),
        )
    };
    Some(found.at(&spec.each_at))
}

/// Reports kinds of sheets whose files get the same address; books lie in folders where no sheet does.
fn unique(report: &Report, sheets: &[Paper], findings: &mut Findings) {
    let mut seen: BTreeMap<&Route, &SheetSpec> = BTreeMap::new();
    let mut told: Vec<&SheetSpec> = Vec::new();
    for (sheet, spec) in sheets.iter().filter_map(|sheet| Some((sheet, sheet.sheet(report)?.1))) {
        let Some(other) = seen.insert(&sheet.route, spec) else { continue };
        if told.iter().any(|known| known.span == spec.span) {
            continue;
        }
        told.push(spec);
        let route = &sheet.route;
        findings.push(
            Finding::error("same-address", say!("to ark får samme adresse: /{route}", "two sheets get the same address: /{route}"))
                .at(&spec.span)
                .label(&other.span, say!("det andet ark", "the other sheet"))
                .hint(say!("giv dem hver sin tekst eller hvert sit navn (label)", "give each a text or a label of its own")),
        );
    }
}

/// The finding for a text that is not there; one that is held back has its reason.
fn no_text(report: &Report, programme: &Programme, spec: &SheetSpec) -> Option<Finding> {
    let (name, (text, span)) = (&programme.name, &spec.text);
    let file = format!("content/{name}/{text}.md");
    if report.withheld(&file).is_some() {
        return None;
    }
    let prefix = format!("{name}/");
    if report.pages.iter().any(|page| page.document.path == format!("{prefix}{text}")) {
        return Some(
            Finding::error("no-sheet-text", say!("»{text}« hører til en udgave", "“{text}” belongs to an edition")).at(span).hint(say!(
                "et arks tekst er en side for sig, for eksempel faktaark.md",
                "a sheet's text is a page of its own, such as faktaark.md"
            )),
        );
    }
    let known = report.pages.iter().filter(|page| is_text(page)).filter_map(|page| page.document.path.strip_prefix(&prefix));
    Some(
        Finding::error("no-sheet-text", say!("der er ingen tekst »{file}«", "there is no text “{file}”"))
            .at(span)
            .hint_maybe(suggestion(text, known))
            .hint(say!("skriv arkets tekst i {file}", "write the sheet's text in {file}")),
    )
}
