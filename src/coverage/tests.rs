//! What holds when, and what cannot be said of a place.

use super::{Coverage, parse};
use crate::finding::Findings;
use crate::language::Date;
use crate::place::{Atlas, Place, Projection};
use crate::source::Digest;
use crate::yaml::{self, Bilingual};

fn atlas() -> Atlas {
    let span = crate::finding::Span::file(&"l.csv".into());
    let place = |(code, name): (&str, &str)| Place {
        code: code.into(),
        span: span.clone(),
        name: name.into(),
        region: String::new(),
        spellings: Vec::new(),
        counted: true,
        polygons: Vec::new(),
    };
    let places = [("1", "Aaby"), ("2", "Boby"), ("3", "Ceby")].map(place).into();
    Atlas {
        places,
        projection: Projection::parse("+proj=merc").expect("a projection"),
        attribution: Bilingual::default(),
        called: Default::default(),
        digest: Digest::of(b""),
        insets: Vec::new(),
    }
}

const HEAD: &str = "statuses: {own: {label: Egen, covers: true}, ended: {label: Stoppet}}\nbranches: {b: {name: B, place: Åby}}\n";

fn read(entries: &str) -> (Coverage, Vec<&'static str>) {
    let mut findings = Findings::new();
    let node = yaml::parse(&"data/a/coverage.yaml".into(), &format!("{HEAD}entries:\n{entries}"), &mut findings).expect("YAML");
    let coverage = parse(&node, &atlas(), &mut findings);
    (coverage, findings.iter().map(|finding| finding.code).collect())
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

#[test]
fn a_map_shows_what_holds_on_its_day() {
    let (coverage, codes) = read(
        "- {places: [Aaby], status: own, since: 2021, until: 2023-06, branch: b}\n- {places: [Aaby], status: ended, since: 2023-07}\n- {places: [Boby, Ceby], status: own}\n",
    );
    assert_eq!(codes, [""; 0]);
    let covered = |text: &str| coverage.covered(&atlas(), day(text));
    assert_eq!(["2020-12-31", "2021-01-01", "2023-06-30", "2023-07-01"].map(covered), [2, 3, 3, 2]);
    assert_eq!(coverage.status(0, day("2024-01-01")), Some(1));
}

#[test]
fn what_cannot_be_is_a_finding() {
    let codes = |entries: &str| read(entries).1;
    assert_eq!(codes("- {places: [Aaby, Dyby], status: own}\n"), ["unknown-place"]);
    assert_eq!(codes("- {places: [Aaby], status: onw}\n"), ["unknown-status"]);
    assert_eq!(codes("- {places: [Aaby], status: own, branch: x}\n"), ["unknown-branch"]);
    assert_eq!(codes("- {places: [Aaby, Boby], status: own}\n- {places: [Boby], status: ended}\n"), ["said-twice"]);
    assert_eq!(codes("- {places: [Aaby], status: own, until: 2022}\n- {places: [Aaby], status: ended, since: 2022-12}\n"), ["said-twice"]);
    assert_eq!(codes("- {places: [Aaby], status: own, since: 2023, until: 2021}\n"), ["ends-before-start"]);
}
