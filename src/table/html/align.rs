//! Numbers of a column stand with their decimal signs below one another.
//!
//! What a number lacks of the longest fraction and unit is made up by characters that take up room and are otherwise not there: they
//! come from the style sheet (`data-pad`, `data-after`), hidden, so that they are neither read aloud nor copied, and being set in the same
//! font they are exactly as wide as those they stand for.

use crate::escape::{attribute, text};
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

/// A printed number: `ca. 12`, `,5`, ` %`.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'t> {
    before: &'t str,
    /// With the decimal sign, or nothing.
    fraction: &'t str,
    after: &'t str,
}

impl<'t> Parts<'t> {
    /// Of a range the last number counts.
    fn of(printed: &'t str, decimal: char) -> Self {
        let end = printed.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
        let (number, after) = printed.split_at(end);
        let last = number.trim_end_matches(|c: char| c.is_ascii_digit());
        let whole = last.strip_suffix(decimal).filter(|whole| whole.ends_with(|c: char| c.is_ascii_digit()));
        let (before, fraction) = number.split_at(whole.map_or(end, str::len));
        Self { before, fraction, after }
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn parts_of_a_printed_number() {
        let parts = |printed, decimal| {
            let Parts { before, fraction, after } = Parts::of(printed, decimal);
            (before, fraction, after)
        };
        assert_eq!(parts("2,5", ','), ("2", ",5", ""));
        assert_eq!(parts("152.390\u{a0}kr.", ','), ("152.390", "", "\u{a0}kr."));
        assert_eq!(parts("152,390", '.'), ("152,390", "", ""));
        assert_eq!(parts("DKK\u{a0}1,234.50", '.'), ("DKK\u{a0}1,234", ".50", ""));
        assert_eq!(parts("ca. 2,5–10,25\u{a0}%", ','), ("ca. 2,5–10", ",25", "\u{a0}%"));
        assert_eq!(parts("nul", ','), ("", "", "nul"));
        assert_eq!(parts("", ','), ("", "", ""));
        assert_eq!(parts(",5", ','), (",5", "", ""));
    }
}
