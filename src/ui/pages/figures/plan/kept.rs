//! Plans that are kept in the workspace, term by term under the one on the table.

use leptos::html;
use leptos::prelude::*;

use crate::domain::{Command, RecordKind, SavedView, Settings};
use crate::metrics::{Link, Plan};
use crate::ui::components::{Dialog, Icon, IconName};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::i18n::I18n;
use crate::ui::route::{Page, PlanChoice, Route};
use crate::words::{plan as words, shell};

use super::desk::Desk;

/// The plans that are kept.
fn scenarios(app: App) -> Memo<Vec<SavedView>> {
    Memo::new(move |_| {
        let settings = &[RecordKind::Settings];
        let kept = app.store.read_kinds(settings, |workspace| workspace.settings.scenarios.clone());
        kept.unwrap_or_default()
    })
}

/// As it was observed, and each plan that is kept.
#[component]
pub fn KeptRows(desk: Desk, links: Vec<Link>) -> impl IntoView {
    let app = desk.app;
    let language = app.i18n.language;
    let scenarios = scenarios(app);
    let columns = (2 * links.len() + 5).to_string();
    let links = StoredValue::new(links);
    let row = move |scenario: SavedView| {
        let plan = desk.plan_of(&Route::plan_of(&scenario.query))?;
        let links = links.get_value();
        Some(view! { <KeptRow desk=desk scenario=scenario plan=plan links=links /> })
    };
    view! {
        <tbody class="kept">
            <tr class="cap">
                <th scope="rowgroup" colspan=columns>
                    {words::kept(language)}
                </th>
            </tr>
            {move || {
                let observed = desk.plan_of(&PlanChoice::default())?;
                Some(view! { <ObservedRow desk=desk plan=observed links=links.get_value() /> })
            }}
            {move || scenarios.get().into_iter().filter_map(row).collect_view()}
        </tbody>
    }
}

/// How it goes today.
#[component]
fn ObservedRow(desk: Desk, plan: Plan, links: Vec<Link>) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let number =
        move |number: f64| i18n.say(|locale| locale.number((number * 10.0).round() / 10.0, 1));
    // In the time of the plan on the table, so that one holds the other against it.
    let per = desk.per();
    let now = desk.choice.with(|choice| PlanChoice { per: choice.per, ..PlanChoice::default() });
    let plan = desk.plan_of(&now).unwrap_or(plan);
    let name = match per {
        Some(_) => words::as_observed(language),
        None => words::your_numbers(language),
    };
    let work = plan.today.and_then(|today| plan.work(today));
    let factors = links.into_iter().map(|link| {
        let rate = link.rate.map_or_else(|_| "?".to_owned(), |rate| i18n.rate(rate));
        view! {
            <td class="op" aria-hidden="true">"×"</td>
            <td class="t">{rate}</td>
        }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="t cu">{plan.wins_today().map(number)}</td>
            <td class="op" aria-hidden="true">"="</td>
            <td class="t x">
                <b>{plan.today.map(number)}</b> " "
                {per.map(|_| view! { <small>{words::pace_of_today(language)}</small> })}
            </td>
            {factors.collect_view()}
            <td class="t wk">{work.map(|work| i18n.count(work.round() as u64))}</td>
        </tr>
    }
}

#[component]
fn KeptRow(desk: Desk, scenario: SavedView, plan: Plan, links: Vec<Link>) -> impl IntoView {
    let app = desk.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let need = plan.need().ok();
    let surely = need.and_then(|need| need.needed_80);
    let work = need.and_then(|need| plan.work(need.expected as f64));
    let factors = links.into_iter().map(|link| {
        let set = plan.set(link.factor);
        view! {
            <td class="op" aria-hidden="true">"×"</td>
            <td class="t">{rate_view(i18n, set, link.rate.ok())}</td>
        }
    });
    let factors = factors.collect_view();
    let address = {
        let plan = Route::plan_of(&scenario.query);
        move || {
            let mut route = app.address.link(Page::Plan);
            route.query.owner = app.address.route().query.owner;
            route.query.plan.clone_from(&plan);
            route.print()
        }
    };
    let unit = plan.per.map(|per| words::unit(language, per));
    let name = scenario.name.clone();
    let remove = move |_| {
        let said = || words::gone(language, &name);
        change(app, |firm| firm.drop_scenario(&name), said);
    };
    view! {
        <tr data-scenario=scenario.name.clone()>
            <th scope="row">
                <a href=address>{scenario.name.clone()}</a>
                <button
                    type="button"
                    class="icon-btn"
                    data-action="drop-scenario"
                    aria-label=words::let_go(language, &scenario.name)
                    disabled=move || app.store.looks_back()
                    on:click=remove
                >
                    <Icon name=IconName::Cross />
                </button>
            </th>
            <td class="t cu">{i18n.count(plan.wanted)} <small>{unit}</small></td>
            <td class="op" aria-hidden="true">"="</td>
            <td class="t x">
                <b>{need.map_or_else(|| "?".to_owned(), |need| i18n.count(need.expected))}</b> " "
                <small>{surely.map(|surely| words::surely(language, &i18n.count(surely)))}</small>
            </td>
            {factors}
            <td class="t wk">{work.map(|work| i18n.count(work.round() as u64))}</td>
        </tr>
    }
}

