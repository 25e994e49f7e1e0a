//! Criteria held against what the register shows in one of its periods.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::verdict::{either, together};
use super::{Aim, AimSpec, Came, Criteria, Criterion, Direction, Goal, Level, Outcome, ResultSpec, Ruling, Set, Verdict, Why, wilson};
use crate::disclosure::{Content, Published, Shown, ShownCell};
use crate::finding::Span;
use crate::register::{Entry, Missing, Precision, Quantity, Unit, round};

/// Where the numbers of criteria are looked up.
#[derive(Clone, Copy)]
pub struct Book<'r> {
    /// What may be shown of the programme's numbers.
    pub register: &'r Published,
    /// The answers of its distributions, by name: `benefit.very-high`.
    pub answers: &'r BTreeMap<String, Entry<ShownCell>>,
}

/// A criterion in one period, with its verdict.
#[derive(Debug, Clone)]
pub struct Judged<'c> {
    /// Its set.
    pub set: &'c Set,
    /// Its goal.
    pub goal: &'c Goal,
    /// The criterion.
    pub criterion: &'c Criterion,
    /// What is aimed at in the period.
    pub aim: Aim,
    /// The entry the target comes from, and the column it has it in.
    pub target: Option<(&'c Entry<ShownCell>, usize)>,
    /// What came of it, in the author's order.
    pub results: Vec<JudgedResult<'c>>,
    /// What follows from the results that count.
    pub computed: Ruling,
    /// Whether nothing is known of some of the results that count, and something of others.
    pub incomplete: bool,
    /// What holds: what somebody said instead, else what is computed.
    pub verdict: Verdict,
    /// Whether somebody said it instead.
    pub is_overruled: bool,
    /// The entry of how it was before, and the column it has it in.
    pub baseline: Option<(&'c Entry<ShownCell>, usize)>,
}

/// A result in one period.
#[derive(Debug, Clone)]
pub struct JudgedResult<'c> {
    /// What the author wrote.
    pub spec: &'c ResultSpec,
    /// The entry it is told by, where it is one.
    pub entry: Option<&'c Entry<ShownCell>>,
    /// The entry of another number for the same.
    pub alternative: Option<&'c Entry<ShownCell>>,
    /// Whether a number of it is hidden, whatever the verdict is.
    pub hidden: bool,
    /// The verdict on it alone.
    pub ruling: Ruling,
    /// The number as it is printed, where a single one is shown.
    pub number: Option<Decimal>,
    /// Of how many it tells.
    pub n: Option<Decimal>,
    /// Where the share of all who might have answered lies, with 95 % certainty; samples only.
    pub interval: Option<(Decimal, Decimal)>,
    /// Whether the sample is too small to tell result and target apart.
    pub uncertain: bool,
    /// What it lacks, above zero, or has too much of, below.
    pub gap: Option<Decimal>,
}

impl<'c> Judged<'c> {
    /// The results that count.
    pub fn counting(&self) -> impl Iterator<Item = &JudgedResult<'c>> {
        self.results.iter().filter(|result| !result.spec.supplementary)
    }

    /// Whether what an author says of the criterion may tell a hidden number, be it of a result that counts or of one beside it.
    #[must_use]
    pub fn may_tell(&self) -> bool {
        self.results.iter().any(JudgedResult::may_tell)
    }

    /// What tells two of them apart, in words for machines: what is made of one was read of this.
    #[must_use]
    pub fn trace(&self) -> String {
        let results = self.results.iter().map(|result| (result.ruling, result.number, result.n, result.interval, result.uncertain));
        let results: Vec<_> = results.collect();
        let (label, target, baseline) = (&self.goal.label, self.target.map(|(_, column)| column), self.baseline.map(|(_, column)| column));
        let set = (&self.set.id, self.set.kind, self.set.partly_from);
        format!(
            "{set:?} {label:?} {:?} {:?} {target:?} {baseline:?} {results:?} {:?} {:?}",
            self.criterion, self.aim, self.computed, self.verdict
        )
    }
}

/// How many of a set were reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that were.
    pub met: usize,
    /// All for which something was aimed at.
    pub total: usize,
    /// Those of them of which nothing is known.
    pub unknown: usize,
    /// Those that were only because somebody said so.
    pub overruled: usize,
    /// Those for which nothing was aimed at.
    pub without: usize,
}

