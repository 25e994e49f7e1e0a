//! Calculations from their text to their numbers.

use rust_decimal::Decimal;

use super::{Amount, Ledger, NoWhatIf, PriceLine, Term, parse, work};
use crate::disclosure::{Published, Rule, Withheld, protect};
use crate::finding::Findings;
use crate::register::{self, Missing, Precision, Quantity, round};
use crate::source::Sources;
use crate::yaml;

const REGISTER: &str = "
periods: {2022: {}, 2023: {}}
populations: {families: {people: true, one: familie, other: familier}}
entries:
  benefit: {label: Ydelse, unit: money, currency: DKK, price-level: 2023, source: s, values: {2023: 15874}}
  week: {label: Uge, unit: money, currency: DKK, price-level: 2023, source: s, values: {2023: 4550}}
  old: {label: Pris, unit: money, currency: DKK, price-level: 2022, source: s, values: {2022: 2943}}
  older: {label: Pris, unit: money, currency: DKK, price-level: 2022, source: s, values: {2022: 8828}}
  from-to: {label: Løn, unit: money, currency: DKK, source: s, values: {2023: 1000–2000}}
  about: {label: Løn, unit: money, currency: DKK, source: s, values: {2023: ca. 1000}}
  weeks: {label: Uger, unit: quantity, measure: {one: uge, other: uger}, source: s, values: {2023: 4.3}}
  part: {label: Andel, unit: quantity, measure: procent, source: s, values: {2023: 80}}
  length: {label: Måneder, unit: quantity, measure: {one: måned, other: måneder}, source: s, values: {2022: 3, 2023: 12}}
  few: {label: Familier, unit: count, counts: families, source: s, values: {2023: 3}}
  none: {label: Familier, unit: count, counts: families, source: s, values: {2023: not-collected}}
  saved: {label: Sparet, unit: money, currency: DKK, price-level: 2023, source: s, values: {2023: 152390}}
  range: {label: Sparet, unit: money, currency: DKK, price-level: 2022, source: s, values: {2022: 37965–113881}}
";

fn published() -> Published {
    let mut findings = Findings::new();
    let sources = Sources::from_memory([("register.yaml", REGISTER.as_bytes().to_vec())]);
    let node = yaml::parse(&"register.yaml".into(), REGISTER, &mut findings).expect("yaml");
    let draft = register::parse(&node, &sources, &mut findings);
    let (register, _) = register::resolve(draft, &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    protect(register, Rule::default())
}

fn worked(text: &str) -> (Ledger, Vec<&'static str>) {
    let mut findings = Findings::new();
    let node = yaml::parse(&"economics.yaml".into(), text, &mut findings).expect("yaml");
    let economics = parse(&node, &mut findings);
    let ledger = work(economics, &published(), &mut findings);
    (ledger, findings.iter().map(|finding| finding.code).collect())
}

/// The ledger of one calculation `c` of the given fields, at 2023 prices.
fn calculation(fields: &str) -> (Ledger, Vec<&'static str>) {
    worked(&format!("calculations:\n  c:\n    price-level: 2023\n    source: s\n    {}", fields.replace('\n', "\n    ")))
}

fn total(fields: &str) -> Amount {
    let (ledger, found) = calculation(fields);
    assert_eq!(found, [] as [&str; 0], "{fields}");
    ledger.account("c").and_then(super::Account::total).expect("a total")
}

/// The total of twelve months of a formula.
fn of(formula: &str) -> Amount {
    total(&format!("months: 12\nrows: {{r: {{label: R, formula: {formula}}}}}"))
}

/// What is wrong with a formula.
fn wrong(formula: &str) -> Vec<&'static str> {
    calculation(&format!("months: 12\nrows: {{r: {{label: R, formula: \"{formula}\"}}}}")).1
}

fn number(text: &str) -> Amount {
    Amount::exact(text.parse().expect("a number"))
}

