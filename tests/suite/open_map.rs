//! Maps as data for others, and boundaries that cannot be read.

use std::collections::BTreeMap;
use std::fs::File;

use geojson::{FeatureCollection, GeometryValue};
use serde_json::{Value, json};

use super::harness::Site;

/// The names of a made-up country of five squares in a row, from west to east.
const NAMES: [&str; 5] = ["Aaby", "Boby", "Ceby", "Dyby", "Eby"];

/// The small site with a country and a map of it.
fn country() -> Site {
    let square = |at: usize| {
        let (west, east) = (9 + at, 10 + at);
        json!({ "type": "Feature", "properties": { "id": at.to_string() }, "geometry": { "type": "Polygon",
            "coordinates": [[[west, 55], [east, 55], [east, 56], [west, 56], [west, 55]]] } })
    };
    let features: Vec<Value> = (0..NAMES.len()).map(square).collect();
    let list: Vec<String> = NAMES.iter().enumerate().map(|(at, name)| format!("{at},{name},Midt,\n")).collect();
    Site::small()
        .file(
            "data/places/places.yaml",
            "list: l.csv\nboundaries: {file: b.geojson, code: id}\nprojection: +proj=utm +zone=32\none: by\nother: byer\nattribution: Data fra <os>\n",
        )
        .file("data/places/l.csv", format!("code,name,region,other_spellings\n{}", list.concat()))
        .file("data/places/b.geojson", json!({ "type": "FeatureCollection", "features": features }).to_string())
        .file(
            "data/hjem/coverage.yaml",
            "statuses: {own: {label: Egen, covers: true}, ended: {label: Stoppet}}\nelsewhere: Tilbydes ikke\nsource: list\n\
             branches: {b: {name: Afdeling B, place: Aaby}}\npoints: {h: {name: Hospital, place: Boby, at: [10.5, 55.5]}}\n\
             numbers: {here: [{places: [Aaby, Boby], key: families}, {places: [Ceby], key: few}]}\n\
             entries:\n- {status: own, branch: b, places: [Åby], since: 2021-05}\n- {status: ended, places: [Boby], points: [h]}\n",
        )
        .replace(
            "data/hjem/register.yaml",
            "  alone:",
            "  few: {label: Få, unit: count, counts: families, source: list, values: {2023: 3}}\n  alone:",
        )
        .file("data/hjem/figures.yaml", "cards: {main: {figures: [families, alone]}}\nmaps: {where: {title: Hvor, kind: status}}\n")
        .replace("content/hjem/2023/10-tal.md", "alene.\n", "alene. Se [](map:where).\n\n![](map:where)\n")
}

#[test]
fn a_map_is_data_too() {
    let public = country().build();
    let text = std::str::from_utf8(&public["hjem/2023/figurer/where/where.geojson"]).expect("text");
    let map: FeatureCollection = serde_json::from_str(text).expect("GeoJSON");
    let of = |name: &str| {
        let named = |feature: &&geojson::Feature| feature.property("name") == Some(&json!(name));
        map.features.iter().find(named).unwrap_or_else(|| panic!("no {name}"))
    };
    let told = |name: &str, keys: &[&str]| keys.iter().map(|key| of(name).property(key).cloned().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(map.features.len(), 6);
    assert_eq!(told("Aaby", &["status", "covered", "branch", "since"]), [json!("own"), json!(true), json!("Afdeling B"), json!("2021-05")]);
    assert_eq!(told("Boby", &["status", "covered", "here", "here_places"]), [json!("ended"), json!(false), json!(29), json!(2)]);
    assert_eq!(
        told("Ceby", &["status", "status_label", "here", "here_why"]),
        [Value::Null, json!("Tilbydes ikke"), Value::Null, json!("withheld")]
    );
    assert_eq!(told("Eby", &["here", "here_why"]), [Value::Null, Value::Null]);
    let GeometryValue::Point { coordinates } = &of("Hospital").geometry.as_ref().expect("a geometry").value else { panic!("a point") };
    assert_eq!(coordinates.as_slice(), [10.5, 55.5]);
    let GeometryValue::MultiPolygon { coordinates } = &of("Dyby").geometry.as_ref().expect("a geometry").value else { panic!("polygons") };
    let ring = &coordinates[0][0];
    assert_eq!((ring.len(), ring.first()), (5, ring.last()));
    let about = map.foreign_members.expect("what it is");
    assert_eq!((&about["attribution"], &about["date"]), (&json!("Data fra <os>"), &json!("2023-12-31")));
}

/// Builds the country, breaks it, and tells the codes of what is found.
fn broken(change: impl FnOnce(&Site)) -> Vec<String> {
    let site = country();
    let before: BTreeMap<String, Vec<u8>> = site.build();
    change(&site);
    let run = site.run(&["build", "--format", "short"]).expect(1);
    assert_eq!(before, site.public(), "the old site stays");
    run.codes()
}

#[test]
fn boundaries_that_cannot_be_read_leave_the_site_as_it_was() {
    let file = "data/places/b.geojson";
    let huge = broken(|site| File::create(site.path().join(file)).expect("a file").set_len(200 << 20).expect("a sparse file"));
    assert!(huge.contains(&"file-too-large".to_owned()), "{huge:?}");
    let cut = broken(|site| site.write(file, &site.read(file).as_bytes()[..200]));
    assert!(cut.contains(&"geojson".to_owned()), "{cut:?}");
    // Half the world as one place: what is wrong with it is soon said.
    let half = "[[[-80,-80],[80,-80],[80,80],[-80,80],[-80,-80]]]";
    let over = broken(|site| site.write(file, site.read(file).replacen("[[[9,55],[10,55],[10,56],[9,56],[9,55]]]", half, 1).as_bytes()));
    assert!(over.contains(&"overlap".to_owned()), "{over:?}");
}

#[test]
fn where_nobody_names_a_place_there_is_a_number_and_no_map() {
    let coverage = "statuses: {own: {label: Egen, covers: true}}\ntotal: families\nsource: list\n\
        entries: [{status: own, unnamed: {count: 5, words: Nordpå}}]\n";
    let few = "  few: {label: Få, unit: count, counts: families, source: list, values: {2023: 3}}\n";
    let public = country().file("data/hjem/coverage.yaml", coverage).replace("data/hjem/register.yaml", few, "").build();
    let text = |name: &str| std::str::from_utf8(&public[&format!("hjem/2023/figurer/where/{name}")]).expect("text");
    let page = text("index.html");
    let (_, figure) = page.split_once("exhibit-map").expect("the figure");
    let (figure, _) = figure.split_once("</figure>").expect("its end");
    assert!(figure.contains("figure-value") && figure.contains(">29<") && !figure.contains("drawing map"), "{figure}");
    assert!(figure.contains("Egen: Nordpå") && !figure.contains("Data fra"), "what is not drawn has no borders: {figure}");
    assert_eq!(text("where.csv"), "\u{feff},2023\r\nFamilier,29\r\n");
}
