//! A workspace, a clock and ids for the tests, and a short way to write what came of an import.

use imbuto::domain::{
    Command, Currency, LineageId, Opportunity, Playbook, Settings, Status, Workspace, WorkspaceId,
    WorkspaceKind, apply,
};
use imbuto::transfer::{Answer, Import, Preview, Sheet};
use jiff::civil::{Date, date};

/// The day on which all tests take place.
pub const TODAY: Date = date(2024, 6, 30);

pub fn empty() -> Workspace {
    Workspace::empty(
        WorkspaceId::new(1, [1; 10]),
        LineageId::new(1, [200; 10]),
        WorkspaceKind::Own,
        Settings::named("Rossi"),
        Playbook::default(),
    )
}

/// Ids that count; `from` keeps those of two imports apart.
pub fn ids(from: u64) -> impl FnMut() -> (u64, [u8; 10]) {
    let mut drawn = from;
    move || {
        drawn += 1;
        let mut random = [0; 10];
        random[2..].copy_from_slice(&drawn.to_be_bytes());
        (1_700_000_000_000, random)
    }
}

#[track_caller]
pub fn sheet(text: &str) -> Sheet {
    match Sheet::read("deals.csv", text.as_bytes()) {
        Ok(sheet) => sheet,
        Err(error) => panic!("{error}"),
    }
}

#[track_caller]
pub fn open(text: &str) -> Import {
    let mut import = Import::open(sheet(text), Vec::new(), |_| None);
    import.mapping.answer(Answer::Currency(Currency::EUR));
    import.mapping.answer(Answer::AllOpen);
    import
}

pub fn preview(import: &Import, workspace: &Workspace) -> Preview {
    let from = u64::try_from(workspace.opportunities.len()).unwrap_or(0) * 1000;
    import.preview(workspace, TODAY, &mut ids(from))
}

/// Imports, and gives the preview that led to it.
#[track_caller]
pub fn import_into(workspace: &mut Workspace, import: &Import) -> Preview {
    let shown = preview(import, workspace);
    let command = shown.clone().into_command();
    let command = command.unwrap_or_else(|| panic!("not ready: {shown:#?}"));
    put(workspace, &command);
    shown
}

#[track_caller]
pub fn put(workspace: &mut Workspace, command: &Command) {
    if let Err(error) = apply(workspace, command, TODAY) {
        panic!("{error}");
    }
}

/// `title @account #owner amount P@01-10 N@? won@02-01`, days of 2024 without their year.
pub fn line(opportunity: &Opportunity, workspace: &Workspace) -> String {
    let mut out = opportunity.title.clone();
    if let Some(account) = opportunity.account.and_then(|id| workspace.accounts.get(id)) {
        out += &format!(" @{}", account.name);
    }
    if let Some(owner) = opportunity.owner().and_then(|id| workspace.owners.get(id)) {
        out += &format!(" #{}", owner.name);
    }
    if let Some(money) = opportunity.amount {
        out += &format!(" {}{}", money.minor, money.currency);
    }
    for entry in &opportunity.stages {
        out += &format!(" {}@{}", entry.stage.code(), day(entry.entered_on));
    }
    for entry in &opportunity.statuses {
        out += &match &entry.status {
            Status::Open => format!(" open@{}", day(entry.on)),
            Status::Won => format!(" won@{}", day(entry.on)),
            Status::Lost { reason: None } => format!(" lost@{}", day(entry.on)),
            Status::Lost { reason: Some(why) } => format!(" lost({why})@{}", day(entry.on)),
        };
    }
    out
}

fn day(day: Option<Date>) -> String {
    let Some(day) = day else { return "?".to_owned() };
    let text = day.to_string();
    text.strip_prefix("2024-").unwrap_or(&text).to_owned()
}

/// Every opportunity in a [`line`], in the order of their ids.
pub fn lines(workspace: &Workspace) -> Vec<String> {
    workspace.opportunities.iter().map(|it| line(it, workspace)).collect()
}
