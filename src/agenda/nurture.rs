//! Those who decide later: undecided and long-term customers, by the day on which they decide.

use jiff::civil::Date;

use crate::domain::{OpportunityId, Temperature};

use super::Asked;
use super::kept::Agenda;

/// Those of one temperature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nurturing {
    /// How ready they are.
    pub temperature: Temperature,
    /// By the day on which they decide; those who have not said it come last.
    pub all: Vec<Nurtured>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Nurtured {
    /// Which.
    pub opportunity: OpportunityId,
    /// When they decide, if they have said it.
    pub decision_on: Option<Date>,
    /// When they are contacted next, if that is planned.
    pub next_on: Option<Date>,
}

impl Agenda {
    /// The undecided and the long-term customers whose decision is still to come.
    pub(super) fn nurturing(&self, asked: &Asked) -> [Nurturing; 2] {
        [Temperature::Undecided, Temperature::LongTerm].map(|temperature| {
            let deals = self.deals.iter().filter(|(_, deal)| {
                deal.is_open
                    && deal.temperature == Some(temperature)
                    && asked.is_for(deal.owner)
                    && deal.decision_on.is_none_or(|day| day > asked.until)
            });
            let mut all: Vec<Nurtured> = deals
                .map(|(id, deal)| Nurtured {
                    opportunity: *id,
                    decision_on: deal.decision_on,
                    next_on: deal.next.map(|next| next.on),
                })
                .collect();
            all.sort_by_key(|one| (one.decision_on.is_none(), one.decision_on, one.opportunity));
            Nurturing { temperature, all }
        })
    }
}
