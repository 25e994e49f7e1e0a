//! From text to nodes.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Error, Location, Spanned};

use super::{Key, Kind, Node};
use crate::finding::{Finding, Findings, Place, Span, say};
use crate::source::{control_character, first_control};

/// Parses a whole file; `None` when it is not YAML, which has then been reported.
pub fn parse(file: &Arc<str>, text: &str, findings: &mut Findings) -> Option<Node> {
    parse_at(file, text, 0, findings)
}

/// Parses YAML that stands `offset` bytes into a file, such as front matter.
pub fn parse_at(file: &Arc<str>, text: &str, offset: usize, findings: &mut Findings) -> Option<Node> {
    let source = Source { file, text, offset };
    if text.trim().is_empty() {
        return Some(Node { span: source.span(0..0), kind: Kind::Null });
    }
    match serde_yaml::from_str::<Spanned<Raw>>(text) {
        Ok(raw) => {
            let node = source.node(raw);
            controls(&node, findings);
            Some(node)
        }
        Err(error) => {
            findings.push(source.finding(&error));
            None
        }
    }
}

/// Reports characters that came in by an escape: `"\x07"`. Those that stand in the file were found when it was read.
fn controls(node: &Node, findings: &mut Findings) {
    let look = |text: &str, span: &Span, findings: &mut Findings| {
        if first_control(text).is_some() {
            findings.push(control_character(text, span));
        }
    };
    match &node.kind {
        Kind::Null => {}
        Kind::Scalar(text) => look(text, &node.span, findings),
        Kind::List(items) => items.iter().for_each(|item| controls(item, findings)),
        Kind::Map(entries) => {
            for (key, node) in entries {
                look(&key.text, &key.span, findings);
                controls(node, findings);
            }
        }
    }
}

/// What serde sees. Scalars other than strings are taken again from the text, as they were written.
enum Raw {
    Null,
    Text(String),
    Plain,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

struct Source<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    offset: usize,
}

impl Source<'_> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, range.start + self.offset..range.end + self.offset)
    }

    fn range(&self, at: Location) -> std::ops::Range<usize> {
        let span = at.span();
        let to_usize = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let line = |n: u64| to_usize(n).max(1);
        let start = span.byte_offset().map_or_else(|| Place::offset(self.text, line(at.line()), line(at.column())), to_usize);
        let start = start.min(self.text.len());
        let end = start.saturating_add(span.byte_len().map_or(0, to_usize)).min(self.text.len());
        start..end
    }

    fn node(&self, raw: Spanned<Raw>) -> Node {
        let range = self.range(raw.referenced);
        let kind = match raw.value {
            Raw::Null => Kind::Null,
            Raw::Text(text) => Kind::Scalar(text),
            Raw::Plain => Kind::Scalar(self.text[self.range(raw.defined)].trim().to_owned()),
            Raw::List(items) => Kind::List(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Map(entries) => {
                let entry = |(key, value): (Spanned<String>, Spanned<Raw>)| {
                    (Key { span: self.span(self.range(key.referenced)), text: key.value }, self.node(value))
                };
                Kind::Map(entries.into_iter().map(entry).collect())
            }
        };
        Node { span: self.span(range), kind }
    }

    fn finding(&self, error: &Error) -> Finding {
        let range = error.location().map_or(0..0, |at| self.range(at));
        let mut error = error.without_snippet();
        while let Error::AliasError { error: inner, .. } = error {
            error = inner.without_snippet();
        }
        let at = self.span(range);
        match error {
            Error::DuplicateMappingKey { key, .. } => {
                let key = key.clone().unwrap_or_default();
                Finding::error("duplicate-key", say!("»{key}« står her for anden gang", "“{key}” stands here for the second time"))
                    .at(&at)
                    .hint(say!("behold den ene", "keep one of them"))
            }
            Error::Budget { .. }
            | Error::AliasReplayCounterOverflow { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. } => Finding::error(
                "yaml-too-large",
                say!("filen folder sig ud til mere, end en rapport kan indeholde", "the file unfolds to more than a report can hold"),
            )
            .at(&at)
            .hint(say!("skriv værdierne ud i stedet for at bruge ankre (&, *)", "write the values out instead of using anchors (&, *)")),
            other => {
                let reason = other.to_string();
                let reason = reason.split(" at line ").next().unwrap_or_default();
                Finding::error("yaml-syntax", say!("dette er ikke gyldig YAML: {reason}", "this is not valid YAML: {reason}")).at(&at).hint(
                    say!(
                        "se efter indrykning, et manglende kolon eller et anførselstegn, der ikke er lukket",
                        "look for indentation, a missing colon or a quotation mark left open"
                    ),
                )
            }
        }
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E: serde::de::Error>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E: serde::de::Error>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Raw, E> {
        Err(E::custom("binary values are not used here"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        // serde_yaml refuses duplicate keys; 2021 and "2021" are two keys to it and one to us.
        let mut seen = BTreeSet::new();
        let mut map = Vec::new();
        while let Some((key, value)) = entries.next_entry::<Spanned<String>, Spanned<Raw>>()? {
            if !seen.insert(key.value.clone()) {
                return Err(A::Error::custom(format!("the key {} stands twice", key.value)));
            }
            map.push((key, value));
        }
        Ok(Raw::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::finding::{Findings, Place};
    use crate::yaml::Kind;

    fn codes(text: &str) -> Vec<(&'static str, usize, usize)> {
        let mut findings = Findings::new();
        parse(&"a.yaml".into(), text, &mut findings);
        let place = |at: usize| Place::of(text, at);
        findings
            .iter()
            .map(|finding| {
                let at = place(finding.span.as_ref().expect("a place").start);
                (finding.code, at.line, at.column)
            })
            .collect()
    }

    #[test]
    fn numbers_keep_their_digits_and_places_are_those_of_the_file() {
        let text = "æ: 12.50\n2021: {a: 007, b: \"ja\"}\n";
        let node = parse(&"a.yaml".into(), text, &mut Findings::new()).expect("YAML");
        let Kind::Map(map) = &node.kind else { panic!("a mapping") };
        assert_eq!(map[0].1.kind, Kind::Scalar("12.50".into()));
        assert_eq!(&text[map[0].1.span.range()], "12.50");
        assert_eq!(map[1].0.text, "2021");
        let Kind::Map(inner) = &map[1].1.kind else { panic!("a mapping") };
        assert_eq!(inner[0].1.kind, Kind::Scalar("007".into()));
        assert_eq!(inner[1].1.kind, Kind::Scalar("ja".into()));
    }

    #[test]
    fn broken_files_are_findings_with_a_place() {
        assert_eq!(codes("a: 1\nb: 2\na: 3\n"), [("duplicate-key", 3, 1)]);
        assert_eq!(codes("a:\n\t- x\n"), [("yaml-syntax", 2, 2)]);
        assert_eq!(codes("a: 'x"), [("yaml-syntax", 1, 4)]);
        assert_eq!(codes(&"[".repeat(100_000)).len(), 1);
        let layer = |i: usize| format!("a{i}: &a{i} [{}]\n", format!("*a{},", i - 1).repeat(12));
        let bomb = format!("a0: &a0 [x, x]\n{}", (1..12).map(layer).collect::<Vec<_>>().concat());
        assert_eq!(codes(&bomb)[0].0, "yaml-too-large");
    }
}
