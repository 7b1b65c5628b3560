//! Statistics that know nothing of selling: each file names the statistic, cites its source and
//! states its degenerate cases.
//!
//! What takes long, a permutation test or a bootstrap, is a value with a `step` that draws some
//! more. Whatever is random is drawn from a seed.

mod aalen_johansen;
mod beta;
mod beta_binomial;
mod binomial;
mod compare;
mod holm;
mod homogeneity;
mod kaplan_meier;
mod quantile;
mod random;
mod shrinkage;
mod special;
mod watched;
mod wilson;
mod within_groups;

pub use aalen_johansen::{AalenJohansen, Fate, Fates, Incidence};
pub use beta::Beta;
pub use beta_binomial::{chance_of_at_least, least_trials, likely_successes};
pub use binomial::{binomial_band, binomial_tails};
pub use compare::{Z80, needed_each, p_greater, p_less_than};
pub use holm::holm;
pub use homogeneity::{
    Basis, Group, Homogeneity, HomogeneityTest, MORE_PERMUTATIONS, PERMUTATIONS,
};
pub use kaplan_meier::{Ends, KaplanMeier};
pub use quantile::{nearest_rank, quantile};
pub use random::Random;
pub use shrinkage::{Shrinkage, Shrunken, shrinkage};
pub use special::chi_square_tail;
pub use wilson::{Interval, Z95, difference_interval, odds_interval, wilson};
pub use within_groups::{ORDERS, Pair, RankCorrelation, RankTest};
