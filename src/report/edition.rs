//! The editions, and what belongs to each.

use std::collections::BTreeMap;

use super::{Edition, Programme, Report, Role};
use crate::finding::Findings;
use crate::manuscript::{Document, DocumentKind};
use crate::register;

/// The editions of the documents. One whose period its register does not know is reported and left out: nothing in it
/// could say which numbers it is about.
pub(super) fn editions(documents: &[Document], programmes: &BTreeMap<String, Programme>, findings: &mut Findings) -> Vec<Edition> {
    let mut editions: Vec<Edition> = Vec::new();
    for document in documents.iter().filter(|document| document.kind == DocumentKind::Edition) {
        let path = document.edition().unwrap_or_default().to_owned();
        let Some(front) = &document.report else {
            continue;
        };
        if editions.iter().any(|edition| edition.path == path) {
            continue;
        }
        let name = document.programme().unwrap_or_default();
        let register = programmes.get(name).map(|programme| &programme.register);
        let known = register.and_then(|register| Some((register.column(&front.period.0)?, register)));
        let Some((column, register)) = known else {
            let names = register.into_iter().flat_map(|register| &register.columns).map(|column| column.name.as_str());
            findings.push(register::unknown_period(&front.period.0, &front.period.1, names));
            continue;
        };
        editions.push(Edition {
            path,
            programme: name.to_owned(),
            front: front.clone(),
            column,
            until: register.columns[column].period.last_day(),
            landing: BTreeMap::new(),
            chapters: BTreeMap::new(),
            stories: BTreeMap::new(),
            apparatus: BTreeMap::new(),
        });
    }
    editions
}

/// Gives editions and programmes their pages, and the programmes their editions.
pub(super) fn place(report: &mut Report, programmes: &mut BTreeMap<String, Programme>) {
    for (id, page) in report.pages.iter().enumerate() {
        let language = page.document.language;
        match page.role {
            Role::Programme => {
                if let Some(programme) = page.document.programme().and_then(|name| programmes.get_mut(name)) {
                    programme.landing.insert(language, id);
                }
            }
            Role::Edition(index) => {
                let edition = &mut report.editions[index];
                edition.landing.insert(language, id);
            }
            Role::Chapter(index) => report.editions[index].chapters.entry(language).or_default().push(id),
            Role::Story(index) => report.editions[index].stories.entry(language).or_default().push(id),
            Role::Front | Role::Page => {}
        }
    }
    let mut order: Vec<usize> = (0..report.editions.len()).collect();
    order.sort_by(|a, b| report.editions[*b].recency().cmp(&report.editions[*a].recency()));
    for index in order {
        if let Some(programme) = programmes.get_mut(&report.editions[index].programme) {
            programme.editions.push(index);
        }
    }
}
