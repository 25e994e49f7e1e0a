//! A figure from four lines of YAML and one of Markdown to all that is made of it; and figures nobody would draw on purpose.

use std::collections::BTreeMap;

use roxmltree::Document;

use super::harness::{Site, without_sizes};

const FIGURES: &str = "data/hjem/figures.yaml";
const CHAPTER: &str = "content/hjem/2023/10-tal.md";

/// The four lines.
const CHART: &str = "charts:\n  series: {kind: lines, entries: [families],\n    title: {da: Flere familier end før,\n      en: More families than before}}\n";
/// The one.
const EMBED: &str = "![](chart:series)\n";

fn add(site: Site, file: &str, text: &str) -> Site {
    let whole = site.read(file) + text;
    site.file(file, whole)
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let bytes = files.get(name).unwrap_or_else(|| panic!("no {name} among {:?}", files.keys()));
    String::from_utf8(bytes.clone()).expect("text")
}

#[test]
fn four_lines_of_yaml_and_one_of_markdown_add_a_figure() {
    assert_eq!((CHART.lines().count(), EMBED.lines().count()), (4, 1));
    let site = Site::small();
    let before = site.build();
    let site = add(add(site, FIGURES, CHART), CHAPTER, &format!("\n{EMBED}"));
    let run = site.run(&["build", "--format", "short"]).expect(0);
    // Only the sentence that speaks of it is missing.
    assert!(run.stdout.lines().count() == 1 && run.stdout.contains("[unreferenced-figure]"), "{}", run.stdout);
    let site = site.replace(CHAPTER, "alene.", "alene, se [](chart:series).");
    let public = site.build();

    let chapter = text(&public, "hjem/2023/tal/index.html");
    for part in [
        "id=chart:series",
        "Figur 1</a>",
        "Flere familier end før",
        "<desc id=chart-series-w-d>Familier: fra 27 i 2022 til 29 i 2023.</desc>",
        "<desc id=chart-series-n-d>",
        "<table",
        "<th scope=row>2022",
        "#kilde-list",
        ">Figur 1</a>.",
    ] {
        assert!(chapter.contains(part), "the chapter lacks {part}\n{chapter}");
    }
    let folder = "hjem/2023/figurer/series";
    for ending in ["svg", "png", "csv", "json"] {
        assert!(chapter.contains(&format!("figurer/series/series.{ending}")), "the chapter links to {ending}");
    }
    let page = text(&public, &format!("{folder}/index.html"));
    assert!(page.contains("<h1>Flere familier end før</h1>") && page.contains("../../tal/#chart:series"), "{page}");
    let list = text(&public, "hjem/2023/figurer/index.html");
    assert!(list.contains("../tal/#chart:series") && list.contains("Figur 1") && list.contains("Flere familier end før"), "{list}");
    let sitemap = text(&public, "sitemap.xml");
    for address in ["hjem/2023/figurer/", "hjem/2023/figurer/series/"] {
        assert!(sitemap.contains(&format!("<loc>https://prove.example/{address}</loc>")), "{sitemap}");
    }
    let svg = text(&public, &format!("{folder}/series.svg"));
    let (width, height) = downloads(&public, folder, "series");
    let drawn = Document::parse(&svg).expect("XML");
    let size = |name: &str| drawn.root_element().attribute(name).and_then(|size| size.parse::<u32>().ok()).expect("a size");
    assert_eq!((width, height), (2 * size("width"), 2 * size("height")), "twice the size");
    assert!(svg.contains("Figur 1. Flere familier end før") && svg.contains("Kilde: Listen") && svg.contains(">Prøve<"), "{svg}");
    let csv = text(&public, &format!("{folder}/series.csv"));
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("2022,27\r\n2023,29\r\n"), "{csv}");
    let json: serde_json::Value = serde_json::from_slice(&public[&format!("{folder}/series.json")]).expect("JSON");
    assert_eq!(json["label"], "Figur 1");
    assert_eq!(json["title"], "Flere familier end før");
    assert_eq!(json["rows"][1]["cells"][0]["value"], "29");
    assert_eq!(json["address"], format!("https://prove.example/{folder}/"));

    // Pages that do not show the figure are as they were.
    for (name, bytes) in before.iter().filter(|(name, _)| name.starts_with("en/") || name.as_str() == "404.html") {
        assert!(public[name] == *bytes, "{name} changed");
    }
}

