//! What a file reads is noted whole: when its bytes change, so does what it read. An incremental build stands on this.

use std::path::Path;

use beretning::finding::Findings;
use beretning::language::Date;
use beretning::proof::{Proof, Watch};
use beretning::report::Options;
use beretning::{manuscript, proof, report, source, theme};

use super::harness::Site;

fn proof_of(root: &Path) -> Proof {
    let (sources, mut findings) = source::read(root);
    let sources = theme::with_standard_theme(sources);
    let (manuscript, found) = manuscript::parse(&sources);
    findings.extend(found);
    let manuscript = manuscript.expect("a manuscript");
    let (name, span) = manuscript.settings.theme.clone();
    let theme = theme::load(&name, &span, &sources, &mut findings).expect("a theme");
    let options = Options { drafts: false, as_of: Date::parse("2024-03-01").expect("a date"), base_url: None };
    let (report, found) = report::resolve(manuscript, &sources, &options);
    findings.extend(found);
    let (proof, found) = proof::render(&report, &theme, &sources, &Watch::default());
    findings.extend(found);
    assert!(!findings.has_errors(), "{:?}", errors(&findings));
    proof
}

fn errors(findings: &Findings) -> Vec<&str> {
    findings.iter().map(|finding| finding.message.en.as_str()).collect()
}

