//! A result held against its target: a dot a result, the interval it may lie in, and a tick or a band for what was aimed at.

mod drawing;
mod marks;
mod scale;
#[cfg(test)]
mod tests;

use crate::drawing::{Drawing, Ruler};
use crate::language::{TextError, Wording};

/// No result comes near it, and all below it can be calculated with.
const MOST: f64 = 1e15;

/// A criterion as it is drawn; every word is in the reader's language. Whether the target is reached is not in the drawing:
/// the verdict stands beside it, and follows a rule that a drawing cannot show.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bullet {
    /// Whether all numbers are shares from 0 to 1; else they are numbers, and the scale ends a little beyond the greatest.
    pub shares: bool,
    /// What is aimed at; `None` where there is no target.
    pub target: Option<Aim>,
    /// The results, in order.
    pub rows: Vec<BulletRow>,
    /// What the marks are called, for those who hear the drawing.
    pub words: BulletWords,
    /// A number its scale has room for besides its own: that of others beside it, so that all can be compared.
    pub reach: Option<f64>,
}

/// A target.
#[derive(Debug, Clone, PartialEq)]
pub struct Aim {
    /// Its words, for those who hear the drawing: `Mål: mindst 75 %`.
    pub label: String,
    /// Where it stands.
    pub bound: Bound,
}

/// Where a target stands, and on which side of it a result reaches it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// That or more.
    AtLeast(f64),
    /// That or less.
    AtMost(f64),
    /// That and nothing else.
    Exactly(f64),
    /// From the first to the second.
    Between(f64, f64),
    /// It has only words: `færre end planlagt`.
    Words,
}

/// A result.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BulletRow {
    /// In words, the number alone: `74 %`, `ca. 80`, `27 eller 34`, `kan ikke vises`.
    pub text: String,
    /// Where it stands.
    pub reading: Reading,
    /// Whether it is hedged: `ca.`
    pub about: bool,
    /// Whether it only adds to the main result.
    pub supplementary: bool,
    /// Where the true number may lie.
    pub interval: Option<Interval>,
}

/// Where a result stands.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Reading {
    /// Nowhere: it is hidden, or there is none. Its words are all there is.
    #[default]
    None,
    /// At one number.
    One(f64),
    /// From the first to the second: only the ends are known.
    Span(f64, f64),
    /// At the first or the second: it was counted in two ways.
    Either(f64, f64),
}

/// An interval of confidence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// In words: `64–82 %`.
    pub text: String,
}

/// What the marks are called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BulletWords {
    /// A result: `Resultat`.
    pub result: String,
    /// One that only adds to it: `Supplerende resultat`.
    pub supplementary: String,
    /// The line: `95 %-interval`.
    pub interval: String,
}

impl BulletWords {
    /// As the theme says them.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn of(wording: &Wording) -> Result<Self, TextError> {
        let say = |id| wording.text(id, &[]);
        Ok(Self { result: say("bullet-result")?, supplementary: say("bullet-supplementary")?, interval: say("bullet-interval")? })
    }
}

impl Bullet {
    /// The drawing of a cell in a table, `width` pixels wide: no words, and a line a result, in order.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64) -> Drawing {
        drawing::draw(self, ruler, width)
    }

    /// "Resultat 74 %, 95 %-interval 64–82 %. Mål: mindst 75 %."
    #[must_use]
    pub fn spoken(&self) -> String {
        let mut sentences: Vec<String> = self.rows.iter().map(|row| self.said(row)).collect();
        sentences.extend(self.target.as_ref().map(|aim| aim.label.clone()));
        super::voice::prose(sentences)
    }

    /// "Supplerende resultat 80 %".
    fn said(&self, row: &BulletRow) -> String {
        let kind = if row.supplementary { &self.words.supplementary } else { &self.words.result };
        let interval = row.interval.as_ref().map_or_else(String::new, |interval| format!(", {} {}", self.words.interval, interval.text));
        format!("{kind} {}{interval}", row.text)
    }
}

impl Bound {
    /// The numbers it names that can be drawn.
    fn places(self) -> Vec<f64> {
        let named = match self {
            Self::AtLeast(at) | Self::AtMost(at) | Self::Exactly(at) => vec![at],
            Self::Between(low, high) => vec![low, high],
            Self::Words => Vec::new(),
        };
        drawable(named)
    }
}

impl BulletRow {
    /// The numbers it names that can be drawn.
    fn places(&self) -> Vec<f64> {
        let named = match self.reading {
            Reading::None => Vec::new(),
            Reading::One(at) => vec![at],
            Reading::Span(low, high) | Reading::Either(low, high) => vec![low, high],
        };
        drawable(named)
    }

    /// The ends of its interval, where there is a result they belong to.
    fn ends(&self) -> Option<(f64, f64)> {
        let interval = self.interval.as_ref().filter(|_| !self.places().is_empty())?;
        match drawable(vec![interval.low, interval.high])[..] {
            [low, high] => Some((low.min(high), low.max(high))),
            _ => None,
        }
    }
}

/// Numbers, if all of them have a place on a scale that a person can read.
fn drawable(named: Vec<f64>) -> Vec<f64> {
    if named.iter().all(|at| at.abs() < MOST) { named } else { Vec::new() }
}
