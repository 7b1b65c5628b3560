//! Whether work is kept: what went wrong, what is worth a copy, how it was on an earlier day.

words! {
    memory_only {
        it: "Il browser non lascia salvare nulla: si lavora solo in memoria. Prima di chiudere, scaricate una copia.",
        fr: "Le navigateur ne permet pas d’enregistrer : tout reste en mémoire. Avant de fermer, téléchargez une copie.",
        en: "The browser keeps nothing: everything is in memory only. Download a copy before you close.",
    }
    store_full {
        it: "Lo spazio del browser è pieno. Ciò che era salvato è intatto, le ultime modifiche sono solo in questa pagina: scaricate una copia.",
        fr: "L’espace du navigateur est plein. Ce qui était enregistré est intact, les dernières modifications ne sont que dans cette page : téléchargez une copie.",
        en: "The browser’s space is full. What was saved is intact, the latest changes are only in this page: download a copy.",
    }
    store_failed {
        it: "Il browser ha rifiutato di salvare. Ciò che era salvato è intatto, le ultime modifiche sono solo in questa pagina: scaricate una copia.",
        fr: "Le navigateur a refusé d’enregistrer. Ce qui était enregistré est intact, les dernières modifications ne sont que dans cette page : téléchargez une copie.",
        en: "The browser refused to save. What was saved is intact, the latest changes are only in this page: download a copy.",
    }
    newer_elsewhere {
        it: "Questi dati sono stati scritti da una versione più nuova: qui si possono solo leggere ed esportare. Ricaricate per avere la versione nuova.",
        fr: "Ces données ont été écrites par une version plus récente : ici on ne peut que les lire et les exporter. Rechargez pour avoir la nouvelle version.",
        en: "A newer version has written these data: here they can only be read and exported. Reload to get the new version.",
    }
    removed_elsewhere {
        it: "Questo spazio è stato eliminato in un’altra scheda. Qui c’è ancora, ma solo in questa pagina.",
        fr: "Cet espace a été supprimé dans un autre onglet. Il est encore ici, mais seulement dans cette page.",
        en: "This workspace was deleted in another tab. It is still here, but only in this page.",
    }
    keep_it { it: "Tienilo", fr: "Le garder", en: "Keep it" }
    download_copy { it: "Scarica una copia", fr: "Télécharger une copie", en: "Download a copy" }
    some_unreadable {
        it: "Una parte di ciò che era salvato non si può leggere. È messa da parte così com’è, il resto è aperto.",
        fr: "Une partie de ce qui était enregistré est illisible. Elle est mise de côté telle quelle, le reste est ouvert.",
        en: "A part of what was saved cannot be read. It is put aside as it is, the rest is open.",
    }
    see_it { it: "Guarda", fr: "Voir", en: "See it" }
    room_short(share: &str) {
        it: "Spazio del browser già occupato: {share}.",
        fr: "L’espace du navigateur est occupé à {share}.",
        en: "The browser’s space is {share} taken.",
    }
    copy_due(count: &str) {
        it: "{count} modifiche dopo l’ultima copia sul vostro computer.",
        fr: "{count} modifications depuis la dernière copie sur votre ordinateur.",
        en: "{count} changes since the last copy on your computer.",
    }
    in_a_week { it: "Tra una settimana", fr: "Dans une semaine", en: "In a week" }
    past(day: &str) {
        it: "Com’era alla fine del giorno {day}: si guarda, non si tocca.",
        fr: "Tel que c’était à la fin du {day} : à regarder, pas à toucher.",
        en: "As it was at the end of {day}: to look at, not to change.",
    }
    as_of(day: &str) {
        it: "Com’era il giorno {day}: quello che è successo dopo non si vede; un importo vale dal giorno in cui è noto; le etichette sono quelle di oggi.",
        fr: "Tel que c’était le {day} : la suite ne se voit pas ; un montant compte du jour où il est connu ; les étiquettes sont celles d’aujourd’hui.",
        en: "As it stood on {day}: what came later is not seen; an amount counts from the day it is known; tags are today’s.",
    }
    back_to_now { it: "Torna a oggi", fr: "Revenir à aujourd’hui", en: "Back to today" }
    bring_day_back {
        it: "Riporta tutto a quel giorno",
        fr: "Tout ramener à ce jour",
        en: "Bring everything back to that day",
    }
    day_brought_back(day: &str) {
        it: "Tutto è di nuovo com’era il giorno {day}.",
        fr: "Tout est de nouveau comme le {day}.",
        en: "Everything is as it was on {day} again.",
    }
    past_is_read_only {
        it: "State guardando un giorno passato: qui non si cambia nulla.",
        fr: "Vous regardez un jour passé : ici rien ne se modifie.",
        en: "You are looking at an earlier day: nothing can be changed here.",
    }
    changed_since_stays {
        it: "Ciò che un’altra scheda ha cambiato dopo resta com’è.",
        fr: "Ce qu’un autre onglet a changé depuis reste tel quel.",
        en: "What another tab has changed since stays as it is.",
    }
    changed_elsewhere {
        it: "Aggiornato con le modifiche di un’altra scheda.",
        fr: "Mis à jour avec les modifications d’un autre onglet.",
        en: "Updated with the changes of another tab.",
    }
    title { it: "Al sicuro", fr: "En sûreté", en: "Kept safe" }
    room_taken(share: &str) {
        it: "Spazio occupato: {share} di quello che il browser dà a questo indirizzo.",
        fr: "Espace occupé : {share} de celui que le navigateur donne à cette adresse.",
        en: "{share} taken of the room that the browser gives this address.",
    }
    room_name { it: "Spazio occupato", fr: "Espace occupé", en: "Room taken" }
    browser_keeps {
        it: "Il browser ha promesso di non cancellare nulla per fare spazio.",
        fr: "Le navigateur a promis de ne rien effacer pour faire de la place.",
        en: "The browser has promised not to clear anything to make room.",
    }
    browser_may_clear {
        it: "Il browser può cancellare tutto se gli manca spazio, o dopo settimane senza visite: tenete una copia sul computer.",
        fr: "Le navigateur peut tout effacer s’il manque de place, ou après des semaines sans visite : gardez une copie sur l’ordinateur.",
        en: "The browser may clear everything when it runs short of room, or after weeks without a visit: keep a copy on your computer.",
    }
    last_copy(day: &str) {
        it: "Ultima copia sul computer: {day}.",
        fr: "Dernière copie sur l’ordinateur : {day}.",
        en: "Last copy on your computer: {day}.",
    }
    no_copy {
        it: "Nessuna copia sul computer, da questo browser.",
        fr: "Aucune copie sur l’ordinateur, depuis ce navigateur.",
        en: "No copy on your computer yet, from this browser.",
    }
    days { it: "Giorni passati", fr: "Jours passés", en: "Earlier days" }
    days_hint {
        it: "Fino a tre giorni si possono rivedere, e riportare con un solo passo che si annulla. Se manca spazio, il più vecchio cede il posto.",
        fr: "Jusqu’à trois jours peuvent être revus, et ramenés en une seule fois ; cela s’annule. Si la place manque, le plus ancien s’efface.",
        en: "Up to three days can be looked at, and brought back in one step that can be undone. When room runs short, the oldest goes first.",
    }
    no_days {
        it: "Il primo si aggiunge domani.",
        fr: "Le premier s’ajoutera demain.",
        en: "The first is added tomorrow.",
    }
    look { it: "Guarda", fr: "Regarder", en: "Look" }
    day_unreadable {
        it: "Quel giorno non si può leggere. Non è cambiato nulla.",
        fr: "Ce jour est illisible. Rien n’a changé.",
        en: "That day cannot be read. Nothing was changed.",
    }
    quarantine { it: "Messo da parte", fr: "Mis de côté", en: "Put aside" }
    quarantine_hint {
        it: "Testi salvati che non si possono leggere. Scaricateli: servono per recuperarli. Poi potete toglierli da qui.",
        fr: "Des textes enregistrés, mais illisibles. Téléchargez-les : ils serviront à les récupérer. Ensuite vous pouvez les retirer d’ici.",
        en: "Stored texts that cannot be read. Download them: they are what a recovery needs. Then they can be taken out of here.",
    }
    take_out { it: "Scarica e togli", fr: "Télécharger et retirer", en: "Download and take out" }
    absent_body {
        it: "Forse è stato eliminato, o è di un altro browser o computer. Qui ci sono questi. Se ne avete una copia, ripristinatela dalla pagina dei dati.",
        fr: "Il a peut-être été supprimé, ou il est dans un autre navigateur ou ordinateur. Voici ceux qui sont ici. Si vous en avez une sauvegarde, restaurez-la depuis la page des données.",
        en: "It may have been deleted, or be of another browser or computer. These are here. If you have a backup of it, restore it from the data page.",
    }
    unreadable_title {
        it: "Questi dati non si possono leggere",
        fr: "Ces données sont illisibles",
        en: "These data cannot be read",
    }
    unreadable_body {
        it: "Non sono stati toccati e nulla ci verrà scritto sopra. Scaricateli così come sono: servono per recuperarli.",
        fr: "Rien n’a été touché et rien ne sera écrit par-dessus. Téléchargez-les tels quels : ils serviront à les récupérer.",
        en: "They were not touched and nothing will be written over them. Download them as they are: they are what a recovery needs.",
    }
    download_raw {
        it: "Scarica i dati grezzi",
        fr: "Télécharger les données brutes",
        en: "Download the raw data",
    }
    unreadable_days {
        it: "Questi giorni si leggono ancora. Se ne aprite uno, diventa uno spazio nuovo, accanto.",
        fr: "Ces jours se lisent encore. En ouvrir un en fait un nouvel espace, à côté.",
        en: "These days can still be read. Opening one makes a new workspace of it, beside.",
    }
    open_day(day: &str) { it: "Apri il giorno {day}", fr: "Ouvrir le {day}", en: "Open {day}" }
    of_day(name: &str, day: &str) {
        it: "{name} ({day})",
        fr: "{name} ({day})",
        en: "{name} ({day})",
    }
}
