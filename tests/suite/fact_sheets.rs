//! Fact sheets: what is in them for those who read, for those who listen, and for whoever calculates on; and what an author or a
//! designer is told when one cannot be set.
#![cfg(feature = "pdf")]

use std::fs;
use std::path::Path;

use super::harness::{Site, repository};
use super::printed::{numbers, poppler, read_on};

const SHEETS: &str = "\
sheets:
  faktaark:
    label: {da: Faktaark, en: Fact sheet}
    template: programme
    text: ark
    pages: 2
    show: {figures: cards:main, map: map:coverage, chart: chart:answers, goals: criteria:goals}
  egn:
    label: Egnsark
    template: place
    text: ark
    each: place
    pages: 2
    show: {figures: cards:main, chart: chart:answers, goals: criteria:goals}
  haefte:
    label: Hæfte
    template: booklet
    text: haefte
    pages: 4
";

const SHEET: &str = "\
---
title: Hjem, kort fortalt
lead: Til dig, der møder familier.
---

Vi har besøgt {{ families as counted }} i {{ hours as counted }}.

## Hvem det er for

{{ alone }} er alene. Læs mere i [beretningen](2023/index.md).

## Sådan gør du {#steps}

1. **Fortæl om det.** Sig, at # * _ $ @ og \\ ikke er kode.
2. **Spørg.** Vi svarer inden for {{ days as counted }}.

## Spørg os {#contact}

Spørg din sundhedsplejerske.
";

const BOOKLET: &str = "\
---
title: Når du ringer på
lead: Idéer.
---

![En tegnet dør.](door.svg)

## Først

- Sig dit navn.
- Sæt dig ned.

> [!example] Konstrueret eksempel
> Anja har {{ hours }} timer.

## Spørg os {#contact}

Ring.
";

const REGISTER: &str = "\
periods: {2023: {}}
populations:
  families: {people: true, one: {da: familie, en: family}, other: {da: familier, en: families}}
scales:
  agreement: {order: [yes, no], top: [yes], labels: {yes: {da: Ja, en: Yes}, no: {da: Nej, en: No}}}
entries:
  families: {label: {da: Familier, en: Families}, unit: count, counts: families, source: list, values: {2023: 1234}}
  twins: {label: {da: Familier med tvillinger, en: Families with twins}, unit: count, counts: families, source: list, values: {2023: 43}}
  alone: {label: {da: Alene med børnene, en: Alone}, unit: share, base: families, source: list, values: {2023: 431}}
  hours: {label: {da: Timer, en: Hours}, unit: quantity, measure: {one: {da: time, en: hour}, other: {da: timer, en: hours}}, source: list, values: {2023: 12.5}}
  days: {label: {da: Dage, en: Days}, unit: quantity, measure: {one: {da: dag, en: day}, other: {da: dage, en: days}}, source: list, values: {2023: 14}}
  answers: {label: {da: Fik I hjælp?, en: Did it help?}, unit: distribution, scale: agreement, source: list, values: {2023: {n: 200, yes: 82 %, no: 18 %}}}
";

const FIGURES: &str = "\
cards: {main: {figures: [families, alone, hours]}}
charts: {answers: {kind: stacked, title: {da: De fleste fik hjælp, en: Most were helped}, entries: [answers]}}
maps: {coverage: {kind: status, title: {da: Her er vi, en: Where we are}}}
criteria: {goals: {title: {da: Målene, en: The targets}}}
";

const CRITERIA: &str = "\
sets:
  goals:
    label: {da: Mål, en: Targets}
    kind: volume
    source: list
    goals:
      reach: {label: {da: Nå familierne, en: Reach the families}, criteria: {reach: {target: {at-least: 1000}, results: [families]}}}
      visit: {label: {da: Besøge dem længe, en: Visit them long}, criteria: {visit: {target: {at-least: 20}, results: [hours]}}}
";

/// A programme in several places, with a sheet of each kind.
fn site() -> Site {
    Site::copy_of("tests/golden/steder")
        .file("data/hjem/sheets.yaml", SHEETS)
        .file("data/hjem/register.yaml", REGISTER)
        .file("data/hjem/figures.yaml", FIGURES)
        .file("data/hjem/criteria.yaml", CRITERIA)
        .file("content/hjem/ark.md", SHEET)
        .file("content/hjem/haefte.md", BOOKLET)
        .file("content/hjem/door.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 30\"><path d=\"M20 30V4H40V30\"/></svg>")
}

