//! Bytes to text. It never replaces what it cannot decode: it refuses, or reads that line as the
//! programs of before UTF-8 wrote it.

use super::ReadError;

/// How the bytes of a file stand for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Taken where the bytes are no UTF-8 and carry no mark; every byte has a meaning in it.
    Windows1252,
    /// Of old Macs, and of Excel on them: taken where its letters make words and those of
    /// Windows-1252 do not.
    MacRoman,
    /// UTF-8 with lines that are not: each of these is read as [`Windows1252`](Self::Windows1252).
    Mixed,
}

impl Encoding {
    /// All that a file can be read in.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::MacRoman, Self::Mixed];
}

/// A text, how it was written, and what had to be done to read it.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
    /// Lines that are no UTF-8 among others that are.
    pub(super) odd_lines_count: usize,
    /// Characters that no text has, taken out.
    pub(super) controls_count: usize,
}

/// Windows-1252 from 0x80 to 0x9F, as browsers read it (WHATWG Encoding Standard); elsewhere the
/// byte is the code point.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Mac Roman from 0x80.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\
    \u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The text of a file, in the encoding that it is said or found to be in.
pub(super) fn decode(bytes: &[u8], said: Option<Encoding>) -> Result<Decoded, ReadError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ReadError::Workbook);
    }
    let (found, body) = found(bytes);
    let encoding = said.unwrap_or(found);
    let mut odd_lines_count = 0;
    let text = match encoding {
        Encoding::Utf8 => str::from_utf8(body).map_err(|_| ReadError::DamagedText)?.to_owned(),
        Encoding::Utf16Le => utf16(body, u16::from_le_bytes)?,
        Encoding::Utf16Be => utf16(body, u16::from_be_bytes)?,
        Encoding::Windows1252 => body.iter().copied().map(windows_1252).collect(),
        Encoding::MacRoman => body.iter().copied().map(mac_roman).collect(),
        Encoding::Mixed => {
            let mut text = String::with_capacity(body.len());
            for line in body.split_inclusive(|byte| *byte == b'\n') {
                match str::from_utf8(line) {
                    Ok(line) => text.push_str(line),
                    Err(_) => {
                        odd_lines_count += 1;
                        text.extend(line.iter().copied().map(windows_1252));
                    }
                }
            }
            text
        }
    };
    let (text, controls_count) = without_controls(text)?;
    Ok(Decoded { text, encoding, odd_lines_count, controls_count })
}

/// The encoding, and the bytes behind the mark that says it.
fn found(bytes: &[u8]) -> (Encoding, &[u8]) {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] if str::from_utf8(rest).is_ok() => (Encoding::Utf8, rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => (Encoding::Mixed, rest),
        [0xff, 0xfe, rest @ ..] => (Encoding::Utf16Le, rest),
        [0xfe, 0xff, rest @ ..] => (Encoding::Utf16Be, rest),
        _ => (without_mark(bytes), bytes),
    }
}

fn without_mark(bytes: &[u8]) -> Encoding {
    // Every second byte of Latin text in UTF-16 is none.
    let sample = &bytes[..bytes.len().min(4096)];
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let most = |count: usize| sample.len() >= 4 && count * 5 > sample.len() * 2;
    if bytes.len().is_multiple_of(2) && most(nuls(1)) {
        return Encoding::Utf16Le;
    }
    if bytes.len().is_multiple_of(2) && most(nuls(0)) {
        return Encoding::Utf16Be;
    }
    if str::from_utf8(bytes).is_ok() {
        return Encoding::Utf8;
    }
    let mut lines = bytes.split(|byte| *byte == b'\n');
    if lines.any(|line| !line.is_ascii() && str::from_utf8(line).is_ok()) {
        return Encoding::Mixed;
    }
    // A letter with an accent mostly stands beside others.
    let bytes = &bytes[..bytes.len().min(1 << 16)];
    let words = |read: fn(u8) -> char| {
        let beside = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
        let high = bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii());
        let fits = high.filter(|(at, byte)| {
            (at.checked_sub(1).is_some_and(beside) || beside(at + 1)) && read(**byte).is_lowercase()
        });
        fits.count()
    };
    if words(mac_roman) > words(windows_1252) { Encoding::MacRoman } else { Encoding::Windows1252 }
}

/// The text without characters that no text has; a few come from damaged cells, many are no text.
fn without_controls(text: String) -> Result<(String, usize), ReadError> {
    let is_control = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}');
    let count = text.chars().filter(|letter| is_control(*letter)).count();
    if count * 20 > text.len() || text.starts_with("%PDF") {
        return Err(ReadError::Binary);
    }
    if count == 0 {
        return Ok((text, 0));
    }
    let seen = text.chars().filter_map(|letter| match letter {
        // A new line or page within a cell.
        '\u{b}' | '\u{c}' => Some(' '),
        letter => (!is_control(letter)).then_some(letter),
    });
    Ok((seen.collect(), count))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().copied().map(unit)).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(ReadError::DamagedText),
    }
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn mac_roman(byte: u8) -> char {
    match byte {
        0x80.. => MAC_ROMAN.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        _ => char::from(byte),
    }
}
