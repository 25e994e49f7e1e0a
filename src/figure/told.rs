//! What charts say aloud, and their tables.

use super::samples::{answers, group, hidden, missing, number, plain, scale, series, share, wording};
use super::{Answers, BeforeAfter, Chart, Dumbbell, Flow, Group, Lines, Mark, MarkKind, Pair, Step, Target};
use crate::language::Language;
use crate::table::{Content, Table};

fn told(chart: &Chart) -> String {
    let english = chart.spoken(&wording(Language::En)).expect("the words");
    assert!(english.is_empty() || english.ends_with('.'), "{english}");
    chart.spoken(&wording(Language::Da)).expect("the words").replace('\u{a0}', " ")
}

fn flat(table: &Table) -> Vec<String> {
    let text = |content: &Content| match content {
        Content::Number(number) => number.text.replace('\u{a0}', " "),
        Content::Text(text) => text.clone(),
        Content::Withheld(text) | Content::Missing(text) => format!("({text})"),
        _ => String::new(),
    };
    let head = std::iter::once(table.corner.clone()).chain(table.columns.iter().map(|column| column.head.clone()));
    let rows = table.rows.iter().map(|row| std::iter::once(&row.head).chain(&row.cells).map(|cell| text(&cell.content)).collect());
    std::iter::once(head.collect::<Vec<_>>()).chain(rows).map(|cells| cells.join(" | ")).collect()
}

#[test]
fn one_question() {
    let labels = ["I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke"];
    let mut one = group("", "91", &[0.35, 0.34, 0.23, 0.05, -1.0]);
    one.top = Some(share(0.69));
    let chart = Chart::Bars(answers(scale(&labels, 2), vec![one], true));
    assert_eq!(
        told(&chart),
        "35 % svarer »I meget høj grad« og 34 % »I høj grad«. 23 % svarer »I nogen grad« og 5 % »I mindre grad«. \
         Tilsammen 69 % i høj eller meget høj grad. Det vises ikke for »Slet ikke«, så ingen kan genkendes. 91 har svaret."
    );
    let table = flat(&chart.twin());
    assert_eq!(table[..2], ["Svar | Gruppe", "I meget høj grad | 35 %"]);
    assert_eq!(table[5..], ["Slet ikke | (færre end 5)", "i høj eller meget høj grad | 69 %", "n | 91"]);
}

#[test]
fn several_answers_and_nothing_to_tell() {
    let chart = |shares: &[f64]| Chart::Bars(answers(plain(&["Samvær", "Leg", "Transport"]), vec![group("", "", shares)], false));
    assert_eq!(told(&chart(&[0.4, 0.6, 0.1])), "Størst er »Leg« med 60 %, derefter »Samvær« med 40 %. Mindst er »Transport« med 10 %.");
    assert_eq!(told(&chart(&[0.0, 0.0, 0.0])), "Alle står på 0 %.");
    assert_eq!(told(&chart(&[-1.0, -1.0, -1.0])), "Ingen af tallene kan vises.");
    assert_eq!(told(&Chart::Bars(answers(Vec::new(), Vec::new(), true))), "");
}

#[test]
fn groups_side_by_side() {
    let groups = vec![group("Mødre", "61", &[0.6, 0.4]), group("Fædre", "1.030", &[0.3, -1.0])];
    let chart = Chart::Grouped(answers(scale(&["Ja", "Nej"], 0), groups, true));
    assert_eq!(
        told(&chart),
        "Mødre: 60 % svarer »Ja« og 40 % »Nej«. Fædre: 30 % svarer »Ja«. Blandt dem, der vises: forskellen er størst ved »Ja«: 60 % (Mødre) og 30 % (Fædre). \
         Det vises ikke for »Nej« (Fædre), så ingen kan genkendes. Så mange har svaret: Mødre 61 og Fædre 1.030."
    );
    assert_eq!(flat(&chart.twin()), ["Svar | Mødre | Fædre", "Ja | 60 % | 30 %", "Nej | 40 % | (færre end 5)", "n | 61 | 1.030"]);
    let Content::Number(n) = &chart.twin().rows[2].cells[1].content else { panic!("a number") };
    assert_eq!(n.machine.as_deref(), Some("1030"));
}

#[test]
fn stacked_rows() {
    let row = |label: &str, shares: &[f64]| {
        let top = shares[0];
        let mut row = group(label, "91", shares);
        row.top = Some(share(top));
        row
    };
    let mut view = answers(scale(&["Enig", "Uenig"], 1), vec![row("Søvn", &[0.4, 0.6]), row("Ro", &[0.9, -1.0])], true);
    view.top_label = Some("enige".to_owned());
    let chart = Chart::Stacked(view);
    assert!(told(&chart).starts_with("Andelen »enige« er størst ved Ro (90 %) og mindst ved Søvn (40 %). Noget er skjult for Ro"));
    assert_eq!(flat(&chart.twin())[..2], ["Gruppe | Enig | Uenig | n", "Søvn | 40 % | 60 % | 91"]);
}

