//! Numbers in classes.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::manuscript::Classing;

/// Where classes begin: every number falls in exactly one, and equal numbers in the same.
///
/// - *Quantile*: of `m` numbers in `k` classes, class `i` begins at the number that stands at place `⌈m·i/k⌉` from 0 when they are
///   sorted. As classes begin at numbers, ties are never split; where many numbers are alike, there are fewer classes.
/// - *Equal*: class `i` begins at `least + i·(most − least)/k`, rounded up to what is printed.
/// - *Custom*: where the author says.
///
/// For what each is good for see Slocum, McMaster, Kessler & Howard, *Thematic Cartography and Geovisualization*, on data
/// classification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    /// The least number of each class but the first, rising.
    breaks: Vec<Decimal>,
    /// The least and the most of all numbers; of a class an author ended, none.
    ends: Option<(Decimal, Decimal)>,
    /// The distance of two numbers as they are printed.
    step: Decimal,
}

impl Classes {
    /// The classes of numbers that are rounded to so many decimals.
    #[must_use]
    pub fn new(classing: &Classing, numbers: &[Decimal], decimals: u32) -> Self {
        let mut sorted = numbers.to_vec();
        sorted.sort_unstable();
        let ends = sorted.first().copied().zip(sorted.last().copied());
        let step = Decimal::new(1, decimals);
        let breaks = match (classing, ends) {
            (Classing::Custom(breaks), _) => return Self { breaks: breaks.clone(), ends: None, step },
            (_, None) => Vec::new(),
            (Classing::Quantile(count), _) => {
                (1..*count).filter_map(|at| sorted.get((sorted.len() * at).div_ceil(*count)).copied()).collect()
            }
            (Classing::Equal(count), Some((least, most))) => {
                let begin = |at: usize| least + (most - least) * Decimal::from(at) / Decimal::from(*count);
                (1..*count).map(|at| (begin(at) / step).ceil() * step).collect()
            }
        };
        Self { breaks: rising(breaks, ends), ends, step }
    }

    /// How many there are; none where there is no number.
    #[must_use]
    pub fn len(&self) -> usize {
        if self.breaks.is_empty() && self.ends.is_none() { 0 } else { self.breaks.len() + 1 }
    }

    /// Whether there is no class at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The class of a number, from 0.
    #[must_use]
    pub fn of(&self, number: Decimal) -> usize {
        self.breaks.partition_point(|least| *least <= number)
    }

    /// The least and the most a number of a class can be as it is printed; none where the class has no end.
    #[must_use]
    pub fn bounds(&self, class: usize) -> (Option<Decimal>, Option<Decimal>) {
        let least = class.checked_sub(1).and_then(|before| self.breaks.get(before)).copied();
        let most = self.breaks.get(class).map(|next| next - self.step);
        (least.or(self.ends.map(|(least, _)| least)), most.or(self.ends.map(|(_, most)| most)))
    }

    /// The distance of two numbers as they are printed.
    #[must_use]
    pub fn step(&self) -> Decimal {
        self.step
    }
}

/// Breaks that part something: each larger than the one before, and than the least number.
fn rising(breaks: Vec<Decimal>, ends: Option<(Decimal, Decimal)>) -> Vec<Decimal> {
    let mut kept: Vec<Decimal> = Vec::new();
    for at in breaks {
        let before = kept.last().copied().or(ends.map(|(least, _)| least));
        if before.is_none_or(|before| before < at) {
            kept.push(at);
        }
    }
    kept
}

/// The decimals a number is compared with as it is printed: those of a share stand behind two more.
#[must_use]
pub(super) fn printed_decimals(decimals: u32, is_share: bool) -> u32 {
    // More cannot be printed.
    (decimals + if is_share { 2 } else { 0 }).min(28)
}

/// How many there are, as an index.
#[must_use]
pub(super) fn whole(count: usize) -> i64 {
    count.to_i64().unwrap_or(i64::MAX)
}
