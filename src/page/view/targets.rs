//! Targets with what came of them, period by period.

use serde::Serialize;

use super::{SourceLink, VerdictView};

/// The page of a programme's targets.
#[derive(Debug, Serialize)]
pub struct TargetsView {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// The sets.
    pub sets: Vec<TargetSet>,
    /// The programme.
    pub programme: SourceLink,
}

/// Targets told of together.
#[derive(Debug, Clone, Serialize)]
pub struct TargetSet {
    /// Its anchor.
    pub id: String,
    /// What readers call it.
    pub label: String,
    /// How many were reached in the last period: `3 af 4`.
    pub score: String,
    /// What the number does not say by itself.
    pub beside: Vec<String>,
    /// The periods, the earliest first.
    pub periods: Vec<String>,
    /// The targets.
    pub lines: Vec<TargetLine>,
}

/// A target with what came of it.
#[derive(Debug, Clone, Serialize)]
pub struct TargetLine {
    /// Its anchor.
    pub id: String,
    /// What is striven for.
    pub goal: String,
    /// By what one knows, where the goal does not say it.
    pub label: Option<String>,
    /// `mindst 75 %`
    pub aim: String,
    /// What came of it, a period each.
    pub cells: Vec<TargetCell>,
    /// How the target came to be what it is, and what else to know.
    pub story: Vec<String>,
}

/// What came of a target in a period.
#[derive(Debug, Clone, Serialize)]
pub struct TargetCell {
    /// The period.
    pub period: String,
    /// What was aimed at, where that was something else than in the last period.
    pub aim: Option<String>,
    /// What came of it.
    pub results: Vec<TargetResult>,
    /// Whether that is enough.
    pub verdict: VerdictView,
    /// Why nothing is known, or not all.
    pub remarks: Vec<String>,
}

/// A result.
#[derive(Debug, Clone, Serialize)]
pub struct TargetResult {
    /// `74 %`
    pub text: String,
    /// Whether there is no number.
    pub hidden: bool,
    /// What it is, where there are several.
    pub label: Option<String>,
    /// `n = 86`
    pub n: Option<String>,
    /// That it cannot be told from what was aimed at.
    pub unsure: Option<String>,
    /// Where the number is explained.
    pub url: Option<String>,
}
