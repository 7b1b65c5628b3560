//! Settings: the device's choices, and the firm's. Each section is a file of its own; a field saves
//! when one leaves it, as one step that can be taken back.

mod days;
mod device;
mod field;
mod firm;
mod owners;
mod process;
mod reasons;
mod references;
mod rows;
mod stage_names;
mod stages;
mod step;

use leptos::prelude::*;

use crate::domain::{Command, Settings};
use crate::ui::components::PastHint;
use crate::ui::context::App;
use crate::words::{settings as words, shell};

use days::DaysSettings;
use device::DeviceSettings;
use firm::FirmSettings;
use owners::OwnerSettings;
use process::ProcessSettings;
use reasons::ReasonSettings;
use references::ReferenceSettings;
use stage_names::StageNames;
use stages::{StageNumber, StageNumbers};

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let past = move || app.store.looks_back();
    let any = Memo::new(move |_| app.store.read(|_| ()).is_some());
    view! {
        <div class="head">
            <h1>{shell::settings(language)}</h1>
        </div>
        <PastHint />
        <div class="cols cols-4-8 settings">
            <div class="stack">
                <DeviceSettings />
                {move || {
                    any.get()
                        .then(|| {
                            view! {
                                <fieldset class="plain-set" disabled=past>
                                    <div class="stack">
                                        <FirmSettings />
                                        <OwnerSettings />
                                    </div>
                                </fieldset>
                            }
                        })
                }}
            </div>
            {move || {
                any.get()
                    .then(|| {
                        view! {
                            <fieldset class="whole-set" disabled=past>
                                <div class="stack">
                                    <ProcessSettings />
                                    <StageNames />
                                    <StageNumbers number=StageNumber::Limit />
                                    <StageNumbers number=StageNumber::RotDays />
                                    <StageNumbers number=StageNumber::WinPercent />
                                    <ReasonSettings />
                                    <ReferenceSettings />
                                    <DaysSettings />
                                </div>
                            </fieldset>
                        }
                    })
            }}
        </div>
    }
}

/// What the firm has set, now and after every change.
fn firm_part<T>(app: App, part: impl Fn(&Settings) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| app.store.read(|workspace| part(&workspace.settings)).unwrap_or_default())
}

/// Changes what the firm has set as one step.
fn change_firm(app: App, change: impl FnOnce(&mut Settings)) {
    let Some(mut settings) = app.store.peek(|workspace| workspace.settings.clone()) else { return };
    change(&mut settings);
    app.dispatch(&Command::Put(vec![settings.into()]), || words::saved(app.i18n.language));
}
