//! The verdict, case by case.

use rust_decimal::Decimal;

use super::judged::roughness;
use super::verdict::either;
use super::{Aim, Outcome, Ruling, Verdict, Why, together};
use crate::language::Date;
use crate::register::Missing;

fn d(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn aim(text: &str) -> Aim {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match word {
        ">=" => Aim::AtLeast(d(rest)),
        "<=" => Aim::AtMost(d(rest)),
        "=" => Aim::Exactly(d(rest)),
        "in" => {
            let (low, high) = rest.split_once("..").expect("a range");
            Aim::Between(d(low), d(high))
        }
        "by" => Aim::By(Date::parse(rest).expect("a day")),
        "words" => Aim::Words,
        "unknown" => Aim::Unknown,
        "missing" => Aim::Missing,
        "none" => Aim::None,
        other => panic!("{other}"),
    }
}

fn outcome(text: &str) -> Outcome {
    let day = |text: &str| Date::parse(text).expect("a day");
    match text.split_once(' ').unwrap_or((text, "")) {
        ("done", on) => {
            let (first, last) = on.split_once("..").unwrap_or((on, on));
            Outcome::Done(day(first), day(last))
        }
        ("undone", today) => Outcome::NotDone(day(today)),
        ("said", word) => Outcome::Said(verdict(word)),
        ("other", _) => Outcome::OtherMeasure,
        ("hidden", _) => Outcome::Hidden,
        ("withheld", _) => Outcome::Missing(Missing::Withheld),
        ("uncounted", _) => Outcome::Missing(Missing::NotCollected),
        ("unreliable", _) => Outcome::Missing(Missing::Unreliable),
        ("inapplicable", _) => Outcome::Missing(Missing::NotApplicable),
        ("ca.", number) => {
            let number = d(number);
            Outcome::Number(number - roughness(number), number + roughness(number))
        }
        _ => match text.split_once("..") {
            Some((low, high)) => Outcome::Number(d(low), d(high)),
            None => Outcome::Number(d(text), d(text)),
        },
    }
}

fn verdict(word: &str) -> Verdict {
    Verdict::WORDS.into_iter().find(|(known, _)| *known == word).expect(word).1
}

/// Aim, result, the part from which on it is partly reached, verdict, why.
const CASES: &[(&str, &str, &str, &str, &str)] = &[
    // At least.
    (">= 0.75", "0.74", "", "not-met", ""),
    (">= 0.75", "0.75", "", "met", ""),
    (">= 0.75", "0.76", "", "met", ""),
    (">= 0.65", "0.69", "", "met", ""),
    (">= 140", "143", "", "met", ""),
    (">= 28", "29", "", "met", ""),
    (">= 120", "53", "", "not-met", ""),
    (">= 120", "0", "", "not-met", ""),
    (">= 0", "0", "", "met", ""),
    (">= 0", "-1", "", "not-met", ""),
    (">= -5", "-4", "", "met", ""),
    (">= 2", "1", "", "not-met", ""),
    // Partly.
    (">= 2", "1", "0.5", "partly", ""),
    (">= 2", "0", "0.5", "not-met", ""),
    (">= 120", "60", "0.5", "partly", ""),
    (">= 120", "59", "0.5", "not-met", ""),
    (">= 120", "120", "0.5", "met", ""),
    (">= 0", "-1", "0.5", "not-met", ""),
    (">= -10", "-15", "0.5", "not-met", ""),
    ("<= 10", "15", "0.5", "partly", ""),
    ("<= 10", "20", "0.5", "partly", ""),
    ("<= 10", "21", "0.5", "not-met", ""),
    ("<= 0", "1", "0.5", "not-met", ""),
    ("in 26..45", "13", "0.5", "partly", ""),
    ("in 26..45", "12", "0.5", "not-met", ""),
    ("in 26..45", "90", "0.5", "partly", ""),
    ("in 26..45", "91", "0.5", "not-met", ""),
    ("<= 12", "13", "0.0000000000000000000000000001", "partly", ""),
    ("= 4", "3", "0.5", "not-met", ""),
    // At most.
    ("<= 10", "10", "", "met", ""),
    ("<= 10", "9", "", "met", ""),
    ("<= 10", "11", "", "not-met", ""),
    ("<= 0", "0", "", "met", ""),
    ("<= 0", "1", "", "not-met", ""),
    ("<= 0.05", "0.05", "", "met", ""),
    // Between.
    ("in 26..45", "27", "", "met", ""),
    ("in 26..45", "34", "", "met", ""),
    ("in 26..45", "26", "", "met", ""),
    ("in 26..45", "45", "", "met", ""),
    ("in 26..45", "25", "", "not-met", ""),
    ("in 26..45", "46", "", "not-met", ""),
    ("in 25..30", "29", "", "met", ""),
    ("in 5..5", "5", "", "met", ""),
    // Exactly.
    ("= 4", "4", "", "met", ""),
    ("= 4", "5", "", "not-met", ""),
    ("= 0", "0", "", "met", ""),
    // Hedged and ranges: what is true of all they may be.
    (">= 50", "ca. 70", "", "met", ""),
    (">= 80", "ca. 70", "", "not-met", ""),
    (">= 70", "ca. 70", "", "not-measured", "rough"),
    (">= 65", "ca. 70", "", "met", ""),
    (">= 66", "ca. 70", "", "not-measured", "rough"),
    ("<= 75", "ca. 70", "", "met", ""),
    ("= 70", "ca. 70", "", "not-measured", "rough"),
    (">= 20", "25..30", "", "met", ""),
    (">= 27", "25..30", "", "not-measured", "rough"),
    (">= 31", "25..30", "", "not-met", ""),
    (">= 31", "25..30", "0.5", "partly", ""),
    (">= 31", "15..30", "0.5", "not-measured", "rough"),
    ("in 26..28", "20..40", "", "not-measured", "rough"),
    ("in 20..40", "26..28", "", "met", ""),
    ("in 26..28", "29..30", "", "not-met", ""),
    // By a day.
    ("by 2025-09-30", "done 2025-06-30", "", "met", ""),
    ("by 2025-09-30", "done 2025-09-30", "", "met", ""),
    ("by 2025-09-30", "done 2025-10-01", "", "not-met", ""),
    ("by 2025-09-30", "done 2025-01-01..2025-12-31", "", "not-measured", "rough"),
    ("by 2025-09-30", "done 2025-09-01..2025-09-30", "", "met", ""),
    ("by 2025-09-30", "done 2025-10-01..2025-10-31", "", "not-met", ""),
    ("by 2025-09-30", "undone 2025-11-01", "", "not-met", ""),
    ("by 2025-09-30", "undone 2025-09-30", "", "not-met", ""),
    ("by 2025-09-30", "undone 2025-06-30", "", "not-measured", "not-due"),
    ("by 2025-09-30", "12", "", "not-measured", "other-measure"),
    (">= 2", "done 2025-06-30", "", "not-measured", "other-measure"),
    (">= 2", "undone 2025-06-30", "", "not-measured", "other-measure"),
    // In words.
    ("words", "said met", "", "met", ""),
    ("words", "said partly", "", "partly", ""),
    ("words", "said not-met", "", "not-met", ""),
    ("words", "26", "", "not-measured", "other-measure"),
    (">= 2", "said partly", "", "partly", ""),
    // Nothing to tell by.
    ("none", "31", "", "not-measured", "no-target"),
    ("none", "hidden", "", "not-measured", "no-target"),
    ("unknown", "4", "", "not-measured", "target-unknown"),
    ("unknown", "hidden", "", "withheld", "hidden"),
    ("missing", "13", "", "not-measured", "target-missing"),
    (">= 404", "other", "", "not-measured", "other-measure"),
    (">= 75", "hidden", "", "withheld", "hidden"),
    (">= 75", "withheld", "", "withheld", "withheld"),
    (">= 75", "uncounted", "", "not-measured", "not-collected"),
    (">= 75", "unreliable", "", "not-measured", "unreliable"),
    (">= 75", "inapplicable", "", "not-measured", "not-applicable"),
    ("words", "hidden", "", "withheld", "hidden"),
];

#[test]
fn case_by_case() {
    for (target, result, part, expected, why) in CASES {
        let part = (!part.is_empty()).then(|| d(part));
        let ruling = aim(target).rule(outcome(result), part);
        assert_eq!(ruling.verdict.word(), *expected, "{result} for {target}, partly from {part:?}");
        assert_eq!(ruling.why.map_or("", Why::word), *why, "{result} for {target}");
    }
}

/// The better the verdict, the higher; only what is told by numbers alone.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Met => 2,
        Verdict::Partly => 1,
        _ => 0,
    }
}

