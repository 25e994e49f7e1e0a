//! From what a chart draws to what it is drawn from: every number protected, formatted and noted.

mod flow;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::disclosure::{Content, ShownCell, Withheld};
use crate::figure::{Answers, BeforeAfter, Category, Chart, Dumbbell, Group, Lines, Mark, MarkKind, Pair, Series, Target, Tone};
use crate::language::Arg;
use crate::manuscript::{ChartKind, ChartSpec};
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::proof::desk::Desk;
use crate::register::{Entry, Missing, Polarity, Scale, Unit, round};
use crate::report::{Answered, Plan, Programme};

/// Makes charts of one programme's numbers.
pub(in crate::proof) struct Charter<'c, 'h> {
    pub desk: &'c Desk<'h>,
    pub programme: &'c Programme,
    pub spec: &'c ChartSpec,
}

impl Charter<'_, '_> {
    /// The chart of a plan.
    pub fn chart(&self, plan: &Plan<'_>) -> Chart {
        match (self.spec.kind, plan) {
            (ChartKind::Bars, _) => Chart::Bars(self.answers(plan)),
            (ChartKind::Columns, _) => Chart::Columns(self.answers(plan)),
            (ChartKind::Grouped, _) => Chart::Grouped(self.answers(plan)),
            (ChartKind::BeforeAfter, Plan::Answers { scale, groups }) => Chart::BeforeAfter(self.before_after(scale, groups)),
            (ChartKind::Dumbbell, Plan::Numbers { entries, columns }) => Chart::Dumbbell(self.dumbbell(entries, columns)),
            (ChartKind::Lines, Plan::Numbers { entries, columns }) => Chart::Lines(self.lines(entries, columns)),
            (ChartKind::Flow, Plan::Numbers { entries, columns }) => Chart::Flow(self.flow(entries, columns)),
            (ChartKind::Stacked | ChartKind::BeforeAfter | ChartKind::Dumbbell | ChartKind::Lines | ChartKind::Flow, _) => {
                Chart::Stacked(self.answers(plan))
            }
        }
    }

    fn word(&self, id: &str) -> String {
        self.desk.word(id, &[])
    }

    fn period(&self, column: usize) -> String {
        self.programme.register.columns[column].title(self.desk.language, self.desk.formatter())
    }

    fn label(&self, entry: &Entry<ShownCell>) -> String {
        entry.label.get(self.desk.language).to_owned()
    }

    fn answers(&self, plan: &Plan<'_>) -> Answers {
        match plan {
            Plan::Answers { scale, groups } => self.of_scale(scale, groups),
            Plan::Numbers { entries, columns } => self.of_entries(entries, columns),
        }
    }

