//! Chance: up to three pages on one disk, what people do, and all that can go wrong, in any order.
//!
//! Each page has a record that no other edits: after a crash of a page it is as it was acknowledged
//! last, or newer; after a power cut, as it was acknowledged at the time up to which the disk kept
//! what was written, or newer. Every record may always stand where it stands; and once all is
//! delivered, all pages and one that is opened now show the same.
//!
//! `IMBUTO_SIMULATED_STEPS` says how long, `IMBUTO_SIMULATED_SEED` from where. A failure prints the
//! seed of its world and the last acts, as many as `IMBUTO_SIMULATED_ACTS` wants.

use std::collections::VecDeque;
use std::rc::Rc;

use imbuto::domain::{Opportunity, Tab, Workspace};
use imbuto::storage::{Progress, RemoteChange, SaveState, StoreError};
use jiff::ToSpan;
use jiff::civil::Date;

use super::chance::Chance;
use super::firm::*;
use super::world::{Disk, Texts};

/// How many steps a world lasts: short enough to be looked at.
const WORLD: usize = 1000;

const PAGES: usize = 3;

/// A value of a page's own record, and how many writes there had been before and after.
#[derive(Debug)]
struct Mark {
    before: usize,
    after: usize,
    title: String,
    kept: bool,
}

struct Slot {
    desk: Desk,
    marks: Vec<Mark>,
    /// Another page has taken a step back that touched this one's record.
    disturbed: bool,
    /// It made a snapshot without having heard all.
    deaf: bool,
}

struct World {
    seed: u64,
    chance: Chance,
    disk: Rc<Disk>,
    slots: Vec<Slot>,
    next_tab: u32,
    today: Date,
    /// For so many more steps writes may fail, or the store is full.
    faulty: usize,
    acts: VecDeque<String>,
}

/// The number of the opportunity that only this page edits.
fn own(place: usize) -> u64 {
    800 + place as u64
}

fn title_in(workspace: &Workspace, place: usize) -> &str {
    let one = workspace.opportunities.get(opportunity_id(own(place)));
    one.map_or("", |one: &Opportunity| &one.title)
}

impl World {
    fn new(seed: u64) -> Self {
        let disk = Disk::with(Texts::new());
        let mut world = Self {
            seed,
            chance: Chance::seeded(seed),
            disk,
            slots: Vec::new(),
            next_tab: 1,
            today: TODAY,
            faulty: 0,
            acts: VecDeque::new(),
        };
        drop(imbuto::storage::create(world.disk.view(), workspace(2), world.tab(), TODAY));
        for place in 0..PAGES {
            let desk = world.desk();
            world.slots.push(Slot { desk, marks: Vec::new(), disturbed: false, deaf: false });
            world.edit_own(place);
            world.settle();
        }
        world.commit();
        world.mark_anew();
        world
    }

    /// Numbers in no order, as they are drawn.
    fn tab(&mut self) -> Tab {
        self.next_tab += 1;
        Tab(self.next_tab.wrapping_mul(0x9e37_79b1))
    }

    /// All pages know of each other, and of some more.
    fn desk(&mut self) -> Desk {
        let tab = self.tab();
        let mut desk = Desk::at(&self.disk, tab.0);
        let tabs = self.tabs();
        desk.page.set_peers(tabs.clone());
        self.slots.iter_mut().for_each(|slot| slot.desk.page.set_peers(tabs.clone()));
        desk
    }

    /// Every number that was ever drawn.
    fn tabs(&self) -> Vec<Tab> {
        (0..=self.next_tab).map(|at| Tab(at.wrapping_mul(0x9e37_79b1))).collect()
    }

    fn say(&mut self, act: String) {
        self.acts.push_back(act);
        if self.acts.len() > told("IMBUTO_SIMULATED_ACTS").unwrap_or(30) as usize {
            self.acts.pop_front();
        }
    }

    fn step(&mut self) {
        let place = self.chance.below(PAGES);
        if self.faulty == 1 {
            self.heal();
        }
        self.faulty = self.faulty.saturating_sub(1);
        if self.faulty > 0 || self.chance.one_in(3) {
            (0..PAGES).for_each(|place| self.hear(place, usize::MAX));
        }
        match self.chance.below(64) {
            0..16 => self.edit_own(place),
            16..34 => self.edit(place),
            34..39 => self.turn(place, false),
            39..43 => self.turn(place, true),
            43..49 => {
                let count = self.chance.below(8);
                self.hear(place, count);
            }
            49..57 => self.snapshot(place),
            57 | 58 => self.fault(place),
            59 => self.heal(),
            60 => {
                let days = self.chance.below(5) as i64 - 1;
                self.today = self.today.saturating_add(days.days()).max(TODAY);
                self.say(format!("today is {}", self.today));
            }
            61 => self.crash(place),
            62 => self.cut(),
            _ => self.agree(),
        }
        if self.disk.writes() > 300 {
            self.commit();
        }
        // None is ever so far behind that others have let go of what it has not heard of.
        (0..PAGES).for_each(|place| {
            while self.slots[place].desk.view.pending() > 50 {
                self.hear(place, 10);
            }
        });
    }

