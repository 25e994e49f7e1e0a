//! Boundaries from `GeoJSON`: rings that are closed, on earth, and belong to a place of the list.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geojson::{FeatureCollection, Geometry, GeometryValue};

use super::list::unknown_code;
use super::{Coordinate, PER_DEGREE, Place, Polygon, Projection, Ring, border};
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::source::{SourceFile, Sources};
use crate::yaml::{Fields, Node};

/// What stands in the file about a place.
struct Feature {
    code: String,
    name: Option<String>,
    span: Span,
    polygons: Vec<Polygon>,
}

/// Gives the places their polygons. `node` names the file and the properties that hold code and name.
pub(super) fn parse(node: &Node, sources: &Sources, projection: &Projection, places: &mut [Place], findings: &mut Findings) -> Option<()> {
    let fields = Fields::of(node, findings);
    let file = fields.need("file", &node.span, findings).and_then(|node| node.file(sources, findings));
    let code = fields.need("code", &node.span, findings).and_then(|node| node.word(findings));
    let name = fields.get("name").and_then(|node| node.word(findings));
    fields.finish(findings);
    let file = file?;
    let features = features(file, &code?.0, name.as_ref().map(|(name, _)| name.as_str()), findings)?;
    let mut names: BTreeMap<String, (String, Span)> = BTreeMap::new();
    let mut named: BTreeSet<String> = BTreeSet::new();
    for feature in features {
        let Some(place) = places.iter_mut().find(|place| place.code == feature.code) else {
            findings.push(unknown_code(&feature.code, &feature.span));
            continue;
        };
        if let Some(name) = feature.name {
            let first = names.entry(feature.code).or_insert_with(|| (name.clone(), feature.span.clone()));
            findings.extend(two_names(place, &name, first, &feature.span));
        }
        named.insert(place.code.clone());
        let mut coordinates = feature.polygons.iter().flatten().flatten();
        if coordinates.any(|at| projection.position(*at).is_none()) {
            findings.push(
                Finding::error("off-the-map", say!("projektionen har ikke plads til stedet", "the projection has no room for the place"))
                    .at(&feature.span)
                    .hint(say!(
                        "vælg en projektion, der passer til landet, i places.yaml",
                        "choose a projection that suits the country in places.yaml"
                    )),
            );
        }
        place.polygons.extend(feature.polygons);
    }
    // What is named and could not be read has a finding of its own.
    for place in places.iter().filter(|place| !named.contains(&place.code)) {
        let (code, name, boundaries) = (&place.code, &place.name, &file.name);
        findings.push(
            Finding::error(
                "no-outline",
                say!("{name} ({code}) har ingen grænse i »{boundaries}«", "{name} ({code}) has no boundary in “{boundaries}”"),
            )
            .at(&place.span),
        );
    }
    border::check(places, &file.span(), findings);
    Some(())
}

/// A place that the file calls what neither the list nor the file itself called it before.
fn two_names(place: &Place, name: &str, (first, first_span): &(String, Span), span: &Span) -> Option<Finding> {
    let known = place.name == name || place.spellings.iter().any(|spelling| spelling == name);
    if known {
        return None;
    }
    let (code, listed) = (&place.code, &place.name);
    let finding = Finding::error(
        "two-names",
        say!("{code} hedder »{name}« her, men »{listed}« i listen", "{code} is called “{name}” here, but “{listed}” in the list"),
    )
    .at(span)
    .label(&place.span, say!("i listen", "in the list"))
    .hint(say!(
        "skriv navnet under other_spellings i listen, hvis det er det samme sted",
        "add the name to other_spellings in the list if it is the same place"
    ));
    Some(if first == name { finding } else { finding.label(first_span, say!("»{first}« her", "“{first}” here")) })
}

fn features(file: &SourceFile, code: &str, name: Option<&str>, findings: &mut Findings) -> Option<Vec<Feature>> {
    let collection = match serde_json::from_str::<FeatureCollection>(file.text()) {
        Ok(collection) => collection,
        Err(error) => {
            findings.push(not_geojson(file, &error));
            return None;
        }
    };
    let spans = spans(file);
    let mut features = Vec::new();
    for (index, feature) in collection.features.iter().enumerate() {
        let span = spans.get(index).cloned().unwrap_or_else(|| file.span());
        let text = |key: &str| {
            feature
                .property(key)
                .and_then(|value| value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|code| code.to_string())))
        };
        let Some(code) = text(code) else {
            findings.push(
                Finding::error("no-code", say!("stedet har ikke egenskaben »{code}«", "the place lacks the property “{code}”"))
                    .at(&span)
                    .hint(say!(
                        "i places.yaml siger boundaries.code, hvad egenskaben hedder",
                        "in places.yaml boundaries.code says what the property is called"
                    )),
            );
            continue;
        };
        let mut reader = Reader { at: &span, findings };
        let polygons = reader.polygons(feature.geometry.as_ref());
        features.push(Feature { code, name: name.and_then(text), span, polygons });
    }
    Some(features)
}

