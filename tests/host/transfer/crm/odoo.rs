//! Odoo's `crm.lead`: what is lost is put in the archive, or left without a chance.

use imbuto::transfer::Preset;

use super::check;

const ODOO: Option<Preset> = Some(Preset::Odoo);

#[test]
fn by_its_labels() {
    check(
        "\"External ID\",\"Opportunity\",\"Customer\",\"Salesperson\",\"Stage\",\
         \"Expected Revenue\",\"Probability\",\"Active\",\"Lost Reason\",\"Created on\",\
         \"Closed Date\",\"Expected Closing\"\n\
         \"__export__.crm_lead_1\",\"Lamps\",\"Alfa\",\"Ida\",\"Proposition\",\"1200.0\",\"0.0\",\
         \"False\",\"Too dear\",\"2024-01-05 08:00:00\",\"2024-02-10 08:00:00\",\"2024-03-01\"\n\
         \"__export__.crm_lead_2\",\"Cables\",\"Beta\",\"Ida\",\"Proposition\",\"800.0\",\"43.2\",\
         \"True\",\"\",\"2024-01-06 08:00:00\",\"\",\"2024-12-20\"\n\
         \"__export__.crm_lead_3\",\"Boards\",\"Gamma\",\"Ugo\",\"Won\",\"650.0\",\"100.0\",\"True\",\
         \"\",\"2024-01-07 08:00:00\",\"2024-02-12 08:00:00\",\"2024-02-28\"\n\
         \"__export__.crm_lead_4\",\"Rails\",\"Delta\",\"Ugo\",\"Won\",\"500.0\",\"100.0\",\"False\",\
         \"\",\"2024-01-08 08:00:00\",\"2024-02-13 08:00:00\",\"2024-02-28\"\n\
         \"__export__.crm_lead_5\",\"Pipes\",\"Eta\",\"Ugo\",\"Won\",\"400.0\",\"0.0\",\"False\",\
         \"Late\",\"2024-01-08 08:00:00\",\"2024-02-14 08:00:00\",\"\"\n\
         \"__export__.crm_lead_6\",\"Nails\",\"Zeta\",\"Ugo\",\"Qualified\",\"40.0\",\"12.5\",\
         \"False\",\"\",\"2024-01-08 08:00:00\",\"\",\"\"\n",
        ODOO,
        &[
            "Lamps @Alfa #Ida 120000EUR N@? lost(Too dear)@02-10",
            "Cables @Beta #Ida 80000EUR N@?",
            "Boards @Gamma #Ugo 65000EUR O@02-12 won@02-12",
            "Rails @Delta #Ugo 50000EUR O@02-13 won@02-13",
            "Pipes @Eta #Ugo 40000EUR lost(Late)@02-14",
            "Nails @Zeta #Ugo 4000EUR P@? lost@?",
        ],
    );
}

#[test]
fn by_its_technical_names() {
    check(
        "id,name,partner_id,user_id,stage_id,expected_revenue,probability,active,lost_reason_id,\
         create_date,date_closed,date_deadline,date_last_stage_update\n\
         1,Lamps,Alfa,Ida,Proposition,1200.0,0.0,False,Price,2024-01-05 08:00:00,\
         2024-02-10 08:00:00,,2024-01-20 10:00:00\n\
         2,Cables,Beta,Ida,Qualified,800.0,20.0,True,,2024-01-06 08:00:00,,2024-12-20,\
         2024-01-21 10:00:00\n",
        ODOO,
        &[
            "Lamps @Alfa #Ida 120000EUR N@01-20 lost(Price)@02-10",
            "Cables @Beta #Ida 80000EUR P@01-21",
        ],
    );
}

#[test]
fn in_italian_and_french() {
    check(
        "ID;Opportunità;Cliente;Addetto vendite;Fase;Ricavi attesi;Probabilità;Attivo;\
         Motivo perdita;Creato il\n\
         1;Lampade;Lupo;Ida;Proposta;1200,00;0,00;Falso;Prezzo;2024-01-05 08:00:00\n\
         2;Cavi;Orso;Ida;Nuovo;800,00;10,00;Vero;;2024-01-06 08:00:00\n",
        ODOO,
        &["Lampade @Lupo #Ida 120000EUR N@? lost(Prezzo)@?", "Cavi @Orso #Ida 80000EUR S@01-06"],
    );
    check(
        "ID;Opportunité;Client;Vendeur;Étape;Revenus attendus;Probabilité;Actif;Motif de perte\n\
         1;Lampes;Loup;Zoé;Proposition;1200,00;0,00;FAUX;Prix\n\
         2;Quais;Ours;Zoé;Gagné;5,00;100,00;VRAI;\n",
        ODOO,
        &["Lampes @Loup #Zoé 120000EUR N@? lost(Prix)@?", "Quais @Ours #Zoé 500EUR O@? won@?"],
    );
}
