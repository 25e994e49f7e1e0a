//! What the result would be, were it for other months or another share: what a reader needs to compute it anew.

use rust_decimal::Decimal;

use super::worker::Worker;
use super::{Account, Amount, Ledger, Measure, work};
use crate::disclosure::Published;
use crate::finding::Findings;
use crate::register::Quantity;

/// How many months a reader may choose among, where nothing keeps the calculation from being as long.
const MONTHS: u32 = 12;

/// What the result is made of, month by month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// How many months the calculation is about.
    pub months: u32,
    /// What the result is in each month that may be chosen; where there is a share, what it would be for the whole.
    pub wholes: Vec<Quantity>,
    /// The share of each of these months, where it may be changed.
    pub shares: Option<Vec<Decimal>>,
    /// What the result is measured in.
    pub measure: Measure,
}

/// Why there can be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWhatIf {
    /// There is no such row.
    UnknownRow,
    /// The row is no share that the result is multiplied by.
    NotAFactor,
    /// Something is hidden or missing; that is no mistake.
    NotKnown,
}

impl Ledger {
    /// What a calculation would be for other months, and for another share: that of the row of this id.
    ///
    /// # Errors
    /// A reason why it cannot be computed anew.
    pub fn what_if(&self, account: &Account, register: &Published, share: Option<&str>) -> Result<WhatIf, NoWhatIf> {
        let calculation = &account.written;
        let rows = &calculation.rows;
        let row = match share {
            Some(id) => Some(rows.iter().position(|row| row.id == id).ok_or(NoWhatIf::UnknownRow)?),
            None => None,
        };
        let column = work::column(&calculation.terms, register, &mut Findings::new()).ok_or(NoWhatIf::NotKnown)?;
        let worker = || Worker::new(register, column, calculation.terms.price_level).with_rows(rows, &self.prices);
        let most = MONTHS.max(account.months);
        let mut published = worker();
        let results: Vec<_> = (1..=most).map_while(|month| published.row(account.result, month)).collect();
        let known = |amount: Amount| amount.known().ok_or(NoWhatIf::NotKnown);
        let measure = results.first().map(|figured| figured.measure.clone()).ok_or(NoWhatIf::NotKnown)?;
        let results = results.into_iter().map(|figured| known(figured.amount)).collect::<Result<Vec<Quantity>, NoWhatIf>>()?;
        let what_if = |wholes, shares| WhatIf { months: account.months, wholes, shares, measure };
        let Some(row) = row else { return Ok(what_if(results, None)) };
        let (mut wholes, mut shares) = (Vec::new(), Vec::new());
        let [mut one, mut none, mut twice] = [Decimal::ONE, Decimal::ZERO, Decimal::TWO].map(|share| worker().instead(row, share));
        for (month, result) in (1..).zip(results) {
            let share = published.row(row, month).filter(|share| share.measure == Measure::Share).ok_or(NoWhatIf::NotAFactor)?;
            let share = known(share.amount)?.single().ok_or(NoWhatIf::NotAFactor)?;
            let with = |worker: &mut Worker<'_>| worker.row(account.result, month).and_then(|figured| figured.amount.known());
            let (Some(whole), Some(of_none), Some(of_two)) = (with(&mut one), with(&mut none), with(&mut twice)) else {
                return Err(NoWhatIf::NotAFactor);
            };
            let times = |end: Decimal, share: Decimal| end.checked_mul(share);
            let is_factor = of_none.low.is_zero()
                && of_none.high.is_zero()
                && [(of_two, Decimal::TWO), (result, share)]
                    .iter()
                    .all(|(got, share)| times(whole.low, *share) == Some(got.low) && times(whole.high, *share) == Some(got.high));
            if !is_factor {
                return Err(NoWhatIf::NotAFactor);
            }
            wholes.push(whole);
            shares.push(share);
        }
        Ok(what_if(wholes, Some(shares)))
    }
}
