//! The answers of a distribution, each a number that a text may name: `benefit.very-high`.

use std::collections::BTreeMap;

use super::Programme;
use crate::disclosure::{Published, ShownCell};
use crate::finding::{Finding, Span, say, suggestion};
use crate::register::{Entry, Scale, Unit, unknown_key};

/// Every answer of every distribution as a share by the name texts call it. Its key stays that of the distribution, which is
/// where the number has its home.
pub(super) fn of(register: &Published) -> BTreeMap<String, Entry<ShownCell>> {
    let mut answers = BTreeMap::new();
    for entry in &register.entries {
        let Some(scale) = register.scale(entry) else { continue };
        answers.extend(scale.order.iter().map(|answer| (format!("{}.{answer}", entry.key), one(entry, scale, answer))));
    }
    answers
}

fn one(entry: &Entry<ShownCell>, scale: &Scale, answer: &str) -> Entry<ShownCell> {
    let asked = [answer.to_owned()];
    let cells = entry.cells.iter().filter_map(|(column, cell)| {
        let shown = cell.shown.part(&asked)?;
        Some((*column, ShownCell { shown, ..cell.clone() }))
    });
    Entry {
        label: scale.labels.get(answer).cloned().unwrap_or_default(),
        unit: Unit::Share { base: None },
        cells: cells.collect(),
        ..entry.clone()
    }
}

impl Programme {
    /// The entry of a key, or of an answer: `benefit`, `benefit.very-high`.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry<ShownCell>> {
        self.book().entry(key)
    }

    /// The finding for a key that names neither.
    pub(super) fn no_entry(&self, key: &str, span: &Span) -> Finding {
        let Some((home, answer)) = key.split_once('.') else { return unknown_key(key, span, self.register.keys()) };
        let Some(entry) = self.register.entry(home) else { return unknown_key(home, span, self.register.keys()) };
        match self.register.scale(entry) {
            Some(scale) => {
                Finding::error("unknown-answer", say!("»{answer}« er ikke et svar på »{home}«", "“{answer}” is not an answer of “{home}”"))
                    .at(span)
                    .hint_maybe(suggestion(answer, scale.order.iter().map(String::as_str)))
            }
            None => Finding::error(
                "no-answers",
                say!("»{home}« er ikke en fordeling og har ingen svar", "“{home}” is no distribution and has no answers"),
            )
            .at(span)
            .hint(say!("skriv {home} alene", "write {home} alone")),
        }
    }
}
