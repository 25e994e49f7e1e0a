//! What drawings are made with: the theme's fonts measured and ready to be drawn, and the rules for its inks.

use crate::drawing::{Ruler, TypeCase};
use crate::theme::{Scheme, Theme};

/// Made once a build; every job draws with it.
pub(super) struct Easel {
    ruler: Ruler,
    type_case: TypeCase,
    css: String,
}

impl Easel {
    pub(super) fn of(theme: &Theme) -> Self {
        let fonts = &theme.fonts;
        Self {
            ruler: Ruler::new(&fonts.sans, &fonts.serif),
            type_case: TypeCase::new(&fonts.sans, &fonts.serif),
            css: theme.drawing_css(Scheme::Light),
        }
    }

    /// What measures words.
    pub(super) fn ruler(&self) -> &Ruler {
        &self.ruler
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
