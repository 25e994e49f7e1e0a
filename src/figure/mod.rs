//! Charts: a plain view in; a drawing, a spoken summary and a table twin out. One folder a kind.

mod bar;
mod bars;
mod before_after;
mod cells;
mod chart;
pub mod diagram;
mod dumbbell;
mod flow;
mod grouped;
mod legend;
mod lines;
mod mark;
mod stacked;
#[cfg(test)]
mod tests;
pub mod tone;
mod voice;

pub use chart::{BeforeAfter, Chart, Dumbbell, Flow, Lines, Pair, Series, Step, Target};
pub use mark::{Answers, Category, Group, Mark, MarkKind, Tone};
