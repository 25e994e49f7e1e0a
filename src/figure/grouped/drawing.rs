//! Horizontal bars side by side; groups are told apart by tone and pattern.

use crate::drawing::{Anchor, Area, Canvas, Drawing, Ink, Pattern, Ruler};
use crate::figure::bars::drawing::{absent, largest};
use crate::figure::labels::Labels;
use crate::figure::plane::{Faces, Plane};
use crate::figure::{Answers, Group, MarkKind, legend};

/// Draws the bars of up to four groups `width` pixels wide; ids in the drawing begin with `prefix`.
pub(in crate::figure) fn draw(view: &Answers, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let mut canvas = Canvas::new(width, prefix, ruler);
    let faces = Faces::of(width);
    let mut y = key(&mut canvas, view);
    let labels = Labels::new(view.categories.iter().map(|category| category.label.as_str()), ruler, width, faces.label);
    let left = labels.left();
    let shown = view.groups.iter().flat_map(|group| &group.marks).filter(|mark| mark.kind == MarkKind::Shown);
    let longest = shown.map(|mark| ruler.width(&mark.text, faces.value)).fold(0.0, f64::max).min((width - left) * 0.6);
    let room = (width - left - longest - 8.0).max(8.0);
    let most = largest(&view.groups).max(f64::MIN_POSITIVE);
    let step = 19.0;
    for (index, category) in view.categories.iter().enumerate() {
        if index > 0 {
            y += 14.0;
        }
        let height = block_of(view.groups.len(), step);
        let (top, mut bottom) = labels.row(&mut canvas, index, y, height);
        let mut at = top;
        for (order, group) in view.groups.iter().enumerate() {
            let Some(mark) = group.marks.get(index) else { continue };
            let title = format!("{}, {}: {}", category.label, group.label, mark.text);
            at = canvas.titled("bar", &title, |canvas| {
                let area = Area::new(left, at + 1.0, room, step - 3.0);
                if let Some(share) = mark.place() {
                    let plane = Plane::new(canvas, area, 0.0..most, 0.0..1.0);
                    let end = plane.at((share.max(0.0), 0.0)).0;
                    surface(canvas, Area { width: end - left, ..area }, order_of(view, order));
                    canvas.centred((end + 7.0, at + step / 2.0), &mark.text, faces.value, Ink::Ink, Anchor::Start);
                    return at + step;
                }
                // The swatch says whose number is not there.
                surface(canvas, Area::new(left, at + 4.0, 6.0, step - 9.0), order_of(view, order));
                absent(canvas, mark, (left + 5.0, at), width - left - 5.0, step)
            });
        }
        bottom = bottom.max(at);
        canvas.line((left, top - 1.0), (left, at + 1.0), Ink::Rule, 1.0);
        y = bottom;
    }
    canvas.finish(y + 4.0)
}

#[expect(clippy::cast_precision_loss, reason = "four groups")]
fn block_of(groups: usize, step: f64) -> f64 {
    groups as f64 * step
}

/// Which tone a group has: the newest of periods the first one, those before it the next.
fn order_of(view: &Answers, index: usize) -> usize {
    view.newest.map_or(index, |newest| (newest + view.groups.len() - index) % view.groups.len())
}

/// The surface of a group: every one has its own pattern, so that none needs its colour.
fn surface(canvas: &mut Canvas, area: Area, order: usize) {
    let ink = Ink::Series(u8::try_from(order + 1).unwrap_or(1));
    let pattern = [None, Some(Pattern::Diagonal), Some(Pattern::Dots), Some(Pattern::Cross)].get(order).copied().flatten();
    if let Some(pattern) = pattern {
        canvas.hatched(area, pattern, ink);
    } else {
        canvas.rect(area, ink);
    }
}

/// The groups with how many answered in each; returns where the bars begin.
fn key(canvas: &mut Canvas, view: &Answers) -> f64 {
    let words = |group: &Group| group.n.as_ref().map_or_else(|| group.label.clone(), |n| format!("{} ({n})", group.label));
    let words: Vec<String> = view.groups.iter().map(words).collect();
    let sample = |canvas: &mut Canvas, index, (x, middle)| surface(canvas, Area::new(x, middle - 6.5, 18.0, 13.0), order_of(view, index));
    legend::rows(canvas, &words, 18.0, sample) + 12.0
}
