//! A workspace of which records are missing, mended: what others name is there again, as far as that can
//! be said, and whatever is there may be edited and stands in a backup.

use std::collections::BTreeSet;

use super::{Account, Contact, Owner, Record, RecordId, Workspace};

/// Mends every record that names one that is missing. A company, a person or a salesperson gets a
/// stand-in under the same id, called by a question mark and a number, so that what belongs together
/// stays together; anything else is not named any more. Tells which records were touched.
pub fn mend(workspace: &mut Workspace) -> BTreeSet<RecordId> {
    let missing: Vec<(RecordId, RecordId)> =
        workspace.links().filter(|(_, of)| !workspace.has(*of)).collect();
    let mut touched = BTreeSet::new();
    for (by, of) in missing {
        let mended = match of {
            RecordId::Owner(_) | RecordId::Account(_) | RecordId::Contact(_) => {
                (!workspace.has(of)).then(|| stand_in(workspace, of)).flatten()
            }
            _ => workspace.record(by).map(|mut record| {
                forget(&mut record, of);
                record
            }),
        };
        if let Some(record) = mended {
            touched.insert(record.id());
            workspace.put(record);
        }
    }
    touched
}

fn stand_in(workspace: &Workspace, missing: RecordId) -> Option<Record> {
    let name = |others: usize| format!("? {}", others + 1);
    Some(match missing {
        RecordId::Owner(id) => Owner::sales(id, name(workspace.owners.len())).into(),
        RecordId::Account(id) => Account::named(id, name(workspace.accounts.len())).into(),
        RecordId::Contact(id) => Contact::named(id, None, name(workspace.contacts.len())).into(),
        _ => return None,
    })
}

/// Has a record no longer name an opportunity or a reference funnel.
fn forget(record: &mut Record, missing: RecordId) {
    match (record, missing) {
        (Record::Activity(one), RecordId::Opportunity(_)) => one.opportunity = None,
        (Record::Note(one), RecordId::Opportunity(_)) => one.opportunity = None,
        (Record::Opportunity(one), RecordId::Opportunity(_)) => one.reorder_of = None,
        (Record::Settings(one), RecordId::ReferenceFunnel(_)) => one.reference = None,
        _ => {}
    }
}
