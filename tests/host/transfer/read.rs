//! Bytes to rows.

use imbuto::transfer::{Encoding, ReadError, Sheet};

/// The rows as `line: cell|cell`, the header first, or the error.
#[track_caller]
fn check(bytes: &[u8], expected: Result<&[&str], ReadError>) {
    let found = Sheet::read("a.csv", bytes).map(|sheet| {
        let header = format!("0: {}", sheet.headers().join("|"));
        let rows = sheet.rows().iter().map(|row| {
            let cells: Vec<_> = (0..row.len()).map(|column| row.cell(column)).collect();
            format!("{}: {}", row.line(), cells.join("|"))
        });
        std::iter::once(header).chain(rows).collect::<Vec<_>>()
    });
    let expected = expected.map(|rows| rows.iter().map(|row| (*row).to_owned()).collect());
    assert_eq!(found, expected);
}

#[test]
fn the_delimiter_is_the_one_under_which_rows_agree() {
    check(b"a;b\n1,5;2\n", Ok(&["0: a|b", "2: 1,5|2"]));
    check(b"a,b\n1;5,2\n", Ok(&["0: a|b", "2: 1;5|2"]));
    check(b"a\tb\n1,5\t2,0\n", Ok(&["0: a|b", "2: 1,5|2,0"]));
    check(b"\"a;x\",b\n\"1;;;\",2\n", Ok(&["0: a;x|b", "2: 1;;;|2"]));
    check(b"Name, first;City\nA;B\nC;D\n", Ok(&["0: Name, first|City", "2: A|B", "3: C|D"]));
    check(b"only\none\n", Ok(&["0: only", "2: one"]));
    check(b"sep=;\r\na;b\r\n1;2\r\n", Ok(&["0: a|b", "3: 1|2"]));
}

#[test]
fn encodings_are_told_apart() {
    check("a;b\né;€\n".as_bytes(), Ok(&["0: a|b", "2: é|€"]));
    check("\u{feff}a;b\né;€\n".as_bytes(), Ok(&["0: a|b", "2: é|€"]));
    check(b"a;b\n\xe9;\x80\n", Ok(&["0: a|b", "2: é|€"]));
    let units = || "\u{feff}a;b\né;𝛼\n".encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    check(&little, Ok(&["0: a|b", "2: é|𝛼"]));
    check(&big, Ok(&["0: a|b", "2: é|𝛼"]));
    check(&little[..little.len() - 1], Err(ReadError::DamagedText));
    check(b"\xef\xbb\xbfa\xe9", Ok(&["0: aé"]));
    let sheet = Sheet::read("a", b"\xe9\n");
    assert_eq!(sheet.map(|sheet| sheet.encoding()), Ok(Encoding::Windows1252));
}

#[test]
fn lines_are_those_of_the_file() {
    let text = b"a,b\r\n\r\n\"two\r\nlines\",2\r\n,\r\n3,4\r\n\r\n5,6";
    check(text, Ok(&["0: a|b", "3: two\r\nlines|2", "6: 3|4", "8: 5|6"]));
    check(b"\n\na,b\n1,2\n", Ok(&["0: a|b", "4: 1|2"]));
    check(b"a,b\r1,2\r3,4\r", Ok(&["0: a|b", "2: 1|2", "3: 3|4"]));
}

#[test]
fn ragged_rows_and_odd_headers_are_kept() {
    let text = b"a,,a\n1\n1,2,3,4\n";
    check(text, Ok(&["0: a||a", "2: 1", "3: 1|2|3|4"]));
    check(b"a,b\n", Ok(&["0: a|b"]));
}

#[test]
fn the_guard_of_formulas_comes_off() {
    let text = "a,b\n'=1+1,'plain\n''=x,'-5\n";
    check(text.as_bytes(), Ok(&["0: a|b", "2: =1+1|'plain", "3: '=x|-5"]));
}

#[test]
fn what_cannot_be_read_whole_is_refused() {
    check(b"", Err(ReadError::Empty));
    check(b"\n \n;;\n", Err(ReadError::Empty));
    check(b"PK\x03\x04rest", Err(ReadError::Workbook));
    check(b"\xd0\xcf\x11\xe0rest", Err(ReadError::Workbook));
    check(b"a,b\n1,\0\n", Err(ReadError::Binary));
    check(b"a\0,\0b", Err(ReadError::Binary));
    check(b"a,b\n1,2\n3,\"open\n5,6\n", Err(ReadError::OpenQuote { line: 3 }));
    check(b"a,b\n\"5\" wide,2\n", Err(ReadError::TextAfterQuote { line: 2 }));
    check(b"a,b\n5\" wide,2\n", Ok(&["0: a|b", "2: 5\" wide|2"]));
    let large = vec![b'a'; Sheet::MAX_BYTES + 1];
    let error = ReadError::TooLarge { bytes: large.len(), limit: Sheet::MAX_BYTES };
    check(&large, Err(error));
    let wide = ",".repeat(Sheet::MAX_COLUMNS);
    let error = ReadError::TooManyColumns { line: 1, limit: Sheet::MAX_COLUMNS };
    check(wide.as_bytes(), Err(error));
}

#[test]
fn a_fingerprint_is_of_the_headers_and_stays() {
    let of = |text: &str| super::fixture::sheet(text).fingerprint();
    assert_eq!(of("Deal,Étape\n1,2\n"), of("\u{feff}deal;etape\n"));
    assert_ne!(of("a,b\n"), of("ab,\n"));
    // Mappings are kept under it: it must not change with a version.
    assert_eq!(of("a,b\n"), "d2b371819297f98a");
}
