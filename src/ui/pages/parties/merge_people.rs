//! The people of two companies who will be there twice: each pair with a tick, whether they become one in
//! the same step.

use leptos::prelude::*;

use crate::domain::Party;
use crate::ui::components::PartyLink;
use crate::words::{merging, parties as words};

use super::merge_rows::{Merging, Twice};

/// The pairs; nothing where nobody is double.
#[component]
pub fn MergePeople(merging: Merging) -> impl IntoView {
    let language = merging.app.i18n.language;
    let twice = Memo::new(move |_| merging.twice());
    let row = move |one: Twice| {
        let (stays, gone) = one.ids;
        let [kept, also] = one.names.clone();
        let said = merging::unite_people(language, &kept, &also);
        let why = words::why_alike(language, one.why);
        let ticked = move || merging.is_united(&one);
        view! {
            <li data-twice="">
                <label class="check">
                    <input
                        type="checkbox"
                        name="unite_people"
                        aria-label=said
                        prop:checked=ticked
                        on:change=move |_| merging.turn((stays, gone))
                    />
                </label>
                <span>
                    <PartyLink party=Party::Contact(stays) name=kept />
                    <span class="muted">" · "</span>
                    <PartyLink party=Party::Contact(gone) name=also />
                    <small>{why}</small>
                </span>
            </li>
        }
    };
    move || {
        let twice = twice.get();
        (!twice.is_empty()).then(|| {
            view! {
                <section class="frame thin twice" data-block="twice">
                    <header><h2>{merging::people_twice(language)}</h2></header>
                    <p class="hint">{merging::people_twice_hint(language)}</p>
                    <ul class="rel5">{twice.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    }
}
