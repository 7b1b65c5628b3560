//! What was done with a customer, what came of it, and what comes next.

use crate::domain::{ActivityKind, ActivityOutcome, Move, Playbook, Side};

use super::Language;

words! {
    call { it: "Chiamata", fr: "Appel", en: "Call" }
    email { it: "E-mail", fr: "E-mail", en: "E-mail" }
    meeting { it: "Incontro", fr: "Rencontre", en: "Meeting" }
    video_call { it: "Video", fr: "Visio", en: "Video call" }
    fair { it: "Fiera", fr: "Salon", en: "Fair" }
    event { it: "Evento", fr: "Événement", en: "Event" }
    social { it: "Social", fr: "Réseaux sociaux", en: "Social media" }
    site_visit { it: "Sopralluogo", fr: "Visite sur place", en: "Site visit" }
    request { it: "Richiesta", fr: "Demande", en: "Request" }
    newsletter_sign_up {
        it: "Iscrizione alla newsletter",
        fr: "Inscription à la newsletter",
        en: "Newsletter sign-up",
    }
    download { it: "Download", fr: "Téléchargement", en: "Download" }
    appointment { it: "Appuntamento", fr: "Rendez-vous", en: "Appointment" }
    proposal { it: "Offerta", fr: "Proposition", en: "Proposal" }
    order_step { it: "Passo dell’ordine", fr: "Action de la commande", en: "Order step" }
    order { it: "Ordine", fr: "Commande", en: "Order" }
    advance { it: "Passo avanti", fr: "Un pas en avant", en: "Step forward" }
    continuation { it: "Si continua", fr: "On continue", en: "Goes on" }
    no_sale { it: "Un no", fr: "Un non", en: "A no" }
    no_reply { it: "Non risponde", fr: "Pas de réponse", en: "No answer" }
    no_show { it: "Non si presenta", fr: "Absent", en: "Not there" }
    order_means {
        it: "Ha firmato, o ha detto sì.",
        fr: "Le client a signé, ou a dit oui.",
        en: "They signed, or said yes.",
    }
    advance_means {
        it: "Ha accettato un passo preciso, con una data.",
        fr: "Le client a accepté un pas précis, avec une date.",
        en: "They agreed to a definite step, with a date.",
    }
    continuation_means {
        it: "Un buon colloquio, ma nulla di concordato.",
        fr: "Un bon échange, mais rien de convenu.",
        en: "A good talk, but nothing agreed.",
    }
    no_sale_means {
        it: "Non compra. Chiedete perché.",
        fr: "Le client n’achète pas. Demandez pourquoi.",
        en: "They are not buying. Ask why.",
    }
    no_reply_means {
        it: "Silenzio, al telefono o per scritto.",
        fr: "Silence, au téléphone ou par écrit.",
        en: "Silence, by phone or in writing.",
    }
    no_show_means {
        it: "Era fissato, e non è venuto nessuno.",
        fr: "C’était convenu, et personne n’est venu.",
        en: "It was agreed, and nobody came.",
    }
    try_again_by_phone { it: "Richiamare", fr: "Rappeler", en: "Call again" }
    try_again_in_writing { it: "Riscrivere", fr: "Réécrire", en: "Write again" }
    new_appointment {
        it: "Fissare un nuovo appuntamento",
        fr: "Fixer un nouveau rendez-vous",
        en: "Agree a new appointment",
    }
    send_proposal { it: "Mandare l’offerta", fr: "Envoyer la proposition", en: "Send the proposal" }
    settle_terms {
        it: "Incontro per fissare le condizioni",
        fr: "Rendez-vous pour arrêter les conditions",
        en: "Meeting to settle the terms",
    }
    signature {
        it: "Incontro per la firma",
        fr: "Rendez-vous pour la signature",
        en: "Meeting to sign",
    }
    keep_up { it: "Farsi sentire", fr: "Garder le contact", en: "Keep in touch" }
    say_why_lost { it: "Segna persa", fr: "Marquer perdue", en: "Mark as lost" }
    ask_again {
        it: "Chiedere se serve altro",
        fr: "Demander s’ils ont besoin d’autre chose",
        en: "Ask whether they need something",
    }
    in_six_months {
        it: "Chiedi di nuovo tra sei mesi",
        fr: "Redemander dans six mois",
        en: "Ask again in six months",
    }
    log { it: "Registra", fr: "Noter", en: "Log" }
    log_activity {
        it: "Registra un’attività",
        fr: "Noter une activité",
        en: "Log an activity",
    }
    company_or_person {
        it: "Azienda o persona",
        fr: "Entreprise ou personne",
        en: "Company or person",
    }
    found { it: "Trovate", fr: "Trouvées", en: "Found" }
    due_today { it: "Da fare oggi", fr: "À faire aujourd’hui", en: "Due today" }
    nothing_found(text: &str) {
        it: "Nessuna azienda con «{text}».",
        fr: "Aucune entreprise avec « {text} ».",
        en: "No company with “{text}”.",
    }
    new_company(name: &str) {
        it: "Nuova azienda «{name}»",
        fr: "Nouvelle entreprise « {name} »",
        en: "New company “{name}”",
    }
    someone_else { it: "Cerca un’altra", fr: "En chercher une autre", en: "Look for another" }
    key_choose { it: "scegli", fr: "choisir", en: "choose" }
    key_go_on { it: "avanti", fr: "continuer", en: "go on" }
    key_close { it: "chiudi", fr: "fermer", en: "close" }
    key_outcome { it: "esito", fr: "résultat", en: "outcome" }
    key_accept { it: "va bene", fr: "d’accord", en: "all right" }
    key_without_next { it: "senza prossima mossa", fr: "sans prochaine action", en: "no next action" }
    what { it: "Che cosa", fr: "Quoi", en: "What" }
    with { it: "con", fr: "avec", en: "with" }
    with_whom { it: "Con chi", fr: "Avec qui", en: "With whom" }
    nobody_named { it: "chi ha risposto", fr: "l’interlocuteur", en: "whoever answered" }
    by { it: "di", fr: "par", en: "by" }
    by_whom { it: "Di chi", fr: "Par qui", en: "By whom" }
    when { it: "Quando", fr: "Quand", en: "When" }
    at_time { it: "A che ora", fr: "À quelle heure", en: "At what time" }
    today { it: "oggi", fr: "aujourd’hui", en: "today" }
    yesterday { it: "ieri", fr: "hier", en: "yesterday" }
    tomorrow { it: "domani", fr: "demain", en: "tomorrow" }
    another_day { it: "un altro giorno…", fr: "un autre jour…", en: "another day…" }
    how_did_it_go {
        it: "Com’è andata?",
        fr: "Comment ça s’est passé ?",
        en: "How did it go?",
    }
    how { it: "Come", fr: "Comment", en: "How" }
    outcome_label { it: "Esito", fr: "Résultat", en: "Outcome" }
    next_move { it: "Prossima mossa", fr: "Prochaine action", en: "Next action" }
    by_day { it: "entro", fr: "d’ici", en: "by" }
    stays_planned(what: &str, day: &str) {
        it: "Resta: {what}, {day}",
        fr: "Reste prévu : {what}, {day}",
        en: "Stays: {what}, {day}",
    }
    keep_planned { it: "Lascia com’è", fr: "Laisser tel quel", en: "Leave as it is" }
    enters(stage: &str) {
        it: "Entra in {stage}.",
        fr: "Passe à l’étape {stage}.",
        en: "Enters {stage}.",
    }
    accept { it: "Va bene", fr: "D’accord", en: "All right" }
    change { it: "Cambia", fr: "Modifier", en: "Change" }
    no_next_move {
        it: "Senza prossima mossa",
        fr: "Sans prochaine action",
        en: "Without a next action",
    }
    note { it: "Nota", fr: "Note", en: "Note" }
    add_note { it: "Aggiungi una nota", fr: "Ajouter une note", en: "Add a note" }
    not_in_the_past {
        it: "Si guarda un giorno passato: per scrivere, tornate a oggi.",
        fr: "On regarde un jour passé : pour écrire, revenez à aujourd’hui.",
        en: "This is a past day: go back to today to write.",
    }
    called_on(owner: &str, day: &str) {
        it: "{owner} ha chiamato {day}",
        fr: "{owner} a appelé {day}",
        en: "{owner} called {day}",
    }
    wrote_on(owner: &str, day: &str) {
        it: "{owner} ha scritto {day}",
        fr: "{owner} a écrit {day}",
        en: "{owner} wrote {day}",
    }
    met_on(owner: &str, day: &str) {
        it: "{owner} ha incontrato il cliente {day}",
        fr: "{owner} a rencontré le client {day}",
        en: "{owner} met the customer {day}",
    }
    did_on(owner: &str, kind: &str, day: &str) {
        it: "{owner}, {day}: {kind}",
        fr: "{owner}, {day} : {kind}",
        en: "{owner}, {day}: {kind}",
    }
    has_planned(owner: &str, kind: &str, day: &str) {
        it: "{owner} ha in programma per {day}: {kind}",
        fr: "{owner} a au programme pour {day} : {kind}",
        en: "{owner} has planned for {day}: {kind}",
    }
    had_planned(owner: &str, kind: &str, day: &str) {
        it: "{owner} aveva in programma per {day}: {kind}",
        fr: "{owner} avait au programme pour {day} : {kind}",
        en: "{owner} had planned for {day}: {kind}",
    }
    and_has_planned(kind: &str, day: &str) {
        it: "e ha in programma per {day}: {kind}",
        fr: "et a au programme pour {day} : {kind}",
        en: "and has planned for {day}: {kind}",
    }
    leave_to(name: &str) { it: "Lascia a {name}", fr: "Laisser à {name}", en: "Leave it to {name}" }
    or_go_on {
        it: "oppure continuate lo stesso: resta nell’elenco delle collisioni.",
        fr: "ou continuez quand même : cela reste dans la liste des collisions.",
        en: "or go on all the same: it stays in the list of collisions.",
    }
    website_visit { it: "Visita al sito", fr: "Visite du site", en: "Website visit" }
    note_a_trace {
        it: "Registra una richiesta, una visita, un download",
        fr: "Noter une demande, une visite, un téléchargement",
        en: "Log a request, a visit, a download",
    }
    trace_means {
        it: "Ciò che un’azienda o una persona ha fatto, prima che ci sia una trattativa. Si ritrova in Oggi finché qualcuno risponde.",
        fr: "Ce qu’une entreprise ou une personne a fait, avant qu’il y ait une affaire. Cela attend dans Aujourd’hui jusqu’à une réponse.",
        en: "What a company or a person did, before there is a deal. It waits in Today until somebody answers.",
    }
    company { it: "Azienda", fr: "Entreprise", en: "Company" }
    person { it: "Persona", fr: "Personne", en: "Person" }
    who_is_missing {
        it: "Scrivete l’azienda o la persona.",
        fr: "Écrivez l’entreprise ou la personne.",
        en: "Write the company or the person.",
    }
    make_a_deal { it: "Apri una trattativa", fr: "Ouvrir une affaire", en: "Make a deal of it" }
    make_a_deal_of(name: &str) {
        it: "Apri una trattativa: {name}",
        fr: "Ouvrir une affaire : {name}",
        en: "Make a deal of it: {name}",
    }
    noted(name: &str, kind: &str, day: &str) {
        it: "{name}: {kind}, {day}.",
        fr: "{name} : {kind}, {day}.",
        en: "{name}: {kind}, {day}.",
    }
    other_reason { it: "un altro motivo…", fr: "un autre motif…", en: "another reason…" }
    no_reason { it: "motivo non scritto", fr: "motif non précisé", en: "no reason given" }
    was_moved { it: "È stato spostato", fr: "Il a été déplacé", en: "It was moved" }
    move_to_day { it: "Sposta", fr: "Déplacer", en: "Move" }
    moved_to(name: &str, day: &str) {
        it: "{name}: appuntamento spostato, {day}",
        fr: "{name} : rendez-vous déplacé, {day}",
        en: "{name}: appointment moved, {day}",
    }
    logged(name: &str, kind: &str, outcome: &str) {
        it: "{name}: {kind}, {outcome}.",
        fr: "{name} : {kind}, {outcome}.",
        en: "{name}: {kind}, {outcome}.",
    }
    logged_then(what: &str, day: &str) {
        it: " Poi: {what}, {day}.",
        fr: " Ensuite : {what}, {day}.",
        en: " Then: {what}, {day}.",
    }
    logged_lost { it: " Persa.", fr: " Perdue.", en: " Lost." }
}

