//! `data/grants.yaml`: who paid for what, when, and what is told them.

use std::collections::BTreeMap;

use super::ReportKind;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::{Moment, Period};
use crate::yaml::{Bilingual, Fields, Key, Kind, Node};

/// The file's name.
pub const FILE: &str = "data/grants.yaml";

/// A grant as written.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The word for it, which stands in its address.
    pub id: String,
    /// Where the word stands.
    pub span: Span,
    /// Who gave it.
    pub funder: Bilingual,
    /// What it is called, where that is not the funder's name.
    pub label: Option<Bilingual>,
    /// The programmes it is for.
    pub programmes: Vec<(String, Span)>,
    /// The sets of criteria the funder looks at, `effects` or `hjem/effects`; all where none is named.
    pub criteria: Vec<(String, Span)>,
    /// When it runs; `None` where that is not stated.
    pub period: Option<(Period, Span)>,
    /// How much it is.
    pub amount: Amount,
    /// Who pays beside it.
    pub beside: Vec<Bilingual>,
    /// What was reported to the funder.
    pub reports: Vec<Reported>,
    /// What has changed since the last report, as far as no data say it.
    pub changed: Vec<Bilingual>,
    /// What is missing before the next, as far as no data say it.
    pub missing: Vec<Bilingual>,
    /// When the next report is due.
    pub next_report: Option<Moment>,
}

/// How much a grant is.
#[derive(Debug, Clone)]
pub enum Amount {
    /// The register knows.
    Key(String, Span),
    /// It is not stated.
    NotStated,
}

/// A report to a funder.
#[derive(Debug, Clone)]
pub enum Reported {
    /// One of the site's editions, by path.
    Edition(String, Span),
    /// One that is not on the site.
    Earlier {
        /// What kind of report it is.
        kind: ReportKind,
        /// When it was made.
        date: Moment,
    },
}

/// The author's word for what nobody says.
const NOT_STATED: &str = "not-stated";

/// Reads the grants, in the author's order.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> Vec<Grant> {
    let fields = Fields::of(node, findings);
    let grants = fields.need("grants", &node.span, findings).map_or(&[][..], |node| node.entries(findings));
    let grants: Vec<Grant> = grants.iter().filter_map(|(key, node)| grant(key, node, findings)).collect();
    fields.finish(findings);
    one_address(&grants, findings);
    grants
}

fn grant(key: &Key, node: &Node, findings: &mut Findings) -> Option<Grant> {
    key.is_address(findings);
    let fields = Fields::of(node, findings);
    let at = &key.span;
    let funder = fields.need("funder", at, findings).map(|node| Bilingual::of(node, findings));
    let programmes = fields.need("programmes", at, findings);
    if let Some(node) = programmes.filter(|node| node.is_empty_list()) {
        findings.push(Finding::error("empty-list", say!("bevillingen har ingen indsats", "the grant has no programme")).at(&node.span));
    }
    let period = fields.need("period", at, findings).and_then(|node| period(node, findings));
    let amount = fields.need("amount", at, findings).and_then(|node| node.word(findings));
    let notes = |name, findings: &mut Findings| {
        let node = fields.get(name);
        let notes =
            node.map_or(&[][..], |node| if let Kind::Map(_) = node.kind { std::slice::from_ref(node) } else { node.items(findings) });
        notes.iter().map(|node| Bilingual::of(node, findings)).collect()
    };
    let reports = fields.get("reports").map_or(&[][..], |node| node.items(findings));
    let reports = reports.iter().filter_map(|node| reported(node, findings)).collect();
    let label = fields.get("label").map(|node| Bilingual::of(node, findings));
    let (beside, changed, missing) = (notes("beside", findings), notes("changed", findings), notes("missing", findings));
    let criteria = fields.get("criteria").map(|node| node.words(findings)).unwrap_or_default();
    let next_report = fields.get("next-report").and_then(|node| node.moment(findings));
    fields.finish(findings);
    Some(Grant {
        id: key.text.clone(),
        span: key.span.clone(),
        funder: funder.unwrap_or_default(),
        label,
        programmes: programmes.map(|node| node.words(findings)).unwrap_or_default(),
        criteria,
        period: period?,
        amount: amount.filter(|(word, _)| word != NOT_STATED).map_or(Amount::NotStated, |(key, span)| Amount::Key(key, span)),
        beside,
        reports,
        changed,
        missing,
        next_report,
    })
}

/// `2020-09/2025-09`, or `not-stated`; `None` where it is neither, which was reported.
#[expect(clippy::option_option, reason = "what is not stated is no mistake")]
fn period(node: &Node, findings: &mut Findings) -> Option<Option<(Period, Span)>> {
    if matches!(&node.kind, Kind::Scalar(word) if word == NOT_STATED) {
        return Some(None);
    }
    Some(Some((node.period(findings)?, node.span.clone())))
}

/// `god-start-paa-livet/2025`, or `{kind: midterm, date: 2024-03}`
fn reported(node: &Node, findings: &mut Findings) -> Option<Reported> {
    if !matches!(node.kind, Kind::Map(_)) {
        let (path, span) = node.word(findings)?;
        return Some(Reported::Edition(path, span));
    }
    let fields = Fields::of(node, findings);
    let kind = fields.need("kind", &node.span, findings).and_then(|node| node.choice(&ReportKind::WORDS, findings));
    let date = fields.need("date", &node.span, findings).and_then(|node| node.moment(findings));
    fields.finish(findings);
    Some(Reported::Earlier { kind: kind?, date: date? })
}

/// Two words may be one in an address.
fn one_address(grants: &[Grant], findings: &mut Findings) {
    let mut taken: BTreeMap<String, &Span> = BTreeMap::new();
    for grant in grants {
        let Some(first) = taken.insert(crate::route::slug(&grant.id), &grant.span) else { continue };
        findings.push(
            Finding::error("same-address", say!("to bevillinger får samme adresse", "two grants get the same address"))
                .at(&grant.span)
                .label(first, say!("den anden", "the other"))
                .hint(say!("giv den ene et andet navn", "rename one of them")),
        );
    }
}
