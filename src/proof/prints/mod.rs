//! What is set on paper, before any page is made: pages tell how large each document is and how many pages it has.

use std::collections::BTreeMap;

use super::desk::House;
use super::{Artifact, Watch};
use crate::finding::Findings;
use crate::route::Route;
use crate::source::Sources;

/// What a page tells of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    /// Its size in bytes.
    pub bytes: usize,
    /// How many pages it has.
    pub pages: usize,
}

/// All documents, by address.
#[derive(Default)]
pub(super) struct Prints {
    printed: BTreeMap<Route, Printed>,
    artifacts: BTreeMap<String, Artifact>,
    kept: BTreeMap<String, Vec<u8>>,
}

#[cfg(feature = "pdf")]
impl Prints {
    /// Sets every document, in parallel.
    pub(super) fn make(house: House<'_>, sources: &Sources, watch: &Watch, findings: &mut Findings) -> Self {
        use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

        use super::desk::Desk;
        use super::store::{self, Store};
        use super::views::papers;
        use crate::report::Paper;
        use crate::sheet::{Glyphs, Order, Print, Printer};
        use crate::source::Digest;

        let papers = &house.report.papers.papers;
        if papers.is_empty() {
            return Self::default();
        }
        watch.begin(papers.len());
        let printer = Printer::new(&house.theme.fonts, &house.theme.sheets);
        let store = Store::of(sources);
        let glyphs = Glyphs::of(&house.theme.fonts);
        let print = |paper: &Paper| {
            let desk = Desk::new(house, paper.language, paper.route.clone());
            let order = papers::order(&desk, paper);
            let (reads, mut found) = desk.close();
            let order: Option<Order> = order.filter(|_| !found.has_errors());
            let print: Option<(Digest, Print)> = order.and_then(|order| {
                found.extend(glyphs.check(&order, sources));
                if found.has_errors() {
                    return None;
                }
                let made_of = printer.digest(&order);
                let print = store.get(made_of).map_or_else(|| printer.print(&order), Ok);
                print.map(|print| (made_of, print)).map_err(|problems| found.extend(problems)).ok()
            });
            // Templates of sheets cannot run for ever; and while one waits for its pages, its thread sets others, so that how long it
            // took would say nothing.
            watch.pass();
            (paper.route.clone(), print, reads, found)
        };
        let made: Vec<_> = papers.par_iter().map(print).collect();
        printer.rest();
        let mut prints = Self::default();
        for (route, print, reads, found) in made {
            findings.extend(found);
            let Some((made_of, print)) = print else { continue };
            prints.printed.insert(route.clone(), Printed { bytes: print.bytes.len(), pages: print.pages });
            prints.kept.insert(store::name(made_of, &print), print.bytes.clone());
            prints.artifacts.insert(route.output(), Artifact { bytes: print.bytes, reads });
        }
        prints
    }
}

#[cfg(not(feature = "pdf"))]
impl Prints {
    /// Without the feature nothing is set; pages say so where the documents would be.
    pub(super) fn make(_: House<'_>, _: &Sources, _: &Watch, _: &mut Findings) -> Self {
        Self::default()
    }
}

impl Prints {
    /// What is known of a document; `None` where it was not set.
    pub(super) fn get(&self, route: &Route) -> Option<Printed> {
        self.printed.get(route).copied()
    }

    /// The file of a document.
    pub(super) fn bytes(&self, route: &Route) -> Option<&[u8]> {
        self.artifacts.get(&route.output()).map(|artifact| artifact.bytes.as_slice())
    }

    /// The files of the documents, and what the next build may take instead of setting them again.
    pub(super) fn into_artifacts(self) -> (BTreeMap<String, Artifact>, BTreeMap<String, Vec<u8>>) {
        (self.artifacts, self.kept)
    }
}
