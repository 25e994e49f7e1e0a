//! Tests of the formatter, beside it because there are many tables.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::thread;

use rust_decimal::Decimal;

use super::Formatter;
use crate::language::{Date, Language, Month, Period, Plural};

fn both() -> (Formatter, Formatter) {
    (Formatter::new(Language::Da), Formatter::new(Language::En))
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("the test writes a number")
}

/// Groups the digits of a plain number by hand.
fn naive(number: Decimal, group: char, point: char) -> String {
    let text = number.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut shown = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            shown.push(group);
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push(point);
        shown.push_str(fraction);
    }
    if number.is_sign_negative() && !number.is_zero() {
        shown.insert(0, '−');
    }
    shown
}

#[test]
fn sizes() {
    let (da, en) = both();
    for (bytes, danish, english) in [
        (0, "1 kB", "1 kB"),
        (499, "1 kB", "1 kB"),
        (1_499, "1 kB", "1 kB"),
        (184_321, "184 kB", "184 kB"),
        (999_499, "999 kB", "999 kB"),
        (999_500, "1,0 MB", "1.0 MB"),
        (1_249_000, "1,2 MB", "1.2 MB"),
        (9_949_000, "9,9 MB", "9.9 MB"),
        (9_950_000, "10 MB", "10 MB"),
        (1_234_500_000, "1.235 MB", "1,235 MB"),
    ] {
        assert_eq!(da.size(bytes), danish.replace(' ', "\u{a0}"));
        assert_eq!(en.size(bytes), english.replace(' ', "\u{a0}"));
    }
}

#[test]
fn numbers() {
    let (da, en) = both();
    for (number, decimals, danish, english) in [
        ("1234.5", 1, "1.234,5", "1,234.5"),
        ("0", 0, "0", "0"),
        ("999", 0, "999", "999"),
        ("1000", 0, "1.000", "1,000"),
        ("152390", 0, "152.390", "152,390"),
        ("-1234.56", 1, "−1.234,6", "−1,234.6"),
        ("-0.04", 1, "0,0", "0.0"),
        ("0.5", 0, "1", "1"),
        ("2.5", 0, "3", "3"),
        ("-2.5", 0, "−3", "−3"),
        ("7", 2, "7,00", "7.00"),
        ("1234567890.125", 2, "1.234.567.890,13", "1,234,567,890.13"),
    ] {
        assert_eq!(da.number(decimal(number), decimals), danish);
        assert_eq!(en.number(decimal(number), decimals), english);
    }
}

#[test]
fn numbers_agree_with_grouping_by_hand() {
    let (da, en) = both();
    let mut mantissa = 7_i64;
    for step in 0_u32..2_000 {
        mantissa = mantissa.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
        let scale = step % 6;
        let number = Decimal::new(mantissa >> (step % 60), scale);
        let shown = number.to_string();
        assert_eq!(da.number(number, scale), naive(number, '.', ','), "{shown}");
        assert_eq!(en.number(number, scale), naive(number, ',', '.'), "{shown}");
        let plain = number.normalize();
        assert_eq!(da.exact(number), naive(plain, '.', ','), "{shown}");
        assert_eq!(en.exact(number), naive(plain, ',', '.'), "{shown}");
    }
}

#[test]
fn exact_numbers() {
    let (da, en) = both();
    for (number, danish, english) in [
        ("1.50", "1,5", "1.5"),
        ("3.000", "3", "3"),
        ("1200", "1.200", "1,200"),
        ("-0.0", "0", "0"),
        ("-12345.678900", "−12.345,6789", "−12,345.6789"),
        ("0.0000000000000000000000000001", "0,0000000000000000000000000001", "0.0000000000000000000000000001"),
    ] {
        assert_eq!(da.exact(decimal(number)), danish);
        assert_eq!(en.exact(decimal(number)), english);
    }
}

#[test]
fn shares_and_their_differences() {
    let (da, en) = both();
    for (share, decimals, danish, english) in [
        ("0.52", 0, "52\u{a0}%", "52%"),
        ("0.525", 0, "53\u{a0}%", "53%"),
        ("0.5249", 1, "52,5\u{a0}%", "52.5%"),
        ("1", 0, "100\u{a0}%", "100%"),
        ("12.5", 0, "1.250\u{a0}%", "1,250%"),
        ("0", 0, "0\u{a0}%", "0%"),
        ("-0.004", 0, "0\u{a0}%", "0%"),
        ("-0.05", 0, "−5\u{a0}%", "−5%"),
    ] {
        assert_eq!(da.percent(decimal(share), decimals), danish);
        assert_eq!(en.percent(decimal(share), decimals), english);
    }
    for (difference, decimals, danish, english) in [
        ("0.22", 0, "22\u{a0}procentpoint", "22\u{a0}percentage points"),
        ("0.01", 0, "1\u{a0}procentpoint", "1\u{a0}percentage point"),
        ("-0.01", 0, "−1\u{a0}procentpoint", "−1\u{a0}percentage point"),
        ("0.014", 0, "1\u{a0}procentpoint", "1\u{a0}percentage point"),
        ("0.01", 1, "1,0\u{a0}procentpoint", "1.0\u{a0}percentage points"),
        ("0", 0, "0\u{a0}procentpoint", "0\u{a0}percentage points"),
    ] {
        assert_eq!(da.points(decimal(difference), decimals), danish);
        assert_eq!(en.points(decimal(difference), decimals), english);
    }
}

