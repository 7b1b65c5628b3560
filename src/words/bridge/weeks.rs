//! Marketing's weekly counts, in words.

use crate::words::Counted;

words! {
    name { it: "Il marketing, settimana per settimana", fr: "Le marketing, semaine par semaine", en: "Marketing, week by week" }
    views { it: "visualizzazioni", fr: "vues", en: "views" }
    visits { it: "visite", fr: "visites", en: "visits" }
    interactions { it: "interazioni", fr: "interactions", en: "interactions" }
    downloads { it: "download", fr: "téléchargements", en: "downloads" }
    sign_ups { it: "iscrizioni", fr: "inscriptions", en: "sign-ups" }
    contacts { it: "contatti in fiera", fr: "contacts en salon", en: "fair contacts" }
    week_to { it: "settimana fino al", fr: "semaine jusqu’au", en: "week to" }
    in_all { it: "in tutto", fr: "en tout", en: "in all" }
    this_week { it: "questa", fr: "celle-ci", en: "this one" }
    channel { it: "Canale", fr: "Canal", en: "Channel" }
    what { it: "Che cosa si conta", fr: "Ce que l’on compte", en: "What is counted" }
    add_row { it: "Aggiungi una riga", fr: "Ajouter une ligne", en: "Add a row" }
    empty { it: "vuota", fr: "vide", en: "empty" }
    cell(channel: &str, what: &str, week: &str) { it: "{channel}, {what}, settimana fino al {week}", fr: "{channel}, {what}, semaine jusqu’au {week}", en: "{channel}, {what}, week to {week}" }
    no_channel { it: "senza canale", fr: "sans canal", en: "no channel" }
    said_none {
        it: "*Nessun conteggio ancora*: ~scrivete o incollate qui, come in un foglio, quante visite, download o contatti ogni settimana.~",
        fr: "*Rien de compté encore* : ~notez ou collez ici, comme dans un tableur, combien de visites, de téléchargements ou de contacts chaque semaine.~",
        en: "*No counts yet*: ~type or paste here, as in a sheet, how many visits, downloads or contacts each week.~",
    }
    said(sums: &str) {
        it: "Nelle settimane qui sotto: *{sums}*.",
        fr: "Sur les semaines ci-dessous : *{sums}*.",
        en: "In the weeks below: *{sums}*.",
    }
    said_empty(empty: &Counted) {
        it: { empty: zero "", one "~Una casella è vuota: non conta come zero.~", other "~{empty} caselle sono vuote: non contano come zero.~" },
        fr: { empty: zero "", one "~Une case est vide : elle ne compte pas pour zéro.~", other "~{empty} cases sont vides : elles ne comptent pas pour zéro.~" },
        en: { empty: zero "", one "~One box is empty: it does not count as zero.~", other "~{empty} boxes are empty: they do not count as zero.~" },
    }
    paste_hint {
        it: "Invio scende, Tab va a destra; un blocco incollato da un foglio riempie le caselle da qui in giù.",
        fr: "Entrée descend, Tab va à droite ; un bloc collé depuis un tableur remplit les cases à partir d’ici.",
        en: "Enter goes down, Tab goes right; a block pasted from a sheet fills the boxes from here on.",
    }
    not_a_number(text: &str) { it: "«{text}» non è un numero intero.", fr: "« {text} » n’est pas un nombre entier.", en: "“{text}” is not a whole number." }
    written(count: &Counted) {
        it: { count: one "{count} casella scritta", other "{count} caselle scritte" },
        fr: { count: one "{count} case remplie", other "{count} cases remplies" },
        en: { count: one "{count} box filled in", other "{count} boxes filled in" },
    }
    rule {
        it: "Conteggi scritti a mano, per settimana e per canale: stanno accanto al ponte, non ci camminano sopra. Una casella vuota non si conta; zero è zero. Ogni riga ha la sua scala.",
        fr: "Comptes notés à la main, par semaine et par canal : ils longent le pont, sans y passer. Une case vide ne compte pas ; zéro vaut zéro. Chaque ligne a son échelle.",
        en: "Counts typed by hand, by week and channel: they stand beside the bridge, they do not walk on it. An empty box is not counted; zero is zero. Each row has its own scale.",
    }
}
