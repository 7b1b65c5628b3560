//! The figures `funnel`, `ratios` and `reference` as tables. How they are counted stands where they
//! are drawn.

use super::{
    Cell, Column, Figure, Funnel, FunnelRow, Part, RatioRow, Ratios, Reason, Reference,
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
            Column::FromPreviousEnd,
            Column::FromPreviousLow,
            Column::FromPreviousHigh,
            Column::FromFirst,
            Column::FromFirstEnd,
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
        let rate = match self.from_previous {
            None => Cell::Blank,
            Some(ratio) => Cell::share(ratio.rate(), Reason::NoTrials),
        };
        let [end, low, high] = match self.from_previous {
            None => [Cell::Blank; 3],
            Some(ratio) => Cell::of_end(self.from_previous_end, ratio),
        };
        let from_first = match self.from_first {
            None if self.reached > 0 => Cell::Share(1.0),
            None => Cell::NotMeasurable(Reason::NobodyThere),
            Some(ratio) => Cell::share(ratio.rate(), Reason::NoTrials),
        };
        let from_first_end = match self.from_first {
            None => Cell::Blank,
            Some(ratio) => Cell::of_end(self.from_first_end, ratio)[0],
        };
        let mut cells =
            vec![Cell::Count(self.reached), rate, end, low, high, from_first, from_first_end];
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
        let columns = vec![
            Column::Part(Part::Numerator),
            Column::Part(Part::Denominator),
            Column::Open,
            Column::Part(Part::Rate),
            Column::End,
            Column::Part(Part::Low),
            Column::Part(Part::High),
            Column::WithinDays,
            Column::Unmeasured,
        ];
        let rows = self.rows.iter().map(RatioRow::row);
        table(Figure::Ratios, columns, rows.collect())
    }
}

impl RatioRow {
    fn row(&self) -> Row {
        let [numerator, denominator, rate, ..] = Cell::of_ratio(self.ratio);
        let [end, low, high] = match self.ratio {
            None => [Cell::Blank; 3],
            Some(ratio) => Cell::of_end(self.end, ratio),
        };
        let count = |count: Option<u64>| count.map_or(Cell::Blank, Cell::Count);
        let within = self.within_days.map_or(Cell::Blank, |days| Cell::Days(days.into()));
        let unmeasured = count(self.ratio.map(|_| self.unmeasured));
        let open = count(self.open.filter(|_| self.ratio.is_some()));
        let cells = [numerator, denominator, open, rate, end, low, high, within, unmeasured];
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
            row.row(if is_first { Cell::Share(1.0) } else { row.own() })
        });
        table(Figure::Reference, columns, rows.collect())
    }
}

impl ReferenceRow {
    /// What it comes to in the end; of two counts side by side their ratio.
    fn own(&self) -> Cell {
        let [_, _, rate, ..] = Cell::of_ratio(self.own);
        match self.own_end {
            Ok(end) => Cell::Share(end.share),
            Err(why_not) if why_not != Reason::RatiosOfCounts && self.own.is_some() => {
                Cell::NotMeasurable(why_not)
            }
            Err(_) => rate,
        }
    }

    fn row(&self, own: Cell) -> Row {
        Row::new(self.stage, [Cell::Count(self.count), Cell::Share(self.share), own])
    }
}
