//! The signs of verdicts: drawn, as the theme's fonts may lack them; the word stands beside each.

use std::fmt::Write;

use super::svg::{self, Area, Dash, Point, number};
use super::{Canvas, Ink};

/// The sign of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sign {
    /// ✓
    Met,
    /// ◐
    Partly,
    /// ±
    Mixed,
    /// ✕
    NotMet,
    /// –
    NotMeasured,
    /// ⊘
    Withheld,
}

/// How thick lines are.
const LINE: f64 = 2.25;

impl Sign {
    /// How wide and high a sign is, in pixels.
    pub const SIZE: f64 = 16.0;

    /// All of them, with the word of the verdict.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("met", Self::Met),
        ("partly", Self::Partly),
        ("mixed", Self::Mixed),
        ("not-met", Self::NotMet),
        ("not-measured", Self::NotMeasured),
        ("withheld", Self::Withheld),
    ];

    /// The sign of the verdict that has this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(of, _)| *of == word).map(|(_, sign)| *sign)
    }

    /// The word of its verdict.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, sign)| *sign == self).map_or("", |(word, _)| word)
    }

    /// The sign among words of a page; it is not read aloud, as the verdict's word is.
    #[must_use]
    pub fn html(self) -> String {
        let size = number(Self::SIZE);
        format!(
            "<svg class=\"drawing sign\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 {size} {size}\" aria-hidden=\"true\">{}</svg>",
            self.body()
        )
    }

    /// Draws it with its upper left corner at a place.
    pub fn draw(self, canvas: &mut Canvas<'_>, at: Point) {
        canvas.moved(at, |canvas| canvas.made(&self.body()));
    }

    /// Its marks, in a square as large as [`Self::SIZE`].
    fn body(self) -> String {
        let (middle, mut out) = ((Self::SIZE / 2.0, Self::SIZE / 2.0), String::new());
        let line = |out: &mut String, ink: Ink, points: &[Point]| svg::path(out, points, false, &svg::stroke(ink, LINE, Dash::Solid));
        match self {
            Self::Met => line(&mut out, Ink::Teal, &[(2.5, 8.5), (6.25, 12.5), (13.5, 3.5)]),
            Self::Partly => {
                svg::circle(&mut out, middle, 8.0, &svg::fill(Ink::Ochre));
                svg::circle(&mut out, middle, 4.75, &svg::stroke(Ink::OnOchre, 1.5, Dash::Solid));
                let _ = write!(out, "<path {} d=\"M8 3.25A4.75 4.75 0 0 0 8 12.75Z\"/>", svg::fill(Ink::OnOchre));
            }
            Self::Mixed => {
                svg::circle(&mut out, middle, 8.0, &svg::fill(Ink::Ochre));
                for area in [Area::new(7.0, 2.75, 2.0, 7.0), Area::new(4.5, 5.25, 7.0, 2.0), Area::new(4.5, 11.0, 7.0, 2.0)] {
                    svg::rect(&mut out, area, &svg::fill(Ink::OnOchre));
                }
            }
            Self::NotMet => {
                line(&mut out, Ink::Brick, &[(3.5, 3.5), (12.5, 12.5)]);
                line(&mut out, Ink::Brick, &[(12.5, 3.5), (3.5, 12.5)]);
            }
            Self::NotMeasured => line(&mut out, Ink::Muted, &[(3.0, 8.0), (13.0, 8.0)]),
            Self::Withheld => {
                svg::circle(&mut out, middle, 6.25, &svg::stroke(Ink::Muted, 1.75, Dash::Solid));
                svg::path(&mut out, &[(3.75, 12.25), (12.25, 3.75)], false, &svg::stroke(Ink::Muted, 1.75, Dash::Solid));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Sign;
    use crate::drawing::tests::{look, ruler};
    use crate::drawing::{Canvas, Frame};

    #[test]
    fn every_verdict_has_a_sign_of_its_own() {
        let signs: BTreeSet<String> = Sign::WORDS.iter().map(|(_, sign)| sign.html()).collect();
        assert_eq!(signs.len(), Sign::WORDS.len());
        // Without its colours each is still another: no two have the same shapes.
        let shapes = |(_, sign): &(&str, Sign)| {
            sign.html().split("class=\"").filter_map(|part| part.split_once('"')).map(|(_, rest)| rest.to_owned()).collect()
        };
        let shapes: BTreeSet<String> = Sign::WORDS.iter().map(shapes).collect();
        assert_eq!(shapes.len(), Sign::WORDS.len());
        assert_eq!((Sign::of("not-met"), Sign::of("reached")), (Some(Sign::NotMet), None));
        for sign in &signs {
            roxmltree::Document::parse(sign).expect("SVG");
            assert!(sign.contains("aria-hidden=\"true\"") && !sign.contains("<text"), "{sign}");
        }
    }

    #[test]
    fn signs_stand_in_drawings_too() {
        let ruler = ruler();
        let mut canvas = Canvas::new(160.0, "f1", &ruler);
        let mut x = 4.0;
        for (_, sign) in Sign::WORDS {
            sign.draw(&mut canvas, (x, 4.0));
            x += Sign::SIZE + 10.0;
        }
        let drawing = canvas.finish(24.0);
        assert_eq!(drawing.body.matches("translate(").count(), 6);
        look("signs", &drawing, &Frame::default());
    }
}
