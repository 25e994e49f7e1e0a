//! A table as a drawing, for those who take it away as a picture.

use super::note::letter;
use super::{Cell, Column, Content, Row, RowKind, Table};
use crate::drawing::{Anchor, Canvas, Drawing, Face, Ink, Ruler};

const TEXT: Face = Face::sans(14.0);
const STRONG: Face = Face::strong(14.0);
const HEAD: Face = Face::strong(13.0);
const MARK: Face = Face::sans(12.5);
/// The space between two columns.
const GAP: f64 = 22.0;
/// The space above and below the words of a row.
const PAD: f64 = 7.0;
/// How wide a column of words may be before its words wrap.
const WORDS: f64 = 300.0;
/// How wide the head of a column of numbers may be before it wraps.
const NUMBERS: f64 = 96.0;

/// A column that knows how wide it is.
struct Measured {
    left: f64,
    width: f64,
    /// The widest of what stands from the decimal sign on: what a number has less of is left free at its right.
    after: f64,
    /// The room at its right for the letters of notes.
    notes: f64,
    numeric: bool,
}

impl Table {
    /// Draws it at least `width` pixels wide; one with much in it is wider. `decimal` is the sign numbers are aligned on.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str, decimal: char) -> Drawing {
        let columns = self.measured(ruler, width, decimal);
        let right = columns.last().map_or(width, |column| column.left + column.width);
        let mut canvas = Canvas::new(right, prefix, ruler);
        let mut y = self.heads(&mut canvas, &columns);
        for (index, row) in self.rows.iter().enumerate() {
            let next = self.rows.get(index + 1).map(|row| row.kind);
            y = draw_row(&mut canvas, &columns, row, y, decimal);
            let ink = if matches!(next, None | Some(RowKind::Total)) { Ink::Ink } else { Ink::Rule };
            canvas.line((0.0, y), (right, y), ink, 1.0);
        }
        canvas.finish(y + 2.0)
    }

    fn measured(&self, ruler: &Ruler, width: f64, decimal: char) -> Vec<Measured> {
        let cells = |index: usize| self.rows.iter().filter_map(move |row| row.cells.get(index));
        let widest = |lines: &mut dyn Iterator<Item = String>, face: Face| lines.map(|words| ruler.width(&words, face)).fold(0.0, f64::max);
        let heads = self.rows.iter().filter(|row| row.kind != RowKind::Group).map(|row| plain(&row.head));
        let first = widest(&mut heads.chain([self.corner.clone()]), STRONG).min(WORDS);
        let mut columns = vec![Measured { left: 0.0, width: first, after: 0.0, notes: 0.0, numeric: false }];
        for (index, column) in self.columns.iter().enumerate() {
            let natural = widest(&mut cells(index).flat_map(|cell| lines_of(&cell.content)), STRONG);
            let head = ruler.width(&column.head, HEAD);
            let measured = if column.numeric {
                let after = cells(index).filter_map(number).map(|words| ruler.width(split(&words, decimal).1, STRONG)).fold(0.0, f64::max);
                let before = cells(index).filter_map(number).map(|words| ruler.width(split(&words, decimal).0, STRONG)).fold(0.0, f64::max);
                let natural = natural.max(before + after);
                let notes = cells(index).filter(|cell| number(cell).is_some()).map(|cell| ruler.width(&letters(&cell.notes), MARK));
                let notes = notes.fold(0.0, f64::max);
                Measured { left: 0.0, width: (natural + notes).min(WORDS / 2.0).max(head.min(NUMBERS)), after, notes, numeric: true }
            } else {
                Measured { left: 0.0, width: natural.max(head).min(WORDS), after: 0.0, notes: 0.0, numeric: false }
            };
            columns.push(measured);
        }
        let gaps = GAP * count(columns.len().saturating_sub(1));
        let used: f64 = columns.iter().map(|column| column.width).sum::<f64>() + gaps;
        columns[0].width += (width - used).max(0.0);
        let mut left = 0.0;
        for column in &mut columns {
            column.left = left;
            left += column.width + GAP;
        }
        columns
    }

    /// The heads, with what they share above them; returns where the rows begin.
    fn heads(&self, canvas: &mut Canvas<'_>, columns: &[Measured]) -> f64 {
        let mut y = 0.0;
        if self.columns.iter().any(|column| column.group.is_some()) {
            y = HEAD.leading() + 2.0;
            let groups = self.columns.chunk_by(|a, b| a.group == b.group);
            let mut at = 1;
            for group in groups {
                let (from, to) = (&columns[at], &columns[at + group.len() - 1]);
                at += group.len();
                let Some(words) = group.first().and_then(|column| column.group.as_ref()) else { continue };
                canvas.text((to.left + to.width, HEAD.size), words, HEAD, Ink::Ink, Anchor::End);
                canvas.line((from.left, y + 3.0), (to.left + to.width, y + 3.0), Ink::Rule, 1.0);
            }
            y += 8.0;
        }
        let corner = Column { head: self.corner.clone(), ..Column::default() };
        let heads = std::iter::once(&corner).chain(&self.columns).zip(columns);
        let set: Vec<(Vec<String>, &Measured)> =
            heads.map(|(column, place)| (canvas.ruler().wrap(&column.head, HEAD, place.width), place)).collect();
        let tallest = set.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        let bottom = y + HEAD.leading() * count(tallest);
        for (lines, place) in set {
            let first = bottom - HEAD.leading() * count(lines.len()) + HEAD.size;
            let (x, anchor) = if place.numeric { (place.left + place.width, Anchor::End) } else { (place.left, Anchor::Start) };
            canvas.lines((x, first), &lines, HEAD, Ink::Ink, anchor);
        }
        let bottom = bottom + 8.0;
        let right = columns.last().map_or(0.0, |column| column.left + column.width);
        canvas.line((0.0, bottom), (right, bottom), Ink::Ink, 1.0);
        bottom
    }
}

