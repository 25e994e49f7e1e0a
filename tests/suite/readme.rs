//! What the README shows is true: its files build, its commands exist, its picture is there.

use super::harness::{Site, repository, tree};

fn readme() -> String {
    std::fs::read_to_string(repository().join("README.md")).expect("README.md")
}

/// The fenced blocks whose first line is a comment that names a file: `# data/hjem/register.yaml`.
fn files(text: &str) -> Vec<(String, String)> {
    let blocks = text.split("\n```").skip(1).step_by(2);
    let file = |block: &str| {
        let (_, body) = block.split_once('\n')?;
        let (first, rest) = body.split_once('\n')?;
        let name = first.trim_start_matches("<!--").trim_start_matches('#').trim_end_matches("-->").trim();
        (name.starts_with("content/") || name.starts_with("data/")).then(|| (name.to_owned(), rest.to_owned() + "\n"))
    };
    blocks.filter_map(file).collect()
}

#[test]
fn the_files_in_the_readme_build() {
    let files = files(&readme());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.len() >= 3, "{names:?}");
    let site = files.iter().fold(Site::small(), |site, (name, text)| site.file(name, text));
    // The places the README speaks of are those of the example.
    let places = tree(&repository().join("data/places"));
    let site = places.iter().fold(site, |site, (name, bytes)| site.file(&format!("data/places/{name}"), bytes));
    site.run(&["build", "--format", "short"]).expect(0);
}

#[test]
fn the_two_commands_stand_in_the_readme() {
    let readme = readme();
    for command in ["cargo run --release -- build", "tests/run"] {
        assert!(readme.lines().any(|line| line.trim() == command), "{command}");
    }
    assert!(repository().join("tests/run").exists());
}

#[test]
fn pictures_and_links_in_the_readme_exist() {
    let readme = readme();
    let targets = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let mut local = 0;
    for target in targets.filter(|target| !target.contains(':') && !target.starts_with('#')) {
        assert!(repository().join(target).exists(), "{target}");
        local += 1;
    }
    assert!(local > 0);
}
