//! How far the work is: a bar on a terminal, now and then a plain line elsewhere, so that logs stay readable.

use std::io::Write;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::finding::say;
use crate::language::Language;
use crate::proof::Watch;

/// How long it is quiet between two plain lines; most builds are done before the first.
const BETWEEN_LINES: Duration = Duration::from_secs(5);

/// Follows a watch.
pub(super) struct Progress {
    bar: ProgressBar,
    language: Language,
    said: Instant,
}

impl Progress {
    /// Draws on standard error, if that is a terminal.
    pub(super) fn new(language: Language) -> Self {
        let bar = ProgressBar::new(0);
        let word = say!("bygger", "building");
        let template = format!("{} {{wide_bar}} {{pos}}/{{len}}", word.in_language(language));
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self { bar, language, said: Instant::now() }
    }

    /// Shows how far it is now.
    pub(super) fn follow(&mut self, watch: &Watch) {
        let (done, total) = watch.progress();
        self.bar.set_length(total as u64);
        self.bar.set_position(done as u64);
        if self.bar.is_hidden() && self.said.elapsed() > BETWEEN_LINES {
            self.said = Instant::now();
            let line = say!("bygger: {done} af {total}", "building: {done} of {total}");
            let _ = writeln!(std::io::stderr(), "{}", line.in_language(self.language));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
