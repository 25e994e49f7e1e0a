//! What can be read of the report, with the digest of each answer: worked out once, noted on every desk that asks.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::disclosure::ShownCell;
use crate::register::{Column, Entry, Unit};
use crate::report::{Edition, Page, PageId, Programme, Report, Standing};
use crate::source::Digest;

/// What was asked for, such as `value:hjem/families@2023`, and the digest of the answer.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub what: Arc<str>,
    pub digest: Digest,
}

impl Note {
    fn new(what: String, answer: &str) -> Self {
        Self { what: what.into(), digest: Digest::of(answer.as_bytes()) }
    }
}

/// The notes of a report.
pub(super) struct Notes<'r> {
    /// On the site's settings.
    pub settings: Note,
    pages: Vec<Note>,
    /// By path.
    editions: BTreeMap<&'r str, Note>,
    /// By programme and key, one for each column.
    values: BTreeMap<&'r str, BTreeMap<&'r str, Vec<Note>>>,
    /// By programme.
    standings: BTreeMap<&'r str, Note>,
}

impl<'r> Notes<'r> {
    pub(super) fn on(report: &'r Report) -> Self {
        Self {
            settings: Note::new("settings".to_owned(), &format!("{:?}", report.settings)),
            pages: report.pages.par_iter().map(|page| on_page(report, page)).collect(),
            editions: report.editions.iter().map(|edition| (&*edition.path, on_edition(report, edition))).collect(),
            values: report.programmes.values().map(|programme| (&*programme.name, on_programme(programme))).collect(),
            standings: report.standings().map(|standing| (&*standing.programme.name, on_standing(&standing))).collect(),
        }
    }

    /// On an edition as a report: its kind, period, funder and the like.
    pub(super) fn edition(&self, edition: &Edition) -> Option<&Note> {
        self.editions.get(&*edition.path)
    }

    /// On a page: all but its text.
    pub(super) fn page(&self, id: PageId) -> &Note {
        &self.pages[id]
    }

    /// On what a programme says of places; `None` where it says nothing.
    pub(super) fn standing(&self, programme: &Programme) -> Option<&Note> {
        self.standings.get(&*programme.name)
    }

    /// On a value; `None` where the register has no such column.
    pub(super) fn value(&self, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> Option<&Note> {
        self.values.get(&*programme.name)?.get(&*entry.key)?.get(column)
    }
}

/// By everything an author says of a page but its text, and its place among the others.
fn on_page(report: &Report, page: &Page) -> Note {
    let document = &page.document;
    let said = (&document.title.content, &document.subtitle, &document.lead, &document.description, &document.person, &document.facts);
    let rest = (&document.cards, &document.consent, document.draft, document.appendix, &page.number, &page.sections);
    let elsewhere: Vec<_> = page.translations.values().map(|id| report.pages[*id].route.as_str()).collect();
    Note::new(format!("page:{}", document.name), &format!("{} {said:?} {rest:?} {elsewhere:?}", page.route))
}

/// By what its front matter says of an edition as a report, and the period it reports on.
fn on_edition(report: &Report, edition: &Edition) -> Note {
    let register = report.programmes.get(&edition.programme).map(|programme| &programme.register);
    let period = register.and_then(|register| register.columns.get(edition.column));
    Note::new(format!("report:{}", edition.path), &format!("{:?} {} {period:?}", edition.front, edition.column))
}

/// By everything its coverage says, and the day it is told for.
fn on_standing(standing: &Standing<'_>) -> Note {
    let what = format!("coverage:{}", standing.programme.name);
    Note::new(what, &format!("{:?} {:?} {:?}", standing.day, standing.column, standing.coverage))
}

fn on_programme(programme: &Programme) -> BTreeMap<&str, Vec<Note>> {
    programme.register.entries.iter().map(|entry| (&*entry.key, on_values(programme, entry))).collect()
}

/// By what is shown of a value and all that goes with it, so that the note is the same whatever form is asked for: words,
/// the scale of answers, where the series is broken.
fn on_values(programme: &Programme, entry: &Entry<ShownCell>) -> Vec<Note> {
    let counted = match &entry.unit {
        Unit::Count { of } => programme.register.populations.get(of),
        _ => None,
    };
    let scale = programme.register.scale(entry);
    let words = format!("{:?} {:?} {counted:?} {scale:?} {:?} {}", entry.label, entry.unit, entry.breaks, entry.decimals);
    let columns = programme.register.columns.iter().enumerate();
    let note = |(column, period): (usize, &Column)| {
        let shown = format!("{:?} {:?} {words}", entry.cells.get(&column), period.label);
        Note::new(format!("value:{}/{}@{}", programme.name, entry.key, period.name), &shown)
    };
    columns.map(note).collect()
}
