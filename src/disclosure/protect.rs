//! From the author's register to one of which nothing raw is left.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Content, Published, Rule, Shown, ShownCell, Withheld, parts};
use crate::register::{Cell, Derivation, Entry, Quantity, Register, Unit, Value, round};

/// Hides every count of people below the minimum, every share that would tell one, and whatever is computed from them.
#[must_use]
pub fn protect(register: Register, rule: Rule) -> Published {
    let mut protector = Protector { register: &register, rule, done: BTreeMap::new(), people: BTreeSet::new(), open: Vec::new() };
    for entry in &register.entries {
        protector.entry(entry);
    }
    let mut done = protector.done;
    let published = register.entries.iter().map(|entry| published(entry, done.remove(entry.key.as_str()).unwrap_or_default()));
    let entries = published.collect();
    let Register { columns, populations, scales, topics, .. } = register;
    Register { columns, populations, scales, topics, entries }
}

fn published(entry: &Entry, shown: BTreeMap<usize, Shown>) -> Entry<ShownCell> {
    let cells = shown.into_iter().map(|(column, shown)| {
        let raw = &entry.cells[&column];
        // What the author says of a number may tell the number.
        let hidden = matches!(shown.0, Content::Withheld(_));
        let said = |text: &Option<_>| if hidden { None } else { text.clone() };
        let cell = ShownCell { discrepancy: said(&raw.discrepancy), note: said(&raw.note), shown };
        (column, cell)
    });
    Entry {
        key: entry.key.clone(),
        span: entry.span.clone(),
        label: entry.label.clone(),
        topic: entry.topic.clone(),
        unit: entry.unit.clone(),
        definition: entry.definition.clone(),
        note: entry.note.clone(),
        source: entry.source.clone(),
        decimals: entry.decimals,
        derivation: entry.derivation.clone(),
        breaks: entry.breaks.clone(),
        reported: entry.reported,
        cells: cells.collect(),
    }
}

/// The keys of the entries that one is computed from: its operands, and the base of a share.
fn rests_on(entry: &Entry) -> impl Iterator<Item = &str> {
    let base = match &entry.unit {
        Unit::Share { base } => base.as_deref(),
        _ => None,
    };
    entry.derivation.iter().flat_map(|derivation| derivation.operands().map(|(key, _)| key.as_str())).chain(base)
}

struct Protector<'r> {
    register: &'r Register,
    rule: Rule,
    done: BTreeMap<&'r str, BTreeMap<usize, Shown>>,
    /// The keys of those of them that count people.
    people: BTreeSet<&'r str>,
    /// The keys being gone over, each needing the next.
    open: Vec<&'r str>,
}

impl<'r> Protector<'r> {
    /// Goes over what an entry rests on, then over itself. The register has been resolved in the same order, so chains
    /// are no longer than it allows; a circle has been reported and stops the build.
    fn entry(&mut self, entry: &'r Entry) {
        let key = entry.key.as_str();
        if self.done.contains_key(key) || self.open.contains(&key) {
            return;
        }
        self.open.push(key);
        // One without values hides nothing, and may be where a chain was cut off.
        let rests_on: Vec<&str> = if entry.cells.is_empty() { Vec::new() } else { rests_on(entry).collect() };
        for operand in rests_on.into_iter().filter_map(|key| self.register.entry(key)) {
            self.entry(operand);
        }
        self.open.pop();
        if self.counts_people(entry) {
            self.people.insert(key);
        }
        let cells = entry.cells.iter().map(|(column, cell)| (*column, Shown(self.content(entry, *column, cell))));
        let cells = cells.collect();
        self.done.insert(key, cells);
    }

    fn content(&self, entry: &Entry, column: usize, cell: &Cell) -> Content {
        if let (None, Value::Missing(reason)) = (&entry.derivation, &cell.value) {
            return Content::Missing(*reason);
        }
        if self.reveals(entry, column) {
            return Content::Withheld(Withheld::Revealing);
        }
        match &cell.value {
            Value::Missing(reason) => Content::Missing(*reason),
            Value::Number { quantity, n } => self.number(entry, *quantity, *n),
            Value::Share { share, of, n, .. } => self.share(&entry.unit, *share, *of, *n),
            Value::Distribution { parts, n, counted } => {
                if n.is_some_and(|n| n < Decimal::from(self.rule.minimum_base)) {
                    return Content::Withheld(Withheld::Revealing);
                }
                let parts = match n {
                    Some(n) => parts::hide(parts, *n, self.rule),
                    None => parts.iter().map(|(answer, share)| (answer.clone(), Some(*share))).collect(),
                };
                if parts.values().any(Option::is_some) {
                    Content::Distribution { parts, n: *n, counted: *counted }
                } else {
                    Content::Withheld(Withheld::Revealing)
                }
            }
        }
    }

