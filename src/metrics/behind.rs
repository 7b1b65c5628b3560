//! The opportunities behind a row, a bar or a point of a figure. They are found when somebody asks: fifty
//! thousand ids in a dozen rows, which nobody looks at, would cost more than the figures.

use jiff::civil::Date;

use crate::domain::{
    ActivityKind, ActivityOutcome, Milestone, OpportunityId, OwnerId, Side, Stage, Workspace,
};
use crate::stats::Fate;

use super::bridge::deeds;
use super::conversion::Course;
use super::milestones::{is_recorded, reached_on};
use super::team::{Among, TakenUp, handover, happened};
use super::{
    Chosen, Code, Columns, Day, EqualTime, Figure, Grain, Measure, Phase, RatioCode, RowKey,
    SegmentBy, StatusKind, Touch, Trail, conversion, leg_of, time_in_stage, within_days,
};

/// Whom a row, a bar or a point of a figure counts, as far as that can be found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Reached the first of two stages, those too that a curve leaves out for want of a day: the plain
    /// count beside it has them.
    Way(Stage, Stage),
    /// Those whom the curve follows, by what became of them on the way.
    WayEnd(Stage, Stage, Fate),
    /// Stayed in a stage for a time that is known.
    Stay(Stage),
    /// Won, in a time that is known.
    Cycle,
    /// Entered in the month that begins on this day.
    EnteredIn(Date),
    /// Came to where a ratio begins in the month or quarter that begins on this day, and have had equal
    /// time.
    CameIn(RatioCode, Grain, Date),
    /// Have this value of an attribute, and have had equal time for the passage.
    Segment(Measure, SegmentBy, String),
    /// The same of an owner.
    SegmentOwner(Measure, OwnerId),
    /// Entered every recorded stage up to this one.
    Through(Stage),
    /// Are open in this stage; of the last one, are won.
    Now(Stage),
    /// Came as far as this level of the planner, on a day that is known.
    Level(Milestone),
    /// Came on to this span of the bridge.
    OnSpan(Phase),
    /// Closed in the period, or open now.
    Outcome,
    /// Of the owner's cohort, or closed by the owner in the period.
    Owner(OwnerId),
    /// Worked on or won in the period by this owner.
    WorkedBy(OwnerId),
    /// Worked on or won in the period by anybody.
    Worked,
    /// Passed on by marketing.
    Passed,
    /// Of these, those that sales took up so soon.
    PassedAndTaken(TakenUp),
    /// Of these, some others.
    PassedAnd(Among),
    /// Customers and open suspects that have this value of an attribute.
    Mixed(SegmentBy, String),
    /// Fell from this span of the bridge, with this as the last outcome recorded.
    Fell(Phase, Option<ActivityOutcome>),
    /// This was done with them on this span.
    DoneOn(Phase, Side, ActivityKind),
}

impl Behind {
    /// Whom a row of a figure counts; `measure` is the passage in which segments are compared. `None` where
    /// it is not found in this way.
    #[must_use]
    pub fn of(figure: Figure, row: &RowKey, measure: Option<Measure>) -> Option<Self> {
        Some(match (figure, row) {
            (Figure::Conversion, RowKey::Step(from, to)) => Self::Way(*from, *to),
            (Figure::TimeInStage, RowKey::Stage(stage)) => Self::Stay(*stage),
            (Figure::TimeInStage, RowKey::Cycle) => Self::Cycle,
            (Figure::RatiosOverTime, RowKey::Month(first_day)) => Self::EnteredIn(*first_day),
            (Figure::Control, RowKey::RatioSpell(code, grain, first_day)) => {
                Self::CameIn(*code, *grain, *first_day)
            }
            (Figure::FunnelPlot, RowKey::Spell(grain, first_day)) => match measure? {
                Measure::Of(code) => Self::CameIn(code, *grain, *first_day),
                Measure::Overall => return None,
            },
            (Figure::Segments | Figure::FunnelPlot, RowKey::Segment(by, value)) => {
                Self::Segment(measure?, *by, value.clone())
            }
            (Figure::Segments | Figure::FunnelPlot, RowKey::Owner(owner)) => {
                Self::SegmentOwner(measure?, *owner)
            }
            (Figure::Targeting, RowKey::Segment(by, value)) => Self::Mixed(*by, value.clone()),
            (Figure::Planner, RowKey::Milestone(level)) => Self::Level(*level),
            (Figure::Bridge, RowKey::Span(phase)) => Self::OnSpan(*phase),
            (Figure::Outcome, RowKey::All) => Self::Outcome,
            (Figure::Owners, RowKey::Owner(owner)) => Self::Owner(*owner),
            (Figure::Activity, RowKey::Owner(owner)) => Self::WorkedBy(*owner),
            (Figure::Activity, RowKey::Team) => Self::Worked,
            (Figure::Handover, RowKey::All) => Self::Passed,
            _ => return None,
        })
    }

