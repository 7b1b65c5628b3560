//! How safe the work is: room, copies, earlier days, what could not be read.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::ui::banners::said_lost;
use crate::ui::browser::has_promised_to_persist;
use crate::ui::context::App;
use crate::ui::own_file::OwnFileFrame;
use crate::ui::pages::download_raw;
use crate::words::saving as words;

/// Room, copies, earlier days.
#[component]
pub fn SafetyFrame() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let promised = RwSignal::new(None::<bool>);
    leptos::task::spawn_local(async move {
        promised.try_set(has_promised_to_persist().await);
    });
    let copies = move || {
        let id = app.store.read(|workspace| workspace.id)?;
        app.store.copies_changed.track();
        Some(app.device.with_value(|device| device.copies(id)))
    };
    let last_copy = move || match copies()?.made_on {
        Some(day) => Some(words::last_copy(language, &app.i18n.day(day))),
        None => Some(words::no_copy(language).to_owned()),
    };
    let room = move || {
        let room = app.store.room.get()?;
        let share = app.i18n.share(room.share());
        Some(view! {
            <div class="gauge" class:warn=room.is_short()>
                <span
                    class="gauge-bar"
                    role="meter"
                    aria-label=words::room_name(language)
                    aria-valuemin="0"
                    aria-valuemax=room.all
                    aria-valuenow=room.used
                >
                    <i style:width=format!("{:.2}%", room.share() * 100.0)></i>
                </span>
                <span>{words::room_taken(language, &share)}</span>
            </div>
        })
    };
    view! {
        <section class="frame" data-part="safety">
            <header>
                <h2>{words::title(language)}</h2>
            </header>
            {room}
            <p class="small">{last_copy}</p>
            <p class="hint">
                {move || match promised.get() {
                    Some(true) => words::browser_keeps(language),
                    Some(false) | None => words::browser_may_clear(language),
                }}
            </p>
            <OwnFileFrame />
            <Days />
            <Aside />
        </section>
    }
}

/// The earlier days of the open workspace.
#[component]
fn Days() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let look = move |day: Date| {
        if !app.store.look_at(day) {
            app.toasts.say(words::day_unreadable(language));
        }
    };
    let day_view = move |day: Date| {
        view! {
            <li data-day=day.to_string()>
                <span class="name">{app.i18n.day(day)}</span>
                <button type="button" class="btn sm" data-action="look-at-day" on:click=move |_| look(day)>
                    {words::look(language)}
                </button>
                <button
                    type="button"
                    class="btn quiet sm"
                    data-action="restore-day"
                    on:click=move |_| app.restore_day(day)
                >
                    {words::bring_day_back(language)}
                </button>
            </li>
        }
    };
    let open = move || app.store.read(|_| ()).is_some();
    let list = move || {
        let days = app.store.days();
        if days.is_empty() {
            return view! { <p class="small muted">{words::no_days(language)}</p> }.into_any();
        }
        view! { <ul class="workspaces">{days.into_iter().map(day_view).collect_view()}</ul> }
            .into_any()
    };
    move || {
        open().then(|| {
            view! {
                <h3>{words::days(language)}</h3>
                <p class="hint">{words::days_hint(language)}</p>
                {list}
            }
        })
    }
}

/// What could not be read and was put aside.
#[component]
fn Aside() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let take_out = move |_| {
        let Some(id) = app.store.peek(|workspace| workspace.id) else { return };
        download_raw(app, id, "quarantine");
        if !app.store.discard_unreadable() {
            app.toasts.say(words::store_failed(language));
        }
    };
    move || {
        app.store.has_put_aside().then(|| {
            view! {
                <h3>{words::quarantine(language)}</h3>
                {said_lost(app).map(|said| view! { <p class="small">{said}</p> })}
                <p class="hint">{words::quarantine_hint(language)}</p>
                <div class="acts">
                    <button type="button" class="btn" data-action="take-out" on:click=take_out>
                        {words::take_out(language)}
                    </button>
                </div>
            }
        })
    }
}
