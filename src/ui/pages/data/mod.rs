//! The data page: files in and out, and the workspaces of this browser.

mod doctor;
mod import;
mod leave;
mod safety;
mod workspaces;

use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::data as words;

use doctor::DoctorFrame;
use import::ImportFrame;
pub use import::{PasteView, Pasting, ReadTables, read_tables};
use leave::LeaveFrame;
pub use leave::download_backup;
use safety::SafetyFrame;
use workspaces::WorkspacesFrame;

/// Import, export, workspaces.
#[component]
pub fn DataPage() -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <div class="head">
            <h1>{words::title(language)}</h1>
        </div>
        <div class="stack">
            <ImportFrame />
            <DoctorFrame />
            <div class="cols cols-7-5">
                <div class="stack">
                    <LeaveFrame />
                    <SafetyFrame />
                </div>
                <WorkspacesFrame />
            </div>
            <p class="small muted">{words::privacy(language)}</p>
        </div>
    }
}
