//! `criteria.yaml`, read.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    AimSpec, Baseline, Came, Claim, Criteria, Criterion, Direction, Goal, Level, Mark, Override, Replaced, ResultSpec, Revision, Set,
    SetKind, Target, Verdict,
};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::language::Moment;
use crate::yaml::{Bilingual, Fields, Key, Kind, Node, decimal};

/// Reads a programme's criteria.
#[must_use]
pub fn parse(node: &Node, findings: &mut Findings) -> Criteria {
    let fields = Fields::of(node, findings);
    let marks: Vec<Mark> = entries(fields.get("marks"), findings, mark);
    let sets = fields.need("sets", &node.span, findings);
    let sets = entries(sets, findings, |key, node, findings| set(key, node, &marks, findings));
    fields.finish(findings);
    let criteria = Criteria { marks, sets };
    one_of_each(&criteria, findings);
    criteria
}

/// What an author explains, key by key.
fn entries<T>(node: Option<&Node>, findings: &mut Findings, mut read: impl FnMut(&Key, &Node, &mut Findings) -> T) -> Vec<T> {
    let entries = node.map_or(&[][..], |node| node.entries(findings));
    entries.iter().map(|(key, node)| read(key, node, findings)).collect()
}

fn mark(key: &Key, node: &Node, findings: &mut Findings) -> Mark {
    Mark { key: key.text.clone(), meaning: Bilingual::of(node, findings) }
}

fn set(key: &Key, node: &Node, marks: &[Mark], findings: &mut Findings) -> Set {
    key.is_address(findings);
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default();
    let kind = fields.need("kind", &key.span, findings).and_then(|node| node.choice(&SetKind::WORDS, findings));
    let partly_from = fields.get("partly-from").and_then(|node| part(node, findings));
    let source = fields.get("source").and_then(|node| node.word(findings));
    let goals = fields.need("goals", &key.span, findings);
    let goals = entries(goals, findings, |key, node, findings| goal(key, node, marks, findings));
    fields.finish(findings);
    Set { id: key.text.clone(), span: key.span.clone(), label, kind: kind.unwrap_or(SetKind::Volume), partly_from, source, goals }
}

/// `50 %`: the part of the way from which on something is partly reached.
fn part(node: &Node, findings: &mut Findings) -> Option<Decimal> {
    let Some((part, true)) = number(node.text(findings)?) else {
        node.expected(&say!("en procentdel som 50 %", "a percentage such as 50 %"), findings);
        return None;
    };
    if part <= Decimal::ZERO || part >= Decimal::ONE {
        findings.push(
            Finding::error("no-part", say!("det er ikke en del af vejen", "this is no part of the way"))
                .at(&node.span)
                .hint(say!("skriv mere end 0 % og mindre end 100 %", "write more than 0 % and less than 100 %")),
        );
        return None;
    }
    Some(part)
}

fn goal(key: &Key, node: &Node, marks: &[Mark], findings: &mut Findings) -> Goal {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default();
    let criteria = fields.need("criteria", &key.span, findings);
    let criteria = entries(criteria, findings, |key, node, findings| criterion(key, node, marks, findings));
    fields.finish(findings);
    Goal { label, criteria: criteria.into_iter().flatten().collect() }
}

