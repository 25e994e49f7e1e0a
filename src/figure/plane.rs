//! What the drawings of charts have in common: sizes of words, and a part of the canvas with a scale each way.

use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::ShapeStyle;

use crate::drawing::{Area, Backend, Canvas, Face, Ink, Point, UNIT};

/// From this width on there is room for a column of labels.
pub(super) const WIDE: f64 = 560.0;

/// How words are set in a drawing of some width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Faces {
    /// What names a row.
    pub label: Face,
    /// A number.
    pub value: Face,
    /// What stands back.
    pub note: Face,
}

impl Faces {
    pub(super) fn of(width: f64) -> Self {
        if width >= WIDE {
            Self { label: Face::sans(14.0), value: Face::strong(14.0), note: Face::sans(13.0) }
        } else {
            Self { label: Face::sans(13.0), value: Face::strong(13.0), note: Face::sans(12.5) }
        }
    }
}

/// A part of a canvas with a scale from left to right and one from below to above.
pub(super) struct Plane {
    area: Area,
    ground: DrawingArea<Backend, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

const TAKEN: &str = "a canvas takes whatever is drawn";

#[expect(clippy::cast_possible_truncation, reason = "drawings are some thousand pixels high; a cast saturates")]
fn units(pixels: f64) -> i32 {
    (pixels * UNIT).round() as i32
}

impl Plane {
    /// `x` and `y` are the values at the edges; a scale without length gets one.
    pub(super) fn new(canvas: &mut Canvas, area: Area, x: Range<f64>, y: Range<f64>) -> Self {
        let some = |range: Range<f64>| if range.end - range.start > 1e-12 { range } else { range.start..range.start + 1.0 };
        let size = (0..units(area.width).max(1), units(area.height).max(1)..0);
        let ground = canvas.plot(area).apply_coord_spec(Cartesian2d::new(some(x), some(y), size));
        Self { area, ground }
    }

    /// Where values stand on the canvas.
    pub(super) fn at(&self, values: Point) -> Point {
        let (x, y) = self.ground.map_coordinate(&values);
        (self.area.x + f64::from(x) / UNIT, self.area.y + f64::from(y) / UNIT)
    }

    /// A filled rectangle between two corners.
    pub(super) fn rect(&self, from: Point, to: Point, ink: Ink) {
        self.ground.draw(&Rectangle::new([from, to], ink.filled())).expect(TAKEN);
    }

    /// A line through points.
    pub(super) fn line(&self, points: &[Point], ink: Ink, width: f64) {
        self.ground.draw(&PathElement::new(points.to_vec(), ink.stroke(width))).expect(TAKEN);
    }

    /// A filled dot, `radius` in pixels.
    pub(super) fn dot(&self, at: Point, radius: f64, ink: Ink) {
        self.circle(at, radius, ink.filled());
    }

    /// An open dot, which hides what is below it.
    pub(super) fn ring(&self, at: Point, radius: f64, ink: Ink) {
        self.circle(at, radius, Ink::Paper.filled());
        self.circle(at, radius - 1.0, ink.stroke(2.0));
    }

    fn circle(&self, at: Point, radius: f64, style: ShapeStyle) {
        self.ground.draw(&Circle::new(at, units(radius), style)).expect(TAKEN);
    }
}
