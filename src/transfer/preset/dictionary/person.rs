//! What is said of a person.

use super::Entry;
use crate::transfer::Field;

pub(super) const WORDS: [Entry; 10] = [
    (
        Field::Contact,
        "contact|contact name|contact person|contacts|associated contact|associated contacts|\
         primary contact|person|person name|person id name|lead name|contact full name|contatto|referente|\
         persona di contatto|persona|nome contatto|nome referente|contatto associato|\
         interlocuteur|nom du contact|personne a contacter|personne|contact associe|\
         interlocutrice|contacto|persona de contacto|nombre del contacto|kontakt|\
         kontaktperson|ansprechpartner|ansprechpartnerin|name des kontakts|interlocutore",
        "name|full name|display name|nome|nome e cognome|nominativo|nome completo|nom complet|\
         nom et prenom|nombre completo|vollstandiger name|item name|title and name",
    ),
    (
        Field::FirstName,
        "first name|firstname|given name|contact first name|nome di battesimo|prenom|vorname",
        "nombre",
    ),
    (
        Field::LastName,
        "last name|lastname|family name|surname|contact last name|cognome|nom de famille|\
         apellido|apellidos|nachname|familienname",
        "nom",
    ),
    (
        Field::ContactEmail,
        "email|e mail|mail|email address|contact email|email from|email work|email home|email 1|email value|\
         work email|associated email|courriel|adresse e mail|adresse email|posta elettronica|\
         indirizzo e mail|indirizzo email|email contatto|email referente|\
         correo|correo electronico|e mail adresse|e mail geschaftlich|e mail work",
        "email other|email primary",
    ),
    (
        Field::ContactPhone,
        "phone|telephone|contact phone|phone number|phone work|work phone|business phone|\
         telefono|numero di telefono|recapito|telefono contatto|tel|tel fixe|telephone fixe|\
         numero de telephone|numero de telefono|telefon|telefonnummer|telefono fisso|phone 1",
        "phone home|phone other",
    ),
    (
        Field::Mobile,
        "mobile|mobile phone|mobile phone number|mobilephone|cell|cell phone|phone mobile|\
         cellulare|cell contatto|numero di cellulare|portable|tel portable|telephone portable|\
         movil|telefono movil|handy|mobiltelefon|mobilnummer|mobiltelefonnummer|gsm",
        "",
    ),
    (
        Field::Department,
        "department|dipartimento|reparto|ufficio|service|departement|departamento|abteilung",
        "",
    ),
    (
        Field::PersonId,
        "contact id|person id|associated contact ids|primary contact id|id contatto|\
         id du contact|contact name id|who id|contact record id",
        "id|record id|external id|hs object id|record id contact|pipedrive system id|system id|\
         id record|id de fiche d informations|id de registro|datensatz id|codice|identifiant|\
         item id|item id auto generated",
    ),
    (
        Field::Note,
        "",
        "note|notes|description|comment|comments|commento|commentaire|remarques|descrizione|\
         message|notas|notizen",
    ),
    (Field::Account, "", "company name account|employer|datore di lavoro|employeur"),
];
