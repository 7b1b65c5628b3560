//! Columns, values and histories of any CSV.

use imbuto::domain::{Account, AccountId, Command, Owner, OwnerId, Record, Stage, apply, json};
use imbuto::transfer::{
    Answer, CreatedAs, DayAhead, Field, FilledBy, Import, Mapping, MappingOrigin, Note, Oddity,
    Question, Reason, Repeats, StageUse, StatusUse, Value,
};

use super::fixture::{empty, import_into, lines, open, preview, sheet};

/// What a header is taken for.
#[track_caller]
fn check_header(header: &str, expected: Field) {
    let import = open(&format!("{header}\n1\n"));
    assert_eq!(import.mapping.fields(), [expected], "{header}");
}

#[test]
fn headers_are_known_in_three_languages() {
    check_header("Deal name", Field::Title);
    check_header("TITOLO", Field::Title);
    check_header("Nom de l'affaire", Field::Title);
    check_header("Società", Field::Account);
    check_header("Étape", Field::Stage);
    check_header("Stato", Field::Status);
    check_header("Importo (€)", Field::Amount);
    check_header("Montant", Field::Amount);
    check_header("Data di creazione", Field::CreatedOn);
    check_header("Close Date", Field::CloseOn);
    check_header("Clôture prévue", Field::ExpectedCloseOn);
    check_header("Motivo perdita", Field::LostReason);
    check_header("Data", Field::Ignore);
    check_header("", Field::Ignore);
    let import = open("Deal;Title;Stage;Fase\n1;2;3;4\n");
    let expected = [Field::Title, Field::Ignore, Field::Stage, Field::Ignore];
    assert_eq!(import.mapping.fields(), expected);
}

#[test]
fn a_field_moves_from_column_to_column() {
    let mut import = open("a;a;b\n1;2;3\n");
    import.mapping.set_field(0, Field::Title);
    import.mapping.set_field(2, Field::Title);
    import.mapping.set_field(0, Field::StageEnteredOn("P".to_owned()));
    import.mapping.set_field(9, Field::Owner);
    let entered = Field::StageEnteredOn("P".to_owned());
    assert_eq!(import.mapping.fields(), [entered, Field::Ignore, Field::Title]);
}

#[test]
fn a_mapping_is_remembered_for_the_same_headers_only() {
    let mut first = open("what;where\nlamps;talking\n");
    first.mapping.set_field(0, Field::Title);
    first.mapping.set_field(1, Field::Stage);
    first.mapping.set_stage("talking", StageUse::Stage(Stage::Negotiation));
    first.mapping.set_status("gone", StatusUse::Lost);
    let Ok(back) = json::read::<Mapping>(json::write(&first.mapping)) else { panic!("not read") };
    assert_eq!(back, first.mapping);

    let again =
        Import::open(sheet("what;where\nchairs;talking\n"), Vec::new(), |_| Some(back.clone()));
    assert_eq!(again.origin(), MappingOrigin::Remembered);
    assert!(preview(&again, &empty()).ready());
    let other = Import::open(sheet("what\nchairs\n"), Vec::new(), |_| Some(back));
    assert_eq!(other.origin(), MappingOrigin::Guessed);
}

/// What comes of a file, as lines; stages not known exactly are mapped by `stages`.
#[track_caller]
fn check(text: &str, stages: &[(&str, StageUse)], expected: &[&str]) {
    check_with(
        text,
        |mapping| stages.iter().for_each(|(text, to)| mapping.set_stage(text, *to)),
        expected,
    );
}

#[track_caller]
fn check_with(text: &str, change: impl FnOnce(&mut Mapping), expected: &[&str]) {
    let mut workspace = empty();
    let mut import = open(text);
    change(&mut import.mapping);
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace), expected);
}

const HEADER: &str = "title;stage;status;created on;closed on;lost reason\n";

