//! The list of work: a job a file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Artifact;
use super::desk::{Desk, House};
use super::views::{
    account, apparatus, chapter, common, exhibit, front, grants, places, plain, preview, programme, report as landing, sheets, site, story,
    targets,
};
use crate::finding::Findings;
use crate::language::Language;
use crate::manuscript::EmbedKind;
use crate::page::{self, Sheet};
use crate::report::{Apparatus, Grant, Item, Overview, PageId, Programme, Report, Role};
use crate::route::{NOT_FOUND, ROBOTS, Route, SITEMAP};

/// What a job makes, by the name of the file.
pub(super) type Made = BTreeMap<String, Artifact>;

/// A file to be made.
pub(super) enum Job {
    /// A page an author wrote.
    Page(PageId),
    /// A page the program makes for an edition.
    Apparatus(usize, Apparatus, Language),
    /// A page the program makes for a programme.
    Overview(String, Overview, Language),
    /// The page and the files of a figure or table.
    Item(usize),
    /// The list of grants.
    Grants(Language),
    /// The page of a grant.
    Grant(usize, Language),
    /// The list of all places.
    Places(Language),
    /// The page of a place.
    Place(usize, Language),
    /// The page of a programme's branch.
    Branch(String, usize, Language),
    /// The list of sheets.
    Sheets(Language),
    /// A map alone, for pages of others.
    Embed(usize),
    /// The page for addresses that do not exist.
    NotFound,
    /// A language's feed of editions.
    Feed(Language),
    /// The list of all pages.
    Sitemap,
    /// What search engines may look at.
    Robots,
    /// What the host says with every file.
    Headers,
}

/// Everything there is to make.
pub(super) fn all(report: &Report) -> Vec<Job> {
    let mut jobs: Vec<Job> = (0..report.pages.len()).map(Job::Page).collect();
    for (index, edition) in report.editions.iter().enumerate() {
        let pages = edition.apparatus.iter().flat_map(|(kind, pages)| pages.keys().map(move |language| (*kind, *language)));
        jobs.extend(pages.map(|(kind, language)| Job::Apparatus(index, kind, language)));
    }
    for programme in report.programmes.values() {
        let pages = programme.overviews.iter().flat_map(|(kind, pages)| pages.keys().map(move |language| (*kind, *language)));
        jobs.extend(pages.map(|(kind, language)| Job::Overview(programme.name.clone(), kind, language)));
    }
    jobs.extend((0..report.items.len()).map(Job::Item));
    jobs.extend(report.grants.list.keys().map(|language| Job::Grants(*language)));
    let grants = report.grants.grants.iter().enumerate();
    jobs.extend(grants.flat_map(|(at, grant)| grant.pages.keys().map(move |language| Job::Grant(at, *language))));
    let gazetteer = &report.gazetteer;
    jobs.extend(gazetteer.list.keys().map(|language| Job::Places(*language)));
    let places = gazetteer.places.iter().flat_map(|(place, pages)| pages.keys().map(|language| Job::Place(*place, *language)));
    jobs.extend(places);
    for (programme, branches) in &gazetteer.branches {
        let branches = branches.iter().enumerate();
        jobs.extend(branches.flat_map(|(at, pages)| pages.keys().map(move |language| Job::Branch(programme.clone(), at, *language))));
    }
    jobs.extend(report.papers.list.keys().map(|language| Job::Sheets(*language)));
    jobs.extend((0..report.items.len()).filter(|item| report.items[*item].kind == EmbedKind::Map).map(Job::Embed));
    jobs.extend(report.settings.languages.iter().map(|language| Job::Feed(*language)));
    jobs.extend([Job::NotFound, Job::Sitemap, Job::Robots, Job::Headers]);
    jobs
}

