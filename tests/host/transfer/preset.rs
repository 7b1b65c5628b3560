//! Files of programs that are known. The rows are made up.

use imbuto::domain::{Currency, Stage};
use imbuto::transfer::{
    Answer, DateOrder, DecidedBy, Field, FilledBy, Import, MappingOrigin, Note, Preset, Question,
    StageUse, ValueUse,
};

use super::fixture::{empty, import_into, lines, open, preview, sheet};

const PIPELINE: &str = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n\
    A1,Ida Neri,GTX Basic,Lupo,Won,1/3/2024,2/3/2024,500\n\
    A2,Ida Neri,GTXPro,Lupo,Lost,1/4/2024,2/4/2024,0\n\
    A3,Ugo Blu,GTXPro,,Engaging,3/4/2024,,\n\
    A4,Ugo Blu,GTX Basic,Orso,Prospecting,,,\n";
const ACCOUNTS: &str = "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n\
    Lupo,retail,1990,1.5,120,Italy,\nOrso,medical,2001,0.2,8,France,\n";
const PRODUCTS: &str = "product,series,sales_price\nGTX Basic,GTX,550\nGTX Pro,GTX,4821\n";
const TEAM: &str = "sales_agent,manager,regional_office\nIda Neri,Leo,East\nEva Rosa,Leo,East\n";

fn maven(beside: &[&str]) -> Import {
    let beside = beside.iter().map(|text| sheet(text)).collect();
    Import::open(sheet(PIPELINE), beside, |_| None)
}

#[test]
fn maven_asks_for_its_currency_and_nothing_else() {
    let import = maven(&[]);
    assert_eq!((import.preset(), import.origin()), (Some(Preset::Maven), MappingOrigin::Preset));
    let shown = preview(&import, &empty());
    assert_eq!(shown.questions, [Question::Currency { proposed: Some(Currency::USD) }]);
    let engaged = shown.columns.iter().find(|column| column.header == "engage_date");
    let order = engaged.and_then(|column| column.date_order);
    assert_eq!(order, Some((DateOrder::MonthFirst, DecidedBy::Preset)));
    let by = shown.values.iter().map(|value| value.used_as.map(|(_, by)| by));
    assert!(by.eq([Some(FilledBy::Preset); 4]));
}

#[test]
fn maven_alone_has_no_amount_for_open_deals() {
    let mut import = maven(&[]);
    import.mapping.answer(Answer::Currency(Currency::USD));
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    assert_eq!(
        lines(&workspace),
        [
            "GTX Basic · Lupo @Lupo #Ida Neri 50000USD N@01-03 O@02-03 won@02-03",
            "GTX Pro · Lupo @Lupo #Ida Neri N@01-04 lost@02-04",
            "GTX Pro #Ugo Blu N@03-04",
            "GTX Basic · Orso @Orso #Ugo Blu P@?",
        ]
    );
    let alias = Note::Alias { written: "GTXPro".into(), read_as: "GTX Pro".into(), count: 2 };
    assert!(shown.notes.contains(&alias));
    assert!(shown.notes.contains(&Note::ZeroAmountBlank { count: 1 }));
}

#[test]
fn maven_with_its_other_tables() {
    // In whatever order the files are chosen.
    let stray = sheet("x\n1\n");
    let beside = vec![sheet(PIPELINE), stray, sheet(PRODUCTS), sheet(TEAM)];
    let mut import = Import::open(sheet(ACCOUNTS), beside, |_| None);
    import.mapping.answer(Answer::Currency(Currency::USD));
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    let lines = lines(&workspace);
    assert_eq!(lines[2], "GTX Pro #Ugo Blu 482100USD N@03-04");
    assert_eq!(lines[3], "GTX Basic · Orso @Orso #Ugo Blu 55000USD P@?");
    assert!(shown.notes.contains(&Note::ListPrice { count: 2 }));
    assert!(shown.notes.contains(&Note::FileNotUsed { file_name: "deals.csv".into() }));
    assert_eq!(workspace.owners.len(), 3);
    let accounts: Vec<_> = (workspace.accounts.iter())
        .map(|it| (it.sector.as_deref(), it.size_band.as_deref(), it.area.as_deref()))
        .collect();
    let lupo = (Some("retail"), Some("50–249"), Some("Italy"));
    assert_eq!(accounts, [lupo, (Some("medical"), Some("1–9"), Some("France"))]);
}

