//! The bridge from the first contact to the customer, in three spans: who is on each, who crossed
//! it, who went back, and where it broke. Knows neither charts nor words, nor what rots: that comes
//! in as an argument.

use crate::domain::{ActivityOutcome, OpportunityId, Stage};

use crate::metrics::{
    Cell, Chosen, Column, Columns, Figure, OpportunityRow, Reason, Row, RowKey, Rule, StatusKind,
    Table,
};

/// A span of the bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Suspects.
    Awareness,
    /// Prospects, and those being met.
    Consideration,
    /// From the proposal to the signature.
    Acquisition,
}

impl Phase {
    /// Its code, the same in every language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Consideration => "consideration",
            Self::Acquisition => "acquisition",
        }
    }

    /// The spans in order.
    pub const ALL: [Self; 3] = [Self::Awareness, Self::Consideration, Self::Acquisition];

    /// Its first stage.
    #[must_use]
    pub const fn first(self) -> Stage {
        match self {
            Self::Awareness => Stage::Suspect,
            Self::Consideration => Stage::Prospect,
            Self::Acquisition => Stage::Negotiation,
        }
    }

    /// The stage by which it is crossed.
    #[must_use]
    pub const fn beyond(self) -> Stage {
        match self {
            Self::Awareness => Stage::Prospect,
            Self::Consideration => Stage::Negotiation,
            Self::Acquisition => Stage::Order,
        }
    }

    /// The span that a stage belongs to.
    #[must_use]
    pub const fn of(stage: Stage) -> Self {
        match stage {
            Stage::Suspect => Self::Awareness,
            Stage::Prospect | Stage::Approach => Self::Consideration,
            Stage::Negotiation | Stage::Conclusion | Stage::Order => Self::Acquisition,
        }
    }

    pub(super) const fn index(self) -> usize {
        match self {
            Self::Awareness => 0,
            Self::Consideration => 1,
            Self::Acquisition => 2,
        }
    }
}

/// The bridge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// The three spans.
    pub spans: [Span; 3],
    /// Where it broke, by last stage and last recorded outcome, the worst first.
    pub breaks: Vec<Break>,
    /// How many there are in all: on a span, broken there, or won.
    pub all: u64,
}

/// One span of a [`Bridge`].
///
/// Each opportunity stands in one place: on the span of its stage, broken there, or won. Crossing
/// goes by the furthest stage, so that a step back takes nothing away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which.
    pub phase: Phase,
    /// Whether any of its stages is recorded in the workspace.
    pub recorded: bool,
    /// How many ever reached it.
    pub reached: u64,
    /// Open, with its stage here, and not rotting.
    pub on_it: u64,
    /// How many of those that reached it got beyond it.
    pub crossed: u64,
    /// How many stepped back from one of its stages.
    pub went_back: u64,
    /// Lost here.
    pub lost: u64,
    /// Rotting here.
    pub rotting: u64,
}

/// A place where opportunities broke off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The stage that they stand in.
    pub stage: Stage,
    /// The last outcome recorded; `None` where none was.
    pub outcome: Option<ActivityOutcome>,
    /// Lost.
    pub lost: u64,
    /// Open, and rotting.
    pub rotting: u64,
    /// Who.
    pub behind: Vec<OpportunityId>,
}

/// The bridge of what entered in the chosen period. `rotting` are the opportunities that rot, in
/// order of id; those among them that are not open do not count as that.
#[must_use]
pub fn bridge(columns: &Columns, chosen: Chosen, rotting: &[OpportunityId]) -> Bridge {
    let recorded = columns.recorded();
    let mut spans = Phase::ALL.map(|phase| Span {
        phase,
        recorded: Stage::ALL.into_iter().any(|stage| {
            stage != Stage::Order && Phase::of(stage) == phase && recorded.stage(stage)
        }),
        reached: 0,
        on_it: 0,
        crossed: 0,
        went_back: 0,
        lost: 0,
        rotting: 0,
    });
    let mut breaks: Vec<Break> = Vec::new();
    let mut all = 0;
    for facts in chosen.entered(columns) {
        all += 1;
        for span in &mut spans {
            if facts.furthest >= span.phase.first() {
                span.reached += 1;
                span.crossed += u64::from(facts.furthest >= span.phase.beyond());
                span.went_back += u64::from(stepped_back(facts, span.phase));
            }
        }
        let span = &mut spans[Phase::of(facts.stage).index()];
        match facts.status {
            StatusKind::Won => {}
            StatusKind::Lost => {
                span.lost += 1;
                place_of(&mut breaks, facts).lost += 1;
            }
            StatusKind::Open if rotting.binary_search(&facts.id).is_ok() => {
                span.rotting += 1;
                place_of(&mut breaks, facts).rotting += 1;
            }
            StatusKind::Open => span.on_it += 1,
        }
    }
    for behind in breaks.iter_mut().map(|place| &mut place.behind) {
        behind.sort_unstable();
    }
    Bridge { spans, breaks, all }
}

