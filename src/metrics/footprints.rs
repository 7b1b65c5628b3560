//! Which stages an opportunity has been in, and what it did at one of them: the ledger counts by it, and
//! the list finds by it whom the ledger counts.

use crate::domain::{Opportunity, Stage, Status};

/// What an opportunity did at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Entered it at least once.
    Entered,
    /// Entered it, and went on to the next recorded stage.
    WentOn,
    /// Entered it, and went on without entering the next one.
    Jumped,
    /// Entered it, is no further, and is not lost.
    Here,
    /// Entered it, and is lost, no further.
    Lost,
    /// Stepped back from it.
    Back,
    /// Got beyond it without entering it.
    Over,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Entered, Self::WentOn, Self::Jumped, Self::Here, Self::Lost, Self::Back, Self::Over];

    /// Those that add up: whoever entered is in one of the others.
    pub const SUM: [Self; 5] = [Self::Entered, Self::WentOn, Self::Jumped, Self::Here, Self::Lost];

    /// Its code in addresses and in the figure.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::WentOn => "on",
            Self::Jumped => "jump",
            Self::Here => "here",
            Self::Lost => "lost",
            Self::Back => "back",
            Self::Over => "over",
        }
    }
}

/// Whom the ledger counts in one of its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InLedger {
    /// All that ever entered a stage.
    Anywhere,
    /// Those that did this at this stage.
    At(Stage, Step),
}

/// Where an opportunity has been, and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Footprints {
    /// The stages it was ever entered into, dated or not: a bit each.
    pub entered: u8,
    /// Those from which it stepped back: a bit each.
    pub back: u8,
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// Whether it stands lost.
    pub is_lost: bool,
}

impl Footprints {
    /// Those of an opportunity.
    #[must_use]
    pub fn of(opportunity: &Opportunity) -> Self {
        let bit = |stage: Stage| 1 << stage.index();
        let entries: Vec<_> = opportunity.entries().collect();
        let pairs = entries.windows(2);
        let back = pairs.filter(|pair| pair[1].stage < pair[0].stage);
        Self {
            entered: entries.iter().fold(0, |bits, entry| bits | bit(entry.stage)),
            back: back.fold(0, |bits, pair| bits | bit(pair[0].stage)),
            furthest: opportunity.furthest(),
            is_lost: matches!(opportunity.status(), Status::Lost { .. }),
        }
    }

    /// The stages it was ever entered into.
    pub fn stages(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.into_iter().filter(move |stage| self.has(*stage))
    }

    /// Whether it was ever entered into this stage.
    #[must_use]
    pub const fn has(self, stage: Stage) -> bool {
        self.entered & (1 << stage.index()) != 0
    }

    /// Whether it did this at `stage`, which `next` follows among the recorded ones.
    #[must_use]
    pub fn did(self, step: Step, stage: Stage, next: Option<Stage>) -> bool {
        let is_beyond = self.furthest > stage;
        match step {
            Step::Entered => self.has(stage),
            Step::WentOn => self.has(stage) && is_beyond && next.is_some_and(|next| self.has(next)),
            Step::Jumped => {
                self.has(stage) && is_beyond && !next.is_some_and(|next| self.has(next))
            }
            Step::Here => self.has(stage) && !is_beyond && !self.is_lost,
            Step::Lost => self.has(stage) && !is_beyond && self.is_lost,
            Step::Back => self.back & (1 << stage.index()) != 0,
            Step::Over => !self.has(stage) && is_beyond,
        }
    }
}
