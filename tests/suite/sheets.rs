//! Sheets and books on the site: the list of them, the links to them, all of them in one file.

#[cfg(feature = "pdf")]
use std::collections::BTreeMap;

use super::harness::Site;

/// The words of two kinds of sheets, one of the programme and one for every place.
const SHEETS: &str = "sheets:\n\
     \x20 ark: {label: {da: Faktaark, en: Fact sheet}, template: ark, text: faktaark, each: programme}\n\
     \x20 kommuner: {label: {da: Kommuneark, en: Local sheet}, template: ark, text: faktaark, each: place}\n";

/// The small site with three places, two of them with an offer, and sheets.
fn handed_out() -> Site {
    let square = |at: usize| {
        let (west, east) = (9 + at, 10 + at);
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{at}\"}},\"geometry\":{{\"type\":\"Polygon\",\
             \"coordinates\":[[[{west},55],[{east},55],[{east},56],[{west},56],[{west},55]]]}}}}"
        )
    };
    let features: Vec<String> = (0..3).map(square).collect();
    Site::small()
        .file("content/hjem/index.en.md", "---\ntitle: Home\nlead: Visits at home.\n---\n\nVisits.\n")
        .file("content/hjem/faktaark.md", "---\ntitle: Fakta om Hjem\nlead: I korte træk.\n---\n\nKort & godt.\n")
        .file("content/hjem/faktaark.en.md", "---\ntitle: Facts on Home\nlead: In short.\n---\n\nIn short.\n")
        .file("data/hjem/sheets.yaml", SHEETS)
        .file("themes/standard/sheets/ark.typ", "#import \"text.typ\": *\n#show: document-of\n= #data.title\n#put(data.intro)\n")
        .file(
            "data/places/places.yaml",
            "list: l.csv\nboundaries: {file: b.geojson, code: id}\nprojection: +proj=utm +zone=32\n\
             one: {da: by, en: town}\nother: {da: byer, en: towns}\nattribution: Data\n",
        )
        .file("data/places/l.csv", "code,name,region,other_spellings\n0,Aaby,Midt,\n1,Øby,Midt,\n2,Boby,Midt,\n")
        .file("data/places/b.geojson", format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(",")))
        .file(
            "data/hjem/coverage.yaml",
            "statuses: {own: {label: Egen, covers: true}}\nelsewhere: Tilbydes ikke\nsource: list\n\
             branches: {b: {name: Afdeling B, place: Aaby}}\n\
             entries:\n- {status: own, branch: b, places: [Aaby]}\n- {status: own, places: [Øby]}\n",
        )
}

/// The links to PDFs of a page: where they lead, and their words.
#[cfg(feature = "pdf")]
fn links(html: &str) -> Vec<(&str, String)> {
    fn link(part: &str) -> Option<(&str, String)> {
        let (start, rest) = part.split_once('>')?;
        let address = start.split_once("href=")?.1.trim_start_matches('"').split(['"', ' ']).next()?;
        let (words, _) = rest.split_once("</a>")?;
        let plain: String = words.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
        address.ends_with(".pdf").then(|| (address, plain.replace('\u{a0}', " ").replace("&nbsp;", " ")))
    }
    html.split("<a ").skip(1).filter_map(link).collect()
}

