//! What is asked of a file, with the answers.

use crate::words::Counted;

words! {
    ask_date_order(header: &str) {
        it: "Colonna «{header}»: quale numero è il giorno?",
        fr: "Colonne « {header} » : quel nombre est le jour ?",
        en: "Column “{header}”: which number is the day?",
    }
    ask_decimal_mark(header: &str) {
        it: "Colonna «{header}»: come sono scritti i numeri?",
        fr: "Colonne « {header} » : comment les nombres sont-ils écrits ?",
        en: "Column “{header}”: how are the numbers written?",
    }
    ask_century(header: &str) {
        it: "Colonna «{header}»: gli anni hanno due cifre. Di che secolo sono?",
        fr: "Colonne « {header} » : les années ont deux chiffres. De quel siècle ?",
        en: "Column “{header}”: the years have two digits. Of which century?",
    }
    century_nearest {
        it: "il più vicino a oggi: 26 è 2026, 99 è 1999",
        fr: "le plus proche d’aujourd’hui : 26 est 2026, 99 est 1999",
        en: "the nearest to today: 26 is 2026, 99 is 1999",
    }
    century_2000 { it: "tutti dal 2000", fr: "toutes depuis 2000", en: "all from 2000" }
    century_1900 { it: "tutti del Novecento", fr: "toutes des années 1900", en: "all in the 1900s" }
    ask_no_state {
        it: "Nessuna colonna dice a che punto sono le trattative. Sono tutte aperte?",
        fr: "Aucune colonne ne dit où en sont les affaires. Sont-elles toutes en cours ?",
        en: "No column says where the deals stand. Are they all open?",
    }
    no_state_lead {
        it: "Se una colonna lo dice con altre parole, sceglietela qui o fra le colonne.",
        fr: "Si une colonne le dit en d’autres mots, choisissez-la ici ou parmi les colonnes.",
        en: "If a column says it in other words, choose it here or among the columns.",
    }
    all_open {
        it: "Sono tutte aperte, e la fase non si sa",
        fr: "Elles sont toutes en cours, et l’étape est inconnue",
        en: "They are all open, and the stage is not known",
    }
    state_in(header: &str) {
        it: "Lo dice la colonna «{header}»",
        fr: "La colonne « {header} » le dit",
        en: "The column “{header}” says it",
    }
    ask_state(columns: &str) {
        it: "La fase dice una cosa, {columns} un’altra: a che cosa si crede?",
        fr: "L’étape dit une chose, {columns} une autre : que faut-il croire ?",
        en: "The stage says one thing, {columns} another: which is to be believed?",
    }
    state_lead(count: &Counted, line: &str) {
        it: {
            count: one "Succede in una riga, la {line}.",
            other "Succede in {count} righe; la prima è la {line}.",
        },
        fr: {
            count: one "C’est le cas d’une ligne, la {line}.",
            other "C’est le cas de {count} lignes ; la première est la {line}.",
        },
        en: {
            count: one "It is so in one row, line {line}.",
            other "It is so in {count} rows; the first is line {line}.",
        },
    }
    trust_stage {
        it: "Alla fase: sono come dice quella",
        fr: "L’étape : elles sont comme elle le dit",
        en: "The stage: they are as it says",
    }
    trust_others(columns: &str) {
        it: "A {columns}: sono vinte o perse come dicono quelle colonne",
        fr: "{columns} : elles sont gagnées ou perdues comme le disent ces colonnes",
        en: "{columns}: they are won or lost as those columns say",
    }
    ask_day_ahead(header: &str) {
        it: "Colonna «{header}»: vinte o perse in un giorno che deve ancora venire?",
        fr: "Colonne « {header} » : gagnées ou perdues un jour qui n’est pas encore venu ?",
        en: "Column “{header}”: won or lost on a day that is still to come?",
    }
    day_ahead_lead(count: &Counted, day: &str) {
        it: {
            count: one "Una trattativa finita chiude il {day}.",
            other "{count} trattative finite chiudono in un giorno futuro; la prima il {day}.",
        },
        fr: {
            count: one "{count} affaire finie est clôturée le {day}.",
            other "{count} affaires finies sont clôturées un jour à venir ; la première le {day}.",
        },
        en: {
            count: one "One finished deal closes on {day}.",
            other "{count} finished deals close on a day to come; the first on {day}.",
        },
    }
    day_ahead_unknown {
        it: "Sono finite, e il giorno non si sa",
        fr: "Elles sont finies, et le jour est inconnu",
        en: "They are finished, and the day is not known",
    }
    day_ahead_leave_out {
        it: "Lascia fuori queste righe",
        fr: "Laisser ces lignes de côté",
        en: "Leave these rows out",
    }
    ask_epoch(header: &str) {
        it: "Colonna «{header}»: i giorni sono numeri di un foglio di calcolo. Da quando si contano?",
        fr: "Colonne « {header} » : les jours sont des numéros de tableur. Depuis quand les compter ?",
        en: "Column “{header}”: the days are a spreadsheet’s numbers. Counted from when?",
    }
    ask_day_as_written(header: &str) {
        it: "Colonna «{header}»: gli orari portano un fuso. Si prende il giorno così com’è scritto?",
        fr: "Colonne « {header} » : les heures portent un fuseau. Prendre le jour tel qu’il est écrit ?",
        en: "Column “{header}”: the times carry a zone. Is the day to be taken as it is written?",
    }
    ask_currency {
        it: "In che valuta sono gli importi che non la dicono?",
        fr: "En quelle devise sont les montants qui ne le disent pas ?",
        en: "Which currency are the amounts in, where the file does not say?",
    }
    can_be(example: &str) {
        it: "«{example}» può essere:",
        fr: "« {example} » peut être :",
        en: "“{example}” can be:",
    }
    contradicts_dates {
        it: "Alcune date si leggono solo in un modo, altre solo nell’altro: scegliete quello giusto; le altre righe restano senza quella data.",
        fr: "Certaines dates ne se lisent que d’une façon, d’autres que de l’autre : choisissez la bonne ; les autres lignes resteront sans cette date.",
        en: "Some dates fit only one way, others only the other: choose the right one; the other rows come without that date.",
    }
    day_first { it: "prima il giorno", fr: "le jour d’abord", en: "day first" }
    month_first { it: "prima il mese", fr: "le mois d’abord", en: "month first" }
    comma_decimals {
        it: "virgola prima dei decimali",
        fr: "virgule avant les décimales",
        en: "comma before the decimals",
    }
    point_decimals {
        it: "punto prima dei decimali",
        fr: "point avant les décimales",
        en: "point before the decimals",
    }
    from_1900 {
        it: "dal 1900, come Excel di solito",
        fr: "depuis 1900, comme Excel d’ordinaire",
        en: "from 1900, as Excel usually does",
    }
    from_1904 {
        it: "dal 1904, come i vecchi Mac",
        fr: "depuis 1904, comme les anciens Mac",
        en: "from 1904, as old Macs did",
    }
    yes_as_written {
        it: "Sì, il giorno com’è scritto",
        fr: "Oui, le jour tel qu’écrit",
        en: "Yes, the day as written",
    }
    as_written_hint {
        it: "Non si sposta nessun orario da un fuso all’altro.",
        fr: "Aucune heure n’est convertie d’un fuseau à l’autre.",
        en: "No time is moved from one zone to another.",
    }
    currency_label {
        it: "Codice della valuta, tre lettere",
        fr: "Code de la devise, trois lettres",
        en: "Currency code, three letters",
    }
    currency_wrong {
        it: "Valuta sconosciuta: servono le tre lettere del codice, come EUR o USD.",
        fr: "Devise inconnue : il faut les trois lettres du code, comme EUR ou USD.",
        en: "That currency is not known: the three letters of its code are needed, as EUR or USD.",
    }
    currency_confirm { it: "Va bene", fr: "D’accord", en: "That is right" }
    currency_is(name: &str) {
        it: "Importi senza valuta: {name}",
        fr: "Montants sans devise : {name}",
        en: "Amounts without a currency: {name}",
    }
}
