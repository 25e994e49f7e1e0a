//! Pages: plain views in, HTML out.

pub mod body;
mod feed;
mod unbroken;
pub mod view;

pub use feed::{Entry as FeedEntry, Feed, Sitemap, SitemapPage};

use serde::Serialize;

use crate::finding::Finding;
use crate::language::Language;
use crate::theme::Theme;
use view::Common;

/// A page as its template sees it.
#[derive(Debug, Serialize)]
pub struct Sheet<V> {
    /// What every page has.
    #[serde(flatten)]
    pub common: Common,
    /// What its kind has.
    pub view: V,
}

/// Renders a page through the template of its kind.
///
/// # Errors
/// A finding in the template.
pub fn render<V: Serialize>(theme: &Theme, template: &str, language: Language, sheet: &Sheet<V>) -> Result<String, Box<Finding>> {
    theme.render(template, language, sheet).map(|html| unbroken::unbroken(&html))
}
