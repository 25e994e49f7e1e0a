//! A calendar year.

use std::fmt;

use super::{Date, Month, PeriodError};

/// A year of four digits, 1000 to 9999, in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// The year with this number.
    ///
    /// # Errors
    /// [`PeriodError::Year`] when the number has not four digits.
    pub fn new(number: i32) -> Result<Self, PeriodError> {
        if (1_000..=9_999).contains(&number) { Ok(Self(number)) } else { Err(PeriodError::Year(number)) }
    }

    /// The year as a number.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// Whether February has 29 days.
    #[must_use]
    pub const fn is_leap(self) -> bool {
        self.0 % 4 == 0 && (self.0 % 100 != 0 || self.0 % 400 == 0)
    }

    /// 1 January.
    #[must_use]
    pub const fn first_day(self) -> Date {
        Month::january(self).first_day()
    }

    /// 31 December.
    #[must_use]
    pub const fn last_day(self) -> Date {
        Month::december(self).last_day()
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{PeriodError, Year};

    #[test]
    fn four_digits_only() {
        for number in [1_000, 2_024, 9_999] {
            assert_eq!(Year::new(number).map(Year::number), Ok(number));
        }
        for number in [-2_024, 0, 999, 10_000] {
            assert_eq!(Year::new(number), Err(PeriodError::Year(number)));
        }
    }

    #[test]
    fn leap_years() {
        for (number, leap) in [(2_024, true), (2_023, false), (1_900, false), (2_000, true)] {
            assert_eq!(Year::new(number).map(Year::is_leap), Ok(leap), "{number}");
        }
    }
}
