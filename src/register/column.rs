//! The periods numbers are of, and which came before which.

use super::Register;
use crate::language::{Formatter, Language, Period};
use crate::yaml::Bilingual;

/// A period the register knows, in its order of time.
#[derive(Debug, Clone)]
pub struct Column {
    /// The author's name for it, such as `2021`: what `{{ families@2021 }}` names.
    pub name: String,
    /// When it began and ended.
    pub period: Period,
    /// How it is called where the period alone does not say enough.
    pub label: Option<Bilingual>,
}

impl Column {
    /// What readers call it: its label, else its period, which for a plain year is the year.
    #[must_use]
    pub fn title(&self, language: Language, formatter: &Formatter) -> String {
        match &self.label {
            Some(label) => label.get(language).to_owned(),
            None => formatter.period(&self.period),
        }
    }
}

/// The column that ended last of those that had ended when this one began; of two that ended on the same day, the later
/// to begin. Periods may overlap, so that is not always the one to the left.
#[must_use]
pub(super) fn before(columns: &[Column], column: usize) -> Option<usize> {
    let began = columns.get(column)?.period.first_day();
    let ended = columns.iter().enumerate().filter(|(_, other)| other.period.last_day() < began);
    // Columns stand in the order of their first days, and of equal ones the last is taken.
    ended.max_by_key(|(_, other)| other.period.last_day()).map(|(index, _)| index)
}

impl<C> Register<C> {
    /// The period before a column's: what a change is measured from.
    #[must_use]
    pub fn before(&self, column: usize) -> Option<usize> {
        before(&self.columns, column)
    }

    /// A column and those before it, each the one before the next, the earliest first.
    #[must_use]
    pub fn history(&self, column: usize) -> Vec<usize> {
        let mut history: Vec<usize> = std::iter::successors(Some(column), |column| self.before(*column)).collect();
        history.reverse();
        history
    }

    /// The columns that ended no later than this one, in the order in which they ended.
    #[must_use]
    pub fn up_to(&self, column: usize) -> Vec<usize> {
        let Some(last) = self.columns.get(column).map(|column| column.period.last_day()) else { return Vec::new() };
        let mut columns: Vec<usize> = (0..self.columns.len()).filter(|other| self.columns[*other].period.last_day() <= last).collect();
        columns.sort_by_key(|other| self.columns[*other].period.last_day());
        columns
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Column;
    use crate::language::Period;
    use crate::register::Register;

    fn register(periods: &[&str]) -> Register {
        let column = |text: &&str| {
            let period = Period::parse(text).expect("a period");
            Column { name: (*text).to_owned(), period, label: None }
        };
        let columns = periods.iter().map(column).collect();
        Register { columns, populations: BTreeMap::new(), scales: BTreeMap::new(), topics: Vec::new(), entries: Vec::new() }
    }

    #[test]
    fn periods_that_overlap_are_not_before_one_another() {
        let register = register(&["2021", "2022", "2022-05/2024-01", "2023"]);
        assert_eq!((0..4).map(|column| register.before(column)).collect::<Vec<_>>(), [None, Some(0), Some(0), Some(1)]);
        assert_eq!(register.history(3), [0, 1, 3]);
        assert_eq!(register.up_to(3), [0, 1, 3], "the long one had not ended");
        assert_eq!(register.up_to(2), [0, 1, 3, 2], "the long one ended last");
    }
}
