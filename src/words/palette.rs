//! The palette: find, do, go to.

use super::Counted;

words! {
    title { it: "Cerca o fai", fr: "Chercher ou agir", en: "Search or command" }
    find { it: "Trova", fr: "Trouver", en: "Find" }
    do_it { it: "Fai", fr: "Faire", en: "Do" }
    lately { it: "Da poco", fr: "Récemment", en: "Lately" }
    choices { it: "Scelte", fr: "Choix", en: "Choices" }
    nothing(text: &str) {
        it: "Nessun risultato per «{text}»",
        fr: "Aucun résultat pour « {text} »",
        en: "Nothing found for “{text}”",
    }
    still_reading {
        it: "Si leggono ancora i dati…",
        fr: "Lecture des données en cours…",
        en: "The data are still being read…",
    }
    found(count: &Counted) {
        it: { count: zero "Nessun risultato", one "Un risultato", other "{count} risultati" },
        fr: { count: zero "Aucun résultat", one "{count} résultat", other "{count} résultats" },
        en: { count: zero "Nothing found", one "One result", other "{count} results" },
    }
    log_with(name: &str) {
        it: "Registra un’attività con {name}",
        fr: "Noter une activité avec {name}",
        en: "Log an activity with {name}",
    }
    move_it(name: &str) {
        it: "Sposta {name} in…",
        fr: "Déplacer {name} vers…",
        en: "Move {name} to…",
    }
    new_deal { it: "Nuova trattativa", fr: "Nouvelle affaire", en: "New deal" }
    new_deal_called(name: &str) {
        it: "Nuova trattativa «{name}»",
        fr: "Nouvelle affaire « {name} »",
        en: "New deal “{name}”",
    }
    company_added(name: &str) {
        it: "{name}: azienda aggiunta.",
        fr: "{name} : entreprise ajoutée.",
        en: "{name}: company added.",
    }
    import { it: "Importa un file", fr: "Importer un fichier", en: "Import a file" }
    perhaps_in_a_sheet {
        it: "forse è in un foglio",
        fr: "peut-être dans une feuille de calcul",
        en: "perhaps it is in a spreadsheet",
    }
    backup {
        it: "Scarica una copia dei dati",
        fr: "Télécharger une copie des données",
        en: "Download a copy of the data",
    }
    filter_the_list {
        it: "Filtra l’elenco delle trattative",
        fr: "Filtrer la liste des affaires",
        en: "Filter the list of deals",
    }
    dark_theme { it: "Tema scuro", fr: "Thème sombre", en: "Dark theme" }
    light_theme { it: "Tema chiaro", fr: "Thème clair", en: "Light theme" }
    workspace(name: &str) {
        it: "Spazio di lavoro {name}",
        fr: "Espace de travail {name}",
        en: "Workspace {name}",
    }
    company { it: "azienda", fr: "entreprise", en: "company" }
    person { it: "persona", fr: "personne", en: "person" }
    owner { it: "venditore", fr: "commercial", en: "salesperson" }
    deals(count: &Counted) {
        it: { count: zero "nessuna trattativa", one "una trattativa", other "{count} trattative" },
        fr: { count: zero "aucune affaire", one "{count} affaire", other "{count} affaires" },
        en: { count: zero "no deal", one "one deal", other "{count} deals" },
    }
    people(count: &Counted) {
        it: { count: one "una persona", other "{count} persone" },
        fr: { count: one "{count} personne", other "{count} personnes" },
        en: { count: one "one person", other "{count} people" },
    }
    note_on(name: &str) { it: "Nota su {name}", fr: "Note sur {name}", en: "Note on {name}" }
    note { it: "Nota", fr: "Note", en: "Note" }
    also_called(name: &str) {
        it: "anche «{name}»",
        fr: "aussi « {name} »",
        en: "also “{name}”",
    }
    tag(name: &str) { it: "etichetta {name}", fr: "étiquette {name}", en: "tag {name}" }
    key_choose { it: "scegli", fr: "choisir", en: "choose" }
    key_open { it: "apri", fr: "ouvrir", en: "open" }
    key_all { it: "tutti i tasti", fr: "toutes les touches", en: "all keys" }
}
