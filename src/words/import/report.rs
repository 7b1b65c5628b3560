//! What comes of a file: counts, notes, and why rows are left out.

use crate::words::Counted;

words! {
    report { it: "Che cosa succede", fr: "Ce qui se passera", en: "What will happen" }
    count_new { it: "nuove", fr: "nouvelles", en: "new" }
    count_updated { it: "da aggiornare", fr: "à mettre à jour", en: "to be updated" }
    count_updated_done { it: "aggiornate", fr: "mises à jour", en: "updated" }
    count_already_here {
        it: "già qui, uguali",
        fr: "déjà ici, identiques",
        en: "here already, the same",
    }
    count_left_out { it: "lasciate fuori", fr: "laissées de côté", en: "left out" }
    count_waiting {
        it: "in attesa delle vostre risposte",
        fr: "en attente de vos réponses",
        en: "waiting for your answers",
    }
    count_blank { it: "righe vuote", fr: "lignes vides", en: "blank rows" }
    count_owners { it: "venditori nuovi", fr: "nouveaux commerciaux", en: "new salespeople" }
    count_accounts { it: "aziende nuove", fr: "nouvelles entreprises", en: "new companies" }
    count_accounts_fuller {
        it: "aziende completate",
        fr: "entreprises complétées",
        en: "companies with more known",
    }
    count_contacts { it: "persone nuove", fr: "nouvelles personnes", en: "new people" }
    count_contacts_fuller {
        it: "persone completate",
        fr: "personnes complétées",
        en: "people with more known",
    }
    notes { it: "Da sapere", fr: "À savoir", en: "Worth knowing" }
    left_out { it: "Righe lasciate fuori", fr: "Lignes laissées de côté", en: "Rows left out" }
    left_out_hint {
        it: "Il resto si importa. Per riprenderle, correggete il file e importatelo di nuovo: nulla si duplica.",
        fr: "Le reste s’importe. Pour les reprendre, corrigez le fichier et importez-le de nouveau : rien n’est créé en double.",
        en: "The rest is imported. To bring them in, correct the file and import it again: nothing doubles.",
    }
    head_line { it: "Riga", fr: "Ligne", en: "Line" }
    head_reason { it: "Motivo", fr: "Motif", en: "Reason" }
    more_left_out(count: &str) {
        it: "E ancora {count}.",
        fr: "Et encore {count}.",
        en: "And {count} more.",
    }
    download_left_out {
        it: "Scarica l’elenco intero",
        fr: "Télécharger la liste entière",
        en: "Download the whole list",
    }
    ragged(cells: &str, headers: &str) {
        it: "Ha {cells} celle, l’intestazione {headers}: il testo potrebbe stare nella colonna sbagliata.",
        fr: "Elle a {cells} cellules, l’en-tête {headers} : le texte peut être dans la mauvaise colonne.",
        en: "It has {cells} cells and the header {headers}: text may stand in the wrong column.",
    }
    reason_after_today(column: &str, day: &str) {
        it: "{column}: il giorno {day} deve ancora venire, e qui contano solo i fatti avvenuti.",
        fr: "{column} : le {day} n’est pas encore arrivé, et seuls comptent les faits passés.",
        en: "{column}: {day} is still to come, and only what has happened counts.",
    }
    no_title {
        it: "Non ha né titolo né azienda.",
        fr: "Elle n’a ni titre ni entreprise.",
        en: "It has neither a title nor a company.",
    }
    by_choice(value: &str) {
        it: "«{value}»: avete scelto di lasciare fuori queste righe.",
        fr: "« {value} » : vous avez choisi de laisser ces lignes de côté.",
        en: "“{value}”: you chose to leave these rows out.",
    }
    repeated_id(id: &str, line: &str) {
        it: "Il codice {id} sta anche nella riga {line}, e vale quella.",
        fr: "L’identifiant {id} est aussi à la ligne {line}, et c’est elle qui compte.",
        en: "The id {id} stands in line {line} too, and that one holds.",
    }
    note_file_not_used(name: &str) {
        it: "{name} non serve, e non è stato usato.",
        fr: "{name} ne sert pas et n’a pas été utilisé.",
        en: "{name} is of no use here and was not used.",
    }
    note_aside(kind: &str, count: &str, lines: &str) {
        it: "Righe che non sono trattative, {kind}: {count} (nel file: {lines}).",
        fr: "Lignes qui ne sont pas des affaires, {kind} : {count} (dans le fichier : {lines}).",
        en: "Lines that are no deals, {kind}: {count} (in the file: {lines}).",
    }
    aside_above { it: "sopra l’intestazione", fr: "au-dessus de l’en-tête", en: "above the header" }
    aside_header { it: "intestazione ripetuta", fr: "en-tête répété", en: "the header repeated" }
    aside_total { it: "totali", fr: "totaux", en: "totals" }
    aside_below { it: "sotto la tabella", fr: "sous le tableau", en: "below the table" }
    note_odd_lines(count: &str) {
        it: "Righe che non sono in UTF-8 come le altre, lette come Windows-1252: {count}. Controllate gli accenti.",
        fr: "Lignes qui ne sont pas en UTF-8 comme les autres, lues comme Windows-1252 : {count}. Vérifiez les accents.",
        en: "Lines that are not UTF-8 as the others, read as Windows-1252: {count}. Check the accents.",
    }
    note_controls(count: &str) {
        it: "Caratteri di controllo che nessun testo contiene, tolti: {count}.",
        fr: "Caractères de contrôle qu’aucun texte ne contient, retirés : {count}.",
        en: "Control characters that no text has, taken out: {count}.",
    }
    note_short_rows(count: &str) {
        it: "Righe più corte dell’intestazione: le celle che mancano in fondo sono vuote: {count}.",
        fr: "Lignes plus courtes que l’en-tête : les cellules qui manquent à la fin sont vides : {count}.",
        en: "Rows shorter than the header, the cells they lack at their end being blank: {count}.",
    }
    note_no_id {
        it: "Nessuna colonna di codici: una trattativa si riconosce da ciò che si vende e dall’azienda; se cambiano nel file, torna come nuova.",
        fr: "Aucune colonne d’identifiants : une affaire se reconnaît à ce qui est vendu et à l’entreprise ; s’ils changent dans le fichier, elle revient comme nouvelle.",
        en: "No column of ids: a deal is known by what is sold and by the company; if these change in the file, it comes back as a new one.",
    }
    note_changes(rows: &str, deals: &Counted) {
        it: {
            deals: one "Ogni riga è un cambio: {rows} cambi di una trattativa, letti come storia.",
            other "Ogni riga è un cambio: {rows} cambi di {deals} trattative, letti come storia.",
        },
        fr: {
            deals: one "Chaque ligne est un changement : {rows} pour {deals} affaire, lus comme historique.",
            other "Chaque ligne est un changement : {rows} pour {deals} affaires, lus comme historique.",
        },
        en: {
            deals: one "Each row is a change: {rows} changes of one deal, read as its history.",
            other "Each row is a change: {rows} changes of {deals} deals, read as their history.",
        },
    }
    note_impossible(count: &str, lines: &str) {
        it: "Finite prima di cominciare, secondo le date: {count} (righe {lines}). Non entrano in nessuna durata.",
        fr: "Finies avant d’avoir commencé, selon les dates : {count} (lignes {lines}). Elles n’entrent dans aucune durée.",
        en: "Ended before they began, by their dates: {count} (lines {lines}). They are in no duration.",
    }
    note_seen_today(count: &str) {
        it: "Cambiate dall’ultima importazione senza una data nel file, con la data di oggi: {count}.",
        fr: "Changées depuis la dernière importation sans date dans le fichier, avec la date d’aujourd’hui : {count}.",
        en: "Changed since the last import without a day in the file, given today’s: {count}.",
    }
    count_changes { it: "altri cambi delle stesse", fr: "autres changements des mêmes", en: "further changes of the same" }
    note_title_from_account(count: &str) {
        it: "Senza titolo, al suo posto il nome dell’azienda: {count}.",
        fr: "Sans titre, le nom de l’entreprise à sa place : {count}.",
        en: "No title, the company’s name in its place: {count}.",
    }
    note_alias(written: &str, read_as: &str, count: &str) {
        it: "«{written}» letto come «{read_as}»: {count}.",
        fr: "« {written} » lu comme « {read_as} » : {count}.",
        en: "“{written}” read as “{read_as}”: {count}.",
    }
    note_closed_on_open(count: &str) {
        it: "Aperte con un giorno di chiusura, che non è stato preso: {count}.",
        fr: "En cours avec un jour de clôture, qui n’a pas été pris : {count}.",
        en: "Open ones with a day of closing, which was not taken: {count}.",
    }
    note_zero_blank(count: &str) {
        it: "Perse con importo 0, preso come nessun importo: {count}.",
        fr: "Perdues avec un montant de 0, pris pour aucun montant : {count}.",
        en: "Lost ones with an amount of 0, taken for none: {count}.",
    }
    note_list_price(count: &str) {
        it: "Aperte senza importo, a cui è stato dato il prezzo di listino: {count}.",
        fr: "En cours sans montant, auxquelles le prix du catalogue a été donné : {count}.",
        en: "Open ones without an amount, given the list price: {count}.",
    }
    note_suspect_from_creation(count: &str) {
        it: "Il giorno di creazione preso come ingresso in Sospetto: {count}.",
        fr: "Le jour de création pris comme entrée à l’étape Suspect : {count}.",
        en: "The day of creation taken for the entry into Suspect: {count}.",
    }
    note_order_without_win(count: &str) {
        it: "Con una data di ingresso in Ordine ma non vinte, data non presa: {count}.",
        fr: "Avec une date d’entrée à l’étape Commande mais pas gagnées, date non prise : {count}.",
        en: "With a date of entry into Order but not won, date not taken: {count}.",
    }
    note_no_stage(count: &str) {
        it: "Senza fase, nessun ingresso registrato: {count}.",
        fr: "Sans étape, aucune entrée n’est enregistrée : {count}.",
        en: "Without a stage, so that no entry is recorded: {count}.",
    }
    note_next_incomplete(count: &str) {
        it: "Con una prossima mossa senza giorno, o un giorno senza mossa, non presi: {count}.",
        fr: "Avec une prochaine action sans jour, ou un jour sans action, non pris : {count}.",
        en: "With a next action without its day, or a day without its action, not taken: {count}.",
    }
    note_temperature(count: &str) {
        it: "Con una temperatura sconosciuta, non presa: {count}.",
        fr: "Avec une température inconnue, non prise : {count}.",
        en: "With a temperature that is not known, not taken: {count}.",
    }
    note_several_companies(count: &str) {
        it: "Con più aziende in una cella, presa la prima: {count}.",
        fr: "Avec plusieurs entreprises dans une cellule, la première est prise : {count}.",
        en: "With several companies in one cell, the first was taken: {count}.",
    }
    note_same_name(name: &str) {
        it: "Qui c’è più di un «{name}»: preso il primo.",
        fr: "Il y a ici plus d’un « {name} » : le premier est pris.",
        en: "There is more than one “{name}” here: the first was taken.",
    }
    note_accounts_kept(count: &str) {
        it: "Aziende di cui il file dice altro da ciò che è già noto, che resta: {count}.",
        fr: "Entreprises dont le fichier dit autre chose que ce qui est connu, qui reste : {count}.",
        en: "Companies of which the file says other things than are known, which stay: {count}.",
    }
    note_workspace_currency(code: &str) {
        it: "La valuta dello spazio di lavoro diventa {code}, la prima che riceve.",
        fr: "La devise de l’espace de travail devient {code}, la première qu’il reçoit.",
        en: "The workspace’s currency becomes {code}, the first it gets.",
    }
    note_days_as_written {
        it: "Gli orari portano un fuso: i giorni sono presi come sono scritti.",
        fr: "Les heures portent un fuseau : les jours sont pris tels qu’écrits.",
        en: "Times carry a zone: the days are taken as written.",
    }
    note_unread_days(headers: &str) {
        it: "Colonne con date che non vengono prese: {headers}. Se ne serve una, dite sopra che cosa contiene.",
        fr: "Colonnes de dates qui ne sont pas prises : {headers}. S’il en faut une, dites plus haut ce qu’elle contient.",
        en: "Columns of dates that are not taken: {headers}. If you need one, say above what it holds.",
    }
    note_unread_amounts(headers: &str) {
        it: "Colonne con importi che non vengono prese: {headers}. Se ne serve una, dite sopra che cosa contiene.",
        fr: "Colonnes de montants qui ne sont pas prises : {headers}. S’il en faut une, dites plus haut ce qu’elle contient.",
        en: "Columns of money that are not taken: {headers}. If you need one, say above what it holds.",
    }
    reason_no_name {
        it: "Non dice di chi o di che cosa si tratta.",
        fr: "Elle ne dit pas de qui ni de quoi il s’agit.",
        en: "It does not say whom or what it is about.",
    }
    reason_no_day {
        it: "Non ha un giorno, e senza giorno un’attività non conta da nessuna parte.",
        fr: "Elle n’a pas de jour, et sans jour une activité ne compte nulle part.",
        en: "It has no day, and without one an activity counts nowhere.",
    }
    note_activities_as_notes(count: &str) {
        it: "Attività di un tipo che qui non si conta, come i promemoria, prese come note: {count}.",
        fr: "Activités d’un type qui ne se compte pas ici, comme les rappels, prises comme notes : {count}.",
        en: "Activities of a kind that is not counted here, such as reminders, taken as notes: {count}.",
    }
    note_activities_without_deal(count: &str) {
        it: "Attività la cui trattativa non si trova qui: {count}. Importate prima le trattative, se possono collegarsi.",
        fr: "Activités dont l’affaire ne se trouve pas ici : {count}. Importez d’abord les affaires, si elles peuvent s’y rattacher.",
        en: "Activities whose deal is not found here: {count}. Import the deals first, if they are to be attached.",
    }
}
