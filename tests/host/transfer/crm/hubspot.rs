//! HubSpot, in its languages.

use imbuto::transfer::{FilledBy, Note, Preset};

use super::super::fixture::{empty, preview};
use super::{check, open};

const HUBSPOT: Option<Preset> = Some(Preset::Hubspot);

#[test]
fn french() {
    check(
        "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Pipeline,Montant,\
         Propriétaire de la transaction,Date de création,Date de fermeture,\
         Associated Company (Primary),\
         Date d'entrée dans « Rendez-vous planifié (Pipeline de ventes) »,\
         \"Date d'entrée dans \"\"Fermée gagnée (Pipeline de ventes)\"\"\"\n\
         1,Lampes,Fermée gagnée,Pipeline de ventes,\"1200,50\",Zoé,2024-01-05 09:00,2024-02-01 10:00,\
         Alfa SARL,2024-01-07,2024-02-01\n\
         2,Câbles,Rendez-vous planifié,Pipeline de ventes,800,Zoé,2024-01-06,2024-12-31,Beta,,\n\
         3,Quais,Fermée perdue,Pipeline de ventes,650,Paul,2024-01-07,2024-02-20 10:00,Gamma,,\n",
        HUBSPOT,
        &[
            "Lampes @Alfa SARL #Zoé 120050EUR P@01-07 O@02-01 won@02-01",
            "Câbles @Beta #Zoé 80000EUR P@?",
            "Quais @Gamma #Paul 65000EUR lost@02-20",
        ],
    );
}

#[test]
fn italian() {
    check(
        "ID record;Nome trattativa;Importo;Fase trattativa;Data di chiusura;\
         Data di entrata nella fase corrente;Proprietario della trattativa;Pipeline;Azienda associata\n\
         7;Lampade;1.200,50;Contratto inviato;31/12/2024;14/02/2024;Ida;Vendite;Lupo Srl\n\
         8;Cavi;800;Chiusa vinta;15/02/2024;15/02/2024;Ida;Vendite;Orso Srl\n",
        HUBSPOT,
        &[
            "Lampade @Lupo Srl #Ida 120050EUR C@02-14",
            "Cavi @Orso Srl #Ida 80000EUR O@02-15 won@02-15",
        ],
    );
}

#[test]
fn spanish_and_german() {
    check(
        "ID de registro,Nombre del negocio,Etapa del negocio,Propietario del negocio,Fecha de cierre\n\
         1,Faros,Presentación programada,Ana,2024-12-01\n2,Cables,Cierre perdido,Ana,2024-03-01\n",
        HUBSPOT,
        &["Faros #Ana A@?", "Cables #Ana lost@03-01"],
    );
    check(
        "Datensatz-ID;Deal-Name;Deal-Phase;Betrag;Abschlussdatum\n\
         1;Lampen;Vertrag gesendet;900,00;01.12.2024\n\
         2;Kabel;Abgeschlossen und gewonnen;50,00;15.03.2024\n",
        HUBSPOT,
        &["Lampen 90000EUR C@?", "Kabel 5000EUR O@03-15 won@03-15"],
    );
}

#[test]
fn the_names_that_programs_use() {
    check(
        "hs_object_id,dealname,dealstage,pipeline,amount,closedate,createdate,\
         hs_v2_date_entered_appointmentscheduled,hs_v2_date_entered_contractsent\n\
         9,Roof,contractsent,default,900.00,2024-12-01,2024-01-02,2024-01-03,2024-02-04\n",
        HUBSPOT,
        &["Roof 90000EUR P@01-03 C@02-04"],
    );
}

#[test]
fn what_is_not_read_is_named() {
    let text = "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Last Activity Date,\
                Annual recurring revenue,Number of calls\n\
                1,Roof,contractsent,Sales,900.00,2024-01-02,1200.00,3\n";
    let shown = preview(&open(text), &empty());
    let headers = |header: &str| vec![header.to_owned()];
    let days = Note::UnreadDays { headers: headers("Last Activity Date") };
    let amounts = Note::UnreadAmounts { headers: headers("Annual recurring revenue") };
    assert!(shown.notes.contains(&days) && shown.notes.contains(&amounts), "{:?}", shown.notes);
    assert_eq!(shown.values[0].used_as.map(|(_, by)| by), Some(FilledBy::Preset));
}
