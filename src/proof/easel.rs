//! What drawings are made with: the theme's fonts measured and ready to be drawn, the rules for its inks, and the land of maps.

use std::sync::OnceLock;

use crate::drawing::{Drawing, Ruler, TypeCase};
use crate::map::{Boundary, Land, Locator};
use crate::place::Atlas;
use crate::theme::{Scheme, Theme};

/// Made once a build; every job draws with it.
pub(super) struct Easel<'e> {
    ruler: Ruler,
    type_case: TypeCase,
    css: String,
    paper_css: String,
    atlas: Option<&'e Atlas>,
    land: Option<Land>,
    boundaries: OnceLock<Option<Vec<Boundary>>>,
    /// By place: its page and its sheets, in every language, show the same.
    locators: Vec<OnceLock<Option<Drawing>>>,
}

/// How wide the map of one place is drawn.
const LOCATOR: f64 = 240.0;

impl<'e> Easel<'e> {
    pub(super) fn of(theme: &Theme, atlas: Option<&'e Atlas>) -> Self {
        let fonts = &theme.fonts;
        Self {
            ruler: Ruler::new(&fonts.sans, &fonts.serif),
            type_case: TypeCase::new(&fonts.sans, &fonts.serif),
            css: theme.drawing_css(Scheme::Light),
            paper_css: theme.drawing_css(Scheme::Print),
            land: atlas.map(Land::new),
            boundaries: OnceLock::new(),
            locators: atlas.map_or_else(Vec::new, |atlas| atlas.places.iter().map(|_| OnceLock::new()).collect()),
            atlas,
        }
    }

    /// What measures words.
    pub(super) fn ruler(&self) -> &Ruler {
        &self.ruler
    }

    /// What maps are drawn on; `None` where the site knows no places.
    pub(super) fn land(&self) -> Option<&Land> {
        self.land.as_ref()
    }

    /// The boundaries for maps that others draw; made when the first map asks for them.
    pub(super) fn boundaries(&self) -> Option<&[Boundary]> {
        self.boundaries.get_or_init(|| Some(self.land.as_ref()?.boundaries(self.atlas?))).as_deref()
    }

    /// Where a place lies; drawn when the first page or sheet asks for it. `None` where it is not on the land.
    pub(super) fn locator(&self, place: usize) -> Option<&Drawing> {
        let draw = || Locator { land: self.land.as_ref()?, place }.draw(&self.ruler, LOCATOR, "sted");
        self.locators.get(place)?.get_or_init(draw).as_ref()
    }

    /// The fonts of pictures.
    pub(super) fn type_case(&self) -> &TypeCase {
        &self.type_case
    }

    /// The rules of drawings in files of their own: always on light paper, because nobody knows where they will stand.
    pub(super) fn css(&self) -> &str {
        &self.css
    }

    /// The rules of drawings that are printed.
    pub(super) fn paper_css(&self) -> &str {
        &self.paper_css
    }
}
