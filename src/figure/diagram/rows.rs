//! A theory where there is no room for columns: rows of boxes with the numbers of what each leads to.

use super::Diagram;
use super::arrows::arrow;
use super::columns::BETWEEN;
use super::theory::{PAD, ground, heading, tall};
use super::verdicts::Marked;
use crate::drawing::{Anchor, Area, Canvas, Face, Ink};

pub(super) fn draw(canvas: &mut Canvas<'_>, diagram: &Diagram) -> f64 {
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
        canvas.lines((0.0, y + Face::HEAD.size), &lines, Face::HEAD, Ink::Teal, Anchor::Start);
        y += height + if lines.is_empty() { 0.0 } else { 8.0 };
        for node in &stage.nodes {
            number += 1;
            let room = width - inset - PAD;
            let lines = canvas.ruler().wrap(&node.text, Face::TEXT, room);
            let targets: Vec<String> = node.to.iter().map(|to| (to + 1).to_string()).collect();
            let leads =
                if targets.is_empty() { Vec::new() } else { canvas.ruler().wrap(&format!("→ {}", targets.join(", ")), Face::NOTE, room) };
            let more = if leads.is_empty() { 0.0 } else { Face::NOTE.block(leads.len()) + 2.0 };
            let marks = Marked::new(&node.verdicts, canvas.ruler(), room);
            let area = Area::new(0.0, y, width, tall(lines.len()) + marks.height + more);
            ground(canvas, area);
            let baseline = y + PAD + Face::TEXT.size - 1.0;
            if linked {
                canvas.text((PAD, baseline), &number.to_string(), Face::HEAD, Ink::Muted, Anchor::Start);
            }
            let last = canvas.lines((inset, baseline), &lines, Face::TEXT, Ink::Ink, Anchor::Start);
            let last = marks.draw(canvas, (inset, last));
            canvas.lines((inset, last + Face::NOTE.leading() + 2.0), &leads, Face::NOTE, Ink::Muted, Anchor::Start);
            y = area.bottom() + BETWEEN;
        }
        y -= BETWEEN;
        y += 6.0;
    }
    y
}
