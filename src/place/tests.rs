//! A made-up country, what may be wrong with it, and Denmark as it comes with the example.

use super::{Atlas, FILE, Match, parse};
use crate::finding::Findings;
use crate::source::Sources;

/// A made-up country of five places in one row, two degrees south of the line.
const NAMES: [&str; 5] = ["Øst", "Aaby", "Lille Å", "Sydby", "Nordfyns"];

fn square(at: usize) -> String {
    let (west, east) = (at, at + 1);
    format!("[[{west},-2],[{east},-2],[{east},-1],[{west},-1],[{west},-2]]")
}

fn feature(at: usize, ring: &str) -> String {
    format!(
        "{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{at}\",\"n\":\"{}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}}}",
        NAMES[at]
    )
}

fn geojson(features: &[String]) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

fn list() -> String {
    let lines: Vec<String> = NAMES.iter().enumerate().map(|(at, name)| format!("{at},{name},Midten,\n")).collect();
    format!("code,name,region,other_spellings\n{}", lines.concat())
}

fn squares() -> Vec<String> {
    (0..5).map(|at| feature(at, &square(at))).collect()
}

fn read(geojson: &str) -> (Option<Atlas>, Vec<&'static str>) {
    read_as(geojson, "+proj=merc")
}

fn read_as(geojson: &str, projection: &str) -> (Option<Atlas>, Vec<&'static str>) {
    let list = list().replace("Nordfyns,Midten,", "Nordfyns,Midten,Nordfyn; Nordfynen");
    let yaml = format!(
        "list: l.csv\nboundaries: {{file: b.geojson, code: id, name: n}}\nprojection: \"{projection}\"\nattribution: Ingen\none: by\nother: byer\n"
    );
    let files = [(FILE, yaml.as_str()), ("data/places/l.csv", &list), ("data/places/b.geojson", geojson)];
    let sources = Sources::from_memory(files.map(|(name, text)| (name, text.as_bytes().to_vec())));
    let mut findings = Findings::new();
    let atlas = parse(&sources, &mut findings);
    (atlas, findings.iter().map(|finding| finding.code).collect())
}

#[test]
fn a_made_up_country_is_read() {
    let (atlas, codes) = read(&geojson(&squares()));
    assert_eq!(codes, [""; 0]);
    let atlas = atlas.expect("an atlas");
    assert_eq!(atlas.counted().count(), 5);
    assert_eq!(atlas.place("3").map(|place| place.name.as_str()), Some("Sydby"));
}

#[test]
fn names_are_found_as_people_write_them() {
    let (atlas, _) = read(&geojson(&squares()));
    let atlas = atlas.expect("an atlas");
    for (written, code) in [
        ("Øst", "0"),
        ("åby", "1"),
        ("Aaby Kommune", "1"),
        ("Lille-Å", "2"),
        ("lille aa", "2"),
        ("Nordfyn", "4"),
        ("Nordfyns Kommune", "4"),
        ("Sydbys Kommune", "3"),
        ("3", "3"),
    ] {
        assert!(matches!(atlas.find(written), Match::One(place) if place.code == code), "{written}");
    }
    assert_eq!(atlas.find("Sydbyy"), Match::None(vec!["Sydby"]));
    assert_eq!(atlas.find("fyns"), Match::None(vec!["Nordfyns"]));
    assert_eq!(atlas.find("København"), Match::None(vec![]));
}

#[test]
fn what_stands_beside_a_map_is_named_as_people_do() {
    let insets = |written: &str| {
        let list = list();
        let yaml = format!(
            "list: l.csv\nboundaries: {{file: b.geojson, code: id}}\nprojection: +proj=merc\nattribution: Ingen\none: by\nother: byer\ninsets: {written}\n"
        );
        let boundaries = geojson(&squares());
        let files = [(FILE, yaml.as_str()), ("data/places/l.csv", &list), ("data/places/b.geojson", &boundaries)];
        let sources = Sources::from_memory(files.map(|(name, text)| (name, text.as_bytes().to_vec())));
        let mut findings = Findings::new();
        let insets = parse(&sources, &mut findings).expect("an atlas").insets;
        (insets, findings.iter().map(|finding| finding.code).collect::<Vec<_>>())
    };
    let (made, codes) = insets("[{places: [sydby, lille å], enlarged: 3}, {places: [4]}]");
    assert_eq!(codes, [""; 0]);
    assert_eq!(
        made.iter().map(|inset| (inset.places.clone(), inset.enlarged)).collect::<Vec<_>>(),
        [(vec![3, 2], Some(3.0)), (vec![4], None)]
    );
    assert_eq!(insets("[{places: [Vestby], enlarged: 50}]").1, ["not-a-scale", "unknown-place"]);
    assert_eq!(insets("[{enlarged: 3}]").1, ["missing-field"]);
}

