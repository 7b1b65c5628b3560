//! From chosen files to an open import. Nothing is touched on the way.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use crate::transfer::{Import, Preset, Reading, Sheet, Table, likeliest};
use crate::ui::context::App;

use super::desk::{Desk, Kept, kept, look_again};
use super::step::{OpenFile, ReadFailure, Step, Why};
use super::tables::tables_of;

impl Desk {
    /// Reads files that were chosen or dropped together.
    pub fn take(self, files: Option<FileList>) {
        let files = files.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
        let files: Vec<File> = files.unwrap_or_default();
        if !files.is_empty() {
            self.read(files, false, Reading::default());
        }
    }

    /// Reads the same files again, without what was remembered of the last time.
    pub fn read_afresh(self) {
        let files = kept().files.borrow().clone();
        self.read(files, true, kept().said.get());
    }

    /// Reads another table of the same file.
    pub fn choose_table(self, at: usize) {
        let kept = kept();
        let tables = kept.tables.borrow().clone();
        let Some(table) = tables.get(at) else { return };
        let Ok(sheet) = Sheet::read(&table.name, &table.bytes) else { return };
        let files = kept.files.borrow().clone();
        kept.clear();
        kept.files.replace(files);
        kept.tables.replace(tables);
        let remembered = |mark: &str| self.app.device.with_value(|device| device.mapping(mark));
        open(&kept, self.app, Import::open(sheet, Vec::new(), remembered), at);
    }

    /// Reads the same files again, written as is said here.
    pub fn read_as(self, say: impl FnOnce(&mut Reading)) {
        let files = kept().files.borrow().clone();
        let mut said = kept().said.get();
        say(&mut said);
        self.read(files, false, said);
    }

    fn read(self, files: Vec<File>, afresh: bool, said: Reading) {
        let kept = kept();
        kept.clear();
        let reading = kept.reading.get();
        let names: Vec<String> = files.iter().map(File::name).collect();
        kept.go(Step::Reading(names.join(", ")));
        kept.files.replace(files.clone());
        kept.said.set(said);
        let app = self.app;
        leptos::task::spawn_local(async move {
            let tables = tables(&files).await;
            // Cancelled, or other files were chosen in the meantime.
            if kept.reading.get() != reading {
                return;
            }
            let opened = tables.and_then(|tables| open_tables(&kept, app, tables, afresh));
            if let Err(fault) = opened {
                kept.clear();
                kept.go(Step::Choose(Some(fault)));
            }
        });
    }
}

/// The tables of all of the files, or why one cannot be read: then none is taken.
async fn tables(files: &[File]) -> Result<Vec<Table>, ReadFailure> {
    let mut tables = Vec::with_capacity(files.len());
    for file in files {
        tables.extend(tables_of(file).await?);
        // Taking the text apart holds the page up: first let it show what is going on.
        breath().await;
    }
    Ok(tables)
}

/// The tables that can be read, as sheets. Of files that were chosen together each must be; what is
/// no table within a file is passed over.
fn sheets(
    tables: Vec<Table>,
    files_count: usize,
    said: Reading,
) -> Result<Vec<(Table, Sheet)>, ReadFailure> {
    let (mut read, mut fault) = (Vec::new(), None);
    for table in tables {
        match Sheet::read_as(&table.name, &table.bytes, said) {
            Ok(sheet) => read.push((table, sheet)),
            Err(error) => {
                let why = Why::Unreadable(error.into());
                fault.get_or_insert(ReadFailure { name: table.name, why });
            }
        }
    }
    match fault {
        Some(fault) if read.is_empty() || files_count > 1 => Err(fault),
        _ => Ok(read),
    }
}

fn open_tables(kept: &Kept, app: App, tables: Vec<Table>, afresh: bool) -> Result<(), ReadFailure> {
    let files_count = kept.files.borrow().len();
    let (tables, mut sheets): (Vec<_>, Vec<_>) =
        sheets(tables, files_count, kept.said.get())?.into_iter().unzip();
    let main = likeliest(&sheets);
    let remembered = |fingerprint: &str| {
        app.device.with_value(|device| device.mapping(fingerprint)).filter(|_| !afresh)
    };
    let sheet = sheets.remove(main);
    // The sheets of a workbook stand beside each other by chance, unless they are known to belong
    // together.
    let together = files_count > 1 || Preset::of(&sheet) == Some(Preset::Maven);
    let beside = if together { sheets } else { Vec::new() };
    let import = Import::open(sheet, beside, remembered);
    let chosen = tables.iter().position(|table| table.name == import.sheet().file_name());
    kept.tables.replace(tables);
    open(kept, app, import, chosen.unwrap_or(main));
    Ok(())
}

/// Puts an import on the desk.
pub(super) fn open(kept: &Kept, app: App, import: Import, table: usize) {
    let sheet = import.sheet();
    let tables = kept.tables.borrow();
    let names = tables.iter().map(|table| table.name.clone());
    let facts = OpenFile {
        opened: kept.reading.get(),
        name: sheet.file_name().to_owned(),
        preset: import.preset(),
        origin: import.origin(),
        kind: import.mapping.rows(),
        tables: if tables.len() > 1 { names.collect() } else { Vec::new() },
        table,
        encoding: sheet.encoding(),
        delimiter: sheet.delimiter(),
        header_line: sheet.header_line(),
        first_lines: sheet.first_lines().to_vec(),
        is_file: !kept.files.borrow().is_empty(),
        rows: sheet.rows().len(),
        columns: sheet.headers().len(),
    };
    drop(tables);
    kept.import.replace(Some(import));
    kept.go(Step::Work(facts));
    look_again(app);
}

/// Lets the page be drawn.
async fn breath() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 30);
        if timer.is_err() {
            // Without a timer there is nothing to wait for.
            let _ = resolve.call0(&wasm_bindgen::JsValue::UNDEFINED);
        }
    });
    let _ = JsFuture::from(promise).await;
}
