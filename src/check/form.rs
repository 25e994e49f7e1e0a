//! `form-without-meaning`: a value is asked for in a form it does not have.
//!
//! A share has a count and a base, a count can be spelled out, a number has a difference from the period before. Asked for
//! anything else, a value would have to fall back on something the author did not mean.

use crate::criteria::{Judged, Tally};
use crate::disclosure::Content;
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::manuscript::ValueRef;
use crate::phrase::Form;
use crate::register::{Quantity, Scale, Unit};
use crate::report::{Report, Scope, Target, Told};

/// The largest number that has a name.
const MOST: u32 = 999_999_999;

/// Looks at the form of every value of every page and table, and at the numbers of cards and covers.
pub fn check(report: &Report, findings: &mut Findings) {
    report.for_each_value(&mut |scope, value| findings.extend(look(report, scope, value)));
    for programme in report.programmes.values() {
        let cards = programme.figures.cards.values().flat_map(|cards| &cards.figures);
        let covers = report.editions.iter().filter(|edition| edition.programme == programme.name);
        let covers = covers.filter_map(|edition| edition.front.cover.as_ref()).map(|(key, span)| (key, span));
        for (key, span) in cards.map(|figure| (&figure.key, &figure.span)).chain(covers) {
            if let Some(scale) = programme.entry(key).and_then(|entry| programme.register.scale(entry)) {
                findings.push(finding(key, span, several(key, scale)));
            }
        }
    }
}

fn look(report: &Report, scope: &Scope, value: &ValueRef) -> Option<Finding> {
    if let Some(id) = value.criteria() {
        return of_criteria(report, scope, value, id);
    }
    let target = report.named(scope, value).ok()?;
    if value.form == Form::Label || target.entry.reported {
        return None;
    }
    let key = &value.key;
    let written = say!("skriv {{{{ {key} }}}}", "write {{{{ {key} }}}}");
    let content = target.entry.content(target.column);
    let scale = target.register().scale(target.entry);
    let problem = match (value.form, &target.entry.unit) {
        (Form::Answered, _) => content.and_then(not_among).map(|why| (why, gives_n())),
        (Form::Top, _) => match scale {
            None => Some((say!("den er ikke en fordeling", "it is no distribution"), written)),
            Some(scale) if scale.top.is_empty() => Some(no_top()),
            Some(scale) => content.and_then(|content| lacks_top(content, scale)),
        },
        (_, Unit::Distribution { .. }) => scale.map(|scale| several(key, scale)),
        (Form::Words | Form::CapitalWords, _) => content.and_then(not_in_words).map(|why| (why, written)),
        (Form::Counted, Unit::Share { .. } | Unit::Money { .. }) => {
            Some((say!("den har intet navneord at tælle med", "it has no noun to count with"), written))
        }
        (Form::Count | Form::Base | Form::Of, Unit::Share { .. }) => content.and_then(only_a_percentage),
        (Form::Count | Form::Base | Form::Of, _) => Some((say!("den er ikke en andel", "it is no share"), written)),
        (Form::MetOfTotal | Form::AllMet | Form::Verdict | Form::Gap | Form::Interval, _) => {
            Some((say!("den er et tal og ikke et mål", "it is a number and not a target"), written))
        }
        (Form::Change, _) => no_change(&target).map(|why| (why, written)),
        _ => None,
    };
    problem.map(|problem| finding(key, &value.span, problem))
}

