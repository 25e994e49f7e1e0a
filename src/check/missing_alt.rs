//! `missing-alt`: a picture has no words for those who do not see it.
//!
//! The words stand between the brackets: `![En frivillig læser for to børn](laesning.jpg)`, or in `alt` of a cover. They say what the
//! picture shows, not that it is a picture.

use crate::finding::{Finding, Findings, Span, Text, say};
use crate::manuscript::{BlockKind, Inline, plain_text, walk, walk_blocks};
use crate::report::{Edition, Report};

/// Looks at every picture of every page and cover.
pub fn check(report: &Report, findings: &mut Findings) {
    let covers = report.editions.iter().filter_map(Edition::cover_picture).map(|(_, picture)| picture);
    for picture in covers.filter(|picture| [&picture.alt.da, &picture.alt.en].into_iter().flatten().all(|alt| alt.trim().is_empty())) {
        findings.push(finding(&picture.span, say!("skriv i alt, hvad billedet viser", "write in alt what the picture shows")));
    }
    for page in &report.pages {
        let mut look = |alt: &[Inline], span: &Span| {
            if plain_text(alt, &mut |named| named.written()).trim().is_empty() {
                let hint = say!(
                    "skriv, hvad billedet viser, mellem de kantede parenteser",
                    "write what the picture shows between the square brackets"
                );
                findings.push(finding(span, hint));
            }
        };
        for blocks in page.document.body.parts() {
            walk_blocks(blocks, &mut |block| {
                if let BlockKind::Picture { alt, .. } = &block.kind {
                    look(alt, &block.span);
                }
            });
            walk(blocks, &mut |inline| {
                if let Inline::Image { alt, span, .. } = inline {
                    look(alt, span);
                }
            });
        }
    }
}

fn finding(span: &Span, hint: Text) -> Finding {
    let message = say!("billedet har ingen tekst til dem, der ikke ser det", "the picture has no words for those who do not see it");
    Finding::error("missing-alt", message).at(span).hint(hint)
}
