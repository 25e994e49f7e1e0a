//! A programme's numbers, made ready to be shown.

use std::collections::BTreeMap;

use super::{Programme, answers, coverage};
use crate::disclosure::{Rule, protect};
use crate::economics;
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::manuscript::{self, SourceNote};
use crate::place::Atlas;
use crate::register;

/// Resolves a programme's register and hides its small counts; its pages are found later.
pub(super) fn programme(
    name: String,
    written: manuscript::Programme,
    atlas: Option<&Atlas>,
    rule: Rule,
    findings: &mut Findings,
) -> Programme {
    let (register, contradictions) = register::resolve(written.register.unwrap_or_default(), findings);
    for entry in &register.entries {
        if let Some((source, span)) = &entry.source
            && !written.sources.iter().any(|note| note.id == *source)
        {
            findings.push(unknown_source(source, span, &written.sources));
        }
    }
    let register = protect(register, rule);
    if let Some((coverage, atlas)) = written.coverage.as_ref().zip(atlas) {
        coverage::bind(coverage, atlas, &register, findings);
        let source = coverage.source.as_ref();
        let source = source.filter(|(source, _)| !written.sources.iter().any(|note| note.id == *source));
        findings.extend(source.map(|(source, span)| unknown_source(source, span, &written.sources)));
    }
    for (source, span) in written.economics.terms().filter_map(|terms| terms.source.as_ref()) {
        if !written.sources.iter().any(|note| note.id == *source) {
            findings.push(unknown_source(source, span, &written.sources));
        }
    }
    let economics = economics::work(written.economics, &register, findings);
    for map in written.figures.maps.values().filter(|_| written.coverage.is_none()) {
        findings.push(
            Finding::error("no-coverage", say!("kortet har intet at vise", "the map has nothing to show"))
                .at(&map.span)
                .hint(say!("skriv en coverage.yaml ved siden af", "write a coverage.yaml beside it")),
        );
    }
    Programme {
        name,
        answers: answers::of(&register),
        register,
        sources: written.sources,
        figures: written.figures,
        glossary: written.glossary,
        coverage: written.coverage,
        criteria: written.criteria,
        economics,
        sheets: written.sheets,
        landing: BTreeMap::new(),
        editions: Vec::new(),
        overviews: BTreeMap::new(),
        contradictions,
    }
}

/// The finding for a source that is not one of the programme's.
pub(super) fn unknown_source(id: &str, span: &Span, sources: &[SourceNote]) -> Finding {
    Finding::error("unknown-source", say!("kilden »{id}« står ikke i sources.yaml", "the source “{id}” is not in sources.yaml"))
        .at(span)
        .hint_maybe(suggestion(id, sources.iter().map(|note| note.id.as_str())))
}
