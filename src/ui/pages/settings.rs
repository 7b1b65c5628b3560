//! Settings: the device's choices, and the firm's.

mod limits;

use leptos::html;
use leptos::prelude::*;

use crate::domain::{Command, Currency, PlaybookItem, PlaybookItemId, Stage};
use crate::ui::app::Choices;
use crate::ui::browser::id_parts;
use crate::ui::context::App;
use crate::ui::device::Theme;
use crate::words::{Language, settings as words, shell, stage as stage_words};

use limits::LimitSettings;

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let any = move || app.store.read(|_| ()).is_some();
    view! {
        <div class="head">
            <h1>{shell::settings(language)}</h1>
        </div>
        <div class="cols cols-4-8">
            <DeviceSettings />
            {move || any().then(|| view! { <div class="stack"><FirmSettings /> <LimitSettings /> <PlaybookSettings /></div> })}
        </div>
    }
}

#[component]
fn DeviceSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let choices: Choices = expect_context();
    let speak = move |chosen: Language| {
        app.device.with_value(|device| device.set_language(chosen));
        choices.language.set(Some(chosen));
        // The address goes before the device: a choice made here must show.
        if app.address.route_untracked().query.language.is_some() {
            app.address.choose(|query| query.language = None);
        }
    };
    let languages = Language::ALL.map(|one| {
        view! {
            <button
                type="button"
                lang=one.code()
                data-language=one.code()
                aria-pressed=(one == language).to_string()
                on:click=move |_| speak(one)
            >
                {one.name()}
            </button>
        }
    });
    let themes = [
        (Theme::System, words::system(language)),
        (Theme::Light, words::light(language)),
        (Theme::Dark, words::dark(language)),
    ];
    let themes = themes.map(|(theme, name)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (choices.theme.get() == theme).to_string()
                on:click=move |_| {
                    app.device.with_value(|device| device.set_theme(theme));
                    choices.theme.set(theme);
                }
            >
                {name}
            </button>
        }
    });
    view! {
        <section class="frame">
            <header>
                <h2>{words::device(language)}</h2>
            </header>
            <h3>{words::language(language)}</h3>
            <div class="seg" role="group" aria-label=words::language(language)>
                {languages.into_iter().collect_view()}
            </div>
            <h3>{words::theme(language)}</h3>
            <div class="seg" role="group" aria-label=words::theme(language)>
                {themes.into_iter().collect_view()}
            </div>
        </section>
    }
}

#[component]
fn FirmSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let firm = Memo::new(move |_| app.store.read(|workspace| workspace.settings.clone()));
    let name = NodeRef::<html::Input>::new();
    let currency = NodeRef::<html::Input>::new();
    let wrong = RwSignal::new(false);
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (Some(mut settings), Some(name), Some(currency)) =
            (firm.get_untracked(), name.get_untracked(), currency.get_untracked())
        else {
            return;
        };
        let code = currency.value();
        settings.name = name.value().trim().to_owned();
        settings.currency = match code.trim() {
            "" => None,
            code => match Currency::parse(code) {
                Ok(currency) => Some(currency),
                Err(_) => return wrong.set(true),
            },
        };
        wrong.set(false);
        app.dispatch(&Command::Put(vec![settings.into()]), || words::saved(language));
    };
    let value = move || {
        let currency = firm.get().and_then(|firm| firm.currency);
        currency.map(|currency| currency.code().to_owned()).unwrap_or_default()
    };
    view! {
        <section class="frame">
            <header>
                <h2>{words::workspace(language)}</h2>
            </header>
            <form class="form" on:submit=save novalidate=true>
                <div class="field">
                    <label for="firm-name">{words::name(language)}</label>
                    <input
                        class="input"
                        id="firm-name"
                        name="firm_name"
                        node_ref=name
                        prop:value=move || firm.get().map(|firm| firm.name).unwrap_or_default()
                    />
                </div>
                <div class="field">
                    <label for="firm-currency">{words::currency(language)}</label>
                    <input
                        class="input"
                        id="firm-currency"
                        name="currency"
                        maxlength="3"
                        node_ref=currency
                        prop:value=value
                    />
                    <span class="hint">{words::currency_hint(language)}</span>
                    {move || {
                        wrong
                            .get()
                            .then(|| {
                                view! {
                                    <span class="error" role="alert">
                                        {words::currency_wrong(language)}
                                    </span>
                                }
                            })
                    }}
                </div>
                <div class="row">
                    <button type="submit" class="btn" data-action="save-settings">
                        {shell::save(language)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// The steps of the sales process, one a line per stage. A line that stays keeps its ticks.
#[component]
fn PlaybookSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let areas = Stage::ALL.map(|stage| {
        let lines = Memo::new(move |_| {
            let lines = app.store.read(|workspace| {
                workspace.playbook.of(stage).map(|item| item.text.clone()).collect::<Vec<_>>()
            });
            lines.unwrap_or_default().join("\n")
        });
        let id = format!("playbook-{}", stage.code());
        view! {
            <div class="field">
                <label for=id.clone()>{stage_words::name(language, stage)}</label>
                <textarea
                    class="input"
                    id=id
                    rows="4"
                    prop:value=move || lines.get()
                    on:change=move |event| rewrite(app, stage, &event_target_value(&event))
                ></textarea>
            </div>
        }
    });
    view! {
        <section class="frame">
            <header>
                <h2>{words::playbook(language)}</h2>
            </header>
            <p class="hint">{words::playbook_hint(language)}</p>
            <div class="playbook">{areas.into_iter().collect_view()}</div>
        </section>
    }
}

fn rewrite(app: App, stage: Stage, text: &str) {
    let known = app.store.peek(|workspace| workspace.playbook.clone());
    let Some(mut playbook) = known else { return };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let items: Vec<PlaybookItem> = lines
        .map(|line| {
            let kept = playbook.of(stage).find(|item| item.text == line).cloned();
            kept.unwrap_or_else(|| {
                let (millis, random) = id_parts();
                let id = PlaybookItemId::new(millis, random);
                PlaybookItem::new(id, stage, line)
            })
        })
        .collect();
    playbook.items.retain(|item| item.stage != stage);
    playbook.items.extend(items);
    app.dispatch(&Command::Put(vec![playbook.into()]), || words::saved(app.i18n.language));
}
