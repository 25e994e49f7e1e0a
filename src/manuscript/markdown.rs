//! From Markdown to blocks: one pass over the parser's events, on a stack of our own so that depth is bounded.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::block::{Align, Block, BlockKind, Footnote, Item};
use super::{Inline, dialect, heading};
use crate::finding::{Finding, Findings, Span, say};
use crate::source::{control_character, first_control};

/// How deep quotations, lists and emphasis may be nested.
pub const MAX_DEPTH: usize = 64;

/// The parsed body of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// The footnotes, in the order they are written.
    pub footnotes: Vec<Footnote>,
}

impl Body {
    /// The text, then each footnote.
    pub fn parts(&self) -> impl Iterator<Item = &[Block]> {
        std::iter::once(self.blocks.as_slice()).chain(self.footnotes.iter().map(|note| note.content.as_slice()))
    }

    pub(super) fn parts_mut(&mut self) -> impl Iterator<Item = &mut [Block]> {
        std::iter::once(self.blocks.as_mut_slice()).chain(self.footnotes.iter_mut().map(|note| note.content.as_mut_slice()))
    }
}

/// Parses Markdown that stands `offset` bytes into `file`.
#[must_use]
pub fn parse(file: &Arc<str>, text: &str, offset: usize, findings: &mut Findings) -> Body {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST;
    let mut builder = Builder {
        file,
        text,
        offset,
        stack: vec![Frame::new(Holder::Document, 0..text.len())],
        body: Body::default(),
        skipping: 0,
        findings,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        builder.event(event, range);
    }
    let mut body = builder.finish();
    heading::assign_ids(&mut body, findings);
    body
}

/// An element that is open.
struct Frame {
    holder: Holder,
    range: Range<usize>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    items: Vec<Item>,
    cells: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    terms: Vec<(Vec<Inline>, Vec<Vec<Block>>)>,
    text: String,
    done: Option<bool>,
}

impl Frame {
    fn new(holder: Holder, range: Range<usize>) -> Self {
        Self {
            holder,
            range,
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            terms: Vec::new(),
            text: String::new(),
            done: None,
        }
    }
}

/// What an open element will become.
enum Holder {
    Document,
    Paragraph,
    Heading(u8),
    Quote,
    Code(String),
    Html,
    List(Option<u64>),
    Item,
    Footnote(String),
    Definitions,
    Term,
    Definition,
    Table(Vec<Align>),
    Row,
    Cell,
    Emphasis,
    Strong,
    Strike,
    Link { target: String, title: String },
    Image { source: String, title: String },
}

struct Builder<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    offset: usize,
    stack: Vec<Frame>,
    body: Body,
    /// How many elements deep we are inside one that was too deep.
    skipping: usize,
    findings: &'a mut Findings,
}

