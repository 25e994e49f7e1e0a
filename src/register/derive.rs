//! Entries that are computed from others.

use rust_decimal::Decimal;

use super::column::{self, Column};
use super::{Missing, Quantity, Value};
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Fields, Kind, Node, fits};

/// The key of another entry, and where it is named.
pub type Operand = (String, Span);

/// How an entry follows from others, period by period.
#[derive(Debug, Clone)]
pub enum Derivation {
    /// a + b + …
    Sum(Vec<Operand>),
    /// a − b
    Difference(Operand, Operand),
    /// a ÷ b
    Ratio(Operand, Operand),
    /// a − a in an earlier period
    Change {
        /// a
        of: Operand,
        /// The period it is measured from; without one, the period before, see [`super::Register::before`].
        since: Option<(String, Span)>,
    },
    /// How many of the entries are at least so large.
    CountOf {
        /// The entries looked at.
        entries: Vec<Operand>,
        /// What they must reach.
        at_least: Decimal,
    },
}

impl Derivation {
    /// The entries it is computed from.
    pub fn operands(&self) -> impl Iterator<Item = &Operand> {
        let (many, few): (&[Operand], [Option<&Operand>; 2]) = match self {
            Self::Sum(entries) | Self::CountOf { entries, .. } => (entries, [None, None]),
            Self::Difference(a, b) | Self::Ratio(a, b) => (&[], [Some(a), Some(b)]),
            Self::Change { of, .. } => (&[], [Some(of), None]),
        };
        many.iter().chain(few.into_iter().flatten())
    }

    /// The column a change in `column` is measured from; `None` where there is none, and for what is no change.
    #[must_use]
    pub fn earlier(&self, columns: &[Column], column: usize) -> Option<usize> {
        match self {
            Self::Change { since: None, .. } => column::before(columns, column),
            Self::Change { since: Some((period, _)), .. } => {
                let since = columns.iter().position(|other| other.name == *period)?;
                (columns[since].period.last_day() < columns[column].period.first_day()).then_some(since)
            }
            _ => None,
        }
    }

    /// Computes the value of one period. `now` and `before` give an operand's value in this period and the one before.
    ///
    /// A missing operand makes the result missing for the same reason.
    ///
    /// # Errors
    /// Division by zero, or a number with more digits than an author may write.
    pub(super) fn compute<'v>(
        &self,
        now: impl Fn(&str) -> Option<&'v Value>,
        before: impl Fn(&str) -> Option<&'v Value>,
    ) -> Result<Value, Fault> {
        let quantity = |value: Option<&Value>| match value {
            Some(Value::Missing(reason)) => Err(*reason),
            Some(value) => value.quantity().ok_or(Missing::NotApplicable),
            None => Err(Missing::NotCollected),
        };
        let result = match self {
            Self::Sum(entries) => {
                entries.iter().try_fold(Ok(Quantity::exact(Decimal::ZERO)), |sum, (key, _)| match (sum, quantity(now(key))) {
                    (Ok(sum), Ok(next)) => sum.combine(next, Decimal::checked_add).map(Ok).ok_or(Fault::TooLarge),
                    (Err(reason), _) | (_, Err(reason)) => Ok(Err(reason)),
                })?
            }
            Self::Difference((a, _), (b, _)) => difference(quantity(now(a)), quantity(now(b)))?,
            Self::Change { of: (a, _), .. } => difference(quantity(now(a)), quantity(before(a)))?,
            Self::Ratio((a, _), (b, _)) => match (quantity(now(a)), quantity(now(b))) {
                (Ok(_), Ok(b)) if b.low.is_zero() || b.high.is_zero() => return Err(Fault::DivisionByZero),
                (Ok(a), Ok(b)) => Ok(ends(a, b, Decimal::checked_div)?),
                (Err(reason), _) | (_, Err(reason)) => Err(reason),
            },
            Self::CountOf { entries, at_least } => {
                let known: Result<Vec<Quantity>, Missing> = entries.iter().map(|(key, _)| quantity(now(key))).collect();
                known.map(|known| Quantity::exact(Decimal::from(known.iter().filter(|quantity| quantity.low >= *at_least).count())))
            }
        };
        match result {
            Ok(quantity) if !(fits(quantity.low) && fits(quantity.high)) => Err(Fault::TooLarge),
            result => Ok(result.map_or_else(Value::Missing, Value::number)),
        }
    }
}

