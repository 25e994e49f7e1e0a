//! Set words as HTML.

use std::fmt::Write;

use crate::escape::{href, text};
use crate::literature::Run;

/// Words as a citation style set them; an address in them leads where it says.
#[must_use]
pub fn set_runs(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        let words = match &run.url {
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
                format!("<a href=\"{}\">{}</a>", href(url), text(&run.text))
            }
            _ => text(&run.text),
        };
        let tags: Vec<&str> = [(run.italic, "i"), (run.bold, "strong"), (run.raised, "sup")]
            .into_iter()
            .filter(|(set, _)| *set)
            .map(|(_, tag)| tag)
            .collect();
        let open: String = tags.iter().map(|tag| format!("<{tag}>")).collect();
        let close: String = tags.iter().rev().map(|tag| format!("</{tag}>")).collect();
        let _ = write!(out, "{open}{words}{close}");
    }
    out
}
