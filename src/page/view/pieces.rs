//! Pieces that several kinds of pages share.

use serde::Serialize;

use super::SourceLink;

/// A key-figure card.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    /// What is counted.
    pub label: String,
    /// The number.
    pub value: String,
    /// The bare number for machines, where there is one.
    pub machine: Option<String>,
    /// Its noun.
    pub unit: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Whether the number is hidden.
    pub hidden: bool,
    /// Since the period before.
    pub change: Option<ChangeView>,
    /// What is aimed at, in words: »Mål: 25–30«.
    pub target: Option<String>,
    /// Where the number is explained.
    pub url: String,
    /// The period.
    pub period: String,
    /// The periods up to this one that can be compared with it, as a small chart; none where fewer than two can be drawn.
    pub series: Option<SeriesView>,
}

/// A change since the period before.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// In words.
    pub text: String,
    /// `up`, `down` or `same`
    pub direction: &'static str,
}

/// The small chart of a key figure.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesView {
    /// The drawing.
    pub svg: String,
    /// Its first period.
    pub first: String,
    /// Its last period.
    pub last: String,
}

/// An edition in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EditionCard {
    /// Its title.
    pub title: String,
    /// What kind of report.
    pub kind: String,
    /// The period it reports on.
    pub period: String,
    /// The programme's title.
    pub programme: String,
    /// When it was published.
    pub published: Option<String>,
    /// Its page.
    pub url: String,
    /// One sentence.
    pub lead: String,
    /// A drawing of its data, or the author's picture, as HTML.
    pub cover_html: Option<String>,
}

/// A story in a list.
#[derive(Debug, Clone, Serialize)]
pub struct StoryCard {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// The person's first name.
    pub name: Option<String>,
    /// That it is constructed, where it is.
    pub marker: Option<String>,
    /// Its language, where it is not the page's.
    pub language: Option<&'static str>,
    /// Its page.
    pub url: String,
}

/// A label and a value.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
    /// Where it leads.
    pub url: Option<String>,
    /// Several values, each with where it leads, instead of one.
    pub links: Vec<SourceLink>,
}

impl Row {
    /// A row of one value.
    #[must_use]
    pub fn new(label: String, value: String, url: Option<String>) -> Self {
        Self { label, value, url, links: Vec::new() }
    }
}

/// A section of a page.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// `3.1`
    pub number: Option<String>,
    /// Its words.
    pub title: String,
    /// Its anchor, on its page.
    pub url: String,
}

/// A chapter in a table of contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsItem {
    /// `3`
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// Its page.
    pub url: String,
    /// Its language, where it is not the page's.
    pub language: Option<&'static str>,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Its sections.
    pub sections: Vec<SectionView>,
    /// Whether it is this page.
    pub current: bool,
}

/// The edition a page belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct EditionLink {
    /// Its title.
    pub title: String,
    /// Its landing page.
    pub url: String,
    /// The period it reports on.
    pub period: String,
}

/// The chapter, story or figure before or after.
#[derive(Debug, Clone, Serialize)]
pub struct Neighbour {
    /// Its title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Its number; of a figure its label.
    pub number: Option<String>,
}
