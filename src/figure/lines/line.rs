//! One line: its pieces between gaps, a mark at each point, and its numbers where there is room.

use crate::drawing::{Anchor, Area, Canvas, Ink, Point};
use crate::figure::labels::{balanced, unbroken};
use crate::figure::plane::{Faces, Plane};
use crate::figure::{Mark, Series};

/// Where the points of a line stand from left to right, and how they are marked.
pub(super) struct Points<'p> {
    /// The middle of each period.
    pub places: &'p [f64],
    /// Which of the lines it is.
    pub order: usize,
    /// Whether its numbers stand at its points.
    pub labelled: bool,
    /// Where the lines stand that show what is aimed at, the upper one first.
    pub aims: Vec<f64>,
}

/// The ink of a line.
pub(super) fn ink(order: usize) -> Ink {
    Ink::Series(u8::try_from(order + 1).unwrap_or(1))
}

/// The mark of a line's points, which tells it apart without its colour.
pub(super) fn mark(canvas: &mut Canvas, at: Point, order: usize) {
    let (x, y) = at;
    match order {
        0 => canvas.circle(at, 4.5, ink(order)),
        1 => {
            canvas.circle(at, 5.0, Ink::Paper);
            canvas.ring(at, 4.0, ink(order), 2.0);
        }
        2 => canvas.rect(Area::new(x - 4.0, y - 4.0, 8.0, 8.0), ink(order)),
        _ => canvas.polygon(&[(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)], ink(order)),
    }
}

/// Where several lines have one point, the last has its mark there: each of the others goes around it as a ring.
pub(super) fn ring_shared(canvas: &mut Canvas, points: &[Option<Point>]) {
    let mut rings = vec![0.0; points.len()];
    for (order, point) in points.iter().enumerate() {
        let Some((x, y)) = point else { continue };
        let shares = |other: &Option<Point>| other.is_some_and(|other| (other.1 - y).abs() < 1.0);
        if let Some(above) = points[order + 1..].iter().rposition(shares).map(|at| order + 1 + at) {
            canvas.ring((*x, *y), 7.5 + rings[above], ink(order), 2.0);
            rings[above] += 3.5;
        }
    }
}

/// Draws a line; returns of which periods its numbers are not there and have no words yet.
pub(super) fn draw(canvas: &mut Canvas, plane: &Plane, series: &Series, points: &Points<'_>, (slot, bottom): (f64, f64)) -> Vec<usize> {
    let faces = Faces::of(canvas.width());
    let shown: Vec<(usize, Point)> = points
        .places
        .iter()
        .enumerate()
        .filter_map(|(index, place)| Some((index, (*place, series.marks.get(index).and_then(Mark::place)?))))
        .collect();
    let broken = |index: usize| series.breaks.iter().any(|(before, _)| *before == index);
    // A piece ends where a number is missing, and where the series is broken.
    for piece in shown.chunk_by(|one, next| one.0 + 1 == next.0 && !broken(next.0)) {
        let piece: Vec<Point> = piece.iter().map(|(_, point)| *point).collect();
        if piece.len() > 1 {
            plane.line(&piece, ink(points.order), 2.5);
        }
    }
    for (index, point) in &shown {
        let at = plane.at(*point);
        mark(canvas, at, points.order);
        if points.labelled {
            let crossed = |from: f64, to: f64| points.aims.iter().any(|y| (from..to).contains(y));
            let below = crossed(at.1 - 23.0, at.1 - 7.0) && !crossed(at.1 + 7.0, at.1 + 25.0) && at.1 + 26.0 < bottom;
            let baseline = if below { at.1 + 22.0 } else { at.1 - 10.0 };
            if crossed(baseline - 13.0, baseline + 3.0) {
                let middle = baseline - 5.0;
                let within = points.aims.first().is_some_and(|top| *top < middle) && points.aims.last().is_some_and(|low| middle < *low);
                let half = canvas.ruler().width(&series.marks[*index].text, faces.value) / 2.0 + 2.0;
                let ground = if within { Ink::Surface } else { Ink::Paper };
                canvas.rect(Area::new(at.0 - half, baseline - 12.0, half * 2.0, 14.0), ground);
            }
            canvas.text((at.0, baseline), &series.marks[*index].text, faces.value, Ink::Ink, Anchor::Middle);
        }
    }
    let mut unsaid = Vec::new();
    for (index, place) in points.places.iter().enumerate() {
        let Some(mark) = series.marks.get(index).filter(|mark| mark.place().is_none()) else { continue };
        let lines = balanced(canvas.ruler(), &mark.text, faces.note, slot - 8.0);
        let fits = unbroken(&lines, &mark.text) && lines.len() <= 3 && canvas.ruler().widest(&lines, faces.note) <= slot - 6.0;
        if points.labelled && fits {
            let first = bottom - 8.0 - faces.note.block(lines.len() - 1);
            canvas.lines((*place, first), &lines, faces.note, Ink::Muted, Anchor::Middle);
        } else {
            unsaid.push(index);
        }
    }
    unsaid
}
