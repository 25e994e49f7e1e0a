//! Printed numbers held against what they are said to be computed from.

use rust_decimal::Decimal;

use super::round;
use crate::finding::Span;

/// What was stated twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated {
    /// A printed percentage beside its count and base.
    Share {
        /// How many.
        count: Decimal,
        /// Of how many.
        base: Decimal,
    },
    /// A printed number beside the derivation of its entry.
    Derived,
}

/// Two statements about one value that cannot both be true.
#[derive(Debug, Clone)]
pub struct Contradiction {
    /// The entry's key.
    pub key: String,
    /// The period's name.
    pub period: String,
    /// Where the printed number stands.
    pub span: Span,
    /// What it was held against.
    pub stated: Stated,
    /// The printed number, as printed: a percentage as 45, not 0.45.
    pub printed: Decimal,
    /// What it should be, with as many decimals.
    pub computed: Decimal,
}

/// Whether `exact`, rounded half away from zero to the printed number's decimals, is the printed number; else what it is.
#[must_use]
pub(super) fn differs(printed: Decimal, exact: Decimal) -> Option<Decimal> {
    let computed = round(exact, printed.scale());
    (computed != printed).then_some(computed)
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::differs;

    #[test]
    fn rounding_decides() {
        let number = |text: &str| text.parse::<Decimal>().expect("a number");
        assert_eq!(differs(number("30"), number("29.6296")), None);
        assert_eq!(differs(number("45"), number("44.4444")), Some(number("44")));
        assert_eq!(differs(number("12.5"), number("12.45")), None, "half away from zero");
        assert_eq!(differs(number("2.7"), number("2.7692")), Some(number("2.8")));
    }
}
