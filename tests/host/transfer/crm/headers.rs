//! The dictionary of headers, by what the rows are.

use imbuto::transfer::{Field, RowKind};

use super::open;

#[track_caller]
fn check(rows: RowKind, header: &str, expected: Field) {
    let mut import = open(&format!("{header}\n1\n"));
    import.set_rows(rows);
    assert_eq!(import.mapping.fields(), [expected], "{header}");
}

#[track_caller]
fn check_deal(field: &Field, headers: &[&str]) {
    headers.iter().for_each(|header| check(RowKind::Deal, header, field.clone()));
}

#[test]
fn one_field_in_the_words_of_many() {
    check_deal(
        &Field::Title,
        &["Deal - Title", "Opportunità", "Nom de la transaction", "Nombre del negocio", "dealname"],
    );
    check_deal(
        &Field::Account,
        &["Deal - Organization", "Account.Name", "AccountName", "Ragione Sociale", "partner_id"],
    );
    check_deal(
        &Field::Owner,
        &["Deal owner", "Owner.Name", "Addetto vendite", "Vendeur", "user_id", "Deal - Owner"],
    );
    check_deal(&Field::Stage, &["StageName", "stage_id", "Deal - Stage (pipeline)", "Étape"]);
    check_deal(&Field::Amount, &["Expected Revenue", "Montant (EUR)", "Importo €", "Deal - Value"]);
    check_deal(&Field::CloseOn, &["CloseDate", "Closing Date", "Date de fermeture"]);
    check_deal(&Field::CreatedOn, &["CreatedDate", "create_date", "Deal - Deal created"]);
    check_deal(&Field::LostReason, &["Lost Reason", "Reason For Loss", "Motif de la perte"]);
    check_deal(&Field::ExternalId, &["Id", "Record ID", "hs_object_id", "Deal - ID"]);
    check_deal(&Field::CompanyId, &["AccountId", "Associated Company IDs", "Organization ID"]);
    check_deal(&Field::ContactEmail, &["Person - Email - Work", "email_from", "Courriel"]);
    check_deal(&Field::NextActionOn, &["Prochain appel", "Next activity date", "Richiamare il"]);
    check_deal(&Field::Note, &["Commentaire", "Note", "Remarks"]);
    check_deal(&Field::StageEnteredOn("Won".to_owned()), &["Deal - Won time", "Gagnée le"]);
    check_deal(&Field::StageEnteredOn("Lost".to_owned()), &["lost_time", "Persa il"]);
    check_deal(&Field::Ignore, &["Activity - Subject", "Person - Labels", "Data", "Score"]);
}

#[test]
fn a_word_means_another_thing_of_other_rows() {
    check(RowKind::Person, "Name", Field::Contact);
    check(RowKind::Person, "Nom", Field::LastName);
    check(RowKind::Person, "Telefono", Field::ContactPhone);
    check(RowKind::Person, "Record ID", Field::PersonId);
    check(RowKind::Person, "Title", Field::Ignore);
    check(RowKind::Company, "Name", Field::Account);
    check(RowKind::Company, "Phone Number", Field::AccountPhone);
    check(RowKind::Company, "Id", Field::CompanyId);
    check(RowKind::Activity, "Subject", Field::ActivitySubject);
    check(RowKind::Activity, "Activity - Due date", Field::ActivityOn);
    check(RowKind::Activity, "Deal", Field::Title);
    check(RowKind::Activity, "Organization", Field::Account);
}
