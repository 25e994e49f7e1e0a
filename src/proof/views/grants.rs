//! The pages of grants: what a funder reads in two minutes.

use super::criteria::rule;
use super::{criteria, pieces, targets};
use crate::criteria::Judged;
use crate::language::Arg;
use crate::page::view::{Crumb, GrantNote, GrantReportView, GrantView, GrantsView, Row, SourceLink, TargetSet};
use crate::phrase::Form;
use crate::proof::desk::Desk;
use crate::register::Missing;
use crate::report::{Grant, GrantReport, Programme, Reason};
use crate::yaml::Bilingual;

/// The list of grants.
pub(in crate::proof) fn list(desk: &Desk<'_>) -> GrantsView {
    GrantsView {
        title: desk.word("grants-title", &[]),
        lead: desk.word("grants-lead", &[]),
        grants: rows(desk, &desk.house.report.grants.grants),
    }
}

/// Grants with what they are for and where they are told of.
pub(in crate::proof) fn rows<'g>(desk: &Desk<'_>, grants: impl IntoIterator<Item = &'g Grant>) -> Vec<Row> {
    let row = |grant: &'g Grant| {
        let link = link(desk, grant);
        Row::new(link.title, lead(desk, grant), link.url)
    };
    grants.into_iter().map(row).collect()
}

/// A grant with the link to its page.
pub(in crate::proof) fn link(desk: &Desk<'_>, grant: &Grant) -> SourceLink {
    desk.note(format!("grant:{}", grant.written.id), &format!("{:?} {:?}", grant.written, grant.pages));
    SourceLink { title: title(desk, grant), url: grant.pages.get(&desk.language).map(|route| desk.link(route)) }
}

/// The list of grants, where there is one.
pub(in crate::proof) fn list_crumb(desk: &Desk<'_>) -> Option<Crumb> {
    let route = desk.house.report.grants.list.get(&desk.language)?;
    desk.note(format!("route:{route}"), route.as_str());
    Some(Crumb { title: desk.word("grants-title", &[]), url: desk.link(route) })
}

/// The page of a grant.
pub(in crate::proof) fn view(desk: &Desk<'_>, grant: &Grant) -> GrantView {
    let report = desk.house.report;
    let (written, language) = (&grant.written, desk.language);
    // It is noted as what it is, and by what it tells of others.
    let _ = link(desk, grant);
    let reports = grant.reports(report);
    let note = |text: &Bilingual| GrantNote { about: Vec::new(), text: text.get(language).to_owned() };
    let gaps = grant.programmes(report).flat_map(|programme| undecided(desk, grant, programme).into_iter().chain(gaps(desk, programme)));
    let funder = written.funder.get(language);
    let view = GrantView {
        title: title(desk, grant),
        label: match written.label {
            Some(_) => desk.word("grant-from", &[("funder", funder.into())]),
            None => desk.word("grant-label", &[]),
        },
        lead: lead(desk, grant),
        facts: facts(desk, grant),
        targets: grant.programmes(report).flat_map(|programme| sets(desk, grant, programme)).collect(),
        since: reports.get(1).map(|report| named(desk, *report)),
        changed: grant
            .programmes(report)
            .flat_map(|programme| changed(desk, grant, programme))
            .chain(written.changed.iter().map(note))
            .collect(),
        next: written.next_report.map(|moment| desk.formatter().period(&moment.into())),
        missing: together(gaps.chain(written.missing.iter().map(note))),
        reports: reports.iter().map(|report| reported(desk, *report)).collect(),
        contact: report.settings.contact.as_ref().map(|contact| contact.get(language).to_owned()),
        list: list_crumb(desk),
    };
    desk.note(format!("grant-page:{}", written.id), &format!("{view:?}"));
    view
}

fn title(desk: &Desk<'_>, grant: &Grant) -> String {
    grant.written.label.as_ref().unwrap_or(&grant.written.funder).get(desk.language).to_owned()
}

/// »God start på livet, september 2020 – september 2025«
fn lead(desk: &Desk<'_>, grant: &Grant) -> String {
    let programmes: Vec<String> =
        grant.programmes(desk.house.report).map(|programme| pieces::programme_link(desk, programme).title).collect();
    let programmes = ("programmes", Arg::Text(desk.formatter().list(&programmes)));
    match &grant.written.period {
        Some((period, _)) => desk.word("grant-lead", &[programmes, ("period", desk.formatter().period(period).into())]),
        None => desk.word("grant-lead-alone", &[programmes]),
    }
}

fn facts(desk: &Desk<'_>, grant: &Grant) -> Vec<Row> {
    let (written, language) = (&grant.written, desk.language);
    let mut rows = Vec::new();
    let mut row = |id: &str, value: String, url: Option<String>| rows.push(Row::new(desk.word(id, &[]), value, url));
    if written.label.is_some() {
        row("fact-funder", written.funder.get(language).to_owned(), None);
    }
    let period = written.period.as_ref().map(|(period, _)| desk.formatter().period(period));
    row("grant-period", period.unwrap_or_else(|| desk.word("grant-not-stated", &[])), None);
    match grant.money(desk.house.report) {
        Some((programme, entry, column)) => {
            let amount = desk.phrase(programme, entry, column, Form::Plain).text;
            row("grant-amount", amount, pieces::explained(desk, programme, entry, column));
        }
        None => row("grant-amount", desk.word("grant-not-stated", &[]), None),
    }
    if !written.beside.is_empty() {
        let beside: Vec<&str> = written.beside.iter().map(|other| other.get(language)).collect();
        row("grant-beside", desk.formatter().list(&beside), None);
    }
    if let Some(next) = written.next_report {
        row("grant-next-report", desk.formatter().period(&next.into()), None);
    }
    let links: Vec<SourceLink> = grant.programmes(desk.house.report).map(|programme| pieces::programme_link(desk, programme)).collect();
    rows.insert(0, Row { links, ..Row::new(desk.word("grant-programmes", &[]), String::new(), None) });
    rows
}

