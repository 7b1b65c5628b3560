//! A company or person is deleted: what goes with it is said before, and why it cannot be.

use leptos::prelude::*;

use crate::domain::{Party, Record, RecordId, Removal};
use crate::ui::browser::focus_when_drawn;
use crate::ui::i18n::I18n;
use crate::ui::route::{Page, PartyList};
use crate::words::{list, merging, shell};

use super::subject::Subject;

/// The way to delete the one of the page.
#[component]
pub fn Remove(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let asking = RwSignal::new(false);
    let name = match subject.party {
        Party::Account(_) => merging::delete_company(language),
        Party::Contact(_) => merging::delete_person(language),
    };
    let ask = move |_| {
        asking.set(true);
        focus_when_drawn("[data-block=remove] button".to_owned(), 2, || {});
    };
    view! {
        <section class="remove" data-block="remove">
            {move || match asking.get() {
                true => view! { <Ask subject=subject asking=asking /> }.into_any(),
                false => {
                    view! {
                        <button
                            type="button"
                            class="link-btn small"
                            data-action="remove-party"
                            on:click=ask
                        >
                            {name}
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// What would go, or why nothing does.
#[component]
fn Ask(subject: Subject, asking: RwSignal<bool>) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let removal =
        Memo::new(move |_| app.store.read(|workspace| Removal::of(workspace, subject.party)));
    let said = move || match removal.get() {
        None => String::new(),
        Some(Err(deals)) => merging::held_by_deals(language, &i18n.counted(deals.len())),
        Some(Ok(removal)) => what_goes(i18n, &removal),
    };
    let can = Memo::new(move |_| matches!(removal.get(), Some(Ok(_))));
    let remove = move |_| {
        let Some(Ok(removal)) = app.store.peek(|workspace| Removal::of(workspace, subject.party))
        else {
            return;
        };
        let name = subject.name();
        if app.dispatch(&removal.command(), || merging::deleted(language, &name)) {
            let mut list = app.address.link(Page::Relations);
            list.query.show = match subject.party {
                Party::Account(_) => PartyList::Companies,
                Party::Contact(_) => PartyList::People,
            };
            app.address.replace(&list);
        }
    };
    view! {
        <div class="form inset">
            <p class="small" role="status">{said}</p>
            <div class="row">
                <button type="button" class="btn quiet sm" on:click=move |_| asking.set(false)>
                    {shell::cancel(language)}
                </button>
                {move || {
                    can.get().then(|| {
                        view! {
                            <button
                                type="button"
                                class="btn sm"
                                data-action="remove-now"
                                on:click=remove
                            >
                                {shell::delete(language)}
                            </button>
                        }
                    })
                }}
            </div>
        </div>
    }
}

fn what_goes(i18n: I18n, removal: &Removal) -> String {
    let language = i18n.language;
    let count = |of: fn(&RecordId) -> bool| {
        Some(removal.goes.iter().filter(|id| of(id)).count()).filter(|count| *count > 0)
    };
    let going: Vec<String> = [
        count(|id| matches!(id, RecordId::Activity(_)))
            .map(|count| merging::so_many_activities(language, &i18n.counted(count))),
        count(|id| matches!(id, RecordId::Relation(_)))
            .map(|count| merging::so_many_relations(language, &i18n.counted(count))),
        count(|id| matches!(id, RecordId::Note(_)))
            .map(|count| merging::so_many_notes(language, &i18n.counted(count))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let going = match list(language, &going) {
        None => merging::nothing_goes_along(language).to_owned(),
        Some(going) => merging::goes_along(language, &going),
    };
    let people = removal.stays.iter().filter(|one| matches!(one, Record::Contact(_))).count();
    let stay = (people > 0).then(|| merging::people_stay(language, &i18n.counted(people)));
    [Some(going), stay].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
