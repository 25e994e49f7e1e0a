//! Numbers along an axis, written as the numbers of the chart are, and labels of periods or scores that keep clear of one another.

use super::plane::{Faces, Plane};
use super::{Mark, MarkKind};
use crate::drawing::{Anchor, Canvas, Face, Ink, Ruler};

/// How the numbers of a chart are written, learnt from those it shows: "35 %", "1.234", "2,5".
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Numerals {
    thousands: Option<char>,
    decimal: Option<char>,
    after: String,
    hundredfold: bool,
}

impl Numerals {
    /// Learns from marks; a unit after the number is kept only where it is a percent sign.
    pub(super) fn of<'m>(marks: impl Iterator<Item = &'m Mark>, shares: bool) -> Self {
        let mut numerals = Self { hundredfold: shares, ..Self::default() };
        for mark in marks.filter(|mark| mark.kind == MarkKind::Shown) {
            let Some(end) = mark.text.rfind(|c: char| c.is_ascii_digit()) else { continue };
            if shares {
                mark.text[end + 1..].clone_into(&mut numerals.after);
            }
            let signs: Vec<char> = mark.text[..end].chars().filter(|c| matches!(c, '.' | ',')).collect();
            let whole = mark.place().is_some_and(|at| at.abs() >= 1000.0);
            match signs[..] {
                [.., thousands, decimal] if thousands != decimal => {
                    numerals.thousands = Some(thousands);
                    numerals.decimal = Some(decimal);
                }
                [sign, ..] if whole => numerals.thousands = Some(sign),
                [sign] => numerals.decimal = Some(sign),
                _ => {}
            }
        }
        numerals
    }

    /// A tick that is a multiple of `step`.
    pub(super) fn write(&self, tick: f64, step: f64) -> String {
        let factor = if self.hundredfold { 100.0 } else { 1.0 };
        let (tick, step) = (tick * factor, step * factor);
        let decimals = if step > 0.999 {
            0
        } else if step > 0.0999 {
            1
        } else {
            2
        };
        let plain = format!("{:.decimals$}", tick.abs());
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, fraction)| (whole, Some(fraction)));
        let mut text = if tick < -step / 2.0 { "\u{2212}".to_owned() } else { String::new() };
        for (place, digit) in whole.chars().enumerate() {
            if let (Some(sign), true) = (self.thousands, place > 0 && (whole.len() - place).is_multiple_of(3)) {
                text.push(sign);
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction {
            text.push(self.decimal.unwrap_or(','));
            text.push_str(fraction);
        }
        text + &self.after
    }
}

