//! The glossary of a programme: its words of the trade, explained once.

mod find;

pub use find::{Found, Words};

use std::collections::BTreeMap;

use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::yaml::{Bilingual, Fields, Node};

/// A term with its explanation.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its key.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// What it is called.
    pub name: Bilingual,
    /// Other forms of the word, in each language.
    pub forms: BTreeMap<Language, Vec<String>>,
    /// What it means.
    pub text: Bilingual,
}

impl Term {
    /// What it is called in a language; `None` where the language has no word for it.
    #[must_use]
    pub fn name_in(&self, language: Language) -> Option<&str> {
        match language {
            Language::Da => self.name.da.as_deref(),
            Language::En => self.name.en.as_deref(),
        }
    }

    /// The words that mean it in a language.
    pub fn words(&self, language: Language) -> impl Iterator<Item = &str> {
        let forms = self.forms.get(&language).into_iter().flatten().map(String::as_str);
        self.name_in(language).into_iter().chain(forms)
    }
}

/// Reads `glossary.yaml`; a word that means two terms is reported.
pub fn parse(node: &Node, findings: &mut Findings) -> Vec<Term> {
    let mut terms = Vec::new();
    for (key, node) in node.entries(findings) {
        let fields = Fields::of(node, findings);
        let bilingual = |name, findings: &mut Findings| fields.need(name, &key.span, findings).map(|node| Bilingual::of(node, findings));
        let name = bilingual("term", findings).unwrap_or_default();
        let text = bilingual("text", findings).unwrap_or_default();
        let forms = fields.get("forms").map_or_else(BTreeMap::new, |node| forms(node, findings));
        fields.finish(findings);
        if key.is_address(findings) {
            terms.push(Term { key: key.text.clone(), span: key.span.clone(), name, forms, text });
        }
    }
    ambiguous(&terms, findings);
    terms
}

fn forms(node: &Node, findings: &mut Findings) -> BTreeMap<Language, Vec<String>> {
    let fields = Fields::of(node, findings);
    let mut forms = BTreeMap::new();
    for language in Language::ALL {
        let items = fields.get(language.code()).map_or(&[][..], |node| node.items(findings));
        let words: Vec<String> = items.iter().filter_map(|node| node.text(findings)).map(str::to_owned).collect();
        forms.insert(language, words);
    }
    fields.finish(findings);
    forms
}

fn ambiguous(terms: &[Term], findings: &mut Findings) {
    let mut known: BTreeMap<(Language, &str), &Term> = BTreeMap::new();
    for language in Language::ALL {
        for term in terms {
            for word in term.words(language) {
                let Some(first) = known.insert((language, word), term).filter(|first| first.key != term.key) else { continue };
                findings.push(
                    Finding::error(
                        "ambiguous-term",
                        say!("»{word}« betyder allerede noget andet", "“{word}” means something else already"),
                    )
                    .at(&term.span)
                    .label(&first.span, say!("det andet begreb", "the other term"))
                    .hint(say!("lad ordet stå ved ét af dem", "leave the word with one of them")),
                );
            }
        }
    }
}
