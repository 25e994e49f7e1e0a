//! A programme's page.

use super::{account, downloads, grants, pieces, targets, text};
use crate::page::view::{ProgrammeView, Row};
use crate::proof::desk::Desk;
use crate::report::{Overview, Page, Programme};

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
        overviews: programme.map_or_else(Vec::new, |programme| overviews(desk, programme)),
        grants: programme.map_or_else(Vec::new, |programme| grants::rows(desk, report.grants.of_programme(&programme.name))),
        papers: programme.and_then(|programme| downloads::of_programme(desk, programme)),
        stories: latest.map_or_else(Vec::new, |edition| pieces::stories(desk, edition)),
    }
}

/// The pages the program makes of its numbers, each with what it says in a sentence.
fn overviews(desk: &Desk<'_>, programme: &Programme) -> Vec<Row> {
    let rows = Overview::ALL.into_iter().filter_map(|kind| {
        let link = pieces::overview_link(desk, programme, kind)?;
        let lead = match kind {
            Overview::Targets => targets::lead(desk, programme)?,
            Overview::Account => account::lead(desk, &desk.house.report.account(programme)?),
        };
        Some(Row::new(link.title, lead, link.url))
    });
    let rows: Vec<Row> = rows.collect();
    desk.note(format!("overviews:{}", programme.name), &format!("{rows:?}"));
    rows
}
