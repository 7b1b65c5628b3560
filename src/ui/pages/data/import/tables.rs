//! The tables of a file, read so that the page stays free: workbooks and archives by readers that are
//! loaded when the first one is met.

use std::ops::ControlFlow;
use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::File;

use crate::transfer::{self, FileError, FileKind, Pause, ReadError, Sheet, Table};
use crate::ui::browser::pause;
use crate::ui::lazy::load_tables;
use crate::ui::pages::data::leave::read_file;
use crate::words::import as words;

use super::desk::{Desk, kept};
use super::step::{ReadFailure, Why};

/// What reads the tables of a file.
pub type ReadTables =
    fn(String, Vec<u8>, Reading) -> Pin<Box<dyn Future<Output = Result<Vec<Table>, FileError>>>>;

/// A reading under way: it lets the page work, and is given up when another begins.
pub struct Reading(u32);

impl Pause for Reading {
    async fn pause(&mut self, rows: usize) -> ControlFlow<()> {
        kept().rows_read.set(rows);
        pause(Duration::ZERO).await;
        if kept().reading.get() == self.0 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

/// Reads the tables of a file.
pub fn read_tables(
    name: String,
    bytes: Vec<u8>,
    mut reading: Reading,
) -> Pin<Box<dyn Future<Output = Result<Vec<Table>, FileError>>>> {
    Box::pin(async move { transfer::tables(&name, bytes, &mut reading).await })
}

/// The tables of a file that was chosen.
pub(super) async fn tables_of(file: &File) -> Result<Vec<Table>, ReadFailure> {
    let name = file.name();
    let fault = |why| ReadFailure { name: name.clone(), why };
    let size = file.size();
    if size > Sheet::MAX_BYTES as f64 {
        let error = ReadError::TooLarge { bytes: size as usize, limit: Sheet::MAX_BYTES };
        return Err(fault(Why::Unreadable(error.into())));
    }
    let bytes = read_file(file).await.ok_or_else(|| fault(Why::NotOpened))?;
    // Text needs no reader of its own.
    if FileKind::is_text(&name, &bytes) {
        return Ok(vec![Table { name, bytes, is_text: true }]);
    }
    let read = load_tables().await.map_err(|_| fault(Why::NoReader))?;
    let reading = Reading(kept().reading.get());
    read(name.clone(), bytes, reading).await.map_err(|error| fault(Why::Unreadable(error)))
}

/// How many rows are read.
#[component]
pub fn ReadSoFar() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let rows: RwSignal<usize> = kept().rows_read.clone().into();
    move || {
        let rows = rows.get();
        (rows > 0).then(|| {
            view! { <p class="muted small">{words::rows_read(i18n.language, &i18n.count(rows))}</p> }
        })
    }
}

/// Which of a file's tables is read, where there are several.
#[component]
pub fn TableChoice(names: Vec<String>, chosen: usize) -> impl IntoView {
    let desk = Desk::current();
    let language = desk.app.i18n.language;
    let choose = move |event| {
        if let Ok(at) = event_target_value(&event).parse() {
            desk.choose_table(at);
        }
    };
    let options = names.into_iter().enumerate().map(|(at, name)| {
        view! { <option value=at.to_string() selected=at == chosen>{name}</option> }
    });
    view! {
        <div>
            <dt id="import-table">{words::which_table(language)}</dt>
            <dd>
                <select
                    class="input sm"
                    name="import_table"
                    aria-labelledby="import-table"
                    on:change=choose
                >
                    {options.collect_view()}
                </select>
            </dd>
        </div>
    }
}
