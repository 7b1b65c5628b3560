//! Which figures the data can carry, and what to add to get the others.

words! {
    title {
        it: "Che cosa dicono i vostri dati",
        fr: "Ce que disent vos données",
        en: "What your data can tell",
    }
    hint {
        it: "Per ogni cifra, di quante trattative è registrato ciò che le serve; e che cosa aggiungere per avere le altre.",
        fr: "Pour chaque chiffre, pour combien d’affaires ce qu’il lui faut est noté ; et quoi ajouter pour avoir les autres.",
        en: "For each figure, of how many deals what it needs is recorded; and what to add to get the others.",
    }
    no_deals {
        it: "Qui non c’è ancora nessuna trattativa.",
        fr: "Il n’y a encore aucune affaire ici.",
        en: "There is no deal here yet.",
    }
    whole(have: &str, of: &str) {
        it: "Si può dire: {have} su {of}.",
        fr: "On peut le dire : {have} sur {of}.",
        en: "Can be told: {have} of {of}.",
    }
    partly(have: &str, of: &str) {
        it: "Solo in parte: {have} su {of}.",
        fr: "En partie seulement : {have} sur {of}.",
        en: "Only in part: {have} of {of}.",
    }
    missing(of: &str) {
        it: "Non si può dire: 0 su {of}.",
        fr: "On ne peut pas le dire : 0 sur {of}.",
        en: "Cannot be told: 0 of {of}.",
    }
    nothing_yet {
        it: "Non c’è ancora nulla di cui dirlo.",
        fr: "Il n’y a encore rien dont le dire.",
        en: "There is nothing yet to tell it of.",
    }
    passages {
        it: "Passaggi da una fase all’altra",
        fr: "Passages d’une étape à l’autre",
        en: "Passages from stage to stage",
    }
    passages_advice {
        it: "Di una trattativa si sa solo in quale fase è, non da quali è passata. Servono le date d’ingresso nelle fasi, o lo storico dei cambi di fase.",
        fr: "D’une affaire on sait seulement à quelle étape elle est, pas par lesquelles elle est passée. Il faut les dates d’entrée dans les étapes, ou l’historique des changements d’étape.",
        en: "Of a deal only the stage it is in is known, not those it passed. It takes the dates of entry into the stages, or the history of stage changes.",
    }
    time_in_stage { it: "Tempo in ogni fase", fr: "Temps à chaque étape", en: "Time in each stage" }
    time_in_stage_advice {
        it: "Manca il giorno d’ingresso nelle fasi: quanto dura una fase non si può dire.",
        fr: "Le jour d’entrée dans les étapes manque : on ne peut pas dire combien dure une étape.",
        en: "The day of entry into stages is missing: how long a stage takes cannot be told.",
    }
    wins_and_losses { it: "Vinte e perse", fr: "Gagnées et perdues", en: "Won and lost" }
    wins_and_losses_advice {
        it: "Ci sono solo trattative aperte: esportate anche quelle vinte e quelle perse, archiviate comprese.",
        fr: "Il n’y a que des affaires en cours : exportez aussi les gagnées et les perdues, archivées comprises.",
        en: "There are only open deals: export those won and lost as well, archived ones included.",
    }
    months {
        it: "Vinte e perse mese per mese",
        fr: "Gagnées et perdues mois par mois",
        en: "Won and lost month by month",
    }
    months_advice {
        it: "Aggiungete il giorno in cui una trattativa è stata vinta o persa.",
        fr: "Ajoutez le jour où une affaire a été gagnée ou perdue.",
        en: "Add the day on which a deal was won or lost.",
    }
    cycle { it: "Quanto dura una vendita", fr: "Durée d’une vente", en: "How long a sale takes" }
    cycle_advice {
        it: "Servono il giorno di creazione e quello della firma, in quest’ordine.",
        fr: "Il faut le jour de création et celui de la signature, dans cet ordre.",
        en: "It takes the day of creation and that of the signature, in this order.",
    }
    amounts { it: "Valori", fr: "Montants", en: "Amounts" }
    amounts_advice {
        it: "Aggiungete l’importo: senza, una trattativa si conta ma non si somma.",
        fr: "Ajoutez le montant : sans lui, une affaire se compte mais ne s’additionne pas.",
        en: "Add the amount: without it a deal is counted but not summed.",
    }
    lost_reasons { it: "Perché si perde", fr: "Pourquoi on perd", en: "Why deals are lost" }
    lost_reasons_advice {
        it: "Aggiungete la colonna del motivo della perdita.",
        fr: "Ajoutez la colonne du motif de la perte.",
        en: "Add the column of the reason for the loss.",
    }
    outlook {
        it: "Che cosa arriverà, e quando",
        fr: "Ce qui viendra, et quand",
        en: "What is to come, and when",
    }
    outlook_advice {
        it: "Aggiungete la data di firma prevista delle trattative aperte.",
        fr: "Ajoutez la date de signature prévue des affaires en cours.",
        en: "Add the expected day of signature of open deals.",
    }
    team {
        it: "Venditori a confronto",
        fr: "Commerciaux côte à côte",
        en: "Salespeople beside each other",
    }
    team_advice {
        it: "Aggiungete la colonna del venditore, con il nome e non solo con un codice.",
        fr: "Ajoutez la colonne du commercial, avec son nom et pas seulement un code.",
        en: "Add the column of the salesperson, with the name and not only a code.",
    }
    sources { it: "Fonti a confronto", fr: "Sources côte à côte", en: "Sources beside each other" }
    sources_advice {
        it: "Aggiungete la colonna della fonte.",
        fr: "Ajoutez la colonne de la source.",
        en: "Add the column of the source.",
    }
    segments {
        it: "Settori, dimensioni e luoghi",
        fr: "Secteurs, tailles et lieux",
        en: "Sectors, sizes and areas",
    }
    segments_advice {
        it: "Importate anche le aziende, con settore, dipendenti o città: si collegano da sole.",
        fr: "Importez aussi les entreprises, avec secteur, effectif ou ville : elles se rattachent d’elles-mêmes.",
        en: "Import the companies as well, with industry, employees or city: they attach by themselves.",
    }
    today { it: "Che cosa fare oggi", fr: "Que faire aujourd’hui", en: "What to do today" }
    today_advice {
        it: "Aggiungete la prossima mossa e il suo giorno, o segnatela qui.",
        fr: "Ajoutez la prochaine action et son jour, ou notez-la ici.",
        en: "Add the next action and its day, or note it here.",
    }
    activities {
        it: "Attività e risultati",
        fr: "Activité et résultats",
        en: "Activity and results",
    }
    activities_advice {
        it: "Importate anche le attività, un file a parte: telefonate, e-mail, incontri con il loro giorno.",
        fr: "Importez aussi les activités, dans un fichier à part : appels, e-mails, rendez-vous avec leur jour.",
        en: "Import the activities as well, a file of their own: calls, e-mails, meetings with their day.",
    }
    entered_hubspot {
        it: "HubSpot le ha: nell’esportazione scegliete tutte le proprietà, comprese «Date entered».",
        fr: "HubSpot les a : à l’export, choisissez toutes les propriétés, « Date entered » comprises.",
        en: "HubSpot has them: when exporting choose all properties, “Date entered” among them.",
    }
    entered_salesforce {
        it: "Salesforce le ha: esportate anche il report «Opportunity History».",
        fr: "Salesforce les a : exportez aussi le rapport « Opportunity History ».",
        en: "Salesforce has them: export the report “Opportunity History” as well.",
    }
    entered_odoo {
        it: "Odoo tiene almeno l’ultimo cambio: esportate anche «Last Stage Update».",
        fr: "Odoo garde au moins le dernier changement : exportez aussi « Last Stage Update ».",
        en: "Odoo keeps at least the last change: export “Last Stage Update” as well.",
    }
    entered_pipedrive {
        it: "Pipedrive tiene almeno l’ultimo cambio: nell’esportazione aggiungete «Last stage change».",
        fr: "Pipedrive garde au moins le dernier changement : à l’export, ajoutez « Last stage change ».",
        en: "Pipedrive keeps at least the last change: add “Last stage change” when exporting.",
    }
}
