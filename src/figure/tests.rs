//! Charts of one hundred per cent, with data as they come and as they should not.

use super::{Answers, BeforeAfter, Category, Group, Mark, MarkKind, Tone, before_after, stacked};
use crate::drawing::tests::{look, ruler, sound};
use crate::drawing::{Drawing, Frame};

fn mark(share: f64) -> Mark {
    Mark { position: Some(share), text: format!("{:.0}\u{a0}%", share * 100.0), machine: None, kind: MarkKind::Shown }
}

fn withheld() -> Mark {
    Mark { position: None, text: "færre end 5".to_owned(), machine: None, kind: MarkKind::Withheld }
}

fn scale(labels: &[&str], two_sided: bool, tops: usize) -> Vec<Category> {
    let of = labels.iter().filter(|label| **label != "Ved ikke").count();
    let category = |(at, label): (usize, &&str)| Category {
        label: (*label).to_owned(),
        tone: if *label == "Ved ikke" { Tone::Apart } else { Tone::Step { at, of, two_sided } },
        top: at < tops,
    };
    labels.iter().enumerate().map(category).collect()
}

fn group(label: &str, n: u32, shares: &[f64], tops: usize) -> Group {
    let marks: Vec<Mark> = shares.iter().map(|share| if *share < 0.0 { withheld() } else { mark(*share) }).collect();
    let top = marks[..tops].iter().map(|mark| mark.position).sum::<Option<f64>>().map(mark);
    Group { label: label.to_owned(), n: Some(format!("n = {n}")), marks, top }
}

fn answers(categories: Vec<Category>, groups: Vec<Group>, top_label: &str) -> Answers {
    Answers {
        categories,
        groups,
        newest: None,
        top_label: (!top_label.is_empty()).then(|| top_label.to_owned()),
        shares: true,
        whole: true,
        category_head: "Svar".to_owned(),
        group_head: "Udsagn".to_owned(),
    }
}

const AGREE: [&str; 6] = ["Helt enig", "Enig", "Hverken eller", "Uenig", "Helt uenig", "Ved ikke"];

fn frame(title: &str) -> Frame {
    Frame {
        title: title.to_owned(),
        subtitle: "I hvor høj grad har du haft udbytte af at få besøg af en frivillig?".to_owned(),
        sums: Vec::new(),
        notes: vec!["Kilde: spørgeskema til familier, 2023. 91 af 105 familier svarede.".to_owned()],
        mark: "Home-Start Ringsted".to_owned(),
    }
}

/// Draws wide and narrow; both must be sound.
fn both(name: &str, title: &str, draw: impl Fn(f64) -> Drawing) {
    for (width, word) in [(680.0, "wide"), (320.0, "narrow")] {
        let drawing = draw(width);
        sound(&drawing);
        look(&format!("{name}-{word}"), &drawing, &frame(title));
    }
}

#[test]
fn one_question() {
    let labels = ["I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke", "Ved ikke"];
    let view = answers(scale(&labels, false, 2), vec![group("", 91, &[0.35, 0.34, 0.2, 0.05, 0.02, 0.04], 2)], "i høj grad");
    both("a-one", "To ud af tre familier har i høj grad haft udbytte", |width| stacked::drawing::draw(&view, &ruler(), width, "f1"));
    let view = answers(scale(&["Ja", "Delvist", "Nej"], true, 1), vec![group("", 91, &[0.62, 0.25, 0.13], 1)], "");
    both("a-direct", "Seks ud af ti siger ja", |width| stacked::drawing::draw(&view, &ruler(), width, "f1"));
}

#[test]
fn many_statements_some_hidden() {
    let groups = vec![
        group("Jeg har fået mere overskud i hverdagen", 91, &[0.41, 0.38, 0.12, 0.04, 0.02, 0.03], 2),
        group("Jeg føler mig mindre alene", 90, &[0.52, 0.28, 0.1, -1.0, -1.0, 0.04], 2),
        group("Mit barn trives bedre, og vi har fået flere at tale med om det, der er svært", 88, &[0.22, 0.31, 0.3, 0.1, 0.07, 0.0], 2),
        group("Jeg har fået et større netværk", 91, &[0.12, 0.2, 0.25, 0.23, 0.2, 0.0], 2),
        Group { label: "Vi bruger kommunens tilbud".to_owned(), n: None, marks: vec![withheld(); 6], top: None },
    ];
    let view = answers(scale(&AGREE, true, 2), groups, "enige");
    both("a-many", "Overskud og mindre ensomhed er det, flest mærker", |width| stacked::drawing::draw(&view, &ruler(), width, "f1"));
}

#[test]
fn before_and_after() {
    let pair = |label: &str, before: &[f64], after: &[f64]| {
        (label.to_owned(), vec![group("Ved start", 45, before, 2), group("Efter et år", 41, after, 2)])
    };
    let view = BeforeAfter {
        categories: scale(&AGREE, true, 2),
        questions: vec![
            pair("Jeg har nogen at tale med, når det er svært", &[0.1, 0.28, 0.22, 0.2, 0.16, 0.04], &[0.36, 0.4, 0.12, 0.07, 0.03, 0.02]),
            pair("Jeg har overskud til mine børn", &[0.14, 0.3, 0.26, 0.2, 0.1, 0.0], &[0.3, 0.36, 0.18, 0.1, 0.06, 0.0]),
            pair("Hverdagen hænger sammen", &[0.2, 0.3, 0.26, 0.1, 0.1, 0.04], &[0.3, 0.36, 0.2, -1.0, -1.0, 0.04]),
        ],
        top_label: Some("enige".to_owned()),
        question_head: "Udsagn".to_owned(),
        wave_head: "Måling".to_owned(),
    };
    both("a-pairs", "Efter et år har langt flere nogen at tale med", |width| before_after::drawing::draw(&view, &ruler(), width, "f1"));
}

#[test]
fn whatever_comes_is_drawn_within_its_box() {
    let long = "Specialpædagogikunderstøttelsesfunktionen i familie-/netværksarbejdet ".repeat(5);
    let many: Vec<String> = (0..60).map(|at| format!("Svar nummer {at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let empty = Group { label: String::new(), n: None, marks: Vec::new(), top: None };
    let views = [
        answers(scale(&many, true, 30), vec![group(&long, 7, &[1.0 / 60.0; 60], 30), group("x", 7, &[1.0 / 60.0; 60], 30)], &long),
        answers(scale(&[&long, "Ved ikke"], false, 1), vec![group(&long, 123_456, &[0.5, 0.5], 1), empty.clone()], "enige"),
        answers(Vec::new(), Vec::new(), ""),
        answers(Vec::new(), vec![empty], "enige"),
        answers(scale(&AGREE, true, 2), vec![group("alt", 1, &[0.9, 0.9, 0.9, f64::NAN, 0.001, 0.9], 2)], "enige"),
        answers(scale(&AGREE, true, 2), vec![group("kun ved ikke", 1, &[0.0, 0.0, 0.0, 0.0, 0.0, 1.0], 2)], "enige"),
    ];
    for view in &views {
        for width in [680.0, 560.0, 320.0] {
            sound(&stacked::drawing::draw(view, &ruler(), width, "f1"));
            let view = BeforeAfter {
                categories: view.categories.clone(),
                questions: vec![(long.clone(), view.groups.clone()), (String::new(), Vec::new())],
                top_label: view.top_label.clone(),
                question_head: String::new(),
                wave_head: String::new(),
            };
            sound(&before_after::drawing::draw(&view, &ruler(), width, "f1"));
        }
    }
}