#[test]
fn a_benefit_and_a_municipality_s_share_of_it() {
    let (ledger, found) = calculation(
        "months: length\nprinted: saved\nrows:\n  share: {label: Andel, formula: part %}\n  cost: {label: Udgift, formula: benefit * share}",
    );
    assert!(found.is_empty(), "{found:?}");
    let account = ledger.account("c").expect("the calculation");
    assert_eq!((account.months, account.result), (12, 1));
    assert_eq!(account.lines[1].months[0].amount, number("12699.2"));
    assert_eq!(account.total(), Some(number("152390.4")), "twelve unrounded months");
    assert_eq!(account.lines[0].total, None, "shares do not add up");
    assert_eq!(account.runs(), [1..=12]);
    let Term::Value { label: Some(label), .. } = &account.lines[1].months[0].path[2] else { panic!("a named value") };
    assert_eq!(label.da.as_deref(), Some("Andel"));
    assert!(["benefit", "length", "part", "saved"].iter().all(|key| ledger.keys.contains(*key)), "{:?}", ledger.keys);
}

#[test]
fn a_share_that_changes_by_month() {
    let fields = "months: 12\nrows:\n  month: {label: Ydelse, formula: week * weeks}\n  \
        share: {label: Andel, by-month: {1: 0 %, 2: 100 %, later: 65 %}}\n  cost: {label: Udgift, formula: month * share}";
    let (ledger, found) = calculation(fields);
    assert!(found.is_empty(), "{found:?}");
    let account = ledger.account("c").expect("the calculation");
    assert_eq!(account.runs(), [1..=1, 2..=2, 3..=12]);
    assert_eq!(account.total(), Some(number("146737.5")));
    assert_eq!(round(Decimal::new(1_467_375, 1), 0), Decimal::from(146_738), "half away from zero");
    let listed = fields.replace("{1: 0 %, 2: 100 %, later: 65 %}", &format!("[0 %, 100 %{}]", ", 65 %".repeat(10)));
    assert_eq!(total(&listed), number("146737.5"));
}

#[test]
fn a_range_of_a_price_list() {
    let (ledger, found) = worked(
        "
prices:
  house:
    price-level: 2022
    source: s
    weeks-per-month: weeks@2023
    months: length
    rows:
      - {group: Psykolog}
      - {label: Få timer, week: old}
      - {group: Behandling}
      - {label: Mange timer, week: older}
calculations:
  c:
    price-level: 2022
    source: s
    months: length
    printed: range
    rows: {cost: {label: Pris, prices: {list: house, column: month}}}",
    );
    assert!(found.is_empty(), "{found:?}");
    let range = |low: &str, high: &str| {
        let [low, high] = [low, high].map(|end| end.parse().expect("a number"));
        Amount::Known(Quantity { low, high, precision: Precision::Exact })
    };
    let account = ledger.account("c").expect("the calculation");
    assert_eq!(account.lines[0].months[0].amount, range("12654.9", "37960.4"));
    assert_eq!(account.total(), Some(range("37964.7", "113881.2")));
    let house = ledger.prices("house").expect("the list");
    let PriceLine::Price(price) = &house.lines[3] else { panic!("a price") };
    assert_eq!(price.costs[2].amount, number("113881.2"), "three unrounded months");
    let what_if = ledger.what_if(account, &published(), None).expect("months");
    assert_eq!((what_if.months, what_if.wholes.len(), what_if.shares), (3, 12, None));
}

#[test]
fn what_is_hidden_or_missing_leaves_nothing_behind() {
    assert_eq!(of("benefit * few"), Amount::Withheld(Withheld::Revealing));
    assert_eq!(of("benefit * few * 0"), Amount::Withheld(Withheld::Revealing));
    assert_eq!(of("benefit * none"), Amount::Missing(Missing::NotCollected));
    assert_eq!(of("benefit * none + benefit * few"), Amount::Withheld(Withheld::Revealing));
    let some = "months: 3\nrows:\n  n: {label: N, by-month: {1: few, later: 2}}\n  r: {label: R, formula: benefit * n}";
    let (ledger, _) = calculation(some);
    let account = ledger.account("c").expect("the calculation");
    assert_eq!(account.total(), Some(Amount::Withheld(Withheld::Revealing)), "the total would tell the one");
    assert_eq!(account.lines[1].months[1].amount, number("31748"));
    assert_eq!(ledger.what_if(account, &published(), None), Err(NoWhatIf::NotKnown));
    let (_, found) = calculation("months: few\nrows: {r: {label: R, formula: benefit}}");
    assert_eq!(found, ["month-count"], "not even how long it is");
    let (_, found) = calculation("months: 1\nprinted: saved\nrows: {r: {label: R, formula: benefit * few}}");
    assert!(found.is_empty(), "what was printed is not held against what is hidden: {found:?}");
}

