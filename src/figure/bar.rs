//! A bar of 100 %: its parts, their numbers, what is hidden, and the bracket around the top answers.

use super::{Category, Group, Mark, MarkKind, Tone, legend, tone};
use crate::drawing::{Anchor, Area, Canvas, Dash, Face, Ink, Point, Ruler};

/// Paper between two parts.
const GAP: f64 = 2.0;
/// Paper before those that stand apart.
const APART: f64 = 10.0;
/// The strip above a bar for numbers that do not fit into it.
const STRIP: f64 = 17.0;

/// A part as it lies on the bar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    /// Its category.
    pub at: usize,
    /// Its left edge.
    pub x: f64,
    /// From left to right, as drawn.
    pub width: f64,
}

/// A bar with its place from left to right.
pub(super) struct Bar<'v> {
    pub categories: &'v [Category],
    group: &'v Group,
    pub segments: Vec<Segment>,
    /// What is left where parts are hidden.
    rest: Option<Segment>,
    left: f64,
    width: f64,
    face: Face,
    short: bool,
}

impl<'v> Bar<'v> {
    /// Lays the parts out from `left` on. `short` leaves the percent sign to the first number.
    pub(super) fn new(categories: &'v [Category], group: &'v Group, left: f64, width: f64, face: Face, short: bool) -> Self {
        let share = |at: usize| shown(group.marks.get(at)?).filter(|share| *share > 0.0);
        let is_apart = |at: usize| categories[at].tone == Tone::Apart;
        let sum: f64 = (0..categories.len()).filter_map(share).sum();
        let apart = (0..categories.len()).any(|at| is_apart(at) && share(at).is_some());
        let hidden = group.marks.iter().any(|mark| mark.kind == MarkKind::Withheld);
        let set_off = if apart { APART - GAP } else { 0.0 };
        let scale = (width + GAP - set_off).max(0.0) / sum.max(1.0);
        let mut x = left;
        let mut lay = |at: usize, share: f64| {
            let segment = Segment { at, x, width: (share * scale - GAP).max(1.0) };
            x += share * scale;
            segment
        };
        let mut segments: Vec<Segment> =
            (0..categories.len()).filter(|at| !is_apart(*at)).filter_map(|at| Some(lay(at, share(at)?))).collect();
        let rest = (hidden && sum < 0.999).then(|| lay(usize::MAX, 1.0 - sum));
        let first_apart = segments.len();
        segments.extend((0..categories.len()).filter(|at| is_apart(*at)).filter_map(|at| Some(lay(at, share(at)?))));
        for segment in &mut segments[first_apart..] {
            segment.x += set_off;
        }
        Self { categories, group, segments, rest, left, width, face, short }
    }

    /// From where to where the top answers reach, if all of them are shown.
    pub(super) fn top_span(&self) -> Option<(f64, f64)> {
        let tops = || self.segments.iter().filter(|segment| self.categories[segment.at].top);
        let all = self.categories.iter().zip(&self.group.marks).filter(|(category, _)| category.top).all(|(_, mark)| shown(mark).is_some());
        let (first, last) = (tops().next()?, tops().next_back()?);
        (all && self.top().is_some()).then_some((first.x, last.x + last.width))
    }

