//! From chosen files to an open import. Nothing is touched on the way.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use crate::transfer::{Import, ReadError, Sheet};
use crate::ui::context::App;
use crate::ui::pages::data::leave::read_file;

use super::desk::{Desk, Kept, kept, look_again};
use super::step::{OpenFile, ReadFailure, Step};

impl Desk {
    /// Reads files that were chosen or dropped together.
    pub fn take(self, files: Option<FileList>) {
        let files = files.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
        let files: Vec<File> = files.unwrap_or_default();
        if !files.is_empty() {
            self.read(files, false);
        }
    }

    /// Reads the same files again, without what was remembered of the last time.
    pub fn read_afresh(self) {
        let files = kept().files.borrow().clone();
        self.read(files, true);
    }

    fn read(self, files: Vec<File>, afresh: bool) {
        let kept = kept();
        kept.clear();
        let reading = kept.reading.get();
        let names: Vec<String> = files.iter().map(File::name).collect();
        kept.go(Step::Reading(names.join(", ")));
        kept.files.replace(files.clone());
        let app = self.app;
        leptos::task::spawn_local(async move {
            let sheets = sheets(&files).await;
            // Cancelled, or other files were chosen in the meantime.
            if kept.reading.get() != reading {
                return;
            }
            match sheets {
                Ok(sheets) => open_sheets(&kept, app, sheets, afresh),
                Err(fault) => {
                    kept.clear();
                    kept.go(Step::Choose(Some(fault)));
                }
            }
        });
    }
}

/// All of the files, or why one of them cannot be read: then none is taken.
async fn sheets(files: &[File]) -> Result<Vec<Sheet>, ReadFailure> {
    let mut sheets = Vec::with_capacity(files.len());
    for file in files {
        let name = file.name();
        let fault = |error| ReadFailure { name: name.clone(), error };
        let size = file.size();
        if size > Sheet::MAX_BYTES as f64 {
            let error = ReadError::TooLarge { bytes: size as usize, limit: Sheet::MAX_BYTES };
            return Err(fault(Some(error)));
        }
        let bytes = read_file(file).await.ok_or_else(|| fault(None))?;
        // Taking the text apart holds the page up: first let it show what is going on.
        breath().await;
        sheets.push(Sheet::read(&name, &bytes).map_err(|error| fault(Some(error)))?);
    }
    Ok(sheets)
}

fn open_sheets(kept: &Kept, app: App, sheets: Vec<Sheet>, afresh: bool) {
    let mut sheets = sheets.into_iter();
    let Some(main) = sheets.next() else { return };
    let remembered = |fingerprint: &str| {
        app.device.with_value(|device| device.mapping(fingerprint)).filter(|_| !afresh)
    };
    open(kept, app, Import::open(main, sheets.collect(), remembered));
}

/// Puts an import on the desk.
pub(super) fn open(kept: &Kept, app: App, import: Import) {
    let sheet = import.sheet();
    let facts = OpenFile {
        opened: kept.reading.get(),
        name: sheet.file_name().to_owned(),
        preset: import.preset(),
        origin: import.origin(),
        encoding: sheet.encoding(),
        delimiter: sheet.delimiter(),
        rows: sheet.rows().len(),
        columns: sheet.headers().len(),
    };
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
