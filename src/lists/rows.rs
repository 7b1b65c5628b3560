//! Every opportunity as a row, in a slot that it keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::rc::Rc;

use jiff::civil::Date;

use crate::agenda::Standing;
use crate::domain::{Currency, Opportunity, OpportunityId, OwnerId, RecordId, Stage, Workspace};
use crate::metrics::{
    Amount, Code, Codes, Footprints, OrderChecklist, Recorded, StatusKind, stage_in_stock,
};

use super::heard::Heard;
use super::names::Names;
use super::row::{Row, Traits};

/// Makes small letters: the browser has a table of them, which need not be loaded once more.
pub type LowerCase = fn(&str) -> String;

/// Every opportunity as a row. Lists name rows by their slots.
#[derive(Debug)]
pub(super) struct Rows {
    slots: Vec<Row>,
    traits: Vec<Traits>,
    amounts: Vec<Amount>,
    standings: Vec<Standing>,
    /// The most that is at stake in one of them.
    most: f64,
    names: Names,
    by_id: BTreeMap<OpportunityId, u32>,
    /// Slots whose opportunity is gone, while a list may still show it.
    vacant: Vec<u32>,
    /// Slots for new rows.
    free: Vec<u32>,
    owners: Codes<OwnerId>,
    sources: Codes<String>,
    /// How many rows have each source, by its place.
    with_source: Vec<u32>,
    /// Why rows are lost.
    reasons: Codes<String>,
    /// How many rows were ever entered into each stage.
    with_entry: [u32; 6],
    owner_names: BTreeMap<OwnerId, Rc<str>>,
    nobody: Rc<str>,
    heard: Heard,
    /// What has stood still for too long: somebody else finds that.
    stopped: BTreeSet<OpportunityId>,
    basis: Basis,
    today: Date,
    lower: LowerCase,
}

/// What of the whole workspace every row depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Basis {
    currency: Option<Currency>,
    checklist: OrderChecklist,
}

impl Basis {
    fn of(workspace: &Workspace) -> Self {
        let checklist = OrderChecklist::of(workspace);
        Self { currency: workspace.settings.currency, checklist }
    }
}

impl Rows {
    pub fn new(lower: LowerCase, today: Date) -> Self {
        Self {
            slots: Vec::new(),
            traits: Vec::new(),
            amounts: Vec::new(),
            standings: Vec::new(),
            most: 0.0,
            names: Names::default(),
            by_id: BTreeMap::new(),
            vacant: Vec::new(),
            free: Vec::new(),
            owners: Codes::default(),
            sources: Codes::default(),
            with_source: Vec::new(),
            reasons: Codes::default(),
            with_entry: [0; 6],
            owner_names: BTreeMap::new(),
            nobody: "".into(),
            heard: Heard::default(),
            stopped: BTreeSet::new(),
            basis: Basis::default(),
            today,
            lower,
        }
    }

    pub fn slot(&self, id: OpportunityId) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    pub fn row(&self, slot: u32) -> &Row {
        &self.slots[slot as usize]
    }

    pub fn traits(&self, slot: u32) -> Traits {
        self.traits[slot as usize]
    }

    pub fn amount(&self, slot: u32) -> Amount {
        self.amounts[slot as usize]
    }

    /// How urgent it is, in points.
    pub fn points(&self, slot: u32) -> f64 {
        self.standings[slot as usize].points(self.most)
    }

    /// What is at stake in it.
    pub fn at_stake(&self, slot: u32) -> f64 {
        self.standings[slot as usize].at_stake
    }

    /// The day it is.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// It is another day: all are to be [read](Self::read) again.
    pub const fn set_today(&mut self, today: Date) {
        self.today = today;
    }

    /// Takes over that where this was at stake it is that now. Says whether the most that is at stake
    /// has become another, and with it how urgent all are.
    pub fn weigh(&mut self, before: f64, after: f64) -> bool {
        if after <= self.most && before < self.most {
            return false;
        }
        let most = self.most;
        self.most = match after >= most {
            true => after,
            false => self.all().map(|slot| self.at_stake(slot)).fold(0.0, f64::max),
        };
        self.most != most
    }

    /// Takes over what has stood still for too long. Says whether that is news.
    pub fn set_stopped(&mut self, stopped: BTreeSet<OpportunityId>) -> bool {
        let news = self.stopped.symmetric_difference(&stopped);
        let slots: Vec<u32> = news.filter_map(|id| self.slot(*id)).collect();
        self.stopped = stopped;
        for slot in &slots {
            let traits = &mut self.traits[*slot as usize];
            traits.is_stopped = !traits.is_stopped;
        }
        !slots.is_empty()
    }

