//! The plural forms Danish and English tell apart.

use icu::plurals::PluralCategory;

/// Which form of a noun a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plural {
    /// "1 familie", "1 family".
    One,
    /// "2 familier", "2 families".
    Other,
}

impl From<PluralCategory> for Plural {
    fn from(category: PluralCategory) -> Self {
        match category {
            PluralCategory::One => Self::One,
            // Danish and English have no further cardinal categories.
            _ => Self::Other,
        }
    }
}
