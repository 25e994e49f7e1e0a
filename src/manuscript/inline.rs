//! Words in a line.

use super::block::{Block, BlockKind, walk_blocks};
use super::{Citation, Embed, ValueRef};
use crate::finding::Span;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain words; the place is exact only where nothing was escaped.
    Text(String, Span),
    /// *stressed*
    Emphasis(Vec<Inline>),
    /// **strong**
    Strong(Vec<Inline>),
    /// ~~struck~~
    Strike(Vec<Inline>),
    /// `code`
    Code(String),
    /// A link; the target is as written.
    Link {
        /// Where it stands.
        span: Span,
        /// What it points at, as written.
        target: String,
        /// Its title.
        title: String,
        /// Its words, perhaps none.
        content: Vec<Inline>,
    },
    /// A picture in a line.
    Image {
        /// Where it stands.
        span: Span,
        /// The file as written.
        source: String,
        /// Its title.
        title: String,
        /// What a reader who does not see it is told.
        alt: Vec<Inline>,
    },
    /// Something drawn from data, in a line, where it cannot stand.
    Embed(Embed),
    /// A value of the register.
    Value(ValueRef),
    /// The mark of a footnote.
    Footnote {
        /// Where it stands.
        span: Span,
        /// The author's label, in small letters.
        label: String,
    },
    /// A citation of literature.
    Citation(Citation),
    /// A line break in the file that is a space on the page.
    SoftBreak,
    /// A line break on the page.
    HardBreak,
    /// HTML as written.
    Html(String),
}

/// What an author only names; the program has the words.
#[derive(Debug, Clone, Copy)]
pub enum Named<'i> {
    /// A value of the register.
    Value(&'i ValueRef),
    /// The target of a link without words: `box:id`.
    Reference(&'i str),
    /// A citation of literature.
    Citation(&'i Citation),
}

impl Named<'_> {
    /// What the author calls it.
    #[must_use]
    pub fn written(self) -> String {
        match self {
            Self::Value(value) => value.key.clone(),
            Self::Reference(target) => target.to_owned(),
            Self::Citation(citation) => citation.keys(),
        }
    }
}

/// HTML as words. A comment is the author's note to herself.
#[must_use]
pub fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(open) = rest.find("<!--") {
        // `<!-->` is a whole comment.
        let Some(close) = rest[open + 2..].find("-->").map(|found| open + 2 + found + 3) else { break };
        out.push_str(&rest[..open]);
        rest = &rest[close..];
    }
    out + rest
}

/// The words alone; `words` says what is only named.
pub fn plain_text(inlines: &[Inline], words: &mut impl FnMut(Named<'_>) -> String) -> String {
    let mut out = String::new();
    collect(inlines, words, &mut out);
    out
}

fn collect(inlines: &[Inline], words: &mut impl FnMut(Named<'_>) -> String, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text, _) | Inline::Code(text) => out.push_str(text),
            Inline::Link { target, content, .. } if content.is_empty() => out.push_str(&words(Named::Reference(target))),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strike(content) | Inline::Link { content, .. } => {
                collect(content, words, out);
            }
            Inline::Image { alt, .. } => collect(alt, words, out),
            Inline::Value(reference) => out.push_str(&words(Named::Value(reference))),
            Inline::Citation(citation) => out.push_str(&words(Named::Citation(citation))),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Embed(_) | Inline::Footnote { .. } | Inline::Html(_) => {}
        }
    }
}

/// Calls `visit` for every piece of every line of `blocks`, outer before inner, in the order of the text.
pub fn walk<'b>(blocks: &'b [Block], visit: &mut impl FnMut(&'b Inline)) {
    walk_blocks(blocks, &mut |block| match &block.kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) | BlockKind::Plain(content) => {
            walk_inlines(content, visit);
        }
        BlockKind::Quote { attribution, .. } => walk_inlines(attribution, visit),
        BlockKind::Box { title, attribution, .. } => {
            walk_inlines(title, visit);
            walk_inlines(attribution, visit);
        }
        BlockKind::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| walk_inlines(cell, visit));
        }
        BlockKind::Definitions(list) => list.iter().for_each(|(term, _)| walk_inlines(term, visit)),
        BlockKind::Picture { alt, caption, .. } => {
            walk_inlines(alt, visit);
            walk_inlines(caption, visit);
        }
        _ => {}
    });
}

/// Calls `visit` for every piece of a line, outer before inner.
pub fn walk_inlines<'b>(inlines: &'b [Inline], visit: &mut impl FnMut(&'b Inline)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strike(content) | Inline::Link { content, .. } => {
                walk_inlines(content, visit);
            }
            Inline::Image { alt, .. } => walk_inlines(alt, visit),
            _ => {}
        }
    }
}
