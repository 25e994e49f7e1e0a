//! What was worked out, held against what was printed.

use rust_decimal::Decimal;

use super::worker::Worker;
use super::{Amount, Calculation, Key, Line};
use crate::finding::{Finding, say};
use crate::register::{Quantity, Unit, round};

/// Holds the result and the months of a calculation against the register.
pub(super) fn calculation(calculation: &Calculation, lines: &[Line], result: usize, worker: &mut Worker<'_>) {
    if let (Some(key), Some(total)) = (&calculation.printed, lines[result].total) {
        against(total, key, calculation.discrepancy.is_some(), worker);
    }
    for (row, line) in calculation.rows.iter().zip(lines) {
        let Some(printed) = &row.printed else { continue };
        for (month, figured) in (1..).zip(&line.months) {
            if let Some(key) = printed.at(month) {
                against(figured.amount, key, row.discrepancy.is_some(), worker);
            }
        }
    }
}

/// Holds one number against the printed one, rounded half away from zero to the decimals of that; what is hidden or missing tells
/// nothing.
pub(super) fn against(computed: Amount, key: &Key, admitted: bool, worker: &mut Worker<'_>) {
    let Some((entry, _)) = worker.entry(&key.text, key.period.as_deref(), &key.span) else { return };
    let Some(printed) = worker.key(&key.text, key.period.as_deref(), &key.span) else { return };
    let (Some(computed), Some(known)) = (computed.known(), printed.amount.known()) else { return };
    let (decimals, scale) = if matches!(entry.unit, Unit::Share { .. }) { (entry.decimals + 2, 2) } else { (entry.decimals, 0) };
    let rounded = Quantity { low: round(computed.low, decimals), high: round(computed.high, decimals), ..computed };
    let same = (rounded.low, rounded.high) == (round(known.low, decimals), round(known.high, decimals));
    let name = &key.text;
    if same == admitted {
        let (known, rounded) = (told(known, scale), told(rounded, scale));
        let finding = if same {
            Finding::warning(
                "idle-discrepancy",
                say!("»{name}« stemmer; der er ingen uoverensstemmelse at forklare", "“{name}” agrees; there is no discrepancy to explain"),
            )
            .hint(say!("slet »discrepancy«", "delete “discrepancy”"))
        } else {
            Finding::error(
                "printed-amount",
                say!("»{name}«: trykt {known}, men udregnet {rounded}", "“{name}”: printed {known}, but computed {rounded}"),
            )
            .label(&entry.span, say!("her står det trykte tal", "the printed number stands here"))
            .hint(say!("ret det tal, der er forkert", "mend the number that is wrong"))
            .hint(say!(
                "står fejlen i en trykt rapport, så forklar den med »discrepancy«",
                "if the mistake is in a printed report, explain it with “discrepancy”"
            ))
        };
        worker.findings.push(finding.at(&key.span));
    }
}

/// A number as authors write it; a share in per cent.
fn told(quantity: Quantity, hundredths: u32) -> String {
    let number = |number: Decimal| {
        let number = if hundredths > 0 { number * Decimal::ONE_HUNDRED } else { number };
        format!("{}{}", number.normalize(), if hundredths > 0 { " %" } else { "" })
    };
    if quantity.low == quantity.high { number(quantity.low) } else { format!("{}–{}", number(quantity.low), number(quantity.high)) }
}
