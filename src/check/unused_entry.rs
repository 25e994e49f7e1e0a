//! `unused-entry`: a number in the register is told nowhere.
//!
//! It costs somebody's work to keep a number. One that no text, figure, cover or other entry uses is either forgotten in the
//! report or ready to go.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, say};
use crate::register::Unit;
use crate::report::{Programme, Report, for_each_value};

/// Looks for entries that nothing names.
pub fn check(report: &Report, findings: &mut Findings) {
    let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
    for page in &report.pages {
        for_each_value(page, &mut |value| {
            if let Ok(target) = report.target(page, value) {
                used.insert((&target.programme.name, &target.entry.key));
            }
        });
    }
    for programme in report.programmes.values() {
        programme.figures.for_each_value(&mut |value| {
            let name = value.programme.as_deref().unwrap_or(&programme.name);
            let named = report.programmes.get(name).and_then(|programme| Some((programme, programme.entry(&value.key)?)));
            used.extend(named.map(|(programme, entry)| (programme.name.as_str(), entry.key.as_str())));
        });
    }
    for edition in &report.editions {
        if let Some((key, _)) = &edition.front.cover {
            used.insert((&edition.programme, key));
        }
    }
    let money = report.grants.grants.iter().filter_map(|grant| grant.money(report));
    used.extend(money.map(|(programme, entry, _)| (programme.name.as_str(), entry.key.as_str())));
    // A text that waits in the drawer may be the one that uses it.
    for programme in report.programmes.values().filter(|programme| !report.is_partial(&programme.name)) {
        used.extend(within(programme).map(|key| (programme.name.as_str(), key)));
        for entry in programme.register.entries.iter().filter(|entry| !used.contains(&(programme.name.as_str(), entry.key.as_str()))) {
            let key = &entry.key;
            findings.push(
                Finding::warning("unused-entry", say!("»{key}« bruges ingen steder", "“{key}” is used nowhere"))
                    .at(&entry.span)
                    .hint(say!("brug tallet i en tekst, eller slet det", "use the number in a text, or delete it")),
            );
        }
    }
}

/// The keys that figures and other entries of the programme name.
fn within(programme: &Programme) -> impl Iterator<Item = &str> {
    let figures = programme.figures.keys().filter_map(|(key, _)| Some(programme.entry(key)?.key.as_str()));
    let operands = programme.register.entries.iter().filter_map(|entry| entry.derivation.as_ref());
    let operands = operands.flat_map(crate::register::Derivation::operands).map(|(key, _)| key.as_str());
    let bases = programme.register.entries.iter().filter_map(|entry| match &entry.unit {
        Unit::Share { base: Some(base) } => Some(base.as_str()),
        _ => None,
    });
    let coverage = programme.coverage.iter();
    let placed = coverage.flat_map(|coverage| {
        coverage.numbers.values().flatten().map(|number| &number.key).chain(coverage.total.as_ref().map(|(key, _)| key))
    });
    // An answer is part of its distribution.
    let aimed = programme.criteria.keys().filter_map(|(key, _)| Some(programme.entry(key)?.key.as_str()));
    let calculated = programme.economics.keys.iter().map(String::as_str);
    figures.chain(operands).chain(bases).chain(placed.map(String::as_str)).chain(aimed).chain(calculated)
}
