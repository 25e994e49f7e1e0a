//! The text of a page as a sheet sets it: blocks in, nodes out. Whatever a block only names, a [`Lookup`] knows.

use super::node::{CellNode, ColumnNode, ListItem, Node, PictureNode, RowNode, Run, TableNode, Target, Term};
use super::room;
use crate::manuscript::{Align, Block, BlockKind, Body, Citation, Embed, Inline, Item, Named, ValueRef, plain_text, without_comments};

/// Answers what the blocks only name.
pub trait Lookup {
    /// A value of the register.
    fn value(&self, value: &ValueRef) -> Run;
    /// A value of the register, as plain words.
    fn value_text(&self, value: &ValueRef) -> String;
    /// Where a link leads; `None` where it leads nowhere.
    fn link(&self, target: &str) -> Option<Target>;
    /// What a reference without words of its own says; `None` where it names nothing of the report.
    fn reference(&self, target: &str) -> Option<String>;
    /// What an anchor of the page is called in the document.
    fn id(&self, anchor: &str) -> String;
    /// The number of a section.
    fn section_number(&self, id: &str) -> Option<String>;
    /// Whether HTML in the text is for pages, and nothing on paper; else it is words.
    fn raw_html(&self) -> bool;
    /// What a numbered box is called: its anchor and `Boks 2`.
    fn boxed(&self, id: &str) -> Option<(String, String)>;
    /// A picture without its words; `None` where it could not be prepared, which was reported.
    fn picture(&self, source: &str) -> Option<PictureNode>;
    /// A citation.
    fn citation(&self, citation: &Citation) -> Vec<Run>;
    /// A citation, as plain words.
    fn citation_text(&self, citation: &Citation) -> String;
    /// Something drawn from data; `None` where it cannot be drawn, which was reported.
    fn embed(&self, embed: &Embed) -> Option<Node>;

    /// Words on a line, as plain words.
    fn plain(&self, inlines: &[Inline]) -> String {
        plain_text(inlines, &mut |named| match named {
            Named::Value(value) => self.value_text(value),
            Named::Reference(target) => self.reference(target).unwrap_or_default(),
            Named::Citation(citation) => self.citation_text(citation),
        })
    }
}

/// The nodes of a whole body.
#[must_use]
pub fn nodes(body: &Body, lookup: &dyn Lookup) -> Vec<Node> {
    Setter::new(body, lookup).nodes(&body.blocks, TITLE)
}

/// The level of the title above every text.
pub const TITLE: u8 = 1;

/// Sets the parts of one body; what was marked in one part is known in the next.
pub struct Setter<'a> {
    lookup: &'a dyn Lookup,
    body: &'a Body,
    /// The footnotes that were marked before, by label.
    marked: Vec<String>,
    /// Whether we are inside a link: there is none in another.
    linked: bool,
    /// The level of the last heading: none may be left out below it.
    level: u8,
}

impl<'a> Setter<'a> {
    /// For a body whose footnotes are marked in it.
    #[must_use]
    pub fn new(body: &'a Body, lookup: &'a dyn Lookup) -> Self {
        Self { lookup, body, marked: Vec::new(), linked: false, level: TITLE }
    }

    /// The nodes of some blocks that stand below a heading of this level.
    pub fn nodes(&mut self, blocks: &[Block], below: u8) -> Vec<Node> {
        self.level = below;
        self.blocks(blocks)
    }

    /// On paper no level is left out, whatever the page does.
    fn level(&mut self, written: u8) -> u8 {
        self.level = written.clamp(TITLE + 1, self.level + 1);
        self.level
    }

    fn blocks(&mut self, blocks: &[Block]) -> Vec<Node> {
        blocks.iter().filter_map(|block| self.block(&block.kind)).collect()
    }

    fn block(&mut self, block: &BlockKind) -> Option<Node> {
        Some(match block {
            // One without words names nothing, and a reader's list of headings cannot hold it.
            BlockKind::Heading { level, id, content } => {
                let title = self.lookup.plain(content);
                if title.trim().is_empty() {
                    return None;
                }
                let (level, number) = (self.level(*level), self.lookup.section_number(id));
                Node::Heading { level, id: self.lookup.id(id), number, content: self.inlines(content), title }
            }
            BlockKind::Paragraph(content) => Node::Paragraph { content: self.inlines(content) },
            BlockKind::Plain(content) => Node::Plain { content: self.inlines(content) },
            BlockKind::List { start, items } => {
                let item = |item: &Item| ListItem { done: item.done, content: self.blocks(&item.content) };
                Node::List { start: *start, items: items.iter().map(item).collect() }
            }
            BlockKind::Quote { content, attribution } => {
                Node::Quote { content: self.blocks(content), attribution: self.lookup.plain(attribution) }
            }
            BlockKind::Box { kind, id, title, content, attribution } => {
                let (id, label) = id.as_deref().and_then(|id| self.lookup.boxed(id)).unzip();
                Node::Box {
                    kind: kind.word(),
                    id: id.map(|anchor| self.lookup.id(&anchor)),
                    label,
                    title: self.lookup.plain(title),
                    content: self.blocks(content),
                    attribution: self.lookup.plain(attribution),
                }
            }
            BlockKind::Table { columns, head, rows } => Node::Table(self.table(columns, head, rows)),
            BlockKind::Code { text, .. } => Node::Listing { text: text.clone() },
            BlockKind::Definitions(list) => {
                let items = list.iter().map(|(term, definitions)| Term {
                    term: self.inlines(term),
                    definitions: definitions.iter().map(|blocks| self.blocks(blocks)).collect(),
                });
                Node::Definitions { items: items.collect() }
            }
            BlockKind::Rule => Node::Rule,
            BlockKind::Html(html) => Node::Paragraph { content: vec![self.html(html)?] },
            BlockKind::Picture { source, alt, caption } => {
                let picture = self.lookup.picture(source)?;
                Node::Picture(PictureNode { alt: self.lookup.plain(alt), caption: self.inlines(caption), ..picture })
            }
            BlockKind::Embed(embed) => self.lookup.embed(embed)?,
        })
    }

