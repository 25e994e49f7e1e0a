//! Success criteria, held against the register and judged.

use std::collections::BTreeSet;

use super::programme::unknown_source;
use super::{Programme, Report, Scope};
use crate::criteria::{AimSpec, Baseline, Book, Came, Criterion, Direction, Judged, Level, ResultSpec, Tally, Verdict, Why};
use crate::disclosure::ShownCell;
use crate::finding::{Finding, Findings, Span, Text, say, suggestion};
use crate::language::Language;
use crate::manuscript::{EmbedKind, ValueRef, said_twice};
use crate::register::{Entry, Unit, unknown_period};

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
        units(programme, criterion, findings);
        findings.extend(proof(programme, criterion));
    }
    let told: BTreeSet<usize> = programme.editions.iter().map(|index| report.editions[*index].column).collect();
    for (_, _, criterion) in criteria.all() {
        let lacking = |result: &ResultSpec| told.iter().rev().find_map(|column| other_period(programme, &result.what, *column));
        criterion.results.iter().filter_map(lacking).for_each(|finding| findings.push(finding));
    }
    if let Some(column) = report.latest_column(&programme.name) {
        for judged in &programme.judged(column) {
            findings.extend(claim(judged));
            findings.extend(telling(judged));
        }
    }
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

/// What can be held against what.
#[derive(PartialEq, Eq)]
enum Kind<'u> {
    Share,
    Money(&'u str, Option<u32>),
    /// Things, by what they are called.
    Things(&'u str),
    /// A number without a name.
    Number,
}

fn kind<'e>(programme: &'e Programme, entry: &'e Entry<ShownCell>) -> Kind<'e> {
    match &entry.unit {
        Unit::Share { .. } | Unit::Distribution { .. } => Kind::Share,
        Unit::Money { currency, price_level } => Kind::Money(currency, *price_level),
        Unit::Count { of } => {
            programme.register.populations.get(of).map_or(Kind::Number, |population| Kind::Things(population.other.get(Language::Da)))
        }
        Unit::Mean { measure } | Unit::Quantity { measure } => Kind::Things(measure.other.get(Language::Da)),
    }
}

/// Target, baseline and results are in one unit.
fn units(programme: &Programme, criterion: &Criterion, findings: &mut Findings) {
    let entry = |key: &str| programme.entry(key);
    let target = match &criterion.target.aim {
        AimSpec::Number(_, Level::Key(key, _)) => entry(key).map(|entry| kind(programme, entry)),
        AimSpec::Number(_, Level::Here { percent: true, .. }) => Some(Kind::Share),
        AimSpec::Number(_, Level::Here { .. }) => Some(Kind::Number),
        _ => None,
    };
    if let AimSpec::Number(direction, Level::Key(key, span)) = &criterion.target.aim
        && let Some(entry) = entry(key)
    {
        findings.extend(not_a_target(entry, *direction, key, span));
    }
    let results = criterion.results.iter().flat_map(|spec| spec.keys().map(move |key| (key, is_other_measure(criterion, spec))));
    let held = results.chain(criterion.baseline.iter().map(|baseline| (&baseline.key, false)));
    for ((key, span), other_measure) in held {
        let Some(found) = entry(key) else { continue };
        if programme.register.scale(found).is_some_and(|scale| scale.top.is_empty()) {
            findings.push(no_top(key, span));
            continue;
        }
        let found = kind(programme, found);
        let Some(target) = &target else { continue };
        // What measures something else is said to, and is not compared.
        let comparable = match (target, &found) {
            (Kind::Number, Kind::Things(_)) | (Kind::Things(_), Kind::Number) => true,
            (Kind::Things(_), Kind::Things(_)) if other_measure => true,
            (target, found) => target == found,
        };
        if !comparable {
            findings.push(other_unit(key, span, target, &found, &criterion.target.span));
        }
    }
}

fn is_other_measure(criterion: &Criterion, spec: &ResultSpec) -> bool {
    spec.measure.is_some() && spec.measure != criterion.measure
}

fn no_top(key: &str, span: &Span) -> Finding {
    Finding::error(
        "no-top-answers",
        say!(
            "»{key}« er en fordeling, og skalaen siger ikke, hvilke svar der tæller",
            "“{key}” is a distribution, and the scale does not say which answers count"
        ),
    )
    .at(span)
    .hint(say!(
        "skriv top: ved skalaen i register.yaml, eller nævn ét svar: {key}.…",
        "write top: at the scale in register.yaml, or name one answer: {key}.…"
    ))
}

/// A target is one number, or a range where something lies between two.
fn not_a_target(entry: &Entry<ShownCell>, direction: Direction, key: &str, span: &Span) -> Option<Finding> {
    if matches!(entry.unit, Unit::Distribution { .. }) {
        return Some(
            Finding::error(
                "not-a-single-number",
                say!("»{key}« er en fordeling og ikke ét tal", "“{key}” is a distribution and not one number"),
            )
            .at(span)
            .hint(say!("brug en andel eller et antal", "use a share or a count")),
        );
    }
    let range = |cell: &ShownCell| {
        let crate::disclosure::Content::Number { quantity, .. } = cell.shown.content() else { return None };
        Some(quantity.single().is_none())
    };
    let ranges: Vec<bool> = entry.cells.values().filter_map(range).collect();
    let single = direction == Direction::Between && !ranges.is_empty() && ranges.iter().all(|is_range| !is_range);
    single.then(|| {
        Finding::error("not-a-range", say!("»{key}« er ét tal, og imellem kræver to", "“{key}” is one number, and between needs two"))
            .at(span)
            .hint(say!(
                "skriv et spænd i registret, 26–45, eller skriv at-least",
                "write a range in the register, 26–45, or write at-least"
            ))
    })
}

fn other_unit(key: &str, span: &Span, target: &Kind<'_>, found: &Kind<'_>, at: &Span) -> Finding {
    let (target_da, target_en) = target.called();
    let (da, en) = found.called();
    Finding::error(
        "other-unit",
        say!(
            "»{key}« er {da}, og målet er {target_da}: de kan ikke holdes op mod hinanden",
            "“{key}” is {en}, and the target is {target_en}: they cannot be held against each other"
        ),
    )
    .at(span)
    .label(at, say!("målet", "the target"))
    .hint(say!(
        "brug et mål i samme enhed, eller sig med measure, at de måler hver sit",
        "use a target in the same unit, or say with measure that they measure different things"
    ))
}

impl Kind<'_> {
    /// What it is, in Danish and English.
    fn called(&self) -> (String, String) {
        match self {
            Self::Share => ("en andel".to_owned(), "a share".to_owned()),
            Self::Number => ("et tal".to_owned(), "a number".to_owned()),
            Self::Things(word) => (format!("et antal {word}"), format!("a number of {word}")),
            Self::Money(currency, None) => (format!("et beløb i {currency}"), format!("an amount in {currency}")),
            Self::Money(currency, Some(year)) => {
                (format!("et beløb i {currency}, {year}-priser"), format!("an amount in {currency} at {year} prices"))
            }
        }
    }
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
    let overruled = judged.criterion.overruled.as_ref().filter(|overruled| overruled.verdict.is_known())?;
    let hidden = judged.results.iter().any(|result| !result.spec.supplementary && result.ruling.why == Some(Why::Hidden));
    hidden.then(|| {
        Finding::error(
            "override-reveals",
            say!("afgørelsen røber noget om et tal, der er skjult", "the decision gives away something of a number that is hidden"),
        )
        .at(&overruled.span)
        .hint(say!("slet den: målet står som »kan ikke vises«", "delete it: the target stands as “cannot be shown”"))
    })
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

/// What a text names of a programme's criteria.
pub enum Told<'r> {
    /// How many of a set were reached.
    Set(Tally),
    /// One criterion.
    Criterion(Box<Judged<'r>>),
}

impl Report {
    /// What a text names of criteria that are read in this programme and period: `{{ criteria:effects as met-of-total }}`, of which
    /// `id` is `effects`.
    ///
    /// # Errors
    /// A finding at the reference.
    pub fn told(&self, scope: &Scope, value: &ValueRef, id: &str) -> Result<(&Programme, usize, Told<'_>), Box<Finding>> {
        let programme = self.programme_of(scope, value)?;
        let column = self.column_of(programme, scope, value)?;
        let mut judged = programme.judged(column);
        let told = if programme.criteria.set(id).is_some() {
            Told::Set(Tally::of(judged.iter().filter(|judged| judged.set.id == id)))
        } else if let Some(at) = judged.iter().position(|judged| judged.criterion.id == id) {
            Told::Criterion(Box::new(judged.swap_remove(at)))
        } else {
            return Err(Box::new(
                Finding::error(
                    "unknown-criteria",
                    say!("der er ingen mål »{id}« i criteria.yaml", "there are no goals “{id}” in criteria.yaml"),
                )
                .at(&value.span)
                .hint_maybe(suggestion(id, programme.criteria.ids())),
            ));
        };
        Ok((programme, column, told))
    }
}
