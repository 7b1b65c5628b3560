//! The tokens of the look hold their contrast, and the dark set is the same by system and by
//! switch. Formulas: WCAG 2.2, relative luminance and contrast ratio; L* of CIE 1976.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

type Tokens = BTreeMap<String, [f64; 3]>;

fn css() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    fs::read_to_string(path).unwrap_or_default()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let rest = text.split_once(from).map_or("", |(_, rest)| rest);
    rest.split_once(to).map_or("", |(inside, _)| inside)
}

fn tokens(theme: &str) -> Tokens {
    let css = css();
    let block = between(&css, &format!("/* tokens:{theme} */"), "/* end */");
    let declarations = block.split(';').filter_map(|line| line.split_once(':'));
    let colours = declarations.filter_map(|(name, value)| {
        let digits = value.trim().strip_prefix('#')?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let parts = [part(0)?, part(2)?, part(4)?];
        Some((name.trim().trim_start_matches("--").to_owned(), parts.map(|c| f64::from(c) / 255.0)))
    });
    colours.collect()
}

fn luminance([r, g, b]: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn lightness(colour: [f64; 3]) -> f64 {
    116.0 * luminance(colour).cbrt() - 16.0
}

#[track_caller]
fn check(tokens: &Tokens, ink: &str, ground: &str, at_least: f64) {
    let (Some(a), Some(b)) = (tokens.get(ink), tokens.get(ground)) else {
        panic!("no token {ink} or {ground}")
    };
    let ratio = contrast(*a, *b);
    assert!(ratio >= at_least, "{ink} on {ground}: {ratio:.2}, not {at_least}");
}

#[test]
fn text_and_graphics_stand_out_from_every_ground() {
    for theme in ["light", "dark"] {
        let tokens = tokens(theme);
        for ground in ["paper", "surface", "sunken", "hover"] {
            for text in ["ink", "ink-2", "ink-3", "link", "won", "lost", "warn", "open"] {
                check(&tokens, text, ground, 4.5);
            }
        }
        for ground in ["paper", "surface"] {
            for graphic in ["line-strong", "s", "p", "a", "n", "c", "o", "series-a", "series-b"] {
                check(&tokens, graphic, ground, 3.0);
            }
        }
        for stage in ["s", "p", "a", "n", "c", "o"] {
            check(&tokens, &format!("on-{stage}"), stage, 4.5);
        }
        check(&tokens, "on-ink", "ink", 4.5);
    }
}

#[test]
fn further_along_means_more_ink_also_in_grey() {
    for (theme, direction) in [("light", -1.0), ("dark", 1.0)] {
        let tokens = tokens(theme);
        let ramp = ["s", "p", "a", "n", "c", "o"].map(|stage| lightness(tokens[stage]));
        for pair in ramp.windows(2) {
            assert!((pair[1] - pair[0]) * direction >= 8.5, "{theme}: {ramp:?}");
        }
    }
}

#[test]
fn dark_by_system_is_dark_by_switch() {
    let css = css();
    let by_system = between(&css, "@dark-system", "@end-dark-system");
    let by_system = by_system.split_once("light\"]) {").map_or("", |(_, rest)| rest);
    let by_switch = between(&css, ":root[data-theme=\"dark\"] {", "\n  }");
    let declarations = |text: &str| {
        let plain: String = text.replace("/* tokens:dark */", "").replace("/* end */", "");
        let lines = plain.split(';').map(|line| line.split_whitespace().collect::<String>());
        lines.filter(|line| line.contains(':')).collect::<Vec<_>>()
    };
    let (by_system, by_switch) = (declarations(by_system), declarations(by_switch));
    assert!(by_switch.len() > 20, "{by_switch:?}");
    assert_eq!(by_system, by_switch);
}
