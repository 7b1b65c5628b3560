//! The figure `outcome`: what became of the opportunities, and what is won a day.

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, Part, Reason, Row, RowKey, Rule, Table, WinLoss,
    WonADay, win_loss, won_a_day,
};

const COLUMNS: [Column; 8] = [
    Column::Won,
    Column::Lost,
    Column::Open,
    Column::WinRate,
    Column::Part(Part::Low),
    Column::Part(Part::High),
    Column::MeanWonAmount,
    Column::WonPerDay,
];

/// The figure `outcome`: closed in the chosen period and open now; what is won a day is of so many days up
/// to today, whatever the period.
#[must_use]
pub fn outcome_table(columns: &Columns, chosen: Chosen, today: Day, window_days: u32) -> Table {
    let outcome = win_loss(columns, chosen);
    let won = won_a_day(columns, chosen, today, window_days);
    Table {
        figure: Figure::Outcome,
        columns: COLUMNS.to_vec(),
        rows: vec![Row::new(RowKey::All, cells(&outcome, &won))],
        rules: rules(&outcome, &won),
        findings: Vec::new(),
    }
}

fn cells(outcome: &WinLoss, won: &WonADay) -> Vec<Cell> {
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
        won.per_day().map_or_else(Cell::NotMeasurable, Cell::Minor),
    ]
}

fn rules(outcome: &WinLoss, won: &WonADay) -> Vec<Rule> {
    let without_amount = outcome.won - outcome.won_amount.1;
    let mut rules = vec![Rule::Outcome, Rule::Wilson];
    rules.extend(Rule::some(without_amount, |count| Rule::OutcomeWithoutAmount { count }));
    if !outcome.losses_recorded {
        rules.push(Rule::WonOfCreated { won: outcome.won, created: outcome.created });
    }
    let (minor, wins) = won.won_amount;
    rules.push(Rule::WonADay { minor: minor as f64, wins, days: won.days });
    let left_out = [
        Rule::some(won.without_amount(), |count| Rule::WonADayWithoutAmount { count }),
        Rule::some(won.other_currency, |count| Rule::WonADayOtherCurrency { count }),
        Rule::some(won.undated, |count| Rule::WonADayUndated { count }),
    ];
    rules.extend(left_out.into_iter().flatten());
    if let (Some(per_day_minor), Some(win_rate), Some(mean_minor), Some(cycle_days)) =
        (won.velocity(), won.win_rate(), won.mean_won_minor(), won.cycle_days)
    {
        let (open, cycle_days) = (won.open, f64::from(cycle_days));
        rules.push(Rule::Velocity { per_day_minor, open, win_rate, mean_minor, cycle_days });
    }
    rules
}