/// The file a link of a page leads to.
#[cfg(feature = "pdf")]
fn file(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(feature = "pdf")]
#[test]
fn every_page_that_is_about_a_document_leads_to_it_and_says_how_large_it_is() {
    let site = handed_out();
    let public = site.build();
    let text = |name: &str| String::from_utf8(public[name].clone()).expect("text");
    let told = |page: &str| -> Vec<String> { links(&text(page)).into_iter().map(|(_, words)| words).collect() };
    let named = |page: &str| -> Vec<String> {
        told(page).into_iter().map(|words| words.split(" (").next().unwrap_or_default().to_owned()).collect()
    };
    let list = "faktaark/index.html";
    let sheets =
        ["Faktaark om Hjem", "English: Fact sheet on Home", "Øby", "English: Local sheet for Øby", "Aaby", "English: Local sheet for Aaby"];
    assert_eq!(named(list), [&sheets[..], &["Hjem: Årsberetning 2023"]].concat());
    assert_eq!(named("en/fact-sheets/index.html")[..2], ["Fact sheet on Home", "Dansk: Faktaark om Hjem"]);
    assert_eq!(named("hjem/index.html"), sheets[..2]);
    assert!(text("hjem/index.html").contains("Kommuneark for 2 byer"));
    assert_eq!(named("byer/oeby/index.html"), ["Kommuneark for Øby", "English: Local sheet for Øby"]);
    assert!(named("byer/boby/index.html").is_empty(), "nothing is offered there");
    assert_eq!(named("hjem/afdelinger/b/index.html"), ["Kommuneark for Aaby", "English: Local sheet for Aaby"]);
    assert_eq!(named("hjem/faktaark/index.html")[..3], ["Faktaark", "English: Fact sheet on Home", "Øby"]);
    assert_eq!(named("hjem/2023/index.html"), ["Hele beretningen"]);
    assert_eq!(named("hjem/2023/tal/index.html"), ["Kapitlet alene"]);
    // What is told is so.
    let mut looked = 0;
    for (page, html) in public.iter().filter(|(name, _)| name.ends_with(".html")) {
        for (link, words) in links(&String::from_utf8_lossy(html)) {
            let pdf = public.get(&file(page, link)).unwrap_or_else(|| panic!("{page}: {link} leads nowhere"));
            assert!(pdf.starts_with(b"%PDF-"), "{link}");
            let size = format!(", {} kB)", (pdf.len() + 500) / 1000);
            assert!(words.contains("(PDF, ") && words.ends_with(&size), "{words}: {size}");
            looked += 1;
        }
    }
    assert!(looked > 20, "{looked}");
    // It is found: from every page, in the list of pages, in the other language.
    assert!(text("index.html").contains("href=faktaark/") || text("index.html").contains("href=\"faktaark/"));
    assert!(text("sitemap.xml").contains("<loc>https://prove.example/faktaark/</loc>"));
    assert!(text(list).contains("https://prove.example/en/fact-sheets/"));
}

/// The names in a ZIP in its order and what is stored under them, read by hand.
#[cfg(feature = "pdf")]
fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let number = |at: usize, size: usize| zip[at..at + size].iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
    let mut files = BTreeMap::new();
    let mut at = 0;
    while zip[at..].starts_with(b"PK\x03\x04") {
        assert_eq!(number(at + 8, 2), 0, "stored as it is");
        let (size, name, extra) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2));
        let text = String::from_utf8(zip[at + 30..at + 30 + name].to_vec()).expect("a name");
        assert!(files.keys().all(|before| *before < text), "in the order of names");
        let start = at + 30 + name + extra;
        files.insert(text, zip[start..start + size].to_vec());
        at = start + size;
    }
    files
}

#[cfg(feature = "pdf")]
#[test]
fn all_sheets_of_a_language_are_one_file() {
    let site = handed_out();
    let public = site.build();
    let zip = &public["faktaark/faktaark.zip"];
    let files = unpacked(zip);
    let names = ["aaby", "faktaark", "oeby"].map(|part| format!("hjem/faktaark/hjem-{part}-2023.pdf"));
    assert_eq!(files.keys().cloned().collect::<Vec<_>>(), names);
    for (name, bytes) in &files {
        assert!(public[name] == *bytes, "{name}");
    }
    let list = site.page("faktaark/index.html").replace('\u{a0}', " ").replace("&nbsp;", " ");
    assert!(list.contains(&format!("(ZIP, 3 filer, {} kB)", (zip.len() + 500) / 1000)), "{list}");
    assert!(unpacked(&public["en/fact-sheets/fact-sheets.zip"]).contains_key("hjem/faktaark/hjem-aaby-2023.pdf"));
    let again = handed_out().env("RAYON_NUM_THREADS", "1").env("TZ", "Asia/Tokyo");
    assert!(again.build()["faktaark/faktaark.zip"] == *zip, "the same sheets are the same file");
}

