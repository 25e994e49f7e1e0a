//! Every number has one home: changing it there changes every page that shows it, and nothing else.

use std::collections::BTreeSet;

use super::harness::Site;

#[test]
fn a_number_changes_where_it_is_shown_and_nowhere_else() {
    let site = Site::copy_of(".");
    let before = site.build();
    let manifest: serde_json::Value = serde_json::from_str(&site.page("manifest.json")).expect("JSON");
    let register = site.read("data/home-start-ringsted/register.yaml");
    let line = "values: {2021: 13, 2022: 27, 2023: 29}";
    assert_eq!(register.matches(line).count(), 1, "families has one home");
    site.write("data/home-start-ringsted/register.yaml", register.replace(line, "values: {2021: 13, 2022: 27, 2023: 34}").as_bytes());
    let after = site.build();

    let changed: BTreeSet<&str> =
        before.iter().filter(|(name, bytes)| after.get(*name) != Some(*bytes)).map(|(name, _)| name.as_str()).collect();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let reads = |name: &str, what: &dyn Fn(&str) -> bool| {
        let reads = manifest["files"][name]["reads"].as_array().expect("a list of reads");
        reads.iter().filter_map(serde_json::Value::as_str).any(what)
    };
    let itself = |read: &str| read == "value:home-start-ringsted/families@2023";
    let based_on_it = based_on_families(&register);
    let follows = |read: &str| {
        let key = read.strip_prefix("value:home-start-ringsted/").and_then(|rest| rest.strip_suffix("@2023"));
        // A page that leads to a document tells how large it is, and a parcel holds the documents themselves.
        let on_paper = ["print:", "parcel:", "paper:"].iter().any(|kind| read.starts_with(kind));
        itself(read) || on_paper || key.is_some_and(|key| based_on_it.contains(key))
    };
    let listed = manifest["files"].as_object().expect("files").keys().map(String::as_str);
    let mut showing = 0;
    for name in listed {
        if reads(name, &itself) {
            assert!(changed.contains(name), "{name} shows families and did not change");
            showing += 1;
        }
        if changed.contains(name) {
            assert!(reads(name, &follows), "{name} changed but shows nothing that follows from families");
        }
    }
    assert!(showing >= 5, "only {showing} pages show families");
    assert!(before.len() - changed.len() > 10, "most of the site stayed as it was");
    let chapter = String::from_utf8(after["home-start-ringsted/2023/index.html"].clone()).expect("text");
    assert!(chapter.contains("34 familier") || chapter.contains("34\u{a0}familier"), "the new number is shown");
}

/// The keys of shares and derived entries that are computed from `families`, however indirectly.
fn based_on_families(register: &str) -> BTreeSet<String> {
    let mut based: BTreeSet<String> = BTreeSet::from(["families".to_owned()]);
    let entries: Vec<(String, String)> = entries(register);
    loop {
        let more: Vec<String> = entries
            .iter()
            .filter(|(key, text)| {
                let names = |word: &str| {
                    text.contains(&format!("base: {word}\n"))
                        || text.lines().any(|line| line.trim_start().starts_with("derive:") && line.contains(word))
                };
                !based.contains(key) && based.iter().any(|word| names(word))
            })
            .map(|(key, _)| key.clone())
            .collect();
        if more.is_empty() {
            return based;
        }
        based.extend(more);
    }
}

/// Key and text of every entry: lines indented by two begin one.
fn entries(register: &str) -> Vec<(String, String)> {
    let body = register.split_once("\nentries:\n").expect("entries").1;
    let mut entries: Vec<(String, String)> = Vec::new();
    for line in body.lines() {
        match line.strip_prefix("  ").filter(|rest| !rest.starts_with([' ', '#'])).and_then(|rest| rest.split_once(':')) {
            Some((key, rest)) => entries.push((key.to_owned(), format!("{rest}\n"))),
            None => {
                if let Some((_, text)) = entries.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
    entries
}

#[test]
fn a_change_may_be_measured_from_a_period_that_is_named() {
    let growth = "  growth: {label: Vækst, unit: count, counts: families, derive: {change: {of: families, since: 2021}}}\n";
    let site = Site::small().replace("data/hjem/register.yaml", "{2022: {}, 2023: {}}", "{2021: {}, 2022: {}, 2023: {}}").replace(
        "data/hjem/register.yaml",
        "{2022: 27",
        "{2021: 13, 2022: 27",
    );
    let register = site.read("data/hjem/register.yaml") + growth;
    let site = site.file("data/hjem/register.yaml", register).replace(
        "content/hjem/2023/10-tal.md",
        "alene.",
        "alene, {{ growth }} flere, {{ growth@2022 }}.",
    );
    site.build();
    assert!(site.page("hjem/2023/tal/index.html").contains("<data value=16>16</data> flere, <data value=14>14</data>"));
    assert!(site.page("hjem/2023/om-tallene/index.html").contains("forskel siden 2021"));
    let site = site.replace("data/hjem/register.yaml", "since: 2021", "since: 2020");
    assert!(site.run(&["check", "--format", "short"]).expect(1).codes().contains(&"unknown-period".to_owned()));
}
