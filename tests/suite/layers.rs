//! The house: modules use only those above them, raw numbers stay where they belong, files stay short.

use std::fs;
use std::path::PathBuf;

use walkdir::WalkDir;

use super::harness::repository;

/// The modules in the order of `src/lib.rs`.
fn order() -> Vec<String> {
    let lib = fs::read_to_string(repository().join("src/lib.rs")).expect("src/lib.rs");
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect()
}

/// Every source file with its module and its text.
fn sources() -> Vec<(PathBuf, String, String)> {
    let root = repository().join("src");
    let files = WalkDir::new(&root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"));
    files
        .map(|entry| {
            let relative = entry.path().strip_prefix(&root).expect("below src").to_owned();
            let module = relative.components().next().expect("a name").as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
            (relative, module, fs::read_to_string(entry.path()).expect("a file"))
        })
        .filter(|(_, module, _)| module != "lib" && module != "main")
        .collect()
}

/// The modules named in a text as `crate::module` or `crate::{module, module}`.
fn used(text: &str) -> Vec<&str> {
    let first = |path: &str| path.len() - path.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
    let mut used = Vec::new();
    for rest in text.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            used.push(&rest[..first(rest)]);
            continue;
        };
        let (mut depth, mut from) = (0, 0);
        for (at, c) in list.char_indices() {
            if depth == 0 && (c == ',' || c == '}') {
                let path = list[from..at].trim();
                used.push(&path[..first(path)]);
                from = at + 1;
            }
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    used
}

/// The code of a file without its tests and comments, wherever they stand.
fn code(text: &str) -> String {
    let mut code = String::new();
    // How far the test that is left out stands in; its last line does too.
    let mut test = None;
    for line in text.lines() {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        if test == Some(indent) && !words.starts_with("#[") && words.ends_with([';', '}']) {
            test = None;
        } else if words == "#[cfg(test)]" || words == "#[test]" {
            test = test.or(Some(indent));
        } else if test.is_none() && !words.starts_with("//") {
            code = code + line + "\n";
        }
    }
    code
}

#[test]
fn what_stands_in_a_file_is_seen() {
    assert_eq!(used("use crate::a::{b, c};\nuse crate::{d, e::{f, g}, h};\ncrate::i::j()"), ["a", "d", "e", "h", "i"]);
    let file = "/// x.unwrap()\n#[cfg(test)]\nmod tests;\nuse a;\nimpl A {\n    #[cfg(test)]\n    fn t() {\n        b();\n    }\n    fn c() {}\n}\n\
                #[test]\nfn d() {\n    e();\n}\nfn f() {}\n#[cfg(test)]\nmod more {\n    g();\n}\n";
    assert_eq!(code(file), "use a;\nimpl A {\n    fn c() {}\n}\nfn f() {}\n");
}

#[test]
fn modules_use_only_those_above_them() {
    let order = order();
    assert!(order.len() > 15);
    let mut wrong = Vec::new();
    for (path, module, text) in sources() {
        let own = order.iter().position(|name| *name == module).unwrap_or_else(|| panic!("{module} is not in src/lib.rs"));
        for other in used(&text) {
            // Macros live at the crate's root: `crate::__say`.
            if let Some(at) = order.iter().position(|name| name == other)
                && at > own
            {
                wrong.push(format!("{} uses {other}, which stands below {module}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn raw_numbers_stay_with_the_register_and_disclosure() {
    for (path, module, text) in sources() {
        if module == "register" || module == "disclosure" {
            continue;
        }
        for line in text.lines().filter(|line| line.contains("register::")) {
            let names: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            assert!(!names.contains(&"Cell") && !names.contains(&"Value"), "{}: {line}", path.display());
        }
    }
}

#[test]
fn the_disk_is_read_in_source_and_written_in_emit() {
    for (path, module, text) in sources() {
        let code = code(&text);
        let touches = ["std::fs", "File::", "fs::"].iter().any(|word| code.contains(word)) && !path.ends_with("tests.rs");
        assert!(!touches || module == "source" || module == "emit", "{} touches the disk", path.display());
    }
}

#[test]
fn files_are_short_and_say_their_duty() {
    for (path, _, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//! "), "{} does not say its duty", path.display());
        let is_test = path.to_string_lossy().ends_with("tests.rs");
        assert!(is_test || !code(&text).contains(".unwrap()"), "{} unwraps", path.display());
    }
}
