//! What drawings are made with: the theme's fonts measured and ready to be drawn, the rules for its inks, and the land of maps.

use std::sync::OnceLock;

use crate::drawing::{Ruler, TypeCase};
use crate::map::{Boundary, Land};
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
}

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
