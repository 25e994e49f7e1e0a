//! Maps of the country that comes with the example, of every kind: each look, points, places nobody names, and both insets.

use std::fmt::Write;

use beretning::coverage::{self, Coverage};
use beretning::disclosure::{Published, Rule, protect};
use beretning::finding::{Findings, Span};
use beretning::language::{Date, Formatter, Language};
use beretning::manuscript::Classing;
use beretning::map::{Land, Map, Numbers, Stage, Survey};
use beretning::phrase::Speaker;
use beretning::place::{self, Atlas};
use beretning::register;
use beretning::source::Sources;
use beretning::theme::{self, Theme};
use beretning::yaml;

use super::super::harness::{repository, tree};
use super::views::Draw;

/// What maps are made of; one reading of the places for each, as a build has.
struct Country {
    atlas: Atlas,
    land: Land,
    theme: Theme,
    formatter: Formatter,
    coverage: Coverage,
    register: Published,
}

impl Country {
    fn new(coverage: &str, register: &str) -> Self {
        let files = tree(&repository().join("data/places"));
        let files: Vec<(String, Vec<u8>)> = files.into_iter().map(|(name, bytes)| (format!("data/places/{name}"), bytes)).collect();
        let sources = Sources::from_memory(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())));
        let mut findings = Findings::new();
        let atlas = place::parse(&sources, &mut findings).expect("an atlas");
        let node = yaml::parse(&"data/a/coverage.yaml".into(), coverage, &mut findings).expect("YAML");
        let coverage = coverage::parse(&node, &atlas, &mut findings);
        let node = yaml::parse(&"data/a/register.yaml".into(), register, &mut findings).expect("YAML");
        let (register, _) = register::resolve(register::parse(&node, &sources, &mut findings), &mut findings);
        let sources = theme::with_standard_theme(Sources::default());
        let theme = theme::load("standard", &Span::file(&"content/site.yaml".into()), &sources, &mut findings).expect("a theme");
        assert!(findings.is_empty(), "{findings:?}");
        let land = Land::new(&atlas);
        let register = protect(register, Rule::default());
        Self { atlas, land, theme, formatter: Formatter::new(Language::Da), coverage, register }
    }

    /// What is drawn of the last days of these years.
    fn survey(&self, years: &[&str]) -> Survey<'_> {
        let stage = |year: &&str| Stage {
            title: (*year).to_owned(),
            column: self.register.column(year).unwrap_or_default(),
            day: Date::parse(&format!("{year}-12-31")).expect("a day"),
        };
        Survey {
            land: &self.land,
            atlas: &self.atlas,
            coverage: &self.coverage,
            speaker: Speaker { language: Language::Da, formatter: &self.formatter, wording: self.theme.wording(Language::Da) },
            stages: years.iter().map(stage).collect(),
            places: vec![None; self.atlas.places.len()],
            branches: vec![None; self.coverage.branches.len()],
        }
    }

    /// The names of every so manieth place, from one on.
    fn every(step: usize, from: usize) -> String {
        let list = std::fs::read_to_string(repository().join("data/places/kommuner.csv")).expect("the list");
        let names = list.lines().skip(1).filter_map(|line| line.split(',').nth(1));
        names.skip(from).step_by(step).collect::<Vec<_>>().join(", ")
    }
}

fn drawn(country: Country, map: impl Fn(&Country) -> Map<'_> + 'static) -> Draw {
    Box::new(move |ruler, width| map(&country).draw(ruler, width, "f1"))
}

/// Every view by the name of its picture.
pub fn all() -> Vec<(&'static str, Draw)> {
    vec![("map-status", status()), ("map-presence", presence()), ("map-choropleth", choropleth()), ("map-growth", growth())]
}

/// Every fifth place is of the next status.
fn status() -> Draw {
    let mut coverage = String::from(
        "statuses:
  own: {label: Egen afdeling, covers: true}
  neighbour: {label: Dækket af en afdeling i en anden kommune, covers: true}
  starting: {label: På vej}
  ended: {label: Stoppet}
elsewhere: Tilbydes ikke
entries:
",
    );
    for (at, status) in ["own", "neighbour", "starting", "ended"].iter().enumerate() {
        let _ = writeln!(coverage, "  - {{status: {status}, places: [{}]}}", Country::every(6, at));
    }
    drawn(Country::new(&coverage, REGISTER), |country| country.survey(&["2023"]).status().expect("a map"))
}

