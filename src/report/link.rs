//! Where a link in an author's text leads.

use super::{NumberedBox, Page, PageId, Report, Withheld};
use crate::manuscript::{BlockKind, EmbedKind, walk_blocks};
use crate::route::{Route, decoded};

/// A link's target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Out of the site.
    Outside(String),
    /// A page of the site, perhaps at an anchor.
    Page(Route, Option<String>),
    /// An anchor on the page itself.
    Here(String),
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// There is no such file.
    NoFile(String),
    /// The page is not published.
    NotPublished {
        /// Its file.
        file: String,
        /// Why.
        why: Withheld,
    },
    /// The page has no such anchor.
    NoAnchor {
        /// The page.
        page: PageId,
        /// The anchor.
        anchor: String,
    },
    /// A scheme that a report has no use for.
    Scheme(String),
    /// There is no box of this id.
    NoBox(String),
    /// No such figure or table is shown.
    NoFigure(EmbedKind, String),
    /// Nothing is written.
    Empty,
}

const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

impl Report {
    /// Where `target`, as written on `page`, leads.
    ///
    /// # Errors
    /// Why it leads nowhere.
    pub fn link(&self, page: &Page, target: &str) -> Result<Link, LinkProblem> {
        if target.is_empty() {
            return Err(LinkProblem::Empty);
        }
        if let Some((kind, id)) = EmbedKind::parse(target) {
            let Some(item) = self.item(page, kind, id) else { return Err(LinkProblem::NoFigure(kind, id.to_owned())) };
            let other = &self.pages[item.page];
            let here = other.document.name == page.document.name;
            return Ok(if here { Link::Here(item.anchor()) } else { Link::Page(other.route.clone(), Some(item.anchor())) });
        }
        if let Some(id) = target.strip_prefix("box:") {
            let boxed = self.numbered_box(page, id).ok_or_else(|| LinkProblem::NoBox(id.to_owned()))?;
            let (other, anchor) = (&self.pages[boxed.page], NumberedBox::anchor(id));
            return Ok(if other.route == page.route { Link::Here(anchor) } else { Link::Page(other.route.clone(), Some(anchor)) });
        }
        if let Some((scheme, _)) = target.split_once(':')
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        {
            let known = SCHEMES.contains(&scheme.to_ascii_lowercase().as_str());
            return if known { Ok(Link::Outside(target.to_owned())) } else { Err(LinkProblem::Scheme(scheme.to_owned())) };
        }
        if target.starts_with("//") {
            return Err(LinkProblem::Scheme("//".to_owned()));
        }
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, Some(decoded(anchor))),
            None => (target, None),
        };
        let file = if path.is_empty() { page.document.name.to_string() } else { join(&page.document.name, path) };
        let Some(id) = self.page_of_file(&file) else {
            return Err(match self.withheld(&file) {
                Some(why) => LinkProblem::NotPublished { file, why },
                None => LinkProblem::NoFile(file),
            });
        };
        match anchor {
            Some(anchor) if !anchors(&self.pages[id]).contains(&anchor.as_str()) => Err(LinkProblem::NoAnchor { page: id, anchor }),
            Some(anchor) if path.is_empty() => Ok(Link::Here(anchor)),
            anchor => Ok(Link::Page(self.pages[id].route.clone(), anchor)),
        }
    }
}

/// The anchors of a page, in the order of the text.
#[must_use]
pub fn anchors(page: &Page) -> Vec<&str> {
    let mut anchors = Vec::new();
    walk_blocks(&page.document.body.blocks, &mut |block| {
        if let BlockKind::Heading { id, .. } = &block.kind {
            anchors.push(id.as_str());
        }
    });
    anchors
}

/// The name of the file at `path` as seen from the file `from`; a path from the root begins with `/`, and
/// percent signs are resolved.
#[must_use]
pub(super) fn join(from: &str, path: &str) -> String {
    let path = decoded(path);
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => vec!["content"],
        None => from.split('/').collect(),
    };
    if !path.starts_with('/') {
        parts.pop();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn paths_are_those_of_the_files() {
        assert_eq!(join("content/a/b/10-x.md", "20-y.md"), "content/a/b/20-y.md");
        assert_eq!(join("content/a/b/10-x.md", "../index.md"), "content/a/index.md");
        assert_eq!(join("content/a/b/10-x.md", "/index.md"), "content/index.md");
        assert_eq!(join("content/index.md", "../../../../etc/passwd"), "etc/passwd", "names no file that was read");
        assert_eq!(join("content/a/10-x.md", "20-m%C3%B8de%20to.md"), "content/a/20-møde to.md");
    }
}