    /// The row of a figure that counts them, or the nearest to it.
    #[must_use]
    pub fn row(&self) -> (Figure, RowKey) {
        match self {
            Self::Way(from, to) | Self::WayEnd(from, to, _) => {
                (Figure::Conversion, RowKey::Step(*from, *to))
            }
            Self::Stay(stage) => (Figure::TimeInStage, RowKey::Stage(*stage)),
            Self::Cycle => (Figure::TimeInStage, RowKey::Cycle),
            Self::EnteredIn(first_day) => (Figure::RatiosOverTime, RowKey::Month(*first_day)),
            Self::CameIn(code, grain, first_day) => {
                (Figure::Control, RowKey::RatioSpell(*code, *grain, *first_day))
            }
            Self::Segment(_, by, value) => (Figure::Segments, RowKey::Segment(*by, value.clone())),
            Self::SegmentOwner(_, owner) => (Figure::Segments, RowKey::Owner(*owner)),
            Self::Through(stage) | Self::Now(stage) => (Figure::Readings, RowKey::Stage(*stage)),
            Self::Level(level) => (Figure::Planner, RowKey::Milestone(*level)),
            Self::OnSpan(phase) => (Figure::Bridge, RowKey::Span(*phase)),
            Self::Outcome => (Figure::Outcome, RowKey::All),
            Self::Owner(owner) => (Figure::Owners, RowKey::Owner(*owner)),
            Self::WorkedBy(owner) => (Figure::Activity, RowKey::Owner(*owner)),
            Self::Worked => (Figure::Activity, RowKey::Team),
            Self::Passed | Self::PassedAndTaken(_) | Self::PassedAnd(_) => {
                (Figure::Handover, RowKey::All)
            }
            Self::Mixed(by, value) => (Figure::Targeting, RowKey::Segment(*by, value.clone())),
            Self::Fell(phase, _) | Self::DoneOn(phase, ..) => {
                (Figure::Bridge, RowKey::Span(*phase))
            }
        }
    }

    /// The opportunities, in the order of their ids.
    #[must_use]
    pub fn find(
        &self,
        workspace: &Workspace,
        columns: &Columns,
        chosen: Chosen,
        today: Day,
    ) -> Vec<OpportunityId> {
        let mut ids = match self {
            Self::Passed => handover(columns, chosen, today).behind,
            Self::PassedAndTaken(soon) => {
                let balls = handover(columns, chosen, today).balls.into_iter();
                balls.filter(|ball| ball.taken_up() == *soon).map(|ball| ball.id).collect()
            }
            Self::PassedAnd(some) => {
                let balls = handover(columns, chosen, today).balls.into_iter();
                balls.filter(|ball| some.has(ball)).map(|ball| ball.id).collect()
            }
            _ => {
                let counted = CountedBy { behind: self, workspace, columns, chosen, today };
                let rows = counted.rows().into_iter().map(|row| row as usize);
                rows.filter(|at| counted.has(*at)).map(|at| columns.rows[at].id).collect()
            }
        };
        ids.sort_unstable();
        ids
    }
}

/// What is looked for, and where.
struct CountedBy<'a> {
    behind: &'a Behind,
    workspace: &'a Workspace,
    columns: &'a Columns,
    chosen: Chosen,
    today: Day,
}

