//! Funnel plots: the rate of each side against the number of its cases, between the limits within which chance
//! alone leaves a side of that size. Whoever has few cases lies far off by chance; the limits show how far.
//!
//! D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
//! (2005), 1185–1202, with exact binomial limits at the level of the control chart: 1 − 0.05 / sides, half on
//! each side, so that of equals one lies outside in about one plot of twenty at the most.

use crate::stats::{Group, binomial_band, binomial_tails};

use super::{
    Attribute, Cell, Column, ControlChart, Figure, Part, Row, RowKey, Rule, Segments, Table,
};

/// How often any side of a plot may be outside by chance, before the sides share it.
const OUTSIDE: f64 = 0.05;

/// A funnel plot.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelPlot {
    /// The rate of all sides.
    pub rate: f64,
    /// How probable it is to lie beyond one of the limits by chance.
    pub out: f64,
    /// In the order given.
    pub sides: Vec<PlottedSide>,
}

/// One side.
#[derive(Clone, Debug, PartialEq)]
pub struct PlottedSide {
    /// Who or what.
    pub key: RowKey,
    /// Its cases.
    pub group: Group,
    /// Between which numbers of successes chance leaves it.
    pub band: (u64, u64),
    /// Whether chance alone hardly leaves it there.
    pub is_outside: bool,
    /// Whether it is, and a word of it is allowed.
    pub is_named: bool,
}

/// The plot of these sides; those without cases are left out. `None` where fewer than two are left. `may_name`
/// says of whom a word is allowed, should it lie outside.
#[must_use]
pub fn funnel_plot(
    sides: impl IntoIterator<Item = (RowKey, Group)>,
    may_name: impl Fn(&RowKey) -> bool,
) -> Option<FunnelPlot> {
    let sides: Vec<_> = sides.into_iter().filter(|(_, group)| group.trials > 0).collect();
    if sides.len() < 2 {
        return None;
    }
    let sum = |of: fn(&Group) -> u64| sides.iter().map(|(_, group)| of(group)).sum::<u64>();
    let rate = sum(|group| group.successes) as f64 / sum(|group| group.trials) as f64;
    let out = OUTSIDE / sides.len() as f64 / 2.0;
    let plotted = sides.into_iter().filter_map(|(key, group)| {
        let (low, high) = binomial_tails(group.successes, group.trials, rate)?;
        let band = binomial_band(group.trials, rate, out)?;
        let is_outside = low <= out || high <= out;
        let is_named = is_outside && may_name(&key);
        Some(PlottedSide { key, group, band, is_outside, is_named })
    });
    Some(FunnelPlot { rate, out, sides: plotted.collect() })
}

/// The plot of the months of a control chart.
#[must_use]
pub fn months_plot(chart: &ControlChart) -> Option<FunnelPlot> {
    let sides =
        chart.points.iter().map(|one| (RowKey::Spell(chart.grain, one.first_day), one.cases.group));
    funnel_plot(sides, |_| !chart.is_more_than_chance())
}

impl Segments {
    /// The values of all attributes as sides, an attribute each.
    #[must_use]
    pub fn plots(&self) -> Vec<FunnelPlot> {
        let sides = |attribute: &Attribute| {
            let each = attribute.segments.iter().map(|one| (one.key.clone(), one.cases.group));
            let named = attribute.segments.iter().filter(|one| attribute.is_above(one).is_some());
            let named: Vec<RowKey> = named.map(|one| one.key.clone()).collect();
            funnel_plot(each.collect::<Vec<_>>(), |key| named.contains(key))
        };
        self.attributes.iter().filter_map(sides).collect()
    }
}

impl FunnelPlot {
    /// The limits for a side of so many cases, as rates.
    #[must_use]
    pub fn limits(&self, trials: u64) -> Option<(f64, f64)> {
        let (low, high) = binomial_band(trials, self.rate, self.out)?;
        (trials > 0).then(|| (low as f64 / trials as f64, high as f64 / trials as f64))
    }
}

/// The figure `funnel_plot`: the sides of several plots.
#[must_use]
pub fn funnel_plot_table(plots: &[FunnelPlot]) -> Table {
    let row = |side: &PlottedSide| {
        let n = side.group.trials;
        let share = |of: u64| Cell::Share(of as f64 / n as f64);
        let cells = [
            Cell::Count(side.group.successes),
            Cell::Count(n),
            share(side.group.successes),
            share(side.band.0),
            share(side.band.1),
            Cell::Count(u64::from(side.is_outside)),
        ];
        Row::new(side.key.clone(), cells)
    };
    Table {
        figure: Figure::FunnelPlot,
        columns: vec![
            Column::Successes,
            Column::Trials,
            Column::Part(Part::Rate),
            Column::Part(Part::Low),
            Column::Part(Part::High),
            Column::Outside,
        ],
        rows: plots.iter().flat_map(|plot| plot.sides.iter().map(row)).collect(),
        rules: vec![Rule::FunnelPlot],
        findings: Vec::new(),
    }
}
