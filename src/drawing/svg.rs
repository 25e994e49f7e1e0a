//! The elements drawings are made of, as text.

use std::fmt::Write;

use super::{Anchor, Face, Family, Ink, Weight};
use crate::escape;

/// A coordinate with two decimals at most, so that bytes do not depend on a machine's arithmetic.
pub(super) fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round();
    if !hundredths.is_finite() || hundredths == 0.0 {
        return "0".to_owned();
    }
    let text = format!("{:.2}", hundredths / 100.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A place in pixels from the top left corner.
pub type Point = (f64, f64);

/// An upright rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Area {
    /// A rectangle from its upper left corner and its size.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// The right edge.
    #[must_use]
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// A rectangle; `paint` are its attributes: a class, or a fill.
pub(super) fn rect(out: &mut String, area: Area, paint: &str) {
    let _ = write!(
        out,
        "<rect {paint} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        number(area.x),
        number(area.y),
        number(area.width.max(0.0)),
        number(area.height.max(0.0))
    );
}

/// A path through points, closed where it is an area.
pub(super) fn path(out: &mut String, points: &[Point], closed: bool, paint: &str) {
    let Some((first, rest)) = points.split_first() else { return };
    let _ = write!(out, "<path {paint} d=\"M{} {}", number(first.0), number(first.1));
    for (at, point) in rest.iter().enumerate() {
        let _ = write!(out, "{}{} {}", if at == 0 { "L" } else { " " }, number(point.0), number(point.1));
    }
    out.push_str(if closed { "Z\"/>" } else { "\"/>" });
}

/// A circle.
pub(super) fn circle(out: &mut String, centre: Point, radius: f64, paint: &str) {
    let _ = write!(out, "<circle {paint} cx=\"{}\" cy=\"{}\" r=\"{}\"/>", number(centre.0), number(centre.1), number(radius.max(0.0)));
}

/// One line of words.
pub(super) fn text(out: &mut String, at: Point, words: &str, face: Face, ink: Ink, anchor: Anchor) {
    if words.is_empty() {
        return;
    }
    let family = if face.family == Family::Serif { " serif" } else { "" };
    let weight = if face.weight == Weight::Strong { " strong" } else { "" };
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let _ = write!(
        out,
        "<text class=\"{}{family}{weight}\" x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}>{}</text>",
        ink.fill_class(),
        number(at.0),
        number(at.1),
        number(face.size),
        escape::text(words)
    );
}

/// The attributes of what is filled.
pub(super) fn fill(ink: Ink) -> String {
    format!("class=\"{}\"", ink.fill_class())
}

/// The attributes of a line.
pub(super) fn stroke(ink: Ink, width: f64, dash: Dash) -> String {
    let dash = match dash {
        Dash::Solid => "",
        Dash::Dashed => " dashed",
        Dash::Dotted => " dotted",
    };
    format!("class=\"{}{dash}\" stroke-width=\"{}\"", ink.line_class(), number(width))
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dash {
    /// Without gaps.
    #[default]
    Solid,
    /// In dashes.
    Dashed,
    /// In dots.
    Dotted,
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn coordinates_are_short() {
        let made: Vec<String> = [1.0, 0.5, -0.001, 10.0 / 3.0, 100.0, -2.255, f64::NAN].into_iter().map(number).collect();
        assert_eq!(made, ["1", "0.5", "0", "3.33", "100", "-2.26", "0"]);
    }
}
