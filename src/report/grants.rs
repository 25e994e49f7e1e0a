//! Grants with what they paid for: programmes, editions, money.

use std::collections::BTreeMap;

use super::{Edition, Programme, Report, Withheld};
use crate::criteria::Set;
use crate::disclosure::ShownCell;
use crate::finding::{Finding, Findings, Span, Text, say, suggestion};
use crate::language::{Language, Moment, Period};
use crate::manuscript::{self, Amount, GRANTS as FILE, ReportKind, Reported};
use crate::register::{self, Entry, Unit};
use crate::route::{Route, slug};
use crate::yaml::Bilingual;

/// A page in each language.
type Pages = BTreeMap<Language, Route>;

/// The grants that pay for something that is published, in the author's order.
#[derive(Debug, Default)]
pub struct Grants {
    /// The list of them, where there are several.
    pub list: Pages,
    /// Each with its pages.
    pub grants: Vec<Grant>,
}

/// A grant and its pages.
#[derive(Debug)]
pub struct Grant {
    /// What the author wrote.
    pub written: manuscript::Grant,
    /// Its page in each language.
    pub pages: Pages,
    /// The editions that report to the funder, as indices of [`Report::editions`], in the author's order.
    pub editions: Vec<usize>,
}

/// A report to a funder.
#[derive(Debug, Clone, Copy)]
pub enum GrantReport<'r> {
    /// An edition of the site.
    Edition(&'r Edition),
    /// One that is not on the site.
    Earlier(ReportKind, Moment),
}

impl GrantReport<'_> {
    /// When it was made; an edition that does not say so, when its period ended.
    #[must_use]
    pub fn date(self) -> Moment {
        match self {
            Self::Edition(edition) => edition.front.published.unwrap_or(Moment::Day(edition.until)),
            Self::Earlier(_, date) => date,
        }
    }
}

impl Grants {
    /// All pages.
    pub fn pages(&self) -> impl Iterator<Item = &Pages> {
        [&self.list].into_iter().filter(|list| !list.is_empty()).chain(self.grants.iter().map(|grant| &grant.pages))
    }

    /// Whether only drafts belong to them.
    #[must_use]
    pub fn are_drafts(&self, report: &Report, language: Language) -> bool {
        self.grants.iter().all(|grant| grant.is_draft(report, language))
    }

    /// The grants of a programme.
    pub fn of_programme<'g>(&'g self, name: &'g str) -> impl Iterator<Item = &'g Grant> {
        self.grants.iter().filter(move |grant| grant.written.programmes.iter().any(|(programme, _)| programme == name))
    }

    /// The grants an edition reports on, by its index.
    pub fn of_edition(&self, edition: usize) -> impl Iterator<Item = &Grant> {
        self.grants.iter().filter(move |grant| grant.editions.contains(&edition))
    }
}

impl Grant {
    /// Its programmes that are published, in the author's order.
    pub fn programmes<'r>(&'r self, report: &'r Report) -> impl Iterator<Item = &'r Programme> {
        self.written.programmes.iter().filter_map(|(name, _)| report.programmes.get(name)).filter(|programme| is_published(programme))
    }

    /// Whether it is from a funder of this name, in either language.
    #[must_use]
    pub fn is_from(&self, name: &str) -> bool {
        let Bilingual { da, en } = &self.written.funder;
        [da, en].into_iter().flatten().any(|own| own == name)
    }

