//! The `report:` of an edition's front matter.

use super::isbn;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::{Moment, Period};
use crate::yaml::{Bilingual, Fields, Kind, Node, word_of};

/// What kind of report an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportKind {
    /// Of a year.
    Annual,
    /// Of a trial.
    Pilot,
    /// Half-way.
    Midterm,
    /// At the end.
    Final,
    /// What others learned.
    Experience,
}

impl ReportKind {
    /// The author's words for the kinds.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("annual", Self::Annual),
        ("pilot", Self::Pilot),
        ("midterm", Self::Midterm),
        ("final", Self::Final),
        ("experience", Self::Experience),
    ];

    /// The author's word for the kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// The facts about an edition that stand in its front matter.
#[derive(Debug, Clone)]
pub struct EditionFront {
    /// What kinds of report it is at once.
    pub kinds: Vec<ReportKind>,
    /// The register's period it reports on: what `{{ families }}` means in it.
    pub period: (String, Span),
    /// What an evaluation covers, if more than the period.
    pub evaluation: Option<Period>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Who wrote it, where that is not the publisher.
    pub authors: Vec<String>,
    /// Its ISBN, as it is written.
    pub isbn: Option<String>,
    /// Who paid.
    pub funder: Vec<(String, Span)>,
    /// When the grant runs.
    pub grant: Option<(Period, Span)>,
    /// When it was published.
    pub published: Option<Moment>,
    /// The sources it stands on, by id.
    pub sources: Vec<(String, Span)>,
    /// The entry its cover is drawn from.
    pub cover: Option<(String, Span)>,
    /// The picture that stands on its cover instead; what a shared link shows is drawn all the same.
    pub cover_picture: Option<CoverPicture>,
}

/// A picture of the author's on a cover.
#[derive(Debug, Clone)]
pub struct CoverPicture {
    /// The file, as the author names it from the edition's first page.
    pub file: String,
    /// Where that stands.
    pub span: Span,
    /// What is to be seen, for those who do not see it.
    pub alt: Bilingual,
}

/// Reads it; a field that is wrong is reported and left out.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> Option<EditionFront> {
    let fields = Fields::of(node, findings);
    let kinds = fields.need("kind", &node.span, findings);
    if let Some(node) = kinds.filter(|node| node.kind == Kind::List(Vec::new())) {
        findings.push(no_kind(node));
    }
    let kinds = kinds.map_or(&[][..], |node| node.items(findings));
    let kinds = kinds.iter().filter_map(|node| node.choice(&ReportKind::WORDS, findings)).collect();
    let reported = fields.need("period", &node.span, findings).and_then(|node| node.word(findings));
    let list = |name, findings: &mut Findings| fields.get(name).map(|node| node.words(findings)).unwrap_or_default();
    let authors = list("authors", findings).into_iter().map(|(name, _)| name).collect();
    let (cover, cover_picture) = fields.get("cover").map_or((None, None), |node| cover(node, findings));
    let front = EditionFront {
        kinds,
        evaluation: fields.get("evaluation").and_then(|node| node.period(findings)),
        publisher: fields.text("publisher", findings).map(str::to_owned),
        authors,
        isbn: fields.get("isbn").and_then(|node| isbn::parse(node, findings)),
        funder: list("funder", findings),
        grant: fields.get("grant").and_then(|node| Some((node.period(findings)?, node.span.clone()))),
        published: fields.get("published").and_then(|node| node.moment(findings)),
        sources: list("sources", findings),
        cover,
        cover_picture,
        period: reported?,
    };
    fields.finish(findings);
    Some(front)
}

/// `cover: families`, or what it shows by name: `cover: {number: families, picture: forside.jpg, alt: …}`.
fn cover(node: &Node, findings: &mut Findings) -> (Option<(String, Span)>, Option<CoverPicture>) {
    if !matches!(node.kind, Kind::Map(_)) {
        return (node.word(findings), None);
    }
    let fields = Fields::of(node, findings);
    let number = fields.get("number").and_then(|node| node.word(findings));
    let picture = fields.get("picture");
    let alt = picture.and_then(|_| fields.need("alt", &node.span, findings)).map(|node| Bilingual::of(node, findings));
    let file = picture.and_then(|node| Some((node.text(findings)?.to_owned(), node.span.clone())));
    if fields.get("number").is_none() && picture.is_none() {
        node.expected(&say!("number: eller picture:", "number: or picture:"), findings);
    }
    fields.finish(findings);
    (number, file.zip(alt).map(|((file, span), alt)| CoverPicture { file, span, alt }))
}

fn no_kind(node: &Node) -> Finding {
    let words = ReportKind::WORDS.map(|(word, _)| word).join(", ");
    Finding::error("empty-list", say!("listen er tom; der skal stå mindst ét ord", "the list is empty; it needs at least one word"))
        .at(&node.span)
        .hint(say!("mulige ord er: {words}", "possible words are: {words}"))
}
