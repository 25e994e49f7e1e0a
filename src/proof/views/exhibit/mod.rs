//! Figures and tables as readers meet them: what is drawn, with caption, notes, source, n and files.

mod criteria;
mod calculations;
mod diagrams;
mod embed;
mod files;
mod maps;
mod open_map;
mod pages;
mod paper;
mod remarks;
mod timelines;
mod versions;

pub(in crate::proof) use embed::embed;
pub(in crate::proof) use files::{files, picture};
pub(in crate::proof) use pages::{item, lists, title};

use criteria::Goals;

use super::charts::Charter;
use super::tables;
use crate::disclosure::ShownCell;
use crate::drawing::Drawing;
use crate::figure::{Chart, Timeline};
use crate::manuscript::{Caption, DiagramBody, EmbedKind};
use crate::map::Map;
use crate::page::view::{Download, FigureView};
use crate::proof::desk::Desk;
use crate::register::Entry;
use crate::report::{Edition, Item, Page, Plan, Programme, Target, anchor, plan, stages};
use crate::route::Route;
use crate::table::Table;

/// How wide drawings are made: for the text column, and for a phone.
const WIDE: f64 = 680.0;
const NARROW: f64 = 320.0;

/// A figure or a table before it is set.
pub(in crate::proof) struct Exhibit<'r> {
    kind: EmbedKind,
    id: &'r str,
    caption: &'r Caption,
    programme: &'r Programme,
    edition: Option<&'r Edition>,
    /// The entries it shows, in which columns.
    entries: Vec<&'r Entry<ShownCell>>,
    columns: Vec<usize>,
    /// What the cells of a written table name.
    named: Vec<Target<'r>>,
    /// Whether those who were asked could give several answers.
    several_answers: bool,
    matter: Matter<'r>,
}