fn not_geojson(file: &SourceFile, error: &serde_json::Error) -> Finding {
    let at = crate::finding::Place::offset(file.text(), error.line(), error.column());
    Finding::error("geojson", say!("filen er ikke en FeatureCollection: {error}", "the file is not a FeatureCollection: {error}"))
        .at(&Span::new(&file.name, at..at))
}

/// Where the features begin: the library that reads them does not say.
fn spans(file: &SourceFile) -> Vec<Span> {
    let word = "\"Feature\"";
    file.text().match_indices(word).map(|(at, _)| Span::new(&Arc::clone(&file.name), at..at + word.len())).collect()
}

struct Reader<'r> {
    at: &'r Span,
    findings: &'r mut Findings,
}

impl Reader<'_> {
    fn found(&mut self, code: &'static str, message: Text) {
        self.findings.push(Finding::error(code, message).at(self.at));
    }

    fn polygons(&mut self, geometry: Option<&Geometry>) -> Vec<Polygon> {
        match geometry.map(|geometry| &geometry.value) {
            Some(GeometryValue::Polygon { coordinates }) => self.polygon(coordinates).into_iter().collect(),
            Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.iter().filter_map(|rings| self.polygon(rings)).collect(),
            _ => {
                self.found(
                    "not-an-area",
                    say!("stedet har ingen flade (Polygon eller MultiPolygon)", "the place has no area (Polygon or MultiPolygon)"),
                );
                Vec::new()
            }
        }
    }

    fn polygon(&mut self, rings: &[Vec<geojson::Position>]) -> Option<Polygon> {
        let rings: Option<Vec<Ring>> = rings.iter().map(|ring| self.ring(ring)).collect();
        let mut rings = rings.filter(|rings| !rings.is_empty())?;
        for (index, ring) in rings.iter_mut().enumerate() {
            let against_the_clock = border::area(ring) > 0;
            if against_the_clock != (index == 0) {
                ring.reverse();
            }
        }
        Some(rings)
    }

    fn ring(&mut self, positions: &[geojson::Position]) -> Option<Ring> {
        let mut ring = Ring::with_capacity(positions.len());
        for position in positions {
            let coordinate = self.coordinate(position)?;
            if ring.last() != Some(&coordinate) {
                ring.push(coordinate);
            }
        }
        if ring.len() < 2 || ring.first() != ring.last() {
            self.found("open-ring", say!("en grænse slutter ikke, hvor den begynder", "a boundary does not end where it begins"));
            return None;
        }
        ring.pop();
        if ring.len() < 3 || border::area(&ring) == 0 {
            self.found("empty-ring", say!("en grænse omslutter ingenting", "a boundary encloses nothing"));
            return None;
        }
        let wraps = |pair: &[Coordinate]| pair[0].longitude.abs_diff(pair[1].longitude) > 1_800_000_000;
        if ring.windows(2).any(wraps) {
            self.found("antimeridian", say!("en grænse krydser datolinjen", "a boundary crosses the antimeridian"));
            return None;
        }
        Some(ring)
    }

    fn coordinate(&mut self, position: &geojson::Position) -> Option<Coordinate> {
        let &[longitude, latitude, ..] = position.as_slice() else {
            self.found("geojson", say!("en koordinat har ikke to tal", "a coordinate does not have two numbers"));
            return None;
        };
        if !(longitude.abs() <= 180.0 && latitude.abs() <= 90.0) {
            self.found(
                "not-on-earth",
                say!(
                    "{longitude}, {latitude} er ikke en længde og en bredde i grader; er det meter?",
                    "{longitude}, {latitude} are not a longitude and a latitude in degrees; are they metres?"
                ),
            );
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "at most 180 degrees")]
        let whole = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
        Some(Coordinate { longitude: whole(longitude), latitude: whole(latitude) })
    }
}
