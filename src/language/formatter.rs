//! Numbers, dates, lists and order as readers of one language expect them.

use std::cmp::Ordering;
use std::fmt;

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::plurals::{PluralCategory, PluralRules};
use rust_decimal::Decimal;

use super::calendar::Calendar;
use super::digits::Digits;
use super::{Date, Language, Month, Period, Plural, danish, english};

/// The sign of a number below zero; a hyphen is not one.
const MINUS: &str = "\u{2212}";

/// A space at which a line never breaks.
const NO_BREAK_SPACE: char = '\u{a0}';

/// The largest number with a name in [`Formatter::words`].
const MOST_WORDS: u32 = 999_999_999;

/// Everything one language says about numbers, dates, lists and order.
///
/// Made once for each language and shared by reference between threads. Wherever a number meets its unit the space
/// between them is U+00A0, and a number below zero has U+2212 in front; what rounds to zero has no sign.
#[derive(Debug)]
pub struct Formatter {
    language: Language,
    decimal: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
    list: ListFormatter,
    collator: CollatorBorrowed<'static>,
    calendar: Calendar,
}

impl Formatter {
    /// Loads the language's data, which is part of the program.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale = language.locale();
        let wide = ListFormatterOptions::default();
        Self {
            language,
            decimal: loaded(DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())),
            cardinal: loaded(PluralRules::try_new_cardinal((&locale).into())),
            ordinal: loaded(PluralRules::try_new_ordinal((&locale).into())),
            list: loaded(ListFormatter::try_new_and((&locale).into(), wide)),
            collator: loaded(Collator::try_new((&locale).into(), CollatorOptions::default())),
            calendar: Calendar::new(language),
        }
    }

    /// The language this formatter writes.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A number with exactly `decimals` fraction digits (28 at most), a tie rounded away from zero: "1.234,5",
    /// "1,234.5".
    #[must_use]
    pub fn number(&self, number: Decimal, decimals: u32) -> String {
        self.digits(&Digits::rounded(number, decimals))
    }

    /// A number with all its own digits, without the zeros that end its fraction.
    #[must_use]
    pub fn exact(&self, number: Decimal) -> String {
        self.digits(&Digits::exact(number))
    }

    /// A share as per cent, 0.52 as "52 %" or "52%".
    #[must_use]
    pub fn percent(&self, share: Decimal, decimals: u32) -> String {
        let number = self.digits(&Digits::hundredfold(share, decimals));
        match self.language {
            Language::Da => format!("{number}{NO_BREAK_SPACE}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// A difference between two shares, 0.22 as "22 procentpoint" or "22 percentage points".
    #[must_use]
    pub fn points(&self, difference: Decimal, decimals: u32) -> String {
        let digits = Digits::hundredfold(difference, decimals);
        let unit = match (self.language, self.plural_of(&digits)) {
            (Language::Da, _) => "procentpoint",
            (Language::En, Plural::One) => "percentage point",
            (Language::En, Plural::Other) => "percentage points",
        };
        format!("{}{NO_BREAK_SPACE}{unit}", self.digits(&digits))
    }

    /// An amount in a currency named by its ISO 4217 code: "152.390 kr." or "DKK 152,390".
    #[must_use]
    pub fn money(&self, amount: Decimal, currency: &str, decimals: u32) -> String {
        let digits = Digits::rounded(amount, decimals);
        match self.language {
            Language::Da => {
                let unit = if currency == "DKK" { "kr." } else { currency };
                format!("{}{NO_BREAK_SPACE}{unit}", self.digits(&digits))
            }
            Language::En => {
                let sign = if digits.negative { MINUS } else { "" };
                let absolute = self.decimal.format(&digits.absolute);
                format!("{sign}{currency}{NO_BREAK_SPACE}{absolute}")
            }
        }
    }

    /// The size of a file as people say it: "184 kB", "1,2 MB"; at least 1 kB.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        let kilobytes = (bytes + 500) / 1000;
        let (number, decimals, unit) = match kilobytes {
            0 => (Decimal::ONE, 0, "kB"),
            1..1000 => (Decimal::from(kilobytes), 0, "kB"),
            1000..9950 => (Decimal::from(kilobytes) / Decimal::ONE_THOUSAND, 1, "MB"),
            _ => (Decimal::from(kilobytes) / Decimal::ONE_THOUSAND, 0, "MB"),
        };
        format!("{}{NO_BREAK_SPACE}{unit}", self.number(number, decimals))
    }

    /// A day: "1. maj 2021", "1 May 2021".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.calendar.date(date)
    }

    /// A month with its year: "marts 2024", "March 2024".
    #[must_use]
    pub fn month(&self, month: Month) -> String {
        self.calendar.month(month)
    }

    /// A month without its year: "marts", "March".
    #[must_use]
    pub fn month_name(&self, month: Month) -> String {
        self.calendar.month_name(month)
    }

    /// A period, saying once what its ends share: "2020–2022", "maj–december 2021", "1. maj 2021 – 1. maj 2025".
    ///
    /// When one end is preciser than the other, both are written that precisely: `2021/2024-03` is "januar 2021 –
    /// marts 2024".
    #[must_use]
    pub fn period(&self, period: &Period) -> String {
        self.calendar.period(period)
    }

    /// The items as one phrase, "a, b og c" or "a, b and c"; nothing for no items.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.list.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// A place in a row, in figures: "3.", "3rd".
    #[must_use]
    pub fn ordinal(&self, number: u32) -> String {
        let ending = match (self.language, self.ordinal.category_for(number)) {
            (Language::Da, _) => ".",
            (Language::En, PluralCategory::One) => "st",
            (Language::En, PluralCategory::Two) => "nd",
            (Language::En, PluralCategory::Few) => "rd",
            (Language::En, _) => "th",
        };
        let digits = Digits::exact(Decimal::from(number));
        format!("{}{ending}", self.digits(&digits))
    }

    /// A number in words, "niogtyve" or "twenty-nine"; none below 0 or above 999,999,999.
    ///
    /// A Danish 1 is "en": where the counted noun is neuter the text must say "et" itself.
    #[must_use]
    pub fn words(&self, number: i64) -> Option<String> {
        let number = u32::try_from(number).ok().filter(|&number| number <= MOST_WORDS)?;
        Some(match self.language {
            Language::Da => danish::words(number),
            Language::En => english::words(number),
        })
    }

    /// [`words`](Self::words) for the start of a sentence: "Niogtyve", "Twenty-nine".
    #[must_use]
    pub fn words_capital(&self, number: i64) -> Option<String> {
        let mut words = self.words(number)?;
        // Every numeral of both languages starts with an ASCII letter.
        if let Some(first) = words.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Some(words)
    }

    /// The order of two names in an alphabetical list; only equal texts are equal.
    ///
    /// In Danish æ, ø and å come after z, and so does aa, which is sorted as å wherever it stands.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Sorts items by a name each has, in the order of [`compare`](Self::compare); equal names keep their order.
    pub fn sort<T>(&self, items: &mut [T], name: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| self.compare(name(a), name(b)));
    }

    /// The form of a noun after the number as [`exact`](Self::exact) writes it: "1,5 million" takes one in Danish,
    /// "1.5 millions" other in English.
    #[must_use]
    pub fn plural(&self, number: Decimal) -> Plural {
        self.plural_of(&Digits::exact(number))
    }

    fn plural_of(&self, digits: &Digits) -> Plural {
        self.cardinal.category_for(&digits.absolute).into()
    }

    fn digits(&self, digits: &Digits) -> String {
        let sign = if digits.negative { MINUS } else { "" };
        format!("{sign}{}", self.decimal.format(&digits.absolute))
    }
}

/// The data of a formatter, which cannot be missing.
pub(super) fn loaded<T, E: fmt::Debug>(data: Result<T, E>) -> T {
    data.expect("icu's compiled data holds Danish and English")
}

#[cfg(test)]
#[path = "formatter_tests.rs"]
mod tests;
