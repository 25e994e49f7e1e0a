//! What authors wrote, parsed once into trees that know their places; nothing is looked up yet.

mod block;
mod citation;
mod dialect;
mod document;
mod drafts;
mod edition;
mod figures;
mod grants;
mod heading;
mod inline;
mod isbn;
mod line;
mod markdown;
mod notes;
mod settings;
mod sheets;
mod tree;
mod value_ref;
mod whole;

pub use block::{Align, Block, BlockKind, BoxKind, Embed, EmbedKind, Footnote, Item, walk_blocks};
pub use citation::{Citation, CitedItem};
pub use document::{Document, DocumentKind, Prose, parse as parse_document};
pub use edition::{CoverPicture, EditionFront, ReportKind};
pub use figures::{
    Calculates, CalculationSpec, Caption, CardFigure, Cards, Change, ChartKind, ChartSpec, Classing, CriteriaSpec, Diagram, DiagramBody,
    DiagramItem, Event, Figures, ItemPair, MONTHS, MapKind, MapSpec, NumberRow, NumberTable, Said, Saying, Stage, StagePair, TableBody,
    TableShow, TableSpec, Timeline, Version, Versions, WrittenCell, WrittenRow, WrittenTable, said_twice, tables,
};
pub use grants::{Amount, FILE as GRANTS, Grant, Reported};
pub use inline::{Inline, Named, plain_text, walk, walk_inlines, without_comments};
pub use markdown::{Body, MAX_DEPTH, parse as parse_markdown};
pub use settings::{Licence, Numbering, Settings, base_url_of};
pub use sheets::{Each, SheetSpec, Shown};
pub use tree::{Manuscript, Programme, SourceNote, parse};
pub use value_ref::ValueRef;
