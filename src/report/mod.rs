//! The report as it is published: every page has its address, every reference its target, every number its rule behind it.

mod account;
mod address;
mod answers;
mod apparatus;
mod bind;
mod boxes;
mod calculations;
mod chart;
mod coverage;
mod criteria;
mod edition;
mod embeds;
mod gazetteer;
mod grants;
mod items;
mod link;
mod literature;
mod maps;
mod menu;
mod outline;
mod overview;
mod papers;
mod programme;
mod publish;
mod resolve;
mod role;
mod scope;
mod showings;
mod standing;
mod tables;
mod targets;
mod terms;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use account::{Account, Reason, Remark, TopicTally};
pub use apparatus::Apparatus;
pub use bind::for_each_value;
pub use boxes::{Boxes, NumberedBox};
pub use calculations::share_of;
pub use chart::{Answered, Plan, plan};
pub use criteria::Told;
pub use gazetteer::Gazetteer;
pub use grants::{Grant, GrantReport, Grants};
pub use items::{Item, Series, anchor};
pub use link::{Link, LinkProblem, anchors};
pub use literature::{CitedWork, Literature, SetCitation};
pub use maps::stages;
pub use menu::{PLACES, SHEETS};
pub use outline::Section;
pub use overview::Overview;
pub use papers::{Paper, PaperKind, Papers};
pub use publish::Withheld;
pub use resolve::{Options, resolve};
pub use role::Role;
pub use scope::{Scope, Target};
pub use standing::{Standing, State};
pub use tables::applies;
pub use terms::Terms;

use crate::coverage::Coverage;
use crate::criteria::Criteria;
use crate::disclosure::{Published, ShownCell};
use crate::economics::Ledger;
use crate::finding::Span;
use crate::glossary::Term;
use crate::language::{Date, Language, Moment};
use crate::literature::{Bibliography, Press};
use crate::manuscript::{Document, EditionFront, Figures, Settings, SheetSpec, SourceNote};
use crate::place::Atlas;
use crate::register::{Contradiction, Entry};
use crate::route::Route;
use crate::story::Channel;

/// A page's index in [`Report::pages`].
pub type PageId = usize;

/// A page with its address and its place among the others.
#[derive(Debug)]
pub struct Page {
    /// What the author wrote.
    pub document: Document,
    /// Its address.
    pub route: Route,
    /// What it is, and the edition it belongs to.
    pub role: Role,
    /// Where its values come from.
    pub scope: Scope,
    /// A chapter's number: `3`, or an appendix's: `1`.
    pub number: Option<String>,
    /// The number of its first footnote: footnotes are numbered through the chapters of an edition, in each language.
    pub first_note: usize,
    /// Its sections, with their numbers.
    pub sections: Vec<Section>,
    /// The same page in each language it exists in, itself included.
    pub translations: BTreeMap<Language, PageId>,
}

/// One edition of a programme's report.
#[derive(Debug)]
pub struct Edition {
    /// Its path: `hjem/2023`.
    pub path: String,
    /// Its programme's name.
    pub programme: String,
    /// What its front matter says.
    pub front: EditionFront,
    /// The register's column it reports on.
    pub column: usize,
    /// The last day of that column's period.
    pub until: Date,
    /// Its landing page in each language.
    pub landing: BTreeMap<Language, PageId>,
    /// Its chapters in each language, in order.
    pub chapters: BTreeMap<Language, Vec<PageId>>,
    /// Its stories in each language, in order.
    pub stories: BTreeMap<Language, Vec<PageId>>,
    /// The pages the program makes for it.
    pub apparatus: apparatus::Pages,
}

impl Edition {
    /// Where a page of its apparatus lies in a language, if it has that page in it.
    #[must_use]
    pub fn apparatus_in(&self, kind: Apparatus, language: Language) -> Option<&Route> {
        self.apparatus.get(&kind)?.get(&language)
    }

    /// Its landing page in a language, else in one it has.
    #[must_use]
    pub fn landing_in(&self, language: Language) -> Option<PageId> {
        self.landing.get(&language).or_else(|| self.landing.values().next()).copied()
    }

    /// Its pages in a language in the order they are read: landing page, chapters, stories.
    #[must_use]
    pub fn pages(&self, language: Language) -> Vec<PageId> {
        let of_language = |ids: &BTreeMap<Language, Vec<PageId>>| ids.get(&language).cloned().unwrap_or_default();
        let landing = self.landing.get(&language).copied();
        landing.into_iter().chain(of_language(&self.chapters)).chain(of_language(&self.stories)).collect()
    }

    /// The day it is of: when it was published, else when its period ended.
    #[must_use]
    pub fn day(&self) -> Date {
        self.front.published.map_or(self.until, Moment::last_day)
    }

    /// What puts editions in order, the latest greatest: how far they reach, then when they were published.
    #[must_use]
    pub fn recency(&self) -> impl Ord + use<'_> {
        (self.until, self.front.published.map(Moment::last_day), self.path.as_str())
    }
}

