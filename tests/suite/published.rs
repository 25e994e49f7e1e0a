//! What is published and what is not: drafts, and pages that lack the page above them.

use super::harness::Site;

const EDITION: &str = "content/hjem/2023/index.md";
const CARDS: &str = "data/hjem/figures.yaml";
const STORY: &str = "---\ntitle: Et besøg\nlead: En eftermiddag.\nconsent: {kind: constructed}\n---\n\nHej.\n";

/// A site with a story, a second edition, and a front page that names neither.
fn two_editions() -> Site {
    let edition =
        "---\ntitle: Årsberetning 2022\nlead: Et andet år.\nreport: {kind: annual, period: 2022, published: 2023-03}\n---\n\nKort.\n";
    Site::small().file("content/hjem/2023/stories/besoeg.md", STORY).file("content/hjem/2022/index.md", edition)
}

#[test]
fn nothing_below_a_draft_edition_is_published() {
    let site =
        two_editions().replace(EDITION, "cards: main\n", "cards: main\ndraft: true\n").replace(CARDS, "[families, alone]", "[families]");
    assert_eq!(site.run(&["build", "--format", "short"]).expect(0).codes(), [""; 0], "a draft may use what is used nowhere else");
    let public = site.public();
    assert!(!public.keys().any(|name| name.starts_with("hjem/2023/")), "{:?}", public.keys());
    assert!(public.contains_key("hjem/2022/index.html"));
    for name in ["sitemap.xml", "feed.xml", "hjem/index.html"] {
        assert!(!site.page(name).contains("2023/"), "{name}");
    }
    site.run(&["build", "--drafts"]).expect(0);
    for page in ["", "tal/", "fortaellinger/besoeg/", "om-tallene/"] {
        let html = site.page(&format!("hjem/2023/{page}index.html"));
        assert!(html.contains("class=draft") || html.contains("class=\"draft"), "{page} has no draft mark");
    }
    for name in ["sitemap.xml", "feed.xml"] {
        assert!(!site.page(name).contains("2023/"), "{name}");
    }
}

#[test]
fn nothing_below_a_draft_programme_is_published() {
    let site = two_editions().replace("content/hjem/index.md", "lead:", "draft: true\nlead:");
    let settings = site.read("content/site.yaml") + "menu: [hjem]\n";
    let site = site.file("content/site.yaml", settings);
    site.run(&["build"]).expect(0);
    assert!(!site.public().keys().any(|name| name.starts_with("hjem/")), "{:?}", site.public().keys());
}

#[test]
fn a_draft_translation_keeps_only_its_own_language_back() {
    let english = "---\ntitle: Annual report\ndraft: true\nreport: {kind: annual, period: 2023}\n---\n\nIn short.\n";
    let site = Site::small().file("content/hjem/2023/index.en.md", english);
    site.run(&["build"]).expect(0);
    assert!(site.public().contains_key("hjem/2023/tal/index.html"));
    assert!(!site.public().contains_key("en/hjem/2023/index.html"));
}

#[test]
fn only_chapters_and_stories_lose_the_digits_that_put_them_in_order() {
    let edition = |period: &str| format!("---\ntitle: Slut {period}\nreport: {{kind: final, period: {period}}}\n---\n\nKort.\n");
    let site = two_editions()
        .file("content/hjem/2022-slut/index.md", edition("2022"))
        .file("content/hjem/2023-slut/index.md", edition("2023"))
        .file("content/hjem/2023-slut/10-tal.md", "---\ntitle: Tal\n---\n\nHej.\n")
        .file("content/hjem/2023-slut/stories/10-anna.md", STORY)
        .file("content/10-aar.md", "---\ntitle: Ti år\n---\n\nHej.\n");
    let public = site.build();
    for page in ["hjem/2022-slut", "hjem/2023-slut", "hjem/2023-slut/tal", "hjem/2023-slut/fortaellinger/anna", "10-aar"] {
        assert!(public.contains_key(&format!("{page}/index.html")), "{page}: {:?}", public.keys());
    }
}

#[test]
fn values_are_set_in_descriptions_and_captions() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>";
    let page = "---\ntitle: Foto\ndescription: Mød {{ families as words }} familier.\n---\n\n![En dør](d.svg \"Her bor {{ families }} familier\")\n";
    let site = Site::small().file("content/hjem/2023/20-foto.md", page).file("content/hjem/2023/d.svg", svg);
    site.build();
    let html = site.page("hjem/2023/foto/index.html");
    assert!(html.contains("Mød niogtyve familier."), "{html}");
    assert!(html.contains("Her bor 29 familier"), "{html}");
    assert!(!html.contains("{{"), "{html}");
}

#[test]
fn the_latest_edition_is_the_one_that_reaches_furthest() {
    let edition = |title: &str, report: &str| format!("---\ntitle: {title}\nreport: {{{report}}}\n---\n\nKort.\n");
    let site = Site::small()
        .replace("data/hjem/register.yaml", "2023: {}}", "2023: {}, 2021/2025: {}}")
        .replace("content/hjem/index.md", "{{ families }}", "{{ families@2023 }}")
        // Its period begins first of all, so it is the first column, and it was published before the year 2023 was over.
        .file("content/hjem/slut/index.md", edition("Slutevaluering", "kind: final, period: 2021/2025, published: 2023-06"))
        .file("content/hjem/igen/index.md", edition("Anden udgave", "kind: annual, period: 2023, published: 2024-09"));
    site.run(&["build"]).expect(0);
    let programme = site.page("hjem/index.html");
    let at = |title: &str| programme.find(title).unwrap_or_else(|| panic!("{title} is not on the page"));
    assert!(at("Slutevaluering") < at("Anden udgave") && at("Anden udgave") < at("Årsberetning 2023"));
    assert!(site.page("index.html").contains("Slutevaluering"));
    let front = site.page("index.html");
    assert!(front.find("Slutevaluering") < front.find("Anden udgave"), "the front page opens with the latest");
}

#[test]
fn every_page_shows_a_picture_of_its_report_where_a_link_to_it_is_shared() {
    let site = two_editions();
    site.run(&["build"]).expect(0);
    let public = site.public();
    let shown = |name: &str| {
        let page = site.page(name);
        let address = page.split_once("property=og:image").and_then(|(before, _)| before.rsplit_once("content="));
        let file = address.and_then(|(_, address)| Some(address.trim().strip_prefix("https://prove.example/")?.to_owned()));
        file.filter(|file| public.get(file).is_some_and(|bytes| bytes.starts_with(b"\x89PNG")))
    };
    let latest = Some("hjem/2023/preview.png".to_owned());
    for name in ["index.html", "hjem/index.html", "hjem/2023/index.html", "hjem/2023/tal/index.html", "hjem/2023/om-tallene/index.html"] {
        assert_eq!(shown(name), latest, "{name}");
    }
    assert_eq!(shown("hjem/2022/index.html").as_deref(), Some("hjem/2022/preview.png"));
    assert_eq!(shown("404.html"), None);
}
