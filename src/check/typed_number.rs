//! `typed-number`: a number was typed by hand that the register knows.
//!
//! Every number has one home. A number in a text that equals a value of the page's own period goes stale when the register
//! changes. Looked at are percentages, and numbers from ten up; not years, dates, paragraphs of the law, numbers of chapters
//! and figures, or code.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::disclosure::Content;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::{Formatter, Language, Month};
use crate::manuscript::{Inline, walk, walk_inlines};
use crate::register::round;
use crate::report::{Page, Report};

/// Looks at the words of every page.
pub fn check(report: &Report, findings: &mut Findings) {
    let months: BTreeMap<Language, Vec<String>> = Language::ALL.into_iter().map(|language| (language, month_names(language))).collect();
    for page in &report.pages {
        let known = known(report, page);
        if known.is_empty() {
            continue;
        }
        let months = &months[&page.document.language];
        let mut look = |inline: &Inline| {
            if let Inline::Text(words, span) = inline {
                findings.extend(
                    numbers(words, page.document.language, months).into_iter().filter_map(|number| finding(&number, words, span, &known)),
                );
            }
        };
        page.document.lines().for_each(|prose| walk_inlines(&prose.content, &mut look));
        page.document.body.parts().for_each(|blocks| walk(blocks, &mut look));
    }
}

fn month_names(language: Language) -> Vec<String> {
    let formatter = Formatter::new(language);
    (1..=12).filter_map(|month| Month::new(2000, month).ok()).map(|month| formatter.month_name(month).to_lowercase()).collect()
}

/// The values of the page's period as they are printed, with their keys: the number, and whether it is a percentage.
fn known<'r>(report: &'r Report, page: &Page) -> BTreeMap<(Decimal, bool), Vec<&'r str>> {
    let mut known: BTreeMap<(Decimal, bool), Vec<&str>> = BTreeMap::new();
    let programme = page.scope.programme.as_deref().and_then(|name| report.programmes.get(name));
    let (Some(programme), Some(column)) = (programme, page.scope.column) else { return known };
    let entries = programme.register.entries.iter().map(|entry| (entry.key.as_str(), entry));
    for (key, entry) in entries.chain(programme.answers.iter().map(|(key, entry)| (key.as_str(), entry))) {
        let Some(cell) = entry.cells.get(&column) else { continue };
        let value = match cell.shown.content() {
            Content::Number { quantity, .. } => quantity.single().map(|number| (round(number, entry.decimals).normalize(), false)),
            Content::Share { share, .. } => Some((round(*share * Decimal::ONE_HUNDRED, entry.decimals).normalize(), true)),
            _ => None,
        };
        if let Some(value) = value {
            known.entry(value).or_default().push(key);
        }
    }
    known
}

/// A number in a text.
struct Typed {
    range: std::ops::Range<usize>,
    number: Decimal,
    percent: bool,
}

/// The numbers of a text that may be values: see the rule.
fn numbers(words: &str, language: Language, months: &[String]) -> Vec<Typed> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = words[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let rest = &words[start..];
        let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
        let text = rest[..length].trim_end_matches(['.', ',']);
        let end = start + text.len();
        at = start + length.max(1);
        let before = &words[..start];
        let after = &words[end..];
        let percent = after.trim_start_matches([' ', '\u{a0}']).starts_with('%');
        if let Some(number) = parse(text, language)
            && (percent || number >= Decimal::TEN)
            && !is_part_of_a_name(before, after)
            && !is_date_or_reference(text, before, after, months)
        {
            found.push(Typed { range: start..end, number, percent });
        }
    }
    found
}

/// `1.234,5` in Danish, `1,234.5` in English.
fn parse(text: &str, language: Language) -> Option<Decimal> {
    let (group, point) = match language {
        Language::Da => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain: String = text.chars().filter(|c| *c != group).map(|c| if c == point { '.' } else { c }).collect();
    plain.parse::<Decimal>().ok().map(|number| number.normalize())
}

/// `COVID19`, `2-1`, `0–18-årige`: what sticks to a letter or a dash is not a number of its own.
fn is_part_of_a_name(before: &str, after: &str) -> bool {
    let sticks = |c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '/' | ':' | '@' | '#' | '_');
    before.chars().next_back().is_some_and(sticks) || after.chars().next().is_some_and(|c| sticks(c) && c != '–')
}

fn is_date_or_reference(text: &str, before: &str, after: &str, months: &[String]) -> bool {
    const REFERENCES: [&str; 16] = [
        "§", "§§", "kapitel", "chapter", "afsnit", "section", "figur", "figure", "tabel", "table", "bilag", "appendix", "boks", "box",
        "side", "page",
    ];
    let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let next = after.trim_start_matches('.').split_whitespace().next().unwrap_or_default().to_lowercase();
    let next = next.trim_matches(|c: char| !c.is_alphabetic());
    is_year || REFERENCES.contains(&last.as_str()) || months.iter().any(|month| month == next || *month == last)
}

fn finding(typed: &Typed, words: &str, span: &Span, known: &BTreeMap<(Decimal, bool), Vec<&str>>) -> Option<Finding> {
    let keys = known.get(&(typed.number, typed.percent))?;
    let text = &words[typed.range.clone()];
    // The place is exact where the words stand in the file as they are read.
    let exact = span.end - span.start == words.len();
    let place = if exact {
        Span { start: span.start + typed.range.start, end: span.start + typed.range.end, ..span.clone() }
    } else {
        span.clone()
    };
    let hints: Vec<String> = keys.iter().take(3).map(|key| format!("{{{{ {key} }}}}")).collect();
    let hints = hints.join(", ");
    Some(
        Finding::warning(
            "typed-number",
            say!(
                "tallet {text} er skrevet i hånden, men står i registret",
                "the number {text} is typed by hand, but stands in the register"
            ),
        )
        .at(&place)
        .hint(say!("skriv {hints}, så følger det med, når registret ændres", "write {hints}, and it follows when the register changes")),
    )
}

#[cfg(test)]
mod tests {
    use super::{month_names, numbers};
    use crate::language::Language;

    #[test]
    fn what_counts_as_a_number() {
        let months = month_names(Language::Da);
        let found = |text: &str| {
            let numbers = numbers(text, Language::Da, &months);
            numbers.into_iter().map(|typed| format!("{}{}", typed.number, if typed.percent { "%" } else { "" })).collect::<Vec<_>>()
        };
        assert_eq!(found("Vi mødte 29 familier, 52 % af dem i 2023."), ["29", "52%"]);
        assert_eq!(found("152.390 kr. og 12,5 timer."), ["152390", "12.5"]);
        assert_eq!(found("4 % og 9 børn"), ["4%"], "small numbers are often not values");
        let none = ["§ 18", "§18", "kapitel 14", "den 15. marts", "marts 2024", "COVID19", "25-30 timer", "8", "2021"];
        for text in none {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
