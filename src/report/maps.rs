//! What a map draws, held against the coverage and the register.

use super::Programme;
use crate::coverage::Coverage;
use crate::disclosure::ShownCell;
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::manuscript::{MapKind, MapSpec, said_twice};
use crate::register::{Entry, Unit, unknown_key, unknown_period};

/// The columns a map shows in an edition of this column: its own, or those the author names, in order of time.
#[must_use]
pub fn stages(programme: &Programme, spec: &MapSpec, column: usize) -> Vec<usize> {
    let mut columns: Vec<usize> = spec.periods.iter().filter_map(|(period, _)| programme.register.column(period)).collect();
    columns.sort_unstable();
    columns.dedup();
    if columns.is_empty() { vec![column] } else { columns }
}

/// Everything an author must know of a map, at its place.
pub(super) fn check(programme: &Programme, spec: &MapSpec) -> Findings {
    let mut findings = Findings::new();
    said_twice(&spec.periods, String::clone, &mut findings);
    let known = || programme.register.columns.iter().map(|column| column.name.as_str());
    for (period, span) in spec.periods.iter().filter(|(period, _)| programme.register.column(period).is_none()) {
        findings.push(unknown_period(period, span, known()));
    }
    // That there is none was reported.
    let Some(coverage) = &programme.coverage else { return findings };
    if !coverage.is_placed() {
        findings.extend(nothing_known(coverage, spec));
        return findings;
    }
    match &spec.kind {
        MapKind::Status => {}
        MapKind::Presence => {
            if coverage.offers.is_empty() {
                findings.push(
                    Finding::error("no-offers", say!("kortet tæller tilbud, og der er ingen", "the map counts offers, and there are none"))
                        .at(&spec.span)
                        .hint(say!(
                            "skriv offers i coverage.yaml, og nævn dem i entries; eller skriv kind: status",
                            "write offers in coverage.yaml, and name them in entries; or write kind: status"
                        )),
                );
            }
        }
        MapKind::Choropleth { numbers: (name, span), .. } => numbers(programme, coverage, name, span, &mut findings),
    }
    findings
}

/// A coverage without places and without a number has nothing to show.
fn nothing_known(coverage: &Coverage, spec: &MapSpec) -> Option<Finding> {
    let finding = Finding::error("no-coverage", say!("kortet har intet at vise", "the map has nothing to show"));
    (coverage.total.is_none()).then(|| {
        finding.at(&spec.span).hint(say!(
            "skriv total i coverage.yaml: så vises tallet i stedet for et kort",
            "write total in coverage.yaml: then the number is shown instead of a map"
        ))
    })
}

fn numbers(programme: &Programme, coverage: &Coverage, name: &str, span: &Span, findings: &mut Findings) {
    let Some(numbers) = coverage.numbers.get(name) else {
        findings.push(
            Finding::error(
                "unknown-numbers",
                say!("»{name}« står ikke under numbers i coverage.yaml", "“{name}” is not among the numbers in coverage.yaml"),
            )
            .at(span)
            .hint_maybe(suggestion(name, coverage.numbers.keys().map(String::as_str))),
        );
        return;
    };
    let mut first: Option<&Entry<ShownCell>> = None;
    for number in numbers {
        let Some(entry) = programme.register.entry(&number.key) else {
            findings.push(unknown_key(&number.key, &number.span, programme.register.keys()));
            continue;
        };
        let key = &entry.key;
        if matches!(entry.unit, Unit::Distribution { .. }) {
            findings.push(
                Finding::error(
                    "map-shape",
                    say!("»{key}« er svar på en skala og ikke ét tal", "“{key}” is answers on a scale, not one number"),
                )
                .at(&number.span)
                .hint(say!("brug et antal eller en andel", "use a count or a share")),
            );
        } else if let Some(first) = first.filter(|first| first.unit.word() != entry.unit.word()) {
            let other = &first.key;
            findings.push(
                Finding::error(
                    "mixed-entries",
                    say!(
                        "»{key}« kan ikke stå på samme kort som »{other}«: de måles forskelligt",
                        "“{key}” cannot stand on one map with “{other}”: they are measured differently"
                    ),
                )
                .at(&number.span)
                .hint(say!("lav to slags tal under numbers", "make two kinds of numbers")),
            );
        }
        first = first.or(Some(entry));
    }
}
