//! The page about the numbers.

use serde::Serialize;

use super::SourceLink;

/// What stands on the page about the numbers.
#[derive(Debug, Serialize)]
pub struct NumbersView {
    /// The periods.
    pub periods: Vec<String>,
    /// The entries by topic.
    pub topics: Vec<TopicView>,
    /// The sources.
    pub sources: Vec<SourceView>,
    /// What the words for numbers that are not there mean.
    pub legend: Vec<LegendLine>,
    /// What is reported and what is not.
    pub account: Option<SourceLink>,
}

/// A topic with its entries.
#[derive(Debug, Serialize)]
pub struct TopicView {
    /// Its words.
    pub title: String,
    /// Its anchor.
    pub id: String,
    /// Its entries.
    pub entries: Vec<EntryView>,
}

/// An entry of the register.
#[derive(Debug, Serialize)]
pub struct EntryView {
    /// Its anchor: the key, apart from the theme's own.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What kind of number it is.
    pub unit: String,
    /// What is counted.
    pub counts: Option<String>,
    /// What exactly is counted.
    pub definition: Option<String>,
    /// Its values.
    pub cells: Vec<CellView>,
    /// Where it comes from.
    pub source: String,
    /// How many answered.
    pub n: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// How it is computed.
    pub derivation: Option<String>,
}

/// A value of an entry.
#[derive(Debug, Serialize)]
pub struct CellView {
    /// The period.
    pub period: String,
    /// The number in words.
    pub text: String,
    /// The counts behind a share: `12 af 27`.
    pub counted: Option<String>,
    /// `shown`, `hidden` or `missing`
    pub kind: &'static str,
    /// Why a printed number differs.
    pub discrepancy: Option<String>,
    /// What a reader should know of this one value.
    pub note: Option<String>,
}

/// A source.
#[derive(Debug, Serialize)]
pub struct SourceView {
    /// Its anchor.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What kind.
    pub kind: Option<String>,
    /// What time it covers.
    pub period: Option<String>,
    /// How many answered.
    pub n: Option<String>,
    /// Which part of those asked.
    pub response_rate: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// What a word for a number that is not there means.
#[derive(Debug, Serialize)]
pub struct LegendLine {
    /// The word.
    pub mark: String,
    /// What it means.
    pub text: String,
}
