//! Every figure that is a table, of one choice of one workspace: what holds of all of them is held
//! against all of them.

use imbuto::domain::{ReferenceFunnelId, Workspace};
use imbuto::metrics::{
    Assumptions, Cell, Chosen, Columns, Day, HORIZON_DAYS, HeldAgainst, Population, RowOf,
    Scenario, Table, Target, VELOCITY_DAYS, bridge, collisions, compare_owners,
    compare_with_others, conversion_table, conversions, coverage, cycle, effort, flow_counts,
    forecast, handover, outcome_table, owners, owners_test, piano, piano_limits,
    planner_from_counts, planner_from_curves, ratios_over_time, rotting, standout_rules, standouts,
    stool, three_per_cent_rule, time_in_stage, time_table, weakest_span, what_if_unknown, win_loss,
};
use jiff::civil::Date;

/// The tables of a choice on a day.
pub fn tables(workspace: &Workspace, population: &Population, today: Date) -> Vec<Table> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(population, &columns);
    let today = Day::of(Some(today));
    let all = conversions(&columns, chosen, today, HORIZON_DAYS);
    let team = owners(&columns, chosen, today);
    let tested = owners_test(&team).finish();
    let mut test = tested.table();
    test.rules.extend(standout_rules(&standouts(&team, &tested), &tested));
    let (counts, _) = flow_counts(&columns, chosen, today);
    let rotten = rotting(&columns, chosen, &workspace.settings.rot_days, today);
    let bridge = bridge(&columns, chosen, &rotten.ids());
    let breaks = bridge.breaks_table();
    let mut bridge = bridge.table();
    let rule = three_per_cent_rule(ReferenceFunnelId::new(1, [0; 10]), "3 %".into());
    for against in [HeldAgainst::PreviousPeriod, HeldAgainst::Reference(&rule)] {
        bridge.rules.extend(weakest_span(&columns, chosen, against, today, HORIZON_DAYS).rules());
    }
    let target = Target { minor: 1_000_000, from: today.plus(-50), to: today.plus(50) };
    let mut tables = vec![
        rotten.table(),
        outcome_table(&columns, chosen, today, VELOCITY_DAYS),
        conversion_table(&all, &columns.recorded(), HORIZON_DAYS),
        time_table(
            &time_in_stage(&columns, chosen, today),
            &cycle(&columns, chosen, today),
            &columns.recorded(),
        ),
        ratios_over_time(&columns, chosen, today),
        team.table(),
        test,
        effort(&columns, chosen, today).finish().table(),
        piano(&columns, chosen, piano_limits(&columns, today), today).table(workspace),
        stool().finish(workspace, &columns).of(&columns, chosen).table(),
        collisions(workspace.settings.collision_window_days).finish(workspace, &columns).table(),
        handover(&columns, chosen, today).table(),
        bridge,
        breaks,
        planner_from_counts(&counts, 7).table(),
        planner_from_curves(&columns, chosen, today, HORIZON_DAYS, 7).table(),
    ];
    let mean = win_loss(&columns, chosen).mean_won_minor();
    for scenario in [
        Scenario::of(&counts, mean),
        Scenario::from_curves(&columns, chosen, today, HORIZON_DAYS, mean),
    ] {
        tables.push(scenario.what_if().map_or_else(what_if_unknown, |found| found.table()));
    }
    let own = Assumptions { least_closed: 1, set: [Some(0.5), None, None, None, None] };
    for assumptions in [Assumptions::default(), own] {
        let found = forecast(&columns, chosen, today, &assumptions);
        tables.push(found.table(None));
        tables.push(coverage(&columns, chosen, &found, target, today).table());
    }
    let mut codes: Vec<_> = workspace.owners.iter().collect();
    codes.sort_by(|a, b| a.name.cmp(&b.name));
    let codes: Vec<_> = codes.iter().map(|owner| columns.owners.get(&owner.id)).collect();
    for pair in codes.windows(2) {
        let both = compare_owners(&columns, chosen, (pair[0], pair[1]), today);
        tables.push(both.within_team(&tested).table());
        let others = compare_with_others(&columns, chosen, pair[0], today);
        tables.extend(others.map(|axis| axis.within_team(&tested).table()));
    }
    tables
}

/// The forecast with its interval, which is drawn by the order of the ids.
pub fn drawn(workspace: &Workspace, population: &Population, today: Date) -> Table {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(population, &columns);
    let own = Assumptions { least_closed: 1, ..Assumptions::default() };
    let found = forecast(&columns, chosen, Day::of(Some(today)), &own);
    found.table(found.draws(7, 20).step(20).as_ref())
}

/// A table with names in place of ids, its rows in the order of their text: what is left of it where
/// records come in another order.
pub fn named(workspace: &Workspace, table: &Table) -> String {
    let title = |id| workspace.opportunities.get(id).map(|one| one.title.clone());
    let mut rows: Vec<String> = (table.rows.iter())
        .map(|row| {
            let of = match row.of {
                RowOf::Opportunity(id) => title(id).unwrap_or_default(),
                RowOf::Owner(id) => {
                    workspace.owners.get(id).map(|owner| owner.name.clone()).unwrap_or_default()
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
    let rules = table.rules.iter().map(|rule| {
        let numbers = rule.numbers.iter().map(|(name, cell)| format!("{name} {}", rounded(cell)));
        format!("{} {:?}", rule.code, numbers.collect::<Vec<_>>())
    });
    format!("{} {:#?} {rows:#?}", table.figure, rules.collect::<Vec<_>>())
}

/// A cell, but for the last digits of a sum, which tell in what order it was added up.
fn rounded(cell: &Cell) -> String {
    match *cell {
        Cell::Share(number)
        | Cell::Days(number)
        | Cell::Minor(number)
        | Cell::Expected(number)
        | Cell::Number(number) => format!("{number:.9e}"),
        other => format!("{other:?}"),
    }
}
