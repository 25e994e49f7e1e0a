//! The desk a job works at: it answers from the report, the theme and the prepared pictures, and notes what was asked.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::assets::Assets;
use super::easel::Easel;
use super::lookup::PageLookup;
use super::notes::{Note, Notes};
use super::parcels::{Packed, Parcels};
use super::pictures::{Pictures, Prepared};
use super::prints::{Printed, Prints};
use crate::disclosure::ShownCell;
use crate::drawing::png;
use crate::finding::{Finding, Findings, say};
use crate::language::{Arg, Formatter, Language, TextError};
use crate::manuscript::{Citation, EditionFront, EmbedKind, Inline, SourceNote, ValueRef};
use crate::page::body::Lookup;
use crate::phrase::{Form, Phrase, PhraseKind, Speaker};
use crate::register::Entry;
use crate::report::{Edition, Page, PageId, Programme, Report, SetCitation, Told};
use crate::route::{NOT_FOUND, Route};
use crate::source::Digest;
use crate::theme::Theme;

/// What all desks answer from.
#[derive(Clone, Copy)]
pub(super) struct House<'h> {
    pub report: &'h Report,
    pub theme: &'h Theme,
    pub formatters: &'h BTreeMap<Language, Formatter>,
    pub assets: &'h Assets,
    pub pictures: &'h Pictures,
    pub notes: &'h Notes<'h>,
    pub easel: &'h Easel<'h>,
    pub prints: &'h Prints,
    pub parcels: &'h Parcels,
}

/// The desk of one job.
pub(super) struct Desk<'h> {
    pub house: House<'h>,
    /// The language of what is made.
    pub language: Language,
    /// Its address: links are relative to it.
    pub route: Route,
    reads: RefCell<BTreeMap<Arc<str>, Digest>>,
    sorts: Cell<bool>,
    maps: Cell<bool>,
    what_ifs: Cell<bool>,
    findings: RefCell<Findings>,
}

impl<'h> Desk<'h> {
    pub(super) fn new(house: House<'h>, language: Language, route: Route) -> Self {
        let desk = Self {
            house,
            language,
            route,
            reads: RefCell::default(),
            sorts: Cell::default(),
            maps: Cell::default(),
            what_ifs: Cell::default(),
            findings: RefCell::default(),
        };
        desk.note_digest("theme", house.theme.digest);
        desk.note_digest("theme:assets", house.assets.digest);
        desk
    }

    /// What was read, and what was found wrong.
    pub(super) fn close(self) -> (BTreeMap<Arc<str>, Digest>, Findings) {
        (self.reads.into_inner(), self.findings.into_inner())
    }

    pub(super) fn note(&self, what: impl Into<Arc<str>>, answer: &str) {
        self.note_digest(what, Digest::of(answer.as_bytes()));
    }

    pub(super) fn note_digest(&self, what: impl Into<Arc<str>>, digest: Digest) {
        self.reads.borrow_mut().insert(what.into(), digest);
    }

    /// Notes what was worked out before.
    pub(super) fn note_again(&self, note: &Note) {
        self.note_digest(Arc::clone(&note.what), note.digest);
    }

    /// Notes that a table which readers can sort was set.
    pub(super) fn set_sortable(&self) {
        self.sorts.set(true);
    }

    /// Whether what was set until now needs the script that sorts tables.
    pub(super) fn sorts(&self) -> bool {
        self.sorts.get()
    }

    /// Notes that a map was set, which has tools for readers.
    pub(super) fn set_map(&self) {
        self.maps.set(true);
    }

    /// Whether what was set until now needs the script of maps.
    pub(super) fn has_maps(&self) -> bool {
        self.maps.get()
    }

    /// Notes that a calculation was set which readers may change.
    pub(super) fn set_what_if(&self) {
        self.what_ifs.set(true);
    }

    /// Whether what was set until now needs the script of calculations.
    pub(super) fn has_what_ifs(&self) -> bool {
        self.what_ifs.get()
    }