/// One change each: the file, what stands there, what shall stand there.
const CHANGES: [(&str, &str, &str); 67] = [
    ("content/site.yaml", "title: {da: Lille", "title: {da: Bitte"),
    ("content/site.yaml", "claim: {da: Et lille site.", "claim: {da: Et meget lille site."),
    ("content/site.yaml", "menu: [hjem]", "menu: [hjem, hjem/2023]"),
    ("content/site.yaml", "https://lille.example/rapport/", "https://lille.example/andet/"),
    ("content/site.yaml", ", cards: hjem/main", ""),
    ("content/hjem/index.md", "title: Hjem & have", "title: Hjem"),
    ("content/hjem/index.md", "label: Siden", "label: Fra"),
    ("content/hjem/2023/index.md", "kind: [annual, midterm]", "kind: annual"),
    ("content/hjem/2023/index.md", "published: 2024-03", "published: 2024-04"),
    ("content/hjem/2023/index.md", "funder: [Fonden, Kommunen]", "funder: [Fonden]"),
    ("content/hjem/2023/index.md", "cover: families", "cover: children"),
    ("content/hjem/2023/index.md", "subtitle: med alt", "subtitle: med mere"),
    ("content/hjem/2023/index.md", "cards: main\n", ""),
    ("content/hjem/2023/10-tallene.md", "title: Tallene", "title: Alle tallene"),
    ("content/hjem/2023/10-tallene.md", "## Økonomi", "## Penge"),
    ("content/hjem/2023/05-resume.md", "numbered: false", "numbered: true"),
    ("content/hjem/2023/stories/karen.md", "title: Karen lukker op", "title: Karen"),
    ("data/hjem/register.yaml", "other: {da: familier", "other: {da: husstande"),
    ("data/hjem/register.yaml", "da: \"Trykt som 2,5.\"", "da: \"Trykt forkert.\""),
    ("data/hjem/register.yaml", "2022 (marts–december)", "2022 (fra marts)"),
    ("data/hjem/register.yaml", "families: {da: Familierne", "families: {da: Husstandene"),
    ("data/hjem/register.yaml", "label: {da: Familier,", "label: {da: Husstande,"),
    ("data/hjem/register.yaml", "definition: {da: Familier med mindst ét besøg.", "definition: {da: Alle."),
    ("data/hjem/register.yaml", "derive: {ratio: [children, families]}", "derive: {ratio: [families, children]}"),
    ("data/hjem/sources.yaml", "title: {da: Listen", "title: {da: Den nye liste"),
    ("data/hjem/figures.yaml", "[families, alone", "[alone, families"),
    ("data/hjem/tal.csv", "27;29", "27;31"),
    ("content/hjem/2023/10-tallene.md", "En plads", "> [!fact] Ny {#ny}\n> [](box:ny)\n\nEn plads"),
    ("content/hjem/2023/10-tallene.md", "En plads", "Ny[^2] plads\n\n[^2]: Ny.\n\nEn plads"),
    ("content/site.yaml", "menu:", "numbering: chapter\nmenu:"),
    ("data/bibliography.yaml", "Small steps", "Large steps"),
    ("data/bibliography.yaml", "date: 2021", "date: 2022"),
    ("content/site.yaml", "menu:", "citations: numeric\nmenu:"),
    ("content/hjem/2023/90-bilag.md", " [@rayce2021]", ""),
    ("data/hjem/glossary.yaml", "uanset hvor", "ligegyldigt hvor"),
    ("data/hjem/glossary.yaml", "term: {da: plads", "term: {da: ventetid"),
    ("data/hjem/glossary.yaml", "forms: {da: [bussen]}", "forms: {da: [familie]}"),
    ("content/hjem/2023/index.md", "isbn: 978-87-93376-52-6", "authors: [Mette]"),
    (
        "data/hjem/register.yaml",
        "twins: {label: {da: Tvillinger, en: Twins}, unit: count, counts: families, source: list, values: {2022: 3",
        "twins: {label: {da: Tvillinger, en: Twins}, unit: count, counts: families, source: list, values: {2022: 7",
    ),
    ("data/hjem/figures.yaml", "da: \"Tre ud af fire", "da: \"Mindst tre ud af fire"),
    ("data/hjem/figures.yaml", "kind: stacked", "kind: bars"),
    ("data/hjem/figures.yaml", "da: I hvor høj grad har", "da: Hvor meget har"),
    ("data/hjem/figures.yaml", "Spurgt <én> gang", "Spurgt to gange"),
    ("data/hjem/figures.yaml", "Skema på papir", "Skema på nettet"),
    ("data/hjem/figures.yaml", "entries: [children]", "entries: [children, families]"),
    ("data/hjem/figures.yaml", "entries: [children]", "entries: [children], target: children"),
    ("data/hjem/figures.yaml", "families, children, {group", "children, families, {group"),
    ("data/hjem/figures.yaml", "da: Hvem, en", "da: Hvordan, en"),
    ("data/hjem/figures.yaml", "show: [value, count]", "show: [value]"),
    ("data/hjem/figures.yaml", "Besøg hver uge", "Besøg hver dag"),
    ("data/hjem/figures.yaml", ", to: [calm]", ""),
    ("data/hjem/figures.yaml", "date: 2022-01", "date: 2022-02"),
    ("data/hjem/figures.yaml", "da: Bevilget", "da: Givet"),
    ("data/hjem/register.yaml", "da: Nu tælles også søskende.", "da: Søskende tælles med."),
    ("data/hjem/register.yaml", ", breaks: {2023: {da: Nu tælles også søskende., en: Siblings are now counted too.}}", ""),
    ("data/hjem/register.yaml", "polarity: two-sided", "polarity: one-sided"),
    ("data/hjem/register.yaml", "top-label: {da: med udbytte", "top-label: {da: med stort udbytte"),
    ("data/hjem/register.yaml", "high: {da: I høj grad", "high: {da: Meget"),
    ("data/hjem/register.yaml", "top: [high, some]", "top: [high]"),
    ("data/hjem/register.yaml", "do-not-know: [unknown]", "do-not-know: [little]"),
    ("data/hjem/register.yaml", "order: [high, some, little", "order: [some, high, little"),
    ("data/hjem/register.yaml", "high: 15", "high: 16"),
    ("content/hjem/2023/10-tallene.md", "![](chart:benefit)\n\n![](table:series)", "![](table:series)\n\n![](chart:benefit)"),
    ("content/hjem/2023/10-tallene.md", "![](chart:children)\n\n![](diagram:theory)", "![](diagram:theory)\n\n![](chart:children)"),
    ("content/hjem/2023/index.en.md", "\nSee [](chart:benefit).\n\n![](chart:benefit)\n", ""),
    ("themes/bar/wording/da.ftl", "Opdigtet", "Fundet på"),
    ("content/index.md", "Vi mødte", "Vi så"),
];

