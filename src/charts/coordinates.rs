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

/// Numbers from 0 to `end`, with a tick after each of `parts` equal parts, where plotters would choose
/// round numbers: quarters of a rate, or of a year.
#[derive(Clone)]
pub(super) struct FromZero {
    pub(super) end: f64,
    pub(super) parts: u32,
}

impl Ranged for FromZero {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, number: &f64, (from, to): (i32, i32)) -> i32 {
        from + (f64::from(to - from) * (number / self.end).clamp(0.0, 1.0)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            return Vec::new();
        }
        let part = self.end / f64::from(self.parts);
        (0..=self.parts).map(|parts| f64::from(parts) * part).collect()
    }

    fn range(&self) -> Range<f64> {
        0.0..self.end
    }
}
