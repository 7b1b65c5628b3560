//! What a plan is made for, as an address and the workspace write it. Free of Leptos and the browser.

use crate::metrics::{Factor, Per};

/// No more customers are planned for.
pub const MOST_WINS: u64 = 100_000;

/// No more than so many enter.
pub const MOST_VOLUME: u64 = 1_000_000;

/// No rate is set above ten times.
const MOST_PER_MILLE: u32 = 10_000;

/// What a plan is made for, and what is set in it; each absent one is as it was observed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanChoice {
    /// How many customers are wanted.
    pub wins: Option<u64>,
    /// In which time.
    pub per: Option<Per>,
    /// How many enter where the levers are turned.
    pub volume: Option<u64>,
    /// The rates that are set, per mille.
    pub rates: Vec<(Factor, u32)>,
}

impl PlanChoice {
    /// Takes over one choice; `None` where name or value is not understood.
    pub(super) fn read(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "wins" => self.wins = Some(whole(value, 1, MOST_WINS)?),
            "per" => self.per = Some(Per::from_code(value)?),
            "volume" => self.volume = Some(whole(value, 0, MOST_VOLUME)?),
            "rates" => {
                self.rates = value.split(',').map(rate).collect::<Option<_>>()?;
            }
            _ => return None,
        }
        Some(())
    }

    /// The choices as an address writes them, by name.
    pub(super) fn pairs(&self) -> [(&'static str, Option<String>); 4] {
        let rates = self.rates.iter().map(|(factor, rate)| format!("{}-{rate}", factor.code()));
        let rates = rates.collect::<Vec<_>>().join(",");
        [
            ("wins", self.wins.map(|wins| wins.to_string())),
            ("per", self.per.map(|per| per.code().to_owned())),
            ("volume", self.volume.map(|volume| volume.to_string())),
            ("rates", (!rates.is_empty()).then_some(rates)),
        ]
    }

    /// The choices as an address writes them.
    #[must_use]
    pub fn print(&self) -> String {
        let pairs = self.pairs().into_iter();
        let pairs = pairs.filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The rates that are set, as shares.
    #[must_use]
    pub fn turned(&self) -> Vec<(Factor, f64)> {
        let share = |(factor, rate): &(Factor, u32)| (*factor, f64::from(*rate) / 1_000.0);
        self.rates.iter().map(share).collect()
    }

    /// Sets a rate, in the place of the one that it had; a share of 1 is the most, unless more was observed.
    pub fn set(&mut self, factor: Factor, share: f64, most: f64) {
        let per_mille = (share.clamp(0.0, most) * 1_000.0).round();
        let per_mille = (per_mille as u32).min(MOST_PER_MILLE);
        match self.rates.iter_mut().find(|(one, _)| *one == factor) {
            Some((_, rate)) => *rate = per_mille,
            None => self.rates.push((factor, per_mille)),
        }
    }
}

fn whole(text: &str, least: u64, most: u64) -> Option<u64> {
    text.parse().ok().filter(|number| (least..=most).contains(number))
}

fn rate(text: &str) -> Option<(Factor, u32)> {
    let (code, rate) = text.rsplit_once('-')?;
    let rate = rate.parse().ok().filter(|rate| *rate <= MOST_PER_MILLE)?;
    Some((Factor::from_code(code)?, rate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::RatioCode;

    #[test]
    fn a_rate_is_set_once() {
        let closing = Factor::Ratio(RatioCode::R4);
        let mut choice = PlanChoice::default();
        choice.set(closing, 0.5194, 1.0);
        choice.set(closing, 1.7, 1.0);
        assert_eq!(choice.turned(), [(closing, 1.0)]);
        choice.set(closing, 1.7, 2.0);
        assert_eq!(choice.rates, [(closing, 1_700)]);
    }
}
