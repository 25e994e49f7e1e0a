//! A written table: the author's words, with values among them.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::content;
use crate::manuscript::{Inline, Said, Saying, ValueRef, WrittenCell, WrittenRow, WrittenTable};
use crate::page::body::render_line;
use crate::phrase::{Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::proof::lookup::PageLookup;
use crate::proof::views::absences::Absences;
use crate::report::Page;
use crate::table::{Cell, Column, Content, Number, Row, RowKind, Table};

/// The table in the page's language.
pub(super) fn table(desk: &Desk<'_>, page: &Page, spec: &WrittenTable, absences: &mut Absences) -> Table {
    let mut maker = Maker { desk, page, absences };
    let mut heads = spec.columns.iter().map(|head| head.get(desk.language).to_owned());
    let corner = heads.next().unwrap_or_default();
    let columns = heads.map(|head| Column { head, group: None, numeric: false }).collect();
    let rows = spec.rows.iter().map(|row| maker.row(row)).collect();
    let notes = spec.notes.iter().map(|note| maker.cell(note).content.plain()).collect();
    let mut table = Table { corner, columns, rows, notes, legend: Vec::new() };
    (0..table.columns.len()).for_each(|column| settle(&mut table, column));
    table
}

/// A column of numbers is aligned; in a column of marks what is not marked is not there.
fn settle(table: &mut Table, column: usize) {
    let contents = || table.rows.iter().filter_map(|row| Some(&row.cells.get(column)?.content));
    let absent = |content: &Content| matches!(content, Content::Empty | Content::Withheld(_) | Content::Missing(_));
    let only = |wanted: fn(&Content) -> bool| contents().any(wanted) && contents().all(|content| absent(content) || wanted(content));
    table.columns[column].numeric = only(|content| matches!(content, Content::Number(_)));
    if only(|content| matches!(content, Content::Present(_))) {
        let cells = table.rows.iter_mut().filter_map(|row| row.cells.get_mut(column));
        cells.filter(|cell| cell.content == Content::Empty).for_each(|cell| cell.content = Content::Present(false));
    }
}

/// Whole numbers that are more likely years than counts.
const YEARS: RangeInclusive<Decimal> = Decimal::from_parts(1850, 0, 0, false, 0)..=Decimal::from_parts(2150, 0, 0, false, 0);

struct Maker<'m> {
    desk: &'m Desk<'m>,
    page: &'m Page,
    absences: &'m mut Absences,
}

impl Maker<'_> {
    fn row(&mut self, row: &WrittenRow) -> Row {
        let (kind, cells) = match row {
            WrittenRow::Group(heading) => return Row { kind: RowKind::Group, head: self.cell(heading), cells: Vec::new() },
            WrittenRow::Plain(cells) => (RowKind::Plain, cells),
            WrittenRow::Total(cells) => (RowKind::Total, cells),
        };
        let mut cells = cells.iter().map(|cell| self.cell(cell));
        let head = cells.next().unwrap_or_default();
        Row { kind, head, cells: cells.collect() }
    }

    fn cell(&mut self, cell: &WrittenCell) -> Cell {
        match (cell, cell.get(self.desk.language)) {
            (WrittenCell::List(items), _) => Content::List(items.iter().map(|item| self.cell(item)).collect()).into(),
            (_, Some(Saying { said, notes })) => Cell { content: self.content(said), notes: notes.clone() },
            (_, None) => Cell::default(),
        }
    }

    fn content(&mut self, said: &Said) -> Content {
        let formatter = self.desk.formatter();
        match said {
            Said::Nothing => Content::Empty,
            Said::Present => Content::Present(true),
            Said::Missing(reason) => {
                self.absences.missing.insert(*reason);
                Content::Missing(self.desk.word(&format!("missing-{}", reason.word()), &[]))
            }
            Said::Number(number) => {
                let machine = number.to_string();
                // What may be a year has no point after the thousand; a number of that size can do without.
                let year = number.scale() == 0 && YEARS.contains(number);
                let text = if year { machine.clone() } else { formatter.number(*number, number.scale()) };
                Content::Number(Number { text, machine: Some(machine) })
            }
            Said::Words(words) => self.words(words),
        }
    }

    /// A value that stands alone is a number like any other.
    fn words(&mut self, words: &[Inline]) -> Content {
        for inline in words {
            if let Inline::Value(value) = inline {
                self.notice(value);
            }
        }
        match words {
            [Inline::Value(value)] => {
                let phrase = self.desk.value(self.page, value);
                let digits = matches!(value.form, Form::Plain | Form::Count | Form::Base | Form::Top | Form::Answered);
                if digits || phrase.kind != PhraseKind::Shown { content(phrase) } else { Content::Text(phrase.text) }
            }
            [Inline::Text(text, _)] => Content::Text(text.clone()),
            words => {
                let html = render_line(words, &PageLookup { desk: self.desk, page: self.page });
                Content::Rich { html, text: self.desk.plain(self.page, words) }
            }
        }
    }

    fn notice(&mut self, value: &ValueRef) {
        let phrase = self.desk.value(self.page, value);
        let target = self.desk.house.report.target(self.page, value).ok();
        let cell = target.and_then(|target| target.entry.cells.get(&target.column));
        if let Some(cell) = cell.filter(|_| phrase.kind != PhraseKind::Shown) {
            self.absences.notice(cell.shown.content());
        }
    }
}
