//! The ledger of the stages: who entered each stage and where they went, why some were lost, and how long it
//! all takes. Every number leads to the opportunities that it counts.

mod drawn;
mod months;
mod readings;
mod reasons;
mod stages;
mod time;

use leptos::prelude::*;

use crate::metrics::stage_ledger;
use crate::ui::components::{AsOfField, OwnerPick, SourcePick};
use crate::ui::context::App;
use crate::ui::lazy::waiting;
use crate::ui::slices::in_turn;
use crate::words::{funnel as funnel_words, ledger as words};

use super::figures::{FigurePages, chosen_by_address, computed};
use super::funnel::{Days, FunnelParts, NobodyHere, PeriodPick};
use months::MonthsFrame;
use readings::ReadingsFrame;
use reasons::ReasonsFrame;
use stages::StagesFrame;
use time::TimeFrame;

/// The page.
#[component]
pub fn LedgerPage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let ledger = in_turn(move || {
        computed(app, population, |columns, chosen, _| stage_ledger(columns, chosen))
    });
    let empty = Memo::new(move |_| ledger.get().map(|ledger| ledger.all() == 0));
    view! {
        <LedgerHead />
        {move || match empty.get() {
            None => waiting(),
            Some(true) => view! { <NobodyHere /> }.into_any(),
            Some(false) => {
                view! {
                    <div class="stack">
                        <StagesFrame ledger=ledger population=population />
                        <ReasonsFrame population=population />
                        <ReadingsFrame population=population />
                        <TimeFrame population=population />
                        <MonthsFrame population=population />
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

/// Title, population, and the parts of the funnel.
#[component]
fn LedgerHead() -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{words::title(language)}</h1>
                <p class="phrase">
                    {funnel_words::phrase_entered(language)} " " <PeriodPick /> " "
                    {funnel_words::phrase_of(language)} " " <OwnerPick /> " "
                    {funnel_words::phrase_from(language)} " " <SourcePick />
                </p>
                <Days />
                <AsOfField />
            </div>
            <FunnelParts />
        </div>
    }
}