const HUBSPOT: &str = "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,\
    Associated Company,Original Source,Closed Lost Reason,\
    \"Date entered \"\"Appointment Scheduled (Sales Pipeline)\"\"\",\
    \"Date entered \"\"Qualified To Buy (Sales Pipeline)\"\"\",\
    Date entered 'Presentation Scheduled (Sales Pipeline)',\
    Date entered 'Contract Sent (Sales Pipeline)',\
    Date entered 'Closed Won (Sales Pipeline)',\
    Date entered 'Closed Lost (Sales Pipeline)',Date entered current stage\n";

#[track_caller]
fn check_hubspot(row: &str, expected: &str) {
    let mut workspace = empty();
    import_into(&mut workspace, &open(&format!("{HUBSPOT}{row}\n")));
    assert_eq!(lines(&workspace), [expected]);
}

#[test]
fn hubspot_gives_the_true_history() {
    check_hubspot(
        "7,Roof,Closed Won,Sales Pipeline,900.5,2024-03-01 10:00,2024-01-01 09:30,Ida,Lupo,PAID,,\
         2024-01-02 23:59,2024-01-09,2024-01-20,2024-02-01,2024-03-01,,2024-03-01",
        "Roof @Lupo #Ida 90050EUR P@01-02 A@01-09 C@02-01 O@03-01 won@03-01",
    );
    // Its own order of days, and that of the stages within a day.
    check_hubspot(
        "8,Roof,Contract Sent,Sales Pipeline,,2024-09-01,,,Lupo; Orso,,,2024-02-01,2024-02-01,,2024-01-15,,,",
        "Roof @Lupo C@01-15 P@02-01 A@02-01 C@?",
    );
    // Lost: the day it was, the reason, and no stage that is not recorded.
    check_hubspot(
        "9,Roof,Closed Lost (Sales Pipeline),Sales Pipeline,,,,,,,price,2024-01-02,,,,,2024-02-02,",
        "Roof P@01-02 lost(price)@02-02",
    );
    // Won once, open again: what it was is not won now.
    check_hubspot("9,Roof,qualifiedtobuy,,,,,,,,,,2024-01-02,,,2024-02-02,,", "Roof A@01-02");
}

#[test]
fn hubspot_close_dates_of_open_deals_are_expected_ones() {
    let row = "7,Roof,Contract Sent,Sales Pipeline,,2024-09-01,,,,,,,,,,,,\n";
    let mut workspace = empty();
    import_into(&mut workspace, &open(&format!("{HUBSPOT}{row}")));
    let close = workspace.opportunities.iter().next().and_then(|it| it.expected_close_on);
    assert_eq!(close.map(|day| day.to_string()), Some("2024-09-01".to_owned()));
}

#[test]
fn hubspot_shows_what_it_takes_stages_for() {
    let row = "7,Roof,Legal review,Sales Pipeline,,,,,,,,2024-01-02,,,,,,\n";
    let mut import = open(&format!("{HUBSPOT}{row}"));
    assert_eq!(import.preset(), Some(Preset::Hubspot));
    assert_eq!(import.mapping.fields()[17], Field::StageSince);
    let shown = preview(&import, &empty());
    let values: Vec<_> = shown.values.iter().map(|value| value.used_as).collect();
    let prospect = ValueUse::Stage(StageUse::Stage(Stage::Prospect));
    assert_eq!(values, [None, Some((prospect, FilledBy::Preset))]);
    import.mapping.set_stage("Legal review", StageUse::Stage(Stage::Conclusion));
    import.mapping.set_stage("Appointment Scheduled", StageUse::Stage(Stage::Suspect));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace), ["Roof S@01-02 C@?"]);
}

#[test]
fn hubspot_keeps_the_stages_of_two_pipelines_apart() {
    let rows = "7,Roof,Review,Sales Pipeline,,,,,,,,,,,,,,\n8,Door,Review,Renewals,,,,,,,,,,,,,,\n";
    let mut import = open(&format!("{HUBSPOT}{rows}"));
    import.mapping.set_stage("Review (Sales Pipeline)", StageUse::Stage(Stage::Approach));
    import.mapping.set_stage("Review (Renewals)", StageUse::LeaveOut);
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    assert_eq!(lines(&workspace), ["Roof A@?"]);
    assert_eq!(shown.counts.left_out, 1);
}
