//! CRC-32 as in zlib (ISO 3309): finds every error burst of up to 32 bits.

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let mut value = index as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[index] = value;
        index += 1;
    }
    table
};

/// A checksum of what has come so far.
#[derive(Clone, Copy, Debug)]
pub struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Checksum {
    /// With more.
    #[must_use]
    pub fn with(self, bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(self.0, |crc, byte| {
            (crc >> 8) ^ TABLE[((crc ^ u32::from(*byte)) & 0xff) as usize]
        }))
    }

    /// What it comes to.
    #[must_use]
    pub const fn finish(self) -> u32 {
        !self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of CRC-32 in the "Catalogue of parametrised CRC algorithms".
    #[test]
    fn the_checksum_is_crc_32() {
        assert_eq!(Checksum::default().with(b"1234").with(b"56789").finish(), 0xcbf4_3926);
    }
}
