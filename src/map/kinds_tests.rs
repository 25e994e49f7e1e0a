//! Every kind of map: what is said of places, what is drawn, and what is never told.

use super::tests::denmark;
use super::{Land, Map, Numbers, Stage, Survey};
use crate::coverage::{self, Coverage};
use crate::disclosure::{Published, Rule, protect};
use crate::drawing::tests::{ruler, sound, standard};
use crate::finding::Findings;
use crate::language::{Date, Formatter, Language};
use crate::manuscript::Classing;
use crate::phrase::Speaker;
use crate::place::Atlas;
use crate::register;
use crate::source::Sources;
use crate::theme::Theme;
use crate::yaml;

const REGISTER: &str = "periods: {2022: {}, 2023: {}}
populations: {families: {people: true, one: {da: familie, en: family}, other: {da: familier, en: families}}}
";

struct Country {
    atlas: Atlas,
    land: Land,
    theme: Theme,
    formatter: Formatter,
    coverage: Coverage,
    register: Published,
}

impl Country {
    fn new(coverage: &str, entries: &str) -> Self {
        let (atlas, mut findings) = (denmark(), Findings::new());
        let node = yaml::parse(&"data/a/coverage.yaml".into(), coverage, &mut findings).expect("YAML");
        let coverage = coverage::parse(&node, &atlas, &mut findings);
        let node = yaml::parse(&"data/a/register.yaml".into(), &format!("{REGISTER}{entries}"), &mut findings).expect("YAML");
        let (register, _) = register::resolve(register::parse(&node, &Sources::default(), &mut findings), &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        let (land, register) = (Land::new(&atlas), protect(register, Rule::default()));
        Self { atlas, land, theme: standard(), formatter: Formatter::new(Language::Da), coverage, register }
    }

    fn survey(&self, years: &[&str]) -> Survey<'_> {
        let stage = |year: &&str| Stage {
            title: (*year).to_owned(),
            column: self.register.column(year).expect("a period"),
            day: Date::parse(&format!("{year}-12-31")).expect("a day"),
        };
        Survey {
            land: &self.land,
            atlas: &self.atlas,
            coverage: &self.coverage,
            speaker: Speaker { language: Language::Da, formatter: &self.formatter, wording: self.theme.wording(Language::Da) },
            stages: years.iter().map(stage).collect(),
            places: self.atlas.places.iter().map(|place| place.counted.then(|| format!("/k/{}/", place.code))).collect(),
            branches: vec![Some("/afd/".to_owned()); self.coverage.branches.len()],
        }
    }

    fn courses(&self, years: &[&str], classing: &Classing) -> Map<'_> {
        let numbers = Numbers { register: &self.register, places: &self.coverage.numbers["n"], classing };
        self.survey(years).choropleth(&numbers).expect("a map")
    }
}

/// The words of a place in a panel.
fn told<'m>(map: &'m Map<'_>, name: &str, panel: usize) -> &'m str {
    let at = map.spots.iter().position(|spot| spot.name == name).expect("a place");
    &map.panels[panel].shown[at].words
}

/// The cells of a row of the twin.
fn row(map: &Map<'_>, name: &str) -> Vec<String> {
    let row = map.twin.rows.iter().find(|row| row.head.content.plain() == name).unwrap_or_else(|| panic!("{name}"));
    row.cells.iter().map(|cell| cell.content.plain()).collect()
}

fn drawn(map: &Map<'_>) -> String {
    for width in [680.0, 320.0] {
        sound(&map.draw(&ruler(), width, "m"));
    }
    map.draw(&ruler(), 680.0, "m").body
}

