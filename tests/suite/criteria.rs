//! The goals of the example reports, judged as their facts have it.

use beretning::criteria::{Judged, Tally, Verdict, Why};
use beretning::language::Date;
use beretning::manuscript;
use beretning::report::{self, Options, Report};
use beretning::source::{self, Sources};

use super::harness::repository;

fn example() -> Report {
    resolved(&source::read(&repository()).0)
}

fn resolved(sources: &Sources) -> Report {
    let (manuscript, _) = manuscript::parse(sources);
    let options = Options { drafts: false, as_of: Date::parse("2026-01-01").expect("a date"), base_url: None };
    report::resolve(manuscript.expect("a manuscript"), sources, &options).0
}

/// A programme `hjem` of three years with these values and these criteria, each in one set.
fn made_up(entries: &str, criteria: &str) -> Report {
    let register = format!(
        "periods: {{2021: {{}}, 2022: {{}}, 2023: {{}}}}\n\
         populations: {{families: {{people: true, one: familie, other: familier}}}}\n\
         entries:\n  families: {{label: Familier, unit: count, counts: families, source: s, values: {{2021: 60, 2022: 60, 2023: 60}}}}\n{entries}"
    );
    let criteria = format!("sets: {{set: {{label: S, kind: volume, goals: {{goal: {{label: G, criteria: {criteria}}}}}}}}}");
    let files = [
        ("content/site.yaml", "title: x\nbase-url: https://x.dk/\nlanguages: [da]\n".to_owned()),
        ("content/index.md", "---\ntitle: x\n---\n".to_owned()),
        ("data/hjem/register.yaml", register),
        ("data/hjem/criteria.yaml", criteria),
    ];
    resolved(&Sources::from_memory(files.map(|(name, text)| (name, text.into_bytes()))))
}

fn verdicts(report: &Report, id: &str) -> [Verdict; 3] {
    ["2021", "2022", "2023"].map(|period| one(&judged(report, "hjem", period), id).verdict)
}

/// A programme's criteria in a period.
fn judged<'r>(report: &'r Report, programme: &str, period: &str) -> Vec<Judged<'r>> {
    let programme = &report.programmes[programme];
    programme.judged(programme.register.column(period).expect("a period"))
}

fn one<'j, 'r>(judged: &'j [Judged<'r>], id: &str) -> &'j Judged<'r> {
    judged.iter().find(|judged| judged.criterion.id == id).expect(id)
}

