//! Nothing made by hand is lost without a word, and an older file says that it is older.

use imbuto::domain::{Command, Money, Opportunity, Stage, Workspace};
use imbuto::transfer::{Answer, Import, Keep, Part, PartValue, Question};
use jiff::civil::date;

use super::fixture::{TODAY, empty, import_into, lines, open, preview, put};

const FIRST: &str = "ID,Deal,Company,Owner,Stage,Amount,Source\n\
    D-1,Lamps,Alfa,Anna,Prospect,1000,Fair\n\
    D-2,Cables,Beta,Bruno,Approach,2000,Web\n\
    D-3,Boards,Gamma,Bruno,Negotiation,3000,Web\n";
const LATER: &str = "ID,Deal,Owner,Stage,Amount,Source\n\
    D-1,Lamps,,Approach,,\n\
    D-2,Cables,Carla,Approach,2500,\n\
    D-4,Rails,Carla,Prospect,400,\n";

fn second(workspace: &Workspace) -> Opportunity {
    let found = workspace.opportunities.iter().nth(1);
    found.cloned().unwrap_or_else(|| panic!("no second"))
}

fn by_hand(workspace: &mut Workspace, change: impl FnOnce(&mut Opportunity)) {
    let mut one = second(workspace);
    change(&mut one);
    put(workspace, &Command::Put(vec![one.into()]));
}

fn eur(minor: i64) -> Money {
    Money { minor, currency: imbuto::domain::Currency::EUR }
}

#[test]
fn a_later_file_brings_what_changed_and_blanks_change_nothing() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(FIRST));
    let before = workspace.clone();
    let shown = preview(&open(LATER), &workspace);
    assert_eq!(shown.questions, []);
    let counts = shown.counts;
    assert_eq!([counts.new, counts.updated, counts.already_here], [1, 2, 0]);
    let command = shown.into_command().unwrap_or_else(|| panic!("not ready"));
    let done = imbuto::domain::apply(&mut workspace, &command, TODAY);
    assert_eq!(
        lines(&workspace),
        [
            "Lamps @Alfa #Anna 100000EUR P@? A@06-30",
            "Cables @Beta #Carla 250000EUR A@?",
            "Boards @Gamma #Bruno 300000EUR N@?",
            "Rails #Carla 40000EUR P@?",
        ]
    );
    // Who had it before is still known, and until when.
    let owners = second(&workspace).owners;
    assert_eq!(owners.iter().map(|it| it.from_on).collect::<Vec<_>>(), [None, Some(TODAY)]);
    let then = imbuto::metrics::as_of(&workspace, date(2024, 6, 29));
    assert_eq!(lines(&then)[1], "Cables @Beta #Bruno A@?");

    // The first file once more is older.
    let mut first = open(FIRST);
    let shown = preview(&first, &workspace);
    assert_eq!(
        (shown.questions.as_slice(), shown.counts.waiting),
        ([Question::Older { count: 2 }].as_slice(), 2)
    );
    first.mapping.answer(Answer::Older(false));
    let shown = preview(&first, &workspace);
    assert_eq!((shown.counts.already_here, shown.records().len()), (3, 0));
    first.mapping.answer(Answer::Older(true));
    let shown = preview(&first, &workspace);
    assert_eq!((shown.counts.updated, shown.questions.len()), (2, 0));

    // One step takes all of the later file back.
    let Ok(change) = done else { panic!("refused") };
    change.reversed().apply_to(&mut workspace);
    assert_eq!(lines(&workspace), lines(&before));
}

