//! `content/site.yaml`: what holds for the whole site.

use crate::disclosure::Rule;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::literature::CitationStyle;
use crate::yaml::{Bilingual, Fields, Node};

/// A licence and where it is written.
#[derive(Debug, Clone)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: String,
}

/// How boxes, figures and tables are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Numbering {
    /// Through an edition: `5`.
    #[default]
    Edition,
    /// Within each chapter: `3.2`.
    Chapter,
}

impl Numbering {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 2] = [("edition", Self::Edition), ("chapter", Self::Chapter)];
}

/// The settings of a site.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What the site is called.
    pub title: Bilingual,
    /// What the organisation claims, in a sentence.
    pub claim: Bilingual,
    /// For search engines.
    pub description: Bilingual,
    /// Where the site is hosted; ends in `/`.
    pub base_url: String,
    /// The languages, the first of them the one without a folder of its own.
    pub languages: Vec<Language>,
    /// The theme's folder below `themes/`.
    pub theme: (String, Span),
    /// How small a count is hidden.
    pub disclosure: Rule,
    /// Who to write to.
    pub contact: Option<Bilingual>,
    /// Under which licence it is published.
    pub licence: Option<Licence>,
    /// Whether HTML in Markdown is HTML on the page.
    pub raw_html: bool,
    /// How literature is cited.
    pub citations: CitationStyle,
    /// How boxes are numbered.
    pub numbering: Numbering,
    /// The pages of the menu, by path.
    pub menu: Vec<(String, Span)>,
    /// The edition the front page shows.
    pub front_report: Option<(String, Span)>,
    /// The cards the front page shows, as `programme/cards`.
    pub front_cards: Option<(String, Span)>,
}

/// Reads the settings; one that has no default and is missing is reported and left empty.
pub fn parse(node: &Node, findings: &mut Findings) -> Settings {
    let fields = Fields::of(node, findings);
    let at = &Span::file(&node.span.file);
    let bilingual = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
    let title = fields.need("title", at, findings).map(|node| Bilingual::of(node, findings));
    let base_url = fields.need("base-url", at, findings).and_then(|node| base_url(node, findings));
    let languages = fields.get("languages").map_or(&[][..], |node| node.items(findings));
    let choices = Language::ALL.map(|language| (language.code(), language));
    let mut languages: Vec<Language> = languages.iter().filter_map(|node| node.choice(&choices, findings)).collect();
    if languages.is_empty() {
        languages.push(Language::default());
    }
    let menu = fields.get("menu").map(|node| node.words(findings)).unwrap_or_default();
    let (front_report, front_cards) = match fields.get("front") {
        Some(node) => {
            let front = Fields::of(node, findings);
            let chosen =
                (front.get("report").and_then(|node| node.word(findings)), front.get("cards").and_then(|node| node.word(findings)));
            front.finish(findings);
            chosen
        }
        None => (None, None),
    };
    let settings = Settings {
        claim: bilingual("claim", findings).unwrap_or_default(),
        description: bilingual("description", findings).unwrap_or_default(),
        theme: fields.get("theme").and_then(|node| node.word(findings)).unwrap_or_else(|| ("standard".to_owned(), at.clone())),
        disclosure: fields.get("disclosure").map_or_else(Rule::default, |node| rule(node, findings)),
        contact: bilingual("contact", findings),
        licence: fields.get("licence").and_then(|node| licence(node, findings)),
        raw_html: fields.get("raw-html").and_then(|node| node.flag(findings)).unwrap_or(false),
        citations: fields.get("citations").and_then(|node| node.choice(&CitationStyle::WORDS, findings)).unwrap_or_default(),
        numbering: fields.get("numbering").and_then(|node| node.choice(&Numbering::WORDS, findings)).unwrap_or_default(),
        title: title.unwrap_or_default(),
        base_url: base_url.unwrap_or_default(),
        languages,
        menu,
        front_report,
        front_cards,
    };
    fields.finish(findings);
    settings
}

/// Checks an address for the whole site and makes it end in `/`.
pub(crate) fn base_url(node: &Node, findings: &mut Findings) -> Option<String> {
    let text = node.text(findings)?;
    if let Some(url) = base_url_of(text) {
        return Some(url);
    }
    findings.push(
        Finding::error("bad-base-url", say!("»{text}« er ikke en hel adresse", "“{text}” is not a whole address")).at(&node.span).hint(
            say!("skriv den med https:// foran, uden spørgsmålstegn og #", "write it with https:// in front, without a question mark or #"),
        ),
    );
    None
}

/// The address with a slash at its end; `None` when it is not a plain http or https address.
#[must_use]
pub fn base_url_of(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '~' | ':' | '/' | '%');
    let good = rest.starts_with(char::is_alphanumeric) && rest.chars().all(plain);
    good.then(|| format!("{}/", text.trim_end_matches('/')))
}

fn rule(node: &Node, findings: &mut Findings) -> Rule {
    let fields = Fields::of(node, findings);
    let default = Rule::default();
    let rule = Rule {
        minimum: fields.get("minimum").and_then(|node| node.whole(findings)).unwrap_or(default.minimum),
        hide_zero: fields.get("hide-zero").and_then(|node| node.flag(findings)).unwrap_or(default.hide_zero),
        minimum_base: fields.get("minimum-base").and_then(|node| node.whole(findings)).unwrap_or(default.minimum_base),
    };
    fields.finish(findings);
    rule
}

fn licence(node: &Node, findings: &mut Findings) -> Option<Licence> {
    let fields = Fields::of(node, findings);
    let name = fields.need("name", &node.span, findings).and_then(|node| node.text(findings)).map(str::to_owned);
    let url = fields.need("url", &node.span, findings).and_then(|node| node.text(findings)).map(str::to_owned);
    fields.finish(findings);
    Some(Licence { name: name?, url: url? })
}

#[cfg(test)]
mod tests {
    use super::base_url_of;

    #[test]
    fn addresses() {
        assert_eq!(base_url_of("https://a.dk").as_deref(), Some("https://a.dk/"));
        assert_eq!(base_url_of("http://a.dk/b//").as_deref(), Some("http://a.dk/b/"));
        for wrong in ["a.dk", "ftp://a.dk", "https://", "https://a.dk?x", "https://a.dk/\"><script>", "javascript:x"] {
            assert_eq!(base_url_of(wrong), None, "{wrong}");
        }
    }
}
