//! Blocks of rows under a head each, in one or two columns, all on one scale.

use super::chart::Size;

/// From this width on two blocks stand side by side.
const TWO: f64 = 900.0;
/// Between two blocks, across and down.
const SPACE: (f64, f64) = (48.0, 28.0);

/// Where the blocks of a chart stand.
pub(super) struct Blocks {
    /// How wide each is.
    pub(super) width: f64,
    wide: u32,
}

impl Blocks {
    /// As many side by side as fit into the width that `size` says.
    pub(super) fn new(size: Size) -> Self {
        let wide = size.drawn_width();
        let columns = if f64::from(wide) >= TWO { 2.0 } else { 1.0 };
        let width = ((f64::from(wide) - SPACE.0 * (columns - 1.0)) / columns).floor();
        Self { width, wide }
    }

    /// The corners of blocks of these heights, each in the shorter column, and the size of the whole.
    pub(super) fn places(&self, heights: impl Iterator<Item = f64>) -> (Vec<(f64, f64)>, Size) {
        let columns = if f64::from(self.wide) >= TWO { 2 } else { 1 };
        let mut bottoms = vec![0.0; columns];
        let mut places = Vec::new();
        for height in heights {
            let column = usize::from(columns == 2 && bottoms[1] < bottoms[0]);
            places.push((column as f64 * (self.width + SPACE.0), bottoms[column]));
            bottoms[column] += height + SPACE.1;
        }
        let height = bottoms.into_iter().fold(0.0, f64::max) - SPACE.1;
        (places, Size { width: self.wide, height: height.max(1.0) as u32 })
    }
}
