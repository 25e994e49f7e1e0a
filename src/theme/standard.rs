//! The theme that comes with the program.

use std::borrow::Cow;

use rust_embed::RustEmbed;

use crate::source::Sources;

#[derive(RustEmbed)]
#[folder = "themes/standard"]
struct Standard;

/// Adds the files of the standard theme that the site does not have itself.
#[must_use]
pub fn with_standard_theme(sources: Sources) -> Sources {
    let mut names: Vec<Cow<'static, str>> = Standard::iter().collect();
    names.sort();
    let files = names.into_iter().filter_map(|name| {
        let file = Standard::get(&name)?;
        Some((format!("themes/standard/{name}"), file.data.into_owned()))
    });
    sources.with_defaults(files)
}
