//! A place as it is drawn: its borders as a path, and where words about it may stand.

use std::fmt::Write;

use super::mesh::{Leg, Mesh, Ring, Shape, area, cross};
use super::view::{View, Window, pixels};
use crate::drawing::Point;
use crate::place::Position;

/// A place as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Its index in [`Atlas::places`].
    pub place: usize,
    /// Its borders, as the `d` of a path with a decimal at most.
    pub path: String,
    /// The middle of its largest polygon.
    pub middle: Point,
    /// Where words about it may stand: at the middle, or where there is more room.
    pub seat: Point,
    /// How wide a line of words may be there.
    pub room: f64,
    /// How much is drawn, in square pixels.
    pub size: f64,
}

/// Islands go that are smaller, in square pixels, if their place has a larger one.
const ISLAND: f64 = 1.5;
/// A place as it is drawn; `None` where none of it is seen.
pub(super) fn outline(mesh: &Mesh, place: usize, view: &View) -> Option<Outline> {
    let shape: &Shape = &mesh.shapes[place];
    let size = |rings: &Vec<Vec<Leg>>| pixels(area(&mesh.ring(rings.first()?)), view.scale * view.scale / 2.0).into();
    let sizes: Vec<Option<f64>> = shape.iter().map(size).collect();
    let largest = sizes.iter().flatten().copied().fold(0.0, f64::max);
    let mut path = String::new();
    let (mut middle, mut seated) = (Point::default(), (Point::default(), 0.0));
    let mut whole = 0.0;
    for (rings, size) in shape.iter().zip(sizes) {
        let Some(size) = size.filter(|size| *size >= ISLAND.min(largest)) else { continue };
        let rings: Vec<Ring> = rings.iter().map(|legs| mesh.ring(legs)).collect();
        let seen = Window::around(rings[0].iter().copied()).is_some_and(|window| window.meets(&view.window));
        if !seen {
            continue;
        }
        for ring in &rings {
            write_ring(&mut path, ring, view);
            whole += pixels(area(ring), view.scale * view.scale / 2.0);
        }
        if size >= largest {
            middle = centroid(&rings[0], view);
            seated = seat(&rings, view, middle);
        }
    }
    (!path.is_empty()).then_some(Outline { place, path, middle, seat: seated.0, room: seated.1, size: whole })
}

/// Where the weight of a ring lies.
pub(super) fn centroid(ring: &Ring, view: &View) -> Point {
    let origin = ring[0];
    let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
    for pair in ring.windows(2) {
        let twice = pixels(cross(origin, pair[0], pair[1]), 1.0);
        x += twice * pixels(pair[0].0 + pair[1].0 - 2 * origin.0, 1.0 / 3.0);
        y += twice * pixels(pair[0].1 + pair[1].1 - 2 * origin.1, 1.0 / 3.0);
        sum += twice;
    }
    let (x, y) = if sum == 0.0 { (0.0, 0.0) } else { (x / sum, y / sum) };
    let east = (pixels(origin.0 - view.window.least.0, 1.0) + x) * view.scale;
    let south = (pixels(view.window.most.1 - origin.1, 1.0) - y) * view.scale;
    (view.at.0 + east, view.at.1 + south)
}

/// Half as high as a line of words.
const HALF_LINE: f64 = 6.0;
/// On how many lines across a place a seat is looked for.
const LINES: u8 = 15;
/// The middle is the seat unless another has more room by this.
const MUCH_MORE: f64 = 1.4;