    pub(super) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    pub(super) fn speaker(&self) -> Speaker<'h> {
        Speaker { language: self.language, formatter: self.formatter(), wording: self.house.theme.wording(self.language) }
    }

    pub(super) fn formatter(&self) -> &'h Formatter {
        &self.house.formatters[&self.language]
    }

    /// A word of the interface in another language of the site.
    pub(super) fn word_in(&self, language: Language, id: &str, arguments: &[(&str, Arg)]) -> String {
        self.worded(language, id, self.house.theme.wording(language).text(id, arguments))
    }

    /// A word of the interface; one the theme lacks is a finding, and stands on the page as its id.
    pub(super) fn word(&self, id: &str, arguments: &[(&str, Arg)]) -> String {
        self.worded(self.language, id, self.house.theme.wording(self.language).text(id, arguments))
    }

    fn worded<T: From<String>>(&self, language: Language, id: &str, result: Result<T, TextError>) -> T {
        result.unwrap_or_else(|error| {
            self.report(crate::theme::lacking(language, &error));
            T::from(format!("[{id}]"))
        })
    }

    /// What a speaker says; a word the theme lacks is a finding.
    pub(super) fn said<T>(&self, words: Result<T, TextError>) -> Option<T> {
        words.map_err(|error| self.report(crate::theme::lacking(self.language, &error))).ok()
    }

    /// A component of the theme; what is wrong with it is a finding, and nothing stands in its place.
    pub(super) fn component(&self, name: &str, arguments: &serde_json::Value, body: Option<&str>) -> String {
        self.house.theme.component(name, self.language, arguments, body).unwrap_or_else(|finding| {
            self.report(*finding);
            String::new()
        })
    }

    /// The page, for its title, lead and place; `what` it is asked for does not matter to the note.
    pub(super) fn page(&self, id: PageId) -> &'h Page {
        self.note_again(self.house.notes.page(id));
        &self.house.report.pages[id]
    }

    /// The number of a page's first footnote.
    pub(super) fn first_note(&self, page: &Page) -> usize {
        self.note(format!("notes:{}", page.document.name), &page.first_note.to_string());
        page.first_note
    }

    /// What an edition is as a report: its kind, period, funder and the like.
    pub(super) fn edition<'e>(&self, edition: &'e Edition) -> &'e EditionFront {
        if let Some(note) = self.house.notes.edition(edition) {
            self.note_again(note);
        }
        &edition.front
    }

    /// A source of a programme.
    pub(super) fn source<'p>(&self, programme: &'p Programme, id: &str) -> Option<&'p SourceNote> {
        let note = programme.sources.iter().find(|note| note.id == id)?;
        self.note(format!("source:{}/{id}", programme.name), &format!("{note:?}"));
        Some(note)
    }

    /// The phrase for a value named on a page.
    pub(super) fn value(&self, page: &Page, value: &ValueRef) -> Phrase {
        if let Some(id) = value.criteria() {
            return self.told(page, value, id);
        }
        match self.house.report.target(page, value) {
            Ok(target) => self.phrase(target.programme, target.entry, target.column, value.form),
            // Reported when the report was bound; nothing is published.
            Err(_) => nothing(),
        }
    }

    /// The phrase for what a page says of criteria: a count of those that were reached, or a verdict.
    fn told(&self, page: &Page, value: &ValueRef, id: &str) -> Phrase {
        // What names nothing, or asks for what it has not, was reported when the report was checked.
        let Ok((programme, column, told)) = self.house.report.told(&page.scope, value, id) else { return nothing() };
        let phrase = match told {
            Told::Set(tally) => self.speaker().tally(tally, value.form),
            Told::Criterion(judged) => self.speaker().judged(programme.book(), &judged, value.form),
        };
        let phrase = self.said(phrase).flatten().unwrap_or_else(nothing);
        let form = value.form;
        self.note(format!("criteria:{}/{id}@{column} as {form:?}", programme.name), &format!("{phrase:?}"));
        phrase
    }

    /// The phrase for an entry in a column; noted under the value and, for a change, the one before it.
    pub(super) fn phrase(&self, programme: &Programme, entry: &Entry<ShownCell>, column: usize, form: Form) -> Phrase {
        let phrase = self.said(self.speaker().say(&programme.register, entry, column, form)).unwrap_or_else(nothing);
        self.note_value(programme, entry, column);
        if form == Form::Change
            && let Some(before) = programme.register.before(column)
        {
            self.note_value(programme, entry, before);
        }
        phrase
    }

    /// Notes a value, whatever form was asked for.
    pub(super) fn note_value(&self, programme: &Programme, entry: &Entry<ShownCell>, column: usize) {
        if let Some(note) = self.house.notes.value(programme, entry, column) {
            self.note_again(note);
        }
    }

    /// Words on a line as plain text. A page speaks its own language, wherever its title stands.
    pub(super) fn plain(&self, page: &Page, inlines: &[Inline]) -> String {
        if page.document.language == self.language {
            return PageLookup { desk: self, page }.plain(inlines);
        }
        let other = Self::new(self.house, page.document.language, self.route.clone());
        let words = PageLookup { desk: &other, page }.plain(inlines);
        let (reads, findings) = other.close();
        self.reads.borrow_mut().extend(reads);
        self.findings.borrow_mut().extend(findings);
        words
    }

    /// What a reference of a page without words of its own says: "Boks 2", "Figur 5".
    pub(super) fn reference(&self, page: &Page, target: &str) -> Option<String> {
        if let Some((kind, id)) = EmbedKind::parse(target) {
            return Some(super::views::exhibit::label(self, self.house.report.item(page, kind, id)?));
        }
        self.box_label(page, target.strip_prefix("box:")?)
    }

    /// "Boks 2"
    pub(super) fn box_label(&self, page: &Page, id: &str) -> Option<String> {
        let boxed = self.house.report.numbered_box(page, id)?;
        self.note(format!("box:{}#{id}", page.document.name), &boxed.number);
        Some(self.word("box-number", &[("number", Arg::Text(boxed.number.clone()))]))
    }

    /// A citation as a reader sees it.
    pub(super) fn citation(&self, citation: &Citation) -> Option<&'h SetCitation> {
        let set = self.house.report.literature.citation(citation)?;
        self.note(format!("citation:{}:{}", citation.span.file, citation.span.start), &format!("{set:?}"));
        Some(set)
    }

    /// A page's title as plain text.
    pub(super) fn title(&self, page: &Page) -> String {
        self.plain(page, &page.document.title.content)
    }

    /// A page's lead as plain text; empty when it has none.
    pub(super) fn lead(&self, page: &Page) -> String {
        page.document.lead.as_ref().map_or_else(String::new, |lead| self.plain(page, &lead.content))
    }

    /// The link to an address of the site: relative, except from the page for addresses that do not exist,
    /// which a host shows at any depth.
    pub(super) fn link(&self, route: &Route) -> String {
        if self.route.as_str() == NOT_FOUND {
            route.absolute(root(&self.house.report.settings.base_url))
        } else {
            route.relative_to(&self.route)
        }
    }

    /// A drawing as a PNG; `None` where it cannot be made into one, which is reported by what it is `called`.
    pub(super) fn pixels(&self, called: &str, svg: &str, scale: f32) -> Option<Vec<u8>> {
        png(svg, scale, self.house.easel.type_case())
            .map_err(|reason| {
                self.report(Finding::error(
                    "not-drawn",
                    say!("»{called}« kunne ikke laves til et billede: {reason}", "“{called}” could not be made into a picture: {reason}"),
                ));
            })
            .ok()
    }

    /// What is known of a document on paper; `None` where it was not set.
    pub(super) fn print(&self, route: &Route) -> Option<Printed> {
        let printed = self.house.prints.get(route);
        self.note(format!("print:{route}"), &format!("{printed:?}"));
        printed
    }

    /// What is known of all sheets of a language in one file; `None` where it was not made.
    pub(super) fn parcel(&self, route: &Route) -> Option<Packed> {
        let packed = self.house.parcels.get(route);
        self.note(format!("parcel:{route}"), &format!("{packed:?}"));
        packed
    }

    /// The words of the theme whose ids begin with `prefix`, by the rest of their ids; those that need something said to them are
    /// left out.
    pub(super) fn words(&self, prefix: &str) -> BTreeMap<String, String> {
        let wording = self.house.theme.wording(self.language);
        let plain = |id: &&str| id.starts_with(prefix) && wording.variables(id).is_none_or(BTreeSet::is_empty);
        wording.ids().filter(plain).map(|id| (id[prefix.len()..].to_owned(), self.word(id, &[]))).collect()
    }

    /// A prepared picture at its largest, for paper: its kind of file, its bytes, its size; `None` where it could not be prepared.
    pub(super) fn largest_picture(&self, file: &str) -> Option<(&'h str, &'h [u8], (u32, u32))> {
        let prepared = self.picture(file)?;
        let (_, route) = prepared.renditions.last()?;
        let bytes = self.house.pictures.bytes(route)?;
        Some((route.as_str().rsplit('.').next()?, bytes, (prepared.width, prepared.height)))
    }

    /// The address of a picture at its largest, and those of all its sizes as `srcset` wants them; empty where there is one.
    pub(super) fn renditions(&self, prepared: &Prepared) -> (String, String) {
        let several = prepared.renditions.len() > 1;
        let src = prepared.renditions.last().map_or_else(String::new, |(_, route)| self.link(route));
        let set = prepared.renditions.iter().filter(|_| several).map(|(width, route)| format!("{} {width}w", self.link(route)));
        (src, set.collect::<Vec<_>>().join(", "))
    }

    /// A prepared picture; `None` where it could not be, which was reported.
    pub(super) fn picture(&self, file: &str) -> Option<&'h Prepared> {
        let prepared = self.house.pictures.get(file)?;
        self.note_digest(format!("picture:{file}"), prepared.digest);
        Some(prepared)
    }
}

/// What stands where a report has a mistake: nothing is published then.
fn nothing() -> Phrase {
    Phrase { text: String::new(), machine: None, kind: PhraseKind::Missing }
}

/// The folder of a whole address: `https://example.org/beretning/` → `/beretning/`.
pub(super) fn root(base: &str) -> &str {
    let host = base.find("://").map_or(0, |at| at + 3);
    base[host..].find('/').map_or("/", |at| &base[host + at..])
}

#[cfg(test)]
mod tests {
    use super::root;

    #[test]
    fn a_site_has_a_root() {
        assert_eq!(root("https://example.org/"), "/");
        assert_eq!(root("https://example.org/beretning/"), "/beretning/");
    }
}
