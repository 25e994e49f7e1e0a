//! A window of the plane laid on a map.

use crate::drawing::{Area, Point};
use crate::place::Position;

/// A rectangle of the plane, from the south-west to the north-east.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub least: Position,
    pub most: Position,
}

impl Window {
    pub fn around(positions: impl Iterator<Item = Position>) -> Option<Self> {
        positions.map(|at| Self { least: at, most: at }).reduce(|one, other| Self {
            least: (one.least.0.min(other.least.0), one.least.1.min(other.least.1)),
            most: (one.most.0.max(other.most.0), one.most.1.max(other.most.1)),
        })
    }

    pub fn meets(&self, other: &Self) -> bool {
        let beside = self.most.0 < other.least.0 || other.most.0 < self.least.0;
        let above = self.most.1 < other.least.1 || other.most.1 < self.least.1;
        !beside && !above
    }

    pub fn width(&self) -> f64 {
        pixels(self.most.0 - self.least.0, 1.0)
    }

    pub fn height(&self) -> f64 {
        pixels(self.most.1 - self.least.1, 1.0)
    }
}

/// A length of the plane at a scale of pixels to a decimetre.
#[expect(clippy::cast_precision_loss, reason = "below 10⁹")]
pub(super) fn pixels(decimetres: i64, scale: f64) -> f64 {
    decimetres as f64 * scale
}

/// How a window of the plane is laid on the map.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    pub window: Window,
    /// Pixels to a decimetre.
    pub scale: f64,
    /// Where its upper left corner lies.
    pub at: Point,
}

impl View {
    /// A position in tenths of a pixel.
    pub fn tenths(&self, position: Position) -> (i64, i64) {
        #[expect(clippy::cast_possible_truncation, reason = "a map is some thousand pixels wide")]
        let tenth = |pixels: f64| (pixels * 10.0).round() as i64;
        let east = pixels(position.0 - self.window.least.0, self.scale);
        let south = pixels(self.window.most.1 - position.1, self.scale);
        (tenth(self.at.0 + east), tenth(self.at.1 + south))
    }

    pub fn area(&self) -> Area {
        Area::new(self.at.0, self.at.1, self.window.width() * self.scale, self.window.height() * self.scale)
    }

    /// Where the upper left corner of another window lies.
    pub fn point(&self, window: Window) -> Point {
        let (x, y) = self.tenths((window.least.0, window.most.1));
        (pixels(x, 0.1), pixels(y, 0.1))
    }
}
