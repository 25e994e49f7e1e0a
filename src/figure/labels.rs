//! What names the rows of a chart: in a column on the left where that has room, else above each row's mark.

use super::plane::WIDE;
use crate::drawing::{Anchor, Canvas, Face, Ink, Ruler};

/// Between labels and marks.
const SPACE: f64 = 14.0;

/// The most of a drawing that a column of labels takes.
pub(super) const MOST: f64 = 0.38;

/// The labels of all rows.
pub(super) struct Labels {
    face: Face,
    column: Option<f64>,
    rows: Vec<Vec<String>>,
}

impl Labels {
    /// Lays labels out for a drawing of some width.
    pub(super) fn new<'l>(labels: impl Iterator<Item = &'l str> + Clone, ruler: &Ruler, width: f64, face: Face) -> Self {
        let column = column(labels.clone(), ruler, width, face);
        let lines = |label: &str| if label.is_empty() { Vec::new() } else { ruler.wrap(label, face, column.unwrap_or(width)) };
        Self { face, column, rows: labels.map(lines).collect() }
    }

    /// Whether they stand above the marks.
    pub(super) fn above(&self) -> bool {
        self.column.is_none()
    }

    /// Where marks begin.
    pub(super) fn left(&self) -> f64 {
        self.column.map_or(0.0, |column| column + SPACE)
    }

    /// Draws the label of a row that begins at `y` and whose mark is `height` high; returns the upper edge of the mark
    /// and the lower edge of the row.
    pub(super) fn row(&self, canvas: &mut Canvas, index: usize, y: f64, height: f64) -> (f64, f64) {
        let none = Vec::new();
        let lines = self.rows.get(index).unwrap_or(&none);
        let block = self.face.block(lines.len());
        if self.column.is_some() {
            let row = block.max(height);
            let capital = canvas.ruler().cap_height(self.face);
            let first = y + (row - block) / 2.0 + f64::midpoint(self.face.leading(), capital);
            canvas.lines((0.0, first), lines, self.face, Ink::Ink, Anchor::Start);
            return (y + (row - height) / 2.0, y + row);
        }
        canvas.lines((0.0, y + self.face.size), lines, self.face, Ink::Ink, Anchor::Start);
        let top = if lines.is_empty() { y } else { y + block + 2.0 };
        (top, top + height)
    }
}

/// How wide the column is, if every label fits into it without broken words.
pub(super) fn column<'l>(labels: impl Iterator<Item = &'l str>, ruler: &Ruler, width: f64, face: Face) -> Option<f64> {
    let most = width * MOST;
    let mut column: f64 = 0.0;
    for label in labels {
        // Two of a few letters each stand beside their marks on a phone too.
        let lines = if width >= WIDE { ruler.wrap(label, face, most) } else { vec![label.to_owned()] };
        if lines.len() > 3 || !unbroken(&lines, label) {
            return None;
        }
        column = column.max(ruler.widest(&lines, face));
    }
    let most = if width >= WIDE { most } else { width * 0.2 };
    (column <= most).then_some(column)
}

/// Words in no more lines than they need, and those about equally long.
pub(super) fn balanced(ruler: &Ruler, words: &str, face: Face, most: f64) -> Vec<String> {
    let lines = ruler.wrap(words, face, most);
    let narrower = [0.55, 0.65, 0.75, 0.85].into_iter().map(|part| ruler.wrap(words, face, most * part));
    let mut narrower = narrower.filter(|other| other.len() == lines.len() && unbroken(other, words));
    narrower.next().unwrap_or(lines)
}

/// Whether lines hold the words of a text as they are.
pub(super) fn unbroken(lines: &[String], text: &str) -> bool {
    lines.join(" ").split_whitespace().eq(text.split_whitespace())
}
