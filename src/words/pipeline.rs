//! The pipeline: board and list.

words! {
    pipeline_title: "Pipeline", "Pipeline", "Pipeline";
    phrase_stage: "in fase", "à l’étape", "in stage";
    board: "Colonne", "Colonnes", "Board";
    list: "Elenco", "Liste", "List";
    view: "Vista", "Vue", "View";
    new: "Nuova", "Nouvelle", "New";
    phrase_open: "Trattative aperte di", "Affaires en cours de", "Open opportunities of";
    phrase_all: "Trattative di", "Affaires de", "Opportunities of";
    phrase_from: "da", "via", "from";
    phrase_status: "stato", "statut", "status";
    phrase_reached: "arrivate almeno a", "arrivées au moins à", "that reached at least";
    phrase_entered: "entrate", "entrées", "entered";
    phrase_happened: "con la tappa raggiunta", "dont l’étape a été franchie", "with that milestone reached";
    any_stage: "ogni fase", "toute étape", "any stage";
    any_status: "ogni stato", "tout statut", "any status";
    open: "aperta", "en cours", "open";
    won: "vinta", "gagnée", "won";
    lost: "persa", "perdue", "lost";
    lost_for(reason: &str): "persa: {reason}", "perdue : {reason}", "lost: {reason}";
    summary_one(amount: &str): "*1 trattativa aperta, {amount}.*", "*1 affaire en cours, {amount}.*", "*1 open opportunity, {amount}.*";
    summary(count: &str, amount: &str): "*{count} trattative aperte, {amount}.*", "*{count} affaires en cours, {amount}.*", "*{count} open opportunities, {amount}.*";
    summary_none: "*Nessuna trattativa aperta.*", "*Aucune affaire en cours.*", "*No open opportunity.*";
    without_amount(count: &str): "~{count} senza importo, fuori dalla somma.~", "~{count} sans montant, hors de la somme.~", "~{count} without an amount, not in the sum.~";
    other_currencies(sums: &str): "~In altre valute, fuori dalla somma: {sums}.~", "~En autres devises, hors de la somme : {sums}.~", "~In other currencies, not in the sum: {sums}.~";
    late(days: &str): "in ritardo di {days}", "en retard de {days}", "{days} late";
    late_count(count: &str): "{count} in ritardo", "{count} en retard", "{count} late";
    no_next(count: &str): "{count} senza prossima mossa", "{count} sans prochaine action", "{count} without a next action";
    no_next_action: "nessuna prossima mossa", "aucune prochaine action", "no next action";
    one_day: "1 giorno", "1 jour", "1 day";
    days(count: &str): "{count} giorni", "{count} jours", "{count} days";
    already_won: "già vinte", "déjà gagnées", "already won";
    column_empty: "Nessuna qui", "Aucune ici", "None here";
    stock_not_conversion: "Qui c’è quanto avete in mano oggi. Quanto passa da una fase all’altra si legge nell’imbuto: le colonne non sono una conversione.",
        "Voici ce que vous avez en main aujourd’hui. Ce qui passe d’une étape à l’autre se lit dans l’entonnoir : les colonnes ne sont pas une conversion.",
        "This is what you have in hand today. What passes from stage to stage is in the funnel: the columns are not a conversion.";
    stock_table: "In mano, fase per fase, oggi", "En main, étape par étape, aujourd’hui", "In hand, stage by stage, today";
    weighted_rule: "Ponderato: l’importo per la probabilità di vincere, dalla fase più avanzata e dopo il tempo che vi è già passato, secondo la storia di tutte. Quanto può sbagliare si vede nel piano.", "Pondéré : le montant × la probabilité de gagner, depuis l’étape la plus avancée et après le temps déjà passé, d’après l’histoire de toutes. Sa marge se voit dans le plan.", "Weighted: the amount times the chance of winning, from the furthest stage and after the time already spent there, by the history of all. How far off it may be stands in the plan.";
    stock_rule(currency: &str): "Trattative aperte, ciascuna nella sua fase di adesso; Ordine: vinte la cui lista dell’ordine non è finita, fuori da ogni totale. Importi in {currency}; un importo vuoto non è zero.",
        "Affaires en cours, chacune dans son étape actuelle ; Ordre : gagnées dont la liste de l’ordre n’est pas finie, hors de tout total. Montants en {currency} ; un montant vide n’est pas zéro.",
        "Open opportunities, each in its stage of now; Order: won ones whose order checklist is not done, in no total. Amounts in {currency}; a blank amount is not zero.";
    count: "Trattative", "Affaires", "Opportunities";
    amount: "Importo", "Montant", "Amount";
    weighted: "Ponderato", "Pondéré", "Weighted";
    stage: "Fase", "Étape", "Stage";
    status: "Stato", "Statut", "Status";
    owner: "Venditore", "Commercial", "Owner";
    source: "Fonte", "Source", "Source";
    title: "Trattativa", "Affaire", "Opportunity";
    account: "Azienda", "Entreprise", "Account";
    entered: "Entrata", "Entrée", "Entered";
    next_action: "Prossima mossa", "Prochaine action", "Next action";
    move_to: "Sposta in", "Déplacer vers", "Move to";
    move_which(title: &str): "Sposta {title}", "Déplacer {title}", "Move {title}";
    moved(title: &str, stage: &str): "{title}: ora in {stage}.", "{title} : maintenant en {stage}.", "{title}: now in {stage}.";
    won_toast(title: &str): "{title}: vinta!", "{title} : gagnée !", "{title}: won!";
    lost_toast(title: &str): "{title}: segnata come persa.", "{title} : marquée perdue.", "{title}: marked as lost.";
    reopened(title: &str): "{title}: di nuovo aperta.", "{title} : de nouveau en cours.", "{title}: open again.";
    created(title: &str): "{title}: aggiunta.", "{title} : ajoutée.", "{title}: added.";
    deleted(title: &str): "{title}: eliminata.", "{title} : supprimée.", "{title}: deleted.";
    changed(title: &str): "{title}: salvata.", "{title} : enregistrée.", "{title}: saved.";
    search: "Cerca nell’elenco", "Chercher dans la liste", "Search the list";
    found(count: &str): "{count} trattative", "{count} affaires", "{count} opportunities";
    found_one: "1 trattativa", "1 affaire", "1 opportunity";
    none_found: "Nessuna trattativa corrisponde.", "Aucune affaire ne correspond.", "No opportunity fits.";
    clear_filters: "Togli i filtri", "Retirer les filtres", "Clear filters";
    empty_title: "Ancora nessuna trattativa", "Encore aucune affaire", "No opportunity yet";
    empty_body: "Aggiungi la prima, o importa un file.", "Ajoutez la première, ou importez un fichier.", "Add the first one, or import a file.";
    keys: "Frecce per muoversi, Invio apre, M sposta.", "Flèches pour se déplacer, Entrée ouvre, M déplace.", "Arrows to go around, Enter opens, M moves.";
    jump: "Fasi", "Étapes", "Stages";
    ticks(done: &str, all: &str): "passi fatti: {done} su {all}", "actions faites : {done} sur {all}", "steps done: {done} of {all}";
    sort_by(column: &str): "Ordina per {column}", "Trier par {column}", "Sort by {column}";
}
