//! The verdict: a pure function of what was aimed at and what came of it.

use rust_decimal::Decimal;

use crate::language::Date;
use crate::register::Missing;
use crate::yaml::word_of;

/// Whether something was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It was.
    Met,
    /// Some of it was, by a rule that is printed.
    Partly,
    /// Its results disagree.
    Mixed,
    /// It was not.
    NotMet,
    /// There is nothing to tell by.
    NotMeasured,
    /// What there is to tell by may not be shown.
    Withheld,
}

impl Verdict {
    /// The words for it, in names of messages and classes too; whoever overrules a verdict may write any of them.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("met", Self::Met),
        ("partly", Self::Partly),
        ("not-met", Self::NotMet),
        ("mixed", Self::Mixed),
        ("not-measured", Self::NotMeasured),
        ("withheld", Self::Withheld),
    ];

    /// What an author may say that came of something: what can be told.
    pub const SAID: [(&'static str, Self); 3] = [Self::WORDS[0], Self::WORDS[1], Self::WORDS[2]];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }

    /// Whether something is known.
    #[must_use]
    pub fn is_known(self) -> bool {
        !matches!(self, Self::NotMeasured | Self::Withheld)
    }
}

/// Why nothing is known, or why what is known is not the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Nothing was aimed at.
    NoTarget,
    /// What was aimed at is not known any more.
    TargetUnknown,
    /// What was aimed at is hidden, or not said for the period.
    TargetMissing,
    /// Target and result do not measure the same.
    OtherMeasure,
    /// The number is too rough to tell.
    Rough,
    /// Two numbers for the same tell different things.
    Alternatives,
    /// It is hidden because it would tell of too few people.
    Hidden,
    /// It was not done when the report ends, and need not be yet.
    NotDue,
    /// There is no number, and why.
    Missing(Missing),
    /// Nobody said anything of it.
    NoResult,
}

impl Why {
    /// The word for it in names of messages: `why-no-target`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoTarget => "no-target",
            Self::TargetUnknown => "target-unknown",
            Self::TargetMissing => "target-missing",
            Self::OtherMeasure => "other-measure",
            Self::Rough => "rough",
            Self::Alternatives => "alternatives",
            Self::Hidden => "hidden",
            Self::NotDue => "not-due",
            Self::Missing(reason) => reason.word(),
            Self::NoResult => "no-result",
        }
    }
}

/// What is aimed at, in the unit of the result; shares from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// So much or more.
    AtLeast(Decimal),
    /// So much or less.
    AtMost(Decimal),
    /// From the first to the second, both included.
    Between(Decimal, Decimal),
    /// Just so much.
    Exactly(Decimal),
    /// Done by the end of a day.
    By(Date),
    /// Said in words, whose outcome is said in words too.
    Words,
    /// There was a target, of which nobody knows any more how much it was.
    Unknown,
    /// There is one, which the register does not tell of this period.
    Missing,
    /// Nothing is aimed at.
    None,
}

/// What came of it, as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A number between these two, which are the same where it is exact.
    Number(Decimal, Decimal),
    /// It was done on a day from the first to the second, which are the same where the day is known.
    Done(Date, Date),
    /// It is not done; the day is the last of the report's period.
    NotDone(Date),
    /// What came of it is said in words.
    Said(Verdict),
    /// It measures something else than the target.
    OtherMeasure,
    /// It is hidden.
    Hidden,
    /// There is no number, and why.
    Missing(Missing),
}

/// A verdict with why nothing is known, where that is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is not a plain one.
    pub why: Option<Why>,
}

impl Ruling {
    fn plain(verdict: Verdict) -> Self {
        Self { verdict, why: None }
    }

    pub(super) fn not_measured(why: Why) -> Self {
        Self { verdict: Verdict::NotMeasured, why: Some(why) }
    }

    fn withheld(why: Why) -> Self {
        Self { verdict: Verdict::Withheld, why: Some(why) }
    }
}

impl Aim {
    /// The verdict on one result. A number on the edge has reached it. `partly_from` is the part of the way from which on a number
    /// has partly reached what it has not reached: 0.5 for half of it; without one there is no partly.
    #[must_use]
    pub fn rule(self, outcome: Outcome, partly_from: Option<Decimal>) -> Ruling {
        match outcome {
            _ if self == Self::None => Ruling::not_measured(Why::NoTarget),
            Outcome::Hidden => Ruling::withheld(Why::Hidden),
            Outcome::Missing(Missing::Withheld) => Ruling::withheld(Why::Missing(Missing::Withheld)),
            Outcome::Missing(reason) => Ruling::not_measured(Why::Missing(reason)),
            _ if self == Self::Unknown => Ruling::not_measured(Why::TargetUnknown),
            _ if self == Self::Missing => Ruling::not_measured(Why::TargetMissing),
            Outcome::OtherMeasure => Ruling::not_measured(Why::OtherMeasure),
            Outcome::Said(verdict) => Ruling::plain(verdict),
            Outcome::Done(first, last) => match self {
                Self::By(day) if first > day => Ruling::plain(Verdict::NotMet),
                Self::By(day) if last > day => Ruling::not_measured(Why::Rough),
                Self::By(_) => Ruling::plain(Verdict::Met),
                _ => Ruling::not_measured(Why::OtherMeasure),
            },
            Outcome::NotDone(today) => match self {
                Self::By(last) if today < last => Ruling::not_measured(Why::NotDue),
                Self::By(_) => Ruling::plain(Verdict::NotMet),
                _ => Ruling::not_measured(Why::OtherMeasure),
            },
            Outcome::Number(low, high) => self.range(low, high, partly_from),
        }
    }