    /// The top share, if it is a number.
    pub(super) fn top(&self) -> Option<&'v Mark> {
        self.group.top.as_ref().filter(|mark| mark.kind == MarkKind::Shown)
    }

    /// The number of a part as it is written into it.
    fn number(&self, segment: &Segment) -> String {
        let text = &self.group.marks[segment.at].text;
        let first = self.segments.first().is_some_and(|first| first.at == segment.at);
        if self.short && !first { text.trim_end_matches(['%', '\u{a0}', '\u{202f}', ' ']).to_owned() } else { text.clone() }
    }

    fn holds(&self, segment: &Segment, ruler: &Ruler) -> bool {
        ruler.width(&self.number(segment), self.face) + 6.0 <= segment.width
    }

    /// The numbers that stand above the bar, with their middle: where they fit beside one another.
    fn moved(&self, ruler: &Ruler) -> Vec<(f64, String)> {
        let face = Face::sans(12.5);
        let mut free = self.left;
        let mut moved = Vec::new();
        for segment in self.segments.iter().filter(|segment| !self.holds(segment, ruler)) {
            let (words, middle) = (self.number(segment), segment.x + segment.width / 2.0);
            let half = ruler.width(&words, face) / 2.0;
            let placed = middle.max(free + half).min(self.left + self.width - half);
            if (placed - middle).abs() <= half + 4.0 && placed - half >= free - 0.01 {
                free = placed + half + 5.0;
                moved.push((placed, words));
            }
        }
        moved
    }

    /// How much room is needed above the bar.
    pub(super) fn strip(&self, ruler: &Ruler) -> f64 {
        if self.moved(ruler).is_empty() { 0.0 } else { STRIP }
    }

    /// What stands in place of numbers: `Uenig, Meget uenig: færre end 5`, a line for each way of having none.
    fn unsaid(&self) -> Vec<(MarkKind, String)> {
        let mut said: Vec<(&Mark, Vec<&str>)> = Vec::new();
        for (category, mark) in self.categories.iter().zip(&self.group.marks).filter(|(_, mark)| mark.kind != MarkKind::Shown) {
            match said.iter_mut().find(|(other, _)| other.text == mark.text) {
                Some((_, labels)) => labels.push(&category.label),
                None => said.push((mark, vec![&category.label])),
            }
        }
        let all = self.categories.len();
        let words = |mark: &Mark, labels: &[&str]| {
            if labels.len() == all { mark.text.clone() } else { format!("{}: {}", labels.join(", "), mark.text) }
        };
        said.iter().map(|(mark, labels)| (mark.kind, words(mark, labels))).collect()
    }

    /// Draws the bar with its upper edge at `y`.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: f64, height: f64) {
        let ruler = canvas.ruler();
        if self.segments.is_empty() && self.rest.is_none() {
            canvas.outline(Area::new(self.left, y, self.width, height), Ink::Rule, 1.0, Dash::Solid);
        }
        for segment in &self.segments {
            let category = &self.categories[segment.at];
            let title = format!("{}: {}", category.label, self.group.marks[segment.at].text);
            let area = Area::new(segment.x, y, segment.width, height);
            canvas.titled("segment", &title, |canvas| {
                legend::surface(canvas, area, self.categories, segment.at);
                if self.holds(segment, ruler) {
                    let words = self.number(segment);
                    let (middle, mut ink) =
                        ((segment.x + segment.width / 2.0, y + height / 2.0), tone::ink_among(self.categories, segment.at).on());
                    if category.tone == Tone::Apart {
                        // Words on hatching are hard to read: they get a piece of paper.
                        let plate = ruler.width(&words, self.face) + 6.0;
                        canvas.rect(Area::new(middle.0 - plate / 2.0, middle.1 - 9.0, plate, 18.0), Ink::Paper);
                        ink = Ink::Ink;
                    }
                    canvas.centred(middle, &words, self.face, ink, Anchor::Middle);
                }
            });
        }
        for (middle, words) in self.moved(ruler) {
            canvas.text((middle, y - 4.5), &words, Face::sans(12.5), Ink::Muted, Anchor::Middle);
        }
        if let Some(rest) = self.rest {
            canvas.outline(Area::new(rest.x, y, rest.width, height), Ink::Muted, 1.0, Dash::Dashed);
        }
    }

    /// Draws what is to be said below the bar, `y` being its lower edge; returns the lower edge of it all.
    pub(super) fn below(&self, canvas: &mut Canvas, y: f64, top_label: Option<&str>) -> f64 {
        let mut bottom = y;
        if let Some(top) = self.top().filter(|_| top_label.is_some()) {
            let words = format!("{} {}", top.text, top_label.unwrap_or_default());
            bottom = self.bracket(canvas, (self.left, y), words.trim());
        }
        let face = Face::sans(12.5);
        for (kind, words) in self.unsaid() {
            let swatch = if kind == MarkKind::Withheld { 18.0 } else { 0.0 };
            let lines = canvas.ruler().wrap(&words, face, self.width - swatch);
            let baseline = bottom + face.leading();
            if swatch > 0.0 {
                canvas.outline(Area::new(self.left, baseline - 10.5, 12.0, 12.0), Ink::Muted, 1.0, Dash::Dashed);
            }
            bottom = canvas.lines((self.left + swatch, baseline), &lines, face, Ink::Muted, Anchor::Start) + 3.0;
        }
        bottom
    }

    /// The bracket below the top answers with its words; without the bracket where they cannot all be seen.
    fn bracket(&self, canvas: &mut Canvas, (left, y): Point, words: &str) -> f64 {
        let face = Face::strong(self.face.size);
        let lines = canvas.ruler().wrap(words, face, self.width);
        let wide = canvas.ruler().widest(&lines, face);
        let mut x = left;
        if let Some((from, to)) = self.top_span() {
            canvas.polyline(
                &[(from + 0.5, y + 3.0), (from + 0.5, y + 7.5), (to - 0.5, y + 7.5), (to - 0.5, y + 3.0)],
                Ink::Muted,
                1.0,
                Dash::Solid,
            );
            x = from.min(self.left + self.width - wide).max(self.left);
        }
        canvas.lines((x, y + 9.0 + face.size), &lines, face, Ink::Ink, Anchor::Start) + 4.0
    }
}

/// The share of a mark that tells a number.
fn shown(mark: &Mark) -> Option<f64> {
    mark.position.filter(|share| mark.kind == MarkKind::Shown && share.is_finite())
}
