//! Charts: a plain view in; a drawing, a spoken summary and a table twin out. One folder a kind.

mod chart;
pub mod diagram;
mod mark;

pub use chart::{BeforeAfter, Chart, Dumbbell, Flow, Lines, Pair, Series, Step, Target};
pub use mark::{Answers, Category, Group, Mark, MarkKind, Tone};
