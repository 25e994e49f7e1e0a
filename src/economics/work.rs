//! From calculations as written to calculations worked out, held against the register.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::worker::Worker;
use super::{
    Account, Amount, Body, Calculation, Economics, Figured, Formula, Ledger, Line, MOST_MONTHS, Measure, Prices, Row, Sign, Terms, finding,
    price, printed,
};
use crate::disclosure::Published;
use crate::finding::{Finding, Findings, say, suggestion};
use crate::register::{Quantity, unknown_period};

/// Works out everything an author wrote; what cannot be worked out is reported and left out.
#[must_use]
pub fn work(written: Economics, register: &Published, findings: &mut Findings) -> Ledger {
    let mut ledger = Ledger { ids: written.ids, ..Ledger::default() };
    for list in written.prices {
        let Some(column) = column(&list.terms, register, findings) else { continue };
        let mut worker = Worker::new(register, column, list.terms.price_level);
        let worked = price::list(list, &mut worker);
        close(worker, &mut ledger, findings);
        ledger.prices.extend(worked);
    }
    for calculation in written.calculations {
        let Some(column) = column(&calculation.terms, register, findings) else { continue };
        let prices = std::mem::take(&mut ledger.prices);
        let mut worker = Worker::new(register, column, calculation.terms.price_level);
        let months = months(calculation.months.as_ref(), &mut worker);
        let mut worker = worker.with_rows(&calculation.rows, &prices);
        let lines = months.and_then(|months| lines(&calculation, months, &prices, register, &mut worker));
        let keys = worker.keys.clone();
        if let Some((lines, result)) = &lines {
            printed::calculation(&calculation, lines, *result, &mut worker);
        }
        close(worker, &mut ledger, findings);
        ledger.prices = prices;
        let worked = lines.zip(months);
        let account = worked.map(|((lines, result), months)| Account { written: calculation, months, lines, result, column, keys });
        ledger.accounts.extend(account);
    }
    ledger
}

fn close(worker: Worker<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    ledger.keys.extend(worker.keys);
    for found in worker.findings {
        // A formula is worked out for each month, and is wrong once.
        if !findings.iter().any(|known| *known == found) {
            findings.push(found);
        }
    }
}

/// The column of the period it names, else that of the year whose prices it is in.
pub(super) fn column(terms: &Terms, register: &Published, findings: &mut Findings) -> Option<usize> {
    let column = match &terms.period {
        Some((period, _)) => register.column(period),
        None => register.column(&terms.price_level.to_string()),
    };
    if column.is_none() {
        let names = register.columns.iter().map(|column| column.name.as_str());
        let level = terms.price_level;
        findings.push(match &terms.period {
            Some((period, span)) => unknown_period(period, span, names),
            None => Finding::error("no-period", say!("registret har ingen periode »{level}«", "the register has no period “{level}”"))
                .at(&terms.span)
                .hint(say!("skriv period: og den periode, tallene er fra", "write period: and the period the numbers are of")),
        });
    }
    column
}

/// How many months; what is no whole number of them is reported.
pub(super) fn months(written: Option<&Formula>, worker: &mut Worker<'_>) -> Option<u32> {
    let written = written?;
    let figured = worker.formula(written, 1)?;
    let is_number = matches!(figured.measure, Measure::Things(_));
    let number = figured.amount.known().and_then(Quantity::single).filter(|number| is_number && number.is_integer());
    let months = number.and_then(|number| number.to_u32()).filter(|months| (1..=MOST_MONTHS).contains(months));
    if months.is_none() {
        worker.findings.push(
            Finding::error(
                "month-count",
                say!(
                    "antallet af måneder skal være et helt tal fra 1 til {MOST_MONTHS}",
                    "the number of months must be a whole number from 1 to {MOST_MONTHS}"
                ),
            )
            .at(&written.span),
        );
    }
    months
}

/// The rows worked out, and the index of the one whose total is the result.
fn lines(
    calculation: &Calculation,
    months: u32,
    prices: &[Prices],
    register: &Published,
    worker: &mut Worker<'_>,
) -> Option<(Vec<Line>, usize)> {
    let rows = &calculation.rows;
    let mut whole = true;
    for row in rows {
        let wrong = shape(row, months, prices, register);
        whole &= wrong.is_none();
        worker.findings.extend(wrong);
    }
    let result = result(calculation, worker);
    let read: Vec<Option<Line>> = (0..rows.len()).map(|at| line(&rows[at], at, months, Some(at) == result, worker)).collect();
    let lines = read.into_iter().collect::<Option<Vec<Line>>>().filter(|_| whole)?;
    Some((lines, result?))
}

