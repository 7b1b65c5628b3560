//! What happened to an opportunity and what is to come, newest first, in one line: activities, stages,
//! owners, notes. It is told in words; how it is drawn is `time_line.rs`'s.

use jiff::civil::Date;

use crate::domain::{
    Activity, ActivityKind, ActivityOutcome, ActivityState, Contact, Note, NoteId, Opportunity,
    OwnerId, Stage, Status, Workspace,
};
use crate::metrics::Collision;
use crate::ui::i18n::I18n;
use crate::ui::route::Page;
use crate::words::{Language, activity as activity_words, opportunity as words, pipeline, shell};

use super::beside::{collides, of_colleagues};
use super::happened::Happened;

/// One event, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The day, if known.
    pub on: Option<Date>,
    /// What kind of thing it is.
    pub mark: Mark,
    /// What happened.
    pub said: String,
    /// With whom and by whom.
    pub who: String,
    /// What was written of it.
    pub text: String,
    /// What came of it.
    pub outcome: Option<ActivityOutcome>,
    /// A colleague was at the company at the time, or will be.
    pub collides: bool,
    /// What a colleague was there for: where that is shown, and how it is called.
    pub about: Option<(Page, String)>,
}

impl Event {
    /// An event of which nothing more is to be said.
    pub const fn new(on: Option<Date>, mark: Mark, said: String) -> Self {
        Self {
            on,
            mark,
            said,
            who: String::new(),
            text: String::new(),
            outcome: None,
            collides: false,
            about: None,
        }
    }

    /// Whether it is still to come.
    pub const fn is_to_come(&self) -> bool {
        matches!(self.mark, Mark::Planned(_) | Mark::Colleague(_, ActivityState::Planned))
    }
}

/// What kind of thing an event is, and so how it is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An activity that is still to come.
    Planned(ActivityKind),
    /// An activity that was done.
    Done(ActivityKind),
    /// What a colleague does at the company meanwhile, in another matter; how, where that is said.
    Colleague(Option<ActivityKind>, ActivityState),
    /// A stage entered.
    Stage(Stage),
    /// Won.
    Won,
    /// Lost.
    Lost,
    /// Open again.
    Reopened,
    /// Someone else has it.
    Owner,
    /// Somebody noted something.
    Note(NoteId),
    /// A step of the order was done.
    Step,
}

/// Where an event stands among those of its day: what was done stands over the stage it led to.
const fn rank(mark: Mark) -> u8 {
    match mark {
        Mark::Owner => 0,
        Mark::Stage(_) | Mark::Reopened => 1,
        Mark::Won | Mark::Lost => 2,
        Mark::Note(_) | Mark::Step => 3,
        Mark::Done(_) | Mark::Colleague(_, ActivityState::Done) => 4,
        Mark::Planned(_) | Mark::Colleague(_, ActivityState::Planned) => 5,
    }
}

/// All events, newest first. Those without a day stand where the order of their entries puts them.
pub fn events(
    i18n: I18n,
    workspace: &Workspace,
    opportunity: &Opportunity,
    happened: &Happened,
    beside: &[Collision],
) -> Vec<Event> {
    let mut placed = entries(i18n, workspace, opportunity);
    let activities = happened.activities.iter().map(|one| {
        let order = one.recorded_at.map_or(0, jiff::Timestamp::as_millisecond);
        let collides = collides(beside, one.id);
        (one.on, order, Event { collides, ..of_activity(i18n, workspace, one) })
    });
    placed.extend(activities);
    placed.extend(of_colleagues(i18n, workspace, opportunity.id, beside));
    placed.extend(happened.notes.iter().map(|note| {
        let owner = owner_name(workspace, note.owner);
        let who = about(workspace, note).into_iter().chain(owner);
        let said = words::note(i18n.language).to_owned();
        let event = Event {
            who: who.map(|name| format!(" · {name}")).collect(),
            text: note.text.clone(),
            ..Event::new(Some(note.on), Mark::Note(note.id), said)
        };
        let order = note.recorded_at.map_or(0, jiff::Timestamp::as_millisecond);
        (note.on, order, event)
    }));
    placed.sort_by(|a, b| {
        let key = |event: &(Date, i64, Event)| (event.0, rank(event.2.mark), event.1);
        key(b).cmp(&key(a))
    });
    placed.into_iter().map(|(_, _, event)| event).collect()
}

