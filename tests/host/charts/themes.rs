//! The drawings in the dark and as a printer without colours has them: the page's classes, filled in from its
//! style sheet.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use imbuto::charts::Chart;

use super::pictures::check_text;

/// The colours of a theme, `ink` to `#ecece8`.
fn tokens(theme: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let css = fs::read_to_string(path).unwrap_or_default();
    let begin = format!("/* tokens:{theme} */");
    let block = css.split(&begin).nth(1).and_then(|rest| rest.split("/* end */").next());
    let declared = block.unwrap_or_default().split(';').filter_map(|line| line.split_once(':'));
    let named = declared.map(|(name, value)| (name.trim(), value.trim().to_owned()));
    named.map(|(name, value)| (name.trim_start_matches("--").to_owned(), value)).collect()
}

/// A colour as a printer without colours has it: its luminance.
fn grey(colour: &str) -> String {
    let part = |at: usize| {
        let digits = colour.get(at..at + 2).unwrap_or("00");
        f64::from(u8::from_str_radix(digits, 16).unwrap_or(0))
    };
    let grey = (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)).round() as u8;
    format!("#{grey:02x}{grey:02x}{grey:02x}")
}

/// The drawing of the page with these colours in the place of its classes, on their paper.
fn coloured(chart: &Chart, colours: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let svg = chart.svg();
    let mut rest = svg.as_str();
    while let Some((before, after)) = rest.split_once(" class=\"") {
        out.push_str(before);
        let Some((classes, after)) = after.split_once('"') else { break };
        for class in classes.split(' ') {
            let known = class.split_once('-').and_then(|(of, ink)| Some((of, colours.get(ink)?)));
            if let Some((of, colour)) = known {
                out.push_str(&format!(" {of}=\"{colour}\""));
            }
        }
        rest = after;
    }
    out.push_str(rest);
    let paper = colours.get("paper").map_or("", String::as_str);
    let ground = format!("<rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>\n");
    match out.split_once(">\n") {
        Some((root, inside)) => format!("{root}>\n{ground}{inside}"),
        None => out,
    }
}

/// The drawing in the dark and as a printer without colours has it.
#[track_caller]
pub fn check_themes(name: &str, chart: &Chart) {
    let (dark, light) = (tokens("dark"), tokens("light"));
    assert!(dark.len() > 20 && light.len() > 20);
    let print = light.iter().map(|(name, colour)| (name.clone(), grey(colour))).collect();
    let told = coloured(chart, &dark);
    assert!(!told.contains("class="), "{name}: every ink has a colour in the dark");
    check_text(&format!("{name}-dark"), &told);
    check_text(&format!("{name}-grey"), &coloured(chart, &print));
}
