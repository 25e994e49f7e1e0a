//! Charts and tables say nothing that their numbers do not bear out.

use super::harness::{Run, Site};

const REGISTER: &str = "data/hjem/register.yaml";
const FIGURES: &str = "data/hjem/figures.yaml";
const CHAPTER: &str = "content/hjem/2023/10-tal.md";

/// The small site with more entries, with figures, and with a chapter that shows `shown` and refers to it.
fn site(entries: &str, figures: &str, shown: &[&str]) -> Site {
    let small = Site::small();
    let register = small.read(REGISTER) + entries;
    let lines: Vec<String> = shown.iter().map(|id| format!("![]({id})\n\nSe [](<{id}>).\n\n")).collect();
    let lines = lines.concat();
    small
        .file(REGISTER, register)
        .file(FIGURES, format!("cards: {{main: {{figures: [families, alone]}}}}\n{figures}"))
        .file(CHAPTER, format!("---\ntitle: Tallene\n---\n\n{{{{ families }}}} {{{{ alone }}}}\n\n{lines}"))
}

/// A count of families.
fn count(key: &str, values: &str) -> String {
    format!("  {key}: {{label: {key}, unit: count, counts: families, source: list, values: {{{values}}}}}\n")
}

/// An amount.
fn money(key: &str, values: &str) -> String {
    format!("  {key}: {{label: {key}, unit: money, source: list, values: {{{values}}}}}\n")
}

/// The findings of `check --format short`.
fn findings(site: &Site) -> Run {
    site.run(&["check", "--format", "short"])
}

#[test]
fn nothing_is_compared_across_a_break() {
    let broken = "breaks: {2023: Nu tælles flere.}";
    let entries = format!(
        "  broken: {{label: Brudt, unit: count, counts: families, source: list, values: {{2022: 20, 2023: 40}}, {broken}}}\n\
         \x20 grown: {{label: Vækst, unit: count, counts: families, derive: {{change: broken}}}}\n"
    );
    let site = site(&entries, "", &[]).replace(FIGURES, "[families, alone]", "[broken, grown]");
    site.build();
    let landing = site.page("hjem/2023/index.html");
    assert!(!landing.contains("flere end i 2022"), "{landing}");
    assert!(landing.contains("for usikkert"), "a change across a break is not to be trusted\n{landing}");
    let site = site.file(CHAPTER, "---\ntitle: Tal\n---\n\n{{ broken as change }} {{ families }} {{ alone }}\n");
    let run = findings(&site);
    assert_eq!(run.codes(), ["form-without-meaning"], "{}", run.stdout);
    assert!(run.stdout.contains("serien er brudt mellem 2022 og 2023"), "{}", run.stdout);
}

#[test]
fn the_small_chart_of_a_card_begins_with_what_was_counted() {
    for (entry, span, missing) in [
        (count("drawn", "2022: 20, 2023: 40"), "2022–2023", 0),
        (count("drawn", "2021: 20, 2023: 40"), "2021–2023", 1),
        // None of the families is hidden; no kroner are nothing, and drawn.
        (count("drawn", "2021: 20, 2022: 0, 2023: 40"), "2021–2023", 1),
        (money("drawn", "2021: 20, 2022: 0, 2023: 40"), "2021–2023", 0),
    ] {
        let site = site(&entry, "", &[]).replace(FIGURES, "[families, alone]", "[drawn]");
        let site = site.replace(REGISTER, "periods: {", "periods: {2020: {}, 2021: {}, ");
        site.build();
        let landing = site.page("hjem/2023/index.html");
        assert!(landing.contains(&format!("</svg><span>{span}</span>")), "{entry}: {landing}");
        assert_eq!(landing.matches(" dotted\"").count(), missing, "{entry}: {landing}");
        assert_eq!(landing.matches("<rect class=ink-teal").count(), 1, "{entry}: {landing}");
    }
}

