//! Reading a file: choosing it, the questions about it, and what comes of it.

mod columns;
mod report;

pub use columns::*;
pub use report::*;

words! {
    drop_here: "Trascina qui i file, oppure sceglili.",
        "Déposez les fichiers ici, ou choisissez-les.",
        "Drop the files here, or choose them.";
    what_is_read: "CSV o testo con una riga di intestazione, da un foglio di calcolo o dal CRM; anche più file insieme. Prima di importare vedi tutto, e finché non confermi non cambia nulla.",
        "CSV ou texte avec une ligne d’en-tête, d’un tableur ou d’un CRM ; plusieurs fichiers à la fois si besoin. Vous voyez tout avant d’importer, et rien ne change tant que vous n’avez pas confirmé.",
        "CSV or text with a header row, from a spreadsheet or a CRM; several files at once if need be. You see everything before importing, and nothing changes until you confirm.";
    reading(name: &str): "Leggo {name}…", "Lecture de {name}…", "Reading {name}…";
    working: "Un momento, rifaccio i conti…", "Un instant, nouveau calcul…", "One moment, working it out again…";
    not_read(name: &str): "{name} non si può importare.", "{name} ne peut pas être importé.", "{name} cannot be imported.";
    nothing_changed: "Non è cambiato nulla.", "Rien n’a changé.", "Nothing was changed.";
    cannot_open: "Il browser non riesce ad aprirlo: forse è stato spostato, o è una cartella. Sceglilo di nuovo.",
        "Le navigateur n’arrive pas à l’ouvrir : il a peut-être été déplacé, ou c’est un dossier. Choisissez-le de nouveau.",
        "The browser cannot open it: it may have been moved, or it is a folder. Choose it again.";
    too_large(size: &str, limit: &str): "Pesa {size} MB, più di {limit} MB. Dividilo in più file, o esporta solo le colonne che servono.",
        "Il pèse {size} Mo, plus que {limit} Mo. Divisez-le, ou n’exportez que les colonnes utiles.",
        "It has {size} MB, more than {limit} MB. Split it into several files, or export only the columns you need.";
    too_many_rows(limit: &str): "Ha più di {limit} righe. Dividilo, e importa le parti una dopo l’altra: nulla si raddoppia.",
        "Il a plus de {limit} lignes. Divisez-le et importez les parties l’une après l’autre : rien ne se double.",
        "It has more than {limit} rows. Split it and import the parts one after the other: nothing doubles.";
    too_many_columns(line: &str, limit: &str): "La riga {line} ha più di {limit} celle: non sembra una tabella. Salvala di nuovo come CSV.",
        "La ligne {line} a plus de {limit} cellules : cela ne ressemble pas à un tableau. Enregistrez-le de nouveau en CSV.",
        "Line {line} has more than {limit} cells: it does not look like a table. Save it as CSV again.";
    empty_file: "È vuoto. Controlla di aver esportato il foglio giusto.",
        "Il est vide. Vérifiez que vous avez exporté la bonne feuille.",
        "It is empty. Check that you exported the right sheet.";
    workbook: "È una cartella di lavoro di Excel o OpenDocument, non un CSV. Aprila, scegli “Salva con nome” e il formato “CSV UTF-8”, poi scegli qui il file salvato.",
        "C’est un classeur Excel ou OpenDocument, pas un CSV. Ouvrez-le, choisissez « Enregistrer sous » et le format « CSV UTF-8 », puis choisissez ici le fichier enregistré.",
        "It is an Excel or OpenDocument workbook, not a CSV. Open it, choose “Save as” and the format “CSV UTF-8”, then choose the saved file here.";
    binary_file: "Non è un file di testo. Serve un CSV: esportalo dal CRM o dal foglio di calcolo.",
        "Ce n’est pas un fichier de texte. Il faut un CSV : exportez-le du CRM ou du tableur.",
        "It is not a text file. A CSV is needed: export it from the CRM or the spreadsheet.";
    damaged_text: "Il testo è danneggiato: non corrisponde alla codifica che dichiara. Esportalo di nuovo, in UTF-8 se si può.",
        "Le texte est abîmé : il ne correspond pas à l’encodage qu’il annonce. Exportez-le de nouveau, en UTF-8 si possible.",
        "The text is damaged: it does not match the encoding it claims. Export it again, as UTF-8 if you can.";
    open_quote(line: &str): "Le virgolette aperte alla riga {line} non si chiudono mai: non si capisce dove finiscono le righe. Correggi quella riga, o esporta di nuovo.",
        "Les guillemets ouverts à la ligne {line} ne se ferment jamais : on ne sait pas où finissent les lignes. Corrigez cette ligne, ou exportez de nouveau.",
        "The quote opened in line {line} is never closed, so it is not known where the rows end. Correct that line, or export again.";
    text_after_quote(line: &str): "Alla riga {line} c’è del testo dopo le virgolette di chiusura. Dentro una cella le virgolette vanno raddoppiate: correggi quella riga, o esporta di nuovo.",
        "À la ligne {line}, du texte suit le guillemet fermant. Dans une cellule, les guillemets se doublent : corrigez cette ligne, ou exportez de nouveau.",
        "In line {line} text follows a closing quote. Inside a cell quotes must be doubled: correct that line, or export again.";
    goes_into: "Va in", "Va dans", "Goes into";
    new_space: "uno spazio nuovo, tuo", "un espace nouveau, à vous", "a new workspace of your own";
    demo_stays: "La demo resta com’è.", "La démo reste telle quelle.", "The demo stays as it is.";
    recognised: "Riconosciuto", "Reconnu", "Recognised";
    preset_own: "esportazione di Imbuto", "export d’Imbuto", "an export of Imbuto";
    preset_hubspot: "esportazione di HubSpot, con le date d’ingresso nelle fasi se ci sono", "export de HubSpot, avec les dates d’entrée dans les étapes s’il y en a", "an export of HubSpot, with the dates of entry into stages where there are any";
    preset_maven: "tabelle “CRM Sales Opportunities” di Maven", "tables « CRM Sales Opportunities » de Maven", "the “CRM Sales Opportunities” tables of Maven";
    preset_none: "le colonne, dalle loro intestazioni: controllale sotto", "les colonnes, d’après leurs en-têtes : vérifiez-les plus bas", "the columns, by their headers: check them below";
    remembered: "Letto come l’ultima volta.", "Lu comme la dernière fois.", "Read as it was the last time.";
    read_afresh: "Riparti da capo", "Recommencer à zéro", "Start afresh";
    written_as: "Scritto in", "Écrit en", "Written in";
    between_cells(delimiter: &str): "separatore: {delimiter}", "séparateur : {delimiter}", "separator: {delimiter}";
    delimiter_semicolon: "punto e virgola", "point-virgule", "semicolon";
    delimiter_comma: "virgola", "virgule", "comma";
    delimiter_tab: "tabulazione", "tabulation", "tab";
    rows: "Righe", "Lignes", "Rows";
    file: "File", "Fichier", "File";
    and_more(count: &str): "e altri {count}", "et {count} autres", "and {count} more";
    import_it: "Importa", "Importer", "Import";
    import_one: "Importa 1 trattativa", "Importer 1 affaire", "Import 1 opportunity";
    import_many(count: &str): "Importa {count} trattative", "Importer {count} affaires", "Import {count} opportunities";
    ready: "Tutto chiaro.", "Tout est clair.", "All clear.";
    answer_one: "Prima rispondi alla domanda qui sopra.", "Répondez d’abord à la question ci-dessus.", "First answer the question above.";
    answer_many(count: &str): "Prima rispondi alle {count} domande qui sopra.", "Répondez d’abord aux {count} questions ci-dessus.", "First answer the {count} questions above.";
    say_values(values: &str): "Prima di’ che cosa vuol dire {values}.", "Dites d’abord ce que veut dire {values}.", "First say what {values} stands for.";
    no_rows: "Sotto l’intestazione non c’è nessuna riga.", "Il n’y a aucune ligne sous l’en-tête.", "There is no row under the header.";
    all_here: "Tutto quello che c’è nel file è già qui: non c’è nulla da importare.", "Tout ce que contient le fichier est déjà ici : il n’y a rien à importer.", "Everything in the file is here already: there is nothing to import.";
    no_title_column: "Scegli la colonna che dice che cosa si vende, o a quale azienda: ne serve almeno una.", "Choisissez la colonne qui dit ce qui est vendu, ou à quelle entreprise : il en faut au moins une.", "Choose the column that says what is being sold, or to which company: at least one is needed.";
    nothing_fits: "Nessuna riga si può importare così: i motivi sono qui sopra.", "Aucune ligne ne peut être importée ainsi : les raisons sont ci-dessus.", "No row can be imported like this: the reasons are above.";
    imported_toast(new: &str, updated: &str): "Importate: {new} nuove, {updated} aggiornate.", "Importées : {new} nouvelles, {updated} mises à jour.", "Imported: {new} new, {updated} updated.";
    no_late_undo: "Ci sta, ma stretto: si potrà annullare solo finché questa pagina resta aperta. Se va bene, importa di nuovo.",
        "Cela tient, mais de justesse : on ne pourra l’annuler que tant que cette page reste ouverte. Si cela convient, importez à nouveau.",
        "It fits, but only just: it can be undone only while this page stays open. If that will do, import again.";
    no_room(missing: &str): "Nello spazio che il browser concede non ci sta: mancano circa {missing} kB. Elimina uno spazio di lavoro che non serve più, o importa meno righe per volta.",
        "L’espace accordé par le navigateur ne suffit pas : il manque environ {missing} ko. Supprimez un espace de travail inutile, ou importez moins de lignes à la fois.",
        "It does not fit into the room the browser gives: about {missing} kB are missing. Delete a workspace you no longer need, or import fewer rows at a time.";
    done_title: "Importazione fatta", "Importation faite", "Import done";
    done_undone: "L’importazione è stata annullata: ciò che aveva portato non c’è più. “Ripeti” lo riporta.", "L’importation a été annulée : ce qu’elle avait apporté n’est plus là. « Rétablir » le ramène.", "The import was taken back: what it brought is gone. “Redo” brings it back.";
    one_step: "È un passo solo: “Annulla” lo toglie tutto.", "C’est une seule étape : « Annuler » retire tout.", "It is one step: “Undo” takes all of it back.";
    see_list: "Vedi l’elenco", "Voir la liste", "See the list";
    see_funnel: "Vedi l’imbuto", "Voir l’entonnoir", "See the funnel";
    another: "Un altro file", "Un autre fichier", "Another file";
    questions: "Da chiarire prima", "À éclaircir d’abord", "To be settled first";
    questions_hint: "Dove il file non è chiaro, si chiede. Nulla viene indovinato.", "Là où le fichier n’est pas clair, on demande. Rien n’est deviné.", "Where the file is not clear, you are asked. Nothing is guessed.";
    ask_date_order(header: &str): "Colonna “{header}”: quale numero è il giorno?", "Colonne « {header} » : quel nombre est le jour ?", "Column “{header}”: which number is the day?";
    ask_decimal_mark(header: &str): "Colonna “{header}”: come sono scritti i numeri?", "Colonne « {header} » : comment les nombres sont-ils écrits ?", "Column “{header}”: how are the numbers written?";
    ask_epoch(header: &str): "Colonna “{header}”: i giorni sono numeri di un foglio di calcolo. Da quando si contano?", "Colonne « {header} » : les jours sont des numéros de tableur. Depuis quand les compter ?", "Column “{header}”: the days are a spreadsheet’s numbers. Counted from when?";
    ask_day_as_written(header: &str): "Colonna “{header}”: gli orari portano un fuso. Prendo il giorno così com’è scritto?", "Colonne « {header} » : les heures portent un fuseau. Prendre le jour tel qu’il est écrit ?", "Column “{header}”: the times carry a zone. Is the day to be taken as it is written?";
    ask_currency: "In che valuta sono gli importi che non la dicono?", "En quelle devise sont les montants qui ne le disent pas ?", "Which currency are the amounts in, where the file does not say?";
    can_be(example: &str): "“{example}” può essere:", "« {example} » peut être :", "“{example}” can be:";
    contradicts_dates: "Alcune date stanno solo in un modo, altre solo nell’altro: scegli quello giusto; le altre righe restano fuori, con il motivo.", "Certaines dates ne vont que d’une façon, d’autres que de l’autre : choisissez la bonne ; les autres lignes resteront dehors, avec la raison.", "Some dates fit only one way, others only the other: choose the right one; the other rows stay out, with the reason.";
    contradicts_numbers: "Alcuni numeri stanno solo in un modo, altri solo nell’altro: scegli quello giusto; le altre righe restano fuori, con il motivo.", "Certains nombres ne vont que d’une façon, d’autres que de l’autre : choisissez la bonne ; les autres lignes resteront dehors, avec la raison.", "Some numbers fit only one way, others only the other: choose the right one; the other rows stay out, with the reason.";
    day_first: "prima il giorno", "le jour d’abord", "day first";
    month_first: "prima il mese", "le mois d’abord", "month first";
    comma_decimals: "virgola prima dei decimali", "virgule avant les décimales", "comma before the decimals";
    point_decimals: "punto prima dei decimali", "point avant les décimales", "point before the decimals";
    from_1900: "dal 1900, come Excel di solito", "depuis 1900, comme Excel d’ordinaire", "from 1900, as Excel usually does";
    from_1904: "dal 1904, come i vecchi Mac", "depuis 1904, comme les anciens Mac", "from 1904, as old Macs did";
    yes_as_written: "Sì, il giorno com’è scritto", "Oui, le jour tel qu’écrit", "Yes, the day as written";
    as_written_hint: "Non si sposta nessun orario da un fuso all’altro.", "Aucune heure n’est convertie d’un fuseau à l’autre.", "No time is moved from one zone to another.";
    currency_label: "Codice della valuta, tre lettere", "Code de la devise, trois lettres", "Currency code, three letters";
    currency_wrong: "Non conosco questa valuta: servono le tre lettere del codice, come EUR o USD.", "Devise inconnue : il faut les trois lettres du code, comme EUR ou USD.", "That currency is not known: the three letters of its code are needed, as EUR or USD.";
    currency_confirm: "Va bene", "D’accord", "That is right";
    currency_is(name: &str): "Importi senza valuta: {name}", "Montants sans devise : {name}", "Amounts without a currency: {name}";
    answered: "risposto", "répondu", "answered";
    to_answer: "da rispondere", "à répondre", "to be answered";
    answer_alike(count: &str): "Uguale per le altre {count} colonne", "Pareil pour les {count} autres colonnes", "The same for the other {count} columns";
    answer_alike_one: "Uguale per l’altra colonna", "Pareil pour l’autre colonne", "The same for the other column";
    nameless(number: &str): "colonna {number}", "colonne {number}", "column {number}";
}
