//! What one programme says of one place.

use super::{branch_link, contact, dates, links, near, origin, programme_link, word_of};
use crate::coverage::{Contact, Entry, Point};
use crate::language::{Arg, Period};
use crate::page::view::{OfferingView, PlaceNumberView, Row, SourceLink, StatementView};
use crate::phrase::{Form, PhraseKind};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::proof::views::absences::Absences;
use crate::proof::views::pieces;
use crate::report::{Standing, State};
use crate::route::slug;

/// The section of a place's page about a programme, without its documents.
pub(super) fn view(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, place: usize) -> OfferingView {
    let state = standing.state(place);
    OfferingView {
        id: format!("indsats-{}", slug(&standing.programme.name)),
        programme: programme_link(desk, standing.programme),
        state: word_of(state),
        status: status(desk, standing, place),
        meaning: meaning(desk, atlas, standing, place),
        statements: statements(desk, standing, place),
        near: near::rows(desk, atlas, standing, place),
        papers: None,
        numbers: numbers(desk, atlas, standing, place),
        origin: origin(desk, standing),
    }
}

/// The status of a place in words: of several the one that covers it, else the first of the legend.
pub(super) fn status(desk: &Desk<'_>, standing: &Standing<'_>, place: usize) -> String {
    let (coverage, language) = (standing.coverage, desk.language);
    let here = standing.at(place);
    let status = |fits: &dyn Fn(&Entry) -> bool| {
        let entry = here.iter().find(|entry| fits(entry));
        entry.map_or_else(String::new, |entry| coverage.statuses[entry.status].label.get(language).to_owned())
    };
    match standing.state(place) {
        State::Covered => status(&|entry| coverage.statuses[entry.status].covers),
        State::Uncovered => status(&|entry| !coverage.statuses[entry.status].role),
        State::Pointed => desk.formatter().list(&points(desk, standing, place)),
        State::Elsewhere => coverage.elsewhere.as_ref().map_or_else(String::new, |words| words.get(language).to_owned()),
        State::Unknown => desk.word("place-unknown", &[]),
    }
}

/// The names of the points in a place that have an offer.
pub(super) fn points(desk: &Desk<'_>, standing: &Standing<'_>, place: usize) -> Vec<String> {
    let points = standing.points_in(place).into_iter().filter(|(_, entry)| standing.coverage.statuses[entry.status].covers);
    points.map(|(point, _)| point.name.get(desk.language).to_owned()).collect()
}

/// What the status means for the place, and how sure that is.
fn meaning(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, place: usize) -> String {
    let state = standing.state(place);
    let is_named = !standing.at(place).is_empty() || !standing.points_in(place).is_empty();
    let id = match state {
        State::Elsewhere => None,
        State::Unknown if !standing.coverage.is_placed() => Some("place-unplaced".to_owned()),
        State::Unknown if is_named => Some("place-unsettled".to_owned()),
        State::Unknown => Some("place-unsaid".to_owned()),
        state => Some(format!("place-{}", word_of(state))),
    };
    let may_be_meant = matches!(state, State::Elsewhere | State::Unknown) && standing.coverage.is_placed() && standing.has_unnamed();
    let ids = id.into_iter().chain(may_be_meant.then(|| "place-unnamed".to_owned()));
    let name = atlas.places[place].name.as_str();
    ids.map(|id| desk.word(&id, &[("place", name.into())])).collect::<Vec<_>>().join(" ")
}

/// What is said of the place and of the points in it, then what is not known, which branches are at home there, what held before.
fn statements(desk: &Desk<'_>, standing: &Standing<'_>, place: usize) -> Vec<StatementView> {
    let points = standing.points_in(place).into_iter().map(|(point, entry)| (entry, Some(point)));
    let said: Vec<(&Entry, Option<&Point>)> = standing.at(place).into_iter().map(|entry| (entry, None)).chain(points).collect();
    let of = |(entry, point): &(&Entry, Option<&Point>)| statement(desk, standing, entry, *point, said.len() > 1);
    // What only repeats the status above says nothing.
    let above = status(desk, standing, place);
    let is_new = |said: &StatementView| !said.rows.is_empty() || said.title.as_ref().is_some_and(|title| *title != above);
    let mut statements: Vec<StatementView> = said.iter().map(of).filter(is_new).collect();
    let mut rows = Vec::new();
    if standing.state(place).is_offered() && !said.iter().any(|(entry, _)| reached(standing, entry).is_some()) {
        let programme = programme_link(desk, standing.programme);
        let see = match programme.url {
            Some(_) => desk.word("place-contact-see", &[("programme", programme.title.into())]),
            None => desk.word("place-contact-unknown", &[]),
        };
        rows.push(Row::new(desk.word("place-contact", &[]), see, programme.url));
    }
    let is_told = |branch: usize| said.iter().any(|(entry, _)| entry.branch == Some(branch));
    let at_home = standing.coverage.branches.iter().enumerate().filter(|(at, branch)| branch.place == Some(place) && !is_told(*at));
    let at_home: Vec<SourceLink> = at_home.map(|(at, _)| branch_link(desk, standing, at)).collect();
    let before: Vec<SourceLink> = standing.before(place).into_iter().map(|entry| past(desk, standing, entry)).collect();
    let rest = [("place-at-home", at_home), ("place-before", before)].into_iter().filter(|(_, list)| !list.is_empty());
    rows.extend(rest.map(|(id, list)| links(desk.word(id, &[]), list)));
    if !rows.is_empty() {
        statements.push(StatementView { title: None, rows });
    }
    statements
}

