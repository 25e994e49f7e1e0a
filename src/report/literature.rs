//! The literature of each edition in each language: what it cites, in which words, and where it is listed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Edition, Page, PageId, Report};
use crate::finding::{Finding, Findings, say, suggestion};
use crate::language::Language;
use crate::literature::{Bibliography, FILE, Press, Printed, Run, Wanted};
use crate::manuscript::{Citation, Inline, walk};

/// A citation as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetCitation {
    /// The words; each run knows the item it belongs to.
    pub words: Vec<Run>,
    /// The keys of the items, and whether the page cites each for the first time here.
    pub items: Vec<(String, bool)>,
}

/// A work an edition cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedWork {
    /// The work as it is listed.
    pub printed: Printed,
    /// The pages that cite it, in their order.
    pub pages: Vec<PageId>,
}

/// What all editions cite.
#[derive(Debug, Default)]
pub struct Literature {
    works: BTreeMap<(usize, Language), Vec<CitedWork>>,
    /// By file and where in it they begin.
    citations: BTreeMap<(Arc<str>, usize), SetCitation>,
}

impl Literature {
    /// The works an edition cites in a language, in the order of the style.
    #[must_use]
    pub fn works(&self, edition: usize, language: Language) -> &[CitedWork] {
        self.works.get(&(edition, language)).map_or(&[], Vec::as_slice)
    }

    /// A citation as a reader sees it; `None` where it names nothing, which was reported.
    #[must_use]
    pub fn citation(&self, citation: &Citation) -> Option<&SetCitation> {
        self.citations.get(&(Arc::clone(&citation.span.file), citation.span.start))
    }

    /// Sets the citations of every edition, in the order they are read.
    pub(super) fn of(pages: &[Page], editions: &[Edition], works: &Bibliography, press: &Press, findings: &mut Findings) -> Self {
        let mut literature = Self::default();
        for (index, edition) in editions.iter().enumerate() {
            for language in Language::ALL {
                let ids = edition.pages(language);
                let cited: Vec<(PageId, &Citation)> =
                    ids.iter().flat_map(|id| citations(&pages[*id]).into_iter().map(|citation| (*id, citation))).collect();
                let known: Vec<(PageId, &Citation)> =
                    cited.into_iter().filter(|(_, citation)| is_known(citation, works, findings)).collect();
                if !known.is_empty() {
                    literature.set((index, language), &known, works, press);
                }
            }
        }
        for page in pages.iter().filter(|page| page.role.edition().is_none()) {
            findings.extend(citations(page).into_iter().map(outside));
        }
        literature
    }

    fn set(&mut self, home: (usize, Language), cited: &[(PageId, &Citation)], works: &Bibliography, press: &Press) {
        let requests: Vec<Vec<Wanted<'_>>> = cited
            .iter()
            .map(|(_, citation)| {
                let items = citation.items.iter();
                items.filter_map(|item| Some(Wanted { work: works.get(&item.key)?, locator: item.locator.as_deref() })).collect()
            })
            .collect();
        let pressed = press.set(&requests, home.1);
        let mut met: BTreeSet<(PageId, &str)> = BTreeSet::new();
        let mut pages: BTreeMap<&str, Vec<PageId>> = BTreeMap::new();
        for ((id, citation), words) in cited.iter().zip(pressed.citations) {
            let mut items = Vec::with_capacity(citation.items.len());
            for item in &citation.items {
                let first = met.insert((*id, &item.key));
                if first {
                    pages.entry(&item.key).or_default().push(*id);
                }
                items.push((item.key.clone(), first));
            }
            let place = (Arc::clone(&citation.span.file), citation.span.start);
            self.citations.insert(place, SetCitation { words, items });
        }
        let works = pressed.works.into_iter().map(|printed| {
            let pages = pages.remove(printed.key.as_str()).unwrap_or_default();
            CitedWork { printed, pages }
        });
        self.works.insert(home, works.collect());
    }
}

/// The citations of a page's text, in the order of the text.
fn citations(page: &Page) -> Vec<&Citation> {
    let mut citations = Vec::new();
    for blocks in page.document.body.parts() {
        walk(blocks, &mut |inline| {
            if let Inline::Citation(citation) = inline {
                citations.push(citation);
            }
        });
    }
    citations
}

/// Whether every work of a citation is known; those that are not are reported.
fn is_known(citation: &Citation, works: &Bibliography, findings: &mut Findings) -> bool {
    let unknown: Vec<_> = citation.items.iter().filter(|item| works.get(&item.key).is_none()).collect();
    for item in &unknown {
        let key = &item.key;
        findings.push(
            Finding::error("unknown-work", say!("»{key}« står ikke i {FILE}", "“{key}” is not in {FILE}"))
                .at(&item.span)
                .hint_maybe(suggestion(key, works.iter().map(|(key, _)| key)))
                .hint(say!("skriv \\[@{key}], hvis det ikke er en henvisning", "write \\[@{key}] if it is no citation")),
        );
    }
    unknown.is_empty()
}

fn outside(citation: &Citation) -> Finding {
    Finding::error(
        "citation-without-report",
        say!("kun sider i en beretning har en litteraturliste", "only the pages of a report have a list of literature"),
    )
    .at(&citation.span)
    .hint(say!("skriv værket ud i teksten, eller sæt et link", "write the work out in the text, or set a link"))
}

impl Report {
    /// The keys of the works that are cited anywhere.
    #[must_use]
    pub fn cited(&self) -> BTreeSet<&str> {
        self.literature.works.values().flatten().map(|work| work.printed.key.as_str()).collect()
    }
}
