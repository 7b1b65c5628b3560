//! How wide a text is, by a table, so that host and browser lay out alike without asking a font.
//!
//! Widths are Arial's (Liberation Sans has the same), in thousandths of the font size. The page may
//! use another font: whoever lays out by these widths leaves some slack.

use std::borrow::Cow;

const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, // 0 to ?
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, // P to _
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, // ` to o
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, // p to ~
];

/// What a character without an entry counts for.
const OTHER: u16 = 600;

/// The width of `text` in the unit of `size`, the font size; `bold` from weight 600 up.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let total: u32 = text.chars().map(|c| u32::from(advance(c, bold))).sum();
    f64::from(total) * size / 1000.0
}

/// `text` if it fits into `room`, else as much of it as does, ending in "…"; empty where not even
/// one letter fits.
pub(super) fn fitted(text: &str, size: f64, bold: bool, room: f64) -> Cow<'_, str> {
    if width(text, size, bold) <= room {
        return Cow::Borrowed(text);
    }
    let mut left = room - width("…", size, bold);
    let mut kept = String::new();
    for c in text.chars() {
        left -= f64::from(advance(c, bold)) * size / 1000.0;
        if left < 0.0 {
            break;
        }
        kept.push(c);
    }
    kept.truncate(kept.trim_end().len());
    if !kept.is_empty() {
        kept.push('…');
    }
    Cow::Owned(kept)
}

/// `text` on one line if it fits into `room`, else broken at the blank that makes the longer line
/// shortest. A second line may be empty.
pub(super) fn two_lines(text: &str, size: f64, room: f64) -> (&str, &str) {
    if width(text, size, false) <= room {
        return (text, "");
    }
    let breaks = text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
    let longer = |(a, b): &(&str, &str)| width(a, size, false).max(width(b, size, false));
    breaks.min_by(|a, b| longer(a).total_cmp(&longer(b))).unwrap_or((text, ""))
}

fn advance(c: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let ascii = |c: char| (c as usize).checked_sub(0x20).and_then(|at| table.get(at)).copied();
    if let Some(known) = ascii(c) {
        return known;
    }
    let like = match c {
        '\u{a0}' => ' ',
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => 'A',
        'Ç' | 'Ć' | 'Č' => 'C',
        'È'..='Ë' | 'Ē' | 'Ė' | 'Ę' | 'Ě' => 'E',
        'Ì'..='Ï' | 'ì'..='ï' | 'İ' | 'ı' => 'I',
        'Ñ' | 'Ń' | 'Ň' => 'N',
        'Ò'..='Ö' | 'Ø' | 'Ő' => 'O',
        'Ù'..='Ü' | 'Ů' | 'Ű' => 'U',
        'Ý' | 'Ÿ' => 'Y',
        'Ś' | 'Š' | 'Ş' => 'S',
        'Ź' | 'Ż' | 'Ž' => 'Z',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ù'..='ü' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ś' | 'š' | 'ş' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        '–' | '€' | '«' | '»' => '0',
        '−' | '×' | '±' => '+',
        '‹' | '›' => '(',
        _ => return symbol(c, bold),
    };
    ascii(like).unwrap_or(OTHER)
}

fn symbol(c: char, bold: bool) -> u16 {
    match c {
        '—' | '…' | '→' | '←' | '%' => 1000,
        '‘' | '’' => [222, 278][usize::from(bold)],
        '“' | '”' => [333, 500][usize::from(bold)],
        '·' => 333,
        '°' => 400,
        'ß' => 611,
        'æ' => 889,
        'Æ' | 'Œ' => 1000,
        'œ' => 944,
        '\u{2009}' | '\u{202f}' => 200,
        '\u{2000}'..='\u{200a}' => 500,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => 0,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => 0,
        '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => 0,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' => 1000,
        '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3ffff}' => 1000,
        _ => OTHER,
    }
}