#[test]
fn a_line_is_broken_between_the_periods_it_shows_and_draws_ranges_as_words() {
    let entries = "  broken: {label: Brudt, unit: count, counts: families, source: list, values: {2021: 20, 2023: 40}, breaks: {2022: Ny måde.}}\n\
        \x20 range: {label: Interval, unit: count, counts: families, source: list, values: {2021: 25–30, 2023: 40}}\n";
    let chart = |entry: &str| format!("{{kind: lines, title: T, entries: [{entry}], periods: [2021, 2023]}}");
    let site = site(entries, &format!("charts: {{a: {}, b: {}}}\n", chart("broken"), chart("range")), &["chart:a", "chart:b"]).replace(
        REGISTER,
        "{2022: {}, 2023: {}}",
        "{2021: {}, 2022: {}, 2023: {}}",
    );
    site.build();
    let svg = site.page("hjem/2023/figurer/a/a.svg");
    assert!(svg.contains("Ny måde.") && svg.contains("dotted"), "{svg}");
    assert!(site.page("hjem/2023/figurer/a/index.html").contains("Brudt: 20 i 2021. Brudt: 40 i 2023."));
    assert!(site.page("hjem/2023/figurer/b/b.svg").contains(">25–30</text>"), "a range has no point, but it is there");
}

#[test]
fn before_and_after_are_two_that_can_be_compared() {
    let answers = "  glad: {label: Glad, unit: distribution, scale: s, source: list, values: {2022: {a: 20, b: 20}, 2023: {a: 30, b: 20}}}\n\
        \x20 broken: {label: Brudt, unit: count, counts: families, source: list, values: {2022: 20, 2023: 40}, breaks: {2023: Ny måde.}}\n\
        \x20 below: {label: Under, unit: quantity, measure: {one: kr, other: kr}, source: list, values: {2023: -4}}\n\
        \x20 back: {label: Tilbage, unit: count, counts: families, source: list, values: {2022: 20, 2023: 40}}\n";
    let charts = "charts:\n\
        \x20 one: {kind: before-after, title: T, entries: [glad], periods: [2023]}\n\
        \x20 two: {kind: dumbbell, title: T, entries: [broken]}\n\
        \x20 three: {kind: bars, title: T, entries: [below]}\n\
        \x20 four: {kind: lines, title: T, entries: [back], periods: [2023, 2022, 2023]}\n";
    let site = site(answers, charts, &["chart:one", "chart:two", "chart:three", "chart:four"]).replace(
        REGISTER,
        "entries:",
        "scales: {s: {order: [a, b]}}\nentries:",
    );
    let run = findings(&site);
    assert_eq!(run.codes(), ["chart-shape", "broken-series", "chart-shape", "said-twice"], "{}", run.stdout);
    let site = site.replace(FIGURES, "[2023, 2022, 2023]", "[2023, 2022]");
    for (from, to) in [
        ("[glad], periods: [2023]", "[glad]"),
        ("dumbbell, title: T, entries: [broken]", "lines, title: T, entries: [broken]"),
        ("bars", "lines"),
    ] {
        let figures = site.read(FIGURES).replacen(from, to, 1);
        site.write(FIGURES, figures.as_bytes());
    }
    site.build();
    assert!(site.page("hjem/2023/figurer/four/index.html").contains("fra 20 i 2022 til 40 i 2023"), "time runs one way");
}

#[test]
fn charts_and_tables_say_where_a_series_is_broken() {
    let entries =
        "  broken: {label: Brudt, unit: count, counts: families, source: list, values: {2022: 20, 2023: 40}, breaks: {2023: Ny måde.}}\n";
    let figures = "charts: {a: {kind: grouped, title: T, entries: [broken, families], periods: [2022, 2023]}}\ntables: {b: {title: T, rows: [broken, families]}}\n";
    let site = site(entries, figures, &["chart:a", "table:b"]);
    site.build();
    let chapter = site.page("hjem/2023/tal/index.html");
    assert!(chapter.contains("Tallene før og efter 2023 kan ikke sammenlignes for »Brudt«: Ny måde."), "{chapter}");
    assert!(
        chapter.contains("<li id=table:b.a>Kan ikke sammenlignes med tallene før: Ny måde.")
            && chapter.matches("href=#table:b.a ").count() == 1,
        "{chapter}"
    );
}

#[test]
fn a_total_does_not_give_away_a_hidden_row() {
    let of = |values: &str, total: &str| {
        let entries =
            [("one", "2023: 30"), ("two", values), ("three", "2022: 4, 2023: 30")].map(|(key, values)| count(key, values)).concat();
        let table = "tables: {t: {title: T, rows: [one, {group: Nogle}, two, three, {total: all}], periods: [2023]}}\n";
        let run = findings(&site(&(entries + total), table, &["table:t"]));
        (run.codes(), run.stdout)
    };
    let all = |values: &str| count("all", values);
    let none = Vec::<String>::new();
    assert_eq!(of("2023: 3", &all("2023: 63")).0, ["total-reveals"], "of all rows");
    assert_eq!(of("2023: 3", &all("2023: 33")).0, ["total-reveals"], "of those below the heading");
    assert_eq!(of("2023: 20", &all("2023: 80")).0, none, "nothing is hidden");
    assert_eq!(of("2023: 3", &all("2023: 90")).0, none, "the rows are not all of it");
    let summed = "  all: {label: all, unit: count, counts: families, derive: {sum: [one, two, three]}}\n";
    let (codes, said) = of("2023: 3", summed);
    assert_eq!(codes, none, "a sum is hidden with its parts\n{said}");
}

