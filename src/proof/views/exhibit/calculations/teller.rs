//! Tells numbers of a calculation and the way to them: rounded in the table, with all they are in the path.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::with_path;
use crate::economics::{Amount, Figured, Line, Measure, Sign, Term};
use crate::language::{Arg, Plural, TextError};
use crate::phrase::Phrase;
use crate::proof::desk::Desk;
use crate::register::{Precision, Quantity, Unit, round};
use crate::table::{Cell, Content, Number};

/// How many decimals a number in a path has at most; more come of a division, and are rounded.
const MOST_DECIMALS: u32 = 4;

pub(super) struct Teller<'t, 'r> {
    pub desk: &'t Desk<'r>,
    /// How many decimals amounts of money are printed with.
    pub decimals: u32,
}

impl Teller<'_, '_> {
    /// »Måned 3–12, hver«
    pub fn months(&self, run: &RangeInclusive<u32>, each: bool) -> String {
        let (first, last) = (Arg::Number(i64::from(*run.start())), Arg::Number(i64::from(*run.end())));
        match (run.start() == run.end(), each) {
            (true, _) => self.desk.word("calculation-month", &[("month", first)]),
            (false, true) => self.desk.word("calculation-months-each", &[("first", first), ("last", last)]),
            (false, false) => self.desk.word("calculation-months", &[("first", first), ("last", last)]),
        }
    }

    /// A number as it is printed.
    pub fn number(&self, amount: Amount, measure: &Measure) -> Content {
        let quantity = match amount {
            Amount::Known(quantity) => quantity,
            Amount::Withheld(why) => return Content::Withheld(self.said(self.desk.speaker().withheld(why))),
            Amount::Missing(reason) => return Content::Missing(self.said(self.desk.speaker().missing(reason))),
        };
        let decimals = match measure {
            Measure::Money(_) => self.decimals,
            Measure::Share | Measure::Things(_) => own_decimals(quantity, measure).min(2),
        };
        // Machines get every decimal, so that what they add up is what was added up here.
        let machine = quantity.single().map(|number| round(number, MOST_DECIMALS + 2).normalize().to_string());
        Content::Number(Number { text: self.digits(quantity, measure, decimals), machine })
    }

    /// A cell with the way to its number, where it is to be told.
    pub fn cell(&self, figured: &Figured, told: bool) -> Cell {
        let content = self.number(figured.amount, &figured.measure);
        if told { with_path(content, self.path(figured)).into() } else { content.into() }
    }

    /// All months of a row together.
    pub fn total(&self, line: &Line, runs: &[RangeInclusive<u32>], told: bool) -> Cell {
        let (Some(total), Some(first)) = (line.total, line.months.first()) else { return Cell::default() };
        let content = self.number(total, &first.measure);
        let path = total.known().filter(|_| told).map(|sum| {
            let parts = runs.iter().filter_map(|run| {
                let amount = line.months.get(*run.start() as usize - 1)?.amount.known()?;
                let times = run.end() - run.start() + 1;
                let number = self.exact(amount, &first.measure).0;
                Some(if times == 1 { number } else { format!("{times}\u{a0}×\u{a0}{}", enclosed(number, amount)) })
            });
            let numbers = parts.collect::<Vec<_>>().join(" + ");
            let words = if runs.len() == 1 { "calculation-every-month" } else { "calculation-all-months" };
            (self.desk.word(words, &[]), self.equals(&numbers, sum, &first.measure))
        });
        with_path(content, path).into()
    }

    /// The way to a number: what was computed with what, and the same with the numbers; `None` where there is no number.
    pub fn path(&self, figured: &Figured) -> Option<(String, String)> {
        let result = figured.amount.known()?;
        let is_computed = figured.path.iter().any(|term| matches!(term, Term::Sign(_)));
        let mut words = String::new();
        let mut numbers = String::new();
        for term in &figured.path {
            let (word, number) = match term {
                Term::Value { label, amount, measure } => {
                    let known = amount.known()?;
                    let number = self.exact(known, measure).0;
                    let number = if is_computed { enclosed(number, known) } else { number };
                    (label.as_ref().map_or_else(|| number.clone(), |label| label.get(self.desk.language).to_owned()), number)
                }
                Term::Sign(sign) => both(format!(" {} ", symbol(*sign))),
                Term::To => both(" – ".to_owned()),
                Term::Open => both("(".to_owned()),
                Term::Close => both(")".to_owned()),
            };
            words += &word;
            numbers += &number;
        }
        Some(match figured.path.len() {
            // The number stands above.
            1 => (words, String::new()),
            _ if is_computed => (words, self.equals(&numbers, result, &figured.measure)),
            _ => (words, numbers),
        })
    }

    /// »15.874 kr. × 80 % = 12.699,20 kr.«, and what that is rounded.
    fn equals(&self, numbers: &str, result: Quantity, measure: &Measure) -> String {
        let (exact, is_exact) = self.exact(result, measure);
        let told = format!("{numbers} {} {exact}", if is_exact { "=" } else { "≈" });
        let printed = match self.number(Amount::Known(result), measure) {
            Content::Number(number) => number.text,
            _ => return told,
        };
        if printed == exact {
            return told;
        }
        self.desk.word("calculation-rounded", &[("sum", told.into()), ("rounded", printed.into())])
    }

    /// A number with all its decimals, and whether those are all it has.
    fn exact(&self, quantity: Quantity, measure: &Measure) -> (String, bool) {
        let own = own_decimals(quantity, measure);
        let decimals = match (own, measure) {
            (0, _) => 0,
            (1, Measure::Money(_)) => 2,
            (own, _) if own <= MOST_DECIMALS => own,
            _ => 2,
        };
        (self.digits(quantity, measure, decimals), own <= MOST_DECIMALS)
    }

    fn digits(&self, quantity: Quantity, measure: &Measure, decimals: u32) -> String {
        let formatter = self.desk.formatter();
        let unit = match measure {
            Measure::Money(currency) => Unit::Money { currency: currency.clone(), price_level: None },
            Measure::Share => Unit::Share { base: None },
            Measure::Things(_) => Unit::Count { of: String::new() },
        };
        let number = self.desk.speaker().digits(&unit, quantity, decimals);
        let number = match measure {
            Measure::Things(Some(words)) => {
                let noun = match formatter.plural(round(quantity.high, decimals)) {
                    Plural::One => &words.one,
                    Plural::Other => &words.other,
                };
                format!("{number}\u{a0}{}", noun.get(self.desk.language))
            }
            _ => number,
        };
        match quantity.precision {
            Precision::Exact => number,
            Precision::About => self.desk.word("about", &[("number", number.into())]),
        }
    }

    fn said(&self, phrase: Result<Phrase, TextError>) -> String {
        self.desk.said(phrase).map_or_else(String::new, |phrase| phrase.text)
    }
}

/// A range is one number in a computation.
fn enclosed(told: String, quantity: Quantity) -> String {
    if quantity.low == quantity.high { told } else { format!("({told})") }
}

fn both(text: String) -> (String, String) {
    (text.clone(), text)
}

/// How many decimals a number has as it is told; a share in per cent.
fn own_decimals(quantity: Quantity, measure: &Measure) -> u32 {
    let scale = |number: Decimal| number.normalize().scale();
    let own = scale(quantity.low).max(scale(quantity.high));
    if *measure == Measure::Share { own.saturating_sub(2) } else { own }
}

fn symbol(sign: Sign) -> char {
    match sign {
        Sign::Plus => '+',
        Sign::Minus => '−',
        Sign::Times => '×',
        Sign::Divided => '/',
    }
}
