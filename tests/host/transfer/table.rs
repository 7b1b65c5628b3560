//! The table is found in its file: header, separator, encoding; what is no row is named.

use imbuto::transfer::{AsideKind, Delimiter, Encoding, Note, Reading, Sheet};

use super::fixture::{empty, import_into, lines, open, preview};

/// The header, the rows and the lines set aside, as texts.
#[track_caller]
fn check(bytes: &[u8], header: &str, rows: &[&str], aside: &[(u64, AsideKind)]) -> Sheet {
    let sheet = Sheet::read("a.csv", bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sheet.headers().join("|"), header);
    let found: Vec<String> = (sheet.rows().iter())
        .map(|row| {
            let cells: Vec<_> = (0..sheet.headers().len()).map(|at| row.cell(at)).collect();
            format!("{}: {}", row.line(), cells.join("|"))
        })
        .collect();
    assert_eq!(found, rows);
    let found: Vec<_> = sheet.aside().iter().map(|it| (it.line, it.kind)).collect();
    assert_eq!(found, aside);
    sheet
}

#[test]
fn lines_above_and_below_are_no_rows() {
    use AsideKind::{Above, Below, Header, Total};
    let text = "Offerte aperte;;;\nEsportato il 3 marzo, ore 10;;;\n\nTitolo;Cliente;Fase;Importo\n\
        Sedie;Uno;P;1,5\nTavoli;Due;N;2,5\nTotale;;;4,0\n\nFonte: il gestionale\n";
    let sheet = check(
        text.as_bytes(),
        "Titolo|Cliente|Fase|Importo",
        &["5: Sedie|Uno|P|1,5", "6: Tavoli|Due|N|2,5"],
        &[(1, Above), (2, Above), (7, Total), (9, Below)],
    );
    assert_eq!((sheet.delimiter(), sheet.header_line()), (Delimiter::Semicolon, 4));
    let text = "Deals by owner\nID,Deal,Stage\n1,x,P\n\nID,Deal,Stage\n2,y,N\nGrand total:,2,\n";
    let rows = ["3: 1|x|P", "6: 2|y|N"];
    check(text.as_bytes(), "ID|Deal|Stage", &rows, &[(1, Above), (5, Header), (7, Total)]);
    // A company called Total, and a short last row, are rows.
    let text = "ID,Deal,Company,Stage\n1,Total,Total,P\n2,y\n";
    check(text.as_bytes(), "ID|Deal|Company|Stage", &["2: 1|Total|Total|P", "3: 2|y||"], &[]);
}

#[test]
fn separators_are_found_below_lines_that_have_none() {
    for (mark, delimiter) in [
        (";", Delimiter::Semicolon),
        ("\t", Delimiter::Tab),
        ("|", Delimiter::Bar),
        (",", Delimiter::Comma),
    ] {
        let text = "My report\n\nDeal,Stage,Note\nx,P,a\ny,N,b\n".replace(',', mark);
        let sheet = check(
            text.as_bytes(),
            "Deal|Stage|Note",
            &["4: x|P|a", "5: y|N|b"],
            &[(1, AsideKind::Above)],
        );
        assert_eq!(sheet.delimiter(), delimiter);
    }
}

#[test]
fn rows_too_short_come_and_rows_too_long_do_not_shift() {
    let text = "ID,Deal Name,Owner,Stage,Amount,Close Date,Next step,Remarks\n\
        1,All,Anna,Prospect,100,2024-09-10,Call,ok\n\
        2,Cut,Anna,Prospect,200\n\
        3,Blank,Anna,Prospect,300,2024-09-10,,,\n\
        4,Comma,Anna,Prospect,400,2024-09-10,Call, then write,ok\n\
        ID,Deal Name,Owner,Stage,Amount,Close Date,Next step,Remarks\n\
        5,After,Bruno,Prospect,500,2024-09-10,Call,ok\n";
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &open(text));
    assert_eq!((shown.counts.rows, shown.counts.new, shown.counts.left_out), (5, 4, 1));
    assert_eq!(shown.left_out[0].line, 5);
    assert_eq!(
        lines(&workspace),
        [
            "All #Anna 10000EUR P@?",
            "Cut #Anna 20000EUR P@?",
            "Blank #Anna 30000EUR P@?",
            "After #Bruno 50000EUR P@?",
        ]
    );
    let header = Note::SetAside { kind: AsideKind::Header, count: 1, lines: vec![6] };
    assert!(shown.notes.contains(&header) && shown.notes.contains(&Note::ShortRows { count: 1 }));
    assert!(shown.values.iter().all(|value| value.rows_count == 4), "{:?}", shown.values);
}

#[test]
fn encodings_are_found_line_by_line_and_can_be_said() {
    let encoding = |bytes: &[u8], expected, row: &str| {
        let sheet = check(bytes, "Deal|Stage", &[row], &[]);
        assert_eq!(sheet.encoding(), expected);
    };
    encoding(
        b"Deal;Stage\nCaff\xe9;P\n",
        Encoding::Windows1252,
        "2: Café|P".replace("Café", "Caffé").as_str(),
    );
    encoding(b"Deal;Stage\nCaff\x8e;P\n", Encoding::MacRoman, "2: Caffé|P");
    let utf16: Vec<u8> =
        "Deal;Stage\nCaffé;P\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    encoding(&utf16, Encoding::Utf16Le, "2: Caffé|P");
    let mixed = b"Deal;Stage\nCaff\xc3\xa9;P\nCaff\xe9;N\n";
    let sheet = check(mixed, "Deal|Stage", &["2: Caffé|P", "3: Caffé|N"], &[]);
    assert_eq!((sheet.encoding(), sheet.odd_lines_count()), (Encoding::Mixed, 1));

    let said = Reading { encoding: Some(Encoding::MacRoman), ..Reading::default() };
    let sheet = Sheet::read_as("a", b"Deal;Stage\n\x8e;P\n", said)
        .map(|it| it.rows()[0].cell(0).to_owned());
    assert_eq!(sheet, Ok("é".to_owned()));
    let said =
        Reading { header_line: Some(2), delimiter: Some(Delimiter::Comma), ..Reading::default() };
    let sheet = Sheet::read_as("a", b"Deal,Stage\nName,Where\nx,P\n", said);
    let sheet = sheet.map(|it| (it.headers().join("|"), it.rows().len(), it.aside().len()));
    assert_eq!(sheet, Ok(("Name|Where".to_owned(), 1, 1)));
}

#[test]
fn control_characters_come_out_and_are_told() {
    let text = "Deal,Stage,Remarks of all kinds\nLa\u{0}mps,P,two\u{b}lines of a remark that goes on\u{1a}\n";
    let sheet = check(
        text.as_bytes(),
        "Deal|Stage|Remarks of all kinds",
        &["2: Lamps|P|two lines of a remark that goes on"],
        &[],
    );
    assert_eq!(sheet.controls_count(), 3);
    let shown = preview(&open(text), &empty());
    assert!(shown.notes.contains(&Note::Controls { count: 3 }));
}
