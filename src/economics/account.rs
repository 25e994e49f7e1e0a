//! Calculations and price lists with every number worked out.

use std::collections::BTreeSet;

use super::{Amount, Calculation, Ids, Measure, PriceList, Sign, months};
use crate::disclosure::ShownCell;
use crate::yaml::Bilingual;

/// Everything a programme calculates.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Its price lists, in the author's order.
    pub prices: Vec<Prices>,
    /// Its calculations, in the author's order.
    pub accounts: Vec<Account>,
    /// What the author calls them, those among them that could not be worked out.
    pub ids: Ids,
    /// The keys of the register that were used, or held against what was worked out.
    pub keys: BTreeSet<String>,
}

/// A calculation, worked out.
#[derive(Debug, Clone)]
pub struct Account {
    /// As written.
    pub written: Calculation,
    /// How many months it is about.
    pub months: u32,
    /// Its rows, in the order they are written.
    pub lines: Vec<Line>,
    /// The index of the row whose total is the result.
    pub result: usize,
    /// The column its keys are read in, where they name none.
    pub column: usize,
    /// The keys it was computed of.
    pub keys: BTreeSet<String>,
}

/// A row, worked out.
#[derive(Debug, Clone)]
pub struct Line {
    /// What readers call it.
    pub label: Bilingual,
    /// Each month.
    pub months: Vec<Figured>,
    /// All months together; `None` for what means nothing added up, such as shares.
    pub total: Option<Amount>,
}

/// A number with the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figured {
    /// The number.
    pub amount: Amount,
    /// What it is measured in.
    pub measure: Measure,
    /// What it was computed of, in order.
    pub path: Vec<Term>,
}

/// A piece of the way to a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// A number that is computed with.
    Value {
        /// What it is called, where it has a name.
        label: Option<Bilingual>,
        /// The number.
        amount: Amount,
        /// What it is measured in.
        measure: Measure,
    },
    /// What is done with those beside it.
    Sign(Sign),
    /// From the one before to the one after.
    To,
    /// An opening parenthesis.
    Open,
    /// A closing one.
    Close,
}

/// A price list, worked out.
#[derive(Debug, Clone)]
pub struct Prices {
    /// As written.
    pub written: PriceList,
    /// How many months the last column is about.
    pub months: u32,
    /// Its lines, headings among them.
    pub lines: Vec<PriceLine>,
    /// The column its keys are read in, where they name none.
    pub column: usize,
    /// The keys it was computed of.
    pub keys: BTreeSet<String>,
}

/// A line of a price list, worked out.
#[derive(Debug, Clone)]
pub enum PriceLine {
    /// A heading for the lines below it.
    Group(Bilingual),
    /// A price.
    Price(Box<Priced>),
}

/// A price, worked out.
#[derive(Debug, Clone)]
pub struct Priced {
    /// What is paid for.
    pub label: Bilingual,
    /// How many hours a week that is.
    pub hours: Option<Figured>,
    /// What a week costs, a month, and all the months of the list.
    pub costs: [Figured; 3],
}

impl Ledger {
    /// The calculation of an id.
    #[must_use]
    pub fn account(&self, id: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.written.terms.id == id)
    }

    /// The price list of an id.
    #[must_use]
    pub fn prices(&self, id: &str) -> Option<&Prices> {
        self.prices.iter().find(|list| list.written.terms.id == id)
    }
}

impl Account {
    /// The total that is the result.
    #[must_use]
    pub fn total(&self) -> Option<Amount> {
        self.lines[self.result].total
    }

    /// Neighbouring months in which every row is the same, and comes of the same.
    #[must_use]
    pub fn runs(&self) -> Vec<std::ops::RangeInclusive<u32>> {
        let at = |line: &Line, month: u32| line.months.get(month as usize - 1).cloned();
        months::alike(self.months, |a, b| self.lines.iter().all(|line| at(line, a) == at(line, b)))
    }
}

/// The entry of a register, for whoever links to it.
pub(super) type Entry = crate::register::Entry<ShownCell>;
