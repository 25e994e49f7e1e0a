//! What criteria hold against each other is in one unit.

use super::super::Programme;
use crate::criteria::{AimSpec, Criterion, Direction, Level, ResultSpec};
use crate::disclosure::ShownCell;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::register::{Entry, Unit};

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
pub(super) fn bind(programme: &Programme, criterion: &Criterion, findings: &mut Findings) {
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
