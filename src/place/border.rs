//! Whether places cover the land without overlapping: no border crosses another, none is used twice from one side, no place lies in
//! another.

use std::collections::{BTreeSet, HashMap};

use super::{Coordinate, Place, Ring};
use crate::finding::{Finding, Findings, Span, say};

/// An edge of a place: which, from where, to where.
#[derive(Debug, Clone, Copy)]
struct Edge {
    place: usize,
    from: Coordinate,
    to: Coordinate,
}

/// Finds places that overlap, each pair once.
pub(super) fn check(places: &[Place], at: &Span, findings: &mut Findings) {
    let edges: Vec<Edge> = edges(places).collect();
    let mut pairs = crossing(&edges);
    pairs.extend(same_side(&edges));
    pairs.extend(inside(places));
    for (one, other) in pairs {
        let (name, other_name) = (&places[one].name, &places[other].name);
        let finding = if one == other {
            Finding::error("crossing-ring", say!("grænsen om {name} krydser sig selv", "the boundary of {name} crosses itself"))
        } else {
            Finding::error(
                "overlap",
                say!(
                    "grænserne om {name} og {other_name} overlapper eller deler ikke hjørner",
                    "the boundaries of {name} and {other_name} overlap or do not share their corners"
                ),
            )
        };
        findings.push(finding.at(at));
    }
}

fn edges(places: &[Place]) -> impl Iterator<Item = Edge> {
    places.iter().enumerate().flat_map(|(place, entry)| {
        let rings = entry.polygons.iter().flatten();
        rings.flat_map(move |ring| pairs(ring).map(move |(from, to)| Edge { place, from, to }))
    })
}

fn pairs(ring: &Ring) -> impl Iterator<Item = (Coordinate, Coordinate)> {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(from, to)| (*from, *to))
}

/// Neighbours run along a shared border in opposite directions; the same direction twice is the same land twice.
fn same_side(edges: &[Edge]) -> BTreeSet<(usize, usize)> {
    let mut first: HashMap<(Coordinate, Coordinate), usize> = HashMap::with_capacity(edges.len());
    let mut pairs = BTreeSet::new();
    for edge in edges {
        let owner = *first.entry((edge.from, edge.to)).or_insert(edge.place);
        if owner != edge.place {
            pairs.insert((owner.min(edge.place), owner.max(edge.place)));
        }
    }
    pairs
}

/// The least width of a cell of the grid that edges are looked up in: about a kilometre and a half.
const CELL: i32 = 200_000;
/// The most cells side by side, so that edges of any length are walked along soon.
const CELLS: u32 = 512;

/// How wide the cells are for these edges.
fn cell_width(edges: &[Edge]) -> i32 {
    let extent = |part: fn(Coordinate) -> i32| {
        let parts = || edges.iter().flat_map(|edge| [part(edge.from), part(edge.to)]);
        parts().max().unwrap_or_default().abs_diff(parts().min().unwrap_or_default())
    };
    let widest = extent(|at| at.longitude).max(extent(|at| at.latitude));
    i32::try_from(widest / CELLS).unwrap_or(i32::MAX).max(CELL)
}

/// Edges that cross within both of them, or that a corner of another lies on without being theirs.
fn crossing(edges: &[Edge]) -> BTreeSet<(usize, usize)> {
    let mut grid: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
    let width = cell_width(edges);
    let cell = |at: Coordinate| (at.longitude.div_euclid(width), at.latitude.div_euclid(width));
    let mut pairs = BTreeSet::new();
    for (index, edge) in edges.iter().enumerate() {
        let (one, other) = (cell(edge.from), cell(edge.to));
        for column in one.0.min(other.0)..=one.0.max(other.0) {
            for row in one.1.min(other.1)..=one.1.max(other.1) {
                let here = grid.entry((column, row)).or_default();
                for earlier in here.iter().map(|at| &edges[*at]).filter(|earlier| cross(earlier, edge)) {
                    pairs.insert((earlier.place.min(edge.place), earlier.place.max(edge.place)));
                }
                here.push(index);
            }
        }
    }
    pairs
}

fn cross(one: &Edge, other: &Edge) -> bool {
    let apart = |line: &Edge, edge: &Edge| turn(line.from, line.to, edge.from) * turn(line.from, line.to, edge.to) < 0;
    let touched = |line: &Edge, edge: &Edge| touches(line, edge.from) || touches(line, edge.to);
    (apart(one, other) && apart(other, one)) || touched(one, other) || touched(other, one)
}

/// Whether a corner lies on an edge and is none of its ends.
fn touches(edge: &Edge, corner: Coordinate) -> bool {
    corner != edge.from && corner != edge.to && lies_on(edge.from, edge.to, corner)
}

fn lies_on(from: Coordinate, to: Coordinate, corner: Coordinate) -> bool {
    let between = |one: i32, other: i32, at: i32| one.min(other) <= at && at <= one.max(other);
    between(from.longitude, to.longitude, corner.longitude)
        && between(from.latitude, to.latitude, corner.latitude)
        && turn(from, to, corner) == 0
}

/// Places with a corner within another: islands drawn twice, enclaves without a hole around them.
fn inside(places: &[Place]) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for (one, place) in places.iter().enumerate() {
        for (other, around) in places.iter().enumerate().filter(|(other, _)| *other != one) {
            let corners = place.polygons.iter().filter_map(|rings| rings.first()?.iter().min());
            if corners.copied().any(|corner| around.polygons.iter().any(|rings| holds(rings, corner))) {
                pairs.insert((one.min(other), one.max(other)));
            }
        }
    }
    pairs
}

/// Whether a corner lies within a polygon and not on its edge.
pub(super) fn holds(rings: &[Ring], corner: Coordinate) -> bool {
    let mut within = false;
    for (from, to) in rings.iter().flat_map(pairs) {
        if lies_on(from, to, corner) {
            return false;
        }
        let side = turn(from, to, corner);
        if (from.latitude > corner.latitude) != (to.latitude > corner.latitude) && (side > 0) == (to.latitude > from.latitude) {
            within = !within;
        }
    }
    within
}

/// 1 where `c` lies to the left of the way from `a` to `b`, -1 to the right, 0 on it. Exact.
fn turn(a: Coordinate, b: Coordinate, c: Coordinate) -> i128 {
    let by = |one: i32, other: i32| i128::from(other) - i128::from(one);
    (by(a.longitude, b.longitude) * by(a.latitude, c.latitude) - by(a.latitude, b.latitude) * by(a.longitude, c.longitude)).signum()
}

/// Twice the area of a ring in squares of its unit, positive where it runs against the clock.
pub(super) fn area(ring: &[Coordinate]) -> i128 {
    let Some(origin) = ring.first() else { return 0 };
    let by = |one: i32, other: i32| i128::from(other) - i128::from(one);
    let triangle = |pair: &[Coordinate]| {
        by(origin.longitude, pair[0].longitude) * by(origin.latitude, pair[1].latitude)
            - by(origin.latitude, pair[0].latitude) * by(origin.longitude, pair[1].longitude)
    };
    ring.windows(2).map(triangle).sum()
}
