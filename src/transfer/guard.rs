//! The guard against cells that a spreadsheet would run as a formula: put on by the export, taken
//! off by the import. The two stand side by side because each must undo the other exactly.

/// What a spreadsheet takes for the start of a formula, or strips to find one.
const STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text with a leading `'` where a spreadsheet would otherwise run it.
///
/// Text that already looks guarded gets another, so that [`off`] gives it back as it was.
pub(super) fn on(text: &str) -> String {
    let needed = text.trim_start_matches('\'').starts_with(STARTS);
    if needed { format!("'{text}") } else { text.to_owned() }
}

/// The text without one leading `'` that stands as a guard.
pub(super) fn off(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(STARTS) => rest,
        _ => text,
    }
}
