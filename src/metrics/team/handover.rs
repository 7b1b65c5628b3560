//! The hand-over from marketing to sales: how many were passed on, taken up, and what became of them.
//!
//! It knows rows and days, and no names.

use crate::domain::{OpportunityId, Side};
use crate::stats::nearest_rank;

use crate::metrics::moves::moves;
use crate::metrics::{
    Cell, Chosen, Code, Column, Columns, Day, Figure, OpportunityRow, Reason, Row, RowKey, Rule,
    StatusKind, Table,
};

/// The figure `handover`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    /// First touched by marketing and passed to sales in the period.
    pub passed: u64,
    /// Of these, on how many sales has acted since.
    pub taken_up: u64,
    /// The median of the days until it did, over those; `None` where there are none.
    pub days_to_first_action: Option<u64>,
    /// How many moved to a later stage after the day they were passed on.
    pub advanced: u64,
    /// How many are won.
    pub won: u64,
    /// Passed on although sales had acted first: not counted.
    pub sales_first: u64,
    /// Those passed.
    pub behind: Vec<OpportunityId>,
    /// Each of them with what became of it, by the day it was passed on.
    pub balls: Vec<Ball>,
}

/// One that was passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ball {
    /// Which.
    pub id: OpportunityId,
    /// The day it was passed on.
    pub passed_on: Day,
    /// Days until sales acted; `None` where it has not.
    pub days: Option<u32>,
    /// Who has it now.
    pub owner: Code,
    /// The channel it came through.
    pub source: Code,
    /// What became of it.
    pub fate: BallFate,
    /// Whether it moved to a later stage since the day it was passed on.
    pub has_moved: bool,
}

/// How soon sales took up one that was passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenUp {
    /// On the same day.
    SameDay,
    /// A day or two later.
    TwoDays,
    /// Within a week.
    Week,
    /// Later.
    Later,
    /// Not yet.
    NotYet,
}

impl TakenUp {
    /// All of them, the soonest first.
    pub const ALL: [Self; 5] =
        [Self::SameDay, Self::TwoDays, Self::Week, Self::Later, Self::NotYet];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameDay => "same-day",
            Self::TwoDays => "two-days",
            Self::Week => "week",
            Self::Later => "later",
            Self::NotYet => "not-yet",
        }
    }
}

/// Some of those that were passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Sales took them up, however late.
    TakenUp,
    /// They moved to a later stage after the day they were passed on.
    Advanced,
    /// They are won.
    Won,
    /// Nobody wrote where they come from.
    NoSource,
    /// Nobody has them.
    Nobodys,
}

impl Among {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::TakenUp, Self::Advanced, Self::Won, Self::NoSource, Self::Nobodys];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TakenUp => "taken-up",
            Self::Advanced => "advanced",
            Self::Won => "won",
            Self::NoSource => "no-source",
            Self::Nobodys => "nobody",
        }
    }

    /// Whether a ball is one of them.
    #[must_use]
    pub fn has(self, ball: &Ball) -> bool {
        match self {
            Self::TakenUp => ball.days.is_some(),
            Self::Advanced => ball.has_moved,
            Self::Won => ball.fate == BallFate::Goal,
            Self::NoSource => ball.source == Code::NONE,
            Self::Nobodys => ball.owner == Code::NONE,
        }
    }
}

impl Ball {
    /// How soon it was taken up.
    #[must_use]
    pub const fn taken_up(&self) -> TakenUp {
        match self.days {
            Some(0) => TakenUp::SameDay,
            Some(1..=2) => TakenUp::TwoDays,
            Some(3..=7) => TakenUp::Week,
            Some(_) => TakenUp::Later,
            None => TakenUp::NotYet,
        }
    }
}

/// What became of one that was passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BallFate {
    /// Won.
    Goal,
    /// Moved to a later stage since sales took it up, open or lost there.
    Advanced,
    /// Open, and not moved since.
    Open,
    /// Lost, without having moved since.
    Fallen,
}

/// What became of the opportunities of a choice that were passed on in its period.
#[must_use]
pub fn handover(columns: &Columns, chosen: Chosen, today: Day) -> Handover {
    let mut found = Handover::default();
    let mut days = Vec::new();
    for facts in chosen.concerned(columns) {
        let passed = facts.handed_over;
        if !passed.is_known() || passed > today || !chosen.in_period(passed) {
            continue;
        }
        if !by_marketing_first(facts, today) {
            found.sales_first += 1;
            continue;
        }
        found.passed += 1;
        found.behind.push(facts.id);
        let acts = facts.touches.iter().filter(|touch| {
            let since = touch.on >= passed && touch.on <= today;
            touch.side == Side::Sales && touch.is_done && since
        });
        let has_moved =
            |since: &dyn Fn(Day) -> bool| moves(facts).any(|(_, on)| since(on) && on <= today);
        let moved = has_moved(&|on| on > passed);
        let first = acts.map(|touch| touch.on).min();
        let taken = first.and_then(|first| first.since(passed));
        days.extend(taken);
        let moved_since = first.is_some_and(|first| has_moved(&|on| on > passed && on >= first));
        found.advanced += u64::from(moved);
        found.won += u64::from(facts.status == StatusKind::Won);
        found.balls.push(Ball {
            id: facts.id,
            passed_on: passed,
            days: taken.and_then(|days| u32::try_from(days).ok()),
            owner: facts.owner,
            source: facts.source,
            fate: match facts.status {
                StatusKind::Won => BallFate::Goal,
                _ if moved_since => BallFate::Advanced,
                StatusKind::Open => BallFate::Open,
                StatusKind::Lost => BallFate::Fallen,
            },
            has_moved: moved,
        });
    }
    found.balls.sort_unstable_by_key(|ball| (ball.passed_on, ball.id));
    days.sort_unstable();
    found.taken_up = days.len() as u64;
    let median = nearest_rank(days.len(), 0.5).and_then(|place| days.get(place));
    found.days_to_first_action = median.and_then(|days| u64::try_from(*days).ok());
    found.behind.sort_unstable();
    found
}

/// Whether marketing acted before sales, or on the same day; of what was passed on before anybody is
/// known to have acted, marketing is believed to have.
fn by_marketing_first(facts: &OpportunityRow, today: Day) -> bool {
    let first = |side: Side| {
        let done = facts.touches.iter().filter(|touch| touch.is_done && touch.on <= today);
        done.filter(|touch| touch.side == side).map(|touch| touch.on).min()
    };
    match (first(Side::Marketing), first(Side::Sales)) {
        (Some(marketing), Some(sales)) => marketing <= sales,
        (None, Some(sales)) => sales >= facts.handed_over,
        (_, None) => true,
    }
}

impl Handover {
    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let days = match self.days_to_first_action {
            Some(days) => Cell::Days(days as f64),
            None => Cell::NotMeasurable(Reason::NoneTakenUp),
        };
        let cells = vec![
            Cell::Count(self.passed),
            Cell::Count(self.taken_up),
            days,
            Cell::Count(self.advanced),
            Cell::Count(self.won),
        ];
        let mut rules = vec![Rule::Handover { waiting: self.passed - self.taken_up }];
        rules.extend(Rule::some(self.sales_first, |count| Rule::SalesFirst { count }));
        Table {
            figure: Figure::Handover,
            columns: vec![
                Column::Passed,
                Column::TakenUp,
                Column::DaysToFirstAction,
                Column::Advanced,
                Column::Won,
            ],
            rows: vec![Row { key: RowKey::All, cells, behind: self.behind.clone() }],
            rules,
            findings: Vec::new(),
        }
    }
}
