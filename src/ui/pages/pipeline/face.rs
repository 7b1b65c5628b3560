//! What a card says of an opportunity. Its states differ in form, not only in colour.

use jiff::civil::{Date, Time};

use crate::domain::{Opportunity, Stage, Status, Temperature, Workspace, days_between};
use crate::metrics::Rotten;
use crate::ui::components::IconName;
use crate::ui::i18n::I18n;
use crate::words::pipeline as words;

use super::choice::{account_name, owner_name};

/// What a card shows.
#[derive(Clone, PartialEq)]
pub struct CardFace {
    /// The company, else the title.
    pub name: String,
    /// The title, where the company is the name.
    pub what: String,
    /// What it is worth.
    pub amount: String,
    /// Steps of the stage that are done, of how many.
    pub ticks: (usize, usize),
    /// Who has it.
    pub owner: String,
    /// How ready they are to decide.
    pub temperature: Option<Temperature>,
    /// Days since it entered the stage in which it stands.
    pub days_here: Option<i32>,
    /// What is to be done next.
    pub next: Option<Next>,
    /// Whether anything asks for attention.
    pub state: State,
    /// How many days it has stood still where it should not, whatever else its state is.
    pub stopped: Option<u32>,
}

/// What is to be done next, and when.
#[derive(Clone, PartialEq)]
pub struct Next {
    on: Date,
    at: Option<Time>,
    /// In the words of whoever planned it.
    pub what: String,
}

/// Whether something is to be done, and when.
#[derive(Clone, Copy, PartialEq)]
pub enum State {
    /// Something is planned.
    Planned,
    /// It was to be done so many days ago.
    Late(i32),
    /// Nothing has been done for so many days, and that is too long.
    Stopped(u32),
    /// Nothing is planned.
    Nothing,
    /// It is won, and nothing is left to do.
    Won,
}

impl CardFace {
    /// What a card shows on a day of one that may have stopped.
    pub fn of(
        i18n: I18n,
        workspace: &Workspace,
        opportunity: &Opportunity,
        stopped: Option<&Rotten>,
        today: Date,
    ) -> Self {
        let account = account_name(workspace, opportunity);
        let (name, what) = match account {
            "" => (opportunity.title.clone(), String::new()),
            account => (account.to_owned(), opportunity.title.clone()),
        };
        let items: Vec<_> = workspace.playbook.of(opportunity.stage()).collect();
        let is_done = |item| opportunity.ticks.iter().any(|tick| tick.item == item);
        let done = items.iter().filter(|item| is_done(item.id)).count();
        let entered = opportunity.last_entry().and_then(|entry| entry.entered_on);
        let next = next(workspace, opportunity);
        let stopped = stopped.map(|stopped| stopped.days);
        let is_won = *opportunity.status() == Status::Won;
        let state = match (&next, stopped) {
            (Some(next), _) if next.on < today => State::Late(days_between(next.on, today)),
            (_, Some(days)) => State::Stopped(days),
            (Some(_), None) => State::Planned,
            (None, None) if is_won => State::Won,
            (None, None) => State::Nothing,
        };
        Self {
            name,
            what,
            amount: opportunity.amount.map_or_else(String::new, |amount| i18n.amount(amount)),
            ticks: (done, items.len()),
            owner: owner_name(workspace, opportunity).to_owned(),
            temperature: opportunity.temperature,
            days_here: entered.map(|entered| days_between(entered, today).max(0)),
            next,
            state,
            stopped,
        }
    }

    /// What it says of its state, or when what is planned is to be done.
    pub fn said(&self, i18n: I18n) -> String {
        let language = i18n.language;
        match (self.state, &self.next) {
            (State::Planned, Some(Next { on, at, .. })) => {
                let time = at.map_or_else(String::new, |at| format!(" {}", i18n.time(at)));
                i18n.near_day(*on) + &time
            }
            (State::Late(days), _) => words::late(language, &day_count(i18n, days)),
            (State::Stopped(days), _) => {
                words::stopped(language, &day_count(i18n, i32::try_from(days).unwrap_or(i32::MAX)))
            }
            (State::Won, _) => words::won(language).to_owned(),
            (State::Nothing | State::Planned, _) => words::no_next_action(language).to_owned(),
        }
    }
}

/// The next action; of an order its next step.
fn next(workspace: &Workspace, opportunity: &Opportunity) -> Option<Next> {
    if let Some(next) = &opportunity.next_action {
        return Some(Next { on: next.on, at: next.at, what: next.what.clone() });
    }
    let is_done = |item| opportunity.ticks.iter().any(|tick| tick.item == item);
    let left = opportunity.due_steps.iter().filter(|step| !is_done(step.item));
    let step = left.min_by_key(|step| step.due_on)?;
    let mut items = workspace.playbook.of(Stage::Order);
    let what = items.find(|item| item.id == step.item)?.text.clone();
    Some(Next { on: step.due_on, at: None, what })
}

impl State {
    /// The class of the card, for its border.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Planned | Self::Won => "",
            Self::Late(_) => "late",
            Self::Stopped(_) => "stopped",
            Self::Nothing => "idle",
        }
    }

    /// The class of what it says, and its icon.
    pub const fn mark(self) -> (&'static str, IconName) {
        match self {
            Self::Planned => ("state", IconName::Arrow),
            Self::Late(_) => ("state late", IconName::Warn),
            Self::Stopped(_) => ("state warn", IconName::Clock),
            Self::Nothing => ("state none", IconName::None),
            Self::Won => ("state won", IconName::Check),
        }
    }
}

/// "1 day", "26 days".
pub fn day_count(i18n: I18n, days: i32) -> String {
    words::days(i18n.language, &i18n.counted(days))
}

/// The first letters of the first and last name; the style sheet makes them capitals.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).collect()
}
