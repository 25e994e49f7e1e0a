//! The pages of places and of branches, from what the programmes say of where they are.

mod branch;
mod contact;
mod list;
mod near;
mod offering;
mod place;
mod sheet;

pub(in crate::proof) use branch::view as branch;
pub(in crate::proof) use contact::bare;
pub(in crate::proof) use list::letter;
pub(in crate::proof) use list::view as list;
pub(in crate::proof) use place::view as place;
pub(in crate::proof) use sheet::{only, view as sheet};

use crate::coverage::Entry;
use crate::language::{Arg, Moment};
use crate::page::view::{LocatorView, OriginView, Row, SourceLink};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::proof::views::pieces;
use crate::proof::views::pieces::programme_link;
use crate::report::{Apparatus, Programme, Standing, State};
use contact::contact;

/// The places of the country; noted whole, because neighbours and distances come from all of them.
fn atlas<'h>(desk: &Desk<'h>) -> Option<&'h Atlas> {
    let atlas = desk.house.report.atlas.as_ref()?;
    desk.note_digest("places", atlas.digest);
    Some(atlas)
}

/// What a place is called.
pub(in crate::proof) fn name(desk: &Desk<'_>, place: usize) -> Option<String> {
    Some(atlas(desk)?.places.get(place)?.name.clone())
}

/// What the programmes say of places.
fn standings<'h>(desk: &Desk<'h>) -> Vec<Standing<'h>> {
    let standings: Vec<Standing<'h>> = desk.house.report.standings().collect();
    for standing in &standings {
        note(desk, standing.programme);
    }
    standings
}

fn note(desk: &Desk<'_>, programme: &Programme) {
    if let Some(note) = desk.house.notes.standing(programme) {
        desk.note_again(note);
    }
}

/// A place with the link to its page.
fn place_link(desk: &Desk<'_>, atlas: &Atlas, place: usize) -> SourceLink {
    let url = desk.house.report.gazetteer.place(place, desk.language).map(|route| desk.link(route));
    SourceLink { title: atlas.places[place].name.clone(), url }
}

/// A branch with the link to its page.
fn branch_link(desk: &Desk<'_>, standing: &Standing<'_>, branch: usize) -> SourceLink {
    let route = desk.house.report.gazetteer.branch(&standing.programme.name, branch, desk.language);
    if let Some(route) = route {
        desk.note(format!("route:{route}"), route.as_str());
    }
    let title = standing.coverage.branches[branch].name.get(desk.language).to_owned();
    SourceLink { title, url: route.map(|route| desk.link(route)) }
}

/// Where a place lies.
fn locator(desk: &Desk<'_>, atlas: &Atlas, place: usize) -> Option<LocatorView> {
    let drawing = desk.house.easel.locator(place)?;
    let name = [("place", Arg::Text(atlas.places[place].name.clone()))];
    let (title, description) = (desk.word("place-locator", &name), desk.word("place-locator-description", &name));
    Some(LocatorView {
        svg: drawing.inline("sted", &title, &description, "locator"),
        attribution: atlas.attribution.get(desk.language).to_owned(),
    })
}

/// Where what a programme says is from.
fn origin(desk: &Desk<'_>, standing: &Standing<'_>) -> OriginView {
    let (language, programme) = (desk.language, standing.programme);
    let numbers =
        programme.editions.first().and_then(|index| desk.house.report.editions[*index].apparatus_in(Apparatus::Numbers, language));
    let source = standing.coverage.source.as_ref().and_then(|(id, _)| desk.source(programme, id));
    let link = |id: &str| {
        let route = numbers?;
        desk.note(format!("route:{route}"), route.as_str());
        Some(format!("{}#{}", desk.link(route), pieces::source_anchor(id)))
    };
    OriginView {
        as_of: standing.day.map(|day| desk.word("place-as-of", &[("date", Arg::Text(desk.formatter().date(day)))])),
        source: source.map(|note| SourceLink { title: note.title.get(language).to_owned(), url: link(&note.id) }),
        note: standing.coverage.note.as_ref().map(|note| note.get(language).to_owned()),
    }
}

/// A moment as words: »maj 2021«.
fn moment(desk: &Desk<'_>, moment: Moment) -> String {
    desk.formatter().period(&moment.into())
}

/// Since when and until when something holds.
fn dates(desk: &Desk<'_>, entry: &Entry) -> Vec<Row> {
    let since = entry.since.map(|since| Row::new(desk.word("place-since", &[]), moment(desk, since), None));
    let until = entry.until.map(|until| Row::new(desk.word("place-until", &[]), moment(desk, until), None));
    since.into_iter().chain(until).collect()
}

/// A row of several values.
fn links(label: String, links: Vec<SourceLink>) -> Row {
    Row { links, ..Row::new(label, String::new(), None) }
}

/// The word for a state in classes of the theme.
fn word_of(state: State) -> &'static str {
    match state {
        State::Covered => "covered",
        State::Pointed => "pointed",
        State::Uncovered => "uncovered",
        State::Elsewhere => "elsewhere",
        State::Unknown => "unknown",
    }
}
