//! Set words as HTML.

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
        let tags = [(run.italic, "i"), (run.bold, "strong"), (run.raised, "sup")].into_iter().filter(|(set, _)| *set);
        let set = tags.fold(words, |words, (_, tag)| format!("<{tag}>{words}</{tag}>"));
        out.push_str(&set);
    }
    out
}
