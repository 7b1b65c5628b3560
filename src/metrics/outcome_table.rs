//! The figure `outcome`: what became of the opportunities, and what the open ones bring a day.

use super::{
    Cell, Chosen, Columns, Day, Row, RowOf, Rule, Table, Velocity, WinLoss, velocity, win_loss,
};

const COLUMNS: [&str; 8] =
    ["won", "lost", "open", "win_rate", "low", "high", "mean_won_amount", "velocity_per_day"];

/// The figure `outcome`: closed in the chosen period and open now; the velocity is of the window of
/// so many days up to today, whatever the period.
#[must_use]
pub fn outcome_table(columns: &Columns, chosen: Chosen, today: Day, window_days: u32) -> Table {
    let outcome = win_loss(columns, chosen);
    let velocity = velocity(columns, chosen, today, window_days);
    let row = Row { of: RowOf::Code("all"), cells: cells(&outcome, &velocity), behind: Vec::new() };
    let rules = rules(&outcome, &velocity);
    Table { figure: "outcome", columns: &COLUMNS, rows: vec![row], rules }
}

fn cells(outcome: &WinLoss, velocity: &Velocity) -> Vec<Cell> {
    let rate = outcome.win_rate();
    let interval = rate.and_then(|rate| rate.interval());
    let end = |end: Option<f64>| end.map_or(Cell::Blank, Cell::Share);
    let mean = outcome.mean_won_minor();
    vec![
        Cell::Count(outcome.won),
        Cell::Count(outcome.lost),
        Cell::Count(outcome.open),
        match rate {
            None => Cell::NotMeasurable("losses_not_recorded"),
            Some(rate) => Cell::share(rate.rate(), "none_decided"),
        },
        end(interval.map(|interval| interval.low)),
        end(interval.map(|interval| interval.high)),
        mean.map_or(Cell::NotMeasurable("no_won_amounts"), Cell::Minor),
        velocity.per_day().map_or_else(Cell::NotMeasurable, Cell::Minor),
    ]
}

fn rules(outcome: &WinLoss, velocity: &Velocity) -> Vec<Rule> {
    let mut rules = vec![Rule::new("outcome", Vec::new())];
    rules.extend(Rule::counted("outcome_without_amount", outcome.won - outcome.won_amount.1));
    if !outcome.losses_recorded {
        let numbers =
            vec![("won", Cell::Count(outcome.won)), ("created", Cell::Count(outcome.created))];
        rules.push(Rule::new("outcome_won_of_created", numbers));
    }
    let window = ("days", Cell::Count(velocity.window_days.into()));
    rules.push(Rule::new("velocity", vec![window]));
    if let (Ok(_), Some(rate), Some(mean), Some(cycle)) = (
        velocity.per_day(),
        velocity.win_rate().and_then(|rate| rate.rate()),
        velocity.mean_won_minor(),
        velocity.cycle_days,
    ) {
        let numbers = vec![
            ("open", Cell::Count(velocity.open)),
            ("win_rate", Cell::Share(rate)),
            ("mean", Cell::Minor(mean)),
            ("cycle_days", Cell::Days(cycle)),
        ];
        rules.push(Rule::new("velocity_parts", numbers));
    }
    if let Some(won) = velocity.won_per_day() {
        rules.push(Rule::new("velocity_really", vec![("per_day", Cell::Minor(won))]));
    }
    let left_out = [
        ("velocity_without_amount", velocity.without_amount()),
        ("velocity_other_currency", velocity.other_currency),
        ("velocity_without_cycle", velocity.without_cycle),
        ("velocity_undated", velocity.undated),
    ];
    rules.extend(left_out.into_iter().filter_map(|(code, count)| Rule::counted(code, count)));
    rules
}
