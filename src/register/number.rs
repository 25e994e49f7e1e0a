//! Exact decimals, how they are rounded, and how sure they are.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// Rounds half away from zero: the one rounding rule of every printed number.
///
/// ```
/// use beretning::register::round;
/// use rust_decimal::Decimal;
/// assert_eq!(round(Decimal::new(285, 3), 2), Decimal::new(29, 2));
/// assert_eq!(round(Decimal::new(-25, 1), 0), Decimal::from(-3));
/// ```
#[must_use]
pub fn round(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// How sure a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// As it is.
    Exact,
    /// "ca."
    About,
}

/// A number, or a range of which only the ends are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// The number, or the lower end.
    pub low: Decimal,
    /// The upper end; the same as `low` for a single number.
    pub high: Decimal,
    /// Whether it is hedged.
    pub precision: Precision,
}

impl Quantity {
    /// One exact number.
    #[must_use]
    pub fn exact(number: Decimal) -> Self {
        Self { low: number, high: number, precision: Precision::Exact }
    }

    /// The single number, unless it is a range.
    #[must_use]
    pub fn single(self) -> Option<Decimal> {
        (self.low == self.high).then_some(self.low)
    }

    /// Combines two quantities end by end; the result is hedged when either is. `None` when it does not fit into 96 bits.
    pub(super) fn combine(self, other: Self, with: fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Self> {
        let hedged = self.precision == Precision::About || other.precision == Precision::About;
        Some(Self {
            low: with(self.low, other.low)?,
            high: with(self.high, other.high)?,
            precision: if hedged { Precision::About } else { Precision::Exact },
        })
    }
}

/// Parses what an author writes as a value: `13`, `2.7`, `ca. 80`, `25–30`, `25-30`; `None` when it is none of these.
#[must_use]
pub fn quantity(text: &str) -> Option<Quantity> {
    let text = text.trim();
    let (precision, rest) = match text.strip_prefix("ca.").or_else(|| text.strip_prefix("c.")) {
        Some(rest) => (Precision::About, rest.trim_start()),
        None => (Precision::Exact, text),
    };
    if let Some(number) = crate::yaml::decimal(rest) {
        return Some(Quantity { low: number, high: number, precision });
    }
    let (low, high) = rest.split_once('–').or_else(|| rest.split_once('-'))?;
    let (low, high) = (crate::yaml::decimal(low)?, crate::yaml::decimal(high)?);
    (low < high).then_some(Quantity { low, high, precision })
}

/// A number as it was printed: a percentage as 45, not 0.45, with its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// The number, in per cent where it is a percentage.
    pub number: Decimal,
    /// Whether it is a percentage.
    pub percent: bool,
}

impl Printed {
    /// The part of a whole a percentage is: 0.28 of 28 %.
    #[must_use]
    pub(super) fn share(self) -> Decimal {
        self.number / Decimal::ONE_HUNDRED
    }
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, if self.percent { " %" } else { "" })
    }
}

/// Parses a percentage such as `28 %` or `28.5%`.
#[must_use]
pub fn percentage(text: &str) -> Option<Printed> {
    let digits = text.trim().strip_suffix('%')?.trim_end();
    Some(Printed { number: crate::yaml::decimal(digits)?, percent: true })
}

#[cfg(test)]
mod tests {
    use super::{Precision, percentage, quantity};

    #[test]
    fn what_authors_write() {
        let number = |text: &str| quantity(text).map(|q| (q.low.to_string(), q.high.to_string(), q.precision));
        let exact = |low: &str, high: &str| Some((low.to_owned(), high.to_owned(), Precision::Exact));
        assert_eq!(number("13"), exact("13", "13"));
        assert_eq!(number("-2.70"), exact("-2.70", "-2.70"));
        assert_eq!(number("25–30"), exact("25", "30"));
        assert_eq!(number("ca. 80"), Some(("80".into(), "80".into(), Precision::About)));
        for wrong in ["", "x", "1,5", "30–25", "1e5", "0x10", ".5", "13 %", "ca."] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
        assert_eq!(
            percentage("28 %").map(|printed| (printed.share().to_string(), printed.to_string())),
            Some(("0.28".into(), "28 %".into()))
        );
        assert_eq!(percentage("28.50%").map(|printed| printed.to_string()), Some("28.50 %".into()), "with its decimals");
        assert_eq!(percentage("28"), None);
    }
}
