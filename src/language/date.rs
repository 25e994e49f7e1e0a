//! A day of the calendar.

use std::fmt;

use super::{Moment, Month, PeriodError, Year};

/// A day that exists in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    month: Month,
    day: u8,
}

impl Date {
    /// The day with these numbers.
    ///
    /// # Errors
    /// [`PeriodError::Year`], [`PeriodError::Month`] or [`PeriodError::Day`] when there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, PeriodError> {
        let month = Month::new(year, month)?;
        if (1..=month.days()).contains(&day) { Ok(Self { month, day }) } else { Err(PeriodError::Day { month, day }) }
    }

    /// Reads an ISO 8601 day, `2021-05-01`.
    ///
    /// # Errors
    /// [`PeriodError::Shape`] for a year, a month or anything else; the errors of [`Date::new`].
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        match Moment::parse(text)? {
            Moment::Day(date) => Ok(date),
            Moment::Year(_) | Moment::Month(_) => Err(PeriodError::Shape(text.to_owned())),
        }
    }

    /// The first day of a month.
    pub(super) const fn first_of(month: Month) -> Self {
        Self { month, day: 1 }
    }

    /// The last day of a month.
    pub(super) const fn last_of(month: Month) -> Self {
        Self { month, day: month.days() }
    }

    /// The year the day is part of.
    #[must_use]
    pub const fn year(self) -> Year {
        self.month.year()
    }

    /// The month the day is part of.
    #[must_use]
    pub const fn month(self) -> Month {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, PeriodError};

    #[test]
    fn only_days_that_exist() {
        for (year, month, day) in [(2024, 2, 29), (2023, 2, 28), (2021, 12, 31), (2021, 4, 30)] {
            assert!(Date::new(year, month, day).is_ok(), "{year} {month} {day}");
        }
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 1, 0)] {
            assert!(matches!(Date::new(year, month, day), Err(PeriodError::Day { .. })), "{year} {month} {day}");
        }
    }

    #[test]
    fn every_day_of_four_years_comes_back_in_order() {
        let mut days = Vec::new();
        for year in 2021..=2024 {
            for month in 1..=12 {
                for day in 1..=31 {
                    days.extend(Date::new(year, month, day));
                }
            }
        }
        assert_eq!(days.len(), 1_461);
        assert!(days.is_sorted());
        for day in days {
            assert_eq!(Date::parse(&day.to_string()), Ok(day));
        }
    }

    #[test]
    fn a_month_is_not_a_day() {
        for text in ["2021", "2021-05", "", "1. maj 2021", "2021-05-01T00:00"] {
            assert!(Date::parse(text).is_err(), "{text:?}");
        }
    }
}
