//! Faults planted on purpose: the checkers must find each, and nothing in what is allowed.

use super::tidy;
use super::walls;

/// Checks one planted line of a file; `expected` is the end of the only fault found, or none.
#[track_caller]
fn check(path: &str, source: &str, expected: &str) {
    let found = walls(path, source);
    match expected {
        "" => assert!(found.is_empty(), "{found:?}"),
        _ => {
            assert_eq!(found.len(), 1, "{source}: {found:?}");
            assert!(found[0].ends_with(expected), "{found:?}");
        }
    }
}

#[test]
fn a_use_of_another_room_is_found_however_it_is_written() {
    let fault = "domain may not know metrics";
    for source in [
        "use crate::metrics::Ratio;",
        "use crate::{metrics::Ratio};",
        "use crate::{\n    self as root, metrics\n};".replace("self as root, ", "").as_str(),
        "pub(super) use super::super::metrics as m;",
        "fn f() -> crate::metrics::Ratio { g() }",
        "fn f() { let x = [crate::metrics::Ratio::nested(1, 2)]; }",
        "#[serde(with = \"crate::metrics::ratio\")] struct S;",
        "use imbuto::metrics;",
        "mod inner { use super::super::super::metrics::Ratio; }",
        "macro_rules! m { () => { $crate::metrics::x() } }",
        "impl From<crate::metrics::Ratio> for S {}",
    ] {
        check("src/domain/money.rs", source, fault);
    }
    check("src/domain/mod.rs", "use super::metrics::Ratio;", fault);
    check("src/domain.rs", "use crate::metrics::Ratio;", fault);
}

#[test]
fn a_glob_over_all_rooms_is_found() {
    check("src/domain/mod.rs", "use super::*;", "domain may not know *");
    check("src/domain/mod.rs", "use crate::*;", "domain may not know *");
    check("src/domain/money.rs", "use super::*;", "");
    check("src/domain/mod.rs", "#[cfg(test)] mod tests { use super::*; }", "");
}

#[test]
fn the_browser_is_for_ui_and_one_file_of_storage() {
    let fault = "is the browser's";
    for source in [
        "use leptos::prelude::*;",
        "use web_sys::window;",
        "fn f() { let d = js_sys::Date::now(); }",
        "fn f() { ::web_sys::console::log_0(); }",
        "extern crate wasm_bindgen;",
        "use gloo_storage;",
        "#[wasm_bindgen::prelude::wasm_bindgen] fn f() {}",
    ] {
        for path in
            ["src/metrics/ratio.rs", "src/storage/pack.rs", "src/lib.rs", "src/ui/route/mod.rs"]
        {
            check(path, source, fault);
        }
        check("src/ui/mod.rs", source, "");
        check("src/storage/browser.rs", source, "");
    }
}

#[test]
fn each_row_is_held() {
    let table = [
        ("src/stats/wilson.rs", "use crate::domain::Stage;", "stats may not know domain"),
        ("src/stats/wilson.rs", "use jiff::civil::Date;", "stats may not use the crate jiff"),
        ("src/metrics/stock.rs", "use crate::storage::Key;", "metrics may not know storage"),
        ("src/metrics/stock.rs", "use plotters::prelude::*;", "the crate plotters"),
        ("src/metrics/stock.rs", "use crate::{domain::Stage, stats::wilson};", ""),
        ("src/charts/funnel.rs", "use crate::ui::theme;", "charts may not know ui"),
        ("src/charts/funnel.rs", "use plotters::prelude::*; use crate::metrics::Funnel;", ""),
        ("src/transfer/row.rs", "use crate::metrics::Ratio;", "transfer may not know metrics"),
        ("src/transfer/row.rs", "use csv::Reader; use crate::domain::Stage;", ""),
        ("src/storage/pack.rs", "use crate::transfer::Plan;", "storage may not know transfer"),
        ("src/storage/pack.rs", "use csv::Reader;", "storage may not use the crate csv"),
        ("src/words/it.rs", "use crate::charts::Chart;", "words may not know charts"),
        ("src/demo/mod.rs", "use crate::metrics::Ratio;", "demo may not know metrics"),
        ("src/demo/mod.rs", "use proptest::prelude::*;", "the crate proptest"),
        ("src/domain/id.rs", "use csv::Reader;", "domain may not use the crate csv"),
        ("src/domain/id.rs", "use std::fs; use crate::domain::Stage; use uuid::Uuid;", ""),
        ("src/ui/page.rs", "use crate::{words, charts, storage, demo, transfer};", ""),
        ("src/cellar/mod.rs", "use crate::domain::Stage;", "cellar has no row in the table"),
        ("src/lib.rs", "use serde_json::Value;", "the root may not use the crate serde_json"),
        ("src/main.rs", "fn main() { imbuto::ui::mount(); }", ""),
    ];
    for (path, source, expected) in table {
        check(path, source, expected);
    }
}

