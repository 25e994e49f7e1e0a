//! The spine: the whole pipeline, top to bottom.

use std::path::{Path, PathBuf};

use crate::check;
use crate::emit::{self, Release, Trouble, Written};
use crate::finding::Findings;
use crate::manuscript;
use crate::proof::{self, Watch};
use crate::report::{self, Options};
use crate::source::{self, Sources};
use crate::theme;

/// What a build made of the author's files.
pub struct Made {
    /// The files as they were read, for excerpts.
    pub sources: Sources,
    /// Everything found on the way, by place.
    pub findings: Findings,
    /// The site; `None` when a phase failed.
    pub release: Option<Release>,
}

/// Makes the site in memory. Each phase takes what the one before made; one with errors is the last.
#[must_use]
pub fn make(root: &Path, options: &Options, watch: &Watch) -> Made {
    let (sources, mut findings) = source::read(root);
    let sources = theme::with_standard_theme(sources);
    let release = phases(&sources, options, watch, &mut findings);
    Made { sources, findings: findings.sorted(), release }
}

fn phases(sources: &Sources, options: &Options, watch: &Watch, findings: &mut Findings) -> Option<Release> {
    sound(findings)?;
    let (manuscript, found) = manuscript::parse(sources);
    findings.extend(found);
    let manuscript = manuscript?;
    let (theme_name, theme_span) = manuscript.settings.theme.clone();
    let theme = theme::load(&theme_name, &theme_span, sources, findings);
    sound(findings)?;
    let (report, found) = report::resolve(manuscript, sources, options);
    findings.extend(found);
    findings.extend(check::check(&report));
    sound(findings)?;
    let (proof, found) = proof::render(&report, &theme?, sources, watch);
    findings.extend(found);
    sound(findings)?;
    // The texts are no longer needed; without them there is room for the last form of the pages.
    drop(report);
    Some(emit::release(proof))
}

fn sound(findings: &Findings) -> Option<()> {
    (!findings.has_errors()).then_some(())
}

/// Where a site is written, and from what.
#[derive(Debug, Clone)]
pub struct Outlet {
    /// The author's files.
    pub root: PathBuf,
    /// The folder the site is put into.
    pub output: PathBuf,
}

/// Writes a release to its outlet.
///
/// # Errors
/// Nothing was written then; see [`Trouble`].
pub fn write(release: &Release, outlet: &Outlet) -> Result<Written, Trouble> {
    emit::write(release, &outlet.root, &outlet.output)
}
