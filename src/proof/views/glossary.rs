//! The terms an edition uses, explained.

use crate::page::view::TermView;
use crate::proof::desk::Desk;

/// The terms, sorted as the language sorts.
pub(super) fn terms(desk: &Desk<'_>, index: usize) -> Vec<TermView> {
    let report = desk.house.report;
    let edition = &report.editions[index];
    let language = desk.language;
    let terms = report.programmes.get(&edition.programme).map_or(&[][..], |programme| &programme.glossary);
    let used = terms.iter().filter(|term| report.terms.uses(index, language, &term.key));
    let mut views: Vec<TermView> = used
        .map(|term| TermView { id: anchor(&term.key), name: term.name.get(language).to_owned(), text: term.text.get(language).to_owned() })
        .collect();
    desk.formatter().sort(&mut views, |term| &term.name);
    desk.note(format!("glossary:{}.{language}", edition.path), &format!("{views:?}"));
    views
}

/// The anchor of a term.
pub(in crate::proof) fn anchor(key: &str) -> String {
    format!("term:{key}")
}