#[test]
fn what_only_looks_like_a_path_is_let_through() {
    for source in [
        "// use crate::metrics::Ratio;\n/* crate::ui::x() */",
        "/// See [`Ratio`](crate::metrics::Ratio).\nfn f() {}",
        "fn f() { let s = \"see crate::metrics::Ratio for more\"; }",
        "fn f() { csv.records().leptos::<u8>(); }",
        "use self::table::{Table, metrics::Own};",
        "fn f() -> impl Iterator + use<'_> { Table::ui::new() }",
        "mod inner { use super::metrics; }",
    ] {
        check("src/domain/money.rs", source, "");
    }
}

/// Checks the tidiness of a file that opens as it should.
#[track_caller]
fn check_tidy(path: &str, source: &str, expected: &str) {
    let found = tidy::faults(path, &format!("//! A planted file.\n{source}"));
    match expected {
        "" => assert!(found.is_empty(), "{source}: {found:?}"),
        _ => assert!(found.len() == 1 && found[0].ends_with(expected), "{source}: {found:?}"),
    }
}

#[test]
fn untidy_things_are_found() {
    let path = "src/domain/money.rs";
    let table = [
        ("fn f() { todo!() }", "todo!"),
        ("fn f() { unimplemented!(\"later\") }", "unimplemented!"),
        ("fn f() { dbg!(1); }", "dbg!"),
        ("#[test] #[ignore] fn f() {}", "#[ignore]"),
        ("#[test] #[should_panic(expected = \"x\")] fn f() {}", "#[should_panic]"),
        ("#[allow(dead_code)] fn f() {}", "allow(dead_code)"),
        ("#![allow(unused, dead_code)]", "allow(dead_code)"),
        ("fn f() { g().unwrap(); }", "unwrap() outside tests"),
        ("fn f() { g().expect(\"x\"); }", "expect() outside tests"),
        ("#[cfg(test)] mod tests { fn t() {} } fn f() { g().unwrap(); }", "unwrap() outside tests"),
        ("#[cfg(test)] use x::y; fn f() { g().unwrap(); }", "unwrap() outside tests"),
        ("// let x = f(1);", "looks like code in a comment"),
        ("// self.count += 1;", "looks like code in a comment"),
        ("/*\nfn f() {\n*/", "looks like code in a comment"),
        ("// }", "looks like code in a comment"),
    ];
    for (source, expected) in table {
        check_tidy(path, source, expected);
    }
    check_tidy("src/ui/utils.rs", "", "utils says nothing of what is inside");
    check_tidy("src/helpers/mod.rs", "", "helpers says nothing of what is inside");
    check_tidy(path, &"\n".repeat(400), "has 401 lines");
    let unopened = tidy::faults(path, "use std::fs;\n");
    assert!(unopened[0].ends_with("does not open with //!"), "{unopened:?}");
}

#[test]
fn tidy_things_are_let_through() {
    for source in [
        "#[cfg(test)] mod tests { fn t() { g().unwrap(); g().expect(\"x\"); } }",
        "fn f() { g().unwrap_or_default(); g().unwrap_or(1); let todo = 1; let ignore = todo; }",
        "// An effect runs once before the page is there; what it reads then is empty.",
        "// Two colleagues call the same company: that is a collision;\n// it is listed.",
        "// See `f(x);` in the other file.",
        "#[expect(clippy::expect_used, reason = \"x\")] fn f() {}",
        "fn f() { let text = \"todo!() and .unwrap()\"; }",
    ] {
        check_tidy("src/domain/money.rs", source, "");
    }
    check_tidy("tests/host/x.rs", "fn f() { g().unwrap(); }", "");
}
