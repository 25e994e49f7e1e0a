//! Does what the command line says, and tells how it went.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use super::progress::Progress;
use super::{Cli, Command, Deny, Making, today};
use crate::emit::{Release, Trouble, Written};
use crate::finding::render::{Format, render};
use crate::finding::{Finding, Findings, Severity, Span, Text, say};
use crate::language::{Formatter, Language};
use crate::proof::{Limits, Watch};
use crate::report::Options;
use crate::site::{self, Made, Outlet};
use crate::source::Sources;

pub(super) fn run(cli: Cli) -> ExitCode {
    let begun = Instant::now();
    let teller = Teller { format: cli.format, language: cli.language };
    let (making, output, deny) = match cli.command {
        Command::Build { output, making } => (making, Some(output.unwrap_or_else(|| cli.root.join("public"))), None),
        Command::Check { deny, making } => (making, None, deny),
    };
    let made = match make_watched(&cli.root, &making, cli.language) {
        Ok(made) => made,
        Err(Stop::Endless(finding)) => return teller.tell(&(*finding).into(), &Sources::default()),
        Err(Stop::Broken) => {
            teller
                .aside(&say!("programmet gik i stykker; det er en fejl i programmet", "the program broke; this is a fault of the program"));
            return ExitCode::from(2);
        }
    };
    let Made { sources, mut findings, proof } = made;
    if matches!(deny, Some(Deny::Warnings)) {
        findings = findings.deny_warnings();
    }
    let told = teller.tell(&findings, &sources);
    let Some(proof) = proof else { return told };
    let Some(output) = output else {
        teller.checked(&findings);
        return told;
    };
    let release = site::release(proof);
    match site::write(&release, &Outlet { root: cli.root, output }) {
        Ok(written) => {
            teller.built(&release, written, begun.elapsed());
            told
        }
        Err(Trouble::Finding(finding)) => teller.tell(&(*finding).into(), &sources),
        Err(Trouble::Io { path, error }) => {
            let path = path.display();
            let what = say!(
                "kunne ikke skrive {path}: {error}. Det gamle site er urørt.",
                "could not write {path}: {error}. The old site is untouched."
            );
            teller.aside(&what);
            ExitCode::from(2)
        }
    }
}

/// Makes the site on a thread of its own, so that a template that never ends can be told from one that is slow.
fn make_watched(root: &std::path::Path, making: &Making, language: Language) -> Result<Made, Stop> {
    let watch = Arc::new(Watch::default());
    let options = Options { drafts: making.drafts, as_of: making.as_of.unwrap_or_else(today::today), base_url: making.base_url.clone() };
    let (send, receive) = channel();
    let (root, working) = (root.to_owned(), Arc::clone(&watch));
    std::thread::spawn(move || {
        // The other end is gone only when a job was overdue and the program is ending.
        let _ = send.send(site::make(&root, &options, &working));
    });
    let mut progress = Progress::new(language);
    loop {
        match receive.recv_timeout(Duration::from_millis(100)) {
            Ok(made) => return Ok(made),
            Err(RecvTimeoutError::Timeout) => {
                progress.follow(&watch);
                if let Some(job) = watch.overdue(limits()).first() {
                    return Err(Stop::Endless(Box::new(overdue(job))));
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Err(Stop::Broken),
        }
    }
}

/// Why there is nothing made.
enum Stop {
    /// A template repeats itself.
    Endless(Box<Finding>),
    /// The program panicked; what it said stands above.
    Broken,
}

/// `BERETNING_JOB_SECONDS` shortens the patience with templates; tests use it.
fn limits() -> Limits {
    let seconds = std::env::var("BERETNING_JOB_SECONDS").ok().and_then(|text| text.parse().ok());
    seconds.map_or_else(Limits::default, |seconds| Limits { job: Duration::from_secs(seconds) })
}

fn overdue(job: &str) -> Finding {
    Finding::error(
        "endless-template",
        say!(
            "siden blev ikke færdig: skabelonen ser ud til at gentage sig uden ende",
            "the page did not get done: its template seems to repeat itself without end"
        ),
    )
    .at(&Span::file(&job.into()))
    .hint(say!("se efter løkker inden i løkker i temaets skabeloner", "look for loops within loops in the theme's templates"))
}

struct Teller {
    format: Format,
    language: Language,
}

impl Teller {
    /// Prints findings where their format wants them, and says how the program ends.
    fn tell(&self, findings: &Findings, sources: &Sources) -> ExitCode {
        let human = self.format == Format::Human;
        let colour = human && std::io::stderr().is_terminal();
        let text = render(findings, self.format, self.language, sources, colour);
        // Machines read standard output; people read what stands beside it.
        if human {
            let _ = std::io::stderr().write_all(text.as_bytes());
        } else {
            let _ = std::io::stdout().write_all(text.as_bytes());
        }
        if !findings.has_errors() {
            return ExitCode::SUCCESS;
        }
        if human {
            let errors = findings.count(Severity::Error);
            let sum = say!("{errors} fejl. Der er ikke skrevet noget.", "{errors} errors. Nothing was written.");
            self.aside(&sum);
        }
        ExitCode::FAILURE
    }

    /// A line beside the output; nobody may be listening, which is no reason to fail.
    fn aside(&self, line: &Text) {
        let _ = writeln!(std::io::stderr(), "{}", line.in_language(self.language));
    }

    /// A line of output.
    fn line(&self, line: &Text) {
        let _ = writeln!(std::io::stdout(), "{}", line.in_language(self.language));
    }

    fn checked(&self, findings: &Findings) {
        if self.format != Format::Human || findings.has_errors() {
            return;
        }
        let warnings = findings.count(Severity::Warning);
        let sum = say!("ingen fejl, {warnings} advarsler", "no errors, {warnings} warnings");
        self.line(&sum);
    }

    /// The closing line: pages, files, bytes, seconds.
    fn built(&self, release: &Release, written: Written, took: Duration) {
        if self.format != Format::Human {
            return;
        }
        let formatter = Formatter::new(self.language);
        let count = |number: usize| formatter.number(number.into(), 0);
        let (pages, files) = (count(release.pages()), count(release.files.len()));
        let kilobytes = count(release.bytes().div_ceil(1000));
        let (changed, removed) = (count(written.changed), count(written.removed));
        let hundredths = i64::try_from(took.as_millis() / 10).unwrap_or(i64::MAX);
        let seconds = formatter.number(rust_decimal::Decimal::new(hundredths, 2), 2);
        let line = say!(
            "{pages} sider, {files} filer, {kilobytes} kB på {seconds} s ({changed} skrevet, {removed} fjernet)",
            "{pages} pages, {files} files, {kilobytes} kB in {seconds} s ({changed} written, {removed} removed)"
        );
        self.line(&line);
        if let Some(left) = written.leftover {
            let left = left.display();
            self.aside(&say!("{left} kunne ikke slettes og kan fjernes", "{left} could not be deleted and can be removed"));
        }
    }
}
