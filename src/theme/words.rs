//! The theme's words: Fluent files in both languages, complete, and the function templates call for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Kwargs, State, TeraResult, Value};

use crate::finding::{Finding, Findings, Span, say};
use crate::language::{Arg, Language, Wording};
use crate::source::Sources;

/// Reads `wording/<language>.ftl` of each folder, later ones over earlier ones.
pub(super) fn load(folders: &[String], sources: &Sources, findings: &mut Findings) -> Option<BTreeMap<Language, Arc<Wording>>> {
    let mut wordings = BTreeMap::new();
    for language in Language::ALL {
        let names: Vec<String> = folders.iter().map(|folder| format!("{folder}wording/{}.ftl", language.code())).collect();
        let files: Vec<(&str, &str)> = names.iter().filter_map(|name| Some((name.as_str(), sources.get(name)?.text()))).collect();
        match Wording::parse(language, &files) {
            Ok(wording) => {
                wordings.insert(language, Arc::new(wording));
            }
            Err(errors) => {
                for error in errors {
                    let reason = error.kind.to_string();
                    let at = Span::new(&error.file.as_str().into(), error.range);
                    findings.push(
                        Finding::error("wording", say!("ordlisten kan ikke bruges: {reason}", "the wording cannot be used: {reason}"))
                            .at(&at),
                    );
                }
            }
        }
    }
    let complete = Language::ALL.iter().all(|language| wordings.contains_key(language));
    if complete {
        compare(&wordings, folders, findings);
    }
    complete.then_some(wordings)
}

/// Every word stands in both languages.
fn compare(wordings: &BTreeMap<Language, Arc<Wording>>, folders: &[String], findings: &mut Findings) {
    let last = folders.last().map_or("", String::as_str);
    for (language, other) in [(Language::Da, Language::En), (Language::En, Language::Da)] {
        let known: std::collections::BTreeSet<&str> = wordings[&other].ids().collect();
        for id in wordings[&language].ids().filter(|id| !known.contains(id)) {
            let file = format!("{last}wording/{}.ftl", other.code());
            findings.push(
                Finding::error(
                    "missing-word",
                    say!(
                        "ordlisten mangler »{id}«, som findes på det andet sprog",
                        "the wording lacks “{id}”, which the other language has"
                    ),
                )
                .at(&Span::file(&file.as_str().into())),
            );
        }
    }
}

/// `word(id="next-chapter", number=chapter.number)`
pub(super) fn function(wording: Arc<Wording>) -> impl Fn(Kwargs, &State) -> TeraResult<String> + Send + Sync + 'static {
    move |kwargs: Kwargs, _: &State| {
        let id = kwargs.must_get::<&str>("id")?;
        let mut arguments: Vec<(&str, Arg)> = Vec::new();
        for (key, value) in kwargs.iter() {
            let Some(name) = key.as_str().filter(|name| *name != "id") else { continue };
            arguments.push((name, argument(value)));
        }
        wording.text(id, &arguments).map_err(tera::Error::message)
    }
}

fn argument(value: &Value) -> Arg {
    match value.as_i128().and_then(|number| i64::try_from(number).ok()) {
        Some(number) => Arg::Number(number),
        None => Arg::Text(value.to_string()),
    }
}

/// The finding for a word that was asked for and is not there, or lacks something.
#[must_use]
pub fn lacking(language: Language, error: &crate::language::TextError) -> Finding {
    let reason = error.to_string();
    let file = format!("themes/standard/wording/{}.ftl", language.code());
    Finding::error("missing-word", say!("ordlisten kan ikke svare: {reason}", "the wording cannot answer: {reason}"))
        .at(&Span::file(&file.as_str().into()))
        .hint(say!("skriv ordet i ordlisten for begge sprog", "write the word in the wording of both languages"))
}
