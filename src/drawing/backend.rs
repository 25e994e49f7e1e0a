//! The ground a chart library draws on. It counts in 64ths of a pixel, as the library knows whole numbers only.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use super::Ink;
use super::svg::{self, Area, Dash, Point};

/// How many units of the library are a pixel.
pub const UNIT: f64 = 64.0;

/// A [`DrawingBackend`] that writes classed SVG into an area of a canvas. Colours stand for inks ([`Ink::colour`]); what is drawn
/// without one is not drawn. Words are a matter of the canvas, which measures them.
pub struct Backend {
    out: Rc<RefCell<String>>,
    area: Area,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Backend {
    pub(super) fn new(out: Rc<RefCell<String>>, area: Area) -> Self {
        Self { out, area }
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

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "drawings are some hundred pixels wide; a cast saturates")]
fn units(pixels: f64) -> u32 {
    (pixels * UNIT).round() as u32
}

impl DrawingBackend for Backend {
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
}
