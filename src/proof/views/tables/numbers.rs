//! A table of the register: entries down, periods across.

use super::{Notes, content};
use crate::disclosure::{self, ShownCell};
use crate::escape::text;
use crate::manuscript::{NumberRow, NumberTable, TableShow};
use crate::phrase::{Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::proof::views::absences::Absences;
use crate::register::{Entry, Missing, Unit};
use crate::report::{Programme, applies};
use crate::table::{Cell, Column, Content, Row, RowKind, Table};

/// The table with all periods up to `column`, unless it names its own.
pub(super) fn table(desk: &Desk<'_>, programme: &Programme, spec: &NumberTable, column: usize, absences: &mut Absences) -> Table {
    let columns = columns(programme, spec, column);
    let mut maker = Maker { desk, programme, columns, show: &spec.show, notes: Notes::default(), absences };
    let rows = spec.rows.iter().filter_map(|row| maker.row(row)).collect();
    Table { corner: String::new(), columns: maker.heads(), rows, notes: maker.notes.0, legend: Vec::new() }
}

/// The columns of the register a table shows: those it names, else all up to `column`.
pub(super) fn columns(programme: &Programme, spec: &NumberTable, column: usize) -> Vec<usize> {
    let named: Vec<usize> = spec.periods.iter().filter_map(|(name, _)| programme.register.column(name)).collect();
    if named.is_empty() { programme.register.up_to(column) } else { named }
}

struct Maker<'m> {
    desk: &'m Desk<'m>,
    programme: &'m Programme,
    columns: Vec<usize>,
    show: &'m [TableShow],
    notes: Notes,
    absences: &'m mut Absences,
}

impl Maker<'_> {
    fn heads(&self) -> Vec<Column> {
        let title = |column: &usize| self.programme.register.columns[*column].title(self.desk.language, self.desk.formatter());
        let mut heads = Vec::new();
        for column in &self.columns {
            match self.show {
                [_] => heads.push(Column { head: title(column), group: None, numeric: true }),
                several => heads.extend(several.iter().map(|show| Column {
                    head: self.desk.word(&format!("show-{}", show.word()), &[]),
                    group: Some(title(column)),
                    numeric: true,
                })),
            }
        }
        heads
    }

    fn row(&mut self, row: &NumberRow) -> Option<Row> {
        let (kind, key) = match row {
            NumberRow::Group(heading) => {
                let head = Cell::text(heading.get(self.desk.language));
                return Some(Row { kind: RowKind::Group, head, cells: Vec::new() });
            }
            NumberRow::Entry(key, _) => (RowKind::Plain, key),
            NumberRow::Total(key, _) => (RowKind::Total, key),
        };
        // A key the register does not have was reported when the report was bound.
        let entry = self.programme.register.entry(key)?;
        let cells = self.columns.clone().into_iter().flat_map(|column| self.cells(entry, column)).collect();
        Some(Row { kind, head: self.head(entry).into(), cells })
    }

    /// The label; where it does not say what is measured, the unit after it.
    fn head(&self, entry: &Entry<ShownCell>) -> Content {
        let language = self.desk.language;
        let label = entry.label.get(language);
        match &entry.unit {
            Unit::Mean { measure } | Unit::Quantity { measure } => {
                let unit = measure.other.get(language);
                let html = format!("{} <span class=\"row-unit\">{}</span>", text(label), text(unit));
                Content::Rich { html, text: format!("{label}, {unit}") }
            }
            _ => Content::Text(label.to_owned()),
        }
    }

    /// Whether a column is the first that is shown after a break, and not the first of all.
    fn is_first_after(&self, at: usize, column: usize) -> bool {
        let after = self.columns.iter().filter(|shown| **shown >= at).min();
        after == Some(&column) && self.columns.iter().any(|shown| *shown < at)
    }

    /// What is shown of one value; notes on it, and why it cannot be compared with those before, are marked once.
    fn cells(&mut self, entry: &Entry<ShownCell>, column: usize) -> Vec<Cell> {
        let language = self.desk.language;
        let cell = entry.cells.get(&column);
        let said = cell.into_iter().flat_map(|cell| [&cell.note, &cell.discrepancy]).flatten().map(|words| words.get(language).to_owned());
        let breaks = entry.breaks.iter().filter(|(at, _)| self.is_first_after(**at, column));
        let breaks = breaks.map(|(_, why)| self.desk.word("note-break", &[("why", why.get(language).into())]));
        let said: Vec<String> = said.chain(breaks).collect();
        let mut notes: Vec<usize> = said.iter().map(|words| self.notes.mark(words)).collect();
        let shows = self.show.iter();
        let cells = shows.map(|show| {
            if !applies(*show, &entry.unit) {
                return Cell::default();
            }
            let form = match (show, &entry.unit) {
                (TableShow::Count, Unit::Share { .. }) => Form::Count,
                (TableShow::Base, _) => Form::Base,
                _ => Form::Plain,
            };
            let phrase = self.desk.phrase(self.programme, entry, column, form);
            match cell.map(|cell| cell.shown.content()) {
                Some(content @ (disclosure::Content::Withheld(_) | disclosure::Content::Missing(_))) => self.absences.notice(content),
                // The form asks for what nobody counted.
                _ if phrase.kind == PhraseKind::Missing => {
                    self.absences.missing.insert(Missing::NotCollected);
                }
                _ => {}
            }
            Cell { content: content(phrase), notes: std::mem::take(&mut notes) }
        });
        cells.collect()
    }
}
