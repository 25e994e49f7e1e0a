//! The ground a chart library draws on. It counts in 64ths of a pixel, as the library knows whole numbers only.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

use super::svg::{self, Area, Dash, Point};
use super::{Anchor, Face, Family, Ink, Ruler, Weight};

/// How many units of the library are a pixel.
pub const UNIT: f64 = 64.0;

/// A [`DrawingBackend`] that writes classed SVG into an area of a canvas. Colours stand for inks ([`Ink::colour`]); what is drawn
/// without one is not drawn. Turned text is set upright.
pub struct Backend<'r> {
    out: Rc<RefCell<String>>,
    area: Area,
    ruler: &'r Ruler,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'r> Backend<'r> {
    pub(super) fn new(out: Rc<RefCell<String>>, area: Area, ruler: &'r Ruler) -> Self {
        Self { out, area, ruler }
    }

    fn point(&self, (x, y): BackendCoord) -> Point {
        (self.area.x + f64::from(x) / UNIT, self.area.y + f64::from(y) / UNIT)
    }

    fn paint<S: BackendStyle>(style: &S, filled: bool) -> Option<String> {
        let colour = style.color();
        let ink = Ink::of_colour(colour.rgb);
        let paint = if filled { svg::fill(ink) } else { svg::stroke(ink, f64::from(style.stroke_width()) / UNIT, Dash::Solid) };
        (colour.alpha > 0.0).then_some(paint)
    }

    fn path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&self, points: I, style: &S, filled: bool) {
        let points: Vec<Point> = points.into_iter().map(|point| self.point(point)).collect();
        if let Some(paint) = Self::paint(style, filled) {
            svg::path(&mut self.out.borrow_mut(), &points, filled, &paint);
        }
    }
}

fn face<T: BackendTextStyle>(style: &T) -> Face {
    let family = if matches!(style.family(), FontFamily::Serif) { Family::Serif } else { Family::Sans };
    let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Strong } else { Weight::Regular };
    Face { family, size: style.size() / UNIT, weight }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "drawings are some hundred pixels wide; a cast saturates")]
fn units(pixels: f64) -> u32 {
    (pixels * UNIT).round() as u32
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (units(self.area.width), units(self.area.height))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.path([from, to], style, false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, upper_left: BackendCoord, bottom_right: BackendCoord, style: &S, fill: bool) -> Drawn {
        let ((x, y), (right, bottom)) = (self.point(upper_left), self.point(bottom_right));
        if let Some(paint) = Self::paint(style, fill) {
            svg::rect(&mut self.out.borrow_mut(), Area::new(x.min(right), y.min(bottom), (right - x).abs(), (bottom - y).abs()), &paint);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.path(path, style, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let centre = self.point(center);
        if let Some(paint) = Self::paint(style, fill) {
            svg::circle(&mut self.out.borrow_mut(), centre, f64::from(radius) / UNIT, &paint);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        self.path(vert, style, true);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Drawn {
        let (face, (x, y)) = (face(style), self.point(pos));
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let cap_height = self.ruler.cap_height(face);
        let baseline = match style.anchor().v_pos {
            VPos::Top => y + self.ruler.reach(face).0.min(face.size),
            VPos::Center => y + cap_height / 2.0,
            VPos::Bottom => y - self.ruler.reach(face).1,
        };
        if style.color().alpha > 0.0 {
            svg::text(&mut self.out.borrow_mut(), (x, baseline), text, face, Ink::of_colour(style.color().rgb), anchor);
        }
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(&self, text: &str, style: &T) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let face = face(style);
        Ok((units(self.ruler.width(text, face)), units(face.size)))
    }
}
