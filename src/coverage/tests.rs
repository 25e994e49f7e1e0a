//! What holds when, and what cannot be said of a place.

use super::{Contact, Coverage, Pattern, Where, parse};
use crate::finding::Findings;
use crate::language::{Date, Language};
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
    read_all(&format!("{HEAD}entries:\n{entries}"))
}

fn read_all(text: &str) -> (Coverage, Vec<&'static str>) {
    let mut findings = Findings::new();
    let node = yaml::parse(&"data/a/coverage.yaml".into(), text, &mut findings).expect("YAML");
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

const OFFERS: &str = "statuses: {offer: {label: Tilbud, covers: true}, house: {label: Hus, role: true}, left: {label: Stoppet}}
offers: {x: {name: X, by: Xerne}, y: {name: Y}}
points: {h: {name: Hospital, place: Boby, at: [12.5, 55.6]}}
entries:
";

#[test]
fn several_offers_and_roles_are_in_one_place() {
    let (coverage, codes) = read_all(&format!(
        "{OFFERS}- {{offer: y, status: offer, places: [Aaby]}}
- {{offer: x, status: offer, places: [Aaby, Boby]}}
- {{offer: x, status: house, places: [Aaby, Ceby], points: [h]}}
- {{offer: x, status: left, places: [Ceby]}}
- {{offer: y, status: offer, unnamed: 5}}
- {{offer: y, status: offer, unnamed: {{words: Nordpå}}}}
"
    ));
    assert_eq!(codes, [""; 0]);
    let day = day("2022-12-31");
    assert_eq!([0, 1, 2].map(|place| coverage.offers_at(place, day)), [vec![0, 1], vec![0], vec![]]);
    assert_eq!([0, 1, 2].map(|place| coverage.status(place, day)), [Some(0), Some(0), Some(1)]);
    assert_eq!(coverage.covered(&atlas(), day), 2, "an advisory house alone covers nothing");
    let elsewhere: Vec<&Where> = coverage.held(day).map(|entry| &entry.at).filter(|at| !matches!(at, Where::Place(_))).collect();
    let [Where::Point(0), Where::Unnamed { count: Some(5), words: None }, Where::Unnamed { count: None, words: Some(words) }] =
        elsewhere[..]
    else {
        panic!("{elsewhere:?}")
    };
    assert_eq!(words.get(Language::Da), "Nordpå");
}

#[test]
fn of_one_offer_one_thing_is_said_of_a_place() {
    let codes = |entries: &str| read_all(&format!("{OFFERS}{entries}")).1;
    assert_eq!(codes("- {offer: x, status: offer, places: [Aaby]}\n- {offer: x, status: left, places: [Aaby]}\n"), ["said-twice"]);
    assert_eq!(codes("- {offer: x, status: offer, places: [Aaby, Åby]}\n"), ["said-twice"]);
    assert_eq!(codes("- {offer: x, status: house, places: [Aaby]}\n- {offer: x, status: house, places: [Aaby]}\n"), ["said-twice"]);
    assert_eq!(codes("- {offer: z, status: offer, places: [Aaby]}\n"), ["unknown-offer"]);
    assert_eq!(codes("- {offer: x, status: offer, points: [k]}\n"), ["unknown-point"]);
    assert_eq!(codes("- {offer: x, status: offer}\n"), ["missing-field"]);
    assert_eq!(codes("- {offer: x, status: offer, unnamed: {}}\n"), ["missing-field"]);
}

#[test]
fn statuses_look_as_they_are_told_and_never_alike() {
    let (coverage, codes) = read_all("statuses: {a: {label: A, colour: 2, pattern: dots}, b: {label: B, colour: 2}, c: {label: C}}\n");
    assert_eq!(codes, [""; 0]);
    assert_eq!(coverage.statuses[0].pattern.zip(coverage.statuses[0].colour), Some((Pattern::Dots, 2)));
    assert!(!coverage.is_placed());
    let codes = |text: &str| read_all(text).1;
    assert_eq!(codes("statuses: {a: {label: A, colour: 2}, b: {label: B, colour: 2, pattern: none}}\n"), ["same-look"]);
    assert_eq!(codes("statuses: {a: {label: A, colour: 9}}\n"), ["wrong-type"]);
    assert_eq!(codes("entries:\n- {places: [Aaby], status: own}\n"), ["missing-field", "unknown-status"]);
}

#[test]
fn numbers_of_places_are_told_once() {
    let (coverage, codes) = read_all("numbers: {courses: [{places: [Aaby, Boby], key: north}, {places: [Ceby], key: south}]}\n");
    assert_eq!(codes, [""; 0]);
    assert_eq!(coverage.numbers["courses"].iter().map(|number| number.places.len()).collect::<Vec<_>>(), [2, 1]);
    assert!(coverage.is_placed());
    assert_eq!(read_all("numbers: {c: [{places: [Aaby, Boby], key: n}, {places: [Boby], key: s}]}\n").1, ["said-twice"]);
}

#[test]
fn contacts_are_words_or_ways() {
    let contact = |text: &str| {
        let (coverage, codes) = read_all(&format!("branches: {{b: {{name: B, contact: {text}}}}}\n"));
        (coverage.branches[0].contact.clone().expect("a contact"), codes)
    };
    assert_eq!(contact("Ring til os").0.words.map(|words| words.get(Language::Da).to_owned()), Some("Ring til os".to_owned()));
    assert_eq!(contact("{da: Ring, en: Call}").0.words.map(|words| words.get(Language::En).to_owned()), Some("Call".to_owned()));
    let whole = Contact {
        words: None,
        url: Some("https://example.org/a".to_owned()),
        phone: Some("+45 12 34 56 78".to_owned()),
        mail: Some("a@example.org".to_owned()),
    };
    assert_eq!(contact("{url: 'https://example.org/a', phone: +45 12 34 56 78, mail: a@example.org}"), (whole, vec![]));
    for wrong in ["{url: 'javascript:alert(1)'}", "{phone: ring}", "{mail: a b@example.org}", "{mail: 'a@b.dk?cc=c'}", "{url: example.org}"]
    {
        assert_eq!(contact(wrong).1, ["wrong-type"], "{wrong}");
    }
}
