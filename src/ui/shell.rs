//! The frame around every page: bar, pages, banners, messages, and the keys that work everywhere.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::domain::{RecordKind, WorkspaceKind};
use crate::words::{saving, shell as words};

use super::app::Choices;
use super::banners::Banners;
use super::browser::focus_when_drawn;
use super::components::{Icon, IconName};
use super::context::App;
use super::device::Theme;
use super::route::{Misread, Page};
use super::toast::ToastView;

/// Bar, banners, the page, messages.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    follow_keys(app);
    say_what_was_not_understood(app);
    say_what_changed_elsewhere(app);
    name_the_page(app);
    focus_on_arrival(app);
    let undo = move |_| app.undo();
    let redo = move |_| app.redo();
    let firm = move || {
        let firm = app.store.read_kinds(&[RecordKind::Settings], |workspace| {
            let demo = matches!(workspace.kind, WorkspaceKind::Demo { .. });
            (workspace.settings.name.clone(), demo)
        });
        firm.unwrap_or_else(|| (words::brand(language).to_owned(), false))
    };
    view! {
        <a class="skip" href="#content" on:click=move |event| {
            event.prevent_default();
            focus_content();
        }>{words::skip_to_content(language)}</a>
        <header class="top">
            <a class="brand" href=move || app.address.link(Page::Start).print()>
                <Icon name=IconName::Brand />
                <span class="firm">{move || firm().0}</span>
                {move || firm().1.then(|| view! { <span class="tag">{words::demo_tag(language)}</span> })}
            </a>
            <nav class="nav" aria-label=words::main_navigation(language)>
                <Places />
            </nav>
            <div class="tools">
                <button
                    type="button"
                    class="icon-btn"
                    data-action="undo"
                    aria-label=words::undo(language)
                    title=words::undo(language)
                    disabled=move || !app.store.can_undo()
                    on:click=undo
                >
                    <Icon name=IconName::Undo />
                </button>
                <button
                    type="button"
                    class="icon-btn"
                    data-action="redo"
                    aria-label=words::redo(language)
                    title=words::redo(language)
                    disabled=move || !app.store.can_redo()
                    on:click=redo
                >
                    <Icon name=IconName::Redo />
                </button>
                <ThemeButton />
            </div>
        </header>
        <Banners />
        <main id="content" tabindex="-1">{children()}</main>
        <nav class="tabbar" aria-label=words::main_navigation(language)>
            <Places icons=true />
        </nav>
        <ToastView />
    }
}

/// The pages of the app, as links.
#[component]
fn Places(#[prop(optional)] icons: bool) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let here = app.address.part(|route| match route.page {
        Page::List | Page::Opportunity(_) => Page::Board,
        Page::Start => Page::Quick,
        Page::Team | Page::Bridge | Page::Plan => Page::Funnel,
        page => page,
    });
    // Under the icons of a phone there is room for one short word each.
    let (quick, settings) = match icons {
        true => (words::quick_short(language), words::settings_short(language)),
        false => (words::quick(language), words::settings(language)),
    };
    let pages = [
        (Page::Quick, quick, IconName::Numbers),
        (Page::Board, words::pipeline(language), IconName::Board),
        (Page::Funnel, words::funnel(language), IconName::Funnel),
        (Page::Data, words::data(language), IconName::File),
        (Page::Settings, settings, IconName::More),
    ];
    let links = pages.map(|(page, name, icon)| {
        view! {
            <a
                href=move || app.address.link(page).print()
                aria-current=move || (here.get() == page).then_some("page")
            >
                {icons.then(|| view! { <Icon name=icon /> })}
                {name}
            </a>
        }
    });
    links.into_iter().collect_view()
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = App::current();
    let choices: Choices = expect_context();
    let label = words::theme(app.i18n.language);
    let switch = move |_| {
        let dark_now = untrack(|| choices.is_dark());
        let theme = if dark_now { Theme::Light } else { Theme::Dark };
        app.device.with_value(|device| device.set_theme(theme));
        choices.theme.set(theme);
    };
    view! {
        <button type="button" class="icon-btn" data-action="theme" aria-label=label title=label on:click=switch>
            <Icon name=IconName::Theme />
        </button>
    }
}

/// Ctrl Z, Ctrl Shift Z and Ctrl Y, except where a field has its own undo.
fn follow_keys(app: App) {
    let keys = window_event_listener(ev::keydown, move |event| {
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"));
        if typing || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => app.undo(),
            ("z", true) | ("y", false) => app.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}

fn say_what_was_not_understood(app: App) {
    let language = app.i18n.language;
    Effect::new(move |_| {
        let misread = app.address.misread.get();
        if !misread.is_empty() {
            app.address.misread.set(Vec::new());
        }
        let said = misread.into_iter().map(|misread| match misread {
            Misread::Page(page) => words::unknown_place(language, &page),
            Misread::Choice(choice) => words::unknown_choice(language, &choice),
        });
        let said = said.collect::<Vec<_>>().join(" ");
        if !said.is_empty() {
            app.toasts.say(said);
        }
    });
}

fn say_what_changed_elsewhere(app: App) {
    Effect::new(move |before: Option<u32>| {
        let times = app.store.changed_elsewhere.get();
        if before.is_some_and(|before| before != times) {
            app.toasts.say(saving::changed_elsewhere(app.i18n.language));
        }
        times
    });
}

/// The title of the page: the page, the firm, the app.
fn name_the_page(app: App) {
    let language = app.i18n.language;
    let page = app.address.part(|route| route.page);
    Effect::new(move |_| {
        let here = match page.get() {
            Page::Start => None,
            Page::Quick => Some(words::quick(language)),
            Page::Board | Page::List | Page::Opportunity(_) => Some(words::pipeline(language)),
            Page::Funnel | Page::Team | Page::Bridge | Page::Plan => Some(words::funnel(language)),
            Page::Data => Some(words::data(language)),
            Page::Settings => Some(words::settings(language)),
        };
        let settings = &[RecordKind::Settings];
        let firm = app.store.read_kinds(settings, |workspace| workspace.settings.name.clone());
        let parts = here.map(str::to_owned).into_iter().chain(firm);
        let parts = parts.chain([words::brand(language).to_owned()]);
        document().set_title(&parts.collect::<Vec<_>>().join(" – "));
    });
}

/// A list that was left may be drawn anew: so many frames are waited for it.
const FRAMES_TO_DRAW: u8 = 30;

/// Going to another page puts the focus at its beginning, as a new page would. The panel of an
/// opportunity takes the focus itself; closed, it goes back to the card or row that opened it.
fn focus_on_arrival(app: App) {
    let page = app.address.part(|route| route.page);
    Effect::new(move |before: Option<Page>| {
        let now = page.get();
        match (before, now) {
            (None, _) | (_, Page::Opportunity(_)) => {}
            (Some(Page::Opportunity(id)), Page::Board | Page::List) => {
                let link = format!("a[data-opportunity='{id}'], [data-opportunity='{id}'] a");
                focus_when_drawn(link, FRAMES_TO_DRAW, focus_content);
            }
            (Some(before), _) if before != now => request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus_content();
            }),
            _ => {}
        }
        now
    });
}

fn focus_content() {
    let content = document().get_element_by_id("content");
    if let Some(content) = content.and_then(|content| content.dyn_into::<HtmlElement>().ok()) {
        let quietly = FocusOptions::new();
        quietly.set_prevent_scroll(true);
        let _ = content.focus_with_options(&quietly);
    }
}
