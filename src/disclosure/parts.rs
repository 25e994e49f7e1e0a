//! Which answers of a distribution may be shown.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Rule;
use crate::register::round;

/// Hides the answers that tell of too few of the `n` who answered, and, because the answers make up a whole, as many of the
/// next smallest as it takes that a subtraction gives away neither a single answer nor too few people.
#[must_use]
pub(super) fn hide(parts: &BTreeMap<String, Decimal>, n: Decimal, rule: Rule) -> BTreeMap<String, Option<Decimal>> {
    let people = |share: Decimal| round(share * n, 0);
    let mut by_size: Vec<(&String, Decimal)> = parts.iter().map(|(answer, share)| (answer, *share)).collect();
    by_size.sort_by_key(|(_, share)| *share);
    let (mut hidden, shown): (Vec<_>, Vec<_>) = by_size.into_iter().partition(|(_, share)| rule.hides_share(people(*share), n));
    let mut shown = shown.into_iter();
    let gives_away = |hidden: &[(&String, Decimal)]| {
        let together: Decimal = hidden.iter().map(|(_, share)| people(*share)).sum();
        hidden.len() == 1 || !hidden.is_empty() && rule.hides(together)
    };
    while gives_away(&hidden)
        && let Some(next) = shown.next()
    {
        hidden.push(next);
    }
    let hidden = hidden.into_iter().map(|(answer, _)| (answer.clone(), None));
    hidden.chain(shown.map(|(answer, share)| (answer.clone(), Some(share)))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rust_decimal::Decimal;

    use super::{Rule, hide};

    /// The answers that are hidden of `n`, given the percentages of answers a, b, c, …
    fn hidden(percentages: &[i64], n: i64) -> String {
        let parts: BTreeMap<String, Decimal> =
            ('a'..).zip(percentages).map(|(answer, percent)| (answer.to_string(), Decimal::new(*percent, 2))).collect();
        let parts = hide(&parts, Decimal::from(n), Rule::default());
        parts.into_iter().filter(|(_, share)| share.is_none()).map(|(answer, _)| answer).collect()
    }

    #[test]
    fn a_hidden_answer_cannot_be_found_by_subtraction() {
        assert_eq!(hidden(&[50, 30, 20], 100), "");
        assert_eq!(hidden(&[50, 46, 4], 100), "bc", "the next smallest goes with a single one");
        assert_eq!(hidden(&[50, 40, 5, 5], 60), "cd", "two of three people each are six");
        assert_eq!(hidden(&[50, 46, 2, 2], 100), "bcd", "together they would be four");
        assert_eq!(hidden(&[60, 40], 10), "ab");
        assert_eq!(hidden(&[97, 3, 0], 100), "abc");
    }
}
