//! The funnel page: the flow, measured. Stock is the pipeline's.

mod frames;
mod nobody;
mod parts;
mod period;
mod phrase;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Currency, Workspace};
use crate::metrics::{
    self, Assumptions, Chosen, Cohort, Columns, Day, Ends, Funnel, Notes, Outlook, Passages,
    Population, RatioRow, Ratios, Reference, Stock, Table, WON_DAYS, WinLoss, event_counts,
    flow_counts, fulfilment, funnel_in_the_end, outcome_table, outlook, ratios,
    reference_in_the_end, stock, win_loss,
};
use crate::ui::columns::read_columns;
use crate::ui::context::App;
use crate::ui::lazy::waiting;
use crate::ui::route::{Basis, Query};
use crate::ui::slices::in_turn;

use super::figures::reference_of;
use super::pipeline::population;
use frames::{FunnelFrame, Known, OutcomeFrame, RatiosFrame, ReferenceFrame, StockFrame};
use phrase::FunnelHead;

pub use nobody::NobodyHere;
pub use parts::FunnelParts;
pub use phrase::{Days, PeriodPick};

/// Every figure of the page, of one look at the workspace.
#[derive(Clone, PartialEq)]
struct Figures {
    query: Query,
    today: Date,
    population: Population,
    funnel: Funnel,
    notes: Notes,
    ratios: Ratios,
    fulfilment: RatioRow,
    reference: Reference,
    outcome: WinLoss,
    outcome_table: Table,
    stock: Stock,
    /// What the open ones of each stage, S to C, are expected to bring.
    weighted: [metrics::Cell; 5],
    currency: Option<Currency>,
}

impl Figures {
    fn of(
        (workspace, columns, outlook): (&Workspace, &Columns, &Outlook),
        query: &Query,
        today: Date,
    ) -> Self {
        let population = population(query);
        let chosen = Chosen::of(&population, columns);
        let day = Day::of(Some(today));
        let (counts, notes) = flow_counts(columns, chosen, day);
        let ends = match population.cohort {
            Cohort::Entry => Ends::of(columns, chosen, day),
            Cohort::Flow => {
                Ends { passages: Passages::of_counts(&counts), ratios: ratios(&counts) }
            }
        };
        let ratios = match query.basis {
            Basis::Opportunity => ends.ratios,
            Basis::Event => ratios(&event_counts(columns, chosen, day)),
        };
        let against = reference_of(workspace);
        let days = workspace.settings.fulfilment_days;
        Self {
            query: query.clone(),
            today,
            funnel: funnel_in_the_end(&counts, &ends.passages),
            notes,
            ratios,
            fulfilment: fulfilment(columns, chosen, day, days),
            reference: reference_in_the_end(&against, &counts, &ends.passages),
            outcome: win_loss(columns, chosen),
            outcome_table: outcome_table(columns, chosen, day, WON_DAYS),
            stock: stock(columns, chosen),
            weighted: outlook.weights().weighted(
                columns,
                chosen,
                &Assumptions::of(&workspace.settings),
            ),
            currency: workspace.settings.currency,
            population,
        }
    }

    /// Whether there is nothing at all to show: nobody entered, nothing ended, nothing is open.
    fn is_empty(&self) -> bool {
        let outcome = &self.outcome;
        self.funnel.rows.iter().all(|row| row.reached == 0)
            && outcome.won + outcome.lost + outcome.open == 0
    }
}

/// The funnel page.
#[component]
pub fn FunnelPage() -> impl IntoView {
    let app = App::current();
    let query = app.address.part(|route| route.query.clone());
    // The past of all does not depend on the choice.
    let outlook = in_turn(move || {
        let today = Day::of(Some(app.store.now()));
        read_columns(app.store, |columns| outlook(columns, today))
    });
    let figures = in_turn(move || {
        let today = app.store.now();
        let outlook = outlook.get()?;
        query.with(|query| {
            let found = app.store.read(|workspace| {
                read_columns(app.store, |columns| {
                    Figures::of((workspace, columns, &outlook), query, today)
                })
            });
            found.flatten()
        })
    });
    let empty = Memo::new(move |_| figures.with(|one| one.as_ref().map(Figures::is_empty)));
    view! {
        <FunnelHead />
        {move || {
            match empty.get() {
                None => waiting(),
                Some(true) => view! { <NobodyHere /> }.into_any(),
                Some(false) => view! { <Frames figures=figures /> }.into_any(),
            }
        }}
    }
}

#[component]
fn Frames(figures: Signal<Option<Figures>>) -> impl IntoView {
    let frame = move |draw: fn(Known) -> AnyView| {
        let own = in_turn(move || figures.get());
        let is_known = Memo::new(move |_| own.with(Option::is_some));
        move || is_known.get().then(|| draw(own))
    };
    view! {
        <div class="cols cols-7-5">
            <div class="stack">
                {frame(|figures| view! { <FunnelFrame figures=figures /> }.into_any())}
            </div>
            <div class="stack">
                {frame(|figures| view! { <RatiosFrame figures=figures /> }.into_any())}
            </div>
        </div>
        <div class="cols cols-7-5 later">
            <div class="stack">
                {frame(|figures| view! { <OutcomeFrame figures=figures /> }.into_any())}
                {frame(|figures| view! { <StockFrame figures=figures /> }.into_any())}
            </div>
            {frame(|figures| view! { <ReferenceFrame figures=figures /> }.into_any())}
        </div>
    }
}
