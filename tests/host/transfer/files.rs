//! Files of other kinds than CSV: what tables they come to, and how they are refused.

use std::future::Future;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use imbuto::transfer::{
    FileError, FileKind, Import, Pause, RowKind, Sheet, Table, likeliest, tables,
};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::fixture::{empty, import_into, lines};

/// Goes on so many times.
struct Free(usize);

impl Pause for Free {
    async fn pause(&mut self, _rows: usize) -> ControlFlow<()> {
        match self.0.checked_sub(1) {
            Some(left) => {
                self.0 = left;
                ControlFlow::Continue(())
            }
            None => ControlFlow::Break(()),
        }
    }
}

fn read_with(name: &str, bytes: &[u8], pauses: usize) -> Result<Vec<Table>, FileError> {
    let mut pause = Free(pauses);
    let reading = pin!(tables(name, bytes.to_vec(), &mut pause));
    match reading.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(tables) => tables,
        Poll::Pending => panic!("nothing waits here"),
    }
}

fn read(name: &str, bytes: &[u8]) -> Result<Vec<Table>, FileError> {
    read_with(name, bytes, usize::MAX)
}

#[track_caller]
fn sheets(name: &str, bytes: &[u8]) -> Vec<Sheet> {
    let tables = read(name, bytes).unwrap_or_else(|error| panic!("{error}"));
    let read = |table: &Table| match Sheet::read(&table.name, &table.bytes) {
        Ok(sheet) => sheet,
        Err(error) => panic!("{error}"),
    };
    tables.iter().map(read).collect()
}

/// The rows of a sheet with their lines, the header first.
fn rows(sheet: &Sheet) -> Vec<String> {
    let rows = sheet.rows().iter().map(|row| {
        let cells: Vec<_> = (0..row.len()).map(|column| row.cell(column)).collect();
        format!("{}: {}", row.line(), cells.join("|").replace('\u{2028}', "/"))
    });
    std::iter::once(sheet.headers().join("|")).chain(rows).collect()
}

pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let started = writer.start_file(*name, SimpleFileOptions::default());
        started
            .and_then(|()| Ok(writer.write_all(bytes)?))
            .unwrap_or_else(|error| panic!("{error}"));
    }
    writer.finish().unwrap_or_else(|error| panic!("{error}")).into_inner()
}

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
    <sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="Deals" sheetId="2" r:id="rId2"/>
    <sheet name="Old" sheetId="3" state="hidden" r:id="rId2"/></sheets></workbook>"#;
const PACKAGE: &str = r#"<Relationships
    xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships
    xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    Target="worksheets/sheet2.xml"/><Relationship Id="rId3"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    Target="styles.xml"/></Relationships>"#;
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
const NOTES: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>only a remark</t></is></c></row></sheetData>
    </worksheet>"#;

/// A cell of text.
fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn workbook() -> Vec<u8> {
    let head = ["Title", "Stage", "Amount", "Created on", "Tags"];
    let head = head.iter().zip(["B2", "C2", "D2", "E2", "F2"]);
    let head: String = head.map(|(text, at)| cell(at, text)).collect();
    let first = [
        cell("B3", "Lamps"),
        cell("C3", "Contract sent"),
        r#"<c r="D3"><v>1200.5</v></c><c r="E3" s="1"><v>45294</v></c>"#.to_owned(),
        cell("F3", "vip\nfair"),
    ];
    let second =
        [cell("B5", "Desks"), cell("C5", "Won"), r#"<c r="D5"><v>1.234</v></c>"#.to_owned()];
    let deals = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="2">{head}</row><row r="3">{}</row><row r="5">{}</row></sheetData></worksheet>"#,
        first.concat(),
        second.concat(),
    );
    archive(&[
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", NOTES.as_bytes()),
        ("xl/worksheets/sheet2.xml", deals.as_bytes()),
    ])
}

