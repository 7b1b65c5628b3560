//! What a column can be, and what its header says that it is.

use serde::{Deserialize, Serialize};

use super::column::known_currency;
use super::name::header_form;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// Nothing that is imported.
    Ignore,
    /// What is being sold.
    Title,
    /// Name of the company.
    Account,
    /// Its line of business.
    AccountSector,
    /// Its size band.
    AccountSize,
    /// Its town, region or country.
    AccountArea,
    /// Its website.
    AccountWebsite,
    /// Name of the person met, one a line.
    Contact,
    /// That person's e-mail address.
    ContactEmail,
    /// That person's telephone number.
    ContactPhone,
    /// Whose it is.
    Owner,
    /// Where it stands: each distinct value is mapped.
    Stage,
    /// Open, won or lost, where a column of its own says so: each distinct value is mapped.
    Status,
    /// What it is worth.
    Amount,
    /// Code of the amounts' currency.
    Currency,
    /// What it costs to fulfil.
    Cost,
    /// The day it came into being.
    CreatedOn,
    /// The day it was won or lost.
    ClosedOn,
    /// The day it was won or lost or, while it is open, when that is expected.
    CloseOn,
    /// When the signature is expected.
    ExpectedCloseOn,
    /// The channel it came through.
    Source,
    /// Why it was lost.
    LostReason,
    /// Its id in the program that wrote the file.
    ExternalId,
    /// The program that this id is of, where a column says so.
    ExternalSystem,
    /// Its id in this program.
    OwnId,
    /// The pipeline it stands in, where the same stage name may stand in several.
    Pipeline,
    /// Free labels.
    Tags,
    /// What is to be done next.
    NextAction,
    /// When.
    NextActionOn,
    /// How ready the customer is: `Ready`, `Undecided` or `LongTerm`.
    Temperature,
    /// When the customer means to decide.
    DecisionOn,
    /// When marketing passed it to sales.
    HandedOverOn,
    /// The day it entered the stage of this name, mapped like the values of [`Stage`](Self::Stage).
    /// The only field, beside [`Ignore`](Self::Ignore), that several columns may hold.
    StageEnteredOn(String),
}

impl Field {
    /// Every field that at most one column may hold.
    pub const SINGLE: [Self; 31] = [
        Self::Title,
        Self::Account,
        Self::AccountSector,
        Self::AccountSize,
        Self::AccountArea,
        Self::AccountWebsite,
        Self::Contact,
        Self::ContactEmail,
        Self::ContactPhone,
        Self::Owner,
        Self::Stage,
        Self::Status,
        Self::Amount,
        Self::Currency,
        Self::Cost,
        Self::CreatedOn,
        Self::ClosedOn,
        Self::CloseOn,
        Self::ExpectedCloseOn,
        Self::Source,
        Self::LostReason,
        Self::ExternalId,
        Self::ExternalSystem,
        Self::OwnId,
        Self::Pipeline,
        Self::Tags,
        Self::NextAction,
        Self::NextActionOn,
        Self::Temperature,
        Self::DecisionOn,
        Self::HandedOverOn,
    ];

    /// Whether its cells are days.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(
            self,
            Self::CreatedOn
                | Self::ClosedOn
                | Self::CloseOn
                | Self::ExpectedCloseOn
                | Self::NextActionOn
                | Self::DecisionOn
                | Self::HandedOverOn
                | Self::StageEnteredOn(_)
        )
    }

    /// Whether its cells are amounts.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Amount | Self::Cost)
    }

    /// Whether more than one column may hold it.
    #[must_use]
    pub fn may_repeat(&self) -> bool {
        matches!(self, Self::Ignore | Self::StageEnteredOn(_))
    }
}

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
    let known = |header: &str| KNOWN.iter().find(|(_, names)| names.contains(&header));
    // `Amount (EUR)`: the currency is proposed where it is asked for.
    let without_currency = || {
        let (words, code) = header.rsplit_once(' ')?;
        known_currency(code).and_then(|_| known(words))
    };
    known(header).or_else(without_currency).map(|(field, _)| field.clone())
}

