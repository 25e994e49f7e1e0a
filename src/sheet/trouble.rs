//! What is wrong with a sheet, as a finding in the theme's template or at what the author wrote to have it made.

use std::sync::Arc;

use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::Source;

use super::Order;
use super::printer::PrintDesk;
use crate::finding::{Finding, Span, Text, say, suggestion};

/// What findings about a document that cannot be set are called.
pub const FAULT: &str = "sheet";

/// A template and the file it came from.
pub(super) struct Place<'p> {
    pub source: &'p Source,
    pub file: &'p Arc<str>,
}

/// The finding for a template that is not there.
pub(super) fn no_template<'n>(name: &str, order: &Order, known: impl Iterator<Item = &'n str>) -> Finding {
    Finding::error("no-sheet-template", say!("temaet mangler skabelonen »sheets/{name}«", "the theme lacks the template “sheets/{name}”"))
        .at(&order.at)
        .hint_maybe(suggestion(name, known))
}

/// The finding for a document that does not keep the number of its pages.
pub(super) fn other_pages(promised: usize, pages: usize, at: &Span) -> Finding {
    let hint = if pages > promised {
        say!("gør teksten kortere, eller vis mindre", "make the text shorter, or show less")
    } else {
        say!("skriv noget mere, eller ret »pages«", "write some more, or correct “pages”")
    };
    Finding::error(
        "sheet-pages",
        say!("arket fylder {pages} sider og skal fylde {promised}", "the sheet has {pages} pages and is to have {promised}"),
    )
    .at(at)
    .hint(hint)
}

/// The finding for what the setter complains of; its words are English.
pub(super) fn finding(found: &SourceDiagnostic, order: &Order, desk: &PrintDesk<'_>) -> Finding {
    let message = &found.message;
    // Which document it is in is said once, by whoever knows how many there are.
    let said = match found.severity {
        Severity::Error => say!("kan ikke sættes som PDF: {message}", "cannot be set as PDF: {message}"),
        Severity::Warning => say!("sættes ikke som PDF, som det skal: {message}", "is not set as PDF as it should be: {message}"),
    };
    let span = |at: typst::syntax::DiagSpan| {
        let place = desk.place(at.id()?)?;
        debug_assert_eq!(Some(place.source.id()), at.id(), "a place is in the file it was found in");
        Some(Span::new(place.file, desk.range(at)?))
    };
    let own = span(found.span);
    let mut finding = Finding::error(FAULT, said).at(own.as_ref().unwrap_or(&order.at));
    // Where the template was called from, up to what the sheet begins with.
    for point in &found.trace {
        if let Some(at) = span(point.span.into()).filter(|at| Some(at) != own.as_ref()) {
            finding = finding.label(&at, say!("herfra", "from here"));
        }
    }
    let hints = found.hints.iter().map(|hint| Text { da: hint.v.to_string(), en: hint.v.to_string() });
    hints.fold(finding, Finding::hint)
}