impl Builder<'_> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.start + self.offset..range.end + self.offset)
    }

    fn top(&mut self) -> &mut Frame {
        self.stack.last_mut().expect("the document is never popped before the end")
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text, &range),
            Event::Code(text) => self.inline(Inline::Code(text.into_string())),
            Event::Html(html) => self.top().text.push_str(&html),
            Event::InlineHtml(html) => self.inline(Inline::Html(html.into_string())),
            Event::FootnoteReference(label) => {
                let span = self.span(&range);
                self.inline(Inline::Footnote { span, label: label.to_lowercase() });
            }
            Event::SoftBreak => self.inline(Inline::SoftBreak),
            Event::HardBreak => self.inline(Inline::HardBreak),
            Event::Rule => self.block(BlockKind::Rule, &range),
            Event::TaskListMarker(done) => self.task(done),
            // Mathematics is not switched on: never sent.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// In a loose list the mark stands in the item's first paragraph.
    fn task(&mut self, done: bool) {
        if let Some(item) = self.stack.iter_mut().rfind(|frame| matches!(frame.holder, Holder::Item)) {
            item.done = Some(done);
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.stack.len() > MAX_DEPTH {
            self.skipping = 1;
            let finding = Finding::error(
                "nested-too-deep",
                say!("her er mere end {MAX_DEPTH} lag inden i hinanden", "more than {MAX_DEPTH} layers are nested here"),
            );
            let finding = finding.at(&self.span(&range)).hint(say!("gør afsnittet fladere", "make this passage flatter"));
            if !self
                .findings
                .iter()
                .any(|other| other.code == "nested-too-deep" && other.span.as_ref().is_some_and(|span| span.file == *self.file))
            {
                self.findings.push(finding);
            }
            return;
        }
        if let Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } = &tag {
            self.refuse_controls(dest_url, &range);
            self.refuse_controls(title, &range);
        }
        let holder = match tag {
            Tag::Heading { level, .. } => Holder::Heading(level as u8),
            Tag::BlockQuote(_) => Holder::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => Holder::Code(language.into_string()),
            Tag::CodeBlock(CodeBlockKind::Indented) => Holder::Code(String::new()),
            Tag::HtmlBlock => Holder::Html,
            Tag::List(start) => Holder::List(start),
            Tag::Item => Holder::Item,
            // The parser takes `[^A]` and `[^a]` for the same footnote.
            Tag::FootnoteDefinition(label) => Holder::Footnote(label.to_lowercase()),
            Tag::DefinitionList => Holder::Definitions,
            Tag::DefinitionListTitle => Holder::Term,
            Tag::DefinitionListDefinition => Holder::Definition,
            Tag::Table(columns) => Holder::Table(columns.into_iter().map(align).collect()),
            Tag::TableHead | Tag::TableRow => Holder::Row,
            Tag::TableCell => Holder::Cell,
            Tag::Emphasis => Holder::Emphasis,
            Tag::Strong => Holder::Strong,
            Tag::Strikethrough => Holder::Strike,
            // The address stands without its scheme: <mette@example.dk>.
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                Holder::Link { target: format!("mailto:{dest_url}"), title: String::new() }
            }
            Tag::Link { dest_url, title, .. } => Holder::Link { target: dest_url.into_string(), title: title.into_string() },
            Tag::Image { dest_url, title, .. } => Holder::Image { source: dest_url.into_string(), title: title.into_string() },
            // A paragraph, and what is not switched on and so never sent.
            _ => Holder::Paragraph,
        };
        self.stack.push(Frame::new(holder, range));
    }

    fn end(&mut self, _: TagEnd) {
        let mut frame = self.stack.pop().expect("every end has its start");
        let range = frame.range.clone();
        let span = self.span(&range);
        self.close_words(&mut frame);
        let content = std::mem::take(&mut frame.inlines);
        match frame.holder {
            Holder::Document => {}
            Holder::Paragraph => {
                let kind = dialect::paragraph(content, self.text, self.offset, self.findings);
                self.block(kind, &range);
            }
            Holder::Heading(level) => {
                let (content, id) = heading::split_id(content, self.text, self.offset);
                self.block(BlockKind::Heading { level, id, content }, &range);
            }
            Holder::Quote => {
                let kind = dialect::quote(frame.blocks, &span, self.text, self.offset, self.findings);
                self.block(kind, &range);
            }
            Holder::Code(language) => self.block(BlockKind::Code { language, text: frame.text }, &range),
            Holder::Html => self.block(BlockKind::Html(frame.text), &range),
            Holder::List(start) => self.block(BlockKind::List { start, items: frame.items }, &range),
            Holder::Item => {
                let item = Item { done: frame.done, content: frame.blocks };
                self.top().items.push(item);
            }
            Holder::Footnote(label) => self.body.footnotes.push(Footnote { span, label, content: frame.blocks }),
            Holder::Definitions => self.block(BlockKind::Definitions(frame.terms), &range),
            Holder::Term => self.top().terms.push((content, Vec::new())),
            Holder::Definition => {
                let definition = frame.blocks;
                if let Some((_, definitions)) = self.top().terms.last_mut() {
                    definitions.push(definition);
                }
            }
            Holder::Table(columns) => {
                let mut rows = frame.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                self.block(BlockKind::Table { columns, head, rows: rows.collect() }, &range);
            }
            Holder::Row => {
                let row = frame.cells;
                self.top().rows.push(row);
            }
            Holder::Cell => self.top().cells.push(content),
            Holder::Emphasis => self.inline(Inline::Emphasis(content)),
            Holder::Strong => self.inline(Inline::Strong(content)),
            Holder::Strike => self.inline(Inline::Strike(content)),
            Holder::Link { target, title } => self.inline(Inline::Link { span, target, title, content }),
            Holder::Image { source, title } => self.inline(dialect::image(span, source, title, content)),
        }
    }

    /// Ends the words of an element: values are found in them, and loose words in an item become a block.
    fn close_words(&mut self, frame: &mut Frame) {
        let inlines = std::mem::take(&mut frame.inlines);
        if inlines.is_empty() {
            return;
        }
        let inlines = dialect::words(inlines, self.text, self.offset, self.findings);
        if matches!(frame.holder, Holder::Item | Holder::Definition | Holder::Document | Holder::Quote | Holder::Footnote(_)) {
            let span = self.span(&frame.range);
            frame.blocks.push(Block { span, kind: BlockKind::Plain(inlines) });
        } else {
            frame.inlines = inlines;
        }
    }

    /// Reports `&#7;`; what stands in the file itself was found when it was read.
    fn refuse_controls(&mut self, text: &str, range: &Range<usize>) {
        if first_control(text).is_some() {
            let span = self.span(range);
            self.findings.push(control_character(text, &span));
        }
    }

    fn words(&mut self, text: &str, range: &Range<usize>) {
        self.refuse_controls(text, range);
        if matches!(self.top().holder, Holder::Code(_) | Holder::Html) {
            self.top().text.push_str(text);
            return;
        }
        let literal = self.text.get(range.clone()) == Some(text);
        let span = self.span(range);
        if literal
            && let Some(Inline::Text(last, last_span)) = self.top().inlines.last_mut()
            && last_span.end == span.start
            && last_span.end - last_span.start == last.len()
        {
            last.push_str(text);
            last_span.end = span.end;
            return;
        }
        self.inline(Inline::Text(text.to_owned(), span));
    }

    fn inline(&mut self, inline: Inline) {
        self.top().inlines.push(inline);
    }

    fn block(&mut self, kind: BlockKind, range: &Range<usize>) {
        let span = self.span(range);
        // A block after loose words in an item of a tight list: the words come first.
        let mut frame = self.stack.pop().expect("the document is never popped before the end");
        self.close_words(&mut frame);
        frame.blocks.push(Block { span, kind });
        self.stack.push(frame);
    }

    fn finish(mut self) -> Body {
        let mut document = self.stack.pop().expect("the document is the first frame");
        self.close_words(&mut document);
        self.body.blocks = document.blocks;
        self.body
    }
}

fn align(alignment: pulldown_cmark::Alignment) -> Align {
    match alignment {
        pulldown_cmark::Alignment::None => Align::None,
        pulldown_cmark::Alignment::Left => Align::Left,
        pulldown_cmark::Alignment::Center => Align::Center,
        pulldown_cmark::Alignment::Right => Align::Right,
    }
}