#[test]
fn a_workbook_gives_its_sheets_and_the_deals_are_found() {
    let sheets = sheets("book.xlsx", &workbook());
    let names: Vec<_> = sheets.iter().map(Sheet::file_name).collect();
    assert_eq!(names, ["Notes", "Deals"]);
    assert_eq!(likeliest(&sheets), 1);
    assert_eq!(
        rows(&sheets[1]),
        [
            "|Title|Stage|Amount|Created on|Tags",
            "3: |Lamps|Contract sent|1200.5|2024-01-03|vip/fair",
            "5: |Desks|Won|1.2340||",
        ]
    );
    let mut import = Import::open(sheets[1].clone(), Vec::new(), |_| None);
    import.mapping.answer(imbuto::transfer::Answer::Currency(imbuto::domain::Currency::EUR));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace), ["Lamps 120050EUR C@?", "Desks 123EUR O@? won@?"]);
    let tags = workspace.opportunities.iter().next().map(|it| it.tags.clone());
    assert_eq!(tags, Some(vec!["vip".to_owned(), "fair".to_owned()]));
}

/// Without the spaces between tags: programs write none.
fn dense(xml: &str) -> String {
    xml.split('>').map(str::trim_start).collect::<Vec<_>>().join(">")
}

#[test]
fn an_open_document_gives_its_sheets() {
    let content = r#"<office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>
        <office:spreadsheet><table:table table:name="Trattative">
        <table:table-row><table:table-cell office:value-type="string"><text:p>Titolo</text:p>
        </table:table-cell><table:table-cell office:value-type="string"><text:p>Creata il</text:p>
        </table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Lampade</text:p>
        </table:table-cell><table:table-cell office:value-type="date"
        office:date-value="2024-01-03"><text:p>03/01/24</text:p></table:table-cell>
        </table:table-row></table:table></office:spreadsheet></office:body>
        </office:document-content>"#;
    let manifest = r#"<manifest:manifest
        xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    let book = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", dense(content).as_bytes()),
    ]);
    let sheets = sheets("book.ods", &book);
    assert_eq!(rows(&sheets[0]), ["Titolo|Creata il", "2: Lampade|2024-01-03"]);
}

#[track_caller]
fn check_json(text: &str, expected: &[&str]) {
    assert_eq!(rows(&sheets("deals.json", text.as_bytes())[0]), expected);
}

#[test]
fn json_of_many_shapes() {
    let expected = ["amount|title", "2: 1200.5|Lamps", "3: |Desks"];
    let list = r#"[{"title":"Lamps","amount":1200.5},{"title":"Desks","amount":null}]"#;
    check_json(list, &expected);
    check_json(&format!(r#"{{"success":true,"data":{list}}}"#), &expected);
    check_json("{\"title\":\"Lamps\",\"amount\":1200.5}\n{\"title\":\"Desks\"}\n", &expected);
    check_json(
        r#"{"results":[{"id":"1","properties":{"dealname":"Roof"},"org":{"name":"Alfa"},
            "email":[{"value":"a@b.it","primary":true},{"value":"c@d.it"}]}]}"#,
        &["email|id|org.name|dealname", "2: a@b.it/c@d.it|1|Alfa|Roof"],
    );
    assert_eq!(read("a.json", b"{\"a\": 1}"), Err(FileError::NoRecords));
    assert_eq!(read("a.json", b"[1, 2]"), Err(FileError::NoRecords));
    assert_eq!(read("a.json", b"[{\"a\": "), Err(FileError::Damaged));
}

