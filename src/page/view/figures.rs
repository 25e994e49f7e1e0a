//! Figures and tables with everything around them.

use serde::Serialize;

use super::{EditionLink, Neighbour};

/// A figure or a table with its caption and apparatus.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// `chart`, `table`, `diagram`, `timeline`
    pub kind: &'static str,
    /// Its anchor.
    pub anchor: String,
    /// `Figur 5`; none outside an edition.
    pub label: Option<String>,
    /// What to see.
    pub title: String,
    /// What is shown.
    pub subtitle: Option<String>,
    /// The drawing for a wide column.
    pub wide_svg: Option<String>,
    /// The drawing for a phone.
    pub narrow_svg: Option<String>,
    /// What it is, where it is no drawing.
    pub body_html: Option<String>,
    /// The same as a table or a list.
    pub twin_html: Option<String>,
    /// What a reader should know.
    pub notes: Vec<String>,
    /// How it was found out.
    pub method: Option<String>,
    /// How many answered: `n = 91`.
    pub n: Option<String>,
    /// Where the numbers come from.
    pub sources: Vec<SourceLink>,
    /// Its own page; none outside an edition, and on that page.
    pub url: Option<String>,
    /// Its files.
    pub downloads: Vec<Download>,
    /// What readers can do with it where a script runs; maps only.
    pub tools: Option<ToolsView>,
}

/// Words the tools of a map are made of.
#[derive(Debug, Clone, Serialize)]
pub struct ToolsView {
    /// What one of its places is called.
    pub one: String,
    /// What several are called.
    pub other: String,
}

/// A source with where it is explained.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLink {
    /// Its title.
    pub title: String,
    /// Where it is explained, if anywhere.
    pub url: Option<String>,
}

/// A file to take away.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// `SVG`
    pub label: &'static str,
    /// What it is, for those who only hear the links.
    pub title: String,
    /// The file.
    pub url: String,
}

/// The page of one figure or table.
#[derive(Debug, Serialize)]
pub struct ItemView {
    /// The edition.
    pub edition: EditionLink,
    /// Its title.
    pub title: String,
    /// The figure.
    pub figure: FigureView,
    /// The chapter it stands in.
    pub chapter: SourceLink,
    /// Its whole address, for citing it.
    pub address: String,
    /// The figure or table before it in its own list.
    pub previous: Option<Neighbour>,
    /// The one after it.
    pub next: Option<Neighbour>,
    /// The HTML with which others show it on their pages; maps only.
    pub embed_code: Option<String>,
}

/// A map alone, for pages of others.
#[derive(Debug, Serialize)]
pub struct EmbedView {
    /// The edition it stands in.
    pub edition: EditionLink,
    /// `Figur 1`
    pub label: Option<String>,
    /// Its title.
    pub title: String,
    /// The map.
    pub figure: FigureView,
    /// Its own page.
    pub url: String,
}

/// The figures, or the tables.
#[derive(Debug, Serialize)]
pub struct ItemList {
    /// `Figurer`
    pub title: String,
    /// Its anchor.
    pub id: &'static str,
    /// What is in it.
    pub items: Vec<ItemLink>,
}

/// A line of a list of figures.
#[derive(Debug, Serialize)]
pub struct ItemLink {
    /// `Figur 5`
    pub label: String,
    /// Its title.
    pub title: String,
    /// Where it stands in the text.
    pub url: String,
    /// The chapter.
    pub chapter: String,
    /// Its own page.
    pub page_url: String,
}
