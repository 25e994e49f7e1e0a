//! Two versions of a theory: side by side, what belongs together in one row; on a phone one below the other. What is as it was
//! stands back, and a change has a sign and a word.

use super::arrows::arrow;
use super::columns::BETWEEN;
use super::theory::{PAD, tall};
use crate::drawing::{Anchor, Area, Canvas, Dash, Drawing, Face, Ink, Point, Ruler};
use crate::manuscript::Change;

/// The space between the two sides, where the arrows are.
const GAP: f64 = 34.0;
/// The narrowest drawing with two sides.
const BOTH: f64 = 480.0;
/// The edge of the sign of a change.
const SIGN: f64 = 10.0;
/// How much taller a word on a change makes a box.
const MARK: f64 = 20.0;

/// Two versions; every word is in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// The earlier one.
    pub before: Side,
    /// The later one.
    pub after: Side,
    /// The stages of both, in order.
    pub stages: Vec<StagePair>,
}

/// What stands above a version, and in the place of what nobody knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// What it is: `Oprindelig, 2021`.
    pub label: String,
    /// `Resten er ikke bevaret`; `None` where all of it is known.
    pub rest: Option<String>,
}

/// A stage in both versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagePair {
    /// What the earlier one is called, if there is one.
    pub before: Option<String>,
    /// What the later one is called.
    pub after: Option<String>,
    /// The word for a new name, where it has one.
    pub renamed: Option<String>,
    /// Its boxes.
    pub items: Vec<ItemPair>,
}

/// A box in both versions; one of them may lack it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemPair {
    /// The earlier one.
    pub before: Option<Boxed>,
    /// The later one.
    pub after: Option<Boxed>,
    /// What became of it.
    pub change: Change,
}

/// A box of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxed {
    /// Its words.
    pub text: String,
    /// The word for what became of it; `None` where it stands back.
    pub mark: Option<String>,
}

impl ItemPair {
    fn side(&self, later: bool) -> Option<&Boxed> {
        if later { self.after.as_ref() } else { self.before.as_ref() }
    }
}

impl Versions {
    /// Draws them `width` pixels wide.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
        let mut canvas = Canvas::new(width, prefix, ruler);
        let bottom = if width >= BOTH { self.beside(&mut canvas) } else { self.below(&mut canvas) };
        canvas.finish(bottom + 2.0)
    }

    fn side(&self, later: bool) -> &Side {
        if later { &self.after } else { &self.before }
    }

    /// Side by side; returns the lower edge.
    fn beside(&self, canvas: &mut Canvas<'_>) -> f64 {
        let column = (canvas.width() - GAP) / 2.0;
        let left = |later: bool| if later { column + GAP } else { 0.0 };
        let heads = [false, true].map(|later| head(canvas, &self.side(later).label, (left(later), 0.0), column));
        let mut y = heads[0].max(heads[1]) + 16.0;
        for stage in &self.stages {
            let titles = [(false, &stage.before), (true, &stage.after)].map(|(later, label)| {
                let renamed = stage.renamed.as_ref().filter(|_| later);
                titled(canvas, label.as_deref().unwrap_or_default(), renamed, (left(later), y), column)
            });
            y = titles[0].max(titles[1]) + 8.0;
            // Where the boxes begin and end whose others are not known.
            let mut unknown: [Option<(f64, f64)>; 2] = [None, None];
            for pair in &stage.items {
                let height = [false, true].into_iter().filter_map(|later| pair.side(later)).map(|boxed| high(canvas, boxed, column));
                let height = height.fold(0.0, f64::max);
                for later in [false, true] {
                    let area = Area::new(left(later), y, column, height);
                    let run = &mut unknown[usize::from(later)];
                    if let Some(boxed) = pair.side(later) {
                        put(canvas, boxed, pair.change, area);
                    } else if pair.change == Change::Unknown {
                        *run = Some((run.map_or(y, |(top, _)| top), area.bottom()));
                        continue;
                    }
                    if let Some(run) = run.take() {
                        lost(canvas, self.side(later), (left(later), column), run);
                    }
                }
                if pair.before.is_some() && pair.after.is_some() && pair.change != Change::Same {
                    let middle = y + height / 2.0;
                    arrow(canvas, &[(column + 6.0, middle), (column + GAP - 6.0, middle)]);
                }
                y += height + BETWEEN;
            }
            for later in [false, true] {
                if let Some(run) = unknown[usize::from(later)] {
                    lost(canvas, self.side(later), (left(later), column), run);
                }
            }
            y += 10.0;
        }
        y - BETWEEN - 10.0
    }

    /// One below the other; returns the lower edge.
    fn below(&self, canvas: &mut Canvas<'_>) -> f64 {
        let width = canvas.width();
        let mut y = 0.0;
        for later in [false, true] {
            if later {
                arrow(canvas, &[(width / 2.0, y), (width / 2.0, y + 22.0)]);
                y += 36.0;
            }
            let side = self.side(later);
            y = head(canvas, &side.label, (0.0, y), width) + 14.0;
            for stage in &self.stages {
                let label = if later { &stage.after } else { &stage.before };
                if label.is_none() && stage.items.iter().all(|pair| pair.side(later).is_none()) {
                    continue;
                }
                let renamed = stage.renamed.as_ref().filter(|_| later);
                y = titled(canvas, label.as_deref().unwrap_or_default(), renamed, (0.0, y), width) + 8.0;
                for pair in &stage.items {
                    let Some(boxed) = pair.side(later) else { continue };
                    let area = Area::new(0.0, y, width, high(canvas, boxed, width));
                    put(canvas, boxed, pair.change, area);
                    y = area.bottom() + BETWEEN;
                }
                y += 6.0;
            }
            y -= 6.0;
            if let Some(rest) = &side.rest {
                let height = tall(canvas.ruler().wrap(rest, Face::TEXT, width - 2.0 * PAD).len());
                lost(canvas, side, (0.0, width), (y, y + height));
                y += height + BETWEEN;
            }
            y += 8.0 - BETWEEN;
        }
        y - 8.0
    }
}

