//! `missing-source`: a number does not say where it comes from.
//!
//! A funder asks "how do you know?". Every entry names a source of `sources.yaml`; only derived entries may do without,
//! because they have the sources of what they are derived from.

use crate::finding::{Finding, Findings, say};
use crate::report::Report;

/// Looks at every entry of every register.
pub fn check(report: &Report, findings: &mut Findings) {
    for programme in report.programmes.values() {
        for entry in programme.register.entries.iter().filter(|entry| entry.source.is_none() && entry.derivation.is_none()) {
            let key = &entry.key;
            findings.push(
                Finding::error("missing-source", say!("»{key}« har ingen kilde", "“{key}” has no source"))
                    .at(&entry.span)
                    .hint(say!("skriv source: og en nøgle fra sources.yaml", "write source: and a key of sources.yaml")),
            );
        }
    }
}
