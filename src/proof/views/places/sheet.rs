//! What a fact sheet says of a place: the offer there, who is behind it, how to reach them, where it lies.

use serde_json::{Value, json};

use super::{atlas, note, offering};
use crate::drawing::Drawing;
use crate::language::Arg;
use crate::page::view::{OfferingView, Row};
use crate::proof::desk::Desk;
use crate::report::Programme;

/// The place, where a programme is offered in one only.
pub(in crate::proof) fn only(desk: &Desk<'_>, programme: &Programme) -> Option<usize> {
    let atlas = atlas(desk)?;
    note(desk, programme);
    let standing = desk.house.report.standing(programme)?;
    let is_offered = |place: &usize| atlas.places[*place].counted && standing.state(*place).is_offered();
    let mut offered = (0..atlas.places.len()).filter(is_offered);
    let first = offered.next()?;
    offered.next().is_none().then_some(first)
}

/// What is known of a place for one programme, and the drawing of where it lies with the words for it; `None` where there are no places.
pub(in crate::proof) fn view<'h>(desk: &Desk<'h>, programme: &Programme, place: usize) -> Option<(Value, Option<(&'h Drawing, String)>)> {
    let atlas = atlas(desk)?;
    note(desk, programme);
    let standing = desk.house.report.standing(programme)?;
    let here = &atlas.places[place];
    let view = json!({
        "name": here.name,
        "region": here.region,
        "one": atlas.called.0.get(desk.language),
        "attribution": atlas.attribution.get(desk.language),
        "offering": on_paper(desk, offering::view(desk, atlas, &standing, place)),
        "only": only(desk, programme).is_some(),
    });
    let said = desk.word("place-locator-description", &[("place", Arg::Text(here.name.clone()))]);
    Some((view, desk.house.easel.locator(place).map(|drawing| (drawing, said))))
}

/// What a page says, without what only a page can: links to its neighbours on the site. That nobody knows how to reach the offer is
/// left to the sheet's text, which says where to ask.
fn on_paper(desk: &Desk<'_>, mut view: OfferingView) -> OfferingView {
    let (contact, state) = (desk.word("place-contact", &[]), desk.word("place-status", &[]));
    // A status that holds for the whole place stands above.
    let above = view.status.clone();
    let is_said = |row: &Row| (row.label != contact || !row.links.is_empty()) && (row.label != state || row.value != above);
    let rows = view.statements.iter_mut().map(|statement| &mut statement.rows).chain([&mut view.near]);
    for rows in rows {
        rows.retain(is_said);
        for row in rows {
            row.url = row.url.take().filter(|url| leads_out(url));
            for link in &mut row.links {
                link.url = link.url.take().filter(|url| leads_out(url));
            }
        }
    }
    view.statements.retain(|statement| !statement.rows.is_empty() || statement.title.is_some());
    for number in &mut view.numbers {
        number.url = None;
    }
    if let Some(source) = &mut view.origin.source {
        source.url = None;
    }
    view.programme.url = None;
    view
}

fn leads_out(url: &str) -> bool {
    ["https://", "http://", "tel:", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}
