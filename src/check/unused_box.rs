//! `unused-box`: a box has an id and a number, but no text refers to it.
//!
//! A box is numbered so that a sentence can point at it. One that nothing points at needs no number.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, say};
use crate::manuscript::{Inline, walk};
use crate::report::Report;

/// Holds the boxes against the references to them.
pub fn check(report: &Report, findings: &mut Findings) {
    let mut named = BTreeSet::new();
    for page in &report.pages {
        let mut look = |inline: &Inline| {
            if let Inline::Link { target, .. } = inline
                && let Some(id) = target.strip_prefix("box:")
                && let Some(boxed) = report.numbered_box(page, id)
            {
                named.insert((boxed.page, id.to_owned()));
            }
        };
        page.document.body.parts().for_each(|blocks| walk(blocks, &mut look));
    }
    for (id, boxed) in report.boxes.iter().filter(|(id, boxed)| !named.contains(&(boxed.page, (*id).to_owned()))) {
        // A text that waits in the drawer may be the one that refers to it.
        if report.pages[boxed.page].document.programme().is_some_and(|name| report.is_partial(name)) {
            continue;
        }
        findings.push(
            Finding::warning("unused-box", say!("ingen henviser til boksen »{id}«", "nothing refers to the box “{id}”"))
                .at(&boxed.span)
                .hint(say!(
                    "skriv [](box:{id}), hvor teksten bygger på den, eller fjern {{#{id}}}",
                    "write [](box:{id}) where the text builds on it, or remove {{#{id}}}"
                )),
        );
    }
}
