//! What stands above and below a figure or a table, whatever it shows.

use crate::finding::{Findings, Span};
use crate::yaml::{Bilingual, Fields};

/// The words around a figure or a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What there is to see.
    pub title: Bilingual,
    /// What is shown; perhaps the question that was asked.
    pub subtitle: Option<Bilingual>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
    /// How the numbers came about.
    pub method: Option<Bilingual>,
}

impl Caption {
    /// Reads the words from the fields of what they belong to; the absence of a title is a finding at `at`.
    pub(super) fn of(fields: &Fields<'_>, at: &Span, findings: &mut Findings) -> Self {
        let title = fields.need("title", at, findings).map(|node| Bilingual::of(node, findings));
        let mut field = |name| fields.get(name).map(|node| Bilingual::of(node, findings));
        Self { title: title.unwrap_or_default(), subtitle: field("subtitle"), note: field("note"), method: field("method") }
    }
}