#[test]
fn what_changed_on_both_sides_is_asked_by_part() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(FIRST));
    by_hand(&mut workspace, |one| {
        one.set_amount(Some(eur(220_000)), None);
        one.source = Some("Friend".to_owned());
    });
    let mut import = open(LATER);
    let shown = preview(&import, &workspace);
    let [Question::BothChanged { example, count }] = shown.questions.as_slice() else {
        panic!("{:?}", shown.questions);
    };
    assert_eq!((example.part, *count, shown.counts.waiting), (Part::Amount, 1, 1));
    assert_eq!(example.title, "Cables");
    assert_eq!(example.mine, PartValue::Money(eur(220_000)));
    assert_eq!(example.theirs, PartValue::Money(eur(250_000)));

    let settle = |import: &mut Import, keep| {
        import.mapping.answer(Answer::Keep { part: Part::Amount, keep });
        let mut workspace = workspace.clone();
        import_into(&mut workspace, import);
        // Not asked again, and what only changed here stays.
        assert_eq!(preview(&open(LATER), &workspace).counts.already_here, 3);
        let one = second(&workspace);
        (one.amount, one.source)
    };
    let friend = Some("Friend".to_owned());
    assert_eq!(settle(&mut import, Keep::Mine), (Some(eur(220_000)), friend.clone()));
    assert_eq!(settle(&mut import, Keep::Theirs), (Some(eur(250_000)), friend));
}

#[test]
fn a_stage_moved_here_and_there_is_asked() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(FIRST));
    let opportunity = second(&workspace).id;
    put(
        &mut workspace,
        &Command::MoveTo { opportunity, stage: Stage::Conclusion, on: date(2024, 3, 1) },
    );
    let moved = FIRST.replace("Bruno,Approach", "Bruno,Negotiation");
    let mut import = open(&moved);
    let shown = preview(&import, &workspace);
    let parts: Vec<_> = (shown.questions.iter())
        .map(|question| match question {
            Question::BothChanged { example, .. } => example.part,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(parts, [Part::Stage]);
    for (keep, expected) in [
        (Keep::Mine, "Cables @Beta #Bruno 200000EUR A@? C@03-01"),
        (Keep::Theirs, "Cables @Beta #Bruno 200000EUR A@? C@03-01 N@06-30"),
    ] {
        import.mapping.answer(Answer::Keep { part: Part::Stage, keep });
        let mut workspace = workspace.clone();
        import_into(&mut workspace, &import);
        assert_eq!(lines(&workspace)[1], expected);
    }
    // The same here and there is no question.
    let shown = preview(&open(&FIRST.replace("Bruno,Approach", "Bruno,Conclusion")), &workspace);
    assert_eq!((shown.questions.len(), shown.counts.already_here), (0, 3));
}

#[test]
fn a_win_by_hand_is_not_lost_by_a_file() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(FIRST));
    let opportunity = second(&workspace).id;
    put(
        &mut workspace,
        &Command::MoveTo { opportunity, stage: Stage::Order, on: date(2024, 3, 1) },
    );
    // The file still says what it said: nothing to do.
    assert_eq!(preview(&open(FIRST), &workspace).counts.already_here, 3);
    let header = "ID,Deal,Stage,Status\n";
    let import = open(&format!("{header}D-2,Cables,Approach,lost\n"));
    let shown = preview(&import, &workspace);
    assert!(
        shown.questions.iter().any(|question| matches!(
            question,
            Question::BothChanged { example, .. } if example.part == Part::Status
        )),
        "{:?}",
        shown.questions
    );
}

#[test]
fn our_own_file_asks_where_it_says_other_than_what_is_here() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(FIRST));
    let text = imbuto::transfer::export_csv(&workspace, imbuto::transfer::Delimiter::Comma);
    by_hand(&mut workspace, |one| one.set_amount(Some(eur(990_000)), None));
    let mut import = open(&text);
    let shown = preview(&import, &workspace);
    assert!(matches!(shown.questions.as_slice(), [Question::BothChanged { count: 1, .. }]));
    import.mapping.answer(Answer::Keep { part: Part::Amount, keep: Keep::Mine });
    assert!(preview(&import, &workspace).records().is_empty());
}

#[test]
fn one_deal_that_went_back_makes_no_older_file() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(FIRST));
    import_into(&mut workspace, &open(&FIRST.replace("Bruno,Approach", "Bruno,Negotiation")));
    let back = FIRST.replace("Anna,Prospect", "Anna,Conclusion");
    let shown = preview(&open(&back), &workspace);
    assert_eq!((shown.questions.len(), shown.counts.updated), (0, 2));
}
