//! Columns beside one another; where their words do not fit, bars below one another.

use std::ops::Range;

use crate::drawing::{Anchor, Area, Canvas, Drawing, Face, Ink, Pattern, Ruler};
use crate::figure::axis::{Numerals, Under, Upright, ticks};
use crate::figure::bars;
use crate::figure::cells::bare;
use crate::figure::plane::{Faces, Plane, WIDE};
use crate::figure::{Answers, Group, Mark, Tone};

/// Draws the columns `width` pixels wide; ids in the drawing begin with `prefix`.
pub(in crate::figure) fn draw(view: &Answers, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let short = view.categories.iter().all(|category| category.label.chars().count() <= 4);
    let places = Places::new(view.categories.len(), 0.0..width);
    let labels: Vec<String> = view.categories.iter().map(|category| category.label.clone()).collect();
    let fits = Under::new(&labels, &places.middles, (0.0, width), ruler, Faces::of(width).label).count() == labels.len();
    match view.groups.first() {
        Some(group) if (short || fits) && !labels.is_empty() => columns(view, group, ruler, width, prefix),
        _ => bars::drawing::draw(view, ruler, width, prefix),
    }
}

/// The middles of columns and the distance between two.
struct Places {
    middles: Vec<f64>,
    slot: f64,
}

impl Places {
    #[expect(clippy::cast_precision_loss, reason = "some columns")]
    fn new(count: usize, range: Range<f64>) -> Self {
        let slot = (range.end - range.start) / count.max(1) as f64;
        Self { middles: (0..count).map(|at| range.start + slot * (at as f64 + 0.5)).collect(), slot }
    }
}

fn columns(view: &Answers, group: &Group, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let faces = Faces::of(width);
    let mut canvas = Canvas::new(width, prefix, ruler);
    let most = bars::drawing::largest(std::slice::from_ref(group));
    let slot = Places::new(view.categories.len(), 0.0..width).slot;
    let numbers = numbers(group, slot - 3.0, ruler, faces.value);
    let (ticks, step) = ticks(0.0, most);
    let numerals = Numerals::of(group.marks.iter(), view.shares);
    // An axis only where the numbers do not fit above the columns.
    let labelled = numbers.is_some();
    let measured = ticks.iter().filter(|_| !labelled).map(|tick| (*tick, numerals.write(*tick, step)));
    let axis = Upright::new(measured, ruler, faces.note);
    let left = axis.width;
    let places = Places::new(view.categories.len(), left..width);
    let high = if labelled { most.max(f64::MIN_POSITIVE) } else { ticks.last().copied().unwrap_or(1.0) };
    let area = Area::new(left, 22.0, width - left, if width >= WIDE { 220.0 } else { 170.0 });
    let plane = Plane::new(&mut canvas, area, left..width, 0.0..high);
    axis.draw(&mut canvas, &plane, (left, width), |_| true);
    let thick = (places.slot * 0.72).min(56.0);
    let tops = view.categories.iter().any(|category| category.top);
    let mut absent = Vec::new();
    for (index, ((category, mark), middle)) in view.categories.iter().zip(&group.marks).zip(&places.middles).enumerate() {
        canvas.titled("column", &format!("{}: {}", category.label, mark.text), |canvas| {
            let Some(value) = mark.place().map(|value| value.max(0.0)) else {
                absent.push((mark, *middle));
                return;
            };
            let upper = plane.at((left, value)).1;
            if category.tone == Tone::Apart {
                let column = Area::new(middle - thick / 2.0, upper, thick, area.bottom() - upper);
                canvas.hatched(column, Pattern::Diagonal, Ink::Apart);
            } else {
                let ink = if tops && !category.top { Ink::Pale } else { Ink::Teal };
                plane.rect((middle - thick / 2.0, 0.0), (middle + thick / 2.0, value), ink);
            }
            if let Some(number) = numbers.as_ref().and_then(|numbers| numbers.get(index)) {
                canvas.text((*middle, upper - 6.0), number, faces.value, Ink::Ink, Anchor::Middle);
            }
        });
    }
    plane.line(&[(left, 0.0), (width, 0.0)], Ink::Rule, 1.0);
    let notes = unsaid(&mut canvas, &absent, places.slot, area.bottom());
    let labels: Vec<String> = view.categories.iter().map(|category| category.label.clone()).collect();
    let under = Under::new(&labels, &places.middles, (left, width), ruler, faces.label);
    let mut y = under.draw(&mut canvas, area.bottom() + 5.0, Ink::Ink);
    if let (Some(top), Some(label)) = (group.top.as_ref().filter(|mark| mark.place().is_some()), &view.top_label) {
        let lines = ruler.wrap(&format!("{} {label}", top.text), faces.value, width);
        y = canvas.lines((0.0, y + 8.0 + faces.value.size), &lines, faces.value, Ink::Ink, Anchor::Start) + 4.0;
    }
    for note in notes {
        let lines = ruler.wrap(&note, faces.note, width);
        y = canvas.lines((0.0, y + 4.0 + faces.note.size), &lines, faces.note, Ink::Muted, Anchor::Start) + 3.0;
    }
    canvas.finish(y + 2.0)
}

/// The numbers above columns, if all fit; where room is short only the first has its percent sign.
fn numbers(group: &Group, room: f64, ruler: &Ruler, face: Face) -> Option<Vec<String>> {
    let fit = |texts: &Vec<String>| texts.iter().all(|text| ruler.width(text, face) <= room);
    let shown = |mark: &Mark| if mark.place().is_some() { mark.text.clone() } else { String::new() };
    let whole: Vec<String> = group.marks.iter().map(shown).collect();
    let first = whole.iter().position(|text| !text.is_empty());
    let short = whole.iter().enumerate().map(|(index, text)| if Some(index) == first { text.clone() } else { bare(text) }).collect();
    [whole, short].into_iter().find(fit)
}

/// The words in place of columns, or stars where they do not fit; returns what the stars stand for.
fn unsaid(canvas: &mut Canvas, absent: &[(&Mark, f64)], slot: f64, bottom: f64) -> Vec<String> {
    let face = Faces::of(canvas.width()).note;
    let mut starred: Vec<&str> = Vec::new();
    let mut free = f64::NEG_INFINITY;
    for (mark, middle) in absent {
        let lines = crate::figure::labels::balanced(canvas.ruler(), &mark.text, face, slot - 6.0);
        if lines.len() <= 3 && crate::figure::labels::unbroken(&lines, &mark.text) && canvas.ruler().widest(&lines, face) <= slot - 4.0 {
            let first = bottom - 7.0 - face.block(lines.len() - 1);
            canvas.lines((*middle, first), &lines, face, Ink::Muted, Anchor::Middle);
            continue;
        }
        let known = starred.iter().position(|words| *words == mark.text);
        let order = known.unwrap_or_else(|| {
            starred.push(&mark.text);
            starred.len() - 1
        });
        let stars = "*".repeat(order + 1);
        let half = canvas.ruler().width(&stars, face) / 2.0;
        // Where columns are narrower than a star, one star stands for its neighbours.
        if middle - half >= free && middle - half >= 0.0 && middle + half <= canvas.width() {
            canvas.text((*middle, bottom - 7.0), &stars, face, Ink::Muted, Anchor::Middle);
            free = middle + half + 1.0;
        }
    }
    starred.iter().enumerate().map(|(order, words)| format!("{} {words}", "*".repeat(order + 1))).collect()
}
