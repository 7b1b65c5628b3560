//! Activities: calls, mails, meetings, done or to come, each on its deal, company and person.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Came;
use super::activity_words::{is_done, kind, outcome};
use crate::domain::{
    AccountId, Activity, ActivityId, ActivityState, External, NoteId, Opportunity, OpportunityId,
    Record, Side, Workspace,
};
use crate::transfer::name::folded;
use crate::transfer::noted::{About, note_on, plain};
use crate::transfer::parties::{NewId, Parties};
use crate::transfer::preset::Preset;
use crate::transfer::read::Row;
use crate::transfer::row::{RowReader, Skip};
use crate::transfer::stable_hash::StableHash;
use crate::transfer::tally::Met;
use crate::transfer::{Field, Import, Note, Reason};

/// The activities that are here, and those that rows bring.
pub(super) struct Activities<'w> {
    workspace: &'w Workspace,
    preset: Option<Preset>,
    system: &'static str,
    known: HashMap<&'w External, &'w Activity>,
    notes: std::collections::HashSet<(About, &'w str)>,
    deals_by_id: HashMap<&'w External, OpportunityId>,
    /// `None` where several deals have this title.
    deals_by_title: HashMap<String, Option<OpportunityId>>,
    deals_by_both: HashMap<(String, AccountId), Option<OpportunityId>>,
    repeats: HashMap<u64, u32>,
    records: Vec<Record>,
    as_notes: usize,
    without_deal: usize,
}

impl<'w> Activities<'w> {
    pub(super) fn of(workspace: &'w Workspace, import: &Import) -> Self {
        let known = workspace.activities.iter();
        let deals = || workspace.opportunities.iter();
        let mut deals_by_title = HashMap::new();
        let mut deals_by_both = HashMap::new();
        for deal in deals() {
            let title = folded(&deal.title);
            if let Some(account) = deal.account {
                let place = deals_by_both.entry((title.clone(), account));
                place.and_modify(|one| *one = None).or_insert(Some(deal.id));
            }
            deals_by_title.entry(title).and_modify(|one| *one = None).or_insert(Some(deal.id));
        }
        let preset = import.preset();
        let notes = workspace.notes.iter();
        Self {
            workspace,
            preset,
            system: preset.and_then(Preset::system).unwrap_or("file"),
            known: known.filter_map(|one| Some((one.external.as_ref()?, one))).collect(),
            notes: notes.filter_map(|one| Some((About::of(one)?, one.text.as_str()))).collect(),
            deals_by_id: deals().filter_map(|one| Some((one.external.as_ref()?, one.id))).collect(),
            deals_by_title,
            deals_by_both,
            repeats: HashMap::new(),
            records: Vec::new(),
            as_notes: 0,
            without_deal: 0,
        }
    }

