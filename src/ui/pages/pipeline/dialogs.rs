//! The dialogs of the pipeline: move, win, lose, new.

use jiff::civil::Date;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::{Command, OpportunityId, Stage, Status};
use crate::ui::browser::today;
use crate::ui::components::Dialog;
use crate::ui::context::App;
use crate::ui::pages::opportunity::{LoseForm, OpportunityForm, WinForm};
use crate::words::{opportunity as opportunity_words, pipeline as words, shell};

use super::choice::display_name;

/// Which dialog is open.
#[derive(Clone, Copy)]
pub struct Dialogs {
    /// The opportunity being moved.
    pub moving: RwSignal<Option<OpportunityId>>,
    /// The opportunity being won, and on which day.
    pub winning: RwSignal<Option<(OpportunityId, Date)>>,
    /// The opportunity being lost.
    pub losing: RwSignal<Option<OpportunityId>>,
    /// A new opportunity.
    pub creating: RwSignal<bool>,
}

impl Dialogs {
    /// None open.
    #[must_use]
    pub fn new() -> Self {
        Self {
            moving: RwSignal::new(None),
            winning: RwSignal::new(None),
            losing: RwSignal::new(None),
            creating: RwSignal::new(false),
        }
    }

    /// Whether one is open: Escape then closes it, and nothing below.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.moving.get().is_some()
            || self.winning.get().is_some()
            || self.losing.get().is_some()
            || self.creating.get()
    }

    /// Moves an opportunity to a stage on a day, and says so. Of one that is won thereby amount and day are
    /// asked first; one that stands there already stays as it is.
    pub fn place(self, app: App, id: OpportunityId, stage: Stage, on: Date) {
        let language = app.i18n.language;
        let known = app.store.peek(|workspace| {
            let one = workspace.opportunities.get(id)?;
            Some((one.stage(), one.status().clone(), display_name(workspace, id)))
        });
        let Some((now, status, title)) = known.flatten() else { return };
        match (stage, status) {
            (Stage::Order, Status::Open | Status::Lost { .. }) => {
                self.winning.set(Some((id, on)));
            }
            (_, Status::Open | Status::Won) if now == stage => {}
            _ => {
                app.dispatch(&Command::MoveTo { opportunity: id, stage, on }, || match stage {
                    Stage::Order => words::won_toast(language, &title),
                    _ => words::moved(language, &title, &app.i18n.stage(stage)),
                });
            }
        }
    }
}

/// The dialog that is open, if any.
#[component]
pub fn DialogsView() -> impl IntoView {
    let dialogs: Dialogs = expect_context();
    move || {
        if let Some(id) = dialogs.moving.get() {
            return view! { <MoveDialog id=id /> }.into_any();
        }
        if let Some((id, on)) = dialogs.winning.get() {
            return view! { <WinDialog id=id on=on /> }.into_any();
        }
        if let Some(id) = dialogs.losing.get() {
            return view! { <LoseDialog id=id /> }.into_any();
        }
        if dialogs.creating.get() {
            return view! { <NewDialog /> }.into_any();
        }
        ().into_any()
    }
}

#[component]
fn MoveDialog(id: OpportunityId) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let close = Callback::new(move |()| dialogs.moving.set(None));
    let facts = app.store.peek(|workspace| {
        let opportunity = workspace.opportunities.get(id);
        let stage = opportunity.map(crate::domain::Opportunity::stage);
        let won = opportunity.is_some_and(|one| *one.status() == Status::Won);
        (display_name(workspace, id), stage, won)
    });
    let (name, now, won) = facts.unwrap_or_default();
    let since = RwSignal::new(today());
    let go = move |stage: Stage| {
        close.run(());
        dialogs.place(app, id, stage, since.get_untracked());
    };
    let choose_day = move |event: web_sys::Event| {
        if let Ok(day) = event_target_value(&event).parse() {
            since.set(day);
        }
    };
    let stages = Stage::ALL.map(|stage| {
        let code = stage.code();
        let shut = won && stage != Stage::Order;
        view! {
            <li>
                <button
                    type="button"
                    class="choice"
                    data-stage-choice=code
                    aria-current=(now == Some(stage)).then_some("true")
                    disabled=shut
                    on:click=move |_| go(stage)
                >
                    <span class=format!("st k-{code}") aria-hidden="true">{code}</span>
                    {move || app.i18n.stage(stage)}
                </button>
            </li>
        }
    });
    let lose = move |_| {
        close.run(());
        dialogs.losing.set(Some(id));
    };
    view! {
        <Dialog title=words::move_which(language, &name) about=id on_close=close>
            {won.then(|| view! { <p class="hint">{shell::stays_won(language)}</p> })}
            <div class="field since">
                <label for="move-since">{opportunity_words::since(language)}</label>
                <input
                    class="input"
                    id="move-since"
                    name="moved_on"
                    type="date"
                    max=today().to_string()
                    value=today().to_string()
                    on:input=choose_day
                />
            </div>
            <ul class="choices" on:keydown=step_through>{stages.into_iter().collect_view()}</ul>
            <button type="button" class="choice lose" data-action="lose" disabled=won on:click=lose>
                {opportunity_words::lose(language)}
            </button>
        </Dialog>
    }
}

/// Up and down go from choice to choice.
fn step_through(event: web_sys::KeyboardEvent) {
    let item = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let item = item.and_then(|button| button.closest("li").ok().flatten());
    let beside = match event.key().as_str() {
        "ArrowDown" => item.and_then(|item| item.next_element_sibling()),
        "ArrowUp" => item.and_then(|item| item.previous_element_sibling()),
        _ => return,
    };
    event.prevent_default();
    let button = beside.and_then(|item| item.first_element_child());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

#[component]
fn WinDialog(id: OpportunityId, on: Date) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let close = Callback::new(move |()| dialogs.winning.set(None));
    let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
    view! {
        <Dialog title=opportunity_words::win_title(language, &name) about=id on_close=close>
            <WinForm id=id on=on on_done=close />
        </Dialog>
    }
}

#[component]
fn LoseDialog(id: OpportunityId) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let close = Callback::new(move |()| dialogs.losing.set(None));
    let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
    view! {
        <Dialog title=opportunity_words::lose_title(language, &name) about=id on_close=close>
            <LoseForm id=id on_done=close />
        </Dialog>
    }
}

#[component]
fn NewDialog() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let close = Callback::new(move |()| dialogs.creating.set(false));
    view! {
        <Dialog title=opportunity_words::new_title(language) on_close=close>
            <OpportunityForm on_done=close />
        </Dialog>
    }
}
