//! Any bytes as a backup: restored whole or refused; what is restored is backed up the same.
#![no_main]

use imbuto::transfer::{backup, restore};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(workspace) = restore(bytes) {
        assert!(restore(&backup(&workspace)) == Ok(workspace));
    }
});
