//! What authors, disks and themes get wrong: a finding with a place, and the old site stays.

use std::fs;
use std::process::Command;

use super::harness::{Run, Site, program, run};

/// Builds the small site, makes one change, builds again: the second build fails with `code` and writes nothing.
fn fails(change: impl FnOnce(Site) -> Site, code: &str) -> Run {
    let site = Site::small();
    let before = site.build();
    let site = change(site);
    let run = site.run(&["build", "--format", "short"]).expect(1);
    assert!(run.codes().iter().any(|found| found == code), "expected {code}:\n{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.contains(": error: ") || line.contains(": warning: ")), "{}", run.stdout);
    assert_eq!(before, site.public(), "the old site stays");
    run
}

/// As [`fails`], and the finding stands at this place.
fn fails_at(change: impl FnOnce(Site) -> Site, code: &str, place: &str) {
    let run = fails(change, code);
    let found = run.stdout.lines().any(|line| line.starts_with(&format!("{place}: ")) && line.contains(&format!("[{code}]")));
    assert!(found, "expected {place} {code}:\n{}", run.stdout);
}

const REGISTER: &str = "data/hjem/register.yaml";

#[test]
fn broken_yaml() {
    fails_at(
        |site| site.replace(REGISTER, "label: {da: Familier, en: Families}", "label: {da: Familier, en: Families"),
        "yaml-syntax",
        "data/hjem/register.yaml:7:9",
    );
}

#[test]
fn duplicate_keys() {
    fails_at(
        |site| site.replace(REGISTER, "    unit: count\n", "    unit: count\n    unit: count\n"),
        "duplicate-key",
        "data/hjem/register.yaml:8:5",
    );
}

#[test]
fn unknown_fields() {
    fails_at(
        |site| site.replace(REGISTER, "    unit: count\n", "    unit: count\n    colour: red\n"),
        "unknown-field",
        "data/hjem/register.yaml:8:5",
    );
}

#[test]
fn a_value_of_the_wrong_type() {
    fails_at(|site| site.replace(REGISTER, "2023: 29", "2023: [29]"), "wrong-type", "data/hjem/register.yaml:10:30");
}

#[test]
fn a_period_nobody_declared() {
    fails_at(|site| site.replace(REGISTER, "2023: 29", "2024: 29"), "unknown-period", "data/hjem/register.yaml:10:24");
}

#[test]
fn a_cyclic_derivation() {
    let cycle = "  a: {label: a, unit: count, counts: families, derive: {sum: [b]}}\n  b: {label: b, unit: count, counts: families, derive: {sum: [a]}}\n";
    let run = fails(
        |site| {
            let text = site.read(REGISTER) + cycle;
            site.file(REGISTER, text)
        },
        "cyclic-derivation",
    );
    assert!(run.stdout.contains("a → b → a"), "the cycle is named:\n{}", run.stdout);
}

#[test]
fn division_by_zero() {
    fails(
        |site| site.replace(REGISTER, "2022: 27, 2023: 29", "2022: 27, 2023: 0").replace(REGISTER, "2022: 8, 2023: 8", "2022: 8, 2023: 0"),
        "division-by-zero",
    );
    let ratio = "  r: {label: r, unit: mean, measure: x, derive: {ratio: [alone, zero]}}\n  zero: {label: z, unit: quantity, measure: x, source: list, values: {2023: 0}}\n";
    fails(
        |site| {
            let text = site.read(REGISTER) + ratio;
            site.file(REGISTER, text)
        },
        "division-by-zero",
    );
}

const OWN_THEME: &str = "themes/egen/templates/chapter.html";

fn own_theme(site: Site, template: &str) -> Site {
    let settings = site.read("content/site.yaml") + "theme: egen\n";
    site.file("content/site.yaml", settings).file(OWN_THEME, template)
}

#[test]
fn a_theme_that_is_not_there() {
    fails_at(
        |site| {
            let text = site.read("content/site.yaml") + "theme: egne\n";
            site.file("content/site.yaml", text)
        },
        "no-theme",
        "content/site.yaml:4:8",
    );
}

#[test]
fn a_missing_template() {
    fails_at(|site| own_theme(site, "{% extends \"base.htm\" %}"), "template", "themes/egen/templates/chapter.html:1:1");
    fails_at(|site| own_theme(site, "{% include \"no.html\" %}"), "template", "themes/egen/templates/chapter.html:1:12");
}

#[test]
fn a_template_that_is_wrong() {
    fails_at(|site| own_theme(site, "<p>\n{{ view.titel }}"), "template", "themes/egen/templates/chapter.html:2:9");
    fails_at(|site| own_theme(site, "<p>\n{% for x in view.sections %}"), "template", "themes/egen/templates/chapter.html:2:29");
    fails_at(|site| own_theme(site, "{{ word(id=\"no-such-word\") }}"), "template", "themes/egen/templates/chapter.html:1:4");
}

#[test]
fn a_template_that_loops_for_ever() {
    let range = "range(end=100000)";
    let endless =
        format!("{{% for a in {range} %}}{{% for b in {range} %}}{{% for c in {range} %}}{{% endfor %}}{{% endfor %}}{{% endfor %}}");
    fails(|site| own_theme(site, &endless).env("BERETNING_JOB_SECONDS", "1"), "endless-template");
}

#[test]
fn a_template_that_renders_a_gigabyte() {
    let range = "range(end=100000)";
    let large = format!("{{% for a in {range} %}}{{% for b in {range} %}}{{{{ view.title }}}}{{% endfor %}}{{% endfor %}}");
    fails_at(|site| own_theme(site, &large), "page-too-large", "themes/egen/templates/chapter.html:1:1");
}

#[test]
fn a_component_that_calls_itself() {
    let template = "{% component self.again(n) %}{{ <self.again n={n} /> }}{% endcomponent self.again %}{{ <self.again n=\"1\" /> }}";
    fails(|site| own_theme(site, template), "template");
}

#[test]
fn an_image_that_is_not_one() {
    let page = "---\ntitle: Billede\n---\n\nSe her.\n\n![En dør](foto.jpg)\n";
    fails_at(
        |site| site.file("content/hjem/2023/20-foto.md", page).file("content/hjem/2023/foto.jpg", "hej"),
        "bad-picture",
        "content/hjem/2023/20-foto.md:7:1",
    );
    fails_at(|site| site.file("content/hjem/2023/20-foto.md", page), "no-file", "content/hjem/2023/20-foto.md:7:1");
}

#[test]
fn markdown_nested_a_thousand_deep() {
    for deep in ["> ".repeat(1000) + "x", "- ".repeat(1000) + "x", "*a ".repeat(1000) + &"b*".repeat(1000)] {
        fails(|site| site.file("content/hjem/2023/20-dyb.md", format!("---\ntitle: Dyb\n---\n\n{deep}\n")), "nested-too-deep");
    }
}

#[test]
fn a_yaml_bomb() {
    let layer = |i: usize| format!("a{i}: &a{i} [{}]\n", format!("*a{},", i - 1).repeat(12));
    let bomb = format!("a0: &a0 [x, x]\n{}", (1..12).map(layer).collect::<Vec<_>>().concat());
    fails(|site| site.file("data/hjem/sources.yaml", bomb), "yaml-too-large");
    fails(|site| site.file("data/hjem/sources.yaml", "[".repeat(50_000)), "yaml-syntax");
}

#[test]
fn a_full_disk() {
    // A limit on the size of files stands for a disk that takes no more; the signal it sends is ignored, so that writing fails.
    let site = Site::small();
    let before = site.build();
    site.write(
        "content/hjem/2023/20-stor.md",
        format!("---\ntitle: Stor\n---\n\n{}\n", "Mange ord i en lang side. ".repeat(20_000)).as_bytes(),
    );
    let script = format!("trap '' XFSZ; ulimit -f 100; exec {} build", program());
    let mut command = Command::new("bash");
    let run = run(command.args(["-c", &script]).current_dir(site.path())).expect(2);
    assert!(run.stderr.contains("Det gamle site er urørt"), "{}", run.stderr);
    assert_eq!(before, site.public());
    assert!(!site.path().join(".public.new").exists(), "nothing half-written is left");
}

#[test]
fn an_output_folder_among_the_sources() {
    for output in ["content", "content/public", "data/x", ".", ".."] {
        let site = Site::small();
        let run = site.run(&["build", "--format", "short", "--output", output]).expect(1);
        assert_eq!(run.codes(), ["output-among-sources"], "{output}");
    }
    let site = Site::small();
    std::os::unix::fs::symlink("content", site.path().join("link")).expect("a link");
    let run = site.run(&["build", "--format", "short", "--output", "link/site"]).expect(1);
    assert_eq!(run.codes(), ["output-among-sources"], "a link does not hide it");
}

#[test]
fn an_output_folder_that_holds_something_else() {
    let site = Site::small().file("public/letters.txt", "dear");
    let run = site.run(&["build", "--format", "short"]).expect(1);
    assert_eq!(run.codes(), ["foreign-output"]);
    assert!(run.stdout.contains("letters.txt"), "{}", run.stdout);
    assert_eq!(site.page("letters.txt"), "dear");

    let site = Site::small();
    site.build();
    site.write("public/hjem/note.txt", b"mine");
    let run = site.run(&["build", "--format", "short"]).expect(1);
    assert_eq!(run.codes(), ["foreign-output"]);
    assert_eq!(site.page("hjem/note.txt"), "mine");
}

#[test]
fn a_build_that_was_interrupted_leaves_no_trace_in_the_next() {
    let site = Site::small();
    let before = site.build();
    site.write(".public.new/half/written.html", b"<p>");
    assert_eq!(before, site.build());
    assert!(!site.path().join(".public.new").exists());
}

#[test]
fn a_page_changed_by_hand_in_the_output_is_made_right_again() {
    let site = Site::small();
    let before = site.build();
    fs::write(site.path().join("public/index.html"), "x").expect("a file");
    assert_eq!(before, site.build());
}

#[test]
fn drafts_and_expired_consent_stay_in_the_drawer() {
    let story = "---\ntitle: Et besøg\nlead: En eftermiddag.\nconsent: {kind: written, given: 2023-11-02, channels: [web], expires: 2024-12-31}\n---\n\nHej.\n";
    let site = Site::small()
        .file("content/hjem/2023/stories/besoeg.md", story)
        .file("content/hjem/2023/90-kladde.md", "---\ntitle: Kladde\ndraft: true\n---\n\nIkke endnu.\n");
    let built = |arguments: &[&str]| {
        site.run(arguments).expect(0);
        let public = site.public();
        (public.contains_key("hjem/2023/fortaellinger/besoeg/index.html"), public.contains_key("hjem/2023/kladde/index.html"))
    };
    assert_eq!(built(&["build", "--as-of", "2024-12-31"]), (true, false));
    assert_eq!(built(&["build", "--as-of", "2025-01-01"]), (false, false));
    assert_eq!(built(&["build", "--as-of", "2024-12-31", "--drafts"]), (true, true));
}

#[test]
fn warnings_do_not_stop_a_build_unless_they_are_denied() {
    let site = Site::small()
        .replace("data/hjem/figures.yaml", "[families, alone]", "[families]")
        .file("content/hjem/2023/10-tal.md", "---\ntitle: Tal\n---\n\nHej.\n");
    assert_eq!(site.run(&["build", "--format", "short"]).expect(0).codes(), ["unused-entry"]);
    assert_eq!(site.run(&["check", "--deny", "warnings", "--format", "short"]).expect(1).codes(), ["unused-entry"]);
    assert_eq!(site.run(&["build", "--no-such-flag"]).code, 2);
}

#[test]
fn a_register_without_periods() {
    let run = fails(|site| site.replace(REGISTER, "periods: {2022: {}, 2023: {}}\n", ""), "unknown-period");
    assert!(run.stdout.contains("content/hjem/2023/index.md:4:"), "the edition is told:\n{}", run.stdout);
}

#[test]
fn a_programme_without_a_register() {
    let site = Site::small();
    for file in ["register.yaml", "sources.yaml", "figures.yaml"] {
        fs::remove_file(site.path().join("data/hjem").join(file)).expect("a file");
        let run = site.run(&["check", "--format", "short"]).expect(1);
        assert_eq!(run.codes(), ["no-register"], "one finding, however much is missing:\n{}", run.stdout);
        assert!(run.stdout.starts_with("content/hjem/2023/index.md:4:"), "{}", run.stdout);
        assert!(run.stdout.contains("data/hjem/register.yaml"), "{}", run.stdout);
    }
}

#[test]
fn a_first_language_without_a_front_page() {
    let site = Site::small();
    fs::remove_file(site.path().join("content/index.md")).expect("a file");
    assert_eq!(site.run(&["check", "--format", "short"]).expect(1).codes(), ["no-front-page"]);
    site.write("content/index.md", "---\ntitle: Forside\ndraft: true\n---\n\nVelkommen.\n".as_bytes());
    let run = site.run(&["check", "--format", "short"]).expect(1);
    assert_eq!(run.codes(), ["no-front-page"], "a draft is no front page");
    assert!(run.stdout.starts_with("content/index.md:"), "{}", run.stdout);
    assert_eq!(site.run(&["check", "--drafts", "--format", "short"]).expect(0).codes(), Vec::<String>::new());
}

#[test]
fn a_character_that_no_page_can_carry() {
    for (file, place) in [("content/hjem/2023/20-a.md", "3:2"), ("content/hjem/2023/20-a.csv", "3:2")] {
        for control in ['\u{0}', '\u{7}', '\u{7f}', '\u{ffff}'] {
            let text = format!("---\ntitle: Pling\næ{control}\n---\n");
            let run = Site::small().file(file, text).run(&["check", "--format", "short"]).expect(1);
            assert_eq!(run.codes(), ["control-character"]);
            assert!(run.stdout.starts_with(&format!("{file}:{place}: ")), "{}", run.stdout);
        }
    }
}

#[test]
fn a_page_that_cannot_be_read_is_not_missing() {
    for file in ["content/index.md", "content/hjem/index.md", "content/hjem/2023/index.md"] {
        let run = Site::small().file(file, "Uden oplysninger.\n").run(&["check", "--format", "short"]).expect(1);
        assert_eq!(run.codes(), ["no-front-matter"], "{}", run.stdout);
    }
}
