//! Numbers of a column stand with their decimal signs below one another.
//!
//! What a number lacks of the longest fraction and unit is made up by characters that take up room and are otherwise not there: they
//! come from the style sheet (`data-pad`, `data-after`), hidden, so that they are neither read aloud nor copied, and being set in the same
//! font they are exactly as wide as those they stand for.

use crate::escape::{attribute, text};
use crate::table::parts::Parts;
use crate::table::{Content, Number, Table};

/// What the numbers of a column have in common.
#[derive(Debug, Default)]
pub(super) struct Alignment {
    decimal: char,
    /// The most digits after the decimal sign.
    fraction: usize,
    /// The longest of what stands after the digits: ` kr.`
    after: String,
    /// Whether any cell of the column has a note, whose mark hangs beside the digits.
    pub(super) noted: bool,
}

impl Alignment {
    pub(super) fn of(table: &Table, column: usize, decimal: char) -> Self {
        let cells = || table.rows.iter().filter_map(|row| row.cells.get(column));
        let mut alignment = Self { decimal, noted: cells().any(|cell| !cell.notes.is_empty()), ..Self::default() };
        for number in cells().filter_map(|cell| if let Content::Number(number) = &cell.content { Some(number) } else { None }) {
            let parts = Parts::of(&number.text, decimal);
            alignment.fraction = alignment.fraction.max(parts.fraction.chars().count().saturating_sub(1));
            if parts.after.chars().count() > alignment.after.chars().count() {
                parts.after.clone_into(&mut alignment.after);
            }
        }
        alignment
    }

    /// A number in its column: what stands before the marks of its notes, and what after them.
    ///
    /// The unit follows its number, and what is lacking comes last: a gap between the two would part what belongs together.
    pub(super) fn set(&self, number: &Number) -> (String, String) {
        let Parts { before, fraction, after } = Parts::of(&number.text, self.decimal);
        let digits = fraction.chars().count();
        let mut room = String::new();
        if self.fraction > 0 && digits == 0 {
            room.push(self.decimal);
        }
        room.extend(std::iter::repeat_n('0', self.fraction - digits.saturating_sub(1)));
        let lacking = !room.is_empty() || after != self.after;
        room.push_str(&self.after);
        let (digits, room) = (format!("{}{}", text(before), text(fraction)), attribute(&room));
        match (after, lacking) {
            (_, false) => (digits + &text(after), String::new()),
            ("", true) => (digits, format!("<span data-pad=\"{room}\"></span>")),
            (_, true) => (format!("{digits}<span data-after=\"{room}\">{}", text(after)), "</span>".to_owned()),
        }
    }
}