impl Job {
    /// What it is called while it runs.
    pub(super) fn name(&self, report: &Report) -> String {
        match self {
            Self::Page(id) => report.pages[*id].document.name.to_string(),
            Self::Apparatus(index, kind, language) => format!("{}.{}.{language}", report.editions[*index].path, kind.word()),
            Self::Overview(programme, kind, language) => format!("{programme}.{}.{language}", kind.word()),
            Self::Item(index) => report.items[*index].route.to_string(),
            Self::Grants(language) => format!("grants.{language}"),
            Self::Grant(grant, language) => format!("grant-{}.{language}", report.grants.grants[*grant].written.id),
            Self::Places(language) => format!("places.{language}"),
            Self::Place(place, language) => format!("place-{place}.{language}"),
            Self::Branch(programme, branch, language) => format!("{programme}.branch-{branch}.{language}"),
            Self::Sheets(language) => format!("sheets.{language}"),
            Self::Embed(index) => format!("{}embed", report.items[*index].route),
            Self::NotFound => NOT_FOUND.to_owned(),
            Self::Feed(language) => format!("feed.{language}"),
            Self::Sitemap => SITEMAP.to_owned(),
            Self::Robots => ROBOTS.to_owned(),
            Self::Headers => "_headers".to_owned(),
        }
    }

    /// Makes the file.
    pub(super) fn run(&self, house: House<'_>) -> (Made, Findings) {
        let report = house.report;
        match self {
            Self::Page(id) => page_of(house, *id),
            Self::Apparatus(index, kind, language) => apparatus_of(house, *index, *kind, *language),
            Self::Overview(programme, kind, language) => overview_of(house, &report.programmes[programme], *kind, *language),
            Self::Item(index) => item_of(house, &report.items[*index]),
            Self::Grants(language) => grants_of(house, *language),
            Self::Grant(grant, language) => grant_of(house, &report.grants.grants[*grant], *language),
            Self::Places(language) => places_of(house, *language),
            Self::Place(place, language) => place_of(house, *place, *language),
            Self::Branch(programme, branch, language) => branch_of(house, &report.programmes[programme], *branch, *language),
            Self::Sheets(language) => sheets_of(house, *language),
            Self::Embed(index) => embed_of(house, &report.items[*index]),
            Self::NotFound => {
                let desk = Desk::new(house, report.settings.languages[0], Route::file(NOT_FOUND));
                let view = plain::not_found(&desk);
                let common = common::of_not_found(&desk, &view.title);
                html(desk, "404.html", common, view)
            }
            Self::Feed(language) => {
                let desk = Desk::new(house, *language, report.feed_route(*language));
                let xml = site::feed(&desk).to_xml();
                file(desk, xml)
            }
            Self::Sitemap => {
                let desk = Desk::new(house, report.settings.languages[0], Route::file(SITEMAP));
                let xml = site::sitemap(&desk).to_xml();
                file(desk, xml)
            }
            Self::Robots => {
                let desk = Desk::new(house, report.settings.languages[0], Route::file(ROBOTS));
                let text = site::robots(&desk);
                file(desk, text)
            }
            Self::Headers => {
                let desk = Desk::new(house, report.settings.languages[0], Route::file("_headers"));
                let text = site::headers(&desk);
                file(desk, text)
            }
        }
    }
}

fn page_of(house: House<'_>, id: PageId) -> (Made, Findings) {
    let page = &house.report.pages[id];
    let desk = Desk::new(house, page.document.language, page.route.clone());
    desk.note_digest(format!("text:{}", page.document.name), page.document.text);
    let editions = &house.report.editions;
    match page.role {
        Role::Front => {
            let view = front::view(&desk, page);
            let common = common::of_page(&desk, id);
            html(desk, "front.html", common, view)
        }
        Role::Programme => {
            let view = programme::view(&desk, page);
            let common = common::of_page(&desk, id);
            html(desk, "programme.html", common, view)
        }
        Role::Edition(index) => {
            let view = landing::view(&desk, page, &editions[index]);
            let common = common::of_page(&desk, id);
            let preview = preview::file(&desk, &editions[index], page);
            beside(html(desk, "report.html", common, view), preview)
        }
        Role::Chapter(index) => {
            let view = chapter::view(&desk, id, &editions[index]);
            let common = common::of_page(&desk, id);
            html(desk, "chapter.html", common, view)
        }
        Role::Story(index) => {
            let view = story::view(&desk, id, &editions[index]);
            let common = common::of_page(&desk, id);
            html(desk, "story.html", common, view)
        }
        Role::Page => {
            let view = plain::view(&desk, id);
            let common = common::of_page(&desk, id);
            html(desk, "page.html", common, view)
        }
    }
}

