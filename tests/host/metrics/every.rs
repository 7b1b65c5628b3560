//! Every figure, of one choice of one workspace: what holds of all of them is held against all of
//! them.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Assumptions, Cell, Chosen, Cohort, Columns, Day, Ends, Equation, Figure, FlowCounts,
    HORIZON_DAYS, HeldAgainst, Owners, Passages, Population, RowKey, Scenario, Segments, Table,
    Target, Targeting, TeamHomogeneity, Unit, WON_DAYS, axis_of_progress, bridge, broken_spans,
    chance_unknown, collisions, compare_owners, compared_passages, control_charts, control_table,
    conversion_table, conversions, coverage, coverage_without_target, cycle, effort, flow_counts,
    fulfilment, funnel_in_the_end, funnel_plot_table, handover, lost_reasons, outcome_table,
    outlook, owner_bridges, owner_bridges_table, planner_from_counts, planner_in_the_end,
    possible_rates, ratios, ratios_over_time, readings, reference_in_the_end, rotting, scorecard,
    segments, stage_ledger, standout_findings, standouts, stock, stuck, stuck_limits, targeting,
    three_per_cent_rule, time_in_stage, time_table, warm, what_if_unknown, win_loss,
};
use imbuto::stats::{ORDERS, PERMUTATIONS};
use imbuto::words::Language;
use imbuto::words::figures::Wording;
use jiff::civil::Date;

use super::{forecast, in_the_end, owners, tested};
use crate::words::locale;

/// The tables of every figure of a choice on a day.
pub fn tables(workspace: &Workspace, population: &Population, today: Date) -> Vec<Table> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(population, &columns);
    let today = Day::of(Some(today));
    let team = owners(&columns, chosen, today);
    let tested = tested(&team);
    let (counts, _) = flow_counts(&columns, chosen, today);
    let ends = match population.cohort {
        Cohort::Entry => Ends::of(&columns, chosen, today),
        Cohort::Flow => Ends { passages: Passages::of_counts(&counts), ratios: ratios(&counts) },
    };
    let seen = Seen {
        workspace,
        columns: &columns,
        chosen,
        today,
        team,
        tested,
        counts,
        ends,
        population,
    };
    let all = Figure::ALL.iter().flat_map(|figure| {
        let tables = seen.tables(*figure);
        assert!(tables.iter().all(|table| table.figure == *figure), "{figure:?}");
        tables
    });
    all.collect()
}

/// How many opportunities a search goes on by.
const SOME: usize = 1_000;

/// A choice, and what several figures of it are made of.
struct Seen<'a> {
    workspace: &'a Workspace,
    columns: &'a Columns,
    chosen: Chosen,
    today: Day,
    team: Owners,
    tested: TeamHomogeneity,
    counts: FlowCounts,
    ends: Ends,
    population: &'a Population,
}

