//! Whether work is kept: what went wrong, what is worth a copy, how it was on an earlier day.

words! {
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
    removed_elsewhere: "Questo spazio è stato eliminato in un’altra scheda. Qui c’è ancora, ma solo in questa pagina.",
        "Cet espace a été supprimé dans un autre onglet. Il est encore ici, mais seulement dans cette page.",
        "This workspace was deleted in another tab. It is still here, but only in this page.";
    keep_it: "Tienilo", "Le garder", "Keep it";
    download_copy: "Scarica una copia", "Télécharger une copie", "Download a copy";
    some_unread: "Una parte di ciò che era salvato non si lascia leggere. È messa da parte così com’è, il resto è aperto.",
        "Une partie de ce qui était enregistré ne se laisse pas lire. Elle est mise de côté telle quelle, le reste est ouvert.",
        "A part of what was saved cannot be read. It is put aside as it is, the rest is open.";
    see_it: "Guarda", "Voir", "See it";
    room_short(share: &str): "Lo spazio del browser è occupato al {share}.", "L’espace du navigateur est occupé à {share}.", "The browser’s space is {share} taken.";
    copy_due(count: &str): "{count} modifiche dopo l’ultima copia sul tuo computer.", "{count} modifications depuis la dernière copie sur votre ordinateur.", "{count} changes since the last copy on your computer.";
    in_a_week: "Tra una settimana", "Dans une semaine", "In a week";
    past(day: &str): "Com’era alla fine del {day}: si guarda, non si tocca.", "Tel que c’était à la fin du {day} : à regarder, pas à toucher.", "As it was at the end of {day}: to look at, not to change.";
    as_of(day: &str): "Com’era il {day}: quello che è successo dopo non si vede; importi ed etichette sono quelli di oggi.", "Tel que c’était le {day} : la suite ne se voit pas ; montants et étiquettes sont ceux d’aujourd’hui.", "As it stood on {day}: what came later is not seen; amounts and tags are today’s.";
    back_to_now: "Torna a oggi", "Revenir à aujourd’hui", "Back to today";
    bring_day_back: "Riporta tutto a quel giorno", "Tout ramener à ce jour", "Bring everything back to that day";
    day_brought_back(day: &str): "Tutto è di nuovo com’era il {day}.", "Tout est de nouveau comme le {day}.", "Everything is as it was on {day} again.";
    past_is_read_only: "Stai guardando un giorno passato: qui non si cambia nulla.",
        "Vous regardez un jour passé : ici rien ne se modifie.",
        "You are looking at an earlier day: nothing can be changed here.";
    changed_since_stays: "Ciò che un’altra scheda ha cambiato dopo resta com’è.",
        "Ce qu’un autre onglet a changé depuis reste tel quel.",
        "What another tab has changed since stays as it is.";
    changed_elsewhere: "Aggiornato con le modifiche di un’altra scheda.",
        "Mis à jour avec les modifications d’un autre onglet.",
        "Updated with the changes of another tab.";
    title: "Al sicuro", "En sûreté", "Kept safe";
    room_taken(share: &str): "Occupato {share} dello spazio che il browser dà a questo indirizzo.",
        "Occupé à {share} de l’espace que le navigateur donne à cette adresse.",
        "{share} taken of the room that the browser gives this address.";
    room_name: "Spazio occupato", "Espace occupé", "Room taken";
    browser_keeps: "Il browser ha promesso di non cancellare nulla per fare spazio.",
        "Le navigateur a promis de ne rien effacer pour faire de la place.",
        "The browser has promised not to clear anything to make room.";
    browser_may_clear: "Il browser può cancellare tutto se gli manca spazio, o dopo settimane senza visite: tieni una copia sul computer.",
        "Le navigateur peut tout effacer s’il manque de place, ou après des semaines sans visite : gardez une copie sur l’ordinateur.",
        "The browser may clear everything when it runs short of room, or after weeks without a visit: keep a copy on your computer.";
    last_copy(day: &str): "Ultima copia sul computer: {day}.", "Dernière copie sur l’ordinateur : {day}.", "Last copy on your computer: {day}.";
    no_copy: "Nessuna copia sul computer, da questo browser.", "Aucune copie sur l’ordinateur, depuis ce navigateur.", "No copy on your computer yet, from this browser.";
    days: "Giorni passati", "Jours passés", "Earlier days";
    days_hint: "Fino a tre giorni si possono rivedere, e riportare con un solo passo che si annulla. Se manca spazio, il più vecchio cede il posto.",
        "Jusqu’à trois jours peuvent être revus, et ramenés en une seule étape annulable. Si la place manque, le plus ancien s’efface.",
        "Up to three days can be looked at, and brought back in one step that can be undone. When room runs short, the oldest goes first.";
    no_days: "Il primo si aggiunge domani.", "Le premier s’ajoutera demain.", "The first is added tomorrow.";
    look: "Guarda", "Regarder", "Look";
    day_unreadable: "Quel giorno non si lascia leggere. Non è cambiato nulla.", "Ce jour ne se laisse pas lire. Rien n’a changé.", "That day cannot be read. Nothing was changed.";
    aside: "Messo da parte", "Mis de côté", "Put aside";
    aside_hint: "Testi salvati che non si lasciano leggere. Scaricali: servono per recuperarli. Poi puoi toglierli da qui.",
        "Des textes enregistrés qui ne se laissent pas lire. Téléchargez-les : ils serviront à les récupérer. Ensuite vous pouvez les retirer d’ici.",
        "Stored texts that cannot be read. Download them: they are what a recovery needs. Then they can be taken out of here.";
    take_out: "Scarica e togli", "Télécharger et retirer", "Download and take out";
    unreadable_title: "Questi dati non si lasciano leggere", "Ces données ne se laissent pas lire", "These data cannot be read";
    unreadable_body: "Non li ho toccati e non ci scriverò sopra. Scaricali così come sono: servono per recuperarli.",
        "Rien n’a été touché et rien ne sera écrit par-dessus. Téléchargez-les tels quels : ils serviront à les récupérer.",
        "They were not touched and nothing will be written over them. Download them as they are: they are what a recovery needs.";
    download_raw: "Scarica i dati grezzi", "Télécharger les données brutes", "Download the raw data";
    unreadable_days: "Questi giorni si leggono ancora. Se ne apri uno diventa uno spazio nuovo, accanto.",
        "Ces jours se lisent encore. En ouvrir un en fait un nouvel espace, à côté.",
        "These days can still be read. Opening one makes a new workspace of it, beside.";
    open_day(day: &str): "Apri il {day}", "Ouvrir le {day}", "Open {day}";
    of_day(name: &str, day: &str): "{name} ({day})", "{name} ({day})", "{name} ({day})";
}