/// Five offers here and there, a partner, two hospitals, places nobody names, places of which nothing is known.
fn presence() -> Draw {
    let mut coverage = String::from(
        "statuses:
  offered: {label: Tilbydes, covers: true}
  partner: {label: Partner, role: true}
offers: {a: {name: Besøg}, b: {name: Grupper}, c: {name: Kurser}, d: {name: Legestue}, e: {name: Telefon}}
points:
  hvidovre: {name: Hvidovre Hospital, place: Hvidovre, at: [12.47, 55.65]}
  skejby: {name: Aarhus Universitetshospital, place: Aarhus, at: [10.17, 56.19]}
entries:
  - {status: partner, places: [Odense]}
  - {status: offered, offer: a, points: [hvidovre, skejby]}
  - {status: offered, offer: b, unnamed: 5}
  - {status: offered, offer: c, unnamed: {words: Hovedstadsområdet}}
",
    );
    for (at, offer) in ["a", "b", "c", "d", "e"].iter().enumerate() {
        let _ = writeln!(coverage, "  - {{status: offered, offer: {offer}, places: [{}]}}", Country::every(at + 2, at));
    }
    drawn(Country::new(&coverage, REGISTER), |country| country.survey(&["2023"]).presence().expect("a map"))
}

const REGISTER: &str = "periods: {2021: {}, 2022: {}, 2023: {}}
populations: {courses: {people: false, one: kursus, other: kurser, neuter: true}, families: {people: true, one: familie, other: familier}}
";

/// Families in about every third place; few are hidden, some are not counted, two places share a number.
fn choropleth() -> Draw {
    let mut register = format!("{REGISTER}entries:\n");
    let mut coverage = String::from("statuses: {own: {label: Egen afdeling, covers: true}}\nelsewhere: Tilbydes ikke\nentries:\n");
    let _ = writeln!(coverage, "  - {{status: own, places: [{}]}}", Country::every(2, 0));
    coverage.push_str("numbers:\n  families:\n    - {places: [Holbæk, Kalundborg], key: f}\n");
    register.push_str("  f: {label: F, unit: count, counts: families, source: x, values: {2022: 31, 2023: 40}}\n");
    for (at, place) in Country::every(2, 0).split(", ").filter(|place| !["Holbæk", "Kalundborg"].contains(place)).enumerate() {
        let value = match at % 8 {
            3 => "not-collected".to_owned(),
            5 => "3".to_owned(),
            _ => (5 + at * at % 61).to_string(),
        };
        let _ = writeln!(coverage, "    - {{places: [{place}], key: f{at}}}");
        let _ = writeln!(register, "  f{at}: {{label: F, unit: count, counts: families, source: x, values: {{2023: {value}}}}}");
    }
    let classing = Classing::Quantile(5);
    drawn(Country::new(&coverage, &register), move |country| {
        let numbers = Numbers { register: &country.register, places: &country.coverage.numbers["families"], classing: &classing };
        country.survey(&["2023"]).choropleth(&numbers).expect("a map")
    })
}

/// More and more places through three years.
fn growth() -> Draw {
    let mut coverage = String::from(
        "statuses: {own: {label: Egen afdeling, covers: true}, starting: {label: På vej}}\nelsewhere: Tilbydes ikke\nentries:\n",
    );
    for (at, year) in ["2020", "2022", "2023"].iter().enumerate() {
        let _ = writeln!(coverage, "  - {{status: own, since: {year}, places: [{}]}}", Country::every(9, at));
    }
    let _ = writeln!(coverage, "  - {{status: starting, until: 2022, places: [{}]}}", Country::every(9, 5));
    drawn(Country::new(&coverage, REGISTER), |country| country.survey(&["2021", "2022", "2023"]).status().expect("a map"))
}
