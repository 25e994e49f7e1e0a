//! A fact sheet: of a programme, or of what it offers in one place.

use serde_json::{Value, json};

use super::folio::Folio;
use super::lookup::PaperLookup;
use super::{finish, goals, head};
use crate::finding::Span;
use crate::language::Arg;
use crate::manuscript::{Block, BlockKind, EmbedKind};
use crate::proof::desk::Desk;
use crate::proof::views::places;
use crate::report::{Page, Paper, Programme};
use crate::route::Route;
use crate::sheet::text::{Lookup, Setter, TITLE};
use crate::sheet::{DrawingNode, Order};

/// The order for a sheet.
pub(super) fn order<'h>(
    desk: &Desk<'h>,
    paper: &Paper,
    page: &'h Page,
    programme: &str,
    spec: usize,
    place: Option<usize>,
) -> Option<Order> {
    let report = desk.house.report;
    let programme = report.programmes.get(programme)?;
    let spec = &programme.sheets[spec];
    desk.note(format!("sheet:{}/{}", programme.name, spec.id), &format!("{spec:?}"));
    let edition = programme.editions.first().map(|index| &report.editions[*index]);
    // What is linked is on the web: a leaf is too short to be leafed through.
    let folio = Folio::default();
    let lookup = PaperLookup { desk, page, folio: &folio };
    let mut data = head(desk, page, paper, edition, spec.label.get(desk.language));
    let landing = report.page_at(&programme.name, desk.language).map(|id| desk.page(id));
    data["programme"] = json!({
        "title": landing.map(|page| desk.title(page)),
        "lead": landing.map(|page| desk.lead(page)),
        "url": landing.map(|page| page.route.absolute(&report.settings.base_url)),
    });
    data["show"] = spec.show.iter().map(|(name, shown)| (name.clone(), json!(lookup.drawn(shown.kind, &shown.id)))).collect();
    let goals = spec.show.iter().filter(|(_, shown)| shown.kind == EmbedKind::Criteria);
    let goals = goals.map(|(name, shown)| (name.clone(), json!(goals::view(desk, &folio, page, programme, &shown.id))));
    data["goals"] = goals.collect();
    let (intro, sections) = sections(page, &lookup);
    data["intro"] = intro;
    data["sections"] = sections;
    // A place's own page says more, and what has changed since.
    let target = place.and_then(|place| report.gazetteer.place(place, desk.language)).unwrap_or(&page.route);
    data["target"] = said(desk, target);
    data["newer"] = report.papers.list.get(&desk.language).map(|list| said(desk, list)).into();
    // What is offered in one place only lies there.
    if let Some(here) = place.or_else(|| places::only(desk, programme)) {
        data["place"] = place_view(desk, &folio, programme, here)?;
    }
    if place.is_some() {
        let name = |of: &str, field: &str| Arg::Text(data[of][field].as_str().unwrap_or_default().to_owned());
        let words = [("programme", name("programme", "title")), ("place", name("place", "name"))];
        let whole = desk.word("paper-whole", &words[1..]);
        data["title"] = desk.word("paper-place", &words).into();
        data["place"]["whole"] = whole.into();
    }
    let template = spec.template.0.clone();
    let at: Span = spec.template.1.clone();
    let code = Some(target.absolute(&report.settings.base_url));
    Some(Order { code, pages: spec.pages.clone(), ..finish(desk, paper, folio, &template, &at, data) })
}

/// An address, as readers follow it and as they type it.
fn said(desk: &Desk<'_>, route: &Route) -> Value {
    desk.note(format!("route:{route}"), route.as_str());
    let url = route.absolute(&desk.house.report.settings.base_url);
    json!({ "said": places::bare(&url), "url": url })
}

/// What is known of a place, with the drawing of where it lies.
fn place_view(desk: &Desk<'_>, folio: &Folio, programme: &Programme, place: usize) -> Option<Value> {
    let (mut view, locator) = places::sheet(desk, programme, place)?;
    note_numbers(folio, &view);
    view["locator"] = json!(locator.map(|(drawing, alt)| {
        let (width, height) = (drawing.width, drawing.height);
        json!({ "drawing": DrawingNode { file: super::keep(folio, desk, drawing), width, height }, "alt": alt })
    }));
    Some(view)
}

/// The numbers of a place go with the document as all others do.
fn note_numbers(folio: &Folio, view: &Value) {
    let text = |number: &Value, field: &str| number[field].as_str().unwrap_or_default().to_owned();
    for number in view["offering"]["numbers"].as_array().into_iter().flatten().filter(|number| number["hidden"] == false) {
        let line = [text(number, "label"), text(view, "name"), text(number, "period"), text(number, "machine"), text(number, "value")];
        folio.note(line);
    }
}

/// The text in parts: what stands before the first heading of the second level, and each section by its heading.
fn sections(page: &Page, lookup: &PaperLookup<'_, '_>) -> (Value, Value) {
    let body = &page.document.body;
    let is_head = |block: &Block| matches!(block.kind, BlockKind::Heading { level: 2, .. });
    let first = body.blocks.iter().position(is_head).unwrap_or(body.blocks.len());
    let (intro, rest) = body.blocks.split_at(first);
    let mut setter = Setter::new(body, lookup);
    let intro = json!(setter.nodes(intro, TITLE));
    let sections = rest.chunk_by(|_, next| !is_head(next)).filter_map(|section| {
        let (head, blocks) = section.split_first()?;
        let BlockKind::Heading { id, content, .. } = &head.kind else { return None };
        Some(json!({ "id": id, "title": lookup.plain(content), "content": setter.nodes(blocks, TITLE + 1) }))
    });
    (intro, sections.collect())
}
