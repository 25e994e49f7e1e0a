//! The pages of places and of branches.

use serde::Serialize;

use super::{PapersView, Row, SourceLink};

/// The page of a place.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    /// Its name.
    pub title: String,
    /// What it is, and where: `Kommune i Region Midtjylland`.
    pub label: String,
    /// One sentence: whether there is an offer.
    pub lead: String,
    /// Where it lies.
    pub locator: Option<LocatorView>,
    /// What each programme says of it.
    pub offerings: Vec<OfferingView>,
    /// Facts about it.
    pub facts: Vec<Row>,
    /// How distances are measured, where some stand on the page.
    pub measured: Option<String>,
}

/// A small map of where a place lies.
#[derive(Debug, Serialize)]
pub struct LocatorView {
    /// The drawing.
    pub svg: String,
    /// What must stand wherever a map stands.
    pub attribution: String,
}

/// What a programme says of a place.
#[derive(Debug, Serialize)]
pub struct OfferingView {
    /// Its anchor.
    pub id: String,
    /// The programme.
    pub programme: SourceLink,
    /// `covered`, `pointed`, `uncovered`, `elsewhere` or `unknown`
    pub state: &'static str,
    /// The status in words.
    pub status: String,
    /// What that means, in a sentence.
    pub meaning: String,
    /// What is said, one by one.
    pub statements: Vec<StatementView>,
    /// The nearest offer, and the neighbours that have one.
    pub near: Vec<Row>,
    /// Its sheets for the place.
    pub papers: Option<PapersView>,
    /// Numbers of the place.
    pub numbers: Vec<PlaceNumberView>,
    /// Where it is from, and on which day it held.
    pub origin: OriginView,
}

/// Something that is said of a place.
#[derive(Debug, Serialize)]
pub struct StatementView {
    /// What tells it from the others, where there are several: the offer, the point, the status.
    pub title: Option<String>,
    /// Since when, by whom, how to reach them.
    pub rows: Vec<Row>,
}

/// A number of a place.
#[derive(Debug, Serialize)]
pub struct PlaceNumberView {
    /// What it counts.
    pub label: String,
    /// The number in words: `31 forløb`.
    pub value: String,
    /// The number without its noun: `31`.
    pub number: String,
    /// Its noun: `forløb`.
    pub unit: Option<String>,
    /// The bare number for machines, where there is one.
    pub machine: Option<String>,
    /// Whether there is no number to show.
    pub hidden: bool,
    /// Its period.
    pub period: String,
    /// Which places it is of, why it is not shown, what to know.
    pub notes: Vec<String>,
    /// Where it is explained.
    pub url: Option<String>,
}

/// Where something is from.
#[derive(Debug, Serialize)]
pub struct OriginView {
    /// `Opgjort pr. 1. november 2025`
    pub as_of: Option<String>,
    /// The source.
    pub source: Option<SourceLink>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// The list of all places.
#[derive(Debug, Serialize)]
pub struct PlacesView {
    /// `Kommuner`
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// What each programme says of all of them.
    pub tallies: Vec<TallyView>,
    /// By the region they lie in.
    pub regions: Vec<PlaceGroup>,
    /// By the first letter of their names.
    pub letters: Vec<PlaceGroup>,
}

/// How many places a programme covers.
#[derive(Debug, Serialize)]
pub struct TallyView {
    /// The programme.
    pub programme: SourceLink,
    /// `31 af 98 kommuner er dækket.` And what holds of places without a word of their own.
    pub said: String,
    /// Its branches.
    pub branches: Vec<SourceLink>,
    /// Where it is from, and on which day it held.
    pub origin: OriginView,
}

/// Places that are listed together.
#[derive(Debug, Serialize)]
pub struct PlaceGroup {
    /// Its anchor.
    pub id: String,
    /// `Region Midtjylland`, or a letter.
    pub title: String,
    /// The places.
    pub places: Vec<PlaceLine>,
}

/// A place in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceLine {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// A word for what each programme says of it.
    pub tags: Vec<PlaceTag>,
}

/// A word for what a programme says of a place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceTag {
    /// The word.
    pub text: String,
    /// As [`OfferingView::state`].
    pub state: &'static str,
}

/// The page of a branch.
#[derive(Debug, Serialize)]
pub struct BranchView {
    /// Its name.
    pub title: String,
    /// What it is: `Afdeling i God start på livet`.
    pub label: String,
    /// One sentence: what it covers.
    pub lead: String,
    /// Where its own place lies.
    pub locator: Option<LocatorView>,
    /// Programme, own place, how to reach it.
    pub rows: Vec<Row>,
    /// The places it covers, by status.
    pub covered: Vec<Row>,
    /// The sheets for them.
    pub papers: Option<PapersView>,
    /// Where it is from, and on which day it held.
    pub origin: OriginView,
}
