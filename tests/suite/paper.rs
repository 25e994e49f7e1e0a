//! Whatever an author writes can be set on paper, letter by letter as it is written.

use std::collections::BTreeMap;
use std::fmt::Write;

use beretning::finding::{Finding, Findings, Span};
use beretning::language::Language;
use beretning::manuscript::{Body, Citation, Embed, ValueRef, parse_markdown};
use beretning::sheet::text::{Lookup, nodes};
use beretning::sheet::{Glyphs, Node, Order, PictureNode, Print, Printer, Run, Target};
use beretning::source::Sources;
use beretning::theme::{self, Scheme, SheetFile, Theme};
use serde_json::{Value, json};

use super::chance::Chance;
use super::commonmark::{examples, specification};

/// A template that sets blocks and nothing else.
const TEMPLATE: &str = "#import \"text.typ\": *\n#show: document-of\n= Prøve\n#put(data.content)\n";

/// Answers everything plainly.
struct Plain;

impl Lookup for Plain {
    fn value(&self, value: &ValueRef) -> Run {
        Run::text(self.value_text(value))
    }

    fn value_text(&self, value: &ValueRef) -> String {
        value.key.clone()
    }

    fn link(&self, target: &str) -> Option<Target> {
        Some(Target { id: None, url: Some(format!("https://example.org/{target}")) })
    }

    fn reference(&self, target: &str) -> Option<String> {
        Some(target.to_owned())
    }

    fn id(&self, anchor: &str) -> String {
        format!("page#{anchor}")
    }

    fn section_number(&self, _: &str) -> Option<String> {
        None
    }

    fn raw_html(&self) -> bool {
        false
    }

    fn boxed(&self, id: &str) -> Option<(String, String)> {
        Some((format!("box:{id}"), "Boks 1".to_owned()))
    }

    fn picture(&self, _: &str) -> Option<PictureNode> {
        Some(PictureNode { file: "picture-1.svg".to_owned(), alt: String::new(), caption: Vec::new(), width: 10, height: 10 })
    }

    fn citation(&self, citation: &Citation) -> Vec<Run> {
        vec![Run::text(citation.keys())]
    }

    fn citation_text(&self, citation: &Citation) -> String {
        citation.keys()
    }

    fn embed(&self, _: &Embed) -> Option<Node> {
        None
    }
}

/// A printer with the standard theme.
struct Shop {
    theme: Theme,
    printer: Printer,
    glyphs: Glyphs,
}

impl Shop {
    fn open() -> Self {
        let sources = theme::with_standard_theme(Sources::default());
        let at = Span::file(&"content/site.yaml".into());
        let mut findings = Findings::new();
        let theme = theme::load("standard", &at, &sources, &mut findings).expect("the standard theme");
        let mut sheets = theme.sheets.clone();
        sheets.insert("sample.typ".into(), SheetFile { name: "themes/x/sheets/sample.typ".into(), text: TEMPLATE.into() });
        Self { printer: Printer::new(&theme.fonts, &sheets, &theme.drawing_css(Scheme::Print)), glyphs: Glyphs::of(&theme.fonts), theme }
    }

    /// The order for some Markdown.
    fn order(&self, markdown: &str) -> Order {
        let body = parse_markdown(&"content/a.md".into(), markdown, 0, &mut Findings::new());
        self.order_of(&body)
    }

    fn order_of(&self, body: &Body) -> Order {
        let wording = self.theme.wording(Language::Da);
        let words: BTreeMap<&str, String> =
            wording.ids().filter_map(|id| Some((id.strip_prefix("sheet-")?, wording.text(id, &[]).ok()?))).collect();
        let palette =
            self.theme.palette.colours(Scheme::Print).iter().map(|(name, colour)| (name.clone(), Value::from(colour.to_string())));
        let data = json!({
            "language": "da", "kind": "", "title": "Prøve", "lead": "Prøve", "site": "Prøve", "address": "https://example.org/",
            "file": "a.pdf", "date": {"year": 2025, "month": 1, "day": 1}, "dated": "1. januar 2025", "edition": null, "licence": null,
            "numbers": null, "words": words, "palette": palette.collect::<serde_json::Map<_, _>>(),
            "content": nodes(body, &Plain),
        });
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>";
        Order {
            template: "sample".into(),
            data,
            files: BTreeMap::from([("picture-1.svg".to_owned(), picture.into())]),
            code: None,
            pages: None,
            ident: "a.pdf".into(),
            at: Span::file(&"content/a.md".into()),
        }
    }

    fn print(&self, markdown: &str) -> Result<Print, Vec<Finding>> {
        self.printer.print(&self.order(markdown))
    }

    /// Whether the fonts have every letter.
    fn has_letters(&self, markdown: &str) -> bool {
        self.glyphs.check(&self.order(markdown), &[], &Sources::default()).is_empty()
    }
}

