//! Fewer points in every arc, the least visible first, and none whose going would let borders cross.
//!
//! Visvalingam & Whyatt, “Line generalisation by repeated elimination of points” (The Cartographic Journal 30, 1993): the visible
//! part of a point is the triangle it makes with its neighbours. Weighted by its angle, so that spikes go before gentle bends.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::mesh::{Arc, Mesh, cross};
use crate::place::Position;

/// Leaves out the points whose triangles are smaller than `least` square decimetres. Arcs keep their ends, rings at least three
/// points, and no border comes to lie on the other side of a point that stays.
#[must_use]
pub fn simplify(mesh: &Mesh, least: f64) -> Mesh {
    let mut work = Work::new(mesh, least);
    while let Some(Reverse(visible)) = work.queue.pop() {
        let point = &work.points[visible.at];
        if !point.gone && point.version == visible.version && work.may_go(visible.at) {
            work.remove(visible.at);
        }
    }
    work.finish(mesh)
}

/// How visible a point is: the least first, then the first.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Visible {
    weight: f64,
    at: usize,
    /// The version of the point it was weighed in.
    version: u32,
}

impl Eq for Visible {}

impl Ord for Visible {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.weight.total_cmp(&other.weight).then(self.at.cmp(&other.at)).then(self.version.cmp(&other.version))
    }
}

impl PartialOrd for Visible {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A point of an arc.
struct Point {
    position: Position,
    arc: usize,
    /// The points beside it; the ends of an arc have none and never go.
    beside: Option<(usize, usize)>,
    /// Counted up when a neighbour goes.
    version: u32,
    gone: bool,
}

/// How wide the cells are that points are looked up in: two kilometres.
const CELL: i64 = 20_000;

struct Work {
    points: Vec<Point>,
    /// What is less visible than this goes.
    least: f64,
    queue: BinaryHeap<Reverse<Visible>>,
    /// The rings each arc stands in.
    rings: Vec<Vec<usize>>,
    /// How many points each ring has.
    sizes: Vec<usize>,
    /// The points that have not gone, by where they lie.
    cells: HashMap<Position, Vec<usize>>,
}

impl Work {
    fn new(mesh: &Mesh, least: f64) -> Self {
        let mut rings = vec![Vec::new(); mesh.arcs.len()];
        let mut sizes = Vec::new();
        for (ring, legs) in mesh.shapes.iter().flatten().flatten().enumerate() {
            sizes.push(legs.iter().map(|leg| mesh.arcs[leg.arc].len() - 1).sum());
            for leg in legs {
                rings[leg.arc].push(ring);
            }
        }
        let mut work = Self { points: Vec::new(), least, queue: BinaryHeap::new(), rings, sizes, cells: HashMap::new() };
        for (arc, positions) in mesh.arcs.iter().enumerate() {
            let first = work.points.len();
            let last = first + positions.len() - 1;
            for (offset, position) in positions.iter().enumerate() {
                let at = first + offset;
                let beside = (at > first && at < last).then(|| (at - 1, at + 1));
                work.cells.entry(cell(*position)).or_default().push(at);
                work.points.push(Point { position: *position, arc, beside, version: 0, gone: false });
            }
            (first..=last).for_each(|at| work.weigh(at));
        }
        work
    }

    /// The corners of a point's triangle, itself in the middle.
    fn triangle(&self, at: usize) -> Option<[Position; 3]> {
        let (before, after) = self.points[at].beside?;
        Some([before, at, after].map(|at| self.points[at].position))
    }

    fn weigh(&mut self, at: usize) {
        if let Some([a, b, c]) = self.triangle(at) {
            let weight = weight(a, b, c);
            if weight < self.least {
                self.queue.push(Reverse(Visible { weight, at, version: self.points[at].version }));
            }
        }
    }

    /// Whether rings stay rings and no other point lies in the triangle that would be cut off.
    fn may_go(&self, at: usize) -> bool {
        let Some([a, b, c]) = self.triangle(at) else { return false };
        let rings = &self.rings[self.points[at].arc];
        if rings.iter().any(|ring| self.sizes[*ring] <= 3) {
            return false;
        }
        let least = (a.0.min(b.0).min(c.0), a.1.min(b.1).min(c.1));
        let most = (a.0.max(b.0).max(c.0), a.1.max(b.1).max(c.1));
        let (first, last) = (cell(least), cell(most));
        let cells = (first.0..=last.0).flat_map(|column| (first.1..=last.1).map(move |row| (column, row)));
        let mut others = cells.filter_map(|cell| self.cells.get(&cell)).flatten().map(|at| &self.points[*at]);
        !others.any(|other| ![a, b, c].contains(&other.position) && holds([a, b, c], other.position))
    }

    fn remove(&mut self, at: usize) {
        let Some((before, after)) = self.points[at].beside else { return };
        self.points[at].gone = true;
        if let Some(points) = self.cells.get_mut(&cell(self.points[at].position)) {
            points.retain(|point| *point != at);
        }
        for ring in &self.rings[self.points[at].arc] {
            self.sizes[*ring] -= 1;
        }
        if let Some((_, next)) = &mut self.points[before].beside {
            *next = after;
        }
        if let Some((next, _)) = &mut self.points[after].beside {
            *next = before;
        }
        for at in [before, after] {
            self.points[at].version += 1;
            self.weigh(at);
        }
    }

    fn finish(self, mesh: &Mesh) -> Mesh {
        let mut arcs = vec![Arc::new(); mesh.arcs.len()];
        for point in self.points.iter().filter(|point| !point.gone) {
            arcs[point.arc].push(point.position);
        }
        Mesh { arcs, shapes: mesh.shapes.clone() }
    }
}

fn cell(position: Position) -> Position {
    (position.0.div_euclid(CELL), position.1.div_euclid(CELL))
}

/// The area of a triangle in square decimetres, times 0.3 at its sharpest and 1.7 at its bluntest middle corner.
#[expect(clippy::cast_precision_loss, reason = "a weight")]
fn weight(a: Position, b: Position, c: Position) -> f64 {
    let (before, after) = ((a.0 - b.0, a.1 - b.1), (c.0 - b.0, c.1 - b.1));
    let length = |way: Position| ((way.0 * way.0 + way.1 * way.1) as f64).sqrt();
    let product = (before.0 * after.0 + before.1 * after.1) as f64;
    let lengths = length(before) * length(after);
    let cosine = if lengths > 0.0 { product / lengths } else { 1.0 };
    cross(a, b, c).unsigned_abs() as f64 / 2.0 * (1.0 - 0.7 * cosine)
}

/// Whether a position lies in a triangle or on its edge.
fn holds([a, b, c]: [Position; 3], position: Position) -> bool {
    let sides = [cross(a, b, position), cross(b, c, position), cross(c, a, position)];
    sides.iter().all(|side| *side >= 0) || sides.iter().all(|side| *side <= 0)
}
