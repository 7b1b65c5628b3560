//! Salesforce, Zoho and monday.

use imbuto::transfer::Preset;

use super::check;

#[test]
fn salesforce_by_names_of_one_word() {
    check(
        "Id,Name,AccountId,Account.Name,StageName,Amount,CloseDate,Probability,IsClosed,IsWon,\
         LeadSource,Owner.Name,CreatedDate,NextStep,Description\n\
         006000000000001AAA,Lamps,001000000000001AAA,Alfa,Closed Won,1200.0,2024-02-03,100,true,true,\
         Web,Ida,2024-01-02T08:00:00.000Z,,\n\
         006000000000002AAA,Desks,001000000000002AAA,Beta,Negotiation/Review,300.0,2024-12-01,90,\
         false,false,Web,Ida,2024-01-03T08:00:00.000Z,,\n\
         006000000000003AAA,Doors,001000000000002AAA,Beta,Closed Lost,300.0,2024-03-01,0,true,false,\
         Web,Ida,2024-01-03T08:00:00.000Z,,\n"
            .replace("T08:00:00.000Z", "")
            .as_str(),
        Some(Preset::Salesforce),
        &[
            "Lamps @Alfa #Ida 120000EUR O@02-03 won@02-03",
            "Desks @Beta #Ida 30000EUR N@?",
            "Doors @Beta #Ida 30000EUR lost@03-01",
        ],
    );
}

#[test]
fn salesforce_reports() {
    check(
        "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,\
         Probability (%),Age,Close Date,Created Date,Next Step,Lead Source,Type\n\
         Ida,Alfa,Lamps,Needs Analysis,Q1-2024,1200.00,20,10,2024-12-31,2024-01-31,,Web,New\n\
         Ida,Alfa,Desks,Proposal/Price Quote,Q1-2024,5.00,75,10,2024-12-30,2024-01-30,,Web,New\n",
        Some(Preset::Salesforce),
        &["Lamps @Alfa #Ida 120000EUR A@?", "Desks @Alfa #Ida 500EUR N@?"],
    );
}

#[test]
fn zoho() {
    check(
        "Record Id,Deal Owner,Amount,Deal Name,Closing Date,Account Name,Stage,Contact Name,\
         Probability (%),Reason For Loss,Created Time\n\
         zcrm_1,Ida,1200.00,Lamps,2024-12-31,Alfa,Identify Decision Makers,Mia,60,,2024-01-31 10:00:00\n\
         zcrm_2,Ida,5.00,Desks,2024-02-28,Alfa,Closed Lost to Competition,Mia,0,Price,\
         2024-01-30 10:00:00\n",
        Some(Preset::Zoho),
        &["Lamps @Alfa #Ida 120000EUR A@?", "Desks @Alfa #Ida 500EUR lost(Price)@02-28"],
    );
}

#[test]
fn monday() {
    check(
        "Name,Subitems,Stage,Owner,Deal Value,Contacts,Accounts,Expected Close Date,\
         Close Probability,Item ID (auto generated)\n\
         Lamps,,Discovery,Ida,1200,Mia,Alfa,2024-12-31,40,11\n\
         Desks,,Won,Ida,5,Mia,Alfa,2024-02-28,100,12\n",
        Some(Preset::Monday),
        &["Lamps @Alfa #Ida 120000EUR A@?", "Desks @Alfa #Ida 500EUR O@? won@?"],
    );
}
