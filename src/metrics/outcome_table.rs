//! The figure `outcome`: what became of the opportunities, and what the open ones bring a day.

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, Part, Reason, Row, RowKey, Rule, Table, Velocity,
    WinLoss, velocity, win_loss,
};

const COLUMNS: [Column; 8] = [
    Column::Won,
    Column::Lost,
    Column::Open,
    Column::WinRate,
    Column::Part(Part::Low),
    Column::Part(Part::High),
    Column::MeanWonAmount,
    Column::VelocityPerDay,
];

/// The figure `outcome`: closed in the chosen period and open now; the velocity is of the window of
/// so many days up to today, whatever the period.
#[must_use]
pub fn outcome_table(columns: &Columns, chosen: Chosen, today: Day, window_days: u32) -> Table {
    let outcome = win_loss(columns, chosen);
    let velocity = velocity(columns, chosen, today, window_days);
    Table {
        figure: Figure::Outcome,
        columns: COLUMNS.to_vec(),
        rows: vec![Row::new(RowKey::All, cells(&outcome, &velocity))],
        rules: rules(&outcome, &velocity),
        findings: Vec::new(),
    }
}

fn cells(outcome: &WinLoss, velocity: &Velocity) -> Vec<Cell> {
    let rate = outcome.win_rate();
    let interval = rate.and_then(|rate| rate.interval());
    let mean = outcome.mean_won_minor();
    vec![
        Cell::Count(outcome.won),
        Cell::Count(outcome.lost),
        Cell::Count(outcome.open),
        match rate {
            None => Cell::NotMeasurable(Reason::LossesNotRecorded),
            Some(rate) => Cell::share(rate.rate(), Reason::NoneDecided),
        },
        Cell::share_or_blank(interval.map(|interval| interval.low)),
        Cell::share_or_blank(interval.map(|interval| interval.high)),
        mean.map_or(Cell::NotMeasurable(Reason::NoWonAmounts), Cell::Minor),
        velocity.per_day().map_or_else(Cell::NotMeasurable, Cell::Minor),
    ]
}

fn rules(outcome: &WinLoss, velocity: &Velocity) -> Vec<Rule> {
    let without_amount = outcome.won - outcome.won_amount.1;
    let mut rules = vec![Rule::Outcome];
    rules.extend(Rule::some(without_amount, |count| Rule::OutcomeWithoutAmount { count }));
    if !outcome.losses_recorded {
        rules.push(Rule::WonOfCreated { won: outcome.won, created: outcome.created });
    }
    rules.push(Rule::Velocity { days: velocity.window_days });
    if let (Ok(_), Some(win_rate), Some(mean_minor), Some(cycle_days)) = (
        velocity.per_day(),
        velocity.win_rate().and_then(|rate| rate.rate()),
        velocity.mean_won_minor(),
        velocity.cycle_days,
    ) {
        rules.push(Rule::VelocityParts { open: velocity.open, win_rate, mean_minor, cycle_days });
    }
    rules
        .extend(velocity.won_per_day().map(|per_day_minor| Rule::VelocityReally { per_day_minor }));
    let left_out = [
        Rule::some(velocity.without_amount(), |count| Rule::VelocityWithoutAmount { count }),
        Rule::some(velocity.other_currency, |count| Rule::VelocityOtherCurrency { count }),
        Rule::some(velocity.without_cycle, |count| Rule::VelocityWithoutCycle { count }),
        Rule::some(velocity.undated, |count| Rule::VelocityUndated { count }),
    ];
    rules.extend(left_out.into_iter().flatten());
    rules
}
