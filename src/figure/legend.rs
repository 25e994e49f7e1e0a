//! What the tones of a chart mean: beside the marks themselves where there is room, else in a row of swatches.

use super::bar::Bar;
use super::labels::unbroken;
use super::{Category, Tone, tone};
use crate::drawing::{Anchor, Area, Canvas, Dash, Face, Ink, Pattern, Point, Ruler};

/// The edge of a swatch.
const SWATCH: f64 = 12.0;
const SPACE: f64 = 6.0;

/// The surface of a category: solid, hatched where it stands apart, dotted where it is the least of many.
pub(super) fn surface(canvas: &mut Canvas, area: Area, categories: &[Category], at: usize) {
    let ink = tone::ink_among(categories, at);
    match pattern(categories, at) {
        Some(pattern) => {
            canvas.patterned(area, pattern, ink);
            canvas.outline(area, ink, 1.0, Dash::Solid);
        }
        None => canvas.rect(area, ink),
    }
}

/// What its surface is filled with, where it is not solid: words on it need a ground of their own.
pub(super) fn pattern(categories: &[Category], at: usize) -> Option<Pattern> {
    match tone::among(categories, at) {
        Tone::Apart => Some(Pattern::Diagonal),
        tone => tone::dotted(tone).then_some(Pattern::Dots),
    }
}

/// Swatches of the categories that are `named`, from `at` on, as many in a row as `width` holds; `hidden` is what is said of
/// answers that are not shown. Returns the lower edge of the last.
pub(super) fn swatches(
    canvas: &mut Canvas,
    at: Point,
    width: f64,
    face: Face,
    categories: &[Category],
    named: &[usize],
    hidden: Option<&str>,
) -> f64 {
    let (mut x, mut y, mut below) = (at.0, at.1, at.1);
    canvas.group("legend", |canvas| {
        let labels = named.iter().map(|at| categories[*at].label.as_str()).chain(hidden);
        for (index, label) in labels.enumerate() {
            let lines = canvas.ruler().wrap(label, face, width - SWATCH - SPACE);
            let entry = SWATCH + SPACE + canvas.ruler().widest(&lines, face);
            if x > at.0 && x + entry > at.0 + width {
                (x, y) = (at.0, below + 3.0);
            }
            let middle = y + face.leading() / 2.0;
            let swatch = Area::new(x, middle - SWATCH / 2.0, SWATCH, SWATCH);
            match named.get(index) {
                Some(at) => surface(canvas, swatch, categories, *at),
                None => canvas.outline(swatch, Ink::Muted, 1.0, Dash::Dashed),
            }
            let baseline = middle + canvas.ruler().cap_height(face) / 2.0;
            let last = canvas.lines((x + SWATCH + SPACE, baseline), &lines, face, Ink::Ink, Anchor::Start);
            below = below.max(last - baseline + y + face.leading());
            x += entry + 16.0;
        }
    });
    below
}

/// Words that stand above the parts of a bar.
pub(super) struct Direct {
    face: Face,
    words: Vec<(f64, Vec<String>)>,
}

impl Direct {
    /// The words, if those of every category that is `named` fit in two lines above its own part.
    pub(super) fn above(bar: &Bar, named: &[usize], ruler: &Ruler, face: Face) -> Option<Self> {
        let mut words = Vec::new();
        for at in named {
            let segment = bar.segments.iter().find(|segment| segment.at == *at)?;
            let room = if named.last() == Some(at) { segment.width } else { segment.width - 8.0 };
            let label = &bar.categories[*at].label;
            let lines = ruler.wrap(label, face, room);
            if !unbroken(&lines, label) || lines.len() > 2 || ruler.widest(&lines, face) > room {
                return None;
            }
            words.push((segment.x, lines));
        }
        (!words.is_empty()).then_some(Self { face, words })
    }

    /// How high they are, with a little air below.
    pub(super) fn height(&self) -> f64 {
        let most = self.words.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
        if most > 1 { self.face.leading() * 2.0 + 3.0 } else { self.face.leading() + 3.0 }
    }

    /// Draws them with their lower edge at `bottom`.
    pub(super) fn draw(&self, canvas: &mut Canvas, bottom: f64) {
        canvas.group("legend", |canvas| {
            for (x, lines) in &self.words {
                let rows = if lines.len() > 1 { self.face.leading() } else { 0.0 };
                canvas.lines((*x, bottom - 6.0 - rows), lines, self.face, Ink::Ink, Anchor::Start);
            }
        });
    }
}
