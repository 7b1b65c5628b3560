//! Bytes to and from records: files in, files out.
//!
//! In: [`tables`] takes workbooks, archives, JSON and cards apart, [`Sheet::read`] makes rows of
//! bytes, [`Import::open`] proposes what the columns hold, and [`Import::preview`] says row by row
//! what would come of it, with every question and every value that must be answered first. Only a
//! preview that is ready becomes a command, one step of undo. [`diagnose`] then says which figures the
//! data can carry.
//!
//! Out: [`export_csv`] writes opportunities so that the import reads them back; [`backup`] and
//! [`restore`] hold a workspace whole; [`calendar`] writes what is to be done on a day.
//!
//! Nothing is guessed without a word: what a column's own values do not decide is asked. Everything
//! said to the person is data; the sentences are elsewhere. Nothing here knows the browser, a clock
//! or the words.

mod amounts;
mod backup;
mod blank;
mod calendar;
mod cells;
mod changes;
mod column;
mod doctor;
mod draft;
mod export;
mod field;
mod files;
mod flags;
mod guard;
mod header;
mod identity;
mod import;
mod letters;
mod mapping;
mod mark;
mod name;
mod noted;
mod others;
mod part;
mod parties;
mod past;
mod plan;
mod preset;
mod preview;
mod put;
mod read;
mod report;
mod rescue;
mod row;
mod settle;
mod sheet_language;
mod signs;
mod stable_hash;
mod table;
mod tally;
mod template;
mod unread;
mod value;

pub use backup::{MAX_BACKUP_BYTES, RestoreError, backup, restore};
pub use calendar::{Event as CalendarEvent, calendar};
pub use column::{
    Century, DateFault, DateOrder, DecidedBy, DecimalMark, Epoch, NumberFault, parse_amount,
};
pub use doctor::{Carried, Diagnosis, Finding, Grade, diagnose};
pub use export::{export_csv, export_csv_of};
pub use field::{Field, RowKind};
pub use files::{FileError, FileKind, Pause, Table, likeliest, tables};
pub use import::{Import, MappingOrigin};
pub use mapping::{Answer, CreatedAs, DayAhead, Keep, Mapping, Repeats, Trust};
pub use part::{Clash, Part, PartValue};
pub use parties::NewId;
pub use preset::Preset;
pub use preview::Preview;
pub use read::{Aside, AsideKind, Delimiter, Encoding, FirstLine, ReadError, Reading, Row, Sheet};
pub use report::{
    ColumnReading, Counts, LeftOut, Note, OddCell, OddCells, Oddity, Question, Reason,
};
pub use rescue::{rescue_file, rescued_texts};
pub use sheet_language::SheetLanguage;
pub use table::write_table;
pub use template::template_csv;
pub use value::{FilledBy, MappedValue, StageUse, StatusUse, Value, ValueUse};
