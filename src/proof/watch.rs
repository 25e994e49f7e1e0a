//! Watches work go on: counts what is done for a progress bar, and knows which job has taken too long.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long a job may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// After this a template is taken to loop for ever. A page takes a thousandth of it.
    pub job: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { job: Duration::from_mins(1) }
    }
}

/// The state of the work. It is looked at from outside and decides nothing about what is made.
#[derive(Debug, Default)]
pub struct Watch {
    total: AtomicUsize,
    done: AtomicUsize,
    running: Mutex<BTreeMap<String, Instant>>,
}

/// A job that is running until this is dropped.
pub struct Working<'w> {
    watch: &'w Watch,
    name: String,
}

impl Watch {
    /// Announces jobs.
    pub fn begin(&self, jobs: usize) {
        self.total.fetch_add(jobs, Ordering::Relaxed);
    }

    /// Starts a job.
    pub fn start(&self, name: &str) -> Working<'_> {
        if let Ok(mut running) = self.running.lock() {
            running.insert(name.to_owned(), Instant::now());
        }
        Working { watch: self, name: name.to_owned() }
    }

    /// Counts a job as done that nobody watched.
    pub fn pass(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How many jobs are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// The jobs that have run longer than they may.
    pub fn overdue(&self, limits: Limits) -> Vec<String> {
        let Ok(running) = self.running.lock() else { return Vec::new() };
        running.iter().filter(|(_, since)| since.elapsed() > limits.job).map(|(name, _)| name.clone()).collect()
    }
}

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.watch.done.fetch_add(1, Ordering::Relaxed);
        if let Ok(mut running) = self.watch.running.lock() {
            running.remove(&self.name);
        }
    }
}
