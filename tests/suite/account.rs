//! The page about what a programme reports, what it does not, and why.

use super::harness::Site;

const PAGE: &str = "hjem/hvad-er-opgjort/index.html";

/// The small site with a number for every reason not to show one, and for every reason to read one with care.
fn full() -> Site {
    let more = "\
         \x20 waiting: {label: {da: Venter, en: Waiting}, unit: count, counts: families, source: list, note: {da: Ingen liste.}, values: {2022: 7, 2023: not-collected}}\n\
         \x20 answers: {label: {da: Svar, en: Answers}, unit: count, counts: families, source: list, note: {da: For få svar.}, values: {2022: not-applicable, 2023: withheld}}\n\
         \x20 length: {label: {da: Varighed, en: Duration}, unit: count, counts: families, source: list, values: {2022: unreliable}}\n\
         \x20 twins: {label: {da: Tvillinger, en: Twins}, unit: count, counts: families, source: list, values: {2022: 9, 2023: {value: 3, note: {da: Der var tre.}}}}\n\
         \x20 visits: {label: {da: Besøg, en: Visits}, unit: count, counts: families, source: list, breaks: {2023: {da: Talt om.}}, note: {da: Uden aflyste.}, values: {2022: 40, 2023: 50}}\n\
         \x20 moved: {label: {da: Flyttet, en: Moved}, unit: count, counts: families, source: list, values: {2023: {value: 9, discrepancy: {da: Teksten siger 8.}}}}\n";
    let site = Site::small();
    let register = site.read("data/hjem/register.yaml") + more;
    let text = "---\ntitle: Tallene\nlead: Hvor mange.\n---\n\n{{ families }} {{ alone }} {{ waiting }} {{ answers }} {{ length@2022 }} {{ twins }} {{ visits }} {{ moved }}\n";
    site.file("data/hjem/register.yaml", register).file("content/hjem/2023/10-tal.md", text)
}

/// The words of a page, a piece a line.
fn words(html: &str) -> Vec<String> {
    let (_, main) = html.split_once("<main").expect("a main part");
    let pieces = main.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim().to_owned()));
    pieces.filter(|words| !words.is_empty()).collect()
}

#[test]
fn each_number_that_is_not_shown_stands_under_its_reason() {
    let site = full();
    site.build();
    let page = words(&site.page(PAGE));
    let after = |title: &str| -> Vec<String> {
        let at = page.iter().rposition(|words| words == title).unwrap_or_else(|| panic!("{title}\n{page:#?}"));
        page[at + 2..].iter().take(3).cloned().collect()
    };
    assert!(
        page.contains(&"Af 7 tal for 2023 er 4 vist, 1 holdt tilbage, 1 ikke opgjort og 1 skjult af hensyn til anonymiteten.".to_owned()),
        "{page:#?}"
    );
    assert_eq!(after("Ikke opgjort"), ["Venter", "2023", "Ingen liste."]);
    assert_eq!(after("Holdt tilbage"), ["Svar", "2023", "For få svar."], "the note is about what needs it most");
    assert_eq!(after("Ikke relevant")[..2], ["Svar", "2022"]);
    assert_eq!(after("For usikkert")[..2], ["Varighed", "2022"], "earlier periods are told too");
    assert_eq!(after("Skjult, så ingen kan genkendes")[..2], ["Tvillinger", "2023"]);
    assert_eq!(after("Kan ikke sammenlignes med tallene før"), ["Besøg", "2023", "Talt om."]);
    assert_eq!(after("Oplysninger, der ikke stemmer overens"), ["Flyttet", "2023", "Teksten siger 8."]);
    assert_eq!(after("Bemærkninger til tallene")[..2], ["Besøg", "Uden aflyste."]);
    assert!(!site.page(PAGE).contains("Der var tre"), "what is said of a hidden number would tell it");
}

#[test]
fn the_page_is_found_and_leads_on() {
    let site = full();
    site.build();
    let link = |page: &str| site.page(page).replace('"', "");
    assert!(link("hjem/index.html").contains("href=hvad-er-opgjort/"));
    assert!(link("hjem/2023/om-tallene/index.html").contains("href=../../hvad-er-opgjort/"));
    let page = link(PAGE);
    assert!(page.contains("href=../2023/om-tallene/#tal-waiting"), "{page}");
    assert!(page.contains("href=../2023/om-tallene/#emne-topic-other"), "{page}");
    assert!(link("hjem/2023/om-tallene/index.html").contains("id=emne-topic-other"));
    assert!(site.page("sitemap.xml").contains("hjem/hvad-er-opgjort/"));
    assert!(!site.public().contains_key("en/hjem/what-is-reported/index.html"), "the edition is in Danish only");
}

#[test]
fn nothing_to_say_is_no_page() {
    let site = Site::small();
    site.build();
    assert!(!site.public().contains_key(PAGE));
    assert!(!site.page("hjem/index.html").contains("hvad-er-opgjort"));
}

#[test]
fn a_page_in_each_language_of_the_edition() {
    let site = full()
        .file("content/hjem/index.en.md", "---\ntitle: At home\n---\n\nVisits.\n")
        .file("content/hjem/2023/index.en.md", "---\ntitle: Annual report\n---\n\nIn short.\n");
    site.build();
    let page = site.page("en/hjem/what-is-reported/index.html");
    assert!(page.contains("Of 7 numbers for 2023, 4 are shown, one is withheld, one is not recorded and one is hidden"), "{page}");
    let alone = full().replace("content/site.yaml", "[da, en]", "[da]");
    alone.run(&["build"]).expect(0);
    assert!(!alone.page(PAGE).contains("hreflang"));
}

#[test]
fn a_draft_is_not_told_of() {
    let site = full().replace("content/hjem/index.md", "title: Hjem", "title: Hjem\ndraft: true");
    site.build();
    assert!(!site.public().contains_key(PAGE));
    site.run(&["build", "--drafts"]).expect(0);
    assert!(site.page(PAGE).contains("noindex"));
    assert!(!site.page("sitemap.xml").contains("hvad-er-opgjort"));
}
