//! Periods and dates as authors write them, and what they did wrong.

use super::Node;
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::language::{Date, Moment, Period, PeriodError};

impl Node {
    /// A period: `2023`, or `2021-05/2024-01`.
    pub fn period(&self, findings: &mut Findings) -> Option<Period> {
        self.time(Period::parse, not_a_period, findings)
    }

    /// A year, a month or a day: `2024-03`.
    pub fn moment(&self, findings: &mut Findings) -> Option<Moment> {
        self.time(Moment::parse, not_a_moment, findings)
    }

    /// A day: `2023-11-02`.
    pub fn date(&self, findings: &mut Findings) -> Option<Date> {
        self.time(Date::parse, not_a_date, findings)
    }

    fn time<T>(
        &self,
        parse: impl Fn(&str) -> Result<T, PeriodError>,
        refuse: impl Fn(&str, &PeriodError, &Span) -> Finding,
        findings: &mut Findings,
    ) -> Option<T> {
        let text = self.text(findings)?;
        parse(text).map_err(|error| findings.push(refuse(text, &error, &self.span))).ok()
    }
}

/// The finding for what should have been a period.
#[must_use]
pub fn not_a_period(text: &str, error: &PeriodError, span: &Span) -> Finding {
    let finding = refused("not-a-period", &say!("»{text}« er ikke en periode", "“{text}” is not a period"), error, span);
    match error {
        PeriodError::Dash(_) => finding.hint(say!("skriv / mellem de to: 2021-05/2024-01", "write / between the two: 2021-05/2024-01")),
        PeriodError::Backwards { start, end } => finding.hint(say!("mente du {end}/{start}?", "did you mean {end}/{start}?")),
        _ => finding.hint(say!(
            "skriv 2023, 2023-05, 2023-05-01 eller et tidsrum som 2021-05/2024-01",
            "write 2023, 2023-05, 2023-05-01 or a span such as 2021-05/2024-01"
        )),
    }
}

fn not_a_moment(text: &str, error: &PeriodError, span: &Span) -> Finding {
    refused("not-a-date", &say!("»{text}« er ikke et år, en måned eller en dag", "“{text}” is not a year, a month or a day"), error, span)
        .hint(say!("skriv 2024, 2024-03 eller 2024-03-15", "write 2024, 2024-03 or 2024-03-15"))
}

fn not_a_date(text: &str, error: &PeriodError, span: &Span) -> Finding {
    refused("not-a-date", &say!("»{text}« er ikke en dato", "“{text}” is not a date"), error, span)
        .hint(say!("skriv en dato som 2023-11-02", "write a date such as 2023-11-02"))
}

fn refused(code: &'static str, what: &Text, error: &PeriodError, span: &Span) -> Finding {
    let message = match why(error) {
        Some(why) => Text { da: format!("{}: {}", what.da, why.da), en: format!("{}: {}", what.en, why.en) },
        None => what.clone(),
    };
    Finding::error(code, message).at(span)
}

/// What is wrong with it; `None` where it only has another shape.
fn why(error: &PeriodError) -> Option<Text> {
    Some(match error {
        PeriodError::Empty => say!("der mangler en dato", "a date is missing"),
        PeriodError::Shape(_) => return None,
        PeriodError::Dash(_) => say!("der står en streg mellem datoerne", "there is a dash between the dates"),
        PeriodError::Slashes(_) => say!("der er mere end én skråstreg", "there is more than one slash"),
        PeriodError::Year(year) => say!("året {year} har ikke fire cifre", "the year {year} has not four digits"),
        PeriodError::Month { month, .. } => say!("der er ingen måned {month}", "there is no month {month}"),
        PeriodError::Day { month, day } => say!("{month} har ingen dag {day}", "{month} has no day {day}"),
        PeriodError::Backwards { .. } => say!("den slutter, før den begynder", "it ends before it begins"),
    })
}