/// The size of a figure's picture; fails where one of its files is missing or broken.
fn downloads(public: &BTreeMap<String, Vec<u8>>, folder: &str, name: &str) -> (u32, u32) {
    let file = |ending: &str| public.get(&format!("{folder}/{name}.{ending}")).unwrap_or_else(|| panic!("{name}.{ending}"));
    let svg = std::str::from_utf8(file("svg")).expect("text");
    Document::parse(svg).expect("XML");
    assert!(!svg.contains("NaN") && !svg.contains("var(--"), "{svg}");
    serde_json::from_slice::<serde_json::Value>(file("json")).expect("JSON");
    assert!(!file("csv").is_empty());
    let picture = image::load_from_memory(file("png")).expect("PNG");
    (picture.width(), picture.height())
}

#[test]
fn another_figure_before_it_changes_its_number_everywhere_and_nothing_else() {
    let english = "---\ntitle: The numbers\n---\n\nSee [](chart:series).\n\n![](chart:series)\n";
    let site =
        add(add(Site::small(), FIGURES, CHART), FIGURES, "  alone: {kind: lines, entries: [alone], title: {da: Alene, en: Alone}}\n")
            .file("content/hjem/2023/20-mere.md", "---\ntitle: Mere\n---\n\nSom [](chart:series) viser.\n")
            .file("content/hjem/2023/10-tal.en.md", english);
    let site = add(site, CHAPTER, &format!("\n[](chart:series)\n\n{EMBED}"));
    site.run(&["build"]).expect(0);
    let before = site.public();
    let site = site.replace(CHAPTER, EMBED, &format!("![](chart:alone)\n\n{EMBED}"));
    site.run(&["build"]).expect(0);
    let after = site.public();

    let renumbered = ["hjem/2023/mere/index.html", "hjem/2023/figurer/series/series.json", "hjem/2023/figurer/series/series.svg"];
    for name in renumbered {
        let (old, new) = (without_sizes(&text(&before, name)), without_sizes(&text(&after, name)));
        assert!(old.contains("Figur 1") && new.contains("Figur 2"), "{name}");
        assert!(old.replace("Figur 1", "Figur 2") == new, "{name}: more than the number changed");
    }
    // Its own page leads to its new neighbour besides.
    let own = "hjem/2023/figurer/series/index.html";
    assert!(text(&before, own).contains("Figur 1") && text(&after, own).contains("Figur 2") && text(&after, own).contains("../alone/"));
    let list = text(&after, "hjem/2023/figurer/index.html");
    let at = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words} is not in\n{list}"));
    assert!(at("Figur 1") < at(">Alene<") && at(">Alene<") < at("Figur 2") && at("Figur 2") < at("Flere familier end før"));
    let chapter = text(&after, "hjem/2023/tal/index.html");
    assert!(chapter.find("id=chart:alone") < chapter.find("id=chart:series"));
    assert_eq!(chapter.matches("Figur 2").count(), text(&before, "hjem/2023/tal/index.html").matches("Figur 1").count());

    // The picture has the number in it; the sitemap and the list of digests have more pages.
    let others =
        ["hjem/2023/figurer/series/series.png", "hjem/2023/tal/index.html", "hjem/2023/figurer/index.html", "sitemap.xml", "manifest.json"];
    // What is printed has the number in it too; that a document is larger now changes the words that say how large it is.
    let shown = |files: &BTreeMap<String, Vec<u8>>, name: &str| {
        if name.ends_with(".html") { without_sizes(&text(files, name)).into_bytes() } else { files[name].clone() }
    };
    for name in before.keys().filter(|name| !name.ends_with(".pdf")) {
        let changed = shown(&after, name) != shown(&before, name);
        let expected = renumbered.contains(&name.as_str()) || others.contains(&name.as_str()) || name == own;
        assert_eq!(changed, expected, "{name}");
    }
    let new: Vec<&String> = after.keys().filter(|name| !before.contains_key(*name)).collect();
    assert!(new.iter().all(|name| name.starts_with("hjem/2023/figurer/alone/")), "{new:?}");
}

