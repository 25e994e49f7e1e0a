//! The front page.

use super::{downloads, pieces};
use crate::manuscript::{Block, BlockKind, Body};
use crate::page::body;
use crate::page::view::{FrontView, ProgrammeCard};
use crate::proof::desk::Desk;
use crate::proof::lookup::PageLookup;
use crate::report::Page;

/// The front page: the claim, the latest edition, three numbers, the programmes.
pub(in crate::proof) fn view(desk: &Desk<'_>, page: &Page) -> FrontView {
    let report = desk.house.report;
    let edition = report.featured();
    let figures = report.settings.front_cards.as_ref().and_then(|(path, _)| {
        let (name, id) = path.split_once('/')?;
        let programme = report.programmes.get(name)?;
        Some(pieces::figures(desk, programme, id, report.latest_column(name)?))
    });
    let programmes = report.programmes.values().filter_map(|programme| {
        let page = desk.page(report.page_at(&programme.name, desk.language)?);
        let editions = pieces::editions(desk, programme);
        Some(ProgrammeCard { title: desk.title(page), lead: desk.lead(page), url: desk.link(&page.route), editions })
    });
    let (intro, rest) = at_first_heading(&page.document.body);
    let rendered = |part: &Body| body::render(part, &PageLookup { desk, page });
    FrontView {
        lead: desk.lead(page),
        intro_html: rendered(&intro),
        latest: edition.and_then(|edition| pieces::edition(desk, edition)),
        figures: figures.unwrap_or_default(),
        programmes: programmes.collect(),
        stories: edition.map_or_else(Vec::new, |edition| pieces::stories(desk, edition)),
        sheets: downloads::of_site(desk),
        body_html: rendered(&rest),
    }
}

/// The words before the first heading, and the rest; footnotes keep a text together.
fn at_first_heading(body: &Body) -> (Body, Body) {
    let heading = body.blocks.iter().position(|block| matches!(block.kind, BlockKind::Heading { .. }));
    let at = if body.footnotes.is_empty() { heading.unwrap_or(body.blocks.len()) } else { 0 };
    let (intro, rest) = body.blocks.split_at(at);
    let part = |blocks: &[Block]| Body { blocks: blocks.to_vec(), footnotes: body.footnotes.clone() };
    (Body { footnotes: Vec::new(), ..part(intro) }, part(rest))
}
