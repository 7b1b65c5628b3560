//! One odd cell never costs a row: it is read tolerantly, or comes in blank and is said.

use imbuto::domain::{Currency, Workspace};
use imbuto::transfer::{Answer, Century, DayAhead, Oddity, Preview, Question};

use super::fixture::{empty, import_into, lines, open, preview};

/// Titles with amounts, as `title 12300EUR`.
fn amounts(workspace: &Workspace) -> Vec<String> {
    let said = workspace.opportunities.iter().map(|one| match one.amount {
        Some(money) => format!("{} {}{}", one.title, money.minor, money.currency),
        None => one.title.clone(),
    });
    said.collect()
}

/// `column oddity count: examples`, a line for each column and oddity.
fn odd(shown: &Preview) -> Vec<String> {
    let cells = shown.odd_columns().into_iter().map(|cells| {
        let examples: Vec<_> = cells.examples.iter().map(|cell| cell.text.as_str()).collect();
        let header = &shown.columns[cells.column].header;
        format!("{header} {:?} {}: {}", cells.oddity, cells.count, examples.join(" | "))
    });
    cells.collect()
}

#[test]
fn years_of_two_digits_are_asked_by_column_and_all_rows_come() {
    let text = "Trattativa;Cliente;Fase;Importo;Data creazione;Data chiusura\r\n\
        Sedie;Uno Srl;Negoziazione;1200;23/02/24;31/08/24\r\n\
        Tavoli;Due Srl;vinta;800;05/01/24;09/02/24\r\n\
        Antica;Tre Srl;vinta;300;10/11/99;31/12/99\r\n";
    let mut import = open(text);
    import.mapping.set_stage("vinta", imbuto::transfer::StageUse::Won);
    let shown = preview(&import, &empty());
    let century = |column, example: &str| Question::Century { column, example: example.to_owned() };
    assert_eq!(shown.questions, [century(4, "23/02/24"), century(5, "31/08/24")]);
    assert_eq!(shown.counts.left_out, 0);
    for column in [4, 5] {
        import.mapping.answer(Answer::Century { column, century: Century::Nearest });
    }
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(
        lines(&workspace),
        [
            "Sedie @Uno Srl 120000EUR N@?",
            "Tavoli @Due Srl 80000EUR O@02-09 won@02-09",
            "Antica @Tre Srl 30000EUR O@1999-12-31 won@1999-12-31",
        ]
    );
}

const AHEAD: &str = "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Create Date,Close Date\n\
    1,Won ahead,Closed Won,Sales,9000,2024-05-02,2024-08-31\n\
    2,Lost ahead,Closed Lost,Sales,4000,2024-05-02,2024-08-31\n\
    3,Won,Closed Won,Sales,7000,2024-04-02,2024-05-31\n\
    4,Tomorrow,Appointment Scheduled,Sales,1500,2024-07-01 07:40,2024-09-30\n";

#[test]
fn a_close_day_ahead_on_a_finished_deal_is_asked_once() {
    let mut import = open(AHEAD);
    let shown = preview(&import, &empty());
    let asked = Question::DayAhead { column: 6, example: jiff::civil::date(2024, 8, 31), count: 2 };
    assert_eq!((shown.questions.as_slice(), shown.counts.waiting), ([asked].as_slice(), 2));
    assert!(!shown.ready());
    import.mapping.answer(Answer::DayAhead(DayAhead::Unknown));
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    assert_eq!(
        lines(&workspace),
        [
            "Won ahead 900000EUR O@? won@?",
            "Lost ahead 400000EUR lost@?",
            "Won 700000EUR O@05-31 won@05-31",
            "Tomorrow 150000EUR P@?",
        ]
    );
    assert_eq!(
        odd(&shown),
        ["Create Date AfterToday 1: 2024-07-01 07:40", "Close Date AfterToday 2: 2024-08-31",]
    );
}

