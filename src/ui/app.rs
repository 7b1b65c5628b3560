//! Where everything begins: what outlives a change of language, and the page for each address.

use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryListEvent;

use crate::domain::{RecordId, Tab, Workspace, WorkspaceId};
use crate::words::{Language, Locale};

use super::address::Address;
use super::announcer::Announcer;
use super::browser::{call_page, mark_root, random_number, today};
use super::context::App;
use super::device::{Device, Theme};
use super::i18n::I18n;
use super::intl::IntlFormat;
use super::landing::Landing;
use super::lazy::{LazyView, LazyViews, load_as_of, waiting};
use super::own_file::OwnFile;
use super::palette::SearchIndex;
use super::route::Page;
use super::shell::Shell;
use super::store::{OpenState, Saved, Store};
use super::toast::Toasts;

/// What this device chose, as signals, so that a choice shows at once.
#[derive(Clone, Copy)]
pub struct Choices {
    /// The language chosen on this device.
    pub language: RwSignal<Option<Language>>,
    /// The theme chosen on this device.
    pub theme: RwSignal<Theme>,
    /// Whether keys of one letter work on this device.
    pub single_keys: RwSignal<bool>,
    system_is_dark: RwSignal<bool>,
}

impl Choices {
    /// Whether the page is dark now; follows the device and the system.
    pub fn is_dark(&self) -> bool {
        match self.theme.get() {
            Theme::Dark => true,
            Theme::Light => false,
            Theme::System => self.system_is_dark.get(),
        }
    }

    /// Light where it is dark, dark where it is light.
    pub fn switch_theme(&self, app: App) {
        let theme = if untrack(|| self.is_dark()) { Theme::Light } else { Theme::Dark };
        app.device.with_value(|device| device.set_theme(theme));
        self.theme.set(theme);
    }

    fn open(device: &Device) -> Self {
        let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        let dark = query.as_ref().is_some_and(|query| query.matches());
        let choices = Self {
            language: RwSignal::new(device.language()),
            theme: RwSignal::new(device.theme()),
            single_keys: RwSignal::new(device.single_keys()),
            system_is_dark: RwSignal::new(dark),
        };
        if let Some(query) = query {
            let system_is_dark = choices.system_is_dark;
            let changed =
                Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
                    system_is_dark.set(event.matches());
                });
            query.set_onchange(Some(changed.as_ref().unchecked_ref()));
            // The page itself lives as long as this listener.
            changed.forget();
            StoredValue::new_local(query);
        }
        choices
    }
}