/// What changes without having read anything that changed.
fn missed_by(base: &Proof, what: &str, site: &Site) -> Vec<String> {
    let changed = proof_of(site.path());
    let mut any = base.artifacts.len() != changed.artifacts.len();
    let mut missed = Vec::new();
    for (name, before) in &base.artifacts {
        let Some(after) = changed.artifacts.get(name) else { continue };
        any |= before.bytes != after.bytes;
        if before.bytes != after.bytes && before.reads == after.reads {
            missed.push(format!("{what}: {name}"));
        }
    }
    if !any {
        missed.push(format!("{what}: nothing changes"));
    }
    missed
}

/// The same of the site that has places.
const CHANGES_OF_PLACES: [(&str, &str, &str); 27] = [
    ("content/site.yaml", "https://steder.example/", "https://andre.example/"),
    ("content/hjem/index.md", "title: Hjem", "title: Hjemme"),
    ("content/hjem/2023/index.md", "period: 2023, published: 2024-03}", "period: 2023, published: 2024-04}"),
    ("data/hjem/register.yaml", "periods: {2023: {}}", "periods: {2023: {from: 2023-01, to: 2023-11}}"),
    ("data/hjem/register.yaml", "values: {2023: 29}", "values: {2023: 31}"),
    ("data/hjem/register.yaml", "label: {da: Familier, en", "label: {da: Husstande, en"),
    ("data/hjem/sources.yaml", "da: Listen", "da: Den nye liste"),
    ("data/hjem/coverage.yaml", "da: Egen afdeling", "da: Afdeling"),
    ("data/hjem/coverage.yaml", "covers: true", "covers: false"),
    ("data/hjem/coverage.yaml", "da: Tilbydes ikke", "da: Findes ikke"),
    ("data/hjem/coverage.yaml", "elsewhere: {da: Tilbydes ikke, en: Not offered}\n", ""),
    ("data/hjem/coverage.yaml", "by: {da: Foreningen", "by: {da: Vi"),
    ("data/hjem/coverage.yaml", "name: Aaby & omegn", "name: Aaby"),
    ("data/hjem/coverage.yaml", "Ring før ni.", "Ring før ti."),
    ("data/hjem/coverage.yaml", "+45 12 34 56 78", "+45 12 34 56 79"),
    ("data/hjem/coverage.yaml", "nord: {name: Nord,", "syd: {name: Nord,"),
    ("data/hjem/coverage.yaml", "{da: Klinikken", "{da: Hospitalet"),
    ("data/hjem/coverage.yaml", "Opgjort ved årets slutning.", "Opgjort."),
    ("data/hjem/coverage.yaml", "branch: aaby, since: 2021-05", "branch: nord, since: 2021-05"),
    ("data/hjem/coverage.yaml", "since: 2021-05", "since: 2021-06"),
    ("data/hjem/coverage.yaml", "places: [Øst, Aaby], key", "places: [Aaby], key"),
    ("data/hjem/coverage.yaml", "  - {unnamed: 2, status: own}\n", ""),
    ("data/places/places.yaml", "da: egne", "da: steder"),
    ("data/places/places.yaml", "Tegnet af os & andre", "Tegnet af andre"),
    ("data/places/list.csv", "4,Sydby,Kysten", "4,Sydby,Fastlandet"),
    ("data/places/places.yaml", "uncounted: [\"6\"]", "uncounted: []"),
    ("data/places/borders.geojson", "[15.2, 57.2]", "[15.3, 57.3]"),
];

#[test]
fn pages_of_places_have_read_what_changes_them() {
    let base = proof_of(Site::copy_of("tests/golden/steder").path());
    let site = |(file, from, to): &(&str, &str, &str)| Site::copy_of("tests/golden/steder").replace(file, from, to);
    let missed = |change: &(&str, &str, &str)| missed_by(&base, &format!("{} → {}", change.1, change.2), &site(change));
    let missed: Vec<String> = CHANGES_OF_PLACES.iter().flat_map(missed).collect();
    assert!(missed.is_empty(), "changed without having read anything that changed:\n{}", missed.join("\n"));
}

