//! Draws a theory: columns of boxes with arrows where there is room, else rows.

use super::columns::{BETWEEN, Columns, Link};
use super::verdicts::Marked;
use super::{Diagram, Stage, arrows, rows};
use crate::drawing::{Anchor, Area, Canvas, Drawing, Face, Ink, Ruler};

/// The space within a box, left and right.
pub(super) const PAD: f64 = 10.0;
/// The least space between two columns, where the arrows are.
const GAP: f64 = 38.0;
/// What a further arrow adds to it, where there is room.
const LANE: f64 = 7.0;
/// The narrowest column in which words are not broken all the time.
const COLUMN: f64 = 120.0;

pub(super) fn draw(diagram: &Diagram, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let mut canvas = Canvas::new(width, prefix, ruler);
    let links = links(diagram);
    let spread = Spread::new(diagram, &links, width);
    let height = if spread.column >= COLUMN { columns(&mut canvas, diagram, &links, &spread) } else { rows::draw(&mut canvas, diagram) };
    canvas.finish(height)
}

/// What leads to a later stage.
fn links(diagram: &Diagram) -> Vec<Link> {
    let stage_of: Vec<usize> = diagram.stages.iter().enumerate().flat_map(|(at, stage)| stage.nodes.iter().map(move |_| at)).collect();
    let all = diagram.nodes().enumerate().flat_map(|(from, node)| node.to.iter().map(move |to| Link { from, to: *to }));
    all.filter(|link| stage_of.get(link.to).is_some_and(|to| *to > stage_of[link.from])).collect()
}

/// The columns from left to right.
struct Spread {
    column: f64,
    /// The edges of the space right of each column but the last.
    gaps: Vec<(f64, f64)>,
}

impl Spread {
    #[expect(clippy::cast_precision_loss, reason = "stages and arrows are counted on fingers")]
    fn new(diagram: &Diagram, links: &[Link], width: f64) -> Self {
        let before = |stage: usize| diagram.stages[..stage].iter().map(|stage| stage.nodes.len()).sum::<usize>();
        let crossing = (1..diagram.stages.len())
            .map(|stage| links.iter().filter(move |link| (link.from + 1..=link.to).contains(&before(stage))).count());
        let wanted: Vec<f64> = crossing.map(|arrows| LANE * arrows.saturating_sub(2) as f64).collect();
        let (count, gaps) = (diagram.stages.len().max(1) as f64, wanted.len() as f64);
        let spare = (width - GAP * gaps - COLUMN * count).max(0.0);
        let part = (spare / wanted.iter().sum::<f64>().max(1.0)).min(1.0);
        let column = (width - GAP * gaps - part * wanted.iter().sum::<f64>()) / count;
        let mut x = 0.0;
        let gaps = wanted.iter().map(|more| {
            let left = x + column;
            x = left + GAP + more * part;
            (left, x)
        });
        Self { column, gaps: gaps.collect() }
    }

    /// The left edge of a column.
    fn left(&self, column: usize) -> f64 {
        column.checked_sub(1).and_then(|gap| self.gaps.get(gap)).map_or(0.0, |(_, right)| *right)
    }
}

/// How tall a box with so many lines is.
pub(super) fn tall(lines: usize) -> f64 {
    Face::TEXT.block(lines) + 2.0 * PAD - 2.0
}

/// The lines of a label, and how much room they take.
pub(super) fn heading(canvas: &Canvas<'_>, stage: &Stage, width: f64) -> (Vec<String>, f64) {
    let lines = stage.label.as_ref().map_or_else(Vec::new, |label| canvas.ruler().wrap(label, Face::HEAD, width));
    let height = Face::HEAD.block(lines.len());
    (lines, height)
}