#[test]
fn amounts_are_read_or_come_in_blank_and_never_off_by_a_factor() {
    let text = "Deal Name,Stage,Amount,Currency\n\
        Two decimals,Prospect,489360.00,EUR\n\
        Noise,Prospect,7832265.523200001,EUR\n\
        Unit,Prospect,1234.505,EUR\n\
        Power,Prospect,1.5E+06,EUR\n\
        Letter,Prospect,12k,EUR\n\
        Lakh,Prospect,\"1,00,000\",INR\n\
        Sign,Prospect,\"₹1,50,000\",INR\n\
        Dash,Prospect,\"€ 1.250,-\",EUR\n\
        Credit,Prospect,(250.00),EUR\n\
        Yen,Prospect,12000.00,JPY\n\
        Range,Prospect,1000-1500,EUR\n\
        Words,Prospect,about 12,EUR\n\
        Coin,Prospect,12,doubloons\n";
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &open(text));
    assert_eq!((shown.counts.new, shown.counts.left_out), (13, 0));
    assert_eq!(
        amounts(&workspace),
        [
            "Two decimals 48936000EUR",
            "Noise 783226552EUR",
            "Unit 123451EUR",
            "Power 150000000EUR",
            "Letter 1200000EUR",
            "Lakh 10000000INR",
            "Sign 15000000INR",
            "Dash 125000EUR",
            "Credit -25000EUR",
            "Yen 12000JPY",
            "Range",
            "Words",
            "Coin",
        ]
    );
    assert_eq!(
        odd(&shown),
        [
            "Amount Rounded 2: 7832265.523200001 | 1234.505",
            "Amount InShort 2: 1.5E+06 | 12k",
            "Amount Number(NotANumber) 2: 1000-1500 | about 12",
            "Amount WithoutCurrency 1: 12",
            "Currency UnknownCurrency 1: doubloons",
        ]
    );
    assert!(shown.odd_cells.iter().any(|cell| cell.line == 3 && cell.oddity == Oddity::Rounded));
}

#[test]
fn what_says_that_there_is_nothing_is_blank_and_said() {
    let text = "id,title,company,stage,amount,expected_close_date,created_at\n\
        a1,Dump,null,Prospect,3000.00,null,2024-02-20\n\
        a2,Unknown,N/A,Prospect,TBD,n/a,2024-02-21\n\
        a3,Error,#N/A,Prospect,#N/A,#REF!,2024-02-22\n\
        a4,Dashes,Acme,Prospect,-,—,2024-02-23\n\
        a5,Zero,Acme,Prospect,0,0000-00-00,2024-02-24\n\
        a6,Day zero,Acme,Prospect,10,30/12/1899,2024-02-25\n\
        a7,Slashes,Acme,Prospect,10,/  /,2024-02-26\n";
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &open(text));
    assert_eq!((shown.counts.new, shown.counts.left_out), (7, 0));
    let names: Vec<_> = workspace.accounts.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Acme"]);
    let closes = workspace.opportunities.iter().filter(|it| it.expected_close_on.is_some());
    assert_eq!(closes.count(), 0);
    assert_eq!(
        amounts(&workspace),
        [
            "Dump 300000EUR",
            "Unknown",
            "Error",
            "Dashes",
            "Zero 0EUR",
            "Day zero 1000EUR",
            "Slashes 1000EUR"
        ]
    );
    assert_eq!(
        odd(&shown),
        [
            "company SaysNothing 3: null | N/A | #N/A",
            "amount SaysNothing 3: TBD | #N/A | -",
            "expected_close_date SaysNothing 7: null | n/a | #REF!",
        ]
    );
}

#[test]
fn only_who_it_is_costs_a_row() {
    let text = "title,company,stage,amount,created,next action,next action on\n\
        ,,Prospect,5,2024-01-02,,\n\
        ,Acme,Prospect,5,soon,call,someday\n";
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &open(text));
    assert_eq!((shown.counts.new, shown.counts.left_out), (1, 1));
    assert_eq!(lines(&workspace), ["Acme @Acme 500EUR P@?"]);
    assert_eq!(workspace.settings.currency, Some(Currency::EUR));
}

#[test]
fn our_own_export_means_what_it_writes() {
    let mut workspace = empty();
    import_into(&mut workspace, &open("title,company,stage,tags\nx,Acme,Prospect,a\n"));
    let [mut one] = workspace
        .opportunities
        .iter()
        .cloned()
        .collect::<Vec<_>>()
        .try_into()
        .unwrap_or_else(|all: Vec<_>| panic!("{} of them", all.len()));
    one.title = "-".to_owned();
    one.tags = vec!["null".to_owned()];
    super::fixture::put(&mut workspace, &imbuto::domain::Command::Put(vec![one.into()]));
    let text = imbuto::transfer::export_csv(&workspace, imbuto::transfer::SheetLanguage::English);
    let shown = preview(&open(&text), &workspace);
    assert_eq!((shown.counts.already_here, shown.records().len()), (1, 0), "{:?}", shown.records());
}
