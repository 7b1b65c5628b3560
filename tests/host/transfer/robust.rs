//! Whatever the bytes: no panic, no doubled row, every row accounted for.

use imbuto::domain::Currency;
use imbuto::transfer::{
    Answer, Century, DateOrder, DayAhead, DecimalMark, Epoch, Import, Repeats, Sheet, StageUse,
    StatusUse, Trust, Value, ValueUse, export_csv, restore,
};
use proptest::prelude::*;

use super::fixture::{TODAY, empty, ids, preview, put};

const HEADERS: [&str; 14] = [
    "Title",
    "Stage",
    "Status",
    "Amount",
    "Currency",
    "Created",
    "Closed on",
    "Close date",
    "ID",
    "Owner",
    "Company",
    "Next action",
    "Next action on",
    "Imbuto id",
];

const CELLS: [&str; 24] = [
    "",
    "x",
    "y",
    "P",
    "N",
    "O",
    "won",
    "lost",
    "open",
    "1",
    "1.234",
    "1,5",
    "-3",
    "$ 7",
    "EUR",
    "2024-01-02",
    "3/1/2024",
    "31/1/2024",
    "45294",
    "2024-01-02T10:00Z",
    "2030-01-01",
    "a\"b",
    "c;d",
    "'=e",
];

/// Answers everything that is asked, and maps every value.
fn settle(import: &mut Import) {
    for column in 0..import.mapping.fields().len() {
        import.mapping.answer(Answer::DateOrder { column, order: DateOrder::DayFirst });
        import.mapping.answer(Answer::Century { column, century: Century::Nearest });
        import.mapping.answer(Answer::DecimalMark { column, mark: DecimalMark::Comma });
    }
    import.mapping.answer(Answer::Epoch(Epoch::Excel1900));
    import.mapping.answer(Answer::DayAsWritten);
    import.mapping.answer(Answer::AllOpen);
    import.mapping.answer(Answer::DamagedIds(true));
    import.mapping.answer(Answer::Repeats(Repeats::Apart));
    import.mapping.rows_are_changes = false;
    import.mapping.answer(Answer::Trust(Trust::Others));
    import.mapping.answer(Answer::DayAhead(DayAhead::Unknown));
    import.mapping.answer(Answer::Currency(Currency::EUR));
    let unmapped: Vec<Value> = preview(import, &empty()).unmapped().cloned().collect();
    for value in unmapped {
        let used_as = match value {
            Value::Stage(_) => ValueUse::Stage(StageUse::Lost { at: None }),
            Value::Status(_) => ValueUse::Status(StatusUse::Open),
        };
        import.mapping.set_value(&value, used_as);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(sheet) = Sheet::read("a", &bytes) {
            let mut import = Import::open(sheet, Vec::new(), |_| None);
            settle(&mut import);
            let _ = preview(&import, &empty());
        }
        let _ = restore(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-z0-9;,\"'\t\r\n./:() €é-]{0,300}") {
        if let Ok(sheet) = Sheet::read("a", text.as_bytes()) {
            let mut import = Import::open(sheet, Vec::new(), |_| None);
            settle(&mut import);
            let shown = preview(&import, &empty());
            let counts = shown.counts;
            let settled = counts.new + counts.updated + counts.already_here + counts.left_out;
            prop_assert_eq!(counts.changes, 0);
            prop_assert_eq!(settled + counts.waiting, counts.rows);
        }
    }

    #[test]
    fn importing_twice_is_importing_once(
        headers in prop::sample::subsequence(&HEADERS[..], 1..HEADERS.len()),
        rows in prop::collection::vec(prop::collection::vec(prop::sample::select(&CELLS[..]), 14), 1..12),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&headers)?;
        for row in &rows {
            writer.write_record(&row[..headers.len()])?;
        }
        let sheet = Sheet::read("a", &writer.into_inner()?)?;
        let mut import = Import::open(sheet, Vec::new(), |_| None);
        settle(&mut import);
        let mut workspace = empty();
        let first = import.preview(&workspace, TODAY, &mut ids(0));
        let counts = first.counts;
        prop_assert_eq!(counts.waiting, 0);
        prop_assert_eq!(counts.new + counts.left_out, counts.rows);
        prop_assert_eq!(first.left_out.len(), counts.left_out);
        if let Some(command) = first.into_command() {
            put(&mut workspace, &command);
        }
        let again = import.preview(&workspace, TODAY, &mut ids(1000));
        prop_assert_eq!(again.counts.already_here, counts.new);
        prop_assert_eq!(again.counts.left_out, counts.left_out);
        prop_assert!(again.records().is_empty());

        // And what came in goes out and is still the same.
        let text = export_csv(&workspace, imbuto::transfer::SheetLanguage::French);
        let own = Import::open(Sheet::read("own", text.as_bytes())?, Vec::new(), |_| None);
        let shown = own.preview(&workspace, TODAY, &mut ids(2000));
        prop_assert_eq!(shown.counts.already_here, workspace.opportunities.len());
        prop_assert!(shown.records().is_empty(), "{:?}", shown.records());
    }
}
