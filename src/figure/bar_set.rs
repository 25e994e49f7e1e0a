//! The bars of 100 % of one drawing: measured and lettered alike, with one key to the parts of all.

use super::bar::{Bar, GAP, of_answers};
use super::legend::{self, Direct};
use super::plane::{Faces, WIDE};
use super::{Category, Group, Mark, MarkKind, Tone};
use crate::drawing::{Canvas, Face};

/// Paper before those that stand apart.
const APART: f64 = 10.0;

/// What bars are measured by: the same for all of a drawing, so that equal shares are equally long.
#[derive(Debug, Clone, Copy)]
pub(super) struct BarScale {
    /// How long a share of 1 is, with the paper behind it.
    pub whole: f64,
    /// How much more paper there is before those that stand apart.
    pub apart: f64,
}

impl BarScale {
    /// The longest of `groups` fills `width`: rounded shares may add up to more than 1.
    fn of<'v>(categories: &[Category], groups: impl Iterator<Item = &'v Group>, width: f64) -> Self {
        let (mut most, mut apart) = (1.0_f64, 0.0);
        for group in groups {
            let shares = || categories.iter().zip(&group.marks).filter_map(|(category, mark)| Some((category, mark.place()?)));
            most = most.max(shares().map(|(_, share)| share.max(0.0)).sum());
            if shares().any(|(category, share)| category.tone == Tone::Apart && share > 0.0) {
                apart = APART - GAP;
            }
        }
        Self { whole: (width + GAP - apart).max(0.0) / most, apart }
    }
}

/// What the bars of a drawing share.
pub(super) struct BarSet<'v> {
    categories: &'v [Category],
    /// Which answers are shown in none of the bars: they have no part whose colour could be explained.
    absent: Vec<usize>,
    /// What is said once of all answers that are hidden.
    hidden: Option<String>,
    /// Their left edge.
    left: f64,
    width: f64,
    scale: BarScale,
    /// How wide the drawing is.
    drawn: f64,
}

/// The letters of a number in a bar, in a drawing of some width.
pub(super) fn value(width: f64) -> Face {
    Face::strong(Faces::of(width).note.size)
}

impl<'v> BarSet<'v> {
    /// The bars of `groups` in a drawing `drawn` wide: from `left` on, `width` long.
    pub(super) fn new(
        categories: &'v [Category],
        groups: impl Iterator<Item = &'v Group> + Clone,
        drawn: f64,
        (left, width): (f64, f64),
    ) -> Self {
        let is_shown = |at: usize| groups.clone().any(|group| group.marks.get(at).is_some_and(|mark| mark.kind == MarkKind::Shown));
        let absent: Vec<usize> = (0..categories.len()).filter(|at| !is_shown(*at)).collect();
        let labels: Vec<&str> = absent.iter().map(|at| categories[*at].label.as_str()).collect();
        let words = |words: &str| if labels.is_empty() { words.to_owned() } else { of_answers(&labels, categories.len(), words) };
        let scale = BarScale::of(categories, groups.clone(), width);
        Self { categories, hidden: hidden(groups).map(words), absent, left, width, scale, drawn }
    }

    /// The bar of one group; in a narrow drawing only its first number has a percent sign.
    pub(super) fn bar(&self, group: &'v Group) -> Bar<'v> {
        let short = self.drawn < WIDE;
        let bar = Bar::new(self.categories, group, (self.left, self.width), self.scale, value(self.drawn), short);
        bar.told(self.hidden.is_some() && self.names_hidden(group))
    }

    /// Whether the key tells what a group hides: it names answers only where all bars hide them.
    fn names_hidden(&self, group: &Group) -> bool {
        let hidden = |(at, mark): (usize, &Mark)| (mark.kind == MarkKind::Withheld).then_some(at);
        self.absent.is_empty() || group.marks.iter().enumerate().filter_map(hidden).eq(self.absent.iter().copied())
    }

    /// What names the parts: words to be drawn above the first bar, or else swatches, which are drawn at once with `space`
    /// below them. Returns where the rows begin.
    pub(super) fn key(&self, canvas: &mut Canvas, first: Option<&Bar>, space: f64) -> (Option<Direct>, f64) {
        let face = Faces::of(canvas.width()).note;
        let named: Vec<usize> = (0..self.categories.len()).filter(|at| !self.absent.contains(at)).collect();
        let direct = first.filter(|_| self.hidden.is_none()).and_then(|bar| Direct::above(bar, &named, canvas.ruler(), face));
        if direct.is_some() || named.is_empty() && self.hidden.is_none() {
            return (direct, 0.0);
        }
        (None, legend::swatches(canvas, self.categories, &named, self.hidden.as_deref()) + space)
    }
}

/// What is said of hidden answers, if it is the same wherever any are hidden and there are several bars: then it is said once.
fn hidden<'v>(groups: impl Iterator<Item = &'v Group> + Clone) -> Option<&'v str> {
    let mut words =
        groups.clone().flat_map(|group| &group.marks).filter(|mark| mark.kind == MarkKind::Withheld).map(|mark| mark.text.as_str());
    let first = words.next()?;
    (groups.count() > 1 && words.all(|other| other == first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::BarSet;
    use crate::drawing::Canvas;
    use crate::drawing::tests::ruler;
    use crate::figure::Group;
    use crate::figure::samples::{group, scale};

    const LABELS: [&str; 4] = ["Enig", "Hverken eller", "Uenig", "Ved ikke"];

    fn key(groups: &[Group]) -> String {
        let (ruler, categories) = (ruler(), scale(&LABELS, 1));
        let mut canvas = Canvas::new(680.0, "f1", &ruler);
        let set = BarSet::new(&categories, groups.iter(), 680.0, (0.0, 680.0));
        set.key(&mut canvas, Some(&set.bar(&groups[0])), 0.0);
        canvas.finish(100.0).body
    }

    #[test]
    fn equal_shares_are_equally_long() {
        let categories = scale(&LABELS, 1);
        let rows = [[0.5, 0.3, 0.16, 0.04], [0.5, 0.3, 0.2, 0.0], [0.5, 0.3, 0.21, 0.0], [0.5, 0.3, 0.19, -1.0]];
        let groups = rows.map(|shares| group("Ro", "91", &shares));
        let set = BarSet::new(&categories, groups.iter(), 680.0, (0.0, 400.0));
        let bars = groups.each_ref().map(|group| set.bar(group));
        for bar in &bars {
            assert!((bar.segments[0].width - bars[0].segments[0].width).abs() < 1e-9, "{:?}", bar.segments);
            assert!(bar.segments.iter().all(|segment| segment.x + segment.width <= 400.0 + 1e-9), "{:?}", bar.segments);
        }
    }

    #[test]
    fn what_no_bar_shows_has_no_swatch() {
        let everywhere = key(&[group("Ro", "91", &[0.7, 0.1, -1.0, -1.0]), group("Søvn", "91", &[0.6, 0.2, -1.0, -1.0])]);
        assert_eq!(everywhere.matches("<rect").count(), 3, "{everywhere}");
        assert!(everywhere.contains(">Uenig · Ved ikke: færre end 5<"), "{everywhere}");
        let somewhere = key(&[group("Ro", "91", &[0.7, 0.1, 0.1, -1.0]), group("Søvn", "91", &[0.6, 0.2, -1.0, 0.1])]);
        assert!(somewhere.contains(">Ved ikke<") && somewhere.contains(">færre end 5<"), "{somewhere}");
    }
}
