//! From a draft to the register: keys bound, shares and derived entries computed, cycles named.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::{self, Contradiction};
use super::cell::{Base, read_cell};
use super::draft::{Draft, DraftEntry};
use super::finding::{self, unknown_key, unknown_period};
use super::{Cell, Column, Derivation, Entry, Missing, Register, Unit, Value};
use crate::finding::{Findings, Span};
use crate::yaml::{Key, Node};

/// How long a chain of derivations may be.
const MAX_CHAIN: usize = 100;

/// Resolves a register; entries that cannot be resolved are reported and have no values. Beside it come the printed
/// numbers that cannot be what they say they are.
#[must_use]
pub fn resolve(draft: Draft, findings: &mut Findings) -> (Register, Vec<Contradiction>) {
    let mut resolver = Resolver {
        values: values_by_key(&draft, findings),
        draft: &draft,
        done: BTreeMap::new(),
        stack: Vec::new(),
        contradictions: Vec::new(),
        reported: BTreeSet::new(),
        findings,
    };
    for entry in &draft.entries {
        resolver.check(entry);
        resolver.cells(&entry.key.text, &entry.key.span);
    }
    let Resolver { mut done, contradictions, reported, .. } = resolver;
    let reported: BTreeSet<String> = reported.into_iter().map(str::to_owned).collect();
    let mut draft = draft;
    let entries: Vec<Entry> = std::mem::take(&mut draft.entries)
        .into_iter()
        .map(|entry| {
            let cells = done.remove(&entry.key.text).unwrap_or_default();
            let reported = reported.contains(&entry.key.text);
            finished(entry, &draft.columns, cells, reported)
        })
        .collect();
    let Draft { columns, populations, scales, topics, .. } = draft;
    (Register { columns, populations, scales, topics, entries }, contradictions)
}

/// The written values of every key, from YAML and from CSV; a number given in both has two homes, which is a finding.
fn values_by_key<'d>(draft: &'d Draft, findings: &mut Findings) -> BTreeMap<&'d str, Vec<(&'d Key, &'d Node)>> {
    let mut values: BTreeMap<&str, Vec<(&Key, &Node)>> = BTreeMap::new();
    for entry in &draft.entries {
        values.insert(&entry.key.text, entry.values.iter().map(|(period, node)| (period, node)).collect());
    }
    for (key, period, node) in draft.tables.iter().flat_map(|table| &table.cells) {
        let Some(cells) = values.get_mut(key.text.as_str()) else {
            let keys = draft.entries.iter().map(|entry| entry.key.text.as_str());
            findings.push(unknown_key(&key.text, &key.span, keys));
            continue;
        };
        if let Some((first, _)) = cells.iter().find(|(other, _)| other.text == period.text) {
            findings.push(finding::two_homes(key, period, &node.span, &first.span));
            continue;
        }
        cells.push((period, node));
    }
    values
}

/// Whoever follows derivations stops at an entry without values: a circle or a chain that is too long was cut off there.
fn finished(entry: DraftEntry, columns: &[Column], cells: BTreeMap<usize, Cell>, reported: bool) -> Entry {
    let decimals = entry.decimals.unwrap_or_else(|| default_decimals(&entry, &cells));
    let index = |period: &Key| columns.iter().position(|column| column.name == period.text);
    Entry {
        key: entry.key.text,
        span: entry.key.span,
        label: entry.label,
        topic: entry.topic.map(|(topic, _)| topic),
        unit: entry.unit,
        definition: entry.definition,
        note: entry.note,
        source: entry.source,
        decimals,
        derivation: entry.derivation.map(|(derivation, _)| derivation),
        cells,
        breaks: entry.breaks.into_iter().filter_map(|(period, why)| Some((index(&period)?, why))).collect(),
        reported,
    }
}

/// As many decimals as were written; one for a computed average, none for a share.
fn default_decimals(entry: &DraftEntry, cells: &BTreeMap<usize, Cell>) -> u32 {
    match (&entry.unit, &entry.derivation) {
        (Unit::Share { .. } | Unit::Distribution { .. }, _) => 0,
        (_, Some((Derivation::Ratio(..), _))) => 1,
        _ => {
            let scale = |cell: &Cell| cell.value.quantity().map(|q| q.low.normalize().scale().max(q.high.normalize().scale()));
            cells.values().filter_map(scale).max().unwrap_or(0)
        }
    }
}

