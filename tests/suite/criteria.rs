//! The goals of the example reports, judged as their facts have it.

use beretning::criteria::{Judged, Tally, Verdict, Why};
use beretning::language::Date;
use beretning::manuscript;
use beretning::report::{self, Options, Report};
use beretning::source;

use super::harness::repository;

fn example() -> Report {
    let (sources, _) = source::read(&repository());
    let (manuscript, _) = manuscript::parse(&sources);
    let options = Options { drafts: false, as_of: Date::parse("2026-01-01").expect("a date"), base_url: None };
    report::resolve(manuscript.expect("a manuscript"), &sources, &options).0
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
    let tally = Tally::of(judged.iter().filter(|judged| judged.set.id == set));
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
