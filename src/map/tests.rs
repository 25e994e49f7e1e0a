//! Denmark keeps its land, its borders and its neighbours.

use std::collections::HashSet;

use super::{Mesh, Ring, area, cross, simplify};
use crate::drawing::Point;
use crate::finding::Findings;
use crate::place::{self, Atlas, Position};
use crate::source::Sources;

/// The places that come with the example report.
pub(super) fn denmark() -> Atlas {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/places");
    let names = ["places.yaml", "kommuner.csv", "kommuner.geojson"];
    let files = names.map(|name| (format!("data/places/{name}"), std::fs::read(format!("{folder}/{name}")).expect("a file")));
    let sources = Sources::from_memory(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())));
    place::parse(&sources, &mut Findings::new()).expect("an atlas")
}

/// The points of a path of steps.
pub(super) fn rings(path: &str) -> Vec<Vec<Point>> {
    let ring = |ring: &str| {
        let mut numbers: Vec<f64> = Vec::new();
        let mut word = String::new();
        for letter in ring.chars().chain([' ']) {
            let ends = letter == ' ' || letter == 'l' || letter == 'z' || letter == '-';
            if ends && !word.is_empty() {
                numbers.push(word.parse().expect("a number"));
                word.clear();
            }
            if letter == '-' || letter == '.' || letter.is_ascii_digit() {
                word.push(letter);
            }
        }
        let mut at = (0.0, 0.0);
        numbers
            .chunks(2)
            .map(|step| {
                at = (at.0 + step[0], at.1 + step[1]);
                at
            })
            .collect()
    };
    path.split('M').skip(1).map(ring).collect()
}

fn outlines(atlas: &Atlas) -> Vec<Vec<Vec<Ring>>> {
    let ring = |ring: &place::Ring| -> Ring { ring.iter().map(|at| atlas.projection.position(*at).expect("a position")).collect() };
    let polygon = |rings: &place::Polygon| rings.iter().map(ring).collect();
    atlas.places.iter().map(|place| place.polygons.iter().map(polygon).collect()).collect()
}

/// A pixel of a map of the country without Bornholm, 900 wide, in decimetres.
const PIXEL: f64 = 3306.5;

fn land(mesh: &Mesh) -> i64 {
    mesh.shapes.iter().flatten().flatten().map(|legs| area(&mesh.ring(legs))).sum()
}

#[test]
fn what_is_shared_is_one_line() {
    let square = |x: i64| vec![vec![vec![(x, 0), (x + 10, 0), (x + 10, 5), (x + 10, 10), (x, 10), (x, 5)]]];
    let mesh = Mesh::new(&[square(0), square(10), square(40)]);
    assert_eq!(mesh.arcs.len(), 4, "two outer sides, the border between them, and an island");
    let neighbours = mesh.neighbours();
    assert_eq!(neighbours.iter().map(|of| of.iter().copied().collect::<Vec<_>>()).collect::<Vec<_>>(), [vec![1], vec![0], vec![]]);
    assert_eq!(land(&mesh), 3 * 200);
}

#[test]
fn denmark_keeps_its_land_and_every_border() {
    let outlines = outlines(&denmark());
    let mesh = Mesh::new(&outlines);
    for (shape, polygons) in mesh.shapes.iter().zip(&outlines) {
        for (legs, ring) in shape.iter().flatten().zip(polygons.iter().flatten()) {
            let (mut made, mut given) = (mesh.ring(legs), ring.clone());
            made.sort_unstable();
            given.sort_unstable();
            assert_eq!(made, given);
        }
    }
    let drawn = simplify(&mesh, PIXEL * PIXEL);
    let points = |mesh: &Mesh| mesh.arcs.iter().map(Vec::len).sum::<usize>();
    assert!(points(&drawn) * 4 < points(&mesh), "{} of {}", points(&drawn), points(&mesh));
    assert_eq!(mesh.neighbours(), drawn.neighbours());
    let (before, after) = (land(&mesh), land(&drawn));
    assert!((before - after).abs() * 1000 < before, "{before} became {after}");
    assert!(drawn.shapes.iter().flatten().flatten().all(|legs| drawn.ring(legs).len() >= 3));
}

#[test]
fn simplified_borders_move_little_and_never_cross() {
    let mesh = Mesh::new(&outlines(&denmark()));
    let drawn = simplify(&mesh, PIXEL * PIXEL);
    let (mut moved, mut count) = (0.0, 0);
    for (before, after) in mesh.arcs.iter().zip(&drawn.arcs) {
        for point in before {
            moved += after.windows(2).map(|edge| distance(*point, edge[0], edge[1])).fold(f64::MAX, f64::min);
            count += 1;
        }
    }
    let mean = moved / f64::from(count) / PIXEL;
    assert!(mean < 0.5, "{mean} pixels");
    assert_eq!(crossings(&drawn), 0);
}

#[expect(clippy::cast_precision_loss, reason = "a distance")]
fn distance(point: Position, from: Position, to: Position) -> f64 {
    let way = ((to.0 - from.0) as f64, (to.1 - from.1) as f64);
    let at = ((point.0 - from.0) as f64, (point.1 - from.1) as f64);
    let length = way.0 * way.0 + way.1 * way.1;
    let part = if length > 0.0 { ((at.0 * way.0 + at.1 * way.1) / length).clamp(0.0, 1.0) } else { 0.0 };
    (at.0 - part * way.0).hypot(at.1 - part * way.1)
}

/// How many pairs of edges cross within both of them: all pairs whose boxes meet, sorted from west to east.
fn crossings(mesh: &Mesh) -> usize {
    let mut edges: Vec<(Position, Position)> = mesh.arcs.iter().flat_map(|arc| arc.windows(2).map(|edge| (edge[0], edge[1]))).collect();
    edges.sort_unstable_by_key(|(from, to)| from.0.min(to.0));
    let mut found = 0;
    for (index, (a, b)) in edges.iter().enumerate() {
        let east = a.0.max(b.0);
        for (c, d) in edges[index + 1..].iter().take_while(|(c, d)| c.0.min(d.0) <= east) {
            let apart = |one: Position, other: Position, p: Position, q: Position| {
                cross(one, other, p).signum() * cross(one, other, q).signum() < 0
            };
            if apart(*a, *b, *c, *d) && apart(*c, *d, *a, *b) {
                found += 1;
            }
        }
    }
    found
}

#[test]
fn an_island_of_any_size_keeps_three_points() {
    let ring: Ring = vec![(0, 0), (3, 0), (4, 2), (3, 4), (0, 4), (-1, 2)];
    let drawn = simplify(&Mesh::new(&[vec![vec![ring]]]), f64::MAX);
    let kept: HashSet<Position> = drawn.arcs.iter().flatten().copied().collect();
    assert_eq!(kept.len(), 3);
}
