//! Drawings of every kind with data as they come and as they should not; all must be sound.

use super::samples::{answers, group, hidden, missing, number, plain, scale, series, share};
use super::{Answers, Chart, Dumbbell, Flow, Lines, Pair, Step, Target};
use crate::drawing::Frame;
use crate::drawing::tests::{look, ruler, sound};

fn both(name: &str, title: &str, chart: &Chart) {
    for (width, word) in [(680.0, "wide"), (320.0, "narrow")] {
        let drawing = chart.draw(&ruler(), width, "f1");
        sound(&drawing);
        let frame = Frame {
            title: title.to_owned(),
            subtitle: "I hvor høj grad har du haft udbytte af at få besøg af en frivillig?".to_owned(),
            sums: Vec::new(),
            notes: vec!["Kilde: spørgeskema til familier, 2023. 91 af 105 familier svarede.".to_owned()],
            mark: "Home-Start Ringsted".to_owned(),
        };
        look(&format!("b-{name}-{word}"), &drawing, &frame);
    }
}

fn degrees() -> Answers {
    let labels = ["I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke", "Ved ikke"];
    let mut one = group("", "91", &[0.35, 0.34, 0.2, 0.05, -1.0, 0.04]);
    one.top = Some(share(0.69));
    answers(scale(&labels, 2), vec![one], true)
}

fn helps() -> Answers {
    let labels = [
        "En at tale med, når hverdagen er svær",
        "Hjælp til at komme ud blandt andre",
        "Legetid med børnene",
        "Familie-/netværksarbejdet i kommunens forebyggelsesindsatser",
        "Transport",
    ];
    answers(plain(&labels), vec![group("", "91", &[0.62, 0.45, 0.31, 0.12, 0.0])], false)
}

fn wellbeing() -> Dumbbell {
    let row = |label: &str, before, after, change: &str| Pair {
        label: label.to_owned(),
        before,
        after,
        change: (!change.is_empty()).then(|| change.to_owned()),
    };
    Dumbbell {
        before: "Ved start".to_owned(),
        after: "Efter et år".to_owned(),
        rows: vec![
            row("Har nogen at tale med", share(0.38), share(0.76), "38 procentpoint højere end ved start"),
            row("Har overskud til børnene", share(0.44), share(0.66), "22 procentpoint højere end ved start"),
            row("Sover godt om natten", share(0.41), share(0.36), "5 procentpoint lavere end ved start"),
            row("Kommer ud hver dag", share(0.6), share(0.6), "som ved start"),
            row("Bruger kommunens åbne tilbud", hidden(), share(0.5), ""),
            row("Er i arbejde", hidden(), missing(), ""),
        ],
        shares: true,
        row_head: "Udsagn".to_owned(),
        change_head: "Ændring".to_owned(),
    }
}

fn lines(labels: &[(&str, &[f64])], unit: &str, target: Option<Target>) -> Lines {
    let periods = labels.first().map_or(0, |(_, counts)| counts.len());
    Lines {
        periods: (0..periods).map(|at| (2018 + at).to_string()).collect(),
        series: labels.iter().map(|(label, counts)| series(label, counts)).collect(),
        target,
        shares: false,
        unit: unit.to_owned(),
        period_head: "Periode".to_owned(),
    }
}

fn steps() -> Flow {
    let step = |label: &str, mark, share: &str, loss: &str| {
        let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
        Step { label: label.to_owned(), mark, share: some(share), loss: some(loss) }
    };
    Flow {
        steps: vec![
            step("Henvist af sundhedsplejersken", number(94.0, "94"), "", ""),
            step("Første samtale", number(81.0, "81"), "86 %", "13 færre"),
            step("Fik en frivillig", number(62.0, "62"), "66 %", "19 færre"),
            step("Afsluttede efter aftale", hidden(), "", ""),
        ],
        step_head: "Trin".to_owned(),
        count_head: "familier".to_owned(),
        loss_head: "Frafald".to_owned(),
    }
}

