//! Charts: a plain view in; a drawing, a spoken summary and a table twin out. One folder a kind.

mod axis;
mod bar;
mod bar_set;
mod bars;
mod before_after;
pub mod bullet;
mod cells;
mod chart;
mod columns;
pub mod diagram;
#[cfg(test)]
mod drawn;
mod dumbbell;
mod flow;
mod grouped;
mod labels;
mod legend;
mod lines;
mod mark;
mod plane;
#[cfg(test)]
mod samples;
mod spark;
mod stacked;
mod timeline;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told;
mod tone;
mod voice;

pub use chart::{BeforeAfter, Chart, Dumbbell, Flow, Lines, Pair, Series, Step, Target};
pub use mark::{Answers, Category, Group, Mark, MarkKind, Tone};
pub use spark::{Point, Spark};
pub use timeline::{Happening, Timeline};
