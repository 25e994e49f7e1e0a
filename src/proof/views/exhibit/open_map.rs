//! A map as `GeoJSON`: the boundaries, with what the programme says of each place.

use geojson::feature::Id;
use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject, JsonValue};
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;

use super::Exhibit;
use crate::coverage::{Coverage, Entry, Where};
use crate::disclosure::Content;
use crate::language::Date;
use crate::map::{Boundary, degrees};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::report::{Item, Programme};

/// The map of an item; `None` where there are no places.
pub(super) fn geojson(desk: &Desk<'_>, exhibit: &Exhibit<'_>, item: &Item) -> Option<String> {
    let report = desk.house.report;
    let (atlas, coverage) = (report.atlas.as_ref()?, exhibit.programme.coverage.as_ref()?);
    let column = *exhibit.columns.last()?;
    let day = exhibit.programme.register.columns[column].period.last_day();
    let teller = Teller { desk, atlas, programme: exhibit.programme, coverage, column, day };
    let explained = (&coverage.offers, &coverage.branches, &coverage.points, &coverage.numbers);
    desk.note(format!("coverage-terms:{}", exhibit.programme.name), &format!("{explained:?}"));
    let places = desk.house.easel.boundaries()?.iter().enumerate().map(|(place, boundary)| Feature {
        id: Some(Id::String(atlas.places[place].code.clone())),
        ..feature(multi_polygon(boundary), teller.place(place))
    });
    let points = coverage.points.iter().enumerate();
    let points = points.map(|(index, point)| feature(GeometryValue::new_point(degrees(point.at)), teller.point(index)));
    let settings = &report.settings;
    let about = object(json!({
        "title": exhibit.caption.title.get(desk.language),
        "description": exhibit.spoken(desk),
        "date": day.to_string(),
        "language": desk.language.code(),
        "attribution": atlas.attribution.get(desk.language),
        "address": item.route.absolute(&settings.base_url),
        "licence": settings.licence.as_ref().map(|licence| json!({ "name": licence.name, "url": licence.url })),
    }));
    let collection = FeatureCollection { bbox: None, features: places.chain(points).collect(), foreign_members: Some(about) };
    Some(collection.to_string() + "\n")
}

fn multi_polygon(boundary: &Boundary) -> GeometryValue {
    GeometryValue::new_multi_polygon(boundary.iter().map(|rings| rings.iter().map(|ring| ring.iter().copied())))
}

fn feature(geometry: GeometryValue, properties: JsonObject) -> Feature {
    Feature { bbox: None, geometry: Some(geometry.into()), id: None, properties: Some(properties), foreign_members: None }
}

fn object(value: JsonValue) -> JsonObject {
    match value {
        JsonValue::Object(object) => object,
        _ => JsonObject::new(),
    }
}

/// Tells what is known of places on a day, in flat properties, which every map program can show.
struct Teller<'d, 'h> {
    desk: &'d Desk<'h>,
    atlas: &'h Atlas,
    programme: &'h Programme,
    coverage: &'h Coverage,
    column: usize,
    day: Date,
}

impl Teller<'_, '_> {
    fn place(&self, at: usize) -> JsonObject {
        let place = &self.atlas.places[at];
        let held = self.coverage.at(at, self.day);
        let language = self.desk.language;
        let unsaid = self.coverage.elsewhere.as_ref().map(|words| words.get(language));
        let said = JsonObject::from_iter([
            ("code".to_owned(), json!(place.code)),
            ("name".to_owned(), json!(place.name)),
            ("region".to_owned(), json!(place.region)),
            ("covered".to_owned(), json!(self.coverage.covers(at, self.day))),
        ]);
        let mut said: JsonObject = said.into_iter().chain(self.said(&held)).collect();
        if held.is_empty() {
            said.insert("status_label".to_owned(), json!(unsaid));
        }
        for (name, numbers) in &self.coverage.numbers {
            let number = numbers.iter().find(|number| number.places.contains(&at));
            let entry = number.and_then(|number| self.programme.register.entry(&number.key));
            if let Some(entry) = entry {
                self.desk.note_value(self.programme, entry, self.column);
            }
            let content = entry.and_then(|entry| entry.content(self.column));
            let together = number.map_or(0, |number| number.places.len());
            said.insert(name.clone(), content.map_or(JsonValue::Null, value));
            said.insert(format!("{name}_why"), json!(content.and_then(why)));
            said.insert(format!("{name}_places"), json!(together));
        }
        said
    }

    fn point(&self, at: usize) -> JsonObject {
        let point = &self.coverage.points[at];
        let held: Vec<&Entry> = self.coverage.held(self.day).filter(|entry| entry.at == Where::Point(at)).collect();
        let place = &self.atlas.places[point.place];
        let said = [
            ("name".to_owned(), json!(point.name.get(self.desk.language))),
            ("place".to_owned(), json!(place.name)),
            ("place_code".to_owned(), json!(place.code)),
        ];
        said.into_iter().chain(self.said(&held)).collect()
    }

    /// What entries say; several of them one after the other.
    fn said(&self, held: &[&Entry]) -> JsonObject {
        let language = self.desk.language;
        let list = |words: Vec<String>| {
            let mut distinct: Vec<String> = Vec::new();
            for word in words {
                if !distinct.contains(&word) {
                    distinct.push(word);
                }
            }
            if distinct.is_empty() { JsonValue::Null } else { json!(distinct.join("; ")) }
        };
        let each = |tell: &dyn Fn(&Entry) -> Option<String>| list(held.iter().filter_map(|entry| tell(entry)).collect());
        let status = |entry: &Entry| &self.coverage.statuses[entry.status];
        let offer = |entry: &Entry| entry.offer.map(|offer| &self.coverage.offers[offer]);
        object(json!({
            "status": each(&|entry| Some(status(entry).key.clone())),
            "status_label": each(&|entry| Some(status(entry).label.get(language).to_owned())),
            "offer": each(&|entry| Some(offer(entry)?.name.get(language).to_owned())),
            "organisation": each(&|entry| Some(offer(entry)?.by.as_ref()?.get(language).to_owned())),
            "branch": each(&|entry| Some(entry.branch(&self.coverage.branches)?.name.get(language).to_owned())),
            "since": each(&|entry| Some(entry.since?.to_string())),
            "until": each(&|entry| Some(entry.until?.to_string())),
        }))
    }
}

/// A number that is shown; a share from 0 to 1.
fn value(content: &Content) -> JsonValue {
    let number = match content {
        Content::Number { quantity, .. } => quantity.single(),
        Content::Share { share, .. } => Some(*share),
        _ => None,
    };
    number.map_or(JsonValue::Null, |number| match number.to_i64().filter(|_| number.is_integer()) {
        Some(whole) => json!(whole),
        None => json!(number.to_f64()),
    })
}

/// Why there is no number.
fn why(content: &Content) -> Option<&'static str> {
    match content {
        Content::Withheld(_) => Some("withheld"),
        Content::Missing(missing) => Some(missing.word()),
        _ => None,
    }
}
