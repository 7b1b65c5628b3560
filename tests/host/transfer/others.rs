//! Companies, people and activities, in files of their own.

use imbuto::domain::{ActivityKind, ActivityOutcome, ActivityState, Workspace};
use imbuto::transfer::{Note, Preset, Reason, RowKind};

use super::fixture::{empty, import_into, open, preview};

const COMPANIES: &str = "Record ID,Company name,Company owner,Phone Number,City,Industry,Number of Employees\n\
    501,Alfa Srl,Ida,02 1234567,Milano,Retail,40\n502,Beta Srl,Ida,,Torino,,\n";
const PEOPLE: &str = "Record ID - Contact,First Name,Last Name,Email,Phone Number,Contact owner,\
    Primary Associated Company ID,Associated Company\n\
    901,Mia,Neri,mia@alfa.it,02 7654321,Ida,501,Alfa\n902,Leo,Blu,leo@beta.it,,Ida,502,Beta\n";

fn people(workspace: &Workspace) -> Vec<String> {
    let line = |it: &imbuto::domain::Contact| {
        let account = it.account.and_then(|id| workspace.accounts.get(id));
        let account = account.map_or("-", |account| account.name.as_str());
        format!("{} @{account} {}", it.name, it.email.as_deref().unwrap_or("-"))
    };
    workspace.contacts.iter().map(line).collect()
}

#[test]
fn companies_and_people_of_hubspot_attach_by_their_ids() {
    let mut workspace = empty();
    let companies = open(COMPANIES);
    assert_eq!(
        (companies.preset(), companies.mapping.rows()),
        (Some(Preset::Hubspot), RowKind::Company)
    );
    assert_eq!(import_into(&mut workspace, &companies).counts.new, 2);
    let alfa = workspace.accounts.iter().next();
    let alfa = alfa.map(|it| (it.phone.as_deref(), it.area.as_deref(), it.sector.as_deref()));
    assert_eq!(alfa, Some((Some("02 1234567"), Some("Milano"), Some("Retail"))));

    let file = open(PEOPLE);
    assert_eq!((file.preset(), file.mapping.rows()), (Some(Preset::Hubspot), RowKind::Person));
    assert_eq!(import_into(&mut workspace, &file).counts.new, 2);
    // By its id the company is the one that is here, whatever the file calls it.
    assert_eq!(
        people(&workspace),
        ["Mia Neri @Alfa Srl mia@alfa.it", "Leo Blu @Beta Srl leo@beta.it"]
    );
    assert_eq!(workspace.accounts.len(), 2);

    for file in [companies, file] {
        let again = preview(&file, &workspace);
        assert_eq!((again.counts.already_here, again.records().len()), (2, 0));
    }
    // A deal that names only the ids finds both.
    let deal = "Record ID,Deal Name,Deal Stage,Associated Company IDs,Associated Contact IDs,Associated Contacts,Associated Company\n\
                1,Roof,Contract Sent,501,901,M. Neri,Alfa\n";
    import_into(&mut workspace, &open(deal));
    assert_eq!((workspace.accounts.len(), workspace.contacts.len()), (2, 2));
}

#[test]
fn a_person_is_known_by_mail_and_by_number() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(PEOPLE));
    let other = "Nom;Prénom;Société;Courriel;Tél portable;Service\n\
                 Neri;Mia Maria;Alfa France;MIA@alfa.it;06 11 22 33 44;Achats\n\
                 Blu;Leo;Autre;;06 99 88 77 66;\n";
    let import = open(other);
    assert_eq!(import.mapping.rows(), RowKind::Person);
    let shown = import_into(&mut workspace, &import);
    // The mail tells the first; nothing tells the second, who works elsewhere.
    assert_eq!((shown.counts.updated, shown.counts.new), (1, 1));
    assert_eq!(workspace.contacts.len(), 3);
    let mia = workspace.contacts.iter().next().map(|it| (it.mobile.clone(), it.department.clone()));
    assert_eq!(mia, Some((Some("06 11 22 33 44".to_owned()), Some("Achats".to_owned()))));
    let by_phone =
        "First name;Last name;Mobile phone;Department\nLeo;Blu;+33 6 99 88 77 66;Sales\n";
    assert_eq!(preview(&open(by_phone), &workspace).counts.updated, 1);
}

