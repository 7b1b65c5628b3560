//! Reading a file: choosing it, the questions about it, and what comes of it.

mod columns;
mod files;
mod odd;
mod report;

pub use columns::*;
pub use files::*;
pub use odd::*;
pub use report::*;

use super::Counted;

words! {
    working {
        it: "Un momento, si rifanno i conti…",
        fr: "Un instant, nouveau calcul…",
        en: "One moment, working it out again…",
    }
    goes_into { it: "Va in", fr: "Va dans", en: "Goes into" }
    new_space {
        it: "uno spazio nuovo, vostro",
        fr: "un espace nouveau, à vous",
        en: "a new workspace of your own",
    }
    demo_stays {
        it: "La demo resta com’è.",
        fr: "La démo reste telle quelle.",
        en: "The demo stays as it is.",
    }
    recognised { it: "Riconosciuto", fr: "Reconnu", en: "Recognised" }
    preset_own { it: "esportazione di Imbuto", fr: "export d’Imbuto", en: "an export of Imbuto" }
    preset_hubspot {
        it: "esportazione di HubSpot, con le date d’ingresso nelle fasi se ci sono",
        fr: "export de HubSpot, avec les dates d’entrée dans les étapes s’il y en a",
        en: "an export of HubSpot, with the dates of entry into stages where there are any",
    }
    preset_maven {
        it: "tabelle «CRM Sales Opportunities» di Maven",
        fr: "tables « CRM Sales Opportunities » de Maven",
        en: "the “CRM Sales Opportunities” tables of Maven",
    }
    preset_pipedrive {
        it: "esportazione di Pipedrive",
        fr: "export de Pipedrive",
        en: "an export of Pipedrive",
    }
    preset_salesforce {
        it: "esportazione di Salesforce",
        fr: "export de Salesforce",
        en: "an export of Salesforce",
    }
    preset_zoho {
        it: "esportazione di Zoho CRM",
        fr: "export de Zoho CRM",
        en: "an export of Zoho CRM",
    }
    preset_monday {
        it: "esportazione di monday",
        fr: "export de monday",
        en: "an export of monday",
    }
    preset_odoo { it: "esportazione di Odoo", fr: "export d’Odoo", en: "an export of Odoo" }
    preset_none {
        it: "le colonne, dalle loro intestazioni: controllatele sotto",
        fr: "les colonnes, d’après leurs en-têtes : vérifiez-les plus bas",
        en: "the columns, by their headers: check them below",
    }
    remembered {
        it: "Letto come l’ultima volta.",
        fr: "Lu comme la dernière fois.",
        en: "Read as it was the last time.",
    }
    read_afresh { it: "Riparti da capo", fr: "Recommencer à zéro", en: "Start afresh" }
    written_as { it: "Scritto in", fr: "Écrit en", en: "Written in" }
    between_cells(delimiter: &str) {
        it: "separatore: {delimiter}",
        fr: "séparateur : {delimiter}",
        en: "separator: {delimiter}",
    }
    delimiter_semicolon { it: "punto e virgola", fr: "point-virgule", en: "semicolon" }
    delimiter_comma { it: "virgola", fr: "virgule", en: "comma" }
    delimiter_tab { it: "tabulazione", fr: "tabulation", en: "tab" }
    rows { it: "Righe", fr: "Lignes", en: "Rows" }
    and_more(count: &str) { it: "e ancora {count}", fr: "et encore {count}", en: "and {count} more" }
    import_many(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 trattativa", other "Importa {count} trattative" },
        fr: { count: zero "Importer", one "Importer 1 affaire", other "Importer {count} affaires" },
        en: { count: zero "Import", one "Import 1 deal", other "Import {count} deals" },
    }
    import_companies(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 azienda", other "Importa {count} aziende" },
        fr: { count: zero "Importer", one "Importer 1 entreprise", other "Importer {count} entreprises" },
        en: { count: zero "Import", one "Import 1 company", other "Import {count} companies" },
    }
    import_people(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 persona", other "Importa {count} persone" },
        fr: { count: zero "Importer", one "Importer 1 personne", other "Importer {count} personnes" },
        en: { count: zero "Import", one "Import 1 person", other "Import {count} people" },
    }
    import_activities(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 attività", other "Importa {count} attività" },
        fr: { count: zero "Importer", one "Importer 1 activité", other "Importer {count} activités" },
        en: { count: zero "Import", one "Import 1 activity", other "Import {count} activities" },
    }
    ready { it: "Tutto chiaro.", fr: "Tout est clair.", en: "All clear." }
    answer_first(count: &Counted) {
        it: {
            count: one "Prima rispondete alla domanda qui sopra.",
            other "Prima rispondete alle {count} domande qui sopra.",
        },
        fr: {
            count: one "Répondez d’abord à la question ci-dessus.",
            other "Répondez d’abord aux {count} questions ci-dessus.",
        },
        en: {
            count: one "First answer the question above.",
            other "First answer the {count} questions above.",
        },
    }
    say_values(values: &str) {
        it: "Prima dite che cosa vuol dire {values}.",
        fr: "Dites d’abord ce que veut dire {values}.",
        en: "First say what {values} stands for.",
    }
    no_rows {
        it: "Sotto l’intestazione non c’è nessuna riga.",
        fr: "Il n’y a aucune ligne sous l’en-tête.",
        en: "There is no row under the header.",
    }
    all_here {
        it: "Tutto quello che c’è nel file è già qui: non c’è nulla da importare.",
        fr: "Tout ce que contient le fichier est déjà ici : il n’y a rien à importer.",
        en: "Everything in the file is here already: there is nothing to import.",
    }
    no_title_column {
        it: "Scegliete la colonna che dice che cosa si vende, o a quale azienda: ne serve almeno una.",
        fr: "Choisissez la colonne qui dit ce qui est vendu, ou à quelle entreprise : il en faut au moins une.",
        en: "Choose the column that says what is being sold, or to which company: at least one is needed.",
    }
    no_company_column {
        it: "Scegliete la colonna con il nome dell’azienda.",
        fr: "Choisissez la colonne qui contient le nom de l’entreprise.",
        en: "Choose the column that holds the company’s name.",
    }
    no_person_column {
        it: "Scegliete la colonna con il nome della persona, o con la sua e-mail.",
        fr: "Choisissez la colonne qui contient le nom de la personne, ou son e-mail.",
        en: "Choose the column that holds the person’s name, or their e-mail.",
    }
    no_day_column {
        it: "Scegliete la colonna con il giorno dell’attività.",
        fr: "Choisissez la colonne qui contient le jour de l’activité.",
        en: "Choose the column that holds the day of the activity.",
    }
    nothing_fits {
        it: "Nessuna riga si può importare così: i motivi sono qui sopra.",
        fr: "Aucune ligne ne peut être importée ainsi : les motifs sont ci-dessus.",
        en: "No row can be imported like this: the reasons are above.",
    }
    imported_toast(new: &str, updated: &str) {
        it: "Importate: {new} nuove, {updated} aggiornate.",
        fr: "Importées : {new} nouvelles, {updated} mises à jour.",
        en: "Imported: {new} new, {updated} updated.",
    }
    no_late_undo {
        it: "Ci sta, ma stretto: si potrà annullare solo finché questa pagina resta aperta. Se va bene, importate di nuovo.",
        fr: "Cela tient, mais de justesse : on ne pourra l’annuler que tant que cette page reste ouverte. Si cela convient, importez à nouveau.",
        en: "It fits, but only just: it can be undone only while this page stays open. If that will do, import again.",
    }
    no_room(missing: &str) {
        it: "Nello spazio che il browser concede non ci sta: mancano circa {missing} kB. Eliminate uno spazio di lavoro che non serve più, o importate meno righe per volta.",
        fr: "L’espace accordé par le navigateur ne suffit pas : il manque environ {missing} ko. Supprimez un espace de travail inutile, ou importez moins de lignes à la fois.",
        en: "It does not fit into the room the browser gives: about {missing} kB are missing. Delete a workspace you no longer need, or import fewer rows at a time.",
    }
    done_title { it: "Importazione fatta", fr: "Importation terminée", en: "Import done" }
    done_undone {
        it: "L’importazione è stata annullata: ciò che aveva portato non c’è più. «Ripeti» lo riporta.",
        fr: "L’importation a été annulée : ce qu’elle avait apporté n’est plus là. « Rétablir » le ramène.",
        en: "The import was taken back: what it brought is gone. “Redo” brings it back.",
    }
    one_step {
        it: "È un passo solo: «Annulla» lo toglie tutto.",
        fr: "C’est une seule opération : « Annuler » retire tout.",
        en: "It is one step: “Undo” takes all of it back.",
    }
    see_list { it: "Vedi l’elenco", fr: "Voir la liste", en: "See the list" }
    see_funnel { it: "Vedi l’imbuto", fr: "Voir l’entonnoir", en: "See the funnel" }
    another { it: "Un altro file", fr: "Un autre fichier", en: "Another file" }
    questions { it: "Da chiarire prima", fr: "À éclaircir d’abord", en: "To be settled first" }
    questions_hint {
        it: "Dove il file non è chiaro, si chiede. Nulla viene indovinato.",
        fr: "Là où le fichier n’est pas clair, on demande. Rien n’est deviné.",
        en: "Where the file is not clear, you are asked. Nothing is guessed.",
    }
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
    answered { it: "risposto", fr: "répondu", en: "answered" }
    to_answer { it: "da rispondere", fr: "à répondre", en: "to be answered" }
    answer_alike(count: &Counted) {
        it: {
            count: one "Uguale per l’altra colonna",
            other "Uguale per le altre {count} colonne",
        },
        fr: {
            count: one "Pareil pour l’autre colonne",
            other "Pareil pour les {count} autres colonnes",
        },
        en: {
            count: one "The same for the other column",
            other "The same for the other {count} columns",
        },
    }
    nameless(number: &str) { it: "colonna {number}", fr: "colonne {number}", en: "column {number}" }
}
