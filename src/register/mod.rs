//! The book of numbers: key → value per period. Raw values are known here and to `disclosure`, and to nobody else.

mod answers;
mod audit;
mod cell;
mod column;
mod derive;
mod draft;
mod finding;
mod number;
mod resolve;
mod table;
mod unit;
mod value;

use std::collections::BTreeMap;

pub use audit::{Contradiction, Stated};
pub use column::Column;
pub use derive::Derivation;
pub use draft::{Draft, parse};
pub(crate) use finding::{unknown_key, unknown_period};
pub use number::{Precision, Printed, Quantity, round};
pub use resolve::resolve;
pub use unit::{Measure, Polarity, Population, Scale, Unit};
pub use value::{Cell, Missing, Value};

use crate::finding::Span;
use crate::yaml::Bilingual;

/// One number with its history and where it comes from. `C` is what a cell holds: a raw [`Cell`] in the author's
/// register, only what may be shown once `disclosure` has gone over it.
#[derive(Debug, Clone)]
pub struct Entry<C = Cell> {
    /// The word authors use: `families`.
    pub key: String,
    /// Where the key stands in the register.
    pub span: Span,
    /// What readers call it.
    pub label: Bilingual,
    /// The topic it is listed under.
    pub topic: Option<String>,
    /// What kind of number it is.
    pub unit: Unit,
    /// What exactly is counted.
    pub definition: Option<Bilingual>,
    /// What a reader should know before using it.
    pub note: Option<Bilingual>,
    /// The id of its source; derived entries may go without.
    pub source: Option<(String, Span)>,
    /// How many decimals it is printed with.
    pub decimals: u32,
    /// How it is computed from others, if it is.
    pub derivation: Option<Derivation>,
    /// Its values, by the index of the column.
    pub cells: BTreeMap<usize, C>,
    /// Where the series is broken: before the column of this index, and why.
    pub breaks: BTreeMap<usize, Bilingual>,
    /// Whether something wrong with its values has been reported, so that nobody need report that one is not there.
    pub reported: bool,
}

impl<C> Entry<C> {
    /// Whether the series is broken between two columns, so that their numbers cannot be compared.
    #[must_use]
    pub fn is_broken(&self, one: usize, other: usize) -> bool {
        self.breaks.keys().any(|at| one.min(other) < *at && *at <= one.max(other))
    }
}

/// The resolved register of one programme: every key is known, every derived value computed. See [`Entry`] for `C`.
#[derive(Debug, Clone)]
pub struct Register<C = Cell> {
    /// The periods, in order of time.
    pub columns: Vec<Column>,
    /// What is counted.
    pub populations: BTreeMap<String, Population>,
    /// The code lists of distributions.
    pub scales: BTreeMap<String, Scale>,
    /// The topics, in the author's order.
    pub topics: Vec<(String, Bilingual)>,
    /// The entries, in the author's order.
    pub entries: Vec<Entry<C>>,
}

impl<C> Register<C> {
    /// The entry of a key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry<C>> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// The scale of a distribution.
    #[must_use]
    pub fn scale(&self, entry: &Entry<C>) -> Option<&Scale> {
        match &entry.unit {
            Unit::Distribution { scale } => self.scales.get(scale),
            _ => None,
        }
    }

    /// The index of the column of this name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// All keys, in the author's order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.key.as_str())
    }
}
