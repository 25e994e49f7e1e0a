//! The Danish municipalities as a site, up to the point where its files are made.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use beretning::finding::Findings;
use beretning::language::Date;
use beretning::manuscript;
use beretning::proof::{self, Proof, Watch};
use beretning::report::{self, Options, Report};
use beretning::source::{self, Sources};
use beretning::theme::{self, Theme};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A site up to the point where its files are made.
pub struct Prepared {
    /// What is published.
    pub report: Report,
    /// How it looks.
    pub theme: Theme,
    /// What was read.
    pub sources: Sources,
}

impl Prepared {
    /// Reads a site.
    ///
    /// # Errors
    /// A finding.
    pub fn of(root: &Path) -> Result<Self, Box<dyn Error>> {
        let (sources, mut findings) = source::read(root);
        let sources = theme::with_standard_theme(sources);
        let (manuscript, found) = manuscript::parse(&sources);
        findings.extend(found);
        let manuscript = manuscript.ok_or("no manuscript")?;
        let (name, span) = manuscript.settings.theme.clone();
        let theme = theme::load(&name, &span, &sources, &mut findings).ok_or("no theme")?;
        let options = Options { drafts: false, as_of: Date::parse("2024-03-01")?, base_url: None };
        let (report, found) = report::resolve(manuscript, &sources, &options);
        findings.extend(found);
        sound(&findings)?;
        Ok(Self { report, theme, sources })
    }

    /// How long it took to make all files, and the files.
    ///
    /// # Errors
    /// A finding.
    pub fn rendered(&self) -> Result<(Duration, Proof), Box<dyn Error>> {
        let begun = Instant::now();
        let (proof, findings) = proof::render(&self.report, &self.theme, &self.sources, &Watch::default());
        let took = begun.elapsed();
        sound(&findings)?;
        Ok((took, proof))
    }
}

fn sound(findings: &Findings) -> Result<(), String> {
    if findings.has_errors() { Err(findings.iter().map(|finding| finding.message.en.clone()).collect()) } else { Ok(()) }
}

/// Writes a small site. `covered` says how many of every three municipalities have an offer; without it the site knows no places.
///
/// # Errors
/// The disk's.
pub fn write(root: &Path, covered: Option<usize>) -> std::io::Result<PathBuf> {
    let site = "title: {da: Hjem, en: Home}\nbase-url: https://bench.example/\nlanguages: [da, en]\n";
    put(root, "content/site.yaml", site)?;
    put(root, "content/index.md", "---\ntitle: Hjem\nlead: Hjem.\n---\n\nHjem.\n")?;
    put(root, "content/index.en.md", "---\ntitle: Home\nlead: Home.\n---\n\nHome.\n")?;
    put(root, "content/hjem/index.md", "---\ntitle: Besøg\nlead: Besøg.\n---\n\nBesøg.\n")?;
    put(root, "data/hjem/register.yaml", "periods: {2023: {}}\n")?;
    put(root, "data/hjem/sources.yaml", "list: {title: Listen}\n")?;
    let Some(covered) = covered else { return Ok(root.to_owned()) };
    let own = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data/places"));
    for name in ["places.yaml", "kommuner.csv", "kommuner.geojson"] {
        put(root, &format!("data/places/{name}"), fs::read(own.join(name))?)?;
    }
    put(root, "data/hjem/coverage.yaml", coverage(&fs::read_to_string(own.join("kommuner.csv"))?, covered))?;
    Ok(root.to_owned())
}

fn coverage(list: &str, covered: usize) -> String {
    let names: Vec<&str> = list.lines().skip(1).filter_map(|line| line.split(',').nth(1)).filter(|name| *name != "Christiansø").collect();
    let (mut branches, mut entries) = (String::new(), String::new());
    for (at, three) in names.chunks(3).enumerate() {
        let _ = writeln!(
            branches,
            "  a{at}: {{name: Afdeling {at}, place: {}, contact: {{phone: 12 34 56 78, mail: a{at}@example.org}}}}",
            three[0]
        );
        let _ = writeln!(entries, "  - {{status: own, places: [{}], branch: a{at}, since: 2021-05}}", three[0]);
        for near in three.iter().take(covered).skip(1) {
            let _ = writeln!(entries, "  - {{status: near, places: [{near}], branch: a{at}, since: 2022}}");
        }
    }
    let statuses =
        "statuses: {own: {label: Egen, covers: true}, near: {label: Dækket af naboen, covers: true}}\nelsewhere: Tilbydes ikke\n";
    format!("{statuses}source: list\nbranches:\n{branches}entries:\n{entries}")
}

/// Writes a file of a site.
///
/// # Errors
/// The disk's.
pub fn put(root: &Path, name: &str, bytes: impl AsRef<[u8]>) -> std::io::Result<()> {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap_or(root))?;
    fs::write(path, bytes)
}

/// The median of some times.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
