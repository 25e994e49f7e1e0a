//! The only look at the clock: which day it is, for consents that end.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::language::Date;

/// Today in UTC.
pub(super) fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    date_of(i64::try_from(seconds / 86_400).unwrap_or(0))
}

/// The date so many days after 1 January 1970; Howard Hinnant's `civil_from_days`.
fn date_of(days: i64) -> Date {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let narrow = |number: i64| u8::try_from(number).unwrap_or(1);
    let year = i32::try_from(year).unwrap_or(9999);
    Date::new(year, narrow(month), narrow(day)).expect("days since 1970 make a date")
}

#[cfg(test)]
mod tests {
    use super::date_of;

    #[test]
    fn days_become_dates() {
        for (days, date) in [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (19_723, "2024-01-01"), (20_777, "2026-11-20")]
        {
            assert_eq!(date_of(days).to_string(), date);
        }
    }
}
