//! Places the boxes of a theory in columns, and the ways of its arrows between them.

use super::arrows::Way;
use crate::drawing::Area;

/// The space between two boxes.
pub(super) const BETWEEN: f64 = 12.0;
/// Between a box and an arrow that passes it.
const BESIDE: f64 = 11.0;
/// Between two arrows that pass or enter a box together.
const APART: f64 = 11.0;
/// A step of less than this is no step: a straight line looks better.
const STRAIGHT: f64 = 4.0;

/// From one box to another, both counted through all columns.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub from: usize,
    pub to: usize,
}

/// What stands in a column: a box, or a link that passes it on its way to a later one.
#[derive(Clone, Copy)]
enum Item {
    Box(usize),
    Pass(usize),
}

/// The boxes and links of a diagram, before they have places.
pub(super) struct Columns<'d> {
    /// The boxes of each column.
    pub boxes: Vec<Vec<usize>>,
    /// How tall each box is.
    pub heights: Vec<f64>,
    pub links: &'d [Link],
}

/// Where boxes and links are from top to bottom.
pub(super) struct Places {
    /// The upper edge of each box.
    pub tops: Vec<f64>,
    /// The way of each link.
    pub ways: Vec<Way>,
    /// The lower edge of all.
    pub bottom: f64,
}

impl Columns<'_> {
    /// How tall a box with so many arrows at one side must be.
    pub(super) fn least(arrows: usize) -> f64 {
        span(arrows) + 14.0
    }

    /// Places everything from `top` down: links pass between boxes, where they come nearest to a straight line.
    pub(super) fn places(&self, top: f64) -> Places {
        let boxes: Vec<Vec<Item>> = self.boxes.iter().map(|of| of.iter().map(|at| Item::Box(*at)).collect()).collect();
        let alone = self.stacked(&boxes, top);
        let items: Vec<Vec<Item>> = (0..boxes.len()).map(|column| self.with_passing(column, &alone)).collect();
        let placed = self.stacked(&items, top);
        let area = |at: usize| Area::new(0.0, placed.tops[at], 0.0, self.heights[at]);
        let middle = |at: usize| placed.tops[at] + self.heights[at] / 2.0;
        let mut ways: Vec<Way> = Vec::new();
        for (index, link) in self.links.iter().enumerate() {
            let mut levels = vec![middle(link.from)];
            levels.extend((self.column(link.from) + 1..self.column(link.to)).filter_map(|column| placed.pass(index, column)));
            levels.push(middle(link.to));
            ways.push(Way { from: self.column(link.from), levels });
        }
        let heading = |way: &Way, end: bool| if end { way.levels[way.levels.len() - 2] } else { way.levels[1] };
        let mut ends = Vec::new();
        for end in [false, true] {
            for at in 0..self.heights.len() {
                let mut here: Vec<usize> =
                    (0..self.links.len()).filter(|link| at == if end { self.links[*link].to } else { self.links[*link].from }).collect();
                here.sort_by(|a, b| heading(&ways[*a], end).total_cmp(&heading(&ways[*b], end)));
                ends.extend(here.iter().enumerate().map(|(order, link)| (*link, end, door(area(at), order, here.len()))));
            }
        }
        for (link, end, level) in ends {
            let levels = &mut ways[link].levels;
            let at = if end { levels.len() - 1 } else { 0 };
            levels[at] = level;
        }
        ways.iter_mut().for_each(straighten);
        Places { tops: placed.tops, ways, bottom: placed.bottom }
    }

    fn column(&self, wanted: usize) -> usize {
        self.boxes.iter().position(|of| of.contains(&wanted)).unwrap_or_default()
    }

    /// The boxes of a column and between them the links that pass it.
    fn with_passing(&self, column: usize, alone: &Stacked) -> Vec<Item> {
        let boxes = &self.boxes[column];
        let bottom = |at: usize| alone.tops[at] + self.heights[at];
        let slot = |at: usize| match (at.checked_sub(1).map(|at| boxes[at]), boxes.get(at)) {
            (Some(above), Some(below)) => f64::midpoint(bottom(above), alone.tops[*below]),
            (Some(above), None) => bottom(above) + BESIDE,
            (None, Some(below)) => alone.tops[*below] - BESIDE,
            (None, None) => 0.0,
        };
        let middle = |at: usize| alone.tops[at] + self.heights[at] / 2.0;
        let mut passing: Vec<(usize, f64, usize)> = Vec::new();
        for (index, link) in self.links.iter().enumerate() {
            let (from, to) = (self.column(link.from), self.column(link.to));
            if from < column && column < to {
                #[expect(clippy::cast_precision_loss, reason = "columns are counted on fingers")]
                let part = (column - from) as f64 / (to - from) as f64;
                let wanted = middle(link.from) + (middle(link.to) - middle(link.from)) * part;
                let near = |at: &usize| (slot(*at) - wanted).abs();
                let nearest = (0..=boxes.len()).min_by(|a, b| near(a).total_cmp(&near(b))).unwrap_or_default();
                passing.push((nearest, wanted, index));
            }
        }
        passing.sort_by(|a, b| (a.0.cmp(&b.0)).then(a.1.total_cmp(&b.1)));
        let at = |slot: usize| passing.iter().filter(move |(of, ..)| *of == slot).map(|(.., link)| Item::Pass(*link));
        (0..=boxes.len()).flat_map(|slot| at(slot).chain(boxes.get(slot).map(|of| Item::Box(*of)))).collect()
    }

    /// Stacks the items of every column around one middle.
    fn stacked(&self, columns: &[Vec<Item>], top: f64) -> Stacked {
        let height = |item: Item| if let Item::Box(at) = item { self.heights[at] } else { 0.0 };
        let tall = |items: &Vec<Item>| {
            items.iter().map(|item| height(*item)).sum::<f64>() + items.windows(2).map(|pair| between(pair[0], pair[1])).sum::<f64>()
        };
        let room = columns.iter().map(tall).fold(0.0, f64::max);
        let mut stacked = Stacked { tops: vec![top; self.heights.len()], passes: Vec::new(), bottom: top + room };
        for (column, items) in columns.iter().enumerate() {
            let mut y = top + (room - tall(items)) / 2.0;
            for (order, item) in items.iter().enumerate() {
                if order > 0 {
                    y += between(items[order - 1], *item);
                }
                match item {
                    Item::Box(at) => stacked.tops[*at] = y,
                    Item::Pass(link) => stacked.passes.push((*link, column, y)),
                }
                y += height(*item);
            }
        }
        stacked
    }
}

