//! The bar, the messages, and what every page shares.

words! {
    brand: "Imbuto", "Imbuto", "Imbuto";
    skip_to_content: "Vai al contenuto", "Aller au contenu", "Skip to content";
    main_navigation: "Principale", "Principale", "Main";
    start: "Inizio", "Accueil", "Start";
    quick: "Imbuto rapido", "Entonnoir rapide", "Quick funnel";
    quick_short: "Numeri", "Chiffres", "Numbers";
    settings_short: "Altro", "Plus", "More";
    pipeline: "Pipeline", "Pipeline", "Pipeline";
    funnel: "Imbuto", "Entonnoir", "Funnel";
    data: "Dati", "Données", "Data";
    settings: "Impostazioni", "Réglages", "Settings";
    demo_tag: "demo", "démo", "demo";
    undo: "Annulla", "Annuler", "Undo";
    redo: "Ripeti", "Rétablir", "Redo";
    theme: "Tema chiaro o scuro", "Thème clair ou sombre", "Light or dark theme";
    part_not_loaded: "Questa parte dell’app non si è caricata: sembra che manchi la connessione. I tuoi dati sono intatti.",
        "Cette partie de l’application n’a pas pu être chargée : la connexion semble manquer. Vos données sont intactes.",
        "This part of the app could not be loaded: the connection seems to be missing. Your data are untouched.";
    opening: "Apertura…", "Ouverture…", "Opening…";
    try_again: "Riprova", "Réessayer", "Try again";
    close: "Chiudi", "Fermer", "Close";
    cancel: "Lascia stare", "Renoncer", "Cancel";
    save: "Salva", "Enregistrer", "Save";
    delete: "Elimina", "Supprimer", "Delete";
    table: "Tabella", "Tableau", "Table";
    export: "Esporta", "Exporter", "Export";
    print: "Stampa", "Imprimer", "Print";
    how_counted: "Come si conta?", "Comment est-ce compté ?", "How is this counted?";
    nobody: "nessuno", "personne", "nobody";
    everyone: "tutti i venditori", "tous les commerciaux", "all owners";
    every_source: "tutte le fonti", "toutes les sources", "all sources";
    not_measurable: "non ancora misurabile", "pas encore mesurable", "not measurable yet";
    not_recorded: "non registrato", "non enregistré", "not recorded";
    undone: "Annullato.", "Annulé.", "Undone.";
    redone: "Ripetuto.", "Rétabli.", "Done again.";
    update_ready: "C’è una versione nuova di Imbuto.", "Une nouvelle version d’Imbuto est prête.", "A new version of Imbuto is ready.";
    update_now: "Aggiorna", "Mettre à jour", "Update";
    later: "Più tardi", "Plus tard", "Later";
    unknown_place(address: &str): "Qui non c’è nulla: {address}. Ecco l’inizio.",
        "Il n’y a rien ici : {address}. Voici l’accueil.",
        "There is nothing at {address}. Here is the start.";
    unknown_choice(choice: &str): "Non riconosco “{choice}” nell’indirizzo: l’ho lasciato da parte.",
        "« {choice} » n’est pas reconnu dans l’adresse et a été ignoré.",
        "“{choice}” in the address is not understood and was left out.";
    workspace_absent: "Questo spazio di lavoro non è in questo browser.",
        "Cet espace de travail n’est pas dans ce navigateur.",
        "This workspace is not in this browser.";
    opportunity_absent: "Questa trattativa non c’è più, o è in un altro spazio di lavoro.",
        "Cette affaire n’existe plus, ou elle est dans un autre espace de travail.",
        "This opportunity is gone, or is in another workspace.";
    new_name: "La mia azienda", "Mon entreprise", "My firm";
    blank_name: "Manca il nome.", "Le nom manque.", "The name is missing.";
    after_today(day: &str): "Il {day} deve ancora venire: qui contano solo i fatti avvenuti.",
        "Le {day} n’est pas encore arrivé : seuls comptent ici les faits passés.",
        "{day} is still to come: only what has happened counts here.";
    stays_won: "Vinta resta vinta. Se è un errore, annulla il passo che l’ha vinta.",
        "Gagnée reste gagnée. Si c’est une erreur, annulez l’étape qui l’a gagnée.",
        "Won stays won. If it is a mistake, undo the step that won it.";
    still_used: "Serve ancora ad altri dati, quindi resta.",
        "D’autres données en dépendent encore : il reste.",
        "Other records still name it, so it stays.";
    record_gone: "Nel frattempo è stata eliminata.", "Elle a été supprimée entre-temps.", "It has been deleted in the meantime.";
    record_wrong: "Così non può stare: i dati si contraddicono. Non è cambiato nulla.",
        "C’est impossible ainsi : les données se contredisent. Rien n’a changé.",
        "It cannot be so: the data contradict each other. Nothing was changed.";
}
