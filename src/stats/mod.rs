//! Statistics that know nothing of selling: each file names the statistic, cites its source and
//! states its degenerate cases.
//!
//! What takes long, a permutation test or a bootstrap, is a value with a `step` that draws some
//! more. Whatever is random is drawn from a seed.

mod aalen_johansen;
mod beta;
mod beta_binomial;
mod compare;
mod homogeneity;
mod kaplan_meier;
mod quantile;
mod random;
mod shrinkage;
mod spearman;
mod special;
mod wilson;

pub use aalen_johansen::{AalenJohansen, Fate, Fates, Incidence};
pub use beta::Beta;
pub use beta_binomial::{least_trials, likely_successes};
pub use compare::{Z80, needed_each, p_greater, p_less_than};
pub use homogeneity::{Basis, Group, Homogeneity, HomogeneityTest, PERMUTATIONS};
pub use kaplan_meier::{Ends, KaplanMeier};
pub use quantile::{nearest_rank, quantile};
pub use random::Random;
pub use shrinkage::{Shrinkage, Shrunken, shrinkage};
pub use spearman::{BOOTSTRAP_DRAWS, Correlation, SpearmanBootstrap};
pub use special::chi_square_tail;
pub use wilson::{Interval, Z95, odds_interval, wilson};
