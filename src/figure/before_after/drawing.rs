//! Pairs of stacked bars, drawn: how the top answers moved is the shape between the bars.

use crate::drawing::{Anchor, Canvas, Drawing, Face, Ink, Ruler};
use crate::figure::bar_set::{self, BarSet};
use crate::figure::plane::Faces;
use crate::figure::{BeforeAfter, Group};

/// Between the bars of a pair.
const STEP: f64 = 14.0;

/// The columns beside the bars.
struct Columns {
    /// The names of the waves, on the left.
    waves: f64,
    /// The top shares, on the right.
    tops: f64,
    /// The head of the top shares.
    head: Vec<String>,
}

/// Draws the pairs `width` pixels wide; ids in the drawing begin with `prefix`.
#[must_use]
pub fn draw(view: &BeforeAfter, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let (face, value) = (Faces::of(width).label, bar_set::value(width));
    let columns = Columns::of(view, ruler, width, value);
    let mut canvas = Canvas::new(width, prefix, ruler);
    let groups = view.questions.iter().flat_map(|(_, waves)| waves);
    let set = BarSet::new(&view.categories, groups.clone(), width, (columns.waves, width - columns.waves - columns.tops));
    let bars = groups.map(|group| set.bar(group));
    let (mut direct, mut y) = set.key(&mut canvas, bars.clone().next().as_ref(), 18.0);
    // The same for all bars, so that pairs are alike.
    let strip = bars.map(|bar| bar.strip(ruler)).fold(0.0, f64::max);
    for (index, (question, waves)) in view.questions.iter().enumerate() {
        if index > 0 {
            y += 26.0;
        }
        canvas.group("pair", |canvas| {
            let head = if index == 0 { columns.head.as_slice() } else { &[] };
            y = opening(canvas, y, question, head, face, columns.tops);
            let mut before: Option<(f64, (f64, f64))> = None;
            for (step, group) in waves.iter().enumerate() {
                let bar = set.bar(group);
                let height = columns.height(group);
                let mut top = y + strip + if step > 0 { STEP } else { 0.0 };
                if let Some(direct) = direct.take() {
                    top += direct.height();
                    direct.draw(canvas, top - strip);
                }
                let span = bar.top_span();
                if let (Some((above, (from, to))), Some((next_from, next_to))) = (before, span) {
                    canvas.polygon(&[(from, above), (to, above), (next_to, top), (next_from, top)], Ink::Surface);
                    canvas.line((to, above), (next_to, top), Ink::Muted, 1.0);
                }
                bar.draw(canvas, top, height);
                columns.draw(canvas, top, height, group, bar.top().map(|mark| mark.text.as_str()), value);
                let bottom = bar.below(canvas, top + height, None, None);
                before = span.filter(|_| bottom <= top + height).map(|span| (top + height, span));
                y = bottom;
            }
        });
    }
    canvas.finish(y + 2.0)
}

/// The question, with the head of the top shares on its last line; returns where the bars begin.
fn opening(canvas: &mut Canvas, y: f64, question: &str, head: &[String], face: Face, tops: f64) -> f64 {
    let (ruler, width) = (canvas.ruler(), canvas.width());
    let room = if head.is_empty() { width } else { width - tops.max(ruler.widest(head, Face::NOTE)) - 12.0 };
    let lines = if question.is_empty() { Vec::new() } else { ruler.wrap(question, Face::strong(face.size), room) };
    let below = |lines: &[String], face: Face| face.block(lines.len().saturating_sub(1));
    if lines.is_empty() && head.is_empty() {
        return y;
    }
    let last = y + face.size + below(&lines, face).max(below(head, Face::NOTE));
    canvas.lines((0.0, last - below(&lines, face)), &lines, Face::strong(face.size), Ink::Ink, Anchor::Start);
    canvas.lines((width, last - below(head, Face::NOTE)), head, Face::NOTE, Ink::Muted, Anchor::End);
    last + 9.0
}

impl Columns {
    fn of(view: &BeforeAfter, ruler: &Ruler, width: f64, value: Face) -> Self {
        let groups = || view.questions.iter().flat_map(|(_, waves)| waves);
        let most = width * 0.3;
        let name = |group: &Group| {
            let lines = ruler.wrap(&group.label, Face::sans(value.size), most);
            ruler.widest(&lines, Face::sans(value.size)).max(group.n.as_ref().map_or(0.0, |n| ruler.width(n, Face::NOTE)))
        };
        let waves = groups().map(name).fold(0.0, f64::max);
        let top = |group: &Group| group.top.as_ref().map_or(0.0, |mark| ruler.width(&mark.text, Face::strong(value.size + 1.0)));
        let tops = if view.top_label.is_some() { groups().map(top).fold(0.0, f64::max).min(most) } else { 0.0 };
        let head =
            view.top_label.as_ref().filter(|_| tops > 0.0).map_or_else(Vec::new, |label| ruler.wrap(label, Face::NOTE, tops.max(72.0)));
        let space = |column: f64| if column > 0.0 { column + 12.0 } else { 0.0 };
        Self { waves: space(waves.min(most)), tops: space(tops), head }
    }

    /// The height of a bar: beside it stand a name and a number of answers.
    fn height(&self, group: &Group) -> f64 {
        if self.waves > 0.0 && group.n.is_some() { 32.0 } else { 26.0 }
    }

    fn draw(&self, canvas: &mut Canvas, top: f64, height: f64, group: &Group, share: Option<&str>, value: Face) {
        let (ruler, middle) = (canvas.ruler(), top + height / 2.0);
        let face = Face::sans(value.size);
        let name = ruler.fit(&group.label, face, self.waves - 12.0);
        match &group.n {
            Some(n) if !name.is_empty() => {
                canvas.text((0.0, middle - 3.0), &name, face, Ink::Ink, Anchor::Start);
                canvas.text((0.0, middle + 12.0), n, Face::NOTE, Ink::Muted, Anchor::Start);
            }
            Some(n) => canvas.centred((0.0, middle), n, Face::NOTE, Ink::Muted, Anchor::Start),
            None => canvas.centred((0.0, middle), &name, face, Ink::Ink, Anchor::Start),
        }
        if let Some(share) = share.filter(|_| self.tops > 0.0) {
            canvas.centred((canvas.width(), middle), share, Face::strong(value.size + 1.0), Ink::Ink, Anchor::End);
        }
    }
}