impl Seen<'_> {
    fn tables(&self, figure: Figure) -> Vec<Table> {
        let Self { workspace, columns, chosen, today, team, tested, counts, ends, .. } = self;
        let (chosen, today) = (*chosen, *today);
        let rule = three_per_cent_rule();
        match figure {
            Figure::Stock => {
                let stock = stock(columns, chosen);
                let outlook = outlook(columns, today);
                let weighted = outlook.weights().weighted(columns, chosen, &Assumptions::default());
                vec![stock.table(None), stock.table(Some(&weighted))]
            }
            Figure::Funnel => vec![funnel_in_the_end(counts, &ends.passages).table()],
            Figure::Ratios => {
                let mut ratios = ends.ratios.clone();
                ratios.rows.push(fulfilment(columns, chosen, today, 30));
                vec![ratios.table()]
            }
            Figure::Reference => vec![reference_in_the_end(&rule, counts, &ends.passages).table()],
            Figure::Outcome => vec![outcome_table(columns, chosen, today, WON_DAYS)],
            Figure::Conversion => {
                let all = conversions(columns, chosen, today, HORIZON_DAYS);
                vec![conversion_table(&all, HORIZON_DAYS)]
            }
            Figure::TimeInStage => {
                let stages = time_in_stage(columns, chosen, today);
                let cycle = cycle(columns, chosen, today);
                vec![time_table(&stages, &cycle, &columns.recorded())]
            }
            Figure::Control => vec![control_table(&control_charts(columns, chosen, today))],
            Figure::RatiosOverTime => vec![ratios_over_time(columns, chosen, today)],
            Figure::Forecast => {
                let found = self.assumptions().map(|one| forecast(columns, chosen, today, &one));
                found.iter().map(|found| found.table(None)).collect()
            }
            Figure::ForecastByMonth => {
                let [found, _] = self.assumptions();
                vec![forecast(columns, chosen, today, &found).months_table()]
            }
            Figure::Scorecard => {
                let Some(day) = today.date() else { return Vec::new() };
                let set = Assumptions { least_closed: 1, ..Assumptions::default() };
                let mut replay = scorecard(self.population.clone(), set, day);
                vec![in_the_end(|| replay.step(workspace, columns, SOME)).table()]
            }
            Figure::Coverage => {
                let target = Target { minor: 1_000_000, from: today.plus(-50), to: today.plus(50) };
                let covered = self.assumptions().map(|one| {
                    let found = forecast(columns, chosen, today, &one);
                    coverage(columns, chosen, &found, target).table(Some(0.5))
                });
                covered.into_iter().chain([coverage_without_target()]).collect()
            }
            Figure::Owners => vec![team.table()],
            Figure::Homogeneity => {
                let mut table = tested.table();
                table.findings.extend(standout_findings(&standouts(team, tested), tested));
                vec![table]
            }
            Figure::Compare => self.compared(),
            Figure::Activity => {
                let mut begun = effort(columns, chosen, today);
                vec![in_the_end(|| begun.step(ORDERS).map(|found| found.table()))]
            }
            Figure::Stuck => {
                let limits = stuck_limits(columns, today);
                vec![stuck(columns, chosen, limits, today).table(workspace)]
            }
            Figure::Warm => {
                let mut search = warm();
                let found = in_the_end(|| search.step(workspace, columns, SOME));
                vec![found.of(columns, chosen).table()]
            }
            Figure::Handover => vec![handover(columns, chosen, today).table()],
            Figure::Collisions => {
                let mut search = collisions(workspace.settings.collision_window_days);
                vec![in_the_end(|| search.step(workspace, columns, SOME)).table()]
            }
            Figure::Bridge => {
                let mut table = self.bridge().table();
                let mut begun = broken_spans(columns, chosen, HeldAgainst::PeriodBefore, today);
                in_the_end(|| begun.step(PERMUTATIONS)).add_to(&mut table);
                let mut other = self.bridge().table();
                let mut begun = broken_spans(columns, chosen, HeldAgainst::Reference(&rule), today);
                in_the_end(|| begun.step(PERMUTATIONS)).add_to(&mut other);
                vec![table, other]
            }
            Figure::Breaks => vec![self.bridge().breaks_table()],
            Figure::Ledger => vec![stage_ledger(columns, chosen).table()],
            Figure::Readings => vec![readings(columns, chosen).table()],
            Figure::LostReasons => vec![lost_reasons(columns, chosen).table()],
            Figure::Segments => self.segments().iter().map(Segments::table).collect(),
            Figure::FunnelPlot => {
                self.segments().iter().map(|found| funnel_plot_table(&found.plots())).collect()
            }
            Figure::Bridges => {
                let owners = workspace.owners.iter().map(|owner| owner.id);
                let mut begun = owner_bridges(self.population, owners, today);
                vec![owner_bridges_table(&in_the_end(|| begun.step(columns, PERMUTATIONS)))]
            }
            Figure::Targeting => vec![self.targeting().table()],
            Figure::Fit => vec![self.targeting().fit_table()],
            Figure::Rotting => {
                vec![rotting(columns, chosen, &workspace.settings.rot_days, today).table()]
            }
            Figure::Planner => vec![
                planner_from_counts(counts, 7).table(),
                planner_in_the_end(columns, chosen, today, 7).table(),
            ],
            Figure::Chance => {
                let equation = Equation::in_the_end(columns, chosen, today);
                let curve = equation.chance(7, &[], Some(20));
                vec![curve.map_or_else(chance_unknown, |curve| curve.table())]
            }
            Figure::WhatIf => {
                let mean = win_loss(columns, chosen).mean_won_minor();
                let ends = Equation::in_the_end(columns, chosen, today);
                let scenarios = [
                    Scenario::of(&Equation::of_counts(counts), &[], 100.0, mean),
                    Scenario::of(&ends, &[], 100.0, mean)
                        .showing(&possible_rates(&standouts(team, tested))),
                ];
                let found = scenarios.map(|scenario| scenario.what_if());
                found.map(|found| found.map_or_else(what_if_unknown, |found| found.table())).into()
            }
        }
    }

    fn segments(&self) -> Vec<Segments> {
        let begun = compared_passages(self.columns)
            .into_iter()
            .filter_map(|measure| segments(self.columns, self.chosen, measure, self.today));
        begun
            .map(|mut begun| {
                in_the_end(|| begun.step(self.workspace, self.columns, SOME, PERMUTATIONS))
            })
            .collect()
    }

    fn targeting(&self) -> Targeting {
        let mut begun = targeting(self.columns, self.chosen);
        in_the_end(|| begun.step(self.workspace, self.columns, SOME, PERMUTATIONS))
    }

    fn assumptions(&self) -> [Assumptions; 2] {
        let set = [Some(0.5), None, None, None, None];
        [Assumptions::default(), Assumptions { least_closed: 1, set, ..Assumptions::default() }]
    }

    fn bridge(&self) -> imbuto::metrics::Bridge {
        let rot_days = &self.workspace.settings.rot_days;
        let rotten = rotting(self.columns, self.chosen, rot_days, self.today);
        bridge(self.columns, self.chosen, &rotten.ids())
    }

    /// Each owner with the next by name, and against all others.
    fn compared(&self) -> Vec<Table> {
        let mut owners: Vec<_> = self.workspace.owners.iter().collect();
        owners.sort_by(|a, b| a.name.cmp(&b.name));
        let mut tables = Vec::new();
        for pair in owners.windows(2) {
            let both = compare_owners(&self.team, &self.tested, (pair[0].id, pair[1].id));
            tables.push(both.table());
            let others = axis_of_progress(&self.team, &self.tested, pair[0].id);
            tables.extend(others.map(|axis| axis.table()));
        }
        tables
    }
}