#[test]
fn questions_before_and_after() {
    let wave = |label: &str, shares: &[f64]| {
        let mut wave = group(label, "45", shares);
        wave.top = wave.marks.first().cloned();
        wave
    };
    let question = |label: &str, before: &[f64], after: &[f64]| (label.to_owned(), vec![wave("start", before), wave("slut", after)]);
    let view = |questions| BeforeAfter {
        categories: scale(&["Enig", "Uenig"], 1),
        questions,
        top_label: Some("enige".to_owned()),
        question_head: "Udsagn".to_owned(),
        wave_head: "Måling".to_owned(),
    };
    let two = vec![question("Ro", &[0.4, 0.6], &[0.7, -1.0]), question("Søvn", &[-1.0, -1.0], &[0.5, 0.5])];
    let chart = Chart::BeforeAfter(view(two));
    assert_eq!(
        told(&chart),
        "Tallene er andelen »enige«. Ro: 40 % (start) og 70 % (slut). Noget er skjult for Ro og Søvn, så ingen kan genkendes."
    );
    let rows = flat(&chart.twin());
    assert_eq!(rows[..3], ["Udsagn | Måling | Enig | Uenig | n", "Ro | start | 40 % | 60 % | 45", "Ro | slut | 70 % | (færre end 5) | 45"]);
    let many = (0..4_u8).map(|at| question(&at.to_string(), &[0.4, 0.6], &[0.4 + f64::from(at) / 10.0, 0.3])).collect();
    assert!(told(&Chart::BeforeAfter(view(many))).contains("Mest flytter 3 sig: fra 40 % til 70 %."));
}

#[test]
fn rows_before_and_after() {
    let row = |label: &str, before, after| Pair { label: label.to_owned(), before, after, change: None };
    let view = |rows| Dumbbell {
        before: "2022".to_owned(),
        after: "2023".to_owned(),
        rows,
        shares: true,
        row_head: "Udsagn".to_owned(),
        change_head: "Ændring".to_owned(),
    };
    let rows = vec![row("Ro", share(0.4), share(0.54)), row("Søvn", share(0.4), hidden())];
    let chart = Chart::Dumbbell(view(rows));
    assert_eq!(told(&chart), "Ro: 40 % (2022) og 54 % (2023). Det vises ikke for Søvn, så ingen kan genkendes.");
    assert_eq!(flat(&chart.twin())[2], "Søvn | 40 % | (færre end 5)");
    let rows = [(0.4, 0.5), (0.4, 0.9), (0.4, 0.3), (0.4, 0.402)].map(|(before, after)| row("Ro", share(before), share(after)));
    assert!(
        told(&Chart::Dumbbell(view([&rows[..3], &rows[1..2]].concat()))).starts_with("Af 4 er 3 blevet højere og 1 blevet lavere fra"),
        "none is unchanged"
    );
    let said = told(&Chart::Dumbbell(view(rows.to_vec())));
    assert_eq!(said, "Af 4 er 2 blevet højere, 1 blevet lavere og 1 uændret fra 2022 til 2023. Mest flytter »Ro« sig: fra 40 % til 90 %.");
}

#[test]
fn lines_over_periods() {
    let mut families = series("Familier", &[27.0, 31.0, -1.0, 29.0]);
    families.breaks = vec![(1, "Nu tælles ventelisten med.".to_owned())];
    families.marks[2] = missing();
    let view = Lines {
        periods: ["2020", "2021", "2022", "2023"].map(str::to_owned).to_vec(),
        series: vec![families],
        target: Some(Target { label: "Mål: 25–30".to_owned(), low: 25.0, high: 30.0 }),
        shares: false,
        unit: "familier".to_owned(),
        period_head: "Periode".to_owned(),
    };
    let chart = Chart::Lines(view);
    assert_eq!(
        told(&chart),
        "Familier: 27 i 2020. Familier: fra 31 i 2021 til 29 i 2023. Mål: 25–30. \
         Tallene før og efter 2021 kan ikke sammenlignes for »Familier«: Nu tælles ventelisten med. I 2022 mangler tallet for »Familier«."
    );
    let table = chart.twin();
    assert_eq!(flat(&table)[..4], ["Periode | Familier", "2020 | 27", "2021 | 31", "2022 | (ikke opgjort)"]);
    assert_eq!(table.columns[0].group, None, "the head says the unit");
    assert_eq!((table.rows[1].cells[0].notes.as_slice(), table.notes.len()), (&[0][..], 1));
}

#[test]
fn a_line_is_highest_and_lowest_only_where_all_of_it_is_shown() {
    let view = |values: &[f64]| Lines {
        periods: (2020..).take(values.len()).map(|year: i32| year.to_string()).collect(),
        series: vec![series("Familier", values)],
        target: None,
        shares: false,
        unit: String::new(),
        period_head: String::new(),
    };
    assert_eq!(
        told(&Chart::Lines(view(&[27.0, 31.0, 12.0, 29.0]))),
        "Familier: fra 27 i 2020 til 29 i 2023, højest 31 i 2021, lavest 12 i 2022."
    );
    let mut few = view(&[27.0, 12.0, 10.0, 29.0]);
    few.series[0].marks[2] = hidden();
    let said = told(&Chart::Lines(few));
    assert!(said.starts_with("Familier: fra 27 i 2020 til 29 i 2023. Det vises ikke"), "{said}");
    let mut ranges = view(&[27.0, 12.0, 29.0]);
    ranges.series[0].marks[1] = range("25–30");
    assert_eq!(told(&Chart::Lines(ranges)), "Familier: fra 27 i 2020 til 29 i 2022. Familier: 25–30 i 2021.");
}

