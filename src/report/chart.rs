//! What a chart draws: its keys bound to entries and columns, and held against what its kind can show.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Programme;
use crate::disclosure::ShownCell;
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::language::Language;
use crate::manuscript::{ChartKind, ChartSpec, said_twice};
use crate::register::{Entry, Scale, Unit, unknown_key, unknown_period};

/// The most series that are told apart by colour and pattern.
const MOST_GROUPS: usize = 4;
/// The most answers a bar of 100 % is cut into; further ones could not be told apart.
const MOST_ANSWERS: usize = 7;
/// The most rows or categories a reader finds her way in.
const MOST_ROWS: usize = 40;

/// What a chart draws.
#[derive(Debug, Clone)]
pub enum Plan<'r> {
    /// Answers on one scale, by those who answered.
    Answers {
        /// The scale.
        scale: &'r Scale,
        /// Who answered, question by question and within it period by period.
        groups: Vec<Answered<'r>>,
    },
    /// Numbers of the same kind: entries over periods.
    Numbers {
        /// The entries.
        entries: Vec<&'r Entry<ShownCell>>,
        /// The columns.
        columns: Vec<usize>,
    },
}

/// An entry in a column.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'r> {
    /// The entry.
    pub entry: &'r Entry<ShownCell>,
    /// The column.
    pub column: usize,
}

/// Binds a chart in an edition of this column.
///
/// # Errors
/// Everything its author must know, at its place in `figures.yaml`.
pub fn plan<'r>(programme: &'r Programme, spec: &'r ChartSpec, column: usize) -> Result<Plan<'r>, Findings> {
    let mut findings = Findings::new();
    let register = &programme.register;
    let mut entries: Vec<(&Entry<ShownCell>, &Span)> = Vec::new();
    for (key, span) in &spec.entries {
        match register.entry(key) {
            Some(entry) => entries.push((entry, span)),
            None => findings.push(unknown_key(key, span, register.keys())),
        }
    }
    if let Some((key, span)) = &spec.target {
        target(programme, spec, &entries, (key, span), &mut findings);
    }
    said_twice(&spec.periods, String::clone, &mut findings);
    let mut columns = Vec::new();
    for (period, span) in &spec.periods {
        match register.column(period) {
            Some(column) if columns.contains(&column) => {}
            Some(column) => columns.push(column),
            None => findings.push(unknown_period(period, span, register.columns.iter().map(|column| column.name.as_str()))),
        }
    }
    if findings.has_errors() {
        return Err(findings);
    }
    if columns.is_empty() {
        columns = default_columns(programme, spec.kind, column);
    }
    // What runs through time runs one way, however its periods were written.
    if matches!(spec.kind, ChartKind::Lines | ChartKind::BeforeAfter | ChartKind::Dumbbell) {
        columns.sort_unstable();
    }
    broken(programme, spec, &entries, &columns, &mut findings);
    let plan = shape(programme, spec, &entries, columns, &mut findings);
    nothing_to_draw(programme, &entries, plan.as_ref(), &mut findings);
    below_zero(spec, &entries, plan.as_ref(), &mut findings);
    match plan {
        Some(plan) if !findings.has_errors() => Ok(plan),
        _ => Err(findings),
    }
}

/// The periods a kind shows when its author names none.
fn default_columns(programme: &Programme, kind: ChartKind, column: usize) -> Vec<usize> {
    let history = programme.register.history(column);
    match kind {
        ChartKind::Lines => history,
        ChartKind::BeforeAfter | ChartKind::Dumbbell => history[history.len().saturating_sub(2)..].to_vec(),
        ChartKind::Bars | ChartKind::Columns | ChartKind::Grouped | ChartKind::Stacked | ChartKind::Flow => vec![column],
    }
}

fn target(
    programme: &Programme,
    spec: &ChartSpec,
    entries: &[(&Entry<ShownCell>, &Span)],
    (key, span): (&str, &Span),
    findings: &mut Findings,
) {
    let Some(aim) = programme.register.entry(key) else {
        findings.push(unknown_key(key, span, programme.register.keys()));
        return;
    };
    if spec.kind != ChartKind::Lines {
        findings.push(
            Finding::error("chart-shape", say!("kun linjer kan vise et mål", "only lines can show a target"))
                .at(span)
                .hint(say!("skriv kind: lines, eller slet »target«", "write kind: lines, or delete “target”")),
        );
    } else if !entries.is_empty() && entries.iter().all(|(entry, _)| measured(programme, entry) != measured(programme, aim)) {
        findings.push(
            Finding::error(
                "mixed-entries",
                say!("målet »{key}« måles i noget andet end linjerne", "the target “{key}” is measured in something else than the lines"),
            )
            .at(span)
            .hint(say!("nævn et mål med samme enhed", "name a target of the same unit")),
        );
    }
}

