//! How a value moved since the period before.

use rust_decimal::Decimal;

use super::{Phrase, Speaker, shown};
use crate::disclosure::{Content, Published, ShownCell};
use crate::language::{Arg, TextError};
use crate::register::{Entry, Missing, Precision, Quantity, Unit, round};

/// Which way a value moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It is higher.
    Up,
    /// It is lower.
    Down,
    /// As it is printed, it is the same.
    Same,
}

impl Speaker<'_> {
    /// The change since the period before, in words; where one of the two is not shown, or the series is broken between them,
    /// the words for why.
    pub(super) fn change(self, register: &Published, entry: &Entry<ShownCell>, column: usize) -> Result<Phrase, TextError> {
        if let Some((_, text)) = self.moved(register, entry, column)? {
            return Ok(shown(text, None));
        }
        let both = [Some(column), register.before(column)];
        for content in both.into_iter().flatten().filter_map(|column| Some(entry.cells.get(&column)?.shown.content())) {
            match content {
                Content::Withheld(why) => return self.withheld(*why),
                Content::Missing(reason) => return self.missing(*reason),
                _ => {}
            }
        }
        // Anything else has no difference, and was reported.
        let broken = register.before(column).is_some_and(|before| entry.is_broken(before, column));
        self.missing(if broken { Missing::Unreliable } else { Missing::NotApplicable })
    }

    /// The change with its direction; `None` unless both numbers are shown and can be subtracted, and so can be compared.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn moved(self, register: &Published, entry: &Entry<ShownCell>, column: usize) -> Result<Option<(Direction, String)>, TextError> {
        let before = register.before(column).filter(|before| !entry.is_broken(*before, column));
        let (Some(now), Some(earlier)) = (entry.number(column), before.and_then(|before| entry.number(before))) else { return Ok(None) };
        // With what is to be said of the period: "8 flere end i 2021 (maj–december)".
        let period = before.map_or_else(String::new, |before| register.columns[before].title(self.language, self.formatter));
        // Compared as printed, or a reader who subtracts the printed numbers gets another change than we do.
        let scale = entry.decimals + if matches!(entry.unit, Unit::Share { .. }) { 2 } else { 0 };
        let difference = round(now, scale) - round(earlier, scale);
        let direction = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => Direction::Up,
            std::cmp::Ordering::Less => Direction::Down,
            std::cmp::Ordering::Equal => Direction::Same,
        };
        let size = difference.abs();
        let hedged = [Some(column), before].into_iter().flatten().filter_map(|column| entry.cells.get(&column)?.shown.precision());
        let precision = hedged.max().unwrap_or(Precision::Exact);
        let (kind, size) = match &entry.unit {
            Unit::Share { .. } => ("share", self.formatter.points(size, entry.decimals)),
            Unit::Count { .. } => ("count", self.formatter.number(size, entry.decimals)),
            unit => {
                let digits = self.digits(unit, Quantity::exact(size), entry.decimals);
                let noun = self.noun(register, entry, Quantity::exact(size));
                ("amount", noun.map_or(digits.clone(), |noun| format!("{digits}\u{a0}{noun}")))
            }
        };
        let word = match direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Same => {
                let id = if precision == Precision::Exact { "change-same" } else { "change-same-about" };
                return Ok(Some((direction, self.wording.text(id, &[("period", Arg::Text(period))])?)));
            }
        };
        let size = self.hedge(precision, size)?;
        let args = [("size", Arg::Text(size)), ("period", Arg::Text(period))];
        Ok(Some((direction, self.wording.text(&format!("change-{kind}-{word}"), &args)?)))
    }
}
