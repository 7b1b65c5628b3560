//! What is written down of many: an activity for each, the companies, people and opportunities that begin
//! with it, what follows, and the count of a mailing; all of it as one command.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::domain::{
    Account, AccountId, Activity, ActivityId, ActivityOutcome, ActivityState, Command, Contact,
    ContactId, FollowUp, LogEntry, NextAction, Opportunity, OpportunityId, Record, Side, Stage,
    Tally, TallyId, Unknown, Workspace,
};

use super::draft::Head;
use super::known::{Known, Party};
use super::paste::Written;
use super::seen::{Choice, Counts, Identity, Seen, Who, Whose};

/// What only the page knows when it is written down.
#[derive(Clone, Debug, PartialEq)]
pub struct AtWriting {
    /// Now.
    pub recorded_at: Option<Timestamp>,
    /// What the next action is called.
    pub what: String,
    /// What is counted of a mailing.
    pub counted: String,
}

/// Draws what a new id is made of.
pub type NewId<'a> = &'a mut dyn FnMut() -> (u64, [u8; 10]);

/// What is written down, being put together.
#[derive(Clone, Debug)]
pub struct Writing {
    head: Head,
    at: AtWriting,
    records: Vec<Record>,
    logged: Vec<Command>,
    met: BTreeSet<Identity>,
    begun: BTreeMap<Whose, Opportunity>,
    /// How many lines came to what.
    pub counts: Counts,
    /// How many companies are new.
    pub companies: usize,
    /// The lines that wait until it is said who they are.
    pub waiting: Vec<String>,
}

impl Writing {
    /// Nothing to write down yet.
    #[must_use]
    pub fn new(head: Head, at: AtWriting) -> Self {
        Self {
            head,
            at,
            records: Vec::new(),
            logged: Vec::new(),
            met: BTreeSet::new(),
            begun: BTreeMap::new(),
            counts: Counts::default(),
            companies: 0,
            waiting: Vec::new(),
        }
    }

    /// Takes one line more.
    pub fn add(
        &mut self,
        workspace: &Workspace,
        known: &Known,
        seen: &Seen,
        choice: Choice,
        new_id: NewId<'_>,
    ) {
        let who = seen.who(choice);
        let Some(identity) = seen.identity(who) else {
            self.counts.asked += 1;
            self.waiting.push(seen.line.text.clone());
            return;
        };
        if choice.is_left {
            self.counts.left += 1;
            return;
        }
        if !self.met.insert(identity.clone()) {
            self.counts.twice += 1;
            return;
        }
        let written = &seen.line.written;
        let opportunity = match who {
            Who::Known(Party { opportunity: Some(id), .. }) => workspace.opportunities.get(id),
            Who::Known(_) | Who::New | Who::Asked(..) => None,
        };
        let (account, contact) = match who {
            Who::Known(party) => (party.account, party.contact),
            Who::New | Who::Asked(..) => (self.account(&identity.0, written, new_id), None),
        };
        let contact = contact.or_else(|| self.contact(workspace, known, account, written, new_id));
        let opportunity = match opportunity {
            Some(opportunity) => opportunity.clone(),
            None => self.begin(workspace, identity.0, account, contact, written, new_id),
        };
        let outcome = choice.outcome.unwrap_or(self.head.outcome);
        let activity = self.activity(workspace, &opportunity, contact, written, outcome, new_id);
        let follow_up = self.follow_up(&opportunity, &activity);
        self.logged.push(LogEntry { activity, follow_up }.command(Some(&opportunity)));
        match who {
            Who::New => self.counts.new += 1,
            Who::Known(_) | Who::Asked(..) => self.counts.known += 1,
        }
    }

    /// The company that a line begins, made by the first line that names it.
    fn account(
        &mut self,
        whose: &Whose,
        written: &Written,
        new_id: NewId<'_>,
    ) -> Option<AccountId> {
        if let Some(begun) = self.begun.get(whose) {
            return begun.account;
        }
        if written.company.is_empty() {
            return None;
        }
        let (millis, random) = new_id();
        let id = AccountId::new(millis, random);
        let website = Some(written.website.clone()).filter(|website| !website.is_empty());
        self.records.push(Account { website, ..Account::named(id, &*written.company) }.into());
        self.companies += 1;
        Some(id)
    }

