//! Formulas as authors write them: `benefit × share`, `(rent + 1500) / 2`, `80 %`.

use rust_decimal::Decimal;

use super::token::{Token, TokenKind, tokens};
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::Node;

/// A formula, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: FormulaKind,
}

/// What a formula is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormulaKind {
    /// A number as it stands.
    Number(Decimal),
    /// A row of the calculation, or a key of the register.
    Name(Name),
    /// So many hundredths.
    Percent(Box<Formula>),
    /// Two formulas with a sign between them.
    Operation {
        /// The sign.
        sign: Sign,
        /// What stands before and after it.
        operands: Box<(Formula, Formula)>,
    },
}

/// What a formula calls by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The id of a row, or a key.
    pub text: String,
    /// The period of the register, where it is not the calculation's own: `weeks@2023`.
    pub period: Option<String>,
    /// Whether it stands in backticks, and is a key whatever rows are called.
    pub is_key: bool,
}

/// What is done with two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// They are added.
    Plus,
    /// The second is taken from the first.
    Minus,
    /// They are multiplied.
    Times,
    /// The first is divided by the second.
    Divided,
}

impl Sign {
    /// Whether it binds as closely as a multiplication.
    #[must_use]
    pub fn is_close(self) -> bool {
        matches!(self, Self::Times | Self::Divided)
    }
}

/// How many words and signs a formula may have: what is longer is told by rows.
const MOST_TOKENS: usize = 100;

/// Reads the formula of a node; what is wrong with it is a finding at its column.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> Option<Formula> {
    let text = node.text(findings)?;
    let scalar = Scalar { span: &node.span, length: text.len() };
    let parsed = tokens(text).map_err(|at| scalar.wrong(at)).and_then(|tokens| {
        if tokens.len() > MOST_TOKENS {
            return Err(Finding::error(
                "formula-syntax",
                say!("formlen har mere end {MOST_TOKENS} ord og tegn", "the formula has more than {MOST_TOKENS} words and signs"),
            )
            .at(&node.span)
            .hint(say!("del den op i flere rækker", "divide it into several rows")));
        }
        let mut parser = Parser { tokens: &tokens, at: 0, scalar };
        let formula = parser.sum()?;
        if parser.at < tokens.len() { Err(parser.unexpected()) } else { Ok(formula) }
    });
    parsed.map_err(|finding| findings.push(finding)).ok()
}

/// Where a formula stands in its file.
#[derive(Clone, Copy)]
struct Scalar<'s> {
    span: &'s Span,
    length: usize,
}

