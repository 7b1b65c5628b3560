//! A file on its way in: what was read, how it is to be mapped, and the questions about it.
//!
//! ```
//! # use imbuto::domain::*;
//! # use imbuto::transfer::{Import, Sheet, StageUse};
//! # use jiff::civil::date;
//! # let own = WorkspaceKind::Own;
//! # let (id, lineage) = (WorkspaceId::new(1, [1; 10]), LineageId::new(1, [1; 10]));
//! # let mut workspace =
//! #     Workspace::empty(id, lineage, own, Settings::named("Rossi"), Playbook::default());
//! # let mut drawn = 0;
//! # let mut new_id = || { drawn += 1; (drawn, [0; 10]) };
//! let sheet = Sheet::read("deals.csv", b"Deal,Stage,Amount\nLamps,Talking,EUR 900.00\n")?;
//! let mut import = Import::open(sheet, Vec::new(), |_fingerprint| None);
//! import.mapping.set_stage("Talking", StageUse::Stage(Stage::Negotiation));
//!
//! let preview = import.preview(&workspace, date(2024, 5, 1), &mut new_id);
//! assert_eq!(preview.counts.new, 1);
//! if let Some(command) = preview.into_command() {
//!     apply(&mut workspace, &command, date(2024, 5, 1))?;
//! }
//! assert_eq!(workspace.opportunities.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::changes;
use super::column::NumberForm;
use super::preset::{self, Beside, Preset};
use super::read::Sheet;
use super::{Field, Mapping, Note, RowKind};

/// Where the mapping of an [`Import`] came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingOrigin {
    /// Guessed from the headers.
    Guessed,
    /// Proposed by the preset.
    Preset,
    /// Remembered from an earlier import of the same headers.
    Remembered,
}

/// A file on its way in, with the files beside it.
#[derive(Clone, Debug)]
pub struct Import {
    pub(super) sheet: Sheet,
    pub(super) accounts: Option<Sheet>,
    pub(super) products: Option<Sheet>,
    pub(super) team: Option<Sheet>,
    pub(super) not_used: Vec<Note>,
    preset: Option<Preset>,
    origin: MappingOrigin,
    /// What cells say that cannot be read is kept in a note of their deal.
    pub(super) keeps_odd_cells: bool,
    /// How it is to be read: show it, change it, remember it.
    pub mapping: Mapping,
}

impl Import {
    /// Prepares files that were chosen together. The one that a preset knows, else `main`, holds the
    /// opportunities; `remembered` finds the mapping kept for its fingerprint.
    pub fn open(
        main: Sheet,
        beside: Vec<Sheet>,
        remembered: impl FnOnce(&str) -> Option<Mapping>,
    ) -> Self {
        let mut sheets = vec![main];
        sheets.extend(beside);
        let known = sheets.iter().position(|sheet| Preset::of(sheet).is_some());
        let sheet = sheets.remove(known.unwrap_or(0));
        let preset = Preset::of(&sheet);

        let fits = |mapping: &Mapping| mapping.fields().len() == sheet.headers().len();
        let remembered = remembered(&sheet.fingerprint()).filter(fits);
        let (mapping, origin) = match (remembered, preset) {
            (Some(mapping), _) => (mapping, MappingOrigin::Remembered),
            (None, Some(_)) => (preset::proposed(preset, &sheet, None), MappingOrigin::Preset),
            (None, None) => (preset::proposed(None, &sheet, None), MappingOrigin::Guessed),
        };
        let mut mapping = mapping;
        if origin != MappingOrigin::Remembered && preset != Some(Preset::Own) {
            changes::propose(&sheet, &mut mapping);
        }
        let (accounts, products, team, not_used) = (None, None, None, Vec::new());
        let mut import = Self {
            sheet,
            accounts,
            products,
            team,
            not_used,
            preset,
            origin,
            keeps_odd_cells: false,
            mapping,
        };
        for sheet in sheets {
            import.take_beside(sheet);
        }
        import
    }

    /// Prepares rows that were pasted. Where nothing in the first one is the name of a column, it is a
    /// row as the others, and what the columns hold is guessed from what stands in them. What cells
    /// say that cannot be read is kept in a note of their deal.
    pub fn pasted(sheet: Sheet, remembered: impl FnOnce(&str) -> Option<Mapping>) -> Self {
        let named = |import: &Self| import.mapping.fields().iter().any(|it| *it != Field::Ignore);
        let mut import = Self::open(sheet, Vec::new(), remembered);
        if !named(&import) {
            import.sheet = import.sheet.without_headers();
            import.mapping = Mapping::new(fields_by_cells(&import.sheet));
        }
        import.keeps_odd_cells = true;
        import
    }

    fn take_beside(&mut self, sheet: Sheet) {
        let kind = Beside::of(&sheet).filter(|_| self.preset == Some(Preset::Maven));
        let file_name = sheet.file_name().to_owned();
        let place = match kind {
            Some(Beside::Accounts) => &mut self.accounts,
            Some(Beside::Products) => &mut self.products,
            Some(Beside::Team) => &mut self.team,
            None => return self.not_used.push(Note::FileNotUsed { file_name }),
        };
        match place {
            None => *place = Some(sheet),
            Some(_) => self.not_used.push(Note::FileNotUsed { file_name }),
        }
    }

    /// Says what each row is. What its columns hold is proposed anew.
    pub fn set_rows(&mut self, rows: RowKind) {
        self.mapping = preset::proposed(self.preset, &self.sheet, Some(rows));
    }

    /// The file that holds the opportunities.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// The preset that knows it.
    #[must_use]
    pub fn preset(&self) -> Option<Preset> {
        self.preset
    }

    /// Where the mapping came from when the file was opened.
    #[must_use]
    pub fn origin(&self) -> MappingOrigin {
        self.origin
    }
}

/// What columns without names probably hold: the company first, numbers the amount, more text the
/// title.
fn fields_by_cells(sheet: &Sheet) -> Vec<Field> {
    let mut left = vec![Field::Account, Field::Title];
    let mut amounts = vec![Field::Amount];
    let columns = 0..sheet.headers().len();
    let mut field = |column: usize| {
        let cells = sheet.rows().iter().map(|row| row.cell(column));
        let filled: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        let numbers = filled.iter().filter(|text| NumberForm::parse(text).is_ok()).count();
        let next = if numbers * 2 > filled.len() { &mut amounts } else { &mut left };
        if filled.is_empty() || next.is_empty() { Field::Ignore } else { next.remove(0) }
    };
    columns.map(&mut field).collect()
}
