//! One frame with its scales, its lines, what is aimed at, and what is to be said below.

use super::ends::Ends;
use super::line::{self, Points};
use crate::drawing::{Anchor, Area, Canvas, Dash, Ink};
use crate::figure::axis::{Numerals, Under, Upright, ticks};
use crate::figure::plane::{Faces, Plane, WIDE};
use crate::figure::{Lines, Mark, Series, Target};

/// What one frame holds.
pub(super) struct Content<'v> {
    pub view: &'v Lines,
    pub series: Vec<&'v Series>,
    pub target: Option<&'v Target>,
    /// Whether it is one of several.
    pub small: bool,
}

/// Draws a frame from `y` down; returns its lower edge.
pub(super) fn draw_frame(canvas: &mut Canvas, content: &Content<'_>, y: f64) -> f64 {
    let (ruler, width, faces) = (canvas.ruler(), canvas.width(), Faces::of(canvas.width()));
    let wide = width >= WIDE;
    let ends = Ends::new(content, ruler, width);
    let mut top = ends.legend(canvas, y);
    let widest = content.series.iter().flat_map(|series| &series.marks).filter(|mark| mark.place().is_some());
    let widest = widest.map(|mark| ruler.width(&mark.text, faces.value)).fold(0.0, f64::max);
    let periods = content.view.periods.len();
    #[expect(clippy::cast_precision_loss, reason = "some periods")]
    let slot_of = |left: f64| (width - left - ends.column) / periods.max(1) as f64;
    // One line has its numbers at its points, as long as they fit; several have an axis.
    let labelled = content.series.len() == 1 && widest + 8.0 <= slot_of(0.0);
    let (low, high) = extent(content);
    // Without an axis nobody could see that the ground is not zero.
    let (ticks, step) = ticks(if labelled { low.min(0.0) } else { low }, high);
    let numerals = Numerals::of(content.series.iter().flat_map(|series| &series.marks), content.view.shares);
    let measured = ticks.iter().filter(|_| !labelled).map(|tick| (*tick, numerals.write(*tick, step)));
    let axis = Upright::new(measured, ruler, faces.note);
    let left = axis.width;
    let slot = slot_of(left);
    #[expect(clippy::cast_precision_loss, reason = "some periods")]
    let places: Vec<f64> = (0..periods).map(|at| left + slot * (at as f64 + 0.5)).collect();
    let right = width - ends.column;
    top += if labelled { 24.0 } else { 10.0 };
    if content.series.iter().any(|series| !series.breaks.is_empty()) {
        top += 18.0;
    }
    let height = (if content.small {
        120.0_f64
    } else if wide {
        220.0
    } else {
        180.0
    })
    .max(ends.height());
    let area = Area::new(left, top, (right - left).max(8.0), height);
    let (floor, ceiling) = (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0));
    let plane = Plane::new(canvas, area, left..right.max(left + 8.0), floor..ceiling);
    if let Some(target) = content.target {
        aim(canvas, &plane, target, (left, right));
    }
    // Where something is aimed at, its own line stands.
    let near = |aim: f64, tick: f64| (aim - tick).abs() < step * 0.05;
    let aimed = |tick: f64| content.target.is_some_and(|target| near(target.low, tick) || near(target.high, tick));
    axis.draw(canvas, &plane, (left, right), |tick| !aimed(tick));
    plane.line(&[(left, floor), (right, floor)], Ink::Rule, 1.0);
    let mut notes = breaks(canvas, content, &places, (area.y - if labelled { 22.0 } else { 8.0 }, area.bottom()));
    let mut hidden = Vec::new();
    for (order, series) in content.series.iter().enumerate() {
        canvas.titled("line", &series.label, |canvas| {
            let aims =
                content.target.map_or(Vec::new(), |target| [target.high, target.low].map(|level| plane.at((left, level)).1).to_vec());
            let points = Points { places: &places, order, labelled, aims };
            let unsaid = line::draw(canvas, &plane, series, &points, (slot, area.bottom()));
            hidden.extend(unsaid.into_iter().map(|period| (order, period)));
        });
    }
    for (index, place) in places.iter().enumerate() {
        let at = |series: &&Series| Some(plane.at((*place, series.marks.get(index).and_then(Mark::place)?)));
        line::ring_shared(canvas, &content.series.iter().map(at).collect::<Vec<_>>());
    }
    ends.draw(canvas, &plane, (right, &places), area);
    let under = Under::new(&content.view.periods, &places, (0.0, width), ruler, faces.note);
    let mut y = under.draw(canvas, area.bottom() + 6.0, Ink::Ink);
    notes.extend(unsaid(content, &hidden));
    for note in notes {
        let lines = ruler.wrap(&note, faces.note, width);
        y = canvas.lines((0.0, y + 4.0 + faces.note.size), &lines, faces.note, Ink::Muted, Anchor::Start) + 3.0;
    }
    y
}

