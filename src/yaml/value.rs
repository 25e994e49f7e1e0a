//! Reading single values out of nodes; a value of the wrong type is a finding.

use rust_decimal::Decimal;

use super::{Key, Kind, Node};
use crate::finding::{Finding, Findings, Span, Text, say, suggestion};
use crate::source::{SourceFile, Sources};

/// The author's word for one of several things that are told by words.
#[must_use]
pub fn word_of<T: PartialEq>(words: &[(&'static str, T)], wanted: &T) -> &'static str {
    words.iter().find(|(_, thing)| thing == wanted).map_or("", |(word, _)| word)
}

impl Node {
    /// The kind in words, for messages.
    fn described(&self) -> Text {
        match &self.kind {
            Kind::Null => say!("ingenting", "nothing"),
            Kind::Scalar(text) => say!("»{text}«", "“{text}”"),
            Kind::List(_) => say!("en liste", "a list"),
            Kind::Map(_) => say!("en gruppe af felter", "a group of fields"),
        }
    }

    /// Reports that something else was expected here.
    pub fn expected(&self, what: &Text, findings: &mut Findings) {
        let found = self.described();
        let message = Text {
            da: format!("her står {}; der skulle stå {}", found.da, what.da),
            en: format!("found {}; expected {}", found.en, what.en),
        };
        findings.push(Finding::error("wrong-type", message).at(&self.span));
    }

    /// The text of a scalar.
    pub fn text(&self, findings: &mut Findings) -> Option<&str> {
        if let Kind::Scalar(text) = &self.kind {
            return Some(text);
        }
        self.expected(&say!("en tekst", "a text"), findings);
        None
    }

    /// `true` or `false`.
    pub fn flag(&self, findings: &mut Findings) -> Option<bool> {
        match &self.kind {
            Kind::Scalar(text) if text == "true" => Some(true),
            Kind::Scalar(text) if text == "false" => Some(false),
            _ => {
                self.expected(&say!("true eller false", "true or false"), findings);
                None
            }
        }
    }

    /// An exact decimal, written with a point: `12.5`.
    pub fn decimal(&self, findings: &mut Findings) -> Option<Decimal> {
        if let Kind::Scalar(text) = &self.kind
            && let Some(number) = decimal(text)
        {
            return Some(number);
        }
        self.expected(&say!("et tal som 12 eller 12.5", "a number such as 12 or 12.5"), findings);
        None
    }

    /// A whole number from 0 up.
    pub fn whole(&self, findings: &mut Findings) -> Option<u32> {
        if let Kind::Scalar(text) = &self.kind
            && let Ok(number) = text.parse()
        {
            return Some(number);
        }
        self.expected(&say!("et helt tal", "a whole number"), findings);
        None
    }

    /// One word of a list of words.
    pub fn choice<T: Copy>(&self, choices: &[(&str, T)], findings: &mut Findings) -> Option<T> {
        let text = self.text(findings)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let finding =
            Finding::error("unknown-word", say!("»{text}« er ikke et af de mulige ord", "“{text}” is not one of the possible words"))
                .at(&self.span)
                .hint_maybe(suggestion(text, choices.iter().map(|(word, _)| *word)));
        findings.push(finding);
        None
    }

    /// The items of a list; a single scalar counts as a list of one.
    pub fn items(&self, findings: &mut Findings) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            Kind::Scalar(_) => std::slice::from_ref(self),
            Kind::Null => &[],
            Kind::Map(_) => {
                self.expected(&say!("en liste", "a list"), findings);
                &[]
            }
        }
    }

    /// The text of a scalar with its place.
    pub fn word(&self, findings: &mut Findings) -> Option<(String, Span)> {
        Some((self.text(findings)?.to_owned(), self.span.clone()))
    }

    /// The texts of a list with their places; a single scalar counts as a list of one.
    pub fn words(&self, findings: &mut Findings) -> Vec<(String, Span)> {
        self.items(findings).iter().filter_map(|node| node.word(findings)).collect()
    }

    /// The file it names, which lies beside its own: `series.csv` in `data/a/register.yaml`.
    pub fn file<'s>(&self, sources: &'s Sources, findings: &mut Findings) -> Option<&'s SourceFile> {
        let name = self.text(findings)?;
        let folder = self.span.file.rfind('/').map_or("", |at| &self.span.file[..=at]);
        let path = format!("{folder}{name}");
        let file = sources.get(&path);
        if file.is_none() {
            let ending = name.rfind('.').map_or("", |at| &name[at..]);
            let candidates = sources.iter().map(|file| &*file.name).filter(|name| name.ends_with(ending));
            findings.push(
                Finding::error("no-file", say!("filen »{path}« findes ikke", "there is no file “{path}”"))
                    .at(&self.span)
                    .hint_maybe(suggestion(&path, candidates)),
            );
        }
        file
    }

    /// Whether it is a list with nothing in it.
    #[must_use]
    pub fn is_empty_list(&self) -> bool {
        matches!(&self.kind, Kind::List(items) if items.is_empty())
    }

    /// The entries of a mapping whose keys are the author's own.
    pub fn entries(&self, findings: &mut Findings) -> &[(Key, Node)] {
        match &self.kind {
            Kind::Map(entries) => entries,
            Kind::Null => &[],
            _ => {
                self.expected(&say!("en gruppe af felter", "a group of fields"), findings);
                &[]
            }
        }
    }
}

/// How many digits may stand before the point: so few that percentages and differences of numbers still fit into 96 bits.
pub const MAX_DIGITS: u32 = 18;

/// Whether a number has no more than [`MAX_DIGITS`] digits before the point.
#[must_use]
pub fn fits(number: Decimal) -> bool {
    number.abs() < Decimal::from(10_i64.pow(MAX_DIGITS))
}

/// Parses a decimal as authors write it in YAML: a point before the decimals, a hyphen or minus sign in front.
#[must_use]
pub fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '−']).unwrap_or(text);
    let plain =
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.') && digits.starts_with(|c: char| c.is_ascii_digit());
    let number = plain.then(|| digits.parse::<Decimal>().ok()).flatten().filter(|number| fits(*number))?;
    Some(if digits.len() == text.len() { number } else { -number })
}
