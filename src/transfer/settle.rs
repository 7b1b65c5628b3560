//! Whether a row is a new opportunity, one that is here already, or one that changes.

use std::collections::HashMap;

use jiff::civil::Date;

use super::amounts::Amounts;
use super::draft::{Details, Draft, Mark};
use super::parties::{NewId, Parties, PersonFacts};
use super::past;
use super::preset::Preset;
use super::read::Row;
use super::row::RowReader;
use super::stable_hash::StableHash;
use super::tally::Met;
use super::{Counts, Field, Import, Note, Oddity, Reason};
use crate::domain::{External, NextAction, Opportunity, OpportunityId, RawJson, Record, Workspace};

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    New,
    Updated,
    AlreadyHere,
}

impl Settled {
    /// The same, where more came with the row than its deal.
    pub(super) fn changed(self) -> Self {
        if self == Self::AlreadyHere { Self::Updated } else { self }
    }

    pub(super) fn count(self, counts: &mut Counts) -> &mut usize {
        match self {
            Self::New => &mut counts.new,
            Self::Updated => &mut counts.updated,
            Self::AlreadyHere => &mut counts.already_here,
        }
    }
}

/// Who a row is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Own(OpportunityId),
    External(External),
}

/// Settles row after row against the workspace, whose opportunities it indexes once.
pub(super) struct Settler<'w> {
    workspace: &'w Workspace,
    preset: Option<Preset>,
    system: String,
    known: HashMap<&'w External, &'w Opportunity>,
    parties: Parties<'w>,
    seen: HashMap<Key, u64>,
    repeats: HashMap<u64, u32>,
    records: Vec<Record>,
    rows_without_id: bool,
    amounts: Amounts,
    /// The deal of the row that was settled last.
    deal: Option<OpportunityId>,
}

impl<'w> Settler<'w> {
    pub(super) fn new(workspace: &'w Workspace, import: &Import, parties: Parties<'w>) -> Self {
        let preset = import.preset();
        let system = preset.and_then(Preset::system).map(str::to_owned);
        let system = system.unwrap_or_else(|| format!("csv:{}", import.sheet().fingerprint()));
        let known = workspace.opportunities.iter();
        let known = known.filter_map(|known| Some((known.external.as_ref()?, known))).collect();
        Self {
            workspace,
            preset,
            system,
            known,
            parties,
            seen: HashMap::new(),
            repeats: HashMap::new(),
            records: Vec::new(),
            rows_without_id: false,
            amounts: Amounts::default(),
            deal: None,
        }
    }

    /// The opportunity that was put last.
    pub(super) fn last(&self) -> Option<OpportunityId> {
        match self.records.last() {
            Some(Record::Opportunity(opportunity)) => Some(opportunity.id),
            _ => None,
        }
    }

    /// The deal of the row that was settled last.
    pub(super) fn deal(&self) -> Option<OpportunityId> {
        self.deal
    }

    pub(super) fn settle(
        &mut self,
        row: &Row,
        draft: &Draft<'_>,
        reader: &RowReader<'_>,
        met: &mut Met,
        new_id: NewId<'_>,
    ) -> Result<Settled, Reason> {
        self.amounts.see(draft);
        let key = self.key(row, reader, met);
        if let Some(first_line) = self.seen.get(&key) {
            let id = match key {
                Key::Own(id) => id.to_string(),
                Key::External(external) => external.id,
            };
            return Err(Reason::RepeatedId { id, first_line: *first_line });
        }
        self.seen.insert(key.clone(), row.line());

        let known = match &key {
            Key::Own(id) => self.workspace.opportunities.get(*id),
            Key::External(external) => self.known.get(external).copied(),
        };
        self.deal = known.map(|known| known.id);
        // Our own rows carry no mark: their records live here, not in another program.
        let mark = matches!(key, Key::External(_)).then(|| draft.mark());
        let last = known.and_then(|known| known.unknown.0.get(Mark::KEY)?.to_text());
        let last = last.and_then(|last| Mark::parse(&last));
        if mark.is_some() && last == mark {
            return Ok(Settled::AlreadyHere);
        }

        let title = draft.details.title.as_ref();
        let mut opportunity = match (known, &key) {
            (Some(known), _) => known.clone(),
            (None, Key::Own(id)) => Opportunity::new(*id, title),
            (None, Key::External(_)) => {
                let (millis, random) = new_id();
                Opportunity::new(OpportunityId::new(millis, random), title)
            }
        };
        self.deal = Some(opportunity.id);
        let past_changed =
            mark.is_none() || mark.map(|mark| mark.past) != last.map(|last| last.past);
        if past_changed {
            // Before the details, which would make owners and companies for a row that is left out.
            past::check(known, &draft.past)?;
        }
        if mark.is_none() || mark.map(|mark| mark.details) != last.map(|last| last.details) {
            self.put_details(&mut opportunity, &draft.details, new_id);
        }
        if past_changed {
            past::extend(&mut opportunity, &draft.past);
        }
        match key {
            Key::Own(_) => {
                let id = reader.text(row, &Field::ExternalId);
                if let Some((id, system)) = id.zip(reader.text(row, &Field::ExternalSystem)) {
                    opportunity.external =
                        Some(External { system: system.to_owned(), id: id.to_owned() });
                }
            }
            Key::External(external) => opportunity.external = Some(external),
        }
        // A record that differs in nothing but its mark is not worth an edit.
        if known == Some(&opportunity) {
            return Ok(Settled::AlreadyHere);
        }
        if let Some(mark) = mark {
            opportunity.unknown.0.insert(Mark::KEY.to_owned(), RawJson::text(&mark.to_string()));
        }
        let is_dated = reader.column(&Field::AmountKnownOn).is_some();
        if !is_dated && known.and_then(|known| known.amount) != opportunity.amount {
            self.amounts.changed(self.records.len(), known.is_none(), draft);
        }
        self.records.push(opportunity.into());
        Ok(if known.is_some() { Settled::Updated } else { Settled::New })
    }

