//! The pages of grants, and a programme's targets over its periods.

use super::harness::{Site, words};

const GRANT: &str = "bevillinger/fonden/index.html";

const CRITERIA: &str = "\
sets:
  effects:
    label: {da: Virkninger, en: Effects}
    kind: effect
    goals:
      alone:
        label: {da: Færre alene, en: Fewer alone}
        criteria:
          alone:
            target: {at-most: target-alone}
            results: [alone]
            revisions: [{date: 2023-06, from: {da: højst 25 %}, to: {da: højst 28 %}, reason: {da: Flere søgte.}}]
  size:
    label: {da: Omfang, en: Size}
    kind: volume
    goals:
      families:
        label: {da: Mange familier, en: Many families}
        criteria:
          families:
            target: {unknown: {da: ikke bevaret}}
            results: [families]
            replaces: {label: {da: Mange besøg}, date: 2022, reason: {da: Ingen talte dem.}}
";

const GRANTS: &str = "\
grants:
  fonden:
    funder: {da: Fonden, en: The Foundation}
    programmes: [hjem]
    criteria: [effects]
    period: 2021/2023
    amount: grant
    beside: {da: lokale gaver, en: local gifts}
    reports: [hjem/2023, {kind: midterm, date: 2023-01}]
    changed: [{da: Én afdeling er lukket.}]
    missing: {da: Svar fra efteråret.}
    next-report: 2025-03
";

fn site() -> Site {
    let site = Site::small();
    let register = site.read("data/hjem/register.yaml")
        + "\x20 grant: {label: {da: Bevillingen, en: The grant}, unit: money, source: list, values: {2023: 250000}}\n\
           \x20 target-alone: {label: {da: Mål, en: Target}, unit: share, source: list, values: {2022: {printed: 25 %, n: unknown}, 2023: {printed: 28 %, n: unknown}}}\n\
           \x20 waiting: {label: {da: Venter, en: Waiting}, unit: count, counts: families, source: list, note: {da: Ingen liste.}, values: {2023: not-collected}}\n";
    site.file("data/hjem/register.yaml", register).file("data/hjem/criteria.yaml", CRITERIA).file("data/grants.yaml", GRANTS).replace(
        "content/hjem/2023/10-tal.md",
        "alene.",
        "alene, {{ waiting }}.",
    )
}

#[test]
fn a_funder_reads_what_is_its_own() {
    let site = site();
    site.build();
    let page = words(&site.page(GRANT));
    for told in [
        "Bevilling | Fonden | Bevilling til Hjem, 2021–2023.",
        "Beløb | 250.000 kr.",
        "Desuden støttet af | lokale gaver",
        "Næste rapport | marts 2025",
        "1 af 1 | mål nået",
        "højst 28 %",
        "Siden forrige rapport: Midtvejsevaluering, januar 2023",
        "Målet blev ændret i juni 2023 fra højst 25 % til højst 28 %. Flere søgte. Fra »ikke nået« i 2022 til »nået« i 2023.",
        "Én afdeling er lukket.",
        "Mangler før næste rapport | Venter | Ikke opgjort. Ingen liste. | Svar fra efteråret.",
        "Årsberetning 2023 | Årsberetning · marts 2024 | Midtvejsevaluering | januar 2023 · ligger ikke her på siden",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(!page.contains("Mange familier"), "not one of its criteria");
    let english = words(&site.page("en/grants/fonden/index.html"));
    assert!(english.contains("Grant | The Foundation | Grant to Hjem, 2021–2023."), "{english}");
}

#[test]
fn the_page_of_a_grant_is_found() {
    let site = site();
    site.build();
    let links = |page: &str| site.page(page).replace('"', "");
    let landing = links("hjem/2023/index.html");
    assert!(landing.contains("<li><a href=../../bevillinger/fonden/>Fonden</a>"), "what the edition does not say the grants do\n{landing}");
    assert!(words(&site.page("hjem/2023/index.html")).contains("Bevilling | 2021–2023"));
    assert!(links("hjem/index.html").contains("href=../bevillinger/fonden/"));
    assert!(links(GRANT).contains("href=../../hjem/2023/om-tallene/#tal-waiting"));
    assert!(site.page("sitemap.xml").contains("bevillinger/fonden/"));
    assert!(!site.public().contains_key("bevillinger/index.html"), "a list of one");
    let two = site.file(
        "data/grants.yaml",
        GRANTS.to_owned()
            + "  anden: {funder: Puljen, label: {da: Den nye, en: The new one}, programmes: [hjem], period: 2024, amount: not-stated}\n",
    );
    two.build();
    let list = words(&two.page("bevillinger/index.html"));
    assert!(list.contains("Fonden | Bevilling til Hjem, 2021–2023. | Den nye | Bevilling til Hjem, 2024."), "{list}");
    assert!(words(&two.page("bevillinger/anden/index.html")).contains("Bevilling fra Puljen | Den nye"));
    assert!(two.page("index.html").contains("bevillinger/"), "every page leads to the list");
    assert!(words(&two.page("bevillinger/anden/index.html")).contains("Mange familier"), "all criteria where none is named");
}

#[test]
fn a_grant_of_drafts_only_has_no_page() {
    let site = site().replace("content/hjem/index.md", "title: Hjem", "title: Hjem\ndraft: true");
    site.build();
    assert!(!site.public().keys().any(|name| name.contains("bevillinger")));
    site.run(&["build", "--drafts"]).expect(0);
    assert!(site.page(GRANT).contains("noindex"));
    assert!(!site.page("sitemap.xml").contains("bevillinger"));
    let alone = self::site().replace("content/site.yaml", "[da, en]", "[da]");
    alone.run(&["build"]).expect(0);
    assert!(!alone.public().keys().any(|name| name.starts_with("en/")));
}

#[test]
fn targets_stand_side_by_side_with_their_story() {
    let site = site();
    site.build();
    let page = words(&site.page("hjem/maal/index.html"));
    for told in [
        "Virkninger: 1 af 1 nået. Omfang: 0 af 1 nået.",
        "Mål | 2022 | 2023 | Færre alene | højst 28 % | Målet blev ændret i juni 2023 fra højst 25 % til højst 28 %. Flere søgte.",
        "ikke nået | 30 %",
        "nået | 28 %",
        "Afløste målet »Mange besøg« i 2022. Ingen talte dem.",
        "kan ikke afgøres | 27 familier",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(site.page("hjem/index.html").contains("maal/"));
    let account = words(&site.page("hjem/hvad-er-opgjort/index.html"));
    assert!(account.contains("Mål, der ikke kan afgøres"), "{account}");
    assert!(site.page("hjem/hvad-er-opgjort/index.html").replace('"', "").contains("href=../maal/#maal-families"));
    let (one, _) = CRITERIA.split_once("            revisions").expect("the first criterion");
    let plain = self::site().file("data/hjem/criteria.yaml", one).replace(
        "data/hjem/register.yaml",
        "source: list\n    values: {2022: 8, 2023: 8}",
        "source: list\n    values: {2023: 8}",
    );
    plain.build();
    assert!(!plain.public().contains_key("hjem/maal/index.html"), "of one period the report itself tells");
}
