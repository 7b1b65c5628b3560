//! A browser's store as several pages see it, and the ways in which it fails.
//!
//! What a page writes is on the disk and in its own view at once; the others see it, and hear of it,
//! when it is [delivered](View::deliver) to them, in order. The disk remembers every write, so that
//! the power can be cut after any of them.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::{Rc, Weak};

use imbuto::storage::{KeyValue, StoreError};

pub type Texts = BTreeMap<String, String>;

/// A write, or the removal of a key.
pub type Write = (String, Option<String>);

/// What all pages share.
#[derive(Debug, Default)]
pub struct Disk {
    pub texts: RefCell<Texts>,
    /// What was there before the first write of the log.
    base: RefCell<Texts>,
    /// Every write since the beginning, or since the last [commit](Disk::commit).
    pub log: RefCell<Vec<Write>>,
    /// UTF-16 units that fit.
    pub capacity: Cell<Option<usize>>,
    used: Cell<usize>,
    views: RefCell<Vec<Weak<View>>>,
}

/// What one page sees.
#[derive(Debug)]
pub struct View {
    disk: Rc<Disk>,
    seen: RefCell<Texts>,
    inbox: RefCell<VecDeque<Write>>,
    fails: RefCell<Option<Fault>>,
    failed: Cell<bool>,
}

/// Writes that will fail.
#[derive(Debug)]
struct Fault {
    /// So many more go through.
    after: usize,
    /// Then so many fail.
    times: usize,
    with: StoreError,
}

impl Disk {
    /// A disk on which these texts are.
    pub fn with(texts: Texts) -> Rc<Self> {
        let disk = Self::default();
        disk.used.set(used(&texts));
        disk.base.replace(texts.clone());
        disk.texts.replace(texts);
        Rc::new(disk)
    }

    /// What was on the disk after so many writes of the log.
    pub fn after(&self, writes: usize) -> Texts {
        let mut texts = self.base.borrow().clone();
        self.log.borrow().iter().take(writes).cloned().for_each(|write| put(&mut texts, write));
        texts
    }

    /// The first so many writes of the log are safe from a power cut now, and are forgotten.
    pub fn commit(&self, writes: usize) {
        let texts = self.after(writes);
        self.base.replace(texts);
        self.log.borrow_mut().drain(..writes);
    }

    /// Something outside the app changes a text, or takes it away; no page hears of it.
    pub fn tamper(&self, key: &str, text: Option<&str>) {
        let write = (key.to_owned(), text.map(str::to_owned));
        put(&mut self.texts.borrow_mut(), write.clone());
        self.used.set(used(&self.texts.borrow()));
        for view in self.views.borrow().iter().filter_map(Weak::upgrade) {
            put(&mut view.seen.borrow_mut(), write.clone());
        }
    }

    /// Everything is taken away, of all sites on the origin; no page has heard of it yet.
    pub fn clear(&self) {
        let keys: Vec<String> = self.texts.borrow().keys().cloned().collect();
        keys.iter().for_each(|key| self.tamper(key, None));
        let views = self.views.borrow();
        views.iter().filter_map(Weak::upgrade).for_each(|view| view.inbox.borrow_mut().clear());
    }

    /// UTF-16 units in use.
    pub fn used(&self) -> usize {
        self.used.get()
    }

    pub fn writes(&self) -> usize {
        self.log.borrow().len()
    }

    /// A page that sees the disk as it is now.
    pub fn view(self: &Rc<Self>) -> Rc<View> {
        let view = Rc::new(View {
            disk: Rc::clone(self),
            seen: RefCell::new(self.texts.borrow().clone()),
            inbox: RefCell::default(),
            fails: RefCell::default(),
            failed: Cell::default(),
        });
        self.views.borrow_mut().push(Rc::downgrade(&view));
        view
    }

    fn write(&self, by: &View, key: &str, text: Option<&str>) -> Result<(), StoreError> {
        let before = self.texts.borrow().get(key).map_or(0, |old| units(key) + units(old));
        let after = text.map_or(0, |text| units(key) + units(text));
        let used = self.used.get() - before + after;
        if after > before && self.capacity.get().is_some_and(|capacity| used > capacity) {
            return Err(StoreError::Full);
        }
        self.used.set(used);
        let write = (key.to_owned(), text.map(str::to_owned));
        put(&mut self.texts.borrow_mut(), write.clone());
        self.log.borrow_mut().push(write.clone());
        self.views.borrow_mut().retain(|view| view.strong_count() > 0);
        for view in self.views.borrow().iter().filter_map(Weak::upgrade) {
            if !std::ptr::eq(&raw const *view, by) {
                view.inbox.borrow_mut().push_back(write.clone());
            }
        }
        put(&mut by.seen.borrow_mut(), write);
        Ok(())
    }
}

impl View {
    /// After so many more writes, one fails.
    pub fn fail_after(&self, writes: usize, with: StoreError) {
        self.fails.replace(Some(Fault { after: writes, times: 1, with }));
    }

    /// After so many more writes, all fail until the view is [healed](View::heal).
    pub fn fail_from(&self, writes: usize, with: StoreError) {
        self.fails.replace(Some(Fault { after: writes, times: usize::MAX, with }));
    }

    pub fn heal(&self) {
        self.fails.replace(None);
    }

    /// Whether a write has failed that was to fail.
    pub fn has_failed(&self) -> bool {
        self.failed.get()
    }

    /// The next thing that another page wrote, if there is one: from now on it is seen here.
    pub fn deliver(&self) -> Option<Write> {
        let write = self.inbox.borrow_mut().pop_front()?;
        put(&mut self.seen.borrow_mut(), write.clone());
        Some(write)
    }

    /// How much is still to be delivered.
    pub fn pending(&self) -> usize {
        self.inbox.borrow().len()
    }

    pub fn waits(&self) -> bool {
        !self.inbox.borrow().is_empty()
    }

    fn spend(&self) -> Result<(), StoreError> {
        let mut fails = self.fails.borrow_mut();
        let Some(fault) = fails.as_mut() else { return Ok(()) };
        if let Some(left) = fault.after.checked_sub(1) {
            fault.after = left;
            return Ok(());
        }
        self.failed.set(true);
        let with = fault.with.clone();
        fault.times -= 1;
        if fault.times == 0 {
            *fails = None;
        }
        Err(with)
    }
}

impl KeyValue for View {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.seen.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.spend()?;
        self.disk.write(self, key, Some(text))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.spend()?;
        self.disk.write(self, key, None)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let seen = self.seen.borrow();
        Ok(seen.keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }

    fn used_units(&self) -> Result<usize, StoreError> {
        Ok(self.disk.used.get())
    }
}

fn put(texts: &mut Texts, (key, text): Write) {
    match text {
        Some(text) => drop(texts.insert(key, text)),
        None => drop(texts.remove(&key)),
    }
}

fn used(texts: &Texts) -> usize {
    texts.iter().map(|(key, text)| units(key) + units(text)).sum()
}

pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
