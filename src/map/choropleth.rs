//! A map of numbers: each place in the class of its number, with classes that hold for all periods.

use rust_decimal::Decimal;

use super::classes::{Classes, printed_decimals, whole};
use super::look::Look;
use super::model::Map;
use super::survey::{Kept, Seen, Stage, Subject, Survey, Told, capital};
use crate::coverage::PlaceNumber;
use crate::disclosure::{Content as Held, Published, ShownCell};
use crate::language::{Arg, TextError};
use crate::manuscript::Classing;
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::register::{Entry, Missing, Quantity, Unit, round};
use crate::table::{Cell, Column, Content, Number};

/// The numbers of a map.
pub struct Numbers<'n> {
    /// The register that holds them, with nothing in it that is hidden.
    pub register: &'n Published,
    /// Which number is of which places.
    pub places: &'n [PlaceNumber],
    /// How they are put into classes.
    pub classing: &'n Classing,
}

/// What a place is, where it is in no class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Absence {
    NotRelevant,
    NoData,
    Withheld,
}

struct Choropleth<'s> {
    survey: &'s Survey<'s>,
    numbers: &'s Numbers<'s>,
    classes: Classes,
    /// One of the numbers, for how they are written.
    sample: Option<&'s Entry<ShownCell>>,
    decimals: u32,
}

impl<'s> Survey<'s> {
    /// The map of numbers. Only what is shown is put into classes, so no class tells what is hidden; all periods of the register
    /// share the classes, so that one edition can be compared with the next.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn choropleth(&self, numbers: &Numbers<'_>) -> Result<Map<'s>, TextError> {
        let entries: Vec<&Entry<ShownCell>> = numbers.places.iter().filter_map(|number| numbers.register.entry(&number.key)).collect();
        let is_share = entries.iter().any(|entry| matches!(entry.unit, Unit::Share { .. }));
        let decimals = printed_decimals(entries.iter().map(|entry| entry.decimals).max().unwrap_or_default(), is_share);
        let columns = 0..numbers.register.columns.len();
        let shown: Vec<Decimal> = columns
            .flat_map(|column| entries.iter().filter_map(move |entry| entry.number(column)))
            .map(|number| round(number, decimals))
            .collect();
        let classes = match numbers.classing {
            // Authors write shares in per cent.
            Classing::Custom(breaks) if is_share => {
                let breaks = breaks.iter().map(|percent| percent / Decimal::ONE_HUNDRED).collect();
                Classes::new(&Classing::Custom(breaks), &shown, decimals)
            }
            classing => Classes::new(classing, &shown, decimals),
        };
        self.map(&Choropleth { survey: self, numbers, classes, sample: entries.first().copied(), decimals })
    }
}

impl<'s> Choropleth<'s> {
    /// The number of a place, with the places it is of.
    fn number(&self, place: usize) -> Option<(&'s PlaceNumber, &'s Entry<ShownCell>)> {
        let number = self.numbers.places.iter().find(|number| number.places.contains(&place))?;
        Some((number, self.numbers.register.entry(&number.key)?))
    }

    /// The class of what is held, or why it has none.
    fn class(&self, held: Option<&Held>) -> Result<usize, Absence> {
        let class = |number: Decimal| self.classes.of(round(number, self.decimals));
        match held {
            Some(Held::Number { quantity: Quantity { low, high, .. }, .. }) => {
                // A range that reaches into two classes is in neither.
                if class(*low) == class(*high) { Ok(class(*low)) } else { Err(Absence::NoData) }
            }
            Some(Held::Share { share, .. }) => Ok(class(*share)),
            Some(Held::Withheld(_) | Held::Missing(Missing::Withheld)) => Err(Absence::Withheld),
            Some(Held::Missing(Missing::NotApplicable)) => Err(Absence::NotRelevant),
            Some(Held::Missing(Missing::NotCollected | Missing::Unreliable) | Held::Distribution { .. }) | None => Err(Absence::NoData),
        }
    }

    /// The index of a class, or of an absence behind them.
    fn index(&self, class: Result<usize, Absence>) -> usize {
        match class {
            // The largest numbers stand first in the legend.
            Ok(class) => self.classes.len() - 1 - class,
            Err(absence) => self.classes.len() + absence as usize,
        }
    }

