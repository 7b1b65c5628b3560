//! The data page: files in and out, workspaces, space.

words! {
    title: "Dati", "Données", "Data";
    import_title: "Importa un file", "Importer un fichier", "Import a file";
    choose_file: "Scegli i file", "Choisir les fichiers", "Choose files";
    export_title: "Porta fuori", "Exporter", "Take out";
    export_csv: "Trattative in CSV", "Affaires en CSV", "Opportunities as CSV";
    export_backup: "Copia di riserva", "Copie de sauvegarde", "Backup";
    export_hint: "Il CSV si apre in un foglio e si reimporta qui. La copia di riserva contiene tutto, e ritorna identica.",
        "Le CSV s’ouvre dans un tableur et se réimporte ici. La sauvegarde contient tout et revient à l’identique.",
        "The CSV opens in a spreadsheet and imports back here. The backup holds everything and comes back exact.";
    restore: "Ripristina una copia", "Restaurer une copie", "Restore a backup";
    restored(name: &str): "{name}: ripristinato come spazio nuovo.", "{name} : restauré comme nouvel espace.", "{name}: restored as a new workspace.";
    restore_where(name: &str): "Dove mettere {name}?", "Où mettre {name} ?", "Where to put {name}?";
    restore_where_body(open: &str): "Accanto: uno spazio nuovo. Al posto di {open}: tutti i suoi dati diventano quelli della copia, in un solo passo che si annulla.",
        "À côté : un nouvel espace. À la place de {open} : toutes ses données deviennent celles de la copie, en une seule étape annulable.",
        "Beside: a new workspace. In place of {open}: all its records become those of the backup, in one step that can be undone.";
    restore_beside: "Accanto", "À côté", "Beside";
    restore_in_place: "Al posto di quello aperto", "À la place de l’espace ouvert", "In place of the open one";
    restored_in_place(name: &str): "I dati sono quelli della copia di {name}.", "Les données sont celles de la copie de {name}.", "The records are those of the backup of {name}.";
    restore_not_ours: "Questo file non è una copia di riserva di Imbuto.", "Ce fichier n’est pas une sauvegarde d’Imbuto.", "This file is not a backup of Imbuto.";
    restore_too_new: "La copia viene da una versione più nuova di Imbuto. Aggiorna, poi riprova.", "La sauvegarde vient d’une version plus récente d’Imbuto. Mettez à jour, puis réessayez.", "The backup comes from a newer version of Imbuto. Update, then try again.";
    restore_damaged: "La copia è danneggiata. Non è cambiato nulla.", "La sauvegarde est abîmée. Rien n’a changé.", "The backup is damaged. Nothing was changed.";
    workspaces: "Spazi di lavoro", "Espaces de travail", "Workspaces";
    current: "aperto ora", "ouvert", "open now";
    open: "Apri", "Ouvrir", "Open";
    new_workspace: "Spazio nuovo", "Nouvel espace", "New workspace";
    delete_workspace(name: &str): "Eliminare {name}?", "Supprimer {name} ?", "Delete {name}?";
    delete_workspace_body: "Questo non si può annullare. Ne viene scaricata prima una copia.",
        "Ceci ne s’annule pas. Une copie est d’abord téléchargée.",
        "This cannot be undone. A copy is downloaded first.";
    deleted_workspace(name: &str): "{name}: eliminato. La copia è nei tuoi download.", "{name} : supprimé. La copie est dans vos téléchargements.", "{name}: deleted. The copy is in your downloads.";
    privacy: "Tutto resta in questo browser: nessun account, nessun server, nessuna richiesta in rete.",
        "Tout reste dans ce navigateur : ni compte, ni serveur, ni requête réseau.",
        "Everything stays in this browser: no account, no server, no request to the network.";
}
