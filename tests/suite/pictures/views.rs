//! What the pictures show: data as they come in reports, with numbers that are hidden and numbers that are missing.

use std::fmt::Write;

use beretning::drawing::{Drawing, Ruler, Sign};
use beretning::figure::diagram::{Diagram, Node, Stage, VerdictMark};
use beretning::figure::{
    Answers, BeforeAfter, Category, Chart, Dumbbell, Flow, Group, Happening, Lines, Mark, MarkKind, Pair, Point, Series, Spark, Step,
    Target, Timeline, Tone,
};

/// Draws a view at a width.
pub type Draw = Box<dyn Fn(&Ruler, f64) -> Drawing>;

/// Every view by the name of its picture.
pub fn all() -> Vec<(&'static str, Draw)> {
    let charts = [
        ("bars", Chart::Bars(helps())),
        ("bars-of-one-question", Chart::Bars(one_question())),
        ("columns", Chart::Columns(scores())),
        ("grouped", Chart::Grouped(by_parent())),
        ("grouped-by-period", Chart::Grouped(by_year())),
        ("stacked-one-question", Chart::Stacked(one_question())),
        ("stacked-many-questions", Chart::Stacked(statements())),
        ("before-after", Chart::BeforeAfter(waves())),
        ("dumbbell", Chart::Dumbbell(wellbeing())),
        ("lines-target-and-break", Chart::Lines(families())),
        ("lines-several", Chart::Lines(several())),
        ("lines-of-different-kinds", Chart::Lines(different())),
        ("flow", Chart::Flow(course())),
    ];
    let diagrams = [
        ("diagram-theory", theory()),
        ("diagram-theory-entangled", entangled()),
        ("diagram-theory-unlinked", unlinked()),
        ("diagram-process", process()),
    ];
    let charts = charts.into_iter().map(|(name, chart)| {
        let draw: Draw = Box::new(move |ruler, width| chart.draw(ruler, width, "f1"));
        (name, draw)
    });
    let diagrams = diagrams.into_iter().map(|(name, diagram)| {
        let draw: Draw = Box::new(move |ruler, width| diagram.draw(ruler, width, "f1"));
        (name, draw)
    });
    let tables = [("table-numbers", super::tables::numbers()), ("table-words", super::tables::words())].into_iter().map(|(name, table)| {
        let draw: Draw = Box::new(move |ruler, width| table.draw(ruler, width, "f1", ','));
        (name, draw)
    });
    let happened = timeline();
    let timeline: Draw = Box::new(move |ruler, width| happened.draw(ruler, width, "f1"));
    let cards: Draw = Box::new(sparks);
    let versions = super::versions::two();
    let versions: Draw = Box::new(move |ruler, width| versions.draw(ruler, width, "f1"));
    let bullets: Draw = Box::new(super::bullets::cells);
    let held = [("versions", versions), ("cells-bullets", bullets)];
    let maps = super::maps::all().into_iter().chain([("locators", super::locators::three())]);
    charts.chain(diagrams).chain(held).chain(tables).chain([("timeline", timeline), ("cards", cards)]).chain(maps).collect()
}

fn number(position: f64, text: &str) -> Mark {
    Mark { position: Some(position), text: text.to_owned(), machine: None, kind: MarkKind::Shown }
}

fn share(percent: i32) -> Mark {
    number(f64::from(percent) / 100.0, &format!("{percent}\u{a0}%"))
}

fn hidden() -> Mark {
    Mark { position: None, text: "færre end 5".to_owned(), machine: None, kind: MarkKind::Withheld }
}

fn missing() -> Mark {
    Mark { position: None, text: "ikke opgjort".to_owned(), machine: None, kind: MarkKind::Missing }
}

/// Below zero stands for a number that is hidden, above a hundred for one that is missing.
fn shares(percents: &[i32]) -> Vec<Mark> {
    let mark = |percent: &i32| match percent {
        ..0 => hidden(),
        101.. => missing(),
        _ => share(*percent),
    };
    percents.iter().map(mark).collect()
}

const HIDDEN: i32 = -1;
const MISSING: i32 = 101;

/// The first `tops` answers are those of the top share.
fn scale(labels: &[&str], two_sided: bool, tops: usize) -> Vec<Category> {
    let of = labels.iter().filter(|label| **label != "Ved ikke").count();
    let tone = |at, label: &str| if label == "Ved ikke" { Tone::Apart } else { Tone::Step { at, of, two_sided } };
    labels.iter().enumerate().map(|(at, label)| Category { label: (*label).to_owned(), tone: tone(at, label), top: at < tops }).collect()
}

fn plain(labels: &[&str]) -> Vec<Category> {
    labels.iter().map(|label| Category { label: (*label).to_owned(), tone: Tone::Plain, top: false }).collect()
}

