//! Small panels of one size, as many side by side as fit into the width of a chart.

use super::chart::Size;

/// The least width of a panel, and the space between two, across and down, in CSS pixels.
const LEAST: f64 = 230.0;
const SPACE: (f64, f64) = (24.0, 28.0);

/// Where the panels of a chart stand.
pub(super) struct Panels {
    /// How wide each is.
    pub(super) width: f64,
    columns: usize,
    height: f64,
    sheet: Size,
}

impl Panels {
    /// So many panels of this height, in the width that `size` says.
    pub(super) fn new(count: usize, height: f64, size: Size) -> Self {
        let wide = f64::from(size.drawn_width());
        let fit = ((wide + SPACE.0) / (LEAST + SPACE.0)).floor() as usize;
        let columns = fit.clamp(1, count.max(1));
        let width = ((wide - SPACE.0 * (columns - 1) as f64) / columns as f64).floor();
        let tall = count.div_ceil(columns) as f64 * (height + SPACE.1) - SPACE.1;
        let sheet = Size { width: wide as u32, height: tall.max(1.0) as u32 };
        Self { width, columns, height, sheet }
    }

    /// The size of the whole chart.
    pub(super) const fn size(&self) -> Size {
        self.sheet
    }

    /// Left and top of a panel.
    pub(super) fn corner(&self, index: usize) -> (f64, f64) {
        let left = (index % self.columns) as f64 * (self.width + SPACE.0);
        let top = (index / self.columns) as f64 * (self.height + SPACE.1);
        (left.floor(), top)
    }
}
