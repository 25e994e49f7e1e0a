//! Dates, months and periods in words.

use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{M, MD, YM, YMD};

use super::formatter::loaded;
use super::{Date, Language, Moment, Month, Period};

/// The long forms of one language.
#[derive(Debug)]
pub(super) struct Calendar {
    language: Language,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    day_and_month: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month_name: FixedCalendarDateTimeFormatter<Gregorian, M>,
}

impl Calendar {
    pub(super) fn new(language: Language) -> Self {
        let locale = language.locale();
        Self {
            language,
            date: loaded(FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long())),
            day_and_month: loaded(FixedCalendarDateTimeFormatter::try_new((&locale).into(), MD::long())),
            month: loaded(FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long())),
            month_name: loaded(FixedCalendarDateTimeFormatter::try_new((&locale).into(), M::long())),
        }
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.date.format(&gregorian(date)).to_string()
    }

    pub(super) fn month(&self, month: Month) -> String {
        self.month.format(&gregorian(month.first_day())).to_string()
    }

    pub(super) fn month_name(&self, month: Month) -> String {
        self.month_name.format(&gregorian(month.first_day())).to_string()
    }

    pub(super) fn period(&self, period: &Period) -> String {
        let (start, end) = as_precise(period.start(), period.end());
        if start == end {
            return self.moment(start);
        }
        let last = self.moment(end);
        // What both ends share is said once, at the end; a dash between single words takes no spaces.
        match (start, end) {
            (Moment::Year(year), _) => format!("{year}–{last}"),
            (Moment::Month(first), Moment::Month(_)) if start.year() == end.year() => {
                format!("{}–{last}", self.month_name(first))
            }
            (Moment::Day(first), Moment::Day(day)) if first.month() == day.month() => {
                format!("{}–{last}", self.day_number(first))
            }
            (Moment::Day(first), Moment::Day(_)) if start.year() == end.year() => {
                let first = self.day_and_month.format(&gregorian(first));
                format!("{first} – {last}")
            }
            _ => format!("{} – {last}", self.moment(start)),
        }
    }

    fn moment(&self, moment: Moment) -> String {
        match moment {
            Moment::Year(year) => year.to_string(),
            Moment::Month(month) => self.month(month),
            Moment::Day(date) => self.date(date),
        }
    }

    fn day_number(&self, date: Date) -> String {
        match self.language {
            Language::Da => format!("{}.", date.day()),
            Language::En => date.day().to_string(),
        }
    }
}

/// Both ends as precise as the preciser of them: the year of `2021/2024-03` starts in January.
fn as_precise(start: Moment, end: Moment) -> (Moment, Moment) {
    match (start, end) {
        (Moment::Year(year), Moment::Month(_)) => (Moment::Month(Month::january(year)), end),
        (Moment::Month(_), Moment::Year(year)) => (start, Moment::Month(Month::december(year))),
        (Moment::Day(_), _) | (_, Moment::Day(_)) => (Moment::Day(start.first_day()), Moment::Day(end.last_day())),
        same => same,
    }
}

fn gregorian(date: Date) -> IcuDate<Gregorian> {
    IcuDate::try_new_gregorian(date.year().number(), date.month().number(), date.day()).expect("a date is a day that exists")
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Language, Month, Period};
    use crate::language::Date;

    #[test]
    fn every_month_has_its_name() {
        let names = |language| {
            let calendar = Calendar::new(language);
            (1..=12)
                .map(|number| {
                    let month = Month::new(2024, number).expect("a month");
                    assert_eq!(calendar.month(month), format!("{} 2024", calendar.month_name(month)));
                    calendar.month_name(month)
                })
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(names(Language::Da), "januar februar marts april maj juni juli august september oktober november december");
        assert_eq!(names(Language::En), "January February March April May June July August September October November December");
    }

    #[test]
    fn dates_are_written_out() {
        let (da, en) = (Calendar::new(Language::Da), Calendar::new(Language::En));
        for (text, danish, english) in [
            ("2021-05-01", "1. maj 2021", "1 May 2021"),
            ("2024-02-29", "29. februar 2024", "29 February 2024"),
            ("1849-06-05", "5. juni 1849", "5 June 1849"),
            ("1000-01-01", "1. januar 1000", "1 January 1000"),
            ("9999-12-31", "31. december 9999", "31 December 9999"),
        ] {
            let date = Date::parse(text).expect("the table holds dates");
            assert_eq!(da.date(date), danish);
            assert_eq!(en.date(date), english);
        }
    }

    #[test]
    fn periods_are_written_out() {
        let (da, en) = (Calendar::new(Language::Da), Calendar::new(Language::En));
        for (text, danish, english) in [
            ("2023", "2023", "2023"),
            ("2020/2022", "2020–2022", "2020–2022"),
            ("2024-03", "marts 2024", "March 2024"),
            ("2021-05/2021-12", "maj–december 2021", "May–December 2021"),
            ("2021-05/2024-01", "maj 2021 – januar 2024", "May 2021 – January 2024"),
            ("2021-05-01", "1. maj 2021", "1 May 2021"),
            ("2021-05-01/2021-05-15", "1.–15. maj 2021", "1–15 May 2021"),
            ("2021-05-01/2021-06-15", "1. maj – 15. juni 2021", "1 May – 15 June 2021"),
            ("2021-05-01/2025-05-01", "1. maj 2021 – 1. maj 2025", "1 May 2021 – 1 May 2025"),
            ("2021/2024-03", "januar 2021 – marts 2024", "January 2021 – March 2024"),
            ("2021-05/2021", "maj–december 2021", "May–December 2021"),
            ("2021-05-17/2021", "17. maj – 31. december 2021", "17 May – 31 December 2021"),
            ("2020/2021-05-17", "1. januar 2020 – 17. maj 2021", "1 January 2020 – 17 May 2021"),
            ("2021-05/2021-05-31", "1.–31. maj 2021", "1–31 May 2021"),
        ] {
            let period = Period::parse(text).expect("the table holds periods");
            assert_eq!(da.period(&period), danish);
            assert_eq!(en.period(&period), english);
        }
    }
}