/// The same of the site that has goals.
const CHANGES_OF_GOALS: [(&str, &str, &str); 17] = [
    ("data/hjem/register.yaml", "values: {2022: 24, 2023: 29}", "values: {2022: 24, 2023: 31}"),
    ("data/hjem/register.yaml", "values: {2022: 25–30}", "values: {2022: 20–25}"),
    ("data/hjem/register.yaml", "n: 86", "n: 860"),
    ("data/hjem/sources.yaml", "da: Planen", "da: Den nye plan"),
    ("data/hjem/figures.yaml", "da: Tallene er årets.", "da: Tallene er ikke årets."),
    ("data/hjem/figures.yaml", "sets: [effect, small]", "sets: [small, effect]"),
    ("data/hjem/criteria.yaml", "partly-from: 50 %", "partly-from: 60 %"),
    ("data/hjem/criteria.yaml", "da: Nå familierne", "da: Nå ud"),
    ("data/hjem/criteria.yaml", "target: {at-least: 2}", "target: {at-least: 1}"),
    ("data/hjem/criteria.yaml", "da: Spurgt til sidst.", "da: Spurgt til allersidst."),
    ("data/hjem/criteria.yaml", "da: Flere kom end ventet", "da: Færre kom end ventet"),
    ("data/hjem/criteria.yaml", "by: Bestyrelsen", "by: Ledelsen"),
    ("data/hjem/criteria.yaml", "{said: partly, words: {da: halvvejs", "{said: met, words: {da: halvvejs"),
    ("data/hjem/criteria.yaml", "            proof: chart:families\n", ""),
    ("data/hjem/criteria.yaml", "source: plan", "source: survey"),
    ("data/hjem/register.yaml", "values: {2022: 26, 2023: 34}", "values: {2022: 26, 2023: 35}"),
    (
        "data/hjem/register.yaml",
        "values: {2022: 24, 2023: 29}",
        "values: {2022: 24, 2023: {value: 29, note: {da: Talt om., en: Counted anew.}}}",
    ),
];

#[test]
fn pages_of_goals_have_read_what_changes_them() {
    let base = proof_of(Site::copy_of("tests/golden/maal").path());
    let site = |(file, from, to): &(&str, &str, &str)| Site::copy_of("tests/golden/maal").replace(file, from, to);
    let missed = |change: &(&str, &str, &str)| missed_by(&base, &format!("{} → {}", change.1, change.2), &site(change));
    let missed: Vec<String> = CHANGES_OF_GOALS.iter().flat_map(missed).collect();
    assert!(missed.is_empty(), "changed without having read anything that changed:\n{}", missed.join("\n"));
}

/// The same of the site that has grants and targets.
const CHANGES_OF_GRANTS: [(&str, &str, &str); 21] = [
    ("content/site.yaml", "Skriv til os & spørg.", "Ring til os."),
    ("content/hjem/index.md", "title: Hjem & have", "title: Hjem"),
    ("content/hjem/2022/index.md", "title: Midtvejs 2022", "title: Halvvejs"),
    ("content/hjem/2022/index.md", "published: 2023-02", "published: 2023-07"),
    ("data/grants.yaml", "en: The Foundation", "en: The Fund"),
    ("data/grants.yaml", "period: 2021-05/2024-05", "period: 2021-06/2024-05"),
    ("data/grants.yaml", "da: Én afdeling er lukket.", "da: To afdelinger er lukket."),
    ("data/grants.yaml", "criteria: [effects]", "criteria: [size]"),
    ("data/grants.yaml", "  puljen:", "  kassen:"),
    ("data/grants.yaml", "    next-report: 2025-03\n", ""),
    ("data/hjem/criteria.yaml", "da: Virkninger", "da: Udbytte"),
    ("data/hjem/register.yaml", "printed: 28 %", "printed: 27 %"),
    ("data/hjem/criteria.yaml", "da: Flere søgte.", "da: Mange søgte."),
    ("data/hjem/criteria.yaml", "da: Mange besøg", "da: Flere besøg"),
    ("data/hjem/criteria.yaml", "da: ikke bevaret", "da: tabt"),
    ("data/hjem/register.yaml", "values: {2022: 8, 2023: 8}", "values: {2022: 8, 2023: 9}"),
    ("data/hjem/register.yaml", "da: Der er ingen liste.", "da: Listen er væk."),
    ("data/hjem/register.yaml", "da: \"2023 (hele året)\"", "da: \"2023\""),
    ("data/hjem/register.yaml", "2023: 300000", "2023: 310000"),
    ("data/hjem/register.yaml", "da: Korte besøg tælles nu med.", "da: Talt på ny."),
    ("data/hjem/sources.yaml", "n: 40", "n: 41"),
];

