//! A workspace into which files were imported, as the app would import them.

use imbuto::domain::{
    Currency, LineageId, Playbook, Settings, Workspace, WorkspaceId, WorkspaceKind, apply,
};
use imbuto::transfer::{Answer, Import, Sheet};
use jiff::civil::date;

use crate::sampler::Sampler;

/// The workspace that these files make, each with its name; amounts are US dollars where the files
/// do not say. `None` where they cannot be read or leave a question open.
#[must_use]
pub fn imported(files: &[(String, Vec<u8>)], seed: u64) -> Option<Workspace> {
    let mut sheets = files.iter().map(|(name, bytes)| Sheet::read(name, bytes).ok());
    let main = sheets.next()??;
    let beside = sheets.collect::<Option<Vec<_>>>()?;
    let mut import = Import::open(main, beside, |_| None);
    import.mapping.answer(Answer::Currency(Currency::USD));

    let mut sampler = Sampler::new(seed);
    let today = date(2026, 11, 25);
    let (id, lineage) = (WorkspaceId::new(0, sampler.tail()), LineageId::new(0, sampler.tail()));
    let settings = Settings::named("Imported");
    let mut workspace =
        Workspace::empty(id, lineage, WorkspaceKind::Own, settings, Playbook::default());
    // All ids of an import are drawn within the same seconds.
    let mut millis = 1_795_000_000_000_u64;
    let mut new_id = || {
        millis += 1;
        (millis / 8, sampler.tail())
    };
    let command = import.preview(&workspace, today, &mut new_id).into_command()?;
    apply(&mut workspace, &command, today).ok()?;
    Some(workspace)
}