#[test]
fn only_what_is_recorded_becomes_an_entry() {
    let n = StageUse::Stage(Stage::Negotiation);
    let map = [("talks", n), ("signed", StageUse::Won), ("gone", StageUse::Lost { at: None })];
    let one = |row: &str, expected| check(&format!("{HEADER}{row}"), &map, &[expected]);
    one("x;N;;2024-01-02;;", "x N@?");
    one("x;negoziazione;;;;", "x N@?");
    one("x;talks;open;;;", "x N@?");
    one("x;;;;;", "x");
    one("x;S;;2024-01-02;;", "x S@01-02");
    one("x;signed;;2024-01-02;2024-02-03;", "x O@02-03 won@02-03");
    one("x;O;;;;", "x O@? won@?");
    one("x;;won;;2024-02-03;", "x O@02-03 won@02-03");
    one("x;talks;vinta;;2024-02-03;", "x N@? O@02-03 won@02-03");
    one("x;talks;perdue;;2024-02-03;too dear", "x N@? lost(too dear)@02-03");
    one("x;gone;;;2024-02-03;", "x lost@02-03");
    let lost_at_n = [("gone", StageUse::Lost { at: Some(Stage::Negotiation) })];
    check(&format!("{HEADER}x;gone;lost;;;"), &lost_at_n, &["x N@? lost@?"]);
}

#[test]
fn entry_dates_make_the_history() {
    let header = "title;stage;S;P;N;O\n";
    let one = |row: &str, expected| {
        let change = |mapping: &mut Mapping| {
            for (column, stage) in [(2, "S"), (3, "P"), (4, "N"), (5, "O")] {
                mapping.set_field(column, Field::StageEnteredOn(stage.to_owned()));
            }
        };
        check_with(&format!("{header}{row}"), change, &[expected]);
    };
    one("x;N;2024-01-01;2024-01-02;2024-01-03;", "x S@01-01 P@01-02 N@01-03");
    one("x;N;2024-01-01;2024-01-01;2024-01-01;", "x S@01-01 P@01-01 N@01-01");
    // A step back of which only the result is known.
    one("x;P;;2024-01-02;2024-01-03;", "x P@01-02 N@01-03 P@?");
    // Nothing says when it entered A.
    one("x;A;;2024-01-02;;", "x P@01-02 A@?");
    one("x;O;;2024-01-02;;2024-01-05", "x P@01-02 O@01-05 won@01-05");
    // The win comes last even where its day does not.
    one("x;O;;2024-01-07;;2024-01-05", "x P@01-07 O@01-05 won@01-05");
    one("x;N;;;2024-01-03;2024-01-05", "x N@01-03");
}

#[test]
fn pipelines_tell_stages_of_one_name_apart() {
    let mut import = open("title;stage;which\nx;Review;Sales\ny;Review;Renewals\n");
    import.mapping.set_field(2, Field::Pipeline);
    let stage = |text: &str| Value::Stage(text.to_owned());
    let shown = preview(&import, &empty());
    let unmapped: Vec<_> = shown.unmapped().cloned().collect();
    assert_eq!(unmapped, [stage("Review (Sales)"), stage("Review (Renewals)")]);
}

#[test]
fn creation_is_an_entry_only_if_the_person_says_so() {
    let rows = format!("{HEADER}x;N;;2024-01-02;;\ny;S;;2024-01-03;;");
    let with = |created_as, expected: &[&str]| {
        check_with(&rows, |mapping| mapping.created_as = created_as, expected);
    };
    with(CreatedAs::DayOnly, &["x N@?", "y S@?"]);
    with(CreatedAs::SuspectIfThere, &["x N@?", "y S@01-03"]);
    with(CreatedAs::Suspect, &["x S@01-02 N@?", "y S@01-03"]);
}

