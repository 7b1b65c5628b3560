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
    saved_pending: "Salvataggio…", "Enregistrement…", "Saving…";
    memory_only: "Il browser non lascia salvare nulla: lavori solo in memoria. Prima di chiudere, scarica una copia.",
        "Le navigateur ne permet pas d’enregistrer : tout reste en mémoire. Avant de fermer, téléchargez une copie.",
        "The browser keeps nothing: everything is in memory only. Download a copy before you close.";
    store_full: "Lo spazio del browser è pieno. Ciò che era salvato è intatto, le ultime modifiche sono solo in questa pagina: scarica una copia.",
        "L’espace du navigateur est plein. Ce qui était enregistré est intact, les dernières modifications ne sont que dans cette page : téléchargez une copie.",
        "The browser’s space is full. What was saved is intact, the latest changes are only in this page: download a copy.";
    store_failed: "Il browser ha rifiutato di salvare. Ciò che era salvato è intatto, le ultime modifiche sono solo in questa pagina: scarica una copia.",
        "Le navigateur a refusé d’enregistrer. Ce qui était enregistré est intact, les dernières modifications ne sont que dans cette page : téléchargez une copie.",
        "The browser refused to save. What was saved is intact, the latest changes are only in this page: download a copy.";
    newer_elsewhere: "Questi dati sono stati scritti da una versione più nuova: qui si possono solo leggere ed esportare. Ricarica per avere la versione nuova.",
        "Ces données ont été écrites par une version plus récente : ici on ne peut que les lire et les exporter. Rechargez pour avoir la nouvelle version.",
        "A newer version has written these data: here they can only be read and exported. Reload to get the new version.";
    changed_elsewhere: "Aggiornato con le modifiche di un’altra scheda.",
        "Mis à jour avec les modifications d’un autre onglet.",
        "Updated with the changes of another tab.";
    download_copy: "Scarica una copia", "Télécharger une copie", "Download a copy";
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
    unreadable_title: "Questi dati non si lasciano leggere", "Ces données ne se laissent pas lire", "These data cannot be read";
    unreadable_body: "Non li ho toccati e non ci scriverò sopra. Scaricali così come sono: servono per recuperarli.",
        "Rien n’a été touché et rien ne sera écrit par-dessus. Téléchargez-les tels quels : ils serviront à les récupérer.",
        "They were not touched and nothing will be written over them. Download them as they are: they are what a recovery needs.";
    download_raw: "Scarica i dati grezzi", "Télécharger les données brutes", "Download the raw data";
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
