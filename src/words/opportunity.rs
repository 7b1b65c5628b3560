//! One opportunity: its panel and its form.

use crate::domain::{DecisionRole, Temperature};

use super::{Counted, Language};

words! {
    new_title { it: "Nuova trattativa", fr: "Nouvelle affaire", en: "New deal" }
    what { it: "Che cosa si vende", fr: "Ce qui est vendu", en: "What is being sold" }
    account { it: "Azienda", fr: "Entreprise", en: "Company" }
    owner { it: "Venditore", fr: "Commercial", en: "Salesperson" }
    new_owner_hint {
        it: "scrivete un nome nuovo per aggiungerlo",
        fr: "écrivez un nouveau nom pour l’ajouter",
        en: "write a new name to add it",
    }
    source { it: "Fonte", fr: "Source", en: "Source" }
    amount { it: "Importo", fr: "Montant", en: "Amount" }
    amount_wrong {
        it: "Non si legge come importo: scrivete per esempio 1250 o 1250,50.",
        fr: "Montant illisible : écrivez par exemple 1250 ou 1250,50.",
        en: "This does not read as an amount: write 1250 or 1250.50, say.",
    }
    amount_ambiguous {
        it: "Si legge in due modi: scrivete 1234 oppure 1,23.",
        fr: "Se lit de deux façons : écrivez 1234 ou 1,23.",
        en: "This reads two ways: write 1234, or 1.23.",
    }
    stage { it: "Fase", fr: "Étape", en: "Stage" }
    temperature { it: "Temperatura", fr: "Température", en: "Temperature" }
    ready { it: "pronta", fr: "prête", en: "ready" }
    undecided { it: "indecisa", fr: "indécise", en: "undecided" }
    long_term { it: "tempi lunghi", fr: "à long terme", en: "long to decide" }
    unknown { it: "non si sa", fr: "inconnue", en: "not known" }
    expected_close { it: "Firma prevista", fr: "Signature prévue", en: "Signature expected" }
    next_what { it: "Prossima mossa", fr: "Prochaine action", en: "Next action" }
    next_on { it: "Quando", fr: "Quand", en: "When" }
    next_needs_day {
        it: "Serve anche il giorno.",
        fr: "Il faut aussi le jour.",
        en: "It needs a day too.",
    }
    edit { it: "Modifica", fr: "Modifier", en: "Edit" }
    add { it: "Aggiungi", fr: "Ajouter", en: "Add" }
    win { it: "Vinta", fr: "Gagnée", en: "Won" }
    lose { it: "Persa", fr: "Perdue", en: "Lost" }
    take_back {
        it: "Non è più vinta",
        fr: "N’est plus gagnée",
        en: "No longer won",
    }
    take_back_hint {
        it: "Resta scritto che fu vinta: fino a quel giorno conta fra le vinte.",
        fr: "Il reste écrit qu’elle fut gagnée : jusqu’à ce jour, elle compte parmi les gagnées.",
        en: "That it was won stays written: until that day it counts among the won.",
    }
    taken_back_on { it: "Da quando", fr: "Depuis quand", en: "Since when" }
    take_back_open { it: "È di nuovo aperta", fr: "Elle est de nouveau en cours", en: "It is open again" }
    take_back_lost { it: "È persa", fr: "Elle est perdue", en: "It is lost" }
    reopen { it: "Riapri", fr: "Rouvrir", en: "Reopen" }
    move_on { it: "Sposta", fr: "Déplacer", en: "Move" }
    win_title(title: &str) {
        it: "{title}: per quanto, e quando?",
        fr: "{title} : pour combien, et quand ?",
        en: "{title}: for how much, and when?",
    }
    lose_title(title: &str) {
        it: "Perché si perde {title}?",
        fr: "Pourquoi perd-on {title} ?",
        en: "Why is {title} lost?",
    }
    lose_reason {
        it: "Motivo, se lo sapete",
        fr: "Motif, si vous le connaissez",
        en: "Reason, if you know it",
    }
    lose_apply { it: "Segna come persa", fr: "Marquer perdue", en: "Mark as lost" }
    no_steps {
        it: "Nessun passo per questa fase.",
        fr: "Aucune action pour cette étape.",
        en: "No steps for this stage.",
    }
    collision { it: "collisione", fr: "collision", en: "collision" }
    history { it: "Storia", fr: "Historique", en: "History" }
    entered(stage: &str) { it: "entra in {stage}", fr: "passe à l’étape {stage}", en: "enters {stage}" }
    back_to(stage: &str) { it: "torna in {stage}", fr: "revient à l’étape {stage}", en: "back to {stage}" }
    became_won { it: "vinta", fr: "gagnée", en: "won" }
    became_lost { it: "persa", fr: "perdue", en: "lost" }
    became_open { it: "riaperta", fr: "rouverte", en: "reopened" }
    given_to(owner: &str) {
        it: "affidata a {owner}",
        fr: "confiée à {owner}",
        en: "given to {owner}",
    }
    undated { it: "senza data", fr: "sans date", en: "undated" }
    ends_when(milestone: &str) {
        it: "Avanti se: *{milestone}*.",
        fr: "On avance quand : *{milestone}*.",
        en: "Moves on when: *{milestone}*.",
    }
    no_account { it: "senza azienda", fr: "sans entreprise", en: "no company" }
    no_day { it: "giorno da decidere", fr: "jour à préciser", en: "no day yet" }
    not_saved(text: &str) {
        it: "Non salvato: «{text}».",
        fr: "Non enregistré : « {text} ».",
        en: "Not saved: “{text}”.",
    }
    discard { it: "Butta via", fr: "Jeter", en: "Throw away" }
    open_page { it: "Apri come pagina", fr: "Ouvrir comme page", en: "Open as a page" }
    pass_ball { it: "Passa la palla", fr: "Passer la balle", en: "Pass the ball" }
    ball_to { it: "A chi", fr: "À qui", en: "To whom" }
    ball_passed(title: &str, owner: &str) {
        it: "{title}: la palla passa a {owner}.",
        fr: "{title} : la balle passe à {owner}.",
        en: "{title}: the ball is with {owner}.",
    }
    nobody_to_pass_to {
        it: "Non c’è nessun altro a cui passarla. Scrivete un altro venditore in una nuova trattativa.",
        fr: "Il n’y a personne d’autre à qui la passer. Écrivez un autre commercial dans une nouvelle affaire.",
        en: "There is nobody else to pass it to. Write another salesperson in a new deal.",
    }
    on_day { it: "Che giorno", fr: "Quel jour", en: "On which day" }
    signed_on { it: "Firmata", fr: "Signée", en: "Signed" }
    win_apply { it: "Segna come vinta", fr: "Marquer gagnée", en: "Mark as won" }
    lost_on { it: "Persa il giorno", fr: "Perdue le", en: "Lost on" }
    took(days: &str) { it: "in {days}", fr: "en {days}", en: "in {days}" }
    in_stage(stage: &str) { it: "In {stage}", fr: "À l’étape {stage}", en: "In {stage}" }
    usually(days: &str) { it: "di solito {days}", fr: "d’habitude {days}", en: "usually {days}" }
    chance { it: "Da qui si vince", fr: "Gagnées à partir d’ici", en: "Won from here" }
    chance_range(low: &str, high: &str) {
        it: "tra {low} e {high}",
        fr: "entre {low} et {high}",
        en: "{low} to {high}",
    }
    won_so_far(won: &str, reached: &str, open: &Counted) {
        it: {
            open: zero "finora {won} su {reached} arrivate qui",
            one "finora {won} su {reached} arrivate qui, {open} aperta",
            other "finora {won} su {reached} arrivate qui, {open} aperte",
        },
        fr: {
            open: zero "à ce jour {won} sur {reached} arrivées ici",
            one "à ce jour {won} sur {reached} arrivées ici, {open} en cours",
            other "à ce jour {won} sur {reached} arrivées ici, {open} en cours",
        },
        en: {
            open: zero "so far {won} of {reached} that came here",
            one "so far {won} of {reached} that came here, {open} open",
            other "so far {won} of {reached} that came here, {open} open",
        },
    }
    chance_rule {
        it: "Quante di quelle arrivate a questa fase, e ferme da altrettanto, sono state vinte alla fine; quattro volte su cinque tra i due estremi, se il passato si ripete.",
        fr: "Combien de celles arrivées à cette étape, et là depuis aussi longtemps, ont été gagnées au final ; quatre fois sur cinq entre les deux bornes, si le passé se répète.",
        en: "How many of those that reached this stage, and stood there as long, were won in the end; between the two ends four times in five, if the past repeats.",
    }
    too_early { it: "troppo presto per dirlo", fr: "trop tôt pour le dire", en: "too early to say" }
    no_day_known { it: "senza data non si sa", fr: "sans date, on ne sait pas", en: "not known without a day" }
    proposed { it: "Proposta:", fr: "Proposition :", en: "Proposed:" }
    accept { it: "Va bene", fr: "D’accord", en: "All right" }
    past_is_read_only {
        it: "Si guarda un giorno passato: qui non si cambia nulla. Per scrivere, tornate a oggi.",
        fr: "On regarde un jour passé : rien ne se change ici. Pour écrire, revenez à aujourd’hui.",
        en: "This is a past day: nothing is changed here. Go back to today to write.",
    }
    decides { it: "Quando decide", fr: "Quand il décide", en: "When they decide" }
    decision_on { it: "Giorno della decisione", fr: "Jour de la décision", en: "Day of the decision" }
    currency_missing {
        it: "Scrivete anche la valuta: 1250 EUR.",
        fr: "Écrivez aussi la devise : 1250 EUR.",
        en: "Write the currency too: 1250 EUR.",
    }
    since { it: "Dal giorno", fr: "Depuis le", en: "Since" }
    since_hint {
        it: "Da quando è in questa fase: anche un giorno passato.",
        fr: "Depuis quand elle est à cette étape : un jour passé convient.",
        en: "Since when it has stood there: a past day will do.",
    }
    none { it: "nessuna", fr: "aucune", en: "none" }
    plan_something {
        it: "Qual è la prossima mossa?",
        fr: "Quelle est la prochaine action ?",
        en: "What comes next?",
    }
    plan { it: "Pianifica", fr: "Planifier", en: "Plan it" }
    say_outcome { it: "Segna esito", fr: "Noter le résultat", en: "Say how it went" }
    change { it: "Cambia", fr: "Modifier", en: "Change" }
    take_away { it: "Togli", fr: "Retirer", en: "Take away" }
    what_to_do { it: "Che cosa", fr: "Quoi", en: "What" }
    how { it: "Come", fr: "Comment", en: "How" }
    with_whom { it: "Con chi", fr: "Avec qui", en: "With whom" }
    at_time { it: "A che ora", fr: "À quelle heure", en: "At what time" }
    with(name: &str) { it: "con {name}", fr: "avec {name}", en: "with {name}" }
    steps_of(stage: &str) {
        it: "Passi della fase {stage}",
        fr: "Actions de l’étape {stage}",
        en: "Steps of {stage}",
    }
    so_many(done: &str, all: &str) {
        it: "{done} su {all}",
        fr: "{done} sur {all}",
        en: "{done} of {all}",
    }
    record_too(kind: &str) {
        it: "Registrare anche questa attività: {kind}?",
        fr: "Noter aussi cette activité : {kind} ?",
        en: "Log this activity too: {kind}?",
    }
    record { it: "Registra", fr: "Noter", en: "Log" }
    not_needed { it: "Non serve", fr: "Inutile", en: "No need" }
    appointment_day {
        it: "Per che giorno è fissato",
        fr: "Pour quel jour il est fixé",
        en: "For which day it is set",
    }
    people { it: "Chi c’è nella decisione", fr: "Qui prend part à la décision", en: "Who is in the decision" }
    no_people {
        it: "Chi decide? Un nome basta per cominciare.",
        fr: "Qui décide ? Un nom suffit pour commencer.",
        en: "Who decides? A name is enough to begin with.",
    }
    add_person { it: "Aggiungi una persona", fr: "Ajouter une personne", en: "Add a person" }
    never_met { it: "nessun contatto", fr: "aucun contact", en: "never spoken to" }
    edit_which(name: &str) { it: "Modifica {name}", fr: "Modifier {name}", en: "Edit {name}" }
    take_off { it: "Togli da qui", fr: "Retirer d’ici", en: "Take off" }
    person_name { it: "Nome", fr: "Nom", en: "Name" }
    person_role { it: "Ruolo nella decisione", fr: "Rôle dans la décision", en: "Part in the decision" }
    department { it: "Reparto", fr: "Service", en: "Department" }
    phone { it: "Telefono", fr: "Téléphone", en: "Telephone" }
    email { it: "E-mail", fr: "E-mail", en: "E-mail" }
    decider { it: "decide", fr: "décide", en: "decides" }
    influencer { it: "influenza", fr: "influence", en: "influences" }
    user { it: "usa", fr: "utilise", en: "uses" }
    buyer { it: "compra", fr: "achète", en: "buys" }
    gatekeeper { it: "filtra", fr: "filtre", en: "lets through" }
    champion { it: "sostiene", fr: "soutient", en: "supports" }
    note { it: "Nota", fr: "Note", en: "Note" }
    note_about { it: "Su che cosa", fr: "À propos de", en: "About" }
    this_deal { it: "questa trattativa", fr: "cette affaire", en: "this deal" }
    note_deleted { it: "Nota eliminata.", fr: "Note supprimée.", en: "Note deleted." }
    show_all { it: "Mostra tutto", fr: "Tout afficher", en: "Show all" }
    nothing_done(days: &str) {
        it: "{days} senza attività",
        fr: "{days} sans activité",
        en: "{days} without activity",
    }
    planned { it: "in programma", fr: "prévu", en: "planned" }
    stood_in(stage: &str) {
        it: "era già in {stage}",
        fr: "était déjà à l’étape {stage}",
        en: "already stood in {stage}",
    }
    came_through(source: &str) { it: "Fonte: {source}", fr: "Source : {source}", en: "Source: {source}" }
    passed_on(before: &str, owner: &str) {
        it: "da {before} a {owner}",
        fr: "avant : {before}, maintenant : {owner}",
        en: "from {before} to {owner}",
    }
    handed_over { it: "Passaggio di palla", fr: "Passage de balle", en: "Hand-over" }
    step_done(step: &str) { it: "{step}: fatto", fr: "{step} : fait", en: "{step}: done" }
    after_signature { it: "Dopo la firma", fr: "Après la signature", en: "After the signature" }
    won_on(day: &str) { it: "vinta, {day}", fr: "gagnée, {day}", en: "won, {day}" }
    next_step(step: &str) {
        it: "*Il prossimo passo: {step}.* ~Per che giorno?~",
        fr: "*Prochaine action : {step}.* ~Pour quel jour ?~",
        en: "*The next step: {step}.* ~By which day?~",
    }
    next_step_on(step: &str, day: &str) {
        it: "*Il prossimo passo: {step}, {day}.*",
        fr: "*Prochaine action : {step}, {day}.*",
        en: "*The next step: {step}, {day}.*",
    }
    mark_done(step: &str) {
        it: "Segna fatto: {step}",
        fr: "Marquer fait : {step}",
        en: "Mark as done: {step}",
    }
    done_on(step: &str) { it: "{step}: fatto il", fr: "{step} : fait le", en: "{step}: done on" }
    due_on(step: &str) { it: "{step}: entro il", fr: "{step} : pour le", en: "{step}: due on" }
    step_is_done { it: "fatto", fr: "fait", en: "done" }
    not_yet { it: "da fare", fr: "à faire", en: "to do" }
    order_finished {
        it: "*L’ordine è completato.*",
        fr: "*La commande est terminée.*",
        en: "*The order is finished.*",
    }
    order_finished_on(day: &str) {
        it: "*L’ordine è completato, {day}.*",
        fr: "*La commande est terminée, {day}.*",
        en: "*The order is finished, {day}.*",
    }
    orders_finished(days: &Counted, done: &str, of: &str) {
        it: { days: one "~Dei vostri ordini firmati da almeno {days} giorno, completati {done} su {of}.~", other "~Dei vostri ordini firmati da almeno {days} giorni, completati {done} su {of}.~" },
        fr: { days: one "~De vos commandes signées depuis au moins {days} jour, terminées {done} sur {of}.~", other "~De vos commandes signées depuis au moins {days} jours, terminées {done} sur {of}.~" },
        en: { days: one "~Of your orders signed at least {days} day ago, {done} of {of} are finished.~", other "~Of your orders signed at least {days} days ago, {done} of {of} are finished.~" },
    }
    when_again {
        it: "Quando richiamare, per sapere se serve altro?",
        fr: "Quand rappeler, pour savoir s’ils ont besoin d’autre chose ?",
        en: "When to call again, to ask what they need?",
    }
    plan_call { it: "Pianifica la chiamata", fr: "Planifier l’appel", en: "Plan the call" }
    called_again_on(day: &str) {
        it: "Si richiama: {day}.",
        fr: "On rappelle : {day}.",
        en: "To be called again: {day}.",
    }
    reorder { it: "Riordino", fr: "Nouvelle commande", en: "Repeat order" }
    order_again { it: "Ordina di nuovo", fr: "Nouvelle commande", en: "Orders again" }
    reorder_begun(title: &str) {
        it: "{title}: comincia la trattativa del riordino.",
        fr: "{title} : l’affaire suivante commence.",
        en: "{title}: the next deal begins.",
    }
    reorder_of(title: &str) {
        it: "dopo l’ordine «{title}»",
        fr: "après la commande « {title} »",
        en: "after the order “{title}”",
    }
}

/// The part that somebody plays in the decision, as a verb.
#[must_use]
pub const fn role(language: Language, role: DecisionRole) -> &'static str {
    match role {
        DecisionRole::Decider => decider(language),
        DecisionRole::Influencer => influencer(language),
        DecisionRole::User => user(language),
        DecisionRole::Buyer => buyer(language),
        DecisionRole::Gatekeeper => gatekeeper(language),
        DecisionRole::Champion => champion(language),
    }
}

/// The word for a temperature.
#[must_use]
pub const fn temperature_of(language: Language, temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ready => ready(language),
        Temperature::Undecided => undecided(language),
        Temperature::LongTerm => long_term(language),
    }
}
