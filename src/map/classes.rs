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
/// For what each is good for see Slocum and others, *Thematic Cartography and Geovisualization*, on data
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

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::Classes;
    use crate::manuscript::Classing;

    fn decimals(numbers: &[i64]) -> Vec<Decimal> {
        numbers.iter().copied().map(Decimal::from).collect()
    }

    /// Where each class begins and ends.
    fn bounds(classing: &Classing, numbers: &[i64]) -> Vec<(Option<i64>, Option<i64>)> {
        let classes = Classes::new(classing, &decimals(numbers), 0);
        let whole = |number: Option<Decimal>| number.map(|number| number.try_into().expect("a whole number"));
        (0..classes.len()).map(|class| classes.bounds(class)).map(|(low, high)| (whole(low), whole(high))).collect()
    }

    fn closed(ends: &[(i64, i64)]) -> Vec<(Option<i64>, Option<i64>)> {
        ends.iter().map(|(low, high)| (Some(*low), Some(*high))).collect()
    }

    #[test]
    fn classes_begin_where_they_say() {
        assert_eq!(bounds(&Classing::Quantile(4), &[1, 2, 3, 4, 5, 6, 7, 8]), closed(&[(1, 2), (3, 4), (5, 6), (7, 8)]));
        assert_eq!(bounds(&Classing::Quantile(3), &[5, 5, 5, 5, 9]), closed(&[(5, 8), (9, 9)]), "ties are not split");
        assert_eq!(bounds(&Classing::Quantile(5), &[7, 7]), closed(&[(7, 7)]));
        assert_eq!(bounds(&Classing::Equal(3), &[0, 10]), closed(&[(0, 3), (4, 6), (7, 10)]));
        assert_eq!(bounds(&Classing::Equal(7), &[4, 6]), closed(&[(4, 4), (5, 5), (6, 6)]), "fewer numbers than classes");
        let custom = Classing::Custom(decimals(&[10, 20]));
        assert_eq!(bounds(&custom, &[3]), [(None, Some(9)), (Some(10), Some(19)), (Some(20), None)]);
        assert!(bounds(&Classing::Quantile(4), &[]).is_empty() && bounds(&Classing::Equal(4), &[]).is_empty());
    }

    #[test]
    fn shares_end_where_the_next_begins() {
        let classes = Classes::new(&Classing::Custom(vec![Decimal::new(1, 1)]), &[], 2);
        assert_eq!(classes.bounds(0), (None, Some(Decimal::new(9, 2))));
        assert_eq!([Decimal::new(9, 2), Decimal::new(10, 2)].map(|share| classes.of(share)), [0, 1]);
    }

    /// Numbers that look random and are always the same: many alike, some far off.
    fn numbers(seed: u64) -> Vec<i64> {
        let mut state = seed;
        let mut next = |end: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from((state >> 33) % end).expect("a small number")
        };
        let (count, end) = (next(30), u64::try_from(next(60) + 1).expect("from one up"));
        (0..count).map(|_| next(end) - 5).collect()
    }

    #[test]
    fn every_number_is_in_one_class_and_no_tie_is_split() {
        for seed in 0..400 {
            let numbers = numbers(seed);
            for count in 2..=7 {
                for classing in [Classing::Quantile(count), Classing::Equal(count), Classing::Custom(decimals(&[0, 7, 30]))] {
                    let classes = Classes::new(&classing, &decimals(&numbers), 0);
                    assert!(classes.len() <= count.max(4), "{classing:?} {numbers:?}");
                    for number in decimals(&numbers) {
                        let within = |class: &usize| {
                            let (low, high) = classes.bounds(*class);
                            low.is_none_or(|low| low <= number) && high.is_none_or(|high| number <= high)
                        };
                        let found: Vec<usize> = (0..classes.len()).filter(within).collect();
                        assert_eq!(found, [classes.of(number)], "{classing:?} {number} of {numbers:?}");
                    }
                    let is_empty = |class: usize| !numbers.iter().any(|number| classes.of((*number).into()) == class);
                    let quantile = matches!(classing, Classing::Quantile(_));
                    assert!(!quantile || !(0..classes.len()).any(is_empty), "{classing:?} {numbers:?}: nobody is in a class");
                }
            }
        }
    }
}
