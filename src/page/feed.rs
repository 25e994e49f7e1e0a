//! The files beside the pages: Atom feed, sitemap, robots.txt, security headers.

use std::fmt::Write;

use crate::escape::{attribute, text};

/// A feed of editions.
#[derive(Debug)]
pub struct Feed {
    /// The site's title.
    pub title: String,
    /// `da`
    pub language: &'static str,
    /// The feed's whole address: its identity.
    pub address: String,
    /// The site's whole address.
    pub site: String,
    /// Who publishes.
    pub author: String,
    /// The editions, the latest first.
    pub entries: Vec<Entry>,
}

/// An edition in a feed.
#[derive(Debug)]
pub struct Entry {
    /// Its title.
    pub title: String,
    /// Its whole address.
    pub address: String,
    /// The day it was published, `2024-03-01`.
    pub published: String,
    /// One sentence.
    pub summary: String,
}

impl Feed {
    /// The feed as Atom 1.0 (RFC 4287). A feed is as new as its newest entry: no clock is read.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        let _ = writeln!(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", self.language);
        let _ = writeln!(out, "<title>{}</title>", text(&self.title));
        let _ = writeln!(out, "<id>{}</id>", text(&self.address));
        let _ = writeln!(out, "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>", attribute(&self.address));
        let _ = writeln!(out, "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", attribute(&self.site));
        let newest = self.entries.iter().map(|entry| entry.published.as_str()).max().unwrap_or("1970-01-01");
        let _ = writeln!(out, "<updated>{newest}T00:00:00Z</updated>");
        let _ = writeln!(out, "<author><name>{}</name></author>", text(&self.author));
        for entry in &self.entries {
            let _ = writeln!(
                out,
                "<entry>\n<title>{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
                 <published>{day}T00:00:00Z</published>\n<updated>{day}T00:00:00Z</updated>\n<summary>{}</summary>\n</entry>",
                text(&entry.title),
                text(&entry.address),
                attribute(&entry.address),
                text(&entry.summary),
                day = entry.published,
            );
        }
        out.push_str("</feed>\n");
        out
    }
}

/// All pages of the site.
#[derive(Debug)]
pub struct Sitemap {
    /// The pages.
    pub pages: Vec<SitemapPage>,
}

/// A page of the sitemap.
#[derive(Debug)]
pub struct SitemapPage {
    /// Its whole address.
    pub address: String,
    /// The same page by language, itself included, when there are several.
    pub translations: Vec<(&'static str, String)>,
}

impl Sitemap {
    /// The sitemap as the protocol 0.9 has it, with the languages of each page.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        );
        for page in &self.pages {
            let _ = write!(out, "<url><loc>{}</loc>", text(&page.address));
            for (language, address) in &page.translations {
                let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{}\"/>", attribute(address));
            }
            out.push_str("</url>\n");
        }
        out.push_str("</urlset>\n");
        out
    }
}