    fn table(&mut self, columns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> TableNode {
        let align = |align: &Align| match align {
            Align::None | Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
        };
        let columns = columns.iter().zip(head);
        let columns = columns.map(|(side, head)| ColumnNode { head: self.inlines(head), align: align(side), share: None });
        let mut columns: Vec<ColumnNode> = columns.collect();
        let cell = |cell: &Vec<Inline>| CellNode { lines: vec![self.inlines(cell)], ..CellNode::default() };
        let mut cell = cell;
        let rows: Vec<RowNode> = rows.iter().map(|row| RowNode { kind: "plain", cells: row.iter().map(&mut cell).collect() }).collect();
        let is_named = |row: &RowNode| row.cells.first().is_some_and(|cell| cell.lines.iter().any(|line| !line.is_empty()));
        let row_heads = columns.len() > 1 && columns[0].align != "right" && rows.iter().all(is_named);
        let table = TableNode { room: room::share(&mut columns, &rows), row_heads, columns, rows, ..TableNode::default() };
        TableNode { lines: room::lines(&table), ..table }
    }

    fn inlines(&mut self, inlines: &[Inline]) -> Vec<Run> {
        let mut runs = Vec::with_capacity(inlines.len());
        for inline in inlines {
            self.inline(inline, &mut runs);
        }
        runs
    }

    fn inline(&mut self, inline: &Inline, runs: &mut Vec<Run>) {
        runs.push(match inline {
            Inline::Text(text, _) => Run::text(text.as_str()),
            Inline::Emphasis(content) => Run::Emphasis { content: self.inlines(content) },
            Inline::Strong(content) => Run::Strong { content: self.inlines(content) },
            Inline::Strike(content) => Run::Strike { content: self.inlines(content) },
            Inline::Code(text) => Run::Code { text: text.clone() },
            Inline::Link { target, content, .. } => {
                let to = if self.linked { None } else { self.lookup.link(target) };
                let outer = std::mem::replace(&mut self.linked, true);
                let content = match self.lookup.reference(target).filter(|_| content.is_empty()) {
                    Some(words) => vec![Run::text(words)],
                    None => self.inlines(content),
                };
                self.linked = outer;
                match to {
                    Some(to) => Run::Link { to, content },
                    None => return runs.extend(content),
                }
            }
            Inline::Image { source, alt, .. } => match self.lookup.picture(source) {
                Some(picture) => Run::Image { file: picture.file, alt: self.lookup.plain(alt) },
                None => return,
            },
            // An embed was reported when the report was bound: it cannot stand in a line.
            Inline::Embed(_) => return,
            Inline::Html(html) => match self.html(html) {
                Some(words) => words,
                None => return,
            },
            Inline::Value(value) => self.lookup.value(value),
            Inline::Footnote { label, .. } => match self.footnote(label) {
                Some(mark) => mark,
                None => return,
            },
            Inline::Citation(citation) if self.linked => Run::text(self.lookup.citation_text(citation)),
            Inline::Citation(citation) => return runs.extend(self.lookup.citation(citation)),
            Inline::SoftBreak => Run::text(" "),
            Inline::HardBreak => Run::Break,
        });
    }

    /// HTML that is not HTML on the page either is words.
    fn html(&self, html: &str) -> Option<Run> {
        let words = without_comments(html);
        (!self.lookup.raw_html() && !words.trim().is_empty()).then(|| Run::text(words))
    }

    /// The mark of a footnote; a footnote that marks itself is marked within itself, without its words.
    fn footnote(&mut self, label: &str) -> Option<Run> {
        let note = self.body.footnotes.iter().find(|note| note.label == label)?;
        let id = self.lookup.id(&format!("fn:{label}"));
        if self.marked.iter().any(|known| known == label) {
            return Some(Run::Footnote { id, content: None });
        }
        self.marked.push(label.to_owned());
        Some(Run::Footnote { id, content: Some(self.blocks(&note.content)) })
    }
}
