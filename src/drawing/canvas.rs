//! Collects what is drawn: grouped, classed, escaped, with short coordinates.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};

use super::backend::Backend;
use super::svg::{self, Area, Dash, Point};
use super::{Anchor, Drawing, Face, Ink, Ruler};
use crate::escape;

/// How a surface is filled where a colour alone is not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// Slanted lines.
    Diagonal,
    /// Dots.
    Dots,
    /// Lines both ways.
    Cross,
    /// Thin lines far apart, slanted the other way.
    Faint,
}

impl Pattern {
    fn name(self) -> &'static str {
        match self {
            Self::Diagonal => "diagonal",
            Self::Dots => "dots",
            Self::Cross => "cross",
            Self::Faint => "faint",
        }
    }
}

/// A surface of any shape.
#[derive(Debug, Clone)]
pub struct Surface<'s> {
    /// Its edge, a finished path.
    pub path: &'s str,
    /// Words that appear where a reader points at it.
    pub title: String,
    /// What it links to.
    pub url: Option<&'s str>,
}

/// A drawing as it is being made.
pub struct Canvas<'r> {
    width: f64,
    prefix: String,
    ruler: &'r Ruler,
    body: Rc<RefCell<String>>,
    /// Patterns and clips, by their ids.
    definitions: BTreeMap<String, String>,
}

impl<'r> Canvas<'r> {
    /// An empty drawing `width` pixels wide. Ids in it begin with `prefix`, so that several drawings stand on one page.
    #[must_use]
    pub fn new(width: f64, prefix: &str, ruler: &'r Ruler) -> Self {
        Self { width, prefix: escape::attribute(prefix), ruler, body: Rc::default(), definitions: BTreeMap::new() }
    }

