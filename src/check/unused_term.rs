//! `unused-term`: a term is explained in the glossary, but no chapter uses it.

use crate::finding::{Finding, Findings, say};
use crate::language::Language;
use crate::report::Report;

/// Holds every glossary against the chapters of its programme.
pub fn check(report: &Report, findings: &mut Findings) {
    // A text that waits in the drawer may be the one that uses it.
    for programme in report.programmes.values().filter(|programme| !report.is_partial(&programme.name)) {
        for term in &programme.glossary {
            let used = |edition: &usize| Language::ALL.iter().any(|language| report.terms.uses(*edition, *language, &term.key));
            if programme.editions.iter().any(used) {
                continue;
            }
            let key = &term.key;
            findings.push(
                Finding::warning("unused-term", say!("intet kapitel bruger begrebet »{key}«", "no chapter uses the term “{key}”"))
                    .at(&term.span)
                    .hint(say!(
                        "skriv de former af ordet, teksten bruger, under »forms«, eller slet begrebet",
                        "write the forms the text uses under “forms”, or delete the term"
                    )),
            );
        }
    }
}
