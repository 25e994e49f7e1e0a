//! What is wrong, where, and what to do about it: the program's only way of complaining.
//!
//! A [`Finding`] is a value. Whoever notices something makes one; printing it is the job of [`render`].

mod collection;
mod nearest;
pub mod render;
mod span;
mod text;

pub use collection::Findings;
pub use nearest::{nearest, suggestion};
pub use span::{Place, Span};
pub use text::{Text, say};

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be made from this.
    Error,
    /// The site can be made, but a reader would be served badly.
    Warning,
}

impl Severity {
    /// The word used by machine-readable renderings.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing an author (or a theme's author) can mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A word that names the kind of finding, such as `share-without-base`; `explain` takes it.
    pub code: &'static str,
    /// Whether the build stops.
    pub severity: Severity,
    /// What was found and what was expected.
    pub message: Text,
    /// Where; `None` only for what has no place in a file, such as the output folder.
    pub span: Option<Span>,
    /// Other places that explain it: the first of two duplicates, the links of a cycle.
    pub labels: Vec<(Span, Text)>,
    /// Things the author can do, most likely first.
    pub hints: Vec<Text>,
}

impl Finding {
    /// A finding that stops the build.
    #[must_use]
    pub fn error(code: &'static str, message: Text) -> Self {
        Self::new(code, Severity::Error, message)
    }

    /// A finding that does not stop the build.
    #[must_use]
    pub fn warning(code: &'static str, message: Text) -> Self {
        Self::new(code, Severity::Warning, message)
    }

    fn new(code: &'static str, severity: Severity, message: Text) -> Self {
        Self { code, severity, message, span: None, labels: Vec::new(), hints: Vec::new() }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, span: &Span) -> Self {
        self.span = Some(span.clone());
        self
    }

    /// Adds another place that explains it.
    #[must_use]
    pub fn label(mut self, span: &Span, text: Text) -> Self {
        self.labels.push((span.clone(), text));
        self
    }

    /// Adds something the author can do.
    #[must_use]
    pub fn hint(mut self, text: Text) -> Self {
        self.hints.push(text);
        self
    }

    /// Adds something the author can do, if there is such a thing.
    #[must_use]
    pub fn hint_maybe(mut self, text: Option<Text>) -> Self {
        self.hints.extend(text);
        self
    }
}