#[test]
fn values_are_filled_only_when_exact_and_block_when_not() {
    let import = open("title;stage;status\na;P;Open\nb;prospect;\nc;Warming up;maybe\nd;P;open\n");
    let shown = preview(&import, &empty());
    let found: Vec<_> = (shown.values.iter())
        .map(|value| (value.value.clone(), value.rows_count, value.used_as.map(|(_, by)| by)))
        .collect();
    let exact = Some(FilledBy::ExactWord);
    let stage = |text: &str| Value::Stage(text.to_owned());
    let status = |text: &str| Value::Status(text.to_owned());
    assert_eq!(
        found,
        [
            (stage("P"), 2, exact),
            (status("Open"), 2, exact),
            (stage("prospect"), 1, exact),
            (stage("Warming up"), 1, None),
            (status("maybe"), 1, None),
        ]
    );
    assert_eq!(shown.unmapped().count(), 2);
    assert_eq!((shown.counts.new, shown.counts.waiting), (3, 1));
    assert_eq!(shown.into_command(), None);
}

#[test]
fn the_firms_own_labels_are_exact_too() {
    let mut workspace = empty();
    workspace.settings.stage_labels.insert(Stage::Negotiation, "Trattativa".to_owned());
    workspace.settings.stage_labels.insert(Stage::Prospect, "Approach".to_owned());
    let import = open("title;stage\na;trattativa\nb;approach\n");
    let records: Vec<_> = preview(&import, &workspace).records().to_vec();
    let stages = records.iter().filter_map(|record| match record {
        Record::Opportunity(it) => Some(it.stage()),
        _ => None,
    });
    assert_eq!(stages.collect::<Vec<_>>(), [Stage::Negotiation, Stage::Prospect]);
}

#[test]
fn whoever_was_called_otherwise_is_known_by_that_too() {
    let mut workspace = empty();
    let [acme, beta] = [1, 2].map(|number| AccountId::new(number, [0; 10]));
    let ada = OwnerId::new(1, [0; 10]);
    let records: Vec<Record> = vec![
        Owner { other_names: vec!["Ada Bini".into()], ..Owner::sales(ada, "Ada Neri") }.into(),
        // What is called so now has the name, whoever was called so once.
        Account {
            other_names: vec!["Beta".into(), "Old Acme".into()],
            ..Account::named(acme, "Acme")
        }
        .into(),
        Account::named(beta, "Beta").into(),
    ];
    let put = apply(&mut workspace, &Command::Put(records), super::fixture::TODAY);
    assert!(put.is_ok(), "{put:?}");
    let import = open("title;stage;company;owner\na;S;OLD ACME;ada bini\nb;S;beta;Ada Neri\n");
    let records: Vec<_> = preview(&import, &workspace).records().to_vec();
    let found = records.iter().filter_map(|record| match record {
        Record::Opportunity(it) => Some((it.account, it.owner())),
        _ => None,
    });
    assert_eq!(found.collect::<Vec<_>>(), [(Some(acme), Some(ada)), (Some(beta), Some(ada))]);
    assert_eq!(records.len(), 2, "nobody is new: {records:?}");
}

