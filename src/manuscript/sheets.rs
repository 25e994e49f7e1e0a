//! `sheets.yaml`: what of a programme is set on paper, to be passed on.

use std::collections::BTreeMap;

use super::EmbedKind;
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::yaml::{Bilingual, Fields, Key, Node};

/// A kind of sheet as written.
#[derive(Debug, Clone)]
pub struct SheetSpec {
    /// The word for it.
    pub id: String,
    /// Where the word stands.
    pub span: Span,
    /// What readers call it: »Faktaark«. It stands in the names of its files.
    pub label: Bilingual,
    /// The template of the theme that arranges it.
    pub template: (String, Span),
    /// The page of the programme whose text it is: `faktaark` is `faktaark.md`.
    pub text: (String, Span),
    /// What one is made for.
    pub each: Each,
    /// Where that is said; where the sheet is named, if it is not.
    pub each_at: Span,
    /// How many pages it has to have, where that is promised: what is printed on both sides of one leaf has two.
    pub pages: Option<(usize, Span)>,
    /// What the template places besides the text, by the names the template knows.
    pub show: BTreeMap<String, Shown>,
}

/// What one sheet is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// One for the programme.
    Programme,
    /// One for every place where it is offered.
    Place,
}

impl Each {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 2] = [("programme", Self::Programme), ("place", Self::Place)];
}

/// Something drawn from data.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What it is.
    pub kind: EmbedKind,
    /// Its id in `figures.yaml`.
    pub id: String,
    /// Where that is said.
    pub span: Span,
    /// Where the template's name for it stands.
    pub name_at: Span,
}

/// Reads the kinds of sheets, in the author's order.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> Vec<SheetSpec> {
    let fields = Fields::of(node, findings);
    let sheets = fields.need("sheets", &node.span, findings).map_or(&[][..], |node| node.entries(findings));
    let sheets = sheets.iter().filter_map(|(key, node)| sheet(key, node, findings)).collect();
    fields.finish(findings);
    sheets
}

fn sheet(key: &Key, node: &Node, findings: &mut Findings) -> Option<SheetSpec> {
    key.is_address(findings);
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &key.span, findings).map(|node| Bilingual::of(node, findings));
    let template = fields.need("template", &key.span, findings).and_then(|node| node.word(findings));
    let text = fields.need("text", &key.span, findings).and_then(|node| node.word(findings));
    let each = fields.get("each");
    let each_at = each.map_or(&key.span, |node| &node.span).clone();
    let each = each.and_then(|node| node.choice(&Each::WORDS, findings)).unwrap_or(Each::Programme);
    let pages = fields.get("pages").and_then(|node| pages(node, findings));
    let show = fields.get("show").map_or(&[][..], |node| node.entries(findings));
    let show = show.iter().filter_map(|(key, node)| Some((key.text.clone(), shown(key, node, findings)?))).collect();
    fields.finish(findings);
    let (id, span) = (key.text.clone(), key.span.clone());
    Some(SheetSpec { id, span, label: label?, template: template?, text: text?, each, each_at, pages, show })
}

fn pages(node: &Node, findings: &mut Findings) -> Option<(usize, Span)> {
    let pages = node.whole(findings)?;
    if pages == 0 {
        findings.push(Finding::error("no-pages", say!("et ark har mindst én side", "a sheet has one page at least")).at(&node.span));
        return None;
    }
    Some((pages as usize, node.span.clone()))
}

/// `chart: chart:benefit`
fn shown(key: &Key, node: &Node, findings: &mut Findings) -> Option<Shown> {
    let (word, span) = node.word(findings)?;
    if let Some((kind, id)) = EmbedKind::parse(&word) {
        return Some(Shown { kind, id: id.to_owned(), span, name_at: key.span.clone() });
    }
    let kinds = EmbedKind::WORDS.map(|(word, _)| word);
    let kind = word.split(':').next().unwrap_or_default();
    findings.push(
        Finding::error("not-drawn-from-data", say!("»{word}« er ikke noget, der tegnes af data", "“{word}” is nothing drawn from data"))
            .at(&span)
            .hint_maybe(suggestion(kind, kinds))
            .hint(say!("skriv for eksempel chart:udbytte eller map:daekning", "write for example chart:benefit or map:coverage")),
    );
    None
}