/// A range: it has words, but no place.
fn range(text: &str) -> Mark {
    Mark { position: None, text: text.to_owned(), machine: None, kind: MarkKind::Shown }
}

#[test]
fn nothing_is_the_largest_beside_a_range() {
    let group = |marks: &[Mark]| Group { marks: marks.to_vec(), ..group("", "", &[]) };
    let of = |groups: Vec<Group>| Answers { shares: false, ..answers(plain(&["Leg", "Samvær", "Ro"]), groups, false) };
    let marks = [number(10.0, "10"), range("25–30"), number(28.0, "28")];
    assert_eq!(told(&Chart::Bars(of(vec![group(&marks)]))), "10 »Leg«, 25–30 »Samvær« og 28 »Ro«.");
    assert_eq!(
        told(&Chart::Bars(of(vec![group(&[hidden(), range("25–30"), missing()])]))),
        "25–30 »Samvær«. Det vises ikke for »Leg«, så ingen kan genkendes. Der er ikke noget tal for »Ro«."
    );
    let year = |label: &str| Group { label: label.to_owned(), ..group(&marks) };
    assert_eq!(
        told(&Chart::Grouped(of(vec![
            year("2022"),
            Group { label: "2023".to_owned(), ..group(&[number(1.0, "1"), number(2.0, "2"), number(3.0, "3")]) }
        ]))),
        "2022: 10 »Leg«, 25–30 »Samvær« og 28 »Ro«. 2023: størst er »Ro« med 3, derefter »Samvær« med 2."
    );
    assert!(told(&Chart::Grouped(of(["2020", "2021", "2022", "2023"].map(year).to_vec()))).starts_with("2020: 10 »Leg«, 25–30"));
}

#[test]
fn rows_and_steps_with_ranges_are_read_as_they_stand() {
    let row = |label: &str, before: Mark, after: Mark| Pair { label: label.to_owned(), before, after, change: None };
    let rows = vec![
        row("A", number(1.0, "1"), number(2.0, "2")),
        row("B", number(1.0, "1"), number(9.0, "9")),
        row("C", number(25.0, "25"), range("25–30")),
        row("D", number(4.0, "4"), number(2.0, "2")),
    ];
    let view = Dumbbell {
        before: "2022".to_owned(),
        after: "2023".to_owned(),
        rows,
        shares: false,
        row_head: String::new(),
        change_head: String::new(),
    };
    assert_eq!(
        told(&Chart::Dumbbell(view)),
        "A: 1 (2022) og 2 (2023). B: 1 (2022) og 9 (2023). C: 25 (2022) og 25–30 (2023). D: 4 (2022) og 2 (2023)."
    );
    let step = |label: &str, mark, loss: Option<&str>| Step { label: label.to_owned(), mark, share: None, loss: loss.map(str::to_owned) };
    let view = Flow {
        steps: vec![
            step("Henvist", number(94.0, "94"), None),
            step("Samtale", number(81.0, "81"), Some("13 færre")),
            step("Match", range("25–30"), None),
        ],
        step_head: String::new(),
        count_head: String::new(),
        loss_head: String::new(),
    };
    assert_eq!(told(&Chart::Flow(view)), "94 ved »Henvist« og 25–30 ved »Match«.");
}

#[test]
fn steps_of_taking_part() {
    let step = |label: &str, mark, share: Option<&str>, loss: Option<&str>| Step {
        label: label.to_owned(),
        mark,
        share: share.map(str::to_owned),
        loss: loss.map(str::to_owned),
    };
    let view = Flow {
        steps: vec![
            step("Henvist", number(94.0, "94"), None, None),
            step("Samtale", number(81.0, "81"), Some("86 %"), Some("13 færre")),
            step("Match", number(62.0, "62"), Some("66 %"), Some("19 færre")),
            step("Færdig", hidden(), None, None),
        ],
        step_head: "Trin".to_owned(),
        count_head: "familier".to_owned(),
        loss_head: "Frafald".to_owned(),
    };
    let chart = Chart::Flow(view);
    assert_eq!(
        told(&chart),
        "94 ved »Henvist« og 62 (66 %) ved »Match«. Blandt dem, der vises: størst er forskellen mellem »Samtale« og »Match«: 19 færre. \
         Det vises ikke for »Færdig«, så ingen kan genkendes."
    );
    assert_eq!(flat(&chart.twin())[..2], ["Trin | familier | % | Frafald", "Henvist | 94 |  | "]);
}