fn columns(canvas: &mut Canvas<'_>, diagram: &Diagram, links: &[Link], spread: &Spread) -> f64 {
    let headings: Vec<(Vec<String>, f64)> = diagram.stages.iter().map(|stage| heading(canvas, stage, spread.column)).collect();
    let top = headings.iter().map(|(_, height)| *height).fold(0.0, f64::max) + 12.0;
    for (stage, (lines, _)) in headings.iter().enumerate() {
        canvas.lines((spread.left(stage), Face::HEAD.size), lines, Face::HEAD, Ink::Teal, Anchor::Start);
        if let Some((left, right)) = spread.gaps.get(stage).filter(|_| links.is_empty()) {
            // One label leads to the next.
            let level = Face::HEAD.size - canvas.ruler().cap_height(Face::HEAD) / 2.0;
            let words = lines.first().map_or(0.0, |line| canvas.ruler().width(line, Face::HEAD) + 10.0);
            arrows::arrow(canvas, &[(left - spread.column + words, level), (right - 12.0, level)]);
        }
    }
    let texts: Vec<Vec<String>> =
        diagram.nodes().map(|node| canvas.ruler().wrap(&node.text, Face::TEXT, spread.column - 2.0 * PAD)).collect();
    let mut numbers = 0..texts.len();
    let boxes: Vec<Vec<usize>> = diagram.stages.iter().map(|stage| numbers.by_ref().take(stage.nodes.len()).collect()).collect();
    let marks: Vec<Marked> = diagram.nodes().map(|node| Marked::new(&node.verdicts, canvas.ruler(), spread.column - 2.0 * PAD)).collect();
    let tall: Vec<f64> = texts.iter().zip(&marks).map(|(lines, marks)| tall(lines.len()) + marks.height).collect();
    let (tops, bottom) = if links.is_empty() {
        listed(&boxes, &tall, top)
    } else {
        let doors = |at: usize| {
            let count = |is: &dyn Fn(&Link) -> bool| links.iter().filter(|link| is(link)).count();
            count(&|link| link.from == at).max(count(&|link| link.to == at))
        };
        let heights = tall.iter().enumerate().map(|(at, tall)| tall.max(Columns::least(doors(at)))).collect();
        let columns = Columns { boxes: boxes.clone(), heights, links };
        let places = columns.places(top);
        canvas.group("arrows", |canvas| {
            for mut route in arrows::routes(&places.ways, &spread.gaps) {
                if let Some(end) = route.last_mut() {
                    end.0 -= 2.0;
                }
                arrows::led(canvas, &route);
            }
        });
        (places.tops.into_iter().zip(columns.heights).collect(), places.bottom)
    };
    for (column, of) in boxes.iter().enumerate() {
        for at in of {
            let (top, height) = tops[*at];
            boxed(canvas, Area::new(spread.left(column), top, spread.column, height), &texts[*at], &marks[*at]);
        }
    }
    bottom + 2.0
}

/// Where boxes without arrows are and how tall: a plain list begins at the top.
fn listed(boxes: &[Vec<usize>], tall: &[f64], top: f64) -> (Vec<(f64, f64)>, f64) {
    let mut tops = vec![(top, 0.0); tall.len()];
    let mut bottom = top;
    for of in boxes {
        let mut y = top;
        for at in of {
            tops[*at] = (y, tall[*at]);
            bottom = bottom.max(y + tops[*at].1);
            y += tops[*at].1 + BETWEEN;
        }
    }
    (tops, bottom)
}

/// The surface of a box, with a rule above.
pub(super) fn ground(canvas: &mut Canvas<'_>, area: Area) {
    canvas.rect(area, Ink::Surface);
    canvas.rect(Area::new(area.x, area.y, area.width, 2.0), Ink::Teal);
}

/// A box; its words stand around its middle, and verdicts below them.
fn boxed(canvas: &mut Canvas<'_>, area: Area, lines: &[String], marks: &Marked) {
    canvas.group("node", |canvas| {
        ground(canvas, area);
        let above = (area.height - tall(lines.len()) - marks.height) / 2.0;
        let at = (area.x + PAD, area.y + above + PAD + Face::TEXT.size - 1.0);
        let last = canvas.lines(at, lines, Face::TEXT, Ink::Ink, Anchor::Start);
        marks.draw(canvas, (at.0, last));
    });
}
