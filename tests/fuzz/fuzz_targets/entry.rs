//! Any text as an entry of the journal, sealed as if a page had written it: what is kept after going
//! on with it is what opens.
#![no_main]

use imbuto::storage::KeyValue;
use imbuto_fuzz::{go_on, id, sealed_text, store};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (store, _) = store();
    for (place, text) in bytes.split(|byte| *byte == 0xff).take(4).enumerate() {
        // Before what is there, beside it and after it.
        let key = format!("imbuto/{}/journal/{}.7", id(), [3, 5, 7, 9][place]);
        let _ = store.set(&key, &sealed_text(&key, text));
    }
    go_on(&store);
});
