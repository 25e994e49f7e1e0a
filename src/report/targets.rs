//! Targets over the periods of a programme's editions.

use super::{Programme, Report};
use crate::criteria::{Criterion, ResultSpec, Set};

impl Report {
    /// The columns up to its latest edition's in which there is something to hold a programme's targets against, and those of its
    /// editions, which may tell of targets in words; the earliest first.
    #[must_use]
    pub fn target_columns(&self, programme: &Programme) -> Vec<usize> {
        let Some(last) = self.latest_column(&programme.name).filter(|_| !programme.criteria.sets.is_empty()) else { return Vec::new() };
        let mut columns = programme.register.up_to(last);
        let told = |column: usize| programme.editions.iter().any(|index| self.editions[*index].column == column);
        columns.retain(|column| told(*column) || programme.has_results(*column));
        columns
    }
}

impl Programme {
    /// Whether a target of it was changed, or stands in the place of another.
    #[must_use]
    pub fn has_changed_targets(&self) -> bool {
        self.criteria.all().any(|(_, _, criterion)| is_changed(criterion))
    }

    /// Whether a result that counts has a value in a column.
    fn has_results(&self, column: usize) -> bool {
        let results = self.criteria.sets.iter().flat_map(Set::all).flat_map(|(_, _, criterion)| &criterion.results);
        let mut keys = results.filter(|result| !result.supplementary).flat_map(ResultSpec::keys);
        keys.any(|(key, _)| self.entry(key).is_some_and(|entry| entry.cells.contains_key(&column)))
    }
}

fn is_changed(criterion: &Criterion) -> bool {
    !criterion.revisions.is_empty() || criterion.replaces.is_some()
}
