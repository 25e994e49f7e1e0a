//! From longitude and latitude to a plane.

use proj4rs::Proj;
use proj4rs::transform::transform;

use super::{Coordinate, PER_DEGREE};

/// A position on the plane in decimetres to the east and to the north. Whole numbers: borders are compared exactly, and the last
/// bit of a machine's sine does not reach a drawing.
pub type Position = (i64, i64);

/// How the curved earth is laid flat.
#[derive(Debug, Clone)]
pub struct Projection {
    from: Proj,
    to: Proj,
}

/// Farther from the origin than any position on earth.
const FARTHEST: f64 = 1e9;

impl Projection {
    /// Reads a definition in the words of PROJ: `+proj=utm +zone=32 +ellps=GRS80`.
    ///
    /// # Errors
    /// What the definition says is no projection, in the words of the library that reads it.
    pub fn parse(definition: &str) -> Result<Self, String> {
        let proj = |definition: &str| Proj::from_proj_string(definition).map_err(|error| error.to_string());
        Ok(Self { to: proj(definition)?, from: proj("+proj=longlat +ellps=GRS80")? })
    }

    /// The position of a coordinate; `None` where the projection has none.
    #[must_use]
    pub fn position(&self, coordinate: Coordinate) -> Option<Position> {
        let radians = |part: i32| (f64::from(part) / PER_DEGREE).to_radians();
        let mut point = (radians(coordinate.longitude), radians(coordinate.latitude), 0.0);
        transform(&self.from, &self.to, &mut point).ok()?;
        Some((decimetres(point.0)?, decimetres(point.1)?))
    }
}

fn decimetres(metres: f64) -> Option<i64> {
    let whole = (metres * 10.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "checked against the farthest")]
    (whole.abs() < FARTHEST).then_some(whole as i64)
}

#[cfg(test)]
mod tests {
    use super::super::Coordinate;
    use super::Projection;

    #[test]
    fn utm_is_utm() {
        let projection = Projection::parse("+proj=utm +zone=32 +ellps=GRS80").expect("a projection");
        let at = |longitude: f64, latitude: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "degrees")]
            let part = |degrees: f64| (degrees * 1e7).round() as i32;
            projection.position(Coordinate { longitude: part(longitude), latitude: part(latitude) })
        };
        // On the central meridian the easting is 500 km, and the northing 0.9996 of the meridian's arc (55° N: 6,097,230.3 m on GRS80).
        assert_eq!(at(9.0, 0.0), Some((5_000_000, 0)));
        let (east, north) = at(9.0, 55.0).expect("a position");
        assert_eq!(east, 5_000_000);
        assert!((north - 60_947_914).abs() <= 20, "{north}");
        assert_eq!(at(12.0, 55.5).map(|(east, _)| east > 6_800_000 && east < 7_000_000), Some(true));
    }

    #[test]
    fn what_is_no_projection_says_so() {
        assert!(Projection::parse("utm").is_err());
        assert!(Projection::parse("+proj=nowhere").is_err());
    }
}