impl CountedBy<'_> {
    /// Among which rows of the columns.
    fn rows(&self) -> Vec<u32> {
        let (chosen, hot) = (self.chosen, &self.columns.hot);
        match self.behind {
            Behind::Outcome => chosen.concerned_rows(hot),
            Behind::Owner(_) | Behind::WorkedBy(_) | Behind::Worked => {
                chosen.for_all_owners().concerned_rows(hot)
            }
            Behind::CameIn(..) => chosen.between(Day::NONE, Day::NONE).entered_rows(hot),
            _ => chosen.entered_rows(hot),
        }
    }

    /// Whether the opportunity at this row of the columns is one of them.
    fn has(&self, at: usize) -> bool {
        let (columns, chosen, hot) = (self.columns, self.chosen, &self.columns.hot);
        let trail = &hot.trail[at];
        match self.behind {
            Behind::Way(from, to) => {
                conversion::counts_in((*from, *to), trail, &columns.recorded())
            }
            Behind::WayEnd(from, to, fate) => self.ended((*from, *to), *fate, trail),
            Behind::Stay(stage) => {
                time_in_stage::counts_in(*stage, trail, &columns.recorded(), self.today)
            }
            Behind::Cycle => time_in_stage::counts_in_cycle(trail, self.today),
            Behind::EnteredIn(first_day) => hot.month[at].first_day() == Some(*first_day),
            Behind::CameIn(code, grain, first_day) => self.came_in(at, *code, (*grain, *first_day)),
            Behind::Segment(measure, by, value) => {
                let one = self.workspace.opportunities.get(columns.rows[at].id);
                self.has_had_time(at, *measure)
                    && one.is_some_and(|one| by.is_written(self.workspace, one, value))
            }
            Behind::SegmentOwner(measure, owner) => {
                hot.owner[at] == columns.owners.get(owner) && self.has_had_time(at, *measure)
            }
            Behind::Through(stage) => {
                let recorded = columns.recorded();
                let mut before = Stage::ALL.into_iter().filter(|one| one <= stage);
                before.all(|one| !recorded.stage(one) || columns.rows[at].footprints().has(one))
            }
            Behind::Now(stage) => columns.rows[at].stands_in() == Some(*stage),
            Behind::Level(level) => {
                let day = || reached_on(&columns.rows[at], *level);
                is_recorded(columns, *level) && day().is_some_and(Day::is_known)
            }
            Behind::OnSpan(phase) => trail.furthest >= phase.first(),
            Behind::Outcome => hot.status[at] == StatusKind::Open || chosen.in_period(trail.closed),
            Behind::Owner(owner) => {
                let is_closed =
                    hot.status[at] != StatusKind::Open && chosen.in_period(trail.closed);
                let is_counted = chosen.in_period(hot.entered[at]) || is_closed;
                hot.owner[at] == columns.owners.get(owner) && is_counted
            }
            Behind::WorkedBy(owner) => {
                let owner = columns.owners.get(owner);
                self.is_worked_on(at, |one| one == owner)
            }
            Behind::Worked => self.is_worked_on(at, |one| one != Code::NONE),
            Behind::Mixed(by, value) => {
                let one = self.workspace.opportunities.get(columns.rows[at].id);
                let is_suspect = columns.rows[at].furthest == Stage::Suspect;
                let is_told = match hot.status[at] {
                    StatusKind::Won => true,
                    StatusKind::Open => is_suspect,
                    StatusKind::Lost => false,
                };
                is_told && one.is_some_and(|one| by.is_written(self.workspace, one, value))
            }
            Behind::Fell(phase, outcome) => {
                hot.status[at] == StatusKind::Lost
                    && Phase::of(trail.furthest) == *phase
                    && columns.rows[at].last_outcome() == *outcome
            }
            Behind::DoneOn(phase, side, kind) => {
                let mut deeds = deeds(&columns.rows[at], self.today);
                deeds.any(|(on, touch)| (on, touch.side, touch.kind) == (*phase, *side, *kind))
            }
            // Those that were passed on are found by their hand-over.
            Behind::Passed | Behind::PassedAndTaken(_) | Behind::PassedAnd(_) => false,
        }
    }

    /// Followed on a way, to this end.
    fn ended(&self, way: (Stage, Stage), fate: Fate, trail: &Trail) -> bool {
        conversion::counts_in(way, trail, &self.columns.recorded())
            && matches!(Course::of(trail, way, self.today), Course::Followed(of, _) if of == fate)
    }

    /// Came to where a ratio begins in a month or quarter, and has had the time.
    fn came_in(&self, at: usize, code: RatioCode, (grain, first_day): (Grain, Date)) -> bool {
        let measure = Measure::Of(code);
        let begun = leg_of(self.columns, measure)
            .and_then(|(from, _)| from.reached_on(self.columns, at))
            .filter(|day| self.chosen.in_period(*day));
        begun.is_some_and(|day| grain.first_day_of(day) == Some(first_day))
            && self.has_had_time(at, measure)
    }

    /// Is counted in a passage on equal time.
    fn has_had_time(&self, at: usize, measure: Measure) -> bool {
        let leg = leg_of(self.columns, measure);
        let known = leg.and_then(|leg| Some((leg, within_days(self.columns, leg)?)));
        known.is_some_and(|(leg, within)| {
            let mut alone = EqualTime::default();
            alone.add(self.columns, at, leg, within, self.today);
            alone.group.trials > 0
        })
    }

    /// Worked on or won in the period by somebody who is meant.
    fn is_worked_on(&self, at: usize, is_meant: impl Fn(Code) -> bool) -> bool {
        let (chosen, facts) = (self.chosen, &self.columns.rows[at]);
        let concerns = |owner| is_meant(owner) && chosen.concerns(owner, facts.source);
        let is_touched = |touch: &Touch| {
            happened(touch, self.today) && concerns(touch.owner) && chosen.in_period(touch.on)
        };
        let is_won = facts.status == StatusKind::Won && chosen.in_period(facts.closed);
        facts.touches.iter().any(is_touched) || (is_won && concerns(facts.owner))
    }
}