    /// Answers on a scale: a category an answer, a group an entry or a period.
    fn of_scale(&self, scale: &Scale, groups: &[Answered<'_>]) -> Answers {
        let order = Self::asked(scale, groups);
        let entries = distinct(groups.iter().map(|group| group.entry.key.as_str()));
        let columns = distinct(groups.iter().map(|group| group.column));
        let made = groups.iter().map(|answered| {
            let label = match (entries.len(), columns.len()) {
                (1, 1) => String::new(),
                (1, _) => self.period(answered.column),
                (_, 1) => self.label(answered.entry),
                _ => format!("{}, {}", self.label(answered.entry), self.period(answered.column)),
            };
            self.group(*answered, label, &order, scale)
        });
        Answers {
            groups: made.collect(),
            categories: self.categories(scale, &order),
            newest: newest(if entries.len() == 1 { &columns } else { &[] }),
            top_label: self.top_label(scale),
            shares: true,
            whole: true,
            category_head: self.word("chart-answer"),
            group_head: match (entries.len(), columns.as_slice()) {
                (1, [column]) => self.period(*column),
                (1, _) => self.word("chart-period"),
                _ => self.word("chart-group"),
            },
        }
    }

    /// The answers of a scale that anybody was offered, those apart last.
    fn asked<'s>(scale: &'s Scale, groups: &[Answered<'_>]) -> Vec<&'s str> {
        let offered = |answer: &str| {
            groups.iter().any(|group| match content(group.entry, group.column) {
                Some(Content::Distribution { parts, .. }) => parts.contains_key(answer),
                _ => false,
            })
        };
        let any = scale.order.iter().any(|answer| offered(answer));
        let apart = |answer: &&String| scale.do_not_know.contains(answer);
        let (last, first): (Vec<&String>, Vec<&String>) = scale.order.iter().filter(|answer| !any || offered(answer)).partition(apart);
        first.into_iter().chain(last).map(String::as_str).collect()
    }

    fn categories(&self, scale: &Scale, order: &[&str]) -> Vec<Category> {
        let is_apart = |answer: &str| scale.do_not_know.iter().any(|other| other == answer);
        // Colours belong to the scale, so that an answer nobody gave does not shift those of the others.
        let ranked: Vec<&String> = scale.order.iter().filter(|answer| !is_apart(answer)).collect();
        let tone = |answer: &str| match ranked.iter().position(|other| *other == answer) {
            Some(at) => Tone::Step { at, of: ranked.len(), two_sided: scale.polarity == Polarity::TwoSided },
            None => Tone::Apart,
        };
        let label =
            |answer: &str| scale.labels.get(answer).map_or_else(|| answer.to_owned(), |label| label.get(self.desk.language).to_owned());
        order
            .iter()
            .map(|answer| Category { label: label(answer), tone: tone(answer), top: scale.top.iter().any(|other| other == answer) })
            .collect()
    }

    fn top_label(&self, scale: &Scale) -> Option<String> {
        scale.top_label.as_ref().map(|label| label.get(self.desk.language).to_owned())
    }

    /// Those who answered: a mark an answer, the top share and how many they are.
    fn group(&self, answered: Answered<'_>, label: String, order: &[&str], scale: &Scale) -> Group {
        let Answered { entry, column } = answered;
        self.desk.note_value(self.programme, entry, column);
        let content = content(entry, column);
        let marks = order.iter().map(|answer| match content {
            Some(Content::Distribution { parts, .. }) => match parts.get(*answer) {
                Some(Some(share)) => self.share(*share, entry.decimals),
                Some(None) => self.withheld(Withheld::Revealing),
                None => self.missing(Missing::NotCollected),
            },
            Some(Content::Withheld(why)) => self.withheld(*why),
            Some(Content::Missing(reason)) => self.missing(*reason),
            _ => self.missing(Missing::NotCollected),
        });
        let marks = marks.collect();
        let top = entry.cells.get(&column).and_then(|cell| cell.shown.together(&scale.top));
        // One answer alone is its own top share, and says so by itself.
        let top = top.filter(|_| scale.top.len() > 1 || scale.top_label.is_some()).map(|share| self.share(share, entry.decimals));
        Group { label, n: n(content).map(|n| self.n(n)), marks, top }
    }

    fn n(&self, n: Decimal) -> String {
        self.desk.word("chart-n", &[("n", Arg::Text(self.desk.formatter().exact(n)))])
    }

    /// Numbers: a category an entry, a group a period.
    fn of_entries(&self, entries: &[&Entry<ShownCell>], columns: &[usize]) -> Answers {
        let mut entries = entries.to_vec();
        if self.spec.by_size.is_some()
            && let Some(first) = columns.first()
        {
            // What is hidden stands last in the author's order: its place would tell its size.
            let number = |entry: &Entry<ShownCell>| entry.cells.get(first).and_then(|cell| cell.shown.number());
            entries.sort_by_key(|entry| std::cmp::Reverse(number(entry)));
        }
        let groups = columns.iter().map(|column| {
            let bases: Vec<Option<Decimal>> =
                entries.iter().filter_map(|entry| content(entry, *column)).map(|content| n(Some(content))).collect();
            let known = distinct(bases.into_iter().flatten());
            Group {
                label: if columns.len() > 1 { self.period(*column) } else { String::new() },
                n: if let [n] = known[..] { Some(self.n(n)) } else { None },
                marks: entries.iter().map(|entry| self.mark(entry, *column)).collect(),
                top: None,
            }
        });
        Answers {
            groups: groups.collect(),
            categories: entries.iter().map(|entry| Category { label: self.label(entry), tone: Tone::Plain, top: false }).collect(),
            newest: newest(columns),
            top_label: None,
            shares: entries.iter().all(|entry| matches!(entry.unit, Unit::Share { .. })),
            whole: false,
            category_head: String::new(),
            group_head: if let [column] = columns { self.period(*column) } else { self.word("chart-period") },
        }
    }

    fn before_after(&self, scale: &Scale, groups: &[Answered<'_>]) -> BeforeAfter {
        let order = Self::asked(scale, groups);
        let questions = distinct(groups.iter().map(|group| group.entry.key.as_str())).into_iter().map(|key| {
            let waves = groups.iter().filter(|group| group.entry.key == key);
            let label = self.programme.register.entry(key).map_or_else(String::new, |entry| self.label(entry));
            (label, waves.map(|wave| self.group(*wave, self.period(wave.column), &order, scale)).collect())
        });
        BeforeAfter {
            questions: questions.collect(),
            categories: self.categories(scale, &order),
            top_label: self.top_label(scale),
            question_head: self.word("chart-question"),
            wave_head: self.word("chart-wave"),
        }
    }

    fn dumbbell(&self, entries: &[&Entry<ShownCell>], columns: &[usize]) -> Dumbbell {
        let (before, after) = (columns.first().copied().unwrap_or_default(), columns.last().copied().unwrap_or_default());
        let register = &self.programme.register;
        let change = |entry: &Entry<ShownCell>| {
            // The words speak of the period before; of another they would be wrong.
            let moved = self.desk.speaker().moved(register, entry, after).ok().flatten();
            moved.filter(|_| register.before(after) == Some(before)).map(|(_, words)| words)
        };
        let rows = entries.iter().map(|entry| Pair {
            label: self.label(entry),
            before: self.mark(entry, before),
            after: self.mark(entry, after),
            change: change(entry),
        });
        Dumbbell {
            rows: rows.collect(),
            before: self.period(before),
            after: self.period(after),
            shares: entries.iter().all(|entry| matches!(entry.unit, Unit::Share { .. })),
            row_head: String::new(),
            change_head: self.word("chart-change"),
        }
    }

    fn lines(&self, entries: &[&Entry<ShownCell>], columns: &[usize]) -> Lines {
        let series = entries.iter().map(|entry| Series {
            label: self.label(entry),
            marks: columns.iter().map(|column| self.mark(entry, *column)).collect(),
            breaks: self.breaks(entry, columns),
        });
        Lines {
            series: series.collect(),
            periods: columns.iter().map(|column| self.period(*column)).collect(),
            target: self.target(columns),
            shares: entries.iter().all(|entry| matches!(entry.unit, Unit::Share { .. })),
            unit: self.shared_unit(entries, columns),
            period_head: self.word("chart-period"),
        }
    }

    /// Where a line is broken: before the first of its periods after the break, which need not be drawn itself.
    fn breaks(&self, entry: &Entry<ShownCell>, columns: &[usize]) -> Vec<(usize, String)> {
        let at = |column: &usize| columns.iter().position(|other| other >= column).filter(|at| *at > 0);
        entry.breaks.iter().filter_map(|(column, why)| Some((at(column)?, why.get(self.desk.language).to_owned()))).collect()
    }

    /// What is aimed at in the last of the periods that has a target.
    fn target(&self, columns: &[usize]) -> Option<Target> {
        let (key, _) = self.spec.target.as_ref()?;
        let entry = self.programme.register.entry(key)?;
        let aimed = columns.iter().rev().find_map(|column| {
            let (low, high) = match content(entry, *column)? {
                Content::Number { quantity, .. } => (quantity.low, quantity.high),
                Content::Share { share, .. } => (*share, *share),
                _ => return None,
            };
            Some((*column, low.to_f64()?, high.to_f64()?))
        });
        let (column, low, high) = aimed?;
        let words = self.desk.phrase(self.programme, entry, column, Form::Plain).text;
        Some(Target { label: self.desk.word("chart-target", &[("target", Arg::Text(words))]), low, high })
    }

    /// What may stand on one axis: what all entries count or measure, or that they are counts of the same size.
    fn shared_unit(&self, entries: &[&Entry<ShownCell>], columns: &[usize]) -> String {
        let unit = self.unit(entries);
        if !unit.is_empty() || !entries.iter().all(|entry| matches!(entry.unit, Unit::Count { .. })) {
            return unit;
        }
        let shown = |entry: &Entry<ShownCell>| columns.iter().filter_map(|column| entry.cells.get(column)?.shown.number()).max();
        let largest: Vec<Decimal> = entries.iter().filter_map(|entry| shown(entry)).collect();
        let (most, least) = (largest.iter().max(), largest.iter().min());
        // Five times as much, and the smaller line would lie flat at the bottom.
        let alike = most.zip(least).is_some_and(|(most, least)| *most <= *least * Decimal::from(5));
        if alike { self.word("chart-count") } else { unit }
    }

    /// What the entries count or measure, where they all do the same.
    fn unit(&self, entries: &[&Entry<ShownCell>]) -> String {
        let populations = &self.programme.register.populations;
        let units = entries.iter().map(|entry| match &entry.unit {
            Unit::Count { of } => {
                populations.get(of).map_or_else(String::new, |population| population.other.get(self.desk.language).to_owned())
            }
            Unit::Mean { measure } | Unit::Quantity { measure } => measure.other.get(self.desk.language).to_owned(),
            Unit::Share { .. } | Unit::Distribution { .. } => self.word("chart-percent"),
            Unit::Money { currency, .. } => currency.clone(),
        });
        match distinct(units).as_slice() {
            [unit] => unit.clone(),
            _ => String::new(),
        }
    }

    /// A number as it is drawn.
    fn mark(&self, entry: &Entry<ShownCell>, column: usize) -> Mark {
        let phrase = self.desk.phrase(self.programme, entry, column, Form::Plain);
        let position = entry.cells.get(&column).and_then(|cell| cell.shown.number()).and_then(|number| number.to_f64());
        marked(phrase, position)
    }

    fn share(&self, share: Decimal, decimals: u32) -> Mark {
        Mark {
            position: share.to_f64(),
            text: self.desk.formatter().percent(share, decimals),
            machine: Some(round(share, decimals + 2).normalize().to_string()),
            kind: MarkKind::Shown,
        }
    }

    fn withheld(&self, why: Withheld) -> Mark {
        self.desk.speaker().withheld(why).map_or_else(|_| nothing(), |phrase| marked(phrase, None))
    }

    fn missing(&self, reason: Missing) -> Mark {
        self.desk.speaker().missing(reason).map_or_else(|_| nothing(), |phrase| marked(phrase, None))
    }
}

fn nothing() -> Mark {
    Mark { position: None, text: String::new(), machine: None, kind: MarkKind::Missing }
}

fn marked(phrase: Phrase, position: Option<f64>) -> Mark {
    let kind = match phrase.kind {
        PhraseKind::Shown => MarkKind::Shown,
        PhraseKind::Withheld => MarkKind::Withheld,
        PhraseKind::Missing => MarkKind::Missing,
    };
    Mark { position, text: phrase.text, machine: phrase.machine, kind }
}

/// Which of several periods is the newest.
fn newest(columns: &[usize]) -> Option<usize> {
    let last = columns.iter().max().filter(|_| columns.len() > 1)?;
    columns.iter().position(|column| column == last)
}

/// What is shown of an entry in a column.
fn content(entry: &Entry<ShownCell>, column: usize) -> Option<&Content> {
    entry.content(column)
}

/// Of how many a number tells.
fn n(content: Option<&Content>) -> Option<Decimal> {
    content?.among()
}

/// Each once, in order.
pub(super) fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}
