//! The places of a country: their names, regions and boundaries, read and checked once.

mod border;
mod boundary;
mod inset;
mod list;
mod name;
mod projection;
#[cfg(test)]
mod tests;

pub use name::Match;
pub use projection::{Position, Projection};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::finding::{Finding, Findings, Span, say};
use crate::source::{Digest, Sources};
use crate::yaml::{self, Bilingual, Fields, Node};

/// Where everything about places lies.
pub const FOLDER: &str = "data/places/";

/// The file that says which places there are.
pub const FILE: &str = "data/places/places.yaml";

/// All places of a country.
#[derive(Debug, Clone)]
pub struct Atlas {
    /// The places in the order of their codes.
    pub places: Vec<Place>,
    /// How the boundaries are laid flat.
    pub projection: Projection,
    /// What must stand wherever a map stands.
    pub attribution: Bilingual,
    /// What one of the counted places is called, and several.
    pub called: (Bilingual, Bilingual),
    /// The digest of the files it was read from.
    pub digest: Digest,
    /// The parts of a map that stand beside it.
    pub insets: Vec<Inset>,
}

/// Places that stand beside the rest of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Inset {
    /// The places' indices in [`Atlas::places`].
    pub places: Vec<usize>,
    /// How many times as large they are drawn there as where they lie; `None` for far places, which are drawn nowhere else.
    pub enlarged: Option<f64>,
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The code data are joined by: `0751`.
    pub code: String,
    /// Where the list names it.
    pub span: Span,
    /// Its name: `Aarhus`.
    pub name: String,
    /// The region it lies in.
    pub region: String,
    /// What else it is called.
    pub spellings: Vec<String>,
    /// Whether it is one of those that are counted. Others are drawn, and never join or break a sum: Christiansø is no municipality.
    pub counted: bool,
    /// What it covers; polygons in the order of the file.
    pub polygons: Vec<Polygon>,
}

impl Place {
    /// Whether a point lies within it.
    #[must_use]
    pub fn holds(&self, at: Coordinate) -> bool {
        self.polygons.iter().any(|rings| border::holds(rings, at))
    }
}

/// Rings: the outer one first, then its holes.
pub type Polygon = Vec<Ring>;

/// At least three coordinates; the first is not repeated. Outer rings run against the clock, holes with it.
pub type Ring = Vec<Coordinate>;

/// A point on earth in ten-millionths of a degree, about a centimetre: whole, so that shared borders are found exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Coordinate {
    /// To the east.
    pub longitude: i32,
    /// To the north.
    pub latitude: i32,
}

impl Coordinate {
    /// The point at a longitude and a latitude in degrees; `None` where there is none.
    #[must_use]
    pub fn of_degrees(longitude: Decimal, latitude: Decimal) -> Option<Self> {
        let part = |degrees: Decimal, most: u8| {
            let is_on_earth = degrees.abs() <= Decimal::from(most);
            is_on_earth.then(|| (degrees * Decimal::from(10_000_000)).round().to_i32()).flatten()
        };
        Some(Self { longitude: part(longitude, 180)?, latitude: part(latitude, 90)? })
    }
}

/// How many there are to a degree.
pub const PER_DEGREE: f64 = 1e7;

/// Reads the places, if the site has any; whatever is wrong with them is found here and nowhere later.
#[must_use]
pub fn parse(sources: &Sources, findings: &mut Findings) -> Option<Atlas> {
    let file = sources.get(FILE)?;
    let node = yaml::parse(&file.name, file.text(), findings)?;
    let fields = Fields::of(&node, findings);
    let list = fields.need("list", &node.span, findings);
    let boundaries = fields.need("boundaries", &node.span, findings);
    let projection = fields.need("projection", &node.span, findings).and_then(|node| projection(node, findings));
    let mut words = |name| fields.need(name, &node.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default();
    let called = (words("one"), words("other"));
    let attribution = fields.need("attribution", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let insets = fields.get("insets");
    let uncounted = fields.get("uncounted").map_or_else(Vec::new, |node| node.words(findings));
    fields.finish(findings);
    let mut places = list::parse(list?, sources, &uncounted, findings)?;
    let projection = projection?;
    boundary::parse(boundaries?, sources, &projection, &mut places, findings)?;
    let insets = insets.map_or_else(Vec::new, |node| inset::parse(node, &places, findings));
    let digests: Vec<u8> = sources.under(FOLDER).flat_map(|file| file.digest.hex().into_bytes()).collect();
    Some(Atlas { places, projection, attribution: attribution?, called, digest: Digest::of(&digests), insets })
}

/// `+proj=utm +zone=32 +ellps=GRS80`
fn projection(node: &Node, findings: &mut Findings) -> Option<Projection> {
    let (definition, span) = node.word(findings)?;
    let refused = |why: String| {
        Finding::error("not-a-projection", say!("»{definition}« er ikke en projektion: {why}", "“{definition}” is no projection: {why}"))
            .at(&span)
            .hint(say!(
                "skriv den, som PROJ gør: +proj=utm +zone=32 +ellps=GRS80",
                "write it as PROJ does: +proj=utm +zone=32 +ellps=GRS80"
            ))
    };
    Projection::parse(&definition).map_err(|why| findings.push(refused(why))).ok()
}

impl Atlas {
    /// The place with a code.
    #[must_use]
    pub fn place(&self, code: &str) -> Option<&Place> {
        self.index(code).map(|at| &self.places[at])
    }

    /// The index of the place with a code.
    #[must_use]
    pub fn index(&self, code: &str) -> Option<usize> {
        self.places.binary_search_by(|place| place.code.as_str().cmp(code)).ok()
    }

    /// The places that are counted.
    pub fn counted(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| place.counted)
    }

    /// The place an author means by a name or a code.
    #[must_use]
    pub fn find(&self, written: &str) -> Match<'_> {
        name::find(&self.places, written)
    }
}