/// What a number is of, in a word: a count of families may be aimed at by an amount of families.
fn measured<'e>(programme: &'e Programme, entry: &'e Entry<ShownCell>) -> &'e str {
    match &entry.unit {
        Unit::Count { of } => programme.register.populations.get(of).map_or(of, |population| population.other.get(Language::Da)),
        Unit::Mean { measure } | Unit::Quantity { measure } => measure.other.get(Language::Da),
        Unit::Money { currency, .. } => currency,
        Unit::Share { .. } => "%",
        Unit::Distribution { scale } => scale,
    }
}

/// The scale of an entry's answers, for one that has answers.
fn scale_of(entry: &Entry<ShownCell>) -> Option<&str> {
    match &entry.unit {
        Unit::Distribution { scale } => Some(scale),
        _ => None,
    }
}

fn shape<'r>(
    programme: &'r Programme,
    spec: &'r ChartSpec,
    entries: &[(&'r Entry<ShownCell>, &'r Span)],
    columns: Vec<usize>,
    findings: &mut Findings,
) -> Option<Plan<'r>> {
    let (first, _) = entries.first()?;
    let word = first.unit.word();
    // Lines of different kinds are drawn one above the other; elsewhere they would share an axis that fits neither.
    let mixed = entries.iter().find(|(entry, _)| entry.unit.word() != word && (spec.kind != ChartKind::Lines || scale_of(first).is_some()));
    let other_scale = entries.iter().find(|(entry, _)| scale_of(entry) != scale_of(first));
    if let Some((entry, span)) = mixed.or(other_scale) {
        let (key, other) = (&first.key, &entry.key);
        findings.push(
            Finding::error(
                "mixed-entries",
                say!(
                    "»{other}« kan ikke stå i samme diagram som »{key}«: de måles forskelligt",
                    "“{other}” cannot stand in one chart with “{key}”: they are measured differently"
                ),
            )
            .at(span)
            .hint(say!("lav to diagrammer", "make two charts")),
        );
        return None;
    }
    let plan = match scale_of(first) {
        Some(scale) => Plan::Answers {
            scale: programme.register.scales.get(scale)?,
            groups: entries.iter().flat_map(|(entry, _)| columns.iter().map(|column| Answered { entry, column: *column })).collect(),
        },
        None => Plan::Numbers { entries: entries.iter().map(|(entry, _)| *entry).collect(), columns },
    };
    findings.extend(spec.by_size.as_ref().and_then(|at| in_order_already(spec.kind, &plan, at)));
    if let Some((message, hint)) = misfit(spec.kind, &plan) {
        findings.push(Finding::error("chart-shape", message).at(&spec.span).hint(hint));
    }
    Some(plan)
}

/// What has an order of its own is not put in another: the answers of a scale, periods, steps.
fn in_order_already(kind: ChartKind, plan: &Plan<'_>, at: &Span) -> Option<Finding> {
    let free = matches!(kind, ChartKind::Bars | ChartKind::Columns | ChartKind::Grouped) && matches!(plan, Plan::Numbers { .. });
    (!free).then(|| {
        Finding::error(
            "chart-shape",
            say!("kun søjler for flere nøgler kan stå efter størrelse", "only bars of several keys can stand by size"),
        )
        .at(at)
        .hint(say!(
            "slet »order«: svar på en skala står i skalaens orden, alt andet i den, nøglerne er skrevet i",
            "delete “order”: answers on a scale stand in its order, all else in that of the keys"
        ))
    })
}

/// Before and after can be compared, or they are no such two.
fn broken(programme: &Programme, spec: &ChartSpec, entries: &[(&Entry<ShownCell>, &Span)], columns: &[usize], findings: &mut Findings) {
    if !matches!(spec.kind, ChartKind::BeforeAfter | ChartKind::Dumbbell) {
        return;
    }
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return };
    let name = |column: &usize| programme.register.columns[*column].name.as_str();
    for (entry, span) in entries.iter().filter(|(entry, _)| entry.is_broken(*first, *last)) {
        let (key, from, to) = (&entry.key, name(first), name(last));
        findings.push(
            Finding::error(
                "broken-series",
                say!("serien »{key}« er brudt mellem {from} og {to}", "the series “{key}” is broken between {from} and {to}"),
            )
            .at(span)
            .hint(say!(
                "vælg perioder efter bruddet, eller skriv kind: lines, som viser det",
                "choose periods after the break, or write kind: lines, which shows it"
            )),
        );
    }
}

/// Bars and columns begin at zero and go one way.
fn below_zero(spec: &ChartSpec, entries: &[(&Entry<ShownCell>, &Span)], plan: Option<&Plan<'_>>, findings: &mut Findings) {
    let (Some(Plan::Numbers { columns, .. }), ChartKind::Bars | ChartKind::Columns | ChartKind::Grouped | ChartKind::Flow) =
        (plan, spec.kind)
    else {
        return;
    };
    let negative =
        |entry: &Entry<ShownCell>| columns.iter().filter_map(|column| entry.number(*column)).any(|number| number < Decimal::ZERO);
    for (entry, span) in entries.iter().filter(|(entry, _)| negative(entry)) {
        let key = &entry.key;
        findings.push(
            Finding::error(
                "chart-shape",
                say!("»{key}« er under nul, og en søjle begynder ved nul", "“{key}” is below zero, and a bar begins at zero"),
            )
            .at(span)
            .hint(say!("skriv kind: lines eller dumbbell", "write kind: lines or dumbbell")),
        );
    }
}

