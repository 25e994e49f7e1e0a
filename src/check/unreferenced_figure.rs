//! `unreferenced-figure`: a figure or table stands in a report, and no sentence speaks of it.
//!
//! A figure that no sentence leads to is one that readers pass by. Write `[](chart:benefit)` where the text speaks of it;
//! the number is put in by itself and is always right.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::manuscript::{BlockKind, EmbedKind, Inline, walk, walk_blocks};
use crate::report::{Item, Page, Report};

/// Looks for a reference to every figure and table of every edition, in its own language.
pub fn check(report: &Report, findings: &mut Findings) {
    let referred: BTreeSet<(usize, Language, EmbedKind, &str)> = report.pages.iter().flat_map(references).collect();
    for item in &report.items {
        let programme = report.programmes.get(&report.editions[item.edition].programme);
        // One that is not described has its own finding; a text that waits in the drawer may be the one that refers to it.
        let known = programme.is_some_and(|programme| programme.figures.caption(item.kind, &item.id).is_some());
        if !known || programme.is_some_and(|programme| report.is_partial(&programme.name)) {
            continue;
        }
        let language = report.pages[item.page].document.language;
        if referred.contains(&(item.edition, language, item.kind, &item.id)) {
            continue;
        }
        let (word, id) = (item.kind.word(), &item.id);
        findings.push(
            Finding::warning(
                "unreferenced-figure",
                say!("ingen sætning henviser til »{word}:{id}«", "no sentence refers to “{word}:{id}”"),
            )
            .at(&place(&report.pages[item.page], item))
            .hint(say!(
                "skriv []({word}:{id}) i den sætning, der handler om den",
                "write []({word}:{id}) in the sentence that speaks of it"
            )),
        );
    }
}

/// What a page of an edition refers to.
fn references(page: &Page) -> Vec<(usize, Language, EmbedKind, &str)> {
    let mut references = Vec::new();
    let Some(edition) = page.role.edition() else { return references };
    for blocks in page.document.body.parts() {
        walk(blocks, &mut |inline| {
            if let Inline::Link { target, .. } = inline
                && let Some((kind, id)) = EmbedKind::parse(target)
            {
                references.push((edition, page.document.language, kind, id));
            }
        });
    }
    references
}

/// Where the page shows it.
fn place(page: &Page, item: &Item) -> Span {
    let mut place = Span::file(&page.document.name);
    for blocks in page.document.body.parts() {
        walk_blocks(blocks, &mut |block| {
            if let BlockKind::Embed(embed) = &block.kind
                && (embed.kind, &embed.id) == (item.kind, &item.id)
            {
                place = embed.span.clone();
            }
        });
    }
    place
}
