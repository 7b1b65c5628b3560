//! What was typed on the page of settings and is not saved: it is kept while the app lives, whatever
//! takes the field away.

use std::cell::RefCell;
use std::collections::BTreeMap;

thread_local! {
    static KEPT: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// What was typed into the field of this id.
pub fn kept(field: &str) -> Option<String> {
    KEPT.with_borrow(|kept| kept.get(field).cloned())
}

/// Keeps what is typed into it.
pub fn keep(field: &str, text: String) {
    KEPT.with_borrow_mut(|kept| kept.insert(field.to_owned(), text));
}

/// It is saved, or the field is gone for good.
pub fn forget(field: &str) {
    KEPT.with_borrow_mut(|kept| kept.remove(field));
}