    /// "5–9 kurser", "under 10 %"
    fn range(&self, class: usize) -> Result<String, TextError> {
        let Some(sample) = self.sample else { return Ok(String::new()) };
        let (speaker, survey) = (self.survey.speaker, self.survey);
        let noun = |number: Decimal| {
            let noun = speaker.noun(self.numbers.register, sample, Quantity::exact(number));
            noun.map_or_else(String::new, |noun| format!("\u{a0}{noun}"))
        };
        let digits = |low: Decimal, high: Decimal| {
            let quantity = Quantity { high, ..Quantity::exact(low) };
            let decimals = self.decimals.saturating_sub(printed_decimals(0, matches!(sample.unit, Unit::Share { .. })));
            format!("{}{}", speaker.digits(&sample.unit, quantity, decimals), noun(high))
        };
        match self.classes.bounds(class) {
            (Some(low), Some(high)) => Ok(digits(low, high)),
            (None, Some(high)) => {
                let next = high + self.classes.step();
                survey.text("map-below", &[("number", Arg::Text(digits(next, next)))])
            }
            (Some(low), None) => survey.text("map-from", &[("number", Arg::Text(digits(low, low)))]),
            (None, None) => Ok(digits(Decimal::ZERO, Decimal::ZERO)),
        }
    }

    /// "Holbæk og Kalundborg tilsammen", where it is more than one.
    fn name(&self, number: &PlaceNumber) -> Result<Option<String>, TextError> {
        if number.places.len() < 2 {
            return Ok(None);
        }
        let names: Vec<&str> = number.places.iter().map(|place| self.survey.atlas.places[*place].name.as_str()).collect();
        let names = self.survey.speaker.formatter.list(&names);
        self.survey.text("map-together", &[("places", Arg::Text(names))]).map(Some)
    }

    fn phrase(&self, entry: &Entry<ShownCell>, column: usize, form: Form) -> Result<Phrase, TextError> {
        self.survey.speaker.say(self.numbers.register, entry, column, form)
    }

    /// The class and the words of a place of which there is no number.
    fn without(&self, stage: &Stage, seen: &Seen<'_>) -> Result<(Absence, String), TextError> {
        let survey = self.survey;
        let is_offered = seen.place.is_some_and(|place| survey.coverage.covers(place, stage.day));
        match &survey.coverage.elsewhere {
            Some(elsewhere) if !is_offered => {
                let said = seen.entries.first().map_or(elsewhere, |entry| &survey.coverage.statuses[entry.status].label);
                Ok((Absence::NotRelevant, survey.said(said).to_owned()))
            }
            _ => Ok((Absence::NoData, survey.text("map-no-data", &[])?)),
        }
    }

    /// What the numbers that are shown reach from and to, largest first.
    fn shown(&self, column: usize) -> Result<Vec<(Decimal, String, String)>, TextError> {
        let mut shown = Vec::new();
        for number in self.numbers.places {
            let Some(entry) = self.numbers.register.entry(&number.key) else { continue };
            let Some(found) = entry.number(column) else { continue };
            let name = match self.name(number)? {
                Some(name) => name,
                None => number.places.first().map_or_else(String::new, |place| self.survey.atlas.places[*place].name.clone()),
            };
            shown.push((found, name, self.phrase(entry, column, Form::Counted)?.text));
        }
        shown.sort_by_key(|(number, ..)| std::cmp::Reverse(*number));
        Ok(shown)
    }
}

