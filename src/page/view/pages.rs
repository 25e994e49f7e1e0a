//! The pages by kind.

use serde::Serialize;

use super::{
    ContentsItem, EditionCard, EditionLink, ItemList, KeyFigure, Neighbour, NumbersView, PapersView, Row, ScoreView, SectionView, StoryCard,
};

/// The front page.
#[derive(Debug, Serialize)]
pub struct FrontView {
    /// One sentence on what is here.
    pub lead: String,
    /// The words before the first heading.
    pub intro_html: String,
    /// The edition shown as a cover.
    pub latest: Option<EditionCard>,
    /// Three numbers.
    pub figures: Vec<KeyFigure>,
    /// The programmes.
    pub programmes: Vec<ProgrammeCard>,
    /// Stories of the edition.
    pub stories: Vec<StoryCard>,
    /// What is to be handed out: how much of it there is, and where.
    pub sheets: Option<Row>,
    /// The words from the first heading on.
    pub body_html: String,
}

/// A programme in a list.
#[derive(Debug, Serialize)]
pub struct ProgrammeCard {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// Its page.
    pub url: String,
    /// Its editions.
    pub editions: Vec<EditionCard>,
}

/// A programme's page.
#[derive(Debug, Serialize)]
pub struct ProgrammeView {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// The text.
    pub body_html: String,
    /// Facts beside it.
    pub facts: Vec<Row>,
    /// Its editions, the latest first.
    pub editions: Vec<EditionCard>,
    /// Stories of the latest edition.
    pub stories: Vec<StoryCard>,
    /// What the program makes of its numbers: a title, one sentence, where it stands.
    pub overviews: Vec<Row>,
    /// Who pays: a name, one sentence, where it is told of.
    pub grants: Vec<Row>,
    /// Its sheets.
    pub papers: Option<PapersView>,
}

/// The landing page of an edition.
#[derive(Debug, Serialize)]
pub struct ReportView {
    /// The edition with its cover.
    pub edition: EditionCard,
    /// Its title.
    pub title: String,
    /// A second line of it.
    pub subtitle: Option<String>,
    /// One sentence.
    pub lead: String,
    /// The summary.
    pub summary_html: String,
    /// How many goals were reached, set by set.
    pub scores: Vec<ScoreView>,
    /// Key figures.
    pub figures: Vec<KeyFigure>,
    /// The table of contents.
    pub contents: Vec<ContentsItem>,
    /// Its stories.
    pub stories: Vec<StoryCard>,
    /// Publisher, funder, grant, period, sources.
    pub facts: Vec<Row>,
    /// The page about the numbers.
    pub numbers_url: String,
    /// How others may cite it.
    pub suggested: String,
    /// How to read it: what stands in it, and what that means.
    pub guide: Vec<Row>,
    /// What stands behind the chapters: the list of literature, the glossary.
    pub apparatus: Vec<Row>,
    /// The whole of it as a book.
    pub papers: Option<PapersView>,
}

/// A chapter.
#[derive(Debug, Serialize)]
pub struct ChapterView {
    /// The edition.
    pub edition: EditionLink,
    /// `3`
    pub number: Option<String>,
    /// `Kapitel 3`
    pub label: Option<String>,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: Option<String>,
    /// The text.
    pub body_html: String,
    /// Its sections.
    pub sections: Vec<SectionView>,
    /// The chapter before.
    pub previous: Option<Neighbour>,
    /// The chapter after.
    pub next: Option<Neighbour>,
    /// All chapters.
    pub contents: Vec<ContentsItem>,
    /// The chapter on paper.
    pub papers: Option<PapersView>,
}

/// A story.
#[derive(Debug, Serialize)]
pub struct StoryView {
    /// The edition.
    pub edition: EditionLink,
    /// Its title.
    pub title: String,
    /// The person's first name.
    pub name: Option<String>,
    /// One sentence.
    pub lead: String,
    /// That it is constructed, where it is.
    pub marker: Option<String>,
    /// What that means.
    pub marker_note: Option<String>,
    /// The text.
    pub body_html: String,
    /// The story before.
    pub previous: Option<Neighbour>,
    /// The story after.
    pub next: Option<Neighbour>,
}

/// A page the program makes behind an edition's chapters.
#[derive(Debug, Serialize)]
pub struct ApparatusView {
    /// The edition.
    pub edition: EditionLink,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// What stands on it.
    #[serde(flatten)]
    pub matter: ApparatusMatter,
}

/// What stands on a page of the apparatus, in fields of its own.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum ApparatusMatter {
    /// Every number, and where it comes from.
    Numbers(NumbersView),
    /// The figures and tables.
    Figures {
        /// The figures, then the tables.
        lists: Vec<ItemList>,
    },
    /// What is cited.
    Literature {
        /// The works.
        works: Vec<WorkView>,
    },
    /// The terms, explained.
    Glossary {
        /// In the order of the alphabet.
        terms: Vec<TermView>,
    },
}

/// A work in the list of literature.
#[derive(Debug, Serialize)]
pub struct WorkView {
    /// Its anchor.
    pub id: String,
    /// The number it is cited by, in a style that numbers.
    pub mark: Option<String>,
    /// What is known of it.
    pub html: String,
    /// The pages that cite it, at the first citation.
    pub pages: Vec<Row>,
}

/// A term in a glossary.
#[derive(Debug, Serialize)]
pub struct TermView {
    /// Its anchor.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub text: String,
}

/// A page of no other kind, and the page for addresses that do not exist.
#[derive(Debug, Serialize)]
pub struct PlainView {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: Option<String>,
    /// The sheets whose text it is.
    pub papers: Option<PapersView>,
    /// The text.
    pub body_html: String,
}
