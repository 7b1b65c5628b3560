//! The bridge from the first contact to the customer, in three spans: who is on each, who crossed
//! it, who went back, and where it broke. Knows neither charts nor words, nor what rots: that comes
//! in as an argument.

use crate::domain::{ActivityOutcome, OpportunityId, Stage};

use crate::metrics::{Cell, Chosen, Columns, Facts, Row, RowOf, Rule, StatusKind, Table};

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
    /// The spans in order.
    pub const ALL: [Self; 3] = [Self::Awareness, Self::Consideration, Self::Acquisition];

    /// The code of its row.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Consideration => "consideration",
            Self::Acquisition => "acquisition",
        }
    }

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

    const fn index(self) -> usize {
        self as usize
    }
}

/// The bridge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// The three spans.
    pub spans: [Span; 3],
    /// Where it broke, by last stage and last recorded outcome, in their order.
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

impl Span {
    /// How many broke off here: lost, or rotting.
    #[must_use]
    pub const fn broke(&self) -> u64 {
        self.lost + self.rotting
    }
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
        let rots = || rotting.binary_search(&facts.id).is_ok();
        let broken = match facts.status {
            StatusKind::Won => continue,
            StatusKind::Lost => &mut span.lost,
            StatusKind::Open if rots() => &mut span.rotting,
            StatusKind::Open => {
                span.on_it += 1;
                continue;
            }
        };
        *broken += 1;
        add(&mut breaks, facts);
    }
    for behind in breaks.iter_mut().map(|place| &mut place.behind) {
        behind.sort_unstable();
    }
    Bridge { spans, breaks, all }
}

fn add(breaks: &mut Vec<Break>, facts: &Facts) {
    let outcome = last_outcome(facts);
    let key = |stage: Stage, outcome: Option<ActivityOutcome>| {
        (stage, outcome.map_or(0, |outcome| outcome as u8 + 1))
    };
    let wanted = key(facts.stage, outcome);
    let place = match breaks.binary_search_by_key(&wanted, |one| key(one.stage, one.outcome)) {
        Ok(place) => place,
        Err(place) => {
            let new =
                Break { stage: facts.stage, outcome, lost: 0, rotting: 0, behind: Vec::new() };
            breaks.insert(place, new);
            place
        }
    };
    let found = &mut breaks[place];
    match facts.status {
        StatusKind::Lost => found.lost += 1,
        StatusKind::Open | StatusKind::Won => found.rotting += 1,
    }
    found.behind.push(facts.id);
}

/// The outcome of the latest activity that has one.
fn last_outcome(facts: &Facts) -> Option<ActivityOutcome> {
    let done = facts.touches.iter().filter(|touch| touch.is_done && touch.outcome.is_some());
    done.max_by_key(|touch| (touch.on, touch.id)).and_then(|touch| touch.outcome)
}

fn stepped_back(facts: &Facts, phase: Phase) -> bool {
    let stages = Stage::ALL.into_iter().filter(|stage| Phase::of(*stage) == phase);
    stages.fold(0, |bits, stage| bits | 1 << stage.index()) & facts.went_back != 0
}

impl Bridge {
    /// The figure: one row per span.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.spans.iter().map(|span| {
            let counts = [span.on_it, span.crossed, span.went_back, span.broke()];
            let cells = match span.recorded {
                true => counts.map(Cell::Count),
                false => [Cell::NotMeasurable("not_recorded"); 4],
            };
            Row { of: RowOf::Code(span.phase.code()), cells: cells.into(), behind: Vec::new() }
        });
        let sum = |of: fn(&Span) -> u64| Cell::Count(self.spans.iter().map(of).sum());
        let numbers = vec![
            ("all", Cell::Count(self.all)),
            ("lost", sum(|span| span.lost)),
            ("rotting", sum(|span| span.rotting)),
        ];
        Table {
            figure: "bridge",
            columns: &["on_it", "crossed", "went_back", "broke"],
            rows: rows.collect(),
            rules: vec![Rule::new("bridge", numbers)],
        }
    }

    /// The figure `breaks`: where it broke off, by the stage that they stand in, and by the last
    /// outcome recorded.
    #[must_use]
    pub fn breaks_table(&self) -> Table {
        let rows = Stage::OPEN.into_iter().map(|stage| {
            let here = || self.breaks.iter().filter(move |one| one.stage == stage);
            let broke = |is_so: &dyn Fn(Option<ActivityOutcome>) -> bool| {
                let those = here().filter(|one| is_so(one.outcome));
                Cell::Count(those.map(|one| one.lost + one.rotting).sum())
            };
            let mut cells = vec![
                Cell::Count(here().map(|one| one.lost).sum()),
                Cell::Count(here().map(|one| one.rotting).sum()),
                broke(&|outcome| outcome.is_none()),
            ];
            cells.extend(OUTCOMES.map(|wanted| broke(&|outcome| outcome == Some(wanted))));
            let mut behind: Vec<_> = here().flat_map(|one| one.behind.iter().copied()).collect();
            behind.sort_unstable();
            Row { of: RowOf::Code(stage.code()), cells, behind }
        });
        Table {
            figure: "breaks",
            columns: &[
                "lost",
                "rotting",
                "untold",
                "no_reply",
                "no_show",
                "no_sale",
                "continuation",
                "advance",
                "order",
            ],
            rows: rows.collect(),
            rules: vec![Rule::new("breaks", Vec::new())],
        }
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
