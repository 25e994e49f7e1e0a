//! What is set on paper: the sheets of programmes, for them and for places, and the editions as books, whole and by chapters.

use std::collections::BTreeMap;

use super::{Edition, PageId, Programme, Report};
use crate::finding::{Finding, Findings, say, suggestion};
use crate::language::Language;
use crate::manuscript::{Each, SheetSpec};
use crate::place::Atlas;
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
        self.papers.iter().filter(move |paper| paper.language == language && matches!(paper.kind, PaperKind::Sheet { .. }))
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
}

/// Finds everything that is to be set, and gives it its address.
pub(super) fn place(report: &mut Report, findings: &mut Findings) {
    let sheets: Vec<Paper> = report.programmes.values().flat_map(|programme| sheets(report, programme, findings)).collect();
    let books = report.editions.iter().enumerate().flat_map(|(index, edition)| books(report, index, edition));
    let papers: Vec<Paper> = sheets.into_iter().chain(books).collect();
    let main = report.settings.languages[0];
    let root = |language: Language| if language == main { Route::page("") } else { Route::page(language.code()) };
    let has_sheets =
        |language: &&Language| papers.iter().any(|paper| paper.language == **language && matches!(paper.kind, PaperKind::Sheet { .. }));
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
    for (at, spec) in programme.sheets.iter().enumerate() {
        let path = format!("{}/{}", programme.name, spec.text.0);
        let pages = report.pages.iter().enumerate().filter(|(_, page)| page.document.path == path);
        let pages: Vec<(PageId, Language)> = pages.map(|(id, page)| (id, page.document.language)).collect();
        if pages.is_empty() {
            findings.extend(no_text(report, programme, spec));
        }
        let places = if spec.each == Each::Place { offered(report, programme) } else { Vec::new() };
        if spec.each == Each::Place && places.is_empty() {
            findings.extend(nowhere(report, programme, spec));
        }
        for (page, language) in pages {
            let sheet = |place: Option<usize>| Paper {
                kind: PaperKind::Sheet { programme: programme.name.clone(), spec: at, place },
                language,
                page,
                route: report.pages[page].route.file_below(&file_name(report, programme, spec, place, language)),
            };
            match spec.each {
                Each::Programme => sheets.push(sheet(None)),
                Each::Place => sheets.extend(places.iter().map(|place| sheet(Some(*place)))),
            }
        }
    }
    sheets
}

/// The counted places where a programme is offered.
fn offered(report: &Report, programme: &Programme) -> Vec<usize> {
    let (Some(atlas), Some(standing)) = (&report.atlas, report.standing(programme)) else { return Vec::new() };
    (0..atlas.places.len()).filter(|place| atlas.places[*place].counted && standing.state(*place).is_offered()).collect()
}

/// `god-start-paa-livet-herlev-2025.pdf`: what, where, from when.
fn file_name(report: &Report, programme: &Programme, spec: &SheetSpec, place: Option<usize>, language: Language) -> String {
    let place = place.and_then(|place| Some(place_name(report.atlas.as_ref()?, place)));
    let label = || slug(spec.label.get(language));
    let year = programme.editions.first().map(|index| report.editions[*index].until.year().to_string());
    let parts = [Some(slug(&programme.name)), Some(place.unwrap_or_else(label)), year];
    format!("{}.pdf", parts.into_iter().flatten().collect::<Vec<_>>().join("-"))
}

fn place_name(atlas: &Atlas, place: usize) -> String {
    slug(&atlas.places[place].name)
}

/// The book of an edition in every language that has chapters of it, and each chapter alone.
fn books(report: &Report, index: usize, edition: &Edition) -> Vec<Paper> {
    let mut books = Vec::new();
    for (language, chapters) in edition.chapters.iter().filter(|(_, chapters)| !chapters.is_empty()) {
        let Some(landing) = edition.landing.get(language) else { continue };
        let name = slug(&edition.path);
        let route = |page: PageId, name: &str| report.pages[page].route.file_below(&format!("{name}.pdf"));
        books.push(Paper { kind: PaperKind::Book(index), language: *language, page: *landing, route: route(*landing, &name) });
        for chapter in chapters {
            let segment = report.pages[*chapter].route.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let route = route(*chapter, &format!("{name}-{segment}"));
            books.push(Paper { kind: PaperKind::Chapter(index), language: *language, page: *chapter, route });
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

/// The finding for a text that is not there; one that is held back has its reason.
fn no_text(report: &Report, programme: &Programme, spec: &SheetSpec) -> Option<Finding> {
    let (name, (text, span)) = (&programme.name, &spec.text);
    let file = format!("content/{name}/{text}.md");
    if report.withheld(&file).is_some() {
        return None;
    }
    let prefix = format!("{name}/");
    let known = report.pages.iter().filter_map(|page| page.document.path.strip_prefix(&prefix)).filter(|rest| !rest.contains('/'));
    Some(
        Finding::error("no-sheet-text", say!("der er ingen tekst »{file}«", "there is no text “{file}”"))
            .at(span)
            .hint_maybe(suggestion(text, known))
            .hint(say!("skriv arkets tekst i {file}", "write the sheet's text in {file}")),
    )
}
