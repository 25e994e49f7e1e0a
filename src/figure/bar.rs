//! A bar of 100 %: its parts, their numbers, what is hidden, and the bracket around the top answers.

use super::bar_set::BarScale;
use super::cells::{adds_up, bare};
use super::{Category, Group, Mark, MarkKind, Tone, legend, tone};
use crate::drawing::{Anchor, Area, Canvas, Dash, Face, Ink, Ruler};

/// Paper between two parts.
pub(super) const GAP: f64 = 2.0;
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
    /// Whether the legend of the chart says what is hidden.
    told: bool,
}

impl<'v> Bar<'v> {
    /// Lays the parts out from `left` on. `short` leaves the percent sign to the first number.
    pub(super) fn new(
        categories: &'v [Category],
        group: &'v Group,
        (left, width): (f64, f64),
        scale: BarScale,
        face: Face,
        short: bool,
    ) -> Self {
        let share = |at: usize| group.marks.get(at)?.place().filter(|share| *share > 0.0);
        let is_apart = |at: &usize| categories[*at].tone == Tone::Apart;
        let sum: f64 = (0..categories.len()).filter_map(share).sum();
        let hidden = group.marks.iter().any(|mark| mark.kind == MarkKind::Withheld);
        let mut x = left;
        let mut lay = |at: usize, share: f64| {
            let segment = Segment { at, x, width: (share * scale.whole - GAP).max(1.0) };
            x += share * scale.whole;
            segment
        };
        let mut segments: Vec<Segment> =
            (0..categories.len()).filter(|at| !is_apart(at)).filter_map(|at| Some(lay(at, share(at)?))).collect();
        let rest = (hidden && sum < 0.999).then(|| lay(usize::MAX, 1.0 - sum));
        let first_apart = segments.len();
        segments.extend((0..categories.len()).filter(is_apart).filter_map(|at| Some(lay(at, share(at)?))));
        for segment in &mut segments[first_apart..] {
            segment.x += scale.apart;
        }
        Self { categories, group, segments, rest, left, width, face, short, told: false }
    }

    /// With what is hidden told by the legend of the chart.
    pub(super) fn told(mut self, told: bool) -> Self {
        self.told = told;
        self
    }

    /// From where to where the top answers reach, if all of them are shown.
    pub(super) fn top_span(&self) -> Option<(f64, f64)> {
        let tops = || self.segments.iter().filter(|segment| self.categories[segment.at].top);
        let all =
            self.categories.iter().zip(&self.group.marks).filter(|(category, _)| category.top).all(|(_, mark)| mark.place().is_some());
        let (first, last) = (tops().next()?, tops().next_back()?);
        (all && self.top().is_some()).then_some((first.x, last.x + last.width))
    }

