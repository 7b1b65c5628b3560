//! Which figures the data can carry, which not, and what is missing: after an import, and at any time.
//!
//! It counts what is recorded and judges nothing else: how few cases are too few is for the figures
//! themselves to say.

use super::Preset;
use crate::domain::{Opportunity, Stage, Status, Workspace};

/// Something that figures are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// How many of those who entered a stage went on.
    Passages,
    /// How long a stage takes.
    TimeInStage,
    /// How many were won, of those that ended.
    WinsAndLosses,
    /// In which month what was won or lost.
    Months,
    /// How long it takes from the first day to the signature.
    Cycle,
    /// What it is worth.
    Amounts,
    /// Why deals are lost.
    LostReasons,
    /// What is to come, and when.
    Outlook,
    /// Salespeople beside each other.
    Team,
    /// Sources beside each other.
    Sources,
    /// Sectors, sizes and areas beside each other.
    Segments,
    /// What is to be done today.
    Today,
    /// Activity against what comes of it.
    Activities,
}

/// How much of it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub carried: Carried,
    /// Of how many deals it is recorded.
    pub have: usize,
    /// Of how many it could be.
    pub of: usize,
}

/// How well a figure is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// There is nothing yet that it could be recorded of.
    NothingYet,
    /// It is recorded nowhere.
    Missing,
    /// It is recorded of some.
    Partly,
    /// It is recorded of nearly all.
    Whole,
}

/// What the data can carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// How many deals there are.
    pub deals: usize,
    /// The program that most of them come from.
    pub source: Option<Preset>,
    /// One of each.
    pub findings: Vec<Finding>,
}

impl Finding {
    /// How well it is carried.
    #[must_use]
    pub const fn grade(&self) -> Grade {
        match (self.have, self.of) {
            (_, 0) => Grade::NothingYet,
            (0, _) => Grade::Missing,
            (have, of) if have * 10 >= of * 9 => Grade::Whole,
            _ => Grade::Partly,
        }
    }
}

/// Says what the workspace can carry.
#[must_use]
pub fn diagnose(workspace: &Workspace) -> Diagnosis {
    let deals: Vec<&Opportunity> = workspace.opportunities.iter().collect();
    let won = |deal: &Opportunity| *deal.status() == Status::Won;
    let lost = |deal: &Opportunity| matches!(deal.status(), Status::Lost { .. });
    let open = |deal: &Opportunity| *deal.status() == Status::Open;
    let ended = |deal: &Opportunity| !open(deal);
    let any = |_: &Opportunity| true;
    let count = |of: &dyn Fn(&Opportunity) -> bool, have: &dyn Fn(&Opportunity) -> bool| {
        let of: Vec<&&Opportunity> = deals.iter().filter(|deal| of(deal)).collect();
        (of.iter().filter(|deal| have(deal)).count(), of.len())
    };
    let account = |deal: &Opportunity| deal.account.and_then(|id| workspace.accounts.get(id));
    let active: std::collections::HashSet<_> =
        workspace.activities.iter().filter_map(|one| one.opportunity).collect();
    let has_reason = |deal: &Opportunity| matches!(deal.status(), Status::Lost { reason: Some(reason) } if !reason.is_empty());
    let found = [
        (Carried::Passages, count(&any, &|deal| passages(deal) > 0)),
        (Carried::TimeInStage, count(&any, &is_dated)),
        (
            Carried::WinsAndLosses,
            count(if deals.iter().any(|deal| ended(deal)) { &ended } else { &any }, &ended),
        ),
        (Carried::Months, count(&ended, &|deal| deal.closed_on().is_some())),
        (
            Carried::Cycle,
            count(&won, &|deal| {
                let days = deal.created_on.zip(deal.closed_on());
                days.is_some_and(|(created, closed)| created <= closed)
            }),
        ),
        (Carried::Amounts, count(&any, &|deal| deal.amount.is_some())),
        (Carried::LostReasons, count(&lost, &has_reason)),
        (Carried::Outlook, count(&open, &|deal| deal.expected_close_on.is_some())),
        (Carried::Team, count(&any, &|deal| deal.owner().is_some())),
        (Carried::Sources, count(&any, &|deal| deal.source.is_some())),
        (
            Carried::Segments,
            count(&any, &|deal| {
                account(deal).is_some_and(|it| {
                    it.sector.is_some() || it.size_band.is_some() || it.area.is_some()
                })
            }),
        ),
        (Carried::Today, count(&open, &|deal| deal.next_action.is_some())),
        (Carried::Activities, count(&any, &|deal| active.contains(&deal.id))),
    ];
    let finding = |(carried, (have, of))| Finding { carried, have, of };
    Diagnosis {
        deals: deals.len(),
        source: source(&deals),
        findings: found.into_iter().map(finding).collect(),
    }
}

/// How many stages a deal is known to have passed: entered, with another entered after.
fn passages(deal: &Opportunity) -> usize {
    let entered = deal.stages.iter().filter(|entry| !entry.standing);
    entered.count().saturating_sub(1)
}

/// Whether the day of every entry that was seen is known, the win's aside.
fn is_dated(deal: &Opportunity) -> bool {
    let mut entries = deal.stages.iter().filter(|entry| entry.stage != Stage::Order).peekable();
    entries.peek().is_some() && entries.all(|entry| entry.entered_on.is_some())
}

/// The program of most that were imported.
fn source(deals: &[&Opportunity]) -> Option<Preset> {
    let of = |preset: Preset| {
        let system = preset.system()?;
        let from = |deal: &&&Opportunity| {
            deal.external.as_ref().is_some_and(|external| external.system == system)
        };
        let count = deals.iter().filter(from).count();
        (count * 2 > deals.len()).then_some(preset)
    };
    let known = [
        Preset::Hubspot,
        Preset::Pipedrive,
        Preset::Odoo,
        Preset::Salesforce,
        Preset::Zoho,
        Preset::Monday,
    ];
    known.into_iter().find_map(of)
}
