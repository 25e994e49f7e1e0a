//! Success criteria, held against the register and judged.

mod told;
mod units;

use std::collections::BTreeSet;

pub use told::Told;

use super::programme::unknown_source;
use super::{Programme, Report};
use crate::criteria::{AimSpec, Baseline, Book, Came, Criterion, Judged, Level, ResultSpec, Verdict};
use crate::finding::{Finding, Findings, Span, Text, say, suggestion};
use crate::manuscript::{EmbedKind, said_twice};
use crate::register::unknown_period;

impl Programme {
    /// Where its criteria look up their numbers.
    #[must_use]
    pub fn book(&self) -> Book<'_> {
        Book { register: &self.register, answers: &self.answers }
    }

    /// Every criterion as of a column of the register, in the author's order.
    #[must_use]
    pub fn judged(&self, column: usize) -> Vec<Judged<'_>> {
        self.criteria.judge(self.book(), column)
    }
}

/// Reports what criteria say that the register does not, and what cannot be held against each other.
pub(super) fn bind(report: &Report, programme: &Programme, findings: &mut Findings) {
    let criteria = &programme.criteria;
    for set in &criteria.sets {
        let source = set.source.as_ref().filter(|(source, _)| !programme.sources.iter().any(|note| note.id == *source));
        findings.extend(source.map(|(source, span)| unknown_source(source, span, &programme.sources)));
    }
    for (key, span) in criteria.keys().filter(|(key, _)| programme.entry(key).is_none()) {
        findings.push(programme.no_entry(key, span));
    }
    let columns = &programme.register.columns;
    let names = || columns.iter().map(|column| column.name.as_str());
    for (_, _, criterion) in criteria.all() {
        for (period, span) in criterion.periods().filter(|(period, _)| programme.register.column(period).is_none()) {
            findings.push(unknown_period(period, span, names()));
        }
        if let Some(baseline) = &criterion.baseline {
            findings.extend(no_baseline(programme, baseline, report.latest_column(&programme.name)));
        }
        units::bind(programme, criterion, findings);
        findings.extend(proof(programme, criterion));
        findings.extend(revised_in_place(report, programme, criterion));
    }
    let told: BTreeSet<usize> = programme.editions.iter().map(|index| report.editions[*index].column).collect();
    for (_, _, criterion) in criteria.all() {
        let lacking = |result: &ResultSpec| told.iter().rev().find_map(|column| other_period(programme, &result.what, *column));
        criterion.results.iter().filter_map(lacking).for_each(|finding| findings.push(finding));
    }
    if let Some(column) = report.latest_column(&programme.name) {
        if column + 1 != columns.len() {
            let undated = criteria.all().flat_map(|(_, _, criterion)| undated(criterion));
            findings.extend(undated.map(|span| no_period(span, &columns[column].name)));
        }
        findings.extend(programme.judged(column).iter().filter_map(claim));
    }
    // A text, or the page of targets, may tell of any period.
    let judged: Vec<Vec<Judged<'_>>> = (0..columns.len()).map(|column| programme.judged(column)).collect();
    findings.extend((0..criteria.all().count()).filter_map(|at| judged.iter().find_map(|judged| telling(&judged[at]))));
    for spec in programme.figures.criteria.values() {
        said_twice(&spec.sets, String::clone, findings);
        for (id, span) in spec.sets.iter().filter(|(id, _)| criteria.set(id).is_none()) {
            findings.push(
                Finding::error(
                    "unknown-set",
                    say!("der er ingen mål »{id}« i criteria.yaml", "there are no goals “{id}” in criteria.yaml"),
                )
                .at(span)
                .hint_maybe(suggestion(id, criteria.sets.iter().map(|set| set.id.as_str()))),
            );
        }
    }
}

/// A figure that proves something is there.
fn proof(programme: &Programme, criterion: &Criterion) -> Option<Finding> {
    let (target, span) = criterion.proof.as_ref()?;
    let known: Vec<String> = [EmbedKind::Chart, EmbedKind::Table, EmbedKind::Map, EmbedKind::Diagram]
        .into_iter()
        .flat_map(|kind| programme.figures.captions(kind).into_iter().map(move |(id, _, _)| format!("{}:{id}", kind.word())))
        .collect();
    if known.contains(target) {
        return None;
    }
    Some(
        Finding::error("unknown-figure", say!("der er ingen »{target}« i figures.yaml", "there is no “{target}” in figures.yaml"))
            .at(span)
            .hint_maybe(suggestion(target, known.iter().map(String::as_str))),
    )
}

/// A result is of the period of the report, or the report would be judged by another's.
fn other_period(programme: &Programme, what: &Came, column: usize) -> Option<Finding> {
    let Came::Number { key, alternative } = what else { return None };
    std::iter::once(key).chain(alternative).find_map(|(key, span)| {
        let entry = programme.entry(key).filter(|entry| !entry.reported && !entry.cells.contains_key(&column))?;
        let columns = &programme.register.columns;
        let period = &columns[column].name;
        let has: Vec<&str> = entry.cells.keys().map(|column| columns[*column].name.as_str()).collect();
        let has = has.join(", ");
        Some(
            Finding::error(
                "other-period",
                say!(
                    "»{key}« har intet tal for {period}, som rapporten dækker",
                    "“{key}” has no number for {period}, which the report covers"
                ),
            )
            .at(span)
            .label(&entry.span, say!("den har tal for: {has}", "it has numbers for: {has}"))
            .hint(say!(
                "skriv {period}: not-collected i registret, hvis ingen har talt",
                "write {period}: not-collected in the register if nobody counted"
            )),
        )
    })
}

