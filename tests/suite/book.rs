//! Books: an author's words come out as they were written, the numbers of a page stand in print, the structure is in order.
//!
//! What is in a PDF is read back with poppler. `BERETNING_BLESS=1` writes the structure of the sample, which is then read before it
//! is committed. It was made with poppler 22.12, which leaves out of a piece of text what follows a space that does not break.

use std::fmt::Write;
use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use super::harness::{Site, repository};
use super::printed::{numbers, poppler, read_on};

/// Every printable letter of ASCII in words too short to be hyphenated, and what would be code to the setter or to a shell.
const HARD: &str = r##"!"#$ %&'( )*+, -./0 123 456 789 :;<= >?@A BCD EFG HIJ KLM NOP QRS TUV WXY Z[\] ^_`a bcd efg hij klm nop qrs tuv wxy z{|} ~ #let x=[1] $a$ @ref *s* _u_ <lab> // c /* d */ "e" 'f' `g` ~h -- --- ... \n \u{41} #{1} == = + #h(1) </w:t>"##;

/// Words as Markdown that says nothing but them.
fn escaped(words: &str) -> String {
    words.chars().flat_map(|c| if c.is_ascii_punctuation() { vec!['\\', c] } else { vec![c] }).collect()
}

/// What a PDF says, in the order it was set.
fn words(site: &Site, file: &str) -> String {
    poppler("pdftotext", &["-raw", "-enc", "UTF-8"], &path(site, file))
}

/// The tags with their text, then what readers are told who do not see its pictures. Measures are left out.
fn structure(site: &Site, file: &str) -> String {
    let told = poppler("pdfinfo", &["-enc", "UTF-8", "-struct-text"], &path(site, file));
    let mut out = String::new();
    for line in told.lines() {
        let words = line.trim_start();
        let is_measure =
            ["/BBox", "/Border", "/Placement", "/Baseline", "/LineHeight", "Object "].iter().any(|start| words.starts_with(start));
        if is_measure || words == "\"\"" || words == "\"-\"" {
            continue;
        }
        // Where the lines of a text end says nothing about its structure.
        if let (Some(words), Some(before)) = (words.strip_prefix('"'), out.strip_suffix("\"\n")) {
            out = format!("{before}{words}\n");
        } else {
            // The title of a heading is said again by its text.
            let title = line.find(" \"").filter(|_| !words.starts_with('"'));
            out.push_str(title.map_or(line, |at| &line[..at]));
            out.push('\n');
        }
    }
    let pdf = fs::read(path(site, file)).expect("a PDF");
    for words in alternatives(&pdf) {
        let _ = writeln!(out, "Alt: {words}");
    }
    out
}

/// The texts that stand in for pictures.
fn alternatives(pdf: &[u8]) -> Vec<String> {
    let starts = pdf.windows(4).enumerate().filter(|(_, window)| *window == b"/Alt").map(|(at, _)| &pdf[at + 4..]);
    let read = |rest: &[u8]| match rest.first()? {
        b'(' => Some(rest[1..].iter().take_while(|byte| **byte != b')').map(|byte| char::from(*byte)).collect()),
        b'<' => {
            let digits: Vec<u8> = rest[1..].iter().copied().take_while(u8::is_ascii_hexdigit).collect();
            let units = digits.chunks(4).skip(1).filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok());
            Some(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
        }
        _ => None,
    };
    starts.filter_map(read).collect()
}

fn path(site: &Site, file: &str) -> PathBuf {
    site.path().join("public").join(file)
}

/// Without anything that only tells where lines end: spaces, and hyphens before them.
fn squeezed(text: &str) -> String {
    text.replace("\u{ad}\n", "").chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}')).collect()
}

const BOOK: &str = "hjem/2023/hjem-2023.pdf";
const CHAPTER: &str = "hjem/2023/tal/hjem-2023-tal.pdf";
const SAMPLE_CHAPTER: &str = "hjem/2023/tallene/hjem-2023-tallene.pdf";

#[test]
fn words_come_out_as_they_were_written() {
    let hard = escaped(HARD);
    let in_yaml = serde_json::to_string(HARD).expect("a string");
    let text = format!(
        "---\ntitle: Tallene\nlead: Hvor mange.\n---\n\n![](chart:many)\n\nAfsnit: {hard}\n\n## {hard}\n\n\
         | A | B |\n|---|---|\n| {hard} | 1 |\n\n> [!fact] {hard}\n> {hard}\n\n> {hard}\n> — {hard}\n\n\
         - {hard}\n- **{hard}**\n- *{hard}*\n\n[{hard}](https://eksempel.dk/) og note.[^a]\n\n[^a]: {hard}\n"
    );
    let figures = format!(
        "cards: {{main: {{figures: [families, alone]}}}}\ncharts:\n  many:\n    kind: lines\n    title: {{da: {in_yaml}, en: {in_yaml}}}\n    \
         subtitle: {{da: {in_yaml}, en: {in_yaml}}}\n    note: {{da: {in_yaml}, en: {in_yaml}}}\n    entries: [families]\n"
    );
    let site = Site::small().file("content/hjem/2023/10-tal.md", text).file("data/hjem/figures.yaml", figures);
    site.run(&["build"]).expect(0);
    for (file, times) in [(CHAPTER, 15), (BOOK, 17)] {
        let said = squeezed(&words(&site, file));
        let found = said.matches(&squeezed(HARD)).count();
        assert!(found >= times, "{file}: {found} of {times} times\n{}", words(&site, file));
    }
}

