//! Numbers and groups for the tests of charts.

use super::{Answers, Category, Group, Mark, MarkKind, Series, Tone};
use crate::language::{Language, Wording};

/// The words of the standard theme.
pub(super) fn wording(language: Language) -> Wording {
    let text = match language {
        Language::Da => include_str!("../../themes/standard/wording/da.ftl"),
        Language::En => include_str!("../../themes/standard/wording/en.ftl"),
    };
    Wording::parse(language, &[("words", text)]).expect("the standard words")
}

/// A number with its words.
pub(super) fn number(position: f64, text: &str) -> Mark {
    Mark { position: Some(position), text: text.to_owned(), machine: Some(position.to_string()), kind: MarkKind::Shown }
}

/// A share.
pub(super) fn share(position: f64) -> Mark {
    number(position, &format!("{:.0}\u{a0}%", position * 100.0))
}

/// A number that is hidden.
pub(super) fn hidden() -> Mark {
    Mark { position: None, text: "færre end 5".to_owned(), machine: None, kind: MarkKind::Withheld }
}

/// A number there is not.
pub(super) fn missing() -> Mark {
    Mark { position: None, text: "ikke opgjort".to_owned(), machine: None, kind: MarkKind::Missing }
}

/// Answers to one question: below zero is hidden.
pub(super) fn group(label: &str, n: &str, shares: &[f64]) -> Group {
    let marks = shares.iter().map(|at| if *at < 0.0 { hidden() } else { share(*at) }).collect();
    Group { label: label.to_owned(), n: (!n.is_empty()).then(|| format!("n = {n}")), marks, top: None }
}

/// Categories of a scale.
pub(super) fn scale(labels: &[&str], tops: usize) -> Vec<Category> {
    let category = |(at, label): (usize, &&str)| Category {
        label: (*label).to_owned(),
        tone: if *label == "Ved ikke" { Tone::Apart } else { Tone::Step { at, of: labels.len(), two_sided: false } },
        top: at < tops,
    };
    labels.iter().enumerate().map(category).collect()
}

/// Categories alike.
pub(super) fn plain(labels: &[&str]) -> Vec<Category> {
    labels.iter().map(|label| Category { label: (*label).to_owned(), tone: Tone::Plain, top: false }).collect()
}

/// A chart of answers.
pub(super) fn answers(categories: Vec<Category>, groups: Vec<Group>, whole: bool) -> Answers {
    let top_label = categories.iter().any(|category| category.top).then(|| "i høj eller meget høj grad".to_owned());
    let (category_head, group_head) = ("Svar".to_owned(), "Gruppe".to_owned());
    Answers { categories, groups, newest: None, top_label, shares: true, whole, category_head, group_head }
}

/// A series of counts: below zero there is none.
pub(super) fn series(label: &str, counts: &[f64]) -> Series {
    let mark = |count: &f64| if *count < 0.0 { missing() } else { number(*count, &count.to_string().replace('.', ",")) };
    Series { label: label.to_owned(), marks: counts.iter().map(mark).collect(), breaks: Vec::new() }
}
