//! The team: two beside each other, all of them measure by measure, what they do and what comes of it, and
//! where they meet.

mod data;
mod effort;
mod grid;
mod lists;
mod meetings;
mod nobody;
mod phrase;
mod progress;
mod versus;

use leptos::prelude::*;

use crate::ui::context::App;
use crate::ui::lazy::waiting;

use data::TeamData;
use effort::EffortFrame;
use grid::GridFrame;
use lists::TeamLists;
use nobody::NobodyYet;
use phrase::TeamHead;
use progress::{ApartFrame, ProgressFrame};
use versus::VersusFrame;

pub use data::team;
pub use lists::{Listed, OpportunityList};

/// The owners beside each other.
#[component]
pub fn TeamPage() -> impl IntoView {
    let data = TeamData::new(App::current());
    let count =
        Memo::new(move |_| data.owners.with(|owners| owners.as_ref().map(|all| all.rows.len())));
    view! {
        <TeamHead data=data />
        {move || {
            match count.get() {
                None => waiting(),
                Some(0) => view! { <NobodyYet data=data /> }.into_any(),
                Some(_) => view! { <Frames data=data /> }.into_any(),
            }
        }}
    }
}

#[component]
fn Frames(data: TeamData) -> impl IntoView {
    let at_work = move || {
        (!data.is_typed.get()).then(|| {
            view! {
                <EffortFrame data=data />
                <TeamLists data=data />
            }
        })
    };
    view! {
        <div class="stack">
            <VersusFrame data=data />
            <GridFrame data=data />
            <ApartFrame data=data />
            <ProgressFrame data=data />
            {at_work}
        </div>
    }
}
