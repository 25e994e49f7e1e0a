//! A table as a drawing, for those who take it away as a picture.

use super::note::letter;
use super::parts::Parts;
use super::{Cell, Column, Content, Row, RowKind, Table};
use crate::drawing::{Anchor, Canvas, Drawing, Face, Ink, Ruler};

/// The space between two columns.
const GAP: f64 = 22.0;
/// The space above and below the words of a row.
const PAD: f64 = 7.0;
/// How far an item of a list stands in.
const INSET: f64 = 12.0;
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
        let heads = self.rows.iter().filter(|row| row.kind != RowKind::Group).map(|row| marked(plain(&row.head), &row.head.notes));
        let first = widest(&mut heads.chain([self.corner.clone()]), Face::STRONG).min(WORDS);
        let mut columns = vec![Measured { left: 0.0, width: first, after: 0.0, notes: 0.0, numeric: false }];
        for (index, column) in self.columns.iter().enumerate() {
            let natural = cells(index).flat_map(entries).map(|entry| entry.inset + ruler.width(&entry.words, Face::STRONG));
            let natural = natural.fold(0.0, f64::max);
            let head = ruler.width(&column.head, Face::HEAD);
            let measured = if column.numeric {
                let after =
                    cells(index).filter_map(number).map(|words| ruler.width(split(&words, decimal).1, Face::STRONG)).fold(0.0, f64::max);
                let before =
                    cells(index).filter_map(number).map(|words| ruler.width(split(&words, decimal).0, Face::STRONG)).fold(0.0, f64::max);
                let natural = natural.max(before + after);
                let notes = cells(index)
                    .filter(|cell| number(cell).is_some())
                    .filter(|cell| !cell.notes.is_empty())
                    .map(|cell| ruler.width(&letters(&cell.notes), Face::NOTE) + 2.0);
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
            y = Face::HEAD.leading() + 2.0;
            let groups = self.columns.chunk_by(|a, b| a.group == b.group);
            let mut at = 1;
            for group in groups {
                let (from, to) = (&columns[at], &columns[at + group.len() - 1]);
                at += group.len();
                let Some(words) = group.first().and_then(|column| column.group.as_ref()) else { continue };
                canvas.text((to.left + to.width, Face::HEAD.size), words, Face::HEAD, Ink::Ink, Anchor::End);
                canvas.line((from.left, y + 3.0), (to.left + to.width, y + 3.0), Ink::Rule, 1.0);
            }
            y += 8.0;
        }
        let corner = Column { head: self.corner.clone(), ..Column::default() };
        let heads = std::iter::once(&corner).chain(&self.columns).zip(columns);
        let set: Vec<(Vec<String>, &Measured)> =
            heads.map(|(column, place)| (canvas.ruler().wrap(&column.head, Face::HEAD, place.width), place)).collect();
        let tallest = set.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        let bottom = y + Face::HEAD.block(tallest);
        for (lines, place) in set {
            let first = bottom - Face::HEAD.block(lines.len()) + Face::HEAD.size;
            let (x, anchor) = if place.numeric { (place.left + place.width, Anchor::End) } else { (place.left, Anchor::Start) };
            canvas.lines((x, first), &lines, Face::HEAD, Ink::Ink, anchor);
        }
        let bottom = bottom + 8.0;
        let right = columns.last().map_or(0.0, |column| column.left + column.width);
        canvas.line((0.0, bottom), (right, bottom), Ink::Ink, 1.0);
        bottom
    }
}

fn draw_row(canvas: &mut Canvas<'_>, columns: &[Measured], row: &Row, top: f64, decimal: char) -> f64 {
    let face = if row.kind == RowKind::Plain { Face::TEXT } else { Face::STRONG };
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
            canvas.text((x + 2.0, y - 5.0), &letters(&cell.notes), Face::NOTE, Ink::Muted, Anchor::Start);
        } else {
            for entry in entries(cell) {
                let lines = canvas.ruler().wrap(&entry.words, face, place.width - entry.inset);
                let (x, anchor) =
                    if place.numeric { (place.left + place.width, Anchor::End) } else { (place.left + entry.inset, Anchor::Start) };
                if entry.inset > 0.0 && !place.numeric {
                    canvas.text((x - INSET, y), "–", face, ink, Anchor::Start);
                }
                bottom = bottom.max(canvas.lines((x, y), &lines, face, ink, anchor));
                y += face.block(lines.len());
            }
        }
        bottom = bottom.max(first);
    }
    bottom + PAD + 3.0
}

/// So many, as a length is multiplied by.
#[expect(clippy::cast_precision_loss, reason = "columns are few")]
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

