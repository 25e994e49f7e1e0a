//! `form-without-meaning`: a value is asked for in a form it does not have.
//!
//! A share has a count and a base, a count can be spelled out, a number has a difference from the period before. Asked for
//! anything else, a value would have to fall back on something the author did not mean.

use crate::disclosure::Content;
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::manuscript::ValueRef;
use crate::phrase::Form;
use crate::register::{Quantity, Unit};
use crate::report::{Page, Report, Target, for_each_value};

/// The largest number that has a name.
const MOST: u32 = 999_999_999;

/// Looks at the form of every value of every page, and at the numbers of cards and covers.
pub fn check(report: &Report, findings: &mut Findings) {
    for page in &report.pages {
        for_each_value(page, &mut |value| findings.extend(look(report, page, value)));
    }
    for programme in report.programmes.values() {
        let cards = programme.figures.cards.values().flat_map(|cards| &cards.figures);
        let covers = report.editions.iter().filter(|edition| edition.programme == programme.name);
        for (key, span) in cards.chain(covers.filter_map(|edition| edition.front.cover.as_ref())) {
            let unit = programme.register.entry(key).map(|entry| &entry.unit);
            if matches!(unit, Some(Unit::Distribution { .. })) {
                findings.push(finding(key, span, several()));
            }
        }
    }
}

fn look(report: &Report, page: &Page, value: &ValueRef) -> Option<Finding> {
    let target = report.target(page, value).ok()?;
    if value.form == Form::Label || target.entry.reported {
        return None;
    }
    let key = &value.key;
    let written = say!("skriv {{{{ {key} }}}}", "write {{{{ {key} }}}}");
    let content = target.entry.cells.get(&target.column).map(|cell| cell.shown.content());
    let problem = match (value.form, &target.entry.unit) {
        (_, Unit::Distribution { .. }) => Some(several()),
        (Form::Words | Form::CapitalWords, _) => content.and_then(not_in_words).map(|why| (why, written)),
        (Form::Counted, Unit::Share { .. } | Unit::Money { .. }) => {
            Some((say!("den har intet navneord at tælle med", "it has no noun to count with"), written))
        }
        (Form::Count | Form::Base | Form::Of, Unit::Share { .. }) => content.and_then(only_a_percentage),
        (Form::Count | Form::Base | Form::Of, _) => Some((say!("den er ikke en andel", "it is no share"), written)),
        (Form::Change, _) => no_change(&target).map(|why| (why, written)),
        _ => None,
    };
    problem.map(|problem| finding(key, &value.span, problem))
}

fn finding(key: &str, span: &Span, (why, hint): (Text, Text)) -> Finding {
    let Text { da, en } = why;
    Finding::error("form-without-meaning", say!("»{key}« kan ikke skrives sådan: {da}", "“{key}” cannot be written like this: {en}"))
        .at(span)
        .hint(hint)
}

fn several() -> (Text, Text) {
    (
        say!("den er en fordeling af svar, ikke ét tal", "it is a distribution of answers, not one number"),
        say!(
            "henvis til siden om tallene: den viser hvert svar med sin andel",
            "refer to the page about the numbers: it shows each answer with its share"
        ),
    )
}

fn not_in_words(content: &Content) -> Option<Text> {
    let range = || say!("et interval har ikke ét ord", "a range has no single word");
    let number = match content {
        Content::Number { quantity, .. } => match quantity.single() {
            Some(number) => number,
            None => return Some(range()),
        },
        Content::Share { of: Some((count, _)), .. } => *count,
        Content::Share { of: None, .. } => return Some(say!("kun procenten kendes", "only the percentage is known")),
        _ => return None,
    };
    let sayable = number.is_integer() && !number.is_sign_negative() && number <= MOST.into();
    (!sayable).then(|| say!("tallet er ikke helt, eller det er for stort", "the number is not whole, or too large"))
}

fn only_a_percentage(content: &Content) -> Option<(Text, Text)> {
    let unknown = matches!(content, Content::Share { of: None, .. });
    unknown.then(|| {
        (
            say!("kun procenten kendes", "only the percentage is known"),
            say!("giv antallet i registret, fx {{count: 8}}", "give the count in the register, as {{count: 8}}"),
        )
    })
}

fn no_change(target: &Target<'_>) -> Option<Text> {
    let register = target.register();
    let Some(before) = register.before(target.column) else {
        let period = target.period();
        return Some(say!("der er ingen periode før {period}", "there is no period before {period}"));
    };
    if target.entry.is_broken(before, target.column) {
        let (from, to) = (&register.columns[before].name, target.period());
        return Some(say!("serien er brudt mellem {from} og {to}", "the series is broken between {from} and {to}"));
    }
    let Some(earlier) = target.entry.cells.get(&before) else {
        let period = &register.columns[before].name;
        return Some(say!("den har ingen værdi for {period}", "it has no value for {period}"));
    };
    let now = target.entry.cells.get(&target.column)?;
    let is_range = |content: &Content| matches!(content, Content::Number { quantity, .. } if Quantity::single(*quantity).is_none());
    let any = is_range(now.shown.content()) || is_range(earlier.shown.content());
    any.then(|| say!("et interval har ingen forskel", "a range has no difference"))
}
