//! What a sheet is set from: the words of a text with everything looked up, as data that a template walks through.

use serde::Serialize;

/// A block. In the template's data it is a dictionary whose `is` says which.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Node {
    /// A heading.
    Heading {
        /// From 2 on, none left out: what stands on level 3 has something on level 2 above it.
        level: u8,
        /// What references call it.
        id: String,
        /// `3.1`
        number: Option<String>,
        /// Its words.
        content: Vec<Run>,
        /// Its words alone, for the contents: nothing is linked or noted there.
        title: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        content: Vec<Run>,
    },
    /// Words without a paragraph around them: an item of a tight list.
    Plain {
        /// The words.
        content: Vec<Run>,
    },
    /// A list.
    List {
        /// Its first number, if it is numbered.
        start: Option<u64>,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A quotation.
    Quote {
        /// What was said.
        content: Vec<Node>,
        /// Who said it, perhaps nobody.
        attribution: String,
    },
    /// A box.
    Box {
        /// `fact`, `summary`, `attention`, `example`, `method` or `quote`
        kind: &'static str,
        /// What references call it, where it has a number.
        id: Option<String>,
        /// `Boks 2`
        label: Option<String>,
        /// Its title, perhaps empty.
        title: String,
        /// What is in it.
        content: Vec<Node>,
        /// Who said it, in a box of somebody's words.
        attribution: String,
    },
    /// A table the author wrote in the text.
    Table(TableNode),
    /// Code on lines of its own.
    Listing {
        /// The code.
        text: String,
    },
    /// Terms with their definitions.
    Definitions {
        /// In the author's order.
        items: Vec<Term>,
    },
    /// A line across.
    Rule,
    /// A picture.
    Picture(PictureNode),
    /// A chart, a map, a table: with everything around it.
    Figure(Box<FigureNode>),
    /// Key figures.
    Cards {
        /// The figures.
        figures: Vec<CardNode>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListItem {
    /// Whether it is a task, and done.
    pub done: Option<bool>,
    /// What it says.
    pub content: Vec<Node>,
}

/// A term with its definitions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Term {
    /// The term.
    pub term: Vec<Run>,
    /// What it means.
    pub definitions: Vec<Vec<Node>>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PictureNode {
    /// The file's name beside the data.
    pub file: String,
    /// What a reader who does not see it is told; empty for ornament.
    pub alt: String,
    /// The words beneath, perhaps none.
    pub caption: Vec<Run>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// A figure or a table with its caption and what stands below.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct FigureNode {
    /// `chart`, `map`, `table`, `criteria`, …
    pub kind: &'static str,
    /// What references call it.
    pub id: String,
    /// `Figur 5`; none outside an edition.
    pub label: Option<String>,
    /// What to see.
    pub title: String,
    /// What is shown.
    pub subtitle: Option<String>,
    /// The drawing for a whole column of text, if it is a drawing.
    pub wide: Option<DrawingNode>,
    /// The drawing for half a column.
    pub narrow: Option<DrawingNode>,
    /// What a reader who does not see the drawing is told.
    pub alt: String,
    /// How many goals were reached, where it is about goals.
    pub scores: Vec<ScoreNode>,
    /// The table, if it is one.
    pub table: Option<TableNode>,
    /// What a reader should know.
    pub notes: Vec<String>,
    /// How it was found out.
    pub method: Option<String>,
    /// `n = 91`
    pub n: Option<String>,
    /// Where the numbers come from.
    pub sources: Vec<String>,
    /// Its own page on the web.
    pub url: Option<String>,
}

/// How many goals of a set were reached.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ScoreNode {
    /// What readers call the set, where there are several.
    pub label: Option<String>,
    /// `3 af 4`
    pub of: String,
    /// `mål nået`
    pub met: String,
    /// What the number does not say by itself, in sentences.
    pub beside: Vec<String>,
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct CardNode {
    /// What is counted.
    pub label: String,
    /// The number.
    pub value: String,
    /// Its noun.
    pub unit: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Whether the number is hidden.
    pub hidden: bool,
    /// Since the period before, in words.
    pub change: Option<String>,
    /// What is aimed at, in words: »Mål: 25–30«.
    pub target: Option<String>,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct DrawingNode {
    /// The file's name beside the data.
    pub file: String,
    /// Its width in pixels.
    pub width: f64,
    /// Its height in pixels.
    pub height: f64,
}

/// A table. Every row has one cell for each column; the first cell of a row is its head where `row-heads` says so.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TableNode {
    /// The columns, that of the heads of rows among them.
    pub columns: Vec<ColumnNode>,
    /// The heads that columns share, with how many each stands above; none where no columns do. Words that stand above one column
    /// only may be missing.
    pub heads: Vec<HeadNode>,
    /// How much room it needs: a `column` of text, the whole `page`, that with `dense` letters, or the page `turned`.
    pub room: &'static str,
    /// About how many lines of its own letters it takes, with its notes and the air between rows.
    pub lines: usize,
    /// Whether the first cell of a row names it.
    pub row_heads: bool,
    /// The rows.
    pub rows: Vec<RowNode>,
    /// Notes that cells refer to by their mark, then the signs with what they mean.
    pub notes: Vec<MarkNode>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ColumnNode {
    /// Its head.
    pub head: Vec<Run>,
    /// Its part of the width that is left when columns without one have what they need.
    pub share: Option<u32>,
    /// `left`, `center` or `right`
    pub align: &'static str,
}

/// A head above columns.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct HeadNode {
    /// Its words.
    pub text: Option<String>,
    /// How many columns it stands above.
    pub columns: usize,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct RowNode {
    /// `plain`, `group` (one cell, a heading for the rows below) or `total`
    pub kind: &'static str,
    /// Its cells.
    pub cells: Vec<CellNode>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct CellNode {
    /// What stands in it, line by line.
    pub lines: Vec<Vec<Run>>,
    /// The marks of its notes: `a`.
    pub marks: Vec<String>,
    /// Whether it holds a number that is hidden or missing.
    pub absent: bool,
}

/// A note or a sign below a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct MarkNode {
    /// `a`, or the sign.
    pub mark: String,
    /// What it says.
    pub text: String,
}

/// A piece of a line. In the template's data it is a dictionary whose `is` says which.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Run {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// *stressed*
    Emphasis {
        /// What is stressed.
        content: Vec<Run>,
    },
    /// **strong**
    Strong {
        /// What is strong.
        content: Vec<Run>,
    },
    /// ~~struck~~
    Strike {
        /// What is struck.
        content: Vec<Run>,
    },
    /// `code`
    Code {
        /// The code.
        text: String,
    },
    /// A link.
    Link {
        /// Where it leads.
        to: Target,
        /// Its words.
        content: Vec<Run>,
    },
    /// A picture in a line.
    Image {
        /// The file's name beside the data.
        file: String,
        /// What a reader who does not see it is told.
        alt: String,
    },
    /// A number that is hidden, or not there, in words.
    Absent {
        /// The words.
        text: String,
    },
    /// The mark of a footnote; `content` stands at its first mark only.
    Footnote {
        /// What its other marks call it.
        id: String,
        /// What it says.
        content: Option<Vec<Node>>,
    },
    /// A line break.
    Break,
}

/// Where a link leads: inside the same document, or to an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Target {
    /// The `id` of what it leads to in this document.
    pub id: Option<String>,
    /// The whole address; where there is an `id` too, that of the same on the web.
    pub url: Option<String>,
}

impl Run {
    /// Plain words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
}
