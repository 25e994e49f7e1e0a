//! What the text of a page only names, answered from the desk.

use std::ops::Range;

use serde_json::json;

use super::desk::Desk;
use super::views::exhibit::{Exhibit, Setting};
use super::views::{citation, glossary, pieces};
use crate::escape::{attribute, text};
use crate::finding::Span;
use crate::literature;
use crate::manuscript::{BoxKind, Citation, Embed, EmbedKind, ValueRef};
use crate::page::body::{Boxed, Lookup};
use crate::phrase::PhraseKind;
use crate::report::{Apparatus, Link, NumberedBox, Page};

/// The lookups of one page.
pub(super) struct PageLookup<'d, 'h> {
    pub desk: &'d Desk<'h>,
    pub page: &'h Page,
}

/// How wide a picture is drawn: the text column, or the window where that is narrower.
const SIZES: &str = "(min-width: 46rem) 42rem, 100vw";

impl Lookup for PageLookup<'_, '_> {
    fn value(&self, value: &ValueRef) -> String {
        let phrase = self.desk.value(self.page, value);
        let words = text(&phrase.text);
        match (phrase.kind, phrase.machine) {
            (PhraseKind::Shown, Some(machine)) => format!("<data value=\"{}\">{words}</data>", attribute(&machine)),
            (PhraseKind::Shown, None) => words,
            (PhraseKind::Withheld, _) => format!("<span class=\"withheld\">{words}</span>"),
            (PhraseKind::Missing, _) => format!("<span class=\"missing\">{words}</span>"),
        }
    }

    fn value_text(&self, value: &ValueRef) -> String {
        self.desk.value(self.page, value).text
    }

    fn link(&self, target: &str) -> Option<String> {
        let link = self.desk.house.report.link(self.page, target);
        match link.ok()? {
            Link::Outside(address) => Some(address),
            Link::Here(anchor) => Some(format!("#{anchor}")),
            Link::Page(route, anchor) => {
                let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
                let link = self.desk.link(&route);
                self.desk.note(format!("route:{route}"), &link);
                Some(format!("{link}{anchor}"))
            }
        }
    }

    fn section_number(&self, id: &str) -> Option<String> {
        self.page.sections.iter().find(|section| section.id == id)?.number.clone()
    }

    fn first_note(&self) -> usize {
        self.desk.first_note(self.page)
    }

    fn picture(&self, source: &str, alt: &str, caption: &str) -> String {
        let Some(prepared) = self.desk.picture(&self.page.picture_file(source)) else { return String::new() };
        let (src, srcset) = self.desk.renditions(prepared);
        let sizes = if srcset.is_empty() { "" } else { SIZES };
        let arguments = json!({
            "src": src, "srcset": srcset, "sizes": sizes,
            "width": prepared.width, "height": prepared.height, "alt": alt, "caption": caption,
        });
        self.desk.component("block.picture", &arguments, None)
    }

    fn image(&self, source: &str, alt: &str, _: &str) -> String {
        let Some(prepared) = self.desk.picture(&self.page.picture_file(source)) else { return String::new() };
        let src = prepared.renditions.first().map_or_else(String::new, |(_, route)| self.desk.link(route));
        format!(
            "<img class=\"inline\" src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\">",
            attribute(&src),
            prepared.width,
            prepared.height,
            attribute(alt)
        )
    }

    fn reference(&self, target: &str) -> Option<String> {
        self.desk.reference(self.page, target)
    }

    fn terms(&self, place: &Span) -> Vec<(Range<usize>, String)> {
        let report = self.desk.house.report;
        let edition = self.page.role.edition().map(|index| &report.editions[index]);
        let Some(list) = edition.and_then(|edition| edition.apparatus_in(Apparatus::Glossary, self.page.document.language)) else {
            return Vec::new();
        };
        let link = self.desk.link(list);
        report.terms.at(place).iter().map(|found| (found.range.clone(), format!("{link}#{}", glossary::anchor(&found.key)))).collect()
    }

    fn citation(&self, citation: &Citation) -> String {
        let Some(set) = self.desk.citation(citation) else { return String::new() };
        let edition = self.page.role.edition().map(|index| &self.desk.house.report.editions[index]);
        let list = edition
            .and_then(|edition| edition.apparatus_in(Apparatus::Literature, self.page.document.language))
            .map(|route| self.desk.link(route));
        self.desk.note(format!("literature-at:{}", self.page.route), list.as_deref().unwrap_or_default());
        citation::html(set, list.as_deref())
    }

    fn citation_text(&self, citation: &Citation) -> String {
        self.desk.citation(citation).map_or_else(String::new, |set| literature::plain(&set.words))
    }

    fn boxed(&self, boxed: &Boxed<'_>) -> String {
        let label = boxed.id.and_then(|id| self.desk.box_label(self.page, id)).unwrap_or_default();
        let id = boxed.id.map(NumberedBox::anchor).unwrap_or_default();
        let (title, body) = (boxed.title, Some(boxed.body));
        if boxed.kind == BoxKind::Quote {
            let arguments = json!({ "title": title, "id": id, "label": label, "attribution": boxed.attribution });
            return self.desk.component("block.pull", &arguments, body);
        }
        self.desk.component("block.box", &json!({ "kind": boxed.kind.word(), "title": title, "id": id, "label": label }), body)
    }

    fn quotation(&self, body: &str, attribution: &str) -> String {
        self.desk.component("block.quotation", &json!({ "attribution": attribution }), Some(body))
    }

    fn table(&self, table: &str, columns: usize) -> String {
        self.desk.component("block.table", &json!({ "columns": columns }), Some(table))
    }

    fn embed(&self, embed: &Embed) -> String {
        if embed.kind == EmbedKind::Cards {
            let programme = self.page.scope.programme.as_deref().and_then(|name| self.desk.house.report.programmes.get(name));
            let (Some(programme), Some(column)) = (programme, self.page.scope.column) else { return String::new() };
            let figures = pieces::figures(self.desk, programme, &embed.id, column);
            return self.desk.component("block.cards", &json!({ "figures": figures }), None);
        }
        // One that cannot be drawn was reported when the report was bound; nothing is published.
        let Some(exhibit) = Exhibit::of(self.desk, self.page, embed.kind, &embed.id) else { return String::new() };
        let item = self.page.role.edition().and_then(|_| self.desk.house.report.item(self.page, embed.kind, &embed.id));
        self.desk.component("block.figure", &json!({ "figure": exhibit.view(self.desk, item, Setting::Text) }), None)
    }

    fn word(&self, id: &str, number: usize) -> String {
        self.desk.word(id, &[("number", number.into())])
    }

    fn raw_html(&self) -> bool {
        self.desk.house.report.settings.raw_html
    }
}
