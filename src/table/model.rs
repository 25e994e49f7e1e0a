//! What a table is, before anybody sets it.

/// A table; every word is in the reader's language and every number formatted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The head of the column that names the rows; empty where nothing need be said.
    pub corner: String,
    /// The columns after the first.
    pub columns: Vec<Column>,
    /// The rows, groups among them.
    pub rows: Vec<Row>,
    /// Notes that cells refer to by their index: the first is marked `a`.
    pub notes: Vec<String>,
    /// Marks for numbers that are not there, with what they mean.
    pub legend: Vec<(String, String)>,
}

/// A column of values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// The head above it that it shares with its neighbours of the same group.
    pub group: Option<String>,
    /// Whether it holds numbers, which are aligned on the decimal sign.
    pub numeric: bool,
}

/// What a row is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Values.
    #[default]
    Plain,
    /// A heading for the rows below it, without cells.
    Group,
    /// A total of those above it.
    Total,
}

impl RowKind {
    /// The word for it in files for machines.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Group => "group",
            Self::Total => "total",
        }
    }
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is for.
    pub kind: RowKind,
    /// What names it.
    pub head: Cell,
    /// Its cells, one a column; none in a group.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    /// The notes it refers to, as indices of [`Table::notes`].
    pub notes: Vec<usize>,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Content {
    /// Nothing: the question does not arise.
    #[default]
    Empty,
    /// Words, as plain text.
    Text(String),
    /// Words with the author's marks, as finished HTML beside the plain text.
    Rich {
        /// Finished HTML.
        html: String,
        /// The same as plain text.
        text: String,
    },
    /// Plain words that link somewhere; in files for machines and in pictures they are words.
    Link {
        /// The words.
        text: String,
        /// Where they lead.
        url: String,
    },
    /// A number.
    Number(Number),
    /// A number that is hidden, in words: "færre end 5".
    Withheld(String),
    /// A number there is not, in words: "ikke opgjort".
    Missing(String),
    /// Whether something is there.
    Present(bool),
    /// Several things, one below the other, each with its own notes.
    List(Vec<Cell>),
}

/// A number for readers and for machines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Number {
    /// As readers read it: `2,5`.
    pub text: String,
    /// As machines read it, rounded as it is printed: `2.5`; `None` for a range.
    pub machine: Option<String>,
}

impl Column {
    /// Its head and the one above it, where there is no room for two lines: "2022, antal". What the head says itself is not
    /// said twice: "Børn", not "børn, Børn".
    #[must_use]
    pub fn flat(&self) -> String {
        match self.group.as_deref().filter(|group| !group.is_empty() && !self.says(group)) {
            Some(group) if self.head.is_empty() => group.to_owned(),
            Some(group) => format!("{group}, {}", self.head),
            None => self.head.clone(),
        }
    }

    /// Whether the head holds these words, one behind the other.
    #[must_use]
    pub fn says(&self, words: &str) -> bool {
        let parts = |text: &str| -> Vec<String> {
            let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
            parts.map(str::to_lowercase).collect()
        };
        let (head, words) = (parts(&self.head), parts(words));
        !words.is_empty() && head.windows(words.len()).any(|part| part == words)
    }
}

impl Content {
    /// The words as readers read them, without marks; those of a list between semicolons.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Empty | Self::Present(false) => String::new(),
            Self::Present(true) => "x".to_owned(),
            Self::Text(text)
            | Self::Rich { text, .. }
            | Self::Link { text, .. }
            | Self::Number(Number { text, .. })
            | Self::Withheld(text)
            | Self::Missing(text) => text.clone(),
            Self::List(items) => items.iter().map(|item| item.content.plain()).collect::<Vec<_>>().join("; "),
        }
    }
}

impl Cell {
    /// A cell of plain words.
    #[must_use]
    pub fn text(words: impl Into<String>) -> Self {
        Self { content: Content::Text(words.into()), notes: Vec::new() }
    }

    /// A cell of plain words that link somewhere, where there is somewhere to go.
    #[must_use]
    pub fn link(words: impl Into<String>, url: Option<&str>) -> Self {
        let text = words.into();
        let content = match url {
            Some(url) => Content::Link { text, url: url.to_owned() },
            None => Content::Text(text),
        };
        Self { content, notes: Vec::new() }
    }
}

impl From<Content> for Cell {
    /// A cell without notes.
    fn from(content: Content) -> Self {
        Self { content, notes: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::Column;

    #[test]
    fn a_flat_head_says_nothing_twice() {
        let flat = |group: &str, head: &str| Column { head: head.into(), group: Some(group.into()), numeric: true }.flat();
        assert_eq!(flat("2022", "antal"), "2022, antal");
        assert_eq!(flat("2022", ""), "2022");
        assert_eq!(flat("børn", "Børn"), "Børn");
        assert_eq!(flat("børn", "Antal børn i alt"), "Antal børn i alt");
        assert_eq!(flat("børn", "Børnehaver"), "børn, Børnehaver");
        assert_eq!(flat("", "Børn"), "Børn");
        assert_eq!(flat("kr.", "Børn"), "kr., Børn");
    }
}
