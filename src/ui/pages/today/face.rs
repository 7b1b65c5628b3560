//! What a row of the day shows of what is to be done.

use jiff::civil::Date;

use crate::agenda::{Item, Work};
use crate::domain::{
    AccountId, Activity, ActivityKind, Contact, ContactId, Opportunity, OwnerId, RecordId,
    RecordKind, Stage, Workspace,
};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::pages::pipeline::display_name;
use crate::words::today as words;

/// What is to be done, with whom, by whom.
#[derive(Clone, PartialEq)]
pub struct Face {
    /// How the opportunity is called.
    pub name: String,
    /// "Call Acme".
    pub doing: String,
    /// The company, where it is known.
    pub account: Option<(AccountId, String)>,
    /// What about.
    pub what: String,
    /// How.
    pub kind: Option<ActivityKind>,
    /// What it is worth; empty where nobody has said.
    pub amount: String,
    /// Where it stands.
    pub stage: Stage,
    /// Who is to do it; empty where nobody is.
    pub owner: String,
    /// With whom.
    pub person: Option<Person>,
    /// The day it came into being.
    pub since: Option<Date>,
}

/// Whom to reach, and how.
#[derive(Clone, PartialEq)]
pub struct Person {
    /// Who.
    pub id: ContactId,
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
}

impl Face {
    /// The face of an item, now and whenever a record that it shows changes; `None` once its
    /// opportunity is gone.
    pub fn read(app: App, item: &Item) -> Option<Self> {
        if let Work::Activity(id) = item.work {
            let _ = app.store.read_record(RecordId::Activity(id), |_| ());
        }
        app.store.follow_kinds(&[RecordKind::Playbook]);
        let record = RecordId::Opportunity(item.opportunity);
        app.store.read_record(record, |workspace| Self::of(app.i18n, workspace, item)).flatten()
    }

    /// The face of an item as it is now.
    pub fn of(i18n: I18n, workspace: &Workspace, item: &Item) -> Option<Self> {
        let language = i18n.language;
        let opportunity = workspace.opportunities.get(item.opportunity)?;
        let activity = match item.work {
            Work::Activity(id) => workspace.activities.get(id),
            Work::Next | Work::OrderStep(_) | Work::Decision | Work::Stopped(..) | Work::Plan => {
                None
            }
        };
        let next = opportunity.next_action.as_ref();
        let (what, kind) = match (item.work, activity) {
            (Work::Activity(_), Some(activity)) => {
                (about(opportunity, activity), Some(activity.kind))
            }
            (Work::Activity(_), None) => (opportunity.title.clone(), None),
            (Work::Next, _) => (
                next.map(|next| next.what.clone()).unwrap_or_default(),
                next.and_then(|next| next.kind),
            ),
            (Work::OrderStep(step), _) => {
                let item = workspace.playbook.items.iter().find(|item| item.id == step);
                (item.map(|item| item.text.clone()).unwrap_or_default(), None)
            }
            (Work::Decision, _) => (words::ask_decision(language).to_owned(), None),
            (Work::Stopped(days, limit), _) => {
                (words::stopped_for(language, &i18n.counted(days), &i18n.count(limit)), None)
            }
            (Work::Plan, _) => (words::say_what_next(language).to_owned(), None),
        };
        let (contact, by) = match (item.work, activity) {
            (_, Some(activity)) => (activity.contact, activity.owner),
            (Work::Next, None) => {
                (next.and_then(|next| next.contact), next.and_then(|next| next.owner))
            }
            (_, None) => (None, None),
        };
        let name = display_name(workspace, item.opportunity);
        Some(Self {
            doing: words::doing(language, kind, &name),
            name,
            account: opportunity.account.and_then(|id| {
                workspace.accounts.get(id).map(|account| (id, account.name.clone()))
            }),
            what,
            kind,
            amount: opportunity.amount.map_or_else(String::new, |amount| i18n.amount(amount)),
            stage: opportunity.stage(),
            owner: owner_name(workspace, by.or(opportunity.owner())),
            person: person(workspace, opportunity, contact),
            since: opportunity.created_on.or_else(|| opportunity.reach(Stage::Suspect)),
        })
    }
}

/// What an activity is about: its note, what was agreed for its day, else what is being sold.
fn about(opportunity: &Opportunity, activity: &Activity) -> String {
    let next = opportunity.next_action.as_ref().filter(|next| next.on == activity.on);
    match (activity.note.is_empty(), next) {
        (false, _) => activity.note.clone(),
        (true, Some(next)) => next.what.clone(),
        (true, None) => opportunity.title.clone(),
    }
}

fn owner_name(workspace: &Workspace, id: Option<OwnerId>) -> String {
    let owner = id.and_then(|id| workspace.owners.get(id));
    owner.map_or_else(String::new, |owner| owner.name.clone())
}

/// The person that was named, else the first one known of those who can be reached.
fn person(
    workspace: &Workspace,
    opportunity: &Opportunity,
    named: Option<ContactId>,
) -> Option<Person> {
    let contact = |id: ContactId| workspace.contacts.get(id);
    let can_be_reached = |one: &&Contact| one.phone.is_some() || one.email.is_some();
    let mut others = opportunity.contacts.iter().filter_map(|id| contact(*id));
    let found = named.and_then(contact).or_else(|| others.find(can_be_reached));
    found.map(|one| Person {
        id: one.id,
        name: one.name.clone(),
        phone: one.phone.clone(),
        email: one.email.clone(),
    })
}
