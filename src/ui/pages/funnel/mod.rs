//! The funnel page: the flow, measured. Stock is the pipeline's.

mod frames;
mod period;
mod phrase;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Currency, ReferenceFunnelId};
use crate::metrics::{
    Chosen, Day, FlowCounts, Funnel, Notes, Outcome, Population, RatioRow, Ratios, Reference,
    Stock, count_events, flow_counts, fulfilment, funnel, outcome, ratios, reference, stock,
    three_per_cent_rule,
};
use crate::ui::columns::read_columns;
use crate::ui::context::App;
use crate::ui::route::{Basis, Place, Query};
use crate::words::{funnel as words, shell};

use super::figures::TimeFigures;
use super::pipeline::population;
use frames::{FunnelFrame, OutcomeFrame, RatiosFrame, ReferenceFrame, StockFrame};
use phrase::FunnelHead;

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
    outcome: Outcome,
    stock: Stock,
    currency: Option<Currency>,
}

impl Figures {
    fn of(
        workspace: &crate::domain::Workspace,
        query: &Query,
        today: Date,
        counted: (FlowCounts, Notes),
        fulfilment: RatioRow,
    ) -> Self {
        let population = population(query);
        let (counts, notes) = counted;
        let ratios = match query.basis {
            Basis::Opportunity => ratios(&counts),
            Basis::Event => ratios(&count_events(workspace, &population, today)),
        };
        let chosen = workspace.settings.reference;
        let chosen = chosen.and_then(|id| workspace.reference_funnels.get(id).cloned());
        let against = chosen.unwrap_or_else(|| {
            three_per_cent_rule(ReferenceFunnelId::new(0, [0; 10]), String::new())
        });
        Self {
            query: query.clone(),
            today,
            funnel: funnel(&counts),
            notes,
            ratios,
            fulfilment,
            reference: reference(&against, &counts),
            outcome: outcome(workspace, &population),
            stock: stock(workspace, &population),
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
    let figures = Memo::new(move |_| {
        let today = app.store.now();
        query.with(|query| {
            let days = app.store.peek(|workspace| workspace.settings.fulfilment_days)?;
            let (counted, fulfilment) = read_columns(app.store, |columns| {
                let chosen = Chosen::of(&population(query), columns);
                let today = Day::of(Some(today));
                (flow_counts(columns, chosen, today), fulfilment(columns, chosen, today, days))
            })?;
            app.store.read(|workspace| Figures::of(workspace, query, today, counted, fulfilment))
        })
    });
    let empty = Memo::new(move |_| figures.with(|one| one.as_ref().is_none_or(Figures::is_empty)));
    let known = Signal::derive(move || figures.get());
    view! {
        <FunnelHead />
        {move || {
            if empty.get() {
                return view! { <NobodyHere /> }.into_any();
            }
            view! { <Frames figures=known /> }.into_any()
        }}
    }
}

#[component]
fn NobodyHere() -> impl IntoView {
    let app = App::current();
    let language = app.tongue.language;
    view! {
        <section class="empty">
            <h2>{words::none_title(language)}</h2>
            <p>
                {words::none_body(language)} " "
                <a href=app.address.link(Place::Funnel).print()>
                    {crate::words::pipeline::clear_filters(language)}
                </a>
                " · " <a href=app.address.link(Place::Data).print()>{shell::data(language)}</a>
            </p>
        </section>
    }
}

#[component]
fn Frames(figures: Signal<Option<Figures>>) -> impl IntoView {
    view! {
        <div class="cols cols-7-5">
            <div class="stack">
                <FunnelFrame figures=figures />
            </div>
            <div class="stack">
                <RatiosFrame figures=figures />
            </div>
        </div>
        <div class="cols cols-7-5 later">
            <div class="stack">
                <OutcomeFrame figures=figures />
                <StockFrame figures=figures />
            </div>
            <ReferenceFrame figures=figures />
        </div>
        <TimeFigures />
    }
}
