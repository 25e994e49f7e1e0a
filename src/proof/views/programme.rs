//! A programme's page.

use super::{pieces, text};
use crate::page::view::{ProgrammeView, Row};
use crate::proof::desk::Desk;
use crate::report::Page;

/// A programme's page: what it is, its facts, its editions.
pub(in crate::proof) fn view(desk: &Desk<'_>, page: &Page) -> ProgrammeView {
    let report = desk.house.report;
    let programme = page.document.programme().and_then(|name| report.programmes.get(name));
    let latest = programme.and_then(|programme| programme.editions.first()).map(|index| &report.editions[*index]);
    let facts = page.document.facts.iter().map(|(label, value)| Row::new(label.clone(), desk.plain(page, &value.content), None));
    ProgrammeView {
        title: desk.title(page),
        lead: desk.lead(page),
        body_html: text(desk, page),
        facts: facts.collect(),
        editions: programme.map_or_else(Vec::new, |programme| pieces::editions(desk, programme)),
        stories: latest.map_or_else(Vec::new, |edition| pieces::stories(desk, edition)),
    }
}
