//! A drawing with all it needs to be understood: on the page, or alone in a file of its own.

use std::fmt::Write;

use super::svg::{self, Area, number};
use super::{Anchor, Canvas, Face, Ink, Ruler};
use crate::escape::{attribute, text};

/// A finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// From left to right, in pixels.
    pub width: f64,
    /// From top to bottom, in pixels.
    pub height: f64,
    /// What stands in it: SVG without its root.
    pub body: String,
}

/// What stands around a drawing in a file of its own; every word is finished.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// What is to be seen.
    pub title: String,
    /// What is shown; may be empty.
    pub subtitle: String,
    /// What it comes to, a paragraph each.
    pub sums: Vec<String>,
    /// Notes, source and method, a paragraph each.
    pub notes: Vec<String>,
    /// Who made it, at the foot.
    pub mark: String,
}

/// The space around everything in a file of its own.
const MARGIN: f64 = 24.0;

impl Drawing {
    /// The drawing for a page. `id` is its own on the page; title and description are read aloud.
    #[must_use]
    pub fn inline(&self, id: &str, title: &str, description: &str, class: &str) -> String {
        let (id, class) = (attribute(id), attribute(class));
        // What can be pointed at is a group; all else is one picture.
        let role = if self.body.contains("<a href") { "group" } else { "img" };
        format!(
            "<svg class=\"drawing {class}\" viewBox=\"0 0 {} {}\" role=\"{role}\" aria-labelledby=\"{id}-t {id}-d\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>{}</svg>",
            number(self.width),
            number(self.height),
            text(title),
            text(description),
            self.body
        )
    }

    /// The drawing among words, no larger than it was made; `said` is read aloud instead of it.
    #[must_use]
    pub fn among_words(&self, said: &str, class: &str) -> String {
        let (width, height) = (number(self.width), number(self.height));
        format!(
            "<svg class=\"drawing {}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">{}</svg>",
            attribute(class),
            attribute(said),
            self.body
        )
    }

    /// The drawing in a file of its own without anything around it, with the rules of `css`, which names its colours.
    #[must_use]
    pub fn alone(&self, css: &str) -> String {
        let (width, height) = (number(self.width), number(self.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\"><style>{}</style>{}</svg>",
            text(css),
            self.body
        )
    }

    /// The drawing as a file: with its title, notes and mark, on paper, with the rules of `css`, which names its colours.
    #[must_use]
    pub fn framed(&self, frame: &Frame, ruler: &Ruler, css: &str) -> String {
        let (title, subtitle, small) = (Face::serif(23.0), Face::sans(14.5), Face::NOTE);
        let mut canvas = Canvas::new(self.width + 2.0 * MARGIN, "frame", ruler);
        let mut y = MARGIN - 4.0;
        let head = [(&frame.title, title, Ink::Ink, 6.0), (&frame.subtitle, subtitle, Ink::Muted, 4.0)];
        let sums = frame.sums.iter().map(|words| (words, Face::strong(14.5), Ink::Ink, 4.0));
        for (words, face, ink, after) in head.into_iter().chain(sums) {
            if !words.is_empty() {
                let lines = ruler.wrap(words, face, self.width);
                y = canvas.lines((MARGIN, y + face.leading()), &lines, face, ink, Anchor::Start) + after;
            }
        }
        let top = y + 18.0;
        y = top + self.height + 14.0;
        if !frame.notes.is_empty() || !frame.mark.is_empty() {
            canvas.line((MARGIN, y), (MARGIN + self.width, y), Ink::Rule, 1.0);
            y += 4.0;
        }
        for note in &frame.notes {
            let lines = ruler.wrap(note, small, self.width);
            y = canvas.lines((MARGIN, y + small.leading()), &lines, small, Ink::Muted, Anchor::Start) + 3.0;
        }
        if !frame.mark.is_empty() {
            let lines = ruler.wrap(&frame.mark, Face::strong(12.5), self.width);
            y = canvas.lines((MARGIN, y + small.leading() + 3.0), &lines, Face::strong(12.5), Ink::Teal, Anchor::Start);
        }
        let around = canvas.finish(y + MARGIN);
        let (width, height) = (number(around.width), number(around.height));
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t\"><title id=\"t\">{}</title><style>{}</style>",
            text(&frame.title),
            text(css)
        );
        svg::rect(&mut out, Area::new(0.0, 0.0, around.width, around.height), &svg::fill(Ink::Paper));
        let _ = write!(out, "{}<g transform=\"translate({} {})\">{}</g></svg>", around.body, number(MARGIN), number(top), self.body);
        out
    }
}
