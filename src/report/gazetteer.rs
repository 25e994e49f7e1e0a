//! The pages of places and of branches: what is offered where, place by place.

use std::collections::{BTreeMap, BTreeSet};

use super::{Programme, Report};
use crate::language::Language;
use crate::place::{Atlas, Place};
use crate::route::{Route, slug};

/// A page in each language.
pub type Pages = BTreeMap<Language, Route>;

/// Where the pages of places and branches lie; empty where no programme says where it is offered.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    /// The list of all places.
    pub list: Pages,
    /// The page of each counted place, by its index in the atlas.
    pub places: BTreeMap<usize, Pages>,
    /// The pages of the branches of each programme, in the order of its coverage.
    pub branches: BTreeMap<String, Vec<Pages>>,
}

impl Gazetteer {
    /// Where the page of a place lies.
    #[must_use]
    pub fn place(&self, place: usize, language: Language) -> Option<&Route> {
        self.places.get(&place)?.get(&language)
    }

    /// Where the page of a programme's branch lies.
    #[must_use]
    pub fn branch(&self, programme: &str, branch: usize, language: Language) -> Option<&Route> {
        self.branches.get(programme)?.get(branch)?.get(&language)
    }

    /// All pages.
    pub fn pages(&self) -> impl Iterator<Item = &Pages> {
        [&self.list].into_iter().filter(|list| !list.is_empty()).chain(self.places.values()).chain(self.branches.values().flatten())
    }
}

/// Gives the places and the branches their pages.
pub(super) fn place(report: &mut Report) {
    let Some(atlas) = report.atlas.as_ref().filter(|_| report.programmes.values().any(|programme| programme.coverage.is_some())) else {
        return;
    };
    let main = report.settings.languages[0];
    let root = |language: Language| if language == main { Route::page("") } else { Route::page(language.code()) };
    let folder = |language: Language| root(language).below(&slug(atlas.called.1.get(language)));
    let in_all = |route: &dyn Fn(Language) -> Route| -> Pages {
        report.settings.languages.iter().map(|language| (*language, route(*language))).collect()
    };
    let names = segments(atlas);
    let places = names.iter().map(|(place, name)| (*place, in_all(&|language| folder(language).below(name))));
    let branches = report.programmes.values().filter_map(|programme| {
        let of = |key: &str| in_all(&|language| report.home(programme, language).below(branch_folder(language)).below(key));
        let coverage = programme.coverage.as_ref()?;
        Some((programme.name.clone(), coverage.branches.iter().map(|branch| of(&branch.key)).collect()))
    });
    report.gazetteer = Gazetteer { list: in_all(&folder), places: places.collect(), branches: branches.collect() };
}

/// The last part of each counted place's address: its name, and its code too where two are called the same.
fn segments(atlas: &Atlas) -> BTreeMap<usize, String> {
    let counted = || atlas.places.iter().enumerate().filter(|(_, place)| place.counted);
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<String> = counted().map(|(_, place)| slug(&place.name)).filter(|name| !seen.insert(name.clone())).collect();
    let segment = |place: &Place| {
        let name = slug(&place.name);
        if name.is_empty() || twice.contains(&name) { slug(&format!("{name} {}", place.code)) } else { name }
    };
    counted().map(|(at, place)| (at, segment(place))).collect()
}

impl Report {
    /// A programme's page in a language, or where it would lie.
    pub(super) fn home(&self, programme: &Programme, language: Language) -> Route {
        let landing = programme.landing.get(&language).map(|id| self.pages[*id].route.clone());
        landing.unwrap_or_else(|| {
            let name = slug(&programme.name);
            Route::page(&if language == self.settings.languages[0] { name } else { format!("{language}/{name}") })
        })
    }
}

fn branch_folder(language: Language) -> &'static str {
    match language {
        Language::Da => "afdelinger",
        Language::En => "branches",
    }
}
