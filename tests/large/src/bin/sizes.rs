//! What a large workspace takes in the store: `cargo run --release -p large --bin sizes`, and
//! behind `--` another number of opportunities, `demo`, or files to import instead.

use std::time::{Duration, Instant};

use imbuto::demo::DemoWords;
use imbuto::domain::fields::{Fields, View};
use imbuto::domain::{Owner, Record, RecordKind, Workspace, json};
use imbuto::storage::page::{Numbering, PAGE_NUMBERS, Page, write};
use imbuto::words::{Language, default_playbook};
use jiff::civil::date;
use miniz_oxide::deflate::compress_to_vec;

const SEED: u64 = 7;

/// So many pages would share a parity page.
const PARITY_OF: usize = 8;

/// What the records of a kind come to.
#[derive(Default)]
struct Sum {
    records: usize,
    json_units: usize,
    deflated_units: usize,
    pages: usize,
    bytes: usize,
    packed_units: usize,
    id_bytes: usize,
    /// What a parity page for each few pages would take.
    parity_units: usize,
    written: Duration,
    opened: Duration,
    read: Duration,
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.records += other.records;
        self.json_units += other.json_units;
        self.deflated_units += other.deflated_units;
        self.pages += other.pages;
        self.bytes += other.bytes;
        self.packed_units += other.packed_units;
        self.id_bytes += other.id_bytes;
        self.parity_units += other.parity_units;
        self.written += other.written;
        self.opened += other.opened;
        self.read += other.read;
    }

    fn print(&self, name: &str) {
        let each = |bytes: usize| bytes as f64 / self.records.max(1) as f64;
        println!(
            "{name:14}{:9}{:12}{:11}{:7}{:11}{:7.1}{:8.2}{:9.2}{:9.1}{:9.1}{:9.1}",
            self.records,
            self.json_units,
            self.deflated_units,
            self.pages,
            self.packed_units,
            self.json_units as f64 / self.packed_units.max(1) as f64,
            each(self.id_bytes),
            each(self.bytes.saturating_sub(self.id_bytes)),
            self.written.as_secs_f64() * 1e3,
            self.opened.as_secs_f64() * 1e3,
            self.read.as_secs_f64() * 1e3,
        );
    }
}

fn main() {
    let Some(workspace) = wanted(std::env::args().skip(1).collect()) else {
        return eprintln!("these files cannot be read, or leave a question open");
    };
    let mut numbering = Numbering::default();
    let ids: Vec<_> = workspace.records().map(|record| record.id()).collect();
    let begun = Instant::now();
    ids.into_iter().for_each(|id| _ = numbering.assign(id));
    let numbered = begun.elapsed();

    println!(
        "{:14}{:>9}{:>12}{:>11}{:>7}{:>11}{:>7}{:>8}{:>9}{:>9}{:>9}{:>9}",
        "",
        "records",
        "JSON",
        "deflated",
        "pages",
        "packed",
        "ratio",
        "ids",
        "values",
        "write",
        "open",
        "read"
    );
    let mut all = Sum::default();
    for kind in RecordKind::ALL {
        let sum = measured(*kind, &workspace, &numbering);
        if sum.records > 0 {
            sum.print(kind.table());
        }
        all.add(&sum);
    }
    all.print("in all");
    let units = json::write(&workspace).encode_utf16().count();
    println!(
        "\nJSON, the same deflated page by page, and packed in UTF-16 units; ids and values in"
    );
    println!("bytes a record, times in ms.");
    println!("The whole workspace as JSON is {units} units, {:.1} times the pages.", {
        units as f64 / all.packed_units as f64
    });
    println!(
        "A parity page for each {PARITY_OF} pages of a kind would take {} units, {:.1} % more.",
        all.parity_units,
        100.0 * all.parity_units as f64 / all.packed_units as f64
    );
    println!("Numbering all records took {:.1} ms.", numbered.as_secs_f64() * 1e3);
}

/// The workspace that the command line asks for.
fn wanted(arguments: Vec<String>) -> Option<Workspace> {
    match arguments.first().map(|first| first.parse()) {
        None => Some(large::workspace(50_000, SEED)),
        Some(_) if arguments[0] == "demo" => Some(demo()),
        Some(Ok(opportunities)) => Some(large::workspace(opportunities, SEED)),
        Some(Err(_)) => {
            let read = |file: String| std::fs::read(&file).ok().map(|bytes| (file, bytes));
            let files: Option<Vec<_>> = arguments.into_iter().map(read).collect();
            large::imported(&files?, SEED)
        }
    }
}

fn demo() -> Workspace {
    let playbook = default_playbook(Language::En);
    imbuto::demo::workspace(2026, date(2026, 11, 30), playbook, &DemoWords::EN)
}

fn measured(kind: RecordKind, workspace: &Workspace, numbering: &Numbering) -> Sum {
    let records: Vec<Record> =
        workspace.records().filter(|record| record.id().kind() == kind).collect();
    let mut sum = Sum { records: records.len(), ..Sum::default() };
    let mut sizes = Vec::new();
    for records in records.chunks(PAGE_NUMBERS as usize) {
        let views: Vec<View<'_>> =
            records.iter().map(|record| View::Fields(record.fields())).collect();
        let text = json::write(&views);
        sum.json_units += text.encode_utf16().count();
        sum.deflated_units += units_of(compress_to_vec(text.as_bytes(), 6).len());

        let begun = Instant::now();
        let page = page(kind, records, numbering);
        sum.written += begun.elapsed();

        let begun = Instant::now();
        let opened = Page::open(&page);
        sum.opened += begun.elapsed();
        let begun = Instant::now();
        let read = opened.and_then(|opened| opened.records(numbering)).unwrap_or_default();
        sum.read += begun.elapsed();
        assert!(read.iter().map(|(_, record)| record).eq(records), "a page does not come back");

        sum.pages += 1;
        sum.bytes += page.len();
        sum.packed_units += units_of(page.len());
        sizes.push(units_of(page.len()));
        sum.id_bytes += self::page(RecordKind::Owner, &bare(records), &Numbering::default()).len();
    }
    let largest = |group: &[usize]| group.iter().max().copied().unwrap_or(0);
    sum.parity_units = sizes.chunks(PARITY_OF).map(largest).sum();
    sum
}

/// Packed as storage does it: 15 bits to a unit.
fn units_of(bytes: usize) -> usize {
    (bytes * 8).div_ceil(15)
}

fn page(kind: RecordKind, records: &[Record], numbering: &Numbering) -> Vec<u8> {
    let number = |at, record: &Record| numbering.number(record.id()).unwrap_or(at);
    let numbered: Vec<(u32, &dyn Fields)> =
        (0..).zip(records).map(|(at, record)| (number(at, record), record.fields())).collect();
    write(kind, &numbered, numbering)
}

/// Owners of these ids with nothing else in them: their page is ids and hardly more.
fn bare(records: &[Record]) -> Vec<Record> {
    let ids = records.iter().filter_map(|record| record.id().uuid());
    ids.map(|id| Owner::sales(id.into(), "").into()).collect()
}
