//! A workspace put together from records that were stored, one by one. It checks nothing but ids:
//! what was stored stood before, and who doubts it calls [`Record::check`].

use super::fields::Value;
use super::workspace::Header;
use super::{Record, RecordId, Workspace};

/// A workspace of which not all records are there yet. Records in order of id are taken fastest.
#[derive(Clone, Debug)]
pub struct Assembly(Workspace);

impl Assembly {
    /// No records yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a record in place of the one of the same id, if there was one; whether there was none.
    pub fn put(&mut self, record: Record) -> bool {
        self.0.put(record)
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: RecordId) {
        self.0.remove(id);
    }

    /// Says what the workspace is beside its records.
    pub fn head(&mut self, header: Header) {
        let Header { id, lineage, kind, unknown } = header;
        let workspace = &mut self.0;
        (workspace.id, workspace.lineage, workspace.kind) = (id, lineage, kind);
        workspace.unknown = unknown;
    }

    /// What has been put together so far.
    #[must_use]
    pub const fn so_far(&self) -> &Workspace {
        &self.0
    }

    /// The workspace of this header that has been put together.
    #[must_use]
    pub fn finish(mut self, header: Header) -> Workspace {
        self.head(header);
        self.0
    }
}

impl Default for Assembly {
    fn default() -> Self {
        Self(Workspace::blank())
    }
}
