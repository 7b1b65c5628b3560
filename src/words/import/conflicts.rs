//! Questions about which deal a row is, and about what both a file and a person changed.

use crate::words::Counted;

words! {
    ask_both_changed(part: &str) {
        it: "Il file dice altro da quel che c’è qui: {part}. Che cosa si tiene?",
        fr: "Le fichier dit autre chose que ce qui est ici : {part}. Que faut-il garder ?",
        en: "The file says other than what is here: {part}. Which is kept?",
    }
    both_changed_lead(count: &Counted, title: &str, mine: &str, theirs: &str) {
        it: {
            count: one "Una trattativa, «{title}»: qui {mine}, nel file {theirs}.",
            other "{count} trattative; la prima è «{title}»: qui {mine}, nel file {theirs}.",
        },
        fr: {
            count: one "Une affaire, « {title} » : ici {mine}, dans le fichier {theirs}.",
            other "{count} affaires ; la première est « {title} » : ici {mine}, dans le fichier {theirs}.",
        },
        en: {
            count: one "One deal, “{title}”: {mine} here, {theirs} in the file.",
            other "{count} deals; the first is “{title}”: {mine} here, {theirs} in the file.",
        },
    }
    keep_mine { it: "Tieni quel che c’è qui", fr: "Garder ce qui est ici", en: "Keep what is here" }
    take_theirs { it: "Prendi quel che dice il file", fr: "Prendre ce que dit le fichier", en: "Take what the file says" }
    ask_older {
        it: "Questo file sembra più vecchio dell’ultimo importato. Che si fa?",
        fr: "Ce fichier semble plus ancien que le dernier importé. Que faire ?",
        en: "This file seems older than the one imported last. What is to be done?",
    }
    older_lead(count: &Counted) {
        it: {
            count: one "Una riga dice quel che diceva in un’importazione precedente, e nessuna dice qualcosa di nuovo.",
            other "{count} righe dicono quel che dicevano in un’importazione precedente, e nessuna dice qualcosa di nuovo.",
        },
        fr: {
            count: one "Une ligne dit ce qu’elle disait lors d’une importation précédente, et aucune ne dit rien de nouveau.",
            other "{count} lignes disent ce qu’elles disaient lors d’une importation précédente, et aucune ne dit rien de nouveau.",
        },
        en: {
            count: one "One row says what it said in an earlier import, and none says anything new.",
            other "{count} rows say what they said in an earlier import, and none says anything new.",
        },
    }
    older_leave { it: "Lascia tutto com’è", fr: "Tout laisser tel quel", en: "Leave everything as it is" }
    older_take {
        it: "Prendi lo stesso quel che dice",
        fr: "Prendre quand même ce qu’il dit",
        en: "Take what it says all the same",
    }
    ask_same_ids(header: &str) {
        it: "Colonna «{header}»: sono le stesse trattative che ci sono qui?",
        fr: "Colonne « {header} » : sont-ce les mêmes affaires qu’ici ?",
        en: "Column “{header}”: are these the same deals as here?",
    }
    same_ids_lead(count: &str, others: &str) {
        it: "Codici che ci sono già: {count}. Di questi, con un altro nome: {others}.",
        fr: "Identifiants déjà ici : {count}. Parmi eux, sous un autre nom : {others}.",
        en: "Ids that are here already: {count}. Of these, under another name: {others}.",
    }
    other_ids {
        it: "No, vengono da un altro elenco",
        fr: "Non, elles viennent d’une autre liste",
        en: "No, they are from another list",
    }
    same_ids {
        it: "Sì, sono le stesse con altri nomi",
        fr: "Oui, ce sont les mêmes sous d’autres noms",
        en: "Yes, the same under other names",
    }
    ask_repeated_ids(header: &str) {
        it: "Colonna «{header}»: lo stesso codice sta in righe diverse. Che cosa sono?",
        fr: "Colonne « {header} » : le même identifiant est dans des lignes différentes. Que sont-elles ?",
        en: "Column “{header}”: one id stands in different rows. What are they?",
    }
    repeated_ids_lead(count: &Counted, id: &str, line: &str) {
        it: {
            count: one "È il codice {id}, di nuovo alla riga {line}.",
            other "Sono {count} codici; il primo è {id}, di nuovo alla riga {line}.",
        },
        fr: {
            count: one "C’est l’identifiant {id}, de nouveau à la ligne {line}.",
            other "Ce sont {count} identifiants ; le premier est {id}, de nouveau à la ligne {line}.",
        },
        en: {
            count: one "It is the id {id}, again in line {line}.",
            other "There are {count} ids; the first is {id}, again in line {line}.",
        },
    }
    repeated_history(header: &str) {
        it: "La storia di una trattativa: ogni riga è un cambio, nel giorno di «{header}»",
        fr: "L’historique d’une affaire : chaque ligne est un changement, le jour de « {header} »",
        en: "The history of a deal: each row is a change, on the day of “{header}”",
    }
    repeated_last {
        it: "La stessa trattativa: vale l’ultima riga",
        fr: "La même affaire : la dernière ligne compte",
        en: "The same deal: the last row holds",
    }
    repeated_apart {
        it: "Trattative diverse: i codici non contano",
        fr: "Des affaires différentes : les identifiants ne comptent pas",
        en: "Different deals: the ids do not count",
    }
    ask_damaged_ids(header: &str) {
        it: "Colonna «{header}»: un foglio di calcolo ha arrotondato i codici. Si usano?",
        fr: "Colonne « {header} » : un tableur a arrondi les identifiants. Faut-il s’en servir ?",
        en: "Column “{header}”: a spreadsheet has rounded the ids. Are they used?",
    }
    damaged_ids_lead(count: &Counted, example: &str) {
        it: { count: one "Come «{example}», in una riga.", other "Come «{example}», in {count} righe." },
        fr: { count: one "Comme « {example} », dans une ligne.", other "Comme « {example} », dans {count} lignes." },
        en: { count: one "As “{example}”, in one row.", other "As “{example}”, in {count} rows." },
    }
    damaged_ids_drop {
        it: "No: le trattative si riconoscono da ciò che si vende e dall’azienda",
        fr: "Non : les affaires se reconnaissent à ce qui est vendu et à l’entreprise",
        en: "No: deals are known by what is sold and by the company",
    }
    damaged_ids_use {
        it: "Sì, così come sono scritti",
        fr: "Oui, tels qu’ils sont écrits",
        en: "Yes, as they are written",
    }
    ask_near_owners {
        it: "Venditori con una nota fra parentesi: sono gli stessi senza la nota?",
        fr: "Commerciaux avec une remarque entre parenthèses : sont-ce les mêmes sans la remarque ?",
        en: "Salespeople with a remark in brackets: are they the same as without it?",
    }
    near_owners_same { it: "Sì, le stesse persone", fr: "Oui, les mêmes personnes", en: "Yes, the same people" }
    near_owners_other { it: "No, altre persone", fr: "Non, d’autres personnes", en: "No, other people" }
}
