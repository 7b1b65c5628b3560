//! One row of the list. Its stage is a select: choosing is the edit.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use crate::domain::{Opportunity, OpportunityId, RecordId, Stage, Status, Workspace};
use crate::ui::browser::today;
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::route::Page;
use crate::words::{pipeline as words, stage as stage_words};

use super::choice::{account_name, owner_name};
use super::column::move_to;

/// What a row shows.
#[derive(Clone, PartialEq)]
struct RowFace {
    name: String,
    account: String,
    stage: Stage,
    status: Status,
    owner: String,
    amount: String,
    entered: String,
    next: String,
}

impl RowFace {
    fn of(i18n: I18n, workspace: &Workspace, opportunity: &Opportunity) -> Self {
        let next = opportunity.next_action.as_ref();
        Self {
            name: opportunity.title.clone(),
            account: account_name(workspace, opportunity).to_owned(),
            stage: opportunity.stage(),
            status: opportunity.status().clone(),
            owner: owner_name(workspace, opportunity).to_owned(),
            amount: opportunity.amount.map_or_else(String::new, |sum| i18n.amount(sum)),
            entered: opportunity
                .reach(Stage::Suspect)
                .map_or_else(String::new, |day| i18n.day(day)),
            next: next.map_or_else(String::new, |next| {
                format!("{} · {}", i18n.near_day(next.on), next.what)
            }),
        }
    }
}

/// One opportunity in the list.
#[component]
pub fn Row(id: Memo<OpportunityId>, index: Memo<usize>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let face = Memo::new(move |_| {
        let id = id.get();
        let face = app.store.read_record(RecordId::Opportunity(id), |workspace| {
            let opportunity = workspace.opportunities.get(id)?;
            Some(RowFace::of(i18n, workspace, opportunity))
        });
        face.flatten()
    });
    let address = move || app.address.route().at(Page::Opportunity(id.get())).print();
    let moved = move |event: web_sys::Event, before: Stage| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let Some(select) = select else { return };
        let id = id.get_untracked();
        let done =
            Stage::from_code(&select.value()).is_some_and(|stage| move_to(app, id, stage, today()));
        if !done {
            select.set_value(before.code());
        }
    };
    view! {
        <tr data-opportunity=move || id.get().to_string() aria-rowindex=move || index.get().to_string()>
            {move || {
                face.get()
                    .map(|face| {
                        let before = face.stage;
                        let won = face.status == Status::Won;
                        let options = Stage::ALL
                            .map(|stage| {
                                view! {
                                    <option
                                        value=stage.code()
                                        selected=stage == before
                                        disabled=won && stage != Stage::Order
                                    >
                                        {stage_words::name(language, stage)}
                                    </option>
                                }
                            });
                        let title = face.name.clone();
                        view! {
                            <td class="who-what">
                                <a href=address>
                                    {(!face.account.is_empty())
                                        .then(|| view! { <b>{face.account.clone()}</b> " " })}
                                    <span>{face.name}</span>
                                </a>
                            </td>
                            <td>
                                <span class=format!("st k-{}", before.code()) aria-hidden="true">
                                    {before.code()}
                                </span>
                                <select
                                    data-action="move-to"
                                    aria-label=words::move_which(language, &title)
                                    // What was picked by hand does not follow `selected`.
                                    prop:value=before.code()
                                    on:change=move |event| moved(event, before)
                                >
                                    {options.into_iter().collect_view()}
                                </select>
                            </td>
                            <td>{face.owner}</td>
                            <td class="num">{face.amount}</td>
                            <td>{status_view(i18n, &face.status)}</td>
                            <td class="num">{face.entered}</td>
                            <td class="cut">{face.next}</td>
                        }
                    })
            }}
        </tr>
    }
}

/// A status as icon, word and colour.
pub fn status_view(i18n: I18n, status: &Status) -> impl IntoView + use<> {
    use crate::ui::components::{Icon, IconName};
    let language = i18n.language;
    let (class, icon, said) = match status {
        Status::Open => ("state open", IconName::None, words::open(language).to_owned()),
        Status::Won => ("state won", IconName::Check, words::won(language).to_owned()),
        Status::Lost { reason: None } => {
            ("state lost", IconName::Cross, words::lost(language).to_owned())
        }
        Status::Lost { reason: Some(reason) } => {
            ("state lost", IconName::Cross, words::lost_for(language, reason))
        }
    };
    view! {
        <span class=class>
            <Icon name=icon />
            <span class="said">{said}</span>
        </span>
    }
}
