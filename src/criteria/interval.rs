//! How far a share of those who answered may lie from that of all who might have.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use crate::register::round;

/// The 97.5 % quantile of the normal distribution: 95 % lie between it and its opposite.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % interval of a share among `n` who answered, by Wilson's score without correction for continuity, from 0 to 1 and
/// rounded to `decimals`. `None` where nobody answered, or the share is none.
///
/// E. B. Wilson (1927): Probable inference, the law of succession, and statistical inference. Journal of the American Statistical
/// Association 22, 209–212.
///
/// ```
/// use beretning::criteria::wilson;
/// use rust_decimal::Decimal;
/// assert_eq!(wilson(Decimal::new(74, 2), 86.into(), 2), Some((Decimal::new(64, 2), Decimal::new(82, 2))));
/// ```
#[must_use]
pub fn wilson(share: Decimal, n: Decimal, decimals: u32) -> Option<(Decimal, Decimal)> {
    let (p, n) = (share.to_f64()?, n.to_f64()?);
    if n < 1.0 || !(0.0..=1.0).contains(&p) {
        return None;
    }
    let square = Z * Z;
    let scale = 1.0 + square / n;
    let middle = (p + square / (2.0 * n)) / scale;
    let reach = Z / scale * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
    let end = |end: f64| Some(round(Decimal::from_f64(end.clamp(0.0, 1.0))?, decimals));
    Some((end(middle - reach)?, end(middle + reach)?))
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::wilson;

    fn interval(percent: i64, n: i64) -> Option<(String, String)> {
        let (low, high) = wilson(Decimal::new(percent, 2), n.into(), 3)?;
        Some((low.normalize().to_string(), high.normalize().to_string()))
    }

    #[test]
    fn as_others_compute_it() {
        // Newcombe (1998), table I: 81 of 263 and 15 of 148 are (0.2553, 0.3662) and (0.0624, 0.1605).
        let (low, high) = wilson(Decimal::from(81) / Decimal::from(263), 263.into(), 4).expect("an interval");
        assert_eq!((low.to_string(), high.to_string()), ("0.2553".into(), "0.3662".into()));
        let (low, high) = wilson(Decimal::from(15) / Decimal::from(148), 148.into(), 4).expect("an interval");
        assert_eq!((low.to_string(), high.to_string()), ("0.0624".into(), "0.1605".into()));
        let none = wilson(Decimal::ZERO, 20.into(), 4).map(|(low, high)| (low.to_string(), high.to_string()));
        assert_eq!(none, Some(("0".into(), "0.1611".into())), "0 of 20");
    }

    #[test]
    fn it_holds_the_share_and_narrows() {
        for percent in [0, 1, 50, 74, 99, 100] {
            let mut before = Decimal::TWO;
            for n in [1, 5, 86, 1000, 1_000_000] {
                let share = Decimal::new(percent, 2);
                let (low, high) = wilson(share, n.into(), 6).expect("an interval");
                assert!(low <= share && share <= high && Decimal::ZERO <= low && high <= Decimal::ONE, "{percent} % of {n}");
                assert!(high - low <= before, "{percent} % of {n}");
                before = high - low;
            }
        }
    }

    #[test]
    fn what_has_none() {
        assert_eq!(interval(74, 0), None);
        assert_eq!(interval(101, 10), None);
        assert_eq!(interval(-1, 10), None);
    }
}
