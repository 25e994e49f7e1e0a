//! Same input, same bytes: whatever the threads, the folder, the locale or the time.

use std::process::Command;

use beretning::source::STORE;

use super::harness::{Site, program, run, tree};

#[test]
fn two_builds_of_the_shipped_site_are_the_same() {
    let site = Site::copy_of(".").env("RAYON_NUM_THREADS", "1");
    let first = site.build();
    let other = Site::copy_of(".").env("RAYON_NUM_THREADS", "4").env("TZ", "Asia/Tokyo").env("LC_ALL", "en_US.UTF-8");
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let output = elsewhere.path().join("a/b/site");
    let mut command: Command = other.command(&["build", "--output"]);
    command.arg(&output).current_dir(elsewhere.path()).args(["--root"]).arg(other.path());
    run(&mut command).expect(0);
    let second = tree(&output);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(second[name] == *bytes, "{name} differs");
    }
    assert!(first.len() > 30, "the shipped site has {} files", first.len());
}

#[test]
fn files_that_did_not_change_are_not_written_again() {
    let site = Site::small();
    site.build();
    let time = |name: &str| std::fs::metadata(site.path().join("public").join(name)).expect("a file").modified().expect("a time");
    let (front, chapter) = (time("index.html"), time("hjem/2023/tal/index.html"));
    site.write(
        "content/hjem/2023/10-tal.md",
        b"---\ntitle: Tallene\nlead: Hvor mange.\n---\n\nAndre ord: {{ families }} og {{ alone }}.\n",
    );
    site.build();
    assert_eq!(front, time("index.html"), "the front page was left alone");
    assert_ne!(chapter, time("hjem/2023/tal/index.html"), "the chapter was written");
    let leftovers = std::fs::read_dir(site.path()).expect("the folder").filter_map(Result::ok);
    let leftovers: Vec<String> = leftovers
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('.') && name != STORE)
        .collect();
    assert!(leftovers.is_empty(), "{leftovers:?}");
}

#[test]
fn a_page_that_is_gone_from_the_sources_is_gone_from_the_site() {
    let site = Site::small().file("content/hjem/2023/20-mere.md", "---\ntitle: Mere\n---\n\nMere.\n");
    assert!(site.build().contains_key("hjem/2023/mere/index.html"));
    std::fs::remove_file(site.path().join("content/hjem/2023/20-mere.md")).expect("the file was there");
    assert!(!site.build().contains_key("hjem/2023/mere/index.html"));
}

#[test]
fn the_program_is_what_was_built() {
    let version = run(Command::new(program()).arg("--version")).expect(0);
    assert_eq!(version.stdout.trim(), concat!("beretning ", env!("CARGO_PKG_VERSION")));
}
