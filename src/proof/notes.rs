//! What can be read of the report, with the digest of each answer: worked out once, noted on every desk that asks.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::disclosure::ShownCell;
use crate::register::{Column, Entry};
use crate::report::{Page, PageId, Programme, Report};
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
    /// By programme and key, one for each column.
    values: BTreeMap<&'r str, BTreeMap<&'r str, Vec<Note>>>,
}

impl<'r> Notes<'r> {
    pub(super) fn on(report: &'r Report) -> Self {
        Self {
            settings: Note::new("settings".to_owned(), &format!("{:?}", report.settings)),
            pages: report.pages.par_iter().map(on_page).collect(),
            values: report.programmes.values().map(|programme| (&*programme.name, on_programme(programme))).collect(),
        }
    }

    /// On a page's title, lead and place.
    pub(super) fn page(&self, id: PageId) -> &Note {
        &self.pages[id]
    }

    /// On a value; `None` where the register has no such column.
    pub(super) fn value(&self, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> Option<&Note> {
        self.values.get(&*programme.name)?.get(&*entry.key)?.get(column)
    }
}

fn on_page(page: &Page) -> Note {
    let document = &page.document;
    let answer = format!("{} {:?} {:?} {:?} {:?}", page.route, document.title.content, document.lead, page.number, page.sections);
    Note::new(format!("page:{}", document.name), &answer)
}

fn on_programme(programme: &Programme) -> BTreeMap<&str, Vec<Note>> {
    programme.register.entries.iter().map(|entry| (&*entry.key, on_values(programme, entry))).collect()
}

/// By what is shown of a value, so that the note is the same whatever form is asked for.
fn on_values(programme: &Programme, entry: &Entry<ShownCell>) -> Vec<Note> {
    let columns = programme.register.columns.iter().enumerate();
    let note = |(column, period): (usize, &Column)| {
        let shown = format!("{:?} {:?} {}", entry.cells.get(&column).map(|cell| &cell.shown), entry.label, entry.decimals);
        Note::new(format!("value:{}/{}@{}", programme.name, entry.key, period.name), &shown)
    };
    columns.map(note).collect()
}