    /// What was reported, the latest first.
    #[must_use]
    pub fn reports<'r>(&self, report: &'r Report) -> Vec<GrantReport<'r>> {
        let editions = self.editions.iter().map(|index| GrantReport::Edition(&report.editions[*index]));
        let earlier = self.written.reports.iter().filter_map(|reported| match reported {
            Reported::Earlier { kind, date } => Some(GrantReport::Earlier(*kind, *date)),
            Reported::Edition(..) => None,
        });
        let mut reports: Vec<GrantReport<'r>> = editions.chain(earlier).collect();
        reports.sort_by_key(|report| std::cmp::Reverse(report.date().last_day()));
        reports
    }

    /// The sets of a programme's criteria the funder looks at, in the programme's order.
    pub fn sets<'r>(&'r self, programme: &'r Programme) -> impl Iterator<Item = &'r Set> {
        let named = &self.written.criteria;
        let is_named = move |set: &&Set| named.is_empty() || named.iter().any(|(word, _)| names(word, programme, set));
        programme.criteria.sets.iter().filter(is_named)
    }

    /// The money, where the register knows it, with its programme and its column.
    #[must_use]
    pub fn money<'r>(&self, report: &'r Report) -> Option<(&'r Programme, &'r Entry<ShownCell>, usize)> {
        let Amount::Key(key, _) = &self.written.amount else { return None };
        let (programme, entry) = self.entry(report, key).filter(|(programme, _)| is_published(programme))?;
        // What was granted may be told in an earlier period than the last report's.
        let latest = report.latest_column(&programme.name);
        let column = entry.cells.keys().rev().find(|column| latest.is_none_or(|latest| **column <= latest)).copied()?;
        Some((programme, entry, column))
    }

    /// The entry of a key, `amount` or `hjem/amount`, in one of its programmes.
    fn entry<'r>(&self, report: &'r Report, key: &str) -> Option<(&'r Programme, &'r Entry<ShownCell>)> {
        let (programme, key) = key.rsplit_once('/').map_or((None, key), |(programme, key)| (Some(programme), key));
        let named = self.written.programmes.iter().map(|(name, _)| name.as_str()).filter(|name| programme.is_none_or(|own| own == *name));
        let mut programmes = named.filter_map(|name| report.programmes.get(name));
        programmes.find_map(|programme| Some((programme, programme.register.entry(key)?)))
    }

    /// Whether only drafts belong to it.
    #[must_use]
    pub fn is_draft(&self, report: &Report, language: Language) -> bool {
        let is_draft = |programme: &Programme| match programme.landing.get(&language).or_else(|| programme.landing.values().next()) {
            Some(id) => report.pages[*id].document.draft,
            None => programme.editions.iter().all(|index| report.is_draft(&report.editions[*index], language)),
        };
        self.programmes(report).all(is_draft)
    }
}

/// Whether a word, `effects` or `hjem/effects`, names a set of a programme.
fn names(word: &str, programme: &Programme, set: &Set) -> bool {
    match word.rsplit_once('/') {
        Some((name, id)) => name == programme.name && id == set.id,
        None => word == set.id,
    }
}

/// Whether it has a page, or an edition.
fn is_published(programme: &Programme) -> bool {
    !programme.landing.is_empty() || !programme.editions.is_empty()
}

/// Gives the grants their pages; one that pays for nothing that is published has none.
pub(super) fn place(report: &mut Report, written: Vec<manuscript::Grant>, findings: &mut Findings) {
    let main = report.settings.languages[0];
    let folder = |language: Language| {
        let root = if language == main { Route::page("") } else { Route::page(language.code()) };
        root.below(match language {
            Language::Da => "bevillinger",
            Language::En => "grants",
        })
    };
    let in_all = |route: &dyn Fn(Language) -> Route| -> Pages {
        report.settings.languages.iter().map(|language| (*language, route(*language))).collect()
    };
    let mut grants = Vec::new();
    for written in written {
        let pages = in_all(&|language| folder(language).below(&slug(&written.id)));
        let editions = editions(report, &written, findings);
        let grant = Grant { written, pages, editions };
        look(report, &grant, findings);
        grants.push(grant);
    }
    for (index, edition) in report.editions.iter().enumerate() {
        let of_edition: Vec<&Grant> = grants.iter().filter(|grant| grant.editions.contains(&index)).collect();
        agree(edition, &of_edition, findings);
    }
    grants.retain(|grant| grant.programmes(report).next().is_some());
    report.grants = Grants { list: if grants.len() > 1 { in_all(&folder) } else { Pages::new() }, grants };
}

/// Whether there is a page of a programme, published or not.
fn is_known(report: &Report, name: &str) -> bool {
    let is_page = |language: &Language| report.page_at(name, *language).is_some();
    report.settings.languages.iter().any(is_page) || report.withheld(&format!("content/{name}/index.md")).is_some()
}

/// The editions that report to the funder; one that is none, or another programme's, is reported.
fn editions(report: &Report, written: &manuscript::Grant, findings: &mut Findings) -> Vec<usize> {
    let mut found = Vec::new();
    for reported in &written.reports {
        let Reported::Edition(path, span) = reported else { continue };
        let programme = path.split('/').next().unwrap_or_default();
        if let Some(index) = report.editions.iter().position(|edition| edition.path == *path) {
            if written.programmes.iter().any(|(name, _)| name == programme) {
                found.push(index);
            } else {
                findings.push(
                    Finding::error(
                        "not-of-the-grant",
                        say!("»{programme}« er ikke en af bevillingens indsatser", "“{programme}” is not one of the grant's programmes"),
                    )
                    .at(span)
                    .label(&written.span, say!("bevillingen", "the grant"))
                    .hint(say!("skriv den under »programmes«", "list it under “programmes”")),
                );
            }
        } else if report.withheld(&format!("content/{path}/index.md")).is_none_or(|why| why == Withheld::Homeless) {
            let paths = report.editions.iter().map(|edition| edition.path.as_str());
            findings.push(
                Finding::error("no-edition", say!("der er ingen udgave »{path}«", "there is no edition “{path}”"))
                    .at(span)
                    .hint_maybe(suggestion(path, paths)),
            );
        }
    }
    found
}

