//! What columns and values can be: names of fields, and the choices beside them.

words! {
    columns { it: "Le colonne", fr: "Les colonnes", en: "The columns" }
    columns_hint {
        it: "Che cosa contiene ciascuna. Quello che non serve resta fuori.",
        fr: "Ce que contient chacune. Ce qui ne sert pas reste de côté.",
        en: "What each one holds. What is of no use stays out.",
    }
    head_column { it: "Colonna", fr: "Colonne", en: "Column" }
    head_example { it: "Esempio", fr: "Exemple", en: "Example" }
    head_holds { it: "Contiene", fr: "Contient", en: "Holds" }
    head_read { it: "Come si legge", fr: "Comment c’est lu", en: "How it is read" }
    holds_of(column: &str) {
        it: "Che cosa contiene {column}",
        fr: "Ce que contient {column}",
        en: "What {column} holds",
    }
    read_of(column: &str) {
        it: "Come si legge {column}",
        fr: "Comment se lit {column}",
        en: "How {column} is read",
    }
    more_columns(count: &str) {
        it: "Mostra le altre colonne: {count}",
        fr: "Montrer les autres colonnes : {count}",
        en: "Show the other columns: {count}",
    }
    by_evidence {
        it: "lo dicono i valori stessi",
        fr: "les valeurs le disent elles-mêmes",
        en: "the values themselves say so",
    }
    by_preset {
        it: "così scrive quel programma",
        fr: "ce programme écrit ainsi",
        en: "that program writes so",
    }
    by_answer { it: "lo avete detto voi", fr: "vous l’avez dit", en: "you said so" }
    waits { it: "aspetta la vostra risposta", fr: "attend votre réponse", en: "waits for your answer" }
    field_ignore { it: "non importare", fr: "ne pas importer", en: "do not import" }
    field_title { it: "che cosa si vende", fr: "ce qui est vendu", en: "what is being sold" }
    field_account { it: "azienda", fr: "entreprise", en: "company" }
    field_account_sector {
        it: "settore dell’azienda",
        fr: "secteur de l’entreprise",
        en: "company’s line of business",
    }
    field_account_size {
        it: "dimensione dell’azienda",
        fr: "taille de l’entreprise",
        en: "company’s size",
    }
    field_account_area {
        it: "luogo dell’azienda",
        fr: "lieu de l’entreprise",
        en: "company’s place",
    }
    field_account_website {
        it: "sito dell’azienda",
        fr: "site de l’entreprise",
        en: "company’s website",
    }
    field_contact { it: "persone incontrate", fr: "personnes rencontrées", en: "people met" }
    field_contact_email {
        it: "e-mail della persona",
        fr: "e-mail de la personne",
        en: "person’s e-mail",
    }
    field_contact_phone {
        it: "telefono della persona",
        fr: "téléphone de la personne",
        en: "person’s telephone",
    }
    field_owner { it: "venditore", fr: "commercial", en: "salesperson" }
    field_stage { it: "fase", fr: "étape", en: "stage" }
    field_status {
        it: "stato: aperta, vinta, persa",
        fr: "statut : en cours, gagnée, perdue",
        en: "status: open, won, lost",
    }
    field_amount { it: "importo", fr: "montant", en: "amount" }
    field_currency { it: "valuta", fr: "devise", en: "currency" }
    field_cost { it: "costo", fr: "coût", en: "cost" }
    field_created_on { it: "giorno di creazione", fr: "jour de création", en: "day of creation" }
    field_closed_on {
        it: "giorno in cui è stata vinta o persa",
        fr: "jour où elle a été gagnée ou perdue",
        en: "day it was won or lost",
    }
    field_close_on {
        it: "chiusura: avvenuta, o prevista se aperta",
        fr: "clôture : faite, ou prévue si en cours",
        en: "close: done, or expected while open",
    }
    field_expected_close_on {
        it: "firma prevista",
        fr: "signature prévue",
        en: "signature expected",
    }
    field_source { it: "fonte", fr: "source", en: "source" }
    field_lost_reason {
        it: "motivo della perdita",
        fr: "motif de la perte",
        en: "reason for the loss",
    }
    field_external_id {
        it: "codice nel programma d’origine",
        fr: "identifiant dans le programme d’origine",
        en: "id in the program it comes from",
    }
    field_external_system {
        it: "programma d’origine",
        fr: "programme d’origine",
        en: "program it comes from",
    }
    field_own_id { it: "codice di Imbuto", fr: "identifiant d’Imbuto", en: "id of Imbuto" }
    field_pipeline { it: "pipeline", fr: "pipeline", en: "pipeline" }
    field_tags { it: "etichette", fr: "étiquettes", en: "tags" }
    field_next_action { it: "prossima mossa", fr: "prochaine action", en: "next action" }
    field_next_action_on {
        it: "giorno della prossima mossa",
        fr: "jour de la prochaine action",
        en: "day of the next action",
    }
    field_temperature { it: "temperatura", fr: "température", en: "temperature" }
    field_decision_on {
        it: "giorno della decisione del cliente",
        fr: "jour de la décision du client",
        en: "day of the customer’s decision",
    }
    field_handed_over_on {
        it: "giorno del passaggio dal marketing",
        fr: "jour du passage par le marketing",
        en: "day marketing handed it over",
    }
    field_amount_known_on {
        it: "giorno da cui l’importo è noto",
        fr: "jour depuis lequel le montant est connu",
        en: "day since which the amount is known",
    }
    field_changed_on {
        it: "giorno del cambio, se ogni riga è un cambio",
        fr: "jour du changement, si chaque ligne en est un",
        en: "day of the change, where each row is one",
    }
    rows_are_changes {
        it: "Ogni riga è un cambio di una trattativa, non una trattativa",
        fr: "Chaque ligne est un changement d’une affaire, pas une affaire",
        en: "Each row is a change of a deal, not a deal",
    }
    field_entered_on(stage: &str) {
        it: "giorno d’ingresso in {stage}",
        fr: "jour d’entrée à l’étape {stage}",
        en: "day it entered {stage}",
    }
    group_entries {
        it: "Date d’ingresso nelle fasi",
        fr: "Dates d’entrée dans les étapes",
        en: "Dates of entry into stages",
    }
    group_fields {
        it: "Dati della trattativa",
        fr: "Données de l’affaire",
        en: "Data of the deal",
    }
    values {
        it: "I valori di fase e stato",
        fr: "Les valeurs d’étape et de statut",
        en: "The values of stage and status",
    }
    values_hint {
        it: "Che cosa vuol dire ciascuno da voi. Dove finisce una fase lo decidete voi.",
        fr: "Ce que chacune veut dire chez vous. Où finit une étape, c’est à vous de le décider.",
        en: "What each one means with you. Where a stage ends is yours to decide.",
    }
    values_many(shown: &str, all: &str) {
        it: "Ecco {shown} valori su {all}: sono troppi per essere fasi. La colonna della fase è quella giusta?",
        fr: "Voici {shown} valeurs sur {all} : c’est trop pour des étapes. Est-ce la bonne colonne ?",
        en: "Here are {shown} values of {all}: too many to be stages. Is it the right column?",
    }
    head_value { it: "Nel file", fr: "Dans le fichier", en: "In the file" }
    head_rows { it: "Righe", fr: "Lignes", en: "Rows" }
    head_means { it: "Vuol dire", fr: "Veut dire", en: "Stands for" }
    head_who { it: "Chi lo dice", fr: "Qui le dit", en: "Who says so" }
    means_of(value: &str) {
        it: "Che cosa vuol dire {value}",
        fr: "Ce que veut dire {value}",
        en: "What {value} stands for",
    }
    value_status { it: "stato", fr: "statut", en: "status" }
    value_dates_only {
        it: "solo date d’ingresso",
        fr: "dates d’entrée seulement",
        en: "dates of entry only",
    }
    unsaid { it: "da dire", fr: "à dire", en: "not said yet" }
    by_word { it: "parola esatta", fr: "mot exact", en: "the exact word" }
    by_preset_named(preset: &str) {
        it: "proposto dal modello {preset}",
        fr: "proposé par le modèle {preset}",
        en: "proposed by the {preset} preset",
    }
    by_usual {
        it: "proposto: di solito vuol dire questo",
        fr: "proposé : c’est le sens habituel",
        en: "proposed: it usually means this",
    }
    by_you { it: "voi", fr: "vous", en: "you" }
    use_won { it: "vinta", fr: "gagnée", en: "won" }
    use_lost { it: "persa", fr: "perdue", en: "lost" }
    use_lost_from(stage: &str) {
        it: "persa, da {stage}",
        fr: "perdue, depuis {stage}",
        en: "lost, from {stage}",
    }
    use_leave_out {
        it: "lascia fuori queste righe",
        fr: "laisser ces lignes de côté",
        en: "leave these rows out",
    }
    use_open { it: "aperta", fr: "en cours", en: "open" }
    group_stages { it: "Fase", fr: "Étape", en: "Stage" }
    group_ends { it: "Esito", fr: "Issue", en: "Outcome" }
    habits { it: "Altre scelte", fr: "Autres choix", en: "Other choices" }
    created_as {
        it: "Il giorno di creazione",
        fr: "Le jour de création",
        en: "The day of creation",
    }
    created_day_only {
        it: "è solo quel giorno",
        fr: "n’est que ce jour",
        en: "is that day and no more",
    }
    created_if_there {
        it: "è l’ingresso in Sospetto, per chi è ancora lì",
        fr: "est l’entrée à l’étape Suspect, pour celles qui y sont encore",
        en: "is the entry into Suspect, for those still there",
    }
    created_suspect {
        it: "è l’ingresso in Sospetto, per tutte",
        fr: "est l’entrée à l’étape Suspect, pour toutes",
        en: "is the entry into Suspect, for all",
    }
    title_with_account {
        it: "Aggiungi al titolo il nome dell’azienda",
        fr: "Ajouter au titre le nom de l’entreprise",
        en: "Add the company’s name to the title",
    }
    lost_zero_is_blank {
        it: "Un importo 0 su una persa vuol dire nessun importo",
        fr: "Un montant 0 sur une perdue veut dire aucun montant",
        en: "An amount of 0 on a lost one means no amount",
    }
    field_stage_since {
        it: "da quando è nella fase in cui si trova",
        fr: "depuis quand elle est à son étape",
        en: "since when it is in its stage",
    }
    field_is_won { it: "vinta: sì o no", fr: "gagnée : oui ou non", en: "won: yes or no" }
    field_is_closed {
        it: "vinta o persa: sì o no",
        fr: "gagnée ou perdue : oui ou non",
        en: "won or lost: yes or no",
    }
    field_active {
        it: "attiva: se archiviata è persa",
        fr: "active : archivée, elle est perdue",
        en: "active: what is archived is lost",
    }
    field_probability {
        it: "probabilità: con 0 è persa",
        fr: "probabilité : à 0, elle est perdue",
        en: "probability: with 0 it is lost",
    }
    field_first_name {
        it: "nome della persona",
        fr: "prénom de la personne",
        en: "person’s first name",
    }
    field_last_name {
        it: "cognome della persona",
        fr: "nom de famille de la personne",
        en: "person’s last name",
    }
    field_mobile {
        it: "cellulare della persona",
        fr: "mobile de la personne",
        en: "person’s mobile number",
    }
    field_department {
        it: "reparto della persona",
        fr: "service de la personne",
        en: "person’s department",
    }
    field_account_phone {
        it: "telefono dell’azienda",
        fr: "téléphone de l’entreprise",
        en: "company’s telephone",
    }
    field_account_address {
        it: "indirizzo dell’azienda",
        fr: "adresse de l’entreprise",
        en: "company’s address",
    }
    field_company_id {
        it: "codice dell’azienda nel programma d’origine",
        fr: "identifiant de l’entreprise dans le programme d’origine",
        en: "company’s id in the program it comes from",
    }
    field_person_id {
        it: "codice della persona nel programma d’origine",
        fr: "identifiant de la personne dans le programme d’origine",
        en: "person’s id in the program it comes from",
    }
    field_activity_subject {
        it: "oggetto dell’attività",
        fr: "objet de l’activité",
        en: "subject of the activity",
    }
    field_activity_kind { it: "tipo di attività", fr: "type d’activité", en: "kind of activity" }
    field_activity_on {
        it: "giorno dell’attività",
        fr: "jour de l’activité",
        en: "day of the activity",
    }
    field_activity_time {
        it: "ora dell’attività",
        fr: "heure de l’activité",
        en: "time of the activity",
    }
    field_activity_done {
        it: "attività fatta: sì o no",
        fr: "activité faite : oui ou non",
        en: "activity done: yes or no",
    }
    field_activity_done_on {
        it: "giorno in cui l’attività è stata fatta",
        fr: "jour où l’activité a été faite",
        en: "day on which the activity was done",
    }
    field_activity_outcome {
        it: "esito dell’attività",
        fr: "résultat de l’activité",
        en: "outcome of the activity",
    }
    field_activity_id {
        it: "codice dell’attività nel programma d’origine",
        fr: "identifiant de l’activité dans le programme d’origine",
        en: "activity’s id in the program it comes from",
    }
    field_note { it: "nota", fr: "note", en: "note" }
}
