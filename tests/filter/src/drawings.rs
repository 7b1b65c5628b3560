//! Three drawings of Imbuto and the numbers that they show, for the peers that draw the same.

use imbuto::charts::{
    CurveText, CurvesText, FunnelRowText, FunnelText, MonthsPanelText, MonthsText, Size,
    curves_chart, funnel_chart, months_chart,
};
use imbuto::domain::Stage;
use imbuto::metrics::{
    Chosen, Columns, ControlChart, Conversion, Day, Ends, Funnel, HORIZON_DAYS, Population,
    control_charts, conversion, flow_counts, funnel_in_the_end,
};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::TODAY;

/// The axis of the curves ends on this day.
const LAST_DAY: u32 = 2 * HORIZON_DAYS;

#[wasm_bindgen]
pub struct Drawings {
    funnel: Funnel,
    curve: Conversion,
    control: ControlChart,
}

#[wasm_bindgen]
impl Drawings {
    /// Nothing where no month of such a workspace is whole.
    pub fn of(size: usize, seed: u64) -> Option<Drawings> {
        let columns = Columns::of(&large::workspace(size, seed));
        let chosen = Chosen::of(&Population::default(), &columns);
        let today = Day::of(Some(TODAY));
        let (counts, _) = flow_counts(&columns, chosen, today);
        let ends = Ends::of(&columns, chosen, today);
        let way = (Stage::Suspect, Stage::Prospect);
        Some(Self {
            funnel: funnel_in_the_end(&counts, &ends.passages),
            curve: conversion(&columns, chosen, way, today, HORIZON_DAYS),
            control: control_charts(&columns, chosen, today).into_iter().next()?,
        })
    }

    /// Of each stage: how many went on, are open, are lost.
    pub fn funnel_numbers(&self) -> Vec<f64> {
        let rows = self.funnel.rows.iter().flat_map(|row| {
            let (open, lost) = (row.open.unwrap_or(0), row.lost.unwrap_or(0));
            [row.reached - open - lost, open, lost].map(|count| count as f64)
        });
        rows.collect()
    }

    /// Of each day on which the curve changes: the day, the share that went on, its band, the share not lost.
    pub fn curve_numbers(&self) -> Vec<f64> {
        let curve = &self.curve.curve;
        let last = curve.last_watched().unwrap_or(0).min(LAST_DAY);
        let days = curve.steps().iter().map(|step| step.day).filter(|day| (1..last).contains(day));
        let numbers = [0].into_iter().chain(days).chain([last]).filter_map(|day| {
            let band = curve.band(day)?;
            let went_on = curve.advanced(day);
            Some([day.into(), went_on, band.low, band.high, 1.0 - curve.lost(day)])
        });
        numbers.flatten().collect()
    }

    /// Of each month: the share that went on, and the band of chance; all of them at one rate.
    pub fn control_numbers(&self) -> Vec<f64> {
        let months = self.control.points.iter().flat_map(|point| {
            let n = point.cases.group.trials as f64;
            [point.cases.group.successes, point.band.0, point.band.1].map(|of| of as f64 / n)
        });
        [self.control.rate].into_iter().chain(months).collect()
    }

    pub fn funnel(&self, width: u32) -> String {
        let share = |share: f64| format!("{:.0} %", 100.0 * share);
        let rows = self.funnel.rows.iter().map(|row| FunnelRowText {
            label: row.stage.code().to_owned(),
            reached: row.reached.to_string(),
            rate: row.from_previous.and_then(|of| of.rate()).map_or_else(String::new, share),
            ..FunnelRowText::default()
        });
        let text = FunnelText { rows: rows.collect(), ..named_funnel() };
        funnel_chart(&self.funnel, None, &text, Size::wide(width)).svg()
    }

    pub fn curve(&self, width: u32) -> String {
        let text = CurvesText {
            name: "curve".to_owned(),
            label: "curve".to_owned(),
            middle: HORIZON_DAYS.to_string(),
            end: LAST_DAY.to_string(),
            panels: vec![CurveText::default()],
        };
        let curve = std::slice::from_ref(&self.curve);
        curves_chart(curve, &[], &text, Size::wide(width)).svg()
    }

    pub fn control(&self, width: u32) -> String {
        let months = self.control.points.iter().map(|point| point.first_day.to_string());
        let panel = MonthsPanelText { months: months.collect(), ..MonthsPanelText::default() };
        let text = MonthsText {
            name: "control".to_owned(),
            label: "control".to_owned(),
            panels: vec![panel],
        };
        let control = std::slice::from_ref(&self.control);
        months_chart(control, &text, Size::wide(width)).svg()
    }
}

fn named_funnel() -> FunnelText {
    FunnelText { name: "funnel".to_owned(), label: "funnel".to_owned(), ..FunnelText::default() }
}
