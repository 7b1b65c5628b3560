//! The figures `funnel`, `ratios` and `reference` as tables. How they are counted stands where they
//! are drawn.

use super::{
    Cell, Column, Figure, Funnel, FunnelRow, Part, Ratio, RatioRow, Ratios, Reason, Reference,
    ReferenceRow, Row, RowKey, Table,
};

fn table(figure: Figure, columns: Vec<Column>, rows: Vec<Row>) -> Table {
    Table { figure, columns, rows, rules: Vec::new(), findings: Vec::new() }
}

impl Funnel {
    /// The figure.
    #[must_use]
    pub fn table(&self) -> Table {
        // Of plain counts nobody knows who is open.
        let split = self.rows.iter().any(|row| row.open.is_some());
        let mut columns = vec![
            Column::Reached,
            Column::FromPrevious,
            Column::FromPreviousLow,
            Column::FromPreviousHigh,
            Column::FromFirst,
        ];
        if split {
            columns.extend([Column::Open, Column::Lost]);
        }
        let rows = self.rows.iter().map(|row| row.row(split));
        table(Figure::Funnel, columns, rows.collect())
    }
}

impl FunnelRow {
    fn row(&self, split: bool) -> Row {
        let [.., rate, low, high] = match self.from_previous {
            None => [Cell::Blank; 5],
            some => Cell::of_ratio(some),
        };
        let from_first = match self.from_first {
            None if self.reached > 0 => Cell::Share(1.0),
            None => Cell::NotMeasurable(Reason::NobodyThere),
            Some(ratio) => Cell::share(ratio.rate(), Reason::NoTrials),
        };
        let mut cells = vec![Cell::Count(self.reached), rate, low, high, from_first];
        if split {
            let waiting = |count: Option<u64>| count.map_or(Cell::Blank, Cell::Count);
            cells.extend([waiting(self.open), waiting(self.lost)]);
        }
        Row::new(self.stage, cells)
    }
}

impl Ratios {
    /// The figure.
    #[must_use]
    pub fn table(&self) -> Table {
        let parts = Part::OF_RATIO.map(Column::Part).into_iter();
        let rows = self.rows.iter().map(RatioRow::row);
        table(Figure::Ratios, parts.chain([Column::Unmeasured]).collect(), rows.collect())
    }
}

impl RatioRow {
    fn row(&self) -> Row {
        let mut cells = Cell::of_ratio(self.ratio).to_vec();
        cells.push(self.ratio.map_or(Cell::Blank, |_| Cell::Count(self.unmeasured)));
        Row::new(RowKey::Ratio(self.code), cells)
    }
}

impl Reference {
    /// The figure.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = vec![Column::Level, Column::Reference, Column::Own];
        let is_measured = self.rows.iter().any(|row| row.own.is_some());
        let rows = self.rows.iter().enumerate().map(|(place, row)| {
            let is_first = place == 0 && is_measured;
            row.row(if is_first { Cell::Share(1.0) } else { share(row.own) })
        });
        table(Figure::Reference, columns, rows.collect())
    }
}

impl ReferenceRow {
    fn row(&self, own: Cell) -> Row {
        Row::new(self.stage, [Cell::Count(self.count), Cell::Share(self.share), own])
    }
}

fn share(ratio: Option<Ratio>) -> Cell {
    let [_, _, rate, ..] = Cell::of_ratio(ratio);
    rate
}