impl Tally {
    /// Counts the criteria of a set.
    #[must_use]
    pub fn of_set(judged: &[Judged<'_>], set: &str) -> Self {
        Self::of(judged.iter().filter(|judged| judged.set.id == set))
    }

    /// Counts criteria; those without a target are not asked for.
    pub fn of<'j, 'c: 'j>(judged: impl IntoIterator<Item = &'j Judged<'c>>) -> Self {
        let mut tally = Self::default();
        for judged in judged {
            if judged.aim == Aim::None {
                tally.without += 1;
                continue;
            }
            let met = judged.verdict == Verdict::Met;
            tally.total += 1;
            tally.met += usize::from(met);
            tally.unknown += usize::from(!judged.verdict.is_known());
            tally.overruled += usize::from(met && judged.is_overruled && judged.computed.verdict != Verdict::Met);
        }
        tally
    }

    /// Whether all were reached by the rule, whatever somebody said.
    #[must_use]
    pub fn is_all(self) -> bool {
        self.met == self.total && self.overruled == 0 && self.total > 0
    }
}

impl Criteria {
    /// Every criterion as of a column of the register, in the author's order.
    #[must_use]
    pub fn judge<'c>(&'c self, book: Book<'c>, column: usize) -> Vec<Judged<'c>> {
        self.all().map(|(set, goal, criterion)| book.judge(set, goal, criterion, column)).collect()
    }
}

