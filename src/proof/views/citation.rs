//! A citation in the text: each work linked to where it is listed.

use std::fmt::Write;

use crate::escape::{attribute, href};
use crate::page::body::set_runs;
use crate::report::SetCitation;

/// A citation as HTML; the first of a work on a page has an anchor for the way back from the list.
pub(in crate::proof) fn html(set: &SetCitation, list: Option<&str>) -> String {
    let mut out = String::from("<span class=\"citation\">");
    for run in set.words.chunk_by(|a, b| a.item == b.item) {
        let words = set_runs(run);
        match (run[0].item.and_then(|item| set.items.get(item)), list) {
            (Some((key, first)), Some(list)) => {
                let anchor = if *first { format!(" id=\"{}\"", attribute(&cited(key))) } else { String::new() };
                let _ = write!(out, "<a href=\"{}\"{anchor}>{words}</a>", href(&format!("{list}#{}", listed(key))));
            }
            _ => out.push_str(&words),
        }
    }
    out + "</span>"
}

/// The anchor of the first citation of a work on a page.
pub(super) fn cited(key: &str) -> String {
    format!("cite:{key}")
}

/// The anchor of a work in the list.
pub(super) fn listed(key: &str) -> String {
    format!("ref:{key}")
}
