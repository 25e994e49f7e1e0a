//! A point in time as precise as an author wrote it.

use std::fmt;

use super::{Date, Month, PeriodError, Year};

/// A year, a month or a day.
///
/// The derived order sorts by precision first and only makes the order of [`Period`](super::Period) total; compare
/// [`first_day`](Self::first_day) to order by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Written `2023`.
    Year(Year),
    /// Written `2024-03`.
    Month(Month),
    /// Written `2021-05-01`.
    Day(Date),
}

impl Moment {
    /// Reads `2023`, `2024-03` or `2021-05-01`; every number with all its digits.
    ///
    /// # Errors
    /// [`PeriodError`] when the text has another shape or names a month or day there is not.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let shape = || PeriodError::Shape(text.to_owned());
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4).ok_or_else(shape)?;
        let month = parts.next().map(|part| digits(Some(part), 2).ok_or_else(shape));
        let day = parts.next().map(|part| digits(Some(part), 2).ok_or_else(shape));
        if parts.next().is_some() {
            return Err(shape());
        }
        let year = i32::from(year);
        match (month.transpose()?, day.transpose()?) {
            (Some(month), Some(day)) => Ok(Self::Day(Date::new(year, two(month), two(day))?)),
            (Some(month), None) => Ok(Self::Month(Month::new(year, two(month))?)),
            (None, _) => Ok(Self::Year(Year::new(year)?)),
        }
    }

    /// The day the moment begins.
    #[must_use]
    pub const fn first_day(self) -> Date {
        match self {
            Self::Year(year) => year.first_day(),
            Self::Month(month) => month.first_day(),
            Self::Day(date) => date,
        }
    }

    /// The day the moment ends.
    #[must_use]
    pub const fn last_day(self) -> Date {
        match self {
            Self::Year(year) => year.last_day(),
            Self::Month(month) => month.last_day(),
            Self::Day(date) => date,
        }
    }

    /// The year the moment is, or is part of.
    #[must_use]
    pub const fn year(self) -> Year {
        self.first_day().year()
    }
}

/// The number of a part that is exactly `length` digits.
fn digits(part: Option<&str>, length: usize) -> Option<u16> {
    part.filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).and_then(|part| part.parse().ok())
}

/// A number read from two digits.
fn two(number: u16) -> u8 {
    u8::try_from(number).expect("two digits are at most 99")
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Day(date) => date.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, PeriodError};

    #[test]
    fn first_and_last_days() {
        for (text, first, last) in
            [("2023", "2023-01-01", "2023-12-31"), ("2024-02", "2024-02-01", "2024-02-29"), ("2021-05-01", "2021-05-01", "2021-05-01")]
        {
            let moment = Moment::parse(text).expect("the table holds moments");
            assert_eq!(moment.to_string(), text);
            assert_eq!(moment.first_day().to_string(), first);
            assert_eq!(moment.last_day().to_string(), last);
            assert_eq!(moment.year().number(), first[..4].parse::<i32>().expect("a year"));
        }
    }

    #[test]
    fn other_shapes_are_refused() {
        for text in [
            "",
            "21",
            "02021",
            "2021-5",
            "2021-05-1",
            "2021-",
            "-2021",
            "2021-05-01-01",
            "2021-050",
            "+021",
            "２０２１",
            "maj 2021",
            " 2021",
            "2021-05-",
        ] {
            assert_eq!(Moment::parse(text), Err(PeriodError::Shape(text.to_owned())), "{text:?}");
        }
        assert_eq!(Moment::parse("0999"), Err(PeriodError::Year(999)));
        assert!(matches!(Moment::parse("2021-13"), Err(PeriodError::Month { month: 13, .. })));
        assert!(matches!(Moment::parse("2021-02-29"), Err(PeriodError::Day { day: 29, .. })));
    }
}
