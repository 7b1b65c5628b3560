//! Whether a row is a new opportunity, one that is here already, or one that changes.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::amounts::Amounts;
use super::draft::{Draft, Past};
use super::identity::{IdOfRow, Identity};
use super::mark::{Mark, row_hash};
use super::name::folded;
use super::part::parts_of;
use super::parties::{NewId, Parties};
use super::past;
use super::preset::Preset;
use super::put::Put;
use super::read::Row;
use super::row::{RowReader, Skip};
use super::stable_hash::StableHash;
use super::tally::{Did, Met};
use super::{Clash, Counts, Field, Import, Keep, Note, OddCells, Oddity, Part, PartValue, Reason};
use crate::domain::{External, Opportunity, OpportunityId, RawJson, Record, Stage, Workspace};

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
    import: &'w Import,
    identity: Identity,
    known: HashMap<&'w External, &'w Opportunity>,
    parties: Parties<'w>,
    seen: HashMap<Key, u64>,
    repeats: HashMap<u64, u32>,
    /// Who the rows are that come again, by their lines.
    put_off: HashMap<u64, Key>,
    records: Vec<Record>,
    rows_without_id: bool,
    impossible: Vec<u64>,
    amounts: Amounts,
    /// The deal of the row that was settled last.
    deal: Option<OpportunityId>,
}

