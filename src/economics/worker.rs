//! Works out formulas of one calculation: names are bound, measures compared, every step kept.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::account::Entry;
use super::{Amount, Body, Figured, Formula, FormulaKind, Measure, Name, PriceColumn, Prices, Row, Sign, Term, finding};
use crate::disclosure::Published;
use crate::finding::{Finding, Span, say, suggestion};
use crate::register::{Missing, Unit, unknown_period};

/// How long a chain of rows may be.
const MAX_CHAIN: usize = 100;

/// Works out the formulas of one calculation or price list.
pub(super) struct Worker<'w> {
    register: &'w Published,
    /// The column keys are read in where they name none.
    pub column: usize,
    price_level: u32,
    rows: &'w [Row],
    prices: &'w [Prices],
    /// A row that is said to be something else than it is.
    instead: Option<(usize, Decimal)>,
    done: BTreeMap<(usize, u32), Option<Figured>>,
    /// The rows being worked out, each needing the next.
    open: Vec<usize>,
    pub findings: Vec<Finding>,
    /// The keys that were read.
    pub keys: BTreeSet<String>,
}

impl<'w> Worker<'w> {
    /// For formulas that know no rows.
    pub fn new(register: &'w Published, column: usize, price_level: u32) -> Self {
        Self {
            register,
            column,
            price_level,
            rows: &[],
            prices: &[],
            instead: None,
            done: BTreeMap::new(),
            open: Vec::new(),
            findings: Vec::new(),
            keys: BTreeSet::new(),
        }
    }

    /// For the rows of a calculation, which may name price lists.
    pub fn with_rows(self, rows: &'w [Row], prices: &'w [Prices]) -> Self {
        Self { rows, prices, ..self }
    }

    /// With a row that is one number in every month, whatever it is in truth.
    pub fn instead(self, row: usize, number: Decimal) -> Self {
        Self { instead: Some((row, number)), ..self }
    }

    /// What a row is in a month; `None` where it cannot be worked out, which was reported.
    pub fn row(&mut self, row: usize, month: u32) -> Option<Figured> {
        if let Some(done) = self.done.get(&(row, month)) {
            return done.clone();
        }
        self.open.push(row);
        let rows = self.rows;
        let figured = match &rows[row].body {
            // What is missing in a month is reported where the months are counted.
            Body::Formulas(months) => months.at(month).and_then(|formula| self.formula(formula, month)),
            Body::Prices { list, column } => self.spread(list, *column),
        };
        self.open.pop();
        let figured = match self.instead {
            Some((at, number)) if at == row => figured.map(|figured| Figured { amount: Amount::exact(number), ..figured }),
            _ => figured,
        };
        self.done.insert((row, month), figured.clone());
        figured
    }

    /// What a formula is in a month; `None` where it cannot be worked out, which was reported.
    pub fn formula(&mut self, formula: &Formula, month: u32) -> Option<Figured> {
        match &formula.kind {
            FormulaKind::Number(number) => Some(single(None, Amount::exact(*number), Measure::Things(None))),
            FormulaKind::Name(name) => {
                let figured = self.name(name, &formula.span, month)?;
                if figured.measure.is_hundredths() {
                    let name = &name.text;
                    self.findings.push(
                        Finding::error("percent-sign", say!("»{name}« er et antal procent", "“{name}” is a number of per cent"))
                            .at(&formula.span)
                            .hint(say!("skriv {name} %", "write {name} %")),
                    );
                    return None;
                }
                Some(figured)
            }
            FormulaKind::Percent(inner) => self.percent(inner, &formula.span, month),
            FormulaKind::Operation { sign, operands } => {
                let (a, b) = (self.formula(&operands.0, month), self.formula(&operands.1, month));
                self.operation(*sign, (a?, &operands.0), (b?, &operands.1), &formula.span)
            }
        }
    }