    /// The verdict on all numbers of a range, where it is the same for all of them.
    fn range(self, low: Decimal, high: Decimal, partly_from: Option<Decimal>) -> Ruling {
        let within = self.edges(partly_from).into_iter().flatten().filter(|edge| low < *edge && *edge < high);
        let mut verdicts = [low, high].into_iter().chain(within).map(|number| self.number(number, partly_from));
        let Some(Some(first)) = verdicts.next() else { return Ruling::not_measured(Why::OtherMeasure) };
        if verdicts.all(|verdict| verdict == Some(first)) { Ruling::plain(first) } else { Ruling::not_measured(Why::Rough) }
    }

    /// The verdict on a number; `None` where the target is none.
    fn number(self, number: Decimal, partly_from: Option<Decimal>) -> Option<Verdict> {
        let (least, most) = self.ends()?;
        let part = partly_from.unwrap_or(Decimal::ONE);
        let reached = |least: Option<Decimal>, most: Option<Decimal>| {
            least.is_none_or(|least| number >= least) && most.is_none_or(|most| number <= most)
        };
        let (partly_least, partly_most) = (least.map(|least| lowered(least, part)), most.map(|most| raised(most, part)));
        Some(match () {
            () if reached(least, most) => Verdict::Met,
            // What is aimed at exactly is hit or missed.
            () if partly_from.is_some() && !matches!(self, Self::Exactly(_)) && reached(partly_least, partly_most) => Verdict::Partly,
            () => Verdict::NotMet,
        })
    }

    /// The least and the most that reach it; `None` where it is no number.
    fn ends(self) -> Option<(Option<Decimal>, Option<Decimal>)> {
        match self {
            Self::AtLeast(least) => Some((Some(least), None)),
            Self::AtMost(most) => Some((None, Some(most))),
            Self::Between(least, most) => Some((Some(least), Some(most))),
            Self::Exactly(number) => Some((Some(number), Some(number))),
            Self::By(_) | Self::Words | Self::Unknown | Self::Missing | Self::None => None,
        }
    }

    /// The numbers at which the verdict may turn.
    fn edges(self, partly_from: Option<Decimal>) -> [Option<Decimal>; 4] {
        let (least, most) = self.ends().unwrap_or_default();
        let part = partly_from.unwrap_or(Decimal::ONE);
        [least, most, least.map(|least| lowered(least, part)), most.map(|most| raised(most, part))]
    }

    /// How far a number is from what would have reached it, above zero where it lacks and below where it is too much; `None` where
    /// it reached it, or nothing can lack.
    #[must_use]
    pub fn gap(self, number: Decimal) -> Option<Decimal> {
        let (least, most) = self.ends()?;
        let below = least.filter(|least| number < *least).map(|least| least - number);
        below.or_else(|| most.filter(|most| number > *most).map(|most| most - number))
    }

    /// Whether numbers between these two lie on both sides of it: a sample whose interval this is cannot tell.
    #[must_use]
    pub fn divides(self, low: Decimal, high: Decimal) -> bool {
        let (least, most) = self.ends().unwrap_or_default();
        let across = |edge: Decimal| low <= edge && edge <= high;
        least.is_some_and(across) || most.is_some_and(across)
    }
}

/// The least of which `part` of the way to `least` is left. Of what is below zero there is no part.
fn lowered(least: Decimal, part: Decimal) -> Decimal {
    if least > Decimal::ZERO { least * part } else { least }
}

/// The most of which `most` is still that part: twice as much for a half.
fn raised(most: Decimal, part: Decimal) -> Decimal {
    if most > Decimal::ZERO { most.checked_div(part).unwrap_or(Decimal::MAX) } else { most }
}

/// The verdict on several results that count alike: what they agree on. It is reached only where all of them are known to reach it; one
/// that missed it decides, whatever the unknown ones are.
#[must_use]
pub fn together(rulings: &[Ruling]) -> Ruling {
    // That something is hidden weighs more than that something else was never counted.
    let unknown = || rulings.iter().filter(|ruling| !ruling.verdict.is_known());
    let unknown = unknown().find(|ruling| ruling.verdict == Verdict::Withheld).or(unknown().next());
    let mut known = rulings.iter().filter(|ruling| ruling.verdict.is_known());
    let Some(first) = known.next() else { return unknown.copied().unwrap_or(Ruling::not_measured(Why::NoResult)) };
    match unknown {
        _ if !known.all(|ruling| ruling.verdict == first.verdict) => Ruling::plain(Verdict::Mixed),
        Some(unknown) if first.verdict != Verdict::NotMet => *unknown,
        _ => *first,
    }
}

/// The verdict where two numbers stand for the same thing.
pub(super) fn either(one: Ruling, other: Ruling) -> Ruling {
    let ruling = together(&[one, other]);
    let disagree = one.verdict.is_known() && other.verdict.is_known() && one.verdict != other.verdict;
    if disagree { Ruling { why: Some(Why::Alternatives), ..ruling } } else { ruling }
}
