//! Sales velocity: what the open opportunities bring a day, if they go the way of those that were
//! decided lately: open now × win rate × mean won amount ÷ median days from entry to signature.
//!
//! The last three are of what closed in the days up to today; beside it stands what was really won a
//! day in them. It is no forecast: it knows neither stages nor ages.

use super::{Amount, Chosen, Columns, Day, Ratio, Reason, StatusKind};

/// The days up to today that are looked at, if nothing else is asked.
pub const VELOCITY_DAYS: u32 = 365;

/// Fewer wins than this carry no velocity.
pub const LEAST_WINS: u64 = 10;

/// What a velocity is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Velocity {
    /// The days looked at: those after this many days ago, up to today.
    pub window_days: u32,
    /// Open now.
    pub open: u64,
    /// Won in these days.
    pub won: u64,
    /// Lost in these days.
    pub lost: u64,
    /// Sum of the won amounts in the workspace's currency, and of how many wins it is the sum.
    pub won_amount: (i64, u64),
    /// Wins in another currency: with one of them there is no mean.
    pub other_currency: u64,
    /// Median days from entry to signature, of the wins of which both are known; of an even number
    /// the middle of the two in the middle.
    pub cycle_days: Option<f64>,
    /// Left out of the median: wins whose entry is not known, or lies after the signature.
    pub without_cycle: u64,
    /// Won or lost on a day that is not known: in no window.
    pub undated: u64,
    /// Whether the workspace records any loss at all.
    pub losses_recorded: bool,
}

/// The velocity of the choice, whatever its period.
#[must_use]
pub fn velocity(columns: &Columns, chosen: Chosen, today: Day, window_days: u32) -> Velocity {
    let before = today.plus(-i32::try_from(window_days).unwrap_or(i32::MAX));
    let mut found = Velocity {
        window_days,
        open: 0,
        won: 0,
        lost: 0,
        won_amount: (0, 0),
        other_currency: 0,
        cycle_days: None,
        without_cycle: 0,
        undated: 0,
        losses_recorded: columns.hot.status.contains(&StatusKind::Lost),
    };
    let mut cycles = Vec::new();
    let hot = &columns.hot;
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        let closed = hot.trail[row].closed;
        match hot.status[row] {
            StatusKind::Open => found.open += 1,
            _ if !closed.is_known() => found.undated += 1,
            _ if closed <= before || closed > today => {}
            StatusKind::Lost => found.lost += 1,
            StatusKind::Won => {
                found.add_win(hot.amount[row], closed.since(hot.entered[row]), &mut cycles);
            }
        }
    }
    found.cycle_days = median(cycles);
    found
}

fn median(mut days: Vec<i32>) -> Option<f64> {
    days.sort_unstable();
    let upper = *days.get(days.len() / 2)?;
    let lower = days[(days.len() - 1) / 2];
    Some((f64::from(lower) + f64::from(upper)) / 2.0)
}

impl Velocity {
    fn add_win(&mut self, amount: Amount, cycle_days: Option<i32>, cycles: &mut Vec<i32>) {
        self.won += 1;
        match amount {
            Amount::Blank => {}
            Amount::Minor(minor) => {
                let (sum, count) = self.won_amount;
                self.won_amount = (sum.saturating_add(minor), count + 1);
            }
            Amount::Other(..) => self.other_currency += 1,
        }
        match cycle_days {
            Some(days) if days >= 0 => cycles.push(days),
            _ => self.without_cycle += 1,
        }
    }

    /// Won of won and lost in the window; `None` where losses are not recorded.
    #[must_use]
    pub fn win_rate(&self) -> Option<Ratio> {
        self.losses_recorded.then(|| Ratio::nested(self.won, self.won + self.lost))
    }

    /// Mean amount of the wins that have one in the workspace's currency, in minor units.
    #[must_use]
    pub fn mean_won_minor(&self) -> Option<f64> {
        let (sum, count) = self.won_amount;
        (count > 0).then(|| sum as f64 / count as f64)
    }

    /// Wins whose amount nobody has said: left out of the mean.
    #[must_use]
    pub const fn without_amount(&self) -> u64 {
        self.won - self.won_amount.1 - self.other_currency
    }

    /// Minor units a day.
    ///
    /// # Errors
    /// Why it cannot be measured.
    pub fn per_day(&self) -> Result<f64, Reason> {
        let rate = self.win_rate().ok_or(Reason::LossesNotRecorded)?;
        if self.won < LEAST_WINS {
            let (won, days) = (self.won, self.window_days);
            return Err(Reason::TooFewWins { won, least: LEAST_WINS, days });
        }
        if self.other_currency > 0 {
            return Err(Reason::MixedCurrencies);
        }
        let rate = rate.rate().ok_or(Reason::NoneDecided)?;
        let mean = self.mean_won_minor().ok_or(Reason::NoWonAmounts)?;
        match self.cycle_days {
            None => Err(Reason::NoCycle),
            Some(days) if days > 0.0 => Ok(self.open as f64 * rate * mean / days),
            Some(_) => Err(Reason::WonOnTheDay),
        }
    }

    /// What was really won a day in the window, in minor units; `None` of a window without days, and
    /// of wins none of which has an amount.
    #[must_use]
    pub fn won_per_day(&self) -> Option<f64> {
        let (minor, valued) = self.won_amount;
        let is_known = self.window_days > 0 && (self.won == 0 || valued > 0);
        is_known.then(|| minor as f64 / f64::from(self.window_days))
    }
}
