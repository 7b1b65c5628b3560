//! Out and back in: CSV and backup.

use imbuto::domain::{
    Account, AccountId, Checksum, Command, Currency, External, Money, NextAction, Opportunity,
    OpportunityId, Owner, OwnerId, Record, Stage, Status, Temperature, Workspace,
};
use imbuto::transfer::{
    Import, Preset, RestoreError, Sheet, SheetLanguage, backup, export_csv, rescue_file,
    rescued_texts, restore,
};
use jiff::civil::{date, time};

use super::fixture::{TODAY, empty, ids, import_into, lines, put};

/// A workspace with everything that a row of the export holds, and text that is out to break it.
fn full() -> Workspace {
    let mut workspace = empty();
    let mut owner = Owner::sales(OwnerId::new(1, [1; 10]), "=Ida; \"Neri\"");
    owner.active = true;
    let mut account = Account::named(AccountId::new(1, [2; 10]), "'=Lupo, Orso\nSrl");
    account.sector = Some("-steel".to_owned());
    account.area = Some("@home".to_owned());
    account.size_band = Some("+50".to_owned());
    account.website = Some("javascript:alert(1)".to_owned());
    let mut it = Opportunity::new(OpportunityId::new(1, [3; 10]), " ''=SUM(1;2)\t");
    it.account = Some(account.id);
    it.created_on = Some(date(2024, 1, 1));
    it.source = Some("\tfair".to_owned());
    let amount = Money { minor: -123_456, currency: Currency::EUR };
    it.set_amount(Some(amount), Some(date(2024, 2, 2)));
    it.cost = Some(Money { minor: 5, currency: Currency::USD });
    it.expected_close_on = Some(date(2025, 1, 1));
    it.temperature = Some(Temperature::LongTerm);
    it.decision_on = Some(date(2024, 12, 1));
    it.handed_over_on = Some(date(2024, 2, 1));
    let what = "+call\r\nback".to_owned();
    it.next_action =
        Some(NextAction { at: Some(time(9, 5, 0, 0)), ..NextAction::new(what, date(2024, 8, 1)) });
    it.tags = vec!["a, b;c".to_owned(), "=d".to_owned()];
    it.external = Some(External { system: "hubspot".to_owned(), id: "-7".to_owned() });
    it.assign(Some(owner.id), None);
    it.enter(Stage::Suspect, Some(date(2024, 1, 2)));
    it.enter(Stage::Prospect, Some(date(2024, 1, 2)));
    it.enter(Stage::Negotiation, Some(date(2024, 3, 4)));
    let reason = Some("@price".to_owned());
    it.set_status(Status::Lost { reason }, Some(date(2024, 4, 5)));

    let mut won = Opportunity::new(OpportunityId::new(2, [4; 10]), "won");
    won.enter(Stage::Suspect, Some(date(2024, 1, 1)));
    won.enter(Stage::Order, Some(date(2024, 5, 5)));
    let dinar = Currency::parse("KWD").unwrap_or(Currency::EUR);
    won.amount = Some(Money { minor: 1_234, currency: dinar });
    let mut suspect = Opportunity::new(OpportunityId::new(3, [5; 10]), "suspect");
    suspect.enter(Stage::Suspect, None);
    suspect.created_on = Some(date(2024, 1, 1));
    let blank = Opportunity::new(OpportunityId::new(4, [6; 10]), "blank");
    let opportunities = [it, won, suspect, blank].map(Record::Opportunity);
    let records = [Record::Owner(owner), Record::Account(account)].into_iter().chain(opportunities);
    let mut settings = workspace.settings.clone();
    settings.currency = Some(Currency::EUR);
    put(&mut workspace, &Command::Put(records.chain([Record::Settings(settings)]).collect()));
    workspace
}

#[track_caller]
fn own(workspace: &Workspace, language: SheetLanguage) -> Import {
    let text = export_csv(workspace, language);
    let sheet = Sheet::read("imbuto.csv", text.as_bytes());
    let sheet = sheet.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sheet.delimiter(), language.delimiter());
    Import::open(sheet, Vec::new(), |_| None)
}

#[test]
fn what_went_out_comes_back_the_same() {
    let workspace = full();
    for language in SheetLanguage::ALL {
        let import = own(&workspace, language);
        assert_eq!(import.preset(), Some(Preset::Own));
        let mut other = empty();
        other.settings.currency = Some(Currency::EUR);
        let shown = import_into(&mut other, &import);
        assert_eq!((shown.counts.new, shown.counts.left_out), (4, 0));
        assert_eq!(lines(&other), lines(&workspace));
        // Ids of owners and accounts are new: all the rest is the same.
        for (back, sent) in other.opportunities.iter().zip(workspace.opportunities.iter()) {
            let mut back = back.clone();
            back.account = sent.account;
            for (back, sent) in back.owners.iter_mut().zip(&sent.owners) {
                back.owner = sent.owner;
            }
            assert_eq!(back, *sent);
        }
        let mut accounts = other.accounts.iter().zip(workspace.accounts.iter());
        assert!(accounts.all(|(back, sent)| Account { id: sent.id, ..back.clone() } == *sent));
    }
}

#[test]
fn what_went_out_is_here_already() {
    let workspace = full();
    let shown = own(&workspace, SheetLanguage::Italian).preview(&workspace, TODAY, &mut ids(9000));
    assert_eq!((shown.counts.already_here, shown.counts.rows), (4, 4));
    assert!(shown.records().is_empty(), "{:?}", shown.records());
}

