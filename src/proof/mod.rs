//! Everything that is published, as bytes by route, each with what it read.

mod assets;
mod desk;
mod job;
mod lookup;
mod notes;
mod parcels;
mod pictures;
mod prints;
mod store;
mod easel;
mod views;
mod watch;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use bytes::Bytes;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub use watch::{Limits, Watch};

use crate::finding::{Finding, Findings, say};
use crate::language::{Formatter, Language};
use crate::report::Report;
use crate::source::{Digest, Sources};
use crate::theme::Theme;
use assets::Assets;
use desk::House;
use easel::Easel;
use notes::Notes;
use parcels::Parcels;
use pictures::Pictures;
use prints::Prints;

/// A made file and what it was made from.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Its bytes.
    pub bytes: Bytes,
    /// What it read, with the digest of each answer: `value:hjem/families@2023`.
    pub reads: BTreeMap<Arc<str>, Digest>,
}

/// All made files, by their name in the output folder.
#[derive(Debug, Default)]
pub struct Proof {
    /// The files.
    pub artifacts: BTreeMap<String, Artifact>,
    /// What the next build need not make again, by names that say what it was made of.
    pub kept: BTreeMap<String, Bytes>,
}

/// Makes every file of the site, in parallel; the result does not depend on how many threads there are.
#[must_use]
pub fn render(report: &Report, theme: &Theme, sources: &Sources, watch: &Watch) -> (Proof, Findings) {
    let formatters: BTreeMap<Language, Formatter> =
        report.settings.languages.iter().map(|language| (*language, Formatter::new(*language))).collect();
    let mut findings = Findings::new();
    let assets = Assets::of(theme);
    let pictures = Pictures::prepare(report, sources, watch, &mut findings);
    let notes = Notes::on(report);
    let easel = Easel::of(theme, report.atlas.as_ref());
    let (prints, parcels) = (Prints::default(), Parcels::default());
    let house = House {
        report,
        theme,
        formatters: &formatters,
        assets: &assets,
        pictures: &pictures,
        notes: &notes,
        easel: &easel,
        prints: &prints,
        parcels: &parcels,
    };
    #[cfg(feature = "pdf")]
    let prints = Prints::make(house, sources, watch, &mut findings);
    #[cfg(feature = "pdf")]
    let parcels = Parcels::pack(report, &prints);
    let house = House { prints: &prints, parcels: &parcels, ..house };
    let jobs = job::all(report);
    watch.begin(jobs.len());
    let made: Vec<(job::Made, Findings)> = jobs
        .into_par_iter()
        .map(|job| {
            let _working = watch.start(&job.name(report));
            job.run(house)
        })
        .collect();
    let mut artifacts = assets.into_artifacts();
    lay(&mut artifacts, pictures.into_artifacts(), &mut findings);
    let (documents, kept) = prints.into_artifacts();
    lay(&mut artifacts, documents, &mut findings);
    lay(&mut artifacts, parcels.into_artifacts(), &mut findings);
    for (made, found) in made {
        lay(&mut artifacts, made, &mut findings);
        findings.extend(found);
    }
    (Proof { artifacts, kept }, findings)
}

/// Lays files beside those already made. Two different files of one name are a finding: neither may hide the other.
fn lay(artifacts: &mut BTreeMap<String, Artifact>, made: BTreeMap<String, Artifact>, findings: &mut Findings) {
    for (name, artifact) in made {
        match artifacts.entry(name) {
            Entry::Vacant(place) => {
                place.insert(artifact);
            }
            Entry::Occupied(mut place) if place.get().bytes == artifact.bytes => place.get_mut().reads.extend(artifact.reads),
            Entry::Occupied(place) => {
                let name = place.key();
                findings.push(
                    Finding::error("same-address", say!("to filer får samme adresse: /{name}", "two files get the same address: /{name}"))
                        .hint(say!("giv den ene af siderne et andet navn", "rename one of the pages")),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Artifact, lay};
    use crate::finding::Findings;
    use crate::source::Digest;

    #[test]
    fn a_file_is_not_laid_over_another() {
        let file = |bytes: &str, read: &str| {
            let reads = BTreeMap::from([(read.into(), Digest::of(b""))]);
            BTreeMap::from([("a/index.html".to_owned(), Artifact { bytes: bytes.as_bytes().to_vec().into(), reads })])
        };
        let mut artifacts = file("x", "one");
        let mut findings = Findings::new();
        lay(&mut artifacts, file("x", "two"), &mut findings);
        assert!(findings.is_empty(), "the same file twice is one file");
        assert_eq!(artifacts["a/index.html"].reads.len(), 2);
        lay(&mut artifacts, file("y", "three"), &mut findings);
        assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["same-address"]);
        assert_eq!(artifacts["a/index.html"].bytes.as_ref(), b"x");
    }
}
