//! Two dots on a scale: an open one before, a filled one after, and an arrow from one to the other.

use std::ops::Range;

use crate::drawing::{Anchor, Area, Canvas, Drawing, Ink, Ruler};
use crate::figure::axis::{self, Numerals, ticks};
use crate::figure::labels::{Labels, balanced};
use crate::figure::plane::{Faces, Plane, WIDE};
use crate::figure::{Dumbbell, Mark, Pair, legend};

const RADIUS: f64 = 6.5;
const HEIGHT: f64 = 26.0;
/// From the middle of a dot to the far side of its number, but for the number.
const BESIDE: f64 = RADIUS + 9.0;

/// Draws the rows `width` pixels wide; ids in the drawing begin with `prefix`.
pub(in crate::figure) fn draw(view: &Dumbbell, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let faces = Faces::of(width);
    let mut canvas = Canvas::new(width, prefix, ruler);
    let mut y = key(&mut canvas, view);
    let labels = Labels::new(view.rows.iter().map(|row| row.label.as_str()), ruler, width, faces.label);
    let left = labels.left();
    // A change stands at the right where it fits in three lines, else below its row.
    let changes: Vec<&String> = view.rows.iter().filter_map(|row| row.change.as_ref()).collect();
    let column = width * 0.24;
    let beside = width >= WIDE && changes.iter().all(|change| ruler.wrap(change, faces.note, column).len() <= 3);
    let right = if beside && !changes.is_empty() { width - column - 14.0 } else { width };
    let scale = Scale::of(view, ruler, width, left..right);
    for (index, row) in view.rows.iter().enumerate() {
        if index > 0 {
            y += if labels.above() { 12.0 } else { 8.0 };
        }
        let title = format!("{}: {} → {}", row.label, row.before.text, row.after.text);
        y = canvas.titled("row", &title, |canvas| {
            let (at, mut bottom) = labels.row(canvas, index, y, HEIGHT);
            let plane = scale.plane(canvas, at);
            if row.before.place().or(row.after.place()).is_some() {
                scale.draw(&plane);
            }
            pair(canvas, row, &plane);
            bottom = bottom.max(absent(canvas, view, row, (left, at), right - left));
            if let Some(change) = &row.change {
                let room = if beside { column } else { right - left };
                let lines = balanced(ruler, change, faces.note, room);
                if beside {
                    let middle = at + HEIGHT / 2.0 - faces.note.block(lines.len()) / 2.0;
                    let first = middle.max(y) + faces.note.leading() - 4.0;
                    bottom = bottom.max(canvas.lines((right + 14.0, first), &lines, faces.note, Ink::Muted, Anchor::Start) + 4.0);
                } else {
                    bottom = canvas.lines((left, bottom + faces.note.size), &lines, faces.note, Ink::Muted, Anchor::Start) + 4.0;
                }
            }
            bottom
        });
    }
    let bottom = scale.below(&mut canvas, y + 6.0);
    canvas.finish(bottom + 4.0)
}

/// What the dots are measured by: the same for all rows.
struct Scale {
    /// Round numbers and their words.
    ticks: Vec<(f64, String)>,
    /// The first and the last of them.
    values: Range<f64>,
    /// Where these two stand.
    places: Range<f64>,
}

impl Scale {
    /// As long as it can be with room for the numbers beside the dots.
    fn of(view: &Dumbbell, ruler: &Ruler, width: f64, room: Range<f64>) -> Self {
        let faces = Faces::of(width);
        let marks = || view.rows.iter().flat_map(|row| [&row.before, &row.after]);
        let spread = |(low, high): (f64, f64), at: f64| (low.min(at), high.max(at));
        let (low, high) = marks().filter_map(Mark::place).fold((f64::INFINITY, f64::NEG_INFINITY), spread);
        if low > high {
            return Self { ticks: Vec::new(), values: 0.0..1.0, places: room };
        }
        let (ticks, step) = ticks(low, high);
        let numerals = Numerals::of(marks(), view.shares);
        let ticks: Vec<(f64, String)> = ticks.into_iter().map(|tick| (tick, numerals.write(tick, step))).collect();
        let values = ticks.first().map_or(low, |tick| tick.0)..ticks.last().map_or(high, |tick| tick.0);
        let half = |tick: Option<&(f64, String)>| tick.map_or(0.0, |(_, words)| ruler.width(words, faces.note) / 2.0).max(RADIUS + 1.0);
        let least = (half(ticks.first()), half(ticks.last()));
        let (mut before, mut after) = least;
        // The scale shrinks until what stands farthest out has its room.
        for _ in 0..6 {
            let length = (room.end - room.start - before - after).max(8.0);
            for (at, words, on_right) in view.rows.iter().flat_map(numbers) {
                let from_start = (at - values.start) / (values.end - values.start) * length;
                let needed = ruler.width(words, faces.value) + BESIDE;
                if on_right {
                    after = after.max(needed - (length - from_start));
                } else {
                    before = before.max(needed - from_start);
                }
            }
        }
        let most = (room.end - room.start) * 0.4;
        let places = room.start + before.min(most)..room.end - after.min(most);
        Self { ticks, values, places }
    }

    /// The part of the canvas where a row has its dots, from `y` down.
    fn plane(&self, canvas: &mut Canvas, y: f64) -> Plane {
        let area = Area::new(self.places.start, y, (self.places.end - self.places.start).max(8.0), HEIGHT);
        Plane::new(canvas, area, self.values.clone(), -1.0..1.0)
    }