    fn percent(&mut self, inner: &Formula, span: &Span, month: u32) -> Option<Figured> {
        let figured = match &inner.kind {
            FormulaKind::Name(name) => self.name(name, &inner.span, month)?,
            _ => self.formula(inner, month)?,
        };
        if !(figured.measure == Measure::Things(None) || figured.measure.is_hundredths()) {
            let (da, en) = finding::said(&figured.measure);
            self.findings.push(
                Finding::error("mixed-units", say!("{da} kan ikke stå foran %", "{en} cannot stand before %"))
                    .at(span)
                    .hint(say!("slet %, hvis det allerede er en andel", "delete %, if it is a share already")),
            );
            return None;
        }
        let label = match (&inner.kind, figured.path.first()) {
            (FormulaKind::Name(_), Some(Term::Value { label, .. })) => label.clone(),
            _ => None,
        };
        let hundredth = figured.amount.with(Sign::Divided, Amount::exact(Decimal::ONE_HUNDRED));
        let amount = hundredth.map_err(|fault| self.findings.push(finding::fault(fault, span))).ok()?;
        Some(single(label, amount, Measure::Share))
    }

    fn operation(&mut self, sign: Sign, (a, at_a): (Figured, &Formula), (b, at_b): (Figured, &Formula), span: &Span) -> Option<Figured> {
        let Some(measure) = a.measure.with(sign, &b.measure) else {
            self.findings.push(finding::mixed(&a.measure, &b.measure, span));
            return None;
        };
        let amount = a.amount.with(sign, b.amount).map_err(|fault| self.findings.push(finding::fault(fault, span))).ok()?;
        let mut path = enclosed(a.path, at_a, |inner| sign.is_close() && !inner.is_close());
        path.push(Term::Sign(sign));
        let turns = matches!(sign, Sign::Minus | Sign::Divided);
        path.extend(enclosed(b.path, at_b, |inner| sign.is_close() && !inner.is_close() || turns && sign.is_close() == inner.is_close()));
        Some(Figured { amount, measure, path })
    }

    /// A row, else a key of the register.
    fn name(&mut self, name: &Name, span: &Span, month: u32) -> Option<Figured> {
        let row = self.rows.iter().position(|row| row.id == name.text && !name.is_key && name.period.is_none());
        let Some(row) = row else { return self.key(&name.text, name.period.as_deref(), span) };
        if let Some(first) = self.open.iter().position(|open| *open == row) {
            let chain: Vec<&str> = self.open[first..].iter().chain([&row]).map(|row| self.rows[*row].id.as_str()).collect();
            let chain = chain.join(" → ");
            self.findings.push(
                Finding::error("cyclic-formula", say!("rækkerne går i ring: {chain}", "the rows go in a circle: {chain}"))
                    .at(span)
                    .hint(say!("mindst én af dem skal kunne regnes ud uden de andre", "at least one must be computed without the others")),
            );
            return None;
        }
        if self.open.len() >= MAX_CHAIN {
            self.findings.push(
                Finding::error(
                    "long-derivation",
                    say!("mere end {MAX_CHAIN} rækker bygger på hinanden", "more than {MAX_CHAIN} rows build on one another"),
                )
                .at(span),
            );
            return None;
        }
        let figured = self.row(row, month)?;
        Some(single(Some(self.rows[row].label.clone()), figured.amount, figured.measure))
    }

    /// An entry of the register, in its period.
    pub fn key(&mut self, key: &str, period: Option<&str>, span: &Span) -> Option<Figured> {
        let (entry, column) = self.entry(key, period, span)?;
        let measure = Measure::of(&entry.unit, &self.register.populations);
        if let Unit::Money { price_level: Some(level), .. } = &entry.unit
            && *level != self.price_level
        {
            let own = self.price_level;
            self.findings.push(
                Finding::error(
                    "price-level",
                    say!(
                        "»{key}« er i {level}-priser, og her regnes i {own}-priser",
                        "“{key}” is in prices of {level}, and this computes in prices of {own}"
                    ),
                )
                .at(span)
                .hint(say!("beløb fra to år kan ikke lægges sammen", "amounts of two years cannot be added up")),
            );
            return None;
        }
        let Some(content) = entry.content(column) else {
            if !entry.reported {
                let period = &self.register.columns[column].name;
                self.findings.push(
                    Finding::error("no-value", say!("»{key}« har ingen værdi for {period}", "“{key}” has no value for {period}"))
                        .at(span)
                        .hint(say!("skriv {key}@ og en anden periode", "write {key}@ and another period")),
                );
            }
            return None;
        };
        let Some(amount) = Amount::of(content) else {
            self.findings.push(
                Finding::error(
                    "not-a-single-number",
                    say!("»{key}« er en fordeling og ikke ét tal", "“{key}” is a distribution and not one number"),
                )
                .at(span)
                .hint(say!("brug et beløb, en andel eller et antal", "use an amount, a share or a count")),
            );
            return None;
        };
        Some(single(Some(entry.label.clone()), amount, measure))
    }

