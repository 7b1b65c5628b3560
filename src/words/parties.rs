//! Companies and people: their lists and their pages.

use crate::domain::RelationKind;
use crate::duplicates::{Likeness, Reason};

use super::{Counted, Language};

words! {
    relations { it: "Relazioni", fr: "Relations", en: "Relations" }
    companies { it: "Aziende", fr: "Entreprises", en: "Companies" }
    people { it: "Persone", fr: "Personnes", en: "People" }
    doubles { it: "Forse doppie", fr: "Doublons possibles", en: "Perhaps twice" }
    absent {
        it: "Qui non c’è più nulla, o è in un altro spazio di lavoro.",
        fr: "Il n’y a plus rien ici, ou c’est dans un autre espace de travail.",
        en: "Nothing is here any more, or it is in another workspace.",
    }
    nobody_yet {
        it: "Ancora nessuno. Un nome basta per cominciare.",
        fr: "Encore personne. Un nom suffit pour commencer.",
        en: "Nobody yet. A name is enough to begin with.",
    }
    so_many_companies(count: &Counted) {
        it: { count: zero "nessuna azienda", one "un’azienda", other "{count} aziende" },
        fr: { count: zero "aucune entreprise", one "{count} entreprise", other "{count} entreprises" },
        en: { count: zero "no company", one "one company", other "{count} companies" },
    }
    so_many_people(count: &Counted) {
        it: { count: zero "nessuna persona", one "una persona", other "{count} persone" },
        fr: { count: zero "aucune personne", one "{count} personne", other "{count} personnes" },
        en: { count: zero "nobody", one "one person", other "{count} people" },
    }
    new_company { it: "Nuova azienda", fr: "Nouvelle entreprise", en: "New company" }
    open_deals { it: "Aperte", fr: "En cours", en: "Open deals" }
    last_contact { it: "Ultimo contatto", fr: "Dernier contact", en: "Last contact" }
    person { it: "Persona", fr: "Personne", en: "Person" }
    reference { it: "Cliente di riferimento", fr: "Référence active", en: "Reference customer" }
    reference_means {
        it: "si può citare e si può visitare",
        fr: "peut être citée et visitée",
        en: "may be cited, may be visited",
    }
    add_company { it: "Aggiungi l’azienda", fr: "Ajouter l’entreprise", en: "Add the company" }
    role_unknown {
        it: "ruolo nella decisione da precisare",
        fr: "rôle dans la décision à préciser",
        en: "part in the decision not known",
    }
    add_it { it: "Aggiungi", fr: "Ajouter", en: "Add" }
    details { it: "Recapiti e dati", fr: "Coordonnées et données", en: "Contact details" }
    mobile { it: "Cellulare", fr: "Portable", en: "Mobile" }
    website { it: "Sito", fr: "Site", en: "Site" }
    address { it: "Indirizzo", fr: "Adresse", en: "Address" }
    sector { it: "Settore", fr: "Secteur", en: "Sector" }
    size { it: "Dimensione", fr: "Taille", en: "Size" }
    area { it: "Zona", fr: "Zone", en: "Area" }
    tags { it: "Etichette", fr: "Étiquettes", en: "Tags" }
    other_names { it: "Altri nomi", fr: "Autres noms", en: "Other names" }
    call { it: "Chiama", fr: "Appeler", en: "Call" }
    write_mail { it: "Scrivi", fr: "Écrire", en: "Write" }
    visit { it: "Apri", fr: "Ouvrir", en: "Open" }
    by_department { it: "Persone per reparto", fr: "Personnes par service", en: "People by department" }
    no_department { it: "Reparto da precisare", fr: "Service à préciser", en: "Department not known" }
    in_decision { it: "Nella decisione", fr: "Dans la décision", en: "In the decision" }
    knows { it: "Conosce", fr: "Connaît", en: "Knows" }
    introduces_you(name: &str) {
        it: "{name} può presentarvi.",
        fr: "{name} peut vous présenter.",
        en: "{name} can introduce you.",
    }
    can_introduce { it: "Può presentarvi", fr: "Peut vous présenter à", en: "Can introduce you to" }
    has_introduced { it: "Ha già presentato", fr: "A déjà recommandé", en: "Has introduced already" }
    people_known(count: &Counted) {
        it: { count: one "Conoscete una persona", other "Conoscete {count} persone" },
        fr: { count: one "Vous connaissez {count} personne", other "Vous connaissez {count} personnes" },
        en: { count: one "You know one person", other "You know {count} people" },
    }
    in_departments(count: &Counted) {
        it: { count: one "in un reparto", other "in {count} reparti" },
        fr: { count: one "dans {count} service", other "dans {count} services" },
        en: { count: one "in one department", other "in {count} departments" },
    }
    and_who_decides { it: ", e chi decide.", fr: ", et qui décide.", en: ", and who decides." }
    not_who_decides {
        it: "; chi decide, non ancora.",
        fr: " ; qui décide, pas encore.",
        en: "; not yet who decides.",
    }
    never_spoken(count: &Counted) {
        it: { count: one "~Con una non ha ancora parlato nessuno.~", other "~Con {count} non ha ancora parlato nessuno.~" },
        fr: { count: one "~Personne n’a encore parlé à l’une d’elles.~", other "~Personne n’a encore parlé à {count} d’entre elles.~" },
        en: { count: one "~Nobody has spoken to one of them yet.~", other "~Nobody has spoken to {count} of them yet.~" },
    }
    deals { it: "Trattative", fr: "Affaires", en: "Deals" }
    deal { it: "Trattativa", fr: "Affaire", en: "Deal" }
    no_deals { it: "Nessuna trattativa.", fr: "Aucune affaire.", en: "No deal." }
    how_it_ended { it: "Com’è finita", fr: "Comment elle a fini", en: "How it ended" }
    so_many_won(count: &Counted) {
        it: { count: one "Una vinta", other "{count} vinte" },
        fr: { count: one "{count} gagnée", other "{count} gagnées" },
        en: { count: one "One won", other "{count} won" },
    }
    so_many_lost(count: &Counted) {
        it: { count: one "una persa", other "{count} perse" },
        fr: { count: one "{count} perdue", other "{count} perdues" },
        en: { count: one "one lost", other "{count} lost" },
    }
    so_many_open(count: &Counted) {
        it: { count: one "una aperta", other "{count} aperte" },
        fr: { count: one "{count} en cours", other "{count} en cours" },
        en: { count: one "one open", other "{count} open" },
    }
    who_contacted { it: "Chi l’ha contattata", fr: "Qui l’a contactée", en: "Who has been in touch" }
    nobody_contacted {
        it: "Negli ultimi mesi nessuno l’ha contattata.",
        fr: "Personne ne l’a contactée ces derniers mois.",
        en: "Nobody has been in touch in the last months.",
    }
    no_collision { it: "Nessuna collisione adesso.", fr: "Aucune collision en ce moment.", en: "No collision now." }
    collide_now(first: &str, second: &str, day: &str) {
        it: "{first} e {second} si sono incrociati, {day}.",
        fr: "{first} et {second} se sont croisés, {day}.",
        en: "{first} and {second} met here, {day}.",
    }
    collided_before(first: &str, second: &str, day: &str) {
        it: "L’ultimo: {first} e {second}, {day}.",
        fr: "Le dernier : {first} et {second}, {day}.",
        en: "The last one: {first} and {second}, {day}.",
    }
    collision_key(days: &Counted) {
        it: { days: one "collisione: entro un giorno, colleghi diversi", other "collisione: entro {days} giorni, colleghi diversi" },
        fr: { days: one "collision : en {days} jour, collègues différents", other "collision : en {days} jours, collègues différents" },
        en: { days: one "collision: within a day, different colleagues", other "collision: within {days} days, different colleagues" },
    }
    step_forward { it: "passo avanti o firma", fr: "pas en avant ou signature", en: "step forward or order" }
    other_contact { it: "altro contatto", fr: "autre contact", en: "other contact" }
    day { it: "Giorno", fr: "Jour", en: "Day" }
    colleague { it: "Collega", fr: "Collègue", en: "Colleague" }
    what { it: "Che cosa", fr: "Quoi", en: "What" }
    outcome { it: "Esito", fr: "Issue", en: "Outcome" }
    what_was_done { it: "Che cosa si è fatto", fr: "Ce qui a été fait", en: "What was done" }
    nobody_spoke {
        it: "Nessuno ci ha ancora parlato.",
        fr: "Personne ne lui a encore parlé.",
        en: "Nobody has spoken to them yet.",
    }
    no_relations {
        it: "Segnate chi conosce chi: la strada si trova così.",
        fr: "Notez qui connaît qui : le chemin se trouve ainsi.",
        en: "Note who knows whom: that is how a way in is found.",
    }
    add_relation { it: "Aggiungi una relazione", fr: "Ajouter une relation", en: "Add a relation" }
    what_relation { it: "Che relazione", fr: "Quelle relation", en: "Which relation" }
    company_or_person { it: "Azienda o persona", fr: "Entreprise ou personne", en: "Company or person" }
    new_name_is_added {
        it: "Un nome che non c’è ancora si aggiunge.",
        fr: "Un nom nouveau est ajouté.",
        en: "A name that is new is added.",
    }
    since_when { it: "Da quando", fr: "Depuis quand", en: "Since when" }
    since(day: &str) { it: "dal giorno {day}", fr: "depuis le {day}", en: "since {day}" }
    relation_with(name: &str) {
        it: "relazione con {name}",
        fr: "relation avec {name}",
        en: "relation with {name}",
    }
    relation_saved(name: &str) {
        it: "{name}: relazione salvata.",
        fr: "{name} : relation enregistrée.",
        en: "{name}: relation saved.",
    }
    relation_removed { it: "Relazione tolta.", fr: "Relation retirée.", en: "Relation taken away." }
    referred_by { it: "Presentata da", fr: "Recommandé par", en: "Recommended by" }
    referred { it: "Ha presentato", fr: "A recommandé", en: "Has recommended" }
    reports_to { it: "Riferisce a", fr: "Rend compte à", en: "Reports to" }
    leads { it: "A cui riferisce", fr: "A sous sa responsabilité", en: "Is reported to by" }
    partner_of { it: "Partner di", fr: "Partenaire de", en: "Partner of" }
    same_group { it: "Stesso gruppo di", fr: "Même groupe que", en: "Same group as" }
    distinct_from { it: "Non è la stessa di", fr: "À ne pas confondre avec", en: "Not the same as" }
    notes { it: "Note", fr: "Notes", en: "Notes" }
    add_note { it: "Scrivi una nota", fr: "Écrire une note", en: "Write a note" }
}

