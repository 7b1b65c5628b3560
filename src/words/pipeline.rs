//! The pipeline: board and list.

use super::Counted;

words! {
    pipeline_title { it: "Pipeline", fr: "Pipeline", en: "Pipeline" }
    phrase_stage { it: "in", fr: "à l’étape", en: "in" }
    board { it: "Colonne", fr: "Colonnes", en: "Board" }
    list { it: "Elenco", fr: "Liste", en: "List" }
    view { it: "Vista", fr: "Vue", en: "View" }
    new { it: "Nuova", fr: "Nouvelle", en: "New" }
    phrase_open {
        it: "Trattative aperte di",
        fr: "Affaires en cours chez",
        en: "Open deals of",
    }
    phrase_all { it: "Trattative di", fr: "Affaires chez", en: "Deals of" }
    phrase_from { it: "da", fr: "via", en: "from" }
    phrase_status { it: "stato", fr: "statut", en: "status" }
    phrase_reached {
        it: "arrivate almeno a",
        fr: "arrivées au moins à l’étape",
        en: "that reached at least",
    }
    phrase_entered { it: "entrate", fr: "entrées", en: "entered" }
    phrase_happened {
        it: "con la tappa raggiunta",
        fr: "dont le jalon a été atteint",
        en: "with that milestone reached",
    }
    any_stage { it: "qualsiasi fase", fr: "indifférente", en: "any stage" }
    any_status { it: "qualsiasi", fr: "indifférent", en: "any" }
    open { it: "aperta", fr: "en cours", en: "open" }
    won { it: "vinta", fr: "gagnée", en: "won" }
    lost { it: "persa", fr: "perdue", en: "lost" }
    lost_for(reason: &str) { it: "persa: {reason}", fr: "perdue : {reason}", en: "lost: {reason}" }
    summary(count: &Counted, amount: &str) {
        it: {
            count: zero "*Nessuna trattativa aperta.*",
            one "*1 trattativa aperta, {amount}.*",
            other "*{count} trattative aperte, {amount}.*",
        },
        fr: {
            count: zero "*Aucune affaire en cours.*",
            one "*1 affaire en cours, {amount}.*",
            other "*{count} affaires en cours, {amount}.*",
        },
        en: {
            count: zero "*No open deal.*",
            one "*1 open deal, {amount}.*",
            other "*{count} open deals, {amount}.*",
        },
    }
    seen_how_often(expected: &str, low: &str, high: &str) {
        it: "Visto quanto vincete: circa {expected}, ~tra {low} e {high}.~",
        fr: "Vu ce que vous gagnez d’habitude : environ {expected}, ~entre {low} et {high}.~",
        en: "Seeing how often you win: about {expected}, ~{low} to {high}.~",
    }
    not_expected(count: &Counted) {
        it: { count: one "~{count} non si può ancora misurare: è fuori da questo conto.~", other "~{count} non si possono ancora misurare: sono fuori da questo conto.~" },
        fr: { count: one "~{count} ne se mesure pas encore : elle est hors de ce compte.~", other "~{count} ne se mesurent pas encore : elles sont hors de ce compte.~" },
        en: { count: one "~{count} cannot be measured yet, and is not in it.~", other "~{count} cannot be measured yet, and are not in it.~" },
    }
    without_amount(count: &str) {
        it: "~{count} senza importo, fuori dalla somma.~",
        fr: "~{count} sans montant, hors de la somme.~",
        en: "~{count} without an amount, not in the sum.~",
    }
    other_currencies(sums: &str) {
        it: "~In altre valute, fuori dalla somma: {sums}.~",
        fr: "~En autres devises, hors de la somme : {sums}.~",
        en: "~In other currencies, not in the sum: {sums}.~",
    }
    quick_filters { it: "Filtri rapidi", fr: "Filtres rapides", en: "Quick filters" }
    phrase_order { it: "in ordine di", fr: "par ordre", en: "in order of" }
    order { it: "Ordine delle schede", fr: "Ordre des fiches", en: "Order of the cards" }
    by_urgency { it: "urgenza", fr: "d’urgence", en: "urgency" }
    by_amount { it: "importo", fr: "de montant", en: "amount" }
    by_age { it: "permanenza in fase", fr: "d’ancienneté dans l’étape", en: "time in stage" }
    by_temperature { it: "temperatura", fr: "de température", en: "temperature" }
    urgency_rule {
        it: "Urgenza: gli stessi punti di Oggi. Contano i giorni di ritardo, l’importo in proporzione a quanto la trattativa è avanti, un cliente pronto a comprare, una decisione vicina, un solo passo che manca.",
        fr: "Urgence : les mêmes points que dans Aujourd’hui. Comptent les jours de retard, le montant à la mesure de l’avancement, un client prêt à acheter, une décision proche, une seule action qui manque.",
        en: "Urgency: the same points as in Today. What counts is days late, the amount in proportion to how far along it is, a customer who is ready to buy, a decision that is near, one single step that is missing.",
    }
    weighted(amount: &str) {
        it: "pesato {amount}",
        fr: "pondéré {amount}",
        en: "weighted {amount}",
    }
    not_weighted {
        it: "Quanto vale una colonna pesata si dice quando dieci trattative arrivate a quella fase sono chiuse.",
        fr: "Ce que vaut une colonne pondérée se dit quand dix affaires arrivées à cette étape sont closes.",
        en: "What a column is worth when weighted is said once ten deals that reached that stage are closed.",
    }
    within_limit(count: &str, limit: &str) {
        it: "{count} su {limit} al massimo",
        fr: "{count} sur {limit} au plus",
        en: "{count} of {limit} at most",
    }
    over_limit(count: &str, limit: &str) {
        it: "{count} su {limit}: troppe",
        fr: "{count} sur {limit} : c’est trop",
        en: "{count} of {limit}: too many",
    }
    stopped(days: &str) { it: "ferma da {days}", fr: "arrêtée depuis {days}", en: "stopped for {days}" }
    stopped_count(count: &Counted) {
        it: { count: one "{count} ferma", other "{count} ferme" },
        fr: { count: one "{count} arrêtée", other "{count} arrêtées" },
        en: { count: one "{count} stopped", other "{count} stopped" },
    }
    undecided_count(count: &Counted) {
        it: { count: one "{count} indecisa", other "{count} indecise" },
        fr: { count: one "{count} indécise", other "{count} indécises" },
        en: { count: one "{count} undecided", other "{count} undecided" },
    }
    days_here(days: &str) {
        it: "in questa fase da {days}",
        fr: "à cette étape depuis {days}",
        en: "in this stage for {days}",
    }
    short_days(count: &str) { it: "{count} g", fr: "{count} j", en: "{count} d" }
    late(days: &str) { it: "in ritardo di {days}", fr: "en retard de {days}", en: "{days} late" }
    late_count(count: &str) {
        it: "{count} in ritardo",
        fr: "{count} en retard",
        en: "{count} late",
    }
    no_next(count: &str) {
        it: "{count} senza prossima mossa",
        fr: "{count} sans prochaine action",
        en: "{count} without a next action",
    }
    no_next_action {
        it: "nessuna prossima mossa",
        fr: "aucune prochaine action",
        en: "no next action",
    }
    days(count: &Counted) {
        it: { count: one "{count} giorno", other "{count} giorni" },
        fr: { count: one "{count} jour", other "{count} jours" },
        en: { count: one "{count} day", other "{count} days" },
    }
    already_won { it: "già vinte", fr: "déjà gagnées", en: "already won" }
    column_empty { it: "Nessuna qui", fr: "Aucune ici", en: "None here" }
    stock_not_conversion {
        it: "Qui c’è quanto avete in mano oggi. Quanto passa da una fase all’altra si legge nell’imbuto: le colonne non sono una conversione.",
        fr: "Voici ce que vous avez en main aujourd’hui. Ce qui passe d’une étape à l’autre se lit dans l’entonnoir : les colonnes ne sont pas une conversion.",
        en: "This is what you have in hand today. What passes from stage to stage is in the funnel: the columns are not a conversion.",
    }
    stock_table {
        it: "In mano, fase per fase, oggi",
        fr: "En main, étape par étape, aujourd’hui",
        en: "In hand, stage by stage, today",
    }
    weighted_rule {
        it: "Pesato: l’importo per la probabilità di vincere, dalla fase più avanzata e dopo il tempo che vi è già passato, secondo la storia di tutte. Quanto può sbagliare si vede nel piano.",
        fr: "Pondéré : le montant × la probabilité de gagner, depuis l’étape la plus avancée et après le temps déjà passé, d’après l’historique de toutes. Sa marge se voit dans le plan.",
        en: "Weighted: the amount times the chance of winning, from the furthest stage and after the time already spent there, by the history of all. How far off it may be stands in the plan.",
    }
    stock_rule(currency: &str) {
        it: "Trattative aperte, ciascuna nella sua fase di adesso; Ordine: vinte la cui lista dell’ordine non è finita, fuori da ogni totale. Importi in {currency}; un importo vuoto non è zero.",
        fr: "Affaires en cours, chacune dans son étape actuelle ; Commande : gagnées dont la liste de la commande n’est pas finie, hors de tout total. Montants en {currency} ; un montant vide n’est pas zéro.",
        en: "Open deals, each in the stage where it stands now; Order: won ones whose order checklist is not done, in no total. Amounts in {currency}; a blank amount is not zero.",
    }
    amount { it: "Importo", fr: "Montant", en: "Amount" }
    stage { it: "Fase", fr: "Étape", en: "Stage" }
    status { it: "Stato", fr: "Statut", en: "Status" }
    owner { it: "Venditore", fr: "Commercial", en: "Salesperson" }
    source { it: "Fonte", fr: "Source", en: "Source" }
    title { it: "Trattativa", fr: "Affaire", en: "Deal" }
    entered { it: "Entrata", fr: "Entrée", en: "Entered" }
    next_action { it: "Prossima mossa", fr: "Prochaine action", en: "Next action" }
    move_which(title: &str) { it: "Sposta {title}", fr: "Déplacer {title}", en: "Move {title}" }
    moved(title: &str, stage: &str) {
        it: "{title}: ora in {stage}.",
        fr: "{title} : maintenant à l’étape {stage}.",
        en: "{title}: now in {stage}.",
    }
    won_toast(title: &str) { it: "{title}: vinta.", fr: "{title} : gagnée.", en: "{title}: won." }
    lost_toast(title: &str) {
        it: "{title}: segnata come persa.",
        fr: "{title} : marquée perdue.",
        en: "{title}: marked as lost.",
    }
    reopened(title: &str) {
        it: "{title}: di nuovo aperta.",
        fr: "{title} : de nouveau en cours.",
        en: "{title}: open again.",
    }
    created(title: &str) {
        it: "{title}: aggiunta.",
        fr: "{title} : ajoutée.",
        en: "{title}: added.",
    }
    created_with_owner(title: &str, owner: &str) {
        it: "{title}: aggiunta, con un nuovo venditore, {owner}.",
        fr: "{title} : ajoutée, avec un nouveau commercial, {owner}.",
        en: "{title}: added, with a new salesperson, {owner}.",
    }
    deleted(title: &str) {
        it: "{title}: eliminata.",
        fr: "{title} : supprimée.",
        en: "{title}: deleted.",
    }
    changed(title: &str) {
        it: "{title}: salvata.",
        fr: "{title} : enregistrée.",
        en: "{title}: saved.",
    }
    search { it: "Cerca nell’elenco", fr: "Chercher dans la liste", en: "Search the list" }
    found(count: &Counted) {
        it: {
            count: zero "Nessuna trattativa corrisponde.",
            one "1 trattativa",
            other "{count} trattative",
        },
        fr: { count: zero "Aucune affaire ne correspond.", one "1 affaire", other "{count} affaires" },
        en: { count: zero "No deal fits.", one "1 deal", other "{count} deals" },
    }
    clear_filters { it: "Togli i filtri", fr: "Retirer les filtres", en: "Clear filters" }
    empty_title {
        it: "Ancora nessuna trattativa",
        fr: "Aucune affaire pour l’instant",
        en: "No deal yet",
    }
    empty_body {
        it: "Aggiungete la prima, o importate un file.",
        fr: "Ajoutez la première, ou importez un fichier.",
        en: "Add the first one, or import a file.",
    }
    keys {
        it: "Frecce per muoversi, Invio apre, M sposta. Le schede si trascinano; con il dito, dopo averlo tenuto fermo un momento.",
        fr: "Flèches pour se déplacer, Entrée ouvre, M déplace. Les fiches se glissent ; au doigt, après l’avoir laissé posé un instant.",
        en: "Arrows to go around, Enter opens, M moves. Cards can be dragged; with a finger, after holding it still for a moment.",
    }
    jump { it: "Fasi", fr: "Étapes", en: "Stages" }
    ticks(done: &str, all: &str) {
        it: "passi fatti: {done} su {all}",
        fr: "actions faites : {done} sur {all}",
        en: "steps done: {done} of {all}",
    }
    sort_by(column: &str) {
        it: "Ordina per {column}",
        fr: "Trier par {column}",
        en: "Sort by {column}",
    }
}
