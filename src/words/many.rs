//! "What happened?" with many at once, from names that are pasted: a fair, a mailing.

use super::Counted;

words! {
    title { it: "Registra per molti", fr: "Noter pour plusieurs", en: "Log for many" }
    occasion { it: "Che cosa è stato", fr: "Ce qui a eu lieu", en: "What it was" }
    a_fair { it: "Una fiera", fr: "Un salon", en: "A fair" }
    a_mailing { it: "Una spedizione", fr: "Un envoi", en: "A mailing" }
    met_at { it: "Incontri a", fr: "Rencontres à", en: "Met at" }
    which_fair { it: "Quale fiera", fr: "Quel salon", en: "Which fair" }
    another_fair { it: "un’altra…", fr: "un autre…", en: "another one…" }
    which_mailing { it: "Che cosa si è spedito", fr: "Ce qui a été envoyé", en: "What was sent" }
    sent_to { it: "a", fr: "à", en: "to" }
    addresses { it: "indirizzi", fr: "adresses", en: "addresses" }
    how_many_addresses { it: "Quanti indirizzi", fr: "Nombre d’adresses", en: "How many addresses" }
    returned { it: "Tornate indietro:", fr: "Revenus :", en: "Came back:" }
    how_many_returned { it: "Quante tornate indietro", fr: "Nombre de retours", en: "How many came back" }
    for_all { it: "Per tutti:", fr: "Pour tous :", en: "For all:" }
    then { it: "poi", fr: "puis", en: "then" }
    what_then { it: "Che cosa segue", fr: "La suite", en: "What comes next" }
    write { it: "si scrive", fr: "écrire", en: "write" }
    call { it: "si chiama", fr: "appeler", en: "call" }
    meet { it: "ci si incontra", fr: "se rencontrer", en: "meet" }
    nothing { it: "nulla", fr: "rien", en: "nothing" }
    follow_up(name: &str) {
        it: "Dare seguito a {name}",
        fr: "Donner suite à {name}",
        en: "Follow up on {name}",
    }
    follow_up_fair { it: "Dare seguito alla fiera", fr: "Donner suite au salon", en: "Follow up on the fair" }
    follow_up_mailing { it: "Dare seguito alla risposta", fr: "Donner suite à la réponse", en: "Follow up on the reply" }
    paste_names {
        it: "Incollate i nomi, uno per riga",
        fr: "Collez les noms, un par ligne",
        en: "Paste the names, one per line",
    }
    paste_replies {
        it: "Chi ha risposto, uno per riga",
        fr: "Qui a répondu, un par ligne",
        en: "Who replied, one per line",
    }
    from_a_sheet {
        it: "Anche da un foglio: nome, persona, e-mail.",
        fr: "Ou depuis un tableur : nom, personne, e-mail.",
        en: "From a sheet too: name, person, e-mail.",
    }
    names(count: &Counted) {
        it: { count: one "1 nome:", other "{count} nomi:" },
        fr: { count: one "{count} nom :", other "{count} noms :" },
        en: { count: one "1 name:", other "{count} names:" },
    }
    replies(count: &Counted, reached: &Counted) {
        it: { count: zero "Nessuna risposta su {reached} arrivate:", one "1 risposta su {reached} arrivate:", other "{count} risposte su {reached} arrivate:" },
        fr: { count: zero "Aucune réponse sur {reached} arrivés :", one "1 réponse sur {reached} arrivés :", other "{count} réponses sur {reached} arrivés :" },
        en: { count: zero "No reply out of {reached} that arrived:", one "1 reply out of {reached} that arrived:", other "{count} replies out of {reached} that arrived:" },
    }
    rate_between(rate: &str, low: &str, high: &str) {
        it: "{rate}, ~tra {low} e {high}.~",
        fr: "{rate}, ~entre {low} et {high}.~",
        en: "{rate}, ~{low} to {high}.~",
    }
    known(count: &Counted) {
        it: { count: one "1 riconosciuto", other "{count} riconosciuti" },
        fr: { count: one "{count} reconnu", other "{count} reconnus" },
        en: { count: one "1 known", other "{count} known" },
    }
    new(count: &Counted) {
        it: { count: one "1 nuovo", other "{count} nuovi" },
        fr: { count: one "{count} nouveau", other "{count} nouveaux" },
        en: { count: one "1 new", other "{count} new" },
    }
    perhaps_known(count: &Counted) {
        it: { count: one "1 forse già presente", other "{count} forse già presenti" },
        fr: { count: one "{count} peut-être déjà connu", other "{count} peut-être déjà connus" },
        en: { count: one "1 perhaps known", other "{count} perhaps known" },
    }
    left_to_others(count: &Counted) {
        it: { count: one "1 lasciato a chi se ne occupa", other "{count} lasciati a chi se ne occupa" },
        fr: { count: one "{count} laissé à qui s’en occupe", other "{count} laissés à qui s’en occupe" },
        en: { count: one "1 left to a colleague", other "{count} left to colleagues" },
    }
    twice(count: &Counted) {
        it: { count: one "1 scritto due volte, vale una", other "{count} scritti due volte, valgono una" },
        fr: { count: one "{count} écrit deux fois, compté une", other "{count} écrits deux fois, comptés une" },
        en: { count: one "1 written twice, counted once", other "{count} written twice, counted once" },
    }
    none_yet {
        it: "Qui compare, riga per riga, chi si conosce già.",
        fr: "Ici apparaît, ligne par ligne, qui est déjà connu.",
        en: "Here stands, line by line, who is known already.",
    }
    recognizing { it: "Un momento: si cerca chi si conosce già…", fr: "Un instant : on cherche qui est déjà connu…", en: "One moment: looking for those already known…" }
    written { it: "scritto", fr: "écrit", en: "written" }
    company { it: "azienda", fr: "entreprise", en: "company" }
    stage_and_owner { it: "fase e venditore", fr: "étape et commercial", en: "stage and salesperson" }
    outcome { it: "esito", fr: "résultat", en: "outcome" }
    outcome_of(name: &str) { it: "Esito: {name}", fr: "Résultat : {name}", en: "Outcome: {name}" }
    new_company { it: "Nuova azienda", fr: "Nouvelle entreprise", en: "New company" }
    new_person { it: "Nuova persona", fr: "Nouvelle personne", en: "New person" }
    same_as_above { it: "scritto già sopra", fr: "déjà écrit plus haut", en: "written above already" }
    is_it(name: &str) { it: "{name}?", fr: "{name} ?", en: "{name}?" }
    it_is_them { it: "È lei", fr: "C’est elle", en: "It is them" }
    it_is_another { it: "È un’altra", fr: "C’est une autre", en: "It is another" }
    not_them { it: "Non è lei", fr: "Ce n’est pas elle", en: "It is not them" }
    left(name: &str) { it: "Lasciata a {name}", fr: "Laissée à {name}", en: "Left to {name}" }
    log_all_the_same { it: "Registra lo stesso", fr: "Noter quand même", en: "Log it all the same" }
    more(count: &Counted) {
        it: { count: one "un altro", other "altri {count}" },
        fr: { count: one "{count} autre", other "{count} autres" },
        en: { count: one "1 more", other "{count} more" },
    }
    all_clear { it: "tutti riconosciuti o nuovi", fr: "tous reconnus ou nouveaux", en: "all known or new" }
    new_enter(count: &Counted, source: &str) {
        it: { count: one "Chi è nuovo entra in Sospetto, fonte {source}.", other "I {count} nuovi entrano in Sospetto, fonte {source}." },
        fr: { count: one "Le nouveau entre à l’étape Suspect, source {source}.", other "Les {count} nouveaux entrent à l’étape Suspect, source {source}." },
        en: { count: one "The new one enters Suspect, source {source}.", other "The {count} new ones enter Suspect, source {source}." },
    }
    new_enter_unnamed(count: &Counted) {
        it: { count: one "Chi è nuovo entra in Sospetto, senza fonte: il nome che manca sarebbe la sua.", other "I {count} nuovi entrano in Sospetto, senza fonte: il nome che manca sarebbe la loro." },
        fr: { count: one "Le nouveau entre à l’étape Suspect, sans source : ce serait le nom qui manque.", other "Les {count} nouveaux entrent à l’étape Suspect, sans source : ce serait le nom qui manque." },
        en: { count: one "The new one enters Suspect without a source: it would be the name that is missing.", other "The {count} new ones enter Suspect without a source: it would be the name that is missing." },
    }
    counted_for_week(day: &str) {
        it: "Il conteggio va alla settimana dal giorno {day}.",
        fr: "La semaine du {day} reçoit le total.",
        en: "The count goes to the week from {day}.",
    }
    numbers_wrong {
        it: "Quanti indirizzi, e quanti di questi sono tornati indietro: due numeri interi.",
        fr: "Combien d’adresses, et combien d’entre elles sont revenues : deux nombres entiers.",
        en: "How many addresses, and how many of them came back: two whole numbers.",
    }
    only_the_count {
        it: "Chi non ha risposto non riempie la storia: conta solo nel totale.",
        fr: "Qui n’a pas répondu ne remplit pas l’historique : cela ne compte que dans le total.",
        en: "Those who did not reply fill no history: they only count in the total.",
    }
    asked_stay(count: &Counted) {
        it: { count: one "1 resta qui finché non si dice chi è.", other "{count} restano qui finché non si dice chi sono." },
        fr: { count: one "{count} reste ici tant qu’on ne dit pas qui c’est.", other "{count} restent ici tant qu’on ne dit pas qui c’est." },
        en: { count: one "1 stays here until you say who it is.", other "{count} stay here until you say who they are." },
    }
    blank_lines(count: &Counted) {
        it: { count: one "1 riga vuota, saltata.", other "{count} righe vuote, saltate." },
        fr: { count: one "{count} ligne vide, sautée.", other "{count} lignes vides, sautées." },
        en: { count: one "1 blank line, skipped.", other "{count} blank lines, skipped." },
    }
    heading_skipped {
        it: "La prima riga è l’intestazione, saltata.",
        fr: "La première ligne est l’en-tête, sautée.",
        en: "The first line is the heading, skipped.",
    }
    too_long(count: &Counted, most: &str) {
        it: { count: one "1 riga è troppo lunga per un nome (più di {most} lettere): resta qui.", other "{count} righe sono troppo lunghe per un nome (più di {most} lettere): restano qui." },
        fr: { count: one "{count} ligne est trop longue pour un nom (plus de {most} lettres) : elle reste ici.", other "{count} lignes sont trop longues pour un nom (plus de {most} lettres) : elles restent ici." },
        en: { count: one "1 line is too long for a name (more than {most} letters): it stays here.", other "{count} lines are too long for a name (more than {most} letters): they stay here." },
    }
    beyond(count: &Counted, most: &str) {
        it: { count: one "Se ne registrano al massimo {most} alla volta: 1 riga resta qui per dopo.", other "Se ne registrano al massimo {most} alla volta: {count} righe restano qui per dopo." },
        fr: { count: one "{most} au plus à la fois : {count} ligne reste ici pour la suite.", other "{most} au plus à la fois : {count} lignes restent ici pour la suite." },
        en: { count: one "At most {most} are logged at a time: 1 line stays here for later.", other "At most {most} are logged at a time: {count} lines stay here for later." },
    }
    log_meetings(count: &Counted) {
        it: { count: zero "Registra", one "Registra 1 incontro", other "Registra {count} incontri" },
        fr: { count: zero "Noter", one "Noter 1 rencontre", other "Noter {count} rencontres" },
        en: { count: zero "Log", one "Log 1 meeting", other "Log {count} meetings" },
    }
    log_replies(count: &Counted) {
        it: { count: zero "Registra la spedizione", one "Registra 1 risposta", other "Registra {count} risposte" },
        fr: { count: zero "Noter l’envoi", one "Noter 1 réponse", other "Noter {count} réponses" },
        en: { count: zero "Log the mailing", one "Log 1 reply", other "Log {count} replies" },
    }
    meetings_logged(count: &Counted) {
        it: { count: one "1 incontro registrato.", other "{count} incontri registrati." },
        fr: { count: one "{count} rencontre notée.", other "{count} rencontres notées." },
        en: { count: one "1 meeting logged.", other "{count} meetings logged." },
    }
    replies_logged(count: &Counted) {
        it: { count: zero "Spedizione registrata.", one "1 risposta registrata.", other "{count} risposte registrate." },
        fr: { count: zero "Envoi noté.", one "1 réponse notée.", other "{count} réponses notées." },
        en: { count: zero "Mailing logged.", one "1 reply logged.", other "{count} replies logged." },
    }
    companies_made(count: &Counted) {
        it: { count: one "1 azienda nuova.", other "{count} aziende nuove." },
        fr: { count: one "{count} nouvelle entreprise.", other "{count} nouvelles entreprises." },
        en: { count: one "1 new company.", other "{count} new companies." },
    }
}
