//! The two languages of a report, and the only formatter of what a reader sees in them.

mod calendar;
mod danish;
mod date;
mod digits;
mod english;
mod formatter;
mod moment;
mod month;
mod period;
mod period_error;
mod plural;
mod wording;
mod year;

use std::fmt;

use icu::locale::{Locale, locale};

pub use date::Date;
pub use formatter::Formatter;
pub use moment::Moment;
pub use month::Month;
pub use period::Period;
pub use period_error::PeriodError;
pub use plural::Plural;
pub use wording::{Arg, TextError, Wording, WordingError, WordingErrorKind};
pub use year::Year;

/// A language a report is published in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Danish, as written in Denmark.
    #[default]
    Da,
    /// English, as written in Great Britain.
    En,
}

impl Language {
    /// Both languages, the default first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The ISO 639-1 code, as in `content/site.yaml`, folder names and addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language's name in the language itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Da => "Dansk",
            Self::En => "English",
        }
    }

    /// The BCP 47 tag with its region.
    #[must_use]
    pub const fn locale_tag(self) -> &'static str {
        match self {
            Self::Da => "da-DK",
            Self::En => "en-GB",
        }
    }

    /// The tag in the shape of Open Graph's `og:locale`.
    #[must_use]
    pub const fn open_graph(self) -> &'static str {
        match self {
            Self::Da => "da_DK",
            Self::En => "en_GB",
        }
    }

    /// Reads a [`code`](Self::code); nothing else is a language here.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The locale whose data the formatters load.
    const fn locale(self) -> Locale {
        match self {
            Self::Da => locale!("da-DK"),
            Self::En => locale!("en-GB"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn codes_come_back() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
            assert_eq!(language.to_string(), language.code());
            assert_eq!(language.locale().to_string(), language.locale_tag());
            assert_eq!(language.open_graph(), language.locale_tag().replace('-', "_"));
        }
    }

    #[test]
    fn nothing_else_is_a_language() {
        for text in ["", "DA", "da-DK", "dansk", "de", " da"] {
            assert_eq!(Language::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn danish_is_the_default_and_comes_first() {
        assert_eq!(Language::default(), Language::Da);
        assert!(Language::Da < Language::En);
        assert_eq!(Language::Da.name(), "Dansk");
        assert_eq!(Language::En.name(), "English");
    }
}
