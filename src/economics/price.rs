//! Price lists, worked out: a month is so many weeks, and so many months are those together.

use super::worker::Worker;
use super::{
    Figured, Formula, FormulaKind, ListLine, Measure, PriceColumn, PriceLine, PriceList, Priced, Prices, Sign, finding, printed, work,
};
use crate::finding::{Finding, Span, say};
use crate::yaml::Bilingual;

/// Works out a list; `None` where it lacks what all of it needs, which was reported.
pub(super) fn list(written: PriceList, worker: &mut Worker<'_>) -> Option<Prices> {
    let months = work::months(written.months.as_ref(), worker);
    let weeks = written.weeks_per_month.clone();
    let (months, weeks, length) = (months?, weeks?, written.months.clone()?);
    if !written.lines.iter().any(|line| matches!(line, ListLine::Price { .. })) {
        worker.findings.push(
            Finding::error("no-prices", say!("prislisten har ingen priser", "the price list has no prices"))
                .at(&written.terms.span)
                .hint(say!("skriv rows: med label og week", "write rows: with label and week")),
        );
        return None;
    }
    let worked: Vec<Option<PriceLine>> = written.lines.iter().map(|line| price(line, &weeks, &length, worker)).collect();
    let lines = worked.into_iter().collect::<Option<Vec<PriceLine>>>()?;
    Some(Prices { written, months, lines, column: worker.column, keys: worker.keys.clone() })
}

fn price(line: &ListLine, weeks: &Formula, months: &Formula, worker: &mut Worker<'_>) -> Option<PriceLine> {
    let line = match line {
        ListLine::Group(heading) => return Some(PriceLine::Group(heading.clone())),
        ListLine::Price(price) => price,
    };
    let times = |a: &Formula, b: &Formula| {
        let operands = Box::new((a.clone(), b.clone()));
        Formula { span: a.span.clone(), kind: FormulaKind::Operation { sign: Sign::Times, operands } }
    };
    let month = times(&line.week, weeks);
    let total = times(&month, months);
    let hours = line.hours.as_ref().map(|hours| worker.formula(hours, 1));
    let costs = [worker.formula(&line.week, 1)?, worker.formula(&month, 1)?, worker.formula(&total, 1)?];
    if let Some(cost) = costs.iter().find(|cost| !matches!(cost.measure, Measure::Money(_))) {
        not_an_amount(cost, &line.week.span, worker);
        return None;
    }
    for (column, key) in &line.printed {
        printed::against(costs[*column as usize].amount, key, line.discrepancy.is_some(), worker);
    }
    Some(PriceLine::Price(Box::new(Priced { label: line.label.clone(), hours: hours.flatten(), costs })))
}

fn not_an_amount(cost: &Figured, span: &Span, worker: &mut Worker<'_>) {
    let (da, en) = finding::said(&cost.measure);
    worker.findings.push(
        Finding::error("not-an-amount", say!("prisen skal være et beløb; her er det {da}", "the price must be an amount; here it is {en}"))
            .at(span),
    );
}

impl Prices {
    /// What each line costs, with what is paid for.
    pub(super) fn named_costs(&self, column: PriceColumn) -> Vec<(Bilingual, &Figured)> {
        let mut heading: Option<&Bilingual> = None;
        let mut costs = Vec::new();
        for line in &self.lines {
            match line {
                PriceLine::Group(group) => heading = Some(group),
                PriceLine::Price(price) => costs.push((named(heading, &price.label), &price.costs[column as usize])),
            }
        }
        costs
    }
}

/// »Psykolog, få timer«
fn named(heading: Option<&Bilingual>, label: &Bilingual) -> Bilingual {
    let Some(heading) = heading else { return label.clone() };
    let both = |a: &Option<String>, b: &Option<String>| {
        let label = b.as_ref()?;
        let mut letters = label.chars();
        let small = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
        Some(match (a, small) {
            (Some(heading), Some(small)) => format!("{heading}, {small}"),
            _ => label.clone(),
        })
    };
    Bilingual { da: both(&heading.da, &label.da), en: both(&heading.en, &label.en) }
}
