//! The pages of all Danish municipalities in two languages, each with the map of where it lies.
//!
//!     cargo bench --bench places
//!
//! What is told is the rendering of a site that has them, less that of the same site without. Nothing here fails for being slow.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use beretning::language::Date;
use beretning::proof::{self, Watch};
use beretning::report::{self, Options, Report};
use beretning::source::{self, Sources};
use beretning::theme::{self, Theme};
use beretning::{finding::Findings, manuscript};

/// How often each site is rendered.
const TIMES: usize = 11;
/// At most so long on two processors.
const AIM: Duration = Duration::from_secs(1);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let bare = Prepared::of(&write(&folder.path().join("bare"), None)?)?;
    let municipalities = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/places/kommuner.csv"))?;
    let full = Prepared::of(&write(&folder.path().join("full"), Some(&municipalities))?)?;
    let (mut without, mut with) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        without.push(bare.rendered()?);
        with.push(full.rendered()?);
    }
    let (without, with) = (median(without), median(with));
    let places = full.report.gazetteer.pages().map(std::collections::BTreeMap::len).sum::<usize>();
    let took = with.0.saturating_sub(without.0);
    let kilobytes = with.1.saturating_sub(without.1) / 1000;
    println!("{places} pages of places, {kilobytes} kB, {TIMES} times, median");
    println!("rendered in {took:?} ({:?} with the rest of the site); aim: {AIM:?} on two processors", with.0);
    Ok(())
}

/// A site up to the point where its files are made.
struct Prepared {
    report: Report,
    theme: Theme,
    sources: Sources,
}

impl Prepared {
    fn of(root: &Path) -> Result<Self, Box<dyn Error>> {
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

    /// How long it took, and how many bytes there are.
    fn rendered(&self) -> Result<(Duration, usize), Box<dyn Error>> {
        let begun = Instant::now();
        let (proof, findings) = proof::render(&self.report, &self.theme, &self.sources, &Watch::default());
        let took = begun.elapsed();
        sound(&findings)?;
        Ok((took, proof.artifacts.values().map(|artifact| artifact.bytes.len()).sum()))
    }
}

fn sound(findings: &Findings) -> Result<(), String> {
    if findings.has_errors() { Err(findings.iter().map(|finding| finding.message.en.clone()).collect()) } else { Ok(()) }
}

fn median(mut runs: Vec<(Duration, usize)>) -> (Duration, usize) {
    runs.sort_unstable();
    runs[runs.len() / 2]
}

/// A small site, with the Danish municipalities where their list is given: a third has a branch, a third is covered by it.
fn write(root: &Path, municipalities: Option<&str>) -> std::io::Result<std::path::PathBuf> {
    let (content, data) = (root.join("content/hjem"), root.join("data/hjem"));
    fs::create_dir_all(&content)?;
    fs::create_dir_all(&data)?;
    let site = "title: {da: Hjem, en: Home}\nbase-url: https://bench.example/\nlanguages: [da, en]\n";
    fs::write(root.join("content/site.yaml"), site)?;
    fs::write(root.join("content/index.md"), "---\ntitle: Hjem\nlead: Hjem.\n---\n\nHjem.\n")?;
    fs::write(root.join("content/index.en.md"), "---\ntitle: Home\nlead: Home.\n---\n\nHome.\n")?;
    fs::write(content.join("index.md"), "---\ntitle: Besøg\nlead: Besøg.\n---\n\nBesøg.\n")?;
    fs::write(data.join("register.yaml"), "periods: {2023: {}}\n")?;
    fs::write(data.join("sources.yaml"), "list: {title: Listen}\n")?;
    let Some(list) = municipalities else { return Ok(root.to_owned()) };
    let places = root.join("data/places");
    fs::create_dir_all(&places)?;
    for name in ["places.yaml", "kommuner.csv", "kommuner.geojson"] {
        fs::copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data/places")).join(name), places.join(name))?;
    }
    let names: Vec<&str> = list.lines().skip(1).filter_map(|line| line.split(',').nth(1)).filter(|name| *name != "Christiansø").collect();
    let (mut branches, mut entries) = (String::new(), String::new());
    for (at, three) in names.chunks(3).enumerate() {
        let _ = writeln!(
            branches,
            "  a{at}: {{name: Afdeling {at}, place: {}, contact: {{phone: 12 34 56 78, mail: a{at}@example.org}}}}",
            three[0]
        );
        let _ = writeln!(entries, "  - {{status: own, places: [{}], branch: a{at}, since: 2021-05}}", three[0]);
        if let Some(next) = three.get(1) {
            let _ = writeln!(entries, "  - {{status: near, places: [{next}], branch: a{at}, since: 2022}}");
        }
    }
    let statuses =
        "statuses: {own: {label: Egen, covers: true}, near: {label: Dækket af naboen, covers: true}}\nelsewhere: Tilbydes ikke\n";
    fs::write(data.join("coverage.yaml"), format!("{statuses}source: list\nbranches:\n{branches}entries:\n{entries}"))?;
    Ok(root.to_owned())
}
