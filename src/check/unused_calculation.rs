//! `unused-calculation`: something is calculated in `economics.yaml`, and no figure shows it.
//!
//! What nobody sees nobody can doubt. A price list is used as well by a calculation that takes its prices.

use std::collections::BTreeSet;

use crate::economics::{Body, Terms};
use crate::finding::{Finding, Findings, say};
use crate::manuscript::Calculates;
use crate::report::{Programme, Report};

/// Looks for every calculation and price list among the figures of its programme.
pub fn check(report: &Report, findings: &mut Findings) {
    for programme in report.programmes.values() {
        let shown = shown(programme);
        let ledger = &programme.economics;
        let lists = ledger.prices.iter().map(|list| &list.written.terms);
        let calculations = ledger.accounts.iter().map(|account| &account.written.terms);
        for Terms { id, span, .. } in lists.chain(calculations).filter(|terms| !shown.contains(terms.id.as_str())) {
            findings.push(
                Finding::warning("unused-calculation", say!("»{id}« vises ingen steder", "“{id}” is shown nowhere")).at(span).hint(say!(
                    "nævn den under calculations i figures.yaml, eller slet den",
                    "name it under calculations in figures.yaml, or delete it"
                )),
            );
        }
    }
}

/// What figures name, and the lists that calculations take prices from.
fn shown(programme: &Programme) -> BTreeSet<&str> {
    let figures = programme.figures.calculations.values().map(|spec| match &spec.shows {
        Calculates::Account { id, .. } | Calculates::Prices(id) => id.0.as_str(),
    });
    let rows = programme.economics.accounts.iter().flat_map(|account| &account.written.rows);
    let lists = rows.filter_map(|row| match &row.body {
        Body::Prices { list, .. } => Some(list.0.as_str()),
        Body::Formulas(_) => None,
    });
    figures.chain(lists).collect()
}
