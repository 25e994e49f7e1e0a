//! What templates are given: plain data, every number formatted, every address relative to the page.

mod account;
mod common;
mod criteria;
mod figures;
mod grants;
mod pieces;
mod pages;
mod papers;
mod places;
mod numbers;
mod targets;

pub use account::{AccountView, NumberLink, ReasonLine, ReasonView, TopicLine};
pub use common::{AssetsView, Common, Crumb, LanguageView, LicenceView, MenuItem, OpenGraph, PageView, SiteView, Translation};
pub use criteria::{CriteriaSet, CriteriaView, CriterionView, GoalView, MarkLine, ResultView, ScoreLine, ScoreView, VerdictView};
pub use figures::{Download, EmbedView, FigureView, ItemLink, ItemList, ItemView, SourceLink, ToolsView};
pub use grants::{GrantNote, GrantReportView, GrantView, GrantsView};
pub use numbers::{CellView, EntryView, LegendLine, NumbersView, SourceView, TopicView};
pub use pages::{
    ApparatusMatter, ApparatusView, ChapterView, FrontView, PlainView, ProgrammeCard, ProgrammeView, ReportView, StoryView, TermView,
    WorkView,
};
pub use papers::{PaperLink, PaperTwin, PapersView, ParcelLink, SheetGroup, SheetKind, SheetLetter, SheetsView};
pub use pieces::{ChangeView, ContentsItem, EditionCard, EditionLink, KeyFigure, Neighbour, Row, SectionView, SeriesView, StoryCard};
pub use places::{
    BranchView, LocatorView, OfferingView, OriginView, PlaceGroup, PlaceLine, PlaceNumberView, PlaceTag, PlaceView, PlacesView,
    StatementView, TallyView,
};
pub use targets::{TargetCell, TargetLine, TargetResult, TargetSet, TargetsView};
