//! The bridge: who crosses, who is on the way and who fell; what was done on it; the hand-over; and what
//! marketing counts beside it.

mod data;
mod deck;
mod example;
mod hand_over;
mod lists;
mod owners;
mod passed;
mod phases;
mod weeks;

use leptos::prelude::*;

use crate::ui::components::Pick;
use crate::ui::context::App;
use crate::ui::route::Against;
use crate::words::figures as words;

use super::Head;

use data::BridgeData;
use deck::DeckFrame;

use example::ExampleBridge;
use hand_over::HandOverFrame;
use lists::BridgeLists;
use owners::OwnersFrame;
use weeks::WeeksFrame;

pub use deck::{broken_of, drawn, told_of};

/// The bridge from the first contact to the customer.
#[component]
pub fn BridgePage() -> impl IntoView {
    let data = BridgeData::new(App::current());
    let is_empty = Memo::new(move |_| {
        data.app.store.read(|workspace| workspace.opportunities.is_empty()).unwrap_or_default()
    });
    view! {
        <Head title=words::bridge_page(data.app.i18n.language) />
        <div class="stack">
            {move || match is_empty.get() {
                true => {
                    view! {
                        <ExampleBridge data=data />
                        <WeeksFrame />
                    }
                        .into_any()
                }
                false => {
                    view! {
                        <AgainstPick data=data />
                        <DeckFrame data=data />
                        <HandOverFrame data=data />
                        <WeeksFrame />
                        <OwnersFrame data=data />
                        <BridgeLists data=data />
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// What the spans are held against, in a sentence.
#[component]
fn AgainstPick(data: BridgeData) -> impl IntoView {
    let language = data.app.i18n.language;
    let options = Memo::new(move |_| {
        let name = |one: &Against| {
            let name = match one {
                Against::PeriodBefore => words::held_before(language),
                Against::Reference => words::held_reference(language),
                Against::Team => words::held_team(language),
            };
            (one.code().to_owned(), name.to_owned())
        };
        data.choices.with(|all| all.iter().map(name).collect::<Vec<_>>())
    });
    let value = Memo::new(move |_| data.against.get().code().to_owned());
    let pick = move |code: String| {
        data.app
            .address
            .choose(|query| query.against = Against::from_code(&code).unwrap_or_default());
    };
    view! {
        <p class="phrase">
            {words::held_against(language)} " "
            <Pick
                label=words::held_against(language)
                name="against"
                value=value.into()
                options=options.into()
                on_pick=pick
            />
        </p>
    }
}
