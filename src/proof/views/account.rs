//! The page about what a programme reports, what it does not, and why.

use super::{criteria, numbers, pieces, targets};
use crate::language::Arg;
use crate::page::view::{AccountView, NumberLink, ReasonLine, ReasonView, TopicLine};
use crate::proof::desk::Desk;
use crate::report::{Account, Apparatus, Programme, Reason, Remark};
use crate::route::Route;

/// What is reported, what is not, and why; `None` where there is nothing to tell of.
pub(in crate::proof) fn view(desk: &Desk<'_>, programme: &Programme) -> Option<AccountView> {
    let account = desk.house.report.account(programme)?;
    let page = account.edition.apparatus.get(&Apparatus::Numbers)?;
    let about = page.get(&desk.language).or_else(|| page.values().next())?;
    let (absent, care): (Vec<Reason>, Vec<Reason>) = account.reasons().partition(|reason| reason.is_absent());
    let reasons = |reasons: Vec<Reason>| -> Vec<ReasonView> {
        reasons.into_iter().map(|reason| view_of(desk, programme, &account, about, reason)).collect()
    };
    let view = AccountView {
        title: desk.word("account-title", &[]),
        lead: lead(desk, &account),
        topics: topics(desk, programme, &account, about),
        absent: unknown(desk, programme, account.edition.column).into_iter().chain(reasons(absent)).collect(),
        care: reasons(care),
        sources: numbers::sources(desk, programme),
        numbers_url: desk.link(about),
        programme: pieces::programme_link(desk, programme),
    };
    desk.note(format!("account:{}", programme.name), &format!("{view:?}"));
    Some(view)
}

/// »Af 84 tal for 2023 er 75 vist, 6 skjult af hensyn til anonymiteten og 3 ikke opgjort.«
pub(super) fn lead(desk: &Desk<'_>, account: &Account<'_>) -> String {
    let (all, shown) = account.counted();
    let period = ("period", Arg::Text(pieces::period(desk, account.edition)));
    if shown == all {
        return desk.word("account-lead-all", &[number("count", all), period]);
    }
    let absent = account.absent.iter().map(|(reason, count)| part(desk, reason.word(), *count));
    let parts: Vec<String> = [part(desk, "shown", shown)].into_iter().filter(|_| shown > 0).chain(absent).collect();
    desk.word("account-lead", &[number("count", all), period, ("parts", Arg::Text(desk.formatter().list(&parts)))])
}

/// »6 skjult af hensyn til anonymiteten«
fn part(desk: &Desk<'_>, word: &str, count: usize) -> String {
    desk.word(&format!("account-count-{word}"), &[number("count", count)])
}

fn number(name: &'static str, count: usize) -> (&'static str, Arg) {
    (name, count.into())
}

fn topics(desk: &Desk<'_>, programme: &Programme, account: &Account<'_>, about: &Route) -> Vec<TopicLine> {
    let topics = account.topics.iter().filter(|tally| tally.shown > 0).map(|tally| {
        let known = tally.topic.and_then(|topic| programme.register.topics.iter().find(|(id, _)| id == topic));
        let title = known.map_or_else(|| desk.word("topic-other", &[]), |(_, title)| title.get(desk.language).to_owned());
        let (id, counts) = if tally.shown == tally.all {
            ("account-numbers", vec![number("count", tally.all)])
        } else {
            ("account-numbers-of", vec![number("shown", tally.shown), number("count", tally.all)])
        };
        TopicLine { title, count: desk.word(id, &counts), url: format!("{}#{}", desk.link(about), numbers::topic_anchor(tally.topic)) }
    });
    topics.collect()
}

fn view_of(desk: &Desk<'_>, programme: &Programme, account: &Account<'_>, about: &Route, reason: Reason) -> ReasonView {
    let minimum = desk.house.report.settings.disclosure.minimum;
    let mut lines: Vec<ReasonLine> = Vec::new();
    for remark in account.of(reason) {
        let number = link(desk, programme, about, remark);
        let said = remark.said.map(|said| said.get(desk.language).to_owned());
        match lines.iter_mut().find(|line| line.said == said) {
            Some(line) => line.numbers.push(number),
            None => lines.push(ReasonLine { said, numbers: vec![number] }),
        }
    }
    // What the author says comes before what is only named.
    lines.sort_by_key(|line| line.said.is_none());
    let word = reason.word();
    ReasonView {
        id: format!("grund-{word}"),
        title: desk.word(&format!("account-{word}"), &[]),
        meaning: desk.word(&format!("account-why-{word}"), &[("minimum", Arg::Number(minimum.into()))]),
        lines,
    }
}

/// The targets of which nobody can say whether they were reached, by why.
fn unknown(desk: &Desk<'_>, programme: &Programme, column: usize) -> Option<ReasonView> {
    let mut lines: Vec<ReasonLine> = Vec::new();
    let judged = programme.judged(column);
    criteria::note_verdicts(desk, programme, column, &judged);
    for judged in &judged {
        let Some(why) = targets::unknown(desk, judged) else { continue };
        let number = NumberLink {
            label: judged.criterion.called(judged.goal).get(desk.language).to_owned(),
            periods: None,
            url: targets::told_at(desk, programme, judged, column),
        };
        match lines.iter_mut().find(|line| line.said.as_ref() == Some(&why)) {
            Some(line) => line.numbers.push(number),
            None => lines.push(ReasonLine { said: Some(why), numbers: vec![number] }),
        }
    }
    (!lines.is_empty()).then(|| ReasonView {
        id: "grund-targets".to_owned(),
        title: desk.word("account-targets", &[]),
        meaning: desk.word("account-why-targets", &[]),
        lines,
    })
}

fn link(desk: &Desk<'_>, programme: &Programme, about: &Route, remark: &Remark<'_>) -> NumberLink {
    let columns = &programme.register.columns;
    let periods: Vec<String> = remark.columns.iter().map(|column| columns[*column].title(desk.language, desk.formatter())).collect();
    for column in &remark.columns {
        desk.note_value(programme, remark.entry, *column);
    }
    NumberLink {
        label: remark.entry.label.get(desk.language).to_owned(),
        periods: (columns.len() > 1 && !periods.is_empty()).then(|| desk.formatter().list(&periods)),
        url: Some(format!("{}#{}", desk.link(about), pieces::anchor(remark.entry))),
    }
}
