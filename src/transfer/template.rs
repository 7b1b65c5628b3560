//! A sheet to fill in, for those who have no file yet: headers in their language, and one row that
//! shows how it is meant. It comes in as it is.

use super::{SheetLanguage, write_table};

/// The columns and what the example says in them; each in Italian, French and English.
const COLUMNS: [([&str; 3], [&str; 3]); 18] = [
    (["Codice", "Identifiant", "ID"], ["1", "1", "1"]),
    (
        ["Trattativa", "Affaire", "Deal"],
        ["Esempio: lampade", "Exemple\u{202f}: lampes", "Example: lamps"],
    ),
    (["Azienda", "Entreprise", "Company"], ["Lupo Srl", "Loup SARL", "Wolf Ltd"]),
    (["Settore", "Secteur", "Sector"], ["Alberghi", "Hôtels", "Hotels"]),
    (["Referente", "Interlocuteur", "Contact person"], ["Mia Neri", "Mia Noir", "Mia Black"]),
    (["E-mail", "E-mail", "E-mail"], ["mia@example.com", "mia@example.com", "mia@example.com"]),
    (["Telefono", "Téléphone", "Phone"], ["02 1234 5678", "01 23 45 67 89", "020 7946 0000"]),
    (["Venditore", "Commercial", "Salesperson"], ["Ida Rossi", "Zoé Lefèvre", "Ida Ross"]),
    (["Fase", "Étape", "Stage"], ["Negoziazione", "Négociation", "Negotiation"]),
    (["Stato", "Statut", "Status"], ["Aperta", "Ouverte", "Open"]),
    (["Importo", "Montant", "Amount"], ["1200.50", "1200.50", "1200.50"]),
    (["Valuta", "Devise", "Currency"], ["EUR", "EUR", "EUR"]),
    (
        ["Data di creazione", "Date de création", "Created on"],
        ["2026-01-15", "2026-01-15", "2026-01-15"],
    ),
    (
        ["Data chiusura prevista", "Date de clôture prévue", "Expected close date"],
        ["2026-12-31", "2026-12-31", "2026-12-31"],
    ),
    (["Fonte", "Source", "Source"], ["Fiera", "Salon", "Fair"]),
    (["Prossima mossa", "Prochaine action", "Next action"], ["Telefonare", "Appeler", "Call"]),
    (
        ["Data prossima mossa", "Date prochaine action", "Next action date"],
        ["2026-12-10", "2026-12-10", "2026-12-10"],
    ),
    (["Note", "Commentaire", "Note"], ["Preferisce il mattino", "Plutôt le matin", "Mornings"]),
];

/// The template as CSV for the spreadsheets of a language.
#[must_use]
pub fn template_csv(language: SheetLanguage) -> String {
    let headers = COLUMNS.iter().map(|(header, _)| language.of(*header).to_owned());
    let example = COLUMNS.iter().map(|(_, example)| language.of(*example).to_owned());
    write_table(&[headers.collect(), example.collect()], language)
}
