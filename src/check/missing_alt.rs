//! `missing-alt`: a picture has no words for those who do not see it.
//!
//! The words stand between the brackets: `![En frivillig læser for to børn](laesning.jpg)`. They say what the picture shows,
//! not that it is a picture.

use crate::finding::{Finding, Findings, Span, say};
use crate::manuscript::{BlockKind, Inline, plain_text, walk, walk_blocks};
use crate::report::Report;

/// Looks at every picture of every page.
pub fn check(report: &Report, findings: &mut Findings) {
    for page in &report.pages {
        let mut look = |alt: &[Inline], span: &Span| {
            if plain_text(alt, &mut |named| named.written()).trim().is_empty() {
                findings.push(
                    Finding::error(
                        "missing-alt",
                        say!("billedet har ingen tekst til dem, der ikke ser det", "the picture has no words for those who do not see it"),
                    )
                    .at(span)
                    .hint(say!(
                        "skriv, hvad billedet viser, mellem de kantede parenteser",
                        "write what the picture shows between the square brackets"
                    )),
                );
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