/// Where words may stand in a polygon, and how wide they may be there: a hole in it is another place.
fn seat(rings: &[Ring], view: &View, middle: Point) -> (Point, f64) {
    let position = |position: &Position| {
        let (x, y) = view.tenths(*position);
        (pixels(x, 0.1), pixels(y, 0.1))
    };
    let rings: Vec<Vec<Point>> = rings.iter().map(|ring| ring.iter().map(position).collect()).collect();
    let ends = rings[0].iter().map(|(_, y)| *y);
    let (top, bottom) = (ends.clone().fold(f64::MAX, f64::min), ends.fold(f64::MIN, f64::max));
    let lines = (1..=LINES).map(|line| top + (bottom - top) * f64::from(line) / f64::from(LINES + 1));
    let widest = lines.flat_map(|y| {
        let crossings = crossings(&rings, y);
        let spans: Vec<Point> = crossings.chunks_exact(2).map(|span| (f64::midpoint(span[0], span[1]), y)).collect();
        spans
    });
    let there = room(&rings, middle);
    let best =
        widest.map(|at| (at, room(&rings, at))).fold((middle, there * MUCH_MORE), |one, other| if other.1 > one.1 { other } else { one });
    if best.0 == middle { (middle, there) } else { best }
}

/// Where the borders of rings cross a line, from left to right.
fn crossings(rings: &[Vec<Point>], y: f64) -> Vec<f64> {
    let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = edges.filter(|(a, b)| (a.1 > y) != (b.1 > y));
    let mut crossings: Vec<f64> = crossed.map(|(a, b)| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0)).collect();
    crossings.sort_unstable_by(f64::total_cmp);
    crossings
}

/// How wide a line of words may be around a point; nothing where the point lies outside.
fn room(rings: &[Vec<Point>], (x, y): Point) -> f64 {
    let half = |y: f64| {
        let crossings = crossings(rings, y);
        let before = crossings.partition_point(|at| *at < x);
        // Inside, an odd number of borders lies to the left.
        if before % 2 == 1 { (x - crossings[before - 1]).min(crossings[before] - x) } else { 0.0 }
    };
    2.0 * half(y - HALF_LINE).min(half(y)).min(half(y + HALF_LINE))
}

/// Writes a closed ring as steps from point to point, in tenths of a pixel.
fn write_ring(path: &mut String, ring: &Ring, view: &View) {
    let mut points = ring.iter().map(|position| view.tenths(*position));
    let Some(first) = points.next() else { return };
    path.push('M');
    write_tenths(path, first.0, true);
    write_tenths(path, first.1, false);
    path.push('l');
    let mut at = first;
    let mut is_first = true;
    for point in points.filter(|point| *point != first) {
        if point == at {
            continue;
        }
        write_tenths(path, point.0 - at.0, is_first);
        write_tenths(path, point.1 - at.1, false);
        (at, is_first) = (point, false);
    }
    path.push('z');
}

/// A number of tenths as short as it can be written, parted from what stands before it.
fn write_tenths(path: &mut String, tenths: i64, is_first: bool) {
    let (sign, whole, rest) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    if !is_first && sign.is_empty() {
        path.push(' ');
    }
    let _ = match (whole, rest) {
        (whole, 0) => write!(path, "{sign}{whole}"),
        (0, rest) => write!(path, "{sign}.{rest}"),
        (whole, rest) => write!(path, "{sign}{whole}.{rest}"),
    };
}

#[cfg(test)]
mod tests {
    use super::{View, Window, room, seat};

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn words_stand_in_their_own_place() {
        let view = View { window: Window { least: (0, 0), most: (100, 100) }, scale: 1.0, at: (0.0, 0.0) };
        let square = |from: i64, to: i64| vec![(from, from), (to, from), (to, to), (from, to)];
        let (at, free) = seat(&[square(0, 100)], &view, (50.0, 50.0));
        assert_eq!((at, free), ((50.0, 50.0), 100.0));
        let around = [square(0, 100), square(30, 70)];
        let (at, free) = seat(&around, &view, (50.0, 50.0));
        assert!(free >= 90.0 && (at.1 < 30.0 || at.1 > 70.0), "{at:?} {free}: not in the hole");
        let points = |ring: &Vec<(i64, i64)>| ring.iter().map(|at| (at.0 as f64, at.1 as f64)).collect::<Vec<_>>();
        assert!(room(&around.iter().map(points).collect::<Vec<_>>(), (50.0, 50.0)).abs() < 0.1);
    }
}
