//! Hides small counts of people before anything is drawn. [`Shown`] is the only number type that leaves.

mod parts;
mod protect;
mod rule;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

pub use protect::protect;
pub use rule::Rule;

use crate::register::{Entry, Missing, Precision, Quantity, Register, round};
use crate::yaml::Bilingual;

/// A register of which nothing raw is left.
pub type Published = Register<ShownCell>;

/// What may be shown of one cell.
#[derive(Debug, Clone)]
pub struct ShownCell {
    /// The number, or why there is none.
    pub shown: Shown,
    /// Why a printed number elsewhere differs.
    pub discrepancy: Option<Bilingual>,
    /// A note on this one value.
    pub note: Option<Bilingual>,
}

/// A number that may be shown, or the reason why not. Only this module makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown(Content);

/// What is inside a [`Shown`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
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
    },
    /// Shares by answer.
    Distribution {
        /// From 0 to 1; `None` for an answer that is hidden.
        parts: BTreeMap<String, Option<Decimal>>,
        /// How many answered.
        n: Option<Decimal>,
        /// Whether they were computed from counts; else they are percentages as somebody printed them, rounded.
        counted: bool,
    },
    /// Hidden.
    Withheld(Withheld),
    /// There is no number.
    Missing(Missing),
}

/// Why a number is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// It counts fewer people than this.
    Fewer(u32),
    /// It is a share, an average or a sum that would tell of so few people.
    Revealing,
}

impl Content {
    /// How many answered, where that is said of the number itself.
    #[must_use]
    pub fn answered(&self) -> Option<Decimal> {
        match self {
            Self::Number { n, .. } | Self::Share { n, .. } | Self::Distribution { n, .. } => *n,
            Self::Withheld(_) | Self::Missing(_) => None,
        }
    }

    /// Of how many it tells: the base of a share, or how many answered.
    #[must_use]
    pub fn among(&self) -> Option<Decimal> {
        match self {
            Self::Share { of: Some((_, base)), .. } => Some(*base),
            content => content.answered(),
        }
    }
}

impl Entry<ShownCell> {
    /// What is shown in a column.
    #[must_use]
    pub fn content(&self, column: usize) -> Option<&Content> {
        Some(self.cells.get(&column)?.shown.content())
    }

    /// The number in a column, where a single one is shown.
    #[must_use]
    pub fn number(&self, column: usize) -> Option<Decimal> {
        self.cells.get(&column)?.shown.number()
    }
}

impl Shown {
    /// How many people answered, which is a count like any other.
    #[must_use]
    pub fn respondents(n: u32, rule: Rule) -> Self {
        let n = Decimal::from(n);
        Self(if rule.hides(n) {
            Content::Withheld(Withheld::Fewer(rule.minimum))
        } else {
            Content::Number { quantity: Quantity::exact(n), n: None }
        })
    }

    /// What may be shown.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.0
    }

    /// How large these answers are together, where all of them are known and shown.
    #[must_use]
    pub fn together(&self, answers: &[String]) -> Option<Decimal> {
        match self.part(answers)?.0 {
            Content::Share { share, .. } => Some(share),
            _ => None,
        }
    }

    /// These answers together as a share: hidden where one of them is, not known where the source lacks one; `None` where
    /// it has none of them.
    #[must_use]
    pub fn part(&self, answers: &[String]) -> Option<Self> {
        let Content::Distribution { parts, n, counted } = &self.0 else { return Some(self.clone()) };
        let found: Vec<Option<Decimal>> = answers.iter().filter_map(|answer| parts.get(answer)).copied().collect();
        if found.is_empty() {
            return None;
        }
        // Counts are of all who answered, so nobody gave an answer that is not among them; a missing percentage may be any.
        let lacks = found.len() < answers.len() && !counted;
        // The sum would tell one that is hidden.
        Some(Self(match found.into_iter().sum::<Option<Decimal>>() {
            None => Content::Withheld(Withheld::Revealing),
            Some(_) if lacks => Content::Missing(Missing::NotCollected),
            Some(share) if *counted => Content::Share { share, of: n.map(|n| (round(share * n, 0), n)), n: None },
            Some(share) => Content::Share { share, of: None, n: *n },
        }))
    }

    /// How sure the number is, where there is one.
    #[must_use]
    pub fn precision(&self) -> Option<Precision> {
        match &self.0 {
            Content::Number { quantity, .. } => Some(quantity.precision),
            _ => None,
        }
    }

    /// The number, where a single one is shown.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        match &self.0 {
            Content::Number { quantity, .. } => quantity.single(),
            Content::Share { share, .. } => Some(*share),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Content, Shown, Withheld};
    use crate::register::Missing;

    fn answers(parts: &[(&str, Option<i64>)], counted: bool) -> Shown {
        let parts = parts.iter().map(|(answer, percent)| ((*answer).to_owned(), percent.map(|percent| Decimal::new(percent, 2))));
        Shown(Content::Distribution { parts: parts.collect(), n: Some(Decimal::from(80)), counted })
    }

    #[test]
    fn some_of_the_answers_are_not_all_of_them() {
        let asked = ["a", "b"].map(str::to_owned);
        let told = |parts: &[(&str, Option<i64>)], counted| {
            let shown = answers(parts, counted);
            (shown.together(&asked), shown.part(&asked).map(|part| part.0))
        };
        let both = told(&[("a", Some(35)), ("b", Some(34)), ("c", Some(31))], false);
        assert_eq!(both.0, Some(Decimal::new(69, 2)));
        let lacks = (None, Some(Content::Missing(Missing::NotCollected)));
        assert_eq!(told(&[("a", Some(92)), ("c", Some(3))], false), lacks, "b may be anything up to 5 %");
        let hidden = (None, Some(Content::Withheld(Withheld::Revealing)));
        assert_eq!(told(&[("a", Some(92)), ("b", None), ("c", None)], false), hidden);
        assert_eq!(told(&[("a", None), ("c", Some(3))], false), hidden);
        assert_eq!(told(&[("a", Some(75)), ("c", Some(25))], true).0, Some(Decimal::new(75, 2)), "counted are all who answered");
        assert_eq!(told(&[("c", Some(100))], true), (None, None), "nobody was offered any of them");
    }
}
