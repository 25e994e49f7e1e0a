//! The pages of grants: what a funder reads.

use serde::Serialize;

use super::{Crumb, Row, SourceLink, TargetSet};

/// The page of a grant.
#[derive(Debug, Serialize)]
pub struct GrantView {
    /// What it is called.
    pub title: String,
    /// `Bevilling`, or who gave it.
    pub label: String,
    /// One sentence.
    pub lead: String,
    /// Programmes, period, money.
    pub facts: Vec<Row>,
    /// What was aimed at and what came of it.
    pub targets: Vec<TargetSet>,
    /// Since which report something changed: `Midtvejsevaluering, marts 2024`.
    pub since: Option<String>,
    /// What changed.
    pub changed: Vec<GrantNote>,
    /// Before which report something is missing.
    pub next: Option<String>,
    /// What is missing.
    pub missing: Vec<GrantNote>,
    /// What was reported, the latest first.
    pub reports: Vec<GrantReportView>,
    /// Who to ask.
    pub contact: Option<String>,
    /// The list of grants, where there are several.
    pub list: Option<Crumb>,
}

/// Something a funder is told.
#[derive(Debug, Serialize)]
pub struct GrantNote {
    /// What it is about, as far as that has a name.
    pub about: Vec<SourceLink>,
    /// What is said.
    pub text: String,
}

/// A report to a funder.
#[derive(Debug, Serialize)]
pub struct GrantReportView {
    /// Its kind, and its title where it is on the site.
    pub title: String,
    /// What kind of report it is, where the title is its own.
    pub kind: Option<String>,
    /// When it was made.
    pub date: String,
    /// Where it stands; none for one that is not on the site.
    pub url: Option<String>,
}

/// The list of grants.
#[derive(Debug, Serialize)]
pub struct GrantsView {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// The grants: a name, a sentence, where it stands.
    pub grants: Vec<Row>,
}