    /// Its own id, that of the program it comes from, or what the row says and which one of its
    /// like it is.
    fn key(&mut self, row: &Row, reader: &RowReader<'_>, met: &mut Met) -> Key {
        if self.preset == Some(Preset::Own)
            && let Some(column) = reader.column(&Field::OwnId)
            && let text = reader.cell(row, column)
            && !text.is_empty()
        {
            match OpportunityId::parse(text) {
                Some(id) => return Key::Own(id),
                None => met.odd(column, text, Oddity::BadId),
            }
        }
        let system = reader.text(row, &Field::ExternalSystem).unwrap_or(&self.system).to_owned();
        if let Some(id) = reader.text(row, &Field::ExternalId) {
            let id = self.preset.map_or(id.into(), |preset| preset.id(id)).into_owned();
            return Key::External(External { system, id });
        }
        self.rows_without_id = true;
        let mut hash = StableHash::new();
        (0..row.filled_len()).for_each(|column| hash.cell(row.cell(column)));
        let hash = hash.finish();
        let repeat = self.repeats.entry(hash).or_default();
        *repeat += 1;
        Key::External(External { system, id: format!("row:{hash:016x}:{repeat}") })
    }

    /// Puts what the file holds; a blank cell leaves what is here.
    fn put_details(
        &mut self,
        opportunity: &mut Opportunity,
        details: &Details<'_>,
        new_id: NewId<'_>,
    ) {
        fn put<T>(place: &mut Option<T>, new: Option<T>) {
            if new.is_some() {
                *place = new;
            }
        }

        opportunity.title = details.title.clone().into_owned();
        let account = details.account.as_ref().map(|facts| self.parties.account(facts, new_id));
        put(&mut opportunity.account, account);
        for name in &details.contacts {
            // Of several people a mail or number is nobody's for certain.
            let only = details.contacts.len() == 1;
            let facts = PersonFacts {
                name,
                email: details.email.filter(|_| only),
                phone: details.phone.filter(|_| only),
                mobile: details.mobile.filter(|_| only),
                department: details.department.filter(|_| only),
                id: details.person_id.clone().filter(|_| only),
            };
            let contact = self.parties.contact(opportunity.account, &facts, new_id);
            if !opportunity.contacts.contains(&contact) {
                opportunity.contacts.push(contact);
            }
        }
        let owner = details.owner.map(|name| self.parties.owner(name, new_id));
        if owner.is_some() && opportunity.owner() != owner {
            opportunity.assign(owner, None);
        }
        put(&mut opportunity.source, details.source.map(str::to_owned));
        if let Some(amount) = details.amount {
            opportunity.set_amount(Some(amount), details.amount_known_on);
        }
        put(&mut opportunity.cost, details.cost);
        put(&mut opportunity.created_on, details.created_on);
        put(&mut opportunity.expected_close_on, details.expected_close_on);
        put(&mut opportunity.temperature, details.temperature);
        put(&mut opportunity.decision_on, details.decision_on);
        put(&mut opportunity.handed_over_on, details.handed_over_on);
        let next = details.next_action;
        let next = next.map(|(what, on, at)| NextAction { at, ..NextAction::new(what, on) });
        put(&mut opportunity.next_action, next);
        for tag in &details.tags {
            if !opportunity.tags.iter().any(|known| known == tag) {
                opportunity.tags.push((*tag).to_owned());
            }
        }
    }

    /// The records to be put, in order, and what there is to say of the names among them.
    pub(super) fn finish(
        mut self,
        counts: &mut Counts,
        notes: &mut Vec<Note>,
        today: Date,
    ) -> Vec<Record> {
        self.amounts.date(&mut self.records, today);
        self.parties.count(counts);
        if self.rows_without_id {
            notes.push(Note::NoIdColumn);
        }
        let names = self.parties.same_names.iter();
        notes.extend(names.map(|name| Note::SameName { name: name.clone() }));
        if !self.parties.kept_accounts.is_empty() {
            notes.push(Note::AccountsKept { count: self.parties.kept_accounts.len() });
        }
        self.parties.into_records().chain(self.records).collect()
    }
}