/// The forecast with its interval.
pub fn drawn(workspace: &Workspace, population: &Population, today: Date) -> Table {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(population, &columns);
    let own = Assumptions { least_closed: 1, ..Assumptions::default() };
    let found = forecast(&columns, chosen, Day::of(Some(today)), &own);
    found.table(found.draws(Unit::Minor, 7, 20).step(20).as_ref())
}

/// A table with names in place of ids, its rows in the order of their text: what is left of it where
/// records come in another order.
pub fn named(workspace: &Workspace, table: &Table) -> String {
    let title = |id| workspace.opportunities.get(id).map(|one| one.title.clone());
    let mut rows: Vec<String> = (table.rows.iter())
        .map(|row| {
            let of = match &row.key {
                RowKey::Opportunity(id) => title(*id).unwrap_or_default(),
                RowKey::Owner(id) => {
                    workspace.owners.get(*id).map(|owner| owner.name.clone()).unwrap_or_default()
                }
                other => format!("{other:?}"),
            };
            let mut behind: Vec<_> = row.behind.iter().filter_map(|id| title(*id)).collect();
            behind.sort();
            let cells: Vec<String> = row.cells.iter().map(rounded).collect();
            format!("{of} {cells:?} {behind:?}")
        })
        .collect();
    rows.sort();
    let locale = locale(Language::En);
    let wording = Wording { locale: &locale, workspace };
    let rules: Vec<_> = table.rules.iter().map(|rule| wording.rule(rule)).collect();
    let findings: Vec<_> = table.findings.iter().map(|one| wording.finding(one)).collect();
    format!("{:?} {rules:#?} {findings:#?} {rows:#?}", table.figure)
}

/// A cell, but for the last digits of a sum, which tell in what order it was added up.
fn rounded(cell: &Cell) -> String {
    match *cell {
        Cell::Share(number)
        | Cell::Chance(number)
        | Cell::Times(number)
        | Cell::Days(number)
        | Cell::Minor(number)
        | Cell::Expected(number)
        | Cell::Number(number) => format!("{number:.9e}"),
        other => format!("{other:?}"),
    }
}
