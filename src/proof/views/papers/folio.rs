//! What comes together while a document is prepared: its files, the pages that are inside it, the numbers on it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::report::PageId;
use crate::source::Digest;
use crate::table::{Cell, Column, Content, Number, Row, Table};

/// A document in the making.
#[derive(Default)]
pub(super) struct Folio {
    /// The pages whose text stands in it.
    pub inside: BTreeSet<PageId>,
    files: RefCell<BTreeMap<String, Vec<u8>>>,
    /// The names of files by what is in them.
    names: RefCell<BTreeMap<Digest, String>>,
    numbers: RefCell<Vec<Line>>,
}

/// A number on a document: what it is, of what, in which column, for machines, as printed.
pub(super) type Line = [String; 5];

impl Folio {
    /// A document of some pages.
    pub(super) fn of(inside: impl IntoIterator<Item = PageId>) -> Self {
        Self { inside: inside.into_iter().collect(), ..Self::default() }
    }

    /// Takes a file; names are counted, so that they are the same in every document.
    pub(super) fn keep(&self, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
        let mut files = self.files.borrow_mut();
        let number = files.len() + 1;
        let name = self.names.borrow_mut().entry(Digest::of(&bytes)).or_insert_with(|| format!("{stem}-{number}.{ending}")).clone();
        files.entry(name.clone()).or_insert(bytes);
        name
    }

    /// Takes a file of a name that templates know.
    pub(super) fn keep_as(&self, name: &str, bytes: Vec<u8>) {
        self.files.borrow_mut().insert(name.to_owned(), bytes);
    }

    /// Notes a number that stands in the document.
    pub(super) fn note(&self, line: Line) {
        let mut numbers = self.numbers.borrow_mut();
        if !numbers.contains(&line) {
            numbers.push(line);
        }
    }

    /// Notes the numbers of a table that stands in the document.
    pub(super) fn note_table(&self, title: &str, table: &Table) {
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                if let Content::Number(Number { text, machine }) = &cell.content {
                    let machine = machine.clone().unwrap_or_default();
                    self.note([title.to_owned(), row.head.content.plain(), column.flat(), machine, text.clone()]);
                }
            }
        }
    }

    /// The numbers as a table under these heads.
    pub(super) fn numbers(&self, heads: [String; 5]) -> Table {
        let [corner, columns @ ..] = heads;
        let row = |[first, rest @ ..]: &Line| Row {
            head: Cell::text(first.as_str()),
            cells: rest.iter().map(|words| Cell::text(words.as_str())).collect(),
            ..Row::default()
        };
        Table {
            corner,
            columns: columns.into_iter().map(|head| Column { head, ..Column::default() }).collect(),
            rows: self.numbers.borrow().iter().map(row).collect(),
            ..Table::default()
        }
    }

    /// The files.
    pub(super) fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner()
    }
}
