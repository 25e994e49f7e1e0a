//! The apparatus of a report: footnotes, boxes, literature, terms, colophon.

use super::harness::Site;

/// A page of the small site's edition with this text.
fn chapter(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n\n{text}\n")
}

/// The words between `open` and `close`, in their order.
fn between<'h>(html: &'h str, open: &str, close: &str) -> Vec<&'h str> {
    html.split(open).skip(1).filter_map(|rest| Some(rest.split_once(close)?.0)).collect()
}

#[test]
fn boxes_are_numbered_and_referred_to() {
    let text = "> [!fact] Uden\n> x\n\n> [!fact] Et {#et}\n> x\n\n> [!quote] {#to}\n> Ord\n> — En mor\n\nSe [](box:et), [](box:tre) og [ordet](box:to).";
    let site = || {
        Site::small()
            .file("content/hjem/2023/20-a.md", chapter("A", text))
            .file("content/hjem/2023/20-a.en.md", chapter("A in English", "> [!fact] One {#et}\n> x\n\n[](box:et), [](box:to)."))
            .file(
                "content/hjem/2023/90-b.md",
                chapter("B", "> [!method] [](box:et) {#tre}\n> x").replacen("---\n\n", "appendix: true\n---\n\n", 1),
            )
            .file("content/om.md", chapter("Om", "> [!fact] Her {#et}\n> [](box:et)"))
    };
    let labels =
        |html: &str| between(&html.replace('"', ""), "<span class=box-number>", "<").iter().map(ToString::to_string).collect::<Vec<_>>();
    let links = |html: &str| {
        let html = html.replace('"', "");
        between(&html, "<a href=", "</a>").into_iter().filter(|link| link.contains("box:")).map(str::to_owned).collect::<Vec<_>>()
    };
    let edition = site();
    edition.build();
    let a = edition.page("hjem/2023/a/index.html");
    assert_eq!(labels(&a), ["Boks 1"]);
    assert_eq!(links(&a), ["#box:et>Boks 1", "../b/#box:tre>Boks 3", "#box:to>ordet"]);
    assert!(a.contains("Boks 2"), "a pull quote has a number too");
    assert_eq!(labels(&edition.page("hjem/2023/b/index.html")), ["Boks 3"]);
    assert!(edition.page("hjem/2023/b/index.html").contains(">Boks 1</p>"), "a reference in a title");
    assert_eq!(links(&edition.page("en/hjem/2023/a/index.html")), ["#box:et>Box 1", "../../../../hjem/2023/a/#box:to>Box 2"]);
    assert_eq!(links(&edition.page("om/index.html")), ["#box:et>Boks 1"]);
    let chapters = site().replace("content/site.yaml", "languages:", "numbering: chapter\nlanguages:");
    chapters.build();
    let a = chapters.page("hjem/2023/a/index.html");
    assert_eq!(links(&a), ["#box:et>Boks 2.1", "../b/#box:tre>Boks B1.1", "#box:to>ordet"]);
}