/// What is wrong with a row before anything is computed.
fn shape(row: &Row, months: u32, prices: &[Prices], register: &Published) -> Option<Finding> {
    let id = &row.id;
    if register.entry(id).is_some() {
        return Some(
            Finding::error("ambiguous-row", say!("»{id}« er også en nøgle i registret", "“{id}” is a key of the register too"))
                .at(&row.span)
                .hint(say!("kald rækken noget andet", "call the row something else")),
        );
    }
    match &row.body {
        Body::Formulas(given) => {
            if let Some(month) = (1..=months).find(|month| given.at(*month).is_none()) {
                return Some(
                    Finding::error("missing-month", say!("måned {month} mangler", "month {month} is missing"))
                        .at(&given.span)
                        .hint(say!("skriv later: og det, der gælder derefter", "write later: and what holds from then on")),
                );
            }
            let (month, (_, span)) = given.named.iter().find(|(month, _)| **month > months)?;
            let message = say!(
                "her er måned {month}, og beregningen slutter med måned {months}",
                "this is month {month}, and the calculation ends with month {months}"
            );
            Some(Finding::error("month-beyond", message).at(span))
        }
        Body::Prices { list: (list, span), .. } => {
            let known = || prices.iter().map(|prices| prices.written.terms.id.as_str());
            let unknown = !known().any(|id| id == list);
            let finding = || Finding::error("unknown-prices", say!("der er ingen prisliste »{list}«", "there is no price list “{list}”"));
            unknown.then(|| finding().at(span).hint_maybe(suggestion(list, known())))
        }
    }
}

fn result(calculation: &Calculation, worker: &mut Worker<'_>) -> Option<usize> {
    let rows = &calculation.rows;
    let Some((id, span)) = &calculation.result else { return Some(rows.len() - 1) };
    let at = rows.iter().position(|row| row.id == *id);
    if at.is_none() {
        worker.findings.push(
            Finding::error("unknown-row", say!("der er ingen række »{id}«", "there is no row “{id}”"))
                .at(span)
                .hint_maybe(suggestion(id, rows.iter().map(|row| row.id.as_str()))),
        );
    }
    at
}

fn line(row: &Row, at: usize, months: u32, is_result: bool, worker: &mut Worker<'_>) -> Option<Line> {
    let figured: Vec<Option<Figured>> = (1..=months).map(|month| worker.row(at, month)).collect();
    let figured: Vec<Figured> = figured.into_iter().collect::<Option<_>>()?;
    let (first, span) = (figured.first()?.measure.clone(), span(row, 1));
    // A bare number is as many as the others are: 2 among numbers of weeks.
    let differs = (1..).zip(&figured).find(|(_, figured)| first.with(Sign::Plus, &figured.measure).is_none());
    if let Some((month, other)) = differs {
        worker.findings.push(finding::mixed(&first, &other.measure, self::span(row, month)));
        return None;
    }
    if is_result && !matches!(first, Measure::Money(_)) {
        let (da, en) = finding::said(&first);
        worker.findings.push(
            Finding::error(
                "not-an-amount",
                say!("resultatet skal være et beløb; her er det {da}", "the result must be an amount; here it is {en}"),
            )
            .at(span)
            .hint(say!("skriv result: og den række, der er beløbet", "write result: and the row that is the amount")),
        );
        return None;
    }
    let total = if matches!(first, Measure::Money(_)) {
        let sum = figured.iter().try_fold(Amount::exact(Decimal::ZERO), |sum, figured| sum.with(Sign::Plus, figured.amount));
        Some(sum.map_err(|fault| worker.findings.push(finding::fault(fault, span))).ok()?)
    } else {
        None
    };
    Some(Line { label: row.label.clone(), months: figured, total })
}

/// Where it is said what a row is in a month.
fn span(row: &Row, month: u32) -> &crate::finding::Span {
    match &row.body {
        Body::Formulas(months) => months.at(month).map_or(&months.span, |formula| &formula.span),
        Body::Prices { list, .. } => &list.1,
    }
}
