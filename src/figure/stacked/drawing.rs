//! Bars of 100 %, drawn.

use crate::drawing::{Anchor, Canvas, Drawing, Face, Ink, Ruler};
use crate::figure::bar::Bar;
use crate::figure::bar_set::BarSet;
use crate::figure::legend::Direct;
use crate::figure::plane::{Faces, WIDE};
use crate::figure::{Answers, Group, labels};

/// The words beside or above a row.
struct Label {
    lines: Vec<String>,
    n: Option<String>,
}

/// Draws the bars `width` pixels wide; ids in the drawing begin with `prefix`.
#[must_use]
pub fn draw(view: &Answers, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let face = Faces::of(width).label;
    let beside = beside(view, ruler, width, face);
    let left = beside.map_or(0.0, |column| column + 20.0);
    let height = if view.groups.len() > 1 { 28.0 } else { 34.0 };
    let mut canvas = Canvas::new(width, prefix, ruler);
    let set = BarSet::new(&view.categories, view.groups.iter(), width, (left, width - left));
    let bars: Vec<Bar> = view.groups.iter().map(|group| set.bar(group)).collect();
    let (mut direct, mut y) = set.key(&mut canvas, bars.first(), 14.0);
    for (index, (group, bar)) in view.groups.iter().zip(&bars).enumerate() {
        if index > 0 {
            y += if beside.is_some() { 14.0 } else { 20.0 };
        }
        canvas.group("row", |canvas| {
            let label = Label::of(group, ruler, beside.unwrap_or(width), face, beside.is_none());
            if beside.is_none() {
                y = label.above(canvas, y, face);
            }
            let above = direct.as_ref().map_or(0.0, Direct::height) + bar.strip(ruler);
            let block = if beside.is_some() { label.height(face) } else { 0.0 };
            let top = y + above.max((block - height) / 2.0);
            if let Some(direct) = direct.take() {
                direct.draw(canvas, top - bar.strip(ruler));
            }
            bar.draw(canvas, top, height);
            let mut bottom = bar.below(canvas, top + height, view.top_label.as_deref(), label.n_below());
            if beside.is_some() {
                bottom = bottom.max(label.beside(canvas, top + height / 2.0 - block / 2.0, face));
            }
            y = bottom;
        });
    }
    canvas.finish(y + 2.0)
}

/// How wide the column of row labels is, if there is room for one.
fn beside(view: &Answers, ruler: &Ruler, width: f64, face: Face) -> Option<f64> {
    let labelled = width >= WIDE && view.groups.iter().any(|group| !group.label.is_empty());
    let column = labels::column(view.groups.iter().map(|group| group.label.as_str()).filter(|_| labelled), ruler, width, face)?;
    let n = view.groups.iter().filter_map(|group| group.n.as_ref()).map(|n| ruler.width(n, Face::NOTE)).fold(column, f64::max);
    (labelled && n <= width * labels::MOST).then_some(n)
}

impl Label {
    /// The words of a row in lines of at most `width`; above a bar its number of answers stands on the first line's right.
    fn of(group: &Group, ruler: &Ruler, width: f64, face: Face, above: bool) -> Self {
        let n = group.n.clone();
        let taken = n.as_ref().filter(|_| above).map_or(0.0, |n| ruler.width(n, Face::NOTE) + 16.0);
        let lines = if group.label.is_empty() { Vec::new() } else { ruler.wrap(&group.label, face, width - taken) };
        Self { lines, n }
    }

    fn height(&self, face: Face) -> f64 {
        face.block(self.lines.len()) + self.n.as_ref().map_or(0.0, |_| Face::NOTE.leading())
    }

    /// The number of answers, where there are no words it could stand beside.
    fn n_below(&self) -> Option<&str> {
        self.n.as_deref().filter(|_| self.lines.is_empty())
    }

    /// Draws the words above a bar; returns where the bar begins.
    fn above(&self, canvas: &mut Canvas, y: f64, face: Face) -> f64 {
        if self.lines.is_empty() {
            return y;
        }
        let baseline = y + face.size;
        let last = canvas.lines((0.0, baseline), &self.lines, face, Ink::Ink, Anchor::Start).max(baseline);
        if let Some(n) = &self.n {
            canvas.text((canvas.width(), last), n, Face::NOTE, Ink::Muted, Anchor::End);
        }
        last + 8.0
    }

    /// Draws the words beside a bar, their upper edge at `y`; returns their lower edge.
    fn beside(&self, canvas: &mut Canvas, y: f64, face: Face) -> f64 {
        let mut bottom = y;
        if !self.lines.is_empty() {
            bottom = canvas.lines((0.0, y + face.size), &self.lines, face, Ink::Ink, Anchor::Start) + face.leading() - face.size;
        }
        if let Some(n) = self.n.as_ref().filter(|_| !self.lines.is_empty()) {
            canvas.text((0.0, bottom + Face::NOTE.size), n, Face::NOTE, Ink::Muted, Anchor::Start);
            bottom += Face::NOTE.leading();
        }
        bottom
    }
}
