//! The boundaries as data, with fewer points: for maps that others draw.

use std::collections::HashMap;

use super::ground::Land;
use super::mesh::Leg;
use super::simplify::simplify;
use crate::place::{Atlas, Coordinate, Position};

/// Points go whose triangle is smaller, in square decimetres: a square of 150 metres, less than a pixel of a map 2,000 wide.
const LEAST: f64 = 1500.0 * 1500.0;

/// A longitude and a latitude in degrees.
pub type Degrees = [f64; 2];

/// Polygons of closed rings, the outer ring first and against the clock.
pub type Boundary = Vec<Vec<Vec<Degrees>>>;

impl Land {
    /// The boundary of each place of the atlas it was made of; places that meet share every point between them.
    #[must_use]
    pub fn boundaries(&self, atlas: &Atlas) -> Vec<Boundary> {
        let mut at: HashMap<Position, Coordinate> = HashMap::new();
        for coordinate in atlas.places.iter().flat_map(|place| &place.polygons).flatten().flatten() {
            if let Some(position) = atlas.projection.position(*coordinate) {
                // Of two that lie on one decimetre the lesser, whatever their order.
                let kept = at.entry(position).or_insert(*coordinate);
                *kept = (*kept).min(*coordinate);
            }
        }
        let mesh = simplify(&self.mesh, LEAST);
        let ring = |legs: &Vec<Leg>| {
            let mut ring: Vec<Degrees> = mesh.ring(legs).iter().filter_map(|position| at.get(position)).map(|at| degrees(*at)).collect();
            ring.extend(ring.first().copied());
            ring
        };
        let polygon = |rings: &Vec<Vec<Leg>>| rings.iter().map(ring).collect();
        mesh.shapes.iter().map(|shape| shape.iter().map(polygon).collect()).collect()
    }
}

/// With five decimals, about a metre.
#[must_use]
pub fn degrees(at: Coordinate) -> Degrees {
    let part = |part: i32| (f64::from(part) / 100.0).round() / 100_000.0;
    [part(at.longitude), part(at.latitude)]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::map::Land;
    use crate::map::tests::denmark;

    #[test]
    fn neighbours_share_every_point_of_their_border() {
        let atlas = denmark();
        let land = Land::new(&atlas);
        let boundaries = land.boundaries(&atlas);
        let edges = |place: usize| -> HashSet<[u64; 4]> {
            let rings = boundaries[place].iter().flatten();
            rings.flat_map(|ring| ring.windows(2).map(|pair| [pair[0][0], pair[0][1], pair[1][0], pair[1][1]].map(f64::to_bits))).collect()
        };
        let edges: Vec<HashSet<[u64; 4]>> = (0..boundaries.len()).map(edges).collect();
        let pairs = |one: usize| land.neighbours(one).iter().map(move |other| (one, *other));
        let pairs: Vec<(usize, usize)> = (0..99).flat_map(pairs).collect();
        assert!(pairs.len() > 300);
        for (one, other) in pairs {
            let shared = edges[one].iter().filter(|[a, b, c, d]| edges[other].contains(&[*c, *d, *a, *b])).count();
            assert!(shared > 0, "{one} and {other} have no edge in common");
        }
        assert_eq!(boundaries.len(), 99);
        assert!(boundaries.iter().all(|polygons| !polygons.is_empty()));
        assert!(boundaries.iter().flatten().flatten().all(|ring| ring.len() > 3 && ring.first() == ring.last()));
    }
}
