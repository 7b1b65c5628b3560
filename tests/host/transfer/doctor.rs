//! What the data can carry, counted by hand.

use imbuto::transfer::{Carried, Diagnosis, Grade, Preset, diagnose};

use super::fixture::{empty, import_into, open};

#[track_caller]
fn check(diagnosis: &Diagnosis, carried: Carried, have: usize, of: usize, grade: Grade) {
    let found = diagnosis.findings.iter().find(|finding| finding.carried == carried);
    let found = found.map(|finding| (finding.have, finding.of, finding.grade()));
    assert_eq!(found, Some((have, of, grade)), "{carried:?}");
}

#[test]
fn a_table_without_history_carries_no_times() {
    let mut workspace = empty();
    import_into(
        &mut workspace,
        &open(
            "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Create Date,Close Date,Closed Lost Reason,Deal owner\n\
             1,A,Contract Sent,Sales,9.00,2024-01-01,2024-12-01,,Ida\n\
             2,B,Closed Won,Sales,9.00,2024-01-01,2024-02-01,,Ida\n\
             3,C,Closed Lost,Sales,,2024-03-01,2024-02-01,Price,Ida\n\
             4,D,Closed Lost,Sales,,2024-01-01,,,Ida\n",
        ),
    );
    let found = diagnose(&workspace);
    assert_eq!((found.deals, found.source), (4, Some(Preset::Hubspot)));
    check(&found, Carried::Passages, 0, 4, Grade::Missing);
    check(&found, Carried::TimeInStage, 0, 4, Grade::Missing);
    check(&found, Carried::WinsAndLosses, 3, 3, Grade::Whole);
    check(&found, Carried::Months, 2, 3, Grade::Partly);
    check(&found, Carried::Cycle, 1, 1, Grade::Whole);
    check(&found, Carried::Amounts, 2, 4, Grade::Partly);
    check(&found, Carried::LostReasons, 1, 2, Grade::Partly);
    check(&found, Carried::Outlook, 1, 1, Grade::Whole);
    check(&found, Carried::Team, 4, 4, Grade::Whole);
    check(&found, Carried::Sources, 0, 4, Grade::Missing);
    check(&found, Carried::Today, 0, 1, Grade::Missing);
    check(&found, Carried::Activities, 0, 4, Grade::Missing);
}

#[test]
fn dates_of_entry_carry_passages_and_times() {
    let mut workspace = empty();
    import_into(
        &mut workspace,
        &open(
            "Record ID,Deal Name,Deal Stage,\"Date entered 'Qualified To Buy'\",\"Date entered 'Contract Sent'\"\n\
             1,A,Contract Sent,2024-01-02,2024-02-03\n2,B,Contract Sent,,\n",
        ),
    );
    let found = diagnose(&workspace);
    check(&found, Carried::Passages, 1, 2, Grade::Partly);
    check(&found, Carried::TimeInStage, 1, 2, Grade::Partly);
    check(&found, Carried::LostReasons, 0, 0, Grade::NothingYet);
}

#[test]
fn an_empty_workspace_has_nothing_to_tell() {
    let found = diagnose(&empty());
    assert_eq!((found.deals, found.source), (0, None));
    assert!(found.findings.iter().all(|finding| finding.grade() == Grade::NothingYet));
}
