//! What numbers are measured in, and what may be done with two measures.

use super::Sign;
use crate::register::{Population, Unit};
use crate::yaml::Bilingual;

use std::collections::BTreeMap;

/// What a number is measured in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// Money, by the currency's code.
    Money(String),
    /// A part of a whole.
    Share,
    /// Weeks, hours, families; a bare number has no word.
    Things(Option<Words>),
}

/// The words for what is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The word for one.
    pub one: Bilingual,
    /// The word for several.
    pub other: Bilingual,
}

impl Measure {
    /// The measure of an entry.
    pub(super) fn of(unit: &Unit, populations: &BTreeMap<String, Population>) -> Self {
        match unit {
            Unit::Money { currency, .. } => Self::Money(currency.clone()),
            Unit::Share { .. } | Unit::Distribution { .. } => Self::Share,
            Unit::Mean { measure } | Unit::Quantity { measure } => {
                Self::Things(Some(Words { one: measure.one.clone(), other: measure.other.clone() }))
            }
            Unit::Count { of } => Self::Things(populations.get(of).map(|of| Words { one: of.one.clone(), other: of.other.clone() })),
        }
    }

    /// Whether it is hundredths: a percentage that is written as a number of them.
    pub(super) fn is_hundredths(&self) -> bool {
        let Self::Things(Some(words)) = self else { return false };
        let is = |word: &Option<String>, names: &[&str]| word.as_deref().is_some_and(|word| names.contains(&word));
        is(&words.other.da, &["procent", "pct.", "%"]) || is(&words.other.en, &["per cent", "percent", "%"])
    }

    /// What the result of an operation is measured in; `None` where it means nothing.
    pub(super) fn with(&self, sign: Sign, other: &Self) -> Option<Self> {
        use Measure::{Money, Things};
        match (sign, self, other) {
            (Sign::Plus | Sign::Minus, a, b) if a == b => Some(a.clone()),
            (Sign::Plus | Sign::Minus, Things(None), Things(_)) => Some(other.clone()),
            (Sign::Plus | Sign::Minus, Things(_), Things(None)) => Some(self.clone()),
            (Sign::Plus | Sign::Minus, ..) | (Sign::Times, Money(_), Money(_)) => None,
            // Hours a week times weeks: the author knows what they are.
            (Sign::Times, Things(Some(_)), Things(Some(_))) => Some(Things(None)),
            (Sign::Times, a, b) => Some(if a.rank() >= b.rank() { a } else { b }.clone()),
            (Sign::Divided, a, b) if a == b || matches!((a, b), (Things(Some(_)), Things(Some(_)))) => Some(Things(None)),
            (Sign::Divided, _, Money(_)) => None,
            (Sign::Divided, ..) => Some(self.clone()),
        }
    }

    /// Which of two factors says what their product is: a share of an amount is an amount.
    fn rank(&self) -> u8 {
        match self {
            Self::Things(None) => 0,
            Self::Share => 1,
            Self::Things(Some(_)) => 2,
            Self::Money(_) => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Measure, Words};
    use crate::economics::Sign::{Divided, Minus, Plus, Times};
    use crate::yaml::Bilingual;

    #[test]
    fn some_measures_do_not_go_together() {
        let words = |text: &str| {
            let word = Bilingual { da: Some(text.to_owned()), en: None };
            Measure::Things(Some(Words { one: word.clone(), other: word }))
        };
        let (money, share, number, weeks, hours) =
            (Measure::Money("DKK".into()), Measure::Share, Measure::Things(None), words("uger"), words("timer"));
        let euro = Measure::Money("EUR".into());
        for (a, sign, b, result) in [
            (&money, Plus, &money, Some(&money)),
            (&money, Plus, &euro, None),
            (&money, Minus, &share, None),
            (&money, Plus, &number, None),
            (&share, Minus, &share, Some(&share)),
            (&weeks, Plus, &number, Some(&weeks)),
            (&weeks, Plus, &hours, None),
            (&money, Times, &share, Some(&money)),
            (&weeks, Times, &money, Some(&money)),
            (&money, Times, &money, None),
            (&share, Times, &share, Some(&share)),
            (&share, Times, &weeks, Some(&weeks)),
            (&number, Times, &weeks, Some(&weeks)),
            (&hours, Times, &weeks, Some(&number)),
            (&money, Divided, &money, Some(&number)),
            (&money, Divided, &weeks, Some(&money)),
            (&money, Divided, &euro, None),
            (&share, Divided, &money, None),
            (&share, Divided, &number, Some(&share)),
            (&hours, Divided, &weeks, Some(&number)),
            (&weeks, Divided, &share, Some(&weeks)),
        ] {
            assert_eq!(a.with(sign, b).as_ref(), result, "{a:?} {sign:?} {b:?}");
        }
        assert!(words("procent").is_hundredths() && !words("procentpoint").is_hundredths() && !share.is_hundredths());
    }
}
