//! Figures that are shown as tables, some of them drawn too: what takes time, the team, the bridge,
//! the plan.

mod behind;
mod bridge;
mod plain;
mod plan;
mod report;
mod team;

use leptos::prelude::*;

use crate::domain::{OwnerId, ReferenceFunnel, Workspace};
use crate::metrics::{
    Chosen, Cohort, Columns, Day, FlowCounts, Population, Table, three_per_cent_rule, typed_counts,
};
use crate::ui::components::{AsOfField, OwnerPick, SourcePick};
use crate::ui::context::App;
use crate::ui::figure_columns::read_columns;
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::words::{figures as words, funnel as funnel_words, meeting};

use super::funnel::{Days, PeriodPick};
use super::pipeline::population;
use super::quick::shown_numbers;

pub use behind::{list_behind, list_of, row_leads_to, tip_of_list};
pub use bridge::BridgePage;
pub use plain::{counting_shown, table_shown};
pub use plan::PlanPage;
pub use report::ReportPage;
pub use team::{Listed, OpportunityList, TeamPage};

/// Of which opportunities the figures are, by the address.
pub fn chosen_by_address(app: App) -> Memo<Population> {
    app.address.part(|route| population(&route.query))
}

/// Something computed from the columns, now and after every change.
pub fn computed<T>(
    app: App,
    population: Memo<Population>,
    compute: impl FnOnce(&Columns, Chosen, Day) -> T,
) -> Option<T> {
    let today = Day::of(Some(app.store.now()));
    population.with(|population| {
        read_columns(app.store, |columns| compute(columns, Chosen::of(population, columns), today))
    })
}

/// The same from the records and the columns.
fn computed_with_records<T>(
    app: App,
    population: Memo<Population>,
    compute: impl FnOnce(&Workspace, &Columns, Chosen, Day) -> T,
) -> Option<T> {
    let found = app.store.read(|workspace| {
        computed(app, population, |columns, chosen, today| {
            compute(workspace, columns, chosen, today)
        })
    });
    found.flatten()
}

/// The counts of the quick funnel, where there is no opportunity to count.
fn typed(workspace: &Workspace, columns: &Columns, owner: Option<OwnerId>) -> Option<FlowCounts> {
    columns.is_empty().then(|| typed_counts(&shown_numbers(workspace, owner)))
}

/// A figure of the columns alone, computed when its turn comes.
pub fn table_in_turn(
    app: App,
    population: Memo<Population>,
    compute: fn(&Columns, Chosen, Day) -> Table,
) -> Signal<Option<Table>> {
    in_turn(move || computed(app, population, compute))
}

/// The pages of figures, as links.
#[component]
pub fn FigurePages() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let here = app.address.part(|route| route.page);
    let link = move |place: Page, name: &'static str| {
        view! {
            <a
                href=move || app.address.route().at(place).print()
                aria-current=move || (here.get() == place).then_some("page")
            >
                {name}
            </a>
        }
    };
    view! {
        <nav class="seg figure-pages" aria-label=words::pages(language)>
            {link(Page::Funnel, funnel_words::title(language))}
            {link(Page::Team, words::team(language))}
            {link(Page::Bridge, words::bridge_page(language))}
            {link(Page::Plan, words::plan_page(language))}
            {link(Page::Report, meeting::page(language))}
        </nav>
    }
}

#[component]
fn Head(title: &'static str) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let cohort = app.address.part(|route| route.query.cohort);
    let begin = move || match cohort.get() {
        Cohort::Entry => funnel_words::phrase_entered(language),
        Cohort::Flow => funnel_words::phrase_happened(language),
    };
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{title}</h1>
                <p class="phrase">
                    {begin} " " <PeriodPick /> " " {funnel_words::phrase_of(language)} " "
                    <OwnerPick /> " " {funnel_words::phrase_from(language)} " " <SourcePick />
                </p>
                <Days />
                <AsOfField />
            </div>
        </div>
    }
}

/// The reference funnel that the firm has chosen; else the built-in one.
pub fn reference_of(workspace: &Workspace) -> ReferenceFunnel {
    let chosen = workspace.settings.reference;
    let chosen = chosen.and_then(|id| workspace.reference_funnels.get(id).cloned());
    chosen.unwrap_or_else(three_per_cent_rule)
}
