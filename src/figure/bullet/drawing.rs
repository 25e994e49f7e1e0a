//! Sets bullet drawings: small in a cell, larger on their own.

use super::marks::{LARGE, SMALL, aim, dot, ground, result};
use super::scale::Scale;
use super::{Bullet, BulletRow};
use crate::drawing::{Anchor, Area, Canvas, Dash, Drawing, Face, Ink, Ruler};
use crate::figure::labels::{Labels, balanced};
use crate::figure::plane::{Faces, WIDE};
use crate::figure::{axis, legend};

/// How high a row of the larger drawing is at least.
const ROW: f64 = 28.0;
/// How high one of the smaller is.
const LINE: f64 = 20.0;
/// How high the flag of a tick is.
const FLAG: f64 = 7.0;
/// The most of a drawing that the results take in words.
const MOST: f64 = 0.3;
/// Between a mark and the words beside it.
const SPACE: f64 = 14.0;

/// No words but those of the target, and a line a result.
pub(super) fn small(view: &Bullet, ruler: &Ruler, width: f64) -> Drawing {
    let mut canvas = Canvas::new(width, "bullet", ruler);
    let inset = SMALL.radius + 2.0;
    let scale = Scale::of(view, inset..(width - inset).max(inset + 8.0));
    // The flags of ticks stand above the results, or a dot would hide them.
    let flags = aimed(&mut canvas, view, &scale, Face::NOTE, width);
    let top = flags + if view.target.is_some() { FLAG } else { 0.0 };
    let bottom = top + LINE * rows(view.rows.len().max(1));
    if let Some(target) = &view.target {
        aim(&mut canvas, target.bound, &scale, (flags, bottom), true);
    }
    for (at, row) in view.rows.iter().enumerate() {
        let middle = top + LINE * (rows(at) + 0.5);
        let dash = if row.places().is_empty() { Dash::Dotted } else { Dash::Solid };
        ground(&mut canvas, &scale, middle, dash);
        result(&mut canvas, row, &scale, middle, SMALL);
    }
    if view.rows.is_empty() {
        ground(&mut canvas, &scale, top + LINE / 2.0, Dash::Solid);
    }
    canvas.finish(bottom)
}

/// With the names of the results, their words, a scale and a key.
pub(super) fn large(view: &Bullet, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let faces = Faces::of(width);
    let mut canvas = Canvas::new(width, prefix, ruler);
    let named = view.rows.iter().any(|row| !row.label.is_empty());
    let labels = Labels::new(view.rows.iter().map(|row| row.label.as_str()), ruler, width, faces.label);
    let said: Vec<Said> = view.rows.iter().map(|row| Said::of(row, ruler, width)).collect();
    let column = said.iter().map(|said| said.width).fold(0.0, f64::max);
    let right = if column > 0.0 { width - column - SPACE } else { width };
    let inset = LARGE.radius + 2.0;
    let left = if named { labels.left() } else { 0.0 };
    let scale = Scale::of(view, left + inset..(right - inset).max(left + inset + 8.0));
    let scale = scale.with_words(|words| ruler.width(words, faces.note) / 2.0, width);
    let mut y = aimed(&mut canvas, view, &scale, faces.note, width);
    // Beside a column of names one tick goes through all rows; below names each row has its own, and so have the words.
    let apart = labels.above() && named;
    if let Some(target) = view.target.as_ref().filter(|_| apart) {
        for at in target.bound.places() {
            canvas.line((scale.x(at), y), (scale.x(at), y + 5.0), Ink::Target, 2.5);
        }
        y += 7.0;
    }
    for (index, (row, said)) in view.rows.iter().zip(&said).enumerate() {
        let gap = if index > 0 && apart { 10.0 } else { 0.0 };
        let from = y + gap;
        y = canvas.titled("row", &view.said(row), |canvas| {
            let (at, bottom) = labels.row(canvas, index, from, ROW.max(said.height));
            let (upper, middle) = (if apart { at } else { from }, at + ROW.max(said.height) / 2.0);
            if let Some(target) = view.target.as_ref().filter(|_| !(apart && row.places().is_empty())) {
                aim(canvas, target.bound, &scale, (upper, bottom), index == 0);
            }
            if row.places().is_empty() {
                absent(canvas, row, (left, upper), (right - left, bottom - upper))
            } else {
                ground(canvas, &scale, middle, Dash::Solid);
                result(canvas, row, &scale, middle, LARGE);
                said.draw(canvas, right + SPACE, middle);
                bottom
            }
        });
    }
    if view.rows.is_empty() {
        if let Some(target) = &view.target {
            aim(&mut canvas, target.bound, &scale, (y, y + ROW), true);
        }
        y += ROW;
    }
    if view.has_marks() {
        let (start, end) = scale.places();
        canvas.line((start, y + 4.0), (end, y + 4.0), Ink::Rule, 1.0);
        let ticks: Vec<(f64, &str)> = scale.ticks.iter().map(|(tick, words)| (scale.x(*tick), words.as_str())).collect();
        y = axis::below(&mut canvas, &ticks, y + 4.0);
    }
    y = key(&mut canvas, view, y);
    canvas.finish((y + 4.0).max(1.0))
}