/// From the least to the most of what is shown and aimed at.
fn extent(content: &Content<'_>) -> (f64, f64) {
    let shown = content.series.iter().flat_map(|series| &series.marks).filter_map(Mark::place);
    let aimed = content.target.iter().flat_map(|target| [target.low, target.high]).filter(|at| at.is_finite());
    let (low, high) = shown.chain(aimed).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)));
    if low <= high { (low, high) } else { (0.0, 0.0) }
}

/// What is aimed at: a dashed line, or a band.
fn aim(canvas: &mut Canvas, plane: &Plane, target: &Target, (left, right): (f64, f64)) {
    if target.high > target.low {
        plane.rect((left, target.low), (right, target.high), Ink::Surface);
    }
    for level in [target.low, target.high] {
        let (from, to) = (plane.at((left, level)), plane.at((right, level)));
        canvas.polyline(&[from, to], Ink::Target, 1.5, Dash::Dashed);
        if target.high <= target.low {
            return;
        }
    }
}

/// Marks where series are broken, numbered; returns why.
fn breaks(canvas: &mut Canvas, content: &Content<'_>, places: &[f64], (top, bottom): (f64, f64)) -> Vec<String> {
    let face = Faces::of(canvas.width()).note;
    // What breaks several lines at once for one reason is said once.
    let mut said: Vec<(usize, &str, Vec<&str>)> = Vec::new();
    for series in &content.series {
        for (before, why) in series.breaks.iter().filter(|(before, _)| *before > 0 && *before < places.len()) {
            match said.iter_mut().find(|(at, other, _)| at == before && other == why) {
                Some((_, _, labels)) => labels.push(&series.label),
                None => said.push((*before, why, vec![&series.label])),
            }
        }
    }
    let mut notes = Vec::new();
    let mut marks: Vec<(usize, Vec<usize>)> = Vec::new();
    for (before, why, labels) in said {
        let of = if labels.len() < content.series.len() { format!("{}: ", labels.join(", ")) } else { String::new() };
        // A year may follow: "1) 2021 …" is no number of five digits.
        notes.push(format!("{}) {of}{why}", notes.len() + 1));
        match marks.iter_mut().find(|(at, _)| *at == before) {
            Some((_, numbers)) => numbers.push(notes.len()),
            None => marks.push((before, vec![notes.len()])),
        }
    }
    marks.sort_unstable();
    for (at, numbers) in marks {
        let x = f64::midpoint(places[at - 1], places[at]);
        canvas.polyline(&[(x, top + 3.0), (x, bottom)], Ink::Muted, 1.0, Dash::Dotted);
        let words = numbers.iter().map(|number| format!("{number})")).collect::<Vec<_>>().join(" ");
        canvas.text((x, top), &words, face, Ink::Muted, Anchor::Middle);
    }
    notes
}

/// What is said below of numbers that are not there: `2021, 2022: færre end 5`.
fn unsaid(content: &Content<'_>, hidden: &[(usize, usize)]) -> Vec<String> {
    let mut said: Vec<(String, Vec<&str>, &str)> = Vec::new();
    for (order, period) in hidden {
        let series = content.series[*order];
        let Some(mark) = series.marks.get(*period).filter(|mark| mark.place().is_none()) else { continue };
        let label = if content.series.len() > 1 { format!("{}, ", series.label) } else { String::new() };
        let words = content.view.periods[*period].as_str();
        match said.iter_mut().find(|(of, _, text)| *of == label && *text == mark.text) {
            Some((_, periods, _)) => periods.push(words),
            None => said.push((label, vec![words], &mark.text)),
        }
    }
    said.into_iter().map(|(label, periods, text)| format!("{label}{}: {text}", periods.join(", "))).collect()
}

/// How high some blocks of lines are, one below the other.
pub(super) fn stack(blocks: impl Iterator<Item = usize>, face: crate::drawing::Face) -> f64 {
    blocks.map(|lines| face.block(lines) + 4.0).sum()
}
