//! Bytes as text: 15 bits to a UTF-16 unit, all of them valid and none a surrogate.
//!
//! Local storage counts UTF-16 units, so a byte as one character would waste more than half of it.

const FIRST: u32 = 0x3400;
const BITS: u32 = 15;

/// Packs `bytes`; [`unpack`] needs their number to take the padding off.
pub(super) fn pack(bytes: &[u8]) -> String {
    let mut text = String::with_capacity((bytes.len() * 8).div_ceil(BITS as usize) * 3);
    let (mut buffer, mut buffered_bits) = (0_u32, 0);
    let mut push = |value: u32| text.extend(char::from_u32(FIRST + value));
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        buffered_bits += 8;
        if buffered_bits >= BITS {
            buffered_bits -= BITS;
            push((buffer >> buffered_bits) & 0x7fff);
            buffer &= (1 << buffered_bits) - 1;
        }
    }
    if buffered_bits > 0 {
        push((buffer << (BITS - buffered_bits)) & 0x7fff);
    }
    text
}

/// The first `length` bytes that were packed; `None` where the text holds anything else.
pub(super) fn unpack(text: &str, length: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(length.min(text.len()));
    let (mut buffer, mut buffered_bits) = (0_u32, 0);
    for character in text.chars() {
        let value = u32::from(character).checked_sub(FIRST).filter(|value| *value <= 0x7fff)?;
        buffer = (buffer << BITS) | value;
        buffered_bits += BITS;
        while buffered_bits >= 8 && bytes.len() < length {
            buffered_bits -= 8;
            bytes.push(((buffer >> buffered_bits) & 0xff) as u8);
        }
        buffer &= (1 << buffered_bits) - 1;
        if buffered_bits >= 16 {
            return None;
        }
    }
    (bytes.len() == length).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back() {
        for length in 0..64_usize {
            let bytes: Vec<u8> = (0..length as u32).map(|index| (index * 37 + 200) as u8).collect();
            let text = pack(&bytes);
            assert_eq!(unpack(&text, bytes.len()), Some(bytes.clone()));
            assert!(text.encode_utf16().count() <= (length * 8).div_ceil(15));
        }
    }

    #[test]
    fn foreign_text_is_refused() {
        assert_eq!(unpack("abc", 4), None);
        assert_eq!(unpack(&pack(&[1, 2, 3]), 9), None);
        assert_eq!(unpack(&(pack(&[1, 2, 3]) + &pack(&[0; 30])), 3), None);
    }
}
