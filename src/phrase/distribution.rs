//! The answers of a distribution on one line: "I høj grad 35 % · I nogen grad 34 %".

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Phrase, Speaker, shown};
use crate::disclosure::{Published, ShownCell, Withheld};
use crate::language::TextError;
use crate::register::Entry;

impl Speaker<'_> {
    /// Each answer with its share, in the order of the scale; of a hidden one that it is hidden.
    pub(super) fn distribution(
        self,
        register: &Published,
        entry: &Entry<ShownCell>,
        parts: &BTreeMap<String, Option<Decimal>>,
    ) -> Result<Phrase, TextError> {
        let scale = register.scale(entry);
        let mut lines = Vec::new();
        for answer in scale.map_or(&[][..], |scale| &scale.order) {
            let Some(part) = parts.get(answer) else { continue };
            let label = scale.and_then(|scale| scale.labels.get(answer)).map_or(answer.as_str(), |label| label.get(self.language));
            let share = match part {
                Some(share) => self.formatter.percent(*share, entry.decimals),
                None => self.withheld(Withheld::Revealing)?.text,
            };
            lines.push(format!("{label}\u{a0}{share}"));
        }
        Ok(shown(lines.join(" · "), None))
    }
}
