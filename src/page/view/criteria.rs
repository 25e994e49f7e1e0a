//! Success criteria, set for readers.

use serde::Serialize;

use super::SourceLink;

/// A table of success criteria.
#[derive(Debug, Clone, Serialize)]
pub struct CriteriaView {
    /// The element that names the table.
    pub named_by: String,
    /// The sets it shows.
    pub sets: Vec<CriteriaSet>,
    /// What the marks on results mean.
    pub marks: Vec<MarkLine>,
}

/// Goals told of together.
#[derive(Debug, Clone, Serialize)]
pub struct CriteriaSet {
    /// What readers call it.
    pub label: String,
    /// How many were reached.
    pub score: ScoreView,
    /// Its goals.
    pub goals: Vec<GoalView>,
}

/// How many goals of a set were reached, and what is behind the number.
#[derive(Debug, Clone, Serialize)]
pub struct ScoreView {
    /// What readers call the set.
    pub label: String,
    /// `3 af 4`
    pub of: String,
    /// `nået`
    pub met: String,
    /// Where the table stands, if anywhere.
    pub url: Option<String>,
    /// Each criterion with its verdict.
    pub criteria: Vec<ScoreLine>,
    /// What its goals are about: `Virkning`.
    pub kind: String,
    /// What the number does not say by itself.
    pub beside: Vec<String>,
}

/// A criterion in a score.
#[derive(Debug, Clone, Serialize)]
pub struct ScoreLine {
    /// What it is called.
    pub label: String,
    /// Its verdict.
    pub verdict: VerdictView,
}

/// A verdict: class, sign and word.
#[derive(Debug, Clone, Serialize)]
pub struct VerdictView {
    /// `not-met`
    pub class: &'static str,
    /// Its sign, drawn.
    pub sign: String,
    /// `ikke nået`
    pub text: String,
}

/// A goal with its criteria.
#[derive(Debug, Clone, Serialize)]
pub struct GoalView {
    /// What is striven for.
    pub label: String,
    /// By what one knows.
    pub criteria: Vec<CriterionView>,
}

/// A row of the table.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionView {
    /// Its anchor.
    pub anchor: String,
    /// What it is called, where the goal does not say it.
    pub label: Option<String>,
    /// `mindst 75 %`
    pub target: String,
    /// Where it was before.
    pub baseline: Option<String>,
    /// What came of it.
    pub results: Vec<ResultView>,
    /// Whether it was reached.
    pub verdict: VerdictView,
    /// What a reader must know beside the verdict.
    pub remarks: Vec<String>,
    /// How the verdict came about, line by line.
    pub rule: Vec<String>,
    /// The figure that proves it.
    pub proof: Option<SourceLink>,
}

/// A result of a criterion.
#[derive(Debug, Clone, Serialize)]
pub struct ResultView {
    /// `74 %`
    pub text: String,
    /// Whether there is no number.
    pub hidden: bool,
    /// What it is.
    pub label: String,
    /// Whether it does not count in the verdict.
    pub supplementary: bool,
    /// Its mark: `*`.
    pub mark: Option<String>,
    /// `n = 86 · 95 %-interval 64–82 %`
    pub small: Option<String>,
    /// Result and target, drawn.
    pub svg: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A mark with its meaning.
#[derive(Debug, Clone, Serialize)]
pub struct MarkLine {
    /// `*`
    pub sign: String,
    /// What it means.
    pub meaning: String,
}
