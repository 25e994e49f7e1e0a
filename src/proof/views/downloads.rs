//! Links to documents on paper: what they are, how many pages they have, how large they are.

use super::places;
use crate::language::{Arg, Language};
use crate::page::view::{PaperLink, PaperTwin, PapersView, ParcelLink, Row, SourceLink};
use crate::proof::desk::Desk;
use crate::report::{Edition, PageId, Paper, PaperKind, Programme};

/// Whether this program sets documents at all.
pub(super) const ARE_MADE: bool = cfg!(feature = "pdf");

/// More sheets for places than this are folded up where they are not what the page is about.
const MOST: usize = 4;

/// A document; `None` where it was not set.
pub(super) fn link(desk: &Desk<'_>, paper: &Paper, title: String) -> Option<PaperLink> {
    let twin = |twin: &Paper| {
        let name = name(desk, twin, twin.language);
        let (about, url) = (about(desk, twin, twin.language)?, desk.link(&twin.route));
        Some(PaperTwin { code: twin.language.code(), name: twin.language.name(), title: name, about, url })
    };
    Some(PaperLink {
        title,
        about: about(desk, paper, desk.language)?,
        url: desk.link(&paper.route),
        language: (paper.language != desk.language).then(|| paper.language.code()),
        draft: paper.draft,
        elsewhere: desk.house.report.papers.elsewhere(paper).filter_map(twin).collect(),
    })
}

/// `PDF, 2 sider, 184 kB`
fn about(desk: &Desk<'_>, paper: &Paper, language: Language) -> Option<String> {
    let printed = desk.print(&paper.route)?;
    let size = size(desk, printed.bytes, language);
    Some(desk.word_in(language, "pdf-about", &[("count", printed.pages.into()), ("size", Arg::Text(size))]))
}

fn size(desk: &Desk<'_>, bytes: usize, language: Language) -> String {
    desk.house.formatters[&language].size(u64::try_from(bytes).unwrap_or(u64::MAX))
}

/// What a document is called where nothing around it says so: `Faktaark for Herlev`, `Faktaark om God start på livet`.
pub(super) fn name(desk: &Desk<'_>, paper: &Paper, language: Language) -> String {
    let report = desk.house.report;
    let titled = |path: &str| report.page_at(path, language).map(|id| desk.title(desk.page(id)));
    match &paper.kind {
        PaperKind::Sheet { .. } => {
            let Some((programme, spec, place)) = paper.sheet(report) else { return String::new() };
            let label = ("label", spec.label.get(language).into());
            if let Some((place, atlas)) = place.zip(report.atlas.as_ref()) {
                return desk.word_in(language, "sheet-for", &[label, ("place", atlas.places[place].name.as_str().into())]);
            }
            let programme = titled(&programme.name).unwrap_or_else(|| programme.name.clone());
            desk.word_in(language, "sheet-on", &[label, ("programme", programme.into())])
        }
        PaperKind::Book(edition) => {
            let edition = &report.editions[*edition];
            let titles = [&edition.programme, &edition.path].into_iter().filter_map(|path| titled(path));
            titles.collect::<Vec<_>>().join(": ")
        }
        PaperKind::Chapter(_) => desk.title(desk.page(paper.page)),
    }
}

/// The documents of a page, or why there are none; nothing where none are meant to be.
fn papers<'p>(
    desk: &Desk<'_>,
    title: String,
    papers: impl IntoIterator<Item = (&'p Paper, String)>,
    more: Vec<SourceLink>,
) -> Option<PapersView> {
    let mut papers = papers.into_iter().peekable();
    if papers.peek().is_none() && more.is_empty() {
        return None;
    }
    let links: Vec<PaperLink> = papers.filter_map(|(paper, title)| link(desk, paper, title)).collect();
    let note = (!ARE_MADE).then(|| desk.word("pdf-not-made", &[]));
    Some(PapersView { title, links, places: Vec::new(), places_title: String::new(), more, note })
}

/// The sheets of a programme: its own, and where those for places are.
pub(super) fn of_programme(desk: &Desk<'_>, programme: &Programme) -> Option<PapersView> {
    let report = desk.house.report;
    let sheets: Vec<&Paper> = report.papers.sheets(desk.language).filter(|paper| is_of(paper, programme)).collect();
    let own = sheets.iter().filter(|paper| place_of(paper).is_none()).map(|paper| (*paper, name(desk, paper, desk.language)));
    let kinds = programme.sheets.iter().enumerate().filter_map(|(at, spec)| {
        let count = sheets.iter().filter(|paper| place_of(paper).is_some() && is_kind(paper, at)).count();
        let route = report.papers.list.get(&desk.language).filter(|_| count > 0)?;
        let label = spec.label.get(desk.language).into();
        let title = desk.word("sheets-for", &[("label", label), ("count", count.into()), ("called", called(desk, count).into())]);
        Some(SourceLink { title, url: Some(format!("{}#{}", desk.link(route), super::sheets::kind_anchor(programme, spec))) })
    });
    papers(desk, desk.word("sheets-title", &[]), own, kinds.collect())
}

/// What so many places are called.
pub(super) fn called<'h>(desk: &Desk<'h>, count: usize) -> &'h str {
    let Some(atlas) = &desk.house.report.atlas else { return "" };
    if count == 1 { &atlas.called.0 } else { &atlas.called.1 }.get(desk.language)
}

