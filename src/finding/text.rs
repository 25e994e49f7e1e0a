//! A sentence in both languages of the interface.

use crate::language::Language;

/// A sentence in Danish and in English; [`say!`] makes one, so none can lack a language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The Danish sentence.
    pub da: String,
    /// The English sentence.
    pub en: String,
}

impl Text {
    /// The sentence in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }
}

/// Makes a [`Text`] from a Danish and an English format string; both take the same inline variables.
#[macro_export]
#[doc(hidden)]
macro_rules! __say {
    ($da:literal, $en:literal $(,)?) => {
        $crate::finding::Text { da: format!($da), en: format!($en) }
    };
}

pub use crate::__say as say;