impl Scalar<'_> {
    /// The place of some of its bytes; that of the whole where the file writes it otherwise.
    fn place(self, range: &std::ops::Range<usize>) -> Span {
        let quotes = match (self.span.end - self.span.start).checked_sub(self.length) {
            Some(0) => 0,
            Some(2) => 1,
            _ => return self.span.clone(),
        };
        let start = self.span.start + quotes;
        Span { start: start + range.start, end: start + range.end, ..self.span.clone() }
    }

    /// The finding for what cannot be read at some byte.
    fn wrong(self, at: usize) -> Finding {
        let end = (at + 1).min(self.length);
        Finding::error("formula-syntax", say!("dette kan ikke stå i en formel", "this cannot stand in a formula"))
            .at(&self.place(&(at.min(end)..end)))
            .hint(say!(
                "skriv nøgler, rækker og tal med + - * / og parenteser: (leje + 1500) * 80 %",
                "write keys, rows and numbers with + - * / and parentheses: (rent + 1500) * 80 %"
            ))
    }
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    scalar: Scalar<'t>,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&TokenKind> {
        Some(&self.tokens.get(self.at)?.kind)
    }

    fn sum(&mut self) -> Result<Formula, Finding> {
        self.chain(Self::product, |sign| !sign.is_close())
    }

    fn product(&mut self) -> Result<Formula, Finding> {
        self.chain(Self::part, Sign::is_close)
    }

    /// Parts with signs of one kind between them, from left to right.
    fn chain(&mut self, part: fn(&mut Self) -> Result<Formula, Finding>, takes: fn(Sign) -> bool) -> Result<Formula, Finding> {
        let mut formula = part(self)?;
        while let Some(TokenKind::Sign(sign)) = self.peek()
            && takes(*sign)
        {
            let sign = *sign;
            self.at += 1;
            let next = part(self)?;
            let span = Span { end: next.span.end, ..formula.span.clone() };
            formula = Formula { span, kind: FormulaKind::Operation { sign, operands: Box::new((formula, next)) } };
        }
        Ok(formula)
    }

    /// A number, a name or a formula in parentheses, perhaps in per cent.
    fn part(&mut self) -> Result<Formula, Finding> {
        let Some(token) = self.tokens.get(self.at) else { return Err(self.unexpected()) };
        let span = self.scalar.place(&token.range);
        let kind = match &token.kind {
            TokenKind::Number(number) => FormulaKind::Number(*number),
            TokenKind::Name(name) => FormulaKind::Name(name.clone()),
            TokenKind::Open => {
                self.at += 1;
                let inner = self.sum()?;
                if self.peek() != Some(&TokenKind::Close) {
                    return Err(self.unexpected());
                }
                inner.kind
            }
            TokenKind::Close | TokenKind::Percent | TokenKind::Sign(_) => return Err(self.unexpected()),
        };
        let close = self.scalar.place(&self.tokens[self.at].range);
        self.at += 1;
        let formula = Formula { span: Span { end: close.end, ..span }, kind };
        if self.peek() != Some(&TokenKind::Percent) {
            return Ok(formula);
        }
        let percent = self.scalar.place(&self.tokens[self.at].range);
        self.at += 1;
        Ok(Formula { span: Span { end: percent.end, ..formula.span.clone() }, kind: FormulaKind::Percent(Box::new(formula)) })
    }

    /// What stands here cannot; where the formula ends too early, its last word is pointed at.
    fn unexpected(&self) -> Finding {
        if let Some(token) = self.tokens.get(self.at) {
            return self.scalar.wrong(token.range.start);
        }
        let last = self.tokens.last().map_or(0..0, |token| token.range.clone());
        Finding::error("formula-syntax", say!("formlen mangler noget til sidst", "the formula lacks something at the end"))
            .at(&self.scalar.place(&last))
            .hint(say!("skriv det, der skal regnes med, efter tegnet", "write what to calculate with after the sign"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Formula, FormulaKind, Sign, parse};
    use crate::finding::{Findings, Span};
    use crate::yaml::{Kind, Node};

    fn read(text: &str) -> Result<Formula, (usize, usize)> {
        let span = Span::new(&"economics.yaml".into(), 10..10 + text.len());
        let mut findings = Findings::new();
        let formula = parse(&Node { span, kind: Kind::Scalar(text.to_owned()) }, &mut findings);
        formula.ok_or_else(|| {
            let span = findings.iter().next().and_then(|finding| finding.span.clone()).expect("a finding with a place");
            (span.start - 10, span.end - 10)
        })
    }

    /// The formula with every operation in parentheses.
    fn told(formula: &Formula) -> String {
        match &formula.kind {
            FormulaKind::Number(number) => number.to_string(),
            FormulaKind::Name(name) => {
                let period = name.period.as_ref().map_or_else(String::new, |period| format!("@{period}"));
                let mark = if name.is_key { "`" } else { "" };
                format!("{mark}{}{period}{mark}", name.text)
            }
            FormulaKind::Percent(inner) => format!("{}%", told(inner)),
            FormulaKind::Operation { sign, operands } => {
                let sign = match sign {
                    Sign::Plus => '+',
                    Sign::Minus => '-',
                    Sign::Times => '*',
                    Sign::Divided => '/',
                };
                format!("({}{sign}{})", told(&operands.0), told(&operands.1))
            }
        }
    }

    #[test]
    fn signs_bind_as_everybody_learns() {
        for (text, expected) in [
            ("a", "a"),
            ("4.3", "4.3"),
            ("a + b * c", "(a+(b*c))"),
            ("(a + b) * c", "((a+b)*c)"),
            ("a - b - c", "((a-b)-c)"),
            ("a / b / c", "((a/b)/c)"),
            ("a × 80 % ÷ b − 2", "(((a*80%)/b)-2)"),
            ("a*b", "(a*b)"),
            ("(a + b) %", "(a+b)%"),
            ("`a-1@2021-05/2024-01` + row-a@2022", "(`a-1@2021-05/2024-01`+row-a@2022)"),
            ("cash-benefit-month * municipal_share %", "(cash-benefit-month*municipal_share%)"),
            ("((a))", "a"),
            ("a -b", "(a-b)"),
        ] {
            assert_eq!(read(text).as_ref().map(told), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_formula_is_pointed_at() {
        for (text, place) in [
            ("a +", (2, 3)),
            ("+ a", (0, 1)),
            ("a b", (2, 3)),
            ("(a + b", (5, 6)),
            ("a)", (1, 2)),
            ("a ** b", (3, 4)),
            ("a & b", (2, 3)),
            ("4,3 * a", (1, 2)),
            ("4.3.1", (3, 4)),
            ("`a", (0, 1)),
            ("``", (0, 1)),
            ("%", (0, 1)),
            ("a@", (1, 2)),
            ("12 % %", (5, 6)),
        ] {
            assert_eq!(read(text), Err(place), "{text}");
        }
        assert!(read("").is_err() && read("   ").is_err());
    }

    #[test]
    fn places_are_columns_of_the_file() {
        let formula = read("a + bcd * 2").expect("a formula");
        let FormulaKind::Operation { operands, .. } = &formula.kind else { panic!("a sum") };
        assert_eq!((operands.1.span.start, operands.1.span.end), (14, 21));
        let FormulaKind::Operation { operands, .. } = &operands.1.kind else { panic!("a product") };
        assert_eq!((operands.0.span.start, operands.0.span.end), (14, 17));
    }

    #[test]
    fn a_formula_has_an_end() {
        assert!(read(&format!("{}a{}", "(".repeat(49), ")".repeat(49))).is_ok());
        assert!(read(&"(".repeat(100_000)).is_err());
        assert!(read(&"a + ".repeat(100_000)).is_err());
    }
}
