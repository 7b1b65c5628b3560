//! A small firm, and what people do to it.
#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where its set-up fails")]

use std::rc::Rc;

use imbuto::domain::{
    Account, AccountId, Command, Opportunity, OpportunityId, Owner, OwnerId, RecordId, Stage, Tab,
    Workspace, apply,
};
use imbuto::storage::{
    Ledger, Opened, Progress, RemoteChange, SaveState, StoreError, UndoStep, create, open,
};
use jiff::civil::{Date, date};

use super::world::{Disk, Texts, View, Write};
use crate::fixture;

pub const TODAY: Date = date(2026, 3, 31);

pub type Page = Ledger;

/// A workspace of an owner and so many opportunities.
pub fn workspace(opportunities: u64) -> Workspace {
    let mut workspace = fixture::empty();
    let ada = Owner::sales(OwnerId::new(5, [0; 10]), "Ada");
    let mut records = vec![ada.into()];
    for number in 0..opportunities {
        let mut one = Opportunity::new(opportunity_id(number), format!("Lamps {number}"));
        one.enter(Stage::Prospect, Some(date(2026, 3, 1)));
        records.push(one.into());
    }
    apply(&mut workspace, &Command::Put(records), TODAY).expect("a firm that may stand");
    workspace
}

pub fn opportunity_id(number: u64) -> OpportunityId {
    OpportunityId::new(1000 + number, [7; 10])
}

/// A page with a workspace just begun in it, on a disk of its own.
pub fn begun(workspace: Workspace) -> (Rc<Disk>, Page) {
    let disk = Disk::with(Texts::new());
    let page = create(disk.view(), workspace, Tab(1), TODAY);
    (disk, page)
}

/// A page of this number, opened on what is on the disk.
#[track_caller]
pub fn opened(disk: &Rc<Disk>, tab: u32) -> Page {
    match open(disk.view(), fixture::empty().id, Tab(tab), TODAY) {
        Ok(Opened::Workspace(page)) => *page,
        other => panic!("not opened: {other:?}"),
    }
}

/// What opens on a disk with these texts.
#[track_caller]
pub fn found(texts: Texts) -> Workspace {
    opened(&Disk::with(texts), 99).workspace().clone()
}

/// Titles an opportunity.
pub fn title(page: &Page, number: u64, title: &str) -> Command {
    let one = page.workspace().opportunities.get(opportunity_id(number));
    let one = one.cloned().unwrap_or_else(|| Opportunity::new(opportunity_id(number), "new"));
    Command::Put(vec![Opportunity { title: title.to_owned(), ..one }.into()])
}

/// Moves an opportunity.
pub fn move_to(number: u64, stage: Stage) -> Command {
    Command::MoveTo { opportunity: opportunity_id(number), stage, on: TODAY }
}

/// Puts an account of this name.
pub fn account(number: u64, name: &str) -> Command {
    Command::Put(vec![Account::named(account_id(number), name).into()])
}

pub fn account_id(number: u64) -> AccountId {
    AccountId::new(500 + number, [3; 10])
}

/// Deletes an opportunity.
pub fn delete(number: u64) -> Command {
    Command::Delete(vec![RecordId::Opportunity(opportunity_id(number))])
}

#[track_caller]
pub fn done_on(page: &mut Ledger, command: &Command, on: Date) {
    let done = page.dispatch(command, on, UndoStep::New);
    assert!(done.is_ok(), "{done:?}");
}

#[track_caller]
pub fn done(page: &mut Ledger, command: &Command) {
    let done = page.dispatch(command, TODAY, UndoStep::New);
    assert!(done.is_ok(), "{done:?}");
}

/// Titles an opportunity.
#[track_caller]
pub fn retitle(page: &mut Page, number: u64, text: &str) {
    let command = title(page, number, text);
    done(page, &command);
}

/// Goes on with a snapshot until it is done or fails.
pub fn try_snapshot(page: &mut Ledger, on: Date) -> Result<(), StoreError> {
    while page.write_snapshot(on)? == Progress::More {}
    Ok(())
}

/// What is said to be kept is what opens.
#[track_caller]
pub fn honest(disk: &Disk, page: &Ledger) {
    if *page.save_state() == SaveState::Saved {
        let found = found(disk.texts.borrow().clone());
        assert!(found == *page.workspace(), "what is kept is not what is shown");
        assert!(!page.has_unsaved());
    }
}

/// Every record may stand where it stands.
#[track_caller]
pub fn sound(workspace: &Workspace) {
    for record in workspace.records() {
        assert_eq!(record.check(workspace, Date::MAX), Ok(()), "{record:?}");
    }
}

/// A disk with a workspace of so many opportunities, and a page for each of these tabs.
pub fn desks<const N: usize>(opportunities: u64, tabs: [u32; N]) -> (Rc<Disk>, [Desk; N]) {
    let (disk, page) = begun(workspace(opportunities));
    drop(page);
    let desks = tabs.map(|tab| Desk::at(&disk, tab));
    (disk, desks)
}

/// A page, and what it looks through.
pub struct Desk {
    pub view: Rc<View>,
    pub tab: Tab,
    pub page: Page,
}

impl Desk {
    /// A page of this number, opened on what is on the disk.
    #[track_caller]
    pub fn at(disk: &Rc<Disk>, tab: u32) -> Self {
        Self::looking_through(disk.view(), tab)
    }

    /// A page of this number, opened on what this view sees.
    #[track_caller]
    pub fn looking_through(view: Rc<View>, tab: u32) -> Self {
        let tab = Tab(tab);
        match open(view.clone(), fixture::empty().id, tab, TODAY) {
            Ok(Opened::Workspace(page)) => Self { view, tab, page: *page },
            other => panic!("not opened: {other:?}"),
        }
    }

    /// Hears of the next thing that another page wrote.
    pub fn hear(&mut self) -> Option<(Write, RemoteChange)> {
        let write = self.view.deliver()?;
        let heard = self.page.apply_remote(Some(&write.0), write.1.as_deref());
        Some((write, heard))
    }

    /// Hears of all that the others have written by now.
    pub fn hear_all(&mut self) {
        while self.hear().is_some() {}
    }

    pub fn title(&self, number: u64) -> &str {
        let one = self.page.workspace().opportunities.get(opportunity_id(number));
        one.map_or("", |one| &one.title)
    }
}

/// Once everything is delivered, all pages show the same, and so does one that is opened now.
#[track_caller]
pub fn agree(disk: &Disk, desks: &mut [&mut Desk]) {
    while desks.iter().any(|desk| desk.view.waits()) {
        desks.iter_mut().for_each(|desk| desk.hear_all());
    }
    let found = found(disk.texts.borrow().clone());
    for desk in desks {
        assert_eq!(*desk.page.save_state(), SaveState::Saved);
        let differ: Vec<RecordId> = (desk.page.workspace().record_ids().chain(found.record_ids()))
            .filter(|id| desk.page.workspace().record(*id) != found.record(*id))
            .collect();
        let id = differ.first().copied().unwrap_or(RecordId::Settings);
        assert!(
            *desk.page.workspace() == found,
            "{:?} shows what is not on the disk: {differ:?}\n{:#?}\n{:#?}",
            desk.tab,
            desk.page.workspace().record(id),
            found.record(id)
        );
    }
    sound(&found);
}

/// Writes a whole snapshot.
#[track_caller]
pub fn snapshot(page: &mut Ledger, on: Date) {
    try_snapshot(page, on).expect("a snapshot");
}
