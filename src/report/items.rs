//! Figures and tables as an edition numbers them, in the order of its text.

use std::collections::BTreeMap;

use super::boxes::Counter;
use super::{Apparatus, Page, PageId, Report};
use crate::language::Language;
use crate::manuscript::{BlockKind, Embed, EmbedKind, walk_blocks};
use crate::route::{Route, slug};

/// What is counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Series {
    /// Charts, maps, diagrams, timelines.
    Figure,
    /// Tables, criteria, calculations.
    Table,
}

impl Series {
    /// The series a kind is counted in; key-figure cards are not numbered.
    #[must_use]
    pub fn of(kind: EmbedKind) -> Option<Self> {
        match kind {
            EmbedKind::Chart | EmbedKind::Map | EmbedKind::Diagram | EmbedKind::Timeline => Some(Self::Figure),
            EmbedKind::Table | EmbedKind::Criteria | EmbedKind::Calculation => Some(Self::Table),
            EmbedKind::Cards => None,
        }
    }

    /// The word for it in names of messages: `figure`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Table => "table",
        }
    }

    /// The folder of its pages, below the edition.
    fn folder(self, language: Language) -> &'static str {
        match (self, language) {
            // Each figure has its page in the folder of their list.
            (Self::Figure, _) => Apparatus::Figures.folder(language),
            (Self::Table, Language::Da) => "tabeller",
            (Self::Table, Language::En) => "tables",
        }
    }
}

/// A figure or a table that an edition shows.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it is.
    pub kind: EmbedKind,
    /// Its id.
    pub id: String,
    /// What it is counted in.
    pub series: Series,
    /// Its number: `5`.
    pub number: String,
    /// The edition, as an index of [`Report::editions`].
    pub edition: usize,
    /// The page that shows it.
    pub page: PageId,
    /// The page of its own.
    pub route: Route,
}

impl Item {
    /// Its anchor on the page that shows it, which is what authors call it: `chart:benefit`.
    #[must_use]
    pub fn anchor(&self) -> String {
        anchor(self.kind, &self.id)
    }

    /// Where it lies alone, to be shown on pages of others; maps only.
    #[must_use]
    pub fn embed(&self, language: Language) -> Option<Route> {
        let folder = match language {
            Language::Da => "indlejr",
            Language::En => "embed",
        };
        (self.kind == EmbedKind::Map).then(|| self.route.below(folder))
    }
}

/// The anchor of something drawn from data.
#[must_use]
pub fn anchor(kind: EmbedKind, id: &str) -> String {
    format!("{}:{id}", kind.word())
}

/// The embeds of a page's text that stand on lines of their own, in order.
pub(super) fn embeds(page: &Page) -> Vec<&Embed> {
    let mut embeds = Vec::new();
    for blocks in page.document.body.parts() {
        walk_blocks(blocks, &mut |block| {
            if let BlockKind::Embed(embed) = &block.kind {
                embeds.push(embed);
            }
        });
    }
    embeds
}

/// Numbers what each edition shows, language by language: its landing page, its chapters, its stories. Something shown
/// twice keeps its first number; that it is shown twice is reported elsewhere. In a language without a landing page of its own
/// an edition's pages lie below another one's.
pub(super) fn number(report: &mut Report) {
    report.items = items(report);
}

fn items(report: &Report) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (index, edition) in report.editions.iter().enumerate() {
        for language in Language::ALL {
            let Some(landing) = edition.landing_in(language) else { continue };
            let mut counters = [Series::Figure, Series::Table].map(|series| (series, Counter::new(report.settings.numbering)));
            let first = items.len();
            for page in edition.pages(language) {
                for (_, counter) in &mut counters {
                    counter.turn(&report.pages[page]);
                }
                for embed in embeds(&report.pages[page]) {
                    let counter = counters.iter_mut().find(|(series, _)| Series::of(embed.kind) == Some(*series));
                    let Some((series, counter)) = counter else { continue };
                    if items[first..].iter().any(|item| (item.kind, &item.id) == (embed.kind, &embed.id)) {
                        continue;
                    }
                    let folder = format!("{}/{}", series.folder(language), slug(&embed.id));
                    items.push(Item {
                        kind: embed.kind,
                        id: embed.id.clone(),
                        series: *series,
                        number: counter.next(),
                        edition: index,
                        page,
                        route: report.pages[landing].route.below(&folder),
                    });
                }
            }
        }
    }
    items
}

impl Report {
    /// The figures and tables of an edition in a language, in their order.
    pub fn items_of(&self, edition: usize, language: Language) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.edition == edition && self.pages[item.page].document.language == language)
    }

    /// Where maps lie alone, to be shown on pages of others, with the maps.
    pub fn embeds(&self) -> impl Iterator<Item = (&Item, Route)> {
        self.items.iter().filter_map(|item| Some((item, item.embed(self.pages[item.page].document.language)?)))
    }

    /// Where the page of a figure's or table's own lies in each language.
    #[must_use]
    pub fn own_pages(&self, item: &Item) -> BTreeMap<Language, Route> {
        let same = |other: &&Item| (other.edition, other.kind, &other.id) == (item.edition, item.kind, &item.id);
        self.items.iter().filter(same).map(|item| (self.pages[item.page].document.language, item.route.clone())).collect()
    }

    /// The figure or table a page names: of its own edition, else of its programme's latest that shows it; in its own
    /// language, else in the site's first.
    #[must_use]
    pub fn item(&self, page: &Page, kind: EmbedKind, id: &str) -> Option<&Item> {
        let programme = page.scope.programme.as_deref().and_then(|name| self.programmes.get(name));
        let latest = programme.into_iter().flat_map(|programme| programme.editions.iter().copied());
        let editions: Vec<usize> = match page.role.edition() {
            Some(edition) => vec![edition],
            None => latest.collect(),
        };
        let languages = [page.document.language, self.settings.languages[0]];
        let mut places = languages.iter().flat_map(|language| editions.iter().map(move |edition| (*edition, *language)));
        places.find_map(|(edition, language)| self.items_of(edition, language).find(|item| item.kind == kind && item.id == id))
    }
}