    fn number(&self, entry: &Entry, quantity: Quantity, n: Option<Decimal>) -> Content {
        // By now what it is computed from is shown, so every reader can subtract: hiding the difference would hide nothing,
        // and "2 more than last year" tells of no two people.
        let is_difference = matches!(entry.derivation, Some(Derivation::Difference(..) | Derivation::Change { .. }));
        if self.people.contains(entry.key.as_str()) && !is_difference && self.rule.hides(quantity.low) {
            return Content::Withheld(Withheld::Fewer(self.rule.minimum));
        }
        if n.is_some_and(|n| n < Decimal::from(self.rule.minimum)) {
            return Content::Withheld(Withheld::Revealing);
        }
        Content::Number { quantity, n }
    }

    fn share(&self, unit: &Unit, share: Decimal, of: Option<(Decimal, Decimal)>, n: Option<Decimal>) -> Content {
        // A percentage and the number of answers give the count away.
        match of.or(n.map(|n| (round(share * n, 0), n))) {
            Some((count, base)) if self.is_of_people(unit) && self.rule.hides_share(count, base) => {
                let few = self.rule.hides(count) && base >= Decimal::from(self.rule.minimum_base);
                Content::Withheld(if few { Withheld::Fewer(self.rule.minimum) } else { Withheld::Revealing })
            }
            _ => Content::Share { share, of, n },
        }
    }

    fn are_people(&self, population: &str) -> bool {
        // An unknown population has stopped the build by now; if it had not, hiding is the safe side.
        self.register.populations.get(population).is_none_or(|population| population.people)
    }

    /// Whether an entry counts people: what counts of people are added up or subtracted to does, whatever it calls itself.
    fn counts_people(&self, entry: &Entry) -> bool {
        let adds = matches!(entry.derivation, Some(Derivation::Sum(_) | Derivation::Difference(..) | Derivation::Change { .. }));
        let mut operands = entry.derivation.iter().flat_map(Derivation::operands);
        let of_people = adds && operands.any(|(key, _)| self.people.contains(key.as_str()));
        of_people || matches!(&entry.unit, Unit::Count { of } if self.are_people(of))
    }

    /// Whether a share is one of people: its base says so.
    fn is_of_people(&self, unit: &Unit) -> bool {
        let Unit::Share { base: Some(base) } = unit else { return true };
        match self.register.entry(base).map(|entry| &entry.unit) {
            Some(Unit::Count { .. }) => self.people.contains(base.as_str()),
            _ => true,
        }
    }

    /// Whether what is computed would give away something hidden that it is computed from.
    fn reveals(&self, entry: &Entry, column: usize) -> bool {
        let earlier = entry.derivation.as_ref().and_then(|derivation| derivation.earlier(&self.register.columns, column));
        let is_hidden = |key: &str, column: usize| {
            let shown = self.done.get(key).and_then(|cells| cells.get(&column));
            shown.is_some_and(|shown| matches!(shown.0, Content::Withheld(_)))
        };
        let hidden = rests_on(entry).any(|key| [Some(column), earlier].into_iter().flatten().any(|column| is_hidden(key, column)));
        hidden || self.is_small_part(entry, column)
    }

    /// Whether a share that is computed as a ratio of two counts of people tells of too few.
    fn is_small_part(&self, entry: &Entry, column: usize) -> bool {
        let (Unit::Share { .. }, Some(Derivation::Ratio((count, _), (base, _)))) = (&entry.unit, &entry.derivation) else { return false };
        let people = |key: &str| {
            let cell = self.register.entry(key)?.cells.get(&column)?;
            cell.value.quantity().filter(|_| self.people.contains(key))
        };
        let (Some(count), Some(base)) = (people(count), people(base)) else { return false };
        count.high <= base.low && self.rule.hides_share(count.low, base.low)
    }
}
