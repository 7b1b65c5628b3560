//! Settings: the device's choices, and the firm's.

mod device;
mod firm;
mod limits;
mod playbook;
mod reasons;

use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::shell;

use device::DeviceSettings;
use firm::FirmSettings;
use limits::LimitSettings;
use playbook::PlaybookSettings;
use reasons::ReasonSettings;

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let any = Memo::new(move |_| app.store.read(|_| ()).is_some());
    view! {
        <div class="head">
            <h1>{shell::settings(language)}</h1>
        </div>
        <div class="cols cols-4-8">
            <DeviceSettings />
            {move || {
                any.get()
                    .then(|| {
                        view! {
                            <div class="stack">
                                <FirmSettings />
                                <LimitSettings />
                                <ReasonSettings />
                                <PlaybookSettings />
                            </div>
                        }
                    })
            }}
        </div>
    }
}
