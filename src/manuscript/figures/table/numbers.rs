//! A table of the register: its entries down, the periods across.

use super::{Special, empty_group, special};
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Bilingual, Kind, Node, word_of};

/// A table of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberTable {
    /// Its rows.
    pub rows: Vec<NumberRow>,
    /// The periods' names; none for all up to the edition's.
    pub periods: Vec<(String, Span)>,
    /// What is shown of each value, one column each; never empty.
    pub show: Vec<TableShow>,
}

/// A row of a table of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberRow {
    /// An entry, by its key.
    Entry(String, Span),
    /// A heading for the rows below it.
    Group(Bilingual),
    /// An entry that is the sum of those above it.
    Total(String, Span),
}

/// What is shown of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableShow {
    /// The value as its unit wants it.
    Value,
    /// How many; of a share those it counts.
    Count,
    /// Of how many a share is.
    Base,
    /// The share alone.
    Share,
}

impl TableShow {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 4] =
        [("value", Self::Value), ("count", Self::Count), ("base", Self::Base), ("share", Self::Share)];

    /// The author's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

pub(super) fn read(rows: &[Node], periods: Option<&Node>, show: Option<&Node>, findings: &mut Findings) -> NumberTable {
    let periods = periods.map(|node| node.words(findings)).unwrap_or_default();
    let shown: Vec<(TableShow, Span)> = show
        .map_or(&[][..], |node| node.items(findings))
        .iter()
        .filter_map(|node| Some((node.choice(&TableShow::WORDS, findings)?, node.span.clone())))
        .collect();
    said_twice(&periods, String::clone, findings);
    said_twice(&shown, |show| show.word().to_owned(), findings);
    let mut show: Vec<TableShow> = shown.into_iter().map(|(show, _)| show).collect();
    if show.is_empty() {
        show.push(TableShow::Value);
    }
    let rows: Vec<(NumberRow, &Span)> = rows.iter().filter_map(|node| Some((row(node, findings)?, &node.span))).collect();
    for (at, (row, span)) in rows.iter().enumerate() {
        if matches!((row, rows.get(at + 1)), (NumberRow::Group(_), None | Some((NumberRow::Group(_), _)))) {
            findings.push(empty_group(span));
        }
    }
    NumberTable { rows: rows.into_iter().map(|(row, _)| row).collect(), periods, show }
}

fn row(node: &Node, findings: &mut Findings) -> Option<NumberRow> {
    match &node.kind {
        Kind::Scalar(key) => Some(NumberRow::Entry(key.clone(), node.span.clone())),
        Kind::Map(_) => Some(match special(node, findings)? {
            Special::Group(heading) => NumberRow::Group(Bilingual::of(heading, findings)),
            Special::Total(total) => NumberRow::Total(total.text(findings)?.to_owned(), total.span.clone()),
        }),
        Kind::List(_) => {
            findings.push(
                Finding::error(
                    "not-a-row",
                    say!("her står en liste; der skulle stå en nøgle fra registret", "found a list; expected a key of the register"),
                )
                .at(&node.span)
                .hint(say!("en tabel med egne celler har også »columns«", "a table with cells of its own has “columns” too")),
            );
            None
        }
        Kind::Null => {
            findings.push(
                Finding::error("empty-row", say!("rækken er tom", "the row is empty"))
                    .at(&node.span)
                    .hint(say!("skriv en nøgle fra registret, eller fjern den", "write a key of the register, or remove it")),
            );
            None
        }
    }
}

/// Reports what stands in a list for the second time.
pub fn said_twice<T: PartialEq>(items: &[(T, Span)], name: impl Fn(&T) -> String, findings: &mut Findings) {
    for (at, (item, span)) in items.iter().enumerate() {
        if let Some((_, first)) = items[..at].iter().find(|(other, _)| other == item) {
            let name = name(item);
            findings.push(
                Finding::error("said-twice", say!("»{name}« står her for anden gang", "“{name}” stands here for the second time"))
                    .at(span)
                    .label(first, say!("her står det også", "it stands here too"))
                    .hint(say!("behold den ene", "keep one of them")),
            );
        }
    }
}
