//! The pages the program makes behind an edition's chapters.

use std::collections::BTreeMap;

use super::Report;
use crate::language::Language;
use crate::route::Route;

/// A page the program makes for an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apparatus {
    /// Where every number comes from.
    Numbers,
    /// The list of figures and tables.
    Figures,
    /// What is cited.
    Literature,
    /// The terms, explained.
    Glossary,
}

/// Where the pages of an edition's apparatus lie, in each language that has them.
pub type Pages = BTreeMap<Apparatus, BTreeMap<Language, Route>>;

impl Apparatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Numbers, Self::Figures, Self::Literature, Self::Glossary];

    /// The word for it in names of templates and messages: `literature.html`, `literature-title`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Figures => "items",
            Self::Literature => "literature",
            Self::Glossary => "glossary",
        }
    }

    /// Its folder below the edition.
    pub(super) fn folder(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Numbers, Language::Da) => "om-tallene",
            (Self::Numbers, Language::En) => "about-the-numbers",
            (Self::Figures, Language::Da) => "figurer",
            (Self::Figures, Language::En) => "figures",
            (Self::Literature, Language::Da) => "litteratur",
            (Self::Literature, Language::En) => "literature",
            (Self::Glossary, Language::Da) => "ordliste",
            (Self::Glossary, Language::En) => "glossary",
        }
    }

    /// Whether an edition has it in a language: the numbers wherever it has a landing page, the others where there is something
    /// to list.
    fn is_needed(self, report: &Report, edition: usize, language: Language) -> bool {
        match self {
            Self::Numbers => report.editions[edition].landing.contains_key(&language),
            Self::Figures => report.items_of(edition, language).next().is_some(),
            Self::Literature => !report.literature.works(edition, language).is_empty(),
            Self::Glossary => report.terms.any(edition, language),
        }
    }
}

/// Gives every edition the pages of its apparatus. In a language without a landing page of its own they lie below another one's.
pub(super) fn place(report: &mut Report) {
    for index in 0..report.editions.len() {
        let mut pages = Pages::new();
        for (kind, language) in Apparatus::ALL.into_iter().flat_map(|kind| Language::ALL.map(|language| (kind, language))) {
            let landing = report.editions[index].landing_in(language);
            if let Some(id) = landing.filter(|_| kind.is_needed(report, index, language)) {
                let route = report.pages[id].route.below(kind.folder(language));
                pages.entry(kind).or_default().insert(language, route);
            }
        }
        report.editions[index].apparatus = pages;
    }
}
