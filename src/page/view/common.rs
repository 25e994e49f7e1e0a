//! What every page has: the site around it, its files, its addresses.

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
    /// The list of all places, where the site has one.
    pub places: Option<Crumb>,
    /// The list of grants, where the site has one.
    pub grants: Option<Crumb>,
    /// The list of sheets, where the site has one.
    pub sheets: Option<Crumb>,
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
    /// What sorts tables.
    pub table_script: Option<String>,
    /// What moves about in maps.
    pub map_script: Option<String>,
    /// What computes calculations anew.
    pub what_if_script: Option<String>,
    /// What searches the list of sheets.
    pub sheets_script: Option<String>,
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
