//! Draws a theory: columns of boxes with arrows where there is room, else rows with the numbers of what each leads to.

use super::{Diagram, Stage};
use crate::drawing::{Anchor, Area, Canvas, Dash, Drawing, Face, Ink, Point, Ruler};

const TEXT: Face = Face::sans(14.0);
const LABEL: Face = Face::strong(13.0);
const SMALL: Face = Face::sans(12.5);
/// The space within a box, left and right.
const PAD: f64 = 10.0;
/// The space between two columns, where the arrows are.
const GAP: f64 = 38.0;
/// The narrowest column in which words are not broken all the time.
const COLUMN: f64 = 120.0;
/// The space between two boxes.
const BETWEEN: f64 = 12.0;

/// A box that has its place.
struct Placed {
    area: Area,
    lines: Vec<String>,
}

pub(super) fn draw(diagram: &Diagram, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let count = diagram.stages.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "stages are counted on fingers")]
    let column = (width - GAP * (count as f64 - 1.0)) / count as f64;
    let mut canvas = Canvas::new(width, prefix, ruler);
    let height = if column >= COLUMN { columns(&mut canvas, diagram, column) } else { rows(&mut canvas, diagram) };
    canvas.finish(height)
}

/// How tall a box with so many lines is.
#[expect(clippy::cast_precision_loss, reason = "lines are counted on fingers")]
fn tall(lines: usize) -> f64 {
    TEXT.leading() * lines as f64 + 2.0 * PAD - 2.0
}

/// The lines of a label, and how much room they take.
#[expect(clippy::cast_precision_loss, reason = "lines are counted on fingers")]
fn heading(canvas: &Canvas<'_>, stage: &Stage, width: f64) -> (Vec<String>, f64) {
    let lines = stage.label.as_ref().map_or_else(Vec::new, |label| canvas.ruler().wrap(label, LABEL, width));
    let height = LABEL.leading() * lines.len() as f64;
    (lines, height)
}

fn columns(canvas: &mut Canvas<'_>, diagram: &Diagram, column: f64) -> f64 {
    let headings: Vec<(Vec<String>, f64)> = diagram.stages.iter().map(|stage| heading(canvas, stage, column)).collect();
    let top = headings.iter().map(|(_, height)| *height).fold(0.0, f64::max) + 12.0;
    let lines = |text: &str| canvas.ruler().wrap(text, TEXT, column - 2.0 * PAD);
    let texts: Vec<Vec<Vec<String>>> =
        diagram.stages.iter().map(|stage| stage.nodes.iter().map(|node| lines(&node.text)).collect()).collect();
    let stack = |texts: &Vec<Vec<String>>| texts.iter().map(|lines| tall(lines.len()) + BETWEEN).sum::<f64>() - BETWEEN;
    let count = texts.len();
    let room = texts.iter().map(stack).fold(0.0, f64::max);
    let linked = diagram.nodes().any(|node| !node.to.is_empty());
    let mut placed: Vec<(usize, Placed)> = Vec::new();
    let mut x = 0.0;
    for (stage, texts) in texts.into_iter().enumerate() {
        let (lines, _) = &headings[stage];
        canvas.lines((x, LABEL.size), lines, LABEL, Ink::Teal, Anchor::Start);
        if !linked && stage + 1 < count {
            // One label leads to the next.
            let level = LABEL.size - canvas.ruler().cap_height(LABEL) / 2.0;
            let words = lines.first().map_or(0.0, |line| canvas.ruler().width(line, LABEL) + 10.0);
            arrow(canvas, &[(x + words, level), (x + column + GAP - 12.0, level)]);
        }
        // Arrows between boxes want them around one middle; a plain list begins at the top.
        let mut y = if linked { top + (room - stack(&texts)) / 2.0 } else { top };
        for lines in texts {
            let area = Area::new(x, y, column, tall(lines.len()));
            y = area.bottom() + BETWEEN;
            placed.push((stage, Placed { area, lines }));
        }
        x += column + GAP;
    }
    let bottom = arrows(canvas, diagram, &placed, top + room);
    for (_, node) in &placed {
        boxed(canvas, node);
    }
    bottom
}