#[test]
fn one_place_is_one_place() {
    let country = Country::new(
        "statuses: {own: {label: Egen afdeling, covers: true}, ended: {label: Stoppet}}
branches: {b: {name: Afdeling Ringsted, place: Ringsted}}
entries: [{status: own, places: [Ringsted], branch: b, since: 2021-05}]
",
        "",
    );
    let map = country.survey(&["2023"]).status().expect("a map");
    assert_eq!(
        map.spoken,
        "1 af 98 kommuner er dækket af én afdeling. Egen afdeling: 1 kommune; Stoppet: 0 kommuner; Ikke oplyst: 97 kommuner."
    );
    assert_eq!(told(&map, "Ringsted", 0), "Ringsted: Egen afdeling");
    assert_eq!(row(&map, "Ringsted"), ["Egen afdeling", "Afdeling Ringsted", "fra maj 2021", "Region Sjælland"]);
    assert_eq!(map.twin.columns.iter().map(|column| column.head.as_str()).collect::<Vec<_>>(), ["Status", "Afdeling", "Hvornår", "Region"]);
    let names: Vec<String> = map.twin.rows.iter().map(|row| row.head.content.plain()).collect();
    assert_eq!((names.len(), names[0].as_str(), names[97].as_str()), (98, "Albertslund", "Aarhus"), "sorted the Danish way");
    let body = drawn(&map);
    for part in ["<g class=\"map-class map-class-0\">", "<g class=\"map-class map-class-none\">", "<g class=\"map-key map-key-1\">"] {
        assert!(body.contains(part), "{part}");
    }
    assert!(body.contains("<title>Ringsted: Egen afdeling</title></path></a>"));
    assert!(!map.unlinked().draw(&ruler(), 680.0, "m").body.contains("<a "), "a file links nowhere");
}

const OFFERS: &str = "statuses: {offer: {label: Tilbydes, covers: true}, house: {label: Rådgivningshus, role: true}}
offers: {x: {name: Besøg, by: Xerne}, y: {name: Grupper}}
points: {h: {name: Herlev Hospital, place: Herlev, at: [12.44, 55.73]}}
entries:
  - {status: offer, offer: x, places: [Aarhus, Odense]}
  - {status: offer, offer: y, places: [Aarhus], since: 2023}
  - {status: house, offer: y, places: [Odense, Vejle]}
  - {status: offer, offer: x, points: [h]}
  - {status: offer, offer: y, unnamed: 5}
  - {status: offer, offer: x, unnamed: {words: Hovedstadsområdet}}
";

#[test]
fn offers_are_counted_and_listed() {
    let country = Country::new(OFFERS, "");
    let map = country.survey(&["2023"]).presence().expect("a map");
    assert_eq!(told(&map, "Aarhus", 0), "Aarhus: 2 tilbud: Besøg (Xerne) og Grupper");
    assert_eq!(told(&map, "Vejle", 0), "Vejle: Rådgivningshus: Grupper", "a house is no offer there");
    assert_eq!(told(&map, "Thisted", 0), "Thisted: Ikke oplyst");
    assert_eq!(row(&map, "Odense"), ["1", "Besøg (Xerne)", "Rådgivningshus: Grupper", "Region Syddanmark"]);
    assert_eq!(row(&map, "Thisted")[0], "Ikke oplyst", "nothing is inferred of a place nobody speaks of");
    assert_eq!(row(&map, "Herlev Hospital")[..2], ["1", "Besøg (Xerne)"]);
    let asides =
        ["Hertil 5 kommuner, der ikke er navngivet (Grupper)", "Hertil kommuner, der ikke er navngivet (Besøg; Hovedstadsområdet)"];
    assert_eq!(map.asides, asides);
    assert!(map.spoken.starts_with("2 af 98 kommuner har mindst ét tilbud. 2 tilbud: 1 kommune; 1 tilbud: 1 kommune;"), "{}", map.spoken);
    let body = drawn(&map);
    assert!(body.contains(">2</text>") && body.contains("map-key-point"));
    assert_eq!(body.matches("<title>Herlev Hospital: 1 tilbud: Besøg (Xerne)</title>").count(), 2, "where it lies, and in the inset");
}

#[test]
fn small_multiples_show_how_it_grew() {
    let country = Country::new(OFFERS, "");
    let map = country.survey(&["2022", "2023"]).presence().expect("a map");
    assert_eq!(
        [0, 1].map(|panel| told(&map, "Aarhus", panel)),
        ["Aarhus: 1 tilbud: Besøg (Xerne)", "Aarhus: 2 tilbud: Besøg (Xerne) og Grupper"]
    );
    assert_eq!(row(&map, "Aarhus"), ["1", "2", "Region Midtjylland"]);
    assert_eq!(map.panels.iter().map(|panel| panel.said.as_str()).collect::<Vec<_>>(), ["2 af 98 kommuner", "2 af 98 kommuner"]);
    assert_eq!(map.classes[0].line, "2 tilbud", "counts stand at the drawings");
    assert!(map.spoken.starts_with("2022: 2 af 98 kommuner har mindst ét tilbud. 2023: "), "{}", map.spoken);
    let body = drawn(&map);
    assert!(body.contains(">2022</text>") && body.matches("class=\"map-class map-class-1\"").count() > 1);
}