fn score(judged: &[Judged<'_>], set: &str) -> (usize, usize) {
    let tally = Tally::of_set(judged, set);
    (tally.met, tally.total)
}

#[test]
fn god_start_paa_livet() {
    let report = example();
    let judged = judged(&report, "god-start-paa-livet", "2025");
    assert_eq!(score(&judged, "effects"), (3, 4));
    let capacity = one(&judged, "capacity");
    assert_eq!((capacity.verdict, capacity.incomplete), (Verdict::NotMet, false));
    let [coping, first, second] = &capacity.results[..] else { panic!("three results") };
    let said = |number: Option<rust_decimal::Decimal>| number.map(|number| number.normalize().to_string());
    assert_eq!((said(coping.number), said(coping.n), said(coping.gap)), (Some("0.74".into()), Some("86".into()), Some("0.01".into())));
    let (low, high) = coping.interval.expect("an interval");
    assert_eq!((low.to_string(), high.to_string()), ("0.64".into(), "0.82".into()));
    assert!(coping.uncertain, "75 % lies in it");
    for supplementary in [first, second] {
        assert_eq!((supplementary.spec.supplementary, supplementary.ruling.verdict), (true, Verdict::Met));
    }
    for id in ["role", "wellbeing", "aloneness", "maternity-concept", "family-houses", "parent-supporters", "activity-leaders"] {
        assert_eq!(one(&judged, id).verdict, Verdict::Met, "{id}");
    }
    assert_eq!(one(&judged, "wards").verdict, Verdict::Partly, "1 of 2, by the rule of the set");
    // 404 completed and 416 begun are not one measure.
    let courses = one(&judged, "courses");
    assert_eq!((courses.verdict, courses.computed.why), (Verdict::NotMeasured, Some(Why::OtherMeasure)));
    for id in ["babycamps", "municipalities"] {
        let unknown = one(&judged, id);
        assert_eq!((unknown.verdict, unknown.computed.why), (Verdict::NotMeasured, Some(Why::TargetUnknown)), "{id}");
    }
}

#[test]
fn seven_organisations() {
    let report = example();
    let judged = judged(&report, "syv-organisationer", "2022");
    assert_eq!(score(&judged, "aims"), (2, 4));
    for (id, verdict) in [("gb", Verdict::Met), ("hso", Verdict::Met), ("rkn", Verdict::NotMet), ("mh", Verdict::NotMet)] {
        assert_eq!(one(&judged, id).verdict, verdict, "{id}");
    }
    for id in ["hsa", "hsnv", "rkh"] {
        assert_eq!(one(&judged, id).computed.why, Some(Why::NoTarget), "{id}");
    }
}

#[test]
fn ringsted_year_by_year() {
    let report = example();
    let of = |period: &str| {
        let judged = judged(&report, "home-start-ringsted", period);
        let families = one(&judged, "families");
        (families.verdict, families.computed.why, families.results[1].ruling.verdict)
    };
    // In 2021 the target is not for the months there are.
    assert_eq!(of("2021"), (Verdict::NotMeasured, Some(Why::TargetMissing), Verdict::NotMeasured));
    assert_eq!((of("2022").0, of("2023").0), (Verdict::Met, Verdict::Met));
}

#[test]
fn a_revised_target_holds_from_its_period_on() {
    let target =
        "  target: {label: Mål, unit: quantity, measure: {one: familie, other: familier}, source: s, values: {2021: 120, 2022: 50}}\n";
    let report = made_up(target, "{more: {target: {at-least: target}, results: [families]}}");
    assert_eq!(verdicts(&report, "more"), [Verdict::NotMet, Verdict::Met, Verdict::Met], "that of 2022 holds in 2023 too");
}

#[test]
fn what_is_done_or_said_is_so_from_its_day_on() {
    let report = made_up(
        "",
        "{house: {target: {by: 2024}, results: [{done: 2022-06}]}, \
          late: {target: {by: 2021-06}, results: [{done: 2022-06}]}, \
          rough: {target: {by: 2022-09}, results: [{done: 2022}]}, \
          idea: {target: {words: En idé}, results: [{said: met, words: Den kom}]}, \
          early: {target: {words: En idé}, results: [{said: met, words: Den kom, period: 2021}]}, \
          ruled: {target: {at-least: 100}, results: [families], override: {verdict: met, reason: Lukket, by: Os, date: 2024-01-01}}}",
    );
    assert_eq!(verdicts(&report, "house"), [Verdict::NotMeasured, Verdict::Met, Verdict::Met], "not due in 2021");
    assert_eq!(verdicts(&report, "late"), [Verdict::NotMet; 3]);
    assert_eq!(verdicts(&report, "rough"), [Verdict::NotMeasured; 3], "it may have been March, and it may have been November");
    assert_eq!(one(&judged(&report, "hjem", "2023"), "rough").computed.why, Some(Why::Rough));
    assert_eq!(verdicts(&report, "idea"), [Verdict::NotMeasured, Verdict::NotMeasured, Verdict::Met]);
    assert_eq!(verdicts(&report, "early"), [Verdict::Met, Verdict::NotMeasured, Verdict::NotMeasured]);
    assert_eq!(verdicts(&report, "ruled"), [Verdict::NotMet, Verdict::NotMet, Verdict::Met]);
    let ruled = judged(&report, "hjem", "2023");
    assert_eq!((one(&ruled, "ruled").computed.verdict, Tally::of(&ruled).is_all()), (Verdict::NotMet, false));
}

#[test]
fn a_hedged_target_decides_only_what_it_can() {
    let target = |value: &str| held("at-least", value);
    assert_eq!(
        [target("60"), target("ca. 50"), target("ca. 60"), target("ca. 80")],
        [Verdict::Met, Verdict::Met, Verdict::NotMeasured, Verdict::NotMet]
    );
    assert_eq!([held("at-most", "ca. 70"), held("at-most", "ca. 51–100")], [Verdict::Met, Verdict::NotMeasured], "the rougher end decides");
}

/// The verdict on 60 families.
fn held(direction: &str, target: &str) -> Verdict {
    let entry = format!(
        "  target: {{label: Mål, unit: quantity, measure: {{one: familie, other: familier}}, source: s, values: {{2021: {target}}}}}\n"
    );
    verdicts(&made_up(&entry, &format!("{{more: {{target: {{{direction}: target}}, results: [families]}}}}")), "more")[0]
}

#[test]
fn hidden_results_tell_nothing() {
    let few = "  few: {label: Få, unit: count, counts: families, source: s, values: {2021: 3, 2022: 3, 2023: 3}}\n";
    let report = made_up(few, "{few: {target: {at-least: 2}, results: [few]}, both: {target: {at-least: 2}, results: [few, families]}}");
    for id in ["few", "both"] {
        assert_eq!(verdicts(&report, id), [Verdict::Withheld; 3], "{id}");
        let judged = judged(&report, "hjem", "2023");
        let hidden = &one(&judged, id).results[0];
        assert_eq!((hidden.number, hidden.gap, hidden.interval), (None, None, None), "{id}");
        assert!(hidden.hidden && one(&judged, id).may_tell(), "{id}");
    }
}
