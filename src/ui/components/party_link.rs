//! The name of a company or person, as the way to their page.

use leptos::prelude::*;

use crate::domain::Party;
use crate::ui::context::App;

/// A link to the page of a company or person.
#[component]
pub fn PartyLink(party: Party, #[prop(into)] name: String) -> impl IntoView {
    let app = App::current();
    let address = move || app.address.link(party.into()).print();
    view! { <a href=address data-party=party_id(party)>{name}</a> }
}

/// The id of a company or person, as text.
#[must_use]
pub fn party_id(party: Party) -> String {
    match party {
        Party::Account(id) => id.to_string(),
        Party::Contact(id) => id.to_string(),
    }
}
