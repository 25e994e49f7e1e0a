//! A timeline: what happened when, one below the other on a line.

use crate::drawing::{Anchor, Canvas, Drawing, Face, Ink, Ruler};

const INSET: f64 = 24.0;

/// A timeline; every word is in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What happened, in order of time.
    pub events: Vec<Happening>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// When, in words: `marts 2024`.
    pub date: String,
    /// When, for machines: `2024-03`.
    pub machine: String,
    /// What.
    pub text: String,
}

impl Timeline {
    /// Draws it `width` pixels wide.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
        let mut canvas = Canvas::new(width, prefix, ruler);
        let widest = self.events.iter().map(|event| ruler.width(&event.date, Face::STRONG)).fold(0.0, f64::max);
        let beside = INSET + widest + 24.0 + 220.0 <= width;
        let left = if beside { INSET + widest + 24.0 } else { INSET };
        let (mut y, mut dots) = (0.0, Vec::new());
        for event in &self.events {
            let first = y + Face::STRONG.size;
            dots.push(first - ruler.cap_height(Face::STRONG) / 2.0);
            canvas.text((INSET, first), &event.date, Face::STRONG, Ink::Ink, Anchor::Start);
            let start = if beside { first } else { first + Face::TEXT.leading() };
            let last = canvas.lines((left, start), &ruler.wrap(&event.text, Face::TEXT, width - left), Face::TEXT, Ink::Ink, Anchor::Start);
            y = last + 18.0;
        }
        if let (Some(top), Some(bottom)) = (dots.first(), dots.last()) {
            canvas.line((6.0, *top), (6.0, *bottom), Ink::Teal, 2.0);
        }
        for dot in dots {
            canvas.circle((6.0, dot), 5.0, Ink::Teal);
        }
        canvas.finish((y - 12.0).max(1.0))
    }
}