struct Resolver<'d, 'f> {
    draft: &'d Draft,
    values: BTreeMap<&'d str, Vec<(&'d Key, &'d Node)>>,
    done: BTreeMap<String, BTreeMap<usize, Cell>>,
    /// The keys being resolved, each needing the next.
    stack: Vec<&'d str>,
    contradictions: Vec<Contradiction>,
    /// Keys of which something wrong has been reported that leaves them without a value.
    reported: BTreeSet<&'d str>,
    findings: &'f mut Findings,
}

impl<'d> Resolver<'d, '_> {
    /// Words an entry takes from lists elsewhere in the register.
    fn check(&mut self, entry: &DraftEntry) {
        let at = &entry.unit_span;
        match &entry.unit {
            Unit::Count { of } if !self.draft.populations.contains_key(of) => {
                let known = self.draft.populations.keys().map(String::as_str);
                self.findings.push(finding::not_listed("unknown-population", of, "populations", at, known));
            }
            Unit::Distribution { scale } if !self.draft.scales.contains_key(scale) => {
                let known = self.draft.scales.keys().map(String::as_str);
                self.findings.push(finding::not_listed("unknown-scale", scale, "scales", at, known));
            }
            _ => {}
        }
        if let Some((topic, span)) = &entry.topic
            && !self.draft.topics.iter().any(|(known, _)| known == topic)
        {
            let known = self.draft.topics.iter().map(|(topic, _)| topic.as_str());
            self.findings.push(finding::not_listed("unknown-topic", topic, "topics", span, known));
        }
        for (period, _) in &entry.breaks {
            self.column(period);
        }
    }

    /// Makes sure that the cells of `key` are in `done`; `at` is who asks.
    fn cells(&mut self, key: &str, at: &Span) {
        if self.done.contains_key(key) {
            return;
        }
        let Some(entry) = self.draft.entries.iter().find(|entry| entry.key.text == key) else {
            self.findings.push(unknown_key(key, at, self.draft.entries.iter().map(|entry| entry.key.text.as_str())));
            return;
        };
        if let Some(first) = self.stack.iter().position(|other| *other == key) {
            self.reported.extend(&self.stack[first..]);
            let mut chain: Vec<&str> = self.stack[first..].to_vec();
            chain.push(&entry.key.text);
            let chain = chain.join(" → ");
            self.findings.push(finding::circle(&chain, at));
            return;
        }
        if self.stack.len() >= MAX_CHAIN {
            self.reported.extend(&self.stack);
            self.findings.push(finding::long_chain(MAX_CHAIN, at));
            return;
        }
        self.stack.push(&entry.key.text);
        let cells = self.resolve_entry(entry);
        self.stack.pop();
        self.done.insert(key.to_owned(), cells);
    }

    fn resolve_entry(&mut self, entry: &'d DraftEntry) -> BTreeMap<usize, Cell> {
        let key = entry.key.text.as_str();
        let values = self.values.get(key).cloned().unwrap_or_default();
        let base = match &entry.unit {
            Unit::Share { base: Some(base) } => {
                self.cells(base, &entry.unit_span);
                Some(base.as_str())
            }
            _ => None,
        };
        if let Some((derivation, span)) = &entry.derivation {
            if let Some((period, _)) = values.first() {
                self.findings.push(finding::derived_value(&period.span));
            }
            return self.derive(entry, derivation, span);
        }
        if values.is_empty() {
            self.findings.push(finding::no_values(&entry.key));
            self.reported.insert(key);
        }
        let mut cells = BTreeMap::new();
        for (period, node) in values {
            let read = self.column(period).and_then(|column| {
                let base = self.base(base, column);
                Some((column, read_cell(entry, node, base.as_ref(), self.draft, self.findings)?))
            });
            let Some((column, read)) = read else {
                self.reported.insert(key);
                continue;
            };
            if let Some(printed) = read.printed {
                let printed = (printed, &read.printed_span);
                self.contradictions.extend(audit::share(entry, &period.text, &read.cell, printed, self.findings));
            }
            cells.insert(column, read.cell);
        }
        cells
    }

    /// The value of a share's base, which has been resolved.
    fn base(&self, key: Option<&str>, column: usize) -> Option<Base> {
        let key = key?;
        let cells = self.done.get(key);
        match cells.and_then(|cells| cells.get(&column)) {
            Some(cell) => Some(Base::Known(cell.value.clone())),
            None if cells.is_none() || self.reported.contains(key) => Some(Base::Reported),
            None => None,
        }
    }

    fn column(&mut self, period: &Key) -> Option<usize> {
        let names = || self.draft.columns.iter().map(|column| column.name.as_str());
        let column = names().position(|name| name == period.text);
        if column.is_none() {
            self.findings.push(unknown_period(&period.text, &period.span, names()));
        }
        column
    }

    /// Whether what a change is measured of cannot be compared between two columns.
    fn is_broken(&self, derivation: &Derivation, from: usize, to: usize) -> bool {
        let broken = |entry: &DraftEntry| {
            let names = || self.draft.columns.iter().map(|column| column.name.as_str());
            let mut breaks = entry.breaks.iter().filter_map(|(period, _)| names().position(|name| name == period.text));
            breaks.any(|at| from < at && at <= to)
        };
        let mut operands = derivation.operands().filter_map(|(key, _)| self.draft.entries.iter().find(|entry| entry.key.text == *key));
        operands.any(broken)
    }

    fn derive(&mut self, entry: &'d DraftEntry, derivation: &'d Derivation, span: &Span) -> BTreeMap<usize, Cell> {
        let mut known = true;
        for (key, at) in derivation.operands() {
            self.cells(key, at);
            known &= self.done.contains_key(key);
            if !known || self.reported.contains(key.as_str()) {
                self.reported.insert(&entry.key.text);
            }
        }
        let mut cells = BTreeMap::new();
        let since = match derivation {
            Derivation::Change { since: Some((period, at)), .. } => Some((period, at)),
            _ => None,
        };
        if let Some((period, at)) = since
            && !self.draft.columns.iter().any(|column| column.name == *period)
        {
            let names = self.draft.columns.iter().map(|column| column.name.as_str());
            self.findings.push(unknown_period(period, at, names));
            known = false;
        }
        if !known {
            return cells;
        }
        let value = |key: &str, column: usize| self.done.get(key).and_then(|cells| cells.get(&column)).map(|cell| &cell.value);
        let used: BTreeSet<usize> =
            derivation.operands().filter_map(|(key, _)| self.done.get(key)).flat_map(|cells| cells.keys().copied()).collect();
        let mut faults = Vec::new();
        for column in used {
            let from = derivation.earlier(&self.draft.columns, column);
            if since.is_some() && from.is_none() {
                continue;
            }
            if from.is_some_and(|from| self.is_broken(derivation, from, column)) {
                let value = Value::Missing(Missing::Unreliable);
                cells.insert(column, Cell { value, span: span.clone(), discrepancy: None, note: None });
                continue;
            }
            let earlier = |key: &str| from.and_then(|column| value(key, column));
            match derivation.compute(|key| value(key, column), earlier) {
                Ok(value) => {
                    let value = as_unit(value, &entry.unit);
                    let discrepancy = entry.discrepancies.get(&self.draft.columns[column].name).cloned();
                    cells.insert(column, Cell { value, span: span.clone(), discrepancy, note: None });
                }
                Err(fault) => faults.push((fault, column)),
            }
        }
        for (fault, column) in faults {
            self.findings.push(finding::fault(fault, &entry.key.text, &self.draft.columns[column].name, span));
            self.reported.insert(&entry.key.text);
        }
        self.contradictions.extend(audit::derived(entry, &self.draft.columns, &cells, self.findings));
        cells
    }
}

/// A derived number in the clothes of its entry's unit.
fn as_unit(value: Value, unit: &Unit) -> Value {
    match (unit, &value) {
        (Unit::Share { .. }, Value::Number { quantity, .. }) => match quantity.single() {
            Some(share) => Value::Share { share, of: None, n: None, printed_decimals: None },
            None => value,
        },
        _ => value,
    }
}
