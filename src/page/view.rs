//! What templates are given: plain data, every number formatted, every address relative to the page.

use serde::Serialize;

/// What every page has.
#[derive(Debug, Clone, Serialize)]
pub struct Common {
    /// The site.
    pub site: SiteView,
    /// Styles and fonts.
    pub assets: AssetsView,
    /// The page itself.
    pub page: PageView,
}

/// The site as seen from a page.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// Its title.
    pub title: String,
    /// What it claims.
    pub claim: String,
    /// The way to the front page.
    pub url: String,
    /// For search engines.
    pub description: String,
    /// The languages this page exists in.
    pub languages: Vec<LanguageView>,
    /// The menu.
    pub menu: Vec<MenuItem>,
    /// Who to write to.
    pub contact: Option<String>,
    /// The licence.
    pub licence: Option<LicenceView>,
    /// The feed of editions.
    pub feed_url: String,
    /// Author's words for the footer.
    pub footer_html: Option<String>,
}

/// A language a page exists in.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageView {
    /// `da`
    pub code: &'static str,
    /// `Dansk`
    pub name: &'static str,
    /// The page in it.
    pub url: String,
    /// Whether it is this one.
    pub current: bool,
}

/// An entry of the menu.
#[derive(Debug, Clone, Serialize)]
pub struct MenuItem {
    /// The page's title.
    pub title: String,
    /// The page.
    pub url: String,
    /// Whether it is this one.
    pub current: bool,
}

/// The licence.
#[derive(Debug, Clone, Serialize)]
pub struct LicenceView {
    /// Its name.
    pub name: String,
    /// Where it is written.
    pub url: String,
}

/// The theme's files as seen from a page.
#[derive(Debug, Clone, Serialize)]
pub struct AssetsView {
    /// The style sheet.
    pub style: String,
    /// The fonts to load early.
    pub fonts: Vec<String>,
    /// The icon.
    pub icon: String,
}

/// The page itself.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// `chapter`
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Its title with the report's and the site's.
    pub full_title: String,
    /// One sentence.
    pub description: String,
    /// `da`
    pub language: &'static str,
    /// Its whole address.
    pub canonical: String,
    /// The feed.
    pub feed_url: String,
    /// Its whole address in each language, when there are several.
    pub translations: Vec<Translation>,
    /// For links shared elsewhere.
    pub open_graph: OpenGraph,
    /// The way down to it.
    pub breadcrumbs: Vec<Crumb>,
    /// Whether it is a draft.
    pub draft: bool,
}

/// A page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Translation {
    /// `en`
    pub code: &'static str,
    /// Its whole address.
    pub url: String,
}

/// For links shared elsewhere.
#[derive(Debug, Clone, Serialize)]
pub struct OpenGraph {
    /// `website` or `article`
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// A picture's whole address.
    pub image: Option<String>,
    /// `da_DK`
    pub locale: &'static str,
}

/// A step of the way down to a page.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// A page's title.
    pub title: String,
    /// The page.
    pub url: String,
}

/// A key-figure card.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    /// The entry's key.
    pub key: String,
    /// What is counted.
    pub label: String,
    /// The number.
    pub value: String,
    /// Its noun.
    pub unit: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Whether the number is hidden.
    pub hidden: bool,
    /// Since the period before.
    pub change: Option<ChangeView>,
    /// Where the number is explained.
    pub url: String,
    /// The period.
    pub period: String,
    /// All periods.
    pub series: Option<Vec<Point>>,
}

/// A change since the period before.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// In words.
    pub text: String,
    /// `up`, `down` or `same`
    pub direction: &'static str,
}

/// A period of a series.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    /// The period.
    pub period: String,
    /// The number in words.
    pub value: String,
    /// From 0 to 100, where there is a number.
    pub height: Option<String>,
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
    /// A drawing of its data.
    pub cover_svg: Option<String>,
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

/// The chapter before or after.
#[derive(Debug, Clone, Serialize)]
pub struct Neighbour {
    /// Its title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Its number.
    pub number: Option<String>,
}

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

/// A page of no other kind, and the page for addresses that do not exist.
#[derive(Debug, Serialize)]
pub struct PlainView {
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: Option<String>,
    /// The text.
    pub body_html: String,
}

/// The page about the numbers.
#[derive(Debug, Serialize)]
pub struct NumbersView {
    /// The edition.
    pub edition: EditionLink,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub lead: String,
    /// The periods.
    pub periods: Vec<String>,
    /// The entries by topic.
    pub topics: Vec<TopicView>,
    /// The sources.
    pub sources: Vec<SourceView>,
    /// What the words for numbers that are not there mean.
    pub legend: Vec<LegendLine>,
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
    /// Its anchor: the key.
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