#[test]
fn a_better_result_is_never_worse() {
    let parts = [None, Some(d("0.25")), Some(d("0.5")), Some(d("0.99"))];
    for part in parts {
        for target in -3..=20 {
            let target = Decimal::from(target);
            let verdict = |aim: Aim, number: i64| aim.rule(Outcome::Number(number.into(), number.into()), part).verdict;
            for number in -10..=60 {
                let (less, more) = (verdict(Aim::AtLeast(target), number), verdict(Aim::AtLeast(target), number + 1));
                assert!(rank(less) <= rank(more), "at least {target}: {number} {less:?}, one more {more:?}");
                let (less, more) = (verdict(Aim::AtMost(target), number), verdict(Aim::AtMost(target), number + 1));
                assert!(rank(less) >= rank(more), "at most {target}: {number} {less:?}, one more {more:?}");
                // Towards a range from either side.
                let within = Aim::Between(target, target + Decimal::from(4));
                let towards = if Decimal::from(number) < target { number + 1 } else { number - 1 };
                let outside = !(target..=target + Decimal::from(4)).contains(&Decimal::from(number));
                assert!(!outside || rank(verdict(within, number)) <= rank(verdict(within, towards)), "{within:?}: {number}");
            }
        }
    }
}

#[test]
fn a_range_says_what_all_its_numbers_say() {
    let part = Some(d("0.5"));
    for aim in [Aim::AtLeast(d("8")), Aim::AtMost(d("8")), Aim::Between(d("6"), d("9")), Aim::Exactly(d("7"))] {
        let of = |low: i64, high: i64| aim.rule(Outcome::Number(low.into(), high.into()), part);
        for low in 0..24 {
            for high in low..24 {
                let each: Vec<Verdict> = (low..=high).map(|number| of(number, number).verdict).collect();
                let ruling = of(low, high);
                if ruling.verdict.is_known() {
                    assert!(each.iter().all(|verdict| *verdict == ruling.verdict), "{aim:?}: {low}–{high} {ruling:?} {each:?}");
                } else {
                    assert_eq!(ruling.why, Some(Why::Rough), "{aim:?}: {low}–{high}");
                }
            }
        }
    }
}

