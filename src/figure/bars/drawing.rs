//! Horizontal bars, each with its number at its end.

use crate::drawing::{Anchor, Area, Canvas, Dash, Drawing, Ink, Pattern, Ruler};
use crate::figure::labels::{Labels, balanced};
use crate::figure::plane::{Faces, Plane};
use crate::figure::{Answers, Category, Group, Mark, MarkKind, Tone};

/// The words beside the bars that form the top share.
struct Top {
    first: usize,
    last: usize,
    lines: Vec<String>,
    width: f64,
}

/// Draws the bars `width` pixels wide; ids in the drawing begin with `prefix`.
pub(in crate::figure) fn draw(view: &Answers, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let mut canvas = Canvas::new(width, prefix, ruler);
    let mut bottom = 0.0;
    if let Some(group) = view.groups.first() {
        bottom = panel(&mut canvas, view, group);
    }
    canvas.finish(bottom + 2.0)
}

/// The largest number of some groups.
pub(in crate::figure) fn largest(groups: &[Group]) -> f64 {
    groups.iter().flat_map(|group| &group.marks).filter_map(Mark::place).fold(0.0, f64::max)
}

/// Draws the bars of one group; returns their lower edge.
fn panel(canvas: &mut Canvas, view: &Answers, group: &Group) -> f64 {
    let most = largest(std::slice::from_ref(group));
    let (ruler, width) = (canvas.ruler(), canvas.width());
    let faces = Faces::of(width);
    let labels = Labels::new(view.categories.iter().map(|category| category.label.as_str()), ruler, width, faces.label);
    let top = Top::of(view, group, ruler, width);
    let left = labels.left();
    let right = width - top.as_ref().map_or(0.0, |top| top.width);
    let words = |mark: &Mark| if mark.kind == MarkKind::Shown { ruler.width(&mark.text, faces.value) } else { 0.0 };
    let longest = group.marks.iter().map(words).fold(0.0, f64::max).min((right - left) * 0.6);
    let room = (right - left - longest - 8.0).max(8.0);
    let many = view.categories.len() > 12;
    let (height, gap) = if many { (16.0, 7.0) } else { (22.0, if labels.above() { 12.0 } else { 10.0 }) };
    let tops = view.categories.iter().any(|category| category.top);
    let (mut y, mut spans) = (0.0, Vec::new());
    for (index, (category, mark)) in view.categories.iter().zip(&group.marks).enumerate() {
        if index > 0 {
            y += gap;
        }
        let (at, bottom) = canvas.titled("bar", &format!("{}: {}", category.label, mark.text), |canvas| {
            let (at, bottom) = labels.row(canvas, index, y, height);
            let area = Area::new(left, at, room, height);
            if let Some(share) = mark.place() {
                let plane = Plane::new(canvas, area, 0.0..most.max(f64::MIN_POSITIVE), 0.0..1.0);
                let end = plane.at((share.max(0.0), 0.0)).0;
                surface(canvas, &plane, Area { width: end - left, ..area }, share.max(0.0), ink(category, tops));
                canvas.centred((end + 7.0, at + height / 2.0), &mark.text, faces.value, Ink::Ink, Anchor::Start);
                (at, bottom)
            } else {
                (at, bottom.max(absent(canvas, mark, (left, at), right - left, height)))
            }
        });
        spans.push((at, at + height));
        y = bottom;
    }
    base(canvas, &spans, left, labels.above());
    match top {
        Some(top) if top.width > 0.0 => top.draw(canvas, &spans, right),
        Some(top) => {
            let face = faces.value;
            return canvas.lines((0.0, y + 8.0 + face.size), &top.lines, face, Ink::Ink, Anchor::Start) + 4.0;
        }
        None => {}
    }
    y + 4.0
}

/// The line bars stand on; it keeps clear of labels above bars.
fn base(canvas: &mut Canvas, spans: &[(f64, f64)], x: f64, apart: bool) {
    let whole = spans.first().zip(spans.last()).map(|((from, _), (_, to))| (*from, *to));
    for (from, to) in spans.iter().copied().filter(|_| apart).chain(whole.filter(|_| !apart)) {
        canvas.line((x, from - 3.0), (x, to + 3.0), Ink::Rule, 1.0);
    }
}

/// The words in place of a bar; returns their lower edge.
pub(in crate::figure) fn absent(canvas: &mut Canvas, mark: &Mark, at: (f64, f64), width: f64, height: f64) -> f64 {
    let face = Faces::of(canvas.width()).note;
    let lines = canvas.ruler().wrap(&mark.text, face, (width - 7.0).max(40.0));
    let first = at.1 + f64::midpoint(height, canvas.ruler().cap_height(face));
    canvas.lines((at.0 + 7.0, first), &lines, face, Ink::Muted, Anchor::Start);
    at.1 + face.block(lines.len()).max(height)
}

/// Those of the top share stand out; "do not know" stands apart.
fn ink(category: &Category, tops: bool) -> Ink {
    match category.tone {
        Tone::Apart => Ink::Apart,
        _ if tops && !category.top => Ink::Pale,
        _ => Ink::Teal,
    }
}

fn surface(canvas: &mut Canvas, plane: &Plane, area: Area, share: f64, ink: Ink) {
    if ink == Ink::Apart {
        canvas.hatched(area, Pattern::Diagonal, ink);
    } else {
        plane.rect((0.0, 0.0), (share, 1.0), ink);
    }
}

impl Top {
    /// The bracket around the top answers where they stand together, else words below; `None` where there is no such share.
    fn of(view: &Answers, group: &Group, ruler: &Ruler, width: f64) -> Option<Self> {
        let mark = group.top.as_ref().filter(|mark| mark.kind == MarkKind::Shown)?;
        let label = view.top_label.as_deref()?;
        let face = Faces::of(width).value;
        let words = format!("{} {label}", mark.text);
        let tops = || view.categories.iter().enumerate().filter(|(_, category)| category.top).map(|(index, _)| index);
        let (first, last) = (tops().next()?, tops().next_back()?);
        let together = last - first + 1 == tops().count() && last > first;
        let lines = balanced(ruler, &words, face, width * 0.2);
        let column = ruler.widest(&lines, face) + 26.0;
        if together && crate::figure::labels::unbroken(&lines, &words) && lines.len() <= 3 {
            return Some(Self { first, last, lines, width: column });
        }
        Some(Self { first, last, lines: ruler.wrap(&words, face, width), width: 0.0 })
    }

    fn draw(&self, canvas: &mut Canvas, spans: &[(f64, f64)], x: f64) {
        let (Some((from, _)), Some((_, to))) = (spans.get(self.first), spans.get(self.last)) else { return };
        let (x, face) = (x + 12.0, Faces::of(canvas.width()).value);
        canvas.polyline(&[(x - 4.0, *from), (x, *from), (x, *to), (x - 4.0, *to)], Ink::Muted, 1.0, Dash::Solid);
        let capital = canvas.ruler().cap_height(face);
        let first = f64::midpoint(*from, *to) - face.block(self.lines.len()) / 2.0 + f64::midpoint(face.leading(), capital);
        canvas.lines((x + 10.0, first), &self.lines, face, Ink::Ink, Anchor::Start);
    }
}
