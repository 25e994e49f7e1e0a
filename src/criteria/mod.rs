//! What was to be reached, and whether it was: goals, criteria, targets, and the verdict with its rule.

mod interval;
mod judged;
mod parse;
#[cfg(test)]
mod tests;
mod verdict;

use rust_decimal::Decimal;

pub use interval::wilson;
pub use judged::{Book, Judged, JudgedResult, Tally};
pub use parse::parse;
pub use verdict::{Aim, Outcome, Ruling, Verdict, Why, together};

use crate::finding::Span;
use crate::language::{Date, Moment};
use crate::yaml::Bilingual;

/// What a programme's `criteria.yaml` says.
#[derive(Debug, Clone, Default)]
pub struct Criteria {
    /// What marks on results mean, in the author's order.
    pub marks: Vec<Mark>,
    /// The sets of goals, in the author's order.
    pub sets: Vec<Set>,
}

/// A sign on results, explained once.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The word results name it by.
    pub key: String,
    /// What it means.
    pub meaning: Bilingual,
}

/// Goals that are told of together: `![](criteria:effects)`.
#[derive(Debug, Clone)]
pub struct Set {
    /// The word texts name it by.
    pub id: String,
    /// Where the word stands.
    pub span: Span,
    /// What readers call it.
    pub label: Bilingual,
    /// What its goals are about.
    pub kind: SetKind,
    /// The part of the way from which on something is partly reached: 0.5 for half of it.
    pub partly_from: Option<Decimal>,
    /// The id of the source the targets come from.
    pub source: Option<(String, Span)>,
    /// Its goals.
    pub goals: Vec<Goal>,
}

/// What goals are about. Who misses the one may reach the other, so the two are never counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetKind {
    /// What becomes different for somebody.
    Effect,
    /// How much is done, and for how many.
    Volume,
}

impl SetKind {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 2] = [("effect", Self::Effect), ("volume", Self::Volume)];

    /// The author's word.
    #[must_use]
    pub fn word(self) -> &'static str {
        crate::yaml::word_of(&Self::WORDS, &self)
    }
}

/// What is striven for.
#[derive(Debug, Clone)]
pub struct Goal {
    /// What readers call it.
    pub label: Bilingual,
    /// By what one knows whether it was reached.
    pub criteria: Vec<Criterion>,
}

/// By what one knows whether a goal was reached.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// The word texts name it by; no other criterion and no set of the file has it.
    pub id: String,
    /// Where the word stands.
    pub span: Span,
    /// What readers call it, where the goal does not say it.
    pub label: Option<Bilingual>,
    /// What is aimed at.
    pub target: Target,
    /// What the target measures, where that is not what the result does: "gennemførte forløb".
    pub measure: Option<Bilingual>,
    /// How it was before.
    pub baseline: Option<Baseline>,
    /// What came of it.
    pub results: Vec<ResultSpec>,
    /// What the printed report says of it.
    pub claimed: Option<Claim>,
    /// How the target was changed, the first change first.
    pub revisions: Vec<Revision>,
    /// What it stands in the place of.
    pub replaces: Option<Replaced>,
    /// A verdict that somebody gave in place of the computed one.
    pub overruled: Option<Override>,
    /// The figure that proves it: `chart:effects`.
    pub proof: Option<(String, Span)>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
}

/// What is aimed at, as written.
#[derive(Debug, Clone)]
pub struct Target {
    /// Where it stands.
    pub span: Span,
    /// What is aimed at.
    pub aim: AimSpec,
    /// Whether nobody wrote it down as a target: it is read out of something else.
    pub implied: bool,
}

/// What is aimed at; numbers are not yet looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AimSpec {
    /// A number and which way.
    Number(Direction, Level),
    /// A day by which it is done.
    By(Moment),
    /// Words.
    Words(Bilingual),
    /// A target whose number is not known any more, and why.
    Unknown(Bilingual),
    /// None, and what there is to say of that.
    None(Bilingual),
}

/// Which way a number reaches its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// By being as large or larger.
    AtLeast,
    /// By being as small or smaller.
    AtMost,
    /// By lying between two numbers.
    Between,
    /// By being the same.
    Exactly,
}

impl Direction {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 4] =
        [("at-least", Self::AtLeast), ("at-most", Self::AtMost), ("between", Self::Between), ("exactly", Self::Exactly)];

    /// The author's word.
    #[must_use]
    pub fn word(self) -> &'static str {
        crate::yaml::word_of(&Self::WORDS, &self)
    }
}

/// Where the number of a target is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Level {
    /// In the register.
    Key(String, Span),
    /// Here: from the first to the second, in the result's unit; shares from 0 to 1.
    Here {
        /// The number, or the least.
        low: Decimal,
        /// The most.
        high: Decimal,
        /// Whether it was written as a percentage.
        percent: bool,
    },
}

