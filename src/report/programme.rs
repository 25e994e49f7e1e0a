//! A programme's numbers, made ready to be shown.

use std::collections::BTreeMap;

use super::{Programme, answers};
use crate::disclosure::{Rule, protect};
use crate::finding::{Finding, Findings, say, suggestion};
use crate::manuscript;
use crate::register;

/// Resolves a programme's register and hides its small counts; its pages are found later.
pub(super) fn programme(name: String, written: manuscript::Programme, rule: Rule, findings: &mut Findings) -> Programme {
    let (register, contradictions) = register::resolve(written.register.unwrap_or_default(), findings);
    for entry in &register.entries {
        if let Some((source, span)) = &entry.source
            && !written.sources.iter().any(|note| note.id == *source)
        {
            findings.push(
                Finding::error(
                    "unknown-source",
                    say!("kilden »{source}« står ikke i sources.yaml", "the source “{source}” is not in sources.yaml"),
                )
                .at(span)
                .hint_maybe(suggestion(source, written.sources.iter().map(|note| note.id.as_str()))),
            );
        }
    }
    let register = protect(register, rule);
    Programme {
        name,
        answers: answers::of(&register),
        register,
        sources: written.sources,
        figures: written.figures,
        glossary: written.glossary,
        landing: BTreeMap::new(),
        editions: Vec::new(),
        contradictions,
    }
}
