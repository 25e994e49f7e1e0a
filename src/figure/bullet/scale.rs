//! What a bullet drawing is measured by.

use std::ops::Range;

use super::{Bullet, BulletRow};

/// How far a scale of numbers goes beyond the greatest of them.
const BEYOND: f64 = 1.08;

/// A scale and the part of a drawing it fills from left to right.
pub(super) struct Scale {
    values: Range<f64>,
    places: Range<f64>,
}

impl Scale {
    /// From 0 to 100 %, or from 0 to a bit beyond the greatest number; `places` are its ends in pixels.
    pub(super) fn of(view: &Bullet, places: Range<f64>) -> Self {
        let aims = view.target.iter().flat_map(|aim| aim.bound.places());
        let ends = view.rows.iter().filter_map(BulletRow::ends).flat_map(|(low, high)| [low, high]);
        let all = view.rows.iter().flat_map(BulletRow::places).chain(ends).chain(aims).chain(view.reach);
        let (least, most) = all.fold((0.0_f64, 0.0_f64), |(low, high), at| (low.min(at), high.max(at)));
        let beyond = |at: f64| at * BEYOND;
        let values = match (view.shares, least < 0.0) {
            (true, false) if most <= 1.0 => 0.0..1.0,
            (_, below) if most > 0.0 || below => beyond(least)..beyond(most),
            _ => 0.0..1.0,
        };
        Self { values, places }
    }

    /// Where a number stands, in pixels; what lies beyond an end stands at it.
    pub(super) fn x(&self, at: f64) -> f64 {
        let part = (at - self.values.start) / (self.values.end - self.values.start);
        self.places.start + part.clamp(0.0, 1.0) * (self.places.end - self.places.start)
    }

    /// Its ends in pixels.
    pub(super) fn places(&self) -> (f64, f64) {
        (self.places.start, self.places.end)
    }
}