    fn hear(&mut self, place: usize, count: usize) {
        let desk = &mut self.slots[place].desk;
        let mut heard = 0;
        while heard < count && desk.hear().is_some() {
            heard += 1;
        }
        if !desk.view.waits() {
            self.slots[place].deaf = false;
        }
        if heard > 0 {
            self.say(format!("{place} hears {heard}"));
        }
    }

    /// Carries an act out on a page, and notes what became of the page's own record.
    fn acts(&mut self, place: usize, what: String, act: impl FnOnce(&mut Page, Date)) {
        let before = self.disk.writes();
        let today = self.today;
        let slot = &mut self.slots[place];
        let title_before = title_in(slot.desk.page.workspace(), place).to_owned();
        act(&mut slot.desk.page, today);
        let kept = *slot.desk.page.save_state() == SaveState::Saved;
        let title = title_in(slot.desk.page.workspace(), place).to_owned();
        let waited = slot.marks.last().is_some_and(|mark| !mark.kept);
        if title != title_before || (kept && waited) {
            let kept = kept && !slot.disturbed;
            slot.marks.push(Mark { before, after: self.disk.writes(), title, kept });
        }
        let save_state = slot.desk.page.save_state().clone();
        self.say(format!("{place} {what}: {save_state:?}"));
    }

    fn edit_own(&mut self, place: usize) {
        let text = format!("{place} at {}", self.chance.below(100_000));
        let command = title(&self.slots[place].desk.page, own(place), &text);
        let step = self.chance.undo_step(3);
        self.acts(place, format!("own {text:?}"), |page, today| {
            assert!(page.dispatch(&command, today, step).is_ok());
        });
    }

    fn edit(&mut self, place: usize) {
        let workspace = self.slots[place].desk.page.workspace();
        let command = self.chance.command(workspace, self.today);
        let step = self.chance.undo_step(4);
        let what = format!("{command:?}");
        self.acts(place, what.chars().take(300).collect(), |page, today| {
            let _ = page.dispatch(&command, today, step);
        });
    }

    fn turn(&mut self, place: usize, again: bool) {
        // Mostly pages leave to each other what was theirs, and are gone only now and then.
        let tabs: Vec<Tab> = match self.chance.one_in(6) {
            true => self.slots.iter().map(|slot| slot.desk.tab).collect(),
            false => self.tabs(),
        };
        let (before, titles) = (self.disk.writes(), self.titles(place));
        self.slots[place].desk.page.set_peers(tabs);
        self.acts(place, if again { "redo" } else { "undo" }.to_owned(), |page, _| {
            let _ = if again { page.redo() } else { page.undo() };
        });
        self.note_disturbed(place, before, &titles);
    }

    /// The records of the other pages, as this one shows them.
    fn titles(&self, place: usize) -> Vec<String> {
        let workspace = self.slots[place].desk.page.workspace();
        (0..PAGES).map(|other| title_in(workspace, other).to_owned()).collect()
    }

    fn note_disturbed(&mut self, by: usize, before: usize, titles: &[String]) {
        let now = self.titles(by);
        for other in (0..PAGES).filter(|other| *other != by && now[*other] != titles[*other]) {
            let mark =
                Mark { before, after: self.disk.writes(), title: now[other].clone(), kept: false };
            self.slots[other].marks.push(mark);
            self.slots[other].disturbed = true;
        }
    }

    fn snapshot(&mut self, place: usize) {
        let steps = 1 + self.chance.below(6);
        if self.slots[place].deaf || self.chance.one_in(2) {
            self.hear(place, usize::MAX);
        }
        self.slots[place].deaf = self.slots[place].desk.view.waits();
        self.acts(place, format!("{steps} of a snapshot"), |page, today| {
            for _ in 0..steps {
                if page.write_snapshot(today) != Ok(Progress::More) {
                    break;
                }
            }
            let _: RemoteChange = page.poll_remote();
        });
    }

    fn fault(&mut self, place: usize) {
        self.faulty = self.faulty.max(12);
        let with = match self.chance.one_in(2) {
            true => StoreError::Full,
            false => StoreError::Unavailable("by chance".to_owned()),
        };
        let writes = self.chance.below(6);
        let view = Rc::clone(&self.slots[place].desk.view);
        match self.chance.below(3) {
            0 => view.fail_after(writes, with),
            1 => view.fail_from(writes, with),
            _ => self.disk.capacity.set(Some(self.disk.used() + self.chance.below(1500))),
        }
        self.say(format!("{place} has a fault"));
    }

