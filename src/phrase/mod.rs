//! What a reader reads for a value: one number, in one form, in one language.

mod change;
mod criteria;
mod distribution;
mod form;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

pub use change::Direction;
pub use form::Form;

use crate::disclosure::{Content, Published, ShownCell, Withheld};
use crate::language::{Arg, Formatter, Language, Plural, TextError, Wording};
use crate::register::{Entry, Missing, Precision, Quantity, Unit, round};

/// A phrase, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// The bare number for machines as it is printed, where there is one: `0.52`.
    pub machine: Option<String>,
    /// Whether there is a number.
    pub kind: PhraseKind,
}

/// Whether a phrase tells a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseKind {
    /// It does.
    Shown,
    /// The number is hidden.
    Withheld,
    /// There is no number.
    Missing,
}

/// Speaks of numbers in one language.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// The language.
    pub language: Language,
    /// Its numbers.
    pub formatter: &'a Formatter,
    /// Its words.
    pub wording: &'a Wording,
}

impl Speaker<'_> {
    /// The phrase for an entry's value in one column.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn say(self, register: &Published, entry: &Entry<ShownCell>, column: usize, form: Form) -> Result<Phrase, TextError> {
        let cell = entry.cells.get(&column);
        if form == Form::Label {
            return Ok(shown(entry.label.get(self.language).to_owned(), None));
        }
        if form == Form::Change {
            return self.change(register, entry, column);
        }
        let Some(cell) = cell else { return self.missing(Missing::NotCollected) };
        if let (Form::Answered, Some(n)) = (form, cell.shown.content().among()) {
            return Ok(shown(self.formatter.exact(n), Some(machine_readable(n))));
        }
        let top = register.scale(entry).filter(|_| form == Form::Top).map(|scale| cell.shown.part(&scale.top));
        let shown = match &top {
            Some(None) => return self.missing(Missing::NotCollected),
            Some(Some(top)) => top,
            None => &cell.shown,
        };
        match shown.content() {
            Content::Missing(reason) => self.missing(*reason),
            Content::Withheld(why) => self.withheld(*why),
            Content::Number { quantity, .. } => self.number(register, entry, *quantity, form),
            Content::Share { share, of, .. } => self.share(entry, *share, *of, form),
            Content::Distribution { parts, .. } => self.distribution(register, entry, parts),
        }
    }

    /// The words for a number that is hidden.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn withheld(self, why: Withheld) -> Result<Phrase, TextError> {
        let text = match why {
            Withheld::Fewer(minimum) => self.wording.text("withheld-fewer", &[("minimum", Arg::Number(i64::from(minimum)))])?,
            Withheld::Revealing => self.wording.text("withheld-revealing", &[])?,
        };
        Ok(Phrase { text, machine: None, kind: PhraseKind::Withheld })
    }

    /// The words for a number there is not.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn missing(self, reason: Missing) -> Result<Phrase, TextError> {
        let text = self.wording.text(&format!("missing-{}", reason.word()), &[])?;
        Ok(Phrase { text, machine: None, kind: PhraseKind::Missing })
    }

    fn number(self, register: &Published, entry: &Entry<ShownCell>, quantity: Quantity, form: Form) -> Result<Phrase, TextError> {
        let machine = quantity.single().map(|number| round(number, entry.decimals));
        let text = match form {
            Form::Words => self.spelled(quantity).map(|(words, _)| self.gendered(register, entry, words)),
            Form::CapitalWords => self.spelled(quantity).map(|(_, words)| self.gendered(register, entry, words)),
            Form::Counted => self
                .noun(register, entry, quantity)
                .map(|noun| format!("{}\u{a0}{noun}", self.digits(&entry.unit, quantity, entry.decimals))),
            _ => None,
        };
        let text = text.unwrap_or_else(|| self.digits(&entry.unit, quantity, entry.decimals));
        Ok(shown(self.hedge(quantity.precision, text)?, machine.map(machine_readable)))
    }

    fn share(self, entry: &Entry<ShownCell>, share: Decimal, of: Option<(Decimal, Decimal)>, form: Form) -> Result<Phrase, TextError> {
        let (text, machine) = match (form, of) {
            (Form::Count, Some((count, _))) => (self.formatter.exact(count), count),
            (Form::Base, Some((_, base))) => (self.formatter.exact(base), base),
            (Form::Of, Some((count, base))) => {
                let args = [("count", Arg::Text(self.formatter.exact(count))), ("base", Arg::Text(self.formatter.exact(base)))];
                (self.wording.text("count-of-base", &args)?, count)
            }
            (Form::Count | Form::Base | Form::Of, None) => return self.missing(Missing::NotCollected),
            (Form::Words | Form::CapitalWords, Some((count, _))) => {
                let spelled = self.spelled(Quantity::exact(count));
                let words = spelled.map(|(small, capital)| if form == Form::Words { small } else { capital });
                (words.unwrap_or_else(|| self.formatter.exact(count)), count)
            }
            _ => (self.formatter.percent(share, entry.decimals), round(share, entry.decimals + 2)),
        };
        Ok(shown(text, Some(machine_readable(machine))))
    }

    /// Digits as the unit wants them; a range has its unit once.
    pub(crate) fn digits(self, unit: &Unit, quantity: Quantity, decimals: u32) -> String {
        let plain = |number: Decimal| match unit {
            Unit::Share { .. } | Unit::Distribution { .. } => self.formatter.number(number * Decimal::ONE_HUNDRED, decimals),
            _ => self.formatter.number(number, decimals),
        };
        let whole = |number: Decimal| match unit {
            Unit::Money { currency, .. } => self.formatter.money(number, currency, decimals),
            Unit::Share { .. } | Unit::Distribution { .. } => self.formatter.percent(number, decimals),
            _ => plain(number),
        };
        if quantity.low == quantity.high {
            return whole(quantity.low);
        }
        // English has the currency in front: "DKK 100–200".
        match (self.language, unit) {
            (Language::En, Unit::Money { .. }) => format!("{}–{}", whole(quantity.low), plain(quantity.high)),
            _ => format!("{}–{}", plain(quantity.low), whole(quantity.high)),
        }
    }

    fn spelled(self, quantity: Quantity) -> Option<(String, String)> {
        let number = quantity.single()?;
        let whole = number.is_integer().then(|| number.to_i64()).flatten()?;
        Some((self.formatter.words(whole)?, self.formatter.words_capital(whole)?))
    }

    /// "et" instead of "en" before what is neuter: "et kursus", "et hundrede og et kurser".
    fn gendered(self, register: &Published, entry: &Entry<ShownCell>, words: String) -> String {
        let neuter = match &entry.unit {
            Unit::Count { of } => register.populations.get(of).is_some_and(|population| population.neuter),
            _ => false,
        };
        if neuter { self.neuter(words) } else { words }
    }

    /// The number before a neuter noun.
    fn neuter(self, words: String) -> String {
        let last = words.rsplit(' ').next().unwrap_or_default();
        if self.language == Language::Da && matches!(last, "en" | "En") { format!("{}t", &words[..words.len() - 1]) } else { words }
    }

    /// The noun of what is counted or measured, in the right number.
    pub(crate) fn noun(self, register: &Published, entry: &Entry<ShownCell>, quantity: Quantity) -> Option<String> {
        let (one, other) = match &entry.unit {
            Unit::Count { of } => register.populations.get(of).map(|population| (&population.one, &population.other))?,
            Unit::Mean { measure } | Unit::Quantity { measure } => (&measure.one, &measure.other),
            Unit::Share { .. } | Unit::Money { .. } | Unit::Distribution { .. } => return None,
        };
        let noun = match self.formatter.plural(round(quantity.high, entry.decimals)) {
            Plural::One => one,
            Plural::Other => other,
        };
        Some(noun.get(self.language).to_owned())
    }

    fn hedge(self, precision: Precision, text: String) -> Result<String, TextError> {
        match precision {
            Precision::Exact => Ok(text),
            Precision::About => self.wording.text("about", &[("number", Arg::Text(text))]),
        }
    }
}

/// The first letter large, as a sentence or a title begins.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn machine_readable(number: Decimal) -> String {
    number.normalize().to_string()
}

fn shown(text: String, machine: Option<String>) -> Phrase {
    Phrase { text, machine, kind: PhraseKind::Shown }
}