/// One of the things in a cell, on a line of its own.
struct Entry {
    /// How far in it stands, with a dash before it; nothing where it is the only one.
    inset: f64,
    words: String,
}

/// What stands in a cell, with the letters of notes.
fn entries(cell: &Cell) -> Vec<Entry> {
    let mut entries = Vec::new();
    enter(cell, 0.0, &mut entries);
    entries
}

fn enter(cell: &Cell, inset: f64, entries: &mut Vec<Entry>) {
    match &cell.content {
        Content::List(items) => items.iter().for_each(|item| enter(item, inset + INSET, entries)),
        Content::Present(true) => entries.push(Entry { inset, words: "X".to_owned() }),
        other => entries.push(Entry { inset, words: other.plain() }),
    }
    if let Some(last) = entries.last_mut() {
        last.words = marked(std::mem::take(&mut last.words), &cell.notes);
    }
}

/// A number parted where its decimals begin, or else behind its last digit.
fn split(words: &str, decimal: char) -> (&str, &str) {
    let Parts { before, fraction, after } = Parts::of(words, decimal);
    let whole = words.len() - fraction.len() - after.len();
    words.split_at(if before.is_empty() { words.len() } else { whole })
}

/// The letters of notes: `a, b`.
fn letters(notes: &[usize]) -> String {
    notes.iter().map(|note| letter(*note)).collect::<Vec<_>>().join(", ")
}

/// Words with the letters of their notes behind them, on the same line as the last word.
fn marked(words: String, notes: &[usize]) -> String {
    if notes.is_empty() { words } else { format!("{words}\u{a0}({})", letters(notes)) }
}

#[cfg(test)]
mod tests {
    use super::{INSET, entries, split};
    use crate::drawing::tests::{ruler, sound};
    use crate::table::sample::{grouped, number};
    use crate::table::{Cell, Column, Content, Row, Table};

    #[test]
    fn numbers_are_parted_at_their_decimals() {
        assert_eq!(split("2,5", ','), ("2", ",5"));
        assert_eq!(split("1.250,75 kr.", ','), ("1.250", ",75 kr."));
        assert_eq!(split("35 %", ','), ("35", " %"));
        assert_eq!(split("c. 80", '.'), ("c. 80", ""));
        assert_eq!(split("færre", ','), ("færre", ""));
    }

    #[test]
    fn every_word_has_its_place() {
        let ruler = ruler();
        for width in [320.0, 680.0] {
            let drawing = grouped().draw(&ruler, width, "t", ',');
            sound(&drawing);
            assert!(drawing.body.contains("Besøgsvenner\u{a0}(a, b)"), "{}", drawing.body);
            assert!(drawing.width >= width && drawing.body.contains("færre end 5"), "{}", drawing.body);
        }
    }

    #[test]
    fn a_list_keeps_its_levels_and_notes() {
        let noted = |words: &str| Cell { notes: vec![1], ..Cell::text(words) };
        let inner = Content::List(vec![Cell::text("Mødre"), noted("Fædre")]).into();
        let cell = Cell { notes: vec![0], ..Content::List(vec![Cell::text("Forældre"), inner, Cell::text("Bedsteforældre")]).into() };
        let set: Vec<(f64, String)> = entries(&cell).into_iter().map(|entry| (entry.inset / INSET, entry.words)).collect();
        let words = ["Forældre", "Mødre", "Fædre\u{a0}(b)", "Bedsteforældre\u{a0}(a)"].map(str::to_owned);
        assert_eq!(set, [1.0, 2.0, 2.0, 1.0].into_iter().zip(words).collect::<Vec<_>>());
    }

    #[test]
    fn the_letter_of_a_note_stands_at_its_number() {
        let row = |cell| Row { head: Cell::text("Familier"), cells: vec![cell], ..Row::default() };
        let table = Table {
            columns: vec![Column { head: "Antal".into(), group: None, numeric: true }],
            rows: vec![row(Cell { notes: vec![0], ..number("29", "29") }), row(number("2,125", "2.125"))],
            ..Table::default()
        };
        let drawing = table.draw(&ruler(), 320.0, "t", ',');
        sound(&drawing);
        let x = |words: &str| -> f64 {
            let before = drawing.body.split_once(&format!(">{words}</text>")).expect("words").0;
            let (_, after) = before.rsplit_once(" x=\"").expect("a place");
            after.split('"').next().and_then(|x| x.parse().ok()).expect("a number")
        };
        assert!((x("a") - x("29") - 2.0).abs() < 0.1, "{}", drawing.body);
    }
}
