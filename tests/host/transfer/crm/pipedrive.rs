//! Pipedrive's deals.

use imbuto::domain::Record;
use imbuto::transfer::Preset;

use super::super::fixture::{empty, import_into, preview};
use super::{check, open};

const PIPEDRIVE: Option<Preset> = Some(Preset::Pipedrive);

#[test]
fn deals_with_their_ends() {
    check(
        "Deal - ID,Deal - Title,Deal - Organization,Deal - Contact person,Deal - Value,\
         Deal - Currency of value,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created,\
         Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date,\
         Deal - Last stage change\n\
         1,Lamps,Alfa,Mia,1200,EUR,Negotiations Started,Won,Ida,2024-01-02 08:00:00,\
         2024-02-03 09:00:00,,,,2024-02-01 10:00:00\n\
         2,Desks,Beta,,300,USD,Contact Made,Lost,Ida,2024-01-03 08:00:00,,2024-03-04 11:00:00,\
         Price,,2024-01-20 10:00:00\n\
         3,Doors,Gamma,,,,Proposal Made,Open,Ugo,2024-01-04 08:00:00,,,,2024-12-01,\n",
        PIPEDRIVE,
        &[
            "Lamps @Alfa #Ida 120000EUR N@02-01 O@02-03 won@02-03",
            "Desks @Beta #Ida 30000USD P@01-20 lost(Price)@03-04",
            "Doors @Gamma #Ugo N@?",
        ],
    );
}

#[test]
fn its_other_languages() {
    check(
        "Affare - Titolo;Affare - Organizzazione;Affare - Valore;Affare - Fase;Affare - Stato;\
         Affare - Proprietario;Affare - Motivo della perdita\n\
         Lampade;Lupo;1.200,00;Proposta fatta;Aperto;Ida;\n\
         Cavi;Orso;300,00;Contattato;Perso;Ida;Prezzo\n",
        PIPEDRIVE,
        &["Lampade @Lupo #Ida 120000EUR N@?", "Cavi @Orso #Ida 30000EUR P@? lost(Prezzo)@?"],
    );
    check(
        "Affaire - Titre;Affaire - Organisation;Affaire - Valeur;Affaire - Étape;Affaire - Statut;\
         Affaire - Propriétaire\n\
         Lampes;Loup;1200,00;Proposition faite;Ouvert;Zoé\nQuais;Ours;5,00;Qualifiée;Gagné;Zoé\n",
        PIPEDRIVE,
        &["Lampes @Loup #Zoé 120000EUR N@?", "Quais @Ours #Zoé 500EUR P@? O@? won@?"],
    );
    check(
        "Trato - Título;Trato - Organización;Trato - Etapa;Trato - Estado\n\
         Faros;Lobo;Propuesta presentada;Abierto\n",
        PIPEDRIVE,
        &["Faros @Lobo N@?"],
    );
}

#[test]
fn people_and_notes_come_with_the_deals() {
    let text = "Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Person - Name,\
                Person - Email - Work,Person - Phone - Work,Organization - Name,\
                Organization - Address,Note - Content\n\
                1,Lamps,Qualified,Open,Mia Neri,mia@alfa.it,02 123,Alfa,Via Po 1,\
                <p>Called &amp; agreed</p>\n";
    let import = open(text);
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    let person = workspace.contacts.iter().next();
    let person = person.map(|it| (it.name.as_str(), it.email.as_deref(), it.phone.as_deref()));
    assert_eq!(person, Some(("Mia Neri", Some("mia@alfa.it"), Some("02 123"))));
    let address = workspace.accounts.iter().next().and_then(|it| it.address.as_deref());
    assert_eq!(address, Some("Via Po 1"));
    let notes: Vec<_> = workspace.notes.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(notes, ["Called & agreed"]);

    // The note is here; another that is written later comes, on the deal that is here.
    assert!(preview(&import, &workspace).records().is_empty());
    let later = open(&text.replace("agreed", "signed"));
    let shown = preview(&later, &workspace);
    assert_eq!((shown.counts.updated, shown.records().len()), (1, 1));
    assert!(matches!(shown.records(), [Record::Note(_)]));
}
