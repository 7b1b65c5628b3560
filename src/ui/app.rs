//! Where everything begins: what outlives a change of language, and the page for each address.

use leptos::ev;
use leptos::prelude::*;

use crate::words::{Language, Locale};

use super::address::Address;
use super::browser::{call_page, mark_root, today};
use super::context::App;
use super::device::{Device, Theme};
use super::intl::IntlFormat;
use super::pages::{
    BoardPage, DataPage, FunnelPage, ListPage, QuickPage, SettingsPage, UnreadablePage,
};
use super::route::Place;
use super::shell::Shell;
use super::store::{OpenState, Saved, Store};
use super::toast::Toasts;
use super::tongue::Tongue;

/// What this device chose, as signals, so that a choice shows at once.
#[derive(Clone, Copy)]
pub struct Choices {
    /// The language chosen on this device.
    pub language: RwSignal<Option<Language>>,
    /// The theme chosen on this device.
    pub theme: RwSignal<Theme>,
}

/// Draws the application into the document's body.
pub fn mount() {
    std::panic::set_hook(Box::new(|panic| call_page("imbutoPanic", Some(&panic.to_string()))));
    leptos::mount::mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let device = Device::open();
    let store = Store::new(device.store(), device.lasting);
    let choices = Choices {
        language: RwSignal::new(device.language()),
        theme: RwSignal::new(device.theme()),
    };
    let device = StoredValue::new_local(device);
    let address = Address::follow();
    let toasts = Toasts::new();
    provide_context(choices);
    store.follow_page();

    Effect::new(move |_| mark_root("data-theme", choices.theme.get().code()));
    Effect::new(move |_| {
        let saved = match store.saved.get() {
            Saved::Yes => "yes",
            Saved::Pending => "pending",
            Saved::No(_) => "no",
        };
        mark_root("data-saved", Some(saved));
    });

    let asked = address.part(|route| route.query.language);
    let locale = Memo::new(move |_| choose_language(asked.get(), choices.language.get()));
    move || {
        let (language, tag) = locale.get();
        mark_root("lang", Some(language.code()));
        let format = Box::new(IntlFormat::new(&tag));
        let tongue = Tongue::new(Locale { language, tag, format });
        let app = App { store, toasts, address, tongue, device };
        provide_context(app);
        open_what_the_address_asks(app);
        view! {
            <Shell>
                <Page />
            </Shell>
        }
    }
}

/// The address first, then this device, then the browser's languages, then English.
fn choose_language(asked: Option<Language>, chosen: Option<Language>) -> (Language, String) {
    let preferred: Vec<String> =
        window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    let wishes: Vec<_> = [asked, chosen].into_iter().flatten().map(Language::code).collect();
    Language::choose(&wishes, &preferred)
}

/// Opens the workspace that the address names, else the one used last on this device, and follows
/// the address from then on.
fn open_what_the_address_asks(app: App) {
    let asked = app.address.part(|route| route.query.workspace);
    Effect::new(move |_| {
        let wanted = asked.get();
        let open = match app.store.open.get_untracked() {
            OpenState::Workspace(id) => Some(id),
            OpenState::Nothing | OpenState::Unreadable(_) => None,
        };
        if open.is_some() && (wanted.is_none() || wanted == open) {
            return;
        }
        let there = match wanted.or_else(|| app.device.with_value(Device::workspace)) {
            Some(id) => app.open(id),
            None => true,
        };
        if !there && wanted.is_some() {
            app.toasts.say(crate::words::shell::workspace_absent(app.tongue.language));
        }
    });
    // A page left open overnight must not go on living yesterday.
    let opened_on = today();
    window_event_listener(ev::focus, move |_| {
        if today() != opened_on {
            app.store.touch();
        }
    });
}

/// The page that the address names. Places that show a workspace lead to the first page while
/// there is none.
#[component]
fn Page() -> impl IntoView {
    let app = App::current();
    let place = app.address.part(|route| match route.place {
        Place::Opportunity(_) => Place::Board,
        place => place,
    });
    move || {
        if let OpenState::Unreadable(unreadable) = app.store.open.get() {
            return view! { <UnreadablePage unreadable=unreadable /> }.into_any();
        }
        let nothing = app.store.open.with(|open| *open == OpenState::Nothing);
        match place.get() {
            Place::Settings => view! { <SettingsPage /> }.into_any(),
            Place::Data => view! { <DataPage /> }.into_any(),
            Place::Start | Place::Quick => view! { <QuickPage /> }.into_any(),
            _ if nothing => view! { <QuickPage /> }.into_any(),
            Place::Board | Place::Opportunity(_) => view! { <BoardPage /> }.into_any(),
            Place::List => view! { <ListPage /> }.into_any(),
            Place::Funnel => view! { <FunnelPage /> }.into_any(),
        }
    }
}
