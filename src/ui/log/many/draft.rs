//! What is being said of many at once: what holds for all, what was pasted, and what was said of a line.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{ActivityKind, ActivityOutcome, OwnerId, working_day};
use crate::ui::input::parse_count;

use super::super::draft::OUTCOMES;
use super::seen::Choices;

/// What a talk at a fair, or a reply, comes to. An order has an amount and a day of its own.
pub const OF_MANY: [(ActivityOutcome, &str); 3] = [OUTCOMES[1], OUTCOMES[2], OUTCOMES[3]];

/// By so many days something is to follow, unless it is said otherwise.
const DAYS: i64 = 5;

/// What happened with many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Occasion {
    /// They were met somewhere.
    Fair,
    /// They were written to, and replied.
    Mailing,
}

/// What holds for all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// What happened.
    pub occasion: Occasion,
    /// What it is called: the source of those who are new.
    pub name: String,
    /// How a mailing went out.
    pub sent_by: ActivityKind,
    /// The day.
    pub on: Date,
    /// By whom; `None` is whoever has each of them.
    pub owner: Option<OwnerId>,
    /// What came of it, where nothing else is said.
    pub outcome: ActivityOutcome,
    /// What follows, and by when.
    pub next: Option<(ActivityKind, Date)>,
    /// To how many it went, as typed.
    pub sent: String,
    /// How many came back, as typed.
    pub returned: String,
}

/// What is being said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Many {
    /// What holds for all.
    pub head: Head,
    /// What was pasted.
    pub text: String,
    /// What was said of a line.
    pub choices: Choices,
}

impl Many {
    /// Nothing said yet.
    #[must_use]
    pub fn blank(today: Date, owner: Option<OwnerId>) -> Self {
        let head = Head {
            occasion: Occasion::Fair,
            name: String::new(),
            sent_by: ActivityKind::Email,
            on: today,
            owner,
            outcome: ActivityOutcome::Continuation,
            next: Some((ActivityKind::Email, working_day(today, DAYS))),
            sent: String::new(),
            returned: String::new(),
        };
        Self { head, text: String::new(), choices: Choices::new() }
    }

    /// Whether anything was written.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        [&self.text, &self.head.name, &self.head.sent].into_iter().all(|text| text.is_empty())
    }
}

impl Head {
    /// What it is among activities.
    #[must_use]
    pub const fn kind(&self) -> ActivityKind {
        match self.occasion {
            Occasion::Fair => ActivityKind::Fair,
            Occasion::Mailing => self.sent_by,
        }
    }

    /// How many a mailing reached: those it went to, less those that came back. `None` where nobody says
    /// how many, or no such number can be.
    #[must_use]
    pub fn reached(&self) -> Option<u64> {
        let returned = match self.returned.trim() {
            "" => Some(0),
            returned => parse_count(returned),
        };
        let is_mailing = self.occasion == Occasion::Mailing;
        let sent = parse_count(&self.sent).filter(|_| is_mailing)?;
        sent.checked_sub(returned?).filter(|reached| *reached > 0)
    }

    /// Whether something is typed for the numbers of a mailing that is no number.
    #[must_use]
    pub fn has_wrong_numbers(&self) -> bool {
        let typed = [&self.sent, &self.returned].into_iter().any(|text| !text.trim().is_empty());
        self.occasion == Occasion::Mailing && typed && self.reached().is_none()
    }
}
