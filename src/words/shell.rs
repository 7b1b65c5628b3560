//! The bar, the messages, and what every page shares.

words! {
    brand { it: "Imbuto", fr: "Imbuto", en: "Imbuto" }
    skip_to_content { it: "Vai al contenuto", fr: "Aller au contenu", en: "Skip to content" }
    main_navigation { it: "Principale", fr: "Principale", en: "Main" }
    quick { it: "Imbuto rapido", fr: "Entonnoir rapide", en: "Quick funnel" }
    settings_short { it: "Altro", fr: "Plus", en: "More" }
    pipeline { it: "Pipeline", fr: "Pipeline", en: "Pipeline" }
    funnel { it: "Imbuto", fr: "Entonnoir", en: "Funnel" }
    data { it: "Dati", fr: "Données", en: "Data" }
    settings { it: "Impostazioni", fr: "Réglages", en: "Settings" }
    demo_tag { it: "demo", fr: "démo", en: "demo" }
    undo { it: "Annulla", fr: "Annuler", en: "Undo" }
    redo { it: "Ripeti", fr: "Rétablir", en: "Redo" }
    theme { it: "Tema chiaro o scuro", fr: "Thème clair ou sombre", en: "Light or dark theme" }
    part_not_loaded {
        it: "Questa parte dell’app non si è caricata: sembra che manchi la connessione. I vostri dati sono intatti.",
        fr: "Cette partie de l’application n’a pas pu être chargée : la connexion semble manquer. Vos données sont intactes.",
        en: "This part of the app could not be loaded: the connection seems to be missing. Your data are untouched.",
    }
    opening { it: "Apertura…", fr: "Ouverture…", en: "Opening…" }
    try_again { it: "Riprova", fr: "Réessayer", en: "Try again" }
    close { it: "Chiudi", fr: "Fermer", en: "Close" }
    cancel { it: "Annulla", fr: "Annuler", en: "Cancel" }
    save { it: "Salva", fr: "Enregistrer", en: "Save" }
    delete { it: "Elimina", fr: "Supprimer", en: "Delete" }
    table { it: "Tabella", fr: "Tableau", en: "Table" }
    export { it: "Esporta", fr: "Exporter", en: "Export" }
    print { it: "Stampa", fr: "Imprimer", en: "Print" }
    how_counted { it: "Come si conta?", fr: "Comment est-ce compté ?", en: "How is this counted?" }
    statistician {
        it: "Per chi fa statistica",
        fr: "Pour les statisticiens",
        en: "For the statistician",
    }
    nobody { it: "nessun venditore", fr: "aucun commercial", en: "no salesperson" }
    everyone { it: "tutti i venditori", fr: "tous les commerciaux", en: "all salespeople" }
    every_source { it: "tutte le fonti", fr: "toutes les sources", en: "all sources" }
    not_measurable {
        it: "non ancora misurabile",
        fr: "pas encore mesurable",
        en: "not measurable yet",
    }
    not_recorded { it: "non registrato", fr: "non enregistré", en: "not recorded" }
    messages { it: "Messaggi", fr: "Messages", en: "Messages" }
    undone_what(what: &str) { it: "Annullato: {what}.", fr: "Annulé : {what}.", en: "Undone: {what}." }
    redone_what(what: &str) { it: "Ripetuto: {what}.", fr: "Rétabli : {what}.", en: "Done again: {what}." }
    undone { it: "Annullato.", fr: "Annulé.", en: "Undone." }
    redone { it: "Ripetuto.", fr: "Rétabli.", en: "Done again." }
    update_ready {
        it: "C’è una versione nuova di Imbuto.",
        fr: "Une nouvelle version d’Imbuto est prête.",
        en: "A new version of Imbuto is ready.",
    }
    update_now { it: "Aggiorna", fr: "Mettre à jour", en: "Update" }
    later { it: "Più tardi", fr: "Plus tard", en: "Later" }
    unknown_place(address: &str) {
        it: "Qui non c’è nulla: {address}. Ecco l’inizio.",
        fr: "Il n’y a rien ici : {address}. Voici l’accueil.",
        en: "There is nothing at {address}. Here is the start.",
    }
    unknown_choice(choice: &str) {
        it: "«{choice}», nell’indirizzo, non si riconosce: è rimasto da parte.",
        fr: "« {choice} » n’est pas reconnu dans l’adresse et a été ignoré.",
        en: "“{choice}” in the address is not understood and was left out.",
    }
    workspace_absent {
        it: "Questo spazio di lavoro non è in questo browser.",
        fr: "Cet espace de travail n’est pas dans ce navigateur.",
        en: "This workspace is not in this browser.",
    }
    go_to(place: &str) { it: "Vai a: {place}", fr: "Aller à : {place}", en: "Go to: {place}" }
    opportunity_absent {
        it: "Questa trattativa non c’è più, o è in un altro spazio di lavoro.",
        fr: "Cette affaire n’existe plus, ou elle est dans un autre espace de travail.",
        en: "This deal is gone, or is in another workspace.",
    }
    new_name { it: "La mia azienda", fr: "Mon entreprise", en: "My firm" }
    blank_name { it: "Manca il nome.", fr: "Le nom manque.", en: "The name is missing." }
    after_today(day: &str) {
        it: "Il giorno {day} deve ancora venire: qui contano solo i fatti avvenuti.",
        fr: "Le {day} n’est pas encore arrivé : seuls comptent ici les faits passés.",
        en: "{day} is still to come: only what has happened counts here.",
    }
    stays_won {
        it: "È vinta. Se non vale più, ditelo nella sua scheda: «Non è più vinta».",
        fr: "Elle est gagnée. Si cela ne tient plus, dites-le sur sa fiche : « N’est plus gagnée ».",
        en: "It is won. If that no longer holds, say so on its page: “No longer won”.",
    }
    still_used {
        it: "Serve ancora ad altri dati, quindi resta.",
        fr: "D’autres données en dépendent encore : il reste.",
        en: "Other records still name it, so it stays.",
    }
    not_alike {
        it: "Queste due non possono diventare una sola.",
        fr: "Ces deux fiches ne peuvent pas être réunies en une seule.",
        en: "These two cannot become one.",
    }
    now_in(name: &str) {
        it: "Ora siete in «{name}». La demo resta dov’era, nel menu accanto al nome.",
        fr: "Vous êtes maintenant dans « {name} ». La démo reste où elle était, dans le menu à côté du nom.",
        en: "You are in “{name}” now. The demo stays where it was, in the menu beside the name.",
    }
    record_gone {
        it: "Nel frattempo è stata eliminata.",
        fr: "Elle a été supprimée entre-temps.",
        en: "It has been deleted in the meantime.",
    }
    record_wrong {
        it: "Così non può stare: i dati si contraddicono. Non è cambiato nulla.",
        fr: "C’est impossible ainsi : les données se contredisent. Rien n’a changé.",
        en: "It cannot be so: the data contradict each other. Nothing was changed.",
    }
}