#[test]
fn terms_are_explained_at_their_first_use() {
    let glossary = "zone: {term: {da: zoner, en: zones}, text: {da: Områder., en: Areas.}}\n\
        aere: {term: {da: ære}, forms: {da: [æren]}, text: {da: Ry & rygte.}}\n\
        who5: {term: {da: WHO-5, en: WHO-5}, text: {da: Fem spørgsmål., en: Five questions.}}\n";
    let text = "## WHO-5\n\nÆren, **WHO-5** & ære. WHO-5-tal.\n\n- zoner\n- zoner\n";
    let site = Site::small()
        .file("data/hjem/glossary.yaml", glossary)
        .file("content/hjem/2023/20-a.md", chapter("A", text))
        .file("content/hjem/2023/30-b.md", chapter("B", "> [!fact] WHO-5\n> Ord om WHO-5."))
        .file("content/hjem/2023/30-b.en.md", chapter("B in English", "WHO-5 and zones."))
        .file("content/hjem/2023/index.en.md", "---\ntitle: Annual report\n---\n\nIn short.\n");
    site.build();
    let links = |page: &str| {
        let html = site.page(page).replace('"', "");
        between(&html, "<a class=term href=", "</a>")
            .into_iter()
            .map(|link| link.replace("<span class=unbroken>", "").replace("</span>", ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        links("hjem/2023/a/index.html"),
        ["../ordliste/#term:aere>Æren", "../ordliste/#term:who5>WHO-5", "../ordliste/#term:zone>zoner"]
    );
    assert_eq!(links("hjem/2023/b/index.html"), ["../ordliste/#term:who5>WHO-5"], "the text of a box, not its title");
    assert_eq!(links("en/hjem/2023/b/index.html"), ["../glossary/#term:who5>WHO-5", "../glossary/#term:zone>zones"]);
    let ids = |page: &str| between(&site.page(page).replace('"', ""), "id=term:", ">").iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids("hjem/2023/ordliste/index.html"), ["who5", "zone", "aere"], "æ comes after z");
    assert_eq!(ids("en/hjem/2023/glossary/index.html"), ["who5", "zone"], "English has no word for it");
    assert!(site.page("hjem/2023/ordliste/index.html").contains("Ry & rygte."));
    assert!(site.page("hjem/2023/index.html").contains("ordliste/"));
}

const WORKS: &str = "\
rayce2021: {type: Book, title: Ro på, author: \"Rayce, Signe\", date: 2021, url: \"https://x.dk/?a&b\"}
olds: {type: Book, title: Home & away, author: \"Olds, David\", date: 2014}
";

#[test]
fn an_edition_lists_what_it_cites() {
    let site = Site::small()
        .file("data/bibliography.yaml", WORKS)
        .file(
            "content/hjem/2023/20-a.md",
            chapter("A", "Vi ved [@rayce2021, s. 12], [@olds; @rayce2021] og [se [@olds]](10-tal.md).\n\n## Om [@olds]"),
        )
        .file("content/hjem/2023/30-b.md", chapter("B", "Vi ved.[^1]\n\n[^1]: Se [@rayce2021]."))
        .file("content/hjem/2023/index.en.md", "---\ntitle: Annual report\n---\n\nWe know [@olds].\n");
    site.build();
    let a = site.page("hjem/2023/a/index.html").replace('"', "");
    let links: Vec<&str> = between(&a, "<a href=", "</a>").into_iter().filter(|link| link.contains("litteratur")).collect();
    assert_eq!(
        links,
        [
            "../litteratur/#ref:rayce2021 id=cite:rayce2021>Rayce, 2021, s. 12",
            "../litteratur/#ref:olds id=cite:olds>Olds, 2014",
            "../litteratur/#ref:rayce2021>Rayce, 2021",
            "../litteratur/#ref:olds>Olds, 2014",
        ]
    );
    assert!(a.contains(">se (Olds, 2014)</a>"), "no link in a link");
    assert!(a.contains("Om (Olds, 2014)</a>"), "words alone in the contents of the chapter");
    let list = site.page("hjem/2023/litteratur/index.html").replace('"', "");
    assert!(list.contains("<li id=ref:olds><p>Olds, D. (2014). <i>Home & away</i>."), "{list}");
    assert!(list.contains("<a href=https://x.dk/?a&b>https://x.dk/?a&b</a>"), "{list}");
    assert!(list.contains("<a href=../a/#cite:rayce2021>A</a>, <a href=../b/#cite:rayce2021>B</a>"), "{list}");
    assert!(site.page("hjem/2023/index.html").contains("litteratur/"), "the landing page leads to it");
    let english = site.page("en/hjem/2023/literature/index.html");
    assert!(english.contains("Olds") && !english.contains("Rayce"), "{english}");
    assert!(site.page("sitemap.xml").contains("hjem/2023/litteratur/"));
    let numeric = site.replace("content/site.yaml", "languages:", "citations: numeric\nlanguages:");
    numeric.build();
    let a = numeric.page("hjem/2023/a/index.html").replace('"', "");
    assert!(a.contains("id=cite:rayce2021>[1, s. 12]</a>"), "{a}");
}

#[test]
fn the_landing_page_explains_only_what_is_there() {
    let guide = |site: &Site, page: &str| -> Vec<String> {
        let html = site.page(page).replace('"', "");
        let (_, rest) = html.split_once("<dl class=rows guide>").or_else(|| html.split_once("guide rows>")).unwrap_or(("", ""));
        let (rows, _) = rest.split_once("</dl>").unwrap_or(("", ""));
        between(rows, "<dt>", "</dt>")
            .into_iter()
            .map(|row| row.trim_end_matches("</a>").rsplit('>').next().unwrap_or_default().to_owned())
            .collect()
    };
    let bare = Site::small();
    bare.build();
    assert_eq!(guide(&bare, "hjem/2023/index.html"), [""; 0]);
    let full = Site::small()
        .file("data/bibliography.yaml", WORKS)
        .file("data/hjem/glossary.yaml", "who5: {term: {da: WHO-5}, text: {da: Fem spørgsmål.}}\n")
        .file("content/hjem/2023/20-a.md", chapter("A", "> [!fact] T {#t}\n> WHO-5\n\n[](box:t)[^1] [@rayce2021; @olds]\n\n[^1]: N"))
        .replace("data/hjem/register.yaml", "{2022: 8, 2023: 8}", "{2022: not-collected, 2023: {printed: 92 %, n: 74}}")
        .replace(
            "content/hjem/2023/index.md",
            "published: 2024-03",
            "published: 2024-03, publisher: Hjem, authors: [Mette Holm], isbn: 978-87-93376-52-6",
        );
    full.build();
    let expected = ["ikke opgjort", "n = 74", "Boks 1", "Små, hævede tal", "(Olds, 2014; Rayce, 2021)", "Ord med prikker under"];
    assert_eq!(guide(&full, "hjem/2023/index.html"), expected);
    let landing = full.page("hjem/2023/index.html");
    for words in ["978-87-93376-52-6", "Mette Holm. (2024).", "Årsberetning 2023", "Hjem. <a", "https://prove.example/hjem/2023/"] {
        assert!(landing.contains(words), "{words}\n{landing}");
    }
}

#[test]
fn footnotes_are_numbered_through_an_edition() {
    let site = Site::small()
        .file(
            "content/hjem/2023/20-a.md",
            chapter("A", "| x[^t] | y |\n|--|--|\n| 1 | 2[^c] |\n\n> [!fact] T\n> z[^b]\n\n[^b]: B\n\n[^c]: C\n\n[^t]: T"),
        )
        .file("content/hjem/2023/20-a.en.md", chapter("A in English", "x[^1]\n\n[^1]: one"))
        .file("content/hjem/2023/30-b.md", chapter("B", "x[^1]\n\n[^1]: med[^2]\n\n[^2]: to"))
        .file("content/hjem/2023/90-c.md", chapter("C", "x[^1]\n\n[^1]: tre").replacen("---\n\n", "appendix: true\n---\n\n", 1))
        .file("content/hjem/2023/90-c.en.md", chapter("C in English", "x[^1]\n\n[^1]: two"))
        .file("content/hjem/2023/stories/anna.md", "---\ntitle: Anna\nconsent: {kind: constructed}\n---\n\nx[^1]\n\n[^1]: en\n")
        .file("content/hjem/2023/index.en.md", "---\ntitle: Annual report\n---\n\nIn short.\n");
    site.build();
    let numbers = |page: &str| -> Vec<String> {
        let html = site.page(page).replace('"', "");
        let marks = between(&html, "class=footnote-ref><a ", "</a>");
        let shown = marks.iter().map(|mark| mark.rsplit_once('>').expect("a mark").1.to_owned());
        let starts = between(&html, "<ol start=", ">").into_iter().map(|start| format!("fra {start}"));
        let anchors = between(&html, "<li id=fn:", ">").into_iter().map(|anchor| format!("#{anchor}"));
        shown.chain(starts).chain(anchors).collect()
    };
    assert_eq!(numbers("hjem/2023/a/index.html"), ["1", "2", "3", "#1", "#2", "#3"], "a table's head, its cell, a box");
    assert_eq!(numbers("hjem/2023/b/index.html"), ["4", "5", "fra 4", "#1", "#2"]);
    assert_eq!(numbers("hjem/2023/c/index.html"), ["6", "fra 6", "#1"]);
    assert_eq!(numbers("hjem/2023/fortaellinger/anna/index.html"), ["1", "#1"], "a story stands alone");
    assert_eq!(numbers("en/hjem/2023/a/index.html"), ["1", "#1"]);
    assert_eq!(numbers("en/hjem/2023/c/index.html"), ["2", "fra 2", "#1"]);
    assert!(site.page("hjem/2023/b/index.html").contains("Tilbage til note 4"), "the way back names the number a reader sees");
}
