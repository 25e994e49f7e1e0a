//! Sets the documents, each from its order; what the last build set of the same order is taken as it is.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::refused::{self, Refused};
use super::{Printed, Prints};
use crate::finding::{Finding, Findings};
use crate::proof::desk::{Desk, House};
use crate::proof::store::{self, Store};
use crate::proof::views::papers;
use crate::proof::{Artifact, Watch};
use crate::report::{PageId, Paper, PaperKind, Report};
use crate::route::Route;
use crate::sheet::{Glyphs, Order, Print, Printer};
use crate::source::{Digest, Sources};

impl Prints {
    /// Sets every document, in parallel.
    pub(in crate::proof) fn make(house: House<'_>, sources: &Sources, watch: &Watch, findings: &mut Findings) -> Self {
        let papers = &house.report.papers.papers;
        if papers.is_empty() {
            return Self::default();
        }
        watch.begin(papers.len());
        Printer::rest();
        let setter = Setter {
            printer: Printer::new(&house.theme.fonts, &house.theme.sheets, house.easel.paper_css()),
            store: Store::of(sources),
            glyphs: Glyphs::of(&house.theme.fonts),
            sources,
        };
        let set = setter.set_all(house, papers, watch);
        let mut prints = Self::default();
        let mut refusals: Vec<Refused<'_>> = Vec::new();
        for Set { paper, print, found, refused } in set {
            findings.extend(found);
            refusals.extend(refused.into_iter().map(|finding| Refused { paper, finding }));
            if let Some((made_of, print, artifact)) = print {
                prints.add(&paper.route, made_of, print, artifact);
            }
        }
        findings.extend(refused::told(house, &setter.printer, &refusals));
        prints
    }

    fn add(&mut self, route: &Route, made_of: Digest, print: Print, artifact: Artifact) {
        self.printed.insert(route.clone(), (Printed { bytes: print.bytes.len(), pages: print.pages }, print.digest));
        self.kept.insert(store::name(made_of, &print), print.bytes);
        self.artifacts.insert(route.output(), artifact);
    }

    /// The file of a document, and its digest.
    pub(in crate::proof) fn file(&self, route: &Route) -> Option<(&[u8], Digest)> {
        Some((&self.artifacts.get(&route.output())?.bytes, self.printed.get(route)?.1))
    }
}

/// How many bytes of stack a document may be set with: what stands within something is set within it.
const STACK: usize = 32 << 20;

/// What all documents are set with.
struct Setter<'s> {
    printer: Printer,
    store: Store<'s>,
    glyphs: Glyphs,
    sources: &'s Sources,
}

/// A document, or why there is none.
struct Set<'p> {
    paper: &'p Paper,
    /// What it was made of, what it is, and what was read for it.
    print: Option<(Digest, Print, Artifact)>,
    found: Findings,
    /// Why it could not be set.
    refused: Vec<Finding>,
}

impl Setter<'_> {
    /// Sets them all, in as many threads as the pool has, but not in its own: one that waits for a part of its document would begin
    /// another one on top of it, until its stack is full. Each begins elsewhere: what stands side by side says much alike, and one
    /// thread sets that once.
    fn set_all<'p>(&self, house: House<'_>, papers: &'p [Paper], watch: &Watch) -> Vec<Set<'p>> {
        let taken: Vec<AtomicBool> = papers.iter().map(|_| AtomicBool::new(false)).collect();
        let count = rayon::current_num_threads();
        let work = |thread: usize| {
            let begin = papers.len() * thread / count;
            let free = (begin..papers.len()).chain(0..begin).filter(|at| !taken[*at].swap(true, Ordering::Relaxed));
            let set = free.map(|at| {
                let set = self.set(house, &papers[at]);
                // How long it took is not watched: a book may rightly take long.
                watch.pass();
                (at, set)
            });
            set.collect::<Vec<_>>()
        };
        let mut set: Vec<(usize, Set<'p>)> = thread::scope(|scope| {
            let work = &work;
            let start = |thread| {
                let builder = thread::Builder::new().stack_size(STACK);
                builder.spawn_scoped(scope, move || work(thread)).expect("a thread can be started")
            };
            let threads: Vec<_> = (0..count).map(start).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        set.sort_by_key(|(at, _)| *at);
        set.into_iter().map(|(_, set)| set).collect()
    }

    fn set<'p>(&self, house: House<'_>, paper: &'p Paper) -> Set<'p> {
        let desk = Desk::new(house, paper.language, paper.route.clone());
        let order = papers::order(&desk, paper);
        let (reads, found) = desk.close();
        let Some(order) = order else { return Set { paper, print: None, found, refused: Vec::new() } };
        let made_of = self.printer.digest(&order);
        let print = self.store.get(made_of).map_or_else(|| self.print(house.report, paper, &order, &found), Ok);
        match print {
            Ok(print) => {
                let artifact = Artifact { bytes: print.bytes.clone(), reads };
                Set { paper, print: Some((made_of, print, artifact)), found, refused: Vec::new() }
            }
            Err(refused) => Set { paper, print: None, found, refused },
        }
    }

    /// Sets one that the last build did not set: what it did set had room for all that is shown, and a glyph for every letter.
    fn print(&self, report: &Report, paper: &Paper, order: &Order, found: &Findings) -> Result<Print, Vec<Finding>> {
        let mut refused = paper.sheet(report).map_or_else(Vec::new, |(_, spec, _)| self.printer.check(spec));
        refused.extend(self.glyphs.check(order, &near(report, paper), self.sources));
        if !refused.is_empty() || found.has_errors() { Err(refused) } else { self.printer.print(order) }
    }
}

/// The files whose words stand in a document, then the data of its programme.
fn near(report: &Report, paper: &Paper) -> Vec<String> {
    let file = |id: &PageId| report.pages[*id].document.name.to_string();
    let texts = match paper.kind {
        PaperKind::Book(index) => report.printed(&report.editions[index], paper.language),
        PaperKind::Chapter(_) | PaperKind::Sheet { .. } => vec![paper.page],
    };
    let programme = report.pages[paper.page].scope.programme.iter().map(|programme| format!("data/{programme}/"));
    texts.iter().map(file).chain(programme).collect()
}
