//! Documents on paper, as pages lead to them, and the page that lists them.

use serde::Serialize;

use super::SourceLink;

/// A document on paper.
#[derive(Debug, Clone, Serialize)]
pub struct PaperLink {
    /// What it is.
    pub title: String,
    /// `PDF, 2 sider, 184 kB`
    pub about: String,
    /// The file.
    pub url: String,
    /// Its language, where it is not the page's.
    pub language: Option<&'static str>,
    /// Whether it is a draft.
    pub draft: bool,
    /// The same in other languages.
    pub elsewhere: Vec<PaperTwin>,
}

/// A document in another language.
#[derive(Debug, Clone, Serialize)]
pub struct PaperTwin {
    /// `en`
    pub code: &'static str,
    /// `English`
    pub name: &'static str,
    /// What it is, in that language.
    pub title: String,
    /// As [`PaperLink::about`], in that language.
    pub about: String,
    /// The file.
    pub url: String,
}

/// The documents a page leads to.
#[derive(Debug, Clone, Serialize)]
pub struct PapersView {
    /// What they are together: `Faktaark`
    pub title: String,
    /// The documents.
    pub links: Vec<PaperLink>,
    /// Those for places, where they are too many to stand among the others.
    pub places: Vec<PaperLink>,
    /// `Vælg mellem 31 kommuner`
    pub places_title: String,
    /// Where there are more.
    pub more: Vec<SourceLink>,
    /// Why there is nothing to lead to.
    pub note: Option<String>,
}

/// The page that lists the sheets of a language, and the books.
#[derive(Debug, Serialize)]
pub struct SheetsView {
    /// `Faktaark`
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// Why there is nothing to load down, and what there is instead.
    pub note: Option<String>,
    /// What a place is called, where there are sheets for places.
    pub one: Option<String>,
    /// All sheets of a language in one file, the page's first.
    pub parcels: Vec<ParcelLink>,
    /// The sheets, by programme.
    pub programmes: Vec<SheetGroup>,
    /// Whole reports.
    pub books: Vec<PaperLink>,
}

/// All sheets of a language in one file.
#[derive(Debug, Serialize)]
pub struct ParcelLink {
    /// `Alle faktaark på dansk`
    pub title: String,
    /// `ZIP, 33 filer, 6,2 MB`
    pub about: String,
    /// The file.
    pub url: String,
    /// Its language, where it is not the page's.
    pub language: Option<&'static str>,
}

/// The sheets of a programme.
#[derive(Debug, Serialize)]
pub struct SheetGroup {
    /// Its anchor.
    pub id: String,
    /// The programme.
    pub programme: SourceLink,
    /// Its kinds of sheets.
    pub kinds: Vec<SheetKind>,
}

/// A kind of sheet.
#[derive(Debug, Serialize)]
pub struct SheetKind {
    /// Its anchor.
    pub id: String,
    /// `Faktaark`; of sheets for places that share the name `Faktaark efter kommune`
    pub title: String,
    /// The page whose text it is, where the kind before has not led there.
    pub text: Option<SourceLink>,
    /// The sheet of the programme.
    pub link: Option<PaperLink>,
    /// The sheets for places, by the letter they are looked up under.
    pub letters: Vec<SheetLetter>,
}

/// Sheets for places that begin with the same letter; all of them where they are few.
#[derive(Debug, Serialize)]
pub struct SheetLetter {
    /// Its anchor.
    pub id: String,
    /// The letter; nothing where the sheets are few.
    pub title: String,
    /// The sheets.
    pub links: Vec<PaperLink>,
}
