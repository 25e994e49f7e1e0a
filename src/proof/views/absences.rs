//! Why numbers are not there, and what the words for it mean.

use std::collections::BTreeSet;

use crate::disclosure::{Content, Withheld};
use crate::language::Arg;
use crate::page::view::LegendLine;
use crate::proof::desk::Desk;
use crate::register::Missing;

/// The reasons that stand somewhere on a page or in a table.
#[derive(Debug, Default)]
pub(super) struct Absences {
    /// A number counts too few people.
    pub fewer: bool,
    /// A number would tell of too few people.
    pub revealing: bool,
    /// There is no number.
    pub missing: BTreeSet<Missing>,
}

impl Absences {
    /// Notices why a value, or a part of it, is not there.
    pub(super) fn notice(&mut self, content: &Content) {
        match content {
            Content::Withheld(Withheld::Fewer(_)) => self.fewer = true,
            Content::Withheld(Withheld::Revealing) => self.revealing = true,
            Content::Distribution { parts, .. } => self.revealing |= parts.values().any(Option::is_none),
            Content::Missing(reason) => {
                self.missing.insert(*reason);
            }
            Content::Number { .. } | Content::Share { .. } => {}
        }
    }

    /// Each word with its meaning, in the same order everywhere.
    pub(super) fn legend(&self, desk: &Desk<'_>) -> Vec<LegendLine> {
        let mut lines = Vec::new();
        let rule = desk.house.report.settings.disclosure;
        let minimum = ("minimum", Arg::Number(i64::from(rule.minimum)));
        let phrases = desk.speaker();
        if self.fewer {
            let mark = phrases.withheld(Withheld::Fewer(rule.minimum)).map(|phrase| phrase.text).unwrap_or_default();
            lines.push(LegendLine { mark, text: desk.word("legend-fewer", std::slice::from_ref(&minimum)) });
        }
        if self.revealing {
            let mark = phrases.withheld(Withheld::Revealing).map(|phrase| phrase.text).unwrap_or_default();
            lines.push(LegendLine { mark, text: desk.word("legend-revealing", &[minimum]) });
        }
        for (word, reason) in Missing::WORDS {
            if self.missing.contains(&reason) {
                let mark = phrases.missing(reason).map(|phrase| phrase.text).unwrap_or_default();
                lines.push(LegendLine { mark, text: desk.word(&format!("legend-{word}"), &[]) });
            }
        }
        lines
    }
}
