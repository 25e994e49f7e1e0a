//! Sheets for all Danish municipalities in two languages, each with its own map: the first time, and when one contact has changed.
//!
//!     cargo bench --bench sheets
//!
//! What is told is the rendering of a site that has them, less that of the same site without. Then the site is made a hundred
//! times over in one process, which must not grow. Nothing here fails for being slow.

mod denmark;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Duration;

use beretning::proof::Proof;
use denmark::{Prepared, median, put, write};

/// How often each is measured.
const TIMES: usize = 15;
/// At most so long on two processors: all sheets, and all but one from the store.
const AIMS: (Duration, Duration) = (Duration::from_secs(4), Duration::from_millis(200));
/// How often the site is made to see whether the program grows.
const REBUILDS: usize = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let bare = Prepared::of(&write(&folder.path().join("bare"), Some(3))?)?;
    let root = write(&folder.path().join("full"), Some(3))?;
    add_sheets(&root)?;
    let full = Prepared::of(&root)?;
    let (_, made) = full.rendered()?;
    let coverage = fs::read_to_string(root.join("data/hjem/coverage.yaml"))?;
    put(&root, "data/hjem/coverage.yaml", coverage.replacen("12 34 56 78", "87 65 43 21", 1))?;
    let changed = Prepared::of(&root)?;
    let changed = Prepared { sources: changed.sources.with_kept(made.kept.clone()), ..changed };
    let [without, cold] = in_turn([&bare, &full])?;
    told("all of them", &made, cold, without, AIMS.0);
    let [without, warm] = in_turn([&bare, &changed])?;
    told("one contact changed", &made, warm, without, AIMS.1);

    for round in 1..=REBUILDS {
        full.rendered()?;
        if round % (REBUILDS / 5) == 0 {
            println!("after {round} rebuilds: {} MB", resident()? / 1_000_000);
        }
    }
    Ok(())
}

/// How long it takes to make each of these sites; medians. In turn: a machine may be quick now and slow a moment later.
fn in_turn<const SITES: usize>(sites: [&Prepared; SITES]) -> Result<[Duration; SITES], Box<dyn Error>> {
    let mut times = [(); SITES].map(|()| Vec::new());
    for _ in 0..TIMES {
        for (site, times) in sites.iter().zip(&mut times) {
            // Nothing of an earlier round may help.
            typst::comemo::evict(0);
            times.push(site.rendered()?.0);
        }
    }
    Ok(times.map(median))
}

fn told(what: &str, made: &Proof, with: Duration, without: Duration, aim: Duration) {
    let sheets = || made.artifacts.iter().filter(|(name, _)| name.ends_with(".pdf"));
    let kilobytes = sheets().map(|(_, artifact)| artifact.bytes.len()).sum::<usize>() / 1000;
    let took = with.saturating_sub(without);
    println!(
        "{what}: {} sheets, {kilobytes} kB, in {took:?} ({with:?} with the rest of the site), {TIMES} times, median; aim: {aim:?}",
        sheets().count()
    );
}

/// How many bytes of memory the process has.
fn resident() -> Result<usize, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.split_whitespace().nth(1).ok_or("no number")?.parse::<usize>()? * 1024)
}

/// A text in two languages, and the entry that makes a sheet of it for every municipality.
fn add_sheets(root: &Path) -> Result<(), Box<dyn Error>> {
    let sheets = "sheets:\n  kommune:\n    label: {da: Kommuneark, en: Municipality sheet}\n    template: place\n    text: faktaark\n    each: place\n";
    put(root, "data/hjem/sheets.yaml", sheets)?;
    let words = "Vi besøger familier med små børn. En frivillig kommer en gang om ugen, lytter og giver en hånd med. ".repeat(6);
    let text = |title: &str| {
        format!(
            "---\ntitle: {title}\nlead: Besøg i hjemmet.\n---\n\n{words}\n\n## A\n\n1. En\n2. To\n3. Tre\n\n## B\n\n{words}\n\n{words}\n"
        )
    };
    put(root, "content/hjem/faktaark.md", text("Besøg i hjemmet"))?;
    put(root, "content/hjem/faktaark.en.md", text("Visits at home"))?;
    Ok(())
}
