//! Maps of a programme's coverage in the reader's language.

use crate::coverage::{Coverage, Entry};
use crate::map::{Category, Spot, StatusMap};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::report::Programme;

/// The statuses of all places on the last day of a column; `None` where there is no land to draw them on.
pub(super) fn status<'r>(
    desk: &Desk<'r>,
    programme: &Programme,
    coverage: &Coverage,
    atlas: &Atlas,
    column: usize,
) -> Option<StatusMap<'r>> {
    let language = desk.language;
    let until = programme.register.columns[column].period.last_day();
    desk.note_digest("places", atlas.digest);
    let said: Vec<&Entry> = coverage.held(until).collect();
    desk.note(format!("coverage:{}@{until}", programme.name), &format!("{:?} {:?} {said:?}", coverage.statuses, coverage.elsewhere));
    let spots = atlas.places.iter().enumerate().map(|(at, place)| Spot {
        name: place.name.clone(),
        region: place.region.clone(),
        category: coverage.status(at, until),
        counted: place.counted,
        url: desk.house.report.gazetteer.place(at, language).map(|route| desk.link(route)),
    });
    let mut order: Vec<(usize, &str)> = atlas.places.iter().enumerate().map(|(at, place)| (at, place.name.as_str())).collect();
    desk.formatter().sort(&mut order, |(_, name)| name);
    let category = |status: &crate::coverage::Status| Category { label: status.label.get(language).to_owned(), covers: status.covers };
    Some(StatusMap {
        land: desk.house.easel.land()?,
        categories: coverage.statuses.iter().map(category).collect(),
        elsewhere: coverage.elsewhere.as_ref().map(|words| words.get(language).to_owned()),
        spots: spots.collect(),
        order: order.into_iter().map(|(at, _)| at).collect(),
        called: (atlas.called.0.get(language).to_owned(), atlas.called.1.get(language).to_owned()),
        heads: (desk.word("map-status", &[]), desk.word("map-region", &[])),
        unknown: desk.word("map-unknown", &[]),
    })
}
