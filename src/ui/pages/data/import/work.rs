//! The open file: what it is, where it goes, and everything that can be said about it.

use leptos::html;
use leptos::prelude::*;

use crate::transfer::{MappingOrigin, RowKind};
use crate::words::import as words;

use super::bar::Bar;
use super::codes::rows_code;
use super::columns::ColumnsView;
use super::desk::Desk;
use super::habits::HabitsView;
use super::questions::QuestionsView;
use super::report::ReportView;
use super::said::{preset_said, rows_said};
use super::step::OpenFile;
use super::tables::TableChoice;
use super::values::ValuesView;
use super::written::WrittenAs;

/// The open file, from top to bottom in the order in which it is worked through.
#[component]
pub fn WorkView(facts: OpenFile) -> impl IntoView {
    let preset = facts.preset;
    let (columns, rows) = (facts.columns, facts.kind);
    view! {
        <div class="import-work">
            <Head facts=facts />
            <QuestionsView />
            <ValuesView preset=preset />
            <ColumnsView count=columns rows=rows />
            {(rows == RowKind::Deal).then(|| view! { <HabitsView /> })}
            <ReportView />
            <Bar />
        </div>
    }
}

#[component]
fn Head(facts: OpenFile) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let heading = NodeRef::<html::H3>::new();
    let focus = desk.takes_focus();
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| focus) {
            let _ = heading.focus();
        }
    });
    let target = desk.part(|look| Some(look.target.clone()));
    let goes_into = move || {
        let target = target.get()?;
        let note = target.is_new.then(|| words::new_space(language));
        Some(view! {
            <b data-target="workspace">{target.name}</b>
            {note.map(|note| format!(" ({note})"))}
            {target.beside_demo.then(|| format!(". {}", words::demo_stays(language)))}
        })
    };
    let remembered = facts.origin == MappingOrigin::Remembered;
    view! {
        <h3 class="import-name" tabindex="-1" node_ref=heading>{facts.name.clone()}</h3>
        <dl class="import-facts">
            <div>
                <dt>{words::goes_into(language)}</dt>
                <dd>{goes_into}</dd>
            </div>
            <div>
                <dt>{words::recognised(language)}</dt>
                <dd>{preset_said(language, facts.preset)}</dd>
            </div>
            {(!facts.tables.is_empty())
                .then(|| view! { <TableChoice names=facts.tables chosen=facts.table /> })}
            <RowsChoice kind=facts.kind />
            <div>
                <dt>{words::rows(language)}</dt>
                <dd>{i18n.count(facts.rows)}</dd>
            </div>
            <div>
                <dt>{words::written_as(language)}</dt>
                <dd><WrittenAs facts=facts.clone() /></dd>
            </div>
        </dl>
        {remembered
            .then(|| {
                view! {
                    <p class="banner">
                        <span>{words::remembered(language)}</span>
                        <button
                            type="button"
                            class="link-btn"
                            data-action="import-afresh"
                            on:click=move |_| desk.read_afresh()
                        >
                            {words::read_afresh(language)}
                        </button>
                    </p>
                }
            })}
    }
}

/// What each row is: found, and changed here.
#[component]
fn RowsChoice(kind: RowKind) -> impl IntoView {
    let desk = Desk::current();
    let language = desk.app.i18n.language;
    let choose = move |event| {
        let code = event_target_value(&event);
        if let Some(kind) = RowKind::ALL.into_iter().find(|kind| rows_code(*kind) == code) {
            desk.set_rows(kind);
        }
    };
    let options = RowKind::ALL.map(|one| {
        view! {
            <option value=rows_code(one) selected=one == kind>{rows_said(language, one)}</option>
        }
    });
    view! {
        <div>
            <dt id="import-rows-are">{words::rows_are(language)}</dt>
            <dd>
                <select
                    class="input sm"
                    name="import_rows"
                    aria-labelledby="import-rows-are"
                    on:change=choose
                >
                    {options.collect_view()}
                </select>
            </dd>
        </div>
    }
}
