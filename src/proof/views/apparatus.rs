//! The pages the program makes behind an edition's chapters.

use super::{exhibit, glossary, literature, numbers, pieces};
use crate::page::view::{ApparatusMatter, ApparatusView};
use crate::proof::desk::Desk;
use crate::report::Apparatus;

/// A page of the apparatus of the edition with this index.
pub(in crate::proof) fn view(desk: &Desk<'_>, index: usize, kind: Apparatus) -> ApparatusView {
    let edition = &desk.house.report.editions[index];
    let word = |part: &str| desk.word(&format!("{}-{part}", kind.word()), &[]);
    ApparatusView {
        edition: pieces::edition_link(desk, edition),
        title: word("title"),
        lead: word("lead"),
        matter: match kind {
            Apparatus::Numbers => ApparatusMatter::Numbers(numbers::view(desk, edition)),
            Apparatus::Figures => ApparatusMatter::Figures { lists: exhibit::lists(desk, index) },
            Apparatus::Literature => ApparatusMatter::Literature { works: literature::works(desk, index) },
            Apparatus::Glossary => ApparatusMatter::Glossary { terms: glossary::terms(desk, index) },
        },
    }
}
