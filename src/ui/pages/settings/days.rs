//! The days that the firm counts by: after how many an opportunity has stopped, how close two
//! colleagues are a collision, from when on an order is asked for its steps.

use leptos::prelude::*;

use crate::domain::{Settings, Stage};
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::{Language, settings as words, stage as stage_words};

use super::field::{SavedField, Takes};
use super::{change_firm, firm_part};

/// More than ten years is a slip of the keyboard.
const MOST: u64 = 3650;

/// The days.
#[component]
pub fn DaysSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let stopped = Stage::OPEN.map(|stage| {
        let value = firm_part(app, move |firm| {
            firm.rot_days.get(&stage).map(u32::to_string).unwrap_or_default()
        });
        let save = Callback::new(move |text: String| {
            let days = match text.trim() {
                "" => None,
                text => Some(days(language, text)?),
            };
            change_firm(app, |firm| match days {
                Some(days) => _ = firm.rot_days.insert(stage, days),
                None => _ = firm.rot_days.remove(&stage),
            });
            Ok(())
        });
        view! {
            <SavedField
                id=format!("rot-{}", stage.code())
                name="rot_days"
                label=stage_words::name(language, stage)
                takes=Takes::Number
                value=value
                save=save
            />
        }
    });
    let one = move |id: &'static str,
                    label: &'static str,
                    hint: &'static str,
                    get: fn(&Settings) -> u32,
                    set: fn(&mut Settings, u32)| {
        let value = firm_part(app, move |firm| get(firm).to_string());
        let save = Callback::new(move |text: String| {
            let days = days(language, text.trim())?;
            change_firm(app, |firm| set(firm, days));
            Ok(())
        });
        view! {
            <SavedField id=id name=id label=label hint=hint takes=Takes::Number value=value save=save />
        }
    };
    view! {
        <section class="frame" data-settings="days">
            <header>
                <h2>{words::days(language)}</h2>
            </header>
            <fieldset class="rot">
                <legend>{words::rot(language)}</legend>
                <p class="hint">{words::rot_hint(language)}</p>
                <div class="pair5">{stopped.into_iter().collect_view()}</div>
            </fieldset>
            <div class="pair5 wide5">
                {one(
                    "collision_days",
                    words::collision(language),
                    words::collision_hint(language),
                    |firm| firm.collision_window_days,
                    |firm, days| firm.collision_window_days = days,
                )}
                {one(
                    "fulfilment_days",
                    words::fulfilment(language),
                    words::fulfilment_hint(language),
                    |firm| firm.fulfilment_days,
                    |firm, days| firm.fulfilment_days = days,
                )}
            </div>
        </section>
    }
}

/// A number of days, from 1.
fn days(language: Language, text: &str) -> Result<u32, String> {
    let days = parse_count(text).filter(|days| (1..=MOST).contains(days));
    let days = days.and_then(|days| u32::try_from(days).ok());
    days.ok_or_else(|| words::days_wrong(language).to_owned())
}
