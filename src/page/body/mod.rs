//! The text of a page: blocks in, HTML out. Whatever a block only names, a [`Lookup`] knows.

mod footnotes;
mod inlines;
mod runs;

use std::fmt::Write;
use std::ops::Range;

use footnotes::Footnotes;
pub use runs::set_runs;

use crate::escape::{attribute, text};
use crate::finding::Span;
use crate::manuscript::{
    Align, Block, BlockKind, Body, BoxKind, Citation, Embed, Inline, Item, Named, ValueRef, plain_text, without_comments,
};

/// A box as its parts.
#[derive(Debug, Clone, Copy)]
pub struct Boxed<'b> {
    /// What it is for.
    pub kind: BoxKind,
    /// Its id, where it has one and so a number.
    pub id: Option<&'b str>,
    /// Its title, as plain words.
    pub title: &'b str,
    /// Who said it, as plain words.
    pub attribution: &'b str,
    /// What is in it, as HTML.
    pub body: &'b str,
}

/// Answers what the blocks only name. Answers are finished HTML, except where they say otherwise.
pub trait Lookup {
    /// A value of the register, as HTML.
    fn value(&self, value: &ValueRef) -> String;
    /// A value of the register, as plain words.
    fn value_text(&self, value: &ValueRef) -> String;
    /// The address a link leads to, not escaped; `None` where it leads nowhere.
    fn link(&self, target: &str) -> Option<String>;
    /// The number of a section, not escaped.
    fn section_number(&self, id: &str) -> Option<String>;
    /// The number of the page's first footnote.
    fn first_note(&self) -> usize;
    /// A picture on its own.
    fn picture(&self, source: &str, alt: &str, caption: &str) -> String;
    /// A picture in a line.
    fn image(&self, source: &str, alt: &str, title: &str) -> String;
    /// What a reference without words of its own says, as plain words; `None` where it names nothing of the report.
    fn reference(&self, target: &str) -> Option<String>;
    /// The terms in words that stand at a place, in their order: where in the words, and the address that explains each.
    fn terms(&self, place: &Span) -> Vec<(Range<usize>, String)>;
    /// A citation, as HTML.
    fn citation(&self, citation: &Citation) -> String;
    /// A citation, as plain words.
    fn citation_text(&self, citation: &Citation) -> String;
    /// A box around finished HTML.
    fn boxed(&self, boxed: &Boxed<'_>) -> String;
    /// A quotation around finished HTML.
    fn quotation(&self, body: &str, attribution: &str) -> String;
    /// A table around finished HTML.
    fn table(&self, table: &str, columns: usize) -> String;
    /// Something drawn from data.
    fn embed(&self, embed: &Embed) -> String;
    /// A word of the interface, not escaped.
    fn word(&self, id: &str, number: usize) -> String;
    /// Whether HTML in Markdown is HTML on the page.
    fn raw_html(&self) -> bool;

    /// Words on a line, as plain words.
    fn plain(&self, inlines: &[Inline]) -> String {
        plain_text(inlines, &mut |named| match named {
            Named::Value(value) => self.value_text(value),
            Named::Reference(target) => self.reference(target).unwrap_or_default(),
            Named::Citation(citation) => self.citation_text(citation),
        })
    }
}

/// Renders a body with its footnotes at the end.
#[must_use]
pub fn render(body: &Body, lookup: &dyn Lookup) -> String {
    let mut renderer = Renderer { lookup, footnotes: Footnotes::of(body, || lookup.first_note()), linked: false, out: String::new() };
    renderer.blocks(&body.blocks);
    renderer.notes();
    renderer.out
}

/// Renders words on a line.
#[must_use]
pub fn render_line(inlines: &[Inline], lookup: &dyn Lookup) -> String {
    let body = Body::default();
    let mut renderer = Renderer { lookup, footnotes: Footnotes::of(&body, || 1), linked: false, out: String::new() };
    renderer.inlines(inlines);
    renderer.out
}

struct Renderer<'a> {
    lookup: &'a dyn Lookup,
    footnotes: Footnotes<'a>,
    /// Whether we are inside a link: there is none in another.
    linked: bool,
    out: String,
}

