//! What a column holds, guessed from its header in English, French or Italian. A header that says
//! nothing certain, as `Data` or `Name 2`, guesses nothing.

use super::Field;
use super::column::known_currency;
use super::name::header_form;

/// A field per column, from headers in English, French and Italian. Of two columns that look alike
/// the first is taken; what says nothing certain is ignored.
pub(super) fn guess(headers: &[String]) -> Vec<Field> {
    let mut taken = Vec::new();
    let mut fields = Vec::with_capacity(headers.len());
    for header in headers {
        let field = guess_one(&header_form(header));
        let field = field.filter(|field| !taken.contains(field)).unwrap_or(Field::Ignore);
        if !field.may_repeat() {
            taken.push(field.clone());
        }
        fields.push(field);
    }
    fields
}

fn guess_one(header: &str) -> Option<Field> {
    let known =
        |header: &str| KNOWN.iter().find(|(_, names)| names.split('|').any(|name| name == header));
    // `Amount (EUR)`: the currency is proposed where it is asked for.
    let without_currency = || {
        let (words, code) = header.rsplit_once(' ')?;
        known_currency(code).and_then(|_| known(words))
    };
    known(header).or_else(without_currency).map(|(field, _)| field.clone())
}

/// Headers in the form of [`header_form`], with `|` between them: lower case, no accents, single
/// spaces.
const KNOWN: [(Field, &str); 31] = [
    (
        Field::Title,
        "title|name|deal|deal name|deal title|opportunity|opportunity name|subject|titolo|nome|\
         opportunita|nome opportunita|oggetto|trattativa|titre|nom|opportunite|\
         nom de l opportunite|affaire|nom de l affaire|objet|intitule",
    ),
    (
        Field::Account,
        "account|account name|company|company name|organization|organisation|organization name|\
         customer|client|associated company|azienda|cliente|ragione sociale|societa|impresa|\
         nome azienda|entreprise|societe|compte|nom de l entreprise|raison sociale",
    ),
    (Field::AccountSector, "sector|industry|settore|secteur|secteur d activite|account sector"),
    (Field::AccountSize, "size|company size|size band|dimensione|taille|effectif|account size"),
    (
        Field::AccountArea,
        "area|region|country|city|citta|paese|regione|zona|pays|ville|zone|account area",
    ),
    (
        Field::AccountWebsite,
        "website|web site|sito|sito web|site|site web|site internet|account website",
    ),
    (
        Field::Contact,
        "contact|contact name|contact person|contacts|contatto|referente|persona di contatto|\
         interlocuteur|nom du contact",
    ),
    (
        Field::ContactEmail,
        "email|e mail|contact email|mail|courriel|adresse e mail|posta elettronica",
    ),
    (Field::ContactPhone, "phone|telephone|contact phone|phone number|telefono|cellulare|tel"),
    (
        Field::Owner,
        "owner|deal owner|opportunity owner|sales rep|salesperson|sales agent|assigned to|\
         venditore|commerciale|responsabile|assegnato a|proprietario|agente|commercial|vendeur|\
         responsable|proprietaire|assigne a",
    ),
    (
        Field::Stage,
        "stage|deal stage|sales stage|pipeline stage|phase|fase|stadio|fase di vendita|etape|\
         phase de vente|etape de vente",
    ),
    (Field::Status, "status|deal status|stato|esito|statut|etat|outcome"),
    (
        Field::Amount,
        "amount|value|deal value|deal amount|price|revenue|total|importo|valore|prezzo|\
         fatturato|montant|valeur|prix|chiffre d affaires",
    ),
    (Field::Currency, "currency|currency code|valuta|divisa|devise|monnaie"),
    (Field::Cost, "cost|costs|costo|costi|cout|couts"),
    (
        Field::CreatedOn,
        "created|created on|created at|created date|create date|creation date|date created|\
         deal created|data creazione|data di creazione|creato il|creata il|date de creation|\
         cree le|creee le",
    ),
    (
        Field::ClosedOn,
        "closed on|closed|closed date|date closed|closed at|actual close date|chiusa il|\
         chiuso il|data firma|cloturee le|cloture le|date de signature",
    ),
    (
        Field::CloseOn,
        "close date|closing date|close on|data chiusura|data di chiusura|date de cloture|\
         date de fermeture",
    ),
    (
        Field::ExpectedCloseOn,
        "expected close|expected close date|expected close on|expected closing date|\
         estimated close date|chiusura prevista|data chiusura prevista|\
         data prevista di chiusura|cloture prevue|date de cloture prevue|date de cloture estimee",
    ),
    (
        Field::Source,
        "source|lead source|channel|deal source|original source|original source type|\
         original traffic source|fonte|canale|provenienza|origine|canal|provenance",
    ),
    (
        Field::LostReason,
        "lost reason|loss reason|reason lost|closed lost reason|reason for loss|motivo perdita|\
         motivo della perdita|motivo di perdita|raison de perte|raison de la perte|\
         motif de perte|motif de la perte",
    ),
    (
        Field::ExternalId,
        "id|record id|deal id|opportunity id|external id|codice|identificativo|identifiant|\
         id opportunita|id de l opportunite",
    ),
    (Field::ExternalSystem, "external system"),
    (Field::OwnId, "imbuto id"),
    (Field::Tags, "tags|tag|labels|etichette|etiquettes"),
    (
        Field::NextAction,
        "next action|next step|prossima mossa|prossima azione|prossimo passo|prochaine action|\
         prochaine etape",
    ),
    (
        Field::NextActionOn,
        "next action on|next action date|next step date|data prossima mossa|\
         data prossima azione|date de la prochaine action|date prochaine action",
    ),
    (Field::Temperature, "temperature|temperatura"),
    (Field::DecisionOn, "decision on|decision date|data decisione|date de decision"),
    (Field::HandedOverOn, "handed over on"),
    (Field::AmountKnownOn, "amount known on"),
];
