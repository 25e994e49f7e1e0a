//! A map before it is drawn, of whatever kind: places in classes, what is said of them, and the same as a table.

use super::ground::Land;
use super::look::Look;
use crate::place::Position;
use crate::table::Table;

/// A map; every word is in the reader's language.
#[derive(Debug, Clone)]
pub struct Map<'l> {
    /// What it is drawn on.
    pub land: &'l Land,
    /// The places in the order of the atlas.
    pub spots: Vec<Spot>,
    /// What places are told apart by, in the order of the legend.
    pub classes: Vec<Class>,
    /// One drawing, or one for each of several periods.
    pub panels: Vec<Panel>,
    /// The line of the legend for what is drawn as a point.
    pub sites: Option<String>,
    /// What has no place on it, a line each below the legend.
    pub asides: Vec<String>,
    /// What a reader must know to read it: how its classes were made.
    pub remarks: Vec<String>,
    /// What it shows, for those who do not see it.
    pub spoken: String,
    /// A row for each counted place, in the order of their names.
    pub twin: Table,
}

/// A place of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// The link to its page.
    pub url: Option<String>,
}

/// Places that are drawn alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// What it is called in the drawing: `map-class-0` for `0`.
    pub name: String,
    /// Its line of the legend, finished.
    pub line: String,
    /// How it looks.
    pub look: Look,
}

/// One drawing of the land.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Its period; stands above it where there are several.
    pub title: String,
    /// What it comes to, in a few words below the title.
    pub said: String,
    /// What is shown of each place.
    pub shown: Vec<Shown>,
    /// What is no place of the atlas, as points.
    pub points: Vec<Site>,
}

/// What is shown of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its class, by index.
    pub class: usize,
    /// All of it in words, with the name: `Aarhus: Egen afdeling`.
    pub words: String,
    /// What stands in it instead of its name, where it fits: `3`.
    pub mark: Option<String>,
}

/// A point: a hospital.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Where it lies on the plane.
    pub at: Position,
    /// What is said of it, with its name.
    pub words: String,
}

impl Map<'_> {
    /// The same without links, for a file that may stand anywhere.
    #[must_use]
    pub fn unlinked(&self) -> Self {
        let mut map = self.clone();
        map.spots.iter_mut().for_each(|spot| spot.url = None);
        map
    }
}
