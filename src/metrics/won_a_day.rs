//! Won a day: the amounts won in the days up to today ÷ those days, or the days since the workspace's first
//! close where it is younger than that.
//!
//! Beside it, for the statistician alone, sales velocity: open now × win rate × mean won amount ÷ median
//! days from entry to signature. On real data it was a third and 1.7 times of what was won.

use super::{Amount, Chosen, Columns, Day, Ratio, Reason, StatusKind, cycle};

/// The days up to today that are looked at, if nothing else is asked.
pub const WON_DAYS: u32 = 365;

/// Fewer wins with an amount than this carry no amount a day.
pub const LEAST_WINS: u64 = 10;

/// What was won in some days, and what a velocity is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct WonADay {
    /// The days there were: those after so many days ago, up to today, or since the first close.
    pub days: u32,
    /// The days that were asked for: what was won in them was won in those there were.
    pub asked_days: u32,
    /// Open now.
    pub open: u64,
    /// Won in these days.
    pub won: u64,
    /// Lost in these days.
    pub lost: u64,
    /// Sum of the won amounts in the workspace's currency, and of how many wins it is the sum.
    pub won_amount: (i64, u64),
    /// Wins in another currency: not in the sum.
    pub other_currency: u64,
    /// Median days from entry to signature: the cycle that all pages show.
    pub cycle_days: Option<u32>,
    /// Won or lost on a day that is not known: in no window.
    pub undated: u64,
    /// Whether the workspace records any loss at all.
    pub losses_recorded: bool,
}

/// What the choice won a day, whatever its period.
#[must_use]
pub fn won_a_day(columns: &Columns, chosen: Chosen, today: Day, window_days: u32) -> WonADay {
    let hot = &columns.hot;
    let closes = (0..columns.len()).filter(|row| hot.status[*row] != StatusKind::Open);
    let first = closes.filter_map(|row| hot.trail[row].closed.known()).min();
    let since_first = first.and_then(|first| today.since(first)).map_or(0, |days| days + 1);
    let days = window_days.min(u32::try_from(since_first).unwrap_or(0));
    let before = today.plus(-i32::try_from(days).unwrap_or(i32::MAX));
    let whole = chosen.between(Day::NONE, Day::NONE);
    let mut found = WonADay {
        days,
        asked_days: window_days,
        open: 0,
        won: 0,
        lost: 0,
        won_amount: (0, 0),
        other_currency: 0,
        cycle_days: cycle(columns, whole, today).curve.quantile_of_advanced(0.5),
        undated: 0,
        losses_recorded: hot.status.contains(&StatusKind::Lost),
    };
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        let closed = hot.trail[row].closed;
        match hot.status[row] {
            StatusKind::Open => found.open += 1,
            _ if !closed.is_known() => found.undated += 1,
            _ if closed <= before || closed > today => {}
            StatusKind::Lost => found.lost += 1,
            StatusKind::Won => found.add_win(hot.amount[row]),
        }
    }
    found
}

impl WonADay {
    fn add_win(&mut self, amount: Amount) {
        self.won += 1;
        match amount {
            Amount::Blank => {}
            Amount::Minor(minor) => {
                let (sum, count) = self.won_amount;
                self.won_amount = (sum.saturating_add(minor), count + 1);
            }
            Amount::Other(..) => self.other_currency += 1,
        }
    }

    /// Wins whose amount nobody has said: not in the sum.
    #[must_use]
    pub const fn without_amount(&self) -> u64 {
        self.won - self.won_amount.1 - self.other_currency
    }

    /// Minor units a day, however few were won; `None` without a day.
    #[must_use]
    pub fn plain_per_day(&self) -> Option<f64> {
        (self.days > 0).then(|| self.won_amount.0 as f64 / f64::from(self.days))
    }

    /// Minor units a day.
    ///
    /// # Errors
    /// Why it cannot be measured.
    pub fn per_day(&self) -> Result<f64, Reason> {
        let won = self.won_amount.1;
        let too_few = Reason::TooFewWins { won, least: LEAST_WINS, days: self.asked_days };
        let enough = won >= LEAST_WINS;
        self.plain_per_day().filter(|_| enough).ok_or(too_few)
    }

    /// Won of won and lost in the window; `None` where losses are not recorded, or none is decided.
    #[must_use]
    pub fn win_rate(&self) -> Option<f64> {
        let rate = Ratio::nested(self.won, self.won + self.lost).rate();
        rate.filter(|_| self.losses_recorded)
    }

    /// Mean amount of the wins that have one in the workspace's currency, in minor units.
    #[must_use]
    pub fn mean_won_minor(&self) -> Option<f64> {
        let (sum, count) = self.won_amount;
        (count > 0).then(|| sum as f64 / count as f64)
    }

    /// Sales velocity, in minor units a day; `None` where a part of it is not known.
    #[must_use]
    pub fn velocity(&self) -> Option<f64> {
        let (rate, mean) = (self.win_rate()?, self.mean_won_minor()?);
        let days = self.cycle_days.filter(|days| *days > 0)?;
        self.per_day().ok()?;
        Some(self.open as f64 * rate * mean / f64::from(days))
    }
}