#[test]
fn a_picture_stands_on_the_cover_where_the_author_has_one() {
    let with = |cover: &str| {
        let mut picture = Cursor::new(Vec::new());
        image::RgbImage::from_pixel(1200, 900, image::Rgb([11, 93, 91])).write_to(&mut picture, image::ImageFormat::Png).expect("a PNG");
        sample().file("content/hjem/2023/forside.png", picture.into_inner()).replace(
            "content/hjem/2023/index.md",
            "cover: families",
            &format!("cover: {cover}"),
        )
    };
    let site = with("{picture: forside.png, alt: {da: En mor og to børn ved et bord}}");
    site.run(&["build"]).expect(0);
    assert!(structure(&site, BOOK).contains("Alt: En mor og to b"), "it is told to those who do not see it");
    let page = site.page("hjem/2023/index.html");
    let (_, cover) = page.split_once("class=cover><img ").expect("it is on the web too");
    let (cover, _) = cover.split_once('>').expect("an image");
    assert!(cover.contains("forside") && cover.contains(" alt "), "its title stands beside it: {cover}");
    let both = with("{number: families, picture: forside.png, alt: Et bord}");
    both.run(&["build"]).expect(0);
    assert!(structure(&both, BOOK).contains("Alt: Et bord") && both.page("hjem/2023/index.html").contains("class=cover><img "));
    for (cover, code) in [
        ("{picture: forsiden.png, alt: Et bord}", "no-file"),
        ("{picture: forside.png}", "missing-field"),
        ("{picture: forside.png, alt: ' '}", "missing-alt"),
        ("{}", "wrong-type"),
        ("{number: familier}", "unknown-key"),
    ] {
        let run = with(cover).run(&["check", "--format", "short"]).expect(1);
        assert!(run.stdout.starts_with("content/hjem/2023/index.md:5:") && run.codes() == [code], "{cover}\n{}", run.stdout);
    }
}

/// A small site with everything a book sets.
fn sample() -> Site {
    Site::copy_of("tests/golden/lille")
}

#[test]
fn the_structure_is_in_order() {
    let site = sample();
    site.run(&["build"]).expect(0);
    for (file, name) in [(BOOK, "book"), (SAMPLE_CHAPTER, "chapter")] {
        let made = structure(&site, file);
        let kept = repository().join(format!("tests/suite/book/{name}.txt"));
        if std::env::var_os("BERETNING_BLESS").is_some() {
            fs::write(&kept, &made).expect("a file");
        }
        let expected = fs::read_to_string(&kept).unwrap_or_default();
        let different = expected.lines().zip(made.lines()).find(|(a, b)| a != b);
        assert!(expected == made, "{file}: {different:?}\n{made}");
    }
}

#[test]
fn every_number_of_a_page_is_in_print() {
    for (sample, chapter) in [("lille", "tallene"), ("maal", "maal")] {
        let site = Site::copy_of(&format!("tests/golden/{sample}"));
        site.run(&["build"]).expect(0);
        let page = read_on(&site.page(&format!("hjem/2023/{chapter}/index.html")));
        for file in [&format!("hjem/2023/{chapter}/hjem-2023-{chapter}.pdf"), BOOK] {
            let printed = words(&site, file);
            let lacking: Vec<&str> = numbers(&page).difference(&numbers(&printed)).copied().collect();
            assert!(lacking.is_empty(), "{sample}: {file} lacks {lacking:?}");
        }
        assert!(numbers(&page).len() > 20, "{sample} has numbers");
    }
}

#[test]
fn html_is_words_where_it_is_on_the_page_and_a_note_in_a_heading_is_set_once() {
    let text =
        "---\ntitle: Mere\n---\n\n## Overskrift[^1] med [vej](10-tal.md)\n\nSkriv <navn> her.[^1]\n\n<p>Vigtigt</p>\n\n[^1]: Noten.\n";
    let site = Site::small().file("content/hjem/2023/20-mere.md", text);
    site.run(&["build"]).expect(0);
    let said = words(&site, BOOK);
    for part in ["Skriv <navn> her.", "<p>Vigtigt</p>"] {
        assert_eq!(said.matches(part).count(), 1, "{part}\n{said}");
    }
    assert_eq!((said.matches("Overskrift").count(), said.matches("Noten.").count()), (2, 1), "in the contents and in its place\n{said}");
}

