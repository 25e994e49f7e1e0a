//! Authors' YAML as a tree with places, and readers that collect every finding instead of stopping at the first.

mod fields;
mod parse;
mod period;
mod value;

pub use fields::{Bilingual, Fields};
pub use parse::{parse, parse_at};
pub use period::not_a_period;
pub use value::{MAX_DIGITS, decimal, fits, word_of};

use crate::finding::{Finding, Findings, Span, say};

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a node is. Numbers stay text, so that no decimal is ever rounded by being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, or `~`.
    Null,
    /// Text, a number, a date: as written, quotation marks taken off.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order of the file; the keys are unique.
    Map(Vec<(Key, Node)>),
}

/// The key of a mapping with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Where it stands.
    pub span: Span,
    /// The key's text.
    pub text: String,
}

impl Key {
    /// Whether it can stand in an address, as it is; one that cannot is a finding.
    pub fn is_address(&self, findings: &mut Findings) -> bool {
        let good = self.text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_') && !self.text.is_empty();
        if !good {
            let text = &self.text;
            findings.push(
                Finding::error("bad-key", say!("»{text}« kan ikke være en nøgle", "“{text}” cannot be a key"))
                    .at(&self.span)
                    .hint(say!("brug bogstaver, tal og bindestreg", "use letters, digits and hyphens")),
            );
        }
        good
    }
}