/// Round numbers from below `low` to above `high`, and their distance. From zero, unless all stand far from it.
pub(super) fn ticks(low: f64, high: f64) -> (Vec<f64>, f64) {
    let low = if low >= 0.0 && low < 0.6 * high || low >= high { low.min(0.0) } else { low };
    let span = if high > low { high - low } else { 1.0 };
    let power = 10_f64.powf((span / 4.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| span / step <= 5.0).unwrap_or(10.0 * power);
    let first = (low / step + 1e-9).floor();
    let last = ((low + span) / step - 1e-9).ceil();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some six steps")]
    let count = (last - first).clamp(1.0, 12.0) as u32;
    ((0..=count).map(|at| (first + f64::from(at)) * step).collect(), step)
}

/// Draws a level axis below what it measures, from its first tick to its last; returns its lower edge. Both ends have their
/// words, and those between have theirs where all of them fit, or every second, third, ….
pub(super) fn below(canvas: &mut Canvas, ticks: &[(f64, &str)], y: f64) -> f64 {
    let ([first, .., last], face) = (ticks, Faces::of(canvas.width()).note) else { return y };
    canvas.line((first.0, y), (last.0, y), Ink::Rule, 1.0);
    for (x, _) in ticks {
        canvas.line((*x, y), (*x, y + 4.0), Ink::Rule, 1.0);
    }
    let widest = ticks.iter().map(|(_, words)| canvas.ruler().width(words, face)).fold(0.0, f64::max);
    let steps = ticks.len() - 1;
    let fits = |every: &usize| steps.is_multiple_of(*every) && ticks[*every].0 - first.0 >= widest + 8.0;
    for (x, words) in ticks.iter().step_by((1..=steps).find(fits).unwrap_or(steps)) {
        canvas.text((*x, y + 6.0 + face.size), words, face, Ink::Muted, Anchor::Middle);
    }
    y + 6.0 + face.leading()
}

/// An upright axis to the left of what it measures; nothing where every number stands at its own mark.
pub(super) struct Upright {
    ticks: Vec<(f64, String)>,
    face: Face,
    /// How wide its words are, with the paper between them and the plane.
    pub width: f64,
}

impl Upright {
    pub(super) fn new(ticks: impl Iterator<Item = (f64, String)>, ruler: &Ruler, face: Face) -> Self {
        let ticks: Vec<(f64, String)> = ticks.collect();
        let widest = ticks.iter().map(|(_, words)| ruler.width(words, face) + APART).fold(0.0, f64::max);
        Self { ticks, face, width: widest }
    }

    /// Draws the words, and a line of the grid from `left` to `right` on each tick that `lined` takes.
    pub(super) fn draw(&self, canvas: &mut Canvas, plane: &Plane, (left, right): (f64, f64), lined: impl Fn(f64) -> bool) {
        for (tick, words) in &self.ticks {
            if lined(*tick) {
                plane.line(&[(left, *tick), (right, *tick)], Ink::Grid, 1.0);
            }
            canvas.centred((left - APART, plane.at((left, *tick)).1), words, self.face, Ink::Muted, Anchor::End);
        }
    }
}

/// Between two labels.
const APART: f64 = 8.0;

/// Labels under places from left to right: all of them, or every second, third, …, so that none touches another.
pub(super) struct Under {
    shown: Vec<(f64, Vec<String>)>,
    face: Face,
}

impl Under {
    /// `places` are the middles of the labels; they stand between `from` and `to`. The last one is always there.
    pub(super) fn new(labels: &[String], places: &[f64], (from, to): (f64, f64), ruler: &Ruler, face: Face) -> Self {
        let slot = match places {
            [first, second, ..] => second - first,
            _ => to - from,
        };
        let all: Vec<(&String, f64)> = labels.iter().zip(places.iter().copied()).collect();
        let half = |lines: &[String]| ruler.widest(lines, face) / 2.0;
        for every in 1..=all.len().max(1) {
            #[expect(clippy::cast_precision_loss, reason = "some labels")]
            let room = (slot * every as f64 - APART).min(to - from).max(24.0);
            let kept: Vec<&(&String, f64)> = all.iter().rev().step_by(every).rev().collect();
            let set = |(label, at): &(&String, f64)| {
                let lines = set(label, room, to - from, ruler, face);
                (at.min(to - half(&lines)).max(from + half(&lines)), lines)
            };
            let mut shown: Vec<(f64, Vec<String>)> = kept.iter().copied().map(set).collect();
            // The first has nothing before it: it may give way to the second, as long as it stands over its place.
            if let [(first, lines), (second, next), ..] = shown.as_mut_slice() {
                let half_of = half(lines);
                *first = first.min(*second - half(next) - half_of - APART).max(from + half_of).max(kept[0].1 - half_of);
            }
            let clear = shown.windows(2).all(|pair| pair[1].0 - half(&pair[1].1) - pair[0].0 - half(&pair[0].1) >= APART - 2.0);
            let whole = shown.iter().zip(&kept).all(|((_, lines), (label, _))| lines.len() <= 3 && whole(lines, label));
            if clear && (whole || every >= all.len()) {
                return Self { shown, face };
            }
        }
        Self { shown: Vec::new(), face }
    }

    /// How many labels are there.
    pub(super) fn count(&self) -> usize {
        self.shown.len()
    }

    /// Draws them below `y`; returns their lower edge.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: f64, ink: Ink) -> f64 {
        let mut bottom = y;
        for (at, lines) in &self.shown {
            bottom = bottom.max(canvas.lines((*at, y + self.face.size), lines, self.face, ink, Anchor::Middle) + 4.0);
        }
        bottom
    }
}

/// A label in lines as wide as its room, or a little wider where that spares its words.
fn set(label: &str, room: f64, most: f64, ruler: &Ruler, face: Face) -> Vec<String> {
    let mut wider = [1.0, 1.2, 1.4, 1.6, 2.0].into_iter().map(|part| ruler.wrap(label, face, (room * part).min(most)));
    wider.find(|lines| whole(lines, label)).unwrap_or_else(|| ruler.wrap(label, face, room))
}

