//! The pictures pages show, prepared once each, before any page is made.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::assets::fingerprinted;
use super::{Artifact, Watch};
use crate::finding::{Finding, Findings, say};
use crate::picture::{self, Picture, Problem};
use crate::report::{PictureUse, Report};
use crate::route::{Route, slug};
use crate::source::{Digest, Sources};

/// A picture with the routes of its renditions, the smallest first.
pub(super) struct Prepared {
    pub width: u32,
    pub height: u32,
    /// Width and route of each rendition.
    pub renditions: Vec<(u32, Route)>,
    pub digest: Digest,
}

/// All prepared pictures, by file.
pub(super) struct Pictures {
    prepared: BTreeMap<String, Prepared>,
    artifacts: BTreeMap<String, Artifact>,
}

impl Pictures {
    /// Prepares every picture that is shown; one that cannot be is a finding where it is shown.
    pub(super) fn prepare(report: &Report, sources: &Sources, watch: &Watch, findings: &mut Findings) -> Self {
        watch.begin(report.pictures.len());
        let made: Vec<(&PictureUse, Digest, Result<Picture, Problem>)> = report
            .pictures
            .par_iter()
            .filter_map(|picture| {
                let _working = watch.start(&picture.file);
                let file = sources.get(&picture.file)?;
                Some((picture, file.digest, picture::prepare(&file.bytes)))
            })
            .collect();
        let mut pictures = Self { prepared: BTreeMap::new(), artifacts: BTreeMap::new() };
        for (picture, digest, result) in made {
            match result {
                Ok(made) => pictures.add(&picture.file, digest, made),
                Err(problem) => findings.push(refused(picture, &problem)),
            }
        }
        pictures
    }

    fn add(&mut self, file: &str, digest: Digest, picture: Picture) {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = slug(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let several = picture.renditions.len() > 1;
        let mut renditions = Vec::new();
        for rendition in picture.renditions {
            let size = if several { format!("-{}", rendition.width) } else { String::new() };
            let route = fingerprinted(&format!("{stem}{size}.{}", rendition.format.extension()), Digest::of(&rendition.bytes));
            let reads = BTreeMap::from([(format!("picture:{file}").into(), digest)]);
            self.artifacts.insert(route.output(), Artifact { bytes: rendition.bytes.into(), reads });
            renditions.push((rendition.width, route));
        }
        self.prepared.insert(file.to_owned(), Prepared { width: picture.width, height: picture.height, renditions, digest });
    }

    pub(super) fn get(&self, file: &str) -> Option<&Prepared> {
        self.prepared.get(file)
    }

    /// The bytes of a rendition.
    pub(super) fn bytes(&self, route: &Route) -> Option<&[u8]> {
        self.artifacts.get(&route.output()).map(|artifact| artifact.bytes.as_ref())
    }

    pub(super) fn into_artifacts(self) -> BTreeMap<String, Artifact> {
        self.artifacts
    }
}

fn refused(picture: &PictureUse, problem: &Problem) -> Finding {
    let file = &picture.file;
    let finding = Finding::error(
        "bad-picture",
        say!("billedet »{file}« kan ikke bruges: {problem}", "the picture “{file}” cannot be used: {problem}"),
    )
    .at(&picture.span);
    finding.hint(say!("gem det som JPEG, PNG, WebP eller SVG", "save it as JPEG, PNG, WebP or SVG"))
}