fn group(label: &str, n: i32, percents: &[i32], top: Option<i32>) -> Group {
    let n = percents.iter().any(|percent| *percent != MISSING).then(|| format!("n = {n}"));
    Group { label: label.to_owned(), n, marks: shares(percents), top: top.map(share) }
}

fn answers(categories: Vec<Category>, groups: Vec<Group>, top_label: Option<&str>) -> Answers {
    let whole = categories.iter().any(|category| category.tone != Tone::Plain);
    let (category_head, group_head) = ("Svar".to_owned(), "Gruppe".to_owned());
    Answers { categories, groups, newest: None, top_label: top_label.map(str::to_owned), shares: true, whole, category_head, group_head }
}

fn helps() -> Answers {
    let labels = [
        "En at tale med, når hverdagen er svær",
        "Hjælp til at komme ud blandt andre",
        "Legetid med børnene",
        "Familie-/netværksarbejdet i kommunens forebyggelsesindsatser",
        "Transport",
        "Hjælp til at finde et dagtilbud",
        "Hjælp til breve fra kommunen",
    ];
    answers(plain(&labels), vec![group("", 91, &[62, 45, 31, 12, 0, HIDDEN, MISSING], None)], None)
}

const DEGREES: [&str; 6] = ["I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke", "Ved ikke"];

fn one_question() -> Answers {
    answers(scale(&DEGREES, false, 2), vec![group("", 91, &[35, 34, 20, 5, HIDDEN, MISSING], Some(69))], Some("i høj eller meget høj grad"))
}

fn scores() -> Answers {
    let labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    answers(plain(&labels), vec![group("", 91, &[0, 0, 1, 2, MISSING, HIDDEN, 5, 12, 27, 24, 25], None)], None)
}

fn by_parent() -> Answers {
    let groups = vec![
        group("Mødre", 61, &[41, 30, 20, 9], None),
        group("Fædre", 30, &[20, 40, 25, HIDDEN], None),
        group("Bedsteforældre", 12, &[33, 42, MISSING, 25], None),
    ];
    answers(scale(&DEGREES[..4], false, 0), groups, None)
}

fn by_year() -> Answers {
    let year = |label: &str, percents: &[i32]| Group { n: None, ..group(label, 0, percents, None) };
    let groups = vec![year("2021", &[34, 20]), year("2022", &[40, HIDDEN]), year("2023", &[45, 31])];
    Answers { newest: Some(2), ..answers(plain(&["Samvær", "Hjælp til breve fra kommunen"]), groups, None) }
}

const AGREE: [&str; 6] = ["Helt enig", "Enig", "Hverken eller", "Uenig", "Helt uenig", "Ved ikke"];

fn statements() -> Answers {
    let groups = vec![
        group("Jeg har fået mere overskud i hverdagen", 91, &[41, 38, 12, 4, 2, 3], Some(79)),
        group("Jeg føler mig mindre alene", 90, &[52, 28, 10, HIDDEN, HIDDEN, 4], Some(80)),
        group("Mit barn trives bedre, og vi har fået flere at tale med om det, der er svært", 88, &[22, 31, 30, 10, 7, 0], Some(53)),
        group("Jeg har fået et større netværk", 91, &[12, 20, 25, 23, 20, 0], Some(32)),
        Group { label: "Vi bruger kommunens tilbud".to_owned(), n: None, marks: vec![hidden(); 6], top: None },
        Group { label: "Vi har fået nye venner".to_owned(), n: None, marks: vec![missing(); 6], top: None },
    ];
    answers(scale(&AGREE, true, 2), groups, Some("enige"))
}

fn waves() -> BeforeAfter {
    let wave = |label: &str, n, (percents, top): (&[i32], Option<i32>)| group(label, n, percents, top);
    let question = |label: &str, before, after| (label.to_owned(), vec![wave("Ved start", 45, before), wave("Efter et år", 41, after)]);
    BeforeAfter {
        categories: scale(&AGREE, true, 2),
        questions: vec![
            question(
                "Jeg har nogen at tale med, når det er svært",
                (&[10, 28, 22, 20, 16, 4], Some(38)),
                (&[36, 40, 12, 7, 3, 2], Some(76)),
            ),
            question("Jeg har overskud til mine børn", (&[14, 30, 26, 20, 10, 0], Some(44)), (&[30, 36, 18, 10, 6, 0], Some(66))),
            question("Hverdagen hænger sammen", (&[20, 30, 26, 10, 10, 4], Some(50)), (&[30, 36, 20, HIDDEN, HIDDEN, 4], Some(66))),
            question("Vi sover godt", (&[MISSING; 6], None), (&[22, 33, 20, 15, 10, 0], Some(55))),
        ],
        top_label: Some("enige".to_owned()),
        question_head: "Spørgsmål".to_owned(),
        wave_head: "Måling".to_owned(),
    }
}