fn apparatus_of(house: House<'_>, index: usize, kind: Apparatus, language: Language) -> (Made, Findings) {
    let edition = &house.report.editions[index];
    let pages = &edition.apparatus[&kind];
    let desk = Desk::new(house, language, pages[&language].clone());
    let view = apparatus::view(&desk, index, kind);
    let common = common::of_made(&desk, edition, kind.word(), pages, (&view.title, &view.lead));
    html(desk, &format!("{}.html", kind.word()), common, view)
}

fn overview_of(house: House<'_>, programme: &Programme, kind: Overview, language: Language) -> (Made, Findings) {
    let pages = &programme.overviews[&kind];
    let desk = Desk::new(house, language, pages[&language].clone());
    match kind {
        Overview::Targets => {
            let Some(view) = targets::view(&desk, programme) else { return (Made::new(), desk.close().1) };
            let common = common::of_programme(&desk, programme, kind.word(), pages, (&view.title, &view.lead));
            html(desk, "targets.html", common, view)
        }
        Overview::Account => {
            let Some(view) = account::view(&desk, programme) else { return (Made::new(), desk.close().1) };
            let common = common::of_programme(&desk, programme, kind.word(), pages, (&view.title, &view.lead));
            html(desk, "account.html", common, view)
        }
    }
}

fn item_of(house: House<'_>, item: &Item) -> (Made, Findings) {
    let report = house.report;
    let edition = &report.editions[item.edition];
    let desk = Desk::new(house, report.pages[item.page].document.language, item.route.clone());
    let Some((view, exhibit)) = exhibit::item(&desk, item) else { return (Made::new(), desk.close().1) };
    let files = exhibit::files(&desk, &exhibit, item, &view.figure);
    // What search engines show: what is shown, else what it is called.
    let named = || format!("{}. {}", view.figure.label.as_deref().unwrap_or_default(), view.title);
    let lead = view.figure.subtitle.clone().unwrap_or_else(named);
    let mut common = common::of_made(&desk, edition, "item", &report.own_pages(item), (&view.title, &lead));
    common.page.open_graph.image = Some(exhibit::picture(item).absolute(&report.settings.base_url));
    beside(html(desk, "item.html", common, view), files)
}

fn grants_of(house: House<'_>, language: Language) -> (Made, Findings) {
    let all = &house.report.grants;
    let desk = Desk::new(house, language, all.list[&language].clone());
    let view = grants::list(&desk);
    let mut common = common::of_place(&desk, "grants", &all.list, Vec::new(), (&view.title, &view.lead));
    common.page.draft = all.are_drafts(house.report, language);
    html(desk, "grants.html", common, view)
}

fn grant_of(house: House<'_>, grant: &Grant, language: Language) -> (Made, Findings) {
    let desk = Desk::new(house, language, grant.pages[&language].clone());
    let view = grants::view(&desk, grant);
    let between = view.list.iter().cloned().collect();
    let mut common = common::of_place(&desk, "grant", &grant.pages, between, (&view.title, &view.lead));
    common.page.draft = grant.is_draft(house.report, language);
    html(desk, "grant.html", common, view)
}

