//! The marks of a bullet drawing: the target behind, the results before it.

use super::scale::Scale;
use super::{Bound, BulletRow, Reading};
use crate::drawing::{Area, Canvas, Dash, Ink};

/// How large the marks are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// Of a dot, from its middle.
    pub radius: f64,
    /// Of the line of an interval.
    pub line: f64,
}

/// The larger of the two.
pub(super) const LARGE: Size = Size { radius: 6.0, line: 2.0 };
/// That of a cell.
pub(super) const SMALL: Size = Size { radius: 4.5, line: 1.5 };

/// How wide the tick of a target is.
const TICK: f64 = 2.5;
/// How far the flag on it shows to the side where the target is reached.
const FLAG: f64 = 6.0;

/// The band in which a target is reached and the ticks at its ends, from `top` to `bottom`; with `flags`, each tick has a flag
/// on top that shows to the band, so that a tone is not all there is to tell.
pub(super) fn aim(canvas: &mut Canvas, bound: Bound, scale: &Scale, (top, bottom): (f64, f64), flags: bool) {
    if bound.places().is_empty() {
        return;
    }
    let (start, end) = scale.places();
    // Each end of the band that is a limit, and the way from there into the band.
    let (band, limits) = match bound {
        Bound::AtLeast(at) => (Some((scale.x(at), end)), vec![(scale.x(at), 1.0)]),
        Bound::AtMost(at) => (Some((start, scale.x(at))), vec![(scale.x(at), -1.0)]),
        Bound::Exactly(at) => (None, vec![(scale.x(at), 0.0)]),
        Bound::Between(low, high) => {
            (Some((scale.x(low.min(high)), scale.x(low.max(high)))), vec![(scale.x(low.min(high)), 1.0), (scale.x(low.max(high)), -1.0)])
        }
        Bound::Words => return,
    };
    if let Some((from, to)) = band {
        canvas.rect(Area::new(from, top, to - from, bottom - top), Ink::Surface);
    }
    for (x, way) in limits {
        canvas.rect(Area::new(x - TICK / 2.0, top, TICK, bottom - top), Ink::Target);
        if flags && way != 0.0 {
            canvas.polygon(&[(x, top), (x + way * FLAG, top + 3.5), (x, top + 7.0)], Ink::Target);
        }
    }
}

/// The line a result stands on: dotted where there is none.
pub(super) fn ground(canvas: &mut Canvas, scale: &Scale, middle: f64, dash: Dash) {
    let (start, end) = scale.places();
    let ink = if dash == Dash::Solid { Ink::Rule } else { Ink::Muted };
    canvas.polyline(&[(start, middle), (end, middle)], ink, 1.0, dash);
}

/// A result with its interval.
pub(super) fn result(canvas: &mut Canvas, row: &BulletRow, scale: &Scale, middle: f64, size: Size) {
    if row.places().is_empty() {
        return;
    }
    if let Some((low, high)) = row.ends() {
        let (from, to) = (scale.x(low), scale.x(high));
        canvas.line((from, middle), (to, middle), Ink::Teal, size.line);
        for x in [from, to] {
            canvas.line((x, middle - size.radius + 1.0), (x, middle + size.radius - 1.0), Ink::Teal, size.line);
        }
    }
    match row.reading {
        Reading::None => {}
        Reading::One(at) => {
            if row.about {
                around(canvas, (scale.x(at), middle), size, scale.places());
            }
            dot(canvas, (scale.x(at), middle), size.radius, row.supplementary);
        }
        Reading::Span(low, high) => span(canvas, row, (scale.x(low.min(high)), scale.x(low.max(high))), middle, size),
        Reading::Either(one, other) => {
            canvas.line((scale.x(one), middle), (scale.x(other), middle), Ink::Teal, size.line);
            for at in [one, other] {
                dot(canvas, (scale.x(at), middle), size.radius, row.supplementary);
            }
        }
    }
}

/// A dot with a little paper around it, so that it is seen on a tick; an open one only adds to the others.
pub(super) fn dot(canvas: &mut Canvas, at: (f64, f64), radius: f64, open: bool) {
    canvas.circle(at, radius + 1.25, Ink::Paper);
    if open {
        canvas.ring(at, radius - 1.0, Ink::Teal, 2.0);
    } else {
        canvas.circle(at, radius, Ink::Teal);
    }
}

/// Dots to both sides of a hedged number, which lies about there.
fn around(canvas: &mut Canvas, (x, middle): (f64, f64), size: Size, (start, end): (f64, f64)) {
    let reach = size.radius * 3.0;
    canvas.rect(Area::new((x - reach).max(start), middle - 1.5, (x + reach).min(end) - (x - reach).max(start), 3.0), Ink::Paper);
    canvas.polyline(&[((x - reach).max(start), middle), ((x + reach).min(end), middle)], Ink::Teal, size.line + 1.0, Dash::Dotted);
}

/// A bar from end to end: what lies within is not known.
fn span(canvas: &mut Canvas, row: &BulletRow, (from, to): (f64, f64), middle: f64, size: Size) {
    // Two ends that fall together are still seen.
    let (from, to) = (from.min(to - 2.0), to.max(from + 2.0));
    let bar = Area::new(from, middle - size.radius + 1.0, to - from, 2.0 * size.radius - 2.0);
    let hem = Area::new(bar.x - 1.25, bar.y - 1.25, bar.width + 2.5, bar.height + 2.5);
    canvas.rect(hem, Ink::Paper);
    if row.supplementary || row.about {
        canvas.outline(bar, Ink::Teal, size.line, if row.about { Dash::Dashed } else { Dash::Solid });
    } else {
        canvas.rect(bar, Ink::Teal);
    }
}
