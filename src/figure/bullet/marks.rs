//! The marks of a bullet drawing: the target behind, the results before it.

use super::scale::Scale;
use super::{Bound, BulletRow, Reading};
use crate::drawing::{Area, Canvas, Dash, Ink};

/// How large a dot is, from its middle.
pub(super) const RADIUS: f64 = 4.5;
/// How wide the line of an interval is.
const LINE: f64 = 1.5;

/// How wide the tick of a target is.
const TICK: f64 = 2.5;
/// How far the flag on it shows to the side where the target is reached.
const FLAG: f64 = 6.0;

/// The band in which a target is reached and the ticks at its ends, down to `bottom`; each tick has a flag on top that shows to
/// the band, so that a tone is not all there is to tell.
pub(super) fn aim(canvas: &mut Canvas, bound: Bound, scale: &Scale, bottom: f64) {
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
        canvas.rect(Area::new(from, 0.0, to - from, bottom), Ink::Surface);
    }
    for (x, way) in limits {
        canvas.rect(Area::new(x - TICK / 2.0, 0.0, TICK, bottom), Ink::Target);
        if way != 0.0 {
            canvas.polygon(&[(x, 0.0), (x + way * FLAG, 3.5), (x, 7.0)], Ink::Target);
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
pub(super) fn result(canvas: &mut Canvas, row: &BulletRow, scale: &Scale, middle: f64) {
    if row.places().is_empty() {
        return;
    }
    if let Some((low, high)) = row.ends() {
        let (from, to) = (scale.x(low), scale.x(high));
        canvas.line((from, middle), (to, middle), Ink::Teal, LINE);
        for x in [from, to] {
            canvas.line((x, middle - RADIUS + 1.0), (x, middle + RADIUS - 1.0), Ink::Teal, LINE);
        }
    }
    match row.reading {
        Reading::None => {}
        Reading::One(at) => {
            if row.about {
                around(canvas, (scale.x(at), middle), scale.places());
            }
            dot(canvas, (scale.x(at), middle), row.supplementary);
        }
        Reading::Span(low, high) => span(canvas, row, (scale.x(low.min(high)), scale.x(low.max(high))), middle),
        Reading::Either(one, other) => {
            canvas.line((scale.x(one), middle), (scale.x(other), middle), Ink::Teal, LINE);
            for at in [one, other] {
                dot(canvas, (scale.x(at), middle), row.supplementary);
            }
        }
    }
}

/// A dot with a little paper around it, so that it is seen on a tick; an open one only adds to the others.
fn dot(canvas: &mut Canvas, at: (f64, f64), open: bool) {
    canvas.circle(at, RADIUS + 1.25, Ink::Paper);
    if open {
        canvas.ring(at, RADIUS - 1.0, Ink::Teal, 2.0);
    } else {
        canvas.circle(at, RADIUS, Ink::Teal);
    }
}

/// Dots to both sides of a hedged number, which lies about there.
fn around(canvas: &mut Canvas, (x, middle): (f64, f64), (start, end): (f64, f64)) {
    let reach = RADIUS * 3.0;
    canvas.rect(Area::new((x - reach).max(start), middle - 1.5, (x + reach).min(end) - (x - reach).max(start), 3.0), Ink::Paper);
    canvas.polyline(&[((x - reach).max(start), middle), ((x + reach).min(end), middle)], Ink::Teal, LINE + 1.0, Dash::Dotted);
}

/// A bar from end to end: what lies within is not known.
fn span(canvas: &mut Canvas, row: &BulletRow, (from, to): (f64, f64), middle: f64) {
    // Two ends that fall together are still seen.
    let (from, to) = (from.min(to - 2.0), to.max(from + 2.0));
    let bar = Area::new(from, middle - RADIUS + 1.0, to - from, 2.0 * RADIUS - 2.0);
    let hem = Area::new(bar.x - 1.25, bar.y - 1.25, bar.width + 2.5, bar.height + 2.5);
    canvas.rect(hem, Ink::Paper);
    if row.supplementary || row.about {
        canvas.outline(bar, Ink::Teal, LINE, if row.about { Dash::Dashed } else { Dash::Solid });
    } else {
        canvas.rect(bar, Ink::Teal);
    }
}
