//! The pages of the menu.

use std::collections::BTreeMap;

use super::PageId;
use super::publish::Drawer;
use crate::finding::{Finding, Findings, say, suggestion};
use crate::language::Language;
use crate::manuscript;

/// What the menu calls the list of places, which no author writes.
pub const PLACES: &str = "places";

/// What the menu calls the list of sheets.
pub const SHEETS: &str = "sheets";

/// The paths of the menu; `has` are those no author writes. One that names no page is reported; one that is not published is left out.
pub(super) fn menu(
    settings: &manuscript::Settings,
    by_path: &BTreeMap<(Language, String), PageId>,
    drawer: &Drawer,
    has: &[&str],
    findings: &mut Findings,
) -> Vec<String> {
    let mut menu = Vec::new();
    for (path, span) in &settings.menu {
        let path = path.trim_matches('/').trim_end_matches(".md");
        let index = format!("{path}/index");
        let known = settings
            .languages
            .iter()
            .any(|language| [path, &index].into_iter().any(|path| by_path.contains_key(&(*language, path.to_owned()))));
        if known || has.contains(&path) {
            menu.push(path.to_owned());
        } else if ![path, &index].into_iter().any(|path| drawer.contains_key(format!("content/{path}.md").as_str())) {
            let paths: Vec<&str> = by_path.keys().map(|(_, path)| path.strip_suffix("/index").unwrap_or(path)).collect();
            findings.push(
                Finding::error(
                    "no-page",
                    say!("menuen peger på »{path}«, som ikke er en side", "the menu points at “{path}”, which is not a page"),
                )
                .at(span)
                .hint_maybe(suggestion(path, paths)),
            );
        }
    }
    menu
}
