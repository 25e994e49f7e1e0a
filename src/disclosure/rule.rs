//! How small is too small.

use rust_decimal::Decimal;

/// The site's rule, from `disclosure:` in `content/site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The smallest count of people that is shown.
    pub minimum: u32,
    /// Whether a count of zero people is hidden with the small ones, so that "hidden" never means "at least one".
    pub hide_zero: bool,
    /// The smallest base a share is shown of.
    pub minimum_base: u32,
}

impl Default for Rule {
    fn default() -> Self {
        Self { minimum: 5, hide_zero: true, minimum_base: 10 }
    }
}

impl Rule {
    /// Whether a count of people is too small to be shown.
    #[must_use]
    pub fn hides(self, count: Decimal) -> bool {
        count < Decimal::from(self.minimum) && (self.hide_zero || !count.is_zero())
    }

    /// Whether a share of people tells of too few: by its count, by those it leaves out, or by its base.
    #[must_use]
    pub fn hides_share(self, count: Decimal, base: Decimal) -> bool {
        base < Decimal::from(self.minimum_base) || self.hides(count) || self.hides(base - count)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::Rule;

    #[test]
    fn boundaries() {
        let rule = Rule::default();
        let hides = |count: i64| rule.hides(Decimal::from(count));
        assert!(hides(0) && hides(1) && hides(4) && !hides(5));
        assert!(!Rule { hide_zero: false, ..rule }.hides(Decimal::ZERO));
        let share = |count: i64, base: i64| rule.hides_share(Decimal::from(count), Decimal::from(base));
        assert!(!share(5, 10));
        assert!(share(4, 10), "the count");
        assert!(share(6, 10), "those left out");
        assert!(share(5, 9), "the base");
    }
}
