//! One change for all that is selected: what is asked, the bar that offers it, and what came of it.

mod collision;
mod forms;
mod log;
mod run;

use leptos::prelude::*;

use crate::ui::components::{Icon, IconName, PastHint};
use crate::ui::context::App;
use crate::words::{list_page as words, shell};

use super::selection::Selection;

use forms::{LoseForm, NextForm, OwnerForm, StageForm, TagsForm};
use log::LogForm;
use run::BulkDesk;

/// What is asked for those selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    Owner,
    Stage,
    Tags,
    Next,
    Lose,
    Log,
}

/// How many are selected, what can be done with them, and what came of the last change.
#[component]
pub fn BulkBar() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let selection: Selection = expect_context();
    let desk = BulkDesk::new(app, selection);
    let count = Memo::new(move |_| selection.count());
    let all = Memo::new(move |_| selection.of_all());
    let some = Memo::new(move |_| count.get() > 0);
    let offers = [
        (Ask::Log, "bulk-log", words::bulk_log(language)),
        (Ask::Owner, "bulk-owner", words::bulk_owner(language)),
        (Ask::Stage, "bulk-stage", words::bulk_stage(language)),
        (Ask::Next, "bulk-next", words::bulk_next(language)),
        (Ask::Tags, "bulk-tags", words::bulk_tags(language)),
        (Ask::Lose, "bulk-lose", words::bulk_lose(language)),
    ];
    let offer = move |(ask, action, name): (Ask, &'static str, &'static str)| {
        view! {
            <button
                type="button"
                class="btn sm"
                data-action=action
                disabled=move || app.store.looks_back()
                on:click=move |_| desk.asking.set(Some(ask))
            >
                {name}
            </button>
        }
    };
    view! {
        <BulkReport desk=desk />
        <Show when=move || some.get()>
            <section class="bulk-bar" aria-label=words::for_selected(language)>
                <PastHint />
                <p>
                    <b role="status">
                        {move || words::selected(language, &i18n.counted(count.get()))}
                    </b>
                    <Show when=move || count.get() < all.get()>
                        <button
                            type="button"
                            class="link-btn"
                            data-action="select-all-of"
                            on:click=move |_| selection.set_all(true)
                        >
                            {move || words::select_all_of(language, &i18n.counted(all.get()))}
                        </button>
                    </Show>
                    <button
                        type="button"
                        class="link-btn"
                        data-action="select-none"
                        on:click=move |_| selection.set_all(false)
                    >
                        {words::clear_selection(language)}
                    </button>
                </p>
                <div class="bulk-acts" inert=move || desk.working.get().is_some()>
                    {offers.map(offer).into_iter().collect_view()}
                </div>
            </section>
        </Show>
        {move || {
            Some(
                match desk.asking.get()? {
                    Ask::Owner => view! { <OwnerForm desk=desk /> }.into_any(),
                    Ask::Stage => view! { <StageForm desk=desk /> }.into_any(),
                    Ask::Tags => view! { <TagsForm desk=desk /> }.into_any(),
                    Ask::Next => view! { <NextForm desk=desk /> }.into_any(),
                    Ask::Lose => view! { <LoseForm desk=desk /> }.into_any(),
                    Ask::Log => view! { <LogForm desk=desk /> }.into_any(),
                },
            )
        }}
    }
}

/// How far a change has come, and afterwards which could not be changed, and why.
#[component]
fn BulkReport(desk: BulkDesk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    view! {
        <div role="status">
            {move || {
                let (done, all) = desk.working.get()?;
                let said = words::working(language, &i18n.count(done), &i18n.count(all));
                Some(view! {
                    <p class="banner">
                        {said}
                        <progress value=done.to_string() max=all.to_string() aria-label=words::for_selected(language)></progress>
                    </p>
                })
            }}
            {move || {
                desk.report
                    .get()
                    .map(|lines| {
                        let lines = lines.into_iter().map(|line| view! { <span>{line}</span> });
                        view! {
                            <p class="banner warn" data-report="bulk">
                                <Icon name=IconName::Warn />
                                {lines.collect_view()}
                                <button
                                    type="button"
                                    class="link-btn"
                                    data-action="report-read"
                                    on:click=move |_| desk.report.set(None)
                                >
                                    {shell::close(language)}
                                </button>
                            </p>
                        }
                    })
            }}
        </div>
    }
}
