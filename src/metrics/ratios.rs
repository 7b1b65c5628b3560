//! The ratios between stages: R1, Rs, R2, R3, R4. What comes after the signature, R5, is
//! [`fulfilment`](super::fulfilment)'s.

use crate::domain::Stage;

use super::{FlowCounts, InTheEnd, Nesting, Ratio, RatioKind, Reason};

/// Which ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RatioCode {
    /// Qualification rate: prospects of targets.
    R1,
    /// Appointment-setting rate: prospects with an appointment, of prospects.
    Rs,
    /// Appointment rate: appointments honoured of appointments made.
    R2,
    /// Rs and R2 together, where no appointments are recorded: Approach reached of prospects.
    RsR2,
    /// Appointment efficiency: proposals of appointments held.
    R3,
    /// Closing rate: new customers of proposals.
    R4,
    /// Fulfilment rate: orders whose checklist is done, of orders won some time ago.
    R5,
}

impl RatioCode {
    /// Those from target to won, in the order of the sale: they multiply to the whole.
    pub const CHAIN: [Self; 5] = [Self::R1, Self::Rs, Self::R2, Self::R3, Self::R4];

    /// The code of its row in figure tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::R1 => "R1",
            Self::Rs => "Rs",
            Self::R2 => "R2",
            Self::RsR2 => "RsR2",
            Self::R3 => "R3",
            Self::R4 => "R4",
            Self::R5 => "R5",
        }
    }
}

/// The ratios in the order of the sale.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratios {
    /// One row per ratio; Rs·R2 stands in for both where no appointments are recorded.
    pub rows: Vec<RatioRow>,
    /// The factor that closes the chain where appointments are left out of R2: measured of set.
    pub appointments_measured: Option<Ratio>,
}

/// One ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RatioRow {
    /// Which.
    pub code: RatioCode,
    /// The ratio so far; `None` where one of its two levels is not recorded.
    pub ratio: Option<Ratio>,
    /// Those that can still come to it; `None` where only counts are known.
    pub open: Option<u64>,
    /// What it comes to in the end: of plain counts the same, as nobody is known to be open.
    pub end: Result<InTheEnd, Reason>,
    /// By so many days nine in ten of such moves have happened; `None` without a clock.
    pub within_days: Option<u32>,
    /// Appointments whose date has passed without an outcome, left out of R2.
    pub unmeasured: u64,
    /// Appointments still to come, left out of R2.
    pub to_come: u64,
}

impl RatioRow {
    /// A ratio of plain counts.
    #[must_use]
    pub fn of_counts(code: RatioCode, ratio: Option<Ratio>) -> Self {
        let end = ratio.ok_or(Reason::NotRecorded).and_then(InTheEnd::of_counts);
        Self { code, ratio, open: None, end, within_days: None, unmeasured: 0, to_come: 0 }
    }
}

/// The ratios of `counts`.
#[must_use]
pub fn ratios(counts: &FlowCounts) -> Ratios {
    let between = |from, to| counts.between(from, to);
    let reached = |stage| counts.reached(stage);
    let row = RatioRow::of_counts;
    let appointments = counts.appointments;
    let held = reached(Stage::Approach)
        .map(|reached| appointments.map_or(reached, |appointments| appointments.honoured));
    let proposals = counts.proposals.or(reached(Stage::Negotiation));

    let mut rows = vec![
        row(RatioCode::R1, between(reached(Stage::Suspect), reached(Stage::Prospect))),
        row(
            RatioCode::Rs,
            between(reached(Stage::Prospect), appointments.map(|appointments| appointments.set)),
        ),
        RatioRow {
            unmeasured: appointments.map_or(0, |appointments| appointments.unmeasured),
            to_come: appointments.map_or(0, |appointments| appointments.to_come),
            ..row(
                RatioCode::R2,
                between(appointments.map(|appointments| appointments.measured()), held),
            )
        },
    ];
    if appointments.is_none() {
        rows.push(row(
            RatioCode::RsR2,
            between(reached(Stage::Prospect), reached(Stage::Approach)),
        ));
    }
    rows.push(row(RatioCode::R3, between(held, proposals)));
    rows.push(row(RatioCode::R4, between(proposals, reached(Stage::Order))));

    let nested = counts.nesting == Nesting::Nested;
    let left_out = appointments.filter(|met| nested && met.measured() < met.set);
    let appointments_measured =
        left_out.map(|appointments| Ratio::nested(appointments.measured(), appointments.set));
    Ratios { rows, appointments_measured }
}

/// The passage where the smallest share goes on in the end, as a plain description: `None` where of none it
/// can be said. Of equal ones the first. Ratios of counts do not take part: nothing there goes on.
#[must_use]
pub fn fewest_go_on(ratios: &Ratios) -> Option<(RatioRow, Ratio, InTheEnd)> {
    let rated = ratios.rows.iter().filter_map(|row| {
        let ratio = row.ratio.filter(|ratio| ratio.kind == RatioKind::Proportion)?;
        Some((*row, ratio, row.end.ok()?))
    });
    rated.min_by(|a, b| a.2.share.total_cmp(&b.2.share))
}
