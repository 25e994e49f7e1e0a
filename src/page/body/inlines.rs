//! Words on a line.

use std::fmt::Write;

use super::Renderer;
use crate::escape::{attribute, href, text};
use crate::finding::Span;
use crate::manuscript::Inline;

impl Renderer<'_> {
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn wrapped(&mut self, tag: &str, content: &[Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(content);
        let _ = write!(self.out, "</{tag}>");
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(words, place) => self.words(words, place),
            Inline::Emphasis(content) => self.wrapped("em", content),
            Inline::Strong(content) => self.wrapped("strong", content),
            Inline::Strike(content) => self.wrapped("del", content),
            Inline::Code(code) => {
                let _ = write!(self.out, "<code>{}</code>", text(code));
            }
            Inline::Link { target, title, content, .. } => {
                let Some(address) = self.lookup.link(target) else { return self.inlines(content) };
                let title = if title.is_empty() { String::new() } else { format!(" title=\"{}\"", attribute(title)) };
                let _ = write!(self.out, "<a href=\"{}\"{title}>", href(&address));
                let outer = std::mem::replace(&mut self.linked, true);
                match self.lookup.reference(target).filter(|_| content.is_empty()) {
                    Some(words) => self.out.push_str(&text(&words)),
                    None => self.inlines(content),
                }
                self.linked = outer;
                self.out.push_str("</a>");
            }
            Inline::Image { source, title, alt, .. } => {
                let alt = self.lookup.plain(alt);
                let image = self.lookup.image(source, &alt, title);
                self.out.push_str(&image);
            }
            Inline::Embed(embed) => {
                let drawn = self.lookup.embed(embed);
                self.out.push_str(&drawn);
            }
            Inline::Value(value) => self.value(value),
            Inline::Citation(citation) => {
                let words = if self.linked { text(&self.lookup.citation_text(citation)) } else { self.lookup.citation(citation) };
                self.out.push_str(&words);
            }
            Inline::Footnote { label, .. } => self.mark(label),
            Inline::SoftBreak => self.out.push('\n'),
            Inline::HardBreak => self.out.push_str("<br />\n"),
            Inline::Html(html) => self.html(html),
        }
    }

    /// Words, the terms in them linked to where they are explained.
    fn words(&mut self, words: &str, place: &Span) {
        let terms = if self.linked { Vec::new() } else { self.lookup.terms(place) };
        let mut at = 0;
        for (range, address) in terms {
            let term = text(&words[range.clone()]);
            let _ = write!(self.out, "{}<a class=\"term\" href=\"{}\">{term}</a>", text(&words[at..range.start]), href(&address));
            at = range.end;
        }
        self.out.push_str(&text(&words[at..]));
    }

    fn value(&mut self, value: &crate::manuscript::ValueRef) {
        let value = self.lookup.value(value);
        self.out.push_str(&value);
    }

    /// The mark of a footnote; each has its own anchor to come back to.
    fn mark(&mut self, label: &str) {
        let Some((place, time)) = self.footnotes.mark(label) else { return };
        let id = if time == 1 { format!("fnref:{place}") } else { format!("fnref:{place}:{time}") };
        let number = self.footnotes.number(place);
        let _ = write!(self.out, "<sup class=\"footnote-ref\"><a href=\"#fn:{place}\" id=\"{id}\">{number}</a></sup>");
    }
}