/// Draws the arrows; returns where the drawing ends. One to the next stage is straight; one that skips a stage goes
/// round below the boxes.
fn arrows(canvas: &mut Canvas<'_>, diagram: &Diagram, placed: &[(usize, Placed)], bottom: f64) -> f64 {
    let middle = |area: Area| area.y + area.height / 2.0;
    let mut bottom = bottom;
    canvas.group("arrows", |canvas| {
        for (from, node) in diagram.nodes().enumerate() {
            for to in &node.to {
                let (Some((stage, a)), Some((later, b))) = (placed.get(from), placed.get(*to)) else { continue };
                let (start, end) = ((a.area.right(), middle(a.area)), (b.area.x - 2.0, middle(b.area)));
                if *later == stage + 1 {
                    arrow(canvas, &[start, (start.0 + 8.0, start.1), (end.0 - 12.0, end.1), end]);
                } else {
                    bottom += 10.0;
                    let (out, inward) = (start.0 + 10.0, end.0 - 16.0);
                    arrow(canvas, &[start, (out, start.1), (out, bottom), (inward, bottom), (inward, end.1), end]);
                }
            }
        }
    });
    bottom + 2.0
}

/// A line with a head at its end, which is level or upright.
pub(super) fn arrow(canvas: &mut Canvas<'_>, points: &[Point]) {
    let [.., before, end] = points else { return };
    canvas.polyline(points, Ink::Pale, 1.5, Dash::Solid);
    let head = if (before.1 - end.1).abs() < 0.01 {
        [(end.0 + 2.0, end.1), (end.0 - 6.0, end.1 - 4.5), (end.0 - 6.0, end.1 + 4.5)]
    } else {
        [(end.0, end.1 + 2.0), (end.0 - 4.5, end.1 - 6.0), (end.0 + 4.5, end.1 - 6.0)]
    };
    canvas.polygon(&head, Ink::Pale);
}

fn boxed(canvas: &mut Canvas<'_>, node: &Placed) {
    let area = node.area;
    canvas.group("node", |canvas| {
        canvas.rect(area, Ink::Surface);
        canvas.rect(Area::new(area.x, area.y, area.width, 2.0), Ink::Teal);
        canvas.lines((area.x + PAD, area.y + PAD + TEXT.size - 1.0), &node.lines, TEXT, Ink::Ink, Anchor::Start);
    });
}

fn rows(canvas: &mut Canvas<'_>, diagram: &Diagram) -> f64 {
    let width = canvas.width();
    let linked = diagram.nodes().any(|node| !node.to.is_empty());
    let inset = if linked { 30.0 } else { PAD };
    let (mut y, mut number) = (0.0, 0);
    for (index, stage) in diagram.stages.iter().enumerate() {
        if index > 0 {
            arrow(canvas, &[(width / 2.0, y), (width / 2.0, y + 20.0)]);
            y += 30.0;
        }
        let (lines, height) = heading(canvas, stage, width);
        canvas.lines((0.0, y + LABEL.size), &lines, LABEL, Ink::Teal, Anchor::Start);
        y += height + if lines.is_empty() { 0.0 } else { 8.0 };
        for node in &stage.nodes {
            number += 1;
            let lines = canvas.ruler().wrap(&node.text, TEXT, width - inset - PAD);
            let targets: Vec<String> = node.to.iter().map(|to| (to + 1).to_string()).collect();
            let more = if targets.is_empty() { 0.0 } else { SMALL.leading() + 2.0 };
            let area = Area::new(0.0, y, width, tall(lines.len()) + more);
            canvas.rect(area, Ink::Surface);
            canvas.rect(Area::new(area.x, area.y, area.width, 2.0), Ink::Teal);
            let baseline = y + PAD + TEXT.size - 1.0;
            if linked {
                canvas.text((PAD, baseline), &number.to_string(), LABEL, Ink::Muted, Anchor::Start);
            }
            let last = canvas.lines((inset, baseline), &lines, TEXT, Ink::Ink, Anchor::Start);
            if !targets.is_empty() {
                canvas.text((inset, last + SMALL.leading() + 2.0), &format!("→ {}", targets.join(", ")), SMALL, Ink::Muted, Anchor::Start);
            }
            y = area.bottom() + BETWEEN;
        }
        y -= BETWEEN;
        y += 6.0;
    }
    y
}
