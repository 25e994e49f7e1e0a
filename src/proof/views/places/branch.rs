//! The page of a branch.

use super::{contact, locator, note, origin, place_link, programme_link};
use crate::coverage::{Entry, Where};
use crate::language::Arg;
use crate::page::view::{BranchView, Row, SourceLink};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::proof::views::downloads;
use crate::report::{Programme, Standing};

/// What is known of a branch; `None` where there are no places.
pub(in crate::proof) fn view(desk: &Desk<'_>, programme: &Programme, index: usize) -> Option<BranchView> {
    let atlas = super::atlas(desk)?;
    note(desk, programme);
    let standing = desk.house.report.standing(programme)?;
    let branch = standing.coverage.branches.get(index)?;
    let link = programme_link(desk, programme);
    let title = branch.name.get(desk.language).to_owned();
    let home = branch.place.map(|place| {
        let link = place_link(desk, atlas, place);
        Row::new(desk.word("branch-home", &[]), link.title, link.url)
    });
    let reached = match &branch.contact {
        Some(known) => contact(desk, known),
        None => Row::new(desk.word("place-contact", &[]), desk.word("place-contact-unknown", &[]), None),
    };
    let programme_row = Row::new(desk.word("branch-programme", &[]), link.title.clone(), link.url);
    let entries = standing.by_branch(index);
    Some(BranchView {
        label: desk.word("branch-label", &[("programme", link.title.into())]),
        lead: lead(desk, atlas, &standing, &entries, &title),
        title,
        locator: branch.place.and_then(|place| locator(desk, atlas, place)),
        rows: [programme_row].into_iter().chain(home).chain([reached]).collect(),
        covered: covered(desk, atlas, &standing, &entries),
        papers: downloads::of_places(desk, programme, &places(&standing, branch.place, &entries)),
        origin: origin(desk, &standing),
    })
}

/// How many places it covers, or that nobody says so.
fn lead(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, entries: &[&Entry], title: &str) -> String {
    let covers = |place: usize| {
        atlas.places[place].counted
            && entries.iter().any(|entry| entry.at == Where::Place(place) && standing.coverage.statuses[entry.status].covers)
    };
    let count = (0..atlas.places.len()).filter(|place| covers(*place)).count();
    let (one, other) = &atlas.called;
    let called = if count == 1 { one } else { other }.get(desk.language);
    let words = [("branch", title.into()), ("called", called.into()), ("count", Arg::Text(desk.formatter().exact(count.into())))];
    match (count, entries.is_empty()) {
        (0, true) => desk.word("branch-lead-unknown", &words),
        (0, false) => desk.word("branch-lead-none", &words),
        _ => desk.word("branch-lead", &words),
    }
}

/// The places it covers, and its own.
fn places(standing: &Standing<'_>, home: Option<usize>, entries: &[&Entry]) -> Vec<usize> {
    let place = |entry: &&Entry| match &entry.at {
        Where::Place(place) => Some(*place),
        Where::Point(point) => Some(standing.coverage.points[*point].place),
        Where::Unnamed { .. } => None,
    };
    entries.iter().filter_map(place).chain(home).collect()
}

/// The places and points it is said of, by status, each with since when.
fn covered(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, entries: &[&Entry]) -> Vec<Row> {
    let coverage = standing.coverage;
    let statuses = coverage.statuses.iter().enumerate().filter_map(|(at, status)| {
        let of_status = entries.iter().filter(|entry| entry.status == at);
        let mut places: Vec<SourceLink> = of_status.filter_map(|entry| place(desk, atlas, standing, entry)).collect();
        desk.formatter().sort(&mut places, |link| &link.title);
        (!places.is_empty()).then(|| super::links(status.label.get(desk.language).to_owned(), places))
    });
    statuses.collect()
}

fn place(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, entry: &Entry) -> Option<SourceLink> {
    let link = match &entry.at {
        Where::Place(place) => place_link(desk, atlas, *place),
        Where::Point(point) => {
            let point = &standing.coverage.points[*point];
            SourceLink { title: point.name.get(desk.language).to_owned(), ..place_link(desk, atlas, point.place) }
        }
        Where::Unnamed { words, .. } => SourceLink { title: words.as_ref()?.get(desk.language).to_owned(), url: None },
    };
    let since = entry.since.map(|since| super::moment(desk, since));
    let title = since.map(|since| desk.word("branch-since", &[("place", link.title.as_str().into()), ("date", since.into())]));
    Some(SourceLink { title: title.unwrap_or(link.title), url: link.url })
}
