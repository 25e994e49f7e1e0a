//! How a table is set on a page: what the page knows and the table does not.

use super::{Content, Table};

/// What becomes of a table that is wider than the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Narrow {
    /// It scrolls within itself.
    #[default]
    Scroll,
    /// Each row becomes a block, each cell with the head of its column before it.
    Blocks,
}

/// What the page says about a table.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The caption as finished HTML; `None` where the page says it outside the table.
    pub caption: Option<&'a str>,
    /// The id of the element that names the table, where it has no caption.
    pub labelled_by: Option<&'a str>,
    /// What the ids of notes begin with; no other table of the page has the same.
    pub anchor: &'a str,
    /// The decimal sign numbers are aligned on.
    pub decimal: char,
    /// What becomes of it in a narrow window.
    pub narrow: Narrow,
    /// Whether a reader with a script may sort it; a table with groups, totals or grouped heads is never sorted.
    pub sortable: bool,
    /// The word for a mark of presence: "ja".
    pub yes: &'a str,
    /// The word for its absence: "nej".
    pub no: &'a str,
    /// The words of the way back from a note, by its mark: "Tilbage til note a".
    pub back: &'a dyn Fn(&str) -> String,
}

/// From how many letters in a cell on a column of a narrow table would be a ladder of single words.
const MUCH_TEXT: usize = 40;

/// Up to how many letters a cell fits beside two others and the name of its row.
const SHORT_TEXT: usize = 12;

/// From how many columns of words on, beside the one that names the rows.
const MANY_WORDS: usize = 2;

impl Table {
    /// What suits a table in a narrow window: one of much text becomes blocks, one of numbers is compared across and scrolls.
    #[must_use]
    pub fn narrow(&self) -> Narrow {
        let long = |content: &Content| content.plain().chars().count() > MUCH_TEXT;
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let wordy = self.columns.iter().filter(|column| !column.numeric).count() >= MANY_WORDS;
        let has_words =
            |at: usize| self.rows.iter().filter_map(|row| row.cells.get(at)).any(|cell| cell.content.plain().chars().count() > SHORT_TEXT);
        let of_words = (0..self.columns.len()).filter(|at| !self.columns[*at].numeric && has_words(*at)).count();
        if wordy && cells().any(|cell| long(&cell.content)) || of_words > MANY_WORDS { Narrow::Blocks } else { Narrow::Scroll }
    }

    /// Whether the table is wider than a reader can take in without the names of the rows.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.columns.len() + 1 > 6
    }
}