    /// The width it was made with.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// What measures its words.
    #[must_use]
    pub fn ruler(&self) -> &'r Ruler {
        self.ruler
    }

    /// What `draw` draws stands in a group of its own.
    pub fn group<T>(&mut self, class: &str, draw: impl FnOnce(&mut Self) -> T) -> T {
        let _ = write!(self.body.borrow_mut(), "<g class=\"{}\">", escape::attribute(class));
        let drawn = draw(self);
        self.body.borrow_mut().push_str("</g>");
        drawn
    }

    /// A group with words that appear where a reader points at it.
    pub fn titled<T>(&mut self, class: &str, title: &str, draw: impl FnOnce(&mut Self) -> T) -> T {
        self.group(class, |canvas| {
            let _ = write!(canvas.body.borrow_mut(), "<title>{}</title>", escape::text(title));
            draw(canvas)
        })
    }

    /// A filled rectangle.
    pub fn rect(&mut self, area: Area, ink: Ink) {
        svg::rect(&mut self.body.borrow_mut(), area, &svg::fill(ink));
    }

    /// The edge of a rectangle, `width` pixels wide, within it.
    pub fn outline(&mut self, area: Area, ink: Ink, width: f64, dash: Dash) {
        let inner = Area::new(area.x + width / 2.0, area.y + width / 2.0, (area.width - width).max(0.0), (area.height - width).max(0.0));
        svg::rect(&mut self.body.borrow_mut(), inner, &svg::stroke(ink, width, dash));
    }

    /// A rectangle filled with a pattern.
    pub fn patterned(&mut self, area: Area, pattern: Pattern, ink: Ink) {
        let fill = self.pattern(pattern, ink, false);
        svg::rect(&mut self.body.borrow_mut(), area, &fill);
    }

    /// A rectangle filled as a surface of a map is.
    pub fn swatch(&mut self, area: Area, ink: Ink, pattern: Option<Pattern>) {
        let fill = pattern.map_or_else(|| svg::fill(ink), |pattern| self.pattern(pattern, ink, true));
        svg::rect(&mut self.body.borrow_mut(), area, &fill);
    }

    /// A rectangle filled with a pattern, with an edge, so that its end is seen where the pattern has a gap.
    pub fn hatched(&mut self, area: Area, pattern: Pattern, ink: Ink) {
        self.patterned(area, pattern, ink);
        self.outline(area, ink, 1.0, Dash::Solid);
    }

    /// The attribute that fills with a pattern, which is defined once. On land it stands on a tone, or what is seen between its
    /// lines would look like sea.
    fn pattern(&mut self, pattern: Pattern, ink: Ink, on_land: bool) -> String {
        let land = if on_land { "-land" } else { "" };
        let id = format!("{}-{}-{}{land}", self.prefix, pattern.name(), ink.token());
        let line = svg::stroke(ink, 1.5, Dash::Solid);
        let (size, marks) = match pattern {
            Pattern::Diagonal => (5.0, format!("<path {line} d=\"M-1 1L1 -1M0 5L5 0M4 6L6 4\"/>")),
            Pattern::Dots => (5.0, format!("<circle {} cx=\"2.5\" cy=\"2.5\" r=\"1.2\"/>", svg::fill(ink))),
            Pattern::Cross => (6.0, format!("<path {line} d=\"M0 3H6M3 0V6\"/>")),
            Pattern::Faint => (7.0, format!("<path {} d=\"M-1 6L1 8M0 0L7 7M6 -1L8 1\"/>", svg::stroke(ink, 0.75, Dash::Solid))),
        };
        let mut tone = String::new();
        if on_land {
            let tile = Area::new(0.0, 0.0, size, size);
            svg::rect(&mut tone, tile, &svg::fill(Ink::Surface));
            if pattern != Pattern::Faint {
                svg::rect(&mut tone, tile, &format!("{} fill-opacity=\".2\"", svg::fill(ink)));
            }
        }
        let fill = format!("fill=\"url(#{id})\"");
        self.definitions.entry(id.clone()).or_insert_with(|| {
            format!("<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">{tone}{marks}</pattern>")
        });
        fill
    }

    /// What `draw` draws stands that far from where it says.
    pub fn moved<T>(&mut self, by: Point, draw: impl FnOnce(&mut Self) -> T) -> T {
        let _ = write!(self.body.borrow_mut(), "<g transform=\"translate({} {})\">", svg::number(by.0), svg::number(by.1));
        let drawn = draw(self);
        self.body.borrow_mut().push_str("</g>");
        drawn
    }

    /// What `draw` draws is seen within an area only.
    pub fn clipped(&mut self, area: Area, draw: impl FnOnce(&mut Self)) {
        let id = format!("{}-clip-{}", self.prefix, self.definitions.len());
        let mut clip = format!("<clipPath id=\"{id}\">");
        svg::rect(&mut clip, area, "");
        self.definitions.insert(id.clone(), clip + "</clipPath>");
        let _ = write!(self.body.borrow_mut(), "<g clip-path=\"url(#{id})\">");
        draw(self);
        self.body.borrow_mut().push_str("</g>");
    }

    /// Surfaces filled alike with hairlines around them.
    pub fn surfaces<'s>(&mut self, ink: Ink, pattern: Option<Pattern>, surfaces: impl Iterator<Item = Surface<'s>>) {
        let fill = pattern.map_or_else(|| svg::fill(ink), |pattern| self.pattern(pattern, ink, true));
        let mut body = self.body.borrow_mut();
        let _ = write!(body, "<g {}><g {fill}>", svg::stroke(Ink::Muted, 0.5, Dash::Solid));
        for Surface { path, title, url } in surfaces {
            // Links in drawings are not for the tab key, or a map would have a hundred stops; the table beside it has them too.
            let (open, close) = match url {
                Some(url) => (format!("<a href=\"{}\" tabindex=\"-1\">", escape::attribute(url)), "</a>"),
                None => (String::new(), ""),
            };
            let _ = write!(body, "{open}<path d=\"{}\"><title>{}</title></path>{close}", escape::attribute(path), escape::text(&title));
        }
        body.push_str("</g></g>");
    }

    /// A filled shape with an edge around it, `width` pixels wide; `path` is finished.
    pub fn shape(&mut self, path: &str, ink: Ink, edge: Ink, width: f64) {
        let (edge, fill) = (svg::stroke(edge, width, Dash::Solid), svg::fill(ink));
        let _ = write!(self.body.borrow_mut(), "<g {edge}><path {fill} d=\"{}\"/></g>", escape::attribute(path));
    }

    /// What another part of this module made.
    pub(super) fn made(&mut self, body: &str) {
        self.body.borrow_mut().push_str(body);
    }

    /// A straight line `width` pixels wide.
    pub fn line(&mut self, from: Point, to: Point, ink: Ink, width: f64) {
        self.polyline(&[from, to], ink, width, Dash::Solid);
    }

    /// A line through points.
    pub fn polyline(&mut self, points: &[Point], ink: Ink, width: f64, dash: Dash) {
        svg::path(&mut self.body.borrow_mut(), points, false, &svg::stroke(ink, width, dash));
    }

    /// A filled area within points.
    pub fn polygon(&mut self, points: &[Point], ink: Ink) {
        svg::path(&mut self.body.borrow_mut(), points, true, &svg::fill(ink));
    }

    /// A filled circle.
    pub fn circle(&mut self, centre: Point, radius: f64, ink: Ink) {
        svg::circle(&mut self.body.borrow_mut(), centre, radius, &svg::fill(ink));
    }

    /// The edge of a circle.
    pub fn ring(&mut self, centre: Point, radius: f64, ink: Ink, width: f64) {
        svg::circle(&mut self.body.borrow_mut(), centre, radius, &svg::stroke(ink, width, Dash::Solid));
    }

    /// One line of words with its baseline at a place.
    pub fn text(&mut self, at: Point, words: &str, face: Face, ink: Ink, anchor: Anchor) {
        svg::text(&mut self.body.borrow_mut(), at, words, face, ink, anchor);
    }

    /// One line of words whose capitals stand around the middle of `at`.
    pub fn centred(&mut self, at: Point, words: &str, face: Face, ink: Ink, anchor: Anchor) {
        self.text((at.0, at.1 + self.ruler.cap_height(face) / 2.0), words, face, ink, anchor);
    }

    /// Several lines of words, the baseline of the first at a place; returns the baseline of the last.
    pub fn lines(&mut self, at: Point, lines: &[String], face: Face, ink: Ink, anchor: Anchor) -> f64 {
        let mut baseline = at.1;
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                baseline += face.leading();
            }
            self.text((at.0, baseline), line, face, ink, anchor);
        }
        baseline
    }

    /// A part of the drawing for a chart library. Lengths there are in 64ths of a pixel ([`super::UNIT`]), colours are
    /// those of [`Ink::colour`]; it draws no words.
    #[must_use]
    pub fn plot(&mut self, area: Area) -> DrawingArea<Backend, Shift> {
        Backend::new(Rc::clone(&self.body), area).into_drawing_area()
    }

    /// The finished drawing.
    #[must_use]
    pub fn finish(self, height: f64) -> Drawing {
        let definitions: String = self.definitions.into_values().collect();
        let definitions = if definitions.is_empty() { definitions } else { format!("<defs>{definitions}</defs>") };
        let body = definitions + &self.body.take();
        Drawing { width: self.width.ceil(), height: height.ceil(), body }
    }
}

