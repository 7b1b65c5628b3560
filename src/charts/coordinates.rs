//! Coordinates of our own for plotters' coordinate systems.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, NoDefaultFormatting, Ranged};

use super::style::SCALE;

/// Counts from `-largest` to `largest`, around the middle. plotters' own coordinates round both
/// sides downwards; here they are alike, and a count that is not 0 can be seen.
#[derive(Clone)]
pub(super) struct Counts {
    pub(super) largest: f64,
}

impl Ranged for Counts {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, count: &f64, (left, right): (i32, i32)) -> i32 {
        let (middle, half) = ((left + right) / 2, (right - left) / 2);
        if *count == 0.0 || self.largest <= 0.0 {
            return middle;
        }
        let least = (SCALE as i32 / 2).min(half);
        let from_middle = (f64::from(half) * count.abs() / self.largest).round() as i32;
        middle + count.signum() as i32 * from_middle.clamp(least, half)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        -self.largest..self.largest
    }
}

/// Rates from 0 to `end`, with a tick at each quarter, where plotters would choose fifths.
#[derive(Clone)]
pub(super) struct Rates {
    pub(super) end: f64,
}

impl Ranged for Rates {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, rate: &f64, (left, right): (i32, i32)) -> i32 {
        left + (f64::from(right - left) * (rate / self.end).clamp(0.0, 1.0)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let quarters = if hint.weight().allow_light_points() { &[][..] } else { &QUARTERS };
        quarters.iter().map(|quarter| quarter * self.end).collect()
    }

    fn range(&self) -> Range<f64> {
        0.0..self.end
    }
}

const QUARTERS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
