//! The spine: the whole pipeline, top to bottom.

use std::path::{Path, PathBuf};

use crate::check;
use crate::emit::{self, Release, Trouble, Written};
use crate::finding::Findings;
use crate::manuscript;
use crate::proof::{self, Proof, Watch};
use crate::report::{self, Options};
use crate::source::{self, Sources};
use crate::theme;

/// What a build made of the author's files.
pub struct Made {
    /// The files as they were read, for excerpts.
    pub sources: Sources,
    /// Everything found on the way, by place.
    pub findings: Findings,
    /// Every file of the site; `None` when a phase failed.
    pub proof: Option<Proof>,
}

/// Makes the site in memory. Each phase takes what the one before made; one with errors is the last. What is made
/// becomes a site with [`release`] and [`write`]; whoever only wants to know what is wrong does without.
#[must_use]
pub fn make(root: &Path, options: &Options, watch: &Watch) -> Made {
    let (sources, mut findings) = source::read(root);
    let sources = theme::with_standard_theme(sources);
    let proof = phases(&sources, options, watch, &mut findings);
    Made { sources, findings: findings.sorted(), proof }
}

fn phases(sources: &Sources, options: &Options, watch: &Watch, findings: &mut Findings) -> Option<Proof> {
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
    findings.extend(check::check_made(&report, &proof));
    sound(findings)?;
    Some(proof)
}

fn sound(findings: &Findings) -> Option<()> {
    (!findings.has_errors()).then_some(())
}

/// The last form of what was made.
#[must_use]
pub fn release(proof: Proof) -> Release {
    emit::release(proof)
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
