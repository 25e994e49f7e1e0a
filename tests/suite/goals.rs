//! Goals as pages tell them.

use super::harness::{Site, words};

/// The small site with these criteria in one set, which a chapter shows.
fn site(criteria: &str) -> Site {
    let site = Site::small();
    let register = site.read("data/hjem/register.yaml")
        + "\x20 few: {label: {da: Få, en: Few}, unit: count, counts: families, source: list, values: {2022: 3, 2023: 3}}\n\
           \x20 once: {label: {da: Da, en: Then}, unit: count, counts: families, source: list, values: {2022: 3, 2023: 29}}\n";
    let sources = site.read("data/hjem/sources.yaml") + "plan: {title: {da: Planen, en: The plan}}\n";
    let goals = format!(
        "sets:\n  reach:\n    label: Omfang\n    kind: volume\n    source: plan\n    goals:\n      one:\n        label: Det ene\n        criteria:\n{criteria}"
    );
    site.file("data/hjem/register.yaml", register)
        .file("data/hjem/sources.yaml", sources)
        .file("data/hjem/criteria.yaml", goals)
        .file("data/hjem/figures.yaml", "cards: {main: {figures: [families, alone]}}\ncriteria: {reach: {title: Målene}}\n")
        .replace("content/hjem/2023/10-tal.md", "alene.", "alene, {{ few }}, {{ once }}. Se [](criteria:reach).\n\n![](criteria:reach)")
}

const PAGES: [&str; 2] = ["hjem/2023/tal/index.html", "hjem/maal/index.html"];

#[test]
fn no_note_tells_a_number_that_is_hidden() {
    let site = site(
        "          free: {target: {none: intet}, results: [{key: few, note: Kun tre familier}], note: De tre var glade}\n          \
         either: {target: {at-least: 30}, results: [{key: families, alternative: few, note: Eller tre}], claimed: {verdict: not-met, words: Tre kom}, note: Tre til}\n          \
         beside: {target: {at-least: 20}, results: [families, {key: few, supplementary: true, note: Tre ved siden af}], note: De sidste tre}\n          \
         once: {target: {at-least: 20}, results: [{key: once, note: Før var der tre}], note: De tre fra før}\n          \
         open: {target: {at-least: 20}, results: [{key: families, note: Alle er talt}], note: Alle er glade}\n",
    );
    site.build();
    for page in PAGES {
        let html = words(&site.page(page));
        for hidden in ["Kun tre", "De tre", "Eller tre", "Tre kom", "Tre til", "Tre ved", "sidste tre", "Før var", "fra før"] {
            assert!(!html.contains(hidden), "{page}: {hidden}\n{html}");
        }
        assert!(html.contains("Alle er glade"), "{page}\n{html}");
    }
    assert!(words(&site.page(PAGES[0])).contains("Alle er talt"));
}

#[test]
fn what_was_done_or_said_is_told_whatever_was_aimed_at() {
    let site = site(
        "          late: {target: {by: 2021-06}, results: [{done: 2022-05}]}\n          \
         lost: {target: {unknown: tabt}, results: [{done: 2022-07}, {said: met, words: Den kom}]}\n          \
         free: {target: {none: intet}, results: [{done: 2022-08}]}\n          \
         extra: {target: {at-least: 20}, results: [families, {done: 2022-09, supplementary: true}]}\n          \
         later: {target: {by: 2023-12}, results: [{done: 2023-10}]}\n",
    );
    site.build();
    let [chapter, targets] = PAGES.map(|page| words(&site.page(page)));
    for told in ["maj 2022", "juli 2022", "august 2022", "september 2022", "oktober 2023", "Den kom"] {
        assert!(chapter.contains(told), "{told}\n{chapter}");
    }
    assert!(!chapter.contains("ikke gjort"), "{chapter}");
    assert_eq!(targets.matches("| ikke gjort |").count(), 1, "what was done in 2023 was not done in 2022\n{targets}");
    assert_eq!(targets.matches("Den kom").count(), 1, "it is said of 2023\n{targets}");
}

#[test]
fn a_range_is_told_whole_and_its_source_stands_below() {
    let site = site("          some: {target: {between: [26, 45]}, results: [families]}\n          none: {target: {between: [5, 7]}}\n");
    site.build();
    let chapter = words(&site.page(PAGES[0]));
    for told in ["26–45", "5–7", "Planen"] {
        assert!(chapter.contains(told), "{told}\n{chapter}");
    }
}

#[test]
fn an_edition_is_among_the_periods_though_its_targets_are_words() {
    let edition = "---\ntitle: 2022\nlead: Før.\nreport: {kind: annual, period: 2022, published: 2023-03}\n---\n\nFør.\n";
    let site = site("          idea: {target: {words: En idé}, results: [{said: not-met, words: Endnu ikke, period: 2022}]}\n")
        .file("content/hjem/2022/index.md", edition);
    site.build();
    let targets = words(&site.page("hjem/maal/index.html"));
    assert!(targets.contains("| 2022 | 2023 |") && targets.contains("Endnu ikke"), "{targets}");
}

#[test]
fn a_verdict_stands_beside_what_counts() {
    let site = site(
        "          one: {target: {at-least: 28}, results: [{key: few, supplementary: true}, families, {key: families, label: Igen, supplementary: true}]}\n          \
         two: {target: {at-least: 30}, results: [families]}\n",
    );
    site.build();
    let csv = site.page("hjem/2023/tabeller/reach/reach.csv").replace('\u{a0}', " ");
    let rows: Vec<&str> = csv.lines().skip(1).map(str::trim).collect();
    assert_eq!(
        rows,
        [
            "Det ene,mindst 28 familier,Få,færre end 5,,,nej,,",
            "Det ene,mindst 28 familier,Familier,29,,,ja,nået,",
            "Det ene,mindst 28 familier,Igen,29,,,nej,,",
            "Det ene,mindst 30 familier,Familier,29,,,ja,ikke nået,",
        ]
    );
    // The picture is for reading: what is of a whole criterion stands there once.
    let picture = site.page("hjem/2023/tabeller/reach/reach.svg").replace('\u{a0}', " ");
    for (told, times) in [("mindst 28 familier", 1), ("Det ene", 2), (">nået<", 1), (">ikke nået<", 1), (">nej<", 2)] {
        assert_eq!(picture.matches(told).count(), times, "{told}\n{picture}");
    }
}
