//! The colours of the theme by name, for light and dark screens and for paper.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::colour::Colour;
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::source::Sources;
use crate::yaml::{self, Fields, Node};

/// The names of all colours a palette gives.
pub const TOKENS: [&str; 42] = [
    "paper",
    "surface",
    "ink",
    "muted",
    "rule",
    "grid",
    "teal",
    "brick",
    "ochre",
    "pale",
    "series-1",
    "series-2",
    "series-3",
    "series-4",
    "agree-1",
    "agree-2",
    "agree-3",
    "agree-4",
    "agree-5",
    "agree-6",
    "agree-7",
    "level-1",
    "level-2",
    "level-3",
    "level-4",
    "level-5",
    "shade-1",
    "shade-2",
    "shade-3",
    "shade-4",
    "shade-5",
    "shade-6",
    "shade-7",
    "shade-8",
    "shade-9",
    "apart",
    "target",
    "cover-paper",
    "cover-ink",
    "cover-1",
    "cover-2",
    "cover-3",
];

/// Those that words may stand on; to each belongs a colour `on-…`.
const GROUNDS: [&str; 9] = ["teal", "brick", "ochre", "pale", "apart", "series-", "agree-", "level-", "shade-"];

/// What the colours are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// A light screen; files that readers take with them.
    Light,
    /// A dark screen.
    Dark,
    /// Paper.
    Print,
}

/// The colours of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    light: Colours,
    dark: Colours,
    print: Colours,
}

type Colours = BTreeMap<String, Colour>;

impl Palette {
    /// A colour by its name.
    #[must_use]
    pub fn get(&self, scheme: Scheme, token: &str) -> Option<Colour> {
        self.colours(scheme).get(token).copied()
    }

    /// All colours by name, those `on-…` among them.
    #[must_use]
    pub fn colours(&self, scheme: Scheme) -> &BTreeMap<String, Colour> {
        match scheme {
            Scheme::Light => &self.light,
            Scheme::Dark => &self.dark,
            Scheme::Print => &self.print,
        }
    }

    /// The custom properties of a style sheet, minified.
    pub(super) fn css(&self) -> String {
        let (light, dark, print) = (properties(&self.light), properties(&self.dark), properties(&self.print));
        format!("{light}@media (prefers-color-scheme:dark){{{dark}}}@media print{{{print}}}")
    }
}

fn properties(colours: &Colours) -> String {
    let mut css = String::from(":root{");
    for (token, colour) in colours {
        let _ = write!(css, "--{token}:{colour};");
    }
    css.pop();
    css.push('}');
    css
}

/// The colours as files give them, before they are complete.
#[derive(Default)]
struct Given {
    light: Colours,
    dark: Colours,
    print: Colours,
}

/// Reads `palette.yaml` of each folder, later ones over earlier ones, colour by colour.
pub(super) fn load(folders: &[String], sources: &Sources, findings: &mut Findings) -> Option<Palette> {
    let mut given = Given::default();
    let mut last: Option<Span> = None;
    for file in folders.iter().filter_map(|folder| sources.get(&format!("{folder}palette.yaml"))) {
        let root = yaml::parse(&file.name, file.text(), findings)?;
        let fields = Fields::of(&root, findings);
        for (name, colours) in [("light", &mut given.light), ("dark", &mut given.dark), ("print", &mut given.print)] {
            if let Some(node) = fields.get(name) {
                read(node, colours, findings);
            }
        }
        fields.finish(findings);
        last = Some(file.span());
    }
    let at = last.unwrap_or_else(|| Span::file(&"themes/standard/palette.yaml".into()));
    let complete = lacks_nothing("light", &given.light, &at, findings) & lacks_nothing("dark", &given.dark, &at, findings);
    let mut print = given.light.clone();
    print.extend(given.print);
    complete.then(|| Palette { light: with_inks(given.light), dark: with_inks(given.dark), print: with_inks(print) })
}

fn read(node: &Node, colours: &mut Colours, findings: &mut Findings) {
    for (key, value) in node.entries(findings) {
        let Some(token) = TOKENS.iter().find(|token| **token == key.text) else {
            let name = &key.text;
            findings.push(
                Finding::error("unknown-field", say!("ukendt farve »{name}«", "unknown colour “{name}”"))
                    .at(&key.span)
                    .hint_maybe(suggestion(name, TOKENS)),
            );
            continue;
        };
        let Some(text) = value.text(findings) else { continue };
        match Colour::parse(text) {
            Some(colour) => {
                colours.insert((*token).to_owned(), colour);
            }
            None => findings.push(
                Finding::error("not-a-colour", say!("»{text}« er ikke en farve", "“{text}” is not a colour"))
                    .at(&value.span)
                    .hint(say!("skriv den som \"#0b5d5b\", med anførselstegn", "write it as \"#0b5d5b\", with quotation marks")),
            ),
        }
    }
}

fn lacks_nothing(scheme: &str, colours: &Colours, at: &Span, findings: &mut Findings) -> bool {
    let mut complete = true;
    for token in TOKENS.iter().filter(|token| !colours.contains_key(**token)) {
        complete = false;
        findings.push(
            Finding::error("missing-colour", say!("paletten mangler »{token}« i {scheme}", "the palette lacks “{token}” in {scheme}"))
                .at(at),
        );
    }
    complete
}

fn with_inks(mut colours: Colours) -> Colours {
    let inks: Vec<Colour> = ["paper", "ink"].iter().filter_map(|token| colours.get(*token).copied()).collect();
    let grounds = colours.iter().filter(|(token, _)| GROUNDS.iter().any(|ground| token.starts_with(ground)));
    let on: Colours = grounds.map(|(token, colour)| (format!("on-{token}"), colour.ink_among(&inks))).collect();
    colours.extend(on);
    colours
}
