//! `unused-footnote`: a footnote is written but marked nowhere, so no reader will see it.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, say};
use crate::manuscript::{Inline, walk};
use crate::report::Report;

/// Holds the footnotes of every page against their marks.
pub fn check(report: &Report, findings: &mut Findings) {
    for page in &report.pages {
        let body = &page.document.body;
        let mut marked: BTreeSet<&str> = BTreeSet::new();
        for blocks in body.parts() {
            walk(blocks, &mut |inline| {
                if let Inline::Footnote { label, .. } = inline {
                    marked.insert(label);
                }
            });
        }
        for note in body.footnotes.iter().filter(|note| !marked.contains(note.label.as_str())) {
            let label = &note.label;
            findings.push(
                Finding::warning(
                    "unused-footnote",
                    say!("fodnoten »{label}« er ikke sat ind i teksten", "the footnote “{label}” is not marked in the text"),
                )
                .at(&note.span)
                .hint(say!("skriv [^{label}], hvor den hører til, eller slet den", "write [^{label}] where it belongs, or delete it")),
            );
        }
    }
}