#[test]
fn bars_and_columns() {
    both("bars-scale", "To ud af tre familier har haft meget udbytte", &Chart::Bars(degrees()));
    both("bars-plain", "Flest får en at tale med", &Chart::Bars(helps()));
    let labels: Vec<String> = (0..=10).map(|at| at.to_string()).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let shares = [0.0, 0.0, 0.01, 0.02, 0.02, -1.0, 0.05, 0.12, 0.27, 0.24, 0.25];
    both("columns", "De fleste giver otte eller mere", &Chart::Columns(answers(plain(&labels), vec![group("", "91", &shares)], true)));
    both("columns-words", "Flest svarer i høj grad", &Chart::Columns(degrees()));
}

#[test]
fn several_groups() {
    let labels = ["I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad"];
    let groups = vec![
        group("Mødre", "61", &[0.41, 0.3, 0.2, 0.09]),
        group("Fædre", "30", &[0.2, 0.4, 0.25, -1.0]),
        group("Frivillige", "44", &[0.5, 0.3, 0.1, 0.1]),
    ];
    both("grouped", "Mødre har mere udbytte end fædre", &Chart::Grouped(answers(scale(&labels, 0), groups, true)));
}

#[test]
fn the_newest_of_periods_is_solid_and_stands_in_its_order() {
    let groups = vec![group("2022", "", &[0.4]), group("2023", "", &[0.6])];
    let view = Answers { newest: Some(1), ..answers(plain(&["Leg"]), groups, false) };
    let body = Chart::Grouped(view).draw(&ruler(), 680.0, "f1").body;
    let bar = body.split("<title>").find(|part| part.starts_with("Leg, 2023")).expect("a bar");
    assert!(bar.contains("<rect class=\"ink-series-1\"") && !bar.contains("url(#"), "{body}");
    assert!(body.find(">2022<") < body.find(">2023<"), "{body}");
}

#[test]
fn a_point_of_two_lines_shows_both() {
    let one = |labels: &[(&str, &[f64])]| Chart::Lines(lines(labels, "familier", None)).draw(&ruler(), 320.0, "f1").body;
    let rings = |body: &str| body.matches("r=\"7.5\"").count();
    assert_eq!(rings(&one(&[("a", &[1.0, 2.0, 3.0]), ("b", &[3.0, 2.0, 1.0])])), 1);
    assert_eq!(rings(&one(&[("a", &[1.0, 2.0]), ("b", &[3.0, 4.0])])), 0);
}

#[test]
fn dumbbells_and_flows() {
    both("dumbbell", "Flere har nogen at tale med efter et år", &Chart::Dumbbell(wellbeing()));
    both("flow", "To ud af tre henviste familier får en frivillig", &Chart::Flow(steps()));
}

#[test]
fn lines_of_every_sort() {
    let target = Target { label: "Mål: 25–30 familier".to_owned(), low: 25.0, high: 30.0 };
    let mut one = lines(&[("Familier", &[12.0, 18.0, 21.0, -1.0, 27.0, 29.0])], "familier", Some(target));
    one.series[0].breaks = vec![(2, "Fra 2020 tælles også familier på venteliste.".to_owned())];
    both("lines-one", "Antallet af familier når målet", &Chart::Lines(one));
    let target = Target { label: "Mål: 40".to_owned(), low: 40.0, high: 40.0 };
    let several: [(&str, &[f64]); 4] = [
        ("Familier", &[12.0, 18.0, 21.0, 24.0, 27.0, 29.0]),
        ("Frivillige", &[10.0, 15.0, 23.0, 25.0, 26.0, 31.0]),
        ("Børn under fire år", &[30.0, 36.0, 41.0, 44.0, 52.0, 55.0]),
        ("Kurser", &[2.0, 2.0, 3.0, -1.0, 4.0, 4.0]),
    ];
    let mut several = lines(&several, "antal", Some(target));
    several.series[1].breaks = vec![(3, "Kun aktive tælles med.".to_owned())];
    both("lines-four", "Alle kurver peger opad", &Chart::Lines(several.clone()));
    several.unit = String::new();
    several.series.truncate(3);
    several.target = None;
    both("lines-units", "Alle kurver peger opad", &Chart::Lines(several));
}

