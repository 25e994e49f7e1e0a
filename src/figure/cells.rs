//! What charts and their table twins write alike.

use super::voice::number_of;
use super::{Category, Group, Mark, MarkKind};
use crate::table::{Cell, Column, Content, Number, Row};

/// A mark as a cell.
pub(super) fn cell(mark: &Mark) -> Cell {
    let text = mark.text.clone();
    let content = match mark.kind {
        MarkKind::Shown => Content::Number(Number { text, machine: mark.machine.clone() }),
        MarkKind::Withheld => Content::Withheld(text),
        MarkKind::Missing => Content::Missing(text),
    };
    Cell { content, notes: Vec::new() }
}

/// How many answered: the number in "n = 1.234".
pub(super) fn answered(group: &Group) -> Cell {
    let Some(n) = group.n.as_deref() else { return Cell::default() };
    let text = number_of(n);
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return Cell::text(text);
    }
    Cell { content: Content::Number(Number { text: text.to_owned(), machine: Some(digits) }), notes: Vec::new() }
}

/// Whether a top share adds anything up: of one answer alone it would only say the same again.
pub(super) fn adds_up(categories: &[Category]) -> bool {
    categories.iter().filter(|category| category.top).count() > 1
}

/// A share without its percent sign.
pub(super) fn bare(text: &str) -> String {
    text.trim_end_matches(['%', '\u{a0}', '\u{202f}', ' ']).to_owned()
}

/// A column of numbers.
pub(super) fn numbers(head: impl Into<String>) -> Column {
    Column { head: head.into(), group: None, numeric: true }
}

/// A row of values.
pub(super) fn row(head: impl Into<String>, cells: Vec<Cell>) -> Row {
    Row { head: Cell::text(head), cells, ..Row::default() }
}
