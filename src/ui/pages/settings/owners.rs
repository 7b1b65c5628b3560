//! Who sells: their names, on which side they work, whether they are still there, and which two of
//! them are one.

use leptos::prelude::*;

use crate::domain::{
    Command, MergeId, MergedRecord, Owner, OwnerFunction, OwnerId, RecordId, RecordKind, united,
};
use crate::ui::browser::{focus_when_drawn, id_parts, today};
use crate::ui::context::App;
use crate::words::{owners as words, settings, shell};

use super::field::{Named, SavedField, forget_field};
use super::rows::{FRAMES, NewRow, is_among};

/// The salespeople.
#[component]
pub fn OwnerSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let ids = Memo::new(move |_| {
        let ids = app.store.read_kinds(&[RecordKind::Owner], |workspace| {
            workspace.owners.iter().map(|one| one.id).collect::<Vec<_>>()
        });
        ids.unwrap_or_default()
    });
    let add = Callback::new(move |text: String| {
        if let Some(wrong) = wrong_name(app, &text, None) {
            return Err(wrong);
        }
        let (millis, random) = id_parts();
        let owner = Owner::sales(OwnerId::new(millis, random), text);
        app.dispatch(&Command::Put(vec![owner.into()]), || settings::saved(language));
        Ok(())
    });
    view! {
        <section class="frame" data-settings="owners">
            <header>
                <h2>{words::title(language)}</h2>
            </header>
            <p class="hint">{words::hint(language)}</p>
            <ul class="set-rows">
                <For each=move || ids.get() key=|id| *id let(id)>
                    <OwnerRow id=id ids=ids />
                </For>
            </ul>
            <NewRow
                id="new-owner"
                name="new_owner"
                label=words::new(language)
                hint=settings::enter_adds(language)
                add=add
            />
        </section>
    }
}

#[component]
fn OwnerRow(id: OwnerId, ids: Memo<Vec<OwnerId>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let owner = Memo::new(move |_| {
        let record = RecordId::Owner(id);
        app.store.read_record(record, |workspace| workspace.owners.get(id).cloned()).flatten()
    });
    let part = move |part: fn(&Owner) -> bool| owner.with(|owner| owner.as_ref().is_some_and(part));
    let name = Memo::new(move |_| {
        owner.with(|one| one.as_ref().map(|one| one.name.clone())).unwrap_or_default()
    });
    let others = Memo::new(move |_| ids.with(|ids| ids.len() > 1));
    let merging = RwSignal::new(false);
    let save = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if let Some(wrong) = wrong_name(app, &text, Some(id)) {
            return Err(wrong);
        }
        change(app, id, |owner| owner.name = text);
        Ok(())
    });
    let turn = move |event| {
        let there = event_target_checked(&event);
        change(app, id, |owner| owner.active = there);
    };
    let choose = move |event| {
        let marketing = event_target_value(&event) == code(OwnerFunction::Marketing);
        let function = if marketing { OwnerFunction::Marketing } else { OwnerFunction::Sales };
        change(app, id, |owner| owner.function = function);
    };
    let functions = [OwnerFunction::Sales, OwnerFunction::Marketing].map(|one| {
        let chosen =
            move || owner.with(|owner| owner.as_ref().map(|owner| owner.function)) == Some(one);
        view! {
            <option value=code(one) selected=chosen>
                {words::function(language, one)}
            </option>
        }
    });
    let field = format!("owner-{id}");
    view! {
        <li class="set-row owner-row" data-owner=id.to_string()>
            <SavedField
                id=field
                name="owner_name"
                label=words::name(language)
                named=Named::Elsewhere
                value=name
                save=save
            />
            <select
                class="input"
                name="owner_function"
                aria-label=move || words::function_of(language, &name.get())
                on:change=choose
            >
                {functions.into_iter().collect_view()}
            </select>
            <label class="check">
                <input
                    type="checkbox"
                    name="owner_active"
                    prop:checked=move || part(|owner| owner.active)
                    on:change=turn
                />
                {words::active(language)}
            </label>
            {move || {
                others
                    .get()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="link-btn small"
                                data-action="merge-owner"
                                aria-expanded=move || merging.get().to_string()
                                aria-label=move || words::merge_of(language, &name.get())
                                on:click=move |_| merging.update(|merging| *merging = !*merging)
                            >
                                {words::merge(language)}
                            </button>
                        }
                    })
            }}
            {move || merging.get().then(|| view! { <MergeForm gone=id name=name ids=ids merging=merging /> })}
        </li>
    }
}

