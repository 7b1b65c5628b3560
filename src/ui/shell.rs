//! The frame around every page: bar, pages, banners, messages.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use crate::domain::{RecordKind, WorkspaceKind};
use crate::words::{activity, keys, ledger, parties, saving, shell as words, today};

use super::announcer::LiveRegion;
use super::app::Choices;
use super::banners::Banners;
use super::browser::focus_when_drawn;
use super::components::{Icon, IconName};
use super::context::App;
use super::drafts::follow_typing;
use super::keys::{GoHint, follow_keys};
use super::language_choice::LanguageChoice;
use super::lazy::{LazyView, LazyViews};
use super::palette::{PaletteButton, PalettePlace, remember_what_is_opened};
use super::route::{Misread, Page};
use super::store::OpenState;
use super::toast::ToastView;
use super::workspace_switch::WorkspaceSwitch;

/// Bar, banners, the page, messages.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let going = RwSignal::new(false);
    follow_keys(app, going);
    follow_typing();
    say_what_was_not_understood(app);
    say_what_changed_elsewhere(app);
    name_the_page(app);
    focus_on_arrival(app);
    let at_start = app.address.part(|route| matches!(route.page, Page::Start | Page::Quick));
    remember_what_is_opened(app);
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
            <WorkspaceSwitch />
            <nav class="nav" aria-label=words::main_navigation(language)>
                <Places />
            </nav>
            <div class="tools">
                {move || at_start.get().then(|| view! { <LanguageChoice /> })}
                <LogButton />
                <PaletteButton />
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
                <KeysButton />
                <ThemeButton />
            </div>
        </header>
        <Banners />
        <main id="content" tabindex="-1">{children()}</main>
        <nav class="tabbar" aria-label=words::main_navigation(language)>
            <Places icons=true />
        </nav>
        <LogPlace />
        <PalettePlace />
        <KeysPlace />
        <GoHint going=going />
        <ToastView />
        <LiveRegion announcer=app.announcer />
    }
}

/// Opens the sheet for logging, from any page of a workspace.
#[component]
fn LogButton() -> impl IntoView {
    let app = App::current();
    let label = activity::log_activity(app.i18n.language);
    move || {
        is_open(app).then(|| {
            view! {
                <button
                    type="button"
                    class="icon-btn log-open"
                    data-action="log"
                    aria-label=label
                    aria-keyshortcuts="L"
                    title=format!("{label} (L)")
                    disabled=move || app.store.looks_back()
                    on:click=move |_| app.address.open_log()
                >
                    <Icon name=IconName::Plus />
                </button>
            }
        })
    }
}

/// The sheet for logging, while the address asks for it.
#[component]
fn LogPlace() -> impl IntoView {
    let app = App::current();
    let lazy: LazyViews = expect_context();
    let asked = app.address.part(|route| route.query.log.is_some());
    move || (asked.get() && is_open(app)).then(|| lazy.draw(LazyView::Log))
}

/// Opens the sheet of all keys, for those who have a keyboard and do not know them.
#[component]
fn KeysButton() -> impl IntoView {
    let app = App::current();
    let label = keys::title(app.i18n.language);
    view! {
        <button
            type="button"
            class="icon-btn wide"
            data-action="keys"
            aria-label=label
            aria-keyshortcuts="?"
            title=format!("{label} (?)")
            on:click=move |_| app.address.open_keys()
        >
            <Icon name=IconName::Keys />
        </button>
    }
}

/// The sheet of all keys, while the address asks for it.
#[component]
fn KeysPlace() -> impl IntoView {
    let app = App::current();
    let lazy: LazyViews = expect_context();
    let asked = app.address.part(|route| route.query.keys);
    move || asked.get().then(|| lazy.draw(LazyView::Keys))
}

fn is_open(app: App) -> bool {
    app.store.open.with(|open| matches!(open, OpenState::Workspace(_)))
}

/// The pages of the app, as links.
#[component]
fn Places(#[prop(optional)] icons: bool) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let here = app.address.part(|route| match route.page {
        Page::List | Page::Opportunity(_) => Page::Board,
        Page::Start => Page::Quick,
        Page::Ledger | Page::Segments | Page::Team | Page::Bridge | Page::Plan | Page::Report => {
            Page::Funnel
        }
        Page::Account(_) | Page::Contact(_) => Page::Relations,
        page => page,
    });
    // Under the icons of a phone there is room for one short word each.
    let (day, settings) = match icons {
        true => (today::today_short(language), words::settings_short(language)),
        false => (today::today(language), words::settings(language)),
    };
    let pages = [
        (Page::Today, day, IconName::Calendar),
        (Page::Quick, words::quick(language), IconName::Numbers),
        (Page::Board, words::pipeline(language), IconName::Board),
        (Page::Funnel, words::funnel(language), IconName::Funnel),
        (Page::Relations, parties::relations(language), IconName::People),
        (Page::Data, words::data(language), IconName::File),
        (Page::Settings, settings, IconName::More),
    ];
    // On a phone the mark of the firm leads to the quick funnel, too.
    let pages = pages.into_iter().filter(|(page, ..)| !icons || *page != Page::Quick);
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
    links.collect_view()
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = App::current();
    let choices: Choices = expect_context();
    let label = words::theme(app.i18n.language);
    let switch = move |_| choices.switch_theme(app);
    view! {
        <button type="button" class="icon-btn wide" data-action="theme" aria-label=label title=label on:click=switch>
            <Icon name=IconName::Theme />
        </button>
    }
}

fn say_what_was_not_understood(app: App) {
    let language = app.i18n.language;
    Effect::new(move |_| {
        let misread = app.address.misread.get();
        if !misread.is_empty() {
            app.address.misread.set(Vec::new());
        }
        let said = misread.into_iter().map(|misread| match misread {
            Misread::Page(page) => words::unknown_place(language, &short(&page)),
            Misread::Choice(choice) => words::unknown_choice(language, &short(&choice)),
        });
        let said = said.take(MOST_MISREAD).collect::<Vec<_>>().join(" ");
        if !said.is_empty() {
            app.toasts.say(said);
        }
    });
}

/// So much of what was not understood is said, however long an address is.
const MOST_MISREAD: usize = 3;
const MOST_LETTERS: usize = 40;

fn short(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
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
            Page::Today => Some(today::today(language)),
            Page::Board | Page::List | Page::Opportunity(_) => Some(words::pipeline(language)),
            Page::Ledger => Some(ledger::title(language)),
            Page::Segments => Some(crate::words::segments::title(language)),
            Page::Funnel | Page::Team | Page::Bridge | Page::Plan | Page::Report => {
                Some(words::funnel(language))
            }
            Page::Relations | Page::Account(_) | Page::Contact(_) => {
                Some(parties::relations(language))
            }
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
                let link =
                    format!("a[data-opportunity='{id}'], [data-opportunity='{id}'] a[data-deal]");
                focus_when_drawn(link, FRAMES_TO_DRAW, focus_content);
            }
            (Some(before), _) if before != now => request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                if !is_within_content() {
                    focus_content();
                }
            }),
            _ => {}
        }
        now
    });
}

/// Whether what is there now has the focus already.
fn is_within_content() -> bool {
    let here = document().active_element();
    here.is_some_and(|here| matches!(here.closest("#content *"), Ok(Some(_))))
}

fn focus_content() {
    let content = document().get_element_by_id("content");
    if let Some(content) = content.and_then(|content| content.dyn_into::<HtmlElement>().ok()) {
        let quietly = FocusOptions::new();
        quietly.set_prevent_scroll(true);
        let _ = content.focus_with_options(&quietly);
    }
}
