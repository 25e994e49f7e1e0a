//! A Markdown file: front matter, body, and what kind of page it is by where it lies.

use std::ops::Range;
use std::sync::Arc;

use super::edition::{self, EditionFront};
use super::{Body, Inline, line, markdown};
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::source::{Digest, SourceFile};
use crate::story::{Consent, without_consent};
use crate::yaml::{Fields, Node, parse_at};

/// A line of front matter, parsed as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// Where it stands.
    pub span: Span,
    /// The words.
    pub content: Vec<Inline>,
}

/// What a document is, by the place of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// `content/index.md`
    Front,
    /// `content/<programme>/index.md`
    Programme,
    /// `content/<programme>/<edition>/index.md`
    Edition,
    /// `content/<programme>/<edition>/10-….md`
    Chapter,
    /// `content/<programme>/<edition>/stories/….md`
    Story,
    /// Any other page.
    Page,
}

/// A parsed document.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub name: Arc<str>,
    /// The name without `content/`, language and ending: `hjem/2023/10-resume`.
    pub path: String,
    /// Its language.
    pub language: Language,
    /// What it is.
    pub kind: DocumentKind,
    /// Its title.
    pub title: Prose,
    /// A second line of the title.
    pub subtitle: Option<Prose>,
    /// One sentence that says what it says.
    pub lead: Option<Prose>,
    /// For search engines and shared links, where the lead does not do.
    pub description: Option<Prose>,
    /// First name of a story's person.
    pub person: Option<String>,
    /// Labels and values beside the text.
    pub facts: Vec<(String, Prose)>,
    /// An edition's front matter.
    pub report: Option<EditionFront>,
    /// The row of key-figure cards.
    pub cards: Option<(String, Span)>,
    /// Whether a chapter is numbered.
    pub numbered: bool,
    /// Whether a chapter is an appendix.
    pub appendix: bool,
    /// Whether it is published only with `--drafts`.
    pub draft: bool,
    /// Why a story may be told.
    pub consent: Option<Consent>,
    /// The text.
    pub body: Body,
    /// The digest of the text as it is written.
    pub text: Digest,
}

impl Document {
    /// The texts of its front matter that readers see, in their order.
    pub fn lines(&self) -> impl Iterator<Item = &Prose> {
        let lines = [Some(&self.title), self.subtitle.as_ref(), self.lead.as_ref(), self.description.as_ref()];
        lines.into_iter().flatten().chain(self.facts.iter().map(|(_, prose)| prose))
    }

    /// The first folder of its path: the programme, for all but the front page and plain pages.
    #[must_use]
    pub fn programme(&self) -> Option<&str> {
        self.path.split_once('/').map(|(programme, _)| programme)
    }

    /// The first two folders of its path: the edition.
    #[must_use]
    pub fn edition(&self) -> Option<&str> {
        let (at, _) = self.path.match_indices('/').nth(1)?;
        Some(&self.path[..at])
    }
}

/// Parses a document; `None` when its front matter is not YAML, which has then been reported.
pub fn parse(file: &SourceFile, default: Language, findings: &mut Findings) -> Option<Document> {
    let text = file.text();
    let (path, language) = path_and_language(&file.name, default);
    let kind = kind(&path);
    let (front, body) = split(text);
    let Some(range) = front else {
        findings.push(no_front_matter(file));
        return None;
    };
    let node = parse_at(&file.name, &text[range.clone()], range.start, findings)?;
    let fields = Fields::of(&node, findings);
    let start = Span::new(&file.name, 0..3);
    let prose = |name, findings: &mut Findings| fields.get(name).and_then(|node| prose(node, text, findings));
    let title = fields.need("title", &start, findings).and_then(|node| self::prose(node, text, findings));
    let flag = |name, findings: &mut Findings| fields.get(name).and_then(|node| node.flag(findings));
    let owned = |name, findings: &mut Findings| fields.text(name, findings).map(str::to_owned);
    let consent = match kind {
        DocumentKind::Story => {
            let consent = fields.get("consent");
            if consent.is_none() {
                findings.push(without_consent(&start));
            }
            consent.and_then(|node| Consent::parse(node, findings))
        }
        _ => None,
    };
    let document = Document {
        subtitle: prose("subtitle", findings),
        lead: prose("lead", findings),
        description: prose("description", findings),
        person: if kind == DocumentKind::Story { owned("name", findings) } else { None },
        facts: facts(&fields, text, findings),
        report: if kind == DocumentKind::Edition { fields.get("report").and_then(|node| edition::parse(node, findings)) } else { None },
        cards: fields.get("cards").and_then(|node| Some((node.text(findings)?.to_owned(), node.span.clone()))),
        numbered: flag("numbered", findings).unwrap_or(true),
        appendix: flag("appendix", findings).unwrap_or(false),
        draft: flag("draft", findings).unwrap_or(false),
        text: Digest::of(text[body.clone()].as_bytes()),
        body: markdown::parse(&file.name, &text[body.clone()], body.start, findings),
        consent,
        title: title.unwrap_or_else(|| Prose { span: start, content: Vec::new() }),
        name: Arc::clone(&file.name),
        path,
        language,
        kind,
    };
    fields.finish(findings);
    Some(document)
}

