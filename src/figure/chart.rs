//! The kinds of charts and what each is drawn from.

use super::{Answers, Category, Group, Mark};

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
    /// What is counted: `familier`; empty where the series count different things.
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

#[expect(unused_variables, clippy::missing_errors_doc, missing_docs, reason = "until the kinds are drawn")]
impl Chart {
    pub fn draw(&self, ruler: &crate::drawing::Ruler, width: f64, prefix: &str) -> crate::drawing::Drawing {
        crate::drawing::Canvas::new(width, prefix, ruler).finish(10.0)
    }
    pub fn spoken(&self, wording: &crate::language::Wording) -> Result<String, crate::language::TextError> {
        Ok(String::new())
    }
    pub fn twin(&self) -> crate::table::Table {
        crate::table::Table::default()
    }
}