/// The entries of the three histories and the steps of the order, each with the day and the number that
/// it is placed by.
fn entries(
    i18n: I18n,
    workspace: &Workspace,
    opportunity: &Opportunity,
) -> Vec<(Date, i64, Event)> {
    let language = i18n.language;
    let plain = |on, mark, said: String, text: String| Event { text, ..Event::new(on, mark, said) };
    let mut entries: Vec<(u32, Event)> = Vec::new();
    let mut furthest: Option<Stage> = None;
    for entry in &opportunity.stages {
        let forward = furthest.is_none_or(|furthest| entry.stage > furthest);
        let first = furthest.is_none();
        furthest = furthest.max(Some(entry.stage));
        let name = &i18n.stage(entry.stage);
        let said = match (entry.standing, forward) {
            (true, _) => words::stood_in(language, name),
            (false, true) => words::entered(language, name),
            (false, false) => words::back_to(language, name),
        };
        let source = opportunity.source.as_deref().filter(|_| first);
        let source = source.map(|source| words::came_through(language, source));
        let mark = Mark::Stage(entry.stage);
        entries.push((entry.seq, plain(entry.entered_on, mark, said, source.unwrap_or_default())));
    }
    for entry in &opportunity.statuses {
        let (mark, said) = match &entry.status {
            Status::Open => (Mark::Reopened, words::became_open(language).to_owned()),
            Status::Won => (Mark::Won, words::became_won(language).to_owned()),
            Status::Lost { reason: None } => (Mark::Lost, words::became_lost(language).to_owned()),
            Status::Lost { reason: Some(reason) } => {
                (Mark::Lost, pipeline::lost_for(language, reason))
            }
        };
        entries.push((entry.seq, plain(entry.on, mark, said, String::new())));
    }
    let mut before: Option<&str> = None;
    for entry in &opportunity.owners {
        let name = entry.owner.and_then(|id| workspace.owners.get(id));
        let name = name.map_or(shell::nobody(language), |owner| owner.name.as_str());
        let said = match before {
            None => words::given_to(language, name),
            Some(before) => words::passed_on(language, before, name),
        };
        before = Some(name);
        let is_hand_over = entry.from_on.is_some() && entry.from_on == opportunity.handed_over_on;
        let text = if is_hand_over { words::handed_over(language) } else { "" };
        entries.push((entry.seq, plain(entry.from_on, Mark::Owner, said, text.to_owned())));
    }
    entries.sort_by_key(|(seq, _)| *seq);
    let mut day = Date::MIN;
    let mut placed: Vec<_> = entries
        .into_iter()
        .map(|(seq, event)| {
            // An entry without a day comes after those before it.
            day = event.on.unwrap_or(day);
            (day, i64::from(seq), event)
        })
        .collect();
    let steps = opportunity.ticks.iter().filter_map(|tick| {
        let item = workspace.playbook.of(Stage::Order).find(|item| item.id == tick.item)?;
        let on = tick.done_on?;
        let said = words::step_done(language, &item.text);
        Some((on, 0, plain(Some(on), Mark::Step, said, String::new())))
    });
    placed.extend(steps);
    placed
}

fn of_activity(i18n: I18n, workspace: &Workspace, activity: &Activity) -> Event {
    let language = i18n.language;
    let contact = activity.contact.and_then(|id| workspace.contacts.get(id));
    let owner = owner_name(workspace, activity.owner);
    let mark = match activity.state {
        ActivityState::Done => Mark::Done(activity.kind),
        ActivityState::Planned => Mark::Planned(activity.kind),
    };
    let said = activity_words::kind_of(language, activity.side, activity.kind).to_owned();
    Event {
        who: who(language, contact, owner, activity.state),
        text: activity.note.clone(),
        outcome: activity.outcome,
        ..Event::new(Some(activity.on), mark, said)
    }
}

/// With whom and by whom, and whether it is still to come.
pub fn who(
    language: Language,
    contact: Option<&Contact>,
    owner: Option<String>,
    state: ActivityState,
) -> String {
    let with = contact.map(|contact| format!(" {}", words::with(language, &contact.name)));
    let owner = owner.map(|name| format!(" · {name}"));
    let is_done = state == ActivityState::Done;
    let coming = (!is_done).then(|| format!(" · {}", words::planned(language)));
    [with, owner, coming].into_iter().flatten().collect()
}

/// Whom a note is about, where that is not the opportunity.
fn about(workspace: &Workspace, note: &Note) -> Option<String> {
    let person = note.contact.and_then(|id| workspace.contacts.get(id));
    let company = || note.account.and_then(|id| workspace.accounts.get(id));
    person.map(|one| one.name.clone()).or_else(|| company().map(|one| one.name.clone()))
}

pub fn owner_name(workspace: &Workspace, owner: Option<OwnerId>) -> Option<String> {
    owner.and_then(|id| workspace.owners.get(id)).map(|owner| owner.name.clone())
}