/// The sheets a programme has for a place; where it has none, its own.
pub(super) fn of_place(desk: &Desk<'_>, programme: &Programme, place: usize) -> Option<PapersView> {
    of_places(desk, programme, &[place])
}

/// The sheets a programme has for places; where it has none for places, its own.
pub(super) fn of_places(desk: &Desk<'_>, programme: &Programme, places: &[usize]) -> Option<PapersView> {
    let sheets = || desk.house.report.papers.sheets(desk.language).filter(|paper| is_of(paper, programme));
    let mut fitting: Vec<&Paper> = sheets().filter(|paper| place_of(paper).is_some_and(|place| places.contains(&place))).collect();
    if fitting.is_empty() {
        fitting = sheets().filter(|paper| place_of(paper).is_none()).collect();
    }
    let mut named: Vec<(&Paper, String)> = fitting.into_iter().map(|paper| (paper, name(desk, paper, desk.language))).collect();
    desk.formatter().sort(&mut named, |(_, name)| name);
    papers(desk, desk.word("sheets-title", &[]), named, Vec::new())
}

/// The sheets whose text a page is.
pub(super) fn of_text(desk: &Desk<'_>, page: PageId) -> Option<PapersView> {
    let report = desk.house.report;
    let sheets: Vec<&Paper> = report.papers.sheets(desk.language).filter(|paper| paper.page == page).collect();
    let own = sheets.iter().filter(|paper| place_of(paper).is_none()).map(|paper| (*paper, label(desk, paper)));
    let mut for_places: Vec<(&Paper, String)> =
        sheets.iter().filter_map(|paper| Some((*paper, places::name(desk, place_of(paper)?)?))).collect();
    desk.formatter().sort(&mut for_places, |(_, name)| name);
    let list = report.papers.list.get(&desk.language).filter(|_| !sheets.is_empty());
    let all = list.map(|route| SourceLink { title: desk.word("sheets-all", &[]), url: Some(desk.link(route)) });
    let mut view = papers(desk, desk.word("pdf-get", &[]), own, all.into_iter().collect())?;
    let links: Vec<PaperLink> = for_places.into_iter().filter_map(|(paper, name)| link(desk, paper, name)).collect();
    if links.len() <= MOST {
        view.links.extend(links);
        return Some(view);
    }
    let count = links.len();
    view.places_title = desk.word("pdf-places", &[("count", count.into()), ("called", called(desk, count).into())]);
    view.places = links;
    Some(view)
}

fn label(desk: &Desk<'_>, paper: &Paper) -> String {
    paper.sheet(desk.house.report).map_or_else(String::new, |(_, spec, _)| spec.label.get(desk.language).to_owned())
}

/// The whole report; in the site's first language where it is not in this one.
pub(super) fn of_edition(desk: &Desk<'_>, edition: &Edition) -> Option<PapersView> {
    let report = desk.house.report;
    let index = report.editions.iter().position(|other| other.path == edition.path)?;
    let book = report.papers.book(index, desk.language).or_else(|| report.papers.book(index, report.settings.languages[0]))?;
    papers(desk, String::new(), [(book, desk.word("pdf-whole", &[]))], Vec::new())
}

/// A chapter alone. Where nothing is set the page of the report says so, once.
pub(super) fn of_chapter(desk: &Desk<'_>, page: PageId) -> Option<PapersView> {
    let chapter = desk.house.report.papers.chapter(page)?;
    papers(desk, String::new(), [(chapter, desk.word("pdf-chapter", &[]))], Vec::new()).filter(|view| view.note.is_none())
}

/// What there is to hand out, for the front page.
pub(super) fn of_site(desk: &Desk<'_>) -> Option<Row> {
    let papers = &desk.house.report.papers;
    let route = papers.list.get(&desk.language)?;
    Some(Row::new(desk.word("sheets-title", &[]), super::sheets::lead(desk), Some(desk.link(route))))
}

/// All sheets of each language in one file, this language first.
pub(super) fn parcels(desk: &Desk<'_>) -> Vec<ParcelLink> {
    let mut zips: Vec<_> = desk.house.report.papers.zip.iter().collect();
    zips.sort_by_key(|(language, _)| **language != desk.language);
    let parcel = |(language, route)| {
        let packed = desk.parcel(route)?;
        let about = [("count", packed.files.into()), ("size", Arg::Text(size(desk, packed.bytes, language)))];
        Some(ParcelLink {
            title: desk.word_in(language, "sheets-parcel", &[]),
            about: desk.word_in(language, "zip-about", &about),
            url: desk.link(route),
            language: (language != desk.language).then(|| language.code()),
        })
    };
    zips.into_iter().filter_map(|(language, route)| parcel((*language, route))).collect()
}

/// The place a sheet is for.
pub(super) fn place_of(paper: &Paper) -> Option<usize> {
    let PaperKind::Sheet { place, .. } = &paper.kind else { return None };
    *place
}

/// Whether a sheet is a programme's.
pub(super) fn is_of(paper: &Paper, of: &Programme) -> bool {
    matches!(&paper.kind, PaperKind::Sheet { programme, .. } if *programme == of.name)
}

/// Whether a sheet is of a kind, by its index.
pub(super) fn is_kind(paper: &Paper, kind: usize) -> bool {
    matches!(&paper.kind, PaperKind::Sheet { spec, .. } if *spec == kind)
}