/// The small site with a kind of sheet of its own.
fn own(template: &str) -> Site {
    let site = Site::small();
    let settings = site.read("content/site.yaml") + "theme: egen\n";
    site.file("content/site.yaml", settings)
        .file("data/hjem/sheets.yaml", "sheets: {kort: {label: {da: Kort, en: Card}, template: kort, text: ark}}\n")
        .file("content/hjem/ark.md", "---\ntitle: Kort sagt\nlead: Det hele.\n---\n\nI 2023 mødte vi {{ families as counted }}.\n")
        .file("themes/egen/sheets/kort.typ", template)
}

/// The words of a document, in one line.
fn words(pdf: &Path) -> String {
    let text = poppler("pdftotext", &["-raw"], pdf).replace(['\u{a0}', '\u{202f}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_new_kind_of_sheet_needs_a_template_and_an_entry() {
    let site = own("#import \"text.typ\": *\n#show: document-of\n#set page(paper: \"a6\")\n= #data.title\n#put(data.intro)\n");
    let public = site.build();
    let name = "hjem/ark/hjem-kort-2023.pdf";
    assert!(public.get(name).is_some_and(|bytes| bytes.starts_with(b"%PDF-1.7")), "{:?}", public.keys());
    let text = words(&site.path().join("public").join(name));
    assert!(text.contains("Kort sagt") && text.contains("I 2023 mødte vi 29 familier."), "{text}");
}

#[test]
fn what_is_wrong_with_a_template_is_found_where_it_is() {
    let begin = "#import \"text.typ\": *\n#show: document-of\n= #data.title\n";
    for (line, at, words) in [
        ("#data.titel", "4:7", "titel"),
        ("#undefined", "4:2", "undefined"),
        ("#image(\"map.svg\", alt: \"Et kort\")", "4:8", "map.svg"),
        ("#image(\"code.svg\")", "4:2", "alt"),
        ("#strong[A", "4:8", "unclosed"),
        ("#text(font: \"Comic Sans\")[A]", "4:13", "comic sans"),
    ] {
        let run = own(&format!("{begin}{line}\n")).run(&["build", "--format", "short"]).expect(1);
        let place = format!("themes/egen/sheets/kort.typ:{at}: error: ");
        let said: Vec<&str> = run.stdout.lines().collect();
        assert!(said.len() == 1 && said[0].starts_with(&place) && said[0].contains(words), "{line}\n{}", run.stdout);
    }
    let missing = own("").replace("data/hjem/sheets.yaml", "template: kort", "template: korf");
    let run = missing.run(&["check", "--format", "short"]).expect(1);
    assert!(run.stdout.starts_with("data/hjem/sheets.yaml:1:") && run.stdout.contains("[no-sheet-template]"), "{}", run.stdout);
    assert!(run.stdout.contains("kort.typ"), "{}", run.stdout);
}

#[test]
fn what_a_sheet_shows_has_a_place_in_its_template() {
    let told = |show: &str| {
        let site =
            site().replace("data/hjem/sheets.yaml", "show: {figures: cards:main, chart: chart:answers, goals: criteria:goals}", show);
        site.run(&["check", "--format", "short"]).expect(1).stdout
    };
    let unknown = told("show: {figurer: cards:main}");
    assert_eq!(unknown.lines().count(), 1, "once for all places: {unknown}");
    assert!(unknown.starts_with("data/hjem/sheets.yaml:14:12: error: ") && unknown.contains("[nowhere-to-show]"), "{unknown}");
    assert!(unknown.contains("»figures«") && unknown.contains("chart, figures, goals"), "{unknown}");
    let other = told("show: {figures: chart:answers}");
    assert_eq!(other.lines().count(), 1, "{other}");
    assert!(other.starts_with("data/hjem/sheets.yaml:14:21: error: ") && other.contains("[other-kind]"), "{other}");
    assert!(told("show: {chart: cards:main, goals: chart:answers}").matches("[other-kind]").count() == 2);
    // A template that does not say what it takes takes anything.
    let begin = "#import \"text.typ\": *\n#show: document-of\n= #data.title\n";
    let mut shown = own(begin).replace("data/hjem/sheets.yaml", "text: ark", "text: ark, show: {det: cards:main}");
    shown.run(&["check"]).expect(0);
    shown = shown.file("themes/egen/sheets/kort.typ", format!("{begin}#let takes = (:)\n"));
    assert!(shown.run(&["check", "--format", "short"]).expect(1).stdout.contains("[nowhere-to-show]"));
    shown = shown.file("themes/egen/sheets/kort.typ", format!("{begin}#let takes = (det: \"card\")\n"));
    let unknown = shown.run(&["check", "--format", "short"]).expect(1).stdout;
    assert_eq!(unknown.lines().count(), 1, "{unknown}");
    assert!(unknown.starts_with("themes/egen/sheets/kort.typ:4:20: error: ") && unknown.contains("»cards«"), "{unknown}");
}

#[test]
fn a_sheet_keeps_its_number_of_pages() {
    let long = format!("{}\n\n", "Et ark skal kunne foldes. ".repeat(25)).repeat(10);
    let site = site().replace("content/hjem/ark.md", "Vi har besøgt", &format!("{long}Vi har besøgt"));
    let run = site.run(&["check", "--format", "short"]).expect(1);
    assert!(!run.stdout.is_empty() && run.codes().iter().all(|code| code == "sheet-pages"), "{}", run.stdout);
    assert!(run.codes().len() == 2, "one for each kind, however many it is made for: {}", run.stdout);
    assert!(run.stdout.contains("data/hjem/sheets.yaml:6:12: error: ") && run.stdout.contains("skal fylde 2"), "{}", run.stdout);
}

#[test]
fn what_a_leaf_links_to_is_on_the_web() {
    let links = "[os](#contact), [arket](ark.md) og [beretningen](2023/index.md)";
    let site = site().replace("content/hjem/ark.md", "[beretningen](2023/index.md)", links);
    site.build();
    let told = poppler("pdfinfo", &["-url"], &site.path().join("public/hjem/ark/hjem-faktaark-2023.pdf"));
    for address in ["/hjem/ark/#contact", "/hjem/ark/", "/hjem/2023/"] {
        assert!(told.lines().any(|line| line.ends_with(&format!("steder.example{address}"))), "{address}\n{told}");
    }
}

#[test]
fn the_numbers_inside_are_those_their_labels_name() {
    let site = own("#import \"leaf.typ\": *\n#show: leaf-of\n#attached()\n= #data.title\n#put(data.intro)\n").replace(
        "content/hjem/ark.md",
        "I 2023 mødte",
        "Af {{ alone as base }} var {{ alone }} alene. {{ families as change }}. I 2023 mødte",
    );
    site.build();
    let csv = site.path().join("tal.csv");
    poppler("pdfdetach", &["-save", "1", "-o", &csv.to_string_lossy()], &site.path().join("public/hjem/ark/hjem-kort-2023.pdf"));
    let csv = fs::read_to_string(csv).expect("the numbers");
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), 2, "{csv}");
    assert!(rows[1][0].starts_with("Familier") && rows[1][3] == "29", "{csv}");
}

