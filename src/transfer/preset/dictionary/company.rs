//! What is said of a company.

use super::Entry;
use crate::transfer::Field;

pub(super) const WORDS: [Entry; 10] = [
    (
        Field::Account,
        "account|account name|company|company name|organization|organisation|organization name|\
         organisation name|customer|customer name|client|client name|associated company|\
         associated company primary|associated company names|primary associated company|\
         accounts|org name|org id name|partner|partner name|partner id|partner id name|firm|\
         azienda|nome azienda|azienda associata|azienda cliente|cliente|ragione sociale|societa|\
         impresa|organizzazione|ditta|nome cliente|nome societa|entreprise|\
         nom de l entreprise|entreprise associee|societe|nom de la societe|compte|\
         nom du compte|raison sociale|nom du client|etablissement|empresa|\
         nombre de la empresa|empresa asociada|organizacion|cuenta|nombre de la cuenta|\
         unternehmen|firma|unternehmensname|kunde|kundenname|firmenname|zugehoriges unternehmen|\
         compagnia|prospect name",
        "name|nome|nom|nombre|display name|legal name|title|titre|titolo|item name",
    ),
    (
        Field::AccountSector,
        "sector|industry|settore|secteur|secteur d activite|account sector|account industry|\
         company industry|industry id|settore di attivita|sector de actividad|branche|\
         categoria merceologica",
        "industria|industrie",
    ),
    (
        Field::AccountSize,
        "size|company size|size band|dimensione|taille|effectif|account size|employees|\
         number of employees|numberofemployees|no of employees|num of employees|dipendenti|\
         numero di dipendenti|numero dipendenti|nombre d employes|nombre de salaries|salaries|\
         numero de empleados|empleados|mitarbeiter|anzahl mitarbeiter|anzahl der mitarbeiter|\
         mitarbeiterzahl",
        "",
    ),
    (
        Field::AccountArea,
        "area|region|country|country region|city|billing city|billing country|account area|\
         country id|citta|paese|regione|zona|provincia|localita|pays|ville|zone|departement|\
         ciudad|pais|ort|stadt|land|mailing city|town|state region|city town village locality of address",
        "",
    ),
    (
        Field::AccountWebsite,
        "website|web site|website url|company domain name|domain|company website|sito|sito web|\
         site|site web|site internet|account website|nome di dominio azienda|dominio|\
         nom de domaine de l entreprise|sitio web|webseite|website des unternehmens|url|homepage",
        "",
    ),
    (
        Field::AccountPhone,
        "company phone|company phone number|account phone|organization phone|telefono azienda|\
         telephone de l entreprise|centralino",
        "phone|phone number|telephone|telefono|numero di telefono|tel|telefone|\
         numero de telephone|numero de telefono|telefon|telefonnummer|phone work",
    ),
    (
        Field::AccountAddress,
        "company address|account address|organization address|billing address|indirizzo azienda|\
         adresse de l entreprise",
        "address|street|street address|billing street|indirizzo|via|adresse|rue|direccion|calle|\
         strasse|anschrift|full combined address of address|address full combined address",
    ),
    (
        Field::CompanyId,
        "company id|account id|organization id|organisation id|associated company ids|\
         primary associated company id|associated company id|associatedcompanyid|customer id|\
         parent id|id azienda|id cliente|id de l entreprise|id client|codice cliente|\
         company record id|account name id|org id|org id value",
        "id|record id|external id|hs object id|record id company|pipedrive system id|system id|\
         id record|id de fiche d informations|id de registro|datensatz id|codice|identifiant|\
         item id|item id auto generated",
    ),
    (Field::Tags, "", "tags|tag|labels|label|etichette|etiquettes|category|categoria|categorie"),
    (
        Field::Note,
        "",
        "note|notes|description|about us|comment|comments|commento|commentaire|remarques|\
         descrizione|notas|notizen|beschreibung",
    ),
];
