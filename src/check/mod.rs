//! One rule a file. Rules read the report and change nothing; what they find is about meaning, not form.

mod dangling_link;
mod form;
mod heading_levels;
mod missing_alt;
mod missing_attribution;
mod missing_source;
mod printed_share;
mod typed_number;
mod unknown_key;
mod unreferenced_figure;
mod unused_box;
mod unused_calculation;
mod unused_entry;
mod unused_figure;
mod unused_footnote;
mod unused_term;
mod unused_work;

use crate::finding::Findings;
use crate::proof::Proof;
use crate::report::Report;

/// A rule: what it looks at is in its file's first lines.
pub type Rule = fn(&Report, &mut Findings);

/// All rules, by name.
pub const RULES: [(&str, Rule); 16] = [
    ("dangling-link", dangling_link::check),
    ("form-without-meaning", form::check),
    ("heading-levels", heading_levels::check),
    ("missing-alt", missing_alt::check),
    ("missing-source", missing_source::check),
    ("printed-share", printed_share::check),
    ("typed-number", typed_number::check),
    ("unknown-key", unknown_key::check),
    ("unreferenced-figure", unreferenced_figure::check),
    ("unused-box", unused_box::check),
    ("unused-calculation", unused_calculation::check),
    ("unused-entry", unused_entry::check),
    ("unused-figure", unused_figure::check),
    ("unused-footnote", unused_footnote::check),
    ("unused-term", unused_term::check),
    ("unused-work", unused_work::check),
];

/// Runs every rule.
#[must_use]
pub fn check(report: &Report) -> Findings {
    let mut findings = Findings::new();
    for (_, rule) in RULES {
        rule(report, &mut findings);
    }
    findings
}

/// Runs the rules about what was made, which only a finished site can break.
#[must_use]
pub fn check_made(report: &Report, proof: &Proof) -> Findings {
    let mut findings = Findings::new();
    missing_attribution::check(report, proof, &mut findings);
    findings
}
