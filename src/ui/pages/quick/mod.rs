//! The first page: four ways to begin, and the quick funnel already at work below them.

mod numbers;
mod result;
mod ways;

use leptos::prelude::*;

use crate::domain::OwnerId;
use crate::ui::context::App;
use crate::ui::language_choice::LanguageChoice;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::route::Page;
use crate::words::{quick, start as words};

use numbers::NumbersForm;
use ways::Ways;

pub use numbers::{numbers_by_owner, shown_numbers};
pub use result::QuickResultView;

/// Whose numbers are looked at: the team's, or one owner's.
type Whose = RwSignal<Option<OwnerId>>;

/// Whose numbers the result is of.
#[derive(Clone, Copy)]
struct Shown(Whose);

/// Start and quick funnel.
#[component]
pub fn QuickPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let at_start = app.address.part(|route| route.page == Page::Start);
    let lazy: LazyViews = expect_context();
    let whose: Whose = RwSignal::new(None);
    provide_context(Shown(whose));
    let any = Memo::new(move |_| {
        let any = app.store.read(|workspace| !shown_numbers(workspace, whose.get()).is_empty());
        any == Some(true)
    });
    let result = move || {
        if any.get() {
            return lazy.draw(LazyView::QuickResult);
        }
        view! {
            <section class="empty">
                <h2>{quick::empty_title(language)}</h2>
                <p>{quick::empty_body(language)}</p>
            </section>
        }
        .into_any()
    };
    view! {
        <div class="hero">
            <h1>{words::title(language)}</h1>
            <LanguageChoice />
        </div>
        <Ways at_start=at_start />
        // Whoever is about to type a number will want to see what it comes to.
        <div class="cols cols-4-8" on:focusin=move |_| lazy.prepare(LazyView::QuickResult)>
            <NumbersForm whose=whose />
            {result}
        </div>
    }
}