    /// Draws the line of a row, with its ticks.
    fn draw(&self, plane: &Plane) {
        plane.line(&[(self.values.start, 0.0), (self.values.end, 0.0)], Ink::Grid, 1.0);
        for (tick, _) in &self.ticks {
            plane.line(&[(*tick, -0.3), (*tick, 0.3)], Ink::Grid, 1.0);
        }
    }

    /// Draws the scale itself below all rows; returns its lower edge.
    fn below(&self, canvas: &mut Canvas, y: f64) -> f64 {
        if self.ticks.is_empty() {
            return y;
        }
        let plane = self.plane(canvas, y);
        let ticks: Vec<(f64, &str)> = self.ticks.iter().map(|(tick, words)| (plane.at((*tick, 0.0)).0, words.as_str())).collect();
        axis::below(canvas, &ticks, y)
    }
}

/// The numbers of a row: where, in words, and whether they stand at the right of their dots.
fn numbers(row: &Pair) -> Vec<(f64, &str, bool)> {
    let (before, after) = (row.before.place(), row.after.place());
    let rising = after.unwrap_or(0.0) >= before.unwrap_or(0.0);
    // One number is enough where both are the same.
    let first = before.filter(|_| row.before.text != row.after.text || after.is_none());
    let first = first.map(|from| (from, row.before.text.as_str(), !rising && after.is_some()));
    let second = after.map(|to| (to, row.after.text.as_str(), rising));
    first.into_iter().chain(second).collect()
}

/// The two dots and their numbers, each on its own side.
fn pair(canvas: &mut Canvas, row: &Pair, plane: &Plane) {
    let faces = Faces::of(canvas.width());
    let (before, after) = (row.before.place(), row.after.place());
    let same = row.before.text == row.after.text;
    if let (Some(from), Some(to)) = (before, after) {
        arrow(canvas, plane.at((from, 0.0)), plane.at((to, 0.0)));
        if same {
            plane.ring((from, 0.0), RADIUS + 3.0, Ink::Muted);
        }
    }
    for (at, words, on_right) in numbers(row) {
        let (x, middle) = plane.at((at, 0.0));
        let plate = canvas.ruler().width(words, faces.value);
        let (x, anchor) = if on_right { (x + RADIUS + 7.0, Anchor::Start) } else { (x - RADIUS - 7.0, Anchor::End) };
        let start = if on_right { x } else { x - plate };
        canvas.rect(Area::new(start - 2.0, middle - 8.0, plate + 4.0, 16.0), Ink::Paper);
        canvas.centred((x, middle), words, faces.value, Ink::Ink, anchor);
    }
    if let Some(from) = before.filter(|_| !same || after.is_none()) {
        plane.ring((from, 0.0), RADIUS, Ink::Teal);
    }
    if let Some(to) = after {
        plane.dot((to, 0.0), RADIUS, Ink::Teal);
    }
}

/// A line with a head that ends at the dot after.
fn arrow(canvas: &mut Canvas, from: (f64, f64), to: (f64, f64)) {
    let way = if to.0 >= from.0 { 1.0 } else { -1.0 };
    let length = (to.0 - from.0).abs();
    if length < RADIUS {
        return;
    }
    let tip = to.0 - way * (RADIUS + 1.0);
    canvas.line(from, (tip, to.1), Ink::Teal, 2.0);
    if length > 2.0 * RADIUS + 10.0 {
        let back = tip - way * 7.0;
        canvas.polygon(&[(tip, to.1), (back, to.1 - 4.5), (back, to.1 + 4.5)], Ink::Teal);
    }
}

/// The words in place of dots, below the line; returns their lower edge.
fn absent(canvas: &mut Canvas, view: &Dumbbell, row: &Pair, (left, at): (f64, f64), width: f64) -> f64 {
    let face = Faces::of(canvas.width()).note;
    let of = [(&view.before, &row.before), (&view.after, &row.after)];
    let lacking: Vec<_> = of.into_iter().filter(|(_, mark)| mark.place().is_none()).collect();
    let words = match lacking[..] {
        [] => return at,
        [(_, one), (_, other)] if one.text == other.text => one.text.clone(),
        _ => lacking.iter().map(|(head, mark)| format!("{head}: {}", mark.text)).collect::<Vec<_>>().join(" · "),
    };
    let lines = canvas.ruler().wrap(&words, face, width);
    // With no dot at all the words stand where the line would be.
    let both = lacking.len() == 2;
    let first = if both { at + f64::midpoint(HEIGHT, canvas.ruler().cap_height(face)) } else { at + HEIGHT + face.size - 2.0 };
    canvas.lines((left, first), &lines, face, Ink::Muted, Anchor::Start) + 5.0
}

/// What the dots stand for; returns where the rows begin.
fn key(canvas: &mut Canvas, view: &Dumbbell) -> f64 {
    let sample = |canvas: &mut Canvas, index, (x, middle)| match index {
        0 => canvas.ring((x + RADIUS, middle), RADIUS - 1.0, Ink::Teal, 2.0),
        _ => canvas.circle((x + RADIUS, middle), RADIUS, Ink::Teal),
    };
    legend::rows(canvas, &[view.before.clone(), view.after.clone()], 2.0 * RADIUS, sample) + 10.0
}
