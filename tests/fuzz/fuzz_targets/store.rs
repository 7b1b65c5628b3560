//! Some texts of a store are replaced, with a seal or without: what opens can be worked on.
#![no_main]

use imbuto::storage::KeyValue;
use imbuto_fuzz::{sealed, sealed_text, store};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (store, keys) = store();
    for piece in bytes.split(|byte| *byte == 0xff) {
        let [place, form, text @ ..] = piece else { continue };
        let key = &keys[usize::from(*place) % keys.len()];
        let text = match form % 4 {
            0 => String::from_utf8_lossy(text).into_owned(),
            1 => sealed(key, text),
            2 => sealed_text(key, text),
            _ => {
                // The text that was there, cut and gone on with in another way.
                let before = store.get(key).ok().flatten().unwrap_or_default();
                let stays: String = before.chars().take(text.len() * 3).collect();
                stays + &String::from_utf8_lossy(text)
            }
        };
        let _ = store.set(key, &text);
    }
    let opened = imbuto::storage::open(
        store.clone(),
        imbuto_fuzz::id(),
        imbuto::domain::Tab(9),
        imbuto_fuzz::TODAY,
    );
    let _ = imbuto::storage::list(&*store);
    drop(opened);
});
