//! The same bridge, owner by owner: each with its deck, and the spans that are weaker than the colleagues'.
//!
//! A span is called broken by the rule of the bridge against the team; where several owners are looked at side by
//! side, the team's test has to pass with all spans in view (Holm).

use crate::domain::OwnerId;
use crate::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, Part, Population, Row, RowKey, Rule, Table,
};
use crate::stats::holm;

use super::broken_spans::{BrokenSpans, BrokenSpansUnderWay, HeldAgainst, PASSES, broken_spans};
use super::deck::{Deck, deck};
use super::spans::Phase;

/// The bridge of one owner.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnerBridge {
    /// Whose.
    pub owner: OwnerId,
    /// Who crossed, is on the way, fell.
    pub deck: Deck,
    /// Its spans beside the colleagues'.
    pub spans: BrokenSpans,
}

/// The bridges of all owners, being computed.
#[derive(Clone, Debug)]
pub struct OwnerBridgesUnderWay {
    population: Population,
    today: Day,
    owners: Vec<OwnerId>,
    /// The deck of the one whose spans are being held against the others'.
    begun: Option<(OwnerId, Deck, BrokenSpansUnderWay)>,
    found: Vec<OwnerBridge>,
}

/// Begins with the bridges of these owners, of what else is chosen.
#[must_use]
pub fn owner_bridges(
    population: &Population,
    owners: impl IntoIterator<Item = OwnerId>,
    today: Day,
) -> OwnerBridgesUnderWay {
    let mut owners: Vec<OwnerId> = owners.into_iter().collect();
    owners.reverse();
    let population = population.clone();
    OwnerBridgesUnderWay { population, today, owners, begun: None, found: Vec::new() }
}

impl OwnerBridgesUnderWay {
    /// Goes on by one owner's deck, or by so many permutations; the bridges of those that have any deal once it
    /// is through. The columns must stay the same from step to step.
    pub fn step(&mut self, columns: &Columns, draws: u32) -> Option<Vec<OwnerBridge>> {
        if let Some((_, _, test)) = &mut self.begun {
            let spans = test.step(draws)?;
            if let Some((owner, deck, _)) = self.begun.take() {
                self.found.push(OwnerBridge { owner, deck, spans: with_all_in_view(spans) });
            }
            return None;
        }
        let Some(owner) = self.owners.pop() else { return Some(std::mem::take(&mut self.found)) };
        let population = Population { owner: Some(owner), ..self.population.clone() };
        let chosen = Chosen::of(&population, columns);
        let own = deck(columns, chosen, self.today);
        if own.stages.first().is_some_and(|first| first.reached > 0) {
            let against = HeldAgainst::TeamWithout(columns.owners.get(&owner));
            let test = broken_spans(columns, chosen, against, self.today);
            self.begun = Some((owner, own, test));
        }
        None
    }
}

/// The same spans with the team's tests raised, all of them in view.
fn with_all_in_view(mut spans: BrokenSpans) -> BrokenSpans {
    let tested: Vec<f64> = spans.spans.iter().filter_map(|span| span.team_p).collect();
    let mut raised = holm(&tested).into_iter();
    for span in spans.spans.iter_mut().filter(|span| span.team_p.is_some()) {
        span.may_be_said = raised.next().is_some_and(|p| p <= PASSES);
    }
    spans
}

/// The figure `bridges`: of each owner how many reached a span and how many crossed it.
#[must_use]
pub fn owner_bridges_table(bridges: &[OwnerBridge]) -> Table {
    let row = |one: &OwnerBridge| {
        let cells = Phase::ALL.into_iter().flat_map(|phase| {
            let of = one.deck.phases.iter().find(|own| own.phase == phase);
            let count = |of: Option<u64>| of.map_or(Cell::Blank, Cell::Count);
            [count(of.map(|of| of.crossed)), count(of.map(|of| of.reached))]
        });
        Row::new(RowKey::Owner(one.owner), cells.collect::<Vec<_>>())
    };
    let columns = Phase::ALL.into_iter().flat_map(|phase| {
        [Part::Numerator, Part::Denominator].map(|part| Column::OfPhase(phase, part))
    });
    Table {
        figure: Figure::Bridges,
        columns: columns.collect(),
        rows: bridges.iter().map(row).collect(),
        rules: vec![Rule::Bridges],
        findings: Vec::new(),
    }
}

/// Whether any span of these can be held against the colleagues'.
#[must_use]
pub fn any_compared(bridges: &[OwnerBridge]) -> bool {
    bridges.iter().flat_map(|one| &one.spans.spans).any(|span| span.below.is_ok())
}