struct Stacked {
    tops: Vec<f64>,
    /// Link, column and level.
    passes: Vec<(usize, usize, f64)>,
    bottom: f64,
}

impl Stacked {
    fn pass(&self, link: usize, column: usize) -> Option<f64> {
        self.passes.iter().find(|(of, at, _)| (*of, *at) == (link, column)).map(|(.., level)| *level)
    }
}

fn between(above: Item, below: Item) -> f64 {
    match (above, below) {
        (Item::Box(_), Item::Box(_)) => BETWEEN,
        (Item::Pass(_), Item::Pass(_)) => APART,
        _ => BESIDE,
    }
}

/// From the first to the last of so many arrows.
#[expect(clippy::cast_precision_loss, reason = "arrows are counted on fingers")]
fn span(arrows: usize) -> f64 {
    APART * arrows.saturating_sub(1) as f64
}

/// Where the one of several arrows leaves or enters a box.
fn door(area: Area, order: usize, of: usize) -> f64 {
    area.y + area.height / 2.0 - span(of) / 2.0 + span(order + 1)
}

/// Takes the smallest steps out of a way, where it leaves or enters a box.
fn straighten(way: &mut Way) {
    let last = way.levels.len() - 1;
    if (way.levels[0] - way.levels[1]).abs() < STRAIGHT {
        way.levels[0] = way.levels[1];
    }
    if (way.levels[last] - way.levels[last - 1]).abs() < STRAIGHT {
        way.levels[last] = way.levels[last - 1];
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, Link};

    #[test]
    fn a_link_passes_between_boxes_and_shares_no_door() {
        let link = |from, to| Link { from, to };
        let links = [link(0, 1), link(0, 4), link(0, 3), link(1, 4), link(2, 4)];
        let columns = Columns { boxes: vec![vec![0], vec![1, 2, 3], vec![4]], heights: vec![60.0; 5], links: &links };
        let places = columns.places(20.0);
        let [start, passing, end] = places.ways[1].levels[..] else { panic!("three levels") };
        for at in 1..4 {
            let (top, bottom) = (places.tops[at], places.tops[at] + 60.0);
            assert!(passing < top - 5.0 || passing > bottom + 5.0, "{passing} runs into {top}–{bottom}");
        }
        assert!((start - end).abs() < 60.0);
        let ends: Vec<f64> = [1, 3, 4].map(|way| *places.ways[way].levels.last().expect("an end")).to_vec();
        for (at, one) in ends.iter().enumerate() {
            assert!(ends[at + 1..].iter().all(|other| (one - other).abs() > 5.0), "{ends:?}");
        }
        assert!(places.bottom >= places.tops.iter().fold(0.0, |most: f64, top| most.max(top + 60.0)));
    }
}