#[test]
fn no_table_leaves_the_page() {
    let cell = "Familierne blev spurgt, da forløbet var til ende, om hvad de havde fået ud af det. ".repeat(4);
    let mut text = String::from("---\ntitle: Mere\n---\n\nFørst ord.\n\n| A | B | C |\n|---|---|---|\n");
    for row in 1..=9 {
        let _ = writeln!(text, "| Række{row} | {cell} | Slut{row} |");
    }
    let site = Site::small().file("content/hjem/2023/20-mere.md", text);
    site.run(&["build"]).expect(0);
    let boxes = poppler("pdftotext", &["-bbox"], &path(&site, BOOK));
    let bottom = |line: &str| line.split_once("yMax=\"")?.1.split('"').next()?.parse::<f64>().ok();
    let lowest = boxes.lines().filter(|line| line.contains("<word")).filter_map(bottom).fold(0.0, f64::max);
    assert!(lowest > 500.0 && lowest < 842.0, "{lowest}");
    assert!(boxes.contains("Slut9"));
}

#[test]
fn words_that_cannot_be_set_are_told_with_the_template_that_cannot_set_them() {
    let standard = fs::read_to_string(repository().join("themes/standard/sheets/text.typ")).expect("the standard template");
    let code = "raw(it.text, block: true)";
    assert_eq!(standard.matches(code).count(), 1);
    let site = Site::small()
        .replace("content/site.yaml", "languages:", "theme: egen\nlanguages:")
        .file("themes/egen/sheets/text.typ", standard.replace(code, "panic(\"ingen kode\")"))
        .file("content/hjem/2023/20-mere.md", "---\ntitle: Mere\n---\n\nFørst ord.\n\n```\nkode\n```\n\nSå ord.\n");
    let told = site.run(&["build"]).expect(1).stderr;
    assert_eq!(told.matches("fejl[sheet]").count(), 1, "{told}");
    for part in
        ["ingen kode", "themes/egen/sheets/text.typ:", "content/hjem/2023/20-mere.md:7:1", "det er her i teksten", " og ét dokument til"]
    {
        assert!(told.contains(part), "{part}\n{told}");
    }
}

#[test]
fn a_large_edition_is_set() {
    let site = large();
    site.run(&["build"]).expect(0);
    let told = poppler("pdfinfo", &[], &path(&site, BOOK));
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).and_then(|pages| pages.trim().parse::<usize>().ok());
    assert!(pages >= Some(200), "{told}");
    let said = words(&site, BOOK);
    assert!(said.contains("Figur 80") && said.contains("Tabel 60"), "all of them are there");
}

/// Forty chapters, eighty figures, sixty tables.
fn large() -> Site {
    let sentence = "Familien fortæller, at besøgene gav ro i hverdagen, og at børnene fik flere at lege med, da foråret kom. ";
    let (mut charts, mut tables) = (String::from("charts:\n"), String::from("tables:\n"));
    let mut site = Site::small();
    for chapter in 1..=40 {
        let mut text = format!("---\ntitle: Kapitel om emne {chapter}\nlead: Hvad der skete.\n---\n\n{}\n", sentence.repeat(6));
        for part in 1..=4 {
            let _ = write!(text, "\n## Afsnit {part}\n\n{0}[^{part}]\n\n{0}\n\n- {sentence}\n- {sentence}\n\n", sentence.repeat(12));
            let _ = write!(text, "[^{part}]: {sentence}\n\n");
            if part % 2 == 0 {
                let _ = write!(text, "[](chart:c{chapter}-{part}) viser det.\n\n![](chart:c{chapter}-{part})\n\n");
                let title = format!("title: {{da: Figur i kapitel {chapter} nummer {part}, en: Chart {chapter} {part}}}");
                let _ = write!(charts, "  c{chapter}-{part}:\n    kind: lines\n    {title}\n    entries: [families]\n");
            } else if part == 1 || chapter % 2 == 0 {
                let _ = write!(text, "[](table:t{chapter}-{part}) viser det.\n\n![](table:t{chapter}-{part})\n\n");
                let title = format!("title: {{da: Tabel i kapitel {chapter} nummer {part}, en: Table {chapter} {part}}}");
                let _ = write!(tables, "  t{chapter}-{part}:\n    {title}\n    rows: [families, alone]\n");
            }
        }
        site = site.file(&format!("content/hjem/2023/{}-emne-{chapter}.md", 20 + chapter), text);
    }
    site.file("data/hjem/figures.yaml", format!("cards: {{main: {{figures: [families, alone]}}}}\n{charts}{tables}"))
}