impl Subject for Choropleth<'_> {
    fn classes(&self) -> Result<Vec<Kept>, TextError> {
        let survey = self.survey;
        let of = self.classes.len();
        let mut kept = Vec::new();
        for class in (0..of).rev() {
            // Classes that nobody is in stand too, or the legends of two editions would differ.
            let look = Look::Level { at: class + 1, of };
            kept.push(Kept { name: class.to_string(), label: capital(&self.range(class)?), look, always: true });
        }
        let not_relevant = match &survey.coverage.elsewhere {
            Some(words) => survey.said(words).to_owned(),
            None => survey.text("map-not-relevant", &[])?,
        };
        let absences = [
            ("elsewhere", not_relevant, Look::NotRelevant),
            ("none", capital(&survey.text("map-no-data", &[])?), Look::NoData),
            ("withheld", survey.text("map-withheld", &[])?, Look::Withheld),
        ];
        kept.extend(absences.map(|(name, label, look)| Kept { name: name.to_owned(), label, look, always: false }));
        Ok(kept)
    }

    fn columns(&self) -> Result<Vec<Column>, TextError> {
        let survey = self.survey;
        let speaker = survey.speaker;
        let several = Quantity::exact(Decimal::TWO);
        let noun = self.sample.and_then(|sample| speaker.noun(self.numbers.register, sample, several));
        let head = match (noun, self.sample.map(|sample| &sample.unit)) {
            (Some(noun), _) => capital(&noun),
            (None, Some(Unit::Share { .. })) => survey.text("show-share", &[])?,
            _ => survey.text("show-value", &[])?,
        };
        Ok(vec![Column { head, group: None, numeric: true }])
    }

    fn told(&self, stage: &Stage, seen: &Seen<'_>) -> Result<Told, TextError> {
        let Some((number, entry)) = seen.place.and_then(|place| self.number(place)) else {
            let (absence, words) = self.without(stage, seen)?;
            let cell = Content::Missing(words.clone()).into();
            return Ok(Told { class: self.index(Err(absence)), name: None, words, mark: None, cells: vec![cell] });
        };
        let words = self.phrase(entry, stage.column, Form::Counted)?.text;
        let name = self.name(number)?;
        let phrase = self.phrase(entry, stage.column, Form::Plain)?;
        let content = match (phrase.kind, &name) {
            (PhraseKind::Withheld, _) => Content::Withheld(phrase.text),
            (PhraseKind::Missing, _) => Content::Missing(phrase.text),
            // No number, or whoever adds up the column would count it once a place.
            (PhraseKind::Shown, Some(name)) => Content::Text(format!("{name}: {}", phrase.text)),
            (PhraseKind::Shown, None) => Content::Number(Number { text: phrase.text, machine: phrase.machine }),
        };
        let class = self.index(self.class(entry.content(stage.column)));
        Ok(Told { class, name, words, mark: None, cells: vec![Cell::from(content)] })
    }

    /// "Tallet vises for 12 af 98 kommuner: størst er Holbæk med 40, mindst er Odder med 5."
    fn comes_to(&self, stage: &Stage) -> Result<(String, String), TextError> {
        let survey = self.survey;
        let is_shown = |place: usize| self.number(place).is_some_and(|(_, entry)| self.class(entry.content(stage.column)).is_ok());
        let places = survey.atlas.places.iter().enumerate();
        let known = places.filter(|(at, place)| place.counted && is_shown(*at)).count();
        let mut sentence = survey.of_all("spoken-known", known)?;
        let shown = self.shown(stage.column)?;
        if let [(most, first, largest), .., (least, last, smallest)] = &shown[..]
            && most > least
        {
            let end = |id: &str, labels: &str, value: &str| survey.text(id, &[("labels", Arg::from(labels)), ("value", Arg::from(value))]);
            let ends = [end("spoken-largest", first, largest)?, end("spoken-smallest", last, smallest)?];
            sentence = format!("{sentence}: {}", ends.join(", "));
        }
        Ok((survey.of_all("map-known", known)?, sentence + "."))
    }

    fn has_points(&self) -> bool {
        false
    }

    fn remarks(&self) -> Result<Vec<String>, TextError> {
        if self.classes.is_empty() {
            return Ok(Vec::new());
        }
        let (id, asked) = match self.numbers.classing {
            Classing::Quantile(count) => ("map-classes-quantile", *count),
            Classing::Equal(count) => ("map-classes-equal", *count),
            Classing::Custom(breaks) => ("map-classes-custom", breaks.len() + 1),
        };
        let count = self.classes.len();
        let mut remark = self.survey.text(id, &[("count", Arg::Number(whole(count)))])?;
        if count < asked {
            remark = format!("{remark} {}", self.survey.text("map-classes-fewer", &[])?);
        }
        if self.numbers.register.columns.len() > 1 {
            remark = format!("{remark} {}", self.survey.text("map-classes-fixed", &[])?);
        }
        Ok(vec![remark])
    }
}
