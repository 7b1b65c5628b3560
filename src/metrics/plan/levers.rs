//! What each lever brings: the same relative step for all of them, beside it the work that the step adds,
//! and where a better rate has been shown in this firm, what reaching that would bring.
//!
//! The same step brings the same customers whatever the lever; what differs is the work, which falls along
//! the chain in any data. So nothing is ranked by either, only by the possible step.

use crate::stats::Interval;

use super::equation::Factor;
use super::what_if::Scenario;

/// What is added to each lever, as a share of it.
const STEP: f64 = 0.1;

/// What can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// How many enter.
    Volume,
    /// What goes on at a level.
    Factor(Factor),
}

/// What a little more of one lever brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeverEffect {
    /// Which.
    pub lever: Lever,
    /// Where it stands.
    pub from: f64,
    /// Where it would stand; a share goes no further than 1.
    pub to: f64,
    /// Customers more.
    pub gain: f64,
    /// The same at the two ends of the 95 % band of the whole way; `None` without one.
    pub band: Option<Interval>,
    /// Money more, in minor units, if the mean amount is known.
    pub amount_added_minor: Option<f64>,
    /// Cases more that enter a stage before the signature.
    pub work: f64,
    /// What the best rate shown in this firm would bring; `None` where nobody is named, or it is no better.
    pub possible: Option<PossibleStep>,
}

/// A step to a rate that somebody in the firm has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PossibleStep {
    /// The rate.
    pub to: f64,
    /// Customers more.
    pub gain: f64,
    /// Cases more that enter a stage before the signature.
    pub work: f64,
}

impl LeverEffect {
    /// Whether it stands as much higher as the others; a share that is nearly 1 can't.
    #[must_use]
    pub fn is_whole_step(&self) -> bool {
        self.to > self.from * (1.0 + STEP) - 1e-9
    }

    /// The work for each customer more; `None` where none comes of it.
    #[must_use]
    pub fn work_per_customer(&self) -> Option<f64> {
        (self.gain > 0.0).then(|| self.work / self.gain)
    }
}

/// What each lever brings where the ratios are `rates`: those with a possible step first, the one that
/// brings most before the others; the rest in the order of the sale.
pub(super) fn effects(scenario: &Scenario, rates: &[f64]) -> Vec<LeverEffect> {
    let (wins, work) = scenario.wins_and_work(scenario.volume, rates);
    let band = scenario.whole(rates).and_then(|whole| whole.band());
    let turned = |volume: f64, place: Option<(usize, f64)>| {
        let mut rates = rates.to_vec();
        if let Some((place, to)) = place {
            rates[place] = to;
        }
        let (more_wins, more_work) = scenario.wins_and_work(volume, &rates);
        (more_wins - wins, more_work - work)
    };
    let effect = |lever, from: f64, to: f64, (gain, work)| LeverEffect {
        lever,
        from,
        to,
        gain,
        band: band.filter(|_| from > 0.0).map(|band| {
            let more = |share: f64| scenario.volume * share * (to / from - 1.0);
            Interval { low: more(band.low), high: more(band.high) }
        }),
        amount_added_minor: scenario.mean_won_minor.map(|mean| mean * gain),
        work,
        possible: None,
    };
    let volume = scenario.volume * (1.0 + STEP);
    let mut effects = vec![effect(Lever::Volume, scenario.volume, volume, turned(volume, None))];
    for (place, slider) in scenario.sliders.iter().enumerate() {
        let from = rates[place];
        let more = from * (1.0 + STEP);
        let to = if from > 1.0 { more } else { more.min(1.0) };
        let brings = |to| turned(scenario.volume, Some((place, to)));
        let possible = slider.shown.filter(|to| *to > from).map(|to| {
            let (gain, work) = brings(to);
            PossibleStep { to, gain, work }
        });
        let one = effect(Lever::Factor(slider.factor), from, to, brings(to));
        effects.push(LeverEffect { possible, ..one });
    }
    let rank = |effect: &LeverEffect| effect.possible.map_or(f64::NEG_INFINITY, |step| step.gain);
    effects.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    effects
}
