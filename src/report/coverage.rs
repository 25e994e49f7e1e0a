//! Where a programme is offered, held against its register.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::coverage::{Coverage, Where};
use crate::disclosure::Published;
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::language::{Date, Language};
use crate::place::Atlas;
use crate::register::{Unit, unknown_key};
use crate::yaml::Bilingual;

/// Reports what a coverage says that its register does not, and what lies where it cannot lie.
pub(super) fn bind(coverage: &Coverage, atlas: &Atlas, register: &Published, findings: &mut Findings) {
    findings.extend(total(coverage, atlas, register));
    for number in coverage.numbers.values().flatten() {
        findings.extend(not_a_number(&number.key, &number.span, register));
    }
    for point in &coverage.points {
        let place = &atlas.places[point.place];
        if place.holds(point.at) {
            continue;
        }
        let name = &place.name;
        let is_there = atlas.places.iter().find(|place| place.holds(point.at)).map(|place| place.name.as_str());
        let hint = is_there.map(|there| say!("punktet ligger i {there}", "the point lies in {there}"));
        let message = say!("punktet ligger ikke i {name}", "the point does not lie in {name}");
        findings.push(Finding::error("not-in-place", message).at(&point.span).hint_maybe(hint));
    }
}

/// A key whose number cannot be one of a place.
fn not_a_number(key: &str, span: &Span, register: &Published) -> Option<Finding> {
    let Some(entry) = register.entry(key) else { return Some(unknown_key(key, span, register.keys())) };
    matches!(entry.unit, Unit::Distribution { .. }).then(|| {
        Finding::error(
            "not-a-single-number",
            say!("»{key}« er en fordeling og ikke ét tal", "“{key}” is a distribution and not one number"),
        )
        .at(span)
        .hint(say!("brug en andel eller et antal", "use a share or a count"))
    })
}

/// The number of the register for the places that are covered, where the list has another; the latest period that has one counts.
fn total(coverage: &Coverage, atlas: &Atlas, register: &Published) -> Option<Finding> {
    let (key, span) = coverage.total.as_ref()?;
    let Some(entry) = register.entry(key) else { return Some(unknown_key(key, span, register.keys())) };
    let (column, number) = (0..register.columns.len()).rev().find_map(|column| Some((column, entry.number(column)?)))?;
    let day = register.columns[column].period.last_day();
    if !coverage.is_placed() {
        return None;
    }
    let listed = coverage.covered(atlas, day);
    // Places nobody named may be among those that were counted, or not.
    let with_unnamed = unnamed(coverage, day).map(|unnamed| listed + unnamed);
    if [Some(listed), with_unnamed].into_iter().flatten().any(|listed| number == Decimal::from(listed)) {
        return None;
    }
    let apart = number - Decimal::from(listed);
    let number = number.normalize();
    let called = |language: Language| {
        let word: &Bilingual = if listed == 1 { &atlas.called.0 } else { &atlas.called.1 };
        word.get(language).to_owned()
    };
    let (da, en) = (called(Language::Da), called(Language::En));
    let covered = if listed == 1 { "dækket" } else { "dækkede" };
    let verb = if listed == 1 { "is" } else { "are" };
    let message = Text {
        da: format!("»{key}« er {number}, men listen har {listed} {covered} {da}"),
        en: format!("“{key}” is {number}, but {listed} {en} {verb} covered in the list"),
    };
    let hint = match apart.to_i64() {
        Some(short) if short > 0 => say!(
            "{short} mangler i listen, eller tallet i register.yaml er for stort",
            "{short} lack in the list, or the number in register.yaml is too large"
        ),
        _ => say!("ret tallet i register.yaml eller listen over steder", "correct the number in register.yaml or the list of places"),
    };
    Some(Finding::error("coverage-total", message).at(span).hint(hint))
}

/// How many places that are covered on a day nobody named; `None` where that is not known of all of them.
fn unnamed(coverage: &Coverage, day: Date) -> Option<usize> {
    let covering = coverage.held(day).filter(|entry| coverage.statuses[entry.status].covers);
    let counts = covering.filter_map(|entry| match &entry.at {
        Where::Unnamed { count, .. } => Some(count.and_then(|count| usize::try_from(count).ok())),
        _ => None,
    });
    counts.sum()
}
