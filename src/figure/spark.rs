//! The small chart of a key figure: a bar a period, the last one emphasised.

use crate::drawing::{Area, Canvas, Dash, Drawing, Ink, Ruler};

/// A small chart; every word is in the reader's language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spark {
    /// The periods in order of time.
    pub points: Vec<Point>,
}

/// A period of a small chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    /// Its name: `2022`.
    pub period: String,
    /// Its number in words, or why there is none.
    pub value: String,
    /// The number, as a part of the largest; `None` where there is none.
    pub share: Option<f64>,
}

/// How high the largest bar is.
const HEIGHT: f64 = 32.0;
/// How high a bar is that stands for nothing: a line on the ground, where no number is none.
const GROUND: f64 = 1.5;

impl Spark {
    /// Draws it, as wide as its periods need.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler) -> Drawing {
        let (bar, gap) = slim(self.points.len());
        #[expect(clippy::cast_precision_loss, reason = "some periods")]
        let left = |at: usize| at as f64 * (bar + gap);
        let mut canvas = Canvas::new(left(self.points.len()) - gap, "spark", ruler);
        for (at, point) in self.points.iter().enumerate() {
            let ink = if at + 1 == self.points.len() { Ink::Teal } else { Ink::Pale };
            match point.share {
                Some(share) => {
                    let height = (share.clamp(0.0, 1.0) * HEIGHT).max(GROUND);
                    canvas.rect(Area::new(left(at), HEIGHT - height, bar, height), ink);
                }
                None => canvas.polyline(&[(left(at), HEIGHT - 0.5), (left(at) + bar, HEIGHT - 0.5)], Ink::Muted, 1.0, Dash::Dotted),
            }
        }
        canvas.finish(HEIGHT)
    }

    /// `2021: 13, 2022: 27, 2023: 29`
    #[must_use]
    pub fn spoken(&self) -> String {
        let said: Vec<String> = self.points.iter().map(|point| format!("{}: {}", point.period, point.value)).collect();
        said.join(", ")
    }
}

/// How wide a bar is and the space after it, in pixels, so that a card has room for so many.
fn slim(periods: usize) -> (f64, f64) {
    match periods {
        ..=7 => (10.0, 4.0),
        8..=10 => (7.0, 3.0),
        11..=15 => (5.0, 2.0),
        16..=25 => (3.0, 1.0),
        _ => (2.0, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::{Point, Spark};
    use crate::drawing::tests::ruler;

    #[test]
    fn many_bars_are_slim_and_nothing_is_not_missing() {
        for periods in 2..=33 {
            let spark = Spark { points: vec![Point { share: Some(1.0), ..Point::default() }; periods] };
            assert!(spark.draw(&ruler()).width <= 105.0, "{periods}");
        }
        let point = |share| Point { share, ..Point::default() };
        let body = Spark { points: vec![point(Some(0.0)), point(None), point(Some(1.0))] }.draw(&ruler()).body;
        assert!(
            body.contains("height=\"1.5\"") && body.contains("dotted") && body.contains("class=\"ink-teal\" x=\"28\" y=\"0\""),
            "{body}"
        );
    }
}
