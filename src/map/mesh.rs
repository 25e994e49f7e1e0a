//! Borders as arcs: what two places share is one line, simplified and drawn once.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::place::Position;

/// A ring of positions; the first is not repeated at the end.
pub type Ring = Vec<Position>;

/// A line between two junctions, or all of a ring that meets no other; its end then is its beginning, which stands twice.
pub type Arc = Vec<Position>;

/// An arc as a part of a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// Its index in [`Mesh::arcs`].
    pub arc: usize,
    /// Whether it is walked from its end to its beginning.
    pub reversed: bool,
}

/// Polygons of rings of legs, the outer ring first.
pub type Shape = Vec<Vec<Vec<Leg>>>;

/// The borders of all places of a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mesh {
    /// The lines, each once.
    pub arcs: Vec<Arc>,
    /// What each place covers, in the order they were given.
    pub shapes: Vec<Shape>,
}

impl Mesh {
    /// Cuts outlines into arcs where three borders meet or two part.
    #[must_use]
    pub fn new(outlines: &[Vec<Vec<Ring>>]) -> Self {
        let mut around: HashMap<Position, BTreeSet<Position>> = HashMap::new();
        for ring in outlines.iter().flatten().flatten() {
            for (one, next) in edges(ring) {
                around.entry(one).or_default().insert(next);
                around.entry(next).or_default().insert(one);
            }
        }
        let junctions: HashSet<Position> = around.iter().filter(|(_, next)| next.len() != 2).map(|(at, _)| *at).collect();
        let mut cutter = Cutter { junctions, arcs: Vec::new(), known: HashMap::new() };
        let mut polygon = |rings: &Vec<Ring>| -> Vec<Vec<Leg>> { rings.iter().map(|ring| cutter.legs(ring)).collect() };
        let shapes = outlines.iter().map(|polygons| polygons.iter().map(&mut polygon).collect()).collect();
        Self { arcs: cutter.arcs, shapes }
    }

    /// The positions of a ring of legs.
    #[must_use]
    pub fn ring(&self, legs: &[Leg]) -> Ring {
        let mut ring = Ring::new();
        for leg in legs {
            let arc = &self.arcs[leg.arc];
            // The end of a leg is the beginning of the next.
            let most = arc.len().saturating_sub(1);
            if leg.reversed { ring.extend(arc.iter().rev().take(most)) } else { ring.extend(arc.iter().take(most)) }
        }
        ring
    }

    /// The shapes each shape shares a border with.
    #[must_use]
    pub fn neighbours(&self) -> Vec<BTreeSet<usize>> {
        let mut users: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (index, shape) in self.shapes.iter().enumerate() {
            for leg in shape.iter().flatten().flatten() {
                users.entry(leg.arc).or_default().insert(index);
            }
        }
        let mut neighbours = vec![BTreeSet::new(); self.shapes.len()];
        for shapes in users.values() {
            for one in shapes {
                neighbours[*one].extend(shapes.iter().filter(|other| *other != one));
            }
        }
        neighbours
    }
}

fn edges(ring: &Ring) -> impl Iterator<Item = (Position, Position)> {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(one, next)| (*one, *next))
}

struct Cutter {
    junctions: HashSet<Position>,
    arcs: Vec<Arc>,
    /// The arc that begins with two positions, as it is walked from there.
    known: HashMap<(Position, Position), Leg>,
}

impl Cutter {
    fn legs(&mut self, ring: &Ring) -> Vec<Leg> {
        // A ring without a junction begins where every other copy of it begins: at its least position.
        let junction = ring.iter().position(|at| self.junctions.contains(at));
        let start = junction.or_else(|| (0..ring.len()).min_by_key(|at| ring[*at])).unwrap_or(0);
        let mut turned: Ring = ring[start..].iter().chain(&ring[..start]).copied().collect();
        turned.extend(ring.get(start));
        let mut legs = Vec::new();
        let mut from = 0;
        for at in 1..turned.len() {
            if at + 1 == turned.len() || self.junctions.contains(&turned[at]) {
                legs.push(self.leg(&turned[from..=at]));
                from = at;
            }
        }
        legs
    }

    fn leg(&mut self, arc: &[Position]) -> Leg {
        let last = arc.len() - 1;
        if let Some(leg) = self.known.get(&(arc[0], arc[1])) {
            return *leg;
        }
        let index = self.arcs.len();
        self.arcs.push(arc.to_vec());
        self.known.insert((arc[0], arc[1]), Leg { arc: index, reversed: false });
        self.known.insert((arc[last], arc[last - 1]), Leg { arc: index, reversed: true });
        Leg { arc: index, reversed: false }
    }
}

/// Twice the area of a ring in square decimetres, positive where it runs against the clock.
#[must_use]
pub fn area(ring: &[Position]) -> i64 {
    let Some(origin) = ring.first() else { return 0 };
    ring.windows(2).map(|pair| cross(*origin, pair[0], pair[1])).sum()
}

/// Twice the area of a triangle, positive where it runs against the clock. Exact: positions on earth are below 10⁹ decimetres.
#[must_use]
pub fn cross(a: Position, b: Position, c: Position) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}