#[test]
fn a_leaf_says_when_its_edition_was_published_if_it_was() {
    let template =
        "#import \"text.typ\": *\n#show: document-of\n= #data.title\n#if data.dated == none [uden dag] else [udgivet #data.dated]\n";
    let said = |published: &str| {
        let site = own(template).replace("content/hjem/2023/index.md", ", published: 2024-03", published);
        site.build();
        words(&site.path().join("public/hjem/ark/hjem-kort-2023.pdf"))
    };
    assert!(said("").contains("uden dag"), "{}", said(""));
    assert!(said(", published: 2024-03").contains("udgivet marts 2024"), "{}", said(", published: 2024-03"));
    assert!(said(", published: 2024-03-05").contains("udgivet 5. marts 2024"));
}

#[test]
fn a_programme_without_editions_has_leaves() {
    let site =
        own("#import \"text.typ\": *\n#show: document-of\n= #data.title\n").file("content/ung/index.md", "---\ntitle: Ung\n---\n\nOrd.\n");
    let site = site
        .file("content/ung/ark.md", "---\ntitle: Ung, kort\n---\n\nOrd.\n")
        .file("data/ung/sheets.yaml", "sheets: {kort: {label: Kort, template: kort, text: ark}}\n");
    assert!(site.build().contains_key("ung/ark/ung-kort.pdf"));
}