#[test]
fn two_sheets_of_one_address_are_told_at_the_yaml() {
    let alike = SHEETS.replace("each: place", "each: programme").replace("Kommuneark", "Faktaark");
    let site = handed_out().file("data/hjem/sheets.yaml", alike);
    let run = site.run(&["check", "--format", "short"]);
    assert_eq!(run.codes(), ["same-address"], "{}", run.stdout);
    assert!(run.stdout.contains("data/hjem/sheets.yaml:3:"), "{}", run.stdout);
}

#[cfg(feature = "pdf")]
#[test]
fn a_draft_is_set_only_with_drafts_and_says_so() {
    let site = handed_out().replace("content/hjem/faktaark.md", "lead:", "draft: true\nlead:");
    let public = site.build();
    assert!(!public.keys().any(|name| name.starts_with("hjem/faktaark") || name.starts_with("faktaark/")), "{:?}", public.keys());
    assert!(public.contains_key("en/fact-sheets/index.html"));
    site.run(&["build", "--drafts"]).expect(0);
    let list = site.page("faktaark/index.html");
    assert!(list.contains(", udkast)") && list.contains("noindex"), "{list}");
    assert!(!site.page("sitemap.xml").contains("example/faktaark/"));
    let pdf = site.public()["hjem/faktaark/hjem-aaby-2023.pdf"].clone();
    let title: Vec<u8> = "Udkast, ikke".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let says = |bytes: &[u8]| pdf.windows(bytes.len()).any(|window| window == bytes);
    assert!(says(b"Udkast, ikke") || says(&title), "its title says that it is a draft");
}

#[cfg(feature = "pdf")]
#[test]
fn a_sheet_is_a_draft_where_its_numbers_are_of_a_draft_in_another_language() {
    let site = handed_out().replace("content/hjem/2023/index.md", "title:", "draft: true\ntitle:");
    site.run(&["build", "--drafts"]).expect(0);
    assert!(site.page("en/fact-sheets/index.html").contains(", draft)"), "{}", site.page("en/fact-sheets/index.html"));
}

#[cfg(feature = "pdf")]
#[test]
fn a_title_is_said_in_the_language_of_its_page() {
    let site = handed_out().replace("content/hjem/index.en.md", "title: Home", "title: \"{{ families as Words }} homes\"");
    site.build();
    let list = site.page("faktaark/index.html");
    assert!(list.contains("Fact sheet on Twenty-nine homes"), "{list}");
}

#[cfg(feature = "pdf")]
#[test]
fn two_kinds_of_sheets_for_the_same_places_have_names_of_their_own() {
    let two = format!("{SHEETS}\x20 plakater: {{label: {{da: Plakat, en: Poster}}, template: ark, text: faktaark, each: place}}\n");
    let public = handed_out().file("data/hjem/sheets.yaml", two).build();
    for name in ["kommuneark-oeby", "plakat-oeby"] {
        assert!(public.contains_key(&format!("hjem/faktaark/hjem-{name}-2023.pdf")), "{name}: {:?}", public.keys());
    }
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_feature_pages_say_so_and_lead_nowhere() {
    let site = handed_out();
    let public = site.build();
    assert!(!public.keys().any(|name| name.ends_with(".pdf") || name.ends_with(".zip")));
    for (page, html) in public.iter().filter(|(name, _)| name.ends_with(".html")) {
        let html = String::from_utf8_lossy(html);
        assert!(!html.contains(".pdf") && !html.contains(".zip"), "{page}");
    }
    for page in ["faktaark/", "hjem/", "hjem/2023/", "hjem/faktaark/", "byer/oeby/", "hjem/afdelinger/b/"] {
        assert!(site.page(&format!("{page}index.html")).contains("laves ikke i denne udgave af programmet"), "{page}");
    }
    assert!(site.page("faktaark/index.html").contains("../hjem/faktaark/"), "the text is there to be read");
}
