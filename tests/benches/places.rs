//! The pages of all Danish municipalities in two languages, each with the map of where it lies.
//!
//!     cargo bench --bench places
//!
//! What is told is the rendering of a site that has them, less that of the same site without. Nothing here fails for being slow.

mod denmark;

use std::error::Error;
use std::time::Duration;

use beretning::proof::Proof;
use denmark::{Prepared, median, write};

/// How often each site is rendered.
const TIMES: usize = 11;
/// At most so long on two processors.
const AIM: Duration = Duration::from_secs(1);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let bare = Prepared::of(&write(&folder.path().join("bare"), None)?)?;
    let full = Prepared::of(&write(&folder.path().join("full"), Some(2))?)?;
    let bytes = |proof: &Proof| proof.artifacts.values().map(|artifact| artifact.bytes.len()).sum::<usize>();
    let (mut without, mut with, mut kilobytes) = (Vec::new(), Vec::new(), 0);
    for _ in 0..TIMES {
        let (bare, full) = (bare.rendered()?, full.rendered()?);
        without.push(bare.0);
        with.push(full.0);
        kilobytes = bytes(&full.1).saturating_sub(bytes(&bare.1)) / 1000;
    }
    let (without, with) = (median(without), median(with));
    let places = full.report.gazetteer.pages().map(std::collections::BTreeMap::len).sum::<usize>();
    println!("{places} pages of places, {kilobytes} kB, {TIMES} times, median");
    println!("rendered in {:?} ({with:?} with the rest of the site); aim: {AIM:?} on two processors", with.saturating_sub(without));
    Ok(())
}