impl<'w> Settler<'w> {
    pub(super) fn new(
        workspace: &'w Workspace,
        import: &'w Import,
        identity: Identity,
        parties: Parties<'w>,
    ) -> Self {
        let known = workspace.opportunities.iter();
        let known = known.filter_map(|known| Some((known.external.as_ref()?, known))).collect();
        Self {
            workspace,
            import,
            identity,
            known,
            parties,
            seen: HashMap::new(),
            repeats: HashMap::new(),
            put_off: HashMap::new(),
            records: Vec::new(),
            rows_without_id: false,
            impossible: Vec::new(),
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

    /// What becomes of a row. One that reads as it did before the last import is put off, unless it
    /// `is_newer`.
    pub(super) fn settle(
        &mut self,
        row: &Row,
        draft: &Draft<'_>,
        reader: &RowReader<'_>,
        (met, is_newer): (&mut Met, bool),
        new_id: NewId<'_>,
    ) -> Result<Settled, Skip> {
        self.amounts.see(draft);
        let key = self.key(row, draft, reader, met)?;
        if let Some(line) = self.seen.get(&key).filter(|line| **line != row.line()) {
            let id = match key {
                Key::Own(id) => id.to_string(),
                Key::External(external) => external.id,
            };
            return Err(Reason::RepeatedId { id, line: *line }.into());
        }
        self.seen.insert(key.clone(), row.line());

        let known = match &key {
            Key::Own(id) => self.workspace.opportunities.get(*id),
            Key::External(external) => self.known.get(external).copied(),
        };
        self.deal = known.map(|known| known.id);
        let parts = parts_of(draft);
        let read = row_hash(&parts);
        // Our own rows carry no mark: their records live here, not in another program.
        let is_external = matches!(key, Key::External(_));
        let last = known.filter(|_| is_external);
        let last = last.and_then(|known| known.unknown.0.get(Mark::KEY)?.to_text());
        let last = last.and_then(|last| Mark::parse(&last)).unwrap_or_default();
        if last.is_last(read) {
            return Ok(Settled::AlreadyHere);
        }
        if last.was_earlier(read) && !is_newer {
            match self.import.mapping.answers.older_taken {
                None => {
                    self.put_off.insert(row.line(), key);
                    return Err(Skip::LooksOlder);
                }
                Some(false) => return Ok(Settled::AlreadyHere),
                Some(true) => {}
            }
        }
        let (taken, kept_mine) = self.taken(known, &parts, &last)?;

        let mut opportunity = match (known, &key) {
            (Some(known), _) => known.clone(),
            (None, Key::Own(id)) => Opportunity::new(*id, draft.details.title.as_ref()),
            (None, Key::External(_)) => {
                let (millis, random) = new_id();
                let id = OpportunityId::new(millis, random);
                Opportunity::new(id, draft.details.title.as_ref())
            }
        };
        self.deal = Some(opportunity.id);
        let seen_on = last.knows(Part::Status).then_some(reader.today);
        let put = Put { parties: &mut self.parties, taken: &taken, seen_on };
        put.details(&mut opportunity, &draft.details, new_id);
        let past = taken_past(&draft.past, &taken);
        if let Some(past) = &past {
            past::extend(&mut opportunity, past, seen_on);
        }
        if opportunity.ends_before_it_begins() {
            self.impossible.push(row.line());
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
        // A record that differs in nothing but its mark is not worth an edit, unless it keeps a choice.
        let is_same = known == Some(&opportunity);
        if is_same && !(kept_mine && is_external) {
            return Ok(Settled::AlreadyHere);
        }
        if seen_on.is_some()
            && known.is_some_and(|known| was_seen(known, &opportunity, reader.today))
        {
            met.done.push(Did::SeenToday);
        }
        if is_external {
            let mark = last.after(read, &parts).to_string();
            opportunity.unknown.0.insert(Mark::KEY.to_owned(), RawJson::text(&mark));
        }
        let is_dated = reader.column(&Field::AmountKnownOn).is_some();
        if !is_dated && known.and_then(|known| known.amount) != opportunity.amount {
            self.amounts.changed(self.records.len(), known.is_none(), draft);
        }
        self.records.push(opportunity.into());
        Ok(match known {
            None => Settled::New,
            Some(_) if is_same => Settled::AlreadyHere,
            Some(_) => Settled::Updated,
        })
    }

    /// The parts of which the file's value is taken: what changed in it since it was last imported.
    /// Where somebody changed the same here, that is asked. Tells whether any of that was kept.
    fn taken(
        &self,
        known: Option<&Opportunity>,
        parts: &[(Part, PartValue)],
        last: &Mark,
    ) -> Result<(BTreeSet<Part>, bool), Skip> {
        let (mut taken, mut clashes, mut kept_mine) = (BTreeSet::new(), Vec::new(), false);
        for (part, theirs) in parts {
            let mine = known.and_then(|known| Some((known, part.here(self.workspace, known)?)));
            let is_same = mine.as_ref().is_some_and(|(_, mine)| part.is_same(mine, theirs));
            if is_same || (known.is_some() && last.said(*part, theirs)) {
                continue;
            }
            let clash = mine.filter(|(_, mine)| !last.said(*part, mine));
            match (clash, self.import.mapping.answers.keep.get(part)) {
                (None, _) | (Some(_), Some(Keep::Theirs)) => _ = taken.insert(*part),
                (Some(_), Some(Keep::Mine)) => kept_mine = true,
                (Some((known, mine)), None) => {
                    let (title, theirs) = (known.title.clone(), theirs.clone());
                    clashes.push(Clash { part: *part, title, mine, theirs });
                }
            }
        }
        if clashes.is_empty() { Ok((taken, kept_mine)) } else { Err(Skip::Clashes(clashes)) }
    }

    /// Its own id, that of the program it comes from, or what is sold to whom and which one of its like
    /// it is.
    fn key(
        &mut self,
        row: &Row,
        draft: &Draft<'_>,
        reader: &RowReader<'_>,
        met: &mut Met,
    ) -> Result<Key, Skip> {
        if let Some(key) = self.put_off.remove(&row.line()) {
            return Ok(key);
        }
        if self.import.preset() == Some(Preset::Own)
            && let Some(column) = reader.column(&Field::OwnId)
            && let text = reader.cell(row, column)
            && !text.is_empty()
        {
            match OpportunityId::parse(text) {
                Some(id) => return Ok(Key::Own(id)),
                None => met.odd(column, text, Oddity::BadId),
            }
        }
        let system = reader.text(row, &Field::ExternalSystem).unwrap_or(&self.identity.system);
        let system = system.to_owned();
        match self.import.external_id(&self.identity, row) {
            IdOfRow::Id(id) => return Ok(Key::External(External { system, id })),
            IdOfRow::Earlier { id, last } => {
                return Err(Reason::RepeatedId { id, line: last }.into());
            }
            IdOfRow::Waits => return Err(Skip::Waiting),
            IdOfRow::None => {}
        }
        self.rows_without_id = true;
        let mut hash = StableHash::new();
        hash.cell(&folded(&draft.details.title));
        hash.cell(
            &draft.details.account.as_ref().map(|facts| folded(facts.name)).unwrap_or_default(),
        );
        let hash = hash.finish();
        let repeat = self.repeats.entry(hash).or_default();
        *repeat += 1;
        Ok(Key::External(External { system, id: format!("row:{hash:016x}:{repeat}") }))
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
        if !self.impossible.is_empty() {
            let count = self.impossible.len();
            self.impossible.truncate(OddCells::EXAMPLES);
            notes.push(Note::EndsBeforeBeginning { count, lines: self.impossible });
        }
        if !self.parties.kept_accounts.is_empty() {
            notes.push(Note::AccountsKept { count: self.parties.kept_accounts.len() });
        }
        self.parties.into_records().chain(self.records).collect()
    }
}

/// What a row says of the past, as far as it is taken; `None` where nothing is.
fn taken_past<'a>(past: &Past<'a>, taken: &BTreeSet<Part>) -> Option<Past<'a>> {
    let takes = |part| taken.contains(&part);
    let of_past = [Part::Stage, Part::Status, Part::ClosedOn, Part::LostReason, Part::Entries];
    if !of_past.into_iter().any(takes) {
        return None;
    }
    let mut past = past.clone();
    if past.current.is_some() && !takes(Part::Stage) {
        let stands = past.current.take();
        past.stages.retain(|(stage, on)| on.is_some() || Some(*stage) != stands);
    }
    let ends = [Part::Status, Part::ClosedOn, Part::LostReason].into_iter().any(takes);
    if !ends {
        past.outcome = None;
        past.stages.retain(|(stage, _)| *stage != Stage::Order);
    }
    Some(past)
}

/// Whether something of its history was given the day of the import.
fn was_seen(before: &Opportunity, after: &Opportunity, today: Date) -> bool {
    let count = |one: &Opportunity| {
        let stages = one.stages.iter().filter(|entry| entry.entered_on == Some(today));
        let statuses = one.statuses.iter().filter(|entry| entry.on == Some(today));
        let owners = one.owners.iter().filter(|entry| entry.from_on == Some(today));
        stages.count() + statuses.count() + owners.count()
    };
    count(after) > count(before)
}
