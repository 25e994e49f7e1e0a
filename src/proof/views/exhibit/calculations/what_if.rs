//! What a reader may change in a calculation: a form that only a script can show.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::teller::Teller;
use crate::economics::{Account, Measure};
use crate::finding::Span;
use crate::manuscript::MONTHS;
use crate::proof::desk::Desk;
use crate::register::{Precision, round};
use crate::report::{Programme, share_of};
use crate::table::Content;

/// More decimals than any sum of months shows, and fewer than the script can read.
const DECIMALS: u32 = 18;

/// The form as finished HTML; `None` where there is nothing to change, or something the reader may not know.
pub(super) fn html(desk: &Desk<'_>, programme: &Programme, account: &Account, changes: &[(String, Span)]) -> Option<String> {
    if changes.is_empty() {
        return None;
    }
    let share = share_of(changes);
    let what_if = programme.economics.what_if(account, &programme.register, share).ok()?;
    desk.note(format!("what-if:{}/{}", programme.name, account.written.terms.id), &format!("{what_if:?}"));
    let Measure::Money(currency) = &what_if.measure else { return None };
    let Content::Number(published) = Teller { desk, decimals: account.written.decimals }.number(account.total()?, &what_if.measure) else {
        return None;
    };
    desk.set_what_if();
    let formatter = desk.formatter();
    // The script computes with decimals as they are written, and with nothing below zero; a hedged number is none to compute with.
    if what_if.wholes.iter().any(|whole| whole.low < Decimal::ZERO || whole.precision == Precision::About) {
        return None;
    }
    let text = |number: Decimal| round(number, DECIMALS).normalize().to_string();
    let ends = |of: fn(&crate::register::Quantity) -> Decimal| -> Vec<String> { what_if.wholes.iter().map(of).map(text).collect() };
    let may_change_months = changes.iter().any(|(word, _)| word == MONTHS);
    let most = if may_change_months { what_if.wholes.len() } else { account.months as usize };
    let row = share.and_then(|id| account.written.rows.iter().find(|row| row.id == id));
    let shares = what_if.shares.as_deref().zip(row).map(|(shares, row)| inputs(desk, &shares[..most], row.label.get(desk.language)));
    let given = json!({
        "low": ends(|whole| whole.low),
        "high": ends(|whole| whole.high),
        "decimals": account.written.decimals,
    });
    // A sample of how an amount is written, with a place for the number.
    let sample = |told: String, place: &str| told.replace('0', place);
    let arguments = json!({
        "given": given.to_string(),
        "id": account.written.terms.id,
        "months": account.months,
        "most": most,
        "change_months": may_change_months,
        "shares": shares.unwrap_or_default(),
        "money": sample(formatter.money(Decimal::ZERO, currency, 0), "{number}"),
        "percent": sample(formatter.percent(Decimal::ZERO, 0), "{number}"),
        "published": published.text,
    });
    Some(desk.component("part.what_if", &arguments, None))
}

/// A field for each run of months with one share.
fn inputs(desk: &Desk<'_>, shares: &[Decimal], label: &str) -> Vec<Value> {
    let mut fields = Vec::new();
    let mut from = 0;
    for run in shares.chunk_by(|a, b| a == b) {
        let (first, last) = (from + 1, from + run.len());
        from = last;
        let which = if run.len() == shares.len() {
            None
        } else if last == shares.len() {
            Some(desk.word("what-if-from", &[("month", first.into())]))
        } else if first == last {
            Some(desk.word("what-if-month", &[("month", first.into())]))
        } else {
            Some(desk.word("what-if-between", &[("first", first.into()), ("last", last.into())]))
        };
        let percent = (run[0] * Decimal::ONE_HUNDRED).normalize().to_string();
        fields.push(json!({ "label": label, "which": which, "from": first, "to": last, "value": percent }));
    }
    fields
}
