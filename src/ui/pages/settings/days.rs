//! The days that the firm counts by: how close two colleagues are a collision, and from when on an order
//! is asked for its steps.

use leptos::prelude::*;

use crate::domain::{Settings, Weekday};
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
    let weekday = firm_part(app, |firm| firm.first_weekday);
    let choose = move |event| {
        let code = event_target_value(&event);
        if let Some(day) = WEEKDAYS.into_iter().find(|day| weekday_code(*day) == code) {
            change_firm(app, |firm| firm.first_weekday = day);
        }
    };
    let weekdays = WEEKDAYS.map(|day| {
        view! {
            <option value=weekday_code(day) selected=move || weekday.get() == day>
                {words::weekday(language, day)}
            </option>
        }
    });
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
                <div class="field">
                    <label for="first-weekday">{words::first_weekday(language)}</label>
                    <select class="input" id="first-weekday" name="first_weekday" on:change=choose>
                        {weekdays.into_iter().collect_view()}
                    </select>
                </div>
            </div>
        </section>
    }
}

const WEEKDAYS: [Weekday; 3] = [Weekday::Monday, Weekday::Saturday, Weekday::Sunday];

const fn weekday_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// A number of days, from 1.
fn days(language: Language, text: &str) -> Result<u32, String> {
    let days = parse_count(text).filter(|days| (1..=MOST).contains(days));
    let days = days.and_then(|days| u32::try_from(days).ok());
    days.ok_or_else(|| words::days_wrong(language).to_owned())
}
