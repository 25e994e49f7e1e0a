//! What drawings are made with: the theme's fonts measured and ready to be drawn, the rules for its inks, and the land of maps.

use crate::drawing::{Ruler, TypeCase};
use crate::map::Land;
use crate::place::Atlas;
use crate::theme::{Scheme, Theme};

/// Made once a build; every job draws with it.
pub(super) struct Easel {
    ruler: Ruler,
    type_case: TypeCase,
    css: String,
    land: Option<Land>,
}

impl Easel {
    pub(super) fn of(theme: &Theme, atlas: Option<&Atlas>) -> Self {
        let fonts = &theme.fonts;
        Self {
            ruler: Ruler::new(&fonts.sans, &fonts.serif),
            type_case: TypeCase::new(&fonts.sans, &fonts.serif),
            css: theme.drawing_css(Scheme::Light),
            land: atlas.map(Land::new),
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

    /// The fonts of pictures.
    pub(super) fn type_case(&self) -> &TypeCase {
        &self.type_case
    }

    /// The rules of drawings in files of their own: always on light paper, because nobody knows where they will stand.
    pub(super) fn css(&self) -> &str {
        &self.css
    }
}