#[test]
fn whatever_comes_is_drawn_within_its_box() {
    let long = "Specialpædagogikunderstøttelsesfunktionen i familie-/netværksarbejdet ".repeat(5);
    let compound = "Specialpædagogikunderstøttelsesfunktionen";
    let many: Vec<String> = (0..60).map(|at| format!("Svar nummer {at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let scores: Vec<String> = (0..60).map(|at| at.to_string()).collect();
    let scores: Vec<&str> = scores.iter().map(String::as_str).collect();
    let mut topped = answers(scale(&[&long, compound, "c"], 2), vec![group(&long, "123.456", &[0.5, 0.4, 0.1])], true);
    topped.groups[0].top = Some(share(0.9));
    let groups = |count: usize, shares: &[f64]| (0..count).map(|_| group(&long, "9", shares)).collect::<Vec<_>>();
    let views = [
        topped,
        answers(plain(&many), groups(1, &[0.1; 60]), true),
        answers(plain(&many), groups(4, &[-1.0; 60]), true),
        answers(plain(&scores), groups(1, &[-1.0; 60]), true),
        answers(plain(&scores), groups(4, &[0.01; 60]), true),
        answers(plain(&["a", compound]), groups(2, &[0.0, 0.0]), false),
        answers(plain(&["a"]), groups(2, &[f64::NAN]), false),
        answers(Vec::new(), Vec::new(), true),
        answers(Vec::new(), groups(1, &[]), true),
    ];
    let mut charts: Vec<Chart> = Vec::new();
    for view in views {
        charts.extend([Chart::Bars(view.clone()), Chart::Columns(view.clone()), Chart::Grouped(view)]);
    }
    let mut pairs = wellbeing();
    for row in &mut pairs.rows {
        row.label.clone_from(&long);
        row.change = Some(long.clone());
    }
    charts.push(Chart::Dumbbell(Dumbbell { before: long.clone(), after: compound.to_owned(), ..pairs }));
    charts.push(Chart::Dumbbell(Dumbbell { rows: Vec::new(), ..wellbeing() }));
    charts.push(Chart::Flow(Flow { steps: Vec::new(), ..steps() }));
    let mut stuck = steps();
    for step in &mut stuck.steps {
        *step = Step { label: long.clone(), mark: number(0.0, "0"), share: None, loss: Some(long.clone()) };
    }
    charts.push(Chart::Flow(stuck));
    let target = || Some(Target { label: long.clone(), low: 0.0, high: 0.0 });
    for unit in ["familier", ""] {
        charts.push(Chart::Lines(lines(&[("a", &[3.0])], unit, None)));
        charts.push(Chart::Lines(lines(&[("a", &[-1.0, -1.0, -1.0]), ("b", &[-1.0, -1.0, -1.0])], unit, target())));
        charts.push(Chart::Lines(lines(&[(&long, &[0.0; 60]), (compound, &[0.0; 60]), ("c", &[0.0; 60])], unit, target())));
        charts.push(Chart::Lines(lines(&[("a", &[1.0, 1.0]), ("b", &[1.0, 1.0]), ("c", &[1.0, 1.0]), ("d", &[1.0, 1.0])], unit, None)));
        charts.push(Chart::Lines(lines(&[("a", [5.0, 5.0].as_slice()); 7], unit, None)));
        charts.push(Chart::Lines(lines(&[], unit, target())));
        let mut wordy = lines(&[("a", &[1234.0, 2345.5, -1.0])], unit, None);
        wordy.periods = vec![long.clone(), "maj–december 2021".to_owned(), compound.to_owned()];
        wordy.series[0].breaks = vec![(0, long.clone()), (1, long.clone()), (2, long.clone()), (9, long.clone())];
        charts.push(Chart::Lines(wordy));
    }
    for (index, chart) in charts.iter().enumerate() {
        for width in [680.0, 560.0, 320.0] {
            let drawing = std::panic::catch_unwind(|| sound(&chart.draw(&ruler(), width, "f1")));
            assert!(drawing.is_ok(), "chart {index} at {width}");
        }
    }
}
