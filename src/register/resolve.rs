//! From a draft to the register: keys bound, shares and derived entries computed, cycles named.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::{self, Contradiction};
use super::cell::{Base, read_cell};
use super::column::before;
use super::draft::{Draft, DraftEntry};
use super::{Cell, Derivation, Entry, Register, Unit, Value};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::yaml::{Key, MAX_DIGITS, Node};

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
        unsound: BTreeSet::new(),
        findings,
    };
    for entry in &draft.entries {
        resolver.check(entry);
        resolver.cells(&entry.key.text, &entry.key.span);
    }
    let Resolver { mut done, contradictions, unsound, .. } = resolver;
    let unsound: BTreeSet<String> = unsound.into_iter().map(str::to_owned).collect();
    let mut draft = draft;
    let entries: Vec<Entry> = std::mem::take(&mut draft.entries)
        .into_iter()
        .map(|entry| {
            let cells = done.remove(&entry.key.text).unwrap_or_default();
            let sound = !unsound.contains(&entry.key.text);
            finished(entry, cells, sound)
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
            let (key, period) = (&key.text, &period.text);
            findings.push(
                Finding::error("two-homes", say!("»{key}« for {period} står to steder", "“{key}” for {period} stands in two places"))
                    .at(&node.span)
                    .label(&first.span, say!("her står det også", "it stands here too"))
                    .hint(say!("behold det ene", "keep one of them")),
            );
            continue;
        }
        cells.push((period, node));
    }
    values
}

/// The finding for a key that the register does not have.
pub(crate) fn unknown_key<'a>(key: &str, span: &Span, keys: impl IntoIterator<Item = &'a str>) -> Finding {
    Finding::error("unknown-key", say!("registret har ingen nøgle »{key}«", "the register has no key “{key}”"))
        .at(span)
        .hint_maybe(suggestion(key, keys))
}

/// An entry whose derivation has no end is left without it: whoever follows derivations must come to one.
fn finished(entry: DraftEntry, cells: BTreeMap<usize, Cell>, sound: bool) -> Entry {
    let decimals = entry.decimals.unwrap_or_else(|| default_decimals(&entry, &cells));
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
        derivation: entry.derivation.filter(|_| sound).map(|(derivation, _)| derivation),
        cells,
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
    /// Keys whose derivations go in a circle or on for too long.
    unsound: BTreeSet<&'d str>,
    findings: &'f mut Findings,
}

