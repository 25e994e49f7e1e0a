//! A programme's numbers, made ready to be shown.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Programme, answers};
use crate::coverage::Coverage;
use crate::disclosure::{Published, Rule, protect};
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
        if let Some((source, span)) = coverage.source.as_ref().filter(|(source, _)| !written.sources.iter().any(|note| note.id == *source))
        {
            findings.push(unknown_source(source, span, &written.sources));
        }
        findings.extend(disagreement(coverage, atlas, &register));
    }
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

/// The number of the register for the places that are covered, where the list has another; the latest period that has one counts.
fn disagreement(coverage: &Coverage, atlas: &Atlas, register: &Published) -> Option<Finding> {
    let (key, span) = coverage.total.as_ref()?;
    let Some(entry) = register.entry(key) else { return Some(register::unknown_key(key, span, register.keys())) };
    let (column, number) = (0..register.columns.len()).rev().find_map(|column| Some((column, entry.number(column)?)))?;
    let listed = coverage.covered(atlas, register.columns[column].period.last_day());
    if number == Decimal::from(listed) {
        return None;
    }
    let number = number.normalize();
    Some(
        Finding::error(
            "coverage-total",
            say!("»{key}« er {number}, men her er {listed} steder dækket", "“{key}” is {number}, but {listed} places are covered here"),
        )
        .at(span)
        .hint(say!("ret tallet i register.yaml eller listen over steder", "correct the number in register.yaml or the list of places")),
    )
}
