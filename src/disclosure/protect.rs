//! From the author's register to one of which nothing raw is left.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Content, Published, Rule, Shown, ShownCell, Withheld};
use crate::register::{Cell, Derivation, Entry, Quantity, Register, Unit, Value};

/// Hides every count of people below the minimum, every share that would tell one, and whatever is computed from them.
#[must_use]
pub fn protect(register: Register, rule: Rule) -> Published {
    let mut protector = Protector { register: &register, rule, done: BTreeMap::new() };
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
        cells: cells.collect(),
    }
}

struct Protector<'r> {
    register: &'r Register,
    rule: Rule,
    done: BTreeMap<&'r str, BTreeMap<usize, Shown>>,
}

impl<'r> Protector<'r> {
    /// Derivations are free of cycles and no longer than the register allows, so recursion ends soon.
    fn entry(&mut self, entry: &'r Entry) {
        if self.done.contains_key(entry.key.as_str()) {
            return;
        }
        if let Some(derivation) = &entry.derivation {
            for (key, _) in derivation.operands() {
                if let Some(operand) = self.register.entry(key) {
                    self.entry(operand);
                }
            }
        }
        let cells = entry.cells.iter().map(|(column, cell)| (*column, Shown(self.content(entry, *column, cell))));
        let cells = cells.collect();
        self.done.insert(&entry.key, cells);
    }

    fn content(&self, entry: &Entry, column: usize, cell: &Cell) -> Content {
        if let Some(derivation) = &entry.derivation
            && self.reveals(derivation, column)
        {
            return Content::Withheld(Withheld::Revealing);
        }
        match &cell.value {
            Value::Missing(reason) => Content::Missing(*reason),
            Value::Number { quantity, n } => self.number(&entry.unit, *quantity, *n),
            Value::Share { share, of, n, .. } => self.share(&entry.unit, *share, *of, *n),
            Value::Distribution { parts, n } => {
                if n.is_some_and(|n| n < Decimal::from(self.rule.minimum_base)) {
                    return Content::Withheld(Withheld::Revealing);
                }
                Content::Distribution { parts: parts.clone(), n: *n }
            }
        }
    }

    fn number(&self, unit: &Unit, quantity: Quantity, n: Option<Decimal>) -> Content {
        if let Unit::Count { of } = unit
            && self.are_people(of)
            && self.rule.hides(quantity.low)
        {
            return Content::Withheld(Withheld::Fewer(self.rule.minimum));
        }
        if n.is_some_and(|n| n < Decimal::from(self.rule.minimum)) {
            return Content::Withheld(Withheld::Revealing);
        }
        Content::Number { quantity, n }
    }

    fn share(&self, unit: &Unit, share: Decimal, of: Option<(Decimal, Decimal)>, n: Option<Decimal>) -> Content {
        let hidden = match of {
            Some((count, base)) => self.counts_people(unit) && self.rule.hides_share(count, base),
            None => n.is_some_and(|n| n < Decimal::from(self.rule.minimum_base)),
        };
        if !hidden {
            return Content::Share { share, of, n };
        }
        match of {
            Some((count, base)) if self.rule.hides(count) && base >= Decimal::from(self.rule.minimum_base) => {
                Content::Withheld(Withheld::Fewer(self.rule.minimum))
            }
            _ => Content::Withheld(Withheld::Revealing),
        }
    }

    fn are_people(&self, population: &str) -> bool {
        // An unknown population has stopped the build by now; if it had not, hiding is the safe side.
        self.register.populations.get(population).is_none_or(|population| population.people)
    }

    /// Whether a share is one of people: its base says so.
    fn counts_people(&self, unit: &Unit) -> bool {
        let Unit::Share { base: Some(base) } = unit else { return true };
        match self.register.entry(base).map(|entry| &entry.unit) {
            Some(Unit::Count { of }) => self.are_people(of),
            _ => true,
        }
    }

    /// Whether what is computed would give away an operand that is hidden.
    fn reveals(&self, derivation: &Derivation, column: usize) -> bool {
        let earlier = matches!(derivation, Derivation::Change(_)).then(|| column.checked_sub(1)).flatten();
        derivation.operands().any(|(key, _)| {
            let cells = self.done.get(key.as_str());
            [Some(column), earlier].into_iter().flatten().any(|column| {
                let shown = cells.and_then(|cells| cells.get(&column));
                shown.is_some_and(|shown| matches!(shown.0, Content::Withheld(_)))
            })
        })
    }
}
