//! The days that the firm counts by: how close two colleagues are a collision, and from when on an order
//! is asked for its steps.

use leptos::prelude::*;

use crate::domain::Settings;
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::{Language, settings as words};

use super::field::{SavedField, Takes};
use super::{change_firm, firm_part};

/// More than ten years is a slip of the keyboard.
const MOST: u64 = 3650;

/// The days.
#[component]
pub fn DaysSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
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
            <div class="pair5">
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
