//! Carrying the stool: open suspects and prospects with a high fit and a way in.
//!
//! Fits, recommendations and contacts stand in the records, so that this figure reads them beside the
//! columns.

use crate::domain::{AccountId, Opportunity, OpportunityId, Party, RelationKind, Stage, Workspace};
use crate::stats::quantile;

use crate::metrics::{Cell, Chosen, Columns, Row, RowOf, Rule, Standing, Table};

use super::fit::{Fit, FitBy, fit_model};

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

impl WayIn {
    /// The code of its word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Referral => "referral",
            Self::KnownContact => "known_contact",
        }
    }
}

/// The stools of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Stool {
    /// Highest fit first, then by id; or the code of why there is no fit.
    pub rows: Result<Vec<StoolRow>, &'static str>,
    /// From which score a fit is high; `None` where no open one has any.
    pub high: Option<f64>,
}

/// One stool.
#[derive(Clone, Debug, PartialEq)]
pub struct StoolRow {
    /// Which.
    pub opportunity: OpportunityId,
    /// Its fit, with its parts.
    pub fit: Fit,
    /// The way in.
    pub way_in: WayIn,
}

/// The stools among the open suspects and prospects of a choice, whatever its period. What is a high
/// fit is judged on the whole workspace.
#[must_use]
pub fn stool(workspace: &Workspace, columns: &Columns, chosen: Chosen) -> Stool {
    let model = match fit_model(workspace) {
        Ok(model) => model,
        Err(why_not) => return Stool { rows: Err(why_not), high: None },
    };
    let introduced = Introduced::of(workspace);
    let mut scores = Vec::new();
    let mut rows = Vec::new();
    for facts in &columns.facts {
        if facts.standing != Standing::Open || facts.stage > Stage::Prospect {
            continue;
        }
        let one = workspace.opportunities.get(facts.id);
        let Some((one, fit)) = one.and_then(|one| Some((one, model.fit(workspace, one)?))) else {
            continue;
        };
        scores.push(fit.score);
        if fit.score > 0.0
            && chosen.concerns(facts.owner, facts.source)
            && let Some(way_in) = introduced.way_in(one)
        {
            rows.push(StoolRow { opportunity: one.id, fit, way_in });
        }
    }
    scores.sort_unstable_by(f64::total_cmp);
    let high = quantile(&scores, HIGH);
    rows.retain(|row| high.is_some_and(|high| row.fit.score >= high));
    rows.sort_by(|a, b| {
        b.fit.score.total_cmp(&a.fit.score).then(a.opportunity.cmp(&b.opportunity))
    });
    Stool { rows: Ok(rows), high }
}

/// Companies into which a recommendation or an acquaintance leads, sorted.
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

impl Stool {
    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let row = |row: &StoolRow| {
            let mut cells = vec![Cell::Number(row.fit.score)];
            for by in FitBy::ALL {
                let part = row.fit.parts.iter().find(|part| part.by == by);
                cells.push(part.map_or(Cell::Blank, |part| Cell::Number(part.adds)));
            }
            cells.push(Cell::Word(row.way_in.code()));
            let of = RowOf::Opportunity(row.opportunity);
            Row { of, cells, behind: vec![row.opportunity] }
        };
        let rule = match self.rows {
            Ok(_) => Rule::new("stool_rule", Vec::new()),
            Err("few_closed") => Rule::new("stool_few_closed", Vec::new()),
            Err(_) => Rule::new("stool_all_or_none", Vec::new()),
        };
        let rows = self.rows.as_deref().unwrap_or_default();
        Table {
            figure: "stool",
            columns: &["fit", "sector", "size", "area", "source", "way_in"],
            rows: rows.iter().map(row).collect(),
            rules: vec![rule],
        }
    }
}
