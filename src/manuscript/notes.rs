//! Which footnotes a reader meets, in the order of their numbers.

use std::collections::BTreeSet;

use super::{Block, Body, Footnote, Inline, walk};

impl Body {
    /// The footnotes that are marked, in the order they are first marked; one that is marked in another stands after all
    /// that are marked in the text.
    #[must_use]
    pub fn notes(&self) -> Vec<&Footnote> {
        let mut notes = Vec::new();
        let mut met = BTreeSet::new();
        self.meet(&self.blocks, &mut met, &mut notes);
        let mut next = 0;
        while let Some(note) = notes.get(next) {
            let note: &Footnote = note;
            self.meet(&note.content, &mut met, &mut notes);
            next += 1;
        }
        notes
    }

    fn meet<'b>(&'b self, blocks: &'b [Block], met: &mut BTreeSet<&'b str>, notes: &mut Vec<&'b Footnote>) {
        walk(blocks, &mut |inline| {
            if let Inline::Footnote { label, .. } = inline
                && let Some(note) = self.footnotes.iter().find(|note| note.label == *label)
                && met.insert(label)
            {
                notes.push(note);
            }
        });
    }
}
