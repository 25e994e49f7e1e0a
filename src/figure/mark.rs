//! What charts are drawn from: numbers with their words, already protected and formatted.

/// A value as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands on its axis: a share from 0 to 1, or the number itself; `None` where there is none to draw.
    pub position: Option<f64>,
    /// In words: `35 %`, `færre end 5`, `ikke opgjort`.
    pub text: String,
    /// As machines read it, rounded as it is printed: `0.35`.
    pub machine: Option<String>,
    /// Whether there is a number.
    pub kind: MarkKind,
}

impl Mark {
    /// Where it stands, if it is shown.
    #[must_use]
    pub fn place(&self) -> Option<f64> {
        self.position.filter(|at| self.kind == MarkKind::Shown && at.is_finite())
    }
}

/// Whether a mark tells a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// It does.
    Shown,
    /// The number is hidden.
    Withheld,
    /// There is no number.
    Missing,
}

/// The colour of a category by what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// All alike.
    Plain,
    /// The one of `of` that stands `at` so far down a scale, the highest first. `two_sided`: from agreement to disagreement.
    Step {
        /// From 0.
        at: usize,
        /// How many there are, those apart not counted.
        of: usize,
        /// Whether the scale has a middle and two ends.
        two_sided: bool,
    },
    /// "Do not know": it stands apart, hatched.
    Apart,
}

/// An answer of a scale, or one of several entries.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// Its words.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
    /// Whether it is one of those that form the top share.
    pub top: bool,
}

/// Those who answered: everybody, a period, one of several groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its words; empty where there is only one.
    pub label: String,
    /// How many answered, in words: `n = 91`.
    pub n: Option<String>,
    /// One a category.
    pub marks: Vec<Mark>,
    /// The top share, where it is bracketed: `92 %`.
    pub top: Option<Mark>,
}

/// Groups over the same categories: what bars, columns, grouped, stacked and before/after charts are drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// The categories in order, those apart last.
    pub categories: Vec<Category>,
    /// The groups in order.
    pub groups: Vec<Group>,
    /// Which of the groups is the newest, where they are periods: it stands out.
    pub newest: Option<usize>,
    /// What the top share is called: `enige`.
    pub top_label: Option<String>,
    /// Whether the marks are shares from 0 to 1; else they are numbers from 0 up.
    pub shares: bool,
    /// Whether the categories are the parts of one whole; else several answers were possible.
    pub whole: bool,
    /// What the categories are, for the head of a twin: `Svar`.
    pub category_head: String,
    /// What the groups are: `Gruppe`, `Periode`; of one without words, what it is: `2023`.
    pub group_head: String,
}
