//! What can be wrong with a date or a period as written.

use std::error::Error;
use std::fmt;

use super::{Moment, Month, Year};

/// Why a text is not a date or a period; the caller turns it into a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// Nothing is written, or nothing on one side of the slash.
    Empty,
    /// The text is none of `2023`, `2024-03`, `2021-05-01`, or not the one asked for.
    Shape(String),
    /// Two moments are parted by a dash; a slash belongs there.
    Dash(String),
    /// There is more than one slash.
    Slashes(String),
    /// The year has not four digits.
    Year(i32),
    /// The year has no month with that number.
    Month {
        /// The year written.
        year: Year,
        /// The number written.
        month: u8,
    },
    /// The month has no day with that number.
    Day {
        /// The month written.
        month: Month,
        /// The number written.
        day: u8,
    },
    /// The period ends before it begins.
    Backwards {
        /// The moment written first.
        start: Moment,
        /// The moment written last.
        end: Moment,
    },
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "no date is written"),
            Self::Shape(text) => {
                write!(f, "\"{text}\" is not a date like 2023, 2024-03 or 2021-05-01")
            }
            Self::Dash(text) => write!(f, "\"{text}\" has a dash between its dates, not a slash"),
            Self::Slashes(text) => write!(f, "\"{text}\" has more than one slash"),
            Self::Year(year) => write!(f, "the year {year} has not four digits"),
            Self::Month { year, month } => write!(f, "{year} has no month {month}"),
            Self::Day { month, day } => write!(f, "{month} has no day {day}"),
            Self::Backwards { start, end } => write!(f, "{end} ends before {start} begins"),
        }
    }
}

impl Error for PeriodError {}
