//! What texts say of criteria.

use super::super::{Programme, Report, Scope};
use crate::criteria::{Judged, Tally};
use crate::finding::{Finding, say, suggestion};
use crate::manuscript::ValueRef;

/// What a text names of a programme's criteria.
pub enum Told<'r> {
    /// How many of a set were reached.
    Set(Tally),
    /// One criterion.
    Criterion(Box<Judged<'r>>),
}

impl Report {
    /// What a text names of criteria that are read in this programme and period: `{{ criteria:effects as met-of-total }}`, of which
    /// `id` is `effects`.
    ///
    /// # Errors
    /// A finding at the reference.
    pub fn told(&self, scope: &Scope, value: &ValueRef, id: &str) -> Result<(&Programme, usize, Told<'_>), Box<Finding>> {
        let programme = self.programme_of(scope, value)?;
        let column = self.column_of(programme, scope, value)?;
        let mut judged = programme.judged(column);
        let told = if programme.criteria.set(id).is_some() {
            Told::Set(Tally::of_set(&judged, id))
        } else if let Some(at) = judged.iter().position(|judged| judged.criterion.id == id) {
            Told::Criterion(Box::new(judged.swap_remove(at)))
        } else {
            return Err(Box::new(
                Finding::error(
                    "unknown-criteria",
                    say!("der er ingen mål »{id}« i criteria.yaml", "there are no goals “{id}” in criteria.yaml"),
                )
                .at(&value.span)
                .hint_maybe(suggestion(id, programme.criteria.ids())),
            ));
        };
        Ok((programme, column, told))
    }
}
