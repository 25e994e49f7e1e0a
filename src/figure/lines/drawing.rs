//! Lines over periods: in one frame while they count the same and are no more than four, else one below the other.

use super::frame::{Content, draw_frame};
use crate::drawing::{Anchor, Canvas, Drawing, Ink, Ruler};
use crate::figure::Lines;
use crate::figure::plane::Faces;

/// There are no more tones for series, and more lines would cross into a knot.
const MOST: usize = 4;

/// Draws the lines `width` pixels wide; ids in the drawing begin with `prefix`.
pub(in crate::figure) fn draw(view: &Lines, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let mut canvas = Canvas::new(width, prefix, ruler);
    let faces = Faces::of(width);
    let differ = !view.shares && view.unit.is_empty();
    if view.series.len() <= 1 || view.series.len() <= MOST && !differ {
        let content = Content { view, series: view.series.iter().collect(), target: view.target.as_ref(), small: false };
        let bottom = draw_frame(&mut canvas, &content, 0.0);
        return canvas.finish(bottom + 2.0);
    }
    let mut y = 0.0;
    for (index, series) in view.series.iter().enumerate() {
        if index > 0 {
            y += 24.0;
        }
        let lines = ruler.wrap(&series.label, faces.value, width);
        y = canvas.lines((0.0, y + faces.value.size), &lines, faces.value, Ink::Ink, Anchor::Start) + 8.0;
        // What is aimed at has one unit, and so belongs to all only where all have one.
        let target = view.target.as_ref().filter(|_| !differ);
        y = draw_frame(&mut canvas, &Content { view, series: vec![series], target, small: true }, y);
    }
    canvas.finish(y + 2.0)
}
