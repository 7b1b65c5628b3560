//! What happened to an opportunity, newest first.

use jiff::civil::Date;

use crate::domain::{Opportunity, Stage, Status, Workspace};
use crate::ui::i18n::I18n;
use crate::words::{opportunity as words, pipeline, shell, stage as stage_words};

/// One event, in words.
#[derive(Clone, PartialEq)]
pub struct Event {
    /// The day, if known.
    pub on: Option<Date>,
    /// What happened.
    pub said: String,
    /// Whether it was a step forward.
    pub forward: bool,
}

/// The history of an opportunity, newest first.
pub fn events(i18n: I18n, workspace: &Workspace, opportunity: &Opportunity) -> Vec<Event> {
    let language = i18n.language;
    let mut events = Vec::new();
    let mut furthest: Option<Stage> = None;
    for entry in &opportunity.stages {
        let forward = furthest.is_none_or(|furthest| entry.stage > furthest);
        furthest = furthest.max(Some(entry.stage));
        let name = stage_words::name(language, entry.stage);
        let said = match forward {
            true => words::entered(language, name),
            false => words::back_to(language, name),
        };
        events.push((entry.seq, Event { on: entry.entered_on, said, forward }));
    }
    for entry in &opportunity.statuses {
        let said = match &entry.status {
            Status::Open => words::became_open(language).to_owned(),
            Status::Won => words::became_won(language).to_owned(),
            Status::Lost { reason: None } => words::became_lost(language).to_owned(),
            Status::Lost { reason: Some(reason) } => pipeline::lost_for(language, reason),
        };
        let forward = entry.status == Status::Won;
        events.push((entry.seq, Event { on: entry.on, said, forward }));
    }
    for entry in &opportunity.owners {
        let owner = entry.owner.and_then(|id| workspace.owners.get(id));
        let name = owner.map_or(shell::nobody(language), |owner| owner.name.as_str());
        let said = words::given_to(language, name);
        events.push((entry.seq, Event { on: entry.from_on, said, forward: false }));
    }
    events.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    events.into_iter().map(|(_, event)| event).collect()
}
