//! A small map as a sorted list. A workspace has few tabs, entries and pages to tell apart: a list is
//! as quick as a tree there, and each kind of tree would be some kilobytes to load.

/// Values by key, in the order of their keys.
#[derive(Clone, Debug)]
pub(super) struct Sorted<K, V = ()>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy, V> Sorted<K, V> {
    /// Puts a value in, in place of the one that the key had.
    pub fn put(&mut self, key: K, value: V) {
        match self.place(key) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    pub fn get(&self, key: K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    pub fn has(&self, key: K) -> bool {
        self.place(key).is_ok()
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = K> {
        self.0.iter().map(|(key, _)| *key)
    }

    pub fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.0.iter().map(|(key, value)| (*key, value))
    }

    /// Those of `from` and of greater keys.
    pub fn from(&mut self, from: K) -> impl Iterator<Item = &mut V> {
        let place = self.0.partition_point(|(key, _)| *key < from);
        self.0[place..].iter_mut().map(|(_, value)| value)
    }

    pub fn take_last(&mut self) -> Option<K> {
        self.0.pop().map(|(key, _)| key)
    }

    pub fn retain(&mut self, keep: impl Fn(K) -> bool) {
        self.0.retain(|(key, _)| keep(*key));
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, key: K) -> Result<usize, usize> {
        // What comes last is mostly the greatest.
        match self.0.last() {
            Some((last, _)) if *last < key => Err(self.0.len()),
            _ => self.0.binary_search_by(|(other, _)| other.cmp(&key)),
        }
    }
}

impl<K: Ord + Copy> Sorted<K> {
    /// Puts a key in.
    pub fn add(&mut self, key: K) {
        self.put(key, ());
    }
}