#[test]
fn cards_of_people_of_two_ages() {
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Neri;Mia;;;\r\nFN:Mia Neri\r\nORG:Alfa\\, Srl;Acquisti\r\n\
        item1.EMAIL;TYPE=WORK:mia@al\r\n fa.it\r\nTEL;TYPE=CELL:333 1\r\nTEL;TYPE=WORK:02 1\r\n\
        NOTE:first\\nsecond\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:2.1\r\n\
        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;Zo=C3=A9\r\nTEL;HOME:1 2\r\nEND:VCARD\r\n";
    let sheets = sheets("people.vcf", cards.as_bytes());
    assert_eq!(
        rows(&sheets[0]),
        [
            "Last name|First name|Full name|Company|Department|Email|Mobile|Phone|Note",
            "2: Neri|Mia|Mia Neri|Alfa, Srl|Acquisti|mia@alfa.it|333 1|02 1|first/second",
            "3: Lefèvre|Zoé||||||1 2|",
        ]
    );
    let import = Import::open(sheets[0].clone(), Vec::new(), |_| None);
    assert_eq!(import.mapping.rows(), RowKind::Person);
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    let people: Vec<_> = workspace.contacts.iter().map(|it| it.name.as_str()).collect();
    assert_eq!((people, workspace.notes.len()), (vec!["Mia Neri", "Zoé Lefèvre"], 1));
}

#[test]
fn an_archive_gives_the_files_in_it() {
    let book = workbook();
    let bytes = archive(&[
        ("export/deals.csv", b"Title;Stage\nLamps;P\n"),
        ("export/readme.pdf", b"%PDF"),
        ("__MACOSX/export/._deals.csv", b"junk"),
        ("book.xlsx", &book),
    ]);
    let names: Vec<_> =
        sheets("all.zip", &bytes).iter().map(|it| it.file_name().to_owned()).collect();
    assert_eq!(names, ["deals.csv", "Notes", "Deals"]);
    assert!(read("none.zip", &archive(&[("a.pdf", b"x")])).is_err());
}

#[test]
fn what_cannot_be_read_says_why() {
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [b"\xd0\xcf\x11\xe0".as_slice(), &locked].concat();
    assert_eq!(read("a.xlsx", &locked), Err(FileError::Locked));
    assert_eq!(read("a.xls", b"\xd0\xcf\x11\xe0rest"), Err(FileError::Damaged));
    assert_eq!(read("a.xlsx", b"PK\x03\x04rest"), Err(FileError::Damaged));
    let book = workbook();
    assert_eq!(read("a.xlsx", &book[..book.len() / 2]), Err(FileError::Damaged));
}

#[test]
fn kinds_are_told_by_what_is_inside() {
    let check =
        |name: &str, bytes: &[u8], kind| assert_eq!(FileKind::of(name, bytes), kind, "{name}");
    check("a.csv", b"a,b\n", FileKind::Text);
    check("a.csv", &workbook(), FileKind::Workbook);
    check("a.xls", b"Title\tStage\n", FileKind::Text);
    check("a.zip", &archive(&[("a.csv", b"a")]), FileKind::Archive);
    check("a.txt", b" [ {\"a\":1}]", FileKind::Json);
    check("a.csv", b"[a],b\n1,2\n", FileKind::Text);
    check("a.txt", b"begin:vcard\nEND:VCARD", FileKind::Cards);
}

#[test]
fn a_long_sheet_lets_others_work_and_can_be_given_up() {
    let rows: String = (1..=3_000)
        .map(|row| {
            let cells: String = ["A", "B", "C"].map(|at| cell(&format!("{at}{row}"), "x")).concat();
            format!(r#"<row r="{row}">{cells}</row>"#)
        })
        .collect();
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <sheetData>{rows}</sheetData></worksheet>"#
    );
    let book = archive(&[
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", NOTES.as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
    ]);
    assert_eq!(read_with("a.xlsx", &book, 1), Err(FileError::Cancelled));
    assert!(read_with("a.xlsx", &book, 2).is_ok());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(
        start in prop::sample::select(vec![
            b"PK\x03\x04".as_slice(), b"\xd0\xcf\x11\xe0", b"BEGIN:VCARD\nN:", b"[{\"a\":", b"",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..200),
        at in 0_usize..2000,
        byte in any::<u8>(),
    ) {
        let _ = read("a.json", &[start, &rest].concat());
        let mut book = workbook();
        let at = at % book.len();
        book[at] = byte;
        if let Ok(tables) = read("a.xlsx", &book) {
            tables.iter().for_each(|table| drop(Sheet::read("a", &table.bytes)));
        }
    }
}
