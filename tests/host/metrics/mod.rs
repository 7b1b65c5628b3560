//! Every figure, from fixtures of a few lines to figures of a few lines.

mod agreement;
mod as_of;
mod behind;
mod codes;
pub mod columns;
mod coverage;
mod degenerate;
pub mod edge;
mod edge_time;
pub mod every;
mod every_properties;
mod forecast;
mod forecast_calibration;
mod fulfilment;
mod in_the_end_calibration;
mod levels;
mod lost_reasons;
mod meeting;
pub mod oracle;
mod outcome_properties;
mod outcome_table;
mod plan;
mod properties;
mod prospects;
pub mod random;
mod readings;
mod reference;
mod rotting;
mod scorecard;
mod segments;
mod signs;
mod stage_ledger;
mod standing;
mod team;
mod typed;

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Assumptions, Chosen, Cohort, Columns, Day, FlowCounts, Forecast, Measure, Notes, Owners,
    Population, Ratio, RatioKind, Ratios, Stock, TeamHomogeneity, WinLoss, event_counts,
    flow_counts, funnel, measures, outlook, owners_unfitted, ratios, stock, team_homogeneity,
    win_loss,
};
use imbuto::stats::PERMUTATIONS;
use jiff::civil::Date;

use crate::fixture::{TODAY, day, owner, workspace};

/// Reads `fixture` and compares the figures that `expected` asks for, line by line.
///
/// `today 03-31`, `in 01-01..03-31`, `flow 01-01..03-31`, `of Ada` and `from web` choose what the
/// lines after them are about. The others are the name of a figure, a colon and what it says: `3/4`
/// is a proportion, `3:4` a ratio of counts, `-` is "not recorded".
#[track_caller]
pub fn check(fixture: &str, expected: &str) {
    let workspace = workspace(fixture);
    let mut today = TODAY;
    let mut population = Population::default();
    for line in expected.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.split_once(": "), line.split_once(' ')) {
            (Some((figure, says)), _) => {
                let found = figure_of(&workspace, figure, &population, today);
                assert_eq!(found, says, "{figure}");
            }
            (None, Some(("today", on))) => today = day(on).unwrap_or(TODAY),
            (None, Some(("of", name))) => population.owner = Some(owner(&workspace, name)),
            (None, Some(("from", source))) => population.source = Some(source.to_owned()),
            (None, Some((cohort @ ("in" | "flow"), days))) => {
                let (from_on, to_on) = days.split_once("..").unwrap_or((days, days));
                population.from_on = day(from_on);
                population.to_on = day(to_on);
                population.cohort = if cohort == "in" { Cohort::Entry } else { Cohort::Flow };
            }
            _ => panic!("cannot read {line}"),
        }
    }
}

/// What a search finds in the end, step by step.
pub fn in_the_end<T>(mut step: impl FnMut() -> Option<T>) -> T {
    loop {
        if let Some(found) = step() {
            return found;
        }
    }
}

/// The forecast of what is open of a choice, with an outlook of its own.
pub fn forecast(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    assumptions: &Assumptions,
) -> Forecast {
    outlook(columns, today).forecast(columns, chosen, assumptions)
}

/// The owners of a choice, every rate drawn towards the mean.
pub fn owners(columns: &Columns, chosen: Chosen, today: Day) -> Owners {
    let mut owners = owners_unfitted(columns, chosen, today);
    in_the_end(|| owners.fit_next().then_some(()));
    owners
}

/// The test of these owners, whole.
pub fn tested(owners: &Owners) -> TeamHomogeneity {
    let mut test = team_homogeneity(owners);
    in_the_end(|| test.step(PERMUTATIONS).cloned())
}

/// From the first recorded stage to the signature.
pub fn overall(counts: &FlowCounts) -> Option<Ratio> {
    measures(counts).into_iter().find(|(measure, _)| *measure == Measure::Overall)?.1
}

/// What is counted of `population`, as the pages do: from the columns of the workspace.
pub fn of_choice<T>(
    workspace: &Workspace,
    population: &Population,
    count: impl FnOnce(&Columns, Chosen) -> T,
) -> T {
    let columns = Columns::of(workspace);
    count(&columns, Chosen::of(population, &columns))
}

/// Each opportunity once, and what is counted beside that.
pub fn flow_on(workspace: &Workspace, population: &Population, today: Date) -> (FlowCounts, Notes) {
    let today = Day::of(Some(today));
    of_choice(workspace, population, |columns, chosen| flow_counts(columns, chosen, today))
}