/// Holds what a grant names against what there is. Of a programme that is not known nothing else is asked.
fn look(report: &Report, grant: &Grant, findings: &mut Findings) {
    let named = grant.written.programmes.iter();
    let unknown: Vec<_> = named.filter(|(name, _)| !report.programmes.contains_key(name) && !is_known(report, name)).collect();
    for (name, span) in &unknown {
        findings.push(
            Finding::error("unknown-programme", say!("der er ingen indsats »{name}«", "there is no programme “{name}”"))
                .at(span)
                .hint_maybe(suggestion(name, report.programmes.keys().map(String::as_str))),
        );
    }
    if unknown.is_empty() {
        let programmes: Vec<&Programme> = grant.written.programmes.iter().filter_map(|(name, _)| report.programmes.get(name)).collect();
        sets(&programmes, grant, findings);
        findings.extend(money(report, &programmes, grant));
    }
}

/// The sets of criteria a funder looks at are there.
fn sets(programmes: &[&Programme], grant: &Grant, findings: &mut Findings) {
    let all = || programmes.iter().flat_map(|programme| programme.criteria.sets.iter().map(move |set| (*programme, set)));
    for (word, span) in grant.written.criteria.iter().filter(|(word, _)| !all().any(|(programme, set)| names(word, programme, set))) {
        findings.push(
            Finding::error(
                "unknown-set",
                say!("bevillingens indsatser har ingen mål »{word}«", "the grant's programmes have no goals “{word}”"),
            )
            .at(span)
            .hint_maybe(suggestion(word, all().map(|(_, set)| set.id.as_str()))),
        );
    }
}

/// The amount is money.
fn money(report: &Report, programmes: &[&Programme], grant: &Grant) -> Option<Finding> {
    let Amount::Key(key, span) = &grant.written.amount else { return None };
    let Some((_, entry)) = grant.entry(report, key) else {
        let keys = programmes.iter().flat_map(|programme| programme.register.keys());
        let finding = register::unknown_key(key, span, keys);
        return Some(finding.hint(say!("er beløbet ikke kendt, så skriv not-stated", "if the amount is not known, write not-stated")));
    };
    let is_money = matches!(entry.unit, Unit::Money { .. });
    (!is_money).then(|| Finding::error("not-money", say!("»{key}« er ikke et beløb", "“{key}” is not an amount")).at(span))
}

/// What an edition says of its funder and its grant, it says in the same words as the grants it reports on.
fn agree(edition: &Edition, grants: &[&Grant], findings: &mut Findings) {
    let of = |grant: &Grant, what: Text, at: &Span| {
        Finding::error("grant-disagrees", what)
            .at(at)
            .label(&grant.written.span, say!("bevillingen", "the grant"))
            .hint(say!("ret det ene sted, eller lad det stå i {FILE} alene", "mend one of them, or let it stand in {FILE} alone"))
    };
    let funders = &edition.front.funder;
    for grant in grants {
        let funder = &grant.written.funder;
        if let Some((name, span)) = funders.first().filter(|_| !funders.iter().any(|(name, _)| grant.is_from(name))) {
            let own = funder.get(Language::Da);
            let what = say!(
                "her er beretningen støttet af »{name}«, i {FILE} af »{own}«",
                "here the report is funded by “{name}”, in {FILE} by “{own}”"
            );
            findings.push(of(grant, what, span));
        }
    }
    let days = |period: &Period| (period.first_day(), period.last_day());
    if let Some((period, span)) = &edition.front.grant
        && let Some(grant) = grants.first()
        && let Some((own, _)) = grant.written.period
        && !grants.iter().any(|grant| grant.written.period.as_ref().is_none_or(|(own, _)| days(own) == days(period)))
    {
        let what = say!("her løber bevillingen {period}, i {FILE} {own}", "here the grant runs {period}, in {FILE} {own}");
        findings.push(of(grant, what, span));
    }
}