    /// The top share, if it is a number.
    pub(super) fn top(&self) -> Option<&'v Mark> {
        self.group.top.as_ref().filter(|mark| mark.kind == MarkKind::Shown)
    }

    /// The number of a part as it is written into it; the first keeps its percent sign where it can.
    fn number(&self, segment: &Segment, ruler: &Ruler) -> String {
        let text = &self.group.marks[segment.at].text;
        let first = self.segments.first().is_some_and(|first| first.at == segment.at);
        if self.short && !(first && self.holds(segment, text, ruler)) { bare(text) } else { text.clone() }
    }

    fn holds(&self, segment: &Segment, words: &str, ruler: &Ruler) -> bool {
        ruler.width(words, self.face) + 6.0 <= segment.width
    }

    /// The numbers that stand above the bar, with their middle: moved apart a little, or left out where that is not enough.
    fn moved(&self, ruler: &Ruler) -> Vec<(f64, String)> {
        let outside: Vec<(&Segment, String)> = self.segments.iter().map(|segment| (segment, self.number(segment, ruler))).collect();
        let outside: Vec<(&Segment, String)> = outside.into_iter().filter(|(segment, words)| !self.holds(segment, words, ruler)).collect();
        let mut moved: Vec<(f64, f64, f64, String)> = Vec::new();
        let mut free = self.left;
        for (segment, text) in &outside {
            let words = bare(text);
            let (middle, half) = (segment.x + segment.width / 2.0, ruler.width(&words, Face::NOTE) / 2.0);
            let place = middle.max(free + half);
            free = place + half + 5.0;
            moved.push((place, middle, half, words));
        }
        let mut limit = self.left + self.width;
        for (place, _, half, _) in moved.iter_mut().rev() {
            *place = place.min(limit - *half);
            limit = *place - *half - 5.0;
        }
        moved.retain(|(place, middle, half, _)| (place - middle).abs() <= half + 6.0 && place - half >= self.left - 0.01);
        moved.into_iter().map(|(place, _, _, words)| (place, words)).collect()
    }

    /// How much room is needed above the bar for numbers that do not fit into it.
    pub(super) fn strip(&self, ruler: &Ruler) -> f64 {
        if self.moved(ruler).is_empty() { 0.0 } else { STRIP }
    }

    /// What stands in place of numbers: `Uenig · Meget uenig: færre end 5`, a line for each way of having none.
    fn unsaid(&self) -> Vec<(MarkKind, String)> {
        let mut said: Vec<(&Mark, Vec<&str>)> = Vec::new();
        for (category, mark) in self.categories.iter().zip(&self.group.marks).filter(|(_, mark)| mark.kind != MarkKind::Shown) {
            match said.iter_mut().find(|(other, _)| other.text == mark.text) {
                Some((_, labels)) => labels.push(&category.label),
                None => said.push((mark, vec![&category.label])),
            }
        }
        said.iter().map(|(mark, labels)| (mark.kind, of_answers(labels, self.categories.len(), &mark.text))).collect()
    }

    /// Draws the bar with its upper edge at `y`.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: f64, height: f64) {
        let ruler = canvas.ruler();
        if self.segments.is_empty() && self.rest.is_none() {
            canvas.outline(Area::new(self.left, y, self.width, height), Ink::Rule, 1.0, Dash::Solid);
            if let Some((_, words)) = self.within(ruler) {
                canvas.centred((self.left + self.width / 2.0, y + height / 2.0), &words, Face::NOTE, Ink::Muted, Anchor::Middle);
            }
        }
        for segment in &self.segments {
            let category = &self.categories[segment.at];
            let title = format!("{}: {}", category.label, self.group.marks[segment.at].text);
            let area = Area::new(segment.x, y, segment.width, height);
            canvas.titled("segment", &title, |canvas| {
                legend::surface(canvas, area, self.categories, segment.at);
                let words = self.number(segment, ruler);
                if self.holds(segment, &words, ruler) {
                    let (middle, mut ink) =
                        ((segment.x + segment.width / 2.0, y + height / 2.0), tone::ink_among(self.categories, segment.at).on());
                    if legend::pattern(self.categories, segment.at).is_some() {
                        // Words on a pattern are hard to read: they get a piece of paper.
                        let plate = ruler.width(&words, self.face) + 6.0;
                        canvas.rect(Area::new(middle.0 - plate / 2.0, middle.1 - 9.0, plate, 18.0), Ink::Paper);
                        ink = Ink::Ink;
                    }
                    canvas.centred(middle, &words, self.face, ink, Anchor::Middle);
                }
            });
        }
        for (middle, words) in self.moved(ruler) {
            canvas.text((middle, y - 4.5), &words, Face::NOTE, Ink::Muted, Anchor::Middle);
        }
        if let Some(rest) = self.rest {
            canvas.outline(Area::new(rest.x, y, rest.width, height), Ink::Muted, 1.0, Dash::Dashed);
            if let Some((_, words)) = self.within(ruler).filter(|_| !self.told || self.segments.is_empty()) {
                canvas.centred((rest.x + rest.width / 2.0, y + height / 2.0), &words, Face::NOTE, Ink::Muted, Anchor::Middle);
            }
        }
    }

    /// What there is to say where nothing is drawn, if it can stand there: in what is left of the bar, or in an empty one.
    fn within(&self, ruler: &Ruler) -> Option<(MarkKind, String)> {
        if self.rest.is_none() && !self.segments.is_empty() {
            return None;
        }
        let room = self.rest.map_or(self.width, |rest| rest.width);
        let mut unsaid = self.unsaid().into_iter().filter(|(kind, _)| self.rest.is_none() || *kind == MarkKind::Withheld);
        let said = unsaid.next().filter(|_| unsaid.next().is_none())?;
        (ruler.width(&said.1, Face::NOTE) + 12.0 <= room).then_some(said)
    }

    /// Draws what is to be said below the bar, `y` being its lower edge, and `n` on its right; returns the lower edge of it all.
    pub(super) fn below(&self, canvas: &mut Canvas, y: f64, top_label: Option<&str>, n: Option<&str>) -> f64 {
        let ruler = canvas.ruler();
        let (mut bottom, mut taken) = (y, 0.0);
        if let Some(n) = n {
            let baseline = y + 9.0 + self.face.size;
            canvas.text((self.left + self.width, baseline), n, Face::NOTE, Ink::Muted, Anchor::End);
            (bottom, taken) = (baseline + 4.0, ruler.width(n, Face::NOTE) + 16.0);
        }
        if let (Some(top), Some(label)) = (self.top().filter(|_| adds_up(self.categories)), top_label) {
            let words = format!("{} {label}", top.text);
            bottom = self.bracket(canvas, y, words.trim(), self.width - taken);
        }
        let within = self.within(ruler);
        for (kind, words) in self.unsaid() {
            let told = kind == MarkKind::Withheld && self.told && self.rest.is_some();
            if told || within.as_ref().is_some_and(|(within, _)| *within == kind) {
                continue;
            }
            let swatch = if kind == MarkKind::Withheld { 18.0 } else { 0.0 };
            let lines = ruler.wrap(&words, Face::NOTE, self.width - swatch);
            let baseline = bottom + Face::NOTE.leading();
            if swatch > 0.0 {
                canvas.outline(Area::new(self.left, baseline - 10.5, 12.0, 12.0), Ink::Muted, 1.0, Dash::Dashed);
            }
            bottom = canvas.lines((self.left + swatch, baseline), &lines, Face::NOTE, Ink::Muted, Anchor::Start) + 3.0;
        }
        bottom
    }

    /// The bracket below the top answers with its words; the words alone where the answers cannot all be seen.
    fn bracket(&self, canvas: &mut Canvas, y: f64, words: &str, room: f64) -> f64 {
        let face = Face::strong(self.face.size);
        let lines = canvas.ruler().wrap(words, face, room);
        let wide = canvas.ruler().widest(&lines, face);
        let mut x = self.left;
        if let Some((from, to)) = self.top_span() {
            let (from_line, to_line) = (from + 0.5, to - 0.5);
            let points = [(from_line, y + 3.0), (from_line, y + 7.5), (to_line, y + 7.5), (to_line, y + 3.0)];
            canvas.polyline(&points, Ink::Muted, 1.0, Dash::Solid);
            x = from.min(self.left + room - wide).max(self.left);
        }
        canvas.lines((x, y + 9.0 + face.size), &lines, face, Ink::Ink, Anchor::Start) + 4.0
    }
}

/// What is said in place of some of `all` answers.
pub(super) fn of_answers(labels: &[&str], all: usize, words: &str) -> String {
    if labels.len() == all { words.to_owned() } else { format!("{}: {words}", labels.join(" · ")) }
}
