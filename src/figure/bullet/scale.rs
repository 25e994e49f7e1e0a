//! What a bullet drawing is measured by.

use std::ops::Range;

use super::Bullet;
use crate::figure::axis::{Numerals, ticks};
use crate::figure::{Mark, MarkKind};

/// How far a scale of numbers goes beyond the greatest of them.
const BEYOND: f64 = 1.08;

/// A scale and the part of a drawing it fills from left to right.
pub(super) struct Scale {
    /// Round numbers on it, with their words.
    pub ticks: Vec<(f64, String)>,
    values: Range<f64>,
    places: Range<f64>,
}

impl Scale {
    /// From 0 to 100 %, or from 0 to a bit beyond the greatest number; `places` are its ends in pixels.
    pub(super) fn of(view: &Bullet, places: Range<f64>) -> Self {
        let aims = view.target.iter().flat_map(|aim| aim.bound.places());
        let ends = view.rows.iter().filter_map(super::BulletRow::ends).flat_map(|(low, high)| [low, high]);
        let all: Vec<f64> = view.rows.iter().flat_map(super::BulletRow::places).chain(ends).chain(aims).chain(view.reach).collect();
        let (least, most) = all.iter().fold((0.0_f64, 0.0_f64), |(low, high), at| (low.min(*at), high.max(*at)));
        let beyond = |at: f64| at * BEYOND;
        let values = match (view.shares, least < 0.0) {
            (true, false) if most <= 1.0 => 0.0..1.0,
            (_, below) if most > 0.0 || below => beyond(least)..beyond(most),
            _ => 0.0..1.0,
        };
        let whole = !view.shares && all.iter().all(|at| at.fract() == 0.0);
        let (all, step) = ticks(values.start, values.end);
        let step = if whole { step.max(1.0) } else { step };
        let kept = all.into_iter().filter(|tick| *tick >= values.start - step * 1e-6 && *tick <= values.end + step * 1e-6);
        let kept = kept.filter(|tick| !whole || (tick - tick.round()).abs() < 1e-6);
        let numerals = numerals(view);
        Self { ticks: kept.map(|tick| (tick, numerals.write(tick, step))).collect(), values, places }
    }

    /// Where a number stands, in pixels; what lies beyond an end stands at it.
    pub(super) fn x(&self, at: f64) -> f64 {
        let part = (at - self.values.start) / (self.values.end - self.values.start);
        self.places.start + part.clamp(0.0, 1.0) * (self.places.end - self.places.start)
    }

    /// The same between other ends: `half` says how far a tick's words reach to both sides, and none leaves a drawing `width` wide.
    pub(super) fn with_words(self, half: impl Fn(&str) -> f64, width: f64) -> Self {
        let Self { ticks, values, places } = self;
        let reach = |tick: Option<&(f64, String)>| tick.map_or(0.0, |(_, words)| half(words)).min(width / 4.0);
        let places = places.start.max(reach(ticks.first()))..places.end.min(width - reach(ticks.last()));
        Self { ticks, values, places }
    }

    /// Its ends in pixels.
    pub(super) fn places(&self) -> (f64, f64) {
        (self.places.start, self.places.end)
    }
}

/// How the numbers of a drawing are written, learnt from those of its results, or else of its target.
fn numerals(view: &Bullet) -> Numerals {
    let mark = |position: Option<f64>, text: &str| Mark { position, text: text.to_owned(), machine: None, kind: MarkKind::Shown };
    let rows = view.rows.iter().filter_map(|row| Some(mark(Some(*row.places().last()?), &row.text)));
    let aims = view.target.iter().filter_map(|aim| Some(mark(Some(*aim.bound.places().last()?), &aim.label)));
    // The last one is what is kept: results know better than a target, whose words may go on after its number.
    let marks: Vec<Mark> = aims.chain(rows).collect();
    Numerals::of(marks.iter(), view.shares)
}
