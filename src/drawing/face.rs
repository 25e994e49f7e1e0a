//! How words are set.

/// One of the theme's families.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Text, tables, charts.
    Sans,
    /// Headlines.
    Serif,
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600; only the sans has it.
    Strong,
}

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// The family.
    pub family: Family,
    /// The size in pixels.
    pub size: f64,
    /// The weight.
    pub weight: Weight,
}

impl Face {
    /// The words of diagrams, timelines and tables.
    pub const TEXT: Self = Self::sans(14.0);
    /// Those that stand out among them: dates, totals.
    pub const STRONG: Self = Self::strong(14.0);
    /// What stands above columns.
    pub const HEAD: Self = Self::strong(13.0);
    /// What stands back: notes, marks, how many answered.
    pub const NOTE: Self = Self::sans(12.5);

    /// The sans at a size.
    #[must_use]
    pub const fn sans(size: f64) -> Self {
        Self { family: Family::Sans, size, weight: Weight::Regular }
    }

    /// The heavier sans at a size.
    #[must_use]
    pub const fn strong(size: f64) -> Self {
        Self { family: Family::Sans, size, weight: Weight::Strong }
    }

    /// The serif at a size.
    #[must_use]
    pub const fn serif(size: f64) -> Self {
        Self { family: Family::Serif, size, weight: Weight::Regular }
    }

    /// The distance between the baselines of two lines.
    #[must_use]
    pub fn leading(self) -> f64 {
        let factor = if self.family == Family::Serif { 1.22 } else { 1.32 };
        (self.size * factor).round()
    }

    /// How high some lines are.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "some lines")]
    pub fn block(self, lines: usize) -> f64 {
        lines as f64 * self.leading()
    }
}

/// Which end of the words stands at the point that is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// The first letter.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The last letter.
    End,
}
