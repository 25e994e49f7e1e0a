//! From the manuscript to the report.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::boxes::Boxes;
use super::literature::Literature;
use super::menu::{PLACES, SHEETS};
use super::outline::sections;
use super::programme::programme;
use super::terms::Terms;
use super::{
    Gazetteer, Grants, Page, PageId, Papers, Programme, Report, Role, Scope, Withheld, address, apparatus, bind, edition, gazetteer,
    grants, items, menu, overview, papers, publish,
};
use crate::finding::Findings;
use crate::language::{Date, Language};
use crate::literature::Press;
use crate::manuscript::{Document, Manuscript};
use crate::route::Route;
use crate::source::Sources;

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

/// Binds the manuscript together. What cannot be placed is reported and left out.
#[must_use]
pub fn resolve(manuscript: Manuscript, sources: &Sources, options: &Options) -> (Report, Findings) {
    let mut findings = Findings::new();
    let Manuscript { mut settings, documents, programmes, bibliography, grants: granted, atlas } = manuscript;
    if let Some(base_url) = &options.base_url {
        settings.base_url.clone_from(base_url);
    }
    let rule = settings.disclosure;
    let mut programmes: BTreeMap<String, Programme> = programmes
        .into_iter()
        .map(|(name, written)| (name.clone(), programme(name, written, atlas.as_ref(), rule, &mut findings)))
        .collect();
    let (mut documents, mut drawer) = publish::part(documents, &settings, options, &mut findings);
    // What the site's first language says of an edition holds.
    let rank = |language: Language| settings.languages.iter().position(|known| *known == language);
    documents.sort_by_key(|document| (rank(document.language), order(&document.path)));
    let editions = edition::editions(&documents, &programmes, &mut findings);
    let indices = editions.iter().enumerate().map(|(index, edition)| (edition.path.clone(), index)).collect();
    let mut pages: Vec<Page> = Vec::with_capacity(documents.len());
    for document in documents {
        let route = address::of(&document, settings.languages[0]).map_err(|finding| findings.push(*finding));
        match Role::of(&document, &indices).zip(route.ok()) {
            Some((role, route)) => pages.push(page(document, role, route)),
            None => {
                drawer.insert(document.name, Withheld::Homeless);
            }
        }
    }
    let by_path: BTreeMap<(Language, String), PageId> =
        pages.iter().enumerate().map(|(id, page)| ((page.document.language, page.document.path.clone()), id)).collect();
    let by_file = pages.iter().enumerate().map(|(id, page)| (Arc::clone(&page.document.name), id)).collect();
    for page in &mut pages {
        let of = |language: &Language| Some((*language, *by_path.get(&(*language, page.document.path.clone()))?));
        page.translations = settings.languages.iter().filter_map(of).collect();
    }
    let has_places = atlas.is_some() && programmes.values().any(|programme| programme.coverage.is_some());
    let has_sheets = programmes.values().any(|programme| !programme.sheets.is_empty());
    let made = [(PLACES, has_places), (SHEETS, has_sheets)].into_iter().filter(|(_, is_there)| *is_there).map(|(word, _)| word);
    let menu = menu::menu(&settings, &by_path, &drawer, &made.collect::<Vec<_>>(), &mut findings);
    let press = Press::of(settings.citations);
    let mut report = Report {
        settings,
        pages,
        programmes: BTreeMap::new(),
        editions,
        pictures: Vec::new(),
        bibliography,
        atlas,
        press,
        literature: Literature::default(),
        terms: Terms::default(),
        boxes: Boxes::default(),
        items: Vec::new(),
        gazetteer: Gazetteer::default(),
        grants: Grants::default(),
        papers: Papers::default(),
        menu,
        by_path,
        by_file,
        drawer,
    };
    edition::place(&mut report, &mut programmes);
    report.programmes = programmes;
    number_and_scope(&mut report);
    report.boxes = Boxes::of(&report.pages, &report.editions, report.settings.numbering, &mut findings);
    items::number(&mut report);
    report.literature = Literature::of(&report.pages, &report.editions, &report.bibliography, &report.press, &mut findings);
    report.terms = Terms::of(&report.pages, &report.programmes);
    apparatus::place(&mut report);
    gazetteer::place(&mut report);
    overview::place(&mut report);
    grants::place(&mut report, granted, &mut findings);
    papers::place(&mut report, &mut findings);
    address::unique(&report, &mut findings);
    bind::bind(&mut report, sources, &mut findings);
    (report, findings)
}

/// Chapters stand in the order of their numbers, then their names.
fn order(path: &str) -> (String, u32, String) {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    (folder.to_owned(), digits.parse().unwrap_or(0), name.to_owned())
}

fn page(document: Document, role: Role, route: Route) -> Page {
    Page {
        document,
        route,
        role,
        scope: Scope::default(),
        number: None,
        first_note: 1,
        sections: Vec::new(),
        translations: BTreeMap::new(),
    }
}

fn number_and_scope(report: &mut Report) {
    for index in 0..report.editions.len() {
        let chapters = report.editions[index].chapters.clone();
        for ids in chapters.values() {
            let (mut chapter, mut appendix) = (0, 0);
            let mut first_note = 1;
            for id in ids {
                let page = &mut report.pages[*id];
                page.first_note = first_note;
                first_note += page.document.body.notes().len();
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
