//! Statistics that know nothing of selling: each file names the statistic, cites its source and
//! states its degenerate cases.

mod wilson;

pub use wilson::{Interval, Z95, odds_interval, wilson};