/// One programme with its numbers.
#[derive(Debug)]
pub struct Programme {
    /// Its folder's name.
    pub name: String,
    /// Its numbers, small counts hidden.
    pub register: Published,
    /// The answers of its distributions, by the names texts call them: `benefit.very-high`.
    pub answers: BTreeMap<String, Entry<ShownCell>>,
    /// Where they come from.
    pub sources: Vec<SourceNote>,
    /// Its cards, charts, tables and diagrams.
    pub figures: Figures,
    /// Its terms, in the author's order.
    pub glossary: Vec<Term>,
    /// Where it is offered.
    pub coverage: Option<Coverage>,
    /// What was to be reached.
    pub criteria: Criteria,
    /// What it calculates, worked out.
    pub economics: Ledger,
    /// What of it is set on paper, in the author's order.
    pub sheets: Vec<SheetSpec>,
    /// Its page in each language.
    pub landing: BTreeMap<Language, PageId>,
    /// Its editions, the latest first, as indices of [`Report::editions`].
    pub editions: Vec<usize>,
    /// The pages the program makes of it.
    pub overviews: overview::Pages,
    /// Printed numbers that cannot be what they say they are.
    pub contradictions: Vec<Contradiction>,
}

/// A picture that a page shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PictureUse {
    /// The picture's file.
    pub file: String,
    /// Where the first page that shows it does so.
    pub span: Span,
}

/// Everything that is published, bound together.
#[derive(Debug)]
pub struct Report {
    /// The site's settings.
    pub settings: Settings,
    /// The pages, by language and path.
    pub pages: Vec<Page>,
    /// The programmes, by name.
    pub programmes: BTreeMap<String, Programme>,
    /// The editions, by path.
    pub editions: Vec<Edition>,
    /// The pictures that pages show, by file.
    pub pictures: Vec<PictureUse>,
    /// The works that may be cited.
    pub bibliography: Bibliography,
    /// The places of the country.
    pub atlas: Option<Atlas>,
    /// Sets citations.
    pub press: Press,
    /// What each edition cites.
    pub literature: Literature,
    /// Where the chapters use terms.
    pub terms: Terms,
    /// The boxes that have an id.
    pub boxes: Boxes,
    /// The figures and tables that editions show, by edition, language and place in the text.
    pub items: Vec<Item>,
    /// The pages of places and branches.
    pub gazetteer: Gazetteer,
    /// The grants and their pages.
    pub grants: Grants,
    /// What is set on paper.
    pub papers: Papers,
    /// The pages of the menu; [`PLACES`] is the list of places, [`SHEETS`] that of sheets.
    pub menu: Vec<String>,
    by_path: BTreeMap<(Language, String), PageId>,
    by_file: BTreeMap<Arc<str>, PageId>,
    drawer: publish::Drawer,
}

impl Report {
    /// The page of a path in a language, else in the site's first language.
    #[must_use]
    pub fn page_at(&self, path: &str, language: Language) -> Option<PageId> {
        let index = format!("{path}/index");
        let in_language = |language: Language| {
            [path, index.as_str()].into_iter().find_map(|path| self.by_path.get(&(language, path.to_owned())).copied())
        };
        in_language(language).or_else(|| in_language(self.settings.languages[0]))
    }

    /// The edition a page belongs to.
    #[must_use]
    pub fn edition_of(&self, page: &Page) -> Option<&Edition> {
        self.editions.get(page.role.edition()?)
    }

    /// Whether an edition's page in a language is published only with `--drafts`.
    #[must_use]
    pub fn is_draft(&self, edition: &Edition, language: Language) -> bool {
        edition.landing.get(&language).is_some_and(|id| self.pages[*id].document.draft)
    }

    /// The pages of an edition as a book: whoever agreed to be read on the web has not agreed to be printed.
    #[must_use]
    pub fn printed(&self, edition: &Edition, language: Language) -> Vec<PageId> {
        let mut pages = edition.pages(language);
        pages.retain(|id| self.pages[*id].document.consent.as_ref().is_none_or(|consent| consent.is_for(Channel::Pdf)));
        pages
    }

    /// The edition the front page shows: the one the site names, else the latest.
    #[must_use]
    pub fn featured(&self) -> Option<&Edition> {
        match &self.settings.front_report {
            Some((path, _)) => self.editions.iter().find(|edition| edition.path == *path),
            None => self.editions.iter().max_by(|a, b| a.recency().cmp(&b.recency())),
        }
    }

    /// The front page of a language, or of the site's first.
    #[must_use]
    pub fn front(&self, language: Language) -> Option<PageId> {
        self.page_at("index", language)
    }

    /// The page's id by its file, for links between pages.
    #[must_use]
    pub fn page_of_file(&self, file: &str) -> Option<PageId> {
        self.by_file.get(file).copied()
    }

    /// Where a language's feed lies.
    #[must_use]
    pub fn feed_route(&self, language: Language) -> Route {
        if language == self.settings.languages[0] { Route::file("feed.xml") } else { Route::file(&format!("{language}/feed.xml")) }
    }

    /// Whether texts of a programme are not published: what they use is not known then.
    #[must_use]
    pub fn is_partial(&self, programme: &str) -> bool {
        let folder = format!("content/{programme}/");
        self.drawer.keys().any(|file| file.starts_with(&folder))
    }

    /// Whether every text is published.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.drawer.is_empty()
    }

    /// Why a file that holds a document is not published; `None` for all others.
    #[must_use]
    pub fn withheld(&self, file: &str) -> Option<Withheld> {
        self.drawer.get(file).copied()
    }
}
