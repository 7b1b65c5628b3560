//! Two companies or people side by side: are they the same? What differs is chosen, what only one has is
//! kept, and what is not chosen stays in what is remembered of the merge.

use leptos::prelude::*;

use crate::domain::{
    Command, DoublePerson, MergeId, Party, RecordKind, Relation, RelationId, RelationKind, Unknown,
    Workspace,
};
use crate::duplicates::Likeness;
use crate::ui::alike::known;
use crate::ui::browser::{id_parts, today};
use crate::ui::components::{PartyLink, keep_the_focus_near};
use crate::ui::context::App;
use crate::words::{merging, parties as words};

use super::fields::TextField;
use super::merge_people::MergePeople;
use super::merge_rows::{Choice, Merging, Row, Shown, Twice, Way};
use super::merge_sums::Sums;
use super::subject::{name_of, record_of};

/// The page on which two are held against each other.
#[component]
pub fn MergeView(one: Party, other: Party) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let kinds = [RecordKind::Account, RecordKind::Contact];
    let names = Memo::new(move |_| {
        let both = [one, other].map(record_of);
        let look = |workspace: &Workspace| {
            let there = one != other && both.iter().all(|id| workspace.has(*id));
            there.then(|| [one, other].map(|party| name_of(workspace, party)))
        };
        app.store.read_kinds(&kinds, look).flatten()
    });
    view! {
        <div class="mergev" data-page="merge">
            {move || match names.get() {
                Some(names) => {
                    view! { <Compared merging=Merging::new(app, one, other) names=names /> }.into_any()
                }
                None => view! { <p>{words::absent(language)}</p> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Compared(merging: Merging, names: [String; 2]) -> impl IntoView {
    let Merging { app, one, other, .. } = merging;
    let language = app.i18n.language;
    let known = known(app);
    let why = move || {
        let known = known.get()?;
        let all = known.like(one).into_iter();
        let why: Option<Likeness> =
            all.filter(|(party, _)| *party == other).map(|(_, why)| why).next();
        why.map(|why| format!("{} ", words::why_alike(language, why)))
    };
    let title = match one {
        Party::Account(_) => merging::same_company(language),
        Party::Contact(_) => merging::same_person(language),
    };
    let two = match one {
        Party::Account(_) => merging::two_companies(language),
        Party::Contact(_) => merging::two_people(language),
    };
    let rows = move || {
        let rows = merging.rows().into_iter().map(|shown| draw(merging, shown));
        rows.collect_view()
    };
    let [first, second] = names.clone();
    let merge = move |_| {
        keep_the_focus_near();
        unite(merging);
    };
    let apart = move |_| {
        keep_the_focus_near();
        keep_apart(app, one, other);
    };
    view! {
        <div class="head">
            <div class="phead">
                <p class="crumb"><PartyLink party=one name=first.clone() /></p>
                <h1>{title}</h1>
                <p class="phrase">{why} {merging::choose_what_is_read(language)}</p>
            </div>
        </div>
        <div class="scroll5" tabindex="0" role="region" aria-label=title>
            <table class="tbl merge">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{first}</th>
                        <th scope="col">{second}</th>
                        <th scope="col">{merging::not_chosen(language)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <Sums merging=merging />
            </table>
        </div>
        <MergePeople merging=merging />
        <div class="mfoot">
            <p class="small muted">{merging::nothing_is_lost(language)}</p>
            <div class="obt">
                <button type="button" class="btn quiet" data-action="keep-apart" on:click=apart>
                    {two}
                </button>
                <button type="button" class="btn primary" data-action="merge" on:click=merge>
                    {merging::merge(language)}
                </button>
            </div>
        </div>
    }
}

fn draw(merging: Merging, shown: Shown) -> impl IntoView {
    let language = merging.app.i18n.language;
    let Shown { row, label, texts, way } = shown;
    let [first, second] = texts;
    let cell = move |choice: Choice, text: String| {
        let name = row.code();
        let id = format!("merge-{name}-{}", choice.code());
        view! {
            <td class:keep=move || merging.chosen(row) == choice>
                <label for=id.clone()>
                    <input
                        type="radio"
                        class="sr"
                        id=id.clone()
                        name=name
                        value=choice.code()
                        prop:checked=move || merging.chosen(row) == choice
                        on:change=move |_| merging.choose(row, choice)
                    />
                    <span class="rd"></span>
                    {text}
                </label>
            </td>
        }
    };
    let plain = |text: String| match text.is_empty() {
        true => view! { <td class="muted">"–"</td> }.into_any(),
        false => view! { <td class="keep">{text}</td> }.into_any(),
    };
    let cells = match way {
        Way::Same => view! {
            <td colspan="2" class="keep same">
                {first} " " <span class="muted">{merging::equal(language)}</span>
            </td>
            <td></td>
        }
        .into_any(),
        Way::Filled => view! { {plain(first)} {plain(second)} <td></td> }.into_any(),
        Way::Both => view! {
            {plain(first)}
            {plain(second)}
            <td class="muted">{merging::all_stay(language)}</td>
        }
        .into_any(),
        Way::Choose => {
            let rest = match row {
                Row::Text(TextField::Name) => merging::as_other_name(language),
                _ => merging::in_history(language),
            };
            view! {
                {cell(Choice::One, first)}
                {cell(Choice::Other, second)}
                <td class="muted">{rest}</td>
            }
            .into_any()
        }
    };
    view! {
        <tr data-row=row.code()>
            <th scope="row">{label}</th>
            {cells}
        </tr>
    }
}

/// Makes one of the two, and shows it.
fn unite(merging: Merging) {
    let Merging { app, one, other, .. } = merging;
    let language = app.i18n.language;
    let Some(read) = merging.read() else { return };
    let (millis, random) = id_parts();
    let lost = app.store.peek(|workspace| name_of(workspace, other)).unwrap_or_default();
    let kept = read.name().to_owned();
    let id = MergeId::new(millis, random);
    let twice = untrack(|| merging.twice());
    let united = twice.into_iter().filter(|one| untrack(|| merging.is_united(one)));
    let people = united.map(|Twice { ids: (stays, gone), .. }| {
        let (millis, random) = id_parts();
        DoublePerson { merge: MergeId::new(millis, random), stays, gone }
    });
    let (people, gone) = (people.collect(), record_of(other));
    let command = Command::Merge { id, read: Box::new(read), gone, people, on: today() };
    if app.dispatch(&command, || merging::merged(language, &kept, &lost)) {
        app.address.replace(&app.address.link(one.into()));
    }
}

/// Remembers that they are two.
fn keep_apart(app: App, one: Party, other: Party) {
    let language = app.i18n.language;
    let (millis, random) = id_parts();
    let relation = Relation {
        id: RelationId::new(millis, random),
        from: one,
        to: other,
        kind: RelationKind::DistinctFrom,
        since_on: None,
        note: None,
        unknown: Unknown::default(),
    };
    let names = [one, other]
        .map(|party| app.store.peek(|workspace| name_of(workspace, party)).unwrap_or_default());
    let [first, second] = names;
    let command = Command::Put(vec![relation.into()]);
    if app.dispatch(&command, || merging::kept_apart(language, &first, &second)) {
        app.address.replace(&app.address.link(one.into()));
    }
}