impl<'c> Book<'c> {
    /// The entry of a key, or of an answer.
    #[must_use]
    pub fn entry(self, key: &str) -> Option<&'c Entry<ShownCell>> {
        self.register.entry(key).or_else(|| self.answers.get(key))
    }

    /// What is shown of an entry in a column as one number: of a distribution its top answers together.
    #[must_use]
    pub fn shown(self, entry: &Entry<ShownCell>, column: usize) -> Option<Shown> {
        let shown = &entry.cells.get(&column)?.shown;
        match self.register.scale(entry) {
            Some(scale) => shown.part(&scale.top),
            None => Some(shown.clone()),
        }
    }

    /// The last column up to this one in which an entry says something: a target holds until there is another.
    fn latest(self, entry: &Entry<ShownCell>, column: usize) -> Option<usize> {
        self.register.history(column).into_iter().rev().find(|column| entry.cells.contains_key(column))
    }

    fn judge(self, set: &'c Set, goal: &'c Goal, criterion: &'c Criterion, column: usize) -> Judged<'c> {
        let target = criterion.target.key().and_then(|(key, _)| self.entry(key));
        let target = target.and_then(|entry| Some((entry, self.latest(entry, column)?)));
        let (aim, slack) = self.aim(criterion, target);
        let results: Vec<JudgedResult<'c>> =
            criterion.results.iter().map(|spec| self.result((set, criterion), (aim, slack), spec, column)).collect();
        let counting: Vec<Ruling> = results.iter().filter(|result| !result.spec.supplementary).map(|result| result.ruling).collect();
        let computed = if aim == Aim::None { Ruling::not_measured(Why::NoTarget) } else { together(&counting) };
        let known = counting.iter().filter(|ruling| ruling.verdict.is_known()).count();
        let overruled = criterion.overruled.as_ref().filter(|overruled| self.is_of(overruled.period.as_ref(), column));
        Judged {
            set,
            goal,
            criterion,
            aim,
            target,
            results,
            computed,
            incomplete: known > 0 && known < counting.len(),
            verdict: overruled.map_or(computed.verdict, |overruled| overruled.verdict),
            is_overruled: overruled.is_some(),
            baseline: self.baseline(criterion, column),
        }
    }

    /// Whether what is said of a period, else of the last one, is said of this column.
    #[must_use]
    pub fn is_of(self, period: Option<&(String, Span)>, column: usize) -> bool {
        let last = self.register.columns.len().checked_sub(1);
        period.map_or(last, |(period, _)| self.register.column(period)) == Some(column)
    }

    /// How it was before this column.
    fn baseline(self, criterion: &Criterion, column: usize) -> Option<(&'c Entry<ShownCell>, usize)> {
        let baseline = criterion.baseline.as_ref()?;
        let entry = self.entry(&baseline.key.0)?;
        let before = match &baseline.period {
            Some(period) => self.register.column(period)?,
            None => *entry.cells.keys().next()?,
        };
        (before < column).then_some((entry, before))
    }

    /// What is aimed at, and how far that may be from what was meant: half of the last digit of a hedged target.
    fn aim(self, criterion: &Criterion, target: Option<(&Entry<ShownCell>, usize)>) -> (Aim, Decimal) {
        let exactly = |aim| (aim, Decimal::ZERO);
        let of = |direction: Direction, low: Decimal, high: Decimal| match direction {
            // Who aims at 2 or 3 has reached it with 2.
            Direction::AtLeast => Aim::AtLeast(low),
            Direction::AtMost => Aim::AtMost(high),
            Direction::Exactly if low == high => Aim::Exactly(low),
            Direction::Exactly | Direction::Between => Aim::Between(low, high),
        };
        match &criterion.target.aim {
            AimSpec::Number(direction, Level::Here { low, high, .. }) => exactly(of(*direction, *low, *high)),
            AimSpec::Number(direction, Level::Key(..)) => {
                let shown = target.and_then(|(entry, column)| Some((entry, self.shown(entry, column)?)));
                let ends = shown.and_then(|(entry, shown)| ends(&shown, decimals(entry)));
                ends.map_or(exactly(Aim::Missing), |quantity| {
                    let rough = || roughness(quantity.low).max(roughness(quantity.high));
                    let slack = if quantity.precision == Precision::About { rough() } else { Decimal::ZERO };
                    (of(*direction, quantity.low, quantity.high), slack)
                })
            }
            AimSpec::By(moment) => exactly(Aim::By(moment.last_day())),
            AimSpec::Words(_) => exactly(Aim::Words),
            AimSpec::Unknown(_) => exactly(Aim::Unknown),
            AimSpec::None(_) => exactly(Aim::None),
        }
    }

    fn result(
        self,
        (set, criterion): (&Set, &Criterion),
        (aim, slack): (Aim, Decimal),
        spec: &'c ResultSpec,
        column: usize,
    ) -> JudgedResult<'c> {
        let today = self.register.columns[column].period.last_day();
        let plain = |outcome| JudgedResult::of_words(spec, aim.rule(outcome, set.partly_from));
        let (key, alternative) = match &spec.what {
            // What is done later was not done then.
            Came::Done(day) if day.first_day() > today => return plain(Outcome::NotDone(today)),
            Came::Done(day) => return plain(Outcome::Done(day.first_day(), day.last_day())),
            Came::NotDone => return plain(Outcome::NotDone(today)),
            Came::Said { verdict, period, .. } if self.is_of(period.as_ref(), column) => return plain(Outcome::Said(*verdict)),
            Came::Said { .. } => return plain(Outcome::Missing(Missing::NotCollected)),
            Came::Number { key, alternative } => (&key.0, alternative.as_ref().map(|(key, _)| key)),
        };
        let (entry, alternative) = (self.entry(key), alternative.and_then(|key| self.entry(key)));
        let showing = |entry: Option<&'c Entry<ShownCell>>| entry.and_then(|entry| Some((entry, self.shown(entry, column)?)));
        let (shown, other) = (showing(entry), showing(alternative));
        let other_measure = spec.measure.is_some() && spec.measure != criterion.measure;
        let rule = |shown: &Showing<'_>| {
            let outcome = match shown.as_ref().map(|(entry, shown)| outcome(shown, decimals(entry), other_measure)) {
                Some(Outcome::Number(low, high)) => Outcome::Number(low - slack, high + slack),
                Some(outcome) => outcome,
                None => Outcome::Missing(Missing::NotCollected),
            };
            aim.rule(outcome, set.partly_from)
        };
        // Of two numbers for the same thing neither is the one to measure by.
        let single = alternative.is_none();
        let ruling = if single { rule(&shown) } else { either(rule(&shown), rule(&other)) };
        let hidden = [&shown, &other].into_iter().flatten().any(|(_, shown)| matches!(shown.content(), Content::Withheld(_)));
        let result = JudgedResult { entry, alternative, hidden, ..JudgedResult::of_words(spec, ruling) };
        let Some((entry, shown)) = shown else { return result };
        let number = shown.number().map(|number| round(number, decimals(entry)));
        let n = shown.content().among();
        let is_sample = spec.sample.unwrap_or_else(|| is_sample(entry)) && matches!(shown.content(), Content::Share { .. });
        let share = shown.number().filter(|_| is_sample && single);
        let interval = share.zip(n).and_then(|(share, n)| wilson(share, n, decimals(entry)));
        let exact = shown.precision().is_none_or(|precision| precision == Precision::Exact) && slack.is_zero();
        JudgedResult {
            number,
            n,
            interval,
            uncertain: ruling.verdict.is_known() && interval.is_some_and(|(low, high)| aim.divides(low, high)),
            gap: number.filter(|_| single && exact && ruling.verdict.is_known()).and_then(|number| aim.gap(number)),
            ..result
        }
    }
}

