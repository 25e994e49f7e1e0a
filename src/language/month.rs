//! A month of one year.

use std::fmt;

use super::{Date, PeriodError, Year};

/// A month of a [`Year`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: Year,
    number: u8,
}

impl Month {
    /// The month with this number, 1 for January.
    ///
    /// # Errors
    /// [`PeriodError::Year`] or [`PeriodError::Month`] when there is no such month.
    pub fn new(year: i32, month: u8) -> Result<Self, PeriodError> {
        let year = Year::new(year)?;
        if (1..=12).contains(&month) { Ok(Self { year, number: month }) } else { Err(PeriodError::Month { year, month }) }
    }

    /// The first month of a year.
    #[must_use]
    pub const fn january(year: Year) -> Self {
        Self { year, number: 1 }
    }

    /// The last month of a year.
    #[must_use]
    pub const fn december(year: Year) -> Self {
        Self { year, number: 12 }
    }

    /// The year the month is part of.
    #[must_use]
    pub const fn year(self) -> Year {
        self.year
    }

    /// The month's number, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.number
    }

    /// How many days the month has, 28 to 31.
    #[must_use]
    pub const fn days(self) -> u8 {
        match self.number {
            2 if self.year.is_leap() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// The first day of the month.
    #[must_use]
    pub const fn first_day(self) -> Date {
        Date::first_of(self)
    }

    /// The last day of the month.
    #[must_use]
    pub const fn last_day(self) -> Date {
        Date::last_of(self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::{Month, PeriodError};

    #[test]
    fn twelve_months_with_their_days() {
        let days = |year, month| Month::new(year, month).map(Month::days);
        let lengths: Result<Vec<u8>, PeriodError> = (1..=12).map(|month| days(2023, month)).collect();
        assert_eq!(lengths, Ok(vec![31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]));
        assert_eq!(days(2024, 2), Ok(29));
        for month in [0, 13, 255] {
            assert!(matches!(Month::new(2023, month), Err(PeriodError::Month { .. })));
        }
        assert_eq!(Month::new(999, 1), Err(PeriodError::Year(999)));
    }
}
