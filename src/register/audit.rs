//! Printed numbers held against what they are said to be computed from.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::column::Column;
use super::draft::DraftEntry;
use super::finding::unknown_period;
use super::{Cell, Printed, Quantity, Value, round};
use crate::finding::{Finding, Findings, Span, say};

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
    /// The printed number.
    pub printed: Printed,
    /// What it should be, with as many decimals.
    pub computed: Printed,
}

/// A printed number and what it should be.
struct Claim<'c> {
    entry: &'c DraftEntry,
    period: &'c str,
    printed: Printed,
    span: &'c Span,
    stated: Stated,
    exact: Decimal,
    /// Whether the author owns up to a difference.
    admitted: bool,
}

/// Holds the percentage printed beside a share's count and base against them.
pub(super) fn share(
    entry: &DraftEntry,
    period: &str,
    cell: &Cell,
    printed: (Printed, &Span),
    findings: &mut Findings,
) -> Option<Contradiction> {
    let Value::Share { share: exact, of: Some((count, base)), .. } = cell.value else { return None };
    let stated = Stated::Share { count, base };
    let admitted = cell.discrepancy.is_some();
    judge(Claim { entry, period, printed: printed.0, span: printed.1, stated, exact, admitted }, findings)
}

/// Holds the numbers printed for a derived entry against what its derivation gives.
pub(super) fn derived(
    entry: &DraftEntry,
    columns: &[Column],
    cells: &BTreeMap<usize, Cell>,
    findings: &mut Findings,
) -> Vec<Contradiction> {
    let mut contradictions = Vec::new();
    for (period, (printed, span)) in &entry.printed {
        let names = || columns.iter().map(|column| column.name.as_str());
        let Some(column) = names().position(|name| name == period) else {
            findings.push(unknown_period(period, span, names()));
            continue;
        };
        let exact = cells.get(&column).and_then(|cell| cell.value.quantity()).and_then(Quantity::single);
        let Some(exact) = exact else { continue };
        let admitted = entry.discrepancies.contains_key(period);
        let claim = Claim { entry, period, printed: *printed, span, stated: Stated::Derived, exact, admitted };
        contradictions.extend(judge(claim, findings));
    }
    contradictions
}

fn judge(claim: Claim<'_>, findings: &mut Findings) -> Option<Contradiction> {
    let Claim { entry, period, printed, span, stated, exact, admitted } = claim;
    let key = &entry.key.text;
    match (differs(printed, exact), admitted) {
        (Some(computed), false) => {
            Some(Contradiction { key: key.clone(), period: period.to_owned(), span: span.clone(), stated, printed, computed })
        }
        (None, true) => {
            findings.push(
                Finding::warning(
                    "idle-discrepancy",
                    say!(
                        "»{key}« for {period} stemmer; der er ingen uoverensstemmelse at forklare",
                        "“{key}” for {period} agrees; there is no discrepancy to explain"
                    ),
                )
                .at(span)
                .hint(say!("slet »discrepancy«", "delete “discrepancy”")),
            );
            None
        }
        _ => None,
    }
}

/// Whether `exact`, rounded half away from zero to the printed number's decimals, is the printed number; else what it is.
fn differs(printed: Printed, exact: Decimal) -> Option<Printed> {
    let exact = if printed.percent { exact * Decimal::ONE_HUNDRED } else { exact };
    let number = round(exact, printed.number.scale());
    (number != printed.number).then_some(Printed { number, ..printed })
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Printed, differs};

    #[test]
    fn rounding_decides() {
        let number = |text: &str| text.parse::<Decimal>().expect("a number");
        let printed = |text: &str| Printed { number: number(text), percent: false };
        assert_eq!(differs(printed("30"), number("29.6296")), None);
        assert_eq!(differs(printed("45"), number("44.4444")), Some(printed("44")));
        assert_eq!(differs(printed("12.5"), number("12.45")), None, "half away from zero");
        assert_eq!(differs(printed("2.7"), number("2.7692")), Some(printed("2.8")));
        let percent = |text: &str| Printed { percent: true, ..printed(text) };
        assert_eq!(differs(percent("100"), number("0.97")), Some(percent("97")));
        assert_eq!(differs(percent("30"), number("0.2963")), None);
    }
}
