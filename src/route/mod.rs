//! Addresses inside the site: how a page is called, where its file lies, how one page links to another.

mod percent;
mod slug;

use std::fmt;
use std::sync::Arc;

pub use percent::decoded;
pub use slug::slug;

/// An address below the site's root: a page ends in `/` (or is empty, the front page), a file does not.
///
/// ```
/// use beretning::route::Route;
/// let chapter = Route::page("hjem/2023/resume");
/// assert_eq!(chapter.as_str(), "hjem/2023/resume/");
/// assert_eq!(chapter.output(), "hjem/2023/resume/index.html");
/// assert_eq!(Route::page("hjem").relative_to(&chapter), "../../");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

/// The page for addresses that do not exist.
pub const NOT_FOUND: &str = "404.html";

/// The list of all pages.
pub const SITEMAP: &str = "sitemap.xml";

/// What search engines may look at.
pub const ROBOTS: &str = "robots.txt";

/// The folder of styles, fonts and pictures.
pub const ASSETS: &str = "assets/";

impl Route {
    /// The page at this path; `""` is the front page.
    #[must_use]
    pub fn page(path: &str) -> Self {
        let path = path.trim_matches('/');
        Self(if path.is_empty() { "".into() } else { format!("{path}/").into() })
    }

    /// The file at this path.
    #[must_use]
    pub fn file(path: &str) -> Self {
        Self(path.trim_start_matches('/').into())
    }

    /// The address as it stands after the site's root.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a page.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// The page one step below this one.
    #[must_use]
    pub fn below(&self, segment: &str) -> Self {
        Self::page(&format!("{}{segment}", self.0))
    }

    /// The file of this name in the folder of this page.
    #[must_use]
    pub fn file_below(&self, name: &str) -> Self {
        Self::file(&format!("{}{name}", self.0))
    }

    /// The file's name in the output folder.
    #[must_use]
    pub fn output(&self) -> String {
        if self.is_page() { format!("{}index.html", self.0) } else { self.0.to_string() }
    }

    /// The link from a page to this address: relative, so that the site works in any folder and from a disk's index.
    #[must_use]
    pub fn relative_to(&self, from: &Self) -> String {
        let folder = &from.0[..from.0.rfind('/').map_or(0, |at| at + 1)];
        let shared = common_folders(folder, &self.0);
        let up = "../".repeat(folder[shared..].matches('/').count());
        let link = format!("{up}{}", &self.0[shared..]);
        if link.is_empty() { "./".to_owned() } else { link }
    }

    /// The whole address below `base`, which ends in `/`.
    #[must_use]
    pub fn absolute(&self, base: &str) -> String {
        format!("{base}{}", self.0)
    }
}

/// The length of the folders both paths begin with.
fn common_folders(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    a.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1)
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn links_are_relative() {
        let cases = [
            ("", "", "./"),
            ("", "a/", "a/"),
            ("a/", "", "../"),
            ("a/", "a/", "./"),
            ("a/b/", "a/c/", "../c/"),
            ("a/b/", "ab/", "../../ab/"),
            ("a/b/", "assets/x.css", "../../assets/x.css"),
            ("404.html", "assets/x.css", "assets/x.css"),
            ("a/b/", "a/b/c/", "c/"),
        ];
        for (from, to, expected) in cases {
            assert_eq!(Route::file(to).relative_to(&Route::file(from)), expected, "{from} → {to}");
        }
    }
}
