//! How far the work is: a bar on a terminal, nothing elsewhere, so that logs stay readable.

use indicatif::{ProgressBar, ProgressStyle};

use crate::finding::say;
use crate::language::Language;
use crate::proof::Watch;

/// A bar that follows a watch.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Draws on standard error, if that is a terminal.
    pub(super) fn new(language: Language) -> Self {
        let bar = ProgressBar::new(0);
        let word = say!("bygger", "building");
        let template = format!("{} {{wide_bar}} {{pos}}/{{len}}", word.in_language(language));
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Shows how far it is now.
    pub(super) fn follow(&self, watch: &Watch) {
        let (done, total) = watch.progress();
        self.0.set_length(total as u64);
        self.0.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