/// A rate; one that is set says which way.
fn rate_view(i18n: I18n, set: Option<f64>, observed: Option<f64>) -> AnyView {
    let language = i18n.language;
    let (Some(set), observed) = (set, observed) else {
        return observed.map_or_else(|| "?".to_owned(), |rate| i18n.rate(rate)).into_any();
    };
    let rate = i18n.rate(set);
    let (arrow, said) = match observed {
        Some(observed) if set < observed => ("↓ ", words::lowered(language, &rate)),
        _ => ("↑ ", words::raised(language, &rate)),
    };
    view! {
        <b>
            <span aria-hidden="true">{arrow}</span>
            <span class="sr">{said}</span>
            <span aria-hidden="true">{rate}</span>
        </b>
    }
    .into_any()
}

/// Keeps the plan on the table, or goes back to what was observed.
#[component]
pub fn KeepActs(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let language = app.i18n.language;
    let naming = RwSignal::new(false);
    let back = move |_| {
        desk.change(|choice| choice.rates.clear());
        desk.keep();
    };
    view! {
        <div class="eqact">
            <button
                type="button"
                class="btn primary"
                data-action="keep-scenario"
                disabled=move || app.store.looks_back()
                on:click=move |_| naming.set(true)
            >
                {words::keep(language)}
            </button>
            <Show when=move || desk.choice.with(|choice| !choice.rates.is_empty())>
                <button type="button" class="btn quiet" data-action="as-observed" on:click=back>
                    {words::back(language)}
                </button>
            </Show>
        </div>
        <Show when=move || naming.get()>
            <NameDialog desk=desk on_close=move |()| naming.set(false) />
        </Show>
    }
}

#[component]
fn NameDialog(desk: Desk, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = desk.app;
    let language = app.i18n.language;
    let fault = RwSignal::new(None::<&'static str>);
    let input = NodeRef::<html::Input>::new();
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("scenario", None).of_form(form);
    let over = move || {
        draft.forget();
        on_close.run(());
    };
    let proposed = untrack(|| {
        let customers = words::customers(language, &app.i18n.counted(desk.wanted()));
        words::with_unit(language, &customers, desk.per())
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let name = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        let name = name.trim().to_owned();
        if name.is_empty() {
            return fault.set(Some(shell::blank_name(language)));
        }
        let plan = untrack(|| PlanChoice {
            wins: Some(desk.wanted()),
            per: desk.per(),
            ..desk.choice.get()
        });
        let kept = SavedView { name: name.clone(), query: plan.print() };
        let said = || words::kept_now(language, &name);
        if change(app, |firm| firm.keep_scenario(kept), said) {
            over();
        }
    };
    view! {
        <Dialog title=words::keep_title(language) on_close=on_close>
            <form class="form" novalidate=true node_ref=form on:submit=submit>
                <div class="field">
                    <label for="scenario-name">{words::scenario_name(language)}</label>
                    <input
                        class="input"
                        id="scenario-name"
                        name="scenario_name"
                        autocomplete="off"
                        value=proposed
                        node_ref=input
                        aria-invalid=move || fault.get().map(|_| "true")
                        aria-describedby="scenario-name-error"
                    />
                    <span class="error" role="alert" id="scenario-name-error">
                        {move || fault.get()}
                    </span>
                </div>
                <div class="row">
                    <button type="button" class="btn quiet" on:click=move |_| over()>
                        {shell::cancel(language)}
                    </button>
                    <button type="submit" class="btn primary" data-action="scenario-apply">
                        {shell::save(language)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

fn change(app: App, change: impl FnOnce(&mut Settings), said: impl FnOnce() -> String) -> bool {
    let Some(mut firm) = app.store.peek(|workspace| workspace.settings.clone()) else {
        return false;
    };
    change(&mut firm);
    app.dispatch(&Command::Put(vec![firm.into()]), said)
}
