//! The bars of 100 % of one drawing: lettered alike, with one key to the parts of all.

use super::bar::{self, Bar};
use super::legend::{self, Direct};
use super::plane::{Faces, WIDE};
use super::{Category, Group};
use crate::drawing::{Canvas, Face};

/// What the bars of a drawing share.
pub(super) struct BarSet<'v> {
    categories: &'v [Category],
    /// What is said once of all answers that are hidden.
    hidden: Option<&'v str>,
    /// Their left edge.
    left: f64,
    width: f64,
    /// How wide the drawing is.
    drawn: f64,
}

/// The letters of a number in a bar, in a drawing of some width.
pub(super) fn value(width: f64) -> Face {
    Face::strong(Faces::of(width).note.size)
}

impl<'v> BarSet<'v> {
    /// The bars of `groups` in a drawing `drawn` wide: from `left` on, `width` long.
    pub(super) fn new(
        categories: &'v [Category],
        groups: impl Iterator<Item = &'v Group> + Clone,
        drawn: f64,
        (left, width): (f64, f64),
    ) -> Self {
        Self { categories, hidden: bar::hidden(groups), left, width, drawn }
    }

    /// The bar of one group; in a narrow drawing only its first number has a percent sign.
    pub(super) fn bar(&self, group: &'v Group) -> Bar<'v> {
        let short = self.drawn < WIDE;
        Bar::new(self.categories, group, self.left, self.width, value(self.drawn), short).told(self.hidden.is_some())
    }

    /// What names the parts: words to be drawn above the first bar, or else swatches, which are drawn at once with `space`
    /// below them. Returns where the rows begin.
    pub(super) fn key(&self, canvas: &mut Canvas, first: Option<&Bar>, space: f64) -> (Option<Direct>, f64) {
        let face = Faces::of(canvas.width()).note;
        let direct = first.filter(|_| self.hidden.is_none()).and_then(|bar| Direct::above(bar, canvas.ruler(), face));
        if direct.is_some() {
            return (direct, 0.0);
        }
        (None, legend::swatches(canvas, (0.0, 0.0), self.drawn, face, self.categories, self.hidden) + space)
    }
}
