//! What is wrong in a file of messages, and where.

use std::error::Error;
use std::fmt;
use std::ops::Range;

use fluent_syntax::parser::ParserError;

/// A mistake in a file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingError {
    /// The name the file was given with.
    pub file: String,
    /// The bytes of its text the mistake is at; always whole characters, empty at the end of the text.
    pub range: Range<usize>,
    /// What the mistake is.
    pub kind: WordingErrorKind,
}

/// A kind of mistake in a file of messages; names are as written, a term's with its hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingErrorKind {
    /// Not Fluent; the parser's own words.
    Syntax(String),
    /// A second message, term or attribute of that name in the same file.
    Duplicate(String),
    /// A message and a term of the same name, which Fluent's bundle keeps in one place.
    Ambiguous(String),
    /// A reference to a message, term or attribute there is not.
    Reference(String),
    /// A call of a function; there are none.
    Function(String),
    /// A message or term that comes to refer to itself.
    Cycle(String),
    /// A term that needs a variable, itself or by what it refers to; only messages may.
    TermVariable {
        /// The term.
        term: String,
        /// The variable's name, without its `$`.
        variable: String,
    },
}

impl WordingError {
    pub(super) fn syntax(file: &str, text: &str, error: &ParserError) -> Self {
        // The parser points one byte past an unexpected end, and at one byte of a longer character.
        let start = text.floor_char_boundary(error.pos.start);
        let end = text.ceil_char_boundary(error.pos.end.max(start));
        Self { file: file.to_owned(), range: start..end, kind: WordingErrorKind::Syntax(error.kind.to_string()) }
    }
}

impl fmt::Display for WordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.kind)
    }
}

impl Error for WordingError {}

impl fmt::Display for WordingErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(text) => f.write_str(text),
            Self::Duplicate(name) => write!(f, "\"{name}\" is written twice"),
            Self::Ambiguous(name) => write!(f, "\"{name}\" is both a message and a term"),
            Self::Reference(name) => write!(f, "there is no \"{name}\""),
            Self::Function(name) => write!(f, "there is no function {name}"),
            Self::Cycle(name) => write!(f, "\"{name}\" refers to itself"),
            Self::TermVariable { term, variable } => {
                write!(f, "the term \"{term}\" needs the variable ${variable}")
            }
        }
    }
}
