//! The pages the program makes of a programme, for the period of its latest edition.

use std::collections::BTreeMap;

use super::{Apparatus, Programme, Report};
use crate::language::Language;
use crate::route::Route;

/// A page the program makes for a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overview {
    /// What was aimed at and what came of it, period by period.
    Targets,
    /// What is reported, what is not, and why.
    Account,
}

/// Where the overviews of a programme lie, in each language that has them.
pub type Pages = BTreeMap<Overview, BTreeMap<Language, Route>>;

impl Overview {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Targets, Self::Account];

    /// The word for it in names of templates and messages: `account.html`, `account-title`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Targets => "targets",
            Self::Account => "account",
        }
    }

    /// Its folder below the programme.
    fn folder(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Targets, Language::Da) => "maal",
            (Self::Targets, Language::En) => "targets",
            (Self::Account, Language::Da) => "hvad-er-opgjort",
            (Self::Account, Language::En) => "what-is-reported",
        }
    }

    /// Whether there is something to say.
    fn is_needed(self, report: &Report, programme: &Programme) -> bool {
        match self {
            // Of one period the report itself tells.
            Self::Targets => report.target_columns(programme).len() > 1 || programme.has_changed_targets(),
            Self::Account => report.account(programme).is_some_and(|account| !account.is_plain()),
        }
    }
}

impl Programme {
    /// Where an overview lies in a language, if the programme has it in it.
    #[must_use]
    pub fn overview(&self, kind: Overview, language: Language) -> Option<&Route> {
        self.overviews.get(&kind)?.get(&language)
    }
}

/// Gives every programme its overviews, in the languages in which its latest edition says where the numbers come from.
pub(super) fn place(report: &mut Report) {
    let places: BTreeMap<String, Pages> =
        report.programmes.values().map(|programme| (programme.name.clone(), pages(report, programme))).collect();
    for (name, pages) in places {
        if let Some(programme) = report.programmes.get_mut(&name) {
            programme.overviews = pages;
        }
    }
}

fn pages(report: &Report, programme: &Programme) -> Pages {
    let numbers = programme.editions.first().and_then(|index| report.editions[*index].apparatus.get(&Apparatus::Numbers));
    let languages = numbers.into_iter().flat_map(BTreeMap::keys);
    let needed = Overview::ALL.into_iter().filter(|kind| kind.is_needed(report, programme));
    let route = |kind: Overview, language: Language| report.home(programme, language).below(kind.folder(language));
    needed.map(|kind| (kind, languages.clone().map(|language| (*language, route(kind, *language))).collect())).collect()
}