/// Of a set one can say how many goals were reached, of a criterion whether it was. That all were cannot be said where one was not.
fn of_criteria(report: &Report, scope: &Scope, value: &ValueRef, id: &str) -> Option<Finding> {
    let (_, _, told) = report.told(scope, value, id).ok()?;
    let key = &value.key;
    match (told, value.form) {
        (Told::Set(tally), Form::AllMet) => (!tally.is_all()).then(|| {
            let Tally { met, total, .. } = tally;
            let message = if met == total {
                say!("ikke alle mål er nået efter reglen; nogle er afgjort", "not all targets are met by the rule; some were decided")
            } else {
                say!("{met} af {total} mål er nået, ikke alle", "{met} of {total} targets are met, not all")
            };
            Finding::error("not-all-met", message)
                .at(&value.span)
                .hint(say!("skriv {{{{ {key} as met-of-total }}}}", "write {{{{ {key} as met-of-total }}}}"))
        }),
        (Told::Set(_), Form::MetOfTotal | Form::Words | Form::CapitalWords | Form::Count | Form::Base)
        | (Told::Criterion(_), Form::Verdict | Form::Label) => None,
        (Told::Criterion(judged), Form::Gap | Form::Interval) => lacks(&judged, value.form).map(|why| finding(key, &value.span, why)),
        (Told::Set(_), _) => Some(finding(
            key,
            &value.span,
            (
                say!("det er flere mål på én gang", "it is several targets at once"),
                say!("skriv {{{{ {key} as met-of-total }}}}: 3 af 4", "write {{{{ {key} as met-of-total }}}}: 3 of 4"),
            ),
        )),
        (Told::Criterion(_), _) => Some(finding(
            key,
            &value.span,
            (
                say!("det er ét mål", "it is one target"),
                say!("skriv {{{{ {key} as verdict }}}}: ikke nået", "write {{{{ {key} as verdict }}}}: not met"),
            ),
        )),
    }
}

/// Why a criterion has no gap or interval to tell; `None` where it has one.
fn lacks(judged: &Judged<'_>, form: Form) -> Option<(Text, Text)> {
    let verdict = say!("skriv as verdict", "write as verdict");
    let mut counting = judged.counting();
    let (Some(result), None) = (counting.next(), counting.next()) else {
        return Some((say!("det har ikke netop ét resultat, der tæller", "it has not just one result that counts"), verdict));
    };
    match form {
        Form::Gap if result.gap.is_none() => {
            Some((say!("der mangler ikke noget, eller det kan ikke siges", "nothing lacks, or it cannot be said"), verdict))
        }
        Form::Interval if result.interval.is_none() => Some((say!("resultatet er ingen stikprøve", "the result is no sample"), verdict)),
        _ => None,
    }
}

fn finding(key: &str, span: &Span, (why, hint): (Text, Text)) -> Finding {
    let Text { da, en } = why;
    Finding::error("form-without-meaning", say!("»{key}« kan ikke skrives sådan: {da}", "“{key}” cannot be written like this: {en}"))
        .at(span)
        .hint(hint)
}

fn several(key: &str, scale: &Scale) -> (Text, Text) {
    let answer = scale.order.first().map_or("", String::as_str);
    (
        say!("den er en fordeling af svar, ikke ét tal", "it is a distribution of answers, not one number"),
        say!(
            "nævn ét svar, {key}.{answer}, eller henvis til siden om tallene: den viser dem alle",
            "name one answer, {key}.{answer}, or refer to the page about the numbers: it shows them all"
        ),
    )
}

fn no_top() -> (Text, Text) {
    (
        say!("skalaen siger ikke, hvilke svar der er de øverste", "the scale does not say which answers are its top"),
        say!("giv skalaen en »top«, fx top: [high]", "give the scale a “top”, as top: [high]"),
    )
}

/// The answers that are not in the source may be any part of the whole.
fn lacks_top(content: &Content, scale: &Scale) -> Option<(Text, Text)> {
    let Content::Distribution { parts, counted, .. } = content else { return None };
    let mut lacking = scale.top.iter().filter(|answer| !parts.contains_key(*answer));
    let answer = lacking.next().filter(|_| !counted || lacking.clone().count() + 1 == scale.top.len())?;
    Some((
        say!("svaret »{answer}« mangler i kilden", "the source lacks the answer “{answer}”"),
        say!("giv »{answer}« i registret, eller nævn hvert svar for sig", "give “{answer}” in the register, or name each answer by itself"),
    ))
}

fn not_among(content: &Content) -> Option<Text> {
    let told = match content {
        Content::Share { of, n, .. } => of.is_some() || n.is_some(),
        Content::Number { n, .. } | Content::Distribution { n, .. } => n.is_some(),
        Content::Withheld(_) | Content::Missing(_) => true,
    };
    (!told).then(|| say!("det står ikke, hvor mange den bygger på", "it does not say how many it rests on"))
}

fn gives_n() -> Text {
    say!("giv n i registret, fx {{printed: 92 %, n: 74}}", "give n in the register, as {{printed: 92 %, n: 74}}")
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
