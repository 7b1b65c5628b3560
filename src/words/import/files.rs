//! Files that are chosen or pasted: what can be read, why one cannot, and what its rows are.

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
}