type Operation = Result<Quantity, Missing>;

fn difference(a: Operation, b: Operation) -> Result<Operation, Fault> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok(Ok(ends(a, b, Decimal::checked_sub)?)),
        (Err(reason), _) | (_, Err(reason)) => Ok(Err(reason)),
    }
}

/// For what falls as `b` rises: the lowest result comes of the highest `b`.
fn ends(a: Quantity, b: Quantity, with: fn(Decimal, Decimal) -> Option<Decimal>) -> Result<Quantity, Fault> {
    let turned = Quantity { low: b.high, high: b.low, ..b };
    a.combine(turned, with).ok_or(Fault::TooLarge)
}

/// What a computation cannot do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The divisor is zero.
    DivisionByZero,
    /// The result has more digits before the point than an author may write.
    TooLarge,
}

/// Reads `{ratio: [children, families]}`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> Option<Derivation> {
    let fields = Fields::of(node, findings);
    let mut found = Vec::new();
    if let Some(node) = fields.get("sum") {
        found.push(operands(node, findings).map(Derivation::Sum));
    }
    if let Some(node) = fields.get("difference") {
        found.push(pair(node, findings).map(|(a, b)| Derivation::Difference(a, b)));
    }
    if let Some(node) = fields.get("ratio") {
        found.push(pair(node, findings).map(|(a, b)| Derivation::Ratio(a, b)));
    }
    if let Some(node) = fields.get("change") {
        found.push(change(node, findings));
    }
    if let Some(node) = fields.get("count-of") {
        found.push(count_of(node, findings));
    }
    fields.finish(findings);
    if found.len() == 1 {
        return found.pop().flatten();
    }
    findings.push(
        Finding::error("derivation", say!("en udledning skal være netop én regneregel", "a derivation must be exactly one rule"))
            .at(&node.span)
            .hint(say!("skriv sum, difference, ratio, change eller count-of", "write sum, difference, ratio, change or count-of")),
    );
    None
}

/// `change: families`, or `change: {of: families, since: 2021}`.
fn change(node: &Node, findings: &mut Findings) -> Option<Derivation> {
    if !matches!(node.kind, Kind::Map(_)) {
        return node.word(findings).map(|of| Derivation::Change { of, since: None });
    }
    let fields = Fields::of(node, findings);
    let of = fields.need("of", &node.span, findings).and_then(|node| node.word(findings));
    let since = fields.need("since", &node.span, findings).and_then(|node| node.word(findings));
    fields.finish(findings);
    Some(Derivation::Change { of: of?, since: Some(since?) })
}

fn count_of(node: &Node, findings: &mut Findings) -> Option<Derivation> {
    let fields = Fields::of(node, findings);
    let entries = fields.need("entries", &node.span, findings).and_then(|node| operands(node, findings));
    let at_least = fields.get("at-least").map_or(Some(Decimal::ONE), |node| node.decimal(findings));
    fields.finish(findings);
    Some(Derivation::CountOf { entries: entries?, at_least: at_least? })
}

fn operands(node: &Node, findings: &mut Findings) -> Option<Vec<Operand>> {
    let items = node.items(findings).iter();
    let keys: Option<Vec<Operand>> = items.map(|node| node.word(findings)).collect();
    keys.filter(|keys| !keys.is_empty())
}

fn pair(node: &Node, findings: &mut Findings) -> Option<(Operand, Operand)> {
    if let Ok([a, b]) = <[Operand; 2]>::try_from(operands(node, findings)?) {
        return Some((a, b));
    }
    node.expected(&say!("to nøgler: [a, b]", "two keys: [a, b]"), findings);
    None
}