fn places_of(house: House<'_>, language: Language) -> (Made, Findings) {
    let pages = &house.report.gazetteer.list;
    let desk = Desk::new(house, language, pages[&language].clone());
    let Some(view) = places::list(&desk) else { return (Made::new(), desk.close().1) };
    let common = common::of_place(&desk, "places", pages, Vec::new(), (&view.title, &view.lead));
    html(desk, "places.html", common, view)
}

fn place_of(house: House<'_>, place: usize, language: Language) -> (Made, Findings) {
    let pages = &house.report.gazetteer.places[&place];
    let desk = Desk::new(house, language, pages[&language].clone());
    let Some(view) = places::place(&desk, place) else { return (Made::new(), desk.close().1) };
    let between = common::places_crumb(&desk).into_iter().collect();
    let common = common::of_place(&desk, "place", pages, between, (&view.title, &view.lead));
    html(desk, "place.html", common, view)
}

fn branch_of(house: House<'_>, programme: &Programme, branch: usize, language: Language) -> (Made, Findings) {
    let pages = &house.report.gazetteer.branches[&programme.name][branch];
    let desk = Desk::new(house, language, pages[&language].clone());
    let Some(view) = places::branch(&desk, programme, branch) else { return (Made::new(), desk.close().1) };
    let between = common::programme_crumb(&desk, programme).into_iter().collect();
    let common = common::of_place(&desk, "branch", pages, between, (&view.title, &view.lead));
    html(desk, "branch.html", common, view)
}

fn sheets_of(house: House<'_>, language: Language) -> (Made, Findings) {
    let papers = &house.report.papers;
    let desk = Desk::new(house, language, papers.list[&language].clone());
    let view = sheets::view(&desk);
    let mut common = common::of_place(&desk, "sheets", &papers.list, Vec::new(), (&view.title, &view.lead));
    common.page.draft = papers.are_drafts(language);
    html(desk, "sheets.html", common, view)
}

fn embed_of(house: House<'_>, item: &Item) -> (Made, Findings) {
    let report = house.report;
    let language = report.pages[item.page].document.language;
    let Some(route) = item.embed(language) else { return (Made::new(), Findings::new()) };
    let desk = Desk::new(house, language, route);
    let Some(view) = exhibit::embed(&desk, item) else { return (Made::new(), desk.close().1) };
    let edition = &report.editions[item.edition];
    let mut common = common::of_made(&desk, edition, "embed", &BTreeMap::new(), (&view.title, &view.title));
    // Whoever finds it shall come to the map with everything around it.
    common.page.canonical = item.route.absolute(&report.settings.base_url);
    html(desk, "embed.html", common, view)
}

/// A page with the files that were made of the same things and lie beside it.
fn beside((mut made, findings): (Made, Findings), files: impl IntoIterator<Item = (String, Vec<u8>)>) -> (Made, Findings) {
    let reads = made.values().next().map(|page| page.reads.clone()).unwrap_or_default();
    made.extend(files.into_iter().map(|(name, bytes)| (name, Artifact { bytes: bytes.into(), reads: reads.clone() })));
    (made, findings)
}

fn html<V: Serialize>(desk: Desk<'_>, template: &str, common: page::view::Common, view: V) -> (Made, Findings) {
    let rendered = page::render(desk.house.theme, template, desk.language, &Sheet { common, view });
    let name = desk.route.output();
    let (reads, mut findings) = desk.close();
    match rendered {
        Ok(html) => (BTreeMap::from([(name, Artifact { bytes: html.into_bytes().into(), reads })]), findings),
        Err(finding) => {
            findings.push(*finding);
            (Made::new(), findings)
        }
    }
}

fn file(desk: Desk<'_>, text: String) -> (Made, Findings) {
    let name = desk.route.output();
    let (reads, findings) = desk.close();
    (BTreeMap::from([(name, Artifact { bytes: text.into_bytes().into(), reads })]), findings)
}