#[test]
fn no_cell_runs_as_a_formula_and_numbers_stay_numbers() {
    let text = export_csv(&full(), SheetLanguage::English);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for record in reader.records().flatten() {
        for (column, cell) in record.iter().enumerate() {
            let number = cell.parse::<f64>().is_ok();
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(number || !runs, "column {column}: {cell:?}");
        }
    }
    assert!(text.contains(",-1234.56,EUR,0.05 USD,"));
    assert!(export_csv(&full(), SheetLanguage::Italian).contains(";-1234,56;EUR;0,05 USD;"));
}

#[test]
fn a_backup_restores_exactly() {
    let workspace = full();
    assert_eq!(restore(&backup(&workspace)), Ok(workspace));
}

/// What a damaged or foreign file is refused as.
#[track_caller]
fn check_refused(bytes: &[u8], expected: fn(&RestoreError) -> bool) {
    match restore(bytes) {
        Ok(_) => panic!("restored"),
        Err(error) => assert!(expected(&error), "{error:?}"),
    }
}

fn says(error: &RestoreError, what: &str) -> bool {
    error.to_string().starts_with("the backup is damaged") && error.to_string().contains(what)
}

#[test]
fn a_backup_that_is_none_says_why() {
    let ours = String::from_utf8(backup(&full())).unwrap_or_default();
    check_refused(b"", |error| *error == RestoreError::NotOurs);
    check_refused(b"[1,2]", |error| *error == RestoreError::NotOurs);
    check_refused(b"{\"nodes\":[]}", |error| *error == RestoreError::NotOurs);
    let newer = ours.replacen("{\"imbuto\":1", "{\"imbuto\":2", 1);
    let is_newer = |error: &_| *error == RestoreError::TooNew { found: 2, known: 1 };
    check_refused(newer.as_bytes(), is_newer);
    // Too new is said before anything that only a newer version understands.
    check_refused(b"{\"imbuto\":2,\"workspace\":[\"other\"]}", is_newer);
    let is_damaged = |error: &_| matches!(error, RestoreError::Damaged(_));
    check_refused(&ours.as_bytes()[..ours.len() - 2], is_damaged);
    let missing = |error: &_| says(error, "workspace.opportunities[0]: missing field `title`");
    check_refused(ours.replacen("\"title\"", "\"titel\"", 1).as_bytes(), missing);
    let named = |error: &_| says(error, "workspace.opportunities[0].title: invalid type: null");
    let title = ours.replacen("\"title\":", "\"title\":null,\"was\":", 1);
    check_refused(title.as_bytes(), named);
    let placed = |error: &_| says(error, "at line 2 column 1");
    check_refused(ours.replacen("{\"imbuto\":1,", "{\"imbuto\":1\n;", 1).as_bytes(), placed);
    let foreign = [b"{\"imbuto\":1,\"workspace\":\"".as_slice(), b"\xff\"}"].concat();
    let no_text = |error: &_| says(error, "workspace: invalid unicode code point at line 1 column");
    check_refused(&foreign, no_text);
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let nested = ours.replacen("\"workspace\":{", &format!("\"workspace\":{{\"x\":{deep},"), 1);
    check_refused(nested.as_bytes(), is_damaged);
    let id = OpportunityId::new(2, [4; 10]).to_string();
    let twice = ours.replacen(&id, &OpportunityId::new(1, [3; 10]).to_string(), 1);
    let repeated = |error: &_| says(error, "workspace.opportunities: two have the same id");
    check_refused(twice.as_bytes(), repeated);
    let astray = AccountId::new(9, [9; 10]).to_string();
    let lost = ours.replacen(&AccountId::new(1, [2; 10]).to_string(), &astray, 1);
    check_refused(lost.as_bytes(), |error| *error == RestoreError::Changed);
    check_refused(signed(&lost).as_bytes(), |error| matches!(error, RestoreError::Record { .. }));
}

/// The same file with the checksum that its workspace has now.
fn signed(text: &str) -> String {
    let (head, workspace) = text.split_once(",\"workspace\":").unwrap_or_default();
    let workspace = workspace.strip_suffix('}').unwrap_or_default();
    let checksum = Checksum::default().with(workspace.as_bytes()).finish();
    let (head, _) = head.split_once(",\"checksum\":").unwrap_or_default();
    format!("{head},\"checksum\":\"{checksum:08x}\",\"workspace\":{workspace}}}")
}

#[test]
fn no_change_of_a_backup_is_offered_as_whole() {
    let ours = backup(&full());
    assert_eq!(restore(signed(&String::from_utf8_lossy(&ours)).as_bytes()), Ok(full()));
    let mut offered = 0;
    for place in 0..ours.len() {
        for change in [1_u8, 2, 4, 16, 64] {
            let mut changed = ours.clone();
            changed[place] ^= change;
            offered += usize::from(restore(&changed).is_ok());
        }
        let mut shorter = ours.clone();
        shorter.remove(place);
        offered += usize::from(restore(&shorter).is_ok());
    }
    assert_eq!(offered, 0, "changed, and taken for whole");
}

#[test]
fn what_was_put_aside_is_read_back_text_by_text() {
    let lone = r#""half \ud800 of a pair""#;
    let texts = [("imbuto/x/meta", r#""1;\u0000""#), ("imbuto/x/page/1", lone)];
    let texts = texts.map(|(key, json)| (key.to_owned(), json.to_owned()));
    let file = rescue_file("torn", &texts);
    assert!(file.contains(lone), "every unit as it is: {file}");
    let read = rescued_texts(file.as_bytes()).unwrap_or_default();
    assert_eq!(read[0], ("imbuto/x/meta".to_owned(), "1;\u{0}".to_owned()));
    assert_eq!(read[1].0, "imbuto/x/page/1");
    assert_eq!(rescued_texts(&backup(&full())), None);
}