/// Draws the application into the document's body.
pub fn mount() {
    std::panic::set_hook(Box::new(|panic| call_page("imbutoPanic", Some(&panic.to_string()))));
    leptos::mount::mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let device = Device::open();
    let store = Store::new(device.store(), device.persistent, Tab(random_number()));
    let choices = Choices::open(&device);
    let device = StoredValue::new_local(device);
    let address = Address::follow();
    let landing = RwSignal::new(!address.names_a_page());
    let announcer = Announcer::new();
    let toasts = Toasts::new(announcer);
    provide_context(choices);
    provide_context(LazyViews::new());
    provide_context(SearchIndex::default());
    let own_file = OwnFile::default();
    provide_context(own_file);
    store.follow_page();

    Effect::new(move |_| mark_root("data-theme", choices.theme.get().code()));
    Effect::new(move |_| {
        let saved = match store.saved.get() {
            Saved::Yes => "yes",
            Saved::No(_) => "no",
        };
        mark_root("data-saved", Some(saved));
    });
    Effect::new(move |_| {
        let opening = store.open.with(|open| match open {
            OpenState::Opening(_, false) => Some("partly"),
            OpenState::Opening(_, true) => Some("to-be-seen"),
            _ => None,
        });
        mark_root("data-opening", opening);
    });

    let labels = Memo::new(move |_| {
        let labels = |workspace: &Workspace| workspace.settings.stage_labels.clone();
        store.read_record(RecordId::Settings, labels).unwrap_or_default()
    });
    let asked = address.part(|route| route.query.language);
    let locale = Memo::new(move |_| choose_language(asked.get(), choices.language.get()));
    move || {
        let (language, tag) = locale.get();
        mark_root("lang", Some(language.code()));
        let format = Box::new(IntlFormat::new(&tag));
        let label = move |stage| labels.with(|labels| labels.get(&stage).cloned());
        let i18n = I18n::new(Locale { language, tag, format, labels: Box::new(label) });
        let app = App { store, toasts, announcer, address, i18n, device };
        provide_context(app);
        own_file.follow(app);
        open_what_the_address_asks(app);
        look_back_as_the_address_asks(app);
        view! {
            <Landing waits=landing />
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
    let open = move |wanted: Option<WorkspaceId>| {
        let open = app.store.open.with_untracked(OpenState::workspace);
        if open.is_some() && (wanted.is_none() || wanted == open) {
            return;
        }
        let pointed = wanted.or_else(|| app.device.with_value(Device::workspace));
        let first = untrack(|| app.store.list().first().map(|entry| entry.id));
        let there = pointed.or(first).is_none_or(|id| app.open(id));
        match pointed.filter(|_| !there) {
            // Which of the others is meant, nobody can tell.
            Some(id) if first.is_some() => app.store.show_absent(id),
            Some(_) if wanted.is_some() => {
                app.toasts.say(crate::words::shell::workspace_absent(app.i18n.language));
            }
            Some(_) | None => {}
        }
    };
    // At once: before its workspace is open, a page shows the first page instead.
    let first = asked.get_untracked();
    untrack(|| open(first));
    let before = StoredValue::new(first);
    Effect::new(move |_| {
        let wanted = asked.get();
        if wanted != before.get_value() {
            before.set_value(wanted);
            open(wanted);
        }
    });
}

/// Shows everything as of the day that the address names, and now again when it names none.
fn look_back_as_the_address_asks(app: App) {
    let day = app.address.part(|route| route.query.as_of);
    let before = StoredValue::new(None::<Date>);
    Effect::new(move |_| {
        let day = day.get().filter(|day| *day < today());
        // What another tab does meanwhile may be of before that day.
        app.store.changed_elsewhere.track();
        let is_open = matches!(app.store.open.get(), OpenState::Workspace(_));
        match (day, is_open) {
            (Some(day), true) => spawn_local(async move {
                if let Ok(as_of) = load_as_of().await {
                    app.store.look_back_to(day, as_of);
                }
            }),
            _ if before.get_value().is_some() => app.store.look_at_now(),
            _ => {}
        }
        before.set_value(day);
    });
}

/// A page of the app.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Quick,
    Today,
    Board,
    List,
    Funnel,
    Ledger,
    Segments,
    Team,
    Bridge,
    Plan,
    Report,
    Relations,
    Account,
    Contact,
    Data,
    Settings,
    Unreadable,
    Opening,
    /// One opportunity on a page of its own.
    Opportunity,
}

/// The page that the address names. Places that show a workspace lead to the first page while
/// there is none. A page is drawn anew only when another one is to be shown: what is being typed
/// stays under the hands while a workspace is begun for it.
#[component]
fn Page() -> impl IntoView {
    let app = App::current();
    let lazy: LazyViews = expect_context();
    let page = app.address.part(|route| route.page);
    let whole = app.address.part(|route| route.query.whole);
    let shown = Memo::new(move |_| {
        let nothing = match app.store.open.get() {
            OpenState::Unreadable(_) | OpenState::Absent(_) => return Shown::Unreadable,
            OpenState::Nothing => true,
            OpenState::Workspace(_) => false,
            // What these show is there before the activities are.
            OpenState::Opening(_, true)
                if matches!(page.get(), Page::Board | Page::List | Page::Opportunity(_)) =>
            {
                false
            }
            OpenState::Opening(..) => return Shown::Opening,
        };
        match page.get() {
            Page::Settings => Shown::Settings,
            Page::Data => Shown::Data,
            Page::Start | Page::Quick => Shown::Quick,
            _ if nothing => Shown::Quick,
            Page::Today => Shown::Today,
            Page::Opportunity(_) if whole.get() => Shown::Opportunity,
            Page::Board | Page::Opportunity(_) => Shown::Board,
            Page::List => Shown::List,
            Page::Funnel => Shown::Funnel,
            Page::Ledger => Shown::Ledger,
            Page::Segments => Shown::Segments,
            Page::Team => Shown::Team,
            Page::Bridge => Shown::Bridge,
            Page::Plan => Shown::Plan,
            Page::Report => Shown::Report,
            Page::Relations => Shown::Relations,
            Page::Account(_) => Shown::Account,
            Page::Contact(_) => Shown::Contact,
        }
    });
    move || match shown.get() {
        Shown::Quick => lazy.draw(LazyView::Quick),
        Shown::Today => lazy.draw(LazyView::Today),
        Shown::Board => lazy.draw(LazyView::Board),
        Shown::List => lazy.draw(LazyView::List),
        Shown::Funnel => lazy.draw(LazyView::Funnel),
        Shown::Ledger => lazy.draw(LazyView::Ledger),
        Shown::Segments => lazy.draw(LazyView::Segments),
        Shown::Team => lazy.draw(LazyView::Team),
        Shown::Bridge => lazy.draw(LazyView::Bridge),
        Shown::Plan => lazy.draw(LazyView::Plan),
        Shown::Report => lazy.draw(LazyView::Report),
        Shown::Relations => lazy.draw(LazyView::Relations),
        Shown::Account => lazy.draw(LazyView::Account),
        Shown::Contact => lazy.draw(LazyView::Contact),
        Shown::Data => lazy.draw(LazyView::Data),
        Shown::Settings => lazy.draw(LazyView::Settings),
        Shown::Unreadable => lazy.draw(LazyView::Unreadable),
        Shown::Opportunity => lazy.draw(LazyView::OpportunityPage),
        Shown::Opening => waiting(),
    }
}
