//! The page that lists everything to be printed and handed on: the sheets by programme and place, then the reports.

use super::downloads::{self, is_kind, is_of, link, name, place_of};
use super::{pieces, places};
use crate::manuscript::{Each, SheetSpec};
use crate::page::view::{Crumb, PaperLink, SheetGroup, SheetKind, SheetLetter, SheetsView, SourceLink};
use crate::proof::desk::Desk;
use crate::report::{Paper, PaperKind, Programme};
use crate::route::slug;

/// So many sheets for places can be looked through without letters.
const FEW: usize = 12;

/// The list.
pub(in crate::proof) fn view(desk: &Desk<'_>) -> SheetsView {
    let report = desk.house.report;
    let programmes = report.programmes.values().filter_map(|programme| group(desk, programme));
    let books = report.papers.papers.iter().filter(|paper| matches!(paper.kind, PaperKind::Book(_)) && paper.language == desk.language);
    let books: Vec<PaperLink> = books.filter_map(|book| link(desk, book, name(desk, book, desk.language))).collect();
    SheetsView {
        title: desk.word("sheets-title", &[]),
        lead: lead(desk),
        note: (!downloads::ARE_MADE).then(|| desk.word("sheets-not-made", &[])),
        one: report.papers.sheets(desk.language).find_map(place_of).map(|_| downloads::called(desk, 1).to_owned()),
        parcels: downloads::parcels(desk),
        programmes: programmes.collect(),
        books,
    }
}

/// The list, where there is one.
pub(in crate::proof) fn crumb(desk: &Desk<'_>) -> Option<Crumb> {
    let route = desk.house.report.papers.list.get(&desk.language)?;
    desk.note(format!("route:{route}"), route.as_str());
    Some(Crumb { title: desk.word("sheets-title", &[]), url: desk.link(route) })
}

/// How many sheets there are, and what for.
pub(super) fn lead(desk: &Desk<'_>) -> String {
    let count = count(desk);
    desk.note("sheets:count", &count.to_string());
    desk.word("sheets-lead", &[("count", count.into())])
}

fn count(desk: &Desk<'_>) -> usize {
    desk.house.report.papers.sheets(desk.language).count()
}

/// The anchor of a kind of sheet in the list.
pub(super) fn kind_anchor(programme: &Programme, spec: &SheetSpec) -> String {
    format!("{}-{}", anchor(programme), slug(&spec.id))
}

fn anchor(programme: &Programme) -> String {
    format!("indsats-{}", slug(&programme.name))
}

/// The sheets of a programme, in the author's order; `None` where it has none in this language.
fn group(desk: &Desk<'_>, programme: &Programme) -> Option<SheetGroup> {
    let kinds = programme.sheets.iter().enumerate().filter_map(|(at, spec)| kind(desk, programme, at, spec));
    let mut kinds: Vec<SheetKind> = kinds.collect();
    // Two kinds of one text lead to it once; where nothing can be loaded down the text is all there is.
    let mut before = None;
    for kind in kinds.iter_mut().filter(|_| downloads::ARE_MADE) {
        let text = kind.text.take_if(|text| before == text.url);
        before = text.or_else(|| kind.text.clone()).and_then(|text| text.url);
    }
    (!kinds.is_empty()).then(|| SheetGroup { id: anchor(programme), programme: pieces::programme_link(desk, programme), kinds })
}

fn kind(desk: &Desk<'_>, programme: &Programme, at: usize, spec: &SheetSpec) -> Option<SheetKind> {
    desk.note(format!("sheet:{}/{}", programme.name, spec.id), &format!("{spec:?}"));
    let sheets = desk.house.report.papers.sheets(desk.language).filter(|paper| is_of(paper, programme) && is_kind(paper, at));
    let sheets: Vec<&Paper> = sheets.collect();
    let text = desk.page(sheets.first()?.page);
    let label = spec.label.get(desk.language);
    let (title, own, letters) = match spec.each {
        Each::Programme => (label.to_owned(), sheets.first(), Vec::new()),
        Each::Place => {
            // Two kinds may have one name.
            let is_shared = programme.sheets.iter().filter(|other| other.label.get(desk.language) == label).count() > 1;
            let by = || desk.word("sheets-by", &[("label", label.into()), ("one", downloads::called(desk, 1).into())]);
            let title = if is_shared { by() } else { label.to_owned() };
            (title, None, letters(desk, &kind_anchor(programme, spec), &sheets))
        }
    };
    Some(SheetKind {
        id: kind_anchor(programme, spec),
        title,
        text: Some(SourceLink { title: desk.title(text), url: Some(desk.link(&text.route)) }),
        link: own.and_then(|paper| link(desk, paper, name(desk, paper, desk.language))),
        letters,
    })
}

/// Sheets for places by the letter they are looked up under, in the language's order.
fn letters(desk: &Desk<'_>, anchor: &str, sheets: &[&Paper]) -> Vec<SheetLetter> {
    let named = sheets.iter().filter_map(|paper| link(desk, paper, places::name(desk, place_of(paper)?)?));
    let mut links: Vec<PaperLink> = named.collect();
    desk.formatter().sort(&mut links, |link| &link.title);
    let letter = |name: &str| if sheets.len() > FEW { places::letter(name, desk.language) } else { String::new() };
    let groups = links.chunk_by(|a, b| letter(&a.title) == letter(&b.title)).enumerate();
    let group = |(at, links): (usize, &[PaperLink])| SheetLetter {
        id: format!("{anchor}-{}", at + 1),
        title: letter(&links[0].title),
        links: links.to_vec(),
    };
    groups.map(group).collect()
}
