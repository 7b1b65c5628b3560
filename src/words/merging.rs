//! Two records that are perhaps one: what speaks for it, and what becomes of both.

use super::Counted;

words! {
    perhaps_double { it: "Forse è doppia", fr: "Peut-être en double", en: "Perhaps there twice" }
    perhaps_known { it: "Forse c’è già:", fr: "Peut-être déjà connu :", en: "Perhaps known already:" }
    compare { it: "Confronta", fr: "Comparer", en: "Compare" }
    compare_both(first: &str, second: &str) {
        it: "Confronta {first} e {second}",
        fr: "Comparer {first} et {second}",
        en: "Compare {first} and {second}",
    }
    looking { it: "Si cerca…", fr: "Recherche en cours…", en: "Looking…" }
    no_doubles {
        it: "Nessuna azienda e nessuna persona sembra doppia.",
        fr: "Aucune entreprise ni personne ne semble être en double.",
        en: "No company and no person seems to be there twice.",
    }
    so_many_doubles(count: &Counted) {
        it: { count: one "Una coppia da guardare.", other "{count} coppie da guardare." },
        fr: { count: one "{count} paire à regarder.", other "{count} paires à regarder." },
        en: { count: one "One pair to look at.", other "{count} pairs to look at." },
    }
    same_name { it: "Stesso nome.", fr: "Même nom.", en: "The same name." }
    same_email {
        it: "Stesso indirizzo e-mail, altro nome.",
        fr: "Même adresse e-mail, autre nom.",
        en: "The same e-mail address, another name.",
    }
    same_site { it: "Stesso sito.", fr: "Même site.", en: "The same site." }
    same_phone { it: "Stesso telefono.", fr: "Même téléphone.", en: "The same telephone number." }
    other_form {
        it: "Stesso nome, altra forma giuridica.",
        fr: "Même nom, autre forme juridique.",
        en: "The same name, another legal form.",
    }
    other_site { it: "Stesso nome, altro sito.", fr: "Même nom, autre site.", en: "The same name, another site." }
    other_email {
        it: "Stesso nome, altro indirizzo e-mail.",
        fr: "Même nom, autre adresse e-mail.",
        en: "The same name, another e-mail address.",
    }
    other_company {
        it: "Stesso nome, in un’altra azienda o senza.",
        fr: "Même nom, dans une autre entreprise ou sans.",
        en: "The same name, at another company or at none.",
    }
    near_name { it: "Nomi simili.", fr: "Noms proches.", en: "Names that are nearly the same." }
    same_company { it: "Sono la stessa azienda?", fr: "Est-ce la même entreprise ?", en: "Are they the same company?" }
    same_person { it: "Sono la stessa persona?", fr: "Est-ce la même personne ?", en: "Are they the same person?" }
    two_companies { it: "Sono due aziende", fr: "Ce sont deux entreprises", en: "They are two companies" }
    two_people { it: "Sono due persone", fr: "Ce sont deux personnes", en: "They are two people" }
    choose_what_is_read {
        it: "Scegliete che cosa si legge: il resto non si perde.",
        fr: "Choisissez ce qui se lit : le reste n’est pas perdu.",
        en: "Choose what is read: the rest is not lost.",
    }
    not_chosen { it: "Quello non scelto", fr: "Ce qui n’est pas choisi", en: "What is not chosen" }
    nothing_is_lost {
        it: "Il nome non scelto resta cercabile. Si può tornare a due, anche fra un mese: da questa pagina, sotto «Unita».",
        fr: "Le nom non choisi reste trouvable. On peut revenir à deux, même dans un mois : sur cette page, sous « Fusion ».",
        en: "The name that is not chosen is still found. They can be two again, even in a month: on this page, under “Merged”.",
    }
    merge { it: "Unisci", fr: "Fusionner", en: "Merge" }
    merged(kept: &str, gone: &str) {
        it: "{kept}: unita con {gone}.",
        fr: "{kept} : fusion avec {gone}.",
        en: "{kept}: merged with {gone}.",
    }
    kept_apart(first: &str, second: &str) {
        it: "{first} e {second} sono due: non si propongono più.",
        fr: "{first} et {second} sont deux : ce ne sera plus proposé.",
        en: "{first} and {second} are two: they are not proposed again.",
    }
    equal { it: "uguali", fr: "identiques", en: "the same" }
    all_stay { it: "restano tutti", fr: "tous restent", en: "all stay" }
    as_other_name { it: "resta come altro nome", fr: "reste comme autre nom", en: "stays as another name" }
    in_history { it: "resta nella storia", fr: "reste dans l’historique", en: "stays in the history" }
    add_up { it: "Si sommano", fr: "S’additionnent", en: "Added up" }
    after { it: "dopo", fr: "après", en: "after" }
    activities { it: "Attività", fr: "Activités", en: "Activities" }
    people_twice {
        it: "Persone che sarebbero doppie",
        fr: "Personnes qui seraient en double",
        en: "People who would be there twice",
    }
    people_twice_hint {
        it: "Quelle segnate si uniscono nello stesso passo: di nessuna si perde nulla.",
        fr: "Celles qui sont cochées fusionnent dans la même action : rien ne se perd d’aucune.",
        en: "Those that are ticked become one in the same step: nothing of any is lost.",
    }
    unite_people(kept: &str, gone: &str) {
        it: "Unisci {kept} e {gone}",
        fr: "Fusionner {kept} et {gone}",
        en: "Merge {kept} and {gone}",
    }
    was_merged { it: "Unita", fr: "Fusion", en: "Merged" }
    merged_with(name: &str, day: &str) {
        it: "Con {name}, il giorno {day}.",
        fr: "Avec {name}, le {day}.",
        en: "With {name}, on {day}.",
    }
    said_otherwise(label: &str, text: &str) {
        it: "{label}: {text}",
        fr: "{label} : {text}",
        en: "{label}: {text}",
    }
    delete_company { it: "Elimina l’azienda", fr: "Supprimer l’entreprise", en: "Delete the company" }
    delete_person { it: "Elimina la persona", fr: "Supprimer la personne", en: "Delete the person" }
    held_by_deals(deals: &Counted) {
        it: { deals: one "Fa parte di una trattativa: finché c’è, non si elimina. Se è doppia, unitela con l’altra.", other "Fa parte di {deals} trattative: finché ci sono, non si elimina. Se è doppia, unitela con l’altra." },
        fr: { deals: one "Elle fait partie de {deals} affaire : tant qu’elle existe, pas de suppression. En double ? Fusionnez-la avec l’autre.", other "Elle fait partie de {deals} affaires : tant qu’elles existent, pas de suppression. En double ? Fusionnez-la avec l’autre." },
        en: { deals: one "It is part of a deal: while that is there, it cannot be deleted. If it is there twice, merge it with the other.", other "It is part of {deals} deals: while they are there, it cannot be deleted. If it is there twice, merge it with the other." },
    }
    nothing_goes_along {
        it: "Non se ne va altro.",
        fr: "Rien d’autre ne disparaît.",
        en: "Nothing else goes with it.",
    }
    goes_along(what: &str) {
        it: "Con lei se ne vanno anche: {what}.",
        fr: "Disparaissent aussi : {what}.",
        en: "With it go: {what}.",
    }
    so_many_activities(count: &Counted) {
        it: { count: one "un’attività", other "{count} attività" },
        fr: { count: one "{count} activité", other "{count} activités" },
        en: { count: one "one activity", other "{count} activities" },
    }
    so_many_relations(count: &Counted) {
        it: { count: one "una relazione", other "{count} relazioni" },
        fr: { count: one "{count} relation", other "{count} relations" },
        en: { count: one "one relation", other "{count} relations" },
    }
    so_many_notes(count: &Counted) {
        it: { count: one "una nota", other "{count} note" },
        fr: { count: one "{count} note", other "{count} notes" },
        en: { count: one "one note", other "{count} notes" },
    }
    people_stay(count: &Counted) {
        it: { count: one "La persona che ci lavora resta, senza azienda.", other "Le {count} persone che ci lavorano restano, senza azienda." },
        fr: { count: one "La personne qui y travaille reste, sans entreprise.", other "Les {count} personnes qui y travaillent restent, sans entreprise." },
        en: { count: one "The person who works there stays, at no company.", other "The {count} people who work there stay, at no company." },
    }
    deleted(name: &str) {
        it: "{name}: eliminazione fatta.",
        fr: "{name} : suppression faite.",
        en: "{name}: deleted.",
    }
    separate { it: "Torna a due", fr: "Séparer", en: "Make two again" }
    separate_from(name: &str) {
        it: "Torna a due: {name}",
        fr: "Séparer : {name}",
        en: "Make two again: {name}",
    }
    separated(name: &str) {
        it: "{name} è di nuovo a sé.",
        fr: "{name} est de nouveau à part.",
        en: "{name} is on its own again.",
    }
}
