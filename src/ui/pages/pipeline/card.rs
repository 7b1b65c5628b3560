//! A card: one opportunity on the board. The whole card is one link and can be dragged; M, or the
//! button that comes with hover and focus, moves it.

use jiff::civil::Date;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::{
    NextAction, Opportunity, OpportunityId, RecordId, RecordKind, Workspace, days_between,
};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::route::Page;
use crate::words::pipeline as words;

use super::choice::{account_name, owner_name};
use super::dialogs::Dialogs;

/// The kind of text that a dragged card carries.
pub const DRAGGED: &str = "text/plain";

/// What a card shows.
#[derive(Clone, PartialEq)]
struct CardFace {
    name: String,
    what: String,
    amount: String,
    ticks: (usize, usize),
    owner: String,
    next: Option<NextAction>,
    won: bool,
}

impl CardFace {
    fn of(i18n: I18n, workspace: &Workspace, opportunity: &Opportunity) -> Self {
        let account = account_name(workspace, opportunity);
        let (name, what) = match account {
            "" => (opportunity.title.clone(), String::new()),
            account => (account.to_owned(), opportunity.title.clone()),
        };
        let items: Vec<_> = workspace.playbook.of(opportunity.stage()).collect();
        let done =
            items.iter().filter(|item| opportunity.ticks.iter().any(|tick| tick.item == item.id));
        Self {
            name,
            what,
            amount: opportunity.amount.map_or_else(String::new, |amount| i18n.amount(amount)),
            ticks: (done.count(), items.len()),
            owner: owner_name(workspace, opportunity).to_owned(),
            next: opportunity.next_action.clone(),
            won: *opportunity.status() == crate::domain::Status::Won,
        }
    }
}

/// One opportunity on the board.
#[component]
pub fn Card(id: Memo<OpportunityId>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let dialogs: Dialogs = expect_context();
    let face = Memo::new(move |_| {
        app.store.follow_kinds(&[RecordKind::Playbook]);
        let id = id.get();
        let face = app.store.read_record(RecordId::Opportunity(id), |workspace| {
            let opportunity = workspace.opportunities.get(id)?;
            Some(CardFace::of(i18n, workspace, opportunity))
        });
        face.flatten()
    });
    let address = move || app.address.route().at(Page::Opportunity(id.get())).print();
    let here = app.address.part(move |route| route.page == Page::Opportunity(id.get()));
    let drag = move |event: web_sys::DragEvent| {
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data(DRAGGED, &id.get_untracked().to_string());
            data.set_effect_allowed("move");
        }
    };
    let key = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "m" | "M" if !event.ctrl_key() && !event.meta_key() => {
            event.prevent_default();
            dialogs.moving.set(Some(id.get_untracked()));
        }
        "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" => {
            event.prevent_default();
            focus_neighbour(&event);
        }
        _ => {}
    };
    move || {
        face.get().map(|face| {
            let state = State::of(&face, app.store.now());
            let (done, all) = face.ticks;
            let ticks = (all > 0).then(|| {
                let said = words::ticks(language, &i18n.count(done), &i18n.count(all));
                view! {
                    <span class="ticks" role="img" aria-label=said>
                        {(0..all).map(|at| view! { <i class:on=at < done></i> }).collect_view()}
                    </span>
                }
            });
            let owner = (!face.owner.is_empty()).then(|| {
                view! {
                    <span class="who" title=face.owner.clone()>
                        <span aria-hidden="true">{initials(&face.owner)}</span>
                        <span class="sr">{face.owner.clone()}</span>
                    </span>
                }
            });
            let more = words::move_which(language, &face.name);
            view! {
                <article class=format!("card {}", state.class()) class:here=move || here.get()>
                    <a
                        href=address
                        data-opportunity=id.get().to_string()
                        draggable="true"
                        on:dragstart=drag
                        on:keydown=key
                    >
                        <b class="name">{face.name}</b>
                        <span class="what">{face.what}</span>
                        <span class="facts">
                            <b>{face.amount}</b>
                            {ticks}
                            {owner}
                        </span>
                        <span class="next">{state.view(i18n, face.next)}</span>
                    </a>
                    <button
                        type="button"
                        class="icon-btn move"
                        tabindex="-1"
                        aria-label=more.clone()
                        title=more
                        on:click=move |_| dialogs.moving.set(Some(id.get_untracked()))
                    >
                        <Icon name=IconName::More />
                    </button>
                </article>
            }
        })
    }
}

/// Whether something is to be done, and when. States differ in form, not only in colour.
#[derive(Clone, Copy)]
enum State {
    Planned,
    Late(i32),
    Nothing,
    Won,
}

impl State {
    fn of(face: &CardFace, today: Date) -> Self {
        match &face.next {
            Some(next) if next.on < today => Self::Late(days_between(next.on, today)),
            Some(_) => Self::Planned,
            None if face.won => Self::Won,
            None => Self::Nothing,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Planned | Self::Won => "",
            Self::Late(_) => "late",
            Self::Nothing => "idle",
        }
    }

    fn view(self, i18n: I18n, next: Option<NextAction>) -> impl IntoView {
        let language = i18n.language;
        let what = next.as_ref().map(|next| next.what.clone()).unwrap_or_default();
        let (class, icon, said) = match self {
            Self::Planned => {
                let on = next.map(|next| i18n.near_day(next.on)).unwrap_or_default();
                ("state", IconName::Arrow, format!("{on} · {what}"))
            }
            Self::Late(days) => {
                let days = day_count(i18n, days);
                ("state late", IconName::Warn, words::late(language, &days))
            }
            Self::Nothing => {
                ("state none", IconName::None, words::no_next_action(language).to_owned())
            }
            Self::Won => ("state won", IconName::Check, words::won(language).to_owned()),
        };
        view! {
            <span class=class title=what>
                <Icon name=icon />
                <span class="said">{said}</span>
            </span>
        }
    }
}

/// "1 day", "26 days".
pub fn day_count(i18n: I18n, days: i32) -> String {
    match days {
        1 => words::one_day(i18n.language).to_owned(),
        days => words::days(i18n.language, &i18n.count(days)),
    }
}

/// The first letters of the first and last name; the style sheet makes them capitals.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).collect()
}

/// Up and down within the column, left and right to the column beside.
fn focus_neighbour(event: &web_sys::KeyboardEvent) {
    let Some(card) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let neighbour = match event.key().as_str() {
        "ArrowDown" => item_of(&card).and_then(|item| item.next_element_sibling()),
        "ArrowUp" => item_of(&card).and_then(|item| item.previous_element_sibling()),
        side => {
            let column = card.closest(".column").ok().flatten();
            let step = |column: Element| match side {
                "ArrowLeft" => column.previous_element_sibling(),
                _ => column.next_element_sibling(),
            };
            let mut beside = column.and_then(step);
            while let Some(empty) =
                beside.clone().filter(|column| !matches!(column.query_selector("a"), Ok(Some(_))))
            {
                beside = step(empty);
            }
            beside
        }
    };
    let link = neighbour.and_then(|item| item.query_selector("a[data-opportunity]").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.focus();
    }
}

fn item_of(card: &Element) -> Option<Element> {
    card.closest("li").ok().flatten()
}
