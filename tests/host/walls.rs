//! The walls between the rooms of `src/`, and the tidiness of every file: the map of `src/lib.rs`
//! as a test. One crate means that the compiler will not hold them.

mod paths;
mod planted;
mod tidy;
mod tokens;

use std::path::{Path, PathBuf};

use self::paths::Named;

/// What a room may use: other rooms, and crates. `std` may be used everywhere.
struct Row {
    room: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

/// The rooms of the house. Where the table names figures only, what they are made of comes along:
/// charts know a stage, words an interval, and whoever reads records knows `jiff`'s days. Storage
/// packs what it keeps, days and ids closer than text.
const ROWS: [Row; 13] = [
    Row {
        room: "domain",
        rooms: &[],
        crates: &["serde", "serde_json", "serde_path_to_error", "jiff", "uuid", "thiserror"],
    },
    Row { room: "stats", rooms: &[], crates: &[] },
    Row { room: "metrics", rooms: &["domain", "stats"], crates: &["jiff", "petgraph"] },
    Row { room: "lists", rooms: &["domain", "metrics", "agenda"], crates: &["jiff"] },
    Row { room: "agenda", rooms: &["domain", "metrics"], crates: &["jiff"] },
    Row { room: "duplicates", rooms: &["domain"], crates: &["strsim"] },
    Row { room: "search", rooms: &["domain", "duplicates", "lists"], crates: &["jiff"] },
    Row {
        room: "charts",
        rooms: &["domain", "metrics"],
        crates: &["plotters", "plotters_backend"],
    },
    Row {
        room: "transfer",
        rooms: &["domain"],
        crates: &[
            "serde",
            "serde_json",
            "jiff",
            "thiserror",
            "csv",
            "calamine",
            "zip",
            "miniz_oxide",
        ],
    },
    Row {
        room: "storage",
        rooms: &["domain"],
        crates: &["serde", "jiff", "uuid", "thiserror", "miniz_oxide"],
    },
    Row { room: "words", rooms: &["domain", "metrics", "stats", "duplicates"], crates: &["jiff"] },
    Row { room: "demo", rooms: &["domain", "stats"], crates: &["jiff"] },
    Row {
        room: "ui",
        rooms: &[
            "domain",
            "stats",
            "metrics",
            "lists",
            "agenda",
            "duplicates",
            "search",
            "charts",
            "transfer",
            "storage",
            "words",
            "demo",
        ],
        crates: &["serde", "jiff", "uuid", "thiserror"],
    },
];

/// Crates that are the browser. Only `ui/` and one file of `storage/` may name them, and the
/// library's root nothing at all.
const BROWSER: [&str; 8] = [
    "leptos",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
    "js_sys",
    "gloo_storage",
    "gloo",
    "console_error_panic_hook",
];

/// The one file outside `ui/` that touches the browser.
const BROWSER_FILE: &str = "src/storage/browser.rs";

/// Files of `ui/` that are tested on the host and so keep clear of the browser.
const HOST_FILES: [&str; 10] = [
    "src/ui/route/mod.rs",
    "src/ui/route/choices.rs",
    "src/ui/route/columns.rs",
    "src/ui/route/parties.rs",
    "src/ui/route/plan.rs",
    "src/ui/route/query.rs",
    "src/ui/route/sides.rs",
    "src/ui/own_file/compare.rs",
    "src/ui/keys/map.rs",
    "src/ui/keys/press.rs",
];

/// Whether a crate is always there.
fn is_std(name: &str) -> bool {
    ["std", "core", "alloc"].contains(&name)
}

/// What is wrong with what the file at `path` names, one sentence each.
fn walls(path: &str, source: &str) -> Vec<String> {
    let named = paths::named(path, source);
    let wrong = named.into_iter().filter_map(|(line, named)| {
        let fault = fault(path, &named)?;
        Some(format!("{path}:{line}: {fault}"))
    });
    wrong.collect()
}

/// Why the file at `path` may not use what it names; `None` where it may.
fn fault(path: &str, named: &Named) -> Option<String> {
    let within = path.strip_prefix("src/").unwrap_or(path);
    let room = within.split_once('/').map(|(room, _)| room);
    let room = room.or(within.strip_suffix(".rs").filter(|name| !["lib", "main"].contains(name)));
    let row = ROWS.iter().find(|row| Some(row.room) == room);
    match named {
        Named::Crate(name) if is_std(name) => None,
        Named::Crate(name) if BROWSER.contains(&name.as_str()) => {
            let may = (room == Some("ui") && !HOST_FILES.contains(&path)) || path == BROWSER_FILE;
            (!may).then(|| format!("{name} is the browser's"))
        }
        Named::Crate(name) => match (row, room) {
            (Some(row), _) if row.crates.contains(&name.as_str()) => None,
            (_, Some(room)) => Some(format!("{room} may not use the crate {name}")),
            (_, None) => Some(format!("the root may not use the crate {name}")),
        },
        Named::Room(other) => match (row, room) {
            (_, None) => None,
            (_, Some(room)) if room == other => None,
            (Some(row), _) if row.rooms.contains(&other.as_str()) => None,
            (Some(_), Some(room)) => Some(format!("{room} may not know {other}")),
            (None, Some(room)) => Some(format!("{room} has no row in the table")),
        },
    }
}

/// Every Rust file under `folder` of this crate, its path from the crate's root and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(next) = waiting.pop() {
        let entries = std::fs::read_dir(&next).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                // What cargo builds for the fuzzer is not ours.
                waiting.extend(Some(path).filter(|path| !path.ends_with("target")));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                let short = path.strip_prefix(root).unwrap_or(&path);
                found.push((short.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    found
}

#[track_caller]
fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_room_uses_what_its_row_does_not_allow() {
    let sources = sources("src");
    assert!(sources.len() > 40, "the sources were not found");
    assert_none(sources.iter().flat_map(|(path, text)| walls(path, text)).collect());
}

#[test]
fn every_room_has_a_row() {
    let rooms = sources("src")
        .into_iter()
        .filter_map(|(path, _)| Some(path.strip_prefix("src/")?.split_once('/')?.0.to_owned()));
    let without = rooms.filter(|room| !ROWS.iter().any(|row| row.room == room));
    assert_none(without.collect());
}

/// A crate that is added to `Cargo.toml` is known to the checker by its name there.
#[test]
fn every_dependency_is_told_from_a_module() {
    let known = paths::dependencies();
    for name in ["serde_json", "jiff", "web_sys", "gloo_storage", "leptos", "csv", "proptest"] {
        assert!(known.contains(name), "{name} is not among {known:?}");
    }
}

#[test]
fn every_file_is_tidy() {
    let folders = ["src", "tests", "xtask"];
    let files = folders.into_iter().flat_map(sources);
    assert_none(files.flat_map(|(path, text)| tidy::faults(&path, &text)).collect());
}

/// A file that no `mod` names is not compiled, and a test in it never runs.
#[test]
fn every_file_is_a_module_of_its_folder() {
    let files: Vec<_> =
        ["src", "tests/host", "tests/e2e/tests"].into_iter().flat_map(sources).collect();
    let forgotten = files.iter().filter_map(|(path, _)| {
        let (folder, file) = path.rsplit_once('/')?;
        let (name, parents) = match file.trim_end_matches(".rs") {
            "main" | "lib" => return None,
            "mod" => folder.rsplit_once('/').map(|(above, name)| (name, above))?,
            name => (name, folder),
        };
        let homes = ["mod.rs", "main.rs", "lib.rs"].map(|home| format!("{parents}/{home}"));
        let homes = homes.into_iter().chain([format!("{parents}.rs")]);
        let declared = homes.into_iter().any(|home| {
            let found = files.iter().find(|(path, _)| *path == home);
            found.is_some_and(|(_, text)| text.contains(&format!("mod {name};")))
        });
        (!declared).then(|| format!("{path}: no mod names it"))
    });
    assert_none(forgotten.collect());
}