/// What the printed report claims and its own numbers do not bear out is explained to readers.
fn claim(judged: &Judged<'_>) -> Option<Finding> {
    let claim = judged.criterion.claimed.as_ref().filter(|claim| claim.words.is_none() && claim.verdict != judged.computed.verdict)?;
    let id = &judged.criterion.id;
    let word = claim.verdict.word();
    let (claimed, computed) = (called(claim.verdict), called(judged.computed.verdict));
    let message = Text {
        da: format!("rapporten siger, at »{id}« er {}; efter tallene er det {}", claimed.da, computed.da),
        en: format!("the report says “{id}” is {}; by the numbers it is {}", claimed.en, computed.en),
    };
    Some(Finding::error("claim-differs", message).at(&claim.span).label(&judged.criterion.target.span, say!("målet", "the target")).hint(
        say!(
            "ret tallene, eller forklar læseren det: claimed: {{verdict: {word}, words: …}}",
            "correct the numbers, or explain it to readers: claimed: {{verdict: {word}, words: …}}"
        ),
    ))
}

/// Whoever says what a hidden number comes to says on which side of the target it lies.
fn telling(judged: &Judged<'_>) -> Option<Finding> {
    let overruled = judged.criterion.overruled.as_ref().filter(|overruled| judged.is_overruled && overruled.verdict.is_known())?;
    judged.counting().any(|result| result.hidden).then(|| {
        Finding::error(
            "override-reveals",
            say!("afgørelsen røber noget om et tal, der er skjult", "the decision gives away something of a number that is hidden"),
        )
        .at(&overruled.span)
        .hint(say!("slet den: målet står som »kan ikke vises«", "delete it: the target stands as “cannot be shown”"))
    })
}

/// Where somebody says what a criterion comes to, and not of which period.
fn undated(criterion: &Criterion) -> impl Iterator<Item = &Span> {
    let said = criterion.results.iter().filter(|result| matches!(result.what, Came::Said { period: None, .. }));
    let overruled = criterion.overruled.iter().filter(|overruled| overruled.period.is_none());
    said.map(|result| &result.span).chain(overruled.map(|overruled| &overruled.span))
}

/// What is said of the last period of the register would leave the latest report as soon as the register goes further.
fn no_period(span: &Span, latest: &str) -> Finding {
    Finding::error(
        "undated",
        say!(
            "her står ikke, hvilken periode det gælder, og registret går længere end den seneste rapport",
            "this does not say of which period it is, and the register goes further than the latest report"
        ),
    )
    .at(span)
    .hint(say!("skriv perioden: period: {latest}", "write the period: period: {latest}"))
}

/// A target that was changed holds from then on; the periods before are judged by the one they had.
fn revised_in_place(report: &Report, programme: &Programme, criterion: &Criterion) -> Option<Finding> {
    let AimSpec::Number(_, Level::Here { .. }) = &criterion.target.aim else { return None };
    let columns = report.target_columns(programme);
    let (_, earlier) = columns.split_last()?;
    let column = earlier.iter().map(|column| &programme.register.columns[*column]).rfind(|column| {
        let end = column.period.last_day();
        criterion.revisions.iter().any(|revision| end < revision.date.first_day())
    })?;
    let period = &column.name;
    Some(
        Finding::error(
            "revised-in-place",
            say!(
                "målet blev ændret efter {period}, og {period} ville blive målt med det nye",
                "the target was changed after {period}, and {period} would be judged by the new one"
            ),
        )
        .at(&criterion.target.span)
        .hint(say!(
            "skriv målet i registret, periode for periode: {{at-least: nøglen på målet}}",
            "write the target into the register, period by period: {{at-least: the key of the target}}"
        )),
    )
}

/// How it was before is told by a number of an earlier period.
fn no_baseline(programme: &Programme, baseline: &Baseline, latest: Option<usize>) -> Option<Finding> {
    let (key, span) = &baseline.key;
    let columns = &programme.register.columns;
    // That there is no such number was reported.
    let entry = programme.entry(key).filter(|entry| !entry.reported)?;
    let has: Vec<&str> = entry.cells.keys().map(|column| columns[*column].name.as_str()).collect();
    let before = match &baseline.period {
        Some(period) => programme.register.column(period).filter(|column| entry.cells.contains_key(column)),
        None => entry.cells.keys().next().copied(),
    };
    let found = before.zip(latest).is_some_and(|(before, latest)| before < latest);
    let has = has.join(", ");
    (!found).then(|| {
        Finding::error("no-baseline", say!("»{key}« har intet tal fra før", "“{key}” has no number from before"))
            .at(span)
            .label(&entry.span, say!("den har tal for: {has}", "it has numbers for: {has}"))
            .hint(say!("skriv perioden: {key}@2021", "write the period: {key}@2021"))
    })
}

/// A verdict as authors are told of it.
fn called(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Met => say!("nået", "met"),
        Verdict::Partly => say!("delvist nået", "partly met"),
        Verdict::Mixed => say!("blandet", "mixed"),
        Verdict::NotMet => say!("ikke nået", "not met"),
        Verdict::NotMeasured => say!("ikke til at afgøre", "not to be decided"),
        Verdict::Withheld => say!("skjult", "hidden"),
    }
}
