//! Goals in words: what was aimed at, what came of it, and whether that is enough.

use rust_decimal::Decimal;

use super::{Form, Phrase, PhraseKind, Speaker, capital, shown};
use crate::criteria::{AimSpec, Book, Came, Criterion, Direction, Judged, JudgedResult, Level, Ruling, Tally, Verdict, Why};
use crate::disclosure::ShownCell;
use crate::language::{Arg, TextError};
use crate::register::{Entry, Missing, Quantity, Unit};

impl Speaker<'_> {
    /// How many of a set were reached. `None` where the form has no meaning for a set.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn tally(self, tally: Tally, form: Form) -> Result<Option<Phrase>, TextError> {
        let digits = |number: usize| self.formatter.exact(Decimal::from(number));
        // A goal, "et mål", is neuter.
        let words = |number: usize| {
            let words = i64::try_from(number).ok().and_then(|number| self.formatter.words(number));
            words.map_or_else(|| digits(number), |words| self.neuter(words))
        };
        let of = |id: &str, met: String, total: String| self.wording.text(id, &[("count", Arg::Text(met)), ("base", Arg::Text(total))]);
        let spelled = || of(if tally.met == 0 { "none-of-base" } else { "count-of-base" }, words(tally.met), words(tally.total));
        let text = match form {
            Form::MetOfTotal => of("count-of-base", digits(tally.met), digits(tally.total))?,
            Form::Words => spelled()?,
            Form::CapitalWords => capital(&spelled()?),
            Form::Count => digits(tally.met),
            Form::Base => digits(tally.total),
            Form::AllMet => {
                let args = [("total", tally.total.into()), ("words", Arg::Text(words(tally.total)))];
                self.wording.text("all-met", &args)?
            }
            _ => return Ok(None),
        };
        let machine = match form {
            Form::Base | Form::AllMet => tally.total,
            _ => tally.met,
        };
        Ok(Some(shown(text, Some(machine.to_string()))))
    }

    /// What is said of one criterion. `None` where the form has no meaning for it.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn judged(self, book: Book<'_>, judged: &Judged<'_>, form: Form) -> Result<Option<Phrase>, TextError> {
        let main = judged.counting().next();
        let said = |text: Option<String>| text.map(|text| shown(text, None));
        Ok(match form {
            Form::Label => said(Some(judged.criterion.called(judged.goal).get(self.language).to_owned())),
            Form::Verdict => said(Some(self.verdict(judged.verdict, judged.computed)?)),
            Form::Gap => Some(match main.map(|result| self.gap(book, result)).transpose()?.flatten() {
                Some(gap) => shown(gap, None),
                None => self.missing(Missing::NotApplicable)?,
            }),
            Form::Interval => Some(match main.and_then(|result| self.interval(result)) {
                Some(interval) => shown(interval, None),
                None => self.missing(Missing::NotApplicable)?,
            }),
            _ => None,
        })
    }

    /// "ikke nået"; where nothing is known, what kind of nothing.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn verdict(self, verdict: Verdict, computed: Ruling) -> Result<String, TextError> {
        let id = match (verdict, computed.why) {
            (Verdict::NotMeasured, Some(Why::NoTarget | Why::TargetMissing)) => "verdict-no-target",
            (Verdict::NotMeasured, Some(Why::NotDue)) => "verdict-not-due",
            (Verdict::NotMeasured, Some(Why::TargetUnknown | Why::OtherMeasure | Why::Rough | Why::Missing(Missing::Unreliable))) => {
                "verdict-undecided"
            }
            _ => return self.wording.text(&format!("verdict-{}", verdict.word()), &[]),
        };
        self.wording.text(id, &[])
    }

    /// What is aimed at: "mindst 75 %", "26–45 forløb", "senest september 2025".
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn aim(self, book: Book<'_>, judged: &Judged<'_>) -> Result<String, TextError> {
        let criterion = judged.criterion;
        let words = match &criterion.target.aim {
            AimSpec::Number(direction, level) => {
                let number = match (level, judged.target) {
                    (Level::Key(..), None) => return self.wording.text("aim-missing", &[]),
                    (Level::Key(..), Some((entry, column))) => {
                        let phrase = self.level(book, criterion, entry, column)?;
                        if phrase.kind != PhraseKind::Shown {
                            return Ok(phrase.text);
                        }
                        phrase.text
                    }
                    (Level::Here { low, high, percent }, _) => {
                        self.here(book, judged, Quantity { low: *low, high: *high, ..Quantity::exact(*low) }, *percent)
                    }
                };
                let id = match direction {
                    Direction::AtLeast => "aim-at-least",
                    Direction::AtMost => "aim-at-most",
                    Direction::Between => "aim-between",
                    Direction::Exactly => "aim-exactly",
                };
                self.wording.text(id, &[("number", Arg::Text(number))])?
            }
            AimSpec::By(moment) => self.wording.text("aim-by", &[("date", Arg::Text(self.formatter.period(&(*moment).into())))])?,
            AimSpec::Words(words) | AimSpec::Unknown(words) | AimSpec::None(words) => words.get(self.language).to_owned(),
        };
        if criterion.target.implied { self.wording.text("aim-implied", &[("aim", Arg::Text(words))]) } else { Ok(words) }
    }

    /// The number of a target with what it counts: "404 gennemførte forløb".
    fn level(self, book: Book<'_>, criterion: &Criterion, entry: &Entry<ShownCell>, column: usize) -> Result<Phrase, TextError> {
        let measured = criterion.measure.as_ref();
        let form = if measured.is_some() { Form::Plain } else { Form::Counted };
        let mut phrase = self.say(book.register, entry, column, form)?;
        if let Some(measure) = measured.filter(|_| phrase.kind == PhraseKind::Shown) {
            phrase.text = format!("{}\u{a0}{}", phrase.text, measure.get(self.language));
        }
        Ok(phrase)
    }

    /// A number written beside the criterion, in the unit of its first result.
    fn here(self, book: Book<'_>, judged: &Judged<'_>, quantity: Quantity, percent: bool) -> String {
        let decimals = quantity.low.normalize().scale().max(quantity.high.normalize().scale());
        if percent {
            return self.digits(&Unit::Share { base: None }, quantity, decimals.saturating_sub(2));
        }
        let entry = judged.results.iter().find_map(|result| result.entry);
        // Without a number among its results nobody knows what is counted.
        let count = Unit::Count { of: String::new() };
        let digits = self.digits(entry.map_or(&count, |entry| &entry.unit), quantity, decimals);
        let noun = match &judged.criterion.measure {
            Some(measure) => Some(measure.get(self.language).to_owned()),
            None => entry.and_then(|entry| self.noun(book.register, entry, quantity)),
        };
        noun.map_or(digits.clone(), |noun| format!("{digits}\u{a0}{noun}"))
    }

    /// What came of it: "74 %", "27 eller 34 forløb", "416 forløb sat i gang", "juni 2025", or words.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn came(self, book: Book<'_>, result: &JudgedResult<'_>, column: usize) -> Result<Phrase, TextError> {
        match &result.spec.what {
            // What is done is done, whatever was aimed at; what is done later was not done then.
            Came::Done(moment) if moment.first_day() <= book.register.columns[column].period.last_day() => {
                Ok(shown(self.formatter.period(&(*moment).into()), None))
            }
            Came::Done(_) | Came::NotDone => Ok(shown(self.wording.text("came-not-done", &[])?, None)),
            // What is said of another period is not said of this one.
            Came::Said { period, .. } if !book.is_of(period.as_ref(), column) => self.missing(Missing::NotCollected),
            Came::Said { words, .. } => Ok(shown(words.get(self.language).to_owned(), None)),
            Came::Number { .. } => match result.entry {
                Some(entry) => self.counted(book, result, entry, column),
                // Reported when the criteria were bound.
                None => self.missing(Missing::NotCollected),
            },
        }
    }

    fn counted(self, book: Book<'_>, result: &JudgedResult<'_>, entry: &Entry<ShownCell>, column: usize) -> Result<Phrase, TextError> {
        let measured = result.spec.measure.as_ref();
        let form = match &entry.unit {
            Unit::Distribution { .. } => Form::Top,
            Unit::Share { .. } | Unit::Money { .. } => Form::Plain,
            _ if measured.is_some() => Form::Plain,
            _ => Form::Counted,
        };
        let mut phrase = self.say(book.register, entry, column, form)?;
        if phrase.kind != PhraseKind::Shown {
            return Ok(phrase);
        }
        if let Some(other) = result.alternative {
            let one = self.say(book.register, entry, column, Form::Plain)?.text;
            let other = self.say(book.register, other, column, form)?.text;
            phrase.text = self.wording.text("either", &[("one", Arg::Text(one)), ("other", Arg::Text(other))])?;
            // Which of the two it is, nobody can tell a machine.
            phrase.machine = None;
        }
        if let Some(measure) = measured {
            phrase.text = format!("{}\u{a0}{}", phrase.text, measure.get(self.language));
        }
        Ok(phrase)
    }

    /// What a result lacks, or has too much of: "1 procentpoint under".
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn gap(self, book: Book<'_>, result: &JudgedResult<'_>) -> Result<Option<String>, TextError> {
        let (Some(gap), Some(entry)) = (result.gap, result.entry) else { return Ok(None) };
        // A target may have more decimals than the result.
        let scale = gap.normalize().scale();
        let size = match &entry.unit {
            Unit::Share { .. } | Unit::Distribution { .. } => self.formatter.points(gap.abs(), entry.decimals.max(scale.saturating_sub(2))),
            unit => {
                let size = Quantity::exact(gap.abs());
                let digits = self.digits(unit, size, entry.decimals.max(scale));
                self.noun(book.register, entry, size).map_or(digits.clone(), |noun| format!("{digits}\u{a0}{noun}"))
            }
        };
        let id = if gap > Decimal::ZERO { "gap-below" } else { "gap-above" };
        Ok(Some(self.wording.text(id, &[("size", Arg::Text(size))])?))
    }

    /// The interval of a sample: "64–82 %".
    #[must_use]
    pub fn interval(self, result: &JudgedResult<'_>) -> Option<String> {
        let (low, high) = result.interval?;
        let entry = result.entry?;
        Some(self.digits(&Unit::Share { base: None }, Quantity { low, high, ..Quantity::exact(low) }, entry.decimals))
    }
}