fn wellbeing() -> Dumbbell {
    let row = |label: &str, before, after, change: Option<&str>| Pair {
        label: label.to_owned(),
        before,
        after,
        change: change.map(str::to_owned),
    };
    Dumbbell {
        before: "2022".to_owned(),
        after: "2023".to_owned(),
        rows: vec![
            row("Har nogen at tale med", share(38), share(76), Some("38 procentpoint højere end i 2022")),
            row("Har overskud til børnene", share(44), share(66), Some("22 procentpoint højere end i 2022")),
            row("Sover godt om natten", share(41), share(36), Some("5 procentpoint lavere end i 2022")),
            row("Kommer ud hver dag", share(60), share(60), Some("det samme som i 2022")),
            row("Bruger kommunens åbne tilbud", hidden(), share(50), None),
            row("Er i arbejde", missing(), share(97), None),
        ],
        shares: true,
        row_head: "Udsagn".to_owned(),
        change_head: "Ændring".to_owned(),
    }
}

fn series(label: &str, counts: &[i32]) -> Series {
    let mark = |count: &i32| match count {
        -1 => missing(),
        ..0 => hidden(),
        _ if *count >= 1000 => number(f64::from(*count), &format!("{}.{:03}", count / 1000, count % 1000)),
        _ => number(f64::from(*count), &count.to_string()),
    };
    Series { label: label.to_owned(), marks: counts.iter().map(mark).collect(), breaks: Vec::new() }
}

/// Of the years from 2018; −1 is missing, −2 is hidden.
fn lines(series: Vec<Series>, unit: &str, target: Option<Target>) -> Lines {
    let periods = series.first().map_or(0, |series| series.marks.len());
    let periods = (2018..).take(periods).map(|year: u16| year.to_string()).collect();
    Lines { periods, series, target, shares: false, unit: unit.to_owned(), period_head: "Periode".to_owned() }
}

fn families() -> Lines {
    let mut families = series("Familier", &[-2, 18, 21, -1, 27, 29]);
    families.breaks = vec![(2, "Fra 2020 tælles også familier på venteliste.".to_owned())];
    lines(vec![families], "familier", Some(Target { label: "Mål: 25–30 familier".to_owned(), low: 25.0, high: 30.0 }))
}

fn several() -> Lines {
    let mut several = vec![
        series("Enlige forældre", &[12, 18, 21, 24, 27, 29]),
        series("Familier med tvillinger", &[10, 15, 23, 24, 26, 31]),
        series("Alle familier", &[30, 36, 41, 44, 52, 55]),
        series("Henvist af kommunen", &[-2, 7, -1, 8, 9, 11]),
    ];
    several[1].breaks = vec![(3, "Kun familier med besøg tælles med.".to_owned())];
    lines(several, "familier", Some(Target { label: "Mål: 50 familier".to_owned(), low: 50.0, high: 50.0 }))
}

fn different() -> Lines {
    lines(
        vec![
            series("Familier", &[12, 18, 21, 24, 27, 29]),
            series("Kurser", &[2, 2, 3, -1, 4, 4]),
            series("Besøg", &[410, -2, 690, 720, 980, 1120]),
        ],
        "",
        None,
    )
}

fn course() -> Flow {
    let step = |label: &str, mark, share: Option<&str>, loss: Option<&str>| Step {
        label: label.to_owned(),
        mark,
        share: share.map(str::to_owned),
        loss: loss.map(str::to_owned),
    };
    Flow {
        steps: vec![
            step("Henvist af sundhedsplejersken", number(94.0, "94"), None, None),
            step("Første samtale", number(81.0, "81"), Some("86\u{a0}%"), Some("13 færre")),
            step("Fik en frivillig", number(62.0, "62"), Some("66\u{a0}%"), Some("19 færre")),
            step("Afsluttede efter aftale", number(20.0, "20"), Some("21\u{a0}%"), Some("42 færre")),
            step("Kom igen", hidden(), None, None),
            step("Blev selv frivillig", missing(), None, None),
        ],
        step_head: "Trin".to_owned(),
        count_head: "familier".to_owned(),
        loss_head: "Frafald".to_owned(),
    }
}

fn node(text: &str, more: &str, to: &[usize]) -> Node {
    Node { text: text.to_owned(), more: (!more.is_empty()).then(|| more.to_owned()), to: to.to_vec(), ..Node::default() }
}

