//! A table as HTML: every head says what it is the head of, and nothing needs a script.

mod align;
mod below;
mod cell;
mod head;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt::Write;

use align::Alignment;

use super::{Content, Narrow, Row, RowKind, Setting, Table};
use crate::escape::attribute;

impl Table {
    /// The finished `<table>`; its notes and legend are [`Table::below`], which must not scroll away with it.
    #[must_use]
    pub fn to_html(&self, setting: &Setting<'_>) -> String {
        let mut setter = Setter {
            table: self,
            setting,
            alignments: (0..self.columns.len()).map(|column| Alignment::of(self, column, setting.decimal)).collect(),
            marked: BTreeMap::new(),
            out: String::new(),
        };
        setter.table();
        setter.out
    }

    /// Whether rows can change places without losing what they belong to.
    #[must_use]
    pub fn is_sortable(&self) -> bool {
        let plain = self.rows.iter().all(|row| row.kind == RowKind::Plain);
        plain && self.rows.len() > 1 && self.columns.iter().all(|column| column.group.is_none())
    }
}

/// Sets one table.
struct Setter<'t> {
    table: &'t Table,
    setting: &'t Setting<'t>,
    /// One for each column.
    alignments: Vec<Alignment>,
    /// How often each note was marked so far.
    marked: BTreeMap<usize, usize>,
    out: String,
}

impl Setter<'_> {
    fn table(&mut self) {
        self.out.push_str("<table");
        if self.setting.narrow == Narrow::Blocks {
            self.out.push_str(" class=\"table-blocks\"");
        }
        if self.setting.sortable && self.table.is_sortable() {
            self.out.push_str(" data-sortable");
        }
        if let Some(id) = self.setting.labelled_by {
            let _ = write!(self.out, " aria-labelledby=\"{}\"", attribute(id));
        }
        self.out.push_str(">\n");
        if let Some(caption) = self.setting.caption {
            let _ = writeln!(self.out, "<caption>{caption}</caption>");
        }
        self.head();
        let table = self.table;
        for group in bodies(&table.rows) {
            self.out.push_str("<tbody>\n");
            for row in group {
                self.row(row);
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n");
    }

    fn row(&mut self, row: &Row) {
        match row.kind {
            RowKind::Group => {
                let columns = self.table.columns.len() + 1;
                // The words are kept in sight when the table scrolls under them.
                let _ = write!(self.out, "<tr class=\"group\">\n<th scope=\"rowgroup\" colspan=\"{columns}\"><span>");
                self.cell(&row.head, None);
                self.out.push_str("</span></th>\n</tr>\n");
                return;
            }
            RowKind::Total => self.out.push_str("<tr class=\"total\">\n"),
            RowKind::Plain => self.out.push_str("<tr>\n"),
        }
        let named = row.head.content != Content::Empty;
        self.out.push_str(if named { "<th scope=\"row\">" } else { "<td>" });
        self.cell(&row.head, None);
        self.out.push_str(if named { "</th>\n" } else { "</td>\n" });
        for column in 0..self.table.columns.len() {
            self.value(row, column);
        }
        self.out.push_str("</tr>\n");
    }

    fn value(&mut self, row: &Row, column: usize) {
        let described = &self.table.columns[column];
        let cell = row.cells.get(column).filter(|cell| cell.content != Content::Empty || !cell.notes.is_empty());
        let presence = matches!(cell.map(|cell| &cell.content), Some(Content::Present(_)));
        let mut classes = Vec::new();
        if described.numeric {
            classes.push("number");
            if self.alignments[column].noted {
                classes.push("noted");
            }
        } else if presence {
            classes.push("presence");
        }
        self.out.push_str("<td");
        if !classes.is_empty() {
            let _ = write!(self.out, " class=\"{}\"", classes.join(" "));
        }
        if self.setting.narrow == Narrow::Blocks && cell.is_some() {
            let _ = write!(self.out, " data-head=\"{}\"", attribute(&described.flat()));
        }
        self.out.push('>');
        if let Some(cell) = cell {
            self.cell(cell, described.numeric.then_some(column));
        }
        self.out.push_str("</td>\n");
    }
}

/// The rows with those of each group together.
fn bodies(rows: &[Row]) -> Vec<&[Row]> {
    let mut bodies = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let next = rest[1..].iter().position(|row| row.kind == RowKind::Group).map_or(rest.len(), |at| at + 1);
        let (body, after) = rest.split_at(next);
        bodies.push(body);
        rest = after;
    }
    bodies
}