#[test]
fn a_flow_does_not_tell_of_the_few_who_left() {
    let entries = [("began", "2023: 40"), ("met", "2023: 38"), ("ended", "2023: 20")].map(|(key, values)| count(key, values)).concat();
    let figures = "charts: {f: {kind: flow, title: T, entries: [began, met, ended]}}\n";
    let site = site(&entries, figures, &["chart:f"]);
    site.build();
    let csv = site.page("hjem/2023/figurer/f/f.csv").replace('\u{a0}', " ");
    assert_eq!(csv.lines().skip(1).collect::<Vec<_>>(), ["began,40,100 %,", "met,38,,", "ended,20,50 %,18 færre"]);
    let said = site.page("hjem/2023/figurer/f/index.html");
    assert!(!said.contains(">2 færre") && !said.contains("95\u{a0}%"), "{said}");
}

#[test]
fn a_chapter_without_a_landing_page_in_its_language_has_figures_of_its_own() {
    let figures = "charts: {a: {kind: bars, title: {da: T, en: T}, entries: [families]}}\n";
    let chapter = "---\ntitle: Numbers\n---\n\n![](chart:a)\n\nSee [](chart:a).\n";
    let site = site("", figures, &["chart:a"]).file("content/hjem/2023/10-tal.en.md", chapter);
    let public = site.build();
    assert!(site.page("en/hjem/2023/tal/index.html").contains("<a href=#chart:a>Figure 1</a>"));
    assert!(public.contains_key("hjem/2023/figures/a/a.svg") && public.contains_key("hjem/2023/figurer/a/a.svg"));
    let sitemap = site.page("sitemap.xml");
    for (language, folder) in [("da", "figurer"), ("en", "figures")] {
        let link = format!("hreflang=\"{language}\" href=\"https://prove.example/hjem/2023/{folder}/a/\"");
        assert_eq!(sitemap.matches(&link).count(), 2, "{link}\n{sitemap}");
    }
}

#[test]
fn only_what_was_printed_is_told_as_printed() {
    let entries = "  loners: {label: Andel, unit: share, derive: {ratio: [few, families]}}\n  printed: {label: Trykt, unit: share, source: list, values: {2023: {printed: 92 %, n: 74}}}\n";
    let entries = count("few", "2023: 20") + entries;
    let figures = "charts: {a: {kind: bars, title: T, entries: [loners]}, b: {kind: bars, title: T, entries: [loners, printed]}}\n";
    let site = site(&entries, figures, &["chart:a", "chart:b"]);
    site.build();
    let said = |page: &str| site.page(page).contains("som de er trykt");
    assert!(!said("hjem/2023/figurer/a/index.html"), "it is computed");
    assert!(said("hjem/2023/figurer/b/index.html"));
}

#[test]
fn a_top_share_that_is_no_sum_of_what_is_printed_says_why() {
    let of = |much: u32, some: u32, little: u32| {
        let answers = format!("{{much: {much}, some: {some}, little: {little}}}");
        let entry = format!("  glad: {{label: Glad, unit: distribution, scale: s, source: list, values: {{2023: {answers}}}}}\n");
        let site = site(&entry, "charts: {a: {kind: bars, title: T, entries: [glad]}}\n", &["chart:a"]).replace(
            REGISTER,
            "entries:",
            "scales: {s: {order: [much, some, little], top: [much, some], top-label: glade}}\nentries:",
        );
        site.build();
        site.page("hjem/2023/figurer/a/index.html")
    };
    let apart = of(69, 67, 64);
    assert!(apart.contains("35\u{a0}%") && apart.contains("34\u{a0}%") && apart.contains("68\u{a0}%"), "{apart}");
    assert!(apart.contains("ikke præcis summen af"), "{apart}");
    assert!(!of(70, 68, 62).contains("ikke præcis summen af"));
}

