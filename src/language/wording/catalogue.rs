//! All patterns of a language that count after overriding, and whether they hang together.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Identifier, Pattern};

use super::uses::Uses;
use super::{WordingError, WordingErrorKind};

/// The patterns by address: `message`, `message.attribute`, `-term`, `-term.attribute`.
pub(super) struct Catalogue<'s> {
    patterns: BTreeMap<String, Origin<'s>>,
}

/// Where a pattern is written and what it uses.
struct Origin<'s> {
    file: File<'s>,
    /// The pattern's name as it stands in the file.
    name: &'s str,
    uses: Uses<'s>,
}

/// A file of messages.
#[derive(Clone, Copy)]
struct File<'s> {
    name: &'s str,
    text: &'s str,
}

/// What is known of a pattern during [`Catalogue::variables`].
enum Needs {
    /// Its references are being followed; meeting it again is a cycle.
    Pending,
    /// The variables it and all it refers to may need.
    Known(BTreeSet<String>),
}

impl<'s> Catalogue<'s> {
    /// Gathers the entries of all files, later ones in place of earlier.
    pub(super) fn read(resources: &'s [(&'s str, FluentResource)]) -> Result<Self, Vec<WordingError>> {
        let mut live: BTreeMap<String, Item<'s>> = BTreeMap::new();
        let mut errors = Vec::new();
        for (name, resource) in resources {
            let file = File { name, text: resource.source() };
            let mut seen = BTreeSet::new();
            for item in resource.entries().filter_map(|entry| Item::read(file, entry)) {
                for (address, name) in item.names() {
                    if !seen.insert(address.to_owned()) {
                        errors.push(file.error(name, WordingErrorKind::Duplicate(address.to_owned())));
                    }
                }
                if live.contains_key(&item.twin()) {
                    errors.push(file.error(item.name, WordingErrorKind::Ambiguous(item.name.to_owned())));
                }
                live.insert(item.address.clone(), item);
            }
        }
        if errors.is_empty() { Ok(Self { patterns: live.into_values().flat_map(|item| item.patterns).collect() }) } else { Err(errors) }
    }

    /// Every message and attribute of one with the variables it may need.
    pub(super) fn variables(&self) -> Result<BTreeMap<String, BTreeSet<String>>, Vec<WordingError>> {
        let mut needs = BTreeMap::new();
        let mut errors = Vec::new();
        for (address, origin) in &self.patterns {
            let found = self.follow(address, origin, &mut needs, &mut errors);
            if let (true, Some(variable)) = (address.starts_with('-'), found.into_iter().next()) {
                let term = address.clone();
                let kind = WordingErrorKind::TermVariable { term, variable };
                errors.push(origin.file.error(origin.name, kind));
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let messages = needs.into_iter().filter_map(|(address, needs)| match needs {
            Needs::Known(variables) if !address.starts_with('-') => Some((address.to_owned(), variables)),
            _ => None,
        });
        Ok(messages.collect())
    }

    /// The variables a pattern and all it refers to may need; reports each mistake the first time it is met.
    fn follow<'c>(
        &'c self,
        address: &'c str,
        origin: &'c Origin<'s>,
        needs: &mut BTreeMap<&'c str, Needs>,
        errors: &mut Vec<WordingError>,
    ) -> BTreeSet<String> {
        if let Some(Needs::Known(variables)) = needs.get(address) {
            return variables.clone();
        }
        needs.insert(address, Needs::Pending);
        let Origin { file, uses, .. } = origin;
        let mut variables: BTreeSet<String> = uses.variables.iter().copied().map(str::to_owned).collect();
        for &name in &uses.functions {
            errors.push(file.error(name, WordingErrorKind::Function(name.to_owned())));
        }
        for target in &uses.patterns {
            let kind = match self.patterns.get_key_value(&target.address) {
                None => WordingErrorKind::Reference(target.address.clone()),
                Some((address, _)) if matches!(needs.get(address.as_str()), Some(Needs::Pending)) => {
                    WordingErrorKind::Cycle(target.address.clone())
                }
                Some((address, origin)) => {
                    variables.extend(self.follow(address, origin, needs, errors));
                    continue;
                }
            };
            errors.push(file.error(target.name, kind));
        }
        needs.insert(address, Needs::Known(variables.clone()));
        variables
    }
}

/// A message or a term as one file has it.
struct Item<'s> {
    /// Its name as it stands in the file.
    name: &'s str,
    /// The name, a term's with its hyphen.
    address: String,
    /// Its value, which a message may lack, and its attributes, by address.
    patterns: Vec<(String, Origin<'s>)>,
}

impl<'s> Item<'s> {
    /// The message or term of an entry; nothing for a comment.
    fn read(file: File<'s>, entry: &Entry<&'s str>) -> Option<Self> {
        let (id, address, value, attributes) = match entry {
            Entry::Message(message) => (&message.id, message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (&term.id, format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => return None,
        };
        let origin = |id: &Identifier<&'s str>, pattern: &Pattern<&'s str>| Origin { file, name: id.name, uses: Uses::of(pattern) };
        let value = value.map(|value| (address.clone(), origin(id, value)));
        let attributes = attributes.iter().map(|attribute| {
            let address = format!("{address}.{}", attribute.id.name);
            (address, origin(&attribute.id, &attribute.value))
        });
        Some(Self { name: id.name, patterns: value.into_iter().chain(attributes).collect(), address })
    }

    /// The item and its attributes: their addresses, and their names as they stand in the file.
    fn names(&self) -> impl Iterator<Item = (&str, &'s str)> {
        let own = (self.address.as_str(), self.name);
        let patterns = self.patterns.iter();
        let attributes = patterns.map(|(address, origin)| (address.as_str(), origin.name));
        iter::once(own).chain(attributes.filter(move |(address, _)| *address != own.0))
    }

    /// The address of the term with a message's name, or of the message with a term's.
    fn twin(&self) -> String {
        match self.address.strip_prefix('-') {
            Some(message) => message.to_owned(),
            None => format!("-{}", self.address),
        }
    }
}

impl File<'_> {
    /// A mistake at a name, which must be a slice of the file's text.
    fn error(&self, name: &str, kind: WordingErrorKind) -> WordingError {
        let start = name.as_ptr().addr() - self.text.as_ptr().addr();
        WordingError { file: self.name.to_owned(), range: start..start + name.len(), kind }
    }
}
