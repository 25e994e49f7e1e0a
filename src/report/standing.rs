//! What a programme's data say of places on the day they are told for.

use std::cmp::Reverse;

use super::{Edition, Programme, Report};
use crate::coverage::{Coverage, Entry, Point, Where};
use crate::language::{Date, Moment};

/// A programme's coverage on its day.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'r> {
    /// The programme.
    pub programme: &'r Programme,
    /// Its coverage.
    pub coverage: &'r Coverage,
    /// The last day of the period of its latest edition, else of its register; without either only what has no dates holds.
    pub day: Option<Date>,
    /// That period's column in the register.
    pub column: Option<usize>,
}

/// What is said of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is covered.
    Covered,
    /// Not it, but a point in it.
    Pointed,
    /// It has a status that does not cover it.
    Uncovered,
    /// It is one of the places no entry names, of which something is said.
    Elsewhere,
    /// Nothing is said of it.
    Unknown,
}

impl Report {
    /// What the programmes say of places, those that say anything of them, by name.
    pub fn standings(&self) -> impl Iterator<Item = Standing<'_>> {
        self.programmes.values().filter_map(|programme| self.standing(programme))
    }

    /// What a programme says of places.
    #[must_use]
    pub fn standing<'r>(&'r self, programme: &'r Programme) -> Option<Standing<'r>> {
        let coverage = programme.coverage.as_ref()?;
        let edition = programme.editions.first().map(|index| &self.editions[*index]);
        let columns = &programme.register.columns;
        let column = edition.map(|edition| edition.column).or_else(|| columns.len().checked_sub(1));
        let day = edition.map(|edition: &Edition| edition.until).or_else(|| column.map(|at| columns[at].period.last_day()));
        Some(Standing { programme, coverage, day, column })
    }
}

impl<'r> Standing<'r> {
    /// What holds, in the author's order.
    pub fn held(&self) -> impl Iterator<Item = &'r Entry> + use<'r> {
        let day = self.day;
        self.coverage.entries.iter().filter(move |entry| match day {
            Some(day) => entry.holds_on(day),
            None => entry.since.is_none() && entry.until.is_none(),
        })
    }

    /// What holds of a place: by status in the order of the legend, then in the author's.
    #[must_use]
    pub fn at(&self, place: usize) -> Vec<&'r Entry> {
        by_status(self.held().filter(|entry| entry.at == Where::Place(place)))
    }

    /// What held of a place and has ended, the latest first.
    #[must_use]
    pub fn before(&self, place: usize) -> Vec<&'r Entry> {
        let ended = |entry: &&Entry| entry.until.zip(self.day).is_some_and(|(until, day)| until.last_day() < day);
        let mut past: Vec<&Entry> = self.coverage.entries.iter().filter(|entry| entry.at == Where::Place(place)).filter(ended).collect();
        past.sort_by_key(|entry| Reverse(entry.until.map(Moment::last_day)));
        past
    }

    /// What holds of points in a place, with the points.
    #[must_use]
    pub fn points_in(&self, place: usize) -> Vec<(&'r Point, &'r Entry)> {
        let points = &self.coverage.points;
        let point = |entry: &'r Entry| match entry.at {
            Where::Point(at) if points[at].place == place => Some((&points[at], entry)),
            _ => None,
        };
        self.held().filter_map(point).collect()
    }

    /// What holds by a branch, by status in the order of the legend.
    #[must_use]
    pub fn by_branch(&self, branch: usize) -> Vec<&'r Entry> {
        by_status(self.held().filter(|entry| entry.branch == Some(branch)))
    }

    /// Whether some places are meant that nobody named.
    #[must_use]
    pub fn has_unnamed(&self) -> bool {
        self.held().any(|entry| matches!(entry.at, Where::Unnamed { .. }))
    }

    /// What is said of a place.
    #[must_use]
    pub fn state(&self, place: usize) -> State {
        let covers = |entry: &Entry| self.coverage.statuses[entry.status].covers;
        let here = self.at(place);
        if here.iter().any(|entry| covers(entry)) {
            State::Covered
        } else if self.points_in(place).iter().any(|(_, entry)| covers(entry)) {
            State::Pointed
        } else if here.iter().any(|entry| !self.coverage.statuses[entry.status].role) {
            State::Uncovered
        } else if self.coverage.elsewhere.is_some() && self.coverage.is_placed() {
            State::Elsewhere
        } else {
            State::Unknown
        }
    }
}

impl State {
    /// Whether there is an offer.
    #[must_use]
    pub fn is_offered(self) -> bool {
        matches!(self, Self::Covered | Self::Pointed)
    }
}

/// In the order of the legend, then in the author's.
fn by_status<'r>(entries: impl Iterator<Item = &'r Entry>) -> Vec<&'r Entry> {
    let mut entries: Vec<&Entry> = entries.collect();
    entries.sort_by_key(|entry| entry.status);
    entries
}