fn criterion(key: &Key, node: &Node, marks: &[Mark], findings: &mut Findings) -> Option<Criterion> {
    key.is_address(findings);
    let fields = Fields::of(node, findings);
    let words = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
    let target = fields.need("target", &key.span, findings).and_then(|node| target(node, findings));
    let results = fields.get("results").map_or(&[][..], |node| node.items(findings));
    let results: Vec<ResultSpec> = results.iter().filter_map(|node| result(node, marks, findings)).collect();
    if !results.is_empty() && results.iter().all(|result| result.supplementary) {
        findings.push(
            Finding::error("no-main-result", say!("intet af resultaterne tæller", "none of the results counts"))
                .at(&key.span)
                .hint(say!("slet supplementary ved det, målet handler om", "delete supplementary at the one the target is about")),
        );
    }
    let revisions = fields.get("revisions").map_or(&[][..], |node| node.items(findings));
    let revisions = revisions.iter().filter_map(|node| revision(node, findings)).collect();
    let criterion = Criterion {
        id: key.text.clone(),
        span: key.span.clone(),
        label: words("label", findings),
        measure: words("measure", findings),
        baseline: fields.get("baseline").and_then(|node| node.word(findings)).map(baseline),
        results,
        claimed: fields.get("claimed").and_then(|node| claim(node, findings)),
        revisions,
        replaces: fields.get("replaces").and_then(|node| replaced(node, findings)),
        overruled: fields.get("override").and_then(|node| overruled(node, findings)),
        proof: fields.get("proof").and_then(|node| node.word(findings)),
        note: words("note", findings),
        target: target?,
    };
    fields.finish(findings);
    unlike(&criterion, findings);
    Some(criterion)
}

/// `families`, or `families@2021`.
fn baseline((word, span): (String, Span)) -> Baseline {
    match word.split_once('@') {
        Some((key, period)) => Baseline { key: (key.to_owned(), span), period: Some(period.to_owned()) },
        None => Baseline { key: (word, span), period: None },
    }
}

/// A number is held against a number, a day against a day, words against words; whoever says what a number comes to overrules it.
fn unlike(criterion: &Criterion, findings: &mut Findings) {
    let counting = criterion.results.iter().filter(|result| !result.supplementary);
    for result in counting {
        let alike = match &criterion.target.aim {
            AimSpec::Number(..) => matches!(result.what, Came::Number { .. }),
            AimSpec::By(_) => matches!(result.what, Came::Done(_) | Came::NotDone),
            AimSpec::Words(_) => matches!(result.what, Came::Said { .. }),
            AimSpec::Unknown(_) | AimSpec::None(_) => true,
        };
        if !alike {
            findings.push(
                Finding::error("unlike-result", say!("resultatet er af en anden slags end målet", "the result is of another kind than the target"))
                    .at(&result.span)
                    .label(&criterion.target.span, say!("målet", "the target"))
                    .hint(say!(
                        "et tal har et tal fra registret, by: har done:, words: har said:; skriv supplementary ved det, der kun skal vises",
                        "a number has a number of the register, by: has done:, words: has said:; write supplementary at what is only to be shown"
                    )),
            );
        }
    }
}

/// The words for targets that are no numbers.
const OTHERS: [&str; 4] = ["by", "words", "unknown", "none"];

/// `{at-least: target-role}`, `{between: [26, 45]}`, `{by: 2025-09}`, `{words: …}`, `{unknown: …}`, `{none: …}`
fn target(node: &Node, findings: &mut Findings) -> Option<Target> {
    let fields = Fields::of(node, findings);
    let implied = fields.get("implied").and_then(|node| node.flag(findings)).unwrap_or(false);
    let mut aims: Vec<(&Node, Option<AimSpec>)> = Vec::new();
    for (word, direction) in Direction::WORDS {
        if let Some(node) = fields.get(word) {
            aims.push((node, level(node, direction, findings).map(|level| AimSpec::Number(direction, level))));
        }
    }
    for word in OTHERS {
        let Some(node) = fields.get(word) else { continue };
        let aim = match word {
            "by" => node.moment(findings).map(AimSpec::By),
            "words" => Some(AimSpec::Words(Bilingual::of(node, findings))),
            "unknown" => Some(AimSpec::Unknown(Bilingual::of(node, findings))),
            _ => Some(AimSpec::None(Bilingual::of(node, findings))),
        };
        aims.push((node, aim));
    }
    fields.finish(findings);
    if let Some((second, _)) = aims.get(1) {
        findings.push(
            Finding::error("two-directions", say!("målet siger to ting", "the target says two things"))
                .at(&second.span)
                .hint(say!("skriv to kriterier under samme mål", "write two criteria below one goal")),
        );
    }
    let Some((_, aim)) = aims.into_iter().next() else {
        findings.push(no_direction(node));
        return None;
    };
    Some(Target { span: node.span.clone(), aim: aim?, implied })
}

