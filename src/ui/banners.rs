//! What needs to be known now: one thing about the data at most, and a new version.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leptos::prelude::*;

use crate::domain::WorkspaceKind;
use crate::storage::LostRecords;
use crate::words::{lost, own_file, saving, shell as words};

use super::browser::{call_page, page_flag, today};
use super::components::{Icon, IconName};
use super::context::App;
use super::own_file::{OwnFile, Tie, said};
use super::route::Page;
use super::store::{Saved, Unsaved};

/// What a banner is about: the first of these that holds.
#[derive(Clone, PartialEq)]
enum Matter {
    /// An earlier day is looked at.
    Past(Date),
    /// Everything is shown as of a day.
    AsOf(Date),
    /// Something is not stored.
    Unsaved(Unsaved),
    /// Something stored could not be read.
    Unreadable,
    /// The file of one's own waits for something: what is said, and whether it is for permission.
    OwnFile(String, bool),
    /// Little room is left.
    Room(f64),
    /// So many edits are in no copy.
    Copy(u64),
}

/// The banners of every page.
#[component]
pub fn Banners() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let update = RwSignal::new(page_flag("imbutoUpdateWaiting"));
    let offer = window_event_listener_untyped("imbuto-update", move |_| update.set(true));
    on_cleanup(move || offer.remove());
    let matter = Memo::new(move |_| matter(app));
    view! {
        <div class="banners" role="status">
            {move || matter.get().map(|matter| matter_view(app, &matter))}
            {move || {
                update
                    .get()
                    .then(|| {
                        view! {
                            <p class="banner">
                                <span>{words::update_ready(language)}</span>
                                <button
                                    type="button"
                                    class="link-btn"
                                    data-action="apply-update"
                                    on:click=move |_| call_page("imbutoApplyUpdate", None)
                                >
                                    {words::update_now(language)}
                                </button>
                                <button
                                    type="button"
                                    class="link-btn"
                                    on:click=move |_| update.set(false)
                                >
                                    {words::later(language)}
                                </button>
                            </p>
                        }
                    })
            }}
        </div>
    }
}

fn matter(app: App) -> Option<Matter> {
    if let Some(day) = app.store.day.get() {
        let is_asked = app.address.route().query.as_of == Some(day);
        return Some(if is_asked { Matter::AsOf(day) } else { Matter::Past(day) });
    }
    if let Saved::No(why) = app.store.saved.get() {
        return Some(Matter::Unsaved(why));
    }
    if app.store.has_unreadable() || !app.store.lost_records().is_empty() {
        return Some(Matter::Unreadable);
    }
    let file: OwnFile = expect_context();
    let waits = file.tie.with(|tie| match tie {
        Tie::Asleep(_) => said(app, tie).map(|said| (said, true)),
        Tie::Ahead(..) | Tie::Other(_) => said(app, tie).map(|said| (said, false)),
        Tie::None | Tie::Awake(..) => None,
    });
    if let Some((said, is_asleep)) = waits {
        return Some(Matter::OwnFile(said, is_asleep));
    }
    if let Some(room) = app.store.room.get().filter(|room| room.is_short()) {
        return Some(Matter::Room(room.share()));
    }
    app.store.copies_changed.track();
    let own =
        app.store.read(|workspace| (workspace.kind == WorkspaceKind::Own).then_some(workspace.id));
    let copies = app.device.with_value(|device| Some(device.copies(own.flatten()?)))?;
    copies.missing(app.store.edits(), today()).map(Matter::Copy)
}

/// Which records cannot be read, and from when they are.
pub fn said_lost(app: App) -> Option<String> {
    let (i18n, language) = (app.i18n, app.i18n.language);
    let day = |at: Timestamp| i18n.day(at.to_zoned(TimeZone::UTC).date());
    let one = |one: LostRecords| {
        let what = lost::at_most(language, one.kind, &i18n.counted(one.most));
        match (one.after.map(day), one.before.map(day)) {
            (Some(from), Some(to)) => lost::between(language, &what, &from, &to),
            (Some(from), None) => lost::since(language, &what, &from),
            (None, Some(to)) => lost::until(language, &what, &to),
            (None, None) => what,
        }
    };
    let all: Vec<String> = app.store.lost_records().into_iter().map(one).collect();
    (!all.is_empty()).then(|| lost::lost(language, &all.join(", ")))
}

fn matter_view(app: App, matter: &Matter) -> impl IntoView + use<> {
    let language = app.i18n.language;
    let text = match matter {
        Matter::Past(day) => saving::past(language, &app.i18n.day(*day)),
        Matter::AsOf(day) => saving::as_of(language, &app.i18n.day(*day)),
        Matter::Unsaved(why) => match why {
            Unsaved::MemoryOnly => saving::memory_only(language),
            Unsaved::Full => saving::store_full(language),
            Unsaved::Refused => saving::store_failed(language),
            Unsaved::NewerFormat => saving::newer_elsewhere(language),
            Unsaved::Removed => saving::removed_elsewhere(language),
        }
        .to_owned(),
        Matter::Unreadable => {
            said_lost(app).unwrap_or_else(|| saving::some_unreadable(language).to_owned())
        }
        Matter::OwnFile(said, _) => said.clone(),
        Matter::Room(share) => saving::room_short(language, &app.i18n.share(*share)),
        Matter::Copy(count) => saving::copy_due(language, &app.i18n.count(*count)),
    };
    let warns = !matches!(matter, Matter::Past(_) | Matter::AsOf(_) | Matter::Copy(_));
    let to_data = |text: &'static str| {
        view! { <a href=app.address.link(Page::Data).print()>{text}</a> }.into_any()
    };
    let copy = move || to_data(saving::download_copy(language));
    let acts = match *matter {
        Matter::Past(day) => vec![
            button("back-to-now", saving::back_to_now(language), move || app.store.look_at_now()),
            button("restore-day", saving::bring_day_back(language), move || app.restore_day(day)),
        ],
        Matter::AsOf(_) => vec![button("back-to-now", saving::back_to_now(language), move || {
            app.address.choose(|query| query.as_of = None);
        })],
        Matter::Unsaved(Unsaved::Removed) => vec![
            button("keep-removed", saving::keep_it(language), move || app.store.bring_back()),
            copy(),
        ],
        Matter::Unsaved(_) => vec![copy()],
        Matter::Unreadable => vec![to_data(saving::see_it(language))],
        Matter::OwnFile(_, true) => {
            let file: OwnFile = expect_context();
            vec![button("file-wake", own_file::wake(language), move || file.ask(app))]
        }
        Matter::OwnFile(_, false) => vec![to_data(saving::see_it(language))],
        Matter::Room(_) => vec![to_data(words::data(language))],
        Matter::Copy(_) => vec![
            copy(),
            button("copy-later", saving::in_a_week(language), move || app.be_quiet_about_copies()),
        ],
    };
    view! {
        <p class="banner" class:warn=warns>
            {warns.then(|| view! { <Icon name=IconName::Warn /> })}
            <span>{text}</span>
            {acts}
        </p>
    }
}

fn button(action: &'static str, text: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="link-btn" data-action=action on:click=move |_| act()>
            {text}
        </button>
    }
    .into_any()
}
