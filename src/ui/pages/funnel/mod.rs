//! The funnel page: the flow, measured. Stock is the pipeline's.

mod frames;
mod nobody;
mod parts;
mod passages;
mod period;
mod phrase;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::Workspace;
use crate::metrics::{
    self, Assumptions, Chosen, Cohort, Columns, Day, Ends, Funnel, Notes, Outlook, Passages,
    Population, RatioRow, Ratios, Reference, Stock, Table, WON_DAYS, WinLoss, event_counts,
    flow_counts, fulfilment, funnel_in_the_end, outcome_table, outlook, ratios,
    reference_in_the_end, stock, win_loss,
};
use crate::ui::context::App;
use crate::ui::figure_columns::read_columns;
use crate::ui::lazy::waiting;
use crate::ui::route::{Basis, Beside, Query};
use crate::ui::slices::in_turn;
use crate::words::{funnel as words, marks};

use super::figures::reference_of;
use super::pipeline::population;
use frames::{FunnelFrame, Known};
use passages::RatiosFrame;
use phrase::FunnelHead;

pub use nobody::NobodyHere;
pub use parts::FunnelParts;
pub use phrase::{Days, PeriodPick};

/// The first and the last day of a period.
type Period = (Date, Date);

/// A ratio of the period before is marked from so many cases on.
const LEAST_BEFORE: u64 = 10;

/// Every figure of the page, of one look at the workspace.
#[derive(Clone, PartialEq)]
struct Figures {
    query: Query,
    today: Date,
    population: Population,
    funnel: Funnel,
    notes: Notes,
    ratios: Ratios,
    /// The same of as many days just before, where that is asked for.
    before: Option<(Period, Ratios)>,
    beside: Beside,
    fulfilment: RatioRow,
    reference: Reference,
    outcome: WinLoss,
    outcome_table: Table,
    stock: Stock,
    /// What the open ones of each stage, S to C, are expected to bring.
    weighted: [metrics::Cell; 5],
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
        let ends = ends_of(columns, chosen, day);
        let beside = beside_of(query, workspace);
        let wants_before = beside == Beside::Before;
        let before = wants_before.then(|| before(columns, chosen, query, day)).flatten();
        let against = reference_of(workspace);
        let days = workspace.settings.fulfilment_days;
        Self {
            query: query.clone(),
            today,
            funnel: funnel_in_the_end(&counts, &ends.passages),
            notes,
            ratios: ratios_of(columns, chosen, query, (&ends, day)),
            before,
            beside,
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
            population,
        }
    }

    /// The reference funnel, where one's own stands beside it.
    fn reference_shown(&self) -> Option<&Reference> {
        (self.beside == Beside::Reference).then_some(&self.reference)
    }

    /// Whether there is nothing at all to show: nobody entered, nothing ended, nothing is open.
    fn is_empty(&self) -> bool {
        let outcome = &self.outcome;
        self.funnel.rows.iter().all(|row| row.reached == 0)
            && outcome.won + outcome.lost + outcome.open == 0
    }
}

/// The ratios, by opportunity or by event.
fn ratios_of(
    columns: &Columns,
    chosen: Chosen,
    query: &Query,
    (ends, day): (&Ends, Day),
) -> Ratios {
    match query.basis {
        Basis::Opportunity => ends.ratios.clone(),
        Basis::Event => ratios(&event_counts(columns, chosen, day)),
    }
}

/// What the counts of a choice come to.
fn ends_of(columns: &Columns, chosen: Chosen, day: Day) -> Ends {
    match chosen.cohort {
        Cohort::Entry => Ends::of(columns, chosen, day),
        Cohort::Flow => {
            let (counts, _) = flow_counts(columns, chosen, day);
            Ends { passages: Passages::of_counts(&counts), ratios: ratios(&counts) }
        }
    }
}

/// The ratios of as many days just before; nothing where the choice has no first day.
fn before(columns: &Columns, chosen: Chosen, query: &Query, day: Day) -> Option<(Period, Ratios)> {
    let before = chosen.before(day)?;
    let ends = ends_of(columns, before, day);
    let (from, to) = before.period();
    let mut ratios = ratios_of(columns, before, query, (&ends, day));
    // A mark of a handful of cases would mislead.
    ratios.rows.retain(|row| row.ratio.is_some_and(|ratio| ratio.denominator >= LEAST_BEFORE));
    Some(((from.date()?, to.date()?), ratios))
}

/// What the funnel stands beside: as the address says; else the reference that the firm has chosen.
fn beside_of(query: &Query, workspace: &Workspace) -> Beside {
    let chosen = workspace.settings.reference.map_or(Beside::Nothing, |_| Beside::Reference);
    query.beside.unwrap_or(chosen)
}

/// The same where one is.
fn is_beside(app: App) -> Beside {
    let beside = app.address.part(|route| route.query.clone());
    let found = app.store.read(|workspace| beside.with(|query| beside_of(query, workspace)));
    found.unwrap_or(Beside::Nothing)
}

/// The name of the reference funnel.
fn reference_name(app: App) -> String {
    let language = app.i18n.language;
    let name = app.store.read(|workspace| reference_of(workspace).name).unwrap_or_default();
    match name.is_empty() {
        true => words::the_three_per_cent(language).to_owned(),
        false => words::to_named(language, &marks::quoted(language, &name)),
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
        // What stands beside it has a table of its own.
        let beside = Memo::new(move |_| own.with(|one| one.as_ref().map(|one| one.beside)));
        move || {
            beside.track();
            is_known.get().then(|| draw(own))
        }
    };
    view! {
        <div class="cols cols-7-5">
            {frame(|figures| view! { <FunnelFrame figures=figures /> }.into_any())}
            {frame(|figures| view! { <RatiosFrame figures=figures /> }.into_any())}
        </div>
    }
}
