//! Runs programs in turn and says what they took.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

/// A program that builds a site.
pub struct Contender {
    /// Its name in the table.
    pub name: &'static str,
    /// Its file.
    pub program: PathBuf,
    /// What it is told.
    pub arguments: Vec<String>,
    /// Where it runs.
    pub root: PathBuf,
    /// What it leaves behind there: the site first, then whatever would make its next build a warm one.
    pub leaves: Vec<&'static str>,
}

/// What building a site took, in the median of several runs.
pub struct Outcome {
    /// From start to end.
    pub seconds: f64,
    /// On all processors together.
    pub cpu: f64,
    /// Resident at the most.
    pub megabytes: f64,
}

/// Lets each build its site, one after the other, several times over.
///
/// # Errors
/// A program that is not there, that fails, or that makes fewer than `pages` pages.
pub fn in_turn(contenders: &[Contender], times: usize, pages: usize) -> Result<Vec<Outcome>, Box<dyn Error>> {
    let mut runs: Vec<Vec<Outcome>> = contenders.iter().map(|_| Vec::new()).collect();
    for _ in 0..times {
        for (contender, runs) in contenders.iter().zip(&mut runs) {
            runs.push(contender.run()?);
            let made = count_pages(&contender.site())?;
            if made < pages {
                return Err(format!("{} made {made} pages of {pages}", contender.name).into());
            }
        }
    }
    Ok(runs.iter().map(|runs| Outcome::median(runs)).collect())
}

impl Contender {
    fn site(&self) -> PathBuf {
        self.root.join(self.leaves[0])
    }

    fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        for name in &self.leaves {
            let path = self.root.join(name);
            if path.exists() {
                fs::remove_dir_all(path)?;
            }
        }
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.root).stdin(Stdio::null()).stdout(Stdio::null());
        let begun = Instant::now();
        let ended = command.spawn().map_err(|error| format!("{}: {error}", self.program.display()))?.wait4()?;
        let seconds = begun.elapsed().as_secs_f64();
        if !ended.status.success() {
            return Err(format!("{}: {}", self.name, ended.status).into());
        }
        let used = ended.rusage;
        let kilobytes = u32::try_from(used.maxrss / 1024)?;
        Ok(Outcome { seconds, cpu: (used.utime + used.stime).as_secs_f64(), megabytes: f64::from(kilobytes) / 1024.0 })
    }
}

impl Outcome {
    fn median(runs: &[Self]) -> Self {
        let of = |field: fn(&Self) -> f64| {
            let mut numbers: Vec<f64> = runs.iter().map(field).collect();
            numbers.sort_by(f64::total_cmp);
            numbers[numbers.len() / 2]
        };
        Self { seconds: of(|run| run.seconds), cpu: of(|run| run.cpu), megabytes: of(|run| run.megabytes) }
    }
}

fn count_pages(folder: &Path) -> io::Result<usize> {
    let mut pages = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            pages += count_pages(&entry.path())?;
        } else if entry.file_name() == "index.html" {
            pages += 1;
        }
    }
    Ok(pages)
}
