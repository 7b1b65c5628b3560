//! A table of one row per change is read as history, in the order of its days.

use imbuto::domain::Stage;
use imbuto::metrics::as_of;
use imbuto::transfer::{Answer, Field, Note, Question, StageUse};
use jiff::civil::date;

use super::fixture::{empty, import_into, lines, open, preview};

const HISTORY: &str = "Id,OpportunityId,CreatedDate,StageName,Amount,CloseDate,Probability\n\
    1,A,2024-02-23,Prospecting,12000,2024-03-31,10\n\
    3,A,2024-03-07,Closed Lost,12000,2024-03-07,0\n\
    2,A,2024-02-26,Closed Won,12000,2024-02-26,100\n\
    4,B,2024-02-23,Closed Won,8000,2021-01-27,100\n\
    5,C,2024-02-23,Review,5000,2024-12-15,90\n\
    6,C,2024-02-25,Prospecting,5000,2024-12-15,10\n\
    7,C,2024-03-01,Review,5000,2024-12-15,90\n";

fn history(text: &str) -> imbuto::transfer::Import {
    let mut import = open(text);
    import.mapping.set_field(3, Field::Stage);
    for (value, used_as) in [
        ("Prospecting", StageUse::Stage(Stage::Prospect)),
        ("Review", StageUse::Stage(Stage::Negotiation)),
        ("Closed Won", StageUse::Won),
        ("Closed Lost", StageUse::Lost { at: None }),
    ] {
        import.mapping.set_stage(value, used_as);
    }
    import
}

#[test]
fn changes_make_histories_and_a_win_taken_back_is_lost_once() {
    let text = HISTORY.replace("StageName", "Stage").replace("CloseDate", "Close date");
    let import = history(&text);
    assert!(import.mapping.rows_are_changes);
    assert_eq!(import.mapping.fields()[1..3], [Field::ExternalId, Field::ChangedOn]);
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    assert_eq!(
        lines(&workspace),
        [
            "A 1200000EUR P@02-23 O@02-26 won@02-26 lost@03-07",
            "B 800000EUR O@2021-01-27 won@2021-01-27",
            "C 500000EUR N@02-23 P@02-25 N@03-01",
        ]
    );
    assert!(shown.notes.contains(&Note::ReadAsChanges { deals: 3, rows: 7 }));
    assert!(shown.notes.contains(&Note::EndsBeforeBeginning { count: 1, lines: vec![5] }));
    let counts = shown.counts;
    assert_eq!((counts.rows, counts.new, counts.changes), (7, 3, 4));
    let then = as_of(&workspace, date(2024, 3, 1));
    assert_eq!(lines(&then)[0], "A 1200000EUR P@02-23 O@02-26 won@02-26");
    // Again, nothing; a change more, only that.
    assert_eq!(preview(&import, &workspace).counts.already_here, 3);
    let import = history(&format!("{text}8,C,2024-04-02,Closed Lost,5000,2024-04-02,0\n"));
    assert_eq!(import_into(&mut workspace, &import).counts.updated, 1);
    assert_eq!(lines(&workspace)[2], "C 500000EUR N@02-23 P@02-25 N@03-01 lost@04-02");
}

#[test]
fn changes_beside_their_deals_keep_the_names() {
    let mut workspace = empty();
    import_into(&mut workspace, &open("ID,Deal,Company,Stage\nA,Lamps,Alfa,N\nC,Desks,Beta,N\n"));
    let text = "Deal ID,Stage,Changed on\nA,P,2024-01-05\nA,N,2024-02-05\nC,N,2024-02-01\nC,P,2024-01-01\n";
    let import = open(text);
    assert!(import.mapping.rows_are_changes);
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace), ["Lamps @Alfa P@01-05 N@02-05", "Desks @Beta P@01-01 N@02-01"]);
}

#[test]
fn rows_of_one_id_can_be_said_to_be_changes() {
    let text = "ID,Deal,Stage,Created on\n7,Lamps,P,2024-01-02\n8,Rails,P,2024-01-03\n9,Cars,P,2024-01-03\n\
        7,Lamps,N,2024-02-02\n6,Pens,S,2024-02-02\n";
    let mut import = open(text);
    let shown = preview(&import, &empty());
    assert!(matches!(shown.questions[0], Question::RepeatedIds { changed_on: Some(3), .. }));
    import.mapping.answer(Answer::Changes(3));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace)[0], "Lamps P@01-02 N@02-02");
}
