//! A written table: columns, and rows of cells.

mod marks;

use marks::Notes;
use rust_decimal::Decimal;

use super::{Special, empty_group, special};
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::manuscript::Inline;
use crate::register::Missing;
use crate::yaml::{Bilingual, Kind, Node};

/// A written table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenTable {
    /// The heads of its columns, that of the column which names the rows among them.
    pub columns: Vec<Bilingual>,
    /// Its rows.
    pub rows: Vec<WrittenRow>,
    /// Its notes, in the order in which they are first marked.
    pub notes: Vec<WrittenCell>,
}

/// A row of a written table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenRow {
    /// As many cells as there are columns; the first names the row.
    Plain(Vec<WrittenCell>),
    /// A heading for the rows below it.
    Group(WrittenCell),
    /// A sum of those above it, like a plain row.
    Total(Vec<WrittenCell>),
}

/// A written cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenCell {
    /// In each language; one of the two where only that was written.
    One {
        /// In Danish.
        da: Option<Saying>,
        /// In English.
        en: Option<Saying>,
    },
    /// Several things, one below the other.
    List(Vec<WrittenCell>),
}

/// A cell in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// What stands in it.
    pub said: Said,
    /// The notes it marks, as indices of [`WrittenTable::notes`].
    pub notes: Vec<usize>,
}

/// What stands in a written cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// `x`: it is there.
    Present,
    /// There is no number, and why.
    Missing(Missing),
    /// A number as it stands, with its decimals.
    Number(Decimal),
    /// Words, with values of the register among them.
    Words(Vec<Inline>),
}

impl WrittenCell {
    /// The cell in one language, else in the other; `None` for a list.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&Saying> {
        let Self::One { da, en } = self else { return None };
        match language {
            Language::Da => da.as_ref().or(en.as_ref()),
            Language::En => en.as_ref().or(da.as_ref()),
        }
    }

    /// Whether nothing stands in it in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One { da, en } => [da, en].into_iter().flatten().all(|saying| saying.said == Said::Nothing),
            Self::List(items) => items.iter().all(Self::is_empty),
        }
    }

    fn for_each_line<'s>(&'s self, visit: &mut impl FnMut(&'s [Inline])) {
        match self {
            Self::One { da, en } => {
                for saying in [da, en].into_iter().flatten() {
                    if let Said::Words(words) = &saying.said {
                        visit(words);
                    }
                }
            }
            Self::List(items) => items.iter().for_each(|item| item.for_each_line(visit)),
        }
    }
}

impl WrittenTable {
    /// Calls `visit` for the words of every cell and note in every language.
    pub(super) fn for_each_line<'s>(&'s self, visit: &mut impl FnMut(&'s [Inline])) {
        for row in &self.rows {
            match row {
                WrittenRow::Plain(cells) | WrittenRow::Total(cells) => cells.iter().for_each(|cell| cell.for_each_line(visit)),
                WrittenRow::Group(heading) => heading.for_each_line(visit),
            }
        }
        self.notes.iter().for_each(|note| note.for_each_line(visit));
    }
}

pub(super) fn read(columns: Option<&Node>, rows: &[Node], notes: Option<&Node>, text: &str, findings: &mut Findings) -> WrittenTable {
    let heads = columns.map_or(&[][..], |node| node.items(findings));
    if let (Some(node), 0..2) = (columns, heads.len()) {
        findings.push(
            Finding::error("few-columns", say!("en tabel har mindst to kolonner", "a table has at least two columns")).at(&node.span).hint(
                say!(
                    "den første siger, hvad rækkerne hedder; brug ellers en liste",
                    "the first says what the rows are called; else use a list"
                ),
            ),
        );
    }
    let mut reader = Reader { text, columns: heads.len(), notes: Notes::of(notes, findings), findings };
    let columns = heads.iter().map(|node| reader.head(node)).collect();
    let mut read: Vec<WrittenRow> = Vec::new();
    // The place of the heading that still lacks a row.
    let mut heading: Option<&Span> = None;
    for node in rows {
        let Some(row) = reader.row(node) else { continue };
        let before = std::mem::replace(&mut heading, matches!(row, WrittenRow::Group(_)).then_some(&node.span));
        if let (Some(before), WrittenRow::Group(_)) = (before, &row) {
            reader.findings.push(empty_group(before));
        }
        read.push(row);
    }
    if let Some(heading) = heading {
        reader.findings.push(empty_group(heading));
    }
    let notes = reader.marked_notes();
    WrittenTable { columns, rows: read, notes }
}

struct Reader<'n, 'f> {
    text: &'n str,
    columns: usize,
    notes: Notes<'n>,
    findings: &'f mut Findings,
}

impl Reader<'_, '_> {
    /// The head of a column may be nothing.
    fn head(&mut self, node: &Node) -> Bilingual {
        if node.kind == Kind::Null { Bilingual::default() } else { Bilingual::of(node, self.findings) }
    }

    fn row(&mut self, node: &Node) -> Option<WrittenRow> {
        match &node.kind {
            Kind::List(cells) => Some(WrittenRow::Plain(self.cells(cells, &node.span)?)),
            Kind::Map(_) => match special(node, self.findings)? {
                Special::Group(heading) => Some(WrittenRow::Group(self.cell(heading))),
                Special::Total(total) => {
                    let cells = total.items(self.findings);
                    Some(WrittenRow::Total(self.cells(cells, &total.span)?))
                }
            },
            Kind::Scalar(_) | Kind::Null => {
                node.expected(&say!("en række af celler som [Interviews, 12]", "a row of cells such as [Interviews, 12]"), self.findings);
                None
            }
        }
    }

    fn cells(&mut self, nodes: &[Node], at: &Span) -> Option<Vec<WrittenCell>> {
        let cells: Vec<WrittenCell> = nodes.iter().map(|node| self.cell(node)).collect();
        if cells.iter().all(WrittenCell::is_empty) {
            self.findings.push(
                Finding::error("empty-row", say!("rækken er tom", "the row is empty"))
                    .at(at)
                    .hint(say!("skriv mindst, hvad rækken hedder, eller fjern den", "write at least what the row is called, or remove it")),
            );
            return None;
        }
        let (found, expected) = (cells.len(), self.columns);
        if expected > 0 && found != expected {
            let finding = Finding::error(
                "row-length",
                say!(
                    "rækken har {found} celler, men tabellen har {expected} kolonner",
                    "the row has {found} cells, but the table has {expected} columns"
                ),
            );
            self.findings.push(if found < expected {
                finding.at(at).hint(say!("skriv \"\" for en tom celle", "write \"\" for an empty cell"))
            } else {
                finding.at(&nodes[expected].span).hint(say!(
                    "sæt en celle med komma i anførselstegn, eller skriv en kolonne mere",
                    "put a cell with a comma in quotation marks, or write another column"
                ))
            });
        }
        Some(cells)
    }
}
