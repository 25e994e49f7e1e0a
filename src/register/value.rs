//! One value of one entry in one period.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Quantity;
use crate::finding::Span;
use crate::yaml::{Bilingual, word_of};

/// Why there is no number; zero is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Held back by those who have it.
    Withheld,
    /// Nobody counted.
    NotCollected,
    /// Counted, but not to be trusted.
    Unreliable,
    /// There is nothing to count.
    NotApplicable,
}

impl Missing {
    /// The author's words for the reasons.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("withheld", Self::Withheld),
        ("not-collected", Self::NotCollected),
        ("unreliable", Self::Unreliable),
        ("not-applicable", Self::NotApplicable),
    ];

    /// The author's word for the reason.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// A value before anything is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A count, mean, quantity or amount.
    Number {
        /// The number.
        quantity: Quantity,
        /// Over how many an average was taken.
        n: Option<Decimal>,
    },
    /// A part of a whole.
    Share {
        /// From 0 to 1.
        share: Decimal,
        /// Count and base, where they are known.
        of: Option<(Decimal, Decimal)>,
        /// How many answered, where only a percentage is known.
        n: Option<Decimal>,
        /// Decimals of a legacy percentage; `None` when the share is computed.
        printed_decimals: Option<u32>,
    },
    /// Shares by answer.
    Distribution {
        /// From 0 to 1; an answer may be missing from the source.
        parts: BTreeMap<String, Decimal>,
        /// How many answered.
        n: Option<Decimal>,
        /// Whether they were computed from counts; else they are percentages as somebody printed them, rounded.
        counted: bool,
    },
    /// No number, and why.
    Missing(Missing),
}

impl Value {
    /// A plain number without anything else.
    #[must_use]
    pub fn number(quantity: Quantity) -> Self {
        Self::Number { quantity, n: None }
    }

    /// The number other entries may be derived from.
    #[must_use]
    pub fn quantity(&self) -> Option<Quantity> {
        match self {
            Self::Number { quantity, .. } => Some(*quantity),
            Self::Share { share, .. } => Some(Quantity::exact(*share)),
            Self::Distribution { .. } | Self::Missing(_) => None,
        }
    }
}

/// A value with its place and what is said about it.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The value.
    pub value: Value,
    /// Where it stands; for a derived value, where its derivation stands.
    pub span: Span,
    /// The author's word on why a printed number differs.
    pub discrepancy: Option<Bilingual>,
    /// A note on this one value.
    pub note: Option<Bilingual>,
}