/// Where the front matter and the body stand.
fn split(text: &str) -> (Option<Range<usize>>, Range<usize>) {
    let whole = 0..text.len();
    let Some(rest) = text.strip_prefix("---").and_then(|rest| rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))) else {
        return (None, whole);
    };
    let start = text.len() - rest.len();
    let mut at = start;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (Some(start..at), at + line.len()..text.len());
        }
        at += line.len();
    }
    (None, whole)
}

fn no_front_matter(file: &SourceFile) -> Finding {
    let opened = file.text().starts_with("---");
    let message = if opened {
        say!("oplysningerne øverst er ikke lukket med en linje »---«", "the front matter is not closed with a line “---”")
    } else {
        say!("siden mangler oplysninger øverst", "the page has no front matter")
    };
    Finding::error("no-front-matter", message).at(&Span::new(&file.name, 0..file.text().floor_char_boundary(3))).hint(say!(
        "begynd filen med en linje »---«, så »title: …«, så en linje »---«",
        "begin the file with a line “---”, then “title: …”, then a line “---”"
    ))
}

fn path_and_language(name: &str, default: Language) -> (String, Language) {
    let path = name.strip_prefix("content/").unwrap_or(name);
    let path = path.strip_suffix(".md").unwrap_or(path);
    match path.rsplit_once('.').and_then(|(stem, code)| Some((stem, Language::parse(code)?))) {
        Some((stem, language)) => (stem.to_owned(), language),
        None => (path.to_owned(), default),
    }
}

fn kind(path: &str) -> DocumentKind {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["index"] => DocumentKind::Front,
        [_, "index"] => DocumentKind::Programme,
        [_, _, "index"] => DocumentKind::Edition,
        [_, _, "stories", _] => DocumentKind::Story,
        [_, _, _] => DocumentKind::Chapter,
        _ => DocumentKind::Page,
    }
}

/// A text of front matter as words: our dialect, in one line.
fn prose(node: &Node, text: &str, findings: &mut Findings) -> Option<Prose> {
    let words = node.text(findings)?;
    let span = node.span.clone();
    Some(Prose { content: line::parse(words, &span, text, 0, findings), span })
}

fn facts(fields: &Fields<'_>, text: &str, findings: &mut Findings) -> Vec<(String, Prose)> {
    let items = fields.get("facts").map_or(&[][..], |node| node.items(findings));
    let mut facts = Vec::new();
    for node in items {
        let fields = Fields::of(node, findings);
        let label = fields.need("label", &node.span, findings).and_then(|node| node.text(findings)).map(str::to_owned);
        let value = fields.need("value", &node.span, findings).and_then(|node| prose(node, text, findings));
        fields.finish(findings);
        if let (Some(label), Some(value)) = (label, value) {
            facts.push((label, value));
        }
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::{DocumentKind, kind, path_and_language, split};
    use crate::language::Language;

    #[test]
    fn the_place_of_a_file_says_what_it_is() {
        let cases = [
            ("index", DocumentKind::Front),
            ("hjem/index", DocumentKind::Programme),
            ("hjem/2023/index", DocumentKind::Edition),
            ("hjem/2023/10-resume", DocumentKind::Chapter),
            ("hjem/2023/stories/mette", DocumentKind::Story),
            ("om", DocumentKind::Page),
            ("hjem/om", DocumentKind::Page),
        ];
        for (path, expected) in cases {
            assert_eq!(kind(path), expected, "{path}");
        }
    }

    #[test]
    fn the_language_stands_before_the_ending() {
        assert_eq!(path_and_language("content/a/index.en.md", Language::Da), ("a/index".into(), Language::En));
        assert_eq!(path_and_language("content/a/v1.2.md", Language::Da), ("a/v1.2".into(), Language::Da));
    }

    #[test]
    fn front_matter_stands_between_lines_of_dashes() {
        assert_eq!(split("---\ntitle: x\n---\nhej"), (Some(4..13), 17..20));
        assert_eq!(split("---\r\ntitle: x\r\n---\r\n").0, Some(5..15));
        assert_eq!(split("hej").0, None);
        assert_eq!(split("---\ntitle: x\n").0, None);
    }
}