fn theory() -> Diagram {
    let stage = |label: &str, nodes| Stage { label: Some(label.to_owned()), nodes };
    Diagram {
        stages: vec![
            stage(
                "Indsats",
                vec![
                    node("En frivillig på besøg hver uge", "", &[3, 4]),
                    node("Familiegruppe", "", &[4]),
                    node("Koordinatorens støtte", "", &[6]),
                ],
            ),
            stage(
                "På kort sigt",
                vec![node("Et pusterum i hverdagen", "", &[5]), node("Flere at tale med, når det er svært", "", &[5, 6])],
            ),
            stage(
                "På langt sigt",
                vec![
                    node("Tryg tilknytning mellem forældre og barn", "", &[]),
                    node("Familien bruger kommunens almindelige tilbud", "", &[]),
                ],
            ),
        ],
        process: false,
    }
}

/// Arrows that cross, that share an end, and that pass one stage and two.
fn entangled() -> Diagram {
    let stage = |label: &str, nodes| Stage { label: Some(label.to_owned()), nodes };
    Diagram {
        stages: vec![
            stage(
                "Indsats",
                vec![
                    node("Besøg af en frivillig", "", &[4, 5, 7]),
                    node("Familiegruppe", "", &[3, 5]),
                    node("Koordinatorens støtte", "", &[3, 4, 8]),
                ],
            ),
            stage(
                "Næste dag",
                vec![node("Ro til at spise sammen", "", &[6]), node("Et pusterum", "", &[6, 7]), node("Flere at tale med", "", &[8])],
            ),
            stage("Efter et år", vec![node("Bedre trivsel", "", &[9]), node("Større tiltro til egne evner som forælder", "", &[9])]),
            stage("På langt sigt", vec![node("Kommunens tilbud bruges", "", &[]), node("Tryg tilknytning", "", &[])]),
        ],
        process: false,
    }
}

/// Without arrows, with a verdict on some of what was aimed at.
fn unlinked() -> Diagram {
    let mut theory = theory();
    theory.stages.iter_mut().flat_map(|stage| &mut stage.nodes).for_each(|node| node.to.clear());
    let words = [
        (Sign::Met, "nået"),
        (Sign::NotMet, "ikke nået"),
        (Sign::Partly, "delvist nået"),
        (Sign::Mixed, "blandet"),
        (Sign::NotMeasured, "ikke målt"),
        (Sign::Withheld, "kan ikke vises"),
    ];
    let marks = words.map(|(sign, text)| VerdictMark { sign, text: text.to_owned() });
    theory.stages[1].nodes[0].verdicts = marks[..1].to_vec();
    theory.stages[1].nodes[1].verdicts = marks[1..4].to_vec();
    theory.stages[2].nodes[1].verdicts = marks[4..].to_vec();
    theory
}

fn timeline() -> Timeline {
    let event =
        |date: &str, machine: &str, text: &str| Happening { date: date.to_owned(), machine: machine.to_owned(), text: text.to_owned() };
    Timeline {
        events: vec![
            event("2019", "2019", "De første familier får besøg."),
            event("maj 2021", "2021-05", "Bevillingen gives for fire år, og koordinatoren ansættes i Ringsted Kommunes sundhedspleje."),
            event("15. september 2021", "2021-09-15", "Første kursus for frivillige."),
            event("marts 2022 – januar 2023", "2022-03", "Specialpædagogikunderstøttelsesfunktionen er med i tyve familier."),
            event("juni 2024", "2024-06", "Evalueringen er færdig."),
        ],
    }
}

fn process() -> Diagram {
    let steps = [
        node("Sundhedsplejersken henviser", "", &[]),
        node("Koordinatoren besøger familien", "Hun taler med familien om, hvad den ønsker, og hvem der kunne passe.", &[]),
        node("Familien møder den frivillige", "Første gang er koordinatoren med.", &[]),
        node("Den frivillige kommer to til tre timer om ugen i et halvt til et helt år", "", &[]),
        node("Afslutning", "", &[]),
    ];
    Diagram { stages: steps.map(|node| Stage { label: None, nodes: vec![node] }).to_vec(), process: true }
}

/// The small charts of cards, side by side: two periods, a few with one missing, nothing in the middle, many.
fn sparks(ruler: &Ruler, width: f64) -> Drawing {
    let many: Vec<Option<f64>> = (0..33).map(|at| Some(f64::from(at % 9 + 2) / 10.0)).collect();
    let rows: [&[Option<f64>]; 4] =
        [&[Some(0.45), Some(1.0)], &[Some(0.3), None, Some(0.9), Some(1.0)], &[Some(1.0), Some(0.0), Some(0.6)], &many];
    let mut body = String::new();
    for (at, shares) in (0..).zip(rows) {
        let points = shares.iter().map(|share| Point { share: *share, ..Point::default() });
        let drawn = Spark { points: points.collect() }.draw(ruler).body;
        let _ = write!(body, "<g transform=\"translate({} 0)\">{drawn}</g>", at * 150);
    }
    Drawing { width, height: 32.0, body }
}
