//! The page that explains the terms an edition uses.

use super::pieces;
use crate::page::view::{GlossaryView, TermView};
use crate::proof::desk::Desk;

/// The terms, sorted as the language sorts.
pub(in crate::proof) fn view(desk: &Desk<'_>, index: usize) -> GlossaryView {
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
    GlossaryView {
        edition: pieces::edition_link(desk, edition),
        title: desk.word("glossary-title", &[]),
        lead: desk.word("glossary-lead", &[]),
        terms: views,
    }
}

/// The anchor of a term.
pub(in crate::proof) fn anchor(key: &str) -> String {
    format!("term:{key}")
}