    /// The account's name and the title of each, a line each.
    pub const fn names(&self) -> &Names {
        &self.names
    }

    pub const fn owners(&self) -> &Codes<OwnerId> {
        &self.owners
    }

    pub const fn source_codes(&self) -> &Codes<String> {
        &self.sources
    }

    pub const fn reason_codes(&self) -> &Codes<String> {
        &self.reasons
    }

    /// The stages that are recorded at all.
    pub fn recorded(&self) -> Recorded {
        Recorded::entered(self.with_entry.map(|count| count > 0))
    }

    /// The slots of all rows, in order of id.
    pub fn all(&self) -> impl Iterator<Item = u32> {
        self.by_id.values().copied()
    }

    /// The sources that rows have, in alphabetical order.
    pub fn sources(&self) -> Vec<&str> {
        let sources = self.sources.values().iter().zip(&self.with_source);
        let mut sources: Vec<&str> =
            sources.filter(|(_, count)| **count > 0).map(|(name, _)| name.as_str()).collect();
        sources.sort_unstable();
        sources
    }

    /// When something was last done with each.
    pub const fn heard(&mut self) -> &mut Heard {
        &mut self.heard
    }

    pub fn lower(&self, text: &str) -> String {
        (self.lower)(text)
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        let (heard, stopped) = (std::mem::take(&mut self.heard), std::mem::take(&mut self.stopped));
        *self = Self { heard, stopped, ..Self::new(self.lower, self.today) };
    }

    /// Makes ready for [reading](Self::read) all records.
    pub fn begin(&mut self, workspace: &Workspace) {
        self.basis = Basis::of(workspace);
        let names = workspace.owners.iter();
        self.owner_names =
            names.map(|owner| (owner.id, (self.lower)(&owner.name).into())).collect();
    }

    /// Reads so many opportunities after this one into rows, and vacates rows between whose
    /// opportunities are gone. Gives the last one read; `None` where there are no more.
    pub fn read(
        &mut self,
        workspace: &Workspace,
        after: Option<OpportunityId>,
        most: usize,
    ) -> Option<OpportunityId> {
        let read: Vec<&Opportunity> = workspace.opportunities.after(after).take(most).collect();
        let last = read.last().filter(|_| read.len() == most).map(|one| one.id);
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let until = last.map_or(Bound::Unbounded, Bound::Included);
        let known = self.by_id.range((from, until));
        let is_gone = |id| read.binary_search_by_key(id, |one| one.id).is_err();
        let gone: Vec<u32> = known.filter(|(id, _)| is_gone(id)).map(|(_, slot)| *slot).collect();
        gone.into_iter().for_each(|slot| self.vacate(slot));
        for opportunity in read {
            self.put(workspace, opportunity);
        }
        if last.is_none() {
            self.most = self.all().map(|slot| self.at_stake(slot)).fold(0.0, f64::max);
        }
        last
    }

    /// The opportunities whose rows may be others now; `None` where all may be.
    pub fn touched_by(
        &mut self,
        workspace: &Workspace,
        touched: &BTreeSet<RecordId>,
    ) -> Option<BTreeSet<OpportunityId>> {
        // Which step is missing, and with it how urgent something is, depends on all of them.
        let is_other = || self.basis != Basis::of(workspace);
        if touched.contains(&RecordId::Playbook)
            || touched.contains(&RecordId::Settings) && is_other()
        {
            return None;
        }
        let mut others = BTreeSet::new();
        let (mut accounts, mut owners) = (BTreeSet::new(), BTreeSet::new());
        for id in touched {
            match *id {
                RecordId::Opportunity(id) => _ = others.insert(id),
                RecordId::Account(id) => _ = accounts.insert(id),
                RecordId::Owner(id) => _ = owners.insert(id),
                _ => {}
            }
        }
        others.extend(self.heard.update(workspace, touched));
        for id in &owners {
            match workspace.owners.get(*id) {
                Some(owner) => {
                    _ = self.owner_names.insert(*id, (self.lower)(&owner.name).into());
                }
                None => _ = self.owner_names.remove(id),
            }
        }
        // Names change seldom: a look through all rows costs less than keeping who has whom.
        if !(accounts.is_empty() && owners.is_empty()) {
            let rows = self.all().map(|slot| self.row(slot));
            let named = rows.filter(|row| {
                row.account.is_some_and(|id| accounts.contains(&id))
                    || row.owner.is_some_and(|id| owners.contains(&id))
            });
            others.extend(named.map(|row| row.id));
        }
        Some(others)
    }

