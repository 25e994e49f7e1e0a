//! How to read an edition: only what stands in it is explained.

use super::numbers::legend;
use crate::language::{Arg, Language};
use crate::literature::{CitationStyle, plain};
use crate::manuscript::{BlockKind, Inline, walk, walk_blocks};
use crate::page::view::Row;
use crate::proof::desk::Desk;
use crate::report::{Apparatus, Edition, Page};

/// The reading guide of an edition, in the language its chapters are in.
pub(in crate::proof) fn view(desk: &Desk<'_>, edition: &Edition) -> Vec<Row> {
    let report = desk.house.report;
    let main = report.settings.languages[0];
    let language = if edition.chapters.contains_key(&desk.language) { desk.language } else { main };
    let pages: Vec<&Page> = edition.pages(language).iter().map(|id| &report.pages[*id]).collect();
    let mut rows = numbers(desk, edition);
    let word = |id: &str| desk.word(id, &[]);
    let line = |label: String, id: &str, url: Option<String>| Row::new(label, desk.word(id, &[]), url);
    if pages.iter().any(|page| has_numbered_box(page)) {
        let label = desk.word("box-number", &[("number", Arg::Text("1".to_owned()))]);
        rows.push(line(label, "guide-boxes", None));
    }
    if pages.iter().any(|page| !page.document.body.notes().is_empty()) {
        rows.push(line(word("guide-notes-mark"), "guide-notes", None));
    }
    if let Some(example) = citation(desk, edition, language) {
        let id = match report.settings.citations {
            CitationStyle::AuthorYear => "guide-citations",
            CitationStyle::Numeric => "guide-citations-numeric",
        };
        rows.push(line(example, id, edition.apparatus_in(Apparatus::Literature, language).map(|route| desk.link(route))));
    }
    if let Some(route) = edition.apparatus_in(Apparatus::Glossary, language) {
        rows.push(line(word("guide-terms-mark"), "guide-terms", Some(desk.link(route))));
    }
    desk.note(format!("guide:{}.{language}", edition.path), &format!("{rows:?}"));
    rows
}

/// What hidden and missing numbers look like, and what n is.
fn numbers(desk: &Desk<'_>, edition: &Edition) -> Vec<Row> {
    let Some(programme) = desk.house.report.programmes.get(&edition.programme) else { return Vec::new() };
    let url = || edition.apparatus_in(Apparatus::Numbers, desk.language).map(|route| desk.link(route));
    let lines = legend(desk, programme, edition).into_iter();
    let mut rows: Vec<Row> = lines.map(|line| Row::new(line.mark, line.text, None)).collect();
    let mut entries = programme.register.entries.iter();
    if let Some(n) = entries.find_map(|entry| entry.content(edition.column)?.answered()) {
        let label = desk.word("answers", &[("n", Arg::Text(desk.formatter().exact(n)))]);
        rows.push(Row::new(label, desk.word("guide-n", &[]), url()));
    }
    rows
}

fn has_numbered_box(page: &Page) -> bool {
    let mut any = false;
    for blocks in page.document.body.parts() {
        walk_blocks(blocks, &mut |block| any |= matches!(block.kind, BlockKind::Box { id: Some(_), .. }));
    }
    any
}

/// An example of a citation: the first on the first page that cites the first work of the list.
fn citation(desk: &Desk<'_>, edition: &Edition, language: Language) -> Option<String> {
    let report = desk.house.report;
    let index = report.editions.iter().position(|other| other.path == edition.path)?;
    let works = report.literature.works(index, language);
    let first = works.first()?;
    let page = report.pages.get(*first.pages.first()?)?;
    let mut example = None;
    for blocks in page.document.body.parts() {
        walk(blocks, &mut |inline| {
            if let (None, Inline::Citation(citation)) = (&example, inline) {
                example = desk.citation(citation).map(|set| plain(&set.words));
            }
        });
    }
    example
}