    fn heal(&mut self) {
        self.faulty = 0;
        self.disk.capacity.set(None);
        self.slots.iter().for_each(|slot| slot.desk.view.heal());
        self.say("all is healed".to_owned());
        for place in 0..self.slots.len() {
            self.hear(place, usize::MAX);
            self.acts(place, "flushes".to_owned(), |page, _| {
                assert_eq!(*page.flush(), SaveState::Saved);
            });
        }
    }

    /// What may be found of a page's record on a disk that kept so many writes.
    #[track_caller]
    fn check_found(&self, found: &Workspace, writes: usize) {
        sound(found);
        for (place, slot) in self.slots.iter().enumerate() {
            let last = slot.marks.iter().rposition(|mark| mark.kept && mark.after <= writes);
            let mut may_be = slot.marks[last.unwrap_or(0)..].iter();
            let title = title_in(found, place);
            assert!(
                may_be.any(|mark| mark.before <= writes && mark.title == title),
                "{place} was {title:?} after {writes} writes, and {:?}",
                &slot.marks[last.unwrap_or(0)..]
            );
        }
    }

    fn crash(&mut self, place: usize) {
        self.say(format!("{place} crashes"));
        // What it began to write ends with it; faults stay with the disk alone.
        let desk = self.desk();
        self.check_found(desk.page.workspace(), self.disk.writes());
        let slot = &mut self.slots[place];
        slot.desk = desk;
        let title = title_in(slot.desk.page.workspace(), place).to_owned();
        let writes = self.disk.writes();
        // It opened with this one: from now on it is this or newer, unless it was disturbed.
        let kept = !slot.disturbed;
        slot.marks.push(Mark { before: writes, after: writes, title, kept });
    }

    fn cut(&mut self) {
        let writes = self.disk.writes() - self.chance.below(self.disk.writes().min(120) + 1);
        self.say(format!("power cut, {writes} of {} writes", self.disk.writes()));
        let disk = Disk::with(self.disk.after(writes));
        disk.capacity.set(self.disk.capacity.get());
        self.disk = disk;
        for place in 0..PAGES {
            let desk = self.desk();
            if place == 0 {
                self.check_found(desk.page.workspace(), writes);
            }
            self.slots[place].desk = desk;
        }
        self.mark_anew();
    }

    /// What is shown now is what was acknowledged.
    fn mark_anew(&mut self) {
        for (place, slot) in self.slots.iter_mut().enumerate() {
            let title = title_in(slot.desk.page.workspace(), place).to_owned();
            let writes = self.disk.writes();
            slot.marks = vec![Mark { before: writes, after: writes, title, kept: true }];
            slot.disturbed = false;
        }
    }

    /// Up to here a power cut takes nothing away any more.
    fn commit(&mut self) {
        self.disk.commit(self.disk.writes());
        for slot in &mut self.slots {
            let last = slot.marks.iter().rposition(|mark| mark.kept).unwrap_or(0);
            slot.marks.drain(..last);
            for mark in &mut slot.marks {
                (mark.before, mark.after) = (0, 0);
            }
        }
    }

    fn settle(&mut self) {
        self.heal();
        while self.slots.iter().any(|slot| slot.desk.view.waits()) {
            let places = 0..self.slots.len();
            places.for_each(|place| self.hear(place, usize::MAX));
        }
    }

    fn agree(&mut self) {
        self.settle();
        self.say("all agree".to_owned());
        let mut desks: Vec<&mut Desk> = self.slots.iter_mut().map(|slot| &mut slot.desk).collect();
        agree(&self.disk, &mut desks);
        self.check_found(self.slots[0].desk.page.workspace(), self.disk.writes());
        self.commit();
        self.mark_anew();
        for slot in &self.slots {
            assert_eq!(slot.desk.page.unreadable(), [], "{:?}", slot.desk.tab);
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let acts: Vec<&str> = self.acts.iter().map(String::as_str).collect();
            eprintln!("IMBUTO_SIMULATED_SEED={}, at the end:\n{}", self.seed, acts.join("\n"));
        }
    }
}

fn told(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn whatever_happens_nothing_acknowledged_is_lost() {
    let steps = told("IMBUTO_SIMULATED_STEPS").unwrap_or(4000) as usize;
    let first = told("IMBUTO_SIMULATED_SEED").unwrap_or(1);
    for seed in (first..).take(steps.div_ceil(WORLD)) {
        let mut world = World::new(seed);
        (0..WORLD.min(steps)).for_each(|_| world.step());
        world.agree();
    }
}