/// Whether lines hold whole words, or parts of words that end in a dash of their own: `(maj–`, `december)`.
fn whole(lines: &[String], label: &str) -> bool {
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let label = plain(label);
    let mut rest = label.as_str();
    lines.iter().all(|line| {
        let Some(after) = rest.trim_start().strip_prefix(plain(line).as_str()) else { return false };
        rest = after;
        rest.is_empty() || rest.starts_with(' ') || line.ends_with(['–', '-', '/'])
    })
}

#[cfg(test)]
mod tests {
    use super::{Numerals, Under, below, ticks};
    use crate::drawing::tests::{ruler, sound};
    use crate::drawing::{Canvas, Face};
    use crate::figure::samples::number;

    #[test]
    fn a_level_axis_says_where_it_begins_and_ends() {
        let ruler = ruler();
        let words = ["0\u{a0}%", "20\u{a0}%", "40\u{a0}%", "60\u{a0}%", "80\u{a0}%", "100\u{a0}%"];
        for (length, shown) in [(300.0, 6), (90.0, 2)] {
            let mut canvas = Canvas::new(360.0, "f1", &ruler);
            let ticks: Vec<(f64, &str)> = (0..6_u8).map(|at| 20.0 + length * f64::from(at) / 5.0).zip(words).collect();
            let bottom = below(&mut canvas, &ticks, 10.0);
            let drawing = canvas.finish(bottom);
            sound(&drawing);
            assert!(drawing.body.contains(">0\u{a0}%<") && drawing.body.contains(">100\u{a0}%<"), "{}", drawing.body);
            assert_eq!(drawing.body.matches("<text").count(), shown, "{}", drawing.body);
        }
    }

    #[test]
    fn ticks_are_round_and_hold_all() {
        assert_eq!(ticks(0.0, 29.0).0, [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(ticks(27.0, 29.0).0, [27.0, 27.5, 28.0, 28.5, 29.0]);
        assert_eq!(ticks(0.0, 0.0).0.first(), Some(&0.0));
        assert_eq!(ticks(5.0, 5.0).0.first(), Some(&0.0));
        let (all, _) = ticks(-3.0, 8.0);
        assert!(all[0] <= -3.0 && all[all.len() - 1] >= 8.0, "{all:?}");
    }

    #[test]
    fn an_axis_is_written_as_the_numbers_are() {
        let learnt = |text: &str, at: f64, shares: bool| Numerals::of([number(at, text)].iter(), shares);
        assert_eq!(learnt("35\u{a0}%", 0.35, true).write(0.4, 0.2), "40\u{a0}%");
        assert_eq!(learnt("35%", 0.35, true).write(0.4, 0.2), "40%");
        assert_eq!(learnt("1.234", 1234.0, false).write(1500.0, 500.0), "1.500");
        assert_eq!(learnt("2,5", 2.5, false).write(1.5, 0.5), "1,5");
        assert_eq!(learnt("2.5", 2.5, false).write(1.5, 0.5), "1.5");
        assert_eq!(learnt("1,234.5", 1234.5, false).write(-1500.0, 500.0), "\u{2212}1,500");
        assert_eq!(learnt("12", 12.0, false).write(10.0, 5.0), "10");
    }

    #[test]
    fn a_long_period_takes_no_label_from_another() {
        let (ruler, face) = (ruler(), Face::sans(12.5));
        for (periods, left) in [(3, 28.0), (4, 28.0), (5, 28.0)] {
            let labels: Vec<String> =
                std::iter::once("2021 (maj–december)".to_owned()).chain((1..periods).map(|at| (2021 + at).to_string())).collect();
            let slot = (320.0 - left - 100.0) / f64::from(periods);
            let places: Vec<f64> = (0..periods).map(|at| left + slot * (f64::from(at) + 0.5)).collect();
            let under = Under::new(&labels, &places, (0.0, 320.0), &ruler, face);
            assert_eq!(under.count(), labels.len(), "{periods}");
            assert_eq!(under.shown[0].1, ["2021", "(maj–", "december)"]);
            let mut canvas = Canvas::new(320.0, "f1", &ruler);
            let bottom = under.draw(&mut canvas, 0.0, crate::drawing::Ink::Ink);
            sound(&canvas.finish(bottom + 4.0));
        }
    }
}