#[cfg(test)]
mod tests {
    use plotters::chart::ChartBuilder;
    use plotters::element::{Circle, PathElement, Rectangle};

    use super::{Area, Canvas, Pattern};
    use crate::drawing::tests::{ruler, sound};
    use crate::drawing::{Anchor, Face, Ink, UNIT};

    #[test]
    fn words_and_names_are_data_and_patterns_stand_once() {
        let ruler = ruler();
        let mut canvas = Canvas::new(100.0, "f\"1", &ruler);
        canvas.group("a\"b", |canvas| {
            canvas.text((0.333_333, 20.0), "<b> & c", Face::strong(13.0), Ink::Muted, Anchor::Middle);
            canvas.patterned(Area::new(0.0, 0.0, 10.0, 10.0), Pattern::Diagonal, Ink::Apart);
            canvas.patterned(Area::new(20.0, 0.0, 10.0, 10.0), Pattern::Diagonal, Ink::Apart);
        });
        let svg = canvas.finish(30.2).body;
        assert_eq!(svg.matches("<pattern ").count(), 1);
        assert!(svg.contains("<g class=\"a&quot;b\"><text class=\"ink-muted strong\" x=\"0.33\" y=\"20\" font-size=\"13\""), "{svg}");
        assert!(svg.contains(">&lt;b&gt; &amp; c</text>") && svg.contains("fill=\"url(#f&quot;1-diagonal-apart)\""), "{svg}");
    }

    #[test]
    fn a_chart_library_draws_between_pixels_and_in_inks() {
        let ruler = ruler();
        let mut canvas = Canvas::new(320.0, "f1", &ruler);
        let root = canvas.plot(Area::new(0.0, 4.5, 320.0, 150.0));
        let unit = |pixels: f64| pixels * UNIT;
        let mut chart = ChartBuilder::on(&root)
            .margin_bottom(unit(24.0))
            .margin_left(unit(40.0))
            .margin_right(unit(12.0))
            .margin_top(unit(10.0))
            .build_cartesian_2d(0.0..3.0, 0.0..100.0)
            .expect("an area");
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(Ink::Paper.stroke(0.0))
            .bold_line_style(Ink::Grid.stroke(1.0))
            .axis_style(Ink::Rule.stroke(1.0))
            .y_labels(4)
            .draw()
            .expect("a mesh");
        chart.draw_series([Rectangle::new([(0.5, 0.0), (1.0, 33.3)], Ink::Series(2).filled())]).expect("a bar");
        chart.draw_series([PathElement::new([(0.0, 10.0), (1.3, 71.7)], Ink::Teal.stroke(2.25))]).expect("a line");
        let dot: Circle<_, f64> = Circle::new((1.3, 71.7), unit(3.5), Ink::Teal.filled());
        chart.draw_series([dot]).expect("a dot");
        drop(chart);
        drop(root);
        let drawing = canvas.finish(160.0);
        sound(&drawing);
        let svg = &drawing.body;
        assert!(svg.contains("<rect class=\"ink-series-2\" x=\"84.6"), "{svg}");
        assert!(svg.contains("<path class=\"line-teal\" stroke-width=\"2.25\" d=\"M40 "), "{svg}");
        assert!(svg.contains("r=\"3.5\"/>") && svg.contains("class=\"line-grid\" stroke-width=\"1\""), "{svg}");
        assert!(!svg.contains("#0") && !svg.contains("rgb") && !svg.contains("style="), "{svg}");
    }
}
