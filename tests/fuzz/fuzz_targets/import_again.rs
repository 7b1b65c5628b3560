//! Any bytes as a file of deals: refused, or read so that every row is accounted for; what is imported
//! is here already the next time.
#![no_main]

use imbuto::domain::{Currency, apply};
use imbuto::transfer::{
    Answer, Century, DateOrder, DayAhead, DecimalMark, Epoch, Import, Keep, Part, Preview, Repeats,
    Sheet, StageUse, StatusUse, Trust, Value, ValueUse,
};
use imbuto_fuzz::{TODAY, workspace};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(sheet) = Sheet::read("a", bytes) else { return };
    let mut import = Import::open(sheet, Vec::new(), |_| None);
    answer_all(&mut import);
    let mut workspace = workspace();
    for _ in 0..2 {
        let preview = look(&import, &workspace, 0);
        for value in preview.unmapped().cloned().collect::<Vec<_>>() {
            let used_as = match value {
                Value::Stage(_) => ValueUse::Stage(StageUse::Lost { at: None }),
                Value::Status(_) => ValueUse::Status(StatusUse::Open),
            };
            import.mapping.set_value(&value, used_as);
        }
    }
    let preview = look(&import, &workspace, 0);
    let counts = preview.counts;
    let settled = counts.new + counts.updated + counts.already_here + counts.left_out;
    assert_eq!(settled + counts.waiting + counts.changes, counts.rows);
    if let Some(command) = preview.into_command() {
        assert!(apply(&mut workspace, &command, TODAY).is_ok());
        assert_eq!(look(&import, &workspace, 1 << 32).counts.new, 0);
    }
});

fn look(import: &Import, workspace: &imbuto::domain::Workspace, mut drawn: u64) -> Preview {
    let mut new_id = || {
        drawn += 1;
        let mut random = [0; 10];
        random[2..].copy_from_slice(&drawn.to_be_bytes());
        (1, random)
    };
    import.preview(workspace, TODAY, &mut new_id)
}

fn answer_all(import: &mut Import) {
    let mapping = &mut import.mapping;
    for column in 0..mapping.fields().len() {
        mapping.answer(Answer::DateOrder { column, order: DateOrder::DayFirst });
        mapping.answer(Answer::Century { column, century: Century::Nearest });
        mapping.answer(Answer::DecimalMark { column, mark: DecimalMark::Comma });
    }
    for part in Part::ALL {
        mapping.answer(Answer::Keep { part, keep: Keep::Theirs });
    }
    let answers = [
        Answer::Epoch(Epoch::Excel1900),
        Answer::DayAsWritten,
        Answer::DayAhead(DayAhead::Unknown),
        Answer::AllOpen,
        Answer::Trust(Trust::Others),
        Answer::DamagedIds(true),
        Answer::Repeats(Repeats::Last),
        Answer::SameIds(true),
        Answer::NearOwners(true),
        Answer::Older(true),
        Answer::Currency(Currency::EUR),
    ];
    answers.into_iter().for_each(|answer| mapping.answer(answer));
}
