//! Reading a file: choosing it, the questions about it, and what comes of it.

mod columns;
mod odd;
mod report;

pub use columns::*;
pub use odd::*;
pub use report::*;

use super::Counted;

words! {
    drop_here {
        it: "Trascinate qui i file, oppure sceglieteli.",
        fr: "Déposez les fichiers ici, ou choisissez-les.",
        en: "Drop the files here, or choose them.",
    }
    what_is_read {
        it: "CSV e testo, Excel (anche .xls), OpenDocument, JSON, biglietti vCard, archivi .zip; anche più file insieme. Trattative, aziende, persone o attività. Prima di importare vedete tutto, e finché non confermate non cambia nulla.",
        fr: "CSV et texte, Excel (.xls aussi), OpenDocument, JSON, cartes vCard, archives .zip ; plusieurs fichiers à la fois si besoin. Affaires, entreprises, personnes ou activités. Vous voyez tout avant d’importer, et rien ne change tant que vous n’avez pas confirmé.",
        en: "CSV and text, Excel (.xls too), OpenDocument, JSON, vCards, .zip archives; several files at once if need be. Deals, companies, people or activities. You see everything before importing, and nothing changes until you confirm.",
    }
    paste_cells {
        it: "Oppure copiate le celle dal foglio e incollatele qui",
        fr: "Ou copiez les cellules du tableur et collez-les ici",
        en: "Or copy the cells from the sheet and paste them here",
    }
    template {
        it: "Nessun file? Scaricate un foglio da riempire",
        fr: "Pas de fichier ? Téléchargez une feuille à remplir",
        en: "No file yet? Download a sheet to fill in",
    }
    reading(name: &str) { it: "Lettura: {name}…", fr: "Lecture : {name}…", en: "Reading {name}…" }
    working {
        it: "Un momento, si rifanno i conti…",
        fr: "Un instant, nouveau calcul…",
        en: "One moment, working it out again…",
    }
    not_read(name: &str) {
        it: "{name} non si può importare.",
        fr: "{name} ne peut pas être importé.",
        en: "{name} cannot be imported.",
    }
    nothing_changed {
        it: "Non è cambiato nulla.",
        fr: "Rien n’a changé.",
        en: "Nothing was changed.",
    }
    cannot_open {
        it: "Il browser non riesce ad aprirlo: forse è stato spostato, o è una cartella. Sceglietelo di nuovo.",
        fr: "Le navigateur n’arrive pas à l’ouvrir : il a peut-être été déplacé, ou c’est un dossier. Choisissez-le de nouveau.",
        en: "The browser cannot open it: it may have been moved, or it is a folder. Choose it again.",
    }
    too_large(size: &str, limit: &str) {
        it: "Pesa {size} MB, più di {limit} MB. Dividetelo in più file, o esportate solo le colonne che servono.",
        fr: "Il pèse {size} Mo, plus que {limit} Mo. Divisez-le, ou n’exportez que les colonnes utiles.",
        en: "It has {size} MB, more than {limit} MB. Split it into several files, or export only the columns you need.",
    }
    too_many_rows(limit: &str) {
        it: "Ha più di {limit} righe. Dividetelo, e importate le parti una dopo l’altra: nulla si duplica.",
        fr: "Il a plus de {limit} lignes. Divisez-le et importez les parties l’une après l’autre : rien n’est créé en double.",
        en: "It has more than {limit} rows. Split it and import the parts one after the other: nothing doubles.",
    }
    too_many_columns(line: &str, limit: &str) {
        it: "La riga {line} ha più di {limit} celle: non sembra una tabella. Salvatela di nuovo come CSV.",
        fr: "La ligne {line} a plus de {limit} cellules : cela ne ressemble pas à un tableau. Enregistrez-le de nouveau en CSV.",
        en: "Line {line} has more than {limit} cells: it does not look like a table. Save it as CSV again.",
    }
    empty_file {
        it: "È vuoto. Controllate di aver esportato il foglio giusto.",
        fr: "Il est vide. Vérifiez que vous avez exporté la bonne feuille.",
        en: "It is empty. Check that you exported the right sheet.",
    }
    workbook {
        it: "È una cartella di lavoro che non si riesce ad aprire. Apritela in Excel o LibreOffice, salvatela di nuovo e scegliete qui il file salvato.",
        fr: "C’est un classeur qui ne s’ouvre pas. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau et choisissez ici le fichier enregistré.",
        en: "It is a workbook that does not open. Open it in Excel or LibreOffice, save it again and choose the saved file here.",
    }
    locked_file {
        it: "È protetto da una password. Toglietela nel programma che l’ha scritto, salvate e scegliete di nuovo il file.",
        fr: "Il est protégé par un mot de passe. Retirez-le dans le programme qui l’a écrit, enregistrez et choisissez de nouveau le fichier.",
        en: "It is protected by a password. Take it off in the program that wrote it, save, and choose the file again.",
    }
    damaged_file {
        it: "È danneggiato o arriva a metà. Scaricatelo o salvatelo di nuovo, e scegliete quello.",
        fr: "Il est abîmé ou incomplet. Téléchargez-le ou enregistrez-le de nouveau, et choisissez celui-là.",
        en: "It is damaged or cut short. Download or save it again, and choose that one.",
    }
    no_records {
        it: "Dentro non c’è un elenco di righe. Serve un elenco di oggetti, o di biglietti di persone.",
        fr: "Il ne contient pas de liste de lignes. Il faut une liste d’objets, ou de cartes de personnes.",
        en: "There is no list of rows in it. A list of objects is needed, or of cards of people.",
    }
    no_reader {
        it: "Per leggere questo tipo di file serve una parte dell’app che non è ancora arrivata. Collegatevi a Internet una volta e riprovate.",
        fr: "Pour lire ce type de fichier, il faut une partie de l’application qui n’est pas encore là. Connectez-vous une fois à Internet et réessayez.",
        en: "Reading this kind of file takes a part of the app that is not here yet. Go online once and try again.",
    }
    rows_read(count: &str) {
        it: "Righe lette finora: {count}",
        fr: "Lignes lues jusqu’ici : {count}",
        en: "Rows read so far: {count}",
    }
    which_table { it: "Foglio", fr: "Feuille", en: "Sheet" }
    rows_are { it: "Ogni riga è", fr: "Chaque ligne est", en: "Each row is" }
    rows_deals { it: "una trattativa", fr: "une affaire", en: "a deal" }
    rows_companies { it: "un’azienda", fr: "une entreprise", en: "a company" }
    rows_people { it: "una persona", fr: "une personne", en: "a person" }
    rows_activities { it: "un’attività", fr: "une activité", en: "an activity" }
    binary_file {
        it: "Non è un file che si sappia leggere. Serve un CSV o un foglio di calcolo: esportatelo dal CRM.",
        fr: "Ce n’est pas un fichier lisible ici. Il faut un CSV ou un tableur : exportez-le du CRM.",
        en: "It is not a file that can be read here. A CSV or a spreadsheet is needed: export it from the CRM.",
    }
    damaged_text {
        it: "Il testo è danneggiato: non corrisponde alla codifica che dichiara. Esportatelo di nuovo, in UTF-8 se si può.",
        fr: "Le texte est abîmé : il ne correspond pas à l’encodage qu’il annonce. Exportez-le de nouveau, en UTF-8 si possible.",
        en: "The text is damaged: it does not match the encoding it claims. Export it again, as UTF-8 if you can.",
    }
    open_quote(line: &str) {
        it: "Le virgolette aperte alla riga {line} non si chiudono mai: non si capisce dove finiscono le righe. Correggete quella riga, o esportate di nuovo.",
        fr: "Les guillemets ouverts à la ligne {line} ne se ferment jamais : on ne sait pas où finissent les lignes. Corrigez cette ligne, ou exportez de nouveau.",
        en: "The quote opened in line {line} is never closed, so it is not known where the rows end. Correct that line, or export again.",
    }
    text_after_quote(line: &str) {
        it: "Alla riga {line} c’è del testo dopo le virgolette di chiusura. Dentro una cella le virgolette vanno raddoppiate: correggete quella riga, o esportate di nuovo.",
        fr: "À la ligne {line}, du texte suit le guillemet fermant. Dans une cellule, les guillemets se doublent : corrigez cette ligne, ou exportez de nouveau.",
        en: "In line {line} text follows a closing quote. Inside a cell quotes must be doubled: correct that line, or export again.",
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
