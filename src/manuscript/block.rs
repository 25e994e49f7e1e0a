//! Blocks: what a page or a PDF is set from.

use super::Inline;
use crate::finding::Span;
use crate::yaml::word_of;

/// A block with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; its id is unique in the document.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// The anchor.
        id: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Words without a paragraph around them: an item of a tight list.
    Plain(Vec<Inline>),
    /// A list, numbered from `start` or not at all.
    List {
        /// The first number.
        start: Option<u64>,
        /// The items.
        items: Vec<Item>,
    },
    /// A quotation, perhaps with who said it.
    Quote {
        /// The words.
        content: Vec<Block>,
        /// The line after the dash.
        attribution: Vec<Inline>,
    },
    /// A box.
    Box {
        /// What it is for.
        kind: BoxKind,
        /// What references call it: `{#id}` after the title.
        id: Option<String>,
        /// Its title, perhaps empty.
        title: Vec<Inline>,
        /// What is in it.
        content: Vec<Block>,
        /// Who said it, in a box of somebody's words.
        attribution: Vec<Inline>,
    },
    /// A table.
    Table {
        /// How each column is aligned.
        columns: Vec<Align>,
        /// The head row.
        head: Vec<Vec<Inline>>,
        /// The other rows.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// Code, in a language or none.
    Code {
        /// The word after the fence.
        language: String,
        /// The code.
        text: String,
    },
    /// Terms with their definitions.
    Definitions(Vec<(Vec<Inline>, Vec<Vec<Block>>)>),
    /// A line across.
    Rule,
    /// HTML as written.
    Html(String),
    /// A picture on its own.
    Picture {
        /// The file as written, relative to the document.
        source: String,
        /// What a reader who does not see it is told.
        alt: Vec<Inline>,
        /// The words beneath.
        caption: Vec<Inline>,
    },
    /// Something drawn from data.
    Embed(Embed),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Whether it is a task, and done.
    pub done: Option<bool>,
    /// What it says.
    pub content: Vec<Block>,
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the text runs.
    None,
    /// Left.
    Left,
    /// In the middle.
    Center,
    /// Right: numbers.
    Right,
}

/// What a box is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BoxKind {
    /// Facts.
    Fact,
    /// A summary.
    Summary,
    /// Something to be aware of.
    Attention,
    /// An example.
    Example,
    /// How it was found out.
    Method,
    /// Somebody's words, set large.
    Quote,
}

impl BoxKind {
    /// The author's words for the kinds.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("fact", Self::Fact),
        ("summary", Self::Summary),
        ("attention", Self::Attention),
        ("example", Self::Example),
        ("method", Self::Method),
        ("quote", Self::Quote),
    ];

    /// The author's word for the kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// `![](cards:main)`: something drawn from data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    /// Where it stands.
    pub span: Span,
    /// What is drawn.
    pub kind: EmbedKind,
    /// Its id.
    pub id: String,
}

/// What can be drawn from data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EmbedKind {
    /// Key-figure cards.
    Cards,
    /// A chart.
    Chart,
    /// A map.
    Map,
    /// A table.
    Table,
    /// A success-criteria table.
    Criteria,
    /// A diagram.
    Diagram,
    /// An economic calculation.
    Calculation,
    /// A timeline.
    Timeline,
}

impl EmbedKind {
    /// The author's words for the kinds.
    pub const WORDS: [(&'static str, Self); 8] = [
        ("cards", Self::Cards),
        ("chart", Self::Chart),
        ("map", Self::Map),
        ("table", Self::Table),
        ("criteria", Self::Criteria),
        ("diagram", Self::Diagram),
        ("calculation", Self::Calculation),
        ("timeline", Self::Timeline),
    ];

    /// The author's word for the kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }

    /// Splits `chart:benefit`; `None` when it does not begin with one of the words.
    #[must_use]
    pub fn parse(target: &str) -> Option<(Self, &str)> {
        let (word, id) = target.split_once(':')?;
        let (_, kind) = Self::WORDS.iter().find(|(known, _)| *known == word)?;
        Some((*kind, id))
    }
}

/// The text of a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// Where it stands.
    pub span: Span,
    /// The author's label, in small letters: the parser does not tell `[^A]` from `[^a]`.
    pub label: String,
    /// What it says.
    pub content: Vec<Block>,
}

/// Calls `visit` for every block, outer before inner, in the order of the text.
pub fn walk_blocks<'b>(blocks: &'b [Block], visit: &mut impl FnMut(&'b Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::Quote { content, .. } | BlockKind::Box { content, .. } => walk_blocks(content, visit),
            BlockKind::List { items, .. } => items.iter().for_each(|item| walk_blocks(&item.content, visit)),
            BlockKind::Definitions(list) => {
                list.iter().flat_map(|(_, definitions)| definitions).for_each(|blocks| walk_blocks(blocks, visit));
            }
            _ => {}
        }
    }
}
