//! A map of the country that comes with the example: every category of the legend, places nobody names, and both insets.

use beretning::finding::Findings;
use beretning::map::{Category, Land, Spot, StatusMap};
use beretning::place;
use beretning::source::Sources;

use super::super::harness::{repository, tree};
use super::views::Draw;

/// A map on which every fifth place is of the next category.
pub fn status() -> Draw {
    let files = tree(&repository().join("data/places"));
    let files: Vec<(String, Vec<u8>)> = files.into_iter().map(|(name, bytes)| (format!("data/places/{name}"), bytes)).collect();
    let sources = Sources::from_memory(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())));
    let atlas = place::parse(&sources, &mut Findings::new()).expect("an atlas");
    let land = Land::new(&atlas);
    let labels = ["Egen afdeling", "Dækket af en afdeling i en anden kommune", "På vej", "Stoppet"];
    let spots = atlas.places.iter().enumerate().map(|(at, place)| Spot {
        name: place.name.clone(),
        region: place.region.clone(),
        category: (at % 6 < labels.len()).then_some(at % 6),
        counted: place.counted,
        url: None,
    });
    let spots: Vec<Spot> = spots.collect();
    Box::new(move |ruler, width| {
        let map = StatusMap {
            land: &land,
            categories: labels.iter().map(|label| Category { label: (*label).to_owned(), covers: true }).collect(),
            elsewhere: Some("Tilbydes ikke".to_owned()),
            order: (0..spots.len()).collect(),
            spots: spots.clone(),
            called: ("kommune".to_owned(), "kommuner".to_owned()),
            heads: ("Status".to_owned(), "Region".to_owned()),
            unknown: "Ikke oplyst".to_owned(),
        };
        map.draw(ruler, width, "f1")
    })
}
