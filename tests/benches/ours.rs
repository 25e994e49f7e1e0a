//! The book as our authors would lay it out: numbers in registers, chapters in editions.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::book::{Book, KEYS, Programme, YEARS, value};
use super::measure::Contender;

/// Writes the site and says how it is built.
pub fn contender(book: &Book, root: &Path) -> Result<Contender, Box<dyn Error>> {
    write(book, root)?;
    Ok(Contender {
        name: "beretning",
        program: env!("CARGO_BIN_EXE_beretning").into(),
        arguments: vec!["build".to_owned()],
        root: root.to_owned(),
        leaves: vec!["public"],
    })
}

fn write(book: &Book, root: &Path) -> std::io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    let menu: Vec<&str> = book.programmes.iter().take(3).map(|programme| programme.name).collect();
    fs::write(
        content.join("site.yaml"),
        format!("title: Ti indsatser\nclaim: Vi tæller.\nbase-url: https://bench.example/\nmenu: [{}]\n", menu.join(", ")),
    )?;
    fs::write(content.join("index.md"), page("Ti indsatser", "Beretninger fra ti indsatser.", "", "Læs beretningerne."))?;
    for programme in &book.programmes {
        let data = root.join("data").join(programme.name);
        fs::create_dir_all(&data)?;
        fs::write(data.join("register.yaml"), register(programme))?;
        fs::write(data.join("sources.yaml"), "records: {title: Registreringer}\n")?;
        let folder = content.join(programme.name);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.md"), page(programme.name, "En indsats.", "", "Alle beretninger."))?;
        for edition in &programme.editions {
            let year = edition.year;
            let folder = folder.join(year.to_string());
            fs::create_dir_all(&folder)?;
            let report = format!("report: {{kind: annual, period: {year}, published: {}-03}}\n", year + 1);
            fs::write(folder.join("index.md"), page(&format!("Beretning {year}"), "Året der gik.", &report, "Resumé."))?;
            for chapter in &edition.chapters {
                let name = format!("{:02}-{}.md", chapter.number, chapter.name);
                fs::write(folder.join(name), page(&chapter.title, &chapter.lead, "", &chapter.body))?;
            }
        }
    }
    Ok(())
}

fn page(title: &str, lead: &str, more: &str, body: &str) -> String {
    format!("---\ntitle: {title}\nlead: {lead}\n{more}---\n\n{body}")
}

fn register(programme: &Programme) -> String {
    let years: Vec<String> = YEARS.map(|year| format!("{year}: {{}}")).collect();
    let mut text = format!("periods: {{{}}}\n", years.join(", "));
    text.push_str("populations:\n  persons: {people: true, one: {da: person, en: person}, other: {da: personer, en: people}}\nentries:\n");
    for key in KEYS {
        let values: Vec<String> = YEARS.map(|year| format!("{year}: {}", value(programme.name, key, year))).collect();
        let _ = writeln!(text, "  {key}:\n    label: {{da: {key}, en: {key}}}\n    unit: count\n    counts: persons");
        let _ = writeln!(text, "    source: records\n    values: {{{}}}", values.join(", "));
    }
    text
}
