//! Tables of success criteria, as readers meet them.

use serde_json::json;

use crate::criteria::{Criterion, Set};
use crate::disclosure::ShownCell;
use crate::manuscript::CriteriaSpec;
use crate::proof::desk::Desk;
use crate::proof::views::criteria::{Teller, Use, twin};
use crate::register::Entry;
use crate::report::{Page, Programme};
use crate::sheet::ScoreNode;
use crate::table::Table;

/// Success criteria on a page, as of one column.
pub(super) struct Goals<'r> {
    page: &'r Page,
    programme: &'r Programme,
    column: usize,
    sets: Vec<&'r Set>,
    /// The same for files.
    pub twin: Table,
    /// The same for a picture.
    pub picture: Table,
}

impl<'r> Goals<'r> {
    pub(super) fn of(desk: &Desk<'r>, page: &'r Page, programme: &'r Programme, column: usize, spec: &CriteriaSpec) -> Self {
        // A set there is not was reported.
        let sets: Vec<&Set> = spec.sets.iter().filter_map(|(id, _)| programme.criteria.set(id)).collect();
        let teller = Teller { desk, page, programme, column };
        let (twin, picture) = (twin(&teller, &sets, Use::File), twin(&teller, &sets, Use::Reading));
        Self { page, programme, column, sets, twin, picture }
    }

    /// The entries it shows: results, and what they are held against.
    pub(super) fn entries(&self) -> Vec<&'r Entry<ShownCell>> {
        let criteria = self.sets.iter().flat_map(|set| set.all()).map(|(_, _, criterion)| criterion);
        let keys = criteria.flat_map(Criterion::keys).map(|(key, _)| key);
        // An answer is told by its distribution.
        keys.filter_map(|key| self.programme.register.entry(&self.programme.entry(key)?.key)).collect()
    }

    /// The ids of the sources its targets come from.
    pub(super) fn sources(&self) -> impl Iterator<Item = &'r str> {
        self.sets.iter().filter_map(|set| set.source.as_ref()).map(|(id, _)| id.as_str())
    }

    /// The table; `named_by` is the id of its title.
    pub(super) fn html(&self, desk: &Desk<'r>, named_by: String) -> String {
        desk.component("block.criteria", &json!({ "table": self.teller(desk).view(&self.sets, named_by) }), None)
    }

    /// What stands above the table on paper and in a picture.
    pub(super) fn scores(&self, desk: &Desk<'r>) -> Vec<ScoreNode> {
        let teller = self.teller(desk);
        let judged = teller.judged();
        let score = |set: &&'r Set| {
            let score = teller.score(set, &judged, None);
            ScoreNode { label: (self.sets.len() > 1).then_some(score.label), of: score.of, met: score.met, beside: score.beside }
        };
        self.sets.iter().map(score).collect()
    }

    fn teller<'t>(&self, desk: &'t Desk<'r>) -> Teller<'t, 'r> {
        Teller { desk, page: self.page, programme: self.programme, column: self.column }
    }
}
