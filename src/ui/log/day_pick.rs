//! A day inside a sentence: the likely ones to choose from, any other to be typed.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::ui::browser::{focus_when_drawn, today};
use crate::ui::components::{Pick, PickOption};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::words::activity as words;

/// The choice that asks for any other day.
const ANOTHER: &str = "another";

/// A day as one says it.
pub fn day_word(i18n: I18n, day: Date, today: Date) -> String {
    let language = i18n.language;
    if day == today {
        words::today(language).to_owned()
    } else if today.tomorrow().is_ok_and(|one| one == day) {
        words::tomorrow(language).to_owned()
    } else if today.yesterday().is_ok_and(|one| one == day) {
        words::yesterday(language).to_owned()
    } else {
        i18n.near_day(day)
    }
}

/// A day that reads as a word of the sentence around it.
#[component]
pub fn DayPick(
    /// What day it is, for a screen reader.
    label: &'static str,
    /// The name that scripts find it by.
    name: &'static str,
    /// What finds the place that it stands in.
    within: String,
    /// The day chosen now.
    value: Signal<Date>,
    /// The likely ones.
    days: Vec<Date>,
    /// No day after this one can be chosen.
    #[prop(optional)]
    until: Option<Date>,
    /// Takes the new day.
    #[prop(into)]
    on_pick: Callback<Date>,
) -> impl IntoView {
    let i18n = App::current().i18n;
    let asking = RwSignal::new(false);
    let options = Signal::derive(move || {
        let value = value.get();
        let others = days.iter().filter(|day| **day != value);
        let mut days: Vec<Date> = others.copied().chain([value]).collect();
        days.sort_unstable();
        let option = |day: &Date| (day.to_string(), day_word(i18n, *day, today()));
        let another = words::another_day(i18n.language).to_owned();
        let days = days.iter().map(option);
        days.chain([(ANOTHER.to_owned(), another)]).collect::<Vec<PickOption>>()
    });
    let pick = Callback::new(move |code: String| {
        if code == ANOTHER {
            asking.set(true);
            focus_when_drawn(format!("{within} input[name={name}]"), 3, || {});
        } else if let Ok(day) = code.parse() {
            on_pick.run(day);
        }
    });
    let typed = move |event| {
        if let Ok(day) = event_target_value(&event).parse() {
            on_pick.run(day);
        }
    };
    view! {
        {move || match asking.get() {
            false => {
                let chosen = Signal::derive(move || value.get().to_string());
                view! { <Pick label=label value=chosen options=options name=name on_pick=pick /> }
                    .into_any()
            }
            true => {
                view! {
                    <input
                        class="input day"
                        type="date"
                        name=name
                        aria-label=label
                        max=until.map(|day| day.to_string())
                        prop:value=move || value.get().to_string()
                        on:change=typed
                    />
                }
                    .into_any()
            }
        }}
    }
}