/// An entry with what is shown of it.
type Showing<'c> = Option<(&'c Entry<ShownCell>, Shown)>;

/// Whether those who answered stand for others too, where nobody says.
fn is_sample(entry: &Entry<ShownCell>) -> bool {
    matches!(entry.unit, Unit::Distribution { .. } | Unit::Share { base: None }) && entry.derivation.is_none()
}

impl<'c> JudgedResult<'c> {
    /// Whether what an author says of it may tell a hidden number: a note is of no period, and one that tells the number of 2023 tells
    /// it in every edition.
    #[must_use]
    pub fn may_tell(&self) -> bool {
        let entries = [self.entry, self.alternative].into_iter().flatten();
        entries.flat_map(|entry| entry.cells.values()).any(|cell| matches!(cell.shown.content(), Content::Withheld(_)))
    }

    /// A result that is no number.
    fn of_words(spec: &'c ResultSpec, ruling: Ruling) -> Self {
        Self {
            spec,
            entry: None,
            alternative: None,
            hidden: false,
            ruling,
            number: None,
            n: None,
            interval: None,
            uncertain: false,
            gap: None,
        }
    }
}

/// To how many decimals a number is printed; a share from 0 to 1 has two more than its percentage.
pub(super) fn decimals(entry: &Entry<ShownCell>) -> u32 {
    let shares = matches!(entry.unit, Unit::Share { .. } | Unit::Distribution { .. });
    entry.decimals + if shares { 2 } else { 0 }
}

/// The least and the most a number may be, as printed.
fn ends(shown: &Shown, decimals: u32) -> Option<Quantity> {
    let quantity = match shown.content() {
        Content::Number { quantity, .. } => *quantity,
        Content::Share { share, .. } => Quantity::exact(*share),
        _ => return None,
    };
    let (low, high) = (round(quantity.low, decimals), round(quantity.high, decimals));
    Some(Quantity { low, high, ..quantity })
}

/// What is shown, as something that came of an aim.
fn outcome(shown: &Shown, decimals: u32, other_measure: bool) -> Outcome {
    match shown.content() {
        Content::Withheld(_) => Outcome::Hidden,
        Content::Missing(reason) => Outcome::Missing(*reason),
        _ if other_measure => Outcome::OtherMeasure,
        _ => match ends(shown, decimals) {
            Some(Quantity { low, high, precision: Precision::Exact }) => Outcome::Number(low, high),
            Some(Quantity { low, high, precision: Precision::About }) => Outcome::Number(low - roughness(low), high + roughness(high)),
            None => Outcome::Missing(Missing::NotApplicable),
        },
    }
}

/// How far a number that is rounded may be from the one it was rounded from: half of its last digit that is not zero. "Ca. 70" is
/// anything from 65 to 75.
pub(super) fn roughness(number: Decimal) -> Decimal {
    let number = number.normalize();
    let mut unit = Decimal::new(1, number.scale());
    while !number.is_zero() && number.scale() == 0 && (number % (unit * Decimal::TEN)).is_zero() {
        unit *= Decimal::TEN;
    }
    unit / Decimal::TWO
}