/// Headers in the form of [`header_form`]: lower case, no accents, single spaces.
const KNOWN: &[(Field, &[&str])] = &[
    (
        Field::Title,
        &[
            "title",
            "name",
            "deal",
            "deal name",
            "deal title",
            "opportunity",
            "opportunity name",
            "subject",
            "titolo",
            "nome",
            "opportunita",
            "nome opportunita",
            "oggetto",
            "trattativa",
            "titre",
            "nom",
            "opportunite",
            "nom de l opportunite",
            "affaire",
            "nom de l affaire",
            "objet",
            "intitule",
        ],
    ),
    (
        Field::Account,
        &[
            "account",
            "account name",
            "company",
            "company name",
            "organization",
            "organisation",
            "organization name",
            "customer",
            "client",
            "associated company",
            "azienda",
            "cliente",
            "ragione sociale",
            "societa",
            "impresa",
            "nome azienda",
            "entreprise",
            "societe",
            "compte",
            "nom de l entreprise",
            "raison sociale",
        ],
    ),
    (
        Field::AccountSector,
        &["sector", "industry", "settore", "secteur", "secteur d activite", "account sector"],
    ),
    (
        Field::AccountSize,
        &["size", "company size", "size band", "dimensione", "taille", "effectif", "account size"],
    ),
    (
        Field::AccountArea,
        &[
            "area",
            "region",
            "country",
            "city",
            "citta",
            "paese",
            "regione",
            "zona",
            "pays",
            "ville",
            "zone",
            "account area",
        ],
    ),
    (
        Field::AccountWebsite,
        &[
            "website",
            "web site",
            "sito",
            "sito web",
            "site",
            "site web",
            "site internet",
            "account website",
        ],
    ),
    (
        Field::Contact,
        &[
            "contact",
            "contact name",
            "contact person",
            "contacts",
            "contatto",
            "referente",
            "persona di contatto",
            "interlocuteur",
            "nom du contact",
        ],
    ),
    (
        Field::ContactEmail,
        &[
            "email",
            "e mail",
            "contact email",
            "mail",
            "courriel",
            "adresse e mail",
            "posta elettronica",
        ],
    ),
    (
        Field::ContactPhone,
        &["phone", "telephone", "contact phone", "phone number", "telefono", "cellulare", "tel"],
    ),
    (
        Field::Owner,
        &[
            "owner",
            "deal owner",
            "opportunity owner",
            "sales rep",
            "salesperson",
            "sales agent",
            "assigned to",
            "venditore",
            "commerciale",
            "responsabile",
            "assegnato a",
            "proprietario",
            "agente",
            "commercial",
            "vendeur",
            "responsable",
            "proprietaire",
            "assigne a",
        ],
    ),
    (
        Field::Stage,
        &[
            "stage",
            "deal stage",
            "sales stage",
            "pipeline stage",
            "phase",
            "fase",
            "stadio",
            "fase di vendita",
            "etape",
            "phase de vente",
            "etape de vente",
        ],
    ),
    (Field::Status, &["status", "deal status", "stato", "esito", "statut", "etat", "outcome"]),
    (
        Field::Amount,
        &[
            "amount",
            "value",
            "deal value",
            "deal amount",
            "price",
            "revenue",
            "total",
            "importo",
            "valore",
            "prezzo",
            "fatturato",
            "montant",
            "valeur",
            "prix",
            "chiffre d affaires",
        ],
    ),
    (Field::Currency, &["currency", "currency code", "valuta", "divisa", "devise", "monnaie"]),
    (Field::Cost, &["cost", "costs", "costo", "costi", "cout", "couts"]),
    (
        Field::CreatedOn,
        &[
            "created",
            "created on",
            "created at",
            "created date",
            "create date",
            "creation date",
            "date created",
            "deal created",
            "data creazione",
            "data di creazione",
            "creato il",
            "creata il",
            "date de creation",
            "cree le",
            "creee le",
        ],
    ),
    (
        Field::ClosedOn,
        &[
            "closed on",
            "closed",
            "closed date",
            "date closed",
            "closed at",
            "actual close date",
            "chiusa il",
            "chiuso il",
            "data firma",
            "cloturee le",
            "cloture le",
            "date de signature",
        ],
    ),
    (
        Field::CloseOn,
        &[
            "close date",
            "closing date",
            "close on",
            "data chiusura",
            "data di chiusura",
            "date de cloture",
            "date de fermeture",
        ],
    ),
    (
        Field::ExpectedCloseOn,
        &[
            "expected close",
            "expected close date",
            "expected close on",
            "expected closing date",
            "estimated close date",
            "chiusura prevista",
            "data chiusura prevista",
            "data prevista di chiusura",
            "cloture prevue",
            "date de cloture prevue",
            "date de cloture estimee",
        ],
    ),
    (
        Field::Source,
        &[
            "source",
            "lead source",
            "channel",
            "deal source",
            "original source",
            "original source type",
            "original traffic source",
            "fonte",
            "canale",
            "provenienza",
            "origine",
            "canal",
            "provenance",
        ],
    ),
    (
        Field::LostReason,
        &[
            "lost reason",
            "loss reason",
            "reason lost",
            "closed lost reason",
            "reason for loss",
            "motivo perdita",
            "motivo della perdita",
            "motivo di perdita",
            "raison de perte",
            "raison de la perte",
            "motif de perte",
            "motif de la perte",
        ],
    ),
    (
        Field::ExternalId,
        &[
            "id",
            "record id",
            "deal id",
            "opportunity id",
            "external id",
            "codice",
            "identificativo",
            "identifiant",
            "id opportunita",
            "id de l opportunite",
        ],
    ),
    (Field::ExternalSystem, &["external system"]),
    (Field::OwnId, &["imbuto id"]),
    (Field::Tags, &["tags", "tag", "labels", "etichette", "etiquettes"]),
    (
        Field::NextAction,
        &[
            "next action",
            "next step",
            "prossima mossa",
            "prossima azione",
            "prossimo passo",
            "prochaine action",
            "prochaine etape",
        ],
    ),
    (
        Field::NextActionOn,
        &[
            "next action on",
            "next action date",
            "next step date",
            "data prossima mossa",
            "data prossima azione",
            "date de la prochaine action",
            "date prochaine action",
        ],
    ),
    (Field::Temperature, &["temperature", "temperatura"]),
    (Field::DecisionOn, &["decision on", "decision date", "data decisione", "date de decision"]),
    (Field::HandedOverOn, &["handed over on"]),
];
