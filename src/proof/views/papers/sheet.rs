//! A fact sheet: of a programme, or of what it offers in one place.

use serde_json::{Value, json};

use super::folio::Folio;
use super::lookup::PaperLookup;
use super::{finish, head};
use crate::drawing::Drawing;
use crate::finding::Span;
use crate::manuscript::{Block, BlockKind};
use crate::proof::desk::Desk;
use crate::proof::views::places;
use crate::report::{Page, Paper};
use crate::sheet::text::{Lookup, Setter, TITLE};
use crate::sheet::{DrawingNode, Order, qr};

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
    let folio = Folio::of([paper.page]);
    let lookup = PaperLookup { desk, page, folio: &folio };
    let mut data = head(desk, page, paper, edition, spec.label.get(desk.language));
    let landing = report.page_at(&programme.name, desk.language).map(|id| desk.page(id));
    data["programme"] = json!({
        "title": landing.map(|page| desk.title(page)),
        "lead": landing.map(|page| desk.lead(page)),
        "url": landing.map(|page| page.route.absolute(&report.settings.base_url)),
    });
    let shown = spec.show.iter().map(|(name, shown)| (name.clone(), json!(lookup.drawn(shown.kind, &shown.id))));
    data["show"] = shown.collect::<serde_json::Map<String, Value>>().into();
    let (intro, sections) = sections(page, &lookup);
    data["intro"] = intro;
    data["sections"] = sections;
    // A place's own page says more, and what has changed since.
    let target = place.and_then(|place| report.gazetteer.place(place, desk.language)).unwrap_or(&page.route);
    let target = target.absolute(&report.settings.base_url);
    data["qr"] = keep(&folio, desk, &qr(&target)).into();
    data["target"] = target.into();
    data["newer"] = report.papers.list.get(&desk.language).map(|list| list.absolute(&report.settings.base_url)).into();
    if let Some(place) = place {
        let (view, locator) = places::sheet(desk, programme, place)?;
        data["place"] = view;
        data["place"]["locator"] = json!(locator.map(|(drawing, alt)| {
            let (width, height) = (drawing.width, drawing.height);
            json!({ "drawing": DrawingNode { file: keep(&folio, desk, &drawing), width, height }, "alt": alt })
        }));
    }
    let template = spec.template.0.clone();
    let at: Span = spec.template.1.clone();
    Some(finish(desk, paper, folio, &template, &at, data))
}

fn keep(folio: &Folio, desk: &Desk<'_>, drawing: &Drawing) -> String {
    folio.keep("figure", "svg", drawing.alone(desk.house.easel.css()).into_bytes())
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