/// A result as written.
#[derive(Debug, Clone)]
pub struct ResultSpec {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub what: Came,
    /// What readers call it, where the register does not say it well.
    pub label: Option<Bilingual>,
    /// Whether it is shown beside the others and does not count.
    pub supplementary: bool,
    /// The index of its mark.
    pub mark: Option<usize>,
    /// What it measures, where that is something else than the target: "forløb sat i gang".
    pub measure: Option<Bilingual>,
    /// Whether those who answered stand for others too; where nothing is said, shares of those who answered do.
    pub sample: Option<bool>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Came {
    /// A number of the register, or an answer.
    Number {
        /// Its key.
        key: (String, Span),
        /// The key of another number for the same thing.
        alternative: Option<(String, Span)>,
    },
    /// It was done.
    Done(Moment),
    /// It is not done.
    NotDone,
    /// Words, and what they come to.
    Said {
        /// What they come to.
        verdict: Verdict,
        /// The words.
        words: Bilingual,
        /// The period they are of, where that is not the last one of the register.
        period: Option<(String, Span)>,
    },
}

/// What the printed report says.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub verdict: Verdict,
    /// Why something else stands here; needed where the computed verdict is another.
    pub words: Option<Bilingual>,
}

/// A change of a target.
#[derive(Debug, Clone)]
pub struct Revision {
    /// When it was agreed.
    pub date: Moment,
    /// What was aimed at before; `None` where nobody knows any more.
    pub from: Option<Bilingual>,
    /// What is since.
    pub to: Option<Bilingual>,
    /// Why.
    pub reason: Bilingual,
}

/// A criterion there was.
#[derive(Debug, Clone)]
pub struct Replaced {
    /// What it was called.
    pub label: Bilingual,
    /// When it was given up.
    pub date: Moment,
    /// Why.
    pub reason: Option<Bilingual>,
}

/// A verdict that somebody gave.
#[derive(Debug, Clone)]
pub struct Override {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Bilingual,
    /// Who gave it.
    pub by: String,
    /// When.
    pub date: Date,
    /// Where it stands.
    pub span: Span,
    /// The period it is of, where that is not the last one of the register.
    pub period: Option<(String, Span)>,
}

/// How it was before.
#[derive(Debug, Clone)]
pub struct Baseline {
    /// The key of the number.
    pub key: (String, Span),
    /// The period it is of; the first that has one where nothing is said.
    pub period: Option<String>,
}

impl Criteria {
    /// A set by its word.
    #[must_use]
    pub fn set(&self, id: &str) -> Option<&Set> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// Every criterion with its set and goal, in the author's order.
    pub fn all(&self) -> impl Iterator<Item = (&Set, &Goal, &Criterion)> {
        self.sets.iter().flat_map(Set::all)
    }

    /// A criterion by its word.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<(&Set, &Goal, &Criterion)> {
        self.all().find(|(_, _, criterion)| criterion.id == id)
    }

    /// Everything texts may name.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.sets.iter().map(|set| set.id.as_str()).chain(self.all().map(|(_, _, criterion)| criterion.id.as_str()))
    }

    /// The keys of the register it names, with their places.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &Span)> {
        self.all().flat_map(|(_, _, criterion)| criterion.keys())
    }
}

impl Set {
    /// Its criteria with their goals.
    pub fn all(&self) -> impl Iterator<Item = (&Self, &Goal, &Criterion)> {
        self.goals.iter().flat_map(move |goal| goal.criteria.iter().map(move |criterion| (self, goal, criterion)))
    }
}

impl Criterion {
    /// The periods it names, with their places.
    pub fn periods(&self) -> impl Iterator<Item = &(String, Span)> {
        let said = self.results.iter().filter_map(|result| match &result.what {
            Came::Said { period, .. } => period.as_ref(),
            _ => None,
        });
        said.chain(self.overruled.iter().filter_map(|overruled| overruled.period.as_ref()))
    }

    /// The keys of the register it names, with their places.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &Span)> {
        let named = self.results.iter().flat_map(ResultSpec::keys).chain(self.baseline.iter().map(|baseline| &baseline.key));
        named.map(|(key, span)| (key.as_str(), span)).chain(self.target.key())
    }

    /// What readers call it, in a set's goal.
    #[must_use]
    pub fn called<'c>(&'c self, goal: &'c Goal) -> &'c Bilingual {
        self.label.as_ref().unwrap_or(&goal.label)
    }
}

impl Target {
    /// The key of its number, where that stands in the register.
    #[must_use]
    pub fn key(&self) -> Option<(&str, &Span)> {
        match &self.aim {
            AimSpec::Number(_, Level::Key(key, span)) => Some((key, span)),
            _ => None,
        }
    }
}

impl ResultSpec {
    /// The keys it names: its own, and that of another number for the same.
    pub fn keys(&self) -> impl Iterator<Item = &(String, Span)> {
        let (key, alternative) = match &self.what {
            Came::Number { key, alternative } => (Some(key), alternative.as_ref()),
            Came::Done(_) | Came::NotDone | Came::Said { .. } => (None, None),
        };
        key.into_iter().chain(alternative)
    }
}