#[test]
fn ranges_and_hedges_go_through() {
    let known = |formula: &str| of(formula).known().expect("known");
    assert_eq!((known("from-to").low, known("from-to").high), (Decimal::from(12_000), Decimal::from(24_000)));
    assert_eq!(known("about * 2").precision, Precision::About);
    assert_eq!(wrong("from-to * (1 - 2)"), ["range-below-zero"]);
}

#[test]
fn what_does_not_go_together() {
    for (formula, code) in [
        ("benefit + part %", "mixed-units"),
        ("benefit * benefit", "mixed-units"),
        ("benefit + 100", "mixed-units"),
        ("benefit %", "mixed-units"),
        ("benefit * part", "percent-sign"),
        ("benefit / 0", "division-by-zero"),
        ("benefit * 999999999999999999", "number-too-large"),
        ("benefit + old@2022", "price-level"),
        ("benefit + r", "cyclic-formula"),
        ("benefit@2022", "no-value"),
        ("benefit@2021", "unknown-period"),
        ("benefits", "unknown-key"),
        ("part %", "not-an-amount"),
        ("weeks", "not-an-amount"),
    ] {
        assert_eq!(wrong(formula), [code], "{formula}");
    }
}

#[test]
fn a_circle_through_many_rows_ends() {
    let rows = (0..60).map(|at| format!("  r{at}: {{label: R, formula: r{} + r{}}}", (at + 1) % 60, (at + 2) % 60));
    let (_, found) = calculation(&format!("months: 60\nrows:\n{}", rows.collect::<Vec<_>>().join("\n")));
    assert!(!found.is_empty() && found.iter().all(|code| *code == "cyclic-formula"), "{found:?}");
}

#[test]
fn a_chain_of_rows_has_an_end() {
    let rows = |count: usize| {
        let rows = (0..count).map(|at| format!("  r{at}: {{label: R, formula: r{}}}", at + 1));
        let last = format!("  r{count}: {{label: R, formula: benefit}}");
        let (_, found) = calculation(&format!("months: 12\nrows:\n{}\n{last}", rows.collect::<Vec<_>>().join("\n")));
        found
    };
    assert_eq!(rows(90), [""; 0]);
    assert!(rows(5000).contains(&"long-derivation"));
}

#[test]
fn a_what_if_gives_what_was_published_for_what_was_published() {
    let fields = "months: 12\nrows:\n  month: {label: Ydelse, formula: week * weeks}\n  \
        share: {label: Andel, by-month: {1: 0 %, 2: 100 %, later: 65 %}}\n  cost: {label: Udgift, formula: month * share}";
    let (ledger, _) = calculation(fields);
    let account = ledger.account("c").expect("the calculation");
    let what_if = ledger.what_if(account, &published(), Some("share")).expect("a what-if");
    let shares = what_if.shares.expect("shares");
    let sum: Decimal = what_if.wholes.iter().zip(&shares).map(|(whole, share)| whole.low * share).sum();
    assert_eq!(Some(Amount::exact(sum)), account.total());
    let of = |id| ledger.what_if(account, &published(), Some(id)).map(|_| ());
    assert_eq!(of("month"), Err(NoWhatIf::NotAFactor), "no share");
    assert_eq!(of("nothing"), Err(NoWhatIf::UnknownRow));
    let (ledger, _) = calculation(&fields.replace("month * share", "month * share + month"));
    let account = ledger.account("c").expect("the calculation");
    assert_eq!(ledger.what_if(account, &published(), Some("share")), Err(NoWhatIf::NotAFactor), "more than a product");
}
