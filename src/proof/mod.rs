//! Everything that is published, as bytes by route, each with what it read.

mod assets;
mod desk;
mod job;
mod lookup;
mod notes;
mod pictures;
mod views;
mod watch;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub use watch::{Limits, Watch};

use crate::finding::Findings;
use crate::language::{Formatter, Language};
use crate::report::Report;
use crate::source::{Digest, Sources};
use crate::theme::Theme;
use assets::Assets;
use desk::House;
use notes::Notes;
use pictures::Pictures;

/// A made file and what it was made from.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it read, with the digest of each answer: `value:hjem/families@2023`.
    pub reads: BTreeMap<Arc<str>, Digest>,
}

/// All made files, by their name in the output folder.
#[derive(Debug, Default)]
pub struct Proof {
    /// The files.
    pub artifacts: BTreeMap<String, Artifact>,
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
    let house = House { report, theme, formatters: &formatters, assets: &assets, pictures: &pictures, notes: &notes };
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
    artifacts.extend(pictures.into_artifacts());
    for (made, found) in made {
        artifacts.extend(made);
        findings.extend(found);
    }
    (Proof { artifacts }, findings)
}