#[test]
fn pages_of_grants_have_read_what_changes_them() {
    let base = proof_of(Site::copy_of("tests/golden/bevilling").path());
    let site = |(file, from, to): &(&str, &str, &str)| Site::copy_of("tests/golden/bevilling").replace(file, from, to);
    let missed = |change: &(&str, &str, &str)| missed_by(&base, &format!("{} → {}", change.1, change.2), &site(change));
    let missed: Vec<String> = CHANGES_OF_GRANTS.iter().flat_map(missed).collect();
    assert!(missed.is_empty(), "changed without having read anything that changed:\n{}", missed.join("\n"));
}

#[test]
fn what_changes_has_read_something_that_changed() {
    let base = proof_of(Site::copy_of("tests/golden/lille").path());
    let mut missed = Vec::new();
    let mut check = |what: &str, site: &Site| missed.extend(missed_by(&base, what, site));
    for (file, from, to) in CHANGES {
        check(&format!("{from} → {to}"), &Site::copy_of("tests/golden/lille").replace(file, from, to));
    }
    let small = || Site::copy_of("tests/golden/lille");
    check("a new chapter", &small().file("content/hjem/2023/20-mere.md", "---\ntitle: Mere\n---\n\nMere.\n"));
    check("a new story", &small().file("content/hjem/2023/stories/bo.md", "---\ntitle: Bo\nconsent: {kind: constructed}\n---\n\nBo.\n"));
    let edition = "---\ntitle: 2022\nreport: {kind: annual, period: 2022, published: 2023-01}\n---\n\nFør.\n";
    check("a new edition", &small().file("content/hjem/2022/index.md", edition));
    check("a translation", &small().file("content/hjem/2023/10-tallene.en.md", "---\ntitle: The numbers\n---\n\nAll.\n"));
    check("a page", &small().file("content/om.md", "---\ntitle: Om\n---\n\nOm.\n"));
    assert!(missed.is_empty(), "changed without having read anything that changed:\n{}", missed.join("\n"));
}

#[test]
fn an_answer_is_read_where_it_stands() {
    let site = || {
        let text = "{{ benefit.high }} {{ benefit as top }} {{ benefit.some as label }}\n\nEn plads";
        Site::copy_of("tests/golden/lille").replace("content/hjem/2023/10-tallene.md", "En plads", text)
    };
    let base = proof_of(site().path());
    let chapter = "hjem/2023/tallene/index.html";
    for (from, to) in [("high: 15", "high: 16"), ("top: [high, some]", "top: [high]"), ("some: {da: I nogen grad", "some: {da: Noget")] {
        let changed = proof_of(site().replace("data/hjem/register.yaml", from, to).path());
        let (_, before) = base.artifacts.iter().find(|(name, _)| name.as_str() == chapter).expect("the chapter");
        let (_, after) = changed.artifacts.iter().find(|(name, _)| name.as_str() == chapter).expect("the chapter");
        assert!(before.bytes != after.bytes && before.reads != after.reads, "{from} → {to}");
    }
}

#[test]
fn a_verdict_is_read_beside_its_gap() {
    let chapter = "---\ntitle: To\nlead: Begge.\n---\n\n{{ criteria:wards as verdict }}, {{ criteria:wards as gap }}.\n";
    let site = || Site::copy_of("tests/golden/maal").file("content/hjem/2023/20-to.md", chapter);
    let (base, changed) =
        (proof_of(site().path()), proof_of(site().replace("data/hjem/criteria.yaml", "partly-from: 50 %", "partly-from: 60 %").path()));
    let of = |proof: &Proof| {
        let (_, made) = proof.artifacts.iter().find(|(name, _)| name.as_str() == "hjem/2023/to/index.html").expect("the chapter");
        (made.bytes.clone(), made.reads.clone())
    };
    let (before, after) = (of(&base), of(&changed));
    assert!(before.0 != after.0 && before.1 != after.1);
}
