//! What the tones of a chart mean: beside the marks themselves where there is room, else in a row of swatches.

use super::bar::Bar;
use super::labels::unbroken;
use super::plane::Faces;
use super::{Category, Tone, tone};
use crate::drawing::{Anchor, Area, Canvas, Dash, Face, Ink, Pattern, Point, Ruler};

/// The edge of a swatch.
const SWATCH: f64 = 12.0;
const SPACE: f64 = 6.0;

/// The surface of a category: solid, hatched where it stands apart, dotted where it is the least of many.
pub(super) fn surface(canvas: &mut Canvas, area: Area, categories: &[Category], at: usize) {
    let ink = tone::ink_among(categories, at);
    match pattern(categories, at) {
        Some(pattern) => canvas.hatched(area, pattern, ink),
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

/// Swatches of the categories that are `named`; `hidden` is what is said of answers that are not shown. Returns the lower edge
/// of the last.
pub(super) fn swatches(canvas: &mut Canvas, categories: &[Category], named: &[usize], hidden: Option<&str>) -> f64 {
    let words = named.iter().map(|at| categories[*at].label.as_str()).chain(hidden);
    let words: Vec<String> = words.map(str::to_owned).collect();
    rows(canvas, &words, SWATCH, |canvas, index, (x, middle)| {
        let swatch = Area::new(x, middle - SWATCH / 2.0, SWATCH, SWATCH);
        match named.get(index) {
            Some(at) => surface(canvas, swatch, categories, *at),
            None => canvas.outline(swatch, Ink::Muted, 1.0, Dash::Dashed),
        }
    })
}

/// Entries of a legend, as many in a row as there is room for: `draw` draws the sample of each, `sample` wide, with its left
/// edge and its middle at a place; its words stand beside it. Returns the lower edge of the last.
pub(super) fn rows(canvas: &mut Canvas, words: &[String], sample: f64, draw: impl Fn(&mut Canvas, usize, Point)) -> f64 {
    let (face, width) = (Faces::of(canvas.width()).note, canvas.width());
    let (mut x, mut y, mut below) = (0.0, 0.0, 0.0_f64);
    canvas.group("legend", |canvas| {
        for (index, words) in words.iter().enumerate() {
            let lines = canvas.ruler().wrap(words, face, width - sample - SPACE);
            let entry = sample + SPACE + canvas.ruler().widest(&lines, face);
            if x > 0.0 && x + entry > width {
                (x, y) = (0.0, below + 3.0);
            }
            let middle = y + face.leading() / 2.0;
            draw(canvas, index, (x, middle));
            let baseline = middle + canvas.ruler().cap_height(face) / 2.0;
            canvas.lines((x + sample + SPACE, baseline), &lines, face, Ink::Ink, Anchor::Start);
            below = below.max(y + face.block(lines.len()));
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