/// What a relation says of the one from whom it goes out (`forth`), or of the other.
#[must_use]
pub const fn relation(language: Language, kind: RelationKind, forth: bool) -> &'static str {
    match (kind, forth) {
        (RelationKind::ReferredBy, true) => referred_by(language),
        (RelationKind::ReferredBy, false) => referred(language),
        (RelationKind::ReportsTo, true) => reports_to(language),
        (RelationKind::ReportsTo, false) => leads(language),
        (RelationKind::Knows, _) => knows(language),
        (RelationKind::PartnerOf, _) => partner_of(language),
        (RelationKind::SameGroup, _) => same_group(language),
        (RelationKind::DistinctFrom, _) => distinct_from(language),
    }
}

/// Why two records may be the same.
#[must_use]
pub const fn why_alike(language: Language, likeness: Likeness) -> &'static str {
    use super::merging as words;
    match likeness {
        Likeness::Same => words::same_name(language),
        Likeness::Perhaps(reason) => match reason {
            Reason::SameEmail => words::same_email(language),
            Reason::SameSite => words::same_site(language),
            Reason::SamePhone => words::same_phone(language),
            Reason::OtherForm => words::other_form(language),
            Reason::OtherSite => words::other_site(language),
            Reason::OtherEmail => words::other_email(language),
            Reason::OtherCompany => words::other_company(language),
            Reason::NearName => words::near_name(language),
        },
    }
}