const NUMBERS: &str = "statuses: {own: {label: Egen, covers: true}, soon: {label: På vej}}
elsewhere: Tilbydes ikke
entries: [{status: own, places: [Holbæk, Kalundborg, Aarhus, Odense, Vejle, Viborg]}, {status: soon, places: [Varde]}]
numbers:
  n:
    - {places: [Holbæk, Kalundborg], key: together}
    - {places: [Aarhus], key: a}
    - {places: [Odense], key: few}
    - {places: [Vejle], key: missing}
    - {places: [Skive], key: never}
";

const VALUES: &str = "entries:
  together: {label: A, unit: count, counts: families, source: s, values: {2022: 12, 2023: 40}}
  a: {label: A, unit: count, counts: families, source: s, values: {2022: 100, 2023: 20}}
  few: {label: A, unit: count, counts: families, source: s, values: {2022: 31, 2023: 3}}
  missing: {label: A, unit: count, counts: families, source: s, values: {2023: not-collected}}
  never: {label: A, unit: count, counts: families, source: s, values: {2023: not-applicable}}
";

#[test]
fn numbers_are_in_classes_and_absences_are_told_apart() {
    let country = Country::new(NUMBERS, VALUES);
    let map = country.courses(&["2023"], &Classing::Custom(vec![20.into(), 50.into()]));
    let line = |name: &str| map.classes.iter().find(|class| class.name == name).map(|class| class.line.as_str());
    assert_eq!(line("2"), Some("50\u{a0}familier og derover: 0 kommuner"));
    assert_eq!(line("1"), Some("20–49\u{a0}familier: 3 kommuner"));
    assert_eq!(line("0"), Some("Under 20\u{a0}familier: 0 kommuner"));
    assert_eq!(line("withheld"), Some("Vises ikke, så ingen kan genkendes: 1 kommune"));
    assert_eq!(line("none"), Some("Ikke opgjort: 2 kommuner"), "Vejle has no number, and Viborg is not spoken of");
    assert!(line("elsewhere").is_some_and(|line| line.starts_with("Tilbydes ikke: ")));
    for (name, words) in [
        ("Kalundborg", "Holbæk og Kalundborg tilsammen: 40\u{a0}familier"),
        ("Odense", "Odense: færre end 5"),
        ("Vejle", "Vejle: ikke opgjort"),
        ("Viborg", "Viborg: ikke opgjort"),
        ("Varde", "Varde: På vej"),
        ("Skive", "Skive: ikke relevant"),
        ("Thisted", "Thisted: Tilbydes ikke"),
    ] {
        assert_eq!(told(&map, name, 0), words);
    }
    assert_eq!(row(&map, "Holbæk")[0], "Holbæk og Kalundborg tilsammen: 40");
    assert_eq!(
        map.spoken.split_inclusive('.').next(),
        Some(
            "Tallet vises for 3 af 98 kommuner: størst er Holbæk og Kalundborg tilsammen med 40\u{a0}familier, mindst er Aarhus med 20\u{a0}familier."
        )
    );
    drawn(&map);
}

#[test]
fn what_is_hidden_is_nowhere_on_the_map() {
    // The few of 2023 may be 3 or 4, and nothing changes: neither the classes nor the drawing, the table or the sentence.
    let of = |few: &str| {
        let country = Country::new(NUMBERS, &VALUES.replace("2023: 3}", &format!("2023: {few}}}")));
        let map = country.courses(&["2022", "2023"], &Classing::Quantile(4));
        (drawn(&map), map.twin.to_csv(), map.spoken, map.classes, map.remarks)
    };
    assert_eq!(of("3"), of("4"));
}

#[test]
fn all_periods_have_the_same_classes() {
    let country = Country::new(NUMBERS, VALUES);
    let lines = |year: &str| -> Vec<String> {
        let map = country.courses(&[year], &Classing::Equal(3));
        let levels = map.classes.iter().filter(|class| class.name.parse::<usize>().is_ok());
        levels.map(|class| class.line.split(':').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(lines("2022"), lines("2023"));
    assert_eq!(lines("2022").len(), 3);
}
