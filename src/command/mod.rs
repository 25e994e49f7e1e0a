//! The command line.

mod progress;
mod run;
mod today;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::finding::render::Format;
use crate::language::{Date, Language};
use crate::manuscript::base_url_of;

/// Builds the site of a programme report: every number has one home.
#[derive(Debug, Parser)]
#[command(
    name = "beretning",
    version,
    about,
    after_help = "Exit status: 0 clean, 1 findings (the last good site stays), 2 the program could not do its work."
)]
pub struct Cli {
    /// The folder with content/, data/ and themes/
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// The language of findings
    #[arg(long, global = true, default_value = "da", value_parser = language, value_name = "da|en")]
    language: Language,
    /// How findings are printed
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site
    Build {
        /// The folder to write the site to [default: public, beside content/]
        #[arg(long, value_name = "DIR")]
        output: Option<PathBuf>,
        #[command(flatten)]
        making: Making,
    },
    /// Find what is wrong without writing anything
    Check {
        /// What to be strict about
        #[arg(long, value_enum, value_name = "WHAT")]
        deny: Option<Deny>,
        #[command(flatten)]
        making: Making,
    },
}

#[derive(Debug, Args)]
struct Making {
    /// Where the site will be hosted, instead of what site.yaml says
    #[arg(long, value_parser = base_url, value_name = "URL")]
    base_url: Option<String>,
    /// Publish drafts too
    #[arg(long)]
    drafts: bool,
    /// The day the site is published (today, if not said): consent to stories must hold on it
    #[arg(long, value_parser = day, value_name = "DATE")]
    as_of: Option<Date>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Deny {
    /// Warnings count as errors.
    Warnings,
}

fn language(code: &str) -> Result<Language, String> {
    Language::parse(code).ok_or_else(|| "da / en".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    base_url_of(text).ok_or_else(|| "https://example.org/".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| error.to_string())
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    run::run(Cli::parse())
}
