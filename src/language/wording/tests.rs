//! Tests of the wording, beside it because the texts are long.

use std::thread;

use rust_decimal::Decimal;

use super::{Arg, TextError, Wording, WordingError, WordingErrorKind};
use crate::language::{Formatter, Language};

const TEXTS: &str = "\
# A comment
-brand = Beretning
    .gender = neuter
title = { -brand } om { $subject }
families = { $count ->
    [0] ingen familier
    [one] én familie
   *[other] { $count } familier
}
both = { title }: { families }
menu =
    .label = Menu
    .hint = Vælg { $what }
by-gender = { -brand.gender ->
    [neuter] det
   *[common] den
}
literals = { 1234.50 } { -7 } { \"{\" }
";

fn wording(files: &[(&str, &str)]) -> Wording {
    Wording::parse(Language::Da, files).expect("the texts are sound")
}

/// The mistakes as `file: text at the range: kind`.
fn mistakes(files: &[(&str, &str)]) -> Vec<(String, WordingErrorKind)> {
    let errors = Wording::parse(Language::Da, files).expect_err("the texts have mistakes");
    let at = |WordingError { file, range, kind }| {
        let (_, text) = files.iter().find(|(name, _)| *name == file).expect("the file was given");
        (format!("{file}: {}", &text[range]), kind)
    };
    errors.into_iter().map(at).collect()
}

#[test]
fn messages_are_filled_in() {
    let wording = wording(&[("da.ftl", TEXTS)]);
    assert_eq!(wording.language(), Language::Da);
    let count = |number: i64| [("count", Arg::from(number))];
    for (id, args, expected) in [
        ("title", vec![("subject", Arg::from("børn"))], "Beretning om børn"),
        ("families", count(0).to_vec(), "ingen familier"),
        ("families", count(1).to_vec(), "én familie"),
        ("families", count(152_390).to_vec(), "152.390 familier"),
        ("families", count(-3).to_vec(), "−3 familier"),
        ("families", vec![("count", Arg::from("mange"))], "mange familier"),
        ("menu.label", vec![], "Menu"),
        ("menu.hint", vec![("what", Arg::from("år")), ("more", Arg::from(1_i64))], "Vælg år"),
        ("by-gender", vec![], "det"),
        ("literals", vec![], "1.234,50 −7 {"),
        ("both", vec![("count", Arg::from(2_i64)), ("subject", Arg::from("a".to_owned()))], "Beretning om a: 2 familier"),
    ] {
        assert_eq!(wording.text(id, &args).as_deref(), Ok(expected), "{id}");
    }
}

#[test]
fn nothing_missing_is_passed_over() {
    let wording = wording(&[("da.ftl", TEXTS)]);
    for id in ["nothing", "menu", "menu.nothing", "-brand", "brand", "", "title."] {
        assert_eq!(wording.text(id, &[]), Err(TextError::Message(id.to_owned())), "{id}");
    }
    for (id, variable) in [("title", "subject"), ("families", "count"), ("both", "count")] {
        let expected = TextError::Variable { message: id.to_owned(), variable: variable.to_owned() };
        assert_eq!(wording.text(id, &[]), Err(expected));
    }
    assert_eq!(wording.text("families", &[("count", Arg::Number(i64::MAX))]), Err(TextError::Number(i64::MAX)));
}

#[test]
fn a_variable_in_a_variant_not_chosen_is_needed() {
    let wording = wording(&[("a", "m = { $n ->\n    [one] en\n   *[other] { $n } i { $place }\n}\n")]);
    let missing = TextError::Variable { message: "m".to_owned(), variable: "place".to_owned() };
    assert_eq!(wording.text("m", &[("n", Arg::Number(1))]), Err(missing));
}

#[test]
fn addresses_and_variables_are_listed() {
    let wording = wording(&[("da.ftl", TEXTS)]);
    assert_eq!(wording.ids().collect::<Vec<_>>(), ["both", "by-gender", "families", "literals", "menu.hint", "menu.label", "title"]);
    let variables = wording.variables("both").expect("there is such a message");
    assert!(variables.iter().eq(["count", "subject"]));
    assert_eq!(wording.variables("-brand"), None);
}

#[test]
fn a_later_file_replaces_single_messages() {
    let wording = wording(&[
        ("theme", "-brand = Tema\na = A fra { -brand }\nb = B { gone }\ngone = x\n"),
        ("site", "-brand = Sted\nb = Bedre { $n }\n"),
    ]);
    assert_eq!(wording.text("a", &[]).as_deref(), Ok("A fra Sted"));
    let args = [("n", Arg::Number(1_000))];
    assert_eq!(wording.text("b", &args).as_deref(), Ok("Bedre 1.000"));
    assert_eq!(wording.ids().collect::<Vec<_>>(), ["a", "b", "gone"]);
}

#[test]
fn what_is_replaced_is_not_looked_at() {
    let files = [("theme", "a = { nothing }\n"), ("site", "a = A\n")];
    assert_eq!(wording(&files).text("a", &[]).as_deref(), Ok("A"));
}

#[test]
fn mistakes_have_their_place() {
    use WordingErrorKind::{Ambiguous, Cycle, Duplicate, Function, Reference, TermVariable};
    let text = str::to_owned;
    for (files, expected) in [
        (vec![("f", "a = 1\na = 2\n")], vec![("f: a", Duplicate(text("a")))]),
        (
            vec![("f", "a =\n    .x = 1\na =\n    .y = 2\n    .y = 3\n")],
            vec![("f: a", Duplicate(text("a"))), ("f: y", Duplicate(text("a.y")))],
        ),
        (vec![("f", "a = 1\n"), ("g", "-a = 2\n")], vec![("g: a", Ambiguous(text("a")))]),
        (
            vec![("g", "b = { a.x } æ { -t }\n"), ("f", "a = { nope }\n")],
            vec![("g: a", Reference(text("a.x"))), ("g: t", Reference(text("-t"))), ("f: nope", Reference(text("nope")))],
        ),
        (
            vec![("f", "a = { NUMBER($n) ->\n    [one] 1\n   *[other] { -t.x ->\n       *[a] b\n    }\n}\n-t = T\n")],
            vec![("f: NUMBER", Function(text("NUMBER"))), ("f: t", Reference(text("-t.x")))],
        ),
        (vec![("f", "a = { b }\nb = { c }\nc = { b } { a }\n")], vec![("f: b", Cycle(text("b"))), ("f: a", Cycle(text("a")))]),
        (vec![("f", "-t = { -t }\n")], vec![("f: t", Cycle(text("-t")))]),
        (
            vec![("f", "-t = { m }\nm = { $x }\nuse = { -t(x: 1) }\n")],
            vec![("f: t", TermVariable { term: text("-t"), variable: text("x") })],
        ),
    ] {
        let expected: Vec<(String, WordingErrorKind)> = expected.into_iter().map(|(place, kind)| (place.to_owned(), kind)).collect();
        assert_eq!(mistakes(&files), expected);
    }
}

#[test]
fn broken_syntax_is_reported_from_every_file() {
    for (source, place) in [
        ("ok = 1\nå = 2\n", "å"),
        ("a = { $n ->\n    [one] 1\n}\n", "}"),
        ("a = {", ""),
        ("a = { æ }\n", "æ"),
        ("a", ""),
        ("\u{feff}a = 1\n", "\u{feff}"),
    ] {
        let found = mistakes(&[("one", source), ("two", "ø"), ("three", "a = { nope }\n")]);
        let [(one, WordingErrorKind::Syntax(words)), (two, WordingErrorKind::Syntax(_))] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(*one, format!("one: {place}"), "{source:?} {words}");
        assert_eq!(two, "two: ø");
        assert!(!words.is_empty());
    }
}

#[test]
fn carriage_returns_do_no_harm() {
    let wording = wording(&[("f", "a = 1\r\nb =\r\n    to\r\n    linjer\r\n")]);
    assert_eq!(wording.text("a", &[]).as_deref(), Ok("1"));
    assert_eq!(wording.text("b", &[]).as_deref(), Ok("to\nlinjer"));
}

#[test]
fn too_many_placeables_are_an_error() {
    let source = format!("a = {}\n", "{ $n }".repeat(101));
    let found = wording(&[("f", &source)]).text("a", &[("n", Arg::Number(1))]);
    assert!(matches!(found, Err(TextError::Unresolved { .. })), "{found:?}");
}

#[test]
fn numbers_look_as_the_formatter_writes_them() {
    for language in Language::ALL {
        let formatter = Formatter::new(language);
        let wording = Wording::parse(language, &[("f", "n = { $n }\n")]).expect("sound");
        let limit = 1_i64 << 53;
        for number in (0..53).map(|power| 3 << power).chain([0, 999, 1_000, limit]) {
            for number in [number.min(limit), -number.min(limit)] {
                assert_eq!(wording.text("n", &[("n", Arg::Number(number))]), Ok(formatter.number(Decimal::from(number), 0)));
            }
        }
    }
}

#[test]
fn threads_share_a_wording() {
    let wording = wording(&[("da.ftl", TEXTS)]);
    thread::scope(|scope| {
        for number in 2..6 {
            let wording = &wording;
            scope.spawn(move || {
                let text = wording.text("families", &[("count", Arg::Number(number))]);
                assert_eq!(text, Ok(format!("{number} familier")));
            });
        }
    });
}
