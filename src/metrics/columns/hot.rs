//! What is asked of all rows at every change of a filter, side by side: a column a line.

use crate::domain::{ActivityKind, Stage};

use super::level::waits_until;
use super::{Amount, Code, Dates, Day, Level, Month, OpportunityRow, StatusKind};

/// Names columns, with what stands in them of each opportunity.
macro_rules! side_by_side {
    ($($(#[$meaning:meta])+ $column:ident: $kind:ty = $of:expr;)+) => {
        /// What is asked of all rows at every change of a filter.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Hot {
            $($(#[$meaning])+ pub $column: Vec<$kind>,)+
            /// How many rows are [unmoved](Dates::unmoved).
            pub(super) unmoved: u32,
        }

        impl Hot {
            /// Writes a row; the one after the last is a new one.
            pub(super) fn put(&mut self, at: usize, row: &OpportunityRow) {
                self.unmoved -= u32::from(self.dates.get(at).is_some_and(|dates| dates.unmoved));
                self.unmoved += u32::from(row.dates.unmoved);
                $(
                    let of: fn(&OpportunityRow) -> $kind = $of;
                    match self.$column.get_mut(at) {
                        Some(place) => *place = of(row),
                        None => self.$column.push(of(row)),
                    }
                )+
            }

            /// Takes a row out; the last one comes to its place.
            pub(super) fn swap_remove(&mut self, row: usize) {
                self.unmoved -= u32::from(self.dates[row].unmoved);
                $(self.$column.swap_remove(row);)+
            }
        }
    };
}

side_by_side! {
    /// Who has it now.
    owner: Code = |row| row.owner;
    /// The channel it came through.
    source: Code = |row| row.source;
    /// How far it got.
    level: Level = Level::of;
    /// Open, won or lost.
    status: StatusKind = |row| row.status;
    /// The stage it stands in.
    stage: Stage = |row| row.stage;
    /// The stage in which it is in stock, if it is.
    in_stock: Option<Stage> = |row| row.in_stock;
    /// What it is worth.
    amount: Amount = |row| row.amount;
    /// The day it entered.
    entered: Day = OpportunityRow::entered;
    /// The month it entered.
    month: Month = |row| Month::of(row.entered());
    /// The day of the last appointment without an outcome.
    waits_until: Day = waits_until;
    /// What could mislead about its dates.
    dates: Dates = |row| row.dates;
    /// The days of its way through the stages.
    trail: Trail = Trail::of;
    /// What is recorded with it.
    traces: Traces = Traces::of;
}

/// When an opportunity was where, and how it ended: what every curve is made of. These are asked for
/// together, and so lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The earliest dated entry into each stage or a later one.
    pub reach: [Day; 6],
    /// The earliest dated entry into each stage itself.
    pub own: [Day; 6],
    /// The day it was won or lost, if it stands so.
    pub closed: Day,
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// Open, won or lost.
    pub status: StatusKind,
    /// It ended before it began: it is in no time.
    pub is_impossible: bool,
}

impl Trail {
    fn of(row: &OpportunityRow) -> Self {
        let OpportunityRow { reach, own, closed, furthest, status, dates, .. } = *row;
        Self { reach, own, closed, furthest, status, is_impossible: dates.impossible }
    }
}

/// Something that can be recorded with an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trace {
    /// An entry into this stage.
    Entry(Stage),
    Appointment,
    Proposal,
    /// A step of the order, ticked or done on a day of its own.
    OrderStep,
}

impl Trace {
    /// How many there are.
    pub(super) const COUNT: usize = Stage::ALL.len() + 3;

    /// Which of them, from 0.
    pub(super) const fn index(self) -> usize {
        match self {
            Self::Entry(stage) => stage.index(),
            Self::Appointment => Stage::ALL.len(),
            Self::Proposal => Stage::ALL.len() + 1,
            Self::OrderStep => Stage::ALL.len() + 2,
        }
    }
}

/// Which [`Trace`]s an opportunity has, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traces(u16);

impl Traces {
    fn of(row: &OpportunityRow) -> Self {
        let has = |kind| row.touches.iter().any(|touch| touch.kind == kind);
        let appointments = row.appointments().next().is_some();
        let order_steps = row.order_begun || has(ActivityKind::OrderStep);
        let bit = |has: bool, trace: Trace| u16::from(has) << trace.index();
        // The stages have the first six bits here as there.
        Self(
            u16::from(row.entered_stages)
                | bit(appointments, Trace::Appointment)
                | bit(has(ActivityKind::Proposal), Trace::Proposal)
                | bit(order_steps, Trace::OrderStep),
        )
    }

    /// The indices of those there are.
    pub(super) fn indices(self) -> impl Iterator<Item = usize> {
        (0..Trace::COUNT).filter(move |index| self.0 & (1 << index) != 0)
    }
}