fn no_direction(node: &Node) -> Finding {
    let words: Vec<&str> = Direction::WORDS.into_iter().map(|(word, _)| word).chain(OTHERS).collect();
    let words = words.join(", ");
    Finding::error(
        "no-direction",
        say!("målet har ingen retning: er mere bedre, eller mindre?", "the target has no direction: is more better, or less?"),
    )
    .at(&node.span)
    .hint(say!("skriv fx {{at-least: 75 %}}; mulige ord er: {words}", "write {{at-least: 75 %}}, say; possible words are: {words}"))
}

/// A key of the register, a number, or two of them.
fn level(node: &Node, direction: Direction, findings: &mut Findings) -> Option<Level> {
    if let Kind::List(items) = &node.kind {
        let numbers: Option<Vec<_>> = items.iter().map(|node| number(node.text(findings)?)).collect();
        if let (Some([(low, percent), (high, same)]), Direction::Between) = (numbers.as_deref(), direction)
            && percent == same
            && low <= high
        {
            return Some(Level::Here { low: *low, high: *high, percent: *percent });
        }
        node.expected(&say!("to tal, det mindste først: [26, 45]", "two numbers, the least first: [26, 45]"), findings);
        return None;
    }
    match number(node.text(findings)?) {
        Some(_) if direction == Direction::Between => {
            node.expected(&say!("to tal: [26, 45], eller nøglen på et spænd", "two numbers: [26, 45], or the key of a range"), findings);
            None
        }
        Some((number, percent)) => Some(Level::Here { low: number, high: number, percent }),
        None => node.word(findings).map(|(key, span)| Level::Key(key, span)),
    }
}

/// `75 %` is 0.75 and a percentage, `30` is 30; `None` for words.
fn number(text: &str) -> Option<(Decimal, bool)> {
    let percent = text.trim().strip_suffix('%').and_then(decimal).map(|number| (number / Decimal::ONE_HUNDRED, true));
    percent.or_else(|| decimal(text).map(|number| (number, false)))
}

/// `better-parent.agree`, or `{key: …, mark: …}`, `{done: 2025-06}`, `{said: partly, words: …}`.
fn result(node: &Node, marks: &[Mark], findings: &mut Findings) -> Option<ResultSpec> {
    let span = node.span.clone();
    if matches!(node.kind, Kind::Scalar(_)) {
        let what = Came::Number { key: node.word(findings)?, alternative: None };
        let plain = ResultSpec { span, what, label: None, supplementary: false, mark: None, measure: None, sample: None, note: None };
        return Some(plain);
    }
    let fields = Fields::of(node, findings);
    let words = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
    let word = |name, findings: &mut Findings| fields.get(name).and_then(|node| node.word(findings));
    let key = word("key", findings);
    let done = fields.get("done");
    let said = fields.get("said").and_then(|node| node.choice(&Verdict::SAID, findings));
    let flag = |name, findings: &mut Findings| fields.get(name).and_then(|node| node.flag(findings));
    let supplementary = flag("supplementary", findings).unwrap_or(false);
    let mark = word("mark", findings).and_then(|word| marked(&word, marks, findings));
    let (label, note) = (words("label", findings), words("note", findings));
    // What has no meaning for one kind of result is not asked for there, and so is reported.
    let (mut measure, mut sample) = (None, None);
    let what = match (key, done, said) {
        (Some(key), None, None) => {
            (measure, sample) = (words("measure", findings), flag("sample", findings));
            Some(Came::Number { key, alternative: word("alternative", findings) })
        }
        (None, Some(done), None) => match &done.kind {
            Kind::Scalar(text) if matches!(text.as_str(), "no" | "false") => Some(Came::NotDone),
            _ => done.moment(findings).map(Came::Done),
        },
        (None, None, Some(verdict)) => {
            let told = fields.need("words", &span, findings).map(|node| Bilingual::of(node, findings));
            let period = word("period", findings);
            told.map(|words| Came::Said { verdict, words, period })
        }
        (None, None, None) if fields.get("said").is_some() => None,
        _ => {
            node.expected(&say!("ét af key:, done: og said:", "one of key:, done: and said:"), findings);
            None
        }
    };
    fields.finish(findings);
    Some(ResultSpec { span, what: what?, label, supplementary, mark, measure, sample, note })
}