/// The small site with entries added, and one chart that its text shows and speaks of.
fn drawn(entries: &str, chart: &str) -> Site {
    let site = add(Site::small(), "data/hjem/register.yaml", entries);
    let site = add(site, FIGURES, &format!("charts:\n  odd: {{title: {{da: Sært, en: Odd}}, {chart}}}\n"));
    add(site, CHAPTER, "\nSe [](chart:odd).\n\n![](chart:odd)\n")
}

fn many(count: usize, label: &str) -> (String, String) {
    let entry =
        |at: usize| format!("  k{at}: {{label: \"{label} {at}\", unit: count, counts: families, source: list, values: {{2023: 1{at}}}}}\n");
    let keys: Vec<String> = (0..count).map(|at| format!("k{at}")).collect();
    ((0..count).map(entry).collect(), keys.join(", "))
}

#[test]
fn what_is_odd_but_can_be_drawn_is_drawn() {
    let long = "Specialpædagogikunderstøttelsesfunktionen i familie-/netværksarbejdet ".repeat(5);
    assert!(long.chars().count() > 300);
    let (forty, forty_keys) = many(40, "Svar");
    let (wordy, wordy_keys) = many(3, long.trim());
    let one = "  one: {label: Én, unit: count, counts: families, source: list, values: {2023: 12}}\n  \
               two: {label: To, unit: count, counts: families, source: list, values: {2023: 14}}\n";
    let hidden = "  one: {label: Én, unit: count, counts: families, source: list, values: {2022: 3, 2023: 2}}\n  \
                  two: {label: To, unit: count, counts: families, source: list, values: {2022: not-collected, 2023: withheld}}\n";
    let charts = [
        (forty.as_str(), format!("kind: bars, entries: [{forty_keys}]")),
        (wordy.as_str(), format!("kind: bars, order: size, entries: [{wordy_keys}]")),
        (wordy.as_str(), format!("kind: lines, entries: [{wordy_keys}]")),
        (wordy.as_str(), format!("kind: flow, entries: [{wordy_keys}]")),
        (one, "kind: lines, entries: [one, two]".to_owned()),
        (one, "kind: lines, entries: [one], target: two".to_owned()),
        (hidden, "kind: lines, entries: [one, two], target: one".to_owned()),
        (hidden, "kind: dumbbell, entries: [one, two]".to_owned()),
        (hidden, "kind: grouped, entries: [one, two], periods: [2022, 2023]".to_owned()),
        (hidden, "kind: flow, entries: [two, one]".to_owned()),
    ];
    for (entries, chart) in charts {
        let site = drawn(entries, &chart);
        let run = site.run(&["build", "--format", "short"]).expect(0);
        assert!(run.codes().iter().all(|code| code == "unused-entry"), "{chart}\n{}", run.stdout);
        downloads(&site.public(), "hjem/2023/figurer/odd", "odd");
        assert!(!site.page("hjem/2023/tal/index.html").contains("NaN"), "{chart}");
    }
}

#[test]
fn what_nobody_could_read_is_not_drawn() {
    let (sixty, keys) = many(60, "Svar");
    let answers: Vec<String> = (0..60).map(|at| format!("a{at}")).collect();
    let scale = format!(
        "  sixty: {{label: Tres, unit: distribution, scale: sixty, source: list, values: {{2023: {{a0: 40, a1: 51}}}}}}\nscales: {{sixty: {{order: [{}]}}}}\n",
        answers.join(", ")
    );
    for (entries, chart) in [
        (sixty.as_str(), format!("kind: bars, entries: [{keys}]")),
        (sixty.as_str(), format!("kind: lines, entries: [{keys}]")),
        (scale.as_str(), "kind: bars, entries: [sixty]".to_owned()),
        (scale.as_str(), "kind: stacked, entries: [sixty]".to_owned()),
    ] {
        let run = drawn(entries, &chart).run(&["check", "--format", "short"]).expect(1);
        let shapes: Vec<&str> = run.stdout.lines().filter(|line| line.contains("[chart-shape]")).collect();
        assert_eq!(shapes.len(), 1, "{}", run.stdout);
        assert!(shapes[0].starts_with("data/hjem/figures.yaml:3:3: error: ") && shapes[0].contains("60"), "{}", shapes[0]);
    }
}
