//! What is said of a place, and when it holds.

use super::{Branch, Contact};
use crate::finding::Span;
use crate::language::{Date, Moment};
use crate::yaml::Bilingual;

/// What is said of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Of which place.
    pub at: Where,
    /// Where it is named.
    pub span: Span,
    /// Its status, by its index.
    pub status: usize,
    /// What is offered there, by its index, where there are several offers.
    pub offer: Option<usize>,
    /// Who offers it, by index.
    pub branch: Option<usize>,
    /// When it began.
    pub since: Option<Moment>,
    /// When it ended.
    pub until: Option<Moment>,
    /// How to reach it there, if otherwise than its branch or its offer.
    pub contact: Option<Contact>,
}

/// A place something is said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// A place of the atlas, by its index.
    Place(usize),
    /// A point, by its index.
    Point(usize),
    /// Places nobody named: how many, if that is known, and what is said of where they are.
    Unnamed {
        /// How many they are.
        count: Option<u32>,
        /// What is known of where: "Hovedstadsområdet".
        words: Option<Bilingual>,
    },
}

impl Entry {
    /// Whether it holds on a day; of what has no dates it is taken to hold.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day) && self.until.is_none_or(|until| day <= until.last_day())
    }

    /// Whether two entries hold at the same time.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let before = |one: &Self, other: &Self| matches!((one.until, other.since), (Some(until), Some(since)) if until.last_day() < since.first_day());
        !before(self, other) && !before(other, self)
    }

    /// The branch that offers it.
    #[must_use]
    pub fn branch<'b>(&self, branches: &'b [Branch]) -> Option<&'b Branch> {
        self.branch.map(|at| &branches[at])
    }
}
