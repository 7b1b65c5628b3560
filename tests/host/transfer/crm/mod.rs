//! Files as CRMs write them, and sheets as people keep them: their headers are the vendors' own,
//! their rows are made up.

mod again;
mod headers;
mod hubspot;
mod odoo;
mod others;
mod pipedrive;
mod sheets;

use imbuto::transfer::Preset;

use super::fixture::{empty, import_into, lines, open};

/// What comes of a file, as lines, when nothing but the currency is answered.
#[track_caller]
fn check(text: &str, preset: Option<Preset>, expected: &[&str]) {
    let import = open(text);
    assert_eq!(import.preset(), preset);
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace), expected);
}
