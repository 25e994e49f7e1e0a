//! Maps on pages of others: the page made for it, the code that shows it, and who may frame what.

use super::harness::Site;

/// A title that would break out of an attribute, of a text and of a box of code.
const TITLE: &str = "Her \"er\" <b>vi</b> & </textarea>";

fn site() -> Site {
    let square = |at: usize| format!("[[{at},56],[{0},56],[{0},57],[{at},57],[{at},56]]", at + 1);
    let place = |at: usize, name: &str| {
        let ring = square(at);
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{at}\",\"n\":\"{name}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}}}"
        )
    };
    let borders = format!("{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}", place(9, "Aaby"), place(10, "Sydby"));
    let places = "list: l.csv\nboundaries: {file: b.geojson, code: id, name: n}\nprojection: \"+proj=utm +zone=32 +ellps=GRS80\"\n\
                  attribution: {da: Kort fra os, en: Map by us}\none: {da: by, en: town}\nother: {da: byer, en: towns}\n";
    let coverage = "statuses: {own: {label: {da: Egen afdeling, en: A branch}, covers: true}}\nelsewhere: {da: Ikke her, en: Not here}\n\
                    source: list\nentries: [{status: own, places: [Aaby]}]\n";
    let english = "---\ntitle: Annual report 2023\nlead: A good year.\nreport: {kind: annual, period: 2023, published: 2024-03}\n---\n\n\
                   See [](map:us).\n\n![](map:us)\n";
    Site::small()
        .replace("content/hjem/2023/10-tal.md", "alene.", "alene, se [](map:us).\n\n![](map:us)")
        .replace(
            "data/hjem/figures.yaml",
            "cards:",
            &format!("maps:\n  us: {{kind: status, title: {{da: '{TITLE}', en: Here we are}}}}\ncards:"),
        )
        .file("content/hjem/2023/index.en.md", english)
        .file("content/hjem/index.en.md", "---\ntitle: Home\nlead: Visits.\n---\n\nVisits.\n")
        .file("data/hjem/coverage.yaml", coverage)
        .file("data/places/places.yaml", places)
        .file("data/places/l.csv", "code,name,region,other_spellings\n9,Aaby,Midt,\n10,Sydby,Midt,\n")
        .file("data/places/b.geojson", borders)
}

#[test]
fn a_map_has_a_page_for_pages_of_others_in_each_language() {
    let site = site();
    site.run(&["build", "--format", "short"]).expect(0);
    for (own, folder) in [("hjem/2023/figurer/us", "indlejr"), ("en/hjem/2023/figures/us", "embed")] {
        let html = site.page(&format!("{own}/{folder}/index.html"));
        for part in ["content=noindex", "<base target=_top>", "<h1>", "<svg", "map-key-0", "#kilde-list", "href=../"] {
            assert!(html.contains(part), "{own} lacks {part}\n{html}");
        }
        assert!(html.contains(&format!("https://prove.example/{own}/ rel=canonical")), "{html}");
        assert!(!html.contains("site-header") && !html.contains("og:url"), "{html}");
        assert!(!site.page("sitemap.xml").contains(folder));
        let rule = format!("/{own}/{folder}/\n  Content-Security-Policy: frame-ancestors *\n");
        assert!(site.page("_headers").contains(&rule), "{}", site.page("_headers"));
    }
    assert!(site.page("_headers").contains("X-Frame-Options: DENY"));
}

#[test]
fn the_code_that_shows_a_map_is_data_like_all_else() {
    let site = site();
    site.run(&["build", "--format", "short"]).expect(0);
    let html = site.page("hjem/2023/figurer/us/index.html");
    let code = html.split_once("<textarea").and_then(|(_, rest)| rest.split_once('>')).and_then(|(_, rest)| rest.split_once("</textarea>"));
    let code = code.expect("a box").0.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let title = "title=\"Her &quot;er&quot; &lt;b&gt;vi&lt;/b&gt; &amp; &lt;/textarea&gt;\"";
    assert!(
        code.starts_with("<iframe src=\"https://prove.example/hjem/2023/figurer/us/indlejr/\"") && code.contains(title),
        "{code}\n{html}"
    );
    assert!(!site.page("hjem/2023/tal/index.html").contains("embed-code"), "only on its own page");
}

#[test]
fn the_script_of_maps_comes_with_maps_only_and_packed() {
    let site = site();
    site.run(&["build", "--format", "short"]).expect(0);
    for (page, has) in
        [("hjem/2023/tal/", true), ("hjem/2023/figurer/us/", true), ("hjem/2023/figurer/us/indlejr/", true), ("hjem/2023/", false)]
    {
        assert_eq!(site.page(&format!("{page}index.html")).contains("assets/map."), has, "{page}");
    }
    let public = site.public();
    let script = public.iter().find(|(name, _)| name.starts_with("assets/map.")).expect("a script").1;
    let written = include_bytes!("../../themes/standard/assets/map.js");
    assert!(script.len() * 5 < written.len() * 4, "{} of {} bytes", script.len(), written.len());
}
