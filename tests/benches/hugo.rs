//! The book as a Hugo site: the values written out, links as addresses, a theme that shows what ours shows.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use super::book::{Book, Chapter, Edition, value};
use super::measure::Contender;

/// The program, if there is one.
pub fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os("HUGO") {
        return Some(named.into());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join("hugo")).find(|file| file.is_file())
}

/// Writes the site and says how it is built: minified, as ours always is, and as it comes.
pub fn contenders(program: &Path, book: &Book, root: &Path) -> Result<[Contender; 2], Box<dyn Error>> {
    write(book, root)?;
    let contender = |name, options: &[&str]| Contender {
        name,
        program: program.to_owned(),
        arguments: ["build", "--quiet", "--cacheDir"]
            .into_iter()
            .map(str::to_owned)
            .chain([root.join("cache").display().to_string()])
            .chain(options.iter().map(|option| (*option).to_owned()))
            .collect(),
        root: root.to_owned(),
        leaves: vec!["public", "resources", "cache"],
    };
    Ok([contender("hugo --minify", &["--minify"]), contender("hugo", &[])])
}

fn write(book: &Book, root: &Path) -> std::io::Result<()> {
    let layouts = root.join("layouts");
    fs::create_dir_all(&layouts)?;
    for (name, text) in LAYOUTS {
        fs::write(layouts.join(name), text)?;
    }
    let assets = root.join("static/assets");
    fs::create_dir_all(&assets)?;
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/standard/assets"))? {
        let file = file?;
        fs::copy(file.path(), assets.join(file.file_name()))?;
    }
    let menu = book.programmes.iter().take(3);
    let menu: Vec<String> = menu.map(|programme| format!("[[menus.main]]\nname = '{0}'\npageRef = '/{0}'\n", programme.name)).collect();
    fs::write(root.join("hugo.toml"), format!("{SETTINGS}{}", menu.concat()))?;
    let content = root.join("content");
    let section = |folder: &Path, title: &str, description: &str, text: &str| {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("_index.md"), page(title, description, 0, text))
    };
    section(&content, "Ti indsatser", "Beretninger fra ti indsatser.", "Læs beretningerne.")?;
    for programme in &book.programmes {
        let folder = content.join(programme.name);
        section(&folder, programme.name, "En indsats.", "Alle beretninger.")?;
        for edition in &programme.editions {
            let folder = folder.join(edition.year.to_string());
            section(&folder, &format!("Beretning {}", edition.year), "Året der gik.", "Resumé.")?;
            for chapter in &edition.chapters {
                let text = written_out(programme.name, edition, chapter);
                let page = page(&chapter.title, &chapter.lead, chapter.number, &text);
                fs::write(folder.join(format!("{}.md", chapter.name)), page)?;
            }
        }
    }
    Ok(())
}

fn page(title: &str, description: &str, weight: u32, body: &str) -> String {
    format!("---\ntitle: {title}\ndescription: {description}\nweight: {weight}\n---\n\n{body}")
}

/// The chapter's text with numbers for `{{ key@2021 }}` and addresses for the names of files.
fn written_out(programme: &str, edition: &Edition, chapter: &Chapter) -> String {
    let mut text = String::with_capacity(chapter.body.len());
    let mut parts = chapter.body.split("{{ ");
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (named, rest) = part.split_once(" }}").expect("a value is closed");
        let (key, year) = named.split_once('@').map_or((named, edition.year), |(key, year)| (key, year.parse().expect("a year")));
        text.push_str(&value(programme, key, year).to_string());
        text.push_str(rest);
    }
    for other in &edition.chapters {
        text = text.replace(&format!("]({:02}-{}.md)", other.number, other.name), &format!("](../{}/)", other.name));
    }
    text
}

const SETTINGS: &str = "baseURL = 'https://bench.example/'
title = 'Ti indsatser'
defaultContentLanguage = 'da'
disableKinds = ['taxonomy', 'term']
enableRobotsTXT = true
[outputs]
home = ['html', 'rss']
section = ['html']
[markup.tableOfContents]
startLevel = 2
endLevel = 2
";

const LAYOUTS: [(&str, &str); 4] = [
    ("baseof.html", include_str!("hugo/baseof.html")),
    ("home.html", include_str!("hugo/home.html")),
    ("section.html", include_str!("hugo/section.html")),
    ("page.html", include_str!("hugo/page.html")),
];
