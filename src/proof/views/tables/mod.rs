//! From a table as written to a table of published values, and to the piece of the page it is.

mod numbers;
mod written;

use serde_json::json;

use super::absences::Absences;
use crate::disclosure::ShownCell;
use crate::language::{Arg, Language};
use crate::manuscript::{TableBody, TableSpec};
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::proof::desk::Desk;
use crate::register::Entry;
use crate::report::{Page, Programme};
use crate::table::{Cell, Content, Narrow, Number, Setting, Table};

/// The table of a page whose own values are those of `column`.
pub(in crate::proof) fn table(desk: &Desk<'_>, page: &Page, programme: &Programme, spec: &TableSpec, column: usize) -> Table {
    let mut absences = Absences::default();
    let mut table = match &spec.body {
        TableBody::Numbers(body) => numbers::table(desk, programme, body, column, &mut absences),
        TableBody::Written(body) => written::table(desk, page, body, &mut absences),
    };
    table.legend = absences.legend(desk).into_iter().map(|line| (line.mark, line.text)).collect();
    table
}

/// The columns of the register a table shows.
pub(in crate::proof) fn columns(programme: &Programme, spec: &TableSpec, column: usize) -> Vec<usize> {
    match &spec.body {
        TableBody::Numbers(body) => numbers::columns(programme, body, column),
        TableBody::Written(_) => vec![column],
    }
}

/// From how many rows on sorting helps.
const SORTABLE: usize = 6;

/// A table as HTML with its notes and legend below; `sortable` where its rows are alike. Ids in it begin with `anchor`; the element `named_by` is its name.
pub(in crate::proof) fn html(desk: &Desk<'_>, table: &Table, anchor: &str, named_by: &str, sortable: bool) -> String {
    set(desk, table, anchor, named_by, sortable, table.narrow())
}

/// A table that is never sorted, in a narrow window set as told.
pub(in crate::proof) fn html_in(desk: &Desk<'_>, table: &Table, anchor: &str, named_by: &str, narrow: Narrow) -> String {
    set(desk, table, anchor, named_by, false, narrow)
}

fn set(desk: &Desk<'_>, table: &Table, anchor: &str, named_by: &str, sortable: bool, narrow: Narrow) -> String {
    let (yes, no) = (desk.word("present", &[]), desk.word("absent", &[]));
    let back = |mark: &str| desk.word("note-back", &[("mark", Arg::Text(mark.to_owned()))]);
    // A reader finds her way in a few rows without a script.
    let sortable = sortable && table.rows.len() >= SORTABLE && table.is_sortable();
    if sortable {
        desk.set_sortable();
    }
    let setting = Setting {
        caption: None,
        labelled_by: Some(named_by),
        anchor,
        decimal: decimal_sign(desk.language),
        narrow,
        sortable,
        yes: &yes,
        no: &no,
        back: &back,
    };
    let arguments = json!({
        "named_by": named_by, "below": table.below(&setting), "columns": table.columns.len() + 1, "sticky": table.is_wide(),
    });
    desk.component("block.cells", &arguments, Some(&table.to_html(&setting)))
}

/// The sign before decimals.
pub(in crate::proof) fn decimal_sign(language: Language) -> char {
    match language {
        Language::Da => ',',
        Language::En => '.',
    }
}

/// The cell of an entry in a column.
pub(in crate::proof) fn cell(desk: &Desk<'_>, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> Cell {
    content(desk.phrase(programme, entry, column, Form::Plain)).into()
}

/// A phrase as what stands in a cell.
fn content(phrase: Phrase) -> Content {
    match phrase.kind {
        PhraseKind::Shown => Content::Number(Number { text: phrase.text, machine: phrase.machine }),
        PhraseKind::Withheld => Content::Withheld(phrase.text),
        PhraseKind::Missing => Content::Missing(phrase.text),
    }
}

/// The notes of a table while it is put together: what was said before has the same mark.
#[derive(Default)]
struct Notes(Vec<String>);

impl Notes {
    fn mark(&mut self, words: &str) -> usize {
        self.0.iter().position(|said| said == words).unwrap_or_else(|| {
            self.0.push(words.to_owned());
            self.0.len() - 1
        })
    }
}