    /// Puts an opportunity into its slot as it is now; one that is new gets a slot.
    pub fn put(&mut self, workspace: &Workspace, opportunity: &Opportunity) -> u32 {
        let id = opportunity.id;
        let known = self.by_id.get(&id).copied();
        if let Some(slot) = known {
            self.count_out(slot);
        }
        let slot = known.or_else(|| self.free.pop()).unwrap_or(self.slots.len() as u32);
        self.by_id.insert(id, slot);
        let row = self.row_of(opportunity);
        let traits = self.traits_of(opportunity);
        self.count_in(traits);
        put_at(&mut self.slots, slot, row);
        put_at(&mut self.traits, slot, traits);
        let amount = Amount::of(opportunity.amount, self.basis.currency);
        put_at(&mut self.amounts, slot, amount);
        put_at(&mut self.standings, slot, Standing::of(workspace, opportunity, self.today));
        let account = opportunity.account.and_then(|id| workspace.accounts.get(id));
        let account = account.map_or("", |account| account.name.as_str());
        self.names.put(slot, &self.lower(&format!("{account}\n{}", opportunity.title)));
        slot
    }

    /// The row's opportunity is gone. The slot stays as it is until [nobody](Self::let_vacant_go)
    /// shows it.
    pub fn vacate(&mut self, slot: u32) {
        let id = self.row(slot).id;
        self.by_id.remove(&id);
        self.count_out(slot);
        self.vacant.push(slot);
    }

    /// Vacant slots may be taken by new rows.
    pub fn let_vacant_go(&mut self) {
        self.free.append(&mut self.vacant);
    }

    fn row_of(&self, opportunity: &Opportunity) -> Row {
        let owner = opportunity.owner();
        let owner_name = owner.and_then(|owner| self.owner_names.get(&owner));
        Row {
            id: opportunity.id,
            account: opportunity.account,
            owner,
            reach: Stage::ALL.map(|stage| opportunity.reach(stage)),
            heard_on: self.heard.day(opportunity.id),
            next_on: opportunity.next_action.as_ref().map(|next| next.on),
            stage_since: opportunity.last_entry().and_then(|entry| entry.entered_on),
            owner_name: Rc::clone(owner_name.unwrap_or(&self.nobody)),
        }
    }

    fn traits_of(&mut self, opportunity: &Opportunity) -> Traits {
        let next = opportunity.next_action.as_ref();
        Traits {
            status: StatusKind::of(opportunity.status()),
            stage: opportunity.stage(),
            furthest: opportunity.furthest(),
            in_stock: stage_in_stock(opportunity, &self.basis.checklist),
            owner: opportunity.owner().map_or(Code::NONE, |owner| self.owners.code(&owner)),
            source: opportunity.source.as_ref().map_or(Code::NONE, |name| self.sources.code(name)),
            temperature: opportunity.temperature,
            footprints: Footprints::of(opportunity),
            lost_for: opportunity
                .lost_for()
                .map_or(Code::NONE, |reason| self.reasons.code(&reason.to_owned())),
            is_unmoved: opportunity.is_unmoved(),
            is_planned: next.is_some(),
            is_late: next.is_some_and(|next| next.on < self.today),
            is_stopped: self.stopped.contains(&opportunity.id),
        }
    }

    fn count_in(&mut self, traits: Traits) {
        if let Some(place) = traits.source.place() {
            self.with_source.resize(self.sources.values().len(), 0);
            self.with_source[place] += 1;
        }
        for stage in traits.footprints.stages() {
            self.with_entry[stage.index()] += 1;
        }
    }

    fn count_out(&mut self, slot: u32) {
        let traits = self.traits(slot);
        if let Some(place) = traits.source.place() {
            self.with_source[place] -= 1;
        }
        for stage in traits.footprints.stages() {
            self.with_entry[stage.index()] -= 1;
        }
    }
}

fn put_at<T>(all: &mut Vec<T>, slot: u32, one: T) {
    match all.get_mut(slot as usize) {
        Some(place) => *place = one,
        None => all.push(one),
    }
}
