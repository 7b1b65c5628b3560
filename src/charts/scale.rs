//! From a rate to a place on a track: which rates the axis has to hold, and where its ticks go.

/// An axis from 0 to `top`, on a track from `left` to `right` in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub(super) left: f64,
    pub(super) right: f64,
    /// The rate at the right end: 1, or more where a ratio of counts passes 1.
    pub(super) top: f64,
}

impl Axis {
    /// 1 if every rate fits; else the next of 2, 4, 10, 20, 40, 100 and so on.
    pub(super) fn top_for(needed: f64) -> f64 {
        let mut top = 1.0;
        for factor in [2.0, 2.0, 2.5].into_iter().cycle().take(90) {
            if needed <= top {
                break;
            }
            top *= factor;
        }
        top
    }

    /// Where a rate stands; a rate past the end stands at the end.
    pub(super) fn at(&self, rate: f64) -> f64 {
        self.left + (self.right - self.left) * (rate / self.top).clamp(0.0, 1.0)
    }

    /// Ticks at each quarter of the track.
    pub(super) fn quarters(&self) -> [f64; 5] {
        [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| part * self.top)
    }
}