/// What a kind cannot show of a plan, and what to do.
fn misfit(kind: ChartKind, plan: &Plan<'_>) -> Option<(Text, Text)> {
    let (groups, categories, answers) = match plan {
        Plan::Answers { scale, groups } => (groups.len(), scale.order.len(), true),
        Plan::Numbers { entries, columns } => (columns.len(), entries.len(), false),
    };
    let another = || say!("brug kind: bars, grouped eller lines", "use kind: bars, grouped or lines");
    let waves = waves(plan);
    Some(match kind {
        ChartKind::Bars | ChartKind::Columns if groups != 1 => (
            say!("søjler viser én gruppe i én periode; her er {groups}", "bars show one group in one period; here are {groups}"),
            say!("skriv kind: grouped", "write kind: grouped"),
        ),
        ChartKind::Grouped if !(2..=MOST_GROUPS).contains(&groups) => (
            say!(
                "grupperede søjler viser 2 til {MOST_GROUPS} grupper; her er {groups}",
                "grouped bars show 2 to {MOST_GROUPS} groups; here are {groups}"
            ),
            say!(
                "brug kind: bars til én gruppe, og del flere op i to diagrammer",
                "use kind: bars for one group, and split more into two charts"
            ),
        ),
        ChartKind::Stacked | ChartKind::BeforeAfter if !answers => (
            say!(
                "en stablet søjle viser svar på en skala (unit: distribution)",
                "a stacked bar shows answers on a scale (unit: distribution)"
            ),
            another(),
        ),
        ChartKind::BeforeAfter if waves < 2 => (
            say!("før og efter er mindst to perioder; her er {waves}", "before and after are at least two periods; here are {waves}"),
            say!("skriv periods: [2022, 2023]", "write periods: [2022, 2023]"),
        ),
        ChartKind::Stacked | ChartKind::BeforeAfter if categories > MOST_ANSWERS => (
            say!(
                "en stablet søjle deles i højst {MOST_ANSWERS} svar; skalaen har {categories}",
                "a stacked bar is cut into at most {MOST_ANSWERS} answers; the scale has {categories}"
            ),
            say!("skriv kind: bars", "write kind: bars"),
        ),
        ChartKind::Dumbbell | ChartKind::Lines | ChartKind::Flow if answers => (
            say!(
                "denne slags viser ét tal pr. linje, ikke en fordeling af svar",
                "this kind shows one number a row, not a distribution of answers"
            ),
            say!("skriv kind: stacked eller before-after", "write kind: stacked or before-after"),
        ),
        ChartKind::Dumbbell if groups != 2 => (
            say!("før og efter er to perioder; her er {groups}", "before and after are two periods; here are {groups}"),
            say!("skriv periods: [2022, 2023]", "write periods: [2022, 2023]"),
        ),
        ChartKind::Flow if groups != 1 || categories < 2 => (
            say!("et forløb har mindst to trin i én periode", "a flow has at least two steps in one period"),
            say!("skriv flere nøgler i »entries« og højst én i »periods«", "write more keys in “entries” and at most one in “periods”"),
        ),
        _ if categories.max(groups) > MOST_ROWS => (
            say!(
                "her er {categories} rækker; et diagram har plads til {MOST_ROWS}",
                "here are {categories} rows; a chart has room for {MOST_ROWS}"
            ),
            say!("vis dem i en tabel, eller del dem op", "show them in a table, or split them"),
        ),
        _ => return None,
    })
}

/// In how many periods a plan's answers were given.
fn waves(plan: &Plan<'_>) -> usize {
    match plan {
        Plan::Answers { groups, .. } => groups.iter().map(|group| group.column).collect::<BTreeSet<usize>>().len(),
        Plan::Numbers { columns, .. } => columns.len(),
    }
}

/// An entry without a single value in these periods was named by mistake.
fn nothing_to_draw(programme: &Programme, entries: &[(&Entry<ShownCell>, &Span)], plan: Option<&Plan<'_>>, findings: &mut Findings) {
    let columns: Vec<usize> = match plan {
        Some(Plan::Answers { groups, .. }) => groups.iter().map(|group| group.column).collect(),
        Some(Plan::Numbers { columns, .. }) => columns.clone(),
        None => return,
    };
    let named = |column: &usize| programme.register.columns[*column].name.as_str();
    for (entry, span) in
        entries.iter().filter(|(entry, _)| !entry.reported && !columns.iter().any(|column| entry.cells.contains_key(column)))
    {
        let key = &entry.key;
        let mut periods: Vec<&str> = columns.iter().map(named).collect();
        periods.dedup();
        let periods = periods.join(", ");
        findings.push(
            Finding::error("no-value", say!("»{key}« har ingen værdi i {periods}", "“{key}” has no value in {periods}"))
                .at(span)
                .hint(say!("skriv periods: med en periode, der har tal", "write periods: with a period that has numbers")),
        );
    }
}
