//! The words and signs of a formula.

use std::ops::Range;

use rust_decimal::Decimal;

use super::formula::{Name, Sign};
use crate::yaml::decimal;

/// A word or sign with its place in the formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub range: Range<usize>,
    pub kind: TokenKind,
}

/// What it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind {
    Number(Decimal),
    Name(Name),
    Sign(Sign),
    Percent,
    Open,
    Close,
}

/// The words and signs of a text; else the byte from which on it is none.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, usize> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (length, kind) = token(&text[at..], first).map_err(|within| at + within)?;
        tokens.push(Token { range: at..at + length, kind });
        at += length;
    }
    Ok(tokens)
}

/// The token a text begins with, and its length in bytes; else the byte that is wrong.
fn token(text: &str, first: char) -> Result<(usize, TokenKind), usize> {
    let sign = |kind| Ok((first.len_utf8(), kind));
    match first {
        '+' => sign(TokenKind::Sign(Sign::Plus)),
        '-' | '−' => sign(TokenKind::Sign(Sign::Minus)),
        '*' | '×' => sign(TokenKind::Sign(Sign::Times)),
        '/' | '÷' => sign(TokenKind::Sign(Sign::Divided)),
        '%' => sign(TokenKind::Percent),
        '(' => sign(TokenKind::Open),
        ')' => sign(TokenKind::Close),
        '`' => quoted(text),
        digit if digit.is_ascii_digit() => number(text),
        letter if letter.is_alphabetic() => name(text),
        _ => Err(0),
    }
}

fn number(text: &str) -> Result<(usize, TokenKind), usize> {
    let whole = run(text, |c| c.is_ascii_digit());
    let fraction = match text[whole..].strip_prefix('.') {
        Some(rest) => 1 + run(rest, |c| c.is_ascii_digit()),
        None => 0,
    };
    let length = whole + fraction;
    // 4,3 and 4.3.1 are no numbers, and neither are 4. and 4weeks.
    if fraction == 1 || text[length..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '_')) {
        return Err(length);
    }
    decimal(&text[..length]).map(|number| (length, TokenKind::Number(number))).ok_or(0)
}

/// A bare name; a hyphen belongs to it where a letter or digit follows at once.
fn name(text: &str) -> Result<(usize, TokenKind), usize> {
    let mut length = 0;
    loop {
        length += run(&text[length..], |c| c.is_alphanumeric() || c == '_');
        let mut rest = text[length..].chars();
        let joined = matches!(rest.next(), Some('-' | '.')) && rest.next().is_some_and(char::is_alphanumeric);
        if !joined {
            break;
        }
        length += 1;
    }
    let name = |period: Option<&str>| Name { text: text[..length].to_owned(), period: period.map(str::to_owned), is_key: false };
    let Some(rest) = text[length..].strip_prefix('@') else { return Ok((length, TokenKind::Name(name(None)))) };
    let period = run(rest, |c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    if period == 0 { Err(length) } else { Ok((length + 1 + period, TokenKind::Name(name(Some(&rest[..period]))))) }
}

/// A key in backticks, which may be called anything.
fn quoted(text: &str) -> Result<(usize, TokenKind), usize> {
    let inner = text[1..].split_once('`').map(|(inner, _)| inner).ok_or(0_usize)?;
    let (key, period) = inner.split_once('@').map_or((inner, None), |(key, period)| (key, Some(period)));
    if key.is_empty() || period == Some("") {
        return Err(0);
    }
    let name = Name { text: key.to_owned(), period: period.map(str::to_owned), is_key: true };
    Ok((inner.len() + 2, TokenKind::Name(name)))
}

/// How many bytes from the start are of such letters.
fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c: char| !of(c)).unwrap_or(text.len())
}
