//! What a company or person was made of: with whom it was merged, what was not chosen then, and the way
//! back to two.

use leptos::prelude::*;

use crate::domain::{Command, Merge, MergeId, RecordKind, Workspace};
use crate::ui::components::keep_the_focus_near;
use crate::words::merging;

use super::fields::TextField;
use super::subject::Subject;

/// One merge as it is shown.
#[derive(Clone, PartialEq)]
struct Shown {
    id: MergeId,
    on: jiff::civil::Date,
    name: String,
    /// What the record that went said otherwise, each with its label.
    otherwise: Vec<(TextField, String)>,
}

/// The merges of the one of the page; nothing where there is none.
#[component]
pub fn Merged(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let merges = Memo::new(move |_| {
        let look = |workspace: &Workspace| shown(workspace, subject);
        app.store.read_kinds(&[RecordKind::Merge], look).unwrap_or_default()
    });
    let row = move |one: Shown| {
        let id = one.id;
        let name = one.name.clone();
        let separate = move |_| {
            keep_the_focus_near();
            app.dispatch(&Command::Separate(id), || merging::separated(language, &name));
        };
        let otherwise = one.otherwise.into_iter().map(|(field, text)| {
            view! { <small>{merging::said_otherwise(language, field.label(language), &text)}</small> }
        });
        view! {
            <li data-merge=id.to_string()>
                <span>
                    {merging::merged_with(language, &one.name, &i18n.day(one.on))}
                    {otherwise.collect_view()}
                </span>
                <button
                    type="button"
                    class="link-btn small"
                    data-action="separate"
                    aria-label=merging::separate_from(language, &one.name)
                    on:click=separate
                >
                    {merging::separate(language)}
                </button>
            </li>
        }
    };
    move || {
        (!merges.with(Vec::is_empty)).then(|| {
            view! {
                <section class="frame thin" data-block="merges">
                    <header><h2>{merging::was_merged(language)}</h2></header>
                    <ul class="rel5">{merges.get().into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// The newest first.
fn shown(workspace: &Workspace, subject: Subject) -> Vec<Shown> {
    let own = |merge: &&Merge| merge.read.id() == subject.record();
    let merges = workspace.merges.iter().rev().filter(own);
    let shown = merges.map(|merge| {
        let fields = TextField::of(subject.party).iter().filter(|field| !field.is_list());
        let otherwise = fields.filter_map(|field| {
            let [read, kept, gone] =
                [&merge.read, &merge.kept, &merge.gone].map(|record| field.text(record));
            let left = [kept, gone].into_iter().find(|text| !text.is_empty() && *text != read);
            left.map(|text| (*field, text))
        });
        Shown {
            id: merge.id,
            on: merge.on,
            name: merge.gone.name().to_owned(),
            otherwise: otherwise.collect(),
        }
    });
    shown.collect()
}