fn draw_row(canvas: &mut Canvas<'_>, columns: &[Measured], row: &Row, top: f64, decimal: char) -> f64 {
    let face = if row.kind == RowKind::Plain { TEXT } else { STRONG };
    let top = top + if row.kind == RowKind::Group { 14.0 } else { 0.0 };
    let first = top + PAD + face.size;
    let last = columns.last().map_or(0.0, |column| column.left + column.width);
    let room = if row.kind == RowKind::Group { last } else { columns[0].width };
    let head = marked(plain(&row.head), &row.head.notes);
    let mut bottom = canvas.lines((0.0, first), &canvas.ruler().wrap(&head, face, room), face, Ink::Ink, Anchor::Start);
    for (cell, place) in row.cells.iter().zip(&columns[1..]) {
        let ink = if matches!(cell.content, Content::Withheld(_) | Content::Missing(_)) { Ink::Muted } else { Ink::Ink };
        let mut y = first;
        if let Some(words) = number(cell) {
            let x = place.left + place.width - place.notes - (place.after - canvas.ruler().width(split(&words, decimal).1, face)).max(0.0);
            canvas.text((x, y), &words, face, ink, Anchor::End);
            canvas.text((place.left + place.width, y - 5.0), &letters(&cell.notes), MARK, Ink::Muted, Anchor::End);
        } else {
            for words in lines_of(&cell.content) {
                let lines = canvas.ruler().wrap(&marked(words, &cell.notes), face, place.width);
                let (x, anchor) = if place.numeric { (place.left + place.width, Anchor::End) } else { (place.left, Anchor::Start) };
                bottom = bottom.max(canvas.lines((x, y), &lines, face, ink, anchor));
                y += face.leading() * count(lines.len());
            }
        }
        bottom = bottom.max(first);
    }
    bottom + PAD + 3.0
}

/// So many, as a length is multiplied by.
#[expect(clippy::cast_precision_loss, reason = "lines and columns are few")]
fn count(number: usize) -> f64 {
    number as f64
}

fn plain(cell: &Cell) -> String {
    cell.content.plain()
}

/// The number of a cell that is one.
fn number(cell: &Cell) -> Option<String> {
    match &cell.content {
        Content::Number(number) => Some(number.text.clone()),
        _ => None,
    }
}

/// What stands in a cell, each of several on a line of its own.
fn lines_of(content: &Content) -> Vec<String> {
    match content {
        Content::List(items) => items.iter().map(|item| format!("– {}", item.content.plain())).collect(),
        Content::Present(true) => vec!["X".to_owned()],
        other => vec![other.plain()],
    }
}

/// A number parted where its decimals begin, or else behind its last digit.
fn split(words: &str, decimal: char) -> (&str, &str) {
    let after_digits = || words.rfind(|c: char| c.is_ascii_digit()).map_or(words.len(), |at| at + 1);
    words.split_at(words.rfind(decimal).unwrap_or_else(after_digits))
}

/// The letters of notes: `a, b`.
fn letters(notes: &[usize]) -> String {
    notes.iter().map(|note| letter(*note)).collect::<Vec<_>>().join(", ")
}

/// Words with the letters of their notes behind them.
fn marked(words: String, notes: &[usize]) -> String {
    if notes.is_empty() { words } else { format!("{words} ({})", letters(notes)) }
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::drawing::tests::{ruler, sound};
    use crate::table::sample::grouped;

    #[test]
    fn numbers_are_parted_at_their_decimals() {
        assert_eq!(split("2,5", ','), ("2", ",5"));
        assert_eq!(split("1.250,75 kr.", ','), ("1.250", ",75 kr."));
        assert_eq!(split("35 %", ','), ("35", " %"));
        assert_eq!(split("færre", ','), ("færre", ""));
    }

    #[test]
    fn every_word_has_its_place() {
        let ruler = ruler();
        for width in [320.0, 680.0] {
            let drawing = grouped().draw(&ruler, width, "t", ',');
            sound(&drawing);
            assert!(drawing.width >= width && drawing.body.contains("færre end 5"), "{}", drawing.body);
        }
    }
}
