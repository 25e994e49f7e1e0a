//! A programme's numbers, made ready to be shown.

use std::collections::BTreeMap;

use super::{Programme, answers};
use crate::disclosure::{Rule, protect};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::manuscript::{self, SourceNote};
use crate::register;

/// Resolves a programme's register and hides its small counts; its pages are found later.
pub(super) fn programme(name: String, written: manuscript::Programme, rule: Rule, findings: &mut Findings) -> Programme {
    let (register, contradictions) = register::resolve(written.register.unwrap_or_default(), findings);
    for entry in &register.entries {
        if let Some((source, span)) = &entry.source
            && !written.sources.iter().any(|note| note.id == *source)
        {
            findings.push(unknown_source(source, span, &written.sources));
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
        coverage: written.coverage,
        landing: BTreeMap::new(),
        editions: Vec::new(),
        contradictions,
    }
}

/// The finding for a source that is not one of the programme's.
pub(super) fn unknown_source(id: &str, span: &Span, sources: &[SourceNote]) -> Finding {
    Finding::error("unknown-source", say!("kilden »{id}« står ikke i sources.yaml", "the source “{id}” is not in sources.yaml"))
        .at(span)
        .hint_maybe(suggestion(id, sources.iter().map(|note| note.id.as_str())))
}
