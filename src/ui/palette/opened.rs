//! What was lately opened on this device.

use leptos::prelude::*;

use crate::domain::RecordId;
use crate::ui::context::App;
use crate::ui::device::Device;
use crate::ui::route::{Page, Route};

/// So many are remembered.
const REMEMBERED: usize = 6;

/// From now on what is opened is remembered on this device.
pub fn remember_what_is_opened(app: App) {
    let page = app.address.part(|route| route.page);
    Effect::new(move |_| {
        let page = page.get();
        let open = app.store.peek(|workspace| workspace.id);
        if let (Some(_), Some(workspace)) = (record_of(page), open) {
            let address = Route::from(page).print();
            app.device.with_value(|device| {
                let mut opened = device.opened(workspace);
                opened.retain(|one| *one != address);
                opened.insert(0, address);
                opened.truncate(REMEMBERED);
                device.set_opened(workspace, &opened);
            });
        }
    });
}

/// What was opened last, but for what is shown now.
pub fn lately_opened(app: App) -> Vec<RecordId> {
    let Some(workspace) = app.store.peek(|workspace| workspace.id) else { return Vec::new() };
    let here = app.address.route_untracked().page;
    let opened = app.device.with_value(|device: &Device| device.opened(workspace));
    let pages = opened.iter().map(|address| Route::parse(address).0.page);
    pages.filter(|page| *page != here).filter_map(record_of).collect()
}

/// The record that a page shows.
const fn record_of(page: Page) -> Option<RecordId> {
    match page {
        Page::Opportunity(id) => Some(RecordId::Opportunity(id)),
        Page::Account(id) => Some(RecordId::Account(id)),
        Page::Contact(id) => Some(RecordId::Contact(id)),
        _ => None,
    }
}
