//! Taking out what no root needs any more. It only ever takes out what both roots hold, or none
//! names, and never what cannot be read.

use crate::domain::Stamp;
use crate::storage::places::{Place, Version};
use crate::storage::root::Root;
use crate::storage::{StoreError, seal};

use super::Ledger;

/// How much is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tidy {
    /// What other tabs may be writing without a root yet stays, whether they are open or not.
    Gently,
    /// There is no room: what a tab that is gone began goes, too.
    Thoroughly,
}

impl Ledger {
    /// Takes out entries, pages and logs that neither this tab's root nor the stored ones need, and
    /// says whether there were any. Without two roots no entry goes.
    pub(super) fn sweep(&mut self, tidy: Tidy) -> Result<bool, StoreError> {
        let stored = self.stored_roots()?;
        let two = stored.iter().all(Option::is_some);
        let keys = self.store.keys(self.places.prefix())?;
        let places: Vec<(String, Place)> = keys
            .into_iter()
            .filter_map(|key| self.places.place(&key).map(|at| (key, at)))
            .collect();
        let roots: Vec<&Root> = stored.iter().flatten().chain([&self.root]).collect();
        let kept: Vec<Stamp> = roots.iter().flat_map(|root| root.kept_stamps()).collect();
        let mut named: Vec<Place> = Vec::new();
        let days = self.days_in(&places);
        for root in roots.iter().copied().chain(&days) {
            named.extend(root.pages().map(|(page, version)| Place::Page(page, version)));
            named.extend(root.log.map(Place::Log));
        }
        named.sort_unstable();
        // Something could not be read once, and may have named any of the pages there were then.
        let doubt = places.iter().filter_map(|(_, place)| match place {
            Place::Damaged(generation, _) => Some(*generation),
            _ => None,
        });
        let doubt = doubt.max().unwrap_or(0);
        let oldest = roots.iter().map(|root| root.version.generation).min().unwrap_or(0);
        let in_writing = |version: Version| match tidy {
            _ if version.tab == self.tab => self.writing() == Some(version),
            Tidy::Gently => version.generation >= oldest,
            Tidy::Thoroughly => version.generation >= oldest && self.others.contains(&version.tab),
        };
        let mut swept = false;
        for (key, place) in &places {
            let needless = match place {
                Place::Journal(stamp) => {
                    two && roots.iter().all(|root| root.holds(*stamp)) && !kept.contains(stamp)
                }
                Place::Page(_, version) | Place::Log(version) => {
                    version.generation > doubt
                        && !in_writing(*version)
                        && named.binary_search(place).is_err()
                }
                _ => false,
            };
            let is_whole =
                |text: Option<String>| text.is_some_and(|text| seal::is_whole(key, &text));
            if needless && is_whole(self.store.get(key)?) {
                self.store.remove(key)?;
                swept = true;
            }
        }
        self.large.retain(|stamp| kept.contains(stamp) || self.unheld.contains_key(stamp));
        Ok(swept)
    }

    /// Puts roots that could not be read out of the way, byte for byte, so that their place can be
    /// used again. Other texts stay where they are: nothing else is ever written there.
    pub(super) fn put_unread_aside(&mut self, generation: u64) -> Result<(), StoreError> {
        let (roots, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.unread)
            .into_iter()
            .partition(|(key, _)| matches!(self.places.place(key), Some(Place::Root(_))));
        self.unread = others;
        let mut roots = roots.into_iter();
        while let Some((key, text)) = roots.next() {
            if let Err(error) = self.put_aside(generation, &key, &text) {
                self.unread.push((key, text));
                self.unread.extend(roots);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Keeps a text that cannot be read under another name, and frees its own. Pages up to this
    /// generation stay with it.
    pub(super) fn put_aside(
        &self,
        generation: u64,
        key: &str,
        text: &str,
    ) -> Result<(), StoreError> {
        let keys = self.store.keys(self.places.prefix())?;
        let numbers = keys.iter().filter_map(|key| match self.places.place(key) {
            Some(Place::Damaged(_, number)) => Some(number),
            _ => None,
        });
        let next = numbers.max().map_or(0, |number| number + 1);
        let aside = self.places.key(&Place::Damaged(generation, next));
        self.store.set(&aside, &format!("{key}\n{text}"))?;
        // Where another tab has written there since, it is that tab's.
        match self.store.get(key)?.as_deref() {
            Some(now) if now == text => self.store.remove(key),
            _ => Ok(()),
        }
    }
}
