//! The figures alone, for a benchmark in the browser: a large workspace in columns, and what a change
//! of filter computes anew. Nothing here is part of the app.
#![cfg(target_arch = "wasm32")]
#![expect(missing_docs, reason = "the bench's script reads it")]

mod drawings;

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Assumptions, Chosen, Columns, Day, Ends, Equation, HORIZON_DAYS, Levels, Month, Outlook,
    Population, Scenario, StuckLimit, Target, WON_DAYS, Warm, bridge, conversion_table,
    conversions, counted, coverage, cycle, effort, flow_counts, fulfilment, funnel_in_the_end,
    handover, outcome_table, outlook, owners_unfitted, planner_in_the_end, ratios_over_time,
    reference_in_the_end, rotting, stock, stuck, stuck_limits, three_per_cent_rule, time_in_stage,
    time_table, warm,
};
use jiff::civil::date;
use wasm_bindgen::prelude::wasm_bindgen;

const TODAY: jiff::civil::Date = date(2026, 11, 30);

#[wasm_bindgen]
pub struct Bench {
    workspace: Workspace,
    columns: Columns,
    today: Day,
    first: Month,
    outlook: Outlook,
    warm: Warm,
    limits: [StuckLimit; 5],
}

#[wasm_bindgen]
impl Bench {
    #[wasm_bindgen(constructor)]
    pub fn new(size: usize, seed: u64) -> Self {
        let workspace: Workspace = large::workspace(size, seed);
        let columns = Columns::of(&workspace);
        let first = columns.months().map_or(Month::NONE, |(first, _)| first);
        let today = Day::of(Some(TODAY));
        let outlook = outlook(&columns, today);
        let mut search = warm();
        let warm = loop {
            if let Some(found) = search.step(&workspace, &columns, size) {
                break found;
            }
        };
        let limits = stuck_limits(&columns, today);
        Self { workspace, columns, today, first, outlook, warm, limits }
    }

    pub fn owners(&self) -> usize {
        self.columns.owners.values().len()
    }

    pub fn months(&self) -> usize {
        let last = self.columns.months().and_then(|(_, last)| last.since(self.first));
        last.unwrap_or_default() as usize + 1
    }

    pub fn channels(&self) -> usize {
        self.columns.sources.values().len()
    }

    /// A column for the other ways, a small number a row.
    pub fn column(&self, name: &str) -> Vec<u8> {
        let hot = &self.columns.hot;
        let place = |place: Option<usize>| place.map_or(u8::MAX, |place| place as u8);
        (0..self.columns.len())
            .map(|row| match name {
                "source" => place(hot.source[row].place()),
                "owner" => place(hot.owner[row].place()),
                "furthest" => hot.trail[row].furthest as u8,
                "month" => hot.month[row].since(self.first).unwrap_or_default() as u8,
                _ => hot.level[row] as u8,
            })
            .collect()
    }

    /// What a change of filter computes anew: reached counts, five ratios for each owner, months.
    pub fn filter(&self, channel: usize) -> Vec<f64> {
        let chosen = self.chosen(channel);
        let mut numbers = Vec::new();
        let counted = counted(&self.columns, chosen, self.today);
        let (all, _, _) = counted.whole();
        numbers.extend(all.reached().map(|count| count as f64));
        for owner in counted.owners().iter().take(self.owners()) {
            let reached = owner.reached();
            let met = owner.appointments();
            let at = |stage: Stage| reached[stage.index()];
            for (numerator, denominator) in [
                (at(Stage::Prospect), at(Stage::Suspect)),
                (met.set, at(Stage::Prospect)),
                (met.honoured, met.measured()),
                (at(Stage::Negotiation), met.honoured),
                (at(Stage::Order), at(Stage::Negotiation)),
            ] {
                numbers.extend([numerator as f64, denominator as f64]);
            }
        }
        let mut months = vec![Levels::default(); self.months()];
        for (month, levels) in counted.months() {
            months[month.since(self.first).unwrap_or_default() as usize] = levels;
        }
        for month in months {
            let reached = month.reached();
            numbers.extend([reached[0] as f64, reached[5] as f64]);
        }
        numbers
    }

    /// Every figure of the funnel's page but what is drawn in slices; what does not depend on the
    /// choice, the past of all, is looked at before.
    pub fn page(&self, channel: usize) -> usize {
        let (columns, chosen, today) = (&self.columns, self.chosen(channel), self.today);
        let (counts, _) = flow_counts(columns, chosen, today);
        let conversions = conversions(columns, chosen, today, HORIZON_DAYS);
        let conversions = conversion_table(&conversions, HORIZON_DAYS);
        let cycle = cycle(columns, chosen, today);
        let stages = time_in_stage(columns, chosen, today);
        let rule = three_per_cent_rule();
        let weighted = self.outlook.weights().weighted(columns, chosen, &Assumptions::default());
        let ends = Ends::of(columns, chosen, today);
        funnel_in_the_end(&counts, &ends.passages).rows.len()
            + ends.ratios.rows.len()
            + reference_in_the_end(&rule, &counts, &ends.passages).rows.len()
            + usize::from(fulfilment(columns, chosen, today, 30).ratio.is_some())
            + outcome_table(columns, chosen, today, WON_DAYS).rows.len()
            + stock(columns, chosen).rows.len()
            + weighted.len()
            + conversions.rows.len()
            + time_table(&stages, &cycle, &columns.recorded()).rows.len()
            + ratios_over_time(columns, chosen, today).rows.len()
    }

    /// Every figure of the team's page but what is drawn or fitted in slices.
    pub fn team(&self, channel: usize) -> usize {
        let (columns, chosen, today) = (&self.columns, self.chosen(channel), self.today);
        owners_unfitted(columns, chosen, today).rows.len()
            + usize::from(effort(columns, chosen, today).step(0).is_some())
            + handover(columns, chosen, today).table().rows.len()
            + stuck(columns, chosen, self.limits, today).rows.len()
            + self.warm.of(columns, chosen).table().rows.len()
    }

    /// Every figure of the bridge's page.
    pub fn bridge(&self, channel: usize) -> usize {
        let (columns, chosen, today) = (&self.columns, self.chosen(channel), self.today);
        let rotten = rotting(columns, chosen, &self.workspace.settings.rot_days, today);
        rotten.rotten.len() + bridge(columns, chosen, &rotten.ids()).table().rows.len()
    }

    /// Every figure of the plan's page but the forecast's interval.
    pub fn plan(&self, channel: usize) -> usize {
        let (columns, chosen, today) = (&self.columns, self.chosen(channel), self.today);
        let target = Target { minor: 1_000_000_000, from: today.plus(-60), to: today.plus(30) };
        let found = self.outlook.forecast(columns, chosen, &Assumptions::default());
        let equation = Equation::in_the_end(columns, chosen, today);
        let scenario = Scenario::of(&equation, &[], 100.0, None);
        planner_in_the_end(columns, chosen, today, 10).rows.len()
            + scenario.sliders.len()
            + coverage(columns, chosen, &found, target).table(None).rows.len()
            + found.table(None).rows.len()
    }

    /// The past of all, which changes with the records and not with the filter.
    pub fn outlook(&self) -> bool {
        outlook(&self.columns, self.today) == self.outlook
    }
}

impl Bench {
    fn chosen(&self, channel: usize) -> Chosen {
        let source = self.columns.sources.values().get(channel).cloned();
        Chosen::of(&Population { source, ..Population::default() }, &self.columns)
    }
}
