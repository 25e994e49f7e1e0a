//! The page about what a programme reports, what it does not, and why.

use serde::Serialize;

use super::{SourceLink, SourceView};

/// What is reported, what is not, and why.
#[derive(Debug, Serialize)]
pub struct AccountView {
    /// Its title.
    pub title: String,
    /// One sentence that counts.
    pub lead: String,
    /// What is shown, by topic.
    pub topics: Vec<TopicLine>,
    /// What is not shown, by reason.
    pub absent: Vec<ReasonView>,
    /// What is to be read with care, by reason.
    pub care: Vec<ReasonView>,
    /// The sources.
    pub sources: Vec<SourceView>,
    /// The page about the numbers.
    pub numbers_url: String,
    /// The programme.
    pub programme: SourceLink,
}

/// How much of a topic is shown.
#[derive(Debug, Serialize)]
pub struct TopicLine {
    /// The topic.
    pub title: String,
    /// `11 af 12 tal`
    pub count: String,
    /// Where its numbers stand.
    pub url: String,
}

/// A reason with what it holds of.
#[derive(Debug, Serialize)]
pub struct ReasonView {
    /// Its anchor.
    pub id: String,
    /// Its words: `Ikke opgjort`.
    pub title: String,
    /// What that means.
    pub meaning: String,
    /// What the author says, each with the numbers it is said of.
    pub lines: Vec<ReasonLine>,
}

/// What is said of some numbers.
#[derive(Debug, Serialize)]
pub struct ReasonLine {
    /// The author's words.
    pub said: Option<String>,
    /// The numbers.
    pub numbers: Vec<NumberLink>,
}

/// A number, or a target, with where it stands.
#[derive(Debug, Serialize)]
pub struct NumberLink {
    /// Its label.
    pub label: String,
    /// The periods it is about, where the register has several: `2021 og 2022`.
    pub periods: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
}