    /// The person of a line: one who is known there, else made. An address that was missing is kept.
    fn contact(
        &mut self,
        workspace: &Workspace,
        known: &Known,
        account: Option<AccountId>,
        written: &Written,
        new_id: NewId<'_>,
    ) -> Option<ContactId> {
        if written.person.is_empty() && written.email.is_empty() {
            return None;
        }
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let (email, phone) = (filled(&written.email), filled(&written.phone));
        let found = account.and_then(|account| known.contact(account, written));
        if let Some(contact) = found.and_then(|id| workspace.contacts.get(id)) {
            let fuller = Contact {
                email: contact.email.clone().or(email),
                phone: contact.phone.clone().or(phone),
                ..contact.clone()
            };
            if fuller != *contact {
                self.records.push(fuller.into());
            }
            return Some(contact.id);
        }
        let (millis, random) = new_id();
        let id = ContactId::new(millis, random);
        let name = if written.person.is_empty() { &written.email } else { &written.person };
        let contact = Contact { email, phone, ..Contact::named(id, account, name.clone()) };
        self.records.push(contact.into());
        Some(id)
    }

    /// The opportunity that begins with a line, as a suspect of that day and source.
    fn begin(
        &mut self,
        workspace: &Workspace,
        whose: Whose,
        account: Option<AccountId>,
        contact: Option<ContactId>,
        written: &Written,
        new_id: NewId<'_>,
    ) -> Opportunity {
        if let Some(begun) = self.begun.get(&whose) {
            return begun.clone();
        }
        let called = account.and_then(|id| workspace.accounts.get(id)).map(|one| one.name.as_str());
        let (millis, random) = new_id();
        let id = OpportunityId::new(millis, random);
        let mut opportunity = Opportunity::new(id, called.unwrap_or(written.name()));
        opportunity.account = account;
        opportunity.contacts.extend(contact);
        opportunity.created_on = Some(self.head.on);
        opportunity.source = Some(self.head.name.trim().to_owned()).filter(|name| !name.is_empty());
        opportunity.enter(Stage::Suspect, Some(self.head.on));
        if self.head.owner.is_some() {
            opportunity.assign(self.head.owner, Some(self.head.on));
        }
        self.records.push(opportunity.clone().into());
        self.begun.insert(whose, opportunity.clone());
        opportunity
    }

    fn activity(
        &self,
        workspace: &Workspace,
        opportunity: &Opportunity,
        contact: Option<ContactId>,
        written: &Written,
        outcome: ActivityOutcome,
        new_id: NewId<'_>,
    ) -> Activity {
        let owner = self.head.owner.or(opportunity.owner());
        // A number without a person has no place of its own.
        let phone = contact.is_none().then_some(&written.phone);
        let said = [&self.head.name].into_iter().chain(phone).chain(&written.more);
        let said = said.map(|text| text.trim()).filter(|text| !text.is_empty());
        let (millis, random) = new_id();
        Activity {
            id: ActivityId::new(millis, random),
            kind: self.head.kind(),
            side: Side::of(workspace, owner),
            owner,
            recorded_at: self.at.recorded_at,
            set_on: None,
            on: self.head.on,
            at: None,
            opportunity: Some(opportunity.id),
            account: opportunity.account,
            contact,
            state: ActivityState::Done,
            outcome: Some(outcome),
            note: said.collect::<Vec<_>>().join(" · "),
            external: None,
            unknown: Unknown::default(),
        }
    }

    /// What follows: nothing after a no, and what is still to come stays.
    fn follow_up(&self, opportunity: &Opportunity, activity: &Activity) -> FollowUp {
        let comes = opportunity.next_action.as_ref().is_some_and(|next| next.on > activity.on);
        match self.head.next {
            Some((kind, on)) if !comes && activity.outcome != Some(ActivityOutcome::NoSale) => {
                FollowUp::Next(NextAction {
                    kind: Some(kind),
                    contact: activity.contact,
                    owner: activity.owner.filter(|owner| Some(*owner) != opportunity.owner()),
                    ..NextAction::new(self.at.what.clone(), on)
                })
            }
            _ => FollowUp::Keep,
        }
    }

    /// The one step that writes it all down, once all lines are [in](Self::add).
    #[must_use]
    pub fn take_command(&mut self, workspace: &Workspace, tally: TallyId) -> Command {
        let mut records = std::mem::take(&mut self.records);
        if let Some(reached) = self.head.reached() {
            let name = Some(self.head.name.trim().to_owned()).filter(|name| !name.is_empty());
            let counted = (self.at.counted.as_str(), reached);
            records.push(Tally::counted(workspace, tally, self.head.on, name, counted).into());
        }
        let logged = std::mem::take(&mut self.logged);
        Command::Together(std::iter::once(Command::Put(records)).chain(logged).collect())
    }
}
