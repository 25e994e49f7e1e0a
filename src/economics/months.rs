//! Something that is given month by month, and which neighbouring months are alike.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::finding::{Findings, Span, say};
use crate::yaml::{Kind, Node};

/// What holds in each month, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Months<T> {
    /// Where it stands.
    pub span: Span,
    /// What holds in the months that are named, with where the month is.
    pub named: BTreeMap<u32, (T, Span)>,
    /// What holds in all months after those.
    pub later: Option<T>,
}

impl<T> Months<T> {
    /// The same in every month.
    pub(super) fn every(of: T, span: &Span) -> Self {
        Self { span: span.clone(), named: BTreeMap::new(), later: Some(of) }
    }

    /// What holds in a month; `None` where nothing is said of it.
    #[must_use]
    pub fn at(&self, month: u32) -> Option<&T> {
        match self.named.get(&month) {
            Some((of, _)) => Some(of),
            None => self.later.as_ref().filter(|_| self.named.keys().all(|named| *named < month)),
        }
    }

    /// Everything that is said.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.named.values().map(|(of, _)| of).chain(&self.later)
    }

    /// Reads `[0 %, 100 %, 65 %]` or `{1: 0 %, 2: 100 %, later: 65 %}`.
    pub(super) fn of(node: &Node, findings: &mut Findings, read: impl Fn(&Node, &mut Findings) -> Option<T>) -> Option<Self> {
        let mut months = Self { span: node.span.clone(), named: BTreeMap::new(), later: None };
        let mut whole = true;
        match &node.kind {
            Kind::Map(entries) => {
                for (key, node) in entries {
                    let Some(of) = read(node, findings) else {
                        whole = false;
                        continue;
                    };
                    if key.text == "later" {
                        months.later = Some(of);
                    } else if let Ok(month @ 1..) = key.text.parse() {
                        months.named.insert(month, (of, key.span.clone()));
                    } else {
                        let key = Node { span: key.span.clone(), kind: Kind::Scalar(key.text.clone()) };
                        key.expected(&say!("en måneds nummer eller later", "the number of a month, or later"), findings);
                        whole = false;
                    }
                }
            }
            Kind::List(items) => {
                for (month, node) in (1..).zip(items) {
                    match read(node, findings) {
                        Some(of) => drop(months.named.insert(month, (of, node.span.clone()))),
                        None => whole = false,
                    }
                }
            }
            Kind::Scalar(_) | Kind::Null => {
                node.expected(
                    &say!("en værdi for hver måned: {{1: 0 %, later: 65 %}}", "a value for each month: {{1: 0 %, later: 65 %}}"),
                    findings,
                );
                return None;
            }
        }
        whole.then_some(months)
    }
}

/// Neighbouring months that are alike, of the first so many.
#[must_use]
pub fn alike(months: u32, same: impl Fn(u32, u32) -> bool) -> Vec<RangeInclusive<u32>> {
    let mut runs: Vec<RangeInclusive<u32>> = Vec::new();
    for month in 1..=months {
        match runs.last_mut() {
            Some(run) if same(*run.start(), month) => *run = *run.start()..=month,
            _ => runs.push(month..=month),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{Months, alike};
    use crate::finding::Findings;
    use crate::yaml;

    fn read(text: &str) -> Option<Months<String>> {
        let mut findings = Findings::new();
        let node = yaml::parse(&"a.yaml".into(), text, &mut findings).expect("yaml");
        let months = Months::of(&node, &mut findings, |node, findings| node.text(findings).map(str::to_owned));
        assert_eq!(months.is_none(), !findings.is_empty(), "{text}");
        months
    }

    #[test]
    fn what_holds_in_a_month() {
        let at = |text: &str| {
            let months = read(text).expect("months");
            (1..=4).map(|month| months.at(month).cloned().unwrap_or_default()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(at("[a, b, c]"), "a b c ");
        assert_eq!(at("{1: a, 2: b, later: c}"), "a b c c");
        assert_eq!(at("{later: c}"), "c c c c");
        assert_eq!(at("{3: a, later: c}"), "  a c", "later is after those that are named");
        for wrong in ["{0: a}", "{x: a}", "{-1: a}", "a", "[[a]]"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn months_that_are_alike_stand_together() {
        let runs = |values: &[u8]| {
            let months = u32::try_from(values.len()).expect("few");
            alike(months, |a, b| values[a as usize - 1] == values[b as usize - 1])
        };
        assert_eq!(runs(&[0, 1, 2, 2, 2]), [1..=1, 2..=2, 3..=5]);
        assert_eq!(runs(&[1, 2, 1]), [1..=1, 2..=2, 3..=3], "only neighbours");
        assert_eq!(runs(&[]), Vec::<std::ops::RangeInclusive<u32>>::new());
    }
}
