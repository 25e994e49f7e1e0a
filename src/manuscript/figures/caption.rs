//! The words around a figure or a table.

use crate::finding::{Findings, Span};
use crate::yaml::{Bilingual, Fields};

/// What stands above and below a figure or a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What to see.
    pub title: Bilingual,
    /// What is shown; perhaps the whole question that was asked.
    pub subtitle: Option<Bilingual>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
    /// How it was found out.
    pub method: Option<Bilingual>,
}

impl Caption {
    /// Reads it among the fields of what stands at `at`; one without a title is reported.
    pub(super) fn of(fields: &Fields<'_>, at: &Span, findings: &mut Findings) -> Self {
        let title = fields.need("title", at, findings).map(|node| Bilingual::of(node, findings));
        let words = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
        Self {
            title: title.unwrap_or_default(),
            subtitle: words("subtitle", findings),
            note: words("note", findings),
            method: words("method", findings),
        }
    }
}