/// What a version is, above a rule; returns where the rule is.
fn head(canvas: &mut Canvas<'_>, label: &str, (x, y): Point, width: f64) -> f64 {
    let lines = canvas.ruler().wrap(label, Face::STRONG, width);
    let last = canvas.lines((x, y + Face::STRONG.size), &lines, Face::STRONG, Ink::Ink, Anchor::Start);
    canvas.line((x, last + 8.5), (x + width, last + 8.5), Ink::Rule, 1.0);
    last + 9.0
}

/// What a stage is, and below it the word for a new name; returns the lower edge.
fn titled(canvas: &mut Canvas<'_>, label: &str, renamed: Option<&String>, (x, y): Point, width: f64) -> f64 {
    if label.is_empty() {
        return y;
    }
    let lines = canvas.ruler().wrap(label, Face::HEAD, width);
    let last = canvas.lines((x, y + Face::HEAD.size), &lines, Face::HEAD, Ink::Teal, Anchor::Start);
    let Some(word) = renamed else { return last + 4.0 };
    marked(canvas, word, Change::Reworded, (x, last + MARK));
    last + MARK + 4.0
}

/// How tall a box is.
fn high(canvas: &Canvas<'_>, boxed: &Boxed, width: f64) -> f64 {
    let lines = canvas.ruler().wrap(&boxed.text, Face::TEXT, width - 2.0 * PAD).len();
    tall(lines) + if boxed.mark.is_some() { MARK } else { 0.0 }
}

/// A box: quiet, or with a rule above and what became of it below its words.
fn put(canvas: &mut Canvas<'_>, boxed: &Boxed, change: Change, area: Area) {
    canvas.group("node", |canvas| {
        canvas.rect(area, Ink::Surface);
        if boxed.mark.is_some() {
            canvas.rect(Area::new(area.x, area.y, area.width, 2.0), Ink::Teal);
        }
        let lines = canvas.ruler().wrap(&boxed.text, Face::TEXT, area.width - 2.0 * PAD);
        let own = tall(lines.len()) + if boxed.mark.is_some() { MARK } else { 0.0 };
        let first = area.y + (area.height - own) / 2.0 + PAD + Face::TEXT.size - 1.0;
        let ink = if boxed.mark.is_some() { Ink::Ink } else { Ink::Muted };
        let last = canvas.lines((area.x + PAD, first), &lines, Face::TEXT, ink, Anchor::Start);
        if let Some(word) = &boxed.mark {
            marked(canvas, word, change, (area.x + PAD, last + MARK + 1.0));
        }
    });
}

/// The sign of a change with its word, the baseline at a place.
fn marked(canvas: &mut Canvas<'_>, word: &str, change: Change, (x, baseline): Point) {
    let face = Face::strong(12.5);
    let middle = baseline - canvas.ruler().cap_height(face) / 2.0;
    sign(canvas, change, (x, middle - SIGN / 2.0));
    canvas.text((x + SIGN + 6.0, baseline), word, face, Ink::Ink, Anchor::Start);
}

/// The sign of a change: drawn, as fonts may lack it.
fn sign(canvas: &mut Canvas<'_>, change: Change, (x, y): Point) {
    let mut line = |from: Point, to: Point| canvas.line((x + from.0, y + from.1), (x + to.0, y + to.1), Ink::Teal, 2.0);
    match change {
        Change::Same | Change::Unknown => {}
        Change::Added => {
            line((0.5, 5.0), (9.5, 5.0));
            line((5.0, 0.5), (5.0, 9.5));
        }
        Change::Removed => line((0.5, 5.0), (9.5, 5.0)),
        Change::Reworded => {
            line((0.5, 3.25), (9.5, 3.25));
            line((0.5, 6.75), (9.5, 6.75));
            line((2.5, 9.75), (7.5, 0.25));
        }
        Change::Moved | Change::Replaced => {
            line((0.0, 5.0), (9.0, 5.0));
            line((5.5, 1.5), (9.5, 5.25));
            line((5.5, 8.5), (9.5, 4.75));
        }
    }
}

/// An open box for what nobody knows of a version.
fn lost(canvas: &mut Canvas<'_>, side: &Side, (x, width): (f64, f64), (top, bottom): (f64, f64)) {
    let Some(rest) = &side.rest else { return };
    canvas.group("node", |canvas| {
        canvas.outline(Area::new(x, top, width, bottom - top), Ink::Muted, 1.0, Dash::Dashed);
        let lines = canvas.ruler().wrap(rest, Face::TEXT, width - 2.0 * PAD);
        let first = top + (bottom - top - tall(lines.len())).max(0.0) / 2.0 + PAD + Face::TEXT.size - 1.0;
        canvas.lines((x + PAD, first), &lines, Face::TEXT, Ink::Muted, Anchor::Start);
    });
}
