//! Where a programme is offered: which place, which status, since when, by which branch.

mod parse;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use parse::parse;

use crate::finding::Span;
use crate::language::{Date, Moment};
use crate::place::Atlas;
use crate::yaml::Bilingual;

/// A programme's coverage.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// The statuses in the order of the legend.
    pub statuses: Vec<Status>,
    /// What is said of places no entry names; without it nothing is known of them.
    pub elsewhere: Option<Bilingual>,
    /// Those who offer it.
    pub branches: Vec<Branch>,
    /// What is said of places, in the author's order.
    pub entries: Vec<Entry>,
    /// The key of the register that holds how many places are covered.
    pub total: Option<(String, Span)>,
    /// Where it comes from, in `sources.yaml`.
    pub source: Option<(String, Span)>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
}

/// What may be said of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Its key.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// What readers call it.
    pub label: Bilingual,
    /// Whether a place of this status is covered.
    pub covers: bool,
}

/// One who offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Its key.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// What it is called.
    pub name: Bilingual,
    /// The index of its own place in the atlas.
    pub place: Option<usize>,
    /// How to reach it.
    pub contact: Option<Bilingual>,
}

/// What is said of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The index of the place in the atlas.
    pub place: usize,
    /// Where its name stands.
    pub span: Span,
    /// Its status, by its index.
    pub status: usize,
    /// When it began.
    pub since: Option<Moment>,
    /// When it ended.
    pub until: Option<Moment>,
    /// Who offers it, by index.
    pub branch: Option<usize>,
}

impl Entry {
    /// Whether it holds on a day; of what has no dates it is taken to hold.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day) && self.until.is_none_or(|until| day <= until.last_day())
    }

    /// Whether two entries of one place hold at the same time.
    fn meets(&self, other: &Self) -> bool {
        let before = |one: &Self, other: &Self| matches!((one.until, other.since), (Some(until), Some(since)) if until.last_day() < since.first_day());
        !before(self, other) && !before(other, self)
    }
}

impl Coverage {
    /// What holds on a day, by the index of the place.
    #[must_use]
    pub fn on(&self, day: Date) -> BTreeMap<usize, &Entry> {
        self.entries.iter().filter(|entry| entry.holds_on(day)).map(|entry| (entry.place, entry)).collect()
    }

    /// How many of the counted places of an atlas are covered on a day.
    #[must_use]
    pub fn covered(&self, atlas: &Atlas, day: Date) -> usize {
        let covers = |entry: &&Entry| self.statuses[entry.status].covers && atlas.places[entry.place].counted;
        self.on(day).into_values().filter(covers).count()
    }
}
