//! Where three places lie: a large one, one too small to be seen, and one that is drawn beside the land.

use std::fmt::Write;

use beretning::drawing::{Drawing, Ruler};
use beretning::finding::Findings;
use beretning::map::{Land, Locator};
use beretning::place::{self, Atlas};
use beretning::source::Sources;

use super::super::harness::{repository, tree};
use super::views::Draw;

const PLACES: [&str; 3] = ["Aarhus", "Glostrup", "Bornholm"];
const WIDE: f64 = 220.0;
const GAP: f64 = 10.0;

/// The three side by side.
pub fn three() -> Draw {
    let files = tree(&repository().join("data/places"));
    let files: Vec<(String, Vec<u8>)> = files.into_iter().map(|(name, bytes)| (format!("data/places/{name}"), bytes)).collect();
    let sources = Sources::from_memory(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())));
    let atlas = place::parse(&sources, &mut Findings::new()).expect("an atlas");
    let land = Land::new(&atlas);
    Box::new(move |ruler, width| side_by_side(&land, &atlas, ruler, width))
}

fn side_by_side(land: &Land, atlas: &Atlas, ruler: &Ruler, width: f64) -> Drawing {
    let (mut body, mut height, mut x) = (String::new(), 0.0_f64, 0.0);
    for name in PLACES {
        let place = atlas.places.iter().position(|place| place.name == name).expect("a place");
        let drawing = Locator { land, place }.draw(ruler, WIDE, name).expect("a drawing");
        let _ = write!(body, "<g transform=\"translate({x} 0)\">{}</g>", drawing.body);
        height = height.max(drawing.height);
        x += WIDE + GAP;
    }
    Drawing { width, height, body }
}
