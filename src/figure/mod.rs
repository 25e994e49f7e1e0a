//! Charts: a plain view in; a drawing, a spoken summary and a table twin out. One folder a kind.

mod bar;
pub mod before_after;
mod chart;
pub mod diagram;
mod legend;
mod mark;
pub mod stacked;
#[cfg(test)]
mod tests;
pub mod tone;

pub use chart::{BeforeAfter, Chart, Dumbbell, Flow, Lines, Pair, Series, Step, Target};
pub use mark::{Answers, Category, Group, Mark, MarkKind, Tone};
