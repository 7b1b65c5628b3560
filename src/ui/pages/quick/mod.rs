//! The first page: four ways to begin, and the quick funnel already at work below them.

mod numbers;
mod result;
mod ways;

use leptos::prelude::*;

use crate::domain::{OwnerId, WorkspaceKind};
use crate::ui::context::App;
use crate::ui::route::Place;
use crate::words::start as words;

use numbers::NumbersForm;
use result::QuickResult;
use ways::Ways;

/// Whose numbers are looked at: the team's, or one owner's.
type Whose = RwSignal<Option<OwnerId>>;

/// Start and quick funnel.
#[component]
pub fn QuickPage() -> impl IntoView {
    let app = App::current();
    let language = app.tongue.language;
    let at_start = app.address.part(|route| route.place == Place::Start);
    leave_the_demo(app);
    let whose: Whose = RwSignal::new(None);
    view! {
        <div class="hero">
            <h1>{words::title(language)}</h1>
        </div>
        <Ways at_start=at_start />
        <div class="cols cols-4-8">
            <NumbersForm whose=whose />
            <QuickResult whose=whose />
        </div>
    }
}

/// One's own numbers never go into the demo: on the quick funnel one's own workspace is opened, if
/// there is one.
fn leave_the_demo(app: App) {
    let quick = app.address.part(|route| route.place == Place::Quick);
    Effect::new(move |_| {
        let in_demo = app.store.peek(|workspace| workspace.kind != WorkspaceKind::Own);
        if quick.get() && in_demo == Some(true) {
            app.open_own_workspace();
        }
    });
}