#[test]
fn what_was_lost_between_two_rough_counts_is_rough() {
    let entries = [("began", "2023: ca. 40"), ("met", "2023: ca. 35"), ("ended", "2023: 20")].map(|(key, values)| count(key, values));
    let figures = "charts: {f: {kind: flow, title: T, entries: [began, met, ended]}}\n";
    let site = site(&entries.concat(), figures, &["chart:f"]);
    site.build();
    let csv = site.page("hjem/2023/figurer/f/f.csv").replace('\u{a0}', " ");
    assert_eq!(
        csv.lines().skip(1).collect::<Vec<_>>(),
        ["began,40,100 %,", "met,35,ca. 88 %,ca. 5 færre", "ended,20,ca. 50 %,ca. 15 færre"]
    );
}

#[test]
fn a_note_of_one_table_is_no_other_table() {
    let entries =
        "  broken: {label: Brudt, unit: count, counts: families, source: list, values: {2022: 20, 2023: 40}, breaks: {2023: Ny måde.}}\n";
    let table = "{title: T, rows: [broken]}";
    let figures = format!("tables: {{b: {table}, b-a: {table}, b-title: {table}}}\n");
    let site = site(entries, &figures, &["table:b", "table:b-a", "table:b-title"]);
    site.build();
    let chapter = site.page("hjem/2023/tal/index.html");
    let mut ids: Vec<&str> = chapter.split(" id=").skip(1).filter_map(|rest| rest.split([' ', '>']).next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{chapter}");
}

#[test]
fn what_is_computed_of_the_same_again_and_again_has_its_sources_soon() {
    let entries = (1..=50).fold(count("z0", "2023: 20"), |entries, at| {
        let of = format!("z{}", at - 1);
        entries + &format!("  z{at}: {{label: z{at}, unit: count, counts: families, derive: {{sum: [{of}, {of}]}}}}\n")
    });
    let site = site(&entries, "tables: {t: {title: T, rows: [z50, families]}}\n", &["table:t"]);
    let page = |site: &Site| {
        site.build();
        site.page("hjem/2023/tabeller/t/index.html")
    };
    let said = page(&site);
    assert_eq!(said.matches("om-tallene/#kilde-list").count(), 1, "{said}");
}

#[test]
fn a_written_table_names_the_sources_of_the_values_in_its_cells() {
    let entries = "  other: {label: Andet, unit: count, counts: families, source: second, values: {2023: 40}}\n\
        \x20 both: {label: Begge, unit: count, counts: families, derive: {sum: [families, other]}}\n";
    let rows = r#"[[A, "{{ other }}"], [B, "{{ both }} i alt"], [C, "{{ alone }}"]]"#;
    let table = format!("tables: {{t: {{title: T, columns: [Hvem, Hvor mange], rows: {rows}}}}}\n");
    let site = site(entries, &table, &["table:t"]);
    let sources =
        site.read("data/hjem/sources.yaml") + "second: {title: {da: Anden, en: Second}}\nthird: {title: {da: Tredje, en: Third}}\n";
    let site = site.file("data/hjem/sources.yaml", sources);
    site.build();
    let said = site.page("hjem/2023/tabeller/t/index.html");
    let line = said.split("exhibit-source").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or_default();
    assert_eq!(
        line.split("<a ").skip(1).filter_map(|link| link.split('>').nth(1)).collect::<Vec<_>>(),
        ["Anden</a", "Listen</a"],
        "{said}"
    );
}

#[test]
fn a_table_can_be_sorted_wherever_it_stands() {
    let rows = (1..=6).map(|at| format!("[R{at}, {at}]")).collect::<Vec<_>>().join(", ");
    let site = site("", &format!("tables: {{t: {{title: T, columns: [A, B], rows: [{rows}]}}}}\n"), &[]);
    let site = ["content/hjem/2023/index.md", "content/hjem/index.md"].iter().fold(site, |site, page| {
        let text = site.read(page) + "\n![](table:t)\n\nSe [](table:t).\n";
        site.file(page, text)
    });
    site.build();
    for page in ["hjem/2023/", "hjem/2023/tabeller/t/", "hjem/"] {
        let html = site.page(&format!("{page}index.html"));
        assert!(html.contains("data-sortable") && html.matches("assets/table.").count() == 1, "{page}: {html}");
    }
    assert!(!site.page("hjem/2023/tal/index.html").contains("assets/table."));
}