/// What is said of several in the same words is said once.
fn together(notes: impl Iterator<Item = GrantNote>) -> Vec<GrantNote> {
    let mut told: Vec<GrantNote> = Vec::new();
    for note in notes {
        match told.iter_mut().find(|other| other.text == note.text && !note.about.is_empty()) {
            Some(other) => other.about.extend(note.about),
            None => told.push(note),
        }
    }
    told
}

/// The targets the funder looks at, with what came of them in the latest period.
fn sets(desk: &Desk<'_>, grant: &Grant, programme: &Programme) -> Vec<TargetSet> {
    let columns = desk.house.report.target_columns(programme);
    let Some(last) = columns.last() else { return Vec::new() };
    // Two programmes may call their criteria the same.
    let apart = |mut set: TargetSet| {
        set.id = format!("{}.{}", programme.name, set.id);
        set.lines.iter_mut().for_each(|line| line.id = format!("{}.{}", programme.name, line.id));
        set
    };
    grant.sets(programme).map(|set| apart(targets::set(desk, programme, set, &[*last]))).collect()
}

/// What has changed in a programme's targets since the report before the last, and what the last turned.
fn changed(desk: &Desk<'_>, grant: &Grant, programme: &Programme) -> Vec<GrantNote> {
    let report = desk.house.report;
    let since = grant.reports(report).get(1).map(|report| report.date());
    let columns = report.target_columns(programme);
    let Some(last) = columns.last() else { return Vec::new() };
    let before = columns.len().checked_sub(2).map(|at| columns[at]);
    let then = before.map(|column| targets::judged(desk, programme, column));
    let mut notes = Vec::new();
    for (at, now) in targets::judged(desk, programme, *last).iter().enumerate() {
        if !grant.sets(programme).any(|set| set.id == now.set.id) {
            continue;
        }
        let mut told = rule::changes(desk, now.criterion, since);
        if let Some((column, then)) = before.zip(then.as_ref().and_then(|then| then.get(at)))
            && then.verdict != now.verdict
            && then.verdict.is_known()
            && now.verdict.is_known()
        {
            let period = |column: usize| Arg::Text(programme.register.columns[column].title(desk.language, desk.formatter()));
            let verdict = |judged| Arg::Text(criteria::verdict(desk, judged).text);
            let args = [("before", verdict(then)), ("after", verdict(now)), ("then", period(column)), ("now", period(*last))];
            told.push(desk.word("target-turned", &args));
        }
        if !told.is_empty() {
            notes.push(GrantNote { about: vec![named_target(desk, programme, now, *last)], text: told.join(" ") });
        }
    }
    notes
}

/// The targets the funder looks at of which nobody can say whether they were reached.
fn undecided(desk: &Desk<'_>, grant: &Grant, programme: &Programme) -> Vec<GrantNote> {
    let Some(last) = desk.house.report.target_columns(programme).pop() else { return Vec::new() };
    let judged = targets::judged(desk, programme, last);
    let wanted = judged.iter().filter(|judged| grant.sets(programme).any(|set| set.id == judged.set.id));
    let notes = wanted.filter_map(|judged| {
        let text = targets::unknown(desk, judged)?;
        Some(GrantNote { about: vec![named_target(desk, programme, judged, last)], text })
    });
    notes.collect()
}

fn named_target(desk: &Desk<'_>, programme: &Programme, judged: &Judged<'_>, column: usize) -> SourceLink {
    let title = judged.criterion.called(judged.goal).get(desk.language).to_owned();
    SourceLink { title, url: targets::told_at(desk, programme, judged, column) }
}

/// The numbers of a programme's latest period that nobody has, or that nobody shows.
fn gaps(desk: &Desk<'_>, programme: &Programme) -> Vec<GrantNote> {
    let Some(account) = desk.house.report.account(programme) else { return Vec::new() };
    let column = account.edition.column;
    let wanted = [Missing::NotCollected, Missing::Withheld, Missing::Unreliable].map(Reason::Missing);
    let remarks = wanted.into_iter().flat_map(|reason| account.of(reason)).filter(|remark| remark.columns.contains(&column));
    let notes = remarks.map(|remark| {
        let state = pieces::capital(&desk.phrase(programme, remark.entry, column, Form::Plain).text);
        let said = remark.said.map(|said| said.get(desk.language));
        GrantNote {
            about: vec![SourceLink {
                title: remark.entry.label.get(desk.language).to_owned(),
                url: pieces::explained(desk, programme, remark.entry, column),
            }],
            text: [&*state, "."].into_iter().chain(said.into_iter().flat_map(|said| [" ", said])).collect(),
        }
    });
    notes.collect()
}

/// »Midtvejsevaluering, marts 2024«
fn named(desk: &Desk<'_>, report: GrantReport<'_>) -> String {
    let GrantReportView { title, date, .. } = reported(desk, report);
    desk.word("grant-report-named", &[("title", title.into()), ("date", date.into())])
}

fn reported(desk: &Desk<'_>, report: GrantReport<'_>) -> GrantReportView {
    let date = desk.formatter().period(&report.date().into());
    match report {
        GrantReport::Edition(edition) => {
            let link = pieces::edition_link(desk, edition);
            let kind = pieces::kinds(desk, &desk.edition(edition).kinds);
            GrantReportView { title: link.title, kind: Some(kind), date, url: Some(link.url).filter(|url| !url.is_empty()) }
        }
        GrantReport::Earlier(kind, _) => GrantReportView { title: pieces::kinds(desk, &[kind]), kind: None, date, url: None },
    }
}