#[test]
fn broken_boundaries_are_findings() {
    let with = |at: usize, ring: &str| {
        let mut features = squares();
        features[at] = feature(at, ring);
        read(&geojson(&features)).1
    };
    let whole = square(1);
    assert_eq!(with(1, &whole), [""; 0]);
    assert_eq!(with(1, "[[1,-2],[2,-2],[2,-1],[1,-1]]"), ["open-ring"]);
    assert_eq!(with(1, "[[1,-2],[2,-2],[1,-2]]"), ["empty-ring"]);
    assert_eq!(with(1, "[[500000,6100000],[500100,6100000],[500100,6100100],[500000,6100000]]"), ["not-on-earth"]);
    assert_eq!(with(1, "[[179,-2],[-179,-2],[-179,-1],[179,-1],[179,-2]]"), ["antimeridian"]);
    assert_eq!(with(1, "[[1,-2],[2.5,-2],[2.5,-1],[1,-1],[1,-2]]"), ["overlap"], "a corner lies in the neighbour");
    assert_eq!(with(1, "[[1.1,-1.9],[1.9,-1.1],[1.9,-1.9],[1.1,-1.5],[1.1,-1.9]]"), ["crossing-ring"]);
    assert_eq!(with(1, "[[3.2,-1.8],[3.8,-1.8],[3.8,-1.2],[3.2,-1.8]]"), ["overlap"], "an enclave without a hole");
    assert_eq!(with(1, &square(3)), ["overlap"], "the same land twice");
    assert_eq!(with(1, "[[1,-2],[1e999,-2],[2,-1],[1,-2]]"), ["geojson"]);
    assert_eq!(with(1, "[[1,-2],[NaN,-2],[2,-1],[1,-2]]"), ["geojson"]);
}

#[test]
fn a_place_the_projection_cannot_show_is_a_finding() {
    let codes = |projection: &str| read_as(&geojson(&squares()), projection).1;
    // From above the north pole nothing is seen beyond the line.
    assert_eq!(codes("+proj=gnom +lat_0=90"), ["off-the-map"; 5]);
    assert_eq!(codes("+proj=utm +zone=31"), [""; 0]);
    assert_eq!(codes("mercator"), ["not-a-projection"]);
}

#[test]
fn codes_and_names_agree_with_the_list() {
    let replaced = |from: &str, to: &str| read(&geojson(&squares()).replace(from, to)).1;
    assert_eq!(replaced("\"id\":\"1\"", "\"id\":\"9\""), ["unknown-code", "no-outline"]);
    assert_eq!(replaced("\"id\":\"1\"", "\"x\":\"1\""), ["no-code", "no-outline"]);
    assert_eq!(replaced("\"n\":\"Aaby\"", "\"n\":\"Bøby\""), ["two-names"]);
    assert_eq!(replaced("\"n\":\"Nordfyns\"", "\"n\":\"Nordfyn\""), [""; 0]);
    assert_eq!(replaced("\"Polygon\"", "\"LineString\"").first(), Some(&"geojson"));
    assert_eq!(read("[]").1, ["geojson"]);
}

#[test]
fn denmark_is_sound() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/places");
    let files = ["places.yaml", "kommuner.csv", "kommuner.geojson"];
    let files: Vec<(String, Vec<u8>)> =
        files.iter().map(|name| (format!("data/places/{name}"), std::fs::read(format!("{folder}/{name}")).expect("a file"))).collect();
    let sources = Sources::from_memory(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())));
    let mut findings = Findings::new();
    let atlas = parse(&sources, &mut findings).expect("an atlas");
    let found: Vec<String> = findings.iter().map(|finding| finding.message.da.clone()).collect();
    assert_eq!(found, [""; 0]);
    assert_eq!((atlas.places.len(), atlas.counted().count()), (99, 98));
    for (written, name) in [
        ("Århus", "Aarhus"),
        ("Taarnby", "Tårnby"),
        ("Høje Taastrup", "Høje-Taastrup"),
        ("Nordfyn", "Nordfyns"),
        ("Københavns Kommune", "København"),
    ] {
        assert!(matches!(atlas.find(written), Match::One(place) if place.name == name), "{written}");
    }
}
