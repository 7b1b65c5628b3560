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
    restoring(file: &str) {
        it: "Leggo «{file}»…",
        fr: "Lecture de « {file} »…",
        en: "Reading “{file}”…",
    }
    restore_not_ours(file: &str) {
        it: "«{file}» non è una copia di riserva di Imbuto. Scegliete un file che comincia con «imbuto-» e finisce con «.json».",
        fr: "« {file} » n’est pas une sauvegarde d’Imbuto. Choisissez un fichier qui commence par « imbuto- » et finit par « .json ».",
        en: "“{file}” is not a backup of Imbuto. Choose a file that begins with “imbuto-” and ends with “.json”.",
    }
    restore_too_large(file: &str) {
        it: "«{file}» è più grande di qualunque copia di riserva: non è stato letto. Scegliete un altro file.",
        fr: "« {file} » est plus grand que toute sauvegarde : il n’a pas été lu. Choisissez un autre fichier.",
        en: "“{file}” is larger than any backup: it was not read. Choose another file.",
    }
    restore_too_new(file: &str) {
        it: "«{file}» viene da una versione più nuova di Imbuto. Ricaricate la pagina per avere la versione nuova, poi riprovate.",
        fr: "« {file} » vient d’une version plus récente d’Imbuto. Rechargez la page pour avoir la nouvelle version, puis réessayez.",
        en: "“{file}” comes from a newer version of Imbuto. Reload the page to get the new version, then try again.",
    }
    restore_damaged(file: &str, line: &str, column: &str, path: &str) {
        it: "«{file}» è danneggiato alla riga {line}, posizione {column} ({path}). Non è cambiato nulla: prendete un’altra copia, o scaricatela di nuovo.",
        fr: "« {file} » est abîmé à la ligne {line}, position {column} ({path}). Rien n’a changé : prenez une autre copie, ou téléchargez-la de nouveau.",
        en: "“{file}” is damaged at line {line}, position {column} ({path}). Nothing was changed: take another backup, or download it again.",
    }
    restore_changed(file: &str) {
        it: "«{file}» non è più com’è stato scritto: qualcosa lo ha cambiato. Non è stato ripristinato nulla: prendete un’altra copia.",
        fr: "« {file} » n’est plus tel qu’il a été écrit : quelque chose l’a modifié. Rien n’a été restauré : prenez une autre copie.",
        en: "“{file}” is no longer what was written: something has changed it. Nothing was restored: take another backup.",
    }
    restore_record(file: &str, record: &str) {
        it: "In «{file}» un record non può stare accanto agli altri ({record}). Non è cambiato nulla: prendete un’altra copia.",
        fr: "Dans « {file} », un enregistrement ne peut pas être à côté des autres ({record}). Rien n’a changé : prenez une autre copie.",
        en: "In “{file}” one record cannot stand beside the others ({record}). Nothing was changed: take another backup.",
    }
    rescued_nothing(file: &str) {
        it: "In «{file}» non c’è nulla che questa versione possa leggere. Tenetelo: una versione futura potrà forse di più.",
        fr: "Rien de ce que contient « {file} » n’est lisible par cette version. Gardez-le : une version future en lira peut-être plus.",
        en: "There is nothing in “{file}” that this version can read. Keep it: a later version may read more.",
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
