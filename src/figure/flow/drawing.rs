//! Bars that shrink from step to step, with those who were lost between them.

use crate::drawing::{Anchor, Area, Canvas, Drawing, Ink, Ruler};
use crate::figure::bars::drawing::absent;
use crate::figure::labels::Labels;
use crate::figure::plane::{Faces, Plane};
use crate::figure::{Flow, Step};

const HEIGHT: f64 = 30.0;

/// Draws the steps `width` pixels wide; ids in the drawing begin with `prefix`.
pub(in crate::figure) fn draw(view: &Flow, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let faces = Faces::of(width);
    let mut canvas = Canvas::new(width, prefix, ruler);
    let labels = Labels::new(view.steps.iter().map(|step| step.label.as_str()), ruler, width, faces.label);
    let most = view.steps.iter().filter_map(|step| step.mark.place()).fold(0.0, f64::max);
    let left = labels.left();
    let words = |step: &Step| {
        let share = step.share.as_ref().map_or(0.0, |share| ruler.width(share, faces.note) + 8.0);
        ruler.width(&step.mark.text, faces.value) + share
    };
    let whole = width - left;
    // Numbers that do not fit into their own bar stand beside it.
    let outside = view.steps.iter().filter_map(|step| {
        let length = step.mark.place()?.max(0.0) / most.max(f64::MIN_POSITIVE) * whole;
        (words(step) + 20.0 > length * 0.7).then(|| (words(step) + 8.0 + length - whole).max(0.0))
    });
    let room = (whole - outside.fold(0.0, f64::max)).max(whole * 0.4).max(8.0);
    let (mut y, mut before): (f64, Option<f64>) = (0.0, None);
    for (index, step) in view.steps.iter().enumerate() {
        if index > 0 {
            y = between(&mut canvas, step, (left, y), width - left);
        }
        let title = format!("{}: {}", step.label, step.mark.text);
        (before, y) = canvas.titled("step", &title, |canvas| {
            let (at, bottom) = labels.row(canvas, index, y, HEIGHT);
            let Some(count) = step.mark.place() else {
                return (None, bottom.max(absent(canvas, &step.mark, (left, at), width - left, HEIGHT)));
            };
            let plane = Plane::new(canvas, Area::new(left, at, room, HEIGHT), 0.0..most, 0.0..1.0);
            let end = plane.at((count.max(0.0), 0.0)).0;
            if let Some(most) = before.filter(|most| *most > count) {
                // Those who were there a step ago.
                plane.rect((count.max(0.0), 0.0), (most, 1.0), Ink::Surface);
            }
            plane.rect((0.0, 0.0), (count.max(0.0), 1.0), Ink::Teal);
            let middle = at + HEIGHT / 2.0;
            // Within the bar where there is room, so that nothing stands across the edge of those who left.
            let inside = words(step) + 20.0 <= end - left;
            let (x, ink, second) = if inside { (left + 10.0, Ink::OnTeal, Ink::OnTeal) } else { (end + 7.0, Ink::Ink, Ink::Muted) };
            canvas.centred((x, middle), &step.mark.text, faces.value, ink, Anchor::Start);
            if let Some(share) = &step.share {
                let x = x + 8.0 + ruler.width(&step.mark.text, faces.value);
                canvas.centred((x, middle), share, faces.note, second, Anchor::Start);
            }
            (Some(count), bottom)
        });
    }
    canvas.finish(y + 4.0)
}

/// The loss before a step, with an arrow down; returns where the step begins.
fn between(canvas: &mut Canvas, step: &Step, (left, y): (f64, f64), width: f64) -> f64 {
    let face = Faces::of(canvas.width()).note;
    let Some(loss) = &step.loss else { return y + 14.0 };
    let lines = canvas.ruler().wrap(loss, face, width - 26.0);
    let (x, top) = (left + 13.0, y + 5.0);
    let last = canvas.lines((left + 26.0, top + face.size), &lines, face, Ink::Muted, Anchor::Start);
    let bottom = last + 3.0;
    canvas.line((x, top), (x, bottom), Ink::Muted, 1.0);
    canvas.polygon(&[(x - 3.5, bottom - 4.0), (x + 3.5, bottom - 4.0), (x, bottom + 1.0)], Ink::Muted);
    bottom + 6.0
}