#[test]
fn money() {
    let (da, en) = both();
    for (amount, currency, decimals, danish, english) in [
        ("152390", "DKK", 0, "152.390\u{a0}kr.", "DKK\u{a0}152,390"),
        ("1234.5", "DKK", 2, "1.234,50\u{a0}kr.", "DKK\u{a0}1,234.50"),
        ("-20", "DKK", 0, "−20\u{a0}kr.", "−DKK\u{a0}20"),
        ("-0.2", "DKK", 0, "0\u{a0}kr.", "DKK\u{a0}0"),
        ("1000", "EUR", 0, "1.000\u{a0}EUR", "EUR\u{a0}1,000"),
    ] {
        assert_eq!(da.money(decimal(amount), currency, decimals), danish);
        assert_eq!(en.money(decimal(amount), currency, decimals), english);
    }
}

#[test]
fn dates() {
    let (da, en) = both();
    let date = Date::new(2021, 5, 1).expect("a day");
    let month = Month::new(2024, 3).expect("a month");
    let period = Period::parse("2021-05/2024-01").expect("a period");
    assert_eq!(da.date(date), "1. maj 2021");
    assert_eq!(en.date(date), "1 May 2021");
    assert_eq!(da.month(month), "marts 2024");
    assert_eq!(en.month(month), "March 2024");
    assert_eq!(da.month_name(month), "marts");
    assert_eq!(en.month_name(month), "March");
    assert_eq!(da.period(&period), "maj 2021 – januar 2024");
    assert_eq!(en.period(&period), "May 2021 – January 2024");
}

#[test]
fn lists() {
    let (da, en) = both();
    for (items, danish, english) in [
        (&[] as &[&str], "", ""),
        (&["a"], "a", "a"),
        (&["a", "b"], "a og b", "a and b"),
        (&["a", "b", "c"], "a, b og c", "a, b and c"),
        (&["a", "b", "c", "d"], "a, b, c og d", "a, b, c and d"),
    ] {
        assert_eq!(da.list(items), danish);
        assert_eq!(en.list(items), english);
    }
}

#[test]
fn ordinals() {
    let (da, en) = both();
    for (number, english) in [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (111, "111th"),
        (1_002, "1,002nd"),
    ] {
        assert_eq!(en.ordinal(number), english);
    }
    assert_eq!(da.ordinal(3), "3.");
    assert_eq!(da.ordinal(1_002), "1.002.");
}

#[test]
fn words_are_unique_and_never_empty() {
    for formatter in <[Formatter; 2]>::from(both()) {
        let mut seen = BTreeSet::new();
        for number in (0..=9_999).chain((10_000..=999_999_999).step_by(999_983)) {
            let words = formatter.words(number).expect("the number is in range");
            assert!(words.starts_with(|first: char| first.is_ascii_lowercase()));
            assert!(!words.contains("  ") && !words.ends_with(' '), "{words}");
            assert!(seen.insert(words), "{number}");
        }
        for number in [i64::MIN, -1, 1_000_000_000, 1 << 32, i64::MAX] {
            assert_eq!(formatter.words(number), None);
            assert_eq!(formatter.words_capital(number), None);
        }
        assert!(formatter.words(999_999_999).is_some());
    }
}

#[test]
fn words_start_a_sentence() {
    let (da, en) = both();
    assert_eq!(da.words(125).as_deref(), Some("et hundrede og femogtyve"));
    assert_eq!(da.words_capital(29).as_deref(), Some("Niogtyve"));
    assert_eq!(da.words_capital(8).as_deref(), Some("Otte"));
    assert_eq!(en.words_capital(29).as_deref(), Some("Twenty-nine"));
}

#[test]
fn names_stand_where_readers_look() {
    let sorted = |formatter: &Formatter, names: &[&'static str]| {
        let mut names = names.to_vec();
        formatter.sort(&mut names, |name| name);
        names.join(" ")
    };
    let (da, en) = both();
    let towns = ["Aabenraa", "Åbyhøj", "Ørsted", "Aarhus", "Ærø", "Zealand", "Vejle", "Varde", "Ebeltoft", "Albertslund"];
    assert_eq!(sorted(&da, &towns), "Albertslund Ebeltoft Varde Vejle Zealand Ærø Ørsted Aabenraa Åbyhøj Aarhus");
    assert_eq!(sorted(&en, &towns), "Aabenraa Aarhus Åbyhøj Ærø Albertslund Ebeltoft Ørsted Varde Vejle Zealand");
    for formatter in [&da, &en] {
        assert_eq!(sorted(formatter, &["2", "10", "1"]), "1 10 2");
        assert_eq!(formatter.compare("a", "b"), Ordering::Less);
        assert_eq!(formatter.compare("Vejle", "Vejle"), Ordering::Equal);
        // The same letter composed and decomposed: equal to the collator, kept apart by their bytes.
        assert_eq!(formatter.compare("a\u{30a}", "\u{e5}"), Ordering::Less);
        assert_eq!(formatter.compare("\u{e5}", "a\u{30a}"), Ordering::Greater);
    }
    assert_eq!(sorted(&da, &["vejle", "Vejle"]), "Vejle vejle");
    assert_eq!(sorted(&en, &["Vejle", "vejle"]), "vejle Vejle");
}

#[test]
fn plural_forms() {
    let (da, en) = both();
    for (number, danish, english) in [
        ("1", Plural::One, Plural::One),
        ("-1", Plural::One, Plural::One),
        ("1.0", Plural::One, Plural::One),
        ("1.5", Plural::One, Plural::Other),
        ("0", Plural::Other, Plural::Other),
        ("2", Plural::Other, Plural::Other),
        ("21", Plural::Other, Plural::Other),
    ] {
        assert_eq!(da.plural(decimal(number)), danish, "{number}");
        assert_eq!(en.plural(decimal(number)), english, "{number}");
    }
}

#[test]
fn threads_share_a_formatter() {
    let formatter = Formatter::new(Language::Da);
    assert_eq!(formatter.language(), Language::Da);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(formatter.number(Decimal::from(2_500), 0), "2.500"));
        }
    });
}
