//! The span of time a number or a report is about.

use std::cmp::Ordering;
use std::fmt;

use super::{Date, Moment, PeriodError};

/// A span from the first day of one moment to the last day of another, or of the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    start: Moment,
    end: Moment,
}

impl Period {
    /// The period between two moments, both included.
    ///
    /// # Errors
    /// [`PeriodError::Backwards`] when the last day would come before the first.
    pub fn new(start: Moment, end: Moment) -> Result<Self, PeriodError> {
        if end.last_day() < start.first_day() {
            return Err(PeriodError::Backwards { start, end });
        }
        Ok(Self { start, end })
    }

    /// Reads one moment, or two with a slash between: `2023`, `2021-05/2024-01`, `2021-05-01/2025-05-01`.
    ///
    /// # Errors
    /// [`PeriodError`] when the text has another shape, names a day there is not, or runs backwards.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        if text.contains(['–', '—']) || is_year_dash_year(text) {
            return Err(PeriodError::Dash(text.to_owned()));
        }
        let parts: Vec<&str> = text.split('/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(PeriodError::Empty);
        }
        match parts[..] {
            [only] => Ok(Self::from(Moment::parse(only)?)),
            [start, end] => Self::new(Moment::parse(start)?, Moment::parse(end)?),
            _ => Err(PeriodError::Slashes(text.to_owned())),
        }
    }

    /// The moment the period starts with.
    #[must_use]
    pub const fn start(&self) -> Moment {
        self.start
    }

    /// The moment the period ends with.
    #[must_use]
    pub const fn end(&self) -> Moment {
        self.end
    }

    /// The first day of the period.
    #[must_use]
    pub const fn first_day(&self) -> Date {
        self.start.first_day()
    }

    /// The last day of the period, included.
    #[must_use]
    pub const fn last_day(&self) -> Date {
        self.end.last_day()
    }
}

/// Whether a text is `2020-2022`, the likeliest slip.
fn is_year_dash_year(text: &str) -> bool {
    text.len() == 9
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

impl From<Moment> for Period {
    fn from(moment: Moment) -> Self {
        Self { start: moment, end: moment }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start == self.end { write!(f, "{}", self.start) } else { write!(f, "{}/{}", self.start, self.end) }
    }
}

impl Ord for Period {
    /// By first day, then last day; the moments break a tie between `2023` and `2023-01/2023-12`.
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |period: &Self| (period.first_day(), period.last_day(), period.start, period.end);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, Period, PeriodError};

    fn period(text: &str) -> Period {
        Period::parse(text).expect("the test writes a period")
    }

    #[test]
    fn what_is_read_is_written_again() {
        let moments = ["2021", "2022", "2021-05", "2024-02", "2021-05-01", "2024-02-29"];
        for text in moments {
            assert_eq!(period(text).to_string(), text);
            assert_eq!(period(&format!("{text}/{text}")).to_string(), text);
        }
        for start in moments {
            for end in moments {
                let text = format!("{start}/{end}");
                let forwards = period(start).first_day() <= period(end).last_day();
                assert_eq!(Period::parse(&text).is_ok(), forwards, "{text}");
                if let Ok(span) = Period::parse(&text) {
                    assert_eq!(Period::parse(&span.to_string()), Ok(span), "{text}");
                    assert!(span.first_day() <= span.last_day(), "{text}");
                }
            }
        }
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let text = str::to_owned;
        for (written, expected) in [
            ("", PeriodError::Empty),
            ("2021/", PeriodError::Empty),
            ("/2021", PeriodError::Empty),
            ("2020-2022", PeriodError::Dash(text("2020-2022"))),
            ("2020–2022", PeriodError::Dash(text("2020–2022"))),
            ("2020/2021/2022", PeriodError::Slashes(text("2020/2021/2022"))),
            ("forår 2021", PeriodError::Shape(text("forår 2021"))),
            ("2021 / 2022", PeriodError::Shape(text("2021 "))),
            ("0001", PeriodError::Year(1)),
        ] {
            assert_eq!(Period::parse(written), Err(expected), "{written}");
        }
        for written in ["2022/2021", "2021-05/2021-04", "2021-05-02/2021-05-01", "2021-05/2020"] {
            assert!(matches!(Period::parse(written), Err(PeriodError::Backwards { .. })), "{written}");
        }
    }

    #[test]
    fn periods_sort_by_their_days() {
        let sorted = ["2021/2021-05", "2021", "2021-01/2021-12", "2021/2022", "2021-05-01", "2021-05", "2021-05/2021", "2022"];
        let mut periods: Vec<Period> = sorted.iter().rev().map(|text| period(text)).collect();
        periods.sort_unstable();
        let texts: Vec<String> = periods.iter().map(ToString::to_string).collect();
        assert_eq!(texts, sorted);
    }

    #[test]
    fn a_moment_is_a_period() {
        let moment = Moment::parse("2024-02").expect("a month");
        assert_eq!(Period::from(moment), period("2024-02"));
        assert_eq!(period("2024-02").last_day().day(), 29);
    }
}
