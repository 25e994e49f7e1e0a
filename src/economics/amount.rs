//! Numbers that may be a range, hedged, hidden or missing, and what can be done with two of them.

use rust_decimal::Decimal;

use super::Sign;
use crate::disclosure::{Content, Withheld};
use crate::register::{Missing, Precision, Quantity};
use crate::yaml::fits;

/// What is known of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// The number, exact and not rounded.
    Known(Quantity),
    /// It is hidden, or would give away something hidden.
    Withheld(Withheld),
    /// There is no number, and why.
    Missing(Missing),
}

/// What cannot be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    DivisionByZero,
    /// The result has more digits before the point than an author may write.
    TooLarge,
    /// A range is multiplied or divided, and one of the two may be below zero: which end is the lower is not known.
    RangeBelowZero,
}

impl Amount {
    /// One exact number.
    #[must_use]
    pub fn exact(number: Decimal) -> Self {
        Self::Known(Quantity::exact(number))
    }

    /// What a register shows; `None` for answers on a scale, which are several numbers.
    #[must_use]
    pub fn of(content: &Content) -> Option<Self> {
        Some(match content {
            Content::Number { quantity, .. } => Self::Known(*quantity),
            Content::Share { share, .. } => Self::exact(*share),
            Content::Withheld(why) => Self::Withheld(*why),
            Content::Missing(reason) => Self::Missing(*reason),
            Content::Distribution { .. } => return None,
        })
    }

    /// The number or the range, where there is one to show.
    #[must_use]
    pub fn known(self) -> Option<Quantity> {
        match self {
            Self::Known(quantity) => Some(quantity),
            Self::Withheld(_) | Self::Missing(_) => None,
        }
    }

    /// Computes with two of them. What is computed of something hidden is hidden, whatever it is multiplied by.
    pub(super) fn with(self, sign: Sign, other: Self) -> Result<Self, Fault> {
        match (self, other) {
            (Self::Known(a), Self::Known(b)) => compute(sign, a, b).map(Self::Known),
            (Self::Withheld(_), _) | (_, Self::Withheld(_)) => Ok(Self::Withheld(Withheld::Revealing)),
            (Self::Missing(reason), _) | (_, Self::Missing(reason)) => Ok(Self::Missing(reason)),
        }
    }

    /// The range from the least to the greatest of them; nothing of none.
    pub(super) fn spread(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().reduce(|a, b| match (a, b) {
            (Self::Known(a), Self::Known(b)) => {
                Self::Known(Quantity { low: a.low.min(b.low), high: a.high.max(b.high), precision: a.precision.max(b.precision) })
            }
            (Self::Withheld(_), _) | (_, Self::Withheld(_)) => Self::Withheld(Withheld::Revealing),
            (missing @ Self::Missing(_), _) | (_, missing) => missing,
        })
    }
}

type Operation = fn(Decimal, Decimal) -> Option<Decimal>;