/// The words of the target, above its tick where there is one; returns where the rows begin.
fn aimed(canvas: &mut Canvas, view: &Bullet, scale: &Scale, face: Face, width: f64) -> f64 {
    let Some(target) = view.target.as_ref().filter(|aim| !aim.label.is_empty()) else { return 0.0 };
    let places = target.bound.places();
    let lines = balanced(canvas.ruler(), &target.label, face, width);
    let half = canvas.ruler().widest(&lines, face) / 2.0;
    let middle = match places[..] {
        [] => half,
        [at] => scale.x(at),
        _ => places.iter().map(|at| scale.x(*at)).sum::<f64>() / rows(places.len()),
    };
    let x = middle.max(half).min(width - half);
    canvas.lines((x, face.size), &lines, face, Ink::Ink, Anchor::Middle);
    face.block(lines.len()) + 3.0
}

/// What is said of a result instead of a mark; returns its lower edge.
fn absent(canvas: &mut Canvas, row: &BulletRow, (left, top): (f64, f64), (width, height): (f64, f64)) -> f64 {
    let face = Faces::of(canvas.width()).note;
    let lines = canvas.ruler().wrap(&row.text, face, width - 8.0);
    let block = face.block(lines.len());
    // A target's band and tick go behind the words, not through them.
    let plate = Area::new(left, top + 1.0, canvas.ruler().widest(&lines, face) + 8.0, (block + 4.0).max(height - 2.0));
    canvas.rect(plate, Ink::Paper);
    let first = top + (height - block).max(0.0) / 2.0 + face.size;
    canvas.lines((left, first), &lines, face, Ink::Muted, Anchor::Start);
    (top + height).max(top + block + 6.0)
}

/// A result in words, at the right of its mark.
struct Said {
    value: Vec<String>,
    note: Vec<String>,
    faces: Faces,
    width: f64,
    height: f64,
}

impl Said {
    fn of(row: &BulletRow, ruler: &Ruler, width: f64) -> Self {
        let faces = Faces::of(width);
        if row.places().is_empty() {
            return Self { value: Vec::new(), note: Vec::new(), faces, width: 0.0, height: 0.0 };
        }
        let most = width * MOST;
        let interval = row.interval.as_ref().map(|interval| interval.text.clone());
        let value = balanced(ruler, &row.text, faces.value, most);
        // On a phone every line of words is one less of the scale.
        let notes: Vec<String> = interval.into_iter().chain(row.n.clone()).collect();
        let note: Vec<String> = if notes.is_empty() {
            Vec::new()
        } else if width >= WIDE {
            ruler.wrap(&notes.join(", "), faces.note, most)
        } else {
            notes.iter().flat_map(|note| ruler.wrap(note, faces.note, most)).collect()
        };
        let widest = ruler.widest(&value, faces.value).max(ruler.widest(&note, faces.note));
        let height = faces.value.block(value.len()) + faces.note.block(note.len()) + 8.0;
        Self { value, note, faces, width: widest, height }
    }

    fn draw(&self, canvas: &mut Canvas, x: f64, middle: f64) {
        let top = middle - (self.height - 8.0) / 2.0;
        let first = top + self.faces.value.size;
        let last = canvas.lines((x, first), &self.value, self.faces.value, Ink::Ink, Anchor::Start);
        canvas.lines((x, last + self.faces.note.leading()), &self.note, self.faces.note, Ink::Muted, Anchor::Start);
    }
}

/// What the marks stand for, where that is not plain; returns its lower edge.
fn key(canvas: &mut Canvas, view: &Bullet, y: f64) -> f64 {
    let drawn = || view.rows.iter().filter(|row| !row.places().is_empty());
    let open = drawn().any(|row| row.supplementary);
    let lined = drawn().any(|row| row.ends().is_some());
    if !open && !lined {
        return y;
    }
    let mut entries = Vec::new();
    if drawn().any(|row| !row.supplementary) {
        entries.push((Sample::Main, view.words.result.clone()));
    }
    if open {
        entries.push((Sample::Supplementary, view.words.supplementary.clone()));
    }
    if lined {
        entries.push((Sample::Interval, view.words.interval.clone()));
    }
    let words: Vec<String> = entries.iter().map(|(_, words)| words.clone()).collect();
    let sample = 2.0 * LARGE.radius + 6.0;
    let height = canvas.moved((0.0, y + 8.0), |canvas| {
        legend::rows(canvas, &words, sample, |canvas, index, (x, middle)| {
            let centre = (x + sample / 2.0, middle);
            match entries[index].0 {
                Sample::Main => dot(canvas, centre, LARGE.radius - 0.5, false),
                Sample::Supplementary => dot(canvas, centre, LARGE.radius - 0.5, true),
                Sample::Interval => {
                    canvas.line((x + 1.0, middle), (x + sample - 1.0, middle), Ink::Teal, LARGE.line);
                    for x in [x + 1.0, x + sample - 1.0] {
                        canvas.line((x, middle - 5.0), (x, middle + 5.0), Ink::Teal, LARGE.line);
                    }
                }
            }
        })
    });
    y + 8.0 + height
}

/// What a key explains.
enum Sample {
    Main,
    Supplementary,
    Interval,
}

/// So many rows, as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "some results")]
fn rows(count: usize) -> f64 {
    count as f64
}