#[test]
fn rows_without_a_name_are_left_out_with_the_reason() {
    let import = open("First name;Last name;Email;Phone\n;;;02 1\n;;only@mail.it;\n");
    let shown = preview(&import, &empty());
    assert_eq!((shown.counts.new, shown.left_out[0].reason.clone()), (1, Reason::NoName));
}

const DEALS: &str = "Deal - ID,Deal - Title,Deal - Organization,Deal - Stage,Deal - Status\n\
    1,Lamps,Alfa,Qualified,Open\n2,Desks,Beta,Qualified,Open\n3,Desks,Gamma,Qualified,Open\n";
const ACTIVITIES: &str = "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,\
    Activity - Due time,Activity - Done,Activity - Assigned to user,Deal,Organization,Contact person,\
    Activity - Note,Activity - Outcome\n\
    11,First call,Call,2024-03-01,09:30,Done,Ida,Lamps,Alfa,Mia,<p>agreed &amp; sent</p>,No answer\n\
    12,Meeting,Meeting,2024-09-01,,To do,Ida,Desks,Gamma,,,\n\
    13,Send the offer,Task,2024-04-01,,Done,Ida,Lamps,Alfa,,,\n\
    14,Lost one,Call,2024-04-02,,Done,Ida,Nowhere,Delta,,,\n\
    15,No day,Call,,,Done,Ida,Lamps,Alfa,,,\n";

#[test]
fn activities_of_pipedrive_attach_to_deals_companies_and_people() {
    let mut workspace = empty();
    import_into(&mut workspace, &open(DEALS));
    let import = open(ACTIVITIES);
    assert_eq!(
        (import.preset(), import.mapping.rows()),
        (Some(Preset::Pipedrive), RowKind::Activity)
    );
    let shown = import_into(&mut workspace, &import);
    assert_eq!((shown.counts.new, shown.counts.left_out), (4, 1));
    assert_eq!(shown.left_out[0].reason, Reason::NoDay);
    assert!(shown.notes.contains(&Note::ActivitiesAsNotes { count: 1 }));
    assert!(shown.notes.contains(&Note::ActivitiesWithoutDeal { count: 1 }));

    let deal = |number: usize| workspace.opportunities.iter().nth(number).map(|it| it.id);
    let mut all = workspace.activities.iter();
    let call = all.next().unwrap_or_else(|| panic!("no call"));
    assert_eq!(
        (call.kind, call.state, call.opportunity),
        (ActivityKind::Call, ActivityState::Done, deal(0))
    );
    assert_eq!(
        (call.outcome, call.note.as_str()),
        (Some(ActivityOutcome::NoReply), "First call\nagreed & sent")
    );
    assert_eq!(call.at.map(|at| at.to_string()), Some("09:30:00".to_owned()));
    assert!(call.account.is_some() && call.contact.is_some() && call.owner.is_some());
    let meeting = all.next().unwrap_or_else(|| panic!("no meeting"));
    // Two deals have this title: the company tells which.
    assert_eq!((meeting.state, meeting.opportunity), (ActivityState::Planned, deal(2)));
    let notes: Vec<_> =
        workspace.notes.iter().map(|it| (it.text.as_str(), it.opportunity)).collect();
    assert_eq!(notes, [("2024-04-01 Send the offer", deal(0))]);

    assert!(preview(&import, &workspace).records().is_empty());
    // What was planned has taken place since.
    let later = open(&ACTIVITIES.replace("2024-09-01,,To do", "2024-06-01,,Done"));
    let shown = preview(&later, &workspace);
    assert_eq!((shown.counts.updated, shown.records().len()), (1, 1));
}

#[test]
fn what_rows_are_can_be_said() {
    let mut import = open("Data;Azienda;Esito;Note\n2024-03-01;Lupo;nessuna risposta;richiamare\n");
    assert_eq!(import.mapping.rows(), RowKind::Deal);
    import.set_rows(RowKind::Activity);
    let shown = preview(&import, &empty());
    // Without a kind it is a note about the company.
    assert_eq!((shown.counts.new, shown.counts.new_accounts), (1, 1));
}
