//! From an exact number to the digits a reader sees: rounded, padded, the sign apart.

use icu::decimal::input::Decimal as Fixed;
use rust_decimal::{Decimal, RoundingStrategy};

/// More fraction digits than a [`Decimal`] can hold would only add zeros.
const MOST_DECIMALS: u32 = 28;

/// The digits of a number, ready for a language's separators.
pub(super) struct Digits {
    /// Whether a minus sign goes in front; never so for zero, nor for what rounds to zero.
    pub(super) negative: bool,
    /// The digits without their sign.
    pub(super) absolute: Fixed,
}

impl Digits {
    /// Exactly `decimals` fraction digits (28 at most), a tie rounded away from zero.
    pub(super) fn rounded(number: Decimal, decimals: u32) -> Self {
        Self::shifted(number, decimals, 0)
    }

    /// A hundred times the number, which need not fit a [`Decimal`]; rounded like [`Self::rounded`].
    pub(super) fn hundredfold(number: Decimal, decimals: u32) -> Self {
        Self::shifted(number, decimals, 2)
    }

    /// Every digit the number has, without the zeros that end its fraction.
    pub(super) fn exact(number: Decimal) -> Self {
        let number = number.normalize();
        Self::shifted(number, number.scale(), 0)
    }

    fn shifted(number: Decimal, decimals: u32, power: i16) -> Self {
        let decimals = decimals.min(MOST_DECIMALS);
        let rounded = number.round_dp_with_strategy(decimals + u32::from(power.unsigned_abs()), RoundingStrategy::MidpointAwayFromZero);
        let mut absolute = Fixed::try_from_str(&rounded.abs().to_string()).expect("a decimal prints as digits and at most one point");
        absolute.multiply_pow10(power);
        absolute.trim_start();
        absolute.trim_end();
        absolute.pad_end(-i16::try_from(decimals).expect("decimals are at most 28"));
        Self { negative: rounded.is_sign_negative() && !rounded.is_zero(), absolute }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::Digits;

    fn text(digits: &Digits) -> String {
        let sign = if digits.negative { "-" } else { "" };
        format!("{sign}{}", digits.absolute)
    }

    #[test]
    fn ties_round_away_from_zero() {
        for (number, decimals, expected) in [
            ("0.5", 0, "1"),
            ("1.5", 0, "2"),
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("-0.4", 0, "0"),
            ("0.049", 1, "0.0"),
            ("1.005", 2, "1.01"),
            ("7", 3, "7.000"),
            ("-0.00", 1, "0.0"),
            ("1200", 0, "1200"),
        ] {
            let number: Decimal = number.parse().expect("the table holds numbers");
            assert_eq!(text(&Digits::rounded(number, decimals)), expected);
        }
    }

    #[test]
    fn the_largest_share_does_not_overflow() {
        assert_eq!(text(&Digits::hundredfold(Decimal::MAX, 1)), "7922816251426433759354395033500.0");
        assert_eq!(text(&Digits::rounded(Decimal::ONE, u32::MAX)).len(), 30);
        assert_eq!(text(&Digits::hundredfold(Decimal::ONE, u32::MAX)).len(), 32);
    }
}