#[test]
fn hundreds_of_leaves_are_set_whatever_waits_for_whatever() {
    let kinds = (0..300)
        .fold("sheets:\n".to_owned(), |kinds, at| kinds + &format!("  kort-{at}: {{label: Kort {at}, template: kort, text: ark}}\n"));
    for threads in ["1", "3"] {
        let site = own("#import \"text.typ\": *\n#show: document-of\n= #data.title\n#put(data.intro)\n#pagebreak()\nA\n#pagebreak()\nB\n")
            .file("data/hjem/sheets.yaml", &kinds);
        let public = site.env("RAYON_NUM_THREADS", threads).build();
        assert_eq!(public.keys().filter(|name| name.starts_with("hjem/ark/") && name.ends_with(".pdf")).count(), 300);
    }
}

#[test]
fn a_letter_that_cannot_be_set_is_told_once_where_the_sheet_has_it() {
    let site = site().replace("content/hjem/ark.md", "er alene.", "er 字 alene.").file("content/om.md", "---\ntitle: Om\n---\n\n字\n");
    let told = site.run(&["build"]).expect(1).stderr;
    assert_eq!(told.matches("fejl[no-glyph]").count(), 1, "{told}");
    assert!(told.contains("content/hjem/ark.md:10:") && told.contains(" dokumenter til"), "{told}");
}

#[test]
fn sheets_are_read_in_order_say_every_number_and_carry_them_along() {
    let site = site();
    site.build();
    let public = site.path().join("public");
    for (kind, page, name, pages) in
        [("programme", "ark", "hjem-faktaark-2023", 2), ("place", "ark", "hjem-aaby-2023", 2), ("booklet", "haefte", "hjem-haefte-2023", 4)]
    {
        let pdf = public.join(format!("hjem/{page}/{name}.pdf"));
        let told = poppler("pdfinfo", &[], &pdf);
        for line in ["Tagged: yes".to_owned(), format!("Pages: {pages}")] {
            let told: Vec<String> = told.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            assert!(told.contains(&line), "{kind}: {line}\n{told:?}");
        }
        let tree = shape(&poppler("pdfinfo", &["-struct-text"], &pdf));
        let place = repository().join(format!("tests/sheets/{kind}.txt"));
        if std::env::var_os("BERETNING_BLESS").is_some() {
            fs::write(&place, &tree).expect("a file");
        }
        let expected = fs::read_to_string(&place).unwrap_or_default();
        let at = tree.lines().zip(expected.lines()).position(|(made, expected)| made != expected);
        assert!(tree == expected, "{kind}: line {:?}\n{tree}", at.map(|at| at + 1));

        let (said, read) = (words(&pdf), read_on(&site.page(&format!("hjem/{page}/index.html"))));
        let lacking: Vec<&str> = numbers(&read).difference(&numbers(&said)).copied().collect();
        assert!(lacking.is_empty(), "{kind} lacks {lacking:?}\n{said}");
        assert!(numbers(&read).contains("12,5"), "{kind}: {read}");

        assert!(poppler("pdfdetach", &["-list"], &pdf).contains("1: tal.csv"), "{kind}");
        let csv = site.path().join("tal.csv");
        poppler("pdfdetach", &["-save", "1", "-o", &csv.to_string_lossy()], &pdf);
        let csv = fs::read_to_string(csv).expect("the numbers");
        for number in numbers(&read) {
            assert!(csv.contains(number), "{kind}: the numbers lack {number}\n{csv}");
        }
    }
}

/// A structure without what moves with every millimetre: where things are, how lines are drawn, the numbers of objects.
fn shape(tree: &str) -> String {
    let moves = |line: &&str| ["/BBox", "/Border", "Object "].iter().any(|begin| line.trim_start().starts_with(begin));
    tree.lines().filter(|line| !moves(line)).flat_map(|line| [line, "\n"]).collect()
}
