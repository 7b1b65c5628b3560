//! The data page: files in and out, workspaces, space.

words! {
    title { it: "Dati", fr: "Données", en: "Data" }
    import_title { it: "Importa un file", fr: "Importer un fichier", en: "Import a file" }
    choose_file { it: "Scegli i file", fr: "Choisir les fichiers", en: "Choose files" }
    export_title { it: "Esporta", fr: "Exporter", en: "Export" }
    export_csv { it: "Trattative in CSV", fr: "Affaires en CSV", en: "Deals as CSV" }
    export_backup { it: "Copia di riserva", fr: "Copie de sauvegarde", en: "Backup" }
    export_hint {
        it: "Il CSV si apre in un foglio e si reimporta qui. La copia di riserva contiene tutto, e ritorna identica.",
        fr: "Le CSV s’ouvre dans un tableur et se réimporte ici. La sauvegarde contient tout et revient à l’identique.",
        en: "The CSV opens in a spreadsheet and imports back here. The backup holds everything and comes back exact.",
    }
    restore { it: "Ripristina una copia", fr: "Restaurer une copie", en: "Restore a backup" }
    restored(name: &str) {
        it: "{name}: ripristinato come spazio nuovo.",
        fr: "{name} : restauré comme nouvel espace.",
        en: "{name}: restored as a new workspace.",
    }
    restore_where(name: &str) {
        it: "Dove mettere {name}?",
        fr: "Où mettre {name} ?",
        en: "Where to put {name}?",
    }
    restore_where_body(open: &str) {
        it: "Accanto: uno spazio nuovo. Al posto di {open}: tutti i suoi dati diventano quelli della copia, in un solo passo che si annulla.",
        fr: "À côté : un nouvel espace. À la place de « {open} » : toutes ses données deviennent celles de la copie, en une seule fois, et cela s’annule.",
        en: "Beside: a new workspace. In place of {open}: all its records become those of the backup, in one step that can be undone.",
    }
    restore_beside { it: "Accanto", fr: "À côté", en: "Beside" }
    restore_in_place {
        it: "Al posto di quello aperto",
        fr: "À la place de l’espace ouvert",
        en: "In place of the open one",
    }
    restored_in_place(name: &str) {
        it: "I dati sono quelli della copia di {name}.",
        fr: "Les données sont celles de la copie de « {name} ».",
        en: "The records are those of the backup of {name}.",
    }
    restore_not_ours {
        it: "Questo file non è una copia di riserva di Imbuto.",
        fr: "Ce fichier n’est pas une sauvegarde d’Imbuto.",
        en: "This file is not a backup of Imbuto.",
    }
    restore_too_new {
        it: "La copia viene da una versione più nuova di Imbuto. Aggiornate, poi riprovate.",
        fr: "La sauvegarde vient d’une version plus récente d’Imbuto. Mettez à jour, puis réessayez.",
        en: "The backup comes from a newer version of Imbuto. Update, then try again.",
    }
    restore_damaged {
        it: "La copia è danneggiata. Non è cambiato nulla.",
        fr: "La sauvegarde est abîmée. Rien n’a changé.",
        en: "The backup is damaged. Nothing was changed.",
    }
    workspaces { it: "Spazi di lavoro", fr: "Espaces de travail", en: "Workspaces" }
    current { it: "aperto ora", fr: "ouvert", en: "open now" }
    open { it: "Apri", fr: "Ouvrir", en: "Open" }
    manage_workspaces {
        it: "Copie, importazione, eliminazione…",
        fr: "Copies, importation, suppression…",
        en: "Copies, import, delete…",
    }
    new_workspace { it: "Spazio nuovo", fr: "Nouvel espace", en: "New workspace" }
    delete_workspace(name: &str) {
        it: "Eliminare {name}?",
        fr: "Supprimer {name} ?",
        en: "Delete {name}?",
    }
    delete_workspace_body {
        it: "Questo non si può annullare. Ne viene scaricata prima una copia.",
        fr: "Ceci ne s’annule pas. Une copie est d’abord téléchargée.",
        en: "This cannot be undone. A copy is downloaded first.",
    }
    deleted_workspace(name: &str) {
        it: "{name}: eliminato. La copia è nei vostri download.",
        fr: "{name} : supprimé. La copie est dans vos téléchargements.",
        en: "{name}: deleted. The copy is in your downloads.",
    }
    privacy {
        it: "Tutto resta in questo browser: nessun account, nessun server, nessuna richiesta in rete.",
        fr: "Tout reste dans ce navigateur : ni compte, ni serveur, ni requête réseau.",
        en: "Everything stays in this browser: no account, no server, no request to the network.",
    }
}
