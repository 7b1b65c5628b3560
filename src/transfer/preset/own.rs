//! Our own export. Its headers are those of the language it was written in, and are known in all.

use crate::domain::Stage;
use crate::transfer::field::Field;
use crate::transfer::read::Sheet;

/// The columns that the export writes before the dates of entry, in their order; each in Italian,
/// French and English.
pub(in crate::transfer) const HEADERS: [([&str; 3], Field); 28] = [
    (["Imbuto id", "Imbuto id", "Imbuto id"], Field::OwnId),
    (["Trattativa", "Affaire", "Title"], Field::Title),
    (["Azienda", "Entreprise", "Account"], Field::Account),
    (["Settore azienda", "Secteur de l’entreprise", "Account sector"], Field::AccountSector),
    (["Dimensione azienda", "Taille de l’entreprise", "Account size"], Field::AccountSize),
    (["Luogo azienda", "Lieu de l’entreprise", "Account area"], Field::AccountArea),
    (["Sito azienda", "Site de l’entreprise", "Account website"], Field::AccountWebsite),
    (["Persone", "Personnes", "Contacts"], Field::Contact),
    (["Venditore", "Commercial", "Owner"], Field::Owner),
    (["Fase", "Étape", "Stage"], Field::Stage),
    (["Stato", "Statut", "Status"], Field::Status),
    (["Importo", "Montant", "Amount"], Field::Amount),
    (["Valuta", "Devise", "Currency"], Field::Currency),
    (["Costo", "Coût", "Cost"], Field::Cost),
    (["Importo noto dal", "Montant connu depuis", "Amount known on"], Field::AmountKnownOn),
    (["Creata il", "Créée le", "Created on"], Field::CreatedOn),
    (["Chiusa il", "Clôturée le", "Closed on"], Field::ClosedOn),
    (["Firma prevista", "Signature prévue", "Expected close on"], Field::ExpectedCloseOn),
    (["Fonte", "Source", "Source"], Field::Source),
    (["Motivo perdita", "Motif de perte", "Lost reason"], Field::LostReason),
    (["Temperatura", "Température", "Temperature"], Field::Temperature),
    (["Decisione il", "Décision le", "Decision on"], Field::DecisionOn),
    (["Prossima mossa", "Prochaine action", "Next action"], Field::NextAction),
    (["Prossima mossa il", "Prochaine action le", "Next action on"], Field::NextActionOn),
    (["Etichette", "Étiquettes", "Tags"], Field::Tags),
    (["Programma d’origine", "Programme d’origine", "External system"], Field::ExternalSystem),
    (["Codice d’origine", "Identifiant d’origine", "External id"], Field::ExternalId),
    (["Passata il", "Passée le", "Handed over on"], Field::HandedOverOn),
];

/// What stands before the code of a stage in the header of its dates of entry.
pub(in crate::transfer) const ENTERED: [&str; 3] = ["Ingresso in ", "Entrée en ", "Entered "];

pub(super) fn knows(sheet: &Sheet) -> bool {
    let fields = fields(sheet);
    [Field::OwnId, Field::Title, Field::Stage].iter().all(|field| fields.contains(field))
}

/// By header alone: columns may have been moved or taken away in a spreadsheet.
pub(super) fn fields(sheet: &Sheet) -> Vec<Field> {
    let known = |header: &String| {
        let plain = HEADERS.iter().find(|(names, _)| names.contains(&header.as_str()));
        let entered = || {
            let code = ENTERED.iter().find_map(|words| header.strip_prefix(words))?;
            Stage::from_code(code).map(|_| Field::StageEnteredOn(code.to_owned()))
        };
        plain.map(|(_, field)| field.clone()).or_else(entered).unwrap_or(Field::Ignore)
    };
    let mut fields: Vec<Field> = Vec::new();
    for field in sheet.headers().iter().map(known) {
        let taken = !field.may_repeat() && fields.contains(&field);
        fields.push(if taken { Field::Ignore } else { field });
    }
    fields
}
