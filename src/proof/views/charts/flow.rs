//! The steps of taking part, and those who left between them.

use rust_decimal::Decimal;

use super::Charter;
use crate::disclosure::ShownCell;
use crate::figure::{Flow, Step};
use crate::language::Arg;
use crate::register::{Entry, Precision, Unit};

impl Charter<'_, '_> {
    pub(super) fn flow(&self, entries: &[&Entry<ShownCell>], columns: &[usize]) -> Flow {
        let column = columns.first().copied().unwrap_or_default();
        let formatter = self.desk.formatter();
        // A number, and whether it is rough; what is computed of a rough number is rough too.
        let number = |entry: &Entry<ShownCell>| {
            let shown = &entry.cells.get(&column)?.shown;
            Some((shown.number()?, shown.precision() == Some(Precision::About)))
        };
        let first = entries.first().and_then(|entry| number(entry)).filter(|(first, _)| !first.is_zero());
        let mut before: Option<(Decimal, bool)> = None;
        let mut steps = Vec::new();
        let rule = self.desk.house.report.settings.disclosure;
        for (at, entry) in entries.iter().enumerate() {
            let now = number(entry);
            let people = self.counts_people(entry);
            let lost = before.zip(now).map(|((before, rough), (now, too))| (before - now, rough || too));
            // Those who left are people like any other; a share tells of them too.
            let lost = lost.filter(|(lost, _)| *lost > Decimal::ZERO && !(people && rule.hides(*lost)));
            let part = first.zip(now).filter(|((first, _), (now, _))| at == 0 || !(people && rule.hides_share(*now, *first)));
            steps.push(Step {
                label: self.label(entry),
                mark: self.mark(entry, column),
                share: part.map(|((first, rough), (now, too))| self.rough(at > 0 && (rough || too), formatter.percent(now / first, 0))),
                loss: lost.map(|(lost, rough)| {
                    let lost = self.rough(rough, formatter.exact(lost));
                    self.desk.word("chart-lost", &[("number", Arg::Text(lost))])
                }),
            });
            before = now;
        }
        Flow { steps, step_head: self.word("chart-step"), count_head: self.unit(entries), loss_head: self.word("chart-loss") }
    }

    /// "ca. 80 %", where it is rough.
    fn rough(&self, is_rough: bool, text: String) -> String {
        if is_rough { self.desk.word("about", &[("number", Arg::Text(text))]) } else { text }
    }

    fn counts_people(&self, entry: &Entry<ShownCell>) -> bool {
        let populations = &self.programme.register.populations;
        matches!(&entry.unit, Unit::Count { of } if populations.get(of).is_none_or(|population| population.people))
    }
}
