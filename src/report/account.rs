//! What a programme tells in numbers, what it does not, and why.

use super::{Edition, Programme, Report};
use crate::disclosure::{Content, ShownCell};
use crate::register::{Entry, Missing};
use crate::yaml::Bilingual;

/// A programme's account of its numbers up to the period of its latest edition.
#[derive(Debug)]
pub struct Account<'r> {
    /// The edition.
    pub edition: &'r Edition,
    /// What is there in the edition's own period: by topic how many numbers are shown and how many there are.
    pub topics: Vec<TopicTally<'r>>,
    /// How many numbers of the edition's own period are not shown, by reason.
    pub absent: Vec<(Reason, usize)>,
    /// What is not shown and what is to be read with care, in all periods: by reason, then in the author's order.
    pub remarks: Vec<Remark<'r>>,
}

/// How many numbers of a topic are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicTally<'r> {
    /// The topic; none for entries that are listed under none.
    pub topic: Option<&'r str>,
    /// How many are shown.
    pub shown: usize,
    /// Of how many.
    pub all: usize,
}

/// Why a number is not shown, or not to be read as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// There is none.
    Missing(Missing),
    /// It would tell of too few people.
    Hidden,
    /// Some of its answers would.
    Partly,
    /// The series is broken.
    Broken,
    /// Somebody printed another number.
    Disagrees,
    /// The author says what to know of it.
    Noted,
}

/// A number and why it is not shown, or what is to be known of it.
#[derive(Debug, Clone)]
pub struct Remark<'r> {
    /// Why.
    pub reason: Reason,
    /// The number.
    pub entry: &'r Entry<ShownCell>,
    /// The columns it holds of; none for what holds of the entry as such.
    pub columns: Vec<usize>,
    /// What the author says of it.
    pub said: Option<&'r Bilingual>,
}

impl Reason {
    /// The word for it in messages: `account-withheld`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing(missing) => missing.word(),
            Self::Hidden => "hidden",
            Self::Partly => "partly",
            Self::Broken => "broken",
            Self::Disagrees => "disagrees",
            Self::Noted => "noted",
        }
    }

    /// Whether there is no number to read.
    #[must_use]
    pub fn is_absent(self) -> bool {
        matches!(self, Self::Missing(_) | Self::Hidden)
    }

    /// Why a cell is not shown, or not whole.
    fn of(content: &Content) -> Option<Self> {
        match content {
            Content::Missing(missing) => Some(Self::Missing(*missing)),
            Content::Withheld(_) => Some(Self::Hidden),
            Content::Distribution { parts, .. } if parts.values().any(Option::is_none) => Some(Self::Partly),
            Content::Number { .. } | Content::Share { .. } | Content::Distribution { .. } => None,
        }
    }
}

impl Account<'_> {
    /// How many numbers of the edition's own period there are, and how many of them are shown.
    #[must_use]
    pub fn counted(&self) -> (usize, usize) {
        self.topics.iter().fold((0, 0), |(all, shown), topic| (all + topic.all, shown + topic.shown))
    }

    /// Whether every number is shown, and nothing is to be known of any.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.remarks.is_empty()
    }

    /// The reasons there are, those for which a number is not shown first.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        let mut reasons: Vec<Reason> = self.remarks.iter().map(|remark| remark.reason).collect();
        reasons.dedup();
        reasons.into_iter()
    }

    /// What there is of one reason.
    pub fn of(&self, reason: Reason) -> impl Iterator<Item = &Remark<'_>> {
        self.remarks.iter().filter(move |remark| remark.reason == reason)
    }
}

impl Report {
    /// A programme's account; `None` where it has no edition or its register no number to tell of.
    #[must_use]
    pub fn account<'r>(&'r self, programme: &'r Programme) -> Option<Account<'r>> {
        let edition = &self.editions[*programme.editions.first()?];
        let register = &programme.register;
        let columns = register.up_to(edition.column);
        let mut remarks: Vec<Remark<'r>> = register.entries.iter().flat_map(|entry| remarks(entry, &columns)).collect();
        remarks.sort_by_key(|remark| remark.reason);
        let known = register.topics.iter().map(|(id, _)| Some(id.as_str())).chain([None]);
        let topics = known.map(|topic| tally(&register.entries, topic, edition.column)).filter(|tally| tally.all > 0).collect();
        let mut absent: Vec<(Reason, usize)> = Vec::new();
        for remark in remarks.iter().filter(|remark| remark.reason.is_absent() && remark.columns.contains(&edition.column)) {
            match absent.last_mut() {
                Some((reason, count)) if *reason == remark.reason => *count += 1,
                _ => absent.push((remark.reason, 1)),
            }
        }
        let account = Account { edition, topics, absent, remarks };
        (account.counted().0 > 0 || !account.is_plain()).then_some(account)
    }
}

fn is_shown(entry: &Entry<ShownCell>, column: usize) -> bool {
    matches!(entry.content(column), Some(Content::Number { .. } | Content::Share { .. } | Content::Distribution { .. }))
}

fn tally<'r>(entries: &[Entry<ShownCell>], topic: Option<&'r str>, column: usize) -> TopicTally<'r> {
    let of_topic = entries.iter().filter(|entry| entry.topic.as_deref() == topic && entry.cells.contains_key(&column));
    let (all, shown) = of_topic.fold((0, 0), |(all, shown), entry| (all + 1, shown + usize::from(is_shown(entry, column))));
    TopicTally { topic, shown, all }
}

/// What is to be said of an entry in these columns; of several for one reason and in the same words once.
fn remarks<'r>(entry: &'r Entry<ShownCell>, columns: &[usize]) -> Vec<Remark<'r>> {
    let mut remarks: Vec<Remark<'r>> = Vec::new();
    let mut remark = |reason: Reason, column: usize, said: Option<&'r Bilingual>| match remarks
        .iter_mut()
        .find(|remark| remark.reason == reason && remark.said == said)
    {
        Some(remark) => remark.columns.push(column),
        None => remarks.push(Remark { reason, entry, columns: vec![column], said }),
    };
    let cells = || columns.iter().filter_map(|column| Some((*column, entry.cells.get(column)?)));
    let missing = |cell: &ShownCell| match cell.shown.content() {
        Content::Missing(missing) if cell.note.is_none() => Some(*missing),
        _ => None,
    };
    // Whoever has no number says in the entry's note why: of several reasons it is about the one that needs it most.
    let explained = cells().filter_map(|(_, cell)| missing(cell)).min();
    for (column, cell) in cells() {
        let note = cell.note.as_ref().or_else(|| entry.note.as_ref().filter(|_| explained.is_some() && missing(cell) == explained));
        match Reason::of(cell.shown.content()) {
            Some(reason) => remark(reason, column, note),
            None if note.is_some() => remark(Reason::Noted, column, note),
            None => {}
        }
        if cell.discrepancy.is_some() {
            remark(Reason::Disagrees, column, cell.discrepancy.as_ref());
        }
        if let Some(why) = entry.breaks.get(&column) {
            remark(Reason::Broken, column, Some(why));
        }
    }
    if entry.note.is_some() && explained.is_none() && columns.iter().any(|column| is_shown(entry, *column)) {
        remarks.push(Remark { reason: Reason::Noted, entry, columns: Vec::new(), said: entry.note.as_ref() });
    }
    remarks
}
