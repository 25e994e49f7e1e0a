//! The kinds of charts and what each is drawn from.

use super::{Answers, Category, Group, Mark, bars, before_after, columns, dumbbell, flow, grouped, lines, stacked};
use crate::drawing::{Drawing, Ruler};
use crate::language::{TextError, Wording};
use crate::table::Table;

/// A chart of one kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Horizontal bars: one group over its categories.
    Bars(Answers),
    /// Columns: one group over categories that are numbers in a row, such as scores from 0 to 10.
    Columns(Answers),
    /// Horizontal bars side by side: several groups over the same categories.
    Grouped(Answers),
    /// Bars of 100 %: a row a group, a segment a category.
    Stacked(Answers),
    /// Pairs of stacked bars: before and after.
    BeforeAfter(BeforeAfter),
    /// Two dots on a line: before and after.
    Dumbbell(Dumbbell),
    /// Lines over periods.
    Lines(Lines),
    /// How many went on from step to step.
    Flow(Flow),
}

impl Chart {
    /// The drawing, `width` pixels wide; ids in it begin with `prefix`.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
        match self {
            Self::Bars(view) => bars::drawing::draw(view, ruler, width, prefix),
            Self::Columns(view) => columns::drawing::draw(view, ruler, width, prefix),
            Self::Grouped(view) => grouped::drawing::draw(view, ruler, width, prefix),
            Self::Stacked(view) => stacked::drawing::draw(view, ruler, width, prefix),
            Self::BeforeAfter(view) => before_after::drawing::draw(view, ruler, width, prefix),
            Self::Dumbbell(view) => dumbbell::drawing::draw(view, ruler, width, prefix),
            Self::Lines(view) => lines::drawing::draw(view, ruler, width, prefix),
            Self::Flow(view) => flow::drawing::draw(view, ruler, width, prefix),
        }
    }

    /// What it shows, in one to three plain sentences, as it is read aloud.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn spoken(&self, wording: &Wording) -> Result<String, TextError> {
        match self {
            Self::Bars(view) | Self::Columns(view) => bars::spoken(view, wording),
            Self::Grouped(view) => grouped::spoken(view, wording),
            Self::Stacked(view) => stacked::spoken(view, wording),
            Self::BeforeAfter(view) => before_after::spoken(view, wording),
            Self::Dumbbell(view) => dumbbell::spoken(view, wording),
            Self::Lines(view) => lines::spoken(view, wording),
            Self::Flow(view) => flow::spoken(view, wording),
        }
    }

    /// The same as a table, for those who do not see it and for those who calculate on.
    #[must_use]
    pub fn twin(&self) -> Table {
        match self {
            Self::Bars(view) | Self::Columns(view) | Self::Grouped(view) => bars::twin(view),
            Self::Stacked(view) => stacked::twin(view),
            Self::BeforeAfter(view) => before_after::twin(view),
            Self::Dumbbell(view) => dumbbell::twin(view),
            Self::Lines(view) => lines::twin(view),
            Self::Flow(view) => flow::twin(view),
        }
    }
}

/// The answers to one or several questions, each in two or more waves.
#[derive(Debug, Clone, PartialEq)]
pub struct BeforeAfter {
    /// The answers in order, those apart last.
    pub categories: Vec<Category>,
    /// Each question's words and its waves, the earliest first.
    pub questions: Vec<(String, Vec<Group>)>,
    /// What the top share is called: `enige`.
    pub top_label: Option<String>,
    /// What a question is, for the head of a twin: `Spørgsmål`.
    pub question_head: String,
    /// What a wave is: `Måling`.
    pub wave_head: String,
}

/// Rows of two values each.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    /// What the first value is: `2022`.
    pub before: String,
    /// What the second value is: `2023`.
    pub after: String,
    /// The rows in order.
    pub rows: Vec<Pair>,
    /// Whether the marks are shares from 0 to 1; else they are numbers.
    pub shares: bool,
    /// What a row is, for the head of a twin.
    pub row_head: String,
    /// What the change is called, for the head of a twin: `Ændring`.
    pub change_head: String,
}

/// A row of a dumbbell.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Its words.
    pub label: String,
    /// The first value.
    pub before: Mark,
    /// The second value.
    pub after: Mark,
    /// How it moved, in words: `14 procentpoint højere end i 2022`; `None` where that cannot be said.
    pub change: Option<String>,
}

/// Series over periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The periods in order, in words.
    pub periods: Vec<String>,
    /// The series in order.
    pub series: Vec<Series>,
    /// What is aimed at.
    pub target: Option<Target>,
    /// Whether the marks are shares from 0 to 1; else they are numbers.
    pub shares: bool,
    /// What all series count or measure: `familier`, or `antal` where they count different things of about the same number;
    /// empty where one axis does not hold them.
    pub unit: String,
    /// What a period is, for the head of a twin: `Periode`.
    pub period_head: String,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its words.
    pub label: String,
    /// One a period.
    pub marks: Vec<Mark>,
    /// Where it is broken: before the period of this index, and why.
    pub breaks: Vec<(usize, String)>,
}

/// What is aimed at: a line, or a band.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its words: `Mål: 25–30`.
    pub label: String,
    /// Its lower end.
    pub low: f64,
    /// Its upper end; the same as `low` for a line.
    pub high: f64,
}

/// Steps of taking part, each with those who are left.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// The steps in order.
    pub steps: Vec<Step>,
    /// What a step is, for the head of a twin: `Trin`.
    pub step_head: String,
    /// What is counted: `familier`.
    pub count_head: String,
    /// What the loss is called: `Frafald`.
    pub loss_head: String,
}

/// A step of taking part.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its words.
    pub label: String,
    /// How many.
    pub mark: Mark,
    /// The part of the first step, in words: `62 %`.
    pub share: Option<String>,
    /// How many fewer than in the step before, in words.
    pub loss: Option<String>,
}
