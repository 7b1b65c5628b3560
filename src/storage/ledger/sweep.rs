//! Taking out what no root needs any more. It only ever takes out what both roots hold, or none
//! names.

use std::collections::BTreeSet;

use crate::storage::places::Place;
use crate::storage::root::Root;
use crate::storage::{KeyValue, StoreError};

use super::Ledger;

impl<S: KeyValue + Clone> Ledger<S> {
    /// Takes out entries, pages and logs that neither the newest root nor the `other` needs.
    /// Without another root all stays: the newest is then the only one.
    pub(super) fn sweep(&mut self, other: Option<&Root>) -> Result<(), StoreError> {
        let keys = self.store.keys(self.places.prefix())?;
        let places: Vec<(String, Place)> = keys
            .into_iter()
            .filter_map(|key| self.places.place(&key).map(|at| (key, at)))
            .collect();
        // Something could not be read once, and may have named any of the pages.
        let doubt = places.iter().any(|(_, place)| matches!(place, Place::Damaged(_)));
        let roots: Vec<&Root> = std::iter::once(&self.root).chain(other).collect();
        let kept: BTreeSet<_> = roots.iter().flat_map(|root| root.kept_stamps()).collect();
        let mut named: BTreeSet<Place> = BTreeSet::new();
        let days = self.days_in(&places);
        for root in roots.iter().copied().chain(&days) {
            named.extend(root.pages().map(|(page, version)| Place::Page(page, version)));
            named.extend(root.log.map(Place::Log));
        }
        for (key, place) in &places {
            let needless = match place {
                Place::Journal(stamp) => {
                    other.is_some_and(|other| other.holds(*stamp))
                        && self.root.holds(*stamp)
                        && !kept.contains(stamp)
                        && !self.unread.iter().any(|(unread, _)| unread == key)
                }
                Place::Page(_, version) | Place::Log(version) => {
                    let writing = version.generation > self.root.version.generation
                        || self.writing() == Some(*version);
                    !doubt && !writing && !named.contains(place)
                }
                _ => false,
            };
            if needless {
                self.store.remove(key)?;
            }
        }
        self.large.retain(|stamp| kept.contains(stamp) || self.unheld.contains_key(stamp));
        Ok(())
    }

    /// Puts what could not be read out of the way, byte for byte, so that its place can be used
    /// again.
    pub(super) fn put_unread_aside(&mut self) -> Result<(), StoreError> {
        let keys = self.store.keys(self.places.prefix())?;
        let numbers = keys.iter().filter_map(|key| match self.places.place(key) {
            Some(Place::Damaged(number)) => Some(number),
            _ => None,
        });
        let mut next = numbers.max().map_or(0, |number| number + 1);
        while let Some((key, text)) = self.unread.last() {
            let aside = self.places.key(&Place::Damaged(next));
            self.store.set(&aside, &format!("{key}\n{text}"))?;
            self.unread.pop();
            next += 1;
        }
        Ok(())
    }
}