/// What an activity is.
#[must_use]
pub const fn kind(language: Language, kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Call => call(language),
        ActivityKind::Email => email(language),
        ActivityKind::Meeting => meeting(language),
        ActivityKind::VideoCall => video_call(language),
        ActivityKind::Fair => fair(language),
        ActivityKind::Event => event(language),
        ActivityKind::Social => social(language),
        ActivityKind::SiteVisit => site_visit(language),
        ActivityKind::Request => request(language),
        ActivityKind::NewsletterSignUp => newsletter_sign_up(language),
        ActivityKind::Download => download(language),
        ActivityKind::Appointment => appointment(language),
        ActivityKind::Proposal => proposal(language),
        ActivityKind::OrderStep => order_step(language),
    }
}

/// What an activity of marketing is: the visit is one to the site of the firm.
#[must_use]
pub const fn kind_of(language: Language, side: Side, of: ActivityKind) -> &'static str {
    match (side, of) {
        (Side::Marketing, ActivityKind::SiteVisit) => website_visit(language),
        (Side::Marketing | Side::Sales, of) => kind(language, of),
    }
}

/// What somebody did on a day: "Ada called yesterday".
#[must_use]
pub fn did(language: Language, of: ActivityKind, owner: &str, day: &str) -> String {
    match of {
        ActivityKind::Call => called_on(language, owner, day),
        ActivityKind::Email => wrote_on(language, owner, day),
        ActivityKind::Meeting | ActivityKind::Appointment | ActivityKind::VideoCall => {
            met_on(language, owner, day)
        }
        ActivityKind::SiteVisit
        | ActivityKind::Fair
        | ActivityKind::Event
        | ActivityKind::Social
        | ActivityKind::Request
        | ActivityKind::NewsletterSignUp
        | ActivityKind::Download
        | ActivityKind::Proposal
        | ActivityKind::OrderStep => did_on(language, owner, kind(language, of), day),
    }
}

