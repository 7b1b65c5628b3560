//! Bytes to text. It never replaces what it cannot decode: it refuses.

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
}

/// Windows-1252 from 0x80 to 0x9F, as browsers read it (WHATWG Encoding Standard); elsewhere the
/// byte is the code point.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file and the encoding it was found to be in.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), ReadError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ReadError::Workbook);
    }
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            let text = str::from_utf8(rest).map_err(|_| ReadError::DamagedText)?;
            (text.to_owned(), Encoding::Utf8)
        }
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be),
        _ => match str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (bytes.iter().copied().map(windows_1252).collect(), Encoding::Windows1252),
        },
    };
    // Text of any kind has none of these; UTF-16 without its mark is full of NUL.
    if text.bytes().any(|byte| byte < 0x09) || text.starts_with("%PDF") {
        return Err(ReadError::Binary);
    }
    Ok((text, encoding))
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
