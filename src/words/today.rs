//! The working day: what is due, with whom to begin, and why.

use crate::domain::ActivityKind;

use super::{Counted, Language};

words! {
    today { it: "Oggi", fr: "Aujourd’hui", en: "Today" }
    today_short { it: "Oggi", fr: "Ce jour", en: "Today" }
    phrase_of { it: "Azioni di", fr: "Actions confiées à", en: "Actions of" }
    phrase_until { it: "fino a", fr: "pour", en: "until" }
    until_today { it: "oggi", fr: "aujourd’hui", en: "today" }
    until_tomorrow { it: "domani", fr: "demain", en: "tomorrow" }
    call_sheet { it: "Stampa il foglio", fr: "Imprimer la feuille", en: "Print the call sheet" }
    into_calendar {
        it: "Metti nel calendario (.ics)",
        fr: "Ajouter à l’agenda (.ics)",
        en: "Add to the calendar (.ics)",
    }
    one_into_calendar(name: &str) {
        it: "Metti nel calendario (.ics): {name}",
        fr: "Ajouter à l’agenda (.ics) : {name}",
        en: "Add to the calendar (.ics): {name}",
    }

    late_count(count: &Counted) {
        it: { count: one "{count} azione in ritardo", other "{count} azioni in ritardo" },
        fr: { count: one "{count} action en retard", other "{count} actions en retard" },
        en: { count: one "{count} action late", other "{count} actions late" },
    }
    today_count(count: &Counted) {
        it: { count: one "{count} azione per oggi", other "{count} azioni per oggi" },
        fr: { count: one "{count} action pour aujourd’hui", other "{count} actions pour aujourd’hui" },
        en: { count: one "{count} action for today", other "{count} actions for today" },
    }
    until_count(count: &Counted, day: &str) {
        it: { count: one "{count} azione fino a {day}", other "{count} azioni fino a {day}" },
        fr: { count: one "{count} action d’ici au {day}", other "{count} actions d’ici au {day}" },
        en: { count: one "{count} action until {day}", other "{count} actions until {day}" },
    }
    late_and_today(late: &str, today: &str) {
        it: "*{late} e {today} per oggi.*",
        fr: "*{late} et {today} pour aujourd’hui.*",
        en: "*{late} and {today} for today.*",
    }
    late_and_until(late: &str, due: &str, day: &str) {
        it: "*{late} e {due} fino a {day}.*",
        fr: "*{late} et {due} d’ici au {day}.*",
        en: "*{late} and {due} until {day}.*",
    }
    nothing_due {
        it: "*Niente in ritardo, niente in programma.*",
        fr: "*Rien en retard, rien au programme.*",
        en: "*Nothing late, nothing planned.*",
    }
    begin_with(name: &str, why: &str) {
        it: "Cominciate da {name}: {why}.",
        fr: "Commencez par {name} : {why}.",
        en: "Begin with {name}: {why}.",
    }
    begin_with_bare(name: &str) {
        it: "Cominciate da {name}.",
        fr: "Commencez par {name}.",
        en: "Begin with {name}.",
    }
    in_stage(amount: &str, stage: &str) {
        it: "{amount} in {stage}",
        fr: "{amount} en {stage}",
        en: "{amount} in {stage}",
    }
    still_early(amount: &str, stage: &str) {
        it: "un {stage} da {amount}",
        fr: "un {stage} à {amount}",
        en: "a {stage} worth {amount}",
    }
    days_late(days: &Counted) {
        it: { days: one "{days} giorno di ritardo", other "{days} giorni di ritardo" },
        fr: { days: one "{days} jour de retard", other "{days} jours de retard" },
        en: { days: one "{days} day late", other "{days} days late" },
    }
    ready { it: "il cliente è pronto", fr: "le client est prêt", en: "the customer is ready" }
    decision_in(days: &Counted) {
        it: {
            days: zero "la decisione è oggi",
            one "la decisione è domani",
            other "la decisione è tra {days} giorni",
        },
        fr: {
            days: zero "la décision tombe aujourd’hui",
            one "la décision tombe demain",
            other "la décision tombe dans {days} jours",
        },
        en: {
            days: zero "the decision is today",
            one "the decision is tomorrow",
            other "the decision is in {days} days",
        },
    }
    decision_passed(days: &Counted) {
        it: {
            days: one "la decisione era prevista ieri",
            other "la decisione era prevista {days} giorni fa",
        },
        fr: {
            days: one "la décision était prévue hier",
            other "la décision était prévue il y a {days} jours",
        },
        en: {
            days: one "the decision was due yesterday",
            other "the decision was due {days} days ago",
        },
    }
    one_step(step: &str) {
        it: "manca un solo passo, «{step}»",
        fr: "il ne manque qu’une action, « {step} »",
        en: "only one step is missing, “{step}”",
    }
    open_for(days: &Counted) {
        it: { days: one "aperta da {days} giorno", other "aperta da {days} giorni" },
        fr: { days: one "ouverte depuis {days} jour", other "ouverte depuis {days} jours" },
        en: { days: one "open for {days} day", other "open for {days} days" },
    }
    stopped_for(days: &Counted, limit: &str) {
        it: { days: one "ferma da {days} giorno, il limite è {limit}", other "ferma da {days} giorni, il limite è {limit}" },
        fr: { days: one "arrêtée depuis {days} jour, la limite est de {limit}", other "arrêtée depuis {days} jours, la limite est de {limit}" },
        en: { days: one "stopped for {days} day, the limit is {limit}", other "stopped for {days} days, the limit is {limit}" },
    }
    nothing_planned {
        it: "niente in programma",
        fr: "rien au programme",
        en: "nothing planned",
    }

    why_this_order { it: "Perché quest’ordine?", fr: "Pourquoi cet ordre ?", en: "Why this order?" }
    order_rule {
        it: "In ogni gruppo sta prima ciò che pesa di più: il valore in gioco (l’importo, secondo quanto è avanti: fino a 40 punti), i giorni di ritardo (fino a 30, dopo due settimane), un solo passo che manca (15), la decisione vicina o passata (fino a 15), il cliente pronto (10). Ciò che oggi ha un’ora resta alla sua ora. I punti ordinano la lista: non sono una probabilità.",
        fr: "Dans chaque groupe vient d’abord ce qui pèse le plus : la valeur en jeu (le montant, selon l’avancement : jusqu’à 40 points), les jours de retard (jusqu’à 30, après deux semaines), une seule action qui manque (15), la décision proche ou passée (jusqu’à 15), le client prêt (10). Ce qui a une heure aujourd’hui reste à son heure. Les points classent la liste : ce n’est pas une probabilité.",
        en: "In each group what weighs most comes first: the value at stake (the amount, by how far along it is: up to 40 points), the days late (up to 30, after two weeks), one step missing and no more (15), a decision that is near or has passed (up to 15), a customer who is ready (10). What has a time today stays at its time. The points order the list: they are not a chance.",
    }
    points_of(name: &str, points: &str) {
        it: "{name}, {points} punti",
        fr: "{name}, {points} points",
        en: "{name}, {points} points",
    }
    points(what: &str, points: &str) {
        it: "{what}: {points}",
        fr: "{what} : {points}",
        en: "{what}: {points}",
    }

    late { it: "In ritardo", fr: "En retard", en: "Late" }
    coming { it: "Da fare", fr: "À faire", en: "To do" }
    without_outcome {
        it: "Appuntamenti senza esito",
        fr: "Rendez-vous sans résultat",
        en: "Appointments without outcome",
    }
    order_steps { it: "Passi degli ordini", fr: "Actions des commandes", en: "Order steps" }
    decisions { it: "È ora di decidere", fr: "L’heure de la décision", en: "Time to decide" }
    stopped { it: "Ferme da troppo", fr: "Arrêtées depuis trop longtemps", en: "Stopped too long" }
    no_next_action {
        it: "Senza prossima mossa",
        fr: "Sans prochaine action",
        en: "Without a next action",
    }
    out_of_the_rate {
        it: "Sono fuori dal tasso degli appuntamenti finché non dite com’è andata.",
        fr: "Ils restent hors du taux des rendez-vous tant que leur résultat manque.",
        en: "They stay out of the appointment rate until you say how they went.",
    }
    go_to_outcomes { it: "Registra gli esiti", fr: "Noter les résultats", en: "Log the outcomes" }
    go_to_steps { it: "Vedi i passi", fr: "Voir les actions", en: "See the steps" }
    show_all { it: "Vedi tutte", fr: "Tout voir", en: "See all" }
    more(count: &Counted) {
        it: { count: one "un’altra", other "altre {count}" },
        fr: { count: one "une autre", other "{count} autres" },
        en: { count: one "one more", other "{count} more" },
    }
    outcome { it: "Esito", fr: "Résultat", en: "Outcome" }
    outcome_of(name: &str) {
        it: "Esito: {name}",
        fr: "Résultat : {name}",
        en: "Outcome: {name}",
    }
    ask_decision { it: "Chiedere che cosa hanno deciso", fr: "Demander la décision", en: "Ask what they have decided" }
    say_what_next { it: "Che cosa viene dopo?", fr: "Quelle est la suite ?", en: "What comes next?" }
    done { it: "Fatto", fr: "Fait", en: "Done" }
    step_done(name: &str, step: &str) {
        it: "{name}: «{step}», fatto.",
        fr: "{name} : « {step} », fait.",
        en: "{name}: “{step}”, done.",
    }
    step_done_of(name: &str) { it: "Fatto: {name}", fr: "Fait : {name}", en: "Done: {name}" }

    call(name: &str) { it: "Chiamare {name}", fr: "Appeler {name}", en: "Call {name}" }
    put_off { it: "Rimanda a", fr: "Reporter au", en: "Put off to" }
    write_to(name: &str) { it: "Scrivere a {name}", fr: "Écrire à {name}", en: "Write to {name}" }
    meet(name: &str) { it: "Incontrare {name}", fr: "Rencontrer {name}", en: "Meet {name}" }
    visit(name: &str) { it: "Sopralluogo da {name}", fr: "Visite chez {name}", en: "Visit {name}" }
    video(name: &str) { it: "Video con {name}", fr: "Visio avec {name}", en: "Video call with {name}" }
    propose_to(name: &str) {
        it: "Offerta per {name}",
        fr: "Proposition pour {name}",
        en: "Proposal for {name}",
    }

    heard_ago(days: &Counted) {
        it: { days: zero "sentiti oggi", one "sentiti ieri", other "sentiti {days} giorni fa" },
        fr: {
            days: zero "dernier contact aujourd’hui",
            one "dernier contact hier",
            other "dernier contact il y a {days} jours",
        },
        en: { days: zero "heard from today", one "heard from yesterday", other "heard from {days} days ago" },
    }
    never_heard { it: "mai sentiti", fr: "jamais contactés", en: "never heard from" }
    pianos { it: "State spingendo un pianoforte", fr: "Vous poussez un piano", en: "You are pushing a piano" }
    no_step_forward(activities: &Counted) {
        it: { activities: one "{activities} attività, nessun passo avanti.", other "{activities} attività, nessun passo avanti." },
        fr: { activities: one "{activities} activité, aucun pas en avant.", other "{activities} activités, aucun pas en avant." },
        en: { activities: one "{activities} activity, no step forward.", other "{activities} activities, no step forward." },
    }
    piano_usual(limit: &str) {
        it: "Chi avanza, nove volte su dieci, ne fa {limit} al più.",
        fr: "Celles qui avancent, neuf fois sur dix, en demandent {limit} au plus.",
        en: "Nine in ten that move on need {limit} at most.",
    }
    piano_until_then(limit: &str) {
        it: "Finché la storia è corta, il limite è {limit}.",
        fr: "Tant que l’historique est court, la limite est de {limit}.",
        en: "While the history is short, the limit is {limit}.",
    }
    other_ways { it: "Tre altre strade", fr: "Trois autres chemins", en: "Three other ways" }
    other_ways_for(name: &str) {
        it: "Tre altre strade: {name}",
        fr: "Trois autres chemins : {name}",
        en: "Three other ways: {name}",
    }
    two_colleagues {
        it: "Due colleghi, stesso cliente",
        fr: "Deux collègues, même client",
        en: "Two colleagues, one customer",
    }
    left_to(name: &str, owner: &str) {
        it: "{name}: ora è di {owner}.",
        fr: "{name} : maintenant à {owner}.",
        en: "{name}: it is {owner}’s now.",
    }
    waiting_for_answer {
        it: "Aspettano una risposta",
        fr: "Attendent une réponse",
        en: "Waiting for an answer",
    }
    let_go { it: "Lascia andare", fr: "Laisser passer", en: "Let it go" }
    let_go_of(name: &str) {
        it: "Lascia andare: {name}",
        fr: "Laisser passer : {name}",
        en: "Let it go: {name}",
    }
    nothing_comes(name: &str) {
        it: "{name}: senza seguito.",
        fr: "{name} : sans suite.",
        en: "{name}: nothing comes of it.",
    }
    won_from_here(rate: &str, low: &str, high: &str) {
        it: "Vinte da qui: {rate}, ~tra {low} e {high}.~",
        fr: "D’ici, on en gagne {rate}, ~entre {low} et {high}.~",
        en: "From here {rate} are won, ~{low} to {high}.~",
    }
    won_from_here_bare(rate: &str) {
        it: "Vinte da qui: {rate}.",
        fr: "D’ici, on en gagne {rate}.",
        en: "From here {rate} are won.",
    }

    nurture_count(count: &Counted) {
        it: { count: one "*{count} trattativa decide più avanti*", other "*{count} trattative decidono più avanti*" },
        fr: { count: one "*{count} affaire se décide plus tard*", other "*{count} affaires se décident plus tard*" },
        en: { count: one "*{count} deal decides later*", other "*{count} deals decide later*" },
    }
    nurture_first(count: &str, day: &str) {
        it: "{count}; prima data: {day}.",
        fr: "{count}, la première le {day}.",
        en: "{count}, the first on {day}.",
    }
    nurture_pace(contacts: &Counted) {
        it: { contacts: one "~Con un contatto per giorno di lavoro ciascuna è sentita una volta al mese.~", other "~Con {contacts} contatti per giorno di lavoro ciascuna è sentita una volta al mese.~" },
        fr: { contacts: one "~Un contact par jour ouvré, et chacune est relancée une fois par mois.~", other "~{contacts} contacts par jour ouvré, et chacune est relancée une fois par mois.~" },
        en: { contacts: one "~One contact a working day, and each is heard from once a month.~", other "~{contacts} contacts a working day, and each is heard from once a month.~" },
    }
    nurture_undated(count: &str) {
        it: "{count}; nessuna ha ancora una data.",
        fr: "{count} ; aucune n’a encore de date.",
        en: "{count}; none has a date yet.",
    }
    nurture_none {
        it: "Nessun cliente ha rimandato la decisione. Quando succede, scrivete la data: la trattativa torna qui da sola.",
        fr: "Aucun client n’a reporté sa décision. Quand cela arrive, notez la date : l’affaire revient ici d’elle-même.",
        en: "No customer has put the decision off. When one does, write down the day: the deal comes back here by itself.",
    }
    undecided { it: "Indecisi", fr: "Indécis", en: "Undecided" }
    long_term { it: "Tempi lunghi", fr: "À long terme", en: "Long to decide" }
    decide { it: "decidono", fr: "décision", en: "decision" }
    no_decision_day { it: "senza data", fr: "sans date", en: "no date" }
    next_contact { it: "prossimo contatto", fr: "prochain contact", en: "next contact" }
    no_contact {
        it: "nessun contatto in programma",
        fr: "aucun contact prévu",
        en: "no contact planned",
    }
    track_of(contact: &str, decision: &str) {
        it: "prossimo contatto: {contact}; decisione: {decision}",
        fr: "prochain contact : {contact} ; décision : {decision}",
        en: "next contact: {contact}; decision: {decision}",
    }

    all_done { it: "Per oggi è tutto a posto.", fr: "Tout est en ordre pour aujourd’hui.", en: "All is well for today." }
    all_done_body {
        it: "Niente in ritardo, niente da fare, e ogni trattativa ha la sua prossima mossa.",
        fr: "Rien en retard, rien à faire, et chaque affaire a sa prochaine action.",
        en: "Nothing late, nothing to do, and every deal has its next action.",
    }
    no_deal_title {
        it: "Ancora niente da fare",
        fr: "Rien à faire pour l’instant",
        en: "Nothing to do yet",
    }
    no_deal_body {
        it: "Con la prima trattativa qui trovate ogni giorno chi chiamare, e perché.",
        fr: "Dès la première affaire, vous trouverez ici chaque jour qui appeler, et pourquoi.",
        en: "From the first deal on, this page tells you every day whom to call, and why.",
    }
    go_to_pipeline { it: "Vai alla pipeline", fr: "Aller au pipeline", en: "Go to the pipeline" }
    first_deal { it: "Aggiungi la prima trattativa", fr: "Ajouter la première affaire", en: "Add the first deal" }
}

/// What is to be done with somebody: "Call Acme". Where it is not said how, the name alone.
#[must_use]
pub fn doing(language: Language, kind: Option<ActivityKind>, name: &str) -> String {
    match kind {
        Some(ActivityKind::Call) => call(language, name),
        Some(ActivityKind::Email) => write_to(language, name),
        Some(ActivityKind::Meeting | ActivityKind::Appointment) => meet(language, name),
        Some(ActivityKind::SiteVisit) => visit(language, name),
        Some(ActivityKind::VideoCall) => video(language, name),
        Some(ActivityKind::Proposal) => propose_to(language, name),
        Some(
            ActivityKind::Fair
            | ActivityKind::Event
            | ActivityKind::Social
            | ActivityKind::Request
            | ActivityKind::NewsletterSignUp
            | ActivityKind::Download
            | ActivityKind::OrderStep,
        )
        | None => name.to_owned(),
    }
}
