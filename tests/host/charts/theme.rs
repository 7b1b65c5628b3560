//! The style sheet and the drawings have one set of colours.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use imbuto::charts::{FONT, Ink, Theme};

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
fn check(name: &str, theme: Theme) {
    let css = style_sheets();
    let tokens = tokens(&css, name);
    for ink in Ink::all() {
        let expected = format!("#{:06x}", theme.colour(ink));
        assert_eq!(tokens.get(&format!("--{}", ink.name())), Some(&expected), "{ink:?} of {name}");
    }
}

#[test]
fn colours_are_those_of_the_style_sheet() {
    check("light", Theme::Light);
    check("dark", Theme::Dark);
}

/// The classes that stand in a drawing for its inks take them from the tokens.
#[test]
fn every_ink_has_its_classes() {
    let css = style_sheets();
    for ink in Ink::all() {
        for what in ["fill", "stroke"] {
            let rule = format!(".{what}-{0} {{ {what}: var(--{0}); }}", ink.name());
            assert!(css.contains(&rule), "{rule}");
        }
    }
}

#[test]
fn font_is_that_of_the_style_sheet() {
    assert!(style_sheets().contains(&format!("--font: {FONT};")));
}