fn statement(desk: &Desk<'_>, standing: &Standing<'_>, entry: &Entry, point: Option<&Point>, is_several: bool) -> StatementView {
    let (coverage, language) = (standing.coverage, desk.language);
    let offer = entry.offer.map(|at| &coverage.offers[at]);
    let status = coverage.statuses[entry.status].label.get(language);
    let name = point.map(|point| &point.name).or(offer.map(|offer| &offer.name));
    let mut rows = Vec::new();
    if point.is_some() || name.is_some() && is_several {
        rows.push(Row::new(desk.word("place-status", &[]), status.to_owned(), None));
    }
    if let Some(offer) = offer.filter(|_| point.is_some()) {
        rows.push(Row::new(desk.word("place-offer", &[]), offer.name.get(language).to_owned(), None));
    }
    if let Some(by) = offer.and_then(|offer| offer.by.as_ref()) {
        rows.push(Row::new(desk.word("place-by", &[]), by.get(language).to_owned(), None));
    }
    rows.extend(dates(desk, entry));
    let branch = entry.branch.map(|at| branch_link(desk, standing, at));
    rows.extend(branch.map(|link| Row::new(desk.word("place-branch", &[]), link.title, link.url)));
    rows.extend(reached(standing, entry).map(|known| contact(desk, known)));
    let title = name.map(|name| name.get(language)).or(is_several.then_some(status)).map(str::to_owned);
    StatementView { title, rows }
}

/// How to reach what is offered: there, else its branch, else the offer.
fn reached<'r>(standing: &Standing<'r>, entry: &'r Entry) -> Option<&'r Contact> {
    let of_branch = || entry.branch(&standing.coverage.branches)?.contact.as_ref();
    let of_offer = || standing.coverage.offers[entry.offer?].contact.as_ref();
    entry.contact.as_ref().or_else(of_branch).or_else(of_offer)
}

/// »Egen afdeling, 2019–2022«
fn past(desk: &Desk<'_>, standing: &Standing<'_>, entry: &Entry) -> SourceLink {
    let status = standing.coverage.statuses[entry.status].label.get(desk.language);
    let until = entry.until.map(|until| super::moment(desk, until));
    let period = entry.since.zip(entry.until).and_then(|(since, until)| Period::new(since, until).ok());
    let when = match (period, until) {
        (Some(period), _) => desk.formatter().period(&period),
        (None, Some(until)) => desk.word("place-until-then", &[("date", until.into())]),
        (None, None) => String::new(),
    };
    SourceLink { title: format!("{status}, {when}"), url: None }
}

/// The numbers of the register that are of the place, or of it and others.
fn numbers(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>, place: usize) -> Vec<PlaceNumberView> {
    let (programme, language) = (standing.programme, desk.language);
    let Some(column) = standing.column else { return Vec::new() };
    let of_place = standing.coverage.numbers.values().flatten().filter(|number| number.places.contains(&place));
    let views = of_place.filter_map(|number| {
        let entry = programme.entry(&number.key)?;
        let phrase = desk.phrase(programme, entry, column, Form::Counted);
        let mut notes = Vec::new();
        if number.places.len() > 1 {
            let mut names: Vec<&str> = number.places.iter().map(|at| atlas.places[*at].name.as_str()).collect();
            desk.formatter().sort(&mut names, |name| name);
            notes.push(desk.word("place-together", &[("places", Arg::Text(desk.formatter().list(&names)))]));
        }
        let mut absences = Absences::default();
        if let Some(cell) = entry.cells.get(&column) {
            absences.notice(cell.shown.content());
            notes.extend(cell.note.iter().map(|note| note.get(language).to_owned()));
        }
        notes.extend(absences.legend(desk).into_iter().map(|line| line.text));
        Some(PlaceNumberView {
            label: entry.label.get(language).to_owned(),
            value: phrase.text,
            number: desk.phrase(programme, entry, column, Form::Plain).text,
            unit: pieces::unit(desk, programme, entry, column),
            machine: phrase.machine,
            hidden: phrase.kind != PhraseKind::Shown,
            period: programme.register.columns[column].title(language, desk.formatter()),
            notes,
            url: pieces::explained(desk, programme, entry, column),
        })
    });
    views.collect()
}