#[test]
fn several_results_agree_or_are_mixed() {
    let ruling = |word: &str| Ruling { verdict: verdict(word), why: None };
    let of = |words: &[&str]| together(&words.iter().map(|word| ruling(word)).collect::<Vec<_>>()).verdict.word();
    assert_eq!(of(&["met", "met"]), "met");
    assert_eq!(of(&["met", "not-met"]), "mixed");
    assert_eq!(of(&["met", "partly"]), "mixed");
    assert_eq!(of(&["not-met", "not-met"]), "not-met");
    assert_eq!(of(&["met", "withheld"]), "withheld", "all of them must reach it");
    assert_eq!(of(&["met", "not-measured", "withheld"]), "withheld");
    assert_eq!(of(&["partly", "not-measured"]), "not-measured");
    assert_eq!(of(&["not-met", "not-measured"]), "not-met", "one that missed it decides");
    assert_eq!(of(&["met", "not-met", "withheld"]), "mixed");
    assert_eq!(of(&["not-measured", "withheld"]), "withheld");
    assert_eq!(of(&["not-measured"]), "not-measured");
    assert_eq!(together(&[]), Ruling { verdict: Verdict::NotMeasured, why: Some(Why::NoResult) });
}

#[test]
fn two_numbers_for_one_thing() {
    let odense = Aim::Between(d("26"), d("45"));
    let of = |aim: Aim, one: &str, other: &str| either(aim.rule(outcome(one), None), aim.rule(outcome(other), None));
    assert_eq!(of(odense, "27", "34"), Ruling { verdict: Verdict::Met, why: None });
    assert_eq!(of(Aim::AtLeast(d("30")), "27", "34"), Ruling { verdict: Verdict::Mixed, why: Some(Why::Alternatives) });
    assert_eq!(of(odense, "27", "hidden").verdict, Verdict::Withheld);
}

#[test]
fn a_rounded_number_is_anything_that_rounds_to_it() {
    for (number, half) in [("70", "5"), ("80", "5"), ("43", "0.5"), ("2.7", "0.05"), ("1200", "50"), ("0", "0.5"), ("1.0", "0.5")] {
        assert_eq!(roughness(d(number)).normalize(), d(half), "{number}");
    }
}

#[test]
fn how_far_it_is() {
    assert_eq!(Aim::AtLeast(d("0.75")).gap(d("0.74")), Some(d("0.01")));
    assert_eq!(Aim::AtLeast(d("0.75")).gap(d("0.75")), None);
    assert_eq!(Aim::AtMost(d("10")).gap(d("12")), Some(d("-2")));
    assert_eq!(Aim::Between(d("26"), d("45")).gap(d("50")), Some(d("-5")));
    assert_eq!(Aim::Words.gap(d("26")), None);
    assert!(Aim::AtLeast(d("0.75")).divides(d("0.64"), d("0.82")));
    assert!(!Aim::AtLeast(d("0.65")).divides(d("0.73"), d("0.88")));
    assert!(!Aim::None.divides(d("0"), d("1")));
}
