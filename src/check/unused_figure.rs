//! `unused-figure`: a chart, table, diagram or timeline is described, and no text shows it.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, say};
use crate::manuscript::{BlockKind, EmbedKind, walk_blocks};
use crate::report::{Page, Report, Series};

/// Looks for every figure of every programme in the texts of its pages. While texts are not published, what they show
/// is not known.
pub fn check(report: &Report, findings: &mut Findings) {
    for programme in report.programmes.values().filter(|programme| !report.is_partial(&programme.name)) {
        let own = |page: &&Page| page.scope.programme.as_deref() == Some(programme.name.as_str());
        let on_sheets = programme.sheets.iter().flat_map(|sheet| sheet.show.values()).map(|shown| (shown.kind, shown.id.as_str()));
        let shown: BTreeSet<(EmbedKind, &str)> = report.pages.iter().filter(own).flat_map(shown).chain(on_sheets).collect();
        for (_, kind) in EmbedKind::WORDS.into_iter().filter(|(_, kind)| Series::of(*kind).is_some()) {
            for (id, span, _) in programme.figures.captions(kind) {
                if shown.contains(&(kind, id)) {
                    continue;
                }
                let word = kind.word();
                findings.push(
                    Finding::warning("unused-figure", say!("ingen tekst viser »{word}:{id}«", "no text shows “{word}:{id}”"))
                        .at(span)
                        .hint(say!(
                            "skriv ![]({word}:{id}) på en linje for sig, eller slet den",
                            "write ![]({word}:{id}) on a line of its own, or delete it"
                        )),
                );
            }
        }
    }
}

/// What a page shows.
fn shown(page: &Page) -> Vec<(EmbedKind, &str)> {
    let mut shown = Vec::new();
    for blocks in page.document.body.parts() {
        walk_blocks(blocks, &mut |block| {
            if let BlockKind::Embed(embed) = &block.kind {
                shown.push((embed.kind, embed.id.as_str()));
            }
        });
    }
    shown
}
