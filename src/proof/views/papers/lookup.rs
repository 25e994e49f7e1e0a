//! What the text of a page only names, answered for paper.

use super::folio::Folio;
use crate::literature::{self, Run as SetRun};
use crate::manuscript::{Citation, Embed, EmbedKind, ValueRef};
use crate::page::view::KeyFigure;
use crate::phrase::{Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::proof::views::citation::listed;
use crate::proof::views::exhibit::Exhibit;
use crate::proof::views::pieces;
use crate::report::{Link, NumberedBox, Page, PageId, SetCitation};
use crate::route::Route;
use crate::sheet::text::Lookup;
use crate::sheet::{CardNode, Node, PictureNode, Run, Target};

/// The lookups of one page in a document.
pub(super) struct PaperLookup<'d, 'h> {
    pub desk: &'d Desk<'h>,
    pub page: &'h Page,
    pub folio: &'d Folio,
}

/// What an anchor of a page is called in a document.
pub(super) fn id(route: &Route, anchor: &str) -> String {
    format!("{route}#{anchor}")
}

/// What the list of literature is called in a document, and a work in it.
pub(super) fn work_id(key: &str) -> String {
    listed(key)
}

impl PaperLookup<'_, '_> {
    fn is_inside(&self, page: PageId) -> bool {
        self.folio.inside.contains(&page)
    }

    /// A place of the site: inside the document, where its page is, else on the web.
    fn place(&self, route: &Route, anchor: Option<&str>) -> Target {
        let report = self.desk.house.report;
        let page = report.pages.iter().position(|page| page.route == *route).filter(|page| self.is_inside(*page));
        let url =
            format!("{}{}", route.absolute(&report.settings.base_url), anchor.map_or_else(String::new, |anchor| format!("#{anchor}")));
        match page {
            Some(_) => Target { id: Some(id(route, anchor.unwrap_or_default())), url: Some(url) },
            None => Target { id: None, url: Some(url) },
        }
    }

    /// Something drawn from data; `None` where it cannot be drawn, which was reported.
    pub(super) fn drawn(&self, kind: EmbedKind, id: &str) -> Option<Node> {
        let (desk, page) = (self.desk, self.page);
        if kind == EmbedKind::Cards {
            return self.cards(id);
        }
        let exhibit = Exhibit::of(desk, page, kind, id)?;
        let item = page.role.edition().and_then(|_| desk.house.report.item(page, kind, id));
        let on_a_leaf = self.folio.inside.is_empty();
        let mut figure = exhibit.paper(desk, item, on_a_leaf, &mut |svg| self.folio.keep("figure", "svg", svg.into_bytes()));
        self.folio.note_table(&figure.title, &exhibit.numbers(desk));
        figure.id = self.id(&figure.id);
        Some(Node::Figure(Box::new(figure)))
    }

    fn cards(&self, id: &str) -> Option<Node> {
        let programme = self.desk.house.report.programmes.get(self.page.scope.programme.as_deref()?)?;
        let figures = pieces::figures(self.desk, programme, id, self.page.scope.column?);
        let card = |figure: KeyFigure| {
            if !figure.hidden {
                let (unit, machine) = (figure.unit.clone().unwrap_or_default(), figure.machine.unwrap_or_default());
                self.folio.note([figure.label.clone(), unit, figure.period, machine, figure.value.clone()]);
            }
            CardNode {
                label: figure.label,
                value: figure.value,
                unit: figure.unit,
                note: figure.note,
                hidden: figure.hidden,
                change: figure.change.map(|change| change.text),
                target: figure.target,
            }
        };
        Some(Node::Cards { figures: figures.into_iter().map(card).collect() })
    }
}

impl Lookup for PaperLookup<'_, '_> {
    fn value(&self, value: &ValueRef) -> Run {
        let phrase = self.desk.value(self.page, value);
        if phrase.kind != PhraseKind::Shown {
            return Run::Absent { text: phrase.text };
        }
        // What only tells of the value, such as how many answered, is another number than its label says.
        let is_value =
            matches!(value.form, Form::Plain | Form::Words | Form::CapitalWords | Form::Counted | Form::Count | Form::Of | Form::Top);
        if let Ok(target) = self.desk.house.report.target(self.page, value)
            && is_value
        {
            let column = &target.programme.register.columns[target.column];
            let label = target.entry.label.get(self.desk.language).to_owned();
            let period = column.title(self.desk.language, self.desk.formatter());
            self.folio.note([label, String::new(), period, phrase.machine.unwrap_or_default(), phrase.text.clone()]);
        }
        Run::text(phrase.text)
    }

    fn value_text(&self, value: &ValueRef) -> String {
        self.desk.value(self.page, value).text
    }

    fn link(&self, target: &str) -> Option<Target> {
        Some(match self.desk.house.report.link(self.page, target).ok()? {
            Link::Outside(address) => Target { id: None, url: Some(address) },
            Link::Here(anchor) => self.place(&self.page.route, Some(&anchor)),
            Link::Page(route, anchor) => self.place(&route, anchor.as_deref()),
        })
    }

    fn reference(&self, target: &str) -> Option<String> {
        self.desk.reference(self.page, target)
    }

    fn id(&self, anchor: &str) -> String {
        id(&self.page.route, anchor)
    }

    fn section_number(&self, id: &str) -> Option<String> {
        self.page.sections.iter().find(|section| section.id == id)?.number.clone()
    }

    fn raw_html(&self) -> bool {
        self.desk.house.report.settings.raw_html
    }

    fn boxed(&self, id: &str) -> Option<(String, String)> {
        Some((NumberedBox::anchor(id), self.desk.box_label(self.page, id)?))
    }

    fn picture(&self, source: &str) -> Option<PictureNode> {
        let (ending, bytes, (width, height)) = self.desk.largest_picture(&self.page.picture_file(source))?;
        let file = self.folio.keep("picture", ending, bytes.to_vec());
        Some(PictureNode { file, alt: String::new(), caption: Vec::new(), width, height })
    }

    fn citation(&self, citation: &Citation) -> Vec<Run> {
        self.desk.citation(citation).map_or_else(Vec::new, |set| self.cited(set))
    }

    fn citation_text(&self, citation: &Citation) -> String {
        self.desk.citation(citation).map_or_else(String::new, |set| literature::plain(&set.words))
    }

    fn embed(&self, embed: &Embed) -> Option<Node> {
        self.drawn(embed.kind, &embed.id)
    }
}

impl PaperLookup<'_, '_> {
    /// A citation, each work linked to where it is listed: in the document, where that has a list.
    fn cited(&self, set: &SetCitation) -> Vec<Run> {
        let in_book = self.page.role.edition().is_some() && self.folio.inside.len() > 1;
        let groups = set.words.chunk_by(|a, b| a.item == b.item).map(|run| {
            let words = set_runs(run);
            match run[0].item.and_then(|item| set.items.get(item)).filter(|_| in_book) {
                Some((key, _)) => vec![Run::Link { to: Target { id: Some(work_id(key)), url: None }, content: words }],
                None => words,
            }
        });
        groups.flatten().collect()
    }
}

/// Words as a citation style set them.
pub(super) fn set_runs(runs: &[SetRun]) -> Vec<Run> {
    let set = |run: &SetRun| {
        let words = Run::text(run.text.as_str());
        let words = if run.italic { Run::Emphasis { content: vec![words] } } else { words };
        let words = if run.bold { Run::Strong { content: vec![words] } } else { words };
        match &run.url {
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
                Run::Link { to: Target { id: None, url: Some(url.clone()) }, content: vec![words] }
            }
            _ => words,
        }
    };
    runs.iter().map(set).collect()
}
