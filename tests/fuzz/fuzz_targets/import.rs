//! Any bytes as a file to import, its rows taken for each kind: read or refused, and what would come of
//! it can be told.
#![no_main]

use imbuto::transfer::{Import, RowKind, Sheet};
use imbuto_fuzz::{TODAY, workspace};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(sheet) = Sheet::read("file", bytes) else { return };
    let mut import = Import::open(sheet, Vec::new(), |_| None);
    for rows in RowKind::ALL {
        import.set_rows(rows);
        let mut drawn = 0;
        let mut new_id = || {
            drawn += 1;
            (drawn, [0; 10])
        };
        let shown = import.preview(&workspace(), TODAY, &mut new_id);
        let counts = shown.counts;
        let settled = counts.new + counts.updated + counts.already_here + counts.left_out;
        assert_eq!(settled + counts.waiting + counts.changes, counts.rows);
    }
});
