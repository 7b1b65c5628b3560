//! The owners beside each other, what they do, and where they meet.

use leptos::prelude::*;

use crate::domain::Workspace;
use crate::metrics::{
    self, Columns, Compare, Day, Figure, Owners, Population, Table, TeamHomogeneity,
    axis_of_progress, collisions, compare_owners, effort, handover, owners_unfitted,
    standout_findings, standouts, stuck_limits, team_homogeneity, warm,
};
use crate::ui::columns::{peek_columns, read_columns};
use crate::ui::context::App;
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::figures as words;

use super::meetings::Meetings;
use super::plain::PlainFigure;
use super::sides::{Sides, SidesPick};
use super::{Head, chosen_by_address, computed, computed_with_records, table_in_turn};

/// Permutations or samples in one step.
const DRAWS_A_STEP: u32 = 100;

/// Opportunities or companies in one step.
const ROWS_A_STEP: usize = 250;

/// The owners beside each other.
#[component]
pub fn TeamPage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let Team { owners, tested } = team(app, population);
    let effort = in_slices(move || {
        let mut effort = computed(app, population, effort)?;
        let step = move || effort.step(DRAWS_A_STEP).map(|found| found.table());
        Some(Box::new(step) as Work<Table>)
    });
    let sides = RwSignal::new(Sides::default());
    let owners_table = Memo::new(move |_| owners.with(|owners| Some(owners.as_ref()?.table())));
    let compare = in_turn(move || {
        let (owners, tested) = (owners.get()?, tested.get()?);
        let (one, other) = sides.get().among(&owners);
        let found = computed(app, population, |columns, chosen, _| {
            let codes = |ids: &[_]| ids.iter().map(|id| columns.owners.get(id)).collect::<Vec<_>>();
            let one = one?;
            if let Some(other) = other {
                let found = compare_owners(&owners, &tested, (one, other));
                return Some(found.with_behind(columns, chosen, &codes(&[one, other])).table());
            }
            let mut axis = axis_of_progress(&owners, &tested, one)?;
            let everybody: Vec<_> = owners.rows.iter().map(|row| row.owner).collect();
            axis.compare = axis.compare.with_behind(columns, chosen, &codes(&everybody));
            Some(axis.table())
        });
        Some(found.flatten().unwrap_or_else(|| Compare::default().table()))
    });
    let limits = in_turn(move || {
        let today = Day::of(Some(app.store.now()));
        read_columns(app.store, |columns| stuck_limits(columns, today))
    });
    let stuck = in_turn(move || {
        let limits = limits.get()?;
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            metrics::stuck(columns, chosen, limits, today).table(workspace)
        })
    });
    let all_warm = through_all(app, || {
        let mut search = warm();
        Box::new(move |workspace, columns| search.step(workspace, columns, ROWS_A_STEP))
    });
    let warm = in_turn(move || {
        let all_warm = all_warm.get()?;
        computed(app, population, |columns, chosen, _| all_warm.of(columns, chosen).table())
    });
    let handover = table_in_turn(app, population, |columns, chosen, today| {
        handover(columns, chosen, today).table()
    });
    let window = Memo::new(move |_| {
        app.store.read(|workspace| workspace.settings.collision_window_days).unwrap_or_default()
    });
    let collisions = through_all(app, move || {
        let mut search = collisions(window.get());
        Box::new(move |workspace, columns| search.step(workspace, columns, ROWS_A_STEP))
    });
    let collisions_table =
        Memo::new(move |_| collisions.with(|found| Some(found.as_ref()?.table())));
    let population = population.into();
    view! {
        <Head title=words::team(app.i18n.language) />
        <div class="stack">
            <PlainFigure figure=Figure::Owners table=owners_table.into() population=population />
            <PlainFigure figure=Figure::Homogeneity table=test_table(owners, tested) population=population />
            <SidesPick owners=owners sides=sides />
            <PlainFigure figure=Figure::Compare table=compare population=population />
            <PlainFigure figure=Figure::Activity table=effort population=population />
            <PlainFigure figure=Figure::Stuck table=stuck population=population />
            <PlainFigure figure=Figure::Warm table=warm population=population />
            <PlainFigure figure=Figure::Handover table=handover population=population />
            <PlainFigure figure=Figure::Collisions table=collisions_table.into() population=population />
            <Meetings collisions=collisions />
        </div>
    }
}

/// The owners of a choice, and what may be said of them.
#[derive(Clone, Copy)]
pub struct Team {
    /// On equal time, drawn towards the team's.
    pub owners: Signal<Option<Owners>>,
    /// The tests of the team.
    pub tested: Signal<Option<TeamHomogeneity>>,
}

/// The owners of a choice and their tests, as soon as they are drawn, and after every change.
pub fn team(app: App, population: Memo<Population>) -> Team {
    let owners = in_slices(move || {
        let mut owners = computed(app, population, owners_unfitted)?;
        Some(Box::new(move || owners.fit_next().then(|| owners.clone())) as Work<Owners>)
    });
    let tested = in_slices(move || {
        let mut test = team_homogeneity(&computed(app, population, owners_unfitted)?);
        Some(Box::new(move || test.step(DRAWS_A_STEP).cloned()) as Work<TeamHomogeneity>)
    });
    Team { owners, tested }
}

/// Goes on through the records and their columns by a few rows; gives what is found at the end.
type Search<T> = Box<dyn FnMut(&Workspace, &Columns) -> Option<T>>;

/// What a search through everything finds, whatever is chosen; begun anew after every change.
fn through_all<T: Clone + Send + Sync + 'static>(
    app: App,
    begin: impl Fn() -> Search<T> + 'static,
) -> Signal<Option<T>> {
    in_slices(move || {
        app.store.read(|_| ())?;
        let mut search = begin();
        let step = move || {
            let found = app.store.peek(|workspace| {
                peek_columns(app.store, |columns| search(workspace, columns)).flatten()
            });
            found.flatten()
        };
        Some(Box::new(step) as Work<T>)
    })
}

/// The test of the team, with what may be said of those who stand out.
fn test_table(
    owners: Signal<Option<Owners>>,
    tested: Signal<Option<TeamHomogeneity>>,
) -> Signal<Option<Table>> {
    let table = Memo::new(move |_| {
        let (owners, tested) = (owners.get()?, tested.get()?);
        let mut table = tested.table();
        table.findings.extend(standout_findings(&standouts(&owners, &tested), &tested));
        Some(table)
    });
    table.into()
}
