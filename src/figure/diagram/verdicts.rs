//! Verdicts at the lower edge of a box: a sign and its word each, beside one another where there is room.

use super::VerdictMark;
use crate::drawing::{Anchor, Canvas, Face, Ink, Point, Ruler, Sign};

const FACE: Face = Face::NOTE;
/// Between a sign and its word.
const SPACE: f64 = 6.0;
/// Between two verdicts in a line.
const APART: f64 = 14.0;
/// From the words of a box to the first line.
const ABOVE: f64 = 4.0;
/// How high a line is.
const LINE: f64 = 18.0;

/// Verdicts in their lines.
pub(super) struct Marked {
    /// How far from the left edge and in which line each begins, and its words in lines of their own.
    marks: Vec<(f64, f64, Sign, Vec<String>)>,
    /// How much taller they make a box.
    pub height: f64,
}

impl Marked {
    /// Lays verdicts out in lines no wider than `room`.
    pub(super) fn new(verdicts: &[VerdictMark], ruler: &Ruler, room: f64) -> Self {
        let (mut x, mut y, mut below) = (0.0, 0.0, 0.0);
        let mut marks = Vec::new();
        for mark in verdicts {
            let lines = ruler.wrap(&mark.text, FACE, room - Sign::SIZE - SPACE);
            let width = Sign::SIZE + SPACE + ruler.widest(&lines, FACE);
            if x > 0.0 && x + width > room {
                (x, y) = (0.0, below);
            }
            below = f64::max(below, y + LINE.max(FACE.block(lines.len()) + 3.0));
            marks.push((x, y, mark.sign, lines));
            x += width + APART;
        }
        Self { marks, height: if verdicts.is_empty() { 0.0 } else { ABOVE + below } }
    }

    /// Draws them below words whose last baseline is at a place; returns the one of their own last line.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, (left, baseline): Point) -> f64 {
        let mut last = baseline;
        for (x, y, sign, lines) in &self.marks {
            let top = baseline + FACE.size * 0.3 + ABOVE + y;
            sign.draw(canvas, (left + x, top));
            let first = top + f64::midpoint(Sign::SIZE, canvas.ruler().cap_height(FACE));
            last = last.max(canvas.lines((left + x + Sign::SIZE + SPACE, first), lines, FACE, Ink::Ink, Anchor::Start));
        }
        last
    }
}