/// What came of an activity.
#[must_use]
pub const fn outcome(language: Language, outcome: ActivityOutcome) -> &'static str {
    match outcome {
        ActivityOutcome::Order => order(language),
        ActivityOutcome::Advance => advance(language),
        ActivityOutcome::Continuation => continuation(language),
        ActivityOutcome::NoSale => no_sale(language),
        ActivityOutcome::NoReply => no_reply(language),
        ActivityOutcome::NoShow => no_show(language),
    }
}

/// What is meant by an outcome, in a line.
#[must_use]
pub const fn outcome_means(language: Language, outcome: ActivityOutcome) -> &'static str {
    match outcome {
        ActivityOutcome::Order => order_means(language),
        ActivityOutcome::Advance => advance_means(language),
        ActivityOutcome::Continuation => continuation_means(language),
        ActivityOutcome::NoSale => no_sale_means(language),
        ActivityOutcome::NoReply => no_reply_means(language),
        ActivityOutcome::NoShow => no_show_means(language),
    }
}

/// What is to be done next, in a few words; a step of the playbook in the firm's own.
#[must_use]
pub fn next(language: Language, next: Move, by: ActivityKind, playbook: &Playbook) -> String {
    let said = match (next, by) {
        (Move::PlaybookStep(id) | Move::OrderStep(id), _) => {
            let item = playbook.items.iter().find(|item| item.id == id);
            return item.map_or_else(|| kind(language, by).to_owned(), |item| item.text.clone());
        }
        (Move::TryAgain, ActivityKind::Email) => try_again_in_writing(language),
        (Move::TryAgain, _) => try_again_by_phone(language),
        (Move::NewAppointment, _) => new_appointment(language),
        (Move::Appointment, by) => kind(language, by),
        (Move::SendProposal, _) => send_proposal(language),
        (Move::SettleTerms, _) => settle_terms(language),
        (Move::Signature, _) => signature(language),
        (Move::KeepUp, _) => keep_up(language),
        (Move::SayWhyLost, _) => say_why_lost(language),
        (Move::AskAgain, _) => ask_again(language),
    };
    said.to_owned()
}
