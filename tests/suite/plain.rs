//! A page without a theme: what the text of a page names, answered in the plainest HTML.

use beretning::escape::{attribute, text};
use std::ops::Range;

use beretning::finding::{Findings, Span};
use beretning::manuscript::{Citation, Embed, ValueRef, parse_markdown};
use beretning::page::body::{self, Boxed, Lookup};

/// Answers everything plainly.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plain {
    /// Whether HTML in Markdown is HTML on the page.
    pub raw_html: bool,
}

impl Plain {
    /// Renders Markdown; gives the codes of what was found beside it.
    pub fn render(self, markdown: &str) -> (String, Vec<&'static str>) {
        let mut findings = Findings::new();
        let body = parse_markdown(&"content/a.md".into(), markdown, 0, &mut findings);
        let codes = findings.iter().map(|finding| finding.code).collect();
        (body::render(&body, &self), codes)
    }
}

fn optional(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" {name}=\"{}\"", attribute(value)) }
}

impl Lookup for Plain {
    fn value(&self, value: &ValueRef) -> String {
        format!("<data>{}</data>", text(&self.value_text(value)))
    }

    fn value_text(&self, value: &ValueRef) -> String {
        let programme = value.programme.as_ref().map_or_else(String::new, |programme| format!("{programme}/"));
        let period = value.period.as_ref().map_or_else(String::new, |period| format!("@{period}"));
        format!("{programme}{}{period}", value.key)
    }

    fn link(&self, target: &str) -> Option<String> {
        Some(target.to_owned())
    }

    fn section_number(&self, _: &str) -> Option<String> {
        None
    }

    fn first_note(&self) -> usize {
        1
    }

    fn picture(&self, source: &str, alt: &str, caption: &str) -> String {
        format!("<p>{}</p>\n", self.image(source, alt, caption))
    }

    fn image(&self, source: &str, alt: &str, title: &str) -> String {
        format!("<img src=\"{}\" alt=\"{}\"{} />", attribute(source), attribute(alt), optional("title", title))
    }

    fn reference(&self, target: &str) -> Option<String> {
        target.strip_prefix("box:").map(str::to_owned)
    }

    fn terms(&self, _: &Span) -> Vec<(Range<usize>, String)> {
        Vec::new()
    }

    fn citation(&self, citation: &Citation) -> String {
        format!("<cite>{}</cite>", text(&self.citation_text(citation)))
    }

    fn citation_text(&self, citation: &Citation) -> String {
        citation.keys()
    }

    fn boxed(&self, boxed: &Boxed<'_>) -> String {
        let Boxed { kind, id, title, attribution, body } = *boxed;
        let id = optional("id", &id.map_or_else(String::new, |id| format!("box:{id}")));
        let footer = if attribution.is_empty() { String::new() } else { format!("<footer>{}</footer>\n", text(attribution)) };
        format!("<aside class=\"{}\"{id}{}>\n{body}{footer}</aside>\n", kind.word(), optional("title", title))
    }

    fn quotation(&self, body: &str, attribution: &str) -> String {
        let footer = if attribution.is_empty() { String::new() } else { format!("<footer>{}</footer>\n", text(attribution)) };
        format!("<blockquote>\n{body}{footer}</blockquote>\n")
    }

    fn table(&self, table: &str, _: usize) -> String {
        table.to_owned()
    }

    fn embed(&self, embed: &Embed) -> String {
        format!("<figure class=\"{}\" data-id=\"{}\"></figure>\n", embed.kind.word(), attribute(&embed.id))
    }

    fn word(&self, id: &str, _: usize) -> String {
        id.to_owned()
    }

    fn raw_html(&self) -> bool {
        self.raw_html
    }
}