impl Renderer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(&block.kind);
        }
    }

    /// Renders blocks apart from the rest, for what is wrapped.
    fn apart(&mut self, render: impl FnOnce(&mut Self)) -> String {
        let before = std::mem::take(&mut self.out);
        render(self);
        std::mem::replace(&mut self.out, before)
    }

    fn element(&mut self, open: &str, inlines: &[Inline], close: &str) {
        self.out.push_str(open);
        self.inlines(inlines);
        self.out.push_str(close);
        self.out.push('\n');
    }

    fn block(&mut self, block: &BlockKind) {
        match block {
            BlockKind::Paragraph(content) => self.element("<p>", content, "</p>"),
            BlockKind::Plain(content) => self.inlines(content),
            BlockKind::Heading { level, id, content } => {
                let number = self.lookup.section_number(id);
                let number = number.map_or_else(String::new, |number| format!("<span class=\"number\">{}</span> ", text(&number)));
                self.element(&format!("<h{level} id=\"{}\">{number}", attribute(id)), content, &format!("</h{level}>"));
            }
            BlockKind::List { start, items } => self.list(*start, items),
            BlockKind::Quote { content, attribution } => {
                let body = self.apart(|renderer| renderer.blocks(content));
                let attribution = self.lookup.plain(attribution);
                let quotation = self.lookup.quotation(&body, &attribution);
                self.out.push_str(&quotation);
            }
            BlockKind::Box { kind, id, title, content, attribution } => {
                let body = self.apart(|renderer| renderer.blocks(content));
                let (title, attribution) = (self.lookup.plain(title), self.lookup.plain(attribution));
                let parts = Boxed { kind: *kind, id: id.as_deref(), title: &title, attribution: &attribution, body: &body };
                let boxed = self.lookup.boxed(&parts);
                self.out.push_str(&boxed);
            }
            BlockKind::Table { columns, head, rows } => {
                let table = self.apart(|renderer| renderer.table(columns, head, rows));
                let table = self.lookup.table(&table, columns.len());
                self.out.push_str(&table);
            }
            BlockKind::Code { language, text: code } => {
                let class = match language.split_whitespace().next() {
                    Some(word) => format!(" class=\"language-{}\"", attribute(word)),
                    None => String::new(),
                };
                let _ = writeln!(self.out, "<pre><code{class}>{}</code></pre>", text(code));
            }
            BlockKind::Definitions(list) => {
                self.out.push_str("<dl>\n");
                for (term, definitions) in list {
                    self.element("<dt>", term, "</dt>");
                    for definition in definitions {
                        self.out.push_str("<dd>");
                        self.blocks(definition);
                        self.out.push_str("</dd>\n");
                    }
                }
                self.out.push_str("</dl>\n");
            }
            BlockKind::Rule => self.out.push_str("<hr />\n"),
            BlockKind::Html(html) => self.html_block(html),
            BlockKind::Picture { source, alt, caption } => {
                let (alt, caption) = (self.lookup.plain(alt), self.lookup.plain(caption));
                let picture = self.lookup.picture(source, &alt, &caption);
                self.out.push_str(&picture);
            }
            BlockKind::Embed(embed) => {
                let drawn = self.lookup.embed(embed);
                self.out.push_str(&drawn);
            }
        }
    }

    fn html(&mut self, html: &str) {
        if self.lookup.raw_html() {
            self.out.push_str(html);
        } else {
            self.out.push_str(&text(&without_comments(html)));
        }
    }

    /// HTML that is not HTML on the page is a paragraph of words.
    fn html_block(&mut self, html: &str) {
        if self.lookup.raw_html() {
            self.out.push_str(html);
        } else {
            let words = without_comments(html);
            if !words.trim().is_empty() {
                let _ = writeln!(self.out, "<p>{}</p>", text(words.trim()));
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Item]) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        match start {
            Some(start) if start != 1 => {
                let _ = writeln!(self.out, "<ol start=\"{start}\">");
            }
            _ => {
                let _ = writeln!(self.out, "<{tag}>");
            }
        }
        for item in items {
            self.out.push_str("<li>");
            let mark = item.done.map_or("", |done| if done { "☑ " } else { "☐ " });
            let mut content = item.content.as_slice();
            if let [Block { kind: BlockKind::Paragraph(words), .. }, rest @ ..] = content {
                self.element(&format!("\n<p>{mark}"), words, "</p>");
                content = rest;
            } else {
                self.out.push_str(mark);
            }
            for block in content {
                if !matches!(block.kind, BlockKind::Plain(_)) && !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                self.block(&block.kind);
            }
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    /// The first column names the rows when its head says what they are.
    fn table(&mut self, columns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.out.push_str("<table>\n<thead>\n<tr>\n");
        for (cell, align) in head.iter().zip(columns) {
            self.element(&format!("<th scope=\"col\"{}>", class(*align)), cell, "</th>");
        }
        self.out.push_str("</tr>\n</thead>\n");
        if !rows.is_empty() {
            self.out.push_str("<tbody>\n");
        }
        for row in rows {
            self.out.push_str("<tr>\n");
            for (column, (cell, align)) in row.iter().zip(columns).enumerate() {
                let names_row = column == 0 && columns.len() > 1 && !cell.is_empty() && *align != Align::Right;
                if names_row {
                    self.element(&format!("<th scope=\"row\"{}>", class(*align)), cell, "</th>");
                } else {
                    self.element(&format!("<td{}>", class(*align)), cell, "</td>");
                }
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str(if rows.is_empty() { "</table>\n" } else { "</tbody>\n</table>\n" });
    }
}

fn class(align: Align) -> &'static str {
    match align {
        Align::None | Align::Left => "",
        Align::Center => " class=\"center\"",
        Align::Right => " class=\"number\"",
    }
}
