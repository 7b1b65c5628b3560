//! The style sheet and the drawings have one set of colours.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use imbuto::charts::{Colour, FONT, Theme};

fn style_sheets() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let mut paths: Vec<_> = files.filter(|path| path.extension() == Some("css".as_ref())).collect();
    paths.sort();
    paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// The custom properties between `/* tokens:name */` and `/* end */`.
fn tokens(css: &str, name: &str) -> BTreeMap<String, String> {
    let block = css.split_once(&format!("/* tokens:{name} */")).map_or("", |(_, after)| after);
    let block = block.split_once("/* end */").map_or("", |(block, _)| block);
    let pairs = block.split(';').filter_map(|line| line.trim().split_once(':'));
    pairs.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned())).collect()
}

#[track_caller]
fn check(name: &str, theme: &Theme) {
    let css = style_sheets();
    let tokens = tokens(&css, name);
    let named = |key: &str, colour: Colour| {
        let expected = format!("#{:06x}", colour.0);
        assert_eq!(tokens.get(key), Some(&expected), "{key} of {name}");
    };
    for (letter, stage) in ["s", "p", "a", "n", "c", "o"].into_iter().zip(0..) {
        named(&format!("--{letter}"), theme.stages[stage]);
        named(&format!("--on-{letter}"), theme.on_stages[stage]);
    }
    for (key, colour) in [
        ("--paper", theme.paper),
        ("--surface", theme.surface),
        ("--sunken", theme.sunken),
        ("--line", theme.line),
        ("--line-strong", theme.line_strong),
        ("--ink", theme.ink),
        ("--ink-2", theme.ink_2),
        ("--ink-3", theme.ink_3),
        ("--won", theme.won),
        ("--lost", theme.lost),
        ("--lost-tint", theme.lost_tint),
        ("--warn", theme.warn),
        ("--open", theme.open),
        ("--series-a", theme.series_a),
        ("--series-b", theme.series_b),
    ] {
        named(key, colour);
    }
}

#[test]
fn colours_are_those_of_the_style_sheet() {
    check("light", &Theme::LIGHT);
    check("dark", &Theme::DARK);
}

#[test]
fn font_is_that_of_the_style_sheet() {
    assert!(style_sheets().contains(&format!("--font: {FONT};")));
}