/// Sets every text, and tells of those that cannot be.
fn all_set(shop: &Shop, texts: &[String]) {
    let set: Vec<&String> = texts.iter().filter(|text| shop.has_letters(text)).collect();
    assert!(set.len() * 10 >= texts.len() * 9, "{} of {} have letters the fonts lack", texts.len() - set.len(), texts.len());
    let mut failures = String::new();
    for text in set {
        if let Err(findings) = shop.print(text) {
            let said: Vec<&str> = findings.iter().map(|finding| finding.message.en.as_str()).collect();
            let _ = write!(failures, "--- {said:?}\n{text}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn every_example_of_the_specification_is_set() {
    let texts: Vec<String> = examples(&specification()).into_iter().map(|example| example.markdown).collect();
    all_set(&Shop::open(), &texts);
}

/// What an author may put into one another.
const PIECES: [&str; 24] = [
    "Ord.\n\n",
    "## Afsnit\n\n",
    "### Mindre\n\n",
    "- punkt\n- *to*\n\n",
    "1. et\n2. to\n\n",
    "- [x] gjort\n- [ ] ikke\n\n",
    "> citat\n>\n> — nogen\n\n",
    "| a | b |\n|---|--:|\n| 1 | **2** |\n|  | [^n] |\n\n",
    "ord[^n] og[^m] igen[^n]\n\n",
    "[^n]: note med *ord*\n\n[^m]: \n\n    - liste i note\n\n",
    "[](box:x) og [ord](https://example.org/#a)\n\n",
    "![](b.png)\n\n",
    "![](b.png \"tekst\")\n\n",
    "ord ![alt](b.png) ord\n\n",
    "`kode` og ~~væk~~\n\n",
    "```\nkode #let x = 1\n```\n\n",
    "---\n\n",
    "Begreb\n: forklaring\n\n",
    "> [!fact] Titel {#x}\n> I boks\n\n",
    "> [!quote]\n> Ord\n>\n> — hun\n\n",
    "**[fed *og*](https://example.org/)**  \nny linje\\\nigen\n\n",
    "# Først\n\n",
    "<div>html</div>\n\n",
    "{{ families }} og {{ alone as words }}\n\n",
];

#[test]
fn whatever_stands_in_whatever_is_set() {
    let mut chance = Chance::of(6);
    let texts: Vec<String> = (0..120)
        .map(|_| {
            let mut text = String::new();
            for _ in 0..=chance.below(7) {
                let piece = chance.pick(&PIECES);
                // Some stand inside another: in a quotation, in a list.
                let inside = match chance.below(5) {
                    0 => piece.lines().fold(String::new(), |text, line| format!("{text}> {line}\n")),
                    1 => piece
                        .lines()
                        .enumerate()
                        .fold(String::new(), |text, (at, line)| format!("{text}{}{line}\n", if at == 0 { "- " } else { "  " })),
                    _ => piece.to_owned(),
                };
                text += &inside;
                text += "\n";
            }
            text
        })
        .collect();
    all_set(&Shop::open(), &texts);
}

#[test]
fn a_letter_no_font_has_is_found_where_the_author_wrote_it() {
    let shop = Shop::open();
    let markdown = "Prisen er 字.\n";
    let written = |name| (name, "Prisen er 字.\n".as_bytes().to_vec());
    let sources = Sources::from_memory([written("content/a.md"), written("content/0.md")]);
    let found = shop.glyphs.check(&shop.order(markdown), &["content/a.md".to_owned()], &sources);
    let [finding] = &found[..] else { panic!("{found:?}") };
    assert_eq!(finding.code, "no-glyph");
    assert_eq!(finding.span.as_ref().map(|span| (&*span.file, span.range())), Some(("content/a.md", 10..13)));
    assert!(finding.message.da.contains("U+5B57"), "{}", finding.message.da);
}

#[test]
fn the_same_order_is_the_same_bytes() {
    let (one, other) = (Shop::open(), Shop::open());
    let markdown = "## A\n\nOrd med *tryk* og [link](https://example.org/).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    let first = one.print(markdown).expect("set");
    assert_eq!(first, one.print(markdown).expect("set"));
    assert_eq!(first, other.print(markdown).expect("set"));
    assert_eq!(one.printer.digest(&one.order(markdown)), other.printer.digest(&other.order(markdown)));
}

#[test]
fn whatever_is_ordered_otherwise_is_another_document() {
    let shop = Shop::open();
    let order = shop.order("A\n");
    let code = |address: &str| Some(address.to_owned());
    let others = [
        Order { template: "part".into(), ..order.clone() },
        shop.order("B\n"),
        Order { files: BTreeMap::new(), ..order.clone() },
        Order { code: code("https://example.org/a/"), ..order.clone() },
        Order { code: code("https://example.org/b/"), ..order.clone() },
        Order { pages: Some((1, order.at.clone())), ..order.clone() },
        Order { ident: "b.pdf".into(), ..order.clone() },
    ];
    let mut digests: Vec<_> = others.iter().chain([&order]).map(|order| shop.printer.digest(order)).collect();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), others.len() + 1);
    // Where it stands in the author's files is not printed.
    let elsewhere = Order { at: Span::file(&"content/b.md".into()), ..order.clone() };
    assert_eq!(shop.printer.digest(&elsewhere), shop.printer.digest(&order));
    let drawn = Printer::new(&shop.theme.fonts, &shop.theme.sheets, ".other {}");
    assert_ne!(drawn.digest(&order), Printer::new(&shop.theme.fonts, &shop.theme.sheets, "").digest(&order), "drawn by other rules");
}
