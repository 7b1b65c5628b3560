//! One row for each line: who is known, who is new, who is perhaps known, and what came of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::components::{Pick, PickOption};
use crate::ui::pages::initials;
use crate::words::{activity, many as words};

use super::company::CompanyCell;
use super::desk::ManyDesk;
use super::draft::OF_MANY;
use super::known::{Found, Party};
use super::seen::{Choice, Seen, Who};
use super::sentence::{code, of_code};

/// Rows that stand here at first, and at each further asking.
const ROWS: usize = 8;
const MORE_ROWS: usize = 100;

/// The rows: those of which something is asked come first.
#[component]
pub fn Rows(desk: ManyDesk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let most = RwSignal::new(ROWS);
    let order = Memo::new(move |_| {
        let sight = desk.sight.get().unwrap_or_default();
        desk.met.with(|met| {
            let meets = |party: Party| party.account.is_some_and(|id| met.contains_key(&id));
            let asks = |place: &usize| {
                let found = &sight.lines[*place].found;
                matches!(found, Found::Perhaps(_)) || found.parties().any(meets)
            };
            let (asking, clear): (Vec<_>, Vec<_>) = (0..sight.lines.len()).partition(asks);
            (asking.len(), [asking, clear].concat())
        })
    });
    let shown = move || {
        let sight = desk.sight.get().unwrap_or_default();
        let places = order.with(|(_, order)| order[..order.len().min(most.get())].to_vec());
        let rows =
            places.into_iter().filter_map(|place| Some((place, sight.lines.get(place)?.clone())));
        rows.collect::<Vec<_>>()
    };
    let any = Memo::new(move |_| order.with(|(_, order)| !order.is_empty()));
    let more = move || {
        let (asking, all) = order.with(|(asking, order)| (*asking, order.len()));
        let left = all.checked_sub(most.get()).filter(|left| *left > 0)?;
        let clear = (asking <= most.get()).then(|| format!(", {}", words::all_clear(language)));
        Some(view! {
            <button
                type="button"
                class="link-btn small"
                data-action="many-more"
                on:click=move |_| most.update(|most| *most += MORE_ROWS)
            >
                {words::more(language, &i18n.counted(left))}
                {clear}
            </button>
        })
    };
    view! {
        <Show when=move || any.get()>
            <table class="tbl">
                <thead>
                    <tr>
                        <th scope="col">{words::written(language)}</th>
                        <th scope="col">{words::company(language)}</th>
                        <th scope="col">
                            <span class="sr">{words::stage_and_owner(language)}</span>
                        </th>
                        <th scope="col">{words::outcome(language)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=shown
                        key=|(place, seen)| (*place, seen.line.text.clone(), seen.found.clone())
                        children=move |(place, seen)| view! { <Row desk=desk place=place seen=Arc::new(seen) /> }
                    />
                </tbody>
            </table>
            {more}
        </Show>
    }
}

/// What a line comes to.
#[derive(Clone, Copy)]
pub struct RowState {
    /// What was said of it.
    pub choice: Memo<Choice>,
    /// Whom it is about.
    pub who: Memo<Who>,
    /// Another line says so already.
    pub is_twice: Memo<bool>,
}

#[component]
fn Row(desk: ManyDesk, place: usize, seen: Arc<Seen>) -> impl IntoView {
    let line = seen.line.text.clone();
    let choice = Memo::new(move |_| desk.choice(&line));
    let of = seen.clone();
    let state = RowState {
        choice,
        who: Memo::new(move |_| of.who(choice.get())),
        is_twice: Memo::new(move |_| desk.told.with(|told| told.twice.contains(&place))),
    };
    let written = seen.line.written.name().to_owned();
    let person = Some(seen.line.written.person.clone())
        .filter(|person| *person != written && !person.is_empty());
    let logged = move || {
        let asked = matches!(state.who.get(), Who::Asked(..));
        !asked && !state.choice.get().is_left && !state.is_twice.get()
    };
    let at = seen.clone();
    view! {
        <tr data-line=place.to_string()>
            <th scope="row">
                {written}
                {person.map(|person| view! { <small>{person}</small> })}
            </th>
            <td>
                <CompanyCell desk=desk place=place seen=seen state=state />
            </td>
            <td>{move || standing(desk, state.who.get())}</td>
            <td>{move || logged().then(|| view! { <OutcomePick desk=desk seen=at.clone() choice=choice /> })}</td>
        </tr>
    }
}

/// The stage that what is sold to them stands in, and whose it is.
fn standing(desk: ManyDesk, who: Who) -> Option<impl IntoView> {
    let (Who::Known(Party { opportunity: Some(id), .. })
    | Who::Asked(Party { opportunity: Some(id), .. }, _)) = who
    else {
        return None;
    };
    let (stage, owner) = desk.app.store.peek(|workspace| {
        let opportunity = workspace.opportunities.get(id)?;
        let owner = opportunity.owner().and_then(|id| workspace.owners.get(id));
        Some((opportunity.stage(), owner.map(|owner| owner.name.clone())))
    })??;
    let code = stage.code();
    let owner = owner.map(|owner| {
        view! {
            <span class="who" title=owner.clone()>
                <span aria-hidden="true">{initials(&owner)}</span>
                <span class="sr">{owner.clone()}</span>
            </span>
        }
    });
    Some(view! {
        <span class="rt">
            <span class=format!("st k-{code}") title=move || desk.app.i18n.stage(stage)>
                {code}
            </span>
            {owner}
        </span>
    })
}

/// What came of it with one of them.
#[component]
fn OutcomePick(desk: ManyDesk, seen: Arc<Seen>, choice: Memo<Choice>) -> impl IntoView {
    let language = desk.app.i18n.language;
    let options = OF_MANY
        .map(|(outcome, code)| (code.to_owned(), activity::outcome(language, outcome).to_owned()));
    let options: Vec<PickOption> = options.to_vec();
    let value = Signal::derive(move || {
        let outcome = choice.get().outcome;
        code(&OF_MANY, outcome.unwrap_or_else(|| desk.head.with(|head| head.outcome)))
    });
    let label = words::outcome_of(language, seen.line.written.name());
    let pick = move |code: String| {
        desk.choose(&seen.line.text, |choice| choice.outcome = of_code(&OF_MANY, &code));
    };
    view! {
        <Pick label=label value=value options=Signal::stored(options) name="many_outcome_of" on_pick=pick />
    }
}
