//! `unused-work`: a work of the bibliography is cited nowhere.

use crate::finding::{Finding, Findings, say};
use crate::report::Report;

/// Holds the bibliography against the citations.
pub fn check(report: &Report, findings: &mut Findings) {
    // A text that waits in the drawer may be the one that cites it.
    if !report.is_whole() {
        return;
    }
    let cited = report.cited();
    for (key, work) in report.bibliography.iter().filter(|(key, _)| !cited.contains(key)) {
        findings.push(
            Finding::warning("unused-work", say!("ingen henviser til »{key}«", "nothing cites “{key}”"))
                .at(&work.span)
                .hint(say!("skriv [@{key}], hvor det er brugt, eller slet det", "write [@{key}] where it is used, or delete it")),
        );
    }
}
