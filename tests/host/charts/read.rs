//! Reads a drawing back, element by element, as far as the tests ask.

use imbuto::charts::{Chart, width};

/// An element: its tag, attributes, and text.
pub struct Element<'a> {
    pub tag: &'a str,
    attributes: &'a str,
    pub text: &'a str,
}

impl<'a> Element<'a> {
    /// An attribute, or "".
    pub fn get(&self, key: &str) -> &'a str {
        let start = format!(" {key}=\"");
        let after = self.attributes.split_once(&start).map_or("", |(_, after)| after);
        after.split('"').next().unwrap_or_default()
    }

    /// An attribute that is a number, or 0.
    pub fn number(&self, key: &str) -> i64 {
        self.get(key).parse().unwrap_or_default()
    }
}

/// The elements of a drawing without its root and its patterns.
pub fn elements(svg: &str) -> Vec<Element<'_>> {
    let lines = svg.lines().skip(1).filter(|line| !line.starts_with("<pattern"));
    let elements = lines.filter_map(|line| {
        let (tag, rest) = line.strip_prefix('<')?.split_once(' ')?;
        let at = tag.len() + 1;
        let (attributes, text) = rest.split_once('>')?;
        Some(Element { tag, attributes: &line[at..at + 1 + attributes.len()], text })
    });
    elements.collect()
}

/// Asserts that every element lies in the sheet; texts by our own table of widths.
#[track_caller]
pub fn within(chart: &Chart) {
    let (right, bottom) = (i64::from(chart.size.width) * 4, i64::from(chart.size.height) * 4);
    let root = format!("viewBox=\"0 0 {right} {bottom}\"");
    let svg = chart.svg();
    assert!(svg.contains(&root), "{root}");
    for element in elements(&svg) {
        let number = |key| element.number(key);
        let points = match element.tag {
            "rect" => {
                let half = number("stroke-width") / 2;
                let (x, y) = (number("x"), number("y"));
                vec![
                    (x - half, y - half),
                    (x + number("width") + half, y + number("height") + half),
                ]
            }
            "line" => vec![(number("x1"), number("y1")), (number("x2"), number("y2"))],
            "circle" => {
                let (x, y, r) = (number("cx"), number("cy"), number("r"));
                vec![(x - r, y - r), (x + r, y + r)]
            }
            "polyline" | "polygon" => element.get("points").split(' ').map(point).collect(),
            "path" => corners(element.get("d")),
            "text" => text_box(&element),
            other => panic!("a {other}"),
        };
        for (x, y) in points {
            let inside = (-1..=right + 1).contains(&x) && (-1..=bottom + 1).contains(&y);
            assert!(inside, "{} {} {}", element.tag, element.attributes, element.text);
        }
    }
}

fn point(pair: &str) -> (i64, i64) {
    let (x, y) = pair.split_once(',').unwrap_or_default();
    (x.parse().unwrap_or(i64::MIN), y.parse().unwrap_or(i64::MIN))
}

/// The corners of a path of steps: `M4,8h12v-4z`.
fn corners(path: &str) -> Vec<(i64, i64)> {
    let path = path.trim_end_matches('z');
    let ends = path.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()).map(|(at, _)| at);
    let ends: Vec<_> = ends.chain([path.len()]).collect();
    let mut corners: Vec<(i64, i64)> = Vec::new();
    for pair in ends.windows(2) {
        let (order, by) = path[pair[0]..pair[1]].split_at(1);
        let (x, y) = corners.last().copied().unwrap_or_default();
        corners.push(match order {
            "M" => point(by),
            "h" => (x + by.parse().unwrap_or(i64::MIN / 2), y),
            "v" => (x, y + by.parse().unwrap_or(i64::MIN / 2)),
            other => panic!("a {other} in {path}"),
        });
    }
    corners
}

fn text_box(element: &Element<'_>) -> Vec<(i64, i64)> {
    let (lead, tail) = element.text.split_once("<tspan").unwrap_or((element.text, ""));
    let tail = tail.split_once('>').map_or("", |(_, tail)| tail);
    let plain = |text: &str| {
        text.trim_end_matches("</text>").trim_end_matches("</tspan>").replace("&lt;", "<")
    };
    let size = element.number("font-size");
    let bold = !element.get("font-weight").is_empty();
    let mut wide = width(&plain(lead), size as f64, bold);
    if !tail.is_empty() {
        wide += 24.0 + width(&plain(tail), 48.0, false);
    }
    let (x, y, wide) = (element.number("x"), element.number("y"), wide as i64);
    let left = match element.get("text-anchor") {
        "middle" => x - wide / 2,
        "end" => x - wide,
        _ => x,
    };
    vec![(left, y - size * 3 / 4), (left + wide, y)]
}

/// Asserts that hotspots lie in the sheet, are large enough to be hit, and do not overlap.
#[track_caller]
pub fn hittable(chart: &Chart) {
    for (index, a) in chart.hotspots.iter().enumerate() {
        assert!(a.width >= 24.0 && a.height >= 24.0, "{a:?}");
        assert!(a.x >= 0.0 && a.x + a.width <= f64::from(chart.size.width), "{a:?}");
        assert!(a.y >= 0.0 && a.y + a.height <= f64::from(chart.size.height), "{a:?}");
        for b in &chart.hotspots[index + 1..] {
            let apart = a.x + a.width <= b.x
                || b.x + b.width <= a.x
                || a.y + a.height <= b.y
                || b.y + b.height <= a.y;
            assert!(apart, "{a:?} {b:?}");
            assert_ne!(a.target, b.target);
        }
    }
}
