//! The offers around a place.

use super::{links, place_link};
use crate::language::Arg;
use crate::map::Land;
use crate::page::view::{Row, SourceLink};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::report::Standing;

/// The nearest other place that has an offer, and how many kilometres away; of several the first of the atlas.
pub(super) fn nearest(land: &Land, atlas: &Atlas, standing: &Standing<'_>, from: usize) -> Option<(usize, u32)> {
    let offered = (0..atlas.places.len()).filter(|place| *place != from && is_offered(atlas, standing, *place));
    let away = offered.filter_map(|place| Some((place, land.kilometres(from, place)?)));
    away.min_by_key(|(place, kilometres)| (*kilometres, *place))
}

fn is_offered(atlas: &Atlas, standing: &Standing<'_>, place: usize) -> bool {
    atlas.places[place].counted && standing.state(place).is_offered()
}

/// The nearest offer where there is none, and the neighbours that have one.
pub(super) fn rows(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, place: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let Some(land) = desk.house.easel.land() else { return rows };
    if !standing.state(place).is_offered() && standing.coverage.is_placed() {
        let label = desk.word("place-nearest", &[]);
        rows.push(match nearest(land, atlas, standing, place) {
            Some((near, kilometres)) => {
                let link = place_link(desk, atlas, near);
                Row::new(label, away(desk, &link.title, kilometres), link.url)
            }
            None => Row::new(label, desk.word("place-nearest-none", &[]), None),
        });
    }
    let around = land.neighbours(place).iter().filter(|other| is_offered(atlas, standing, **other));
    let mut around: Vec<SourceLink> = around.map(|other| place_link(desk, atlas, *other)).collect();
    desk.formatter().sort(&mut around, |link| &link.title);
    if !around.is_empty() {
        rows.push(links(desk.word("place-neighbours", &[]), around));
    }
    rows
}

/// »Nyborg, cirka 28 km væk«
pub(super) fn away(desk: &Desk<'_>, name: &str, kilometres: u32) -> String {
    let kilometres = desk.formatter().exact(kilometres.into());
    desk.word("place-away", &[("place", name.into()), ("kilometres", Arg::Text(kilometres))])
}
