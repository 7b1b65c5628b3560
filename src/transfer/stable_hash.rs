//! A hash that is the same in every build and on every machine, since its values are stored: FNV-1a
//! of 64 bits (Fowler, Noll, Vo). It guards against chance, not against malice.

#[derive(Clone, Copy)]
pub(super) struct StableHash(u64);

impl StableHash {
    pub(super) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// A text and its end, so that `ab` + `c` is not `a` + `bc`.
    pub(super) fn cell(&mut self, text: &str) {
        self.bytes(text.as_bytes());
        self.bytes(&[0xff]);
    }

    pub(super) fn finish(self) -> u64 {
        self.0
    }
}
