//! Where one place lies: the whole country small and pale, the place strong.

use super::ground::Land;
use super::outline::Outline;
use crate::drawing::{Area, Canvas, Dash, Drawing, Ink, Ruler};

/// One place in its country. It links nowhere: it stands on the page of its place.
#[derive(Debug, Clone, Copy)]
pub struct Locator<'l> {
    /// What it is drawn on.
    pub land: &'l Land,
    /// The index of the place in the atlas.
    pub place: usize,
}

/// Paper between the frame of an inset and what it shows.
const FRAME: f64 = 4.0;
/// A place of fewer square pixels has a ring around it,
const SMALL: f64 = 64.0;
/// and one of fewer than these is a dot.
const TINY: f64 = 24.0;
/// The radius of a ring, and of the dot in it.
const RING: f64 = 9.0;
const DOT: f64 = 3.0;

impl Locator<'_> {
    /// Draws it `width` pixels wide; `None` where there is no land, or no such place on it.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Option<Drawing> {
        let ground = self.land.silhouette(width)?;
        let place = ground.parts.iter().flat_map(|part| &part.outlines).find(|outline| outline.place == self.place)?;
        let mut canvas = Canvas::new(width, prefix, ruler);
        for part in &ground.parts {
            let paths: String = part.outlines.iter().map(|outline| outline.path.as_str()).collect();
            canvas.shape(&paths, Ink::Rule, Ink::Paper, 0.5);
        }
        for part in ground.parts.iter().skip(1) {
            let Area { x, y, width, height } = part.area;
            let frame = Area::new(x - FRAME, y - FRAME, width + 2.0 * FRAME, height + 2.0 * FRAME);
            canvas.outline(frame, Ink::Rule, 1.0, Dash::Solid);
        }
        canvas.group("locator-place", |canvas| mark(canvas, place));
        Some(canvas.finish(ground.height))
    }
}

/// The place as it lies there, as large as it has to be to be seen.
fn mark(canvas: &mut Canvas<'_>, place: &Outline) {
    if place.size < TINY {
        canvas.circle(place.middle, DOT, Ink::Teal);
    } else {
        canvas.shape(&place.path, Ink::Teal, Ink::Teal, 0.5);
    }
    if place.size < SMALL {
        canvas.ring(place.middle, RING, Ink::Paper, 4.0);
        canvas.ring(place.middle, RING, Ink::Teal, 1.5);
    }
}

#[cfg(test)]
mod tests {
    use super::{DOT, Locator};
    use crate::drawing::tests::{ruler, sound};
    use crate::map::Land;
    use crate::map::tests::{denmark, rings};

    #[test]
    fn every_place_is_seen() {
        let (ruler, land) = (ruler(), Land::new(&denmark()));
        for place in 0..99 {
            let drawing = Locator { land: &land, place }.draw(&ruler, 240.0, "l").expect("a drawing");
            sound(&drawing);
            let (_, mark) = drawing.body.split_once("<g class=\"locator-place\">").expect("a mark");
            let across = match mark.split_once(" d=\"") {
                Some((_, path)) => {
                    let points = rings(path.split('"').next().expect("a path")).concat();
                    let (x, y): (Vec<f64>, Vec<f64>) = points.into_iter().unzip();
                    let across = |at: &[f64]| at.iter().copied().fold(f64::MIN, f64::max) - at.iter().copied().fold(f64::MAX, f64::min);
                    across(&x).max(across(&y))
                }
                None => 2.0 * DOT,
            };
            assert!(across >= 6.0, "{place}: {across} pixels");
        }
        assert!(Locator { land: &land, place: 99 }.draw(&ruler, 240.0, "l").is_none());
    }

    #[test]
    fn a_far_place_lies_in_its_frame_beside_the_land() {
        let (ruler, atlas) = (ruler(), denmark());
        let land = Land::new(&atlas);
        let bornholm = atlas.places.iter().position(|place| place.name == "Bornholm").expect("Bornholm");
        let drawing = Locator { land: &land, place: bornholm }.draw(&ruler, 240.0, "l").expect("a drawing");
        assert_eq!(drawing.body.matches("<rect").count(), 1, "the capital is not enlarged");
        assert!(drawing.height < 300.0, "{}", drawing.height);
    }
}
