//! Diagrams: a programme theory, stage by stage with arrows between, or a process, step by step.

mod arrows;
mod columns;
mod process;
mod rows;
#[cfg(test)]
mod tests;
mod theory;
mod verdicts;
mod versions;

pub use versions::{Boxed, ItemPair, Side, StagePair, Versions};

use crate::drawing::{Drawing, Ruler, Sign};

/// A diagram; every word is in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagram {
    /// The stages in order; a process has one node a stage, without a label.
    pub stages: Vec<Stage>,
    /// Whether it is a process.
    pub process: bool,
}

/// What stands side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What its nodes are: `På kort sigt`.
    pub label: Option<String>,
    /// Its nodes.
    pub nodes: Vec<Node>,
}

/// A box of a diagram.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// Its words.
    pub text: String,
    /// What more there is to say of it.
    pub more: Option<String>,
    /// The nodes it leads to, counted from 0 through all stages; they stand in later ones.
    pub to: Vec<usize>,
    /// Whether the criteria it is measured by were met.
    pub verdicts: Vec<VerdictMark>,
}

/// A verdict: its sign with its word beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictMark {
    /// Its sign.
    pub sign: Sign,
    /// Its words: `ikke nået`.
    pub text: String,
}

impl Diagram {
    /// Draws it `width` pixels wide.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
        if self.process { process::draw(self, ruler, width, prefix) } else { theory::draw(self, ruler, width, prefix) }
    }

    /// All nodes, in the order by which they are counted.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.stages.iter().flat_map(|stage| &stage.nodes)
    }
}