/// Interval arithmetic: a sum of ranges goes from the sum of the lower ends to that of the upper.
fn compute(sign: Sign, a: Quantity, b: Quantity) -> Result<Quantity, Fault> {
    let is_range = a.low != a.high || b.low != b.high;
    if sign.is_close() && is_range && (a.low.is_sign_negative() || b.low.is_sign_negative()) {
        return Err(Fault::RangeBelowZero);
    }
    if sign == Sign::Divided && (b.low.is_zero() || b.high.is_zero()) {
        return Err(Fault::DivisionByZero);
    }
    // What is taken away or divided by makes the result the smaller, the larger it is.
    let (with, turned): (Operation, bool) = match sign {
        Sign::Plus => (Decimal::checked_add, false),
        Sign::Minus => (Decimal::checked_sub, true),
        Sign::Times => (Decimal::checked_mul, false),
        Sign::Divided => (Decimal::checked_div, true),
    };
    let (first, last) = if turned { (b.high, b.low) } else { (b.low, b.high) };
    let end = |a, b| with(a, b).filter(|number| fits(*number)).ok_or(Fault::TooLarge);
    let hedged = a.precision == Precision::About || b.precision == Precision::About;
    let precision = if hedged { Precision::About } else { Precision::Exact };
    Ok(Quantity { low: end(a.low, first)?, high: end(a.high, last)?, precision })
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Amount, Fault};
    use crate::disclosure::Withheld;
    use crate::economics::Sign;
    use crate::register::{Missing, Precision, Quantity, round};

    fn range(low: i64, high: i64) -> Amount {
        Amount::Known(Quantity { low: Decimal::from(low), high: Decimal::from(high), precision: Precision::Exact })
    }

    #[test]
    fn ranges_are_computed_end_by_end() {
        let ten = Amount::exact(Decimal::TEN);
        assert_eq!(range(1, 3).with(Sign::Plus, range(10, 20)), Ok(range(11, 23)));
        assert_eq!(range(10, 20).with(Sign::Minus, range(1, 3)), Ok(range(7, 19)));
        assert_eq!(range(2, 3).with(Sign::Times, ten), Ok(range(20, 30)));
        assert_eq!(range(20, 30).with(Sign::Divided, range(2, 10)), Ok(range(2, 15)));
        assert_eq!(range(-1, 3).with(Sign::Plus, ten), Ok(range(9, 13)));
        assert_eq!(range(-1, 3).with(Sign::Times, ten), Err(Fault::RangeBelowZero));
        assert_eq!(range(1, 3).with(Sign::Times, Amount::exact(-Decimal::ONE)), Err(Fault::RangeBelowZero));
        assert_eq!(range(-4, -4).with(Sign::Times, range(-2, -2)), Ok(range(8, 8)), "single numbers may be below zero");
        assert_eq!(Amount::spread([range(2, 3), ten, range(1, 1)]), Some(range(1, 10)));
    }

    #[test]
    fn what_cannot_be_computed() {
        let most = Amount::exact(Decimal::from(999_999_999_999_999_999_i64));
        assert_eq!(range(1, 1).with(Sign::Divided, range(0, 0)), Err(Fault::DivisionByZero));
        assert_eq!(range(1, 1).with(Sign::Divided, range(0, 2)), Err(Fault::DivisionByZero));
        assert_eq!(most.with(Sign::Times, range(10, 10)), Err(Fault::TooLarge));
        assert_eq!(most.with(Sign::Times, most), Err(Fault::TooLarge));
        assert_eq!(most.with(Sign::Plus, range(1, 1)), Err(Fault::TooLarge));
    }

    #[test]
    fn what_is_hidden_stays_hidden() {
        let (hidden, missing) = (Amount::Withheld(Withheld::Fewer(5)), Amount::Missing(Missing::NotCollected));
        let revealing = Amount::Withheld(Withheld::Revealing);
        for sign in [Sign::Plus, Sign::Minus, Sign::Times, Sign::Divided] {
            assert_eq!(hidden.with(sign, range(0, 0)), Ok(revealing), "even where it is multiplied by zero");
            assert_eq!(range(0, 0).with(sign, hidden), Ok(revealing));
            assert_eq!(missing.with(sign, hidden), Ok(revealing));
            assert_eq!(range(1, 2).with(sign, missing), Ok(missing));
        }
        assert_eq!(Amount::spread([range(1, 2), hidden, missing]), Some(revealing));
        assert_eq!(Amount::spread([range(1, 2), missing]), Some(missing));
        assert_eq!(Amount::spread([]), None);
    }

    #[test]
    fn hedges_stay() {
        let about = Amount::Known(Quantity { precision: Precision::About, ..Quantity::exact(Decimal::TWO) });
        let four = Amount::exact(Decimal::from(4));
        for sign in [Sign::Plus, Sign::Minus, Sign::Times, Sign::Divided] {
            for result in [about.with(sign, four), four.with(sign, about)] {
                assert_eq!(result.map(|amount| amount.known().map(|quantity| quantity.precision)), Ok(Some(Precision::About)));
            }
        }
    }

    /// A sum of unrounded months is what integers in the smallest unit give, whatever the amount, the share and the months.
    #[test]
    fn sums_are_exact() {
        for amount in (1..2_000_000_i64).step_by(104_729) {
            for share in (0..=1000_i64).step_by(37) {
                for months in 1..=12_i64 {
                    let month =
                        Amount::exact(Decimal::new(amount, 2)).with(Sign::Times, Amount::exact(Decimal::new(share, 3))).expect("fits");
                    let sum = (0..months).fold(Amount::exact(Decimal::ZERO), |sum, _| sum.with(Sign::Plus, month).expect("fits"));
                    let smallest = amount * share * months;
                    let sum = sum.known().and_then(Quantity::single).expect("one number");
                    assert_eq!(sum, Decimal::new(smallest, 5));
                    assert_eq!(round(sum, 0), Decimal::from((smallest + 50_000) / 100_000), "half away from zero");
                }
            }
        }
    }
}