    pub(super) fn take<'a>(
        &mut self,
        row: &'a Row,
        reader: &RowReader<'a>,
        parties: &mut Parties<'w>,
        met: &mut Met,
        new_id: NewId<'_>,
    ) -> Result<Came, Skip> {
        let text = |field| reader.text(row, &field);
        let at = |field: Field, met: &mut Met| match reader.column(&field) {
            Some(column) => reader.day_and_time(row, column, met),
            None => Ok(None),
        };
        let done_on = at(Field::ActivityDoneOn, met)?;
        let due = at(Field::ActivityOn, met)?;
        let (on, time) = due.or(done_on).ok_or(Reason::NoDay)?;
        let today = reader.today;
        let said_done = text(Field::ActivityDone).and_then(is_done).or(done_on.map(|_| true));
        // What is to come is not done, whatever a cell says of it.
        let state = match said_done.unwrap_or(on <= today) && on <= today {
            true => ActivityState::Done,
            false => ActivityState::Planned,
        };
        let account = reader.account(row).map(|facts| parties.account(&facts, new_id));
        let names = reader.people(row);
        let contact = names.first().map(|name| {
            let person = reader.person(row, name);
            parties.contact(account, &person, new_id)
        });
        let owner = text(Field::Owner).map(|name| parties.owner(name, new_id));
        let deal = self.deal(row, reader, account);
        let names_deal = text(Field::Title).or(text(Field::ExternalId)).is_some();
        if names_deal && deal.is_none() {
            self.without_deal += 1;
        }
        let said = said(row, reader);
        let Some(kind) = text(Field::ActivityKind).and_then(kind) else {
            return self.as_note(
                deal.map(|deal| deal.id),
                account,
                contact,
                &said,
                on,
                today,
                new_id,
            );
        };
        let external = self.external(row, reader);
        let known = self.known.get(&external).copied();
        if let Some(known) = known {
            let moved =
                known.state == ActivityState::Planned && (known.state != state || known.on != on);
            if !moved {
                return Ok(Came::Here);
            }
            self.records.push(Activity { state, on, ..known.clone() }.into());
            return Ok(Came::Fuller);
        }
        let (millis, random) = new_id();
        let time =
            reader.text(row, &Field::ActivityTime).and_then(|text| text.parse().ok()).or(time);
        self.records.push(Record::Activity(Activity {
            id: ActivityId::new(millis, random),
            kind,
            side: Side::of(self.workspace, owner),
            owner,
            recorded_at: None,
            set_on: None,
            on,
            at: time,
            opportunity: deal.map(|deal| deal.id),
            account: account.or(deal.and_then(|deal| deal.account)),
            contact,
            state,
            outcome: text(Field::ActivityOutcome).and_then(outcome),
            note: said,
            external: Some(external),
            unknown: Default::default(),
        }));
        Ok(Came::New)
    }

    /// A kind that is none here counts in no figure: it comes as a note, where it is about anything.
    #[expect(clippy::too_many_arguments, reason = "all that a row says")]
    fn as_note(
        &mut self,
        deal: Option<OpportunityId>,
        account: Option<AccountId>,
        contact: Option<crate::domain::ContactId>,
        said: &str,
        on: Date,
        today: Date,
        new_id: NewId<'_>,
    ) -> Result<Came, Skip> {
        let person = contact.map(About::Person);
        let about = deal.map(About::Deal).or(person).or(account.map(About::Company));
        let about = about.ok_or(Reason::NoName)?;
        let text = format!("{on} {said}");
        if self.notes.contains(&(about, text.as_str())) {
            return Ok(Came::Here);
        }
        self.as_notes += 1;
        let (millis, random) = new_id();
        self.records.push(note_on(NoteId::new(millis, random), about, text, on.min(today)).into());
        Ok(Came::New)
    }

    /// The deal by its id, else by its title, at the company that the row names.
    fn deal<'a>(
        &self,
        row: &'a Row,
        reader: &RowReader<'a>,
        account: Option<AccountId>,
    ) -> Option<&'w Opportunity> {
        let by_id = || {
            let id = reader.text(row, &Field::ExternalId)?;
            let id = self.preset.map_or(id.into(), |preset| preset.id(id)).into_owned();
            let external = External { system: self.system.to_owned(), id };
            self.deals_by_id.get(&external).copied()
        };
        let title = || reader.text(row, &Field::Title).map(folded);
        let by_both = || *self.deals_by_both.get(&(title()?, account?))?;
        let by_title = || *self.deals_by_title.get(&title()?)?;
        let found = by_id().or_else(by_both).or_else(by_title)?;
        self.workspace.opportunities.get(found)
    }

    /// Its id there, or what the row says and which one of its like it is.
    fn external<'a>(&mut self, row: &'a Row, reader: &RowReader<'a>) -> External {
        let system = self.system.to_owned();
        if let Some(id) = reader.text(row, &Field::ActivityId) {
            return External { system, id: id.to_owned() };
        }
        let mut hash = StableHash::new();
        let fields = [
            Field::ActivitySubject,
            Field::ActivityKind,
            Field::ActivityOn,
            Field::Title,
            Field::Account,
            Field::Contact,
        ];
        fields.iter().for_each(|field| hash.cell(reader.text(row, field).unwrap_or_default()));
        let hash = hash.finish();
        let repeat = self.repeats.entry(hash).or_default();
        *repeat += 1;
        External { system, id: format!("row:{hash:016x}:{repeat}") }
    }

    /// What there is to say of them.
    pub(super) fn notes(&self) -> impl Iterator<Item = Note> + use<> {
        let (as_notes, without_deal) = (self.as_notes, self.without_deal);
        let as_notes = (as_notes > 0).then_some(Note::ActivitiesAsNotes { count: as_notes });
        let without = Note::ActivitiesWithoutDeal { count: without_deal };
        as_notes.into_iter().chain((without_deal > 0).then_some(without))
    }

    pub(super) fn into_records(self) -> impl Iterator<Item = Record> {
        self.records.into_iter()
    }
}

/// The words of an activity: what it is about, what is remarked, an outcome that is none here.
fn said<'a>(row: &'a Row, reader: &RowReader<'a>) -> String {
    let subject = reader.text(row, &Field::ActivitySubject).map(str::to_owned);
    let remarks = reader.mapping.fields().iter().enumerate();
    let remarks = remarks.filter(|(_, field)| **field == Field::Note);
    let remarks = remarks.map(|(column, _)| plain(row.cell(column)));
    let came = reader.text(row, &Field::ActivityOutcome);
    let came = came.filter(|text| outcome(text).is_none()).map(str::to_owned);
    let all = subject.into_iter().chain(remarks).chain(came);
    all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
