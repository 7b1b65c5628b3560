//! Warm: open suspects and prospects with a high fit and a way in. On screen, the stools.
//!
//! Fits, recommendations and contacts stand in the records, so that this figure reads them beside the
//! columns.

use crate::domain::{AccountId, Opportunity, OpportunityId, Party, RelationKind, Stage, Workspace};
use crate::stats::quantile;

use crate::metrics::{
    Cell, Chosen, Column, Columns, Figure, Row, RowKey, Rule, StatusKind, Table, Word,
};

use super::fit::{Fit, FitBy, FitModel, NoFit};

/// A fit is high from here on among the open suspects and prospects, if it is above 0.
const HIGH: f64 = 0.75;

/// How one gets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// Somebody recommends.
    Referral,
    /// Somebody there is known.
    KnownContact,
}

/// The warm ones of a workspace, or of a choice of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Warm {
    /// Highest fit first, then by id; or why there is no fit.
    pub rows: Result<Vec<WarmRow>, NoFit>,
    /// From which score a fit is high, judged on the whole workspace; `None` where no open one has
    /// any.
    pub high: Option<f64>,
}

/// One that is warm.
#[derive(Clone, Debug, PartialEq)]
pub struct WarmRow {
    /// Which.
    pub opportunity: OpportunityId,
    /// Its fit, with its parts.
    pub fit: Fit,
    /// The way in.
    pub way_in: WayIn,
}

/// The search for warm ones, under way.
#[derive(Clone, Debug)]
pub struct WarmUnderWay {
    /// How far it has come through the rows, first to count what was won and lost, then to score.
    next: usize,
    counted: FitModel,
    scored: Option<Scored>,
}

/// What is scored so far.
#[derive(Clone, Debug)]
struct Scored {
    model: FitModel,
    introduced: Introduced,
    scores: Vec<f64>,
    rows: Vec<WarmRow>,
}

/// Begins the search for the warm ones among the open suspects and prospects of a workspace.
#[must_use]
pub fn warm() -> WarmUnderWay {
    WarmUnderWay { next: 0, counted: FitModel::default(), scored: None }
}

impl WarmUnderWay {
    /// Goes on by so many opportunities; those of all owners and sources once it is through.
    /// The records must stay the same from step to step.
    pub fn step(&mut self, workspace: &Workspace, columns: &Columns, rows: usize) -> Option<Warm> {
        let end = (self.next + rows).min(columns.len());
        let those = columns.rows[self.next.min(end)..end].iter();
        let is_through = end == columns.len();
        self.next = if is_through { 0 } else { end };
        let Some(scored) = &mut self.scored else {
            for one in those.filter_map(|facts| workspace.opportunities.get(facts.id)) {
                self.counted.add(workspace, one);
            }
            if is_through {
                match std::mem::take(&mut self.counted).checked() {
                    Ok(model) => self.scored = Some(Scored::with(model, workspace)),
                    Err(why_not) => return Some(Warm { rows: Err(why_not), high: None }),
                }
            }
            return None;
        };
        for facts in those {
            if facts.status == StatusKind::Open
                && facts.stage <= Stage::Prospect
                && let Some(one) = workspace.opportunities.get(facts.id)
            {
                scored.add(workspace, one);
            }
        }
        is_through.then(|| scored.found())
    }
}

impl Scored {
    fn with(model: FitModel, workspace: &Workspace) -> Self {
        let introduced = Introduced::of(workspace);
        Self { model, introduced, scores: Vec::new(), rows: Vec::new() }
    }

    fn add(&mut self, workspace: &Workspace, one: &Opportunity) {
        let Some(fit) = self.model.fit(workspace, one) else { return };
        self.scores.push(fit.score);
        if fit.score > 0.0
            && let Some(way_in) = self.introduced.way_in(one)
        {
            self.rows.push(WarmRow { opportunity: one.id, fit, way_in });
        }
    }

    fn found(&mut self) -> Warm {
        self.scores.sort_unstable_by(f64::total_cmp);
        let high = quantile(&self.scores, HIGH);
        let mut rows = std::mem::take(&mut self.rows);
        rows.retain(|row| high.is_some_and(|high| row.fit.score >= high));
        rows.sort_by(|a, b| {
            b.fit.score.total_cmp(&a.fit.score).then(a.opportunity.cmp(&b.opportunity))
        });
        Warm { rows: Ok(rows), high }
    }
}

/// Companies into which a recommendation or an acquaintance leads, sorted.
#[derive(Clone, Debug)]
struct Introduced {
    referred: Vec<AccountId>,
    known: Vec<AccountId>,
}

impl Introduced {
    fn of(workspace: &Workspace) -> Self {
        let company = |party: Party| match party {
            Party::Account(id) => Some(id),
            Party::Contact(id) => workspace.contacts.get(id)?.account,
        };
        let (mut referred, mut known) = (Vec::new(), Vec::new());
        for relation in workspace.relations.iter() {
            match relation.kind {
                RelationKind::ReferredBy => referred.extend(company(relation.from)),
                RelationKind::Knows => {
                    known.extend(company(relation.from).into_iter().chain(company(relation.to)));
                }
                _ => {}
            }
        }
        referred.sort_unstable();
        known.sort_unstable();
        Self { referred, known }
    }

    fn way_in(&self, one: &Opportunity) -> Option<WayIn> {
        let among = |those: &[AccountId]| {
            one.account.is_some_and(|account| those.binary_search(&account).is_ok())
        };
        if one.referred_by.is_some() || among(&self.referred) {
            Some(WayIn::Referral)
        } else {
            (!one.contacts.is_empty() || among(&self.known)).then_some(WayIn::KnownContact)
        }
    }
}

impl Warm {
    /// Those of a choice (owner and source), whatever its period.
    #[must_use]
    pub fn of(&self, columns: &Columns, chosen: Chosen) -> Self {
        let is_chosen = |row: &&WarmRow| {
            let facts = columns.get(row.opportunity);
            facts.is_some_and(|facts| chosen.concerns(facts.owner, facts.source))
        };
        let rows = self.rows.as_ref().map(|rows| rows.iter().filter(is_chosen).cloned().collect());
        Self { rows: rows.map_err(|why_not| *why_not), high: self.high }
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let row = |row: &WarmRow| {
            let mut cells = vec![Cell::Number(row.fit.score)];
            for by in FitBy::ALL {
                let part = row.fit.parts.iter().find(|part| part.by == by);
                cells.push(part.map_or(Cell::Blank, |part| Cell::Number(part.adds)));
            }
            cells.push(Cell::Word(Word::WayIn(row.way_in)));
            let key = RowKey::Opportunity(row.opportunity);
            Row { key, cells, behind: vec![row.opportunity] }
        };
        let (rows, rule) = match &self.rows {
            Ok(rows) => (rows.as_slice(), Rule::Warm),
            Err(NoFit::TooFewClosed { closed, least }) => {
                (&[][..], Rule::WarmTooFewClosed { closed: *closed, least: *least })
            }
            Err(NoFit::AllAlike) => (&[][..], Rule::WarmAllAlike),
        };
        let fit_by = FitBy::ALL.map(Column::FitBy).into_iter();
        let columns = std::iter::once(Column::Fit).chain(fit_by).chain([Column::WayIn]);
        Table {
            figure: Figure::Warm,
            columns: columns.collect(),
            rows: rows.iter().map(row).collect(),
            rules: vec![rule],
            findings: Vec::new(),
        }
    }
}
