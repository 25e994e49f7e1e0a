//! Where a programme is offered: which place, which status, since when, by whom.

mod check;
mod contact;
mod entry;
mod parse;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use contact::Contact;
pub use entry::{Entry, Where};
pub use parse::parse;

use crate::finding::Span;
use crate::language::Date;
use crate::place::{Atlas, Coordinate};
use crate::yaml::Bilingual;

/// A programme's coverage.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// The statuses in the order of the legend.
    pub statuses: Vec<Status>,
    /// What is said of places no entry names; without it nothing is known of them.
    pub elsewhere: Option<Bilingual>,
    /// What is offered, where it is not one thing: the offers of several organisations.
    pub offers: Vec<Offer>,
    /// Those who offer it.
    pub branches: Vec<Branch>,
    /// What is a place on a map and not one of the atlas: a hospital.
    pub points: Vec<Point>,
    /// What is said of places, in the author's order.
    pub entries: Vec<Entry>,
    /// The numbers that are known place by place, by the name maps call them.
    pub numbers: BTreeMap<String, Vec<PlaceNumber>>,
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
    /// Whether it may be said beside another status: a partner, an advisory house.
    pub role: bool,
    /// The slot of its colour, from 1; by its place in the legend where nothing is said.
    pub colour: Option<u8>,
    /// The slot of its pattern.
    pub pattern: Option<Pattern>,
}

/// How a surface is filled beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// With the colour alone.
    Plain,
    /// With slanted lines.
    Diagonal,
    /// With dots.
    Dots,
    /// With lines both ways.
    Cross,
}

/// One of several things that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its key.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// What readers call it.
    pub name: Bilingual,
    /// The organisation behind it, where it is called something else.
    pub by: Option<Bilingual>,
    /// How to reach it.
    pub contact: Option<Contact>,
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
    pub contact: Option<Contact>,
}

/// A point on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its key.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// What it is called.
    pub name: Bilingual,
    /// The index of the place it lies in.
    pub place: usize,
    /// Where it lies.
    pub at: Coordinate,
}

/// A number of the register that is one of some places together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceNumber {
    /// The indices of the places.
    pub places: Vec<usize>,
    /// Its key in the register.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
}

impl Coverage {
    /// What holds on a day, in the author's order.
    pub fn held(&self, day: Date) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.holds_on(day))
    }

    /// What holds of a place on a day: by status in the order of the legend, then in the author's.
    #[must_use]
    pub fn at(&self, place: usize, day: Date) -> Vec<&Entry> {
        let mut held: Vec<&Entry> = self.held(day).filter(|entry| entry.at == Where::Place(place)).collect();
        held.sort_by_key(|entry| entry.status);
        held
    }

    /// The status a place has on a day: of several the first of the legend.
    #[must_use]
    pub fn status(&self, place: usize, day: Date) -> Option<usize> {
        self.at(place, day).first().map(|entry| entry.status)
    }

    /// Whether a place is covered on a day.
    #[must_use]
    pub fn covers(&self, place: usize, day: Date) -> bool {
        self.at(place, day).iter().any(|entry| self.statuses[entry.status].covers)
    }

    /// The offers that cover a place on a day, each once, in their own order.
    #[must_use]
    pub fn offers_at(&self, place: usize, day: Date) -> Vec<usize> {
        let covering =
            |offer: &usize| self.at(place, day).iter().any(|entry| entry.offer == Some(*offer) && self.statuses[entry.status].covers);
        (0..self.offers.len()).filter(covering).collect()
    }

    /// How many of the counted places of an atlas are covered on a day.
    #[must_use]
    pub fn covered(&self, atlas: &Atlas, day: Date) -> usize {
        (0..atlas.places.len()).filter(|place| atlas.places[*place].counted && self.covers(*place, day)).count()
    }

    /// Whether it says anything place by place; if not, it is a number at most, and no map.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.entries.iter().any(|entry| !matches!(entry.at, Where::Unnamed { .. })) || !self.numbers.is_empty()
    }
}
