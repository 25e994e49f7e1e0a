//! A site in a folder of its own, and the program run on it as an author would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use walkdir::WalkDir;

/// The files of a small site that builds without a finding; tests lay their own over it.
const SMALL: [(&str, &str); 9] = [
    ("content/site.yaml", "title: {da: Prøve, en: Sample}\nbase-url: https://prove.example/\nlanguages: [da, en]\n"),
    ("content/index.md", "---\ntitle: Forside\nlead: Hvad vi gjorde.\n---\n\nVelkommen.\n"),
    ("content/index.en.md", "---\ntitle: Front page\nlead: What we did.\n---\n\nWelcome.\n"),
    ("content/hjem/index.md", "---\ntitle: Hjem\nlead: Besøg i hjemmet.\n---\n\nVi mødte {{ families }} familier.\n"),
    (
        "content/hjem/2023/index.md",
        "---\ntitle: Årsberetning 2023\nlead: Et godt år.\nreport: {kind: annual, period: 2023, published: 2024-03}\ncards: main\n---\n\nKort sagt.\n",
    ),
    (
        "content/hjem/2023/10-tal.md",
        "---\ntitle: Tallene\nlead: Hvor mange.\n---\n\n{{ families as Words }} familier, {{ alone }} alene.\n",
    ),
    (
        "data/hjem/register.yaml",
        "periods: {2022: {}, 2023: {}}\n\
         populations:\n  families: {people: true, one: {da: familie, en: family}, other: {da: familier, en: families}}\n\
         entries:\n  families:\n    label: {da: Familier, en: Families}\n    unit: count\n    counts: families\n    source: list\n    values: {2022: 27, 2023: 29}\n\
         \x20 alone:\n    label: {da: Alene, en: Alone}\n    unit: share\n    base: families\n    source: list\n    values: {2022: 8, 2023: 8}\n",
    ),
    ("data/hjem/sources.yaml", "list: {title: {da: Listen, en: The list}}\n"),
    ("data/hjem/figures.yaml", "cards: {main: {figures: [families, alone]}}\n"),
];

/// A temporary site.
pub struct Site {
    folder: TempDir,
    environment: Vec<(String, String)>,
}

/// How a run of the program went.
pub struct Run {
    /// The exit status.
    pub code: i32,
    /// What it said to machines.
    pub stdout: String,
    /// What it said to people.
    pub stderr: String,
}

impl Run {
    /// Fails with everything the program said unless it ended with `code`.
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n{}\n{}", self.stdout, self.stderr);
        self
    }

    /// The codes of the findings, from a run with `--format short`; words and hints may hold brackets too.
    pub fn codes(&self) -> Vec<String> {
        let is_code = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let brackets = |line| <str>::split(line, '[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(word, _)| word);
        let code = |line| brackets(line).find(is_code).map(str::to_owned);
        self.stdout.lines().filter_map(code).collect()
    }
}

impl Site {
    /// A folder with nothing in it.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), environment: Vec::new() }
    }

    /// The small site.
    pub fn small() -> Self {
        SMALL.iter().fold(Self::empty(), |site, (name, text)| site.file(name, text))
    }

    /// A copy of the site in the folder `from` of this repository.
    pub fn copy_of(from: &str) -> Self {
        let site = Self::empty();
        let root = repository().join(from);
        for folder in ["content", "data", "themes"] {
            for (name, bytes) in tree(&root.join(folder)) {
                site.write(&format!("{folder}/{name}"), &bytes);
            }
        }
        site
    }

    /// Writes a file.
    pub fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(name, text.as_ref());
        self
    }

    /// Replaces words in a file; they must be there.
    pub fn replace(self, name: &str, from: &str, to: &str) -> Self {
        let text = self.read(name);
        assert!(text.contains(from), "{name} does not contain {from}");
        self.file(name, text.replacen(from, to, 1))
    }

    /// Sets a variable of the program's environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The site's folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The text of a file.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Writes a file in place.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// The program with these arguments, not run yet.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.current_dir(self.path()).args(arguments).envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs the program in the site's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// Builds, and expects no finding.
    pub fn build(&self) -> BTreeMap<String, Vec<u8>> {
        let run = self.run(&["build"]).expect(0);
        // A slow machine says now and then how far it is.
        let said: Vec<&str> = run.stderr.lines().filter(|line| !line.starts_with("bygger: ")).collect();
        assert!(said.is_empty(), "a clean site has no findings\n{}", run.stderr);
        self.public()
    }

    /// The built site.
    pub fn public(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path().join("public"))
    }

    /// A page of the built site.
    pub fn page(&self, name: &str) -> String {
        self.read(&format!("public/{name}"))
    }
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
    Run { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// The built program.
pub fn program() -> &'static str {
    env!("CARGO_BIN_EXE_beretning")
}

/// The words of a page's main part.
pub fn words(html: &str) -> String {
    let (_, main) = html.split_once("<main").expect("a main part");
    let (main, _) = main.split_once("</main>").expect("its end");
    let pieces = main.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim()));
    pieces.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" | ").replace('\u{a0}', " ")
}

/// This repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, by name.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("below the folder").to_string_lossy().replace('\\', "/");
            (name, fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

/// `(PDF, 2 sider, 184 kB)` → `(PDF, 2 sider, … kB)`: how large a document is, its template decides.
pub fn without_sizes(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("\u{a0}kB)") {
        out.push_str(rest[..at].trim_end_matches(|c: char| c.is_ascii_digit()));
        out.push('…');
        rest = &rest[at..];
        let unit = rest.find(')').map_or(rest.len(), |end| end + 1);
        out.push_str(&rest[..unit]);
        rest = &rest[unit..];
    }
    out + rest
}
