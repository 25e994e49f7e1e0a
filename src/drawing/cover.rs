//! The cover of an edition, drawn from its own numbers: a small house for each, a band a period.

use std::fmt::Write;

use crate::escape::{attribute, text};

/// What a cover shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The programme's name, at the top; empty where that stands beside it.
    pub programme: String,
    /// The kind of report, at the bottom; empty where that stands beside it.
    pub kind: String,
    /// What is drawn, below it: »Hvert hus er én familie«.
    pub each: String,
    /// The periods, the earliest first; the last three are drawn.
    pub bands: Vec<CoverBand>,
}

/// A period of a cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverBand {
    /// The period's name.
    pub period: String,
    /// How many; `None` where the number is hidden or missing.
    pub count: Option<u32>,
}

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 480.0;
const LEFT: f64 = 84.0;
const TOP: f64 = 112.0;
/// Where the marks must end, so that the kind of report has its line.
const BOTTOM: f64 = 408.0;
const RIGHT: f64 = 338.0;

impl Cover {
    /// How many a house stands for among these periods.
    #[must_use]
    pub fn each(bands: &[CoverBand]) -> u32 {
        let drawn = &bands[bands.len().saturating_sub(3)..];
        each_mark(drawn.iter().filter_map(|band| band.count).max().unwrap_or(0))
    }

    /// Draws it, `called` what it is for those who do not see it. The box is 360 × 480; colours are the theme's (`cover-…` classes).
    #[must_use]
    pub fn to_svg(&self, called: &str) -> String {
        let bands = &self.bands[self.bands.len().saturating_sub(3)..];
        let each = Self::each(bands);
        let counts: Vec<u32> = bands.iter().map(|band| band.count.unwrap_or(0).div_ceil(each)).collect();
        let columns = columns(&counts);
        let step = (RIGHT - LEFT) / f64::from(columns);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}. {}\">",
            attribute(called),
            attribute(&self.each)
        );
        let _ = write!(out, "<rect class=\"cover-paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>");
        line(&mut out, 50, 21, &self.programme);
        let mut top = TOP;
        // The last period is the one reported on: it has the strongest colour however many stand before it.
        let first_mark = 4 - bands.len();
        for (index, (band, count)) in bands.iter().zip(&counts).enumerate() {
            let _ = write!(
                out,
                "<text class=\"cover-ink\" x=\"28\" y=\"{}\" font-size=\"{}\">{}</text>",
                number(top + 16.0),
                number(period_size(&band.period)),
                text(&band.period)
            );
            let _ = write!(out, "<g class=\"cover-mark-{}\">", first_mark + index);
            for mark in 0..*count {
                let (column, row) = (mark % columns, mark / columns);
                house(&mut out, LEFT + f64::from(column) * step, top + f64::from(row) * step * 0.89, step);
            }
            out.push_str("</g>");
            top += f64::from(count.div_ceil(columns).max(1)) * step * 0.89 + 22.0;
        }
        line(&mut out, 438, 17, &self.kind);
        line(&mut out, 460, 12, &self.each);
        out + "</svg>"
    }
}

fn line(out: &mut String, y: u32, size: u32, words: &str) {
    if !words.is_empty() {
        let _ = write!(out, "<text class=\"cover-ink\" x=\"28\" y=\"{y}\" font-size=\"{size}\">{}</text>", text(words));
    }
}

/// The size at which a period's name stands beside its marks: figures are a little more than half as wide as high.
#[expect(clippy::cast_precision_loss, reason = "a few letters")]
fn period_size(period: &str) -> f64 {
    ((LEFT - 28.0 - 4.0) / (period.chars().count() as f64 * 0.58)).clamp(8.0, 13.0)
}

/// How many a mark stands for: one, unless there are more than three hundred.
fn each_mark(largest: u32) -> u32 {
    let mut each = 1;
    while largest.div_ceil(each) > 300 {
        each *= 10;
    }
    each
}

/// The fewest columns, from four up, with which all rows stand above the bottom line: a few houses are large.
fn columns(counts: &[u32]) -> u32 {
    let height = |columns: u32| {
        let step = (RIGHT - LEFT) / f64::from(columns) * 0.89;
        counts.iter().map(|count| f64::from(count.div_ceil(columns).max(1)) * step + 22.0).sum::<f64>()
    };
    (4..60).find(|columns| TOP + height(*columns) - 22.0 <= BOTTOM).unwrap_or(60)
}

/// A house 18/28 of a step wide.
fn house(out: &mut String, x: f64, y: f64, step: f64) {
    let unit = step / 28.2;
    let (half, wall, roof) = (9.0 * unit, 11.0 * unit, 9.0 * unit);
    let _ = write!(
        out,
        "<path d=\"M{} {}v-{}l{} -{} {} {}v{}z\"/>",
        number(x),
        number(y + 20.0 * unit),
        number(wall),
        number(half),
        number(roof),
        number(half),
        number(roof),
        number(wall)
    );
}

/// A coordinate with one decimal at most, so that bytes do not depend on a machine's arithmetic.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Cover, CoverBand};

    fn cover(counts: &[Option<u32>]) -> String {
        let band = |(index, count): (usize, &Option<u32>)| CoverBand { period: (2021 + index).to_string(), count: *count };
        let bands = counts.iter().enumerate().map(band).collect();
        Cover { programme: "A & <b>".into(), kind: "Årsberetning".into(), each: "x".into(), bands }.to_svg("Omslag")
    }

    #[test]
    fn a_house_for_each() {
        let svg = cover(&[Some(13), Some(27), Some(29)]);
        assert_eq!(svg.matches("<path").count(), 69);
        assert!(svg.contains("A &amp; &lt;b&gt;"), "names are data");
    }

    #[test]
    fn hidden_numbers_draw_nothing_and_large_ones_fit() {
        assert_eq!(cover(&[None]).matches("<path").count(), 0);
        assert_eq!(cover(&[Some(900)]).matches("<path").count(), 90, "ten to a mark");
        for line in cover(&[Some(280), Some(290), Some(300)]).split("<path d=\"M").skip(1) {
            let y: f64 = line.split(['v', ' ']).nth(1).and_then(|y| y.parse().ok()).expect("a coordinate");
            assert!(y < 430.0, "{y}");
        }
    }
}
