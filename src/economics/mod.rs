//! What something costs or saves, month by month: formulas over the register, every number computed exactly.

mod account;
mod amount;
mod finding;
mod formula;
mod measure;
mod months;
mod parse;
mod price;
mod printed;
#[cfg(test)]
mod tests;
mod token;
mod what_if;
mod work;
mod worker;

pub use account::{Account, Figured, Ledger, Line, PriceLine, Priced, Prices, Term};
pub use amount::Amount;
pub use formula::{Formula, FormulaKind, Name, Sign};
pub use measure::{Measure, Words};
pub use months::Months;
pub use parse::parse;
pub use what_if::{NoWhatIf, WhatIf};
pub use work::work;

use crate::finding::Span;
use crate::yaml::Bilingual;

/// How many months a calculation may have.
pub const MOST_MONTHS: u32 = 60;

/// A programme's `economics.yaml`, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Economics {
    /// Its price lists, in the author's order.
    pub prices: Vec<PriceList>,
    /// Its calculations, in the author's order.
    pub calculations: Vec<Calculation>,
    /// What it calls them, those among them that could not be read.
    pub ids: Ids,
}

/// What price lists and calculations are called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ids {
    /// Price lists.
    pub prices: Vec<String>,
    /// Calculations.
    pub calculations: Vec<String>,
}

/// What a calculation and a price list both say of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What texts call it.
    pub id: String,
    /// Where the id stands.
    pub span: Span,
    /// The year whose prices the amounts are in.
    pub price_level: u32,
    /// Where it comes from, in `sources.yaml`.
    pub source: Option<(String, Span)>,
    /// The period of the register its keys are read in; without one that of the price level's year.
    pub period: Option<(String, Span)>,
    /// What is taken for granted.
    pub assumptions: Vec<Bilingual>,
}

/// A calculation, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculation {
    /// Its id, price level and the like.
    pub terms: Terms,
    /// How many months it is about.
    pub months: Option<Formula>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The row whose total is its result; the last where nothing is said.
    pub result: Option<(String, Span)>,
    /// The key of the register that holds the total as it was printed.
    pub printed: Option<Key>,
    /// Why the printed total differs.
    pub discrepancy: Option<Bilingual>,
    /// How many decimals amounts are printed with.
    pub decimals: u32,
}

/// A row of a calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What formulas call it.
    pub id: String,
    /// Where the id stands.
    pub span: Span,
    /// What readers call it.
    pub label: Bilingual,
    /// What it is in each month.
    pub body: Body,
    /// The keys of the register that hold it as it was printed, month by month.
    pub printed: Option<Months<Key>>,
    /// Why a printed number differs.
    pub discrepancy: Option<Bilingual>,
}

/// What a row is in each month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A formula, or one for each month.
    Formulas(Months<Formula>),
    /// From the least to the greatest price of a list.
    Prices {
        /// The id of the list.
        list: (String, Span),
        /// The column.
        column: PriceColumn,
    },
}

/// A column of prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceColumn {
    /// A week.
    Week,
    /// A month.
    Month,
    /// All the months of the list.
    Total,
}

impl PriceColumn {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 3] = [("week", Self::Week), ("month", Self::Month), ("total", Self::Total)];
}

/// A key of the register with the period it is read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub text: String,
    /// The period, where it is not the calculation's own.
    pub period: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// A price list, as written: a week's price of each of its lines is known, what longer costs is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceList {
    /// Its id, price level and the like.
    pub terms: Terms,
    /// How many weeks a month has.
    pub weeks_per_month: Option<Formula>,
    /// How many months the last column is about.
    pub months: Option<Formula>,
    /// Its lines, headings among them.
    pub lines: Vec<ListLine>,
}

/// A line of a price list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListLine {
    /// A heading for the lines below it.
    Group(Bilingual),
    /// A price.
    Price(Box<Price>),
}

/// A price, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// What is paid for.
    pub label: Bilingual,
    /// How many hours a week that is.
    pub hours: Option<Formula>,
    /// What a week costs.
    pub week: Formula,
    /// What was printed, by column.
    pub printed: Vec<(PriceColumn, Key)>,
    /// Why a printed number differs.
    pub discrepancy: Option<Bilingual>,
}

impl Economics {
    /// Everything that says of itself where it comes from.
    pub fn terms(&self) -> impl Iterator<Item = &Terms> {
        self.prices.iter().map(|list| &list.terms).chain(self.calculations.iter().map(|calculation| &calculation.terms))
    }
}
