//! What somebody did before there is an opportunity: it waits until somebody makes one of it, or lets it
//! go.

use leptos::prelude::*;

use crate::agenda::Trace;
use crate::domain::{Activity, ActivityOutcome, Command, RecordId, Side};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::log::{make_a_deal, whose};
use crate::words::{activity as activity_words, today as words};

use super::Day;
use super::more::More;

/// Rows that stand here at first, and at each further asking.
const ROWS: usize = 10;

/// Those who wait for an answer, the newest first.
#[component]
pub fn Traces() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let most = RwSignal::new(ROWS);
    let count =
        Memo::new(move |_| day.plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.traces.len())));
    let shown = Memo::new(move |_| {
        day.plan.with(|plan| {
            let all = plan.iter().flat_map(|plan| &plan.traces);
            all.take(most.get()).copied().collect::<Vec<Trace>>()
        })
    });
    let left = move || count.get().saturating_sub(most.get());
    let any = Memo::new(move |_| count.get() > 0);
    move || {
        any.get().then(|| {
            view! {
                <section class="grp" aria-labelledby="day-traces" data-block="traces">
                    <h2 id="day-traces" tabindex="-1">
                        <span>{words::waiting_for_answer(language)}</span>
                        <span>{move || i18n.count(count.get())}</span>
                    </h2>
                    <ul>
                        <For
                            each=move || shown.get()
                            key=|one| *one
                            children=|one| view! { <TraceRow one=one /> }
                        />
                    </ul>
                    <More left=Signal::derive(left) most=most step=ROWS />
                </section>
            }
        })
    }
}

#[component]
fn TraceRow(one: Trace) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let id = one.activity;
    let face = Memo::new(move |_| {
        let face = app.store.read_record(RecordId::Activity(id), |workspace| {
            let activity = workspace.activities.get(id)?;
            let contact = activity.contact.and_then(|id| workspace.contacts.get(id));
            let person = contact.filter(|_| activity.account.is_some());
            let kind = activity_words::kind_of(language, Side::Marketing, activity.kind);
            let said = [Some(kind), person.map(|one| one.name.as_str()), Some(&activity.note)];
            let said = said.into_iter().flatten().filter(|text| !text.is_empty());
            Some((whose(workspace, activity), said.collect::<Vec<_>>().join(" · ")))
        });
        face.flatten()
    });
    let let_go = move |_| {
        let Some((name, _)) = face.get_untracked() else { return };
        let found = app.store.peek(|workspace| workspace.activities.get(id).cloned()).flatten();
        let Some(activity) = found else { return };
        let done = Activity { outcome: Some(ActivityOutcome::NoSale), ..activity };
        let said = || words::nothing_comes(language, &name);
        app.dispatch(&Command::Put(vec![done.into()]), said);
    };
    view! {
        <li class="act trace-row" data-trace=id.to_string()>
            {move || {
                face.get()
                    .map(|(name, said)| {
                        let deal = activity_words::make_a_deal_of(language, &name);
                        let go = words::let_go_of(language, &name);
                        view! {
                            <span class="tm">{i18n.near_day(one.on)}</span>
                            <Icon name=IconName::of_activity(one.kind) />
                            <span class="tx">
                                <b>{name}</b>
                                <small>{said}</small>
                            </span>
                            <span class="does">
                                <button
                                    type="button"
                                    class="btn sm"
                                    data-action="make-deal"
                                    disabled=move || app.store.looks_back()
                                    aria-label=deal
                                    on:click=move |_| make_a_deal(app, id)
                                >
                                    {activity_words::make_a_deal(language)}
                                </button>
                                <button
                                    type="button"
                                    class="btn quiet sm"
                                    data-action="let-go"
                                    disabled=move || app.store.looks_back()
                                    aria-label=go
                                    on:click=let_go
                                >
                                    {words::let_go(language)}
                                </button>
                            </span>
                        }
                    })
            }}
        </li>
    }
}
