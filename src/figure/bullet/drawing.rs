//! Sets bullet drawings.

use super::Bullet;
use super::marks::{RADIUS, aim, ground, result};
use super::scale::Scale;
use crate::drawing::{Canvas, Dash, Drawing, Ruler};

/// How high a row is.
const LINE: f64 = 20.0;
/// How high the flag of a tick is.
const FLAG: f64 = 7.0;

/// A line a result, behind them what was aimed at.
pub(super) fn draw(view: &Bullet, ruler: &Ruler, width: f64) -> Drawing {
    let mut canvas = Canvas::new(width, "bullet", ruler);
    let inset = RADIUS + 2.0;
    let scale = Scale::of(view, inset..(width - inset).max(inset + 8.0));
    // The flags of ticks stand above the results, or a dot would hide them.
    let top = if view.target.is_some() { FLAG } else { 0.0 };
    let bottom = top + LINE * rows(view.rows.len().max(1));
    if let Some(target) = &view.target {
        aim(&mut canvas, target.bound, &scale, bottom);
    }
    for (at, row) in view.rows.iter().enumerate() {
        let middle = top + LINE * (rows(at) + 0.5);
        let dash = if row.places().is_empty() { Dash::Dotted } else { Dash::Solid };
        ground(&mut canvas, &scale, middle, dash);
        result(&mut canvas, row, &scale, middle);
    }
    if view.rows.is_empty() {
        ground(&mut canvas, &scale, top + LINE / 2.0, Dash::Solid);
    }
    canvas.finish(bottom)
}

/// So many rows, as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "some results")]
fn rows(count: usize) -> f64 {
    count as f64
}