#[test]
fn every_row_left_out_says_its_line_and_why() {
    let text = "title;stage;status;created on;closed on;amount;currency;id\n\
        ok;N;;;;;;1\n\
        short;N\n\
        long;N;;;;;;2;9\n\
        ;N;;;;;;3\n\
        future;N;;2024-07-01;;;;4\n\
        clash;O;lost;;;;;5\n\
        out;no;;;;;;6\n\
        again;N;;;;;;1\n\
        coin;N;;;;5;XXY;7\n\
        coins;N;;;;5 USD;EUR;8\n\
        future close is no past;N;;;2024-07-01;;;10\n\
        ;;;;;;;\n\
        won tomorrow;O;;;2024-07-01;;;9\n";
    let mut import = open(text);
    import.mapping.set_stage("no", StageUse::LeaveOut);
    import.mapping.answer(Answer::DayAhead(DayAhead::LeaveOut));
    import.mapping.answer(Answer::Repeats(Repeats::Last));
    let shown = preview(&import, &empty());
    let day = super::fixture::TODAY.tomorrow().unwrap_or(super::fixture::TODAY);
    let expected = [
        (2, Reason::RepeatedId { id: "1".into(), line: 9 }),
        (4, Reason::Ragged { cells_count: 9, headers_count: 8 }),
        (5, Reason::NoTitle),
        (8, Reason::ByChoice { value: "no".into() }),
        (14, Reason::AfterToday { column: 4, day }),
    ];
    let found: Vec<_> = shown.left_out.iter().map(|it| (it.line, it.reason.clone())).collect();
    assert_eq!(found, expected);
    let counts = shown.counts;
    let asked = Question::State { columns: vec![2], count: 1, line: 7 };
    assert_eq!(shown.questions, [asked]);
    assert_eq!((counts.rows, counts.new, counts.left_out, counts.blank_rows), (12, 6, 5, 1));
    assert!(shown.notes.contains(&Note::ClosedDateOnOpen { count: 1 }));
    assert!(shown.notes.contains(&Note::ShortRows { count: 1 }));
    let odd: Vec<_> = shown.odd_cells.iter().map(|it| (it.line, it.column, it.oddity)).collect();
    let expected = [
        (6, 3, Oddity::AfterToday),
        (10, 5, Oddity::WithoutCurrency),
        (10, 6, Oddity::UnknownCurrency),
        (11, 5, Oddity::OtherCurrency),
    ];
    assert_eq!(odd, expected);
}

#[test]
fn names_find_the_records_that_are_there() {
    let mut workspace = empty();
    let text = "title;company;owner;sector;contact\nx; Acme  Srl ;Anna;Steel;Ugo\n";
    import_into(&mut workspace, &open(text));
    let text =
        "title;company;owner;sector;contact\ny;ACME SRL;anna;Wood;ugo\nz;Acme srl;Bea;;Ida\n";
    let shown = import_into(&mut workspace, &open(text));
    assert_eq!(workspace.accounts.len(), 1);
    assert_eq!((workspace.owners.len(), workspace.contacts.len()), (2, 2));
    assert!(shown.notes.contains(&Note::AccountsKept { count: 1 }));
    let sectors: Vec<_> = workspace.accounts.iter().map(|it| it.sector.as_deref()).collect();
    assert_eq!(sectors, [Some("Steel")]);
}

#[test]
fn the_first_amounts_give_the_workspace_its_currency() {
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &open("title;amount\nx;5 CHF\n"));
    let chf = workspace.settings.currency;
    assert_eq!(chf.map(|currency| currency.to_string()), Some("CHF".to_owned()));
    assert!(matches!(shown.notes.as_slice(), [.., Note::WorkspaceCurrency { .. }]));
    let shown = import_into(&mut workspace, &open("title;amount\ny;5 GBP\n"));
    assert_eq!(workspace.settings.currency, chf);
    assert!(!shown.notes.iter().any(|note| matches!(note, Note::WorkspaceCurrency { .. })));
}

#[test]
fn the_small_fields_are_read() {
    let text = "title;next action;next action on;temperature;tags;source\n\
        x;call back;2024-08-01 14:30;long-term;a, b;fair\n\
        y;call;;hot;;\n";
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &open(text));
    assert!(shown.notes.contains(&Note::NextActionIncomplete { count: 1 }));
    assert!(shown.notes.contains(&Note::TemperatureNotRead { count: 1 }));
    let first = workspace.opportunities.iter().next();
    let next = first.and_then(|it| it.next_action.clone());
    let next = next.map(|next| (next.what, next.on.to_string(), next.at.map(|at| at.to_string())));
    assert_eq!(next, Some(("call back".into(), "2024-08-01".into(), Some("14:30:00".into()))));
    assert_eq!(
        first.map(|it| it.tags.as_slice()),
        Some(["a".to_owned(), "b".to_owned()].as_slice())
    );
}
