//! How urgent something is, in parts that can be said: no part is a chance, and none is measured.

use jiff::civil::Date;

use crate::domain::{Opportunity, PlaybookItemId, Stage, Temperature, Workspace, days_between};

use super::deal::Deal;

/// Points of the most valuable open opportunity; others get the square root of their share of it.
const AT_STAKE: f64 = 40.0;
/// Points of what is this many days late, or more.
const LATE: f64 = 30.0;
const LATE_DAYS: f64 = 14.0;
/// Points of a customer who wants to buy now.
const READY: f64 = 10.0;
/// Points of a decision on this day, or due before; fewer for each day until it.
const DECISION: f64 = 15.0;
const DECISION_DAYS: f64 = 14.0;
/// Points where one step of the stage is missing, and no more.
const ONE_STEP: f64 = 15.0;

/// How urgent something is, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Urgency {
    /// The reasons, the weightiest first.
    pub parts: Vec<Weighed>,
}

/// A reason with its points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// Why.
    pub reason: Reason,
    /// Of 110 in all.
    pub points: f64,
}

/// Why something is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// So many minor units of the workspace's currency, so far along.
    AtStake(i64, Stage),
    /// So many days late.
    Late(u32),
    /// The customer wants to buy now.
    Ready,
    /// They decide in so many days; 0 is on the day itself.
    DecisionIn(u32),
    /// They meant to decide so many days ago.
    DecisionPassed(u32),
    /// This step of the stage is missing, and no other.
    OneStep(PlaybookItemId),
}

impl Urgency {
    /// All points together, from 0 to 110.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.parts.iter().map(|part| part.points).sum()
    }

    /// Of something to be done with an opportunity, so many days late, where `most` is the greatest
    /// [`at_stake`].
    pub(super) fn of(deal: Option<&Deal>, late: u32, today: Date, most: f64) -> Self {
        let mut parts = Vec::new();
        let mut put = |reason, points| parts.push(Weighed { reason, points });
        if late > 0 {
            put(Reason::Late(late), LATE * (f64::from(late) / LATE_DAYS).min(1.0));
        }
        if let Some(deal) = deal {
            if let Some(minor) = deal.amount.minor().filter(|minor| *minor > 0) {
                let points = AT_STAKE * share(at_stake(deal), most).sqrt();
                put(Reason::AtStake(minor, deal.stage), points);
            }
            if deal.temperature == Some(Temperature::Ready) {
                put(Reason::Ready, READY);
            }
            if let Some((reason, points)) = decision(deal, today) {
                put(reason, points);
            }
            if let Some(step) = deal.missing {
                put(Reason::OneStep(step), ONE_STEP);
            }
        }
        parts.sort_by(|a, b| b.points.total_cmp(&a.points));
        Self { parts }
    }
}

/// How urgent an opportunity is by what is known of it alone, so that a list need not look at all others
/// where one has changed: what its amount counts beside the greatest one is added [last](Self::points).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// The amount, in proportion to how far along the opportunity is.
    pub at_stake: f64,
    others: f64,
}

impl Standing {
    /// That of an opportunity; one on which nothing is to be done has none.
    #[must_use]
    pub fn of(workspace: &Workspace, opportunity: &Opportunity, today: Date) -> Self {
        let Some(deal) = Deal::of(workspace, opportunity) else { return Self::default() };
        let late = deal.next.map_or(0, |next| days_between(next.on, today));
        let late = u32::try_from(late).unwrap_or_default();
        let others = Urgency::of(Some(&deal), late, today, 0.0).points();
        Self { at_stake: at_stake(&deal), others }
    }

    /// The points of its next action, where `most` is the greatest [`at_stake`](Self::at_stake) of all.
    #[must_use]
    pub fn points(self, most: f64) -> f64 {
        self.others + AT_STAKE * share(self.at_stake, most).sqrt()
    }
}

fn share(at_stake: f64, most: f64) -> f64 {
    if most > 0.0 { at_stake / most } else { 0.0 }
}

fn decision(deal: &Deal, today: Date) -> Option<(Reason, f64)> {
    let days = days_between(today, deal.decision_on.filter(|_| deal.is_open)?);
    let ahead = u32::try_from(days).ok();
    Some(match ahead {
        Some(ahead) if f64::from(ahead) >= DECISION_DAYS => return None,
        Some(ahead) => {
            let near = 1.0 - f64::from(ahead) / DECISION_DAYS;
            (Reason::DecisionIn(ahead), DECISION * near)
        }
        None => (Reason::DecisionPassed(days.unsigned_abs()), DECISION),
    })
}

/// The amount, in proportion to how far along the opportunity is: an eighth of it for each stage
/// before Negotiation, half there, and so on.
pub(super) fn at_stake(deal: &Deal) -> f64 {
    let along = match deal.stage {
        Stage::Suspect => 0.125,
        Stage::Prospect => 0.25,
        Stage::Approach => 0.375,
        Stage::Negotiation => 0.5,
        Stage::Conclusion => 0.75,
        Stage::Order => 1.0,
    };
    deal.amount.minor().unwrap_or(0).max(0) as f64 * along
}
