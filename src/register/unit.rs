//! What kinds of numbers there are, what is counted, and on which scales people answer.

use std::collections::BTreeMap;

use crate::yaml::Bilingual;

/// What kind of number an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// A count of a population.
    Count {
        /// The population's word.
        of: String,
    },
    /// A part of a base, from 0 to 1.
    Share {
        /// The key of the base, a count; `None` for a legacy percentage of its own `n`.
        base: Option<String>,
    },
    /// An average, of which `n` tells over how many.
    Mean {
        /// What it is measured in.
        measure: Measure,
    },
    /// A fixed amount: two hours a week.
    Quantity {
        /// What it is measured in.
        measure: Measure,
    },
    /// An amount of money.
    Money {
        /// The currency's code, `DKK`.
        currency: String,
        /// The year whose prices it is in.
        price_level: Option<u32>,
    },
    /// Shares over the answers of a scale.
    Distribution {
        /// The scale's word.
        scale: String,
    },
}

impl Unit {
    /// The author's word for the unit.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Count { .. } => "count",
            Self::Share { .. } => "share",
            Self::Mean { .. } => "mean",
            Self::Quantity { .. } => "quantity",
            Self::Money { .. } => "money",
            Self::Distribution { .. } => "distribution",
        }
    }
}

/// What an amount is measured in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// The word for one of them: month.
    pub one: Bilingual,
    /// The word for several: months.
    pub other: Bilingual,
}

/// What is counted.
#[derive(Debug, Clone)]
pub struct Population {
    /// Whether they are people: small counts of people are hidden, small counts of things are not.
    pub people: bool,
    /// The word for one of them.
    pub one: Bilingual,
    /// The word for several.
    pub other: Bilingual,
    /// Whether the Danish word is neuter: "et kursus".
    pub neuter: bool,
}

/// A code list of answers.
#[derive(Debug, Clone, Default)]
pub struct Scale {
    /// The answers, best or highest first.
    pub order: Vec<String>,
    /// The answers that form the top share.
    pub top: Vec<String>,
    /// The answers that mean "do not know": they stand apart.
    pub do_not_know: Vec<String>,
    /// What readers call each answer.
    pub labels: BTreeMap<String, Bilingual>,
    /// Whether it has a middle and two ends.
    pub polarity: Polarity,
    /// What the top share is called: "agree".
    pub top_label: Option<Bilingual>,
}

/// Whether answers run from much to nothing, or from one opinion to its opposite.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Polarity {
    /// From much to nothing.
    #[default]
    OneSided,
    /// From agreement to disagreement.
    TwoSided,
}

impl Polarity {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 2] = [("one-sided", Self::OneSided), ("two-sided", Self::TwoSided)];
}