/// Each event.
pub fn events_on(workspace: &Workspace, population: &Population, today: Date) -> FlowCounts {
    let today = Day::of(Some(today));
    of_choice(workspace, population, |columns, chosen| event_counts(columns, chosen, today))
}

pub fn stock_now(workspace: &Workspace, population: &Population) -> Stock {
    of_choice(workspace, population, stock)
}

pub fn win_loss_of(workspace: &Workspace, population: &Population) -> WinLoss {
    of_choice(workspace, population, win_loss)
}

/// One figure as `check` writes it.
#[track_caller]
fn figure_of(workspace: &Workspace, figure: &str, population: &Population, today: Date) -> String {
    let counted = || flow_on(workspace, population, today);
    match figure {
        "reached" => levels(&counted().0),
        "funnel" => funnel_text(&counted().0),
        "open" => waiting(counted().0.open),
        "lost" => waiting(counted().0.lost),
        "ratios" => ratios_text(&ratios(&counted().0)),
        "events" => ratios_text(&ratios(&events_on(workspace, population, today))),
        "notes" => {
            let notes = counted().1;
            let (undated, later) = (notes.undated, notes.dated_later);
            format!("{undated} undated, {later} dated later, {} reversed", notes.reversed)
        }
        "stock" => stock_now(workspace, population)
            .rows
            .iter()
            .map(|row| {
                let amount = row.amount_minor / 100;
                let mut text = format!("{} {} €{amount}", row.stage.code(), row.count);
                if row.without_amount > 0 {
                    text += &format!(" ({} blank)", row.without_amount);
                }
                for (currency, minor) in &row.other_currencies {
                    text += &format!(" (and {} {currency})", minor / currency.minor_per_major());
                }
                text
            })
            .collect::<Vec<_>>()
            .join(", "),
        "outcome" => {
            let outcome = win_loss_of(workspace, population);
            let rate = outcome.win_rate().map_or("-".to_owned(), ratio_text);
            let of_created = ratio_text(outcome.won_of_created());
            format!(
                "{} won, {} lost, {} open, win rate {rate}, of created {of_created}",
                outcome.won, outcome.lost, outcome.open
            )
        }
        _ => panic!("no figure {figure}"),
    }
}

/// `S3 P2 A- N0 C0 O0`.
pub fn levels(counts: &FlowCounts) -> String {
    let level = |stage: Stage| {
        let reached = counts.reached(stage).map_or("-".to_owned(), |count| count.to_string());
        format!("{}{reached}", stage.code())
    };
    Stage::ALL.map(level).join(" ")
}

fn waiting(counts: Option<[u64; 6]>) -> String {
    let Some(counts) = counts else { return "-".to_owned() };
    Stage::ALL.map(|stage| format!("{}{}", stage.code(), counts[stage.index()])).join(" ")
}

/// `S3 P2 2/3 N1 1/2 (1/3)`: reached, from the previous, and from the first where that differs.
pub fn funnel_text(counts: &FlowCounts) -> String {
    let rows = funnel(counts).rows.into_iter().map(|row| {
        let mut text = format!("{}{}", row.stage.code(), row.reached);
        if let Some(ratio) = row.from_previous {
            text += &format!(" {}", ratio_text(ratio));
        }
        if let Some(ratio) = row.from_first.filter(|_| row.from_first != row.from_previous) {
            text += &format!(" ({})", ratio_text(ratio));
        }
        text
    });
    rows.collect::<Vec<_>>().join(", ")
}

pub fn ratio_text(ratio: Ratio) -> String {
    let sign = match ratio.kind {
        RatioKind::Proportion => '/',
        RatioKind::OfCounts => ':',
    };
    format!("{}{sign}{}", ratio.numerator, ratio.denominator)
}

/// `R1 2/3, Rs 1/2, R2 1/1, R3 0/1, R4 0/0`, with what is left out of R2.
pub fn ratios_text(ratios: &Ratios) -> String {
    let mut texts: Vec<String> = ratios
        .rows
        .iter()
        .map(|row| {
            let mut text =
                format!("{} {}", row.code.code(), row.ratio.map_or("-".to_owned(), ratio_text));
            for (count, what) in [(row.unmeasured, "unmeasured"), (row.to_come, "to come")] {
                if count > 0 {
                    text += &format!(" ({count} {what})");
                }
            }
            text
        })
        .collect();
    let measured = ratios.appointments_measured;
    texts.extend(measured.map(|ratio| format!("measured {}", ratio_text(ratio))));
    texts.join(", ")
}