impl<'d> Resolver<'d, '_> {
    /// Words an entry takes from lists elsewhere in the register.
    fn check(&mut self, entry: &DraftEntry) {
        let at = &entry.unit_span;
        match &entry.unit {
            Unit::Count { of } if !self.draft.populations.contains_key(of) => {
                let finding = Finding::error(
                    "unknown-population",
                    say!("»{of}« står ikke under »populations«", "“{of}” is not among the “populations”"),
                )
                .at(at)
                .hint_maybe(suggestion(of, self.draft.populations.keys().map(String::as_str)));
                self.findings.push(finding);
            }
            Unit::Distribution { scale } if !self.draft.scales.contains_key(scale) => {
                let finding =
                    Finding::error("unknown-scale", say!("»{scale}« står ikke under »scales«", "“{scale}” is not among the “scales”"))
                        .at(at)
                        .hint_maybe(suggestion(scale, self.draft.scales.keys().map(String::as_str)));
                self.findings.push(finding);
            }
            _ => {}
        }
        if let Some((topic, span)) = &entry.topic
            && !self.draft.topics.iter().any(|(known, _)| known == topic)
        {
            let finding =
                Finding::error("unknown-topic", say!("»{topic}« står ikke under »topics«", "“{topic}” is not among the “topics”"))
                    .at(span)
                    .hint_maybe(suggestion(topic, self.draft.topics.iter().map(|(topic, _)| topic.as_str())));
            self.findings.push(finding);
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
            self.unsound.extend(&self.stack[first..]);
            let mut chain: Vec<&str> = self.stack[first..].to_vec();
            chain.push(&entry.key.text);
            let chain = chain.join(" → ");
            self.findings.push(
                Finding::error("cyclic-derivation", say!("udledningen går i ring: {chain}", "the derivation goes in a circle: {chain}"))
                    .at(at)
                    .hint(say!("mindst én af dem skal have egne værdier", "at least one of them needs values of its own")),
            );
            return;
        }
        if self.stack.len() >= MAX_CHAIN {
            self.unsound.extend(&self.stack);
            let finding = Finding::error(
                "long-derivation",
                say!("mere end {MAX_CHAIN} udledninger bygger på hinanden", "more than {MAX_CHAIN} derivations build on one another"),
            );
            self.findings.push(finding.at(at));
            return;
        }
        self.stack.push(&entry.key.text);
        let cells = self.resolve_entry(entry);
        self.stack.pop();
        self.done.insert(key.to_owned(), cells);
    }

    fn resolve_entry(&mut self, entry: &'d DraftEntry) -> BTreeMap<usize, Cell> {
        let values = self.values.get(entry.key.text.as_str()).cloned().unwrap_or_default();
        let base = match &entry.unit {
            Unit::Share { base: Some(base) } => {
                self.cells(base, &entry.unit_span);
                self.done.get(base).cloned()
            }
            _ => None,
        };
        if let Some((derivation, span)) = &entry.derivation {
            if let Some((period, _)) = values.first() {
                let finding = Finding::error(
                    "two-homes",
                    say!("en udledt værdi kan ikke også stå under »values«", "a derived value cannot stand under “values” too"),
                );
                let hint = say!(
                    "skriv den trykte værdi under »printed«, så bliver den efterprøvet",
                    "put the printed value under “printed”, and it is checked"
                );
                self.findings.push(finding.at(&period.span).hint(hint));
            }
            return self.derive(entry, derivation, span);
        }
        if values.is_empty() {
            let key = &entry.key.text;
            let finding = Finding::error("no-values", say!("»{key}« har ingen værdier", "“{key}” has no values")).at(&entry.key.span);
            self.findings.push(finding.hint(say!("skriv »values« eller »derive«", "write “values” or “derive”")));
        }
        let mut cells = BTreeMap::new();
        for (period, node) in values {
            let Some(column) = self.column(period) else { continue };
            let base = match (&entry.unit, &base) {
                (Unit::Share { base: Some(_) }, None) => Base::Reported,
                (_, base) => Base::Known(base.as_ref().and_then(|cells| cells.get(&column)).map(|cell| &cell.value)),
            };
            if let Some(read) = read_cell(entry, node, base, self.draft, self.findings) {
                if let Some(printed) = read.printed {
                    let printed = (printed, &read.printed_span);
                    self.contradictions.extend(audit::share(entry, &period.text, &read.cell, printed, self.findings));
                }
                cells.insert(column, read.cell);
            }
        }
        cells
    }

    fn column(&mut self, period: &Key) -> Option<usize> {
        let names = || self.draft.columns.iter().map(|column| column.name.as_str());
        let column = names().position(|name| name == period.text);
        if column.is_none() {
            self.findings.push(unknown_period(&period.text, &period.span, names()));
        }
        column
    }

    fn derive(&mut self, entry: &DraftEntry, derivation: &Derivation, span: &Span) -> BTreeMap<usize, Cell> {
        let mut known = true;
        for (key, at) in derivation.operands() {
            self.cells(key, at);
            known &= self.done.contains_key(key);
        }
        let mut cells = BTreeMap::new();
        if !known {
            return cells;
        }
        let value = |key: &str, column: usize| self.done.get(key).and_then(|cells| cells.get(&column)).map(|cell| &cell.value);
        let used: BTreeSet<usize> =
            derivation.operands().filter_map(|(key, _)| self.done.get(key)).flat_map(|cells| cells.keys().copied()).collect();
        let mut faults = Vec::new();
        for column in used {
            let earlier = |key: &str| before(&self.draft.columns, column).and_then(|column| value(key, column));
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
            let (key, period) = (&entry.key.text, &self.draft.columns[column].name);
            let finding = match fault {
                super::derive::Fault::DivisionByZero => {
                    Finding::error("division-by-zero", say!("»{key}« for {period} deler med nul", "“{key}” for {period} divides by zero"))
                        .hint(say!(
                            "skriv not-applicable i stedet for 0, hvis der ikke er noget at dele med",
                            "write not-applicable instead of 0 if there is nothing to divide by"
                        ))
                }
                super::derive::Fault::TooLarge => Finding::error(
                    "number-too-large",
                    say!(
                        "»{key}« for {period} har over {MAX_DIGITS} cifre foran kommaet",
                        "“{key}” for {period} has more than {MAX_DIGITS} digits before the point"
                    ),
                ),
            };
            self.findings.push(finding.at(span));
        }
        self.contradictions.extend(audit::derived(entry, &self.draft.columns, &cells, self.findings));
        cells
    }
}

/// The finding for a period the register does not declare.
pub(crate) fn unknown_period<'a>(period: &str, span: &Span, periods: impl IntoIterator<Item = &'a str>) -> Finding {
    Finding::error(
        "unknown-period",
        say!("perioden »{period}« er ikke angivet under »periods«", "the period “{period}” is not declared under “periods”"),
    )
    .at(span)
    .hint_maybe(suggestion(period, periods))
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
