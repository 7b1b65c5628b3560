//! The figures alone, for a benchmark in the browser: a large workspace in columns, and what a change
//! of filter computes anew. Nothing here is part of the app.
#![cfg(target_arch = "wasm32")]
#![expect(missing_docs, reason = "the bench's script reads it")]

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Chosen, Columns, Day, HORIZON_DAYS, Levels, Month, Population, conversion_table, conversions,
    counted, cycle, flow_counts, funnel, owners, ratios, ratios_over_time, time_in_stage,
    time_table,
};
use jiff::civil::date;
use wasm_bindgen::prelude::wasm_bindgen;

const TODAY: jiff::civil::Date = date(2026, 11, 30);

#[wasm_bindgen]
pub struct Bench {
    columns: Columns,
    today: Day,
    first: Month,
}

#[wasm_bindgen]
impl Bench {
    #[wasm_bindgen(constructor)]
    pub fn new(size: usize, seed: u64) -> Self {
        let workspace: Workspace = large::workspace(size, seed);
        let columns = Columns::of(&workspace);
        let first = columns.months().map_or(Month::NONE, |(first, _)| first);
        Self { columns, today: Day::of(Some(TODAY)), first }
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

    /// Every figure of the funnel's page but what is computed in slices.
    pub fn page(&self, channel: usize) -> usize {
        let (columns, chosen, today) = (&self.columns, self.chosen(channel), self.today);
        let (counts, _) = flow_counts(columns, chosen, today);
        let conversions = conversions(columns, chosen, today, HORIZON_DAYS);
        let conversions = conversion_table(&conversions, &columns.recorded(), HORIZON_DAYS);
        let cycle = cycle(columns, chosen, today);
        let times = time_table(&time_in_stage(columns, chosen, today), &cycle, &columns.recorded());
        let months = ratios_over_time(columns, chosen, today);
        funnel(&counts).rows.len()
            + ratios(&counts).rows.len()
            + conversions.rows.len()
            + times.rows.len()
            + months.rows.len()
            + owners(columns, chosen, today).rows.len()
    }
}

impl Bench {
    fn chosen(&self, channel: usize) -> Chosen {
        let source = self.columns.sources.values().get(channel).cloned();
        Chosen::of(&Population { source, ..Population::default() }, &self.columns)
    }
}
