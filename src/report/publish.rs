//! Which documents are published.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Options;
use crate::finding::{Finding, Findings, say};
use crate::manuscript::{Document, DocumentKind, Settings};
use crate::story::Channel;

/// Why a document is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// It is a draft, or lies below one.
    Draft,
    /// Nobody agreed that the story is told here and now.
    Consent,
    /// The site does not have its language.
    Language,
    /// It has no edition or no address, which was reported.
    Homeless,
}

/// The documents that are not published, by file.
pub(super) type Drawer = BTreeMap<Arc<str>, Withheld>;

/// Parts the documents that are published from the others.
pub(super) fn part(documents: Vec<Document>, settings: &Settings, options: &Options, findings: &mut Findings) -> (Vec<Document>, Drawer) {
    let mut drawer = Drawer::new();
    let mut published = Vec::with_capacity(documents.len());
    for document in documents {
        match withheld(&document, settings, options) {
            Some(why) => {
                if document.kind == DocumentKind::Front && document.language == settings.languages[0] {
                    findings.push(no_front_page(&document));
                }
                drawer.insert(document.name, why);
            }
            None => published.push(document),
        }
    }
    (published, drawer)
}

fn no_front_page(document: &Document) -> Finding {
    Finding::error("no-front-page", say!("forsiden er en kladde og bliver ikke udgivet", "the front page is a draft and is not published"))
        .at(&document.title.span)
        .hint(say!("fjern »draft: true«, eller byg med --drafts", "remove “draft: true”, or build with --drafts"))
}

fn withheld(document: &Document, settings: &Settings, options: &Options) -> Option<Withheld> {
    if !settings.languages.contains(&document.language) {
        return Some(Withheld::Language);
    }
    if document.draft && !options.drafts {
        return Some(Withheld::Draft);
    }
    let told = document.consent.as_ref().is_none_or(|consent| consent.allows(Channel::Web, options.as_of));
    (!told).then_some(Withheld::Consent)
}
