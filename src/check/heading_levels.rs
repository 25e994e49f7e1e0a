//! `heading-levels`: headings begin at the second level and skip none.
//!
//! The title of a page is its only heading of the first level. Whoever hears a page instead of seeing it finds the way by
//! its headings; a level that is skipped is a floor without stairs.

use crate::finding::{Finding, Findings, say};
use crate::manuscript::{BlockKind, walk_blocks};
use crate::report::Report;

/// Looks at the headings of every page in their order.
pub fn check(report: &Report, findings: &mut Findings) {
    for page in &report.pages {
        let mut above = 1;
        walk_blocks(&page.document.body.blocks, &mut |block| {
            let BlockKind::Heading { level, .. } = block.kind else { return };
            if level == 1 {
                findings.push(
                    Finding::error(
                        "heading-levels",
                        say!("en overskrift på øverste niveau er sidens titel", "a heading of the first level is the page's title"),
                    )
                    .at(&block.span)
                    .hint(say!("skriv ## i stedet for #", "write ## instead of #")),
                );
            } else if level > above + 1 {
                let right = "#".repeat(usize::from(above) + 1);
                findings.push(
                    Finding::error("heading-levels", say!("overskriften springer et niveau over", "the heading skips a level"))
                        .at(&block.span)
                        .hint(say!("skriv {right}", "write {right}")),
                );
            }
            above = level.max(2);
        });
    }
}