/// Where one that broke off is counted, with itself among those behind.
fn place_of<'a>(breaks: &'a mut Vec<Break>, facts: &OpportunityRow) -> &'a mut Break {
    let outcome = facts.last_outcome();
    let wanted = (facts.stage, rank(outcome));
    let found = breaks.binary_search_by_key(&wanted, |one| (one.stage, rank(one.outcome)));
    let place = found.unwrap_or_else(|place| {
        let new = Break { stage: facts.stage, outcome, lost: 0, rotting: 0, behind: Vec::new() };
        breaks.insert(place, new);
        place
    });
    let found = &mut breaks[place];
    found.behind.push(facts.id);
    found
}

fn stepped_back(facts: &OpportunityRow, phase: Phase) -> bool {
    let stages = Stage::ALL.into_iter().filter(|stage| Phase::of(*stage) == phase);
    stages.fold(0, |bits, stage| bits | 1 << stage.index()) & facts.went_back != 0
}

impl Bridge {
    /// The figure: one row per span.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.spans.iter().map(|span| {
            let counts = [span.on_it, span.crossed, span.went_back, span.lost, span.rotting];
            let cells = match span.recorded {
                true => counts.map(Cell::Count),
                false => [Cell::NotMeasurable(Reason::NotRecorded); 5],
            };
            Row::new(RowKey::Span(span.phase), cells)
        });
        let lost = self.spans.iter().map(|span| span.lost).sum();
        let rotting = self.spans.iter().map(|span| span.rotting).sum();
        Table {
            figure: Figure::Bridge,
            columns: vec![
                Column::OnIt,
                Column::Crossed,
                Column::WentBack,
                Column::Broke,
                Column::Stopped,
            ],
            rows: rows.collect(),
            rules: vec![Rule::Bridge { all: self.all, lost, rotting }],
            findings: Vec::new(),
        }
    }

    /// The figure `breaks`: where it broke off, by the stage that they stand in, and by the last
    /// outcome recorded.
    #[must_use]
    pub fn breaks_table(&self) -> Table {
        let rows = Stage::OPEN.into_iter().map(|stage| {
            let here = || self.breaks.iter().filter(move |one| one.stage == stage);
            let broke = |outcome: Option<ActivityOutcome>| {
                let those = here().filter(|one| one.outcome == outcome);
                Cell::Count(those.map(|one| one.lost + one.rotting).sum())
            };
            let mut cells = vec![
                Cell::Count(here().map(|one| one.lost).sum()),
                Cell::Count(here().map(|one| one.rotting).sum()),
                broke(None),
            ];
            cells.extend(OUTCOMES.map(|outcome| broke(Some(outcome))));
            let mut behind: Vec<_> = here().flat_map(|one| one.behind.iter().copied()).collect();
            behind.sort_unstable();
            Row { key: RowKey::Stage(stage), cells, behind }
        });
        let mut columns = vec![Column::Lost, Column::Rotting, Column::Untold];
        columns.extend(OUTCOMES.map(Column::After));
        Table {
            figure: Figure::Breaks,
            columns,
            rows: rows.collect(),
            rules: vec![Rule::Breaks],
            findings: Vec::new(),
        }
    }
}

/// What is not told first, then worst first.
pub(super) const fn rank(outcome: Option<ActivityOutcome>) -> u8 {
    match outcome {
        None => 0,
        Some(ActivityOutcome::NoReply) => 1,
        Some(ActivityOutcome::NoShow) => 2,
        Some(ActivityOutcome::NoSale) => 3,
        Some(ActivityOutcome::Continuation) => 4,
        Some(ActivityOutcome::Advance) => 5,
        Some(ActivityOutcome::Order) => 6,
    }
}

/// The outcomes, worst first.
const OUTCOMES: [ActivityOutcome; 6] = [
    ActivityOutcome::NoReply,
    ActivityOutcome::NoShow,
    ActivityOutcome::NoSale,
    ActivityOutcome::Continuation,
    ActivityOutcome::Advance,
    ActivityOutcome::Order,
];