/// What it is.
enum Matter<'r> {
    Chart(Chart),
    Table(Table),
    Diagram(diagrams::Measured),
    Versions(versions::Compared),
    Map(Map<'r>),
    /// What would be a map if anybody knew where.
    Count(maps::Count),
    Timeline(Timeline),
    Criteria(Box<Goals<'r>>),
    Calculation(calculations::Sheet<'r>),
}

/// Where a figure is set, and what it links to from there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::proof) enum Setting {
    /// In a text.
    Text,
    /// On its own page.
    Own,
}

/// »Figur 5«
pub(in crate::proof) fn label(desk: &Desk<'_>, item: &Item) -> String {
    desk.note(format!("item:{}", item.route), &item.number);
    desk.word(&format!("{}-number", item.series.word()), &[("number", item.number.as_str().into())])
}

impl<'r> Exhibit<'r> {
    /// What a page names; `None` where there is no such thing or it cannot be drawn, which was reported.
    pub fn of(desk: &Desk<'r>, page: &'r Page, kind: EmbedKind, id: &str) -> Option<Self> {
        let report = desk.house.report;
        let programme = report.programmes.get(page.scope.programme.as_deref()?)?;
        let column = page.scope.column?;
        let edition = report.edition_of(page).or_else(|| programme.editions.first().map(|index| &report.editions[*index]));
        let figures = &programme.figures;
        let (mut entries, mut columns, mut named) = (Vec::new(), Vec::new(), Vec::new());
        let (id, caption, matter) = match kind {
            EmbedKind::Chart => {
                let (id, spec) = figures.charts.get_key_value(id)?;
                desk.note(format!("chart:{}/{id}", programme.name), &format!("{spec:?}"));
                let plan = plan(programme, spec, column).ok()?;
                (entries, columns) = places(&plan);
                (id, &spec.caption, Matter::Chart(Charter { desk, programme, spec }.chart(&plan)))
            }
            EmbedKind::Table => {
                let (id, spec) = figures.tables.get_key_value(id)?;
                desk.note(format!("table:{}/{id}", programme.name), &format!("{spec:?}"));
                entries = spec.keys().filter_map(|(key, _)| programme.register.entry(key)).collect();
                columns = tables::columns(programme, spec, column);
                spec.for_each_value(&mut |value| named.extend(report.target(page, value).ok()));
                (id, &spec.caption, Matter::Table(tables::table(desk, page, programme, spec, column)))
            }
            EmbedKind::Diagram => {
                let (id, diagram) = figures.diagrams.get_key_value(id)?;
                desk.note(format!("diagram:{}/{id}", programme.name), &format!("{diagram:?}"));
                let place = diagrams::Place { desk, page, programme, column };
                let matter = match &diagram.body {
                    DiagramBody::Theory(stages) => Matter::Diagram(place.diagram(stages, false)),
                    DiagramBody::Process(stages) => Matter::Diagram(place.diagram(stages, true)),
                    DiagramBody::Versions(written) => Matter::Versions(versions::Compared::of(desk, written)),
                };
                (id, &diagram.caption, matter)
            }
            EmbedKind::Timeline => {
                let (id, timeline) = figures.timelines.get_key_value(id)?;
                desk.note(format!("timeline:{}/{id}", programme.name), &format!("{timeline:?}"));
                (id, &timeline.caption, Matter::Timeline(timelines::timeline(desk, timeline)))
            }
            EmbedKind::Map => {
                let (id, spec) = figures.maps.get_key_value(id)?;
                desk.note(format!("map:{}/{id}", programme.name), &format!("{spec:?}"));
                let (coverage, atlas) = (programme.coverage.as_ref()?, report.atlas.as_ref()?);
                entries = maps::entries(programme, coverage, spec);
                columns = stages(programme, spec, column);
                let matter = if coverage.is_placed() {
                    Matter::Map(maps::Mapper { desk, programme, coverage, atlas }.map(spec, &columns)?)
                } else {
                    Matter::Count(maps::Count::of(desk, programme, coverage, *columns.last()?))
                };
                (id, &spec.caption, matter)
            }
            EmbedKind::Criteria => {
                let (id, spec) = figures.criteria.get_key_value(id)?;
                desk.note(format!("criteria:{}/{id}", programme.name), &format!("{spec:?}"));
                let goals = Goals::of(desk, page, programme, column, spec);
                entries = goals.entries();
                columns = vec![column];
                (id, &spec.caption, Matter::Criteria(Box::new(goals)))
            }
            EmbedKind::Calculation => {
                let (id, spec) = figures.calculations.get_key_value(id)?;
                desk.note(format!("calculation:{}/{id}", programme.name), &format!("{spec:?}"));
                let sheet = calculations::sheet(desk, programme, spec)?;
                (entries, columns) = calculations::places(programme, spec);
                (id, &spec.caption, Matter::Calculation(sheet))
            }
            EmbedKind::Cards => return None,
        };
        // What is said below it is said of these, whatever it shows of them.
        for entry in &entries {
            for column in &columns {
                desk.note_value(programme, entry, *column);
            }
        }
        let several_answers = kind == EmbedKind::Chart && figures.charts.get(id).is_some_and(|spec| spec.several_answers);
        Some(Self { kind, id, caption, programme, edition, entries, columns, named, several_answers, matter })
    }

    /// What its template is given.
    pub fn view(&self, desk: &Desk<'_>, item: Option<&Item>, setting: Setting) -> FigureView {
        let language = desk.language;
        let anchor = anchor(self.kind, self.id);
        let drawn = |width: f64, name: &str| self.inline(desk, width, &format!("{anchor}-{name}"));
        FigureView {
            kind: self.kind.word(),
            label: item.map(|item| label(desk, item)),
            title: self.caption.title.get(language).to_owned(),
            subtitle: self.caption.subtitle.as_ref().map(|words| words.get(language).to_owned()),
            wide_svg: drawn(WIDE, "w"),
            narrow_svg: drawn(NARROW, "n"),
            body_html: self.body(desk, &anchor),
            twin_html: self.twin_html(desk, &anchor),
            notes: self.notes(desk),
            method: self.caption.method.as_ref().map(|words| words.get(language).to_owned()),
            n: self.respondents(desk),
            sources: self.sources(desk),
            url: item.filter(|_| setting == Setting::Text).map(|item| desk.link(&item.route)),
            downloads: item.map(|item| self.downloads(desk, item)).unwrap_or_default(),
            tools: self.tools(desk),
            anchor,
        }
    }

    /// What it shows in words, for those who do not see it.
    fn spoken(&self, desk: &Desk<'_>) -> String {
        match &self.matter {
            Matter::Chart(chart) => desk.said(chart.spoken(desk.house.theme.wording(desk.language))).unwrap_or_default(),
            Matter::Map(map) => map.spoken.clone(),
            Matter::Diagram(diagram) => diagrams::spoken(desk, &diagram.drawn),
            Matter::Versions(versions) => versions.spoken(desk),
            Matter::Table(_) | Matter::Timeline(_) | Matter::Count(_) | Matter::Criteria(_) | Matter::Calculation(_) => String::new(),
        }
    }

    fn drawing(&self, desk: &Desk<'_>, width: f64, prefix: &str) -> Option<Drawing> {
        match &self.matter {
            Matter::Chart(chart) => Some(chart.draw(desk.house.easel.ruler(), width, prefix)),
            Matter::Diagram(diagram) => Some(diagram.drawn.draw(desk.house.easel.ruler(), width, prefix)),
            Matter::Versions(versions) => Some(versions.drawn.draw(desk.house.easel.ruler(), width, prefix)),
            Matter::Map(map) => Some(map.draw(desk.house.easel.ruler(), width, prefix)),
            Matter::Table(_) | Matter::Timeline(_) | Matter::Count(_) | Matter::Criteria(_) | Matter::Calculation(_) => None,
        }
    }

    fn inline(&self, desk: &Desk<'_>, width: f64, prefix: &str) -> Option<String> {
        // Colons are for anchors; in the names of patterns they would have to be escaped.
        let prefix = prefix.replace(':', "-");
        let drawing = self.drawing(desk, width, &prefix)?;
        Some(drawing.inline(&prefix, self.caption.title.get(desk.language), &self.spoken(desk), self.kind.word()))
    }

    /// The drawing of its file: what stands on the page as a list or a table is drawn there too.
    fn picture(&self, desk: &Desk<'_>) -> Drawing {
        let ruler = desk.house.easel.ruler();
        match &self.matter {
            Matter::Chart(chart) => chart.draw(ruler, WIDE, "d"),
            Matter::Diagram(diagram) => diagram.drawn.draw(ruler, WIDE, "d"),
            Matter::Versions(versions) => versions.drawn.draw(ruler, WIDE, "d"),
            // A file may stand anywhere, where no link leads.
            Matter::Map(map) => map.unlinked().draw(ruler, WIDE, "d"),
            Matter::Count(count) => count.twin.draw(ruler, WIDE, "d", tables::decimal_sign(desk.language)),
            Matter::Table(table) => table.draw(ruler, WIDE, "d", tables::decimal_sign(desk.language)),
            Matter::Timeline(timeline) => timeline.draw(ruler, WIDE, "d"),
            Matter::Criteria(goals) => goals.picture.draw(ruler, WIDE, "d", tables::decimal_sign(desk.language)),
            Matter::Calculation(sheet) => sheet.plain.draw(ruler, WIDE, "d", tables::decimal_sign(desk.language)),
        }
    }

    /// The same as a table, for whoever calculates on.
    fn twin(&self, desk: &Desk<'_>) -> Table {
        match &self.matter {
            Matter::Chart(chart) => chart.twin(),
            Matter::Table(table) => table.clone(),
            Matter::Diagram(diagram) => diagrams::twin(desk, diagram),
            Matter::Versions(versions) => versions.twin.clone(),
            Matter::Map(map) => map.twin.clone(),
            Matter::Count(count) => count.twin.clone(),
            Matter::Timeline(timeline) => timelines::twin(desk, timeline),
            Matter::Criteria(goals) => goals.twin.clone(),
            Matter::Calculation(sheet) => sheet.twin.clone(),
        }
    }

    fn twin_html(&self, desk: &Desk<'_>, anchor: &str) -> Option<String> {
        match &self.matter {
            // The last rows of a twin are its top share and n, which have no place among the others.
            Matter::Chart(chart) => Some(tables::html(desk, &chart.twin(), &format!("{anchor}.t"), &title_of(anchor), false)),
            Matter::Diagram(diagram) => Some(diagrams::list(desk, diagram)),
            Matter::Versions(versions) => Some(tables::html(desk, &versions.twin, &format!("{anchor}.t"), &title_of(anchor), false)),
            Matter::Map(map) => Some(tables::html(desk, &map.twin, &format!("{anchor}.t"), &title_of(anchor), true)),
            Matter::Table(_) | Matter::Timeline(_) | Matter::Count(_) | Matter::Criteria(_) | Matter::Calculation(_) => None,
        }
    }

    fn body(&self, desk: &Desk<'_>, anchor: &str) -> Option<String> {
        match &self.matter {
            Matter::Table(table) => Some(tables::html(desk, table, anchor, &title_of(anchor), true)),
            Matter::Timeline(timeline) => Some(timelines::list(desk, timeline)),
            Matter::Count(count) => Some(count.html(desk)),
            Matter::Versions(versions) => Some(versions.list(desk)),
            Matter::Criteria(goals) => Some(goals.html(desk, title_of(anchor))),
            Matter::Calculation(sheet) => Some(sheet.html(desk, anchor, &title_of(anchor))),
            Matter::Chart(_) | Matter::Diagram(_) | Matter::Map(_) => None,
        }
    }

    /// What a calculation takes for granted.
    fn assumptions(&self, desk: &Desk<'_>) -> Vec<String> {
        match &self.matter {
            Matter::Calculation(sheet) => sheet.assumptions(desk),
            _ => Vec::new(),
        }
    }

    fn downloads(&self, desk: &Desk<'_>, item: &Item) -> Vec<Download> {
        let download = |(ending, label): (&'static str, &'static str)| Download {
            label,
            title: desk.word(&format!("download-{ending}"), &[("label", self::label(desk, item).into())]),
            url: desk.link(&file(item, ending)),
        };
        let open_map = matches!(self.matter, Matter::Map(_)).then_some(files::OPEN_MAP);
        files::ENDINGS.into_iter().chain(open_map).map(download).collect()
    }
}

/// The id of the title of what has this anchor.
fn title_of(anchor: &str) -> String {
    format!("{anchor}.title")
}

/// The address of a file of an item.
fn file(item: &Item, ending: &str) -> Route {
    let name = item.route.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    Route::file(&format!("{}{name}.{ending}", item.route))
}

/// The entries of a plan, and its columns.
fn places<'r>(plan: &Plan<'r>) -> (Vec<&'r Entry<ShownCell>>, Vec<usize>) {
    match plan {
        Plan::Answers { groups, .. } => {
            let mut entries: Vec<&Entry<ShownCell>> = Vec::new();
            for group in groups {
                if !entries.iter().any(|entry| entry.key == group.entry.key) {
                    entries.push(group.entry);
                }
            }
            (entries, super::charts::distinct(groups.iter().map(|group| group.column)))
        }
        Plan::Numbers { entries, columns } => (entries.clone(), columns.clone()),
    }
}