/// Who the salesperson of a row also is.
#[component]
fn MergeForm(
    gone: OwnerId,
    name: Memo<String>,
    ids: Memo<Vec<OwnerId>>,
    merging: RwSignal<bool>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let others = move || {
        let kinds = &[RecordKind::Owner];
        let others = app.store.read_kinds(kinds, |workspace| {
            let others = workspace.owners.iter().filter(|one| one.id != gone);
            others.map(|one| (one.id, one.name.clone())).collect::<Vec<_>>()
        });
        others.unwrap_or_default()
    };
    let chosen = RwSignal::new(ids.get_untracked().into_iter().find(|id| *id != gone));
    let merge = move |_| {
        let whole = |id: OwnerId| {
            app.store.peek(|workspace| MergedRecord::of(workspace, RecordId::Owner(id))).flatten()
        };
        let both = chosen.get_untracked().and_then(whole).zip(whole(gone));
        let Some((stays, goes)) = both else { return };
        let (millis, random) = id_parts();
        let id = MergeId::new(millis, random);
        let read = Box::new(united(&stays, &goes));
        let said = words::merged(language, goes.name(), stays.name());
        forget_field(&format!("owner-{gone}"));
        let gone = RecordId::Owner(gone);
        app.dispatch(&Command::Merge { id, read, gone, people: Vec::new(), on: today() }, || said);
        focus_when_drawn("#new-owner".to_owned(), FRAMES, || {});
    };
    let choose = move |event| chosen.set(OwnerId::parse(&event_target_value(&event)));
    view! {
        <form class="merge-owner" on:submit=move |event: web_sys::SubmitEvent| event.prevent_default()>
            <label class="small" for=format!("merge-{gone}")>
                {move || words::merge_into(language, &name.get())}
            </label>
            <select class="input" id=format!("merge-{gone}") name="merge_into" on:change=choose>
                <For each=others key=|other| other.clone() let((id, name))>
                    <option value=id.to_string() selected=move || chosen.get() == Some(id)>
                        {name}
                    </option>
                </For>
            </select>
            <p class="hint">{words::merge_hint(language)}</p>
            <div class="row">
                <button type="button" class="btn quiet sm" on:click=move |_| merging.set(false)>
                    {shell::cancel(language)}
                </button>
                <button type="button" class="btn sm" data-action="merge-owners" on:click=merge>
                    {words::merge_now(language)}
                </button>
            </div>
        </form>
    }
}

fn change(app: App, id: OwnerId, change: impl FnOnce(&mut Owner)) {
    let owner = app.store.peek(|workspace| workspace.owners.get(id).cloned()).flatten();
    let Some(mut owner) = owner else { return };
    change(&mut owner);
    app.dispatch(&Command::Put(vec![owner.into()]), || settings::saved(app.i18n.language));
}

/// What is wrong with a name: it is blank, or somebody else has it.
fn wrong_name(app: App, name: &str, beside: Option<OwnerId>) -> Option<String> {
    let language = app.i18n.language;
    if name.trim().is_empty() {
        return Some(shell::blank_name(language).to_owned());
    }
    let known = app.store.peek(|workspace| {
        let others = workspace.owners.iter().filter(|one| Some(one.id) != beside);
        is_among(name, others.map(|one| &one.name))
    });
    (known == Some(true)).then(|| words::known(language).to_owned())
}

const fn code(function: OwnerFunction) -> &'static str {
    match function {
        OwnerFunction::Sales => "Sales",
        OwnerFunction::Marketing => "Marketing",
    }
}
