//! Where deals stand: read, or asked; never taken for open in silence.

use imbuto::domain::Stage;
use imbuto::transfer::{Answer, Import, Question, StageUse, StatusUse, Trust};

use super::fixture::{empty, import_into, lines, preview, sheet};

fn open(text: &str) -> Import {
    let mut import = Import::open(sheet(text), Vec::new(), |_| None);
    import.mapping.answer(Answer::Currency(imbuto::domain::Currency::EUR));
    import
}

#[test]
fn no_stage_and_no_status_is_a_question() {
    let text = "Deal,Company,Situazione\nx,Acme,firmata\ny,Beta,firmata\nz,Acme,in corso\nu,Beta,in corso\n";
    let mut import = open(text);
    let shown = preview(&import, &empty());
    assert_eq!(shown.questions, [Question::NoState { columns: vec![2] }]);
    assert!(!shown.ready());
    import.mapping.answer(Answer::StageIn(2));
    import.mapping.set_stage("firmata", StageUse::Won);
    import.mapping.set_stage("in corso", StageUse::Stage(Stage::Negotiation));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace)[0], "x @Acme O@? won@?");

    let mut import = open("Deal,Company\nx,Acme\ny,Beta\n");
    let shown = preview(&import, &empty());
    assert_eq!(shown.questions, [Question::NoState { columns: Vec::new() }]);
    import.mapping.answer(Answer::AllOpen);
    assert!(preview(&import, &empty()).ready());
}

/// What comes of a file whose stages are `talks`, `won` and `lost`, by what is believed.
#[track_caller]
fn check(text: &str, asked: (Vec<usize>, usize, u64), by_stage: &[&str], by_others: &[&str]) {
    let mut import = open(text);
    for (value, used_as) in [
        ("talks", StageUse::Stage(Stage::Negotiation)),
        ("signed", StageUse::Won),
        ("gone", StageUse::Lost { at: None }),
    ] {
        import.mapping.set_stage(value, used_as);
    }
    import.mapping.set_status("acquired", StatusUse::Won);
    let (columns, count, line) = asked;
    let shown = preview(&import, &empty());
    assert_eq!(shown.questions, [Question::State { columns, count, line }]);
    for (trust, expected) in [(Trust::Stage, by_stage), (Trust::Others, by_others)] {
        import.mapping.answer(Answer::Trust(trust));
        let mut workspace = empty();
        import_into(&mut workspace, &import);
        assert_eq!(lines(&workspace), expected);
    }
}

#[test]
fn a_reason_for_a_loss_on_an_open_deal_is_asked() {
    check(
        "title,stage,lost reason,closed on\nx,talks,too dear,2024-02-03\ny,gone,late,2024-02-04\nz,talks,,\n",
        (vec![2], 1, 2),
        &["x N@?", "y lost(late)@02-04", "z N@?"],
        &["x N@? lost(too dear)@02-03", "y lost(late)@02-04", "z N@?"],
    );
}

#[test]
fn columns_of_yes_and_no_and_chances_are_held_against_the_stage() {
    check(
        "title,stage,IsWon,IsClosed\nx,talks,false,true\ny,signed,true,true\nz,talks,0,0\nu,signed,no,no\n",
        (vec![2, 3], 2, 2),
        &["x N@?", "y O@? won@?", "z N@?", "u O@? won@?"],
        &["x N@? lost@?", "y O@? won@?", "z N@?", "u"],
    );
    // Archived and without a chance is lost; a win in the archive is a win.
    check(
        "title,stage,probability,active\n\
         x,talks,0.0,False\ny,talks,43.2,True\nz,signed,100.0,True\nu,signed,100.0,False\nv,signed,0.0,False\n",
        (vec![2], 2, 2),
        &["x N@?", "y N@?", "z O@? won@?", "u O@? won@?", "v O@? won@?"],
        &["x N@? lost@?", "y N@?", "z O@? won@?", "u O@? won@?", "v lost@?"],
    );
    check(
        "title,stage,status\nx,signed,lost\ny,talks,acquired\nz,talks,open\n",
        (vec![2], 1, 2),
        &["x O@? won@?", "y N@? O@? won@?", "z N@?"],
        &["x lost@?", "y N@? O@? won@?", "z N@?"],
    );
}

#[test]
fn a_chance_that_nobody_says_contradicts_nothing() {
    let mut import = open("title,stage,probability\nx,N,0\ny,N,\nz,won,0%\n");
    import.mapping.set_stage("won", StageUse::Won);
    assert_eq!(preview(&import, &empty()).questions, []);
}
