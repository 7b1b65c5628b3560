//! The open file: what it is, where it goes, and everything that can be said about it.

use leptos::html;
use leptos::prelude::*;

use crate::transfer::MappingOrigin;
use crate::words::import as words;

use super::bar::Bar;
use super::columns::ColumnsView;
use super::desk::Desk;
use super::habits::HabitsView;
use super::questions::QuestionsView;
use super::report::ReportView;
use super::said::{delimiter_said, encoding_name, preset_said};
use super::step::OpenFile;
use super::values::ValuesView;

/// The open file, from top to bottom in the order in which it is worked through.
#[component]
pub fn WorkView(facts: OpenFile) -> impl IntoView {
    let preset = facts.preset;
    let columns = facts.columns;
    view! {
        <div class="import-work">
            <Head facts=facts />
            <QuestionsView />
            <ValuesView preset=preset />
            <ColumnsView count=columns />
            <HabitsView />
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
    let between = words::between_cells(language, delimiter_said(language, facts.delimiter));
    let remembered = facts.origin == MappingOrigin::Remembered;
    view! {
        <h3 class="import-name" tabindex="-1" node_ref=heading>{facts.name}</h3>
        <dl class="import-facts">
            <div>
                <dt>{words::goes_into(language)}</dt>
                <dd>{goes_into}</dd>
            </div>
            <div>
                <dt>{words::recognised(language)}</dt>
                <dd>{preset_said(language, facts.preset)}</dd>
            </div>
            <div>
                <dt>{words::rows(language)}</dt>
                <dd>{i18n.count(facts.rows)}</dd>
            </div>
            <div>
                <dt>{words::written_as(language)}</dt>
                <dd>{encoding_name(facts.encoding)} ", " {between}</dd>
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
