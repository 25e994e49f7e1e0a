//! The interface texts of one language: Fluent messages, checked when read, strict when used.

mod arg;
mod catalogue;
mod number;
mod text_error;
mod uses;
mod wording_error;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::Language;
use catalogue::Catalogue;

pub use arg::Arg;
pub use text_error::TextError;
pub use wording_error::{WordingError, WordingErrorKind};

/// The messages of one language.
///
/// A message is addressed by its name, its attribute by both: `menu`, `menu.title`. What Fluent would let through at
/// run time is an error when read: a reference to nothing, a cycle, a function (numbers and dates are formatted before
/// they come here), a term that needs a variable.
pub struct Wording {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Each message with every variable it may need, in whichever variant.
    messages: BTreeMap<String, BTreeSet<String>>,
}

impl Wording {
    /// Reads files, given as name and text; a message or term of a later file replaces the whole one of an earlier.
    ///
    /// # Errors
    /// Everything wrong, in the order of the files and their text; references are looked at when the syntax is sound.
    pub fn parse(language: Language, files: &[(&str, &str)]) -> Result<Self, Vec<WordingError>> {
        Self::checked(language, files).map_err(|mut errors| {
            errors.sort_by_key(|error| {
                let file = files.iter().position(|(name, _)| *name == error.file);
                (file, error.range.start)
            });
            errors
        })
    }

    fn checked(language: Language, files: &[(&str, &str)]) -> Result<Self, Vec<WordingError>> {
        let mut resources = Vec::new();
        let mut errors = Vec::new();
        for &(name, text) in files {
            match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => resources.push((name, resource)),
                Err((_, found)) => errors.extend(found.into_iter().map(|error| WordingError::syntax(name, text, &error))),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let messages = Catalogue::read(&resources)?.variables()?;
        let identifier: LanguageIdentifier = language.code().parse().expect("da and en are languages");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Da => number::danish,
            Language::En => number::english,
        }));
        for (_, resource) in resources {
            bundle.add_resource_overriding(resource);
        }
        Ok(Self { language, bundle, messages })
    }

    /// The language of the messages.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of a message, its variables filled in; variables it does not have are ignored.
    ///
    /// # Errors
    /// [`TextError`] when there is no such message, when any variable named anywhere in it is not given, even in a
    /// variant not chosen, or when Fluent cannot fill it in.
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, TextError> {
        let variables = self.messages.get(id).ok_or_else(|| TextError::Message(id.to_owned()))?;
        if let Some(variable) = variables.iter().find(|&variable| args.iter().all(|(name, _)| name != variable)) {
            return Err(TextError::Variable { message: id.to_owned(), variable: variable.clone() });
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, arg.value()?);
        }
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let pattern = self
            .bundle
            .get_message(name)
            .and_then(|message| match attribute {
                Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
                None => message.value(),
            })
            .ok_or_else(|| TextError::Message(id.to_owned()))?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(TextError::Unresolved { message: id.to_owned(), reason: error.to_string() }),
        }
    }

    /// The addresses of all messages and attributes, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The variables a message needs, in order; none when there is no such message.
    #[must_use]
    pub fn variables(&self, id: &str) -> Option<&BTreeSet<String>> {
        self.messages.get(id)
    }
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wording").field("language", &self.language).field("messages", &self.messages).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
