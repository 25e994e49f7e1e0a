//! Templates, words, styles and fonts: the look, as data.

mod assets;
mod colour;
mod error;
mod fonts;
mod output;
mod palette;
#[cfg(test)]
mod palette_tests;
mod sheet;
mod standard;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

pub use colour::Colour;
pub use fonts::Fonts;
pub use output::MAX_PAGE_BYTES;
pub use palette::{Palette, Scheme, TOKENS};
pub use standard::with_standard_theme;
pub use words::lacking;

use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::language::{Language, Wording};
use crate::source::{Digest, SourceFile, Sources};

/// A theme that was read, parsed and found complete.
pub struct Theme {
    engines: BTreeMap<Language, Tera>,
    wordings: BTreeMap<Language, Arc<Wording>>,
    files: Files,
    /// Its colours.
    pub palette: Palette,
    /// Its fonts, unpacked.
    pub fonts: Fonts,
    drawing_css: String,
    /// What sheets are set with, by name: `programme.typ`.
    pub sheets: BTreeMap<String, SheetFile>,
    /// The bytes of styles, scripts, fonts and pictures, by name.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The digest of all its files.
    pub digest: Digest,
}

/// A file that sheets are set with: a template, or what templates share.
#[derive(Debug, Clone)]
pub struct SheetFile {
    /// Its name among the site's files.
    pub name: Arc<str>,
    /// What it says.
    pub text: String,
}

/// Template names and the files they came from.
pub(crate) type Files = BTreeMap<String, (Arc<str>, String)>;

/// Loads a theme: the standard one, with the files of the site's own laid over it one by one.
pub fn load(name: &str, named_at: &Span, sources: &Sources, findings: &mut Findings) -> Option<Theme> {
    let mut folders = vec!["themes/standard/".to_owned()];
    if name != "standard" {
        let own = format!("themes/{name}/");
        if sources.under(&own).next().is_none() {
            let themes = sources.under("themes/").filter_map(|file| file.name.split('/').nth(1));
            findings.push(
                Finding::error("no-theme", say!("der er intet tema »{name}« under themes/", "there is no theme “{name}” below themes/"))
                    .at(named_at)
                    .hint_maybe(suggestion(name, themes)),
            );
            return None;
        }
        folders.push(own);
    }
    let mut layered: BTreeMap<String, &SourceFile> = BTreeMap::new();
    for folder in &folders {
        for file in sources.under(folder) {
            layered.insert(file.name[folder.len()..].to_owned(), file);
        }
    }
    let digests: Vec<u8> = layered.iter().flat_map(|(name, file)| format!("{name}\0{}\n", file.digest.hex()).into_bytes()).collect();
    let wordings = words::load(&folders, sources, findings)?;
    let files: Files = layered
        .iter()
        .filter_map(|(name, file)| Some((name.strip_prefix("templates/")?.to_owned(), (Arc::clone(&file.name), file.text().to_owned()))))
        .collect();
    let sheets = layered.iter().filter_map(|(name, file)| {
        let sheet = SheetFile { name: Arc::clone(&file.name), text: file.text().to_owned() };
        Some((name.strip_prefix("sheets/")?.to_owned(), sheet))
    });
    let sheets = sheets.collect();
    let mut engines = BTreeMap::new();
    for (language, wording) in &wordings {
        let mut engine = Tera::new();
        engine.register_function("word", words::function(Arc::clone(wording)));
        let templates: Vec<(&str, &str)> = files.iter().map(|(name, (_, text))| (name.as_str(), text.as_str())).collect();
        if let Err(error) = engine.add_raw_templates(templates) {
            findings.extend(error::findings(&error, &files, named_at));
            return None;
        }
        engines.insert(*language, engine);
    }
    let palette = palette::load(&folders, sources, findings);
    let fonts = fonts::load(&layered, findings);
    let palette = palette?;
    let assets = assets::collect(&layered, &palette, findings);
    let drawing_css = layered.get("drawing.css").map_or("", |file| file.text()).to_owned();
    Some(Theme { engines, wordings, files, palette, fonts: fonts?, drawing_css, sheets, assets, digest: Digest::of(&digests) })
}

impl Theme {
    /// The words of a language.
    #[must_use]
    pub fn wording(&self, language: Language) -> &Wording {
        &self.wordings[&language]
    }

    /// How drawings look in a file of their own, where nothing says what `var(--…)` stands for.
    #[must_use]
    pub fn drawing_css(&self, scheme: Scheme) -> String {
        sheet::resolved(&self.drawing_css, &self.palette, scheme)
    }

    /// Renders a template with a view.
    ///
    /// # Errors
    /// A finding with the template's file, line and column.
    pub fn render<V: Serialize>(&self, template: &str, language: Language, view: &V) -> Result<String, Box<Finding>> {
        let engine = &self.engines[&language];
        let nowhere = Span::file(&format!("themes/standard/templates/{template}").into());
        if !engine.contains_template(template) {
            let names = self.files.keys().map(String::as_str);
            return Err(Box::new(
                Finding::error(
                    "missing-template",
                    say!("temaet mangler skabelonen »{template}«", "the theme lacks the template “{template}”"),
                )
                .at(&nowhere)
                .hint_maybe(suggestion(template, names)),
            ));
        }
        let at = self.files.get(template).map_or(nowhere, |(file, _)| Span::file(file));
        let context = Context::from_serialize(view).map_err(|error| Box::new(error::finding(&error, &self.files, &at)))?;
        let mut output = output::Limited::default();
        engine.render_to(template, &context, &mut output).map_err(|error| Box::new(self.problem(&error, &output, &at)))?;
        Ok(output.into_string())
    }

    /// Renders a component, such as `block.box`, with its arguments and perhaps a body of finished HTML.
    ///
    /// # Errors
    /// A finding with the template's file, line and column.
    pub fn component<A: Serialize>(
        &self,
        name: &str,
        language: Language,
        arguments: &A,
        body: Option<&str>,
    ) -> Result<String, Box<Finding>> {
        let engine = &self.engines[&language];
        if !engine.contains_component(name) {
            let names = engine.get_component_names();
            return Err(Box::new(
                Finding::error("missing-component", say!("temaet mangler komponenten »{name}«", "the theme lacks the component “{name}”"))
                    .at(&Span::file(&"themes/standard/templates/components".into()))
                    .hint_maybe(suggestion(name, names)),
            ));
        }
        let at = || {
            let defined = format!("component {name}(");
            let file = self.files.values().find(|(_, text)| text.contains(&defined));
            Span::file(file.map_or(&"themes/standard/templates/components".into(), |(file, _)| file))
        };
        let context = Context::from_serialize(arguments).map_err(|error| Box::new(error::finding(&error, &self.files, &at())))?;
        let mut output = output::Limited::default();
        engine
            .render_component_to(name, &context, body, true, &mut output)
            .map_err(|error| Box::new(self.problem(&error, &output, &at())))?;
        Ok(output.into_string())
    }

    fn problem(&self, error: &tera::Error, output: &output::Limited, at: &Span) -> Finding {
        if output.is_full() {
            return output::too_large(at);
        }
        error::finding(error, &self.files, at)
    }
}