fn marked((word, span): &(String, Span), marks: &[Mark], findings: &mut Findings) -> Option<usize> {
    let at = marks.iter().position(|mark| mark.key == *word);
    if at.is_none() {
        findings.push(
            Finding::error(
                "unknown-mark",
                say!("mærket »{word}« er ikke forklaret under marks", "the mark “{word}” is not explained below marks"),
            )
            .at(span)
            .hint_maybe(suggestion(word, marks.iter().map(|mark| mark.key.as_str()))),
        );
    }
    at
}

fn claim(node: &Node, findings: &mut Findings) -> Option<Claim> {
    if matches!(node.kind, Kind::Scalar(_)) {
        let verdict = node.choice(&Verdict::SAID, findings)?;
        return Some(Claim { span: node.span.clone(), verdict, words: None });
    }
    let fields = Fields::of(node, findings);
    let verdict = fields.need("verdict", &node.span, findings).and_then(|node| node.choice(&Verdict::SAID, findings));
    let words = fields.get("words").map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Some(Claim { span: node.span.clone(), verdict: verdict?, words })
}

fn revision(node: &Node, findings: &mut Findings) -> Option<Revision> {
    let fields = Fields::of(node, findings);
    let date = moment("date", &fields, node, findings);
    let words = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
    let (from, to) = (words("from", findings), words("to", findings));
    let reason = fields.need("reason", &node.span, findings).map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Some(Revision { date: date?, from, to, reason: reason? })
}

fn replaced(node: &Node, findings: &mut Findings) -> Option<Replaced> {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let date = moment("date", &fields, node, findings);
    let reason = fields.get("reason").map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Some(Replaced { label: label?, date: date?, reason })
}

/// Whoever overrules a verdict says why, and stands by it with name and date.
fn overruled(node: &Node, findings: &mut Findings) -> Option<Override> {
    let fields = Fields::of(node, findings);
    let verdict = fields.need("verdict", &node.span, findings).and_then(|node| node.choice(&Verdict::WORDS, findings));
    let reason = fields.need("reason", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let by = fields.need("by", &node.span, findings).and_then(|node| node.word(findings));
    let date = fields.need("date", &node.span, findings).and_then(|node| node.date(findings));
    let period = fields.get("period").and_then(|node| node.word(findings));
    fields.finish(findings);
    Some(Override { verdict: verdict?, reason: reason?, by: by?.0, date: date?, span: node.span.clone(), period })
}

fn moment(name: &'static str, fields: &Fields<'_>, node: &Node, findings: &mut Findings) -> Option<Moment> {
    fields.need(name, &node.span, findings).and_then(|node| node.moment(findings))
}

/// A word that names two things names neither.
fn one_of_each(criteria: &Criteria, findings: &mut Findings) {
    let mut taken: BTreeMap<&str, &Span> = BTreeMap::new();
    let sets = criteria.sets.iter().map(|set| (set.id.as_str(), &set.span));
    for (id, span) in sets.chain(criteria.all().map(|(_, _, criterion)| (criterion.id.as_str(), &criterion.span))) {
        if let Some(first) = taken.get(id) {
            findings.push(
                Finding::error("duplicate-id", say!("»{id}« er der allerede", "there is a “{id}” already"))
                    .at(span)
                    .label(first, say!("her står den første", "here is the first"))
                    .hint(say!("giv den ene et andet navn", "give one of them another name")),
            );
        } else {
            taken.insert(id, span);
        }
    }
}
