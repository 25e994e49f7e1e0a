//! A mapping with known fields: what is asked for is known, what is left over is a finding.

use std::cell::RefCell;

use super::{Key, Kind, Node};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::language::Language;

/// The fields of a mapping, handed out by name.
pub struct Fields<'n> {
    span: &'n Span,
    entries: &'n [(Key, Node)],
    asked: RefCell<Vec<&'static str>>,
    /// Whether it is a mapping at all; of what is none, no field is missing.
    is_map: bool,
}

impl<'n> Fields<'n> {
    /// The fields of `node`; a node that is no mapping has been reported and has none.
    pub fn of(node: &'n Node, findings: &mut Findings) -> Self {
        let is_map = matches!(node.kind, Kind::Map(_) | Kind::Null);
        Self { span: &node.span, entries: node.entries(findings), asked: RefCell::default(), is_map }
    }

    /// The field, if it is there and not empty.
    pub fn get(&self, name: &'static str) -> Option<&'n Node> {
        self.asked.borrow_mut().push(name);
        let node = self.entries.iter().find(|(key, _)| key.text == name).map(|(_, node)| node)?;
        (node.kind != Kind::Null).then_some(node)
    }

    /// The field; its absence is a finding at `at`, the place of what lacks it.
    pub fn need(&self, name: &'static str, at: &Span, findings: &mut Findings) -> Option<&'n Node> {
        let node = self.get(name);
        if node.is_none() && self.is_map {
            findings.push(Finding::error("missing-field", say!("feltet »{name}« mangler", "the field “{name}” is missing")).at(at));
        }
        node
    }

    /// The text of a field, if it is there.
    pub fn text(&self, name: &'static str, findings: &mut Findings) -> Option<&'n str> {
        self.get(name)?.text(findings)
    }

    /// Where the mapping stands.
    #[must_use]
    pub fn span(&self) -> &'n Span {
        self.span
    }

    /// Reports the fields nobody asked for. To be called last.
    pub fn finish(self, findings: &mut Findings) {
        let asked = self.asked.into_inner();
        for (key, _) in self.entries.iter().filter(|(key, _)| !asked.contains(&key.text.as_str())) {
            let name = &key.text;
            findings.push(
                Finding::error("unknown-field", say!("ukendt felt »{name}«", "unknown field “{name}”"))
                    .at(&key.span)
                    .hint_maybe(suggestion(name, asked.iter().copied())),
            );
        }
    }
}

/// Texts by language, as `{da: …, en: …}` or as one text for all languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    /// Danish.
    pub da: Option<String>,
    /// English.
    pub en: Option<String>,
}

impl Bilingual {
    /// Reads the texts of a node.
    pub fn of(node: &Node, findings: &mut Findings) -> Self {
        if let Kind::Scalar(text) = &node.kind {
            return Self { da: Some(text.clone()), en: Some(text.clone()) };
        }
        let is_map = matches!(node.kind, Kind::Map(_));
        let fields = Fields::of(node, findings);
        let da = fields.text("da", findings).map(str::to_owned);
        let en = fields.text("en", findings).map(str::to_owned);
        if is_map && da.is_none() && en.is_none() {
            node.expected(&say!("en tekst på dansk (da:) eller engelsk (en:)", "a text in Danish (da:) or English (en:)"), findings);
        }
        fields.finish(findings);
        Self { da, en }
    }

    /// The text in one language, else in the other.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Da => (&self.da, &self.en),
            Language::En => (&self.en, &self.da),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }
}