    /// An entry and the column it is read in.
    pub fn entry(&mut self, key: &str, period: Option<&str>, span: &Span) -> Option<(&'w Entry, usize)> {
        let register = self.register;
        let column = match period {
            Some(period) => register.column(period),
            None => Some(self.column),
        };
        let entry = register.entry(key);
        if entry.is_none() {
            let rows = self.rows.iter().map(|row| row.id.as_str());
            self.findings.push(unknown_name(key, span, rows.chain(register.keys())));
        } else if let (None, Some(period)) = (column, period) {
            self.findings.push(unknown_period(period, span, register.columns.iter().map(|column| column.name.as_str())));
        }
        self.keys.extend(entry.map(|entry| entry.key.clone()));
        Some((entry?, column?))
    }

    /// From the least to the greatest price of a column; a list that is not there was reported.
    fn spread(&mut self, (list, span): &(String, Span), column: PriceColumn) -> Option<Figured> {
        let list = self.prices.iter().find(|prices| prices.written.terms.id == *list)?;
        if list.written.terms.price_level != self.price_level {
            let (level, own) = (list.written.terms.price_level, self.price_level);
            self.findings.push(
                Finding::error(
                    "price-level",
                    say!(
                        "prislisten er i {level}-priser, og her regnes i {own}-priser",
                        "the price list is in prices of {level}, and this computes in prices of {own}"
                    ),
                )
                .at(span),
            );
            return None;
        }
        self.keys.extend(list.keys.iter().cloned());
        let costs = list.named_costs(column);
        let amount = Amount::spread(costs.iter().map(|(_, cost)| cost.amount)).unwrap_or(Amount::Missing(Missing::NotApplicable));
        let measure = costs.first().map_or(Measure::Things(None), |(_, cost)| cost.measure.clone());
        let end = |of: fn(crate::register::Quantity) -> Decimal, greatest: bool| {
            let known = costs.iter().filter_map(|(label, cost)| Some((label, of(cost.amount.known()?))));
            // Of equal ones the first.
            let end = known.reduce(|a, b| if (greatest && b.1 > a.1) || (!greatest && b.1 < a.1) { b } else { a });
            end.map(|(label, number)| Term::Value { label: Some(label.clone()), amount: Amount::exact(number), measure: measure.clone() })
        };
        let path = end(|cost| cost.low, false).into_iter().chain([Term::To]).chain(end(|cost| cost.high, true)).collect();
        Some(Figured { amount, measure, path })
    }
}

/// A number that is computed with as it is.
fn single(label: Option<crate::yaml::Bilingual>, amount: Amount, measure: Measure) -> Figured {
    Figured { amount, measure: measure.clone(), path: vec![Term::Value { label, amount, measure }] }
}

/// The path of an operand, in parentheses where the signs would read otherwise without.
fn enclosed(path: Vec<Term>, operand: &Formula, needs: impl Fn(Sign) -> bool) -> Vec<Term> {
    match operand.kind {
        FormulaKind::Operation { sign, .. } if needs(sign) => {
            std::iter::once(Term::Open).chain(path).chain(std::iter::once(Term::Close)).collect()
        }
        _ => path,
    }
}

/// What is neither a row nor a key; a minus sign that reads as a hyphen is the likely slip.
fn unknown_name<'a>(name: &str, span: &Span, known: impl Iterator<Item = &'a str>) -> Finding {
    let known: Vec<&str> = known.collect();
    let split = name.match_indices('-').map(|(at, _)| (&name[..at], &name[at + 1..]));
    let slip = split.into_iter().find(|(a, b)| known.contains(a) && known.contains(b));
    let hint = match slip {
        Some((a, b)) => Some(say!("skriv mellemrum om minus: {a} - {b}", "write spaces around minus: {a} - {b}")),
        None => suggestion(name, known),
    };
    Finding::error(
        "unknown-key",
        say!("»{name}« er hverken en række eller en nøgle i registret", "“{name}” is neither a row nor a key of the register"),
    )
    .at(span)
    .hint_maybe(hint)
}
