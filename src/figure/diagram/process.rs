//! Draws a process: its steps numbered one below the other, on a line that leads through them.

use super::{Diagram, Node};
use crate::drawing::{Anchor, Canvas, Drawing, Face, Ink, Ruler};

const TEXT: Face = Face::strong(14.5);
const MORE: Face = Face::sans(14.0);
const NUMBER: Face = Face::strong(13.0);
const RADIUS: f64 = 13.0;
const INSET: f64 = 42.0;

pub(super) fn draw(diagram: &Diagram, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
    let mut canvas = Canvas::new(width, prefix, ruler);
    let nodes: Vec<&Node> = diagram.nodes().collect();
    let mut y = 0.0;
    for (index, node) in nodes.iter().enumerate() {
        let words = ruler.wrap(&node.text, TEXT, width - INSET);
        let more = node.more.as_ref().map_or_else(Vec::new, |more| ruler.wrap(more, MORE, width - INSET));
        let centre = (RADIUS + 1.0, y + RADIUS + 1.0);
        let mut last = y + RADIUS + 1.0 + canvas.ruler().cap_height(TEXT) / 2.0;
        canvas.group("step", |canvas| {
            last = canvas.lines((INSET, last), &words, TEXT, Ink::Ink, Anchor::Start);
            if !more.is_empty() {
                last = canvas.lines((INSET, last + MORE.leading() + 2.0), &more, MORE, Ink::Muted, Anchor::Start);
            }
            let next = (last + 24.0).max(centre.1 + RADIUS + 22.0);
            if index + 1 < nodes.len() {
                super::arrows::arrow(canvas, &[(centre.0, centre.1 + RADIUS), (centre.0, next - 4.0)]);
            }
            canvas.circle(centre, RADIUS, Ink::Teal);
            canvas.centred(centre, &(index + 1).to_string(), NUMBER, Ink::OnTeal, Anchor::Middle);
            y = next;
        });
    }
    canvas.finish((y - 12.0).max(1.0))
}
