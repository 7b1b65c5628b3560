//! The pipeline as a list: its columns, saved views, cells that are edited, and what is selected.

use super::Counted;

words! {
    heard { it: "Ultimo contatto", fr: "Dernier contact", en: "Last contact" }
    age { it: "In questa fase da", fr: "À cette étape depuis", en: "In this stage for" }
    temperature { it: "Temperatura", fr: "Température", en: "Temperature" }
    tags { it: "Etichette", fr: "Étiquettes", en: "Tags" }
    columns {
        it: "Scegli le colonne",
        fr: "Choisir les colonnes",
        en: "Choose columns",
    }
    columns_title {
        it: "Quali colonne, e in che ordine?",
        fr: "Quelles colonnes, et dans quel ordre ?",
        en: "Which columns, and in which order?",
    }
    columns_hint {
        it: "L’azienda e la trattativa stanno sempre per prime. Una vista salvata conserva anche le sue colonne.",
        fr: "L’entreprise et l’affaire sont toujours en premier. Une vue enregistrée garde aussi ses colonnes.",
        en: "Company and deal always come first. A saved view keeps its columns too.",
    }
    earlier(column: &str) {
        it: "Prima: {column}",
        fr: "Avant : {column}",
        en: "Earlier: {column}",
    }
    later(column: &str) {
        it: "Dopo: {column}",
        fr: "Après : {column}",
        en: "Later: {column}",
    }
    as_csv {
        it: "Scarica l’elenco in CSV",
        fr: "Télécharger la liste en CSV",
        en: "Download the list as CSV",
    }
    usual_columns { it: "Le solite colonne", fr: "Les colonnes habituelles", en: "The usual columns" }
    view { it: "Vista", fr: "Vue", en: "View" }
    no_view { it: "nessuna vista salvata", fr: "aucune vue enregistrée", en: "no saved view" }
    save_view { it: "Salva questa vista", fr: "Enregistrer cette vue", en: "Save this view" }
    save_view_title {
        it: "Come si chiama questa vista?",
        fr: "Comment s’appelle cette vue ?",
        en: "What is this view called?",
    }
    save_view_hint {
        it: "Conserva quali trattative, in che ordine e in quali colonne.",
        fr: "Elle garde quelles affaires, dans quel ordre et dans quelles colonnes.",
        en: "It keeps which deals, in which order and in which columns.",
    }
    view_name { it: "Nome", fr: "Nom", en: "Name" }
    view_changed { it: "modificata", fr: "modifiée", en: "changed" }
    update_view { it: "Salva le modifiche", fr: "Enregistrer les changements", en: "Save the changes" }
    rename_view { it: "Rinomina", fr: "Renommer", en: "Rename" }
    rename_view_title(name: &str) {
        it: "Come si chiama ora «{name}»?",
        fr: "Comment s’appelle désormais « {name} » ?",
        en: "What is “{name}” called now?",
    }
    remove_view { it: "Togli la vista", fr: "Retirer la vue", en: "Remove the view" }
    view_name_taken {
        it: "C’è già una vista con questo nome.",
        fr: "Une vue porte déjà ce nom.",
        en: "There is a view of this name already.",
    }
    view_saved(name: &str) {
        it: "Vista «{name}»: salvata.",
        fr: "Vue « {name} » : enregistrée.",
        en: "View “{name}”: saved.",
    }
    view_removed(name: &str) {
        it: "Vista «{name}»: tolta.",
        fr: "Vue « {name} » : retirée.",
        en: "View “{name}”: removed.",
    }
    keys {
        it: "Frecce da una cella all’altra, Invio o F2 modifica, Esc lascia com’era. Maiusc e Spazio sceglie fino a qui.",
        fr: "Flèches d’une cellule à l’autre, Entrée ou F2 modifie, Échap laisse comme avant. Maj et Espace choisit jusqu’ici.",
        en: "Arrows from cell to cell, Enter or F2 edits, Esc leaves what was there. Shift and Space selects up to here.",
    }
    tags_hint {
        it: "separate da virgole",
        fr: "séparées par des virgules",
        en: "separated by commas",
    }
    select_one(title: &str) {
        it: "Scegli {title}",
        fr: "Choisir {title}",
        en: "Select {title}",
    }
    select_all { it: "Scegli tutte", fr: "Tout choisir", en: "Select all" }
    select_all_of(count: &Counted) {
        it: { count: one "Scegli l’unica di questo filtro", other "Scegli tutte le {count} di questo filtro" },
        fr: { count: one "Choisir la seule de ce filtre", other "Choisir les {count} de ce filtre" },
        en: { count: one "Select the one of this filter", other "Select all {count} of this filter" },
    }
    selected(count: &Counted) {
        it: { count: one "1 scelta", other "{count} scelte" },
        fr: { count: one "1 choisie", other "{count} choisies" },
        en: { count: one "1 selected", other "{count} selected" },
    }
    for_selected {
        it: "Per quelle scelte",
        fr: "Pour la sélection",
        en: "For those selected",
    }
    clear_selection { it: "Nessuna", fr: "Aucune", en: "None" }
    not_saved(count: &Counted) {
        it: { count: one "1 cella non è salvata: va corretta o lasciata com’era.", other "{count} celle non sono salvate: vanno corrette o lasciate com’erano." },
        fr: { count: one "1 cellule n’est pas enregistrée : à corriger ou à laisser comme avant.", other "{count} cellules ne sont pas enregistrées : à corriger ou à laisser comme avant." },
        en: { count: one "1 cell is not saved: correct it, or leave what was there.", other "{count} cells are not saved: correct them, or leave what was there." },
    }
    leave_cells { it: "Lascia com’era", fr: "Laisser comme avant", en: "Leave what was there" }

    bulk_owner { it: "Venditore", fr: "Commercial", en: "Salesperson" }
    bulk_stage { it: "Fase", fr: "Étape", en: "Stage" }
    bulk_tags { it: "Etichette", fr: "Étiquettes", en: "Tags" }
    bulk_next { it: "Prossima mossa", fr: "Prochaine action", en: "Next action" }
    bulk_lose { it: "Persa", fr: "Perdue", en: "Lost" }
    bulk_log { it: "Cos’è successo?", fr: "Que s’est-il passé ?", en: "What happened?" }
    bulk_owner_title(count: &Counted) {
        it: { count: one "Di chi è, da ora?", other "Di chi sono queste {count}, da ora?" },
        fr: { count: one "À qui est-elle désormais ?", other "À qui sont désormais ces {count} affaires ?" },
        en: { count: one "Whose is it from now on?", other "Whose are these {count} from now on?" },
    }
    bulk_stage_title(count: &Counted) {
        it: { count: one "In quale fase?", other "In quale fase vanno queste {count}?" },
        fr: { count: one "À quelle étape ?", other "À quelle étape passent ces {count} affaires ?" },
        en: { count: one "To which stage?", other "To which stage do these {count} go?" },
    }
    bulk_tags_title(count: &Counted) {
        it: { count: one "Quali etichette?", other "Quali etichette per queste {count}?" },
        fr: { count: one "Quelles étiquettes ?", other "Quelles étiquettes pour ces {count} affaires ?" },
        en: { count: one "Which tags?", other "Which tags for these {count}?" },
    }
    bulk_next_title(count: &Counted) {
        it: { count: one "Che cosa si fa dopo?", other "Che cosa si fa dopo per queste {count}?" },
        fr: { count: one "Que fait-on ensuite ?", other "Que fait-on ensuite pour ces {count} affaires ?" },
        en: { count: one "What comes next?", other "What comes next for these {count}?" },
    }
    bulk_lose_title(count: &Counted) {
        it: { count: one "Perché si perde?", other "Perché si perdono queste {count}?" },
        fr: { count: one "Pourquoi la perd-on ?", other "Pourquoi perd-on ces {count} affaires ?" },
        en: { count: one "Why is it lost?", other "Why are these {count} lost?" },
    }
    bulk_log_title(count: &Counted) {
        it: { count: one "Cos’è successo?", other "Cos’è successo con queste {count}?" },
        fr: { count: one "Que s’est-il passé ?", other "Que s’est-il passé avec ces {count} affaires ?" },
        en: { count: one "What happened?", other "What happened with these {count}?" },
    }
    stage_hint {
        it: "Gli ordini si segnano uno per uno: ciascuno ha il suo importo e il suo giorno.",
        fr: "Les commandes se notent une par une : chacune a son montant et son jour.",
        en: "Orders are marked one by one: each has its own amount and day.",
    }
    what_to_do { it: "Che cosa farne", fr: "Qu’en faire", en: "What to do" }
    add_tags { it: "Aggiungi", fr: "Ajouter", en: "Add" }
    take_tags { it: "Togli", fr: "Retirer", en: "Take away" }
    tags_missing {
        it: "Scrivete almeno un’etichetta.",
        fr: "Écrivez au moins une étiquette.",
        en: "Write at least one tag.",
    }
    next_blank_hint {
        it: "Se resta tutto vuoto, la prossima mossa si toglie.",
        fr: "Si tout reste vide, la prochaine action est retirée.",
        en: "If all is left blank, the next action is taken away.",
    }
    colleagues_there(count: &Counted) {
        it: { count: one "Con una di queste aziende c’è già un collega.", other "Con {count} di queste aziende c’è già un collega." },
        fr: { count: one "Un collègue est déjà en contact avec une de ces entreprises.", other "Des collègues sont déjà en contact avec {count} de ces entreprises." },
        en: { count: one "A colleague is on to one of these companies already.", other "Colleagues are on to {count} of these companies already." },
    }
    leave_out { it: "Lasciatele fuori", fr: "Les laisser de côté", en: "Leave them out" }
    next_kept_hint {
        it: "Se resta vuoto, vale quello che era previsto.",
        fr: "Si c’est vide, ce qui était prévu reste.",
        en: "If left blank, what was planned stays.",
    }
    one_each { it: "Una per ciascuna", fr: "Une pour chacune", en: "One for each" }
    only_count { it: "Solo un conteggio", fr: "Seulement un total", en: "Only a count" }
    only_count_hint {
        it: "Chi non risponde non riempie la storia: conta solo nel totale della settimana.",
        fr: "Qui ne répond pas ne remplit pas l’historique : cela ne compte que dans le total de la semaine.",
        en: "Those who do not reply fill no history: they only count in the week’s total.",
    }
    whoever_has_it {
        it: "chi ha la trattativa",
        fr: "celui qui a l’affaire",
        en: "whoever has each",
    }
    no_outcome { it: "non si dice", fr: "non précisé", en: "not said" }
    what_was_sent { it: "Che cosa", fr: "Quoi", en: "What" }
    what_missing {
        it: "Scrivete che cosa si è contato.",
        fr: "Écrivez ce qui a été compté.",
        en: "Write what was counted.",
    }
    how_many { it: "Quante", fr: "Combien", en: "How many" }
    count_wrong {
        it: "Scrivete un numero intero, da 1 in su.",
        fr: "Écrivez un nombre entier, à partir de 1.",
        en: "Write a whole number, from 1 up.",
    }
    channel { it: "Canale, se si sa", fr: "Canal, s’il est connu", en: "Channel, if known" }
    apply_to(count: &Counted) {
        it: { count: one "Cambia 1", other "Cambia {count}" },
        fr: { count: one "Changer 1", other "Changer {count}" },
        en: { count: one "Change 1", other "Change {count}" },
    }
    log_for(count: &Counted) {
        it: { count: one "Registra per 1", other "Registra per {count}" },
        fr: { count: one "Noter pour 1", other "Noter pour {count}" },
        en: { count: one "Log for 1", other "Log for {count}" },
    }
    log_count { it: "Registra il conteggio", fr: "Noter le total", en: "Log the count" }
    too_many(most: &str) {
        it: "Se ne cambiano al massimo {most} alla volta, così tutto si annulla in un passo solo. Serve un filtro più stretto.",
        fr: "{most} au plus à la fois, pour que tout s’annule en une seule fois. Resserrez le filtre.",
        en: "At most {most} at a time, so that all can be undone in one step. Narrow the filter.",
    }
    working(done: &str, all: &str) {
        it: "Un momento: {done} di {all}…",
        fr: "Un instant : {done} sur {all}…",
        en: "One moment: {done} of {all}…",
    }
    bulk_changed(count: &Counted) {
        it: {
            count: zero "Non è cambiata nessuna trattativa.",
            one "È cambiata 1 trattativa.",
            other "Sono cambiate {count} trattative.",
        },
        fr: {
            count: zero "Aucune affaire n’a changé.",
            one "1 affaire a changé.",
            other "{count} affaires ont changé.",
        },
        en: {
            count: zero "No deal was changed.",
            one "1 deal was changed.",
            other "{count} deals were changed.",
        },
    }
    bulk_logged(count: &Counted) {
        it: { count: one "Registrata per 1 trattativa.", other "Registrata per {count} trattative." },
        fr: { count: one "Noté pour 1 affaire.", other "Noté pour {count} affaires." },
        en: { count: one "Logged for 1 deal.", other "Logged for {count} deals." },
    }
    bulk_counted(what: &str, count: &str) {
        it: "{what}: contate {count}.",
        fr: "{what} : {count} au total.",
        en: "{what}: {count} counted.",
    }
    bulk_already(count: &Counted) {
        it: { count: one "1 era già così.", other "{count} erano già così." },
        fr: { count: one "1 était déjà ainsi.", other "{count} étaient déjà ainsi." },
        en: { count: one "1 was so already.", other "{count} were so already." },
    }
    hindered_won(count: &Counted, names: &str) {
        it: { count: one "1 è vinta, e resta vinta: {names}.", other "{count} sono vinte, e restano vinte: {names}." },
        fr: { count: one "1 est gagnée, et le reste : {names}.", other "{count} sont gagnées, et le restent : {names}." },
        en: { count: one "1 is won, and stays won: {names}.", other "{count} are won, and stay won: {names}." },
    }
    hindered_lost(count: &Counted, names: &str) {
        it: { count: one "1 è persa, va prima riaperta: {names}.", other "{count} sono perse, vanno prima riaperte: {names}." },
        fr: { count: one "1 est perdue, à rouvrir d’abord : {names}.", other "{count} sont perdues, à rouvrir d’abord : {names}." },
        en: { count: one "1 is lost and has to be opened again first: {names}.", other "{count} are lost and have to be opened again first: {names}." },
    }
    hindered_gone(count: &Counted) {
        it: { count: one "1 non c’è più.", other "{count} non ci sono più." },
        fr: { count: one "1 n’existe plus.", other "{count} n’existent plus." },
        en: { count: one "1 is gone.", other "{count} are gone." },
    }
    and_more(count: &str) { it: "e ancora {count}", fr: "et encore {count}", en: "and {count} more" }
    paste_rows { it: "Incolla righe", fr: "Coller des lignes", en: "Paste rows" }
    paste_title {
        it: "Righe da un foglio di calcolo",
        fr: "Des lignes d’un tableur",
        en: "Rows from a spreadsheet",
    }
    paste_label {
        it: "Incollate qui le righe, intestazioni comprese",
        fr: "Collez ici les lignes, avec les en-têtes",
        en: "Paste the rows here, with their headers",
    }
    paste_hint {
        it: "Nell’elenco basta anche Ctrl V. Prima della conferma non cambia nulla.",
        fr: "Dans la liste, Ctrl V suffit aussi. Rien ne change avant votre accord.",
        en: "In the list, Ctrl V will do as well. Nothing changes until you say so.",
    }
    paste_read { it: "Leggi le righe", fr: "Lire les lignes", en: "Read the rows" }
    how_read { it: "Come si leggono", fr: "Comment elles sont lues", en: "How they are read" }
    pasted { it: "righe incollate", fr: "lignes collées", en: "pasted rows" }
    odd_kept(count: &Counted) {
        it: { count: one "1 cella non si legge: la riga si aggiunge lo stesso, e quel che c’era scritto resta in una nota.", other "{count} celle non si leggono: le righe si aggiungono lo stesso, e quel che c’era scritto resta in una nota." },
        fr: { count: one "1 cellule est illisible : la ligne est ajoutée quand même, et son texte reste dans une note.", other "{count} cellules sont illisibles : les lignes sont ajoutées quand même, et leur texte reste dans une note." },
        en: { count: one "1 cell cannot be read: its row is added all the same, and what it says stays in a note.", other "{count} cells cannot be read: their rows are added all the same, and what they say stays in a note." },
    }
    first_rows { it: "Le prime righe", fr: "Les premières lignes", en: "The first rows" }
}
