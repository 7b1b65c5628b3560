//! What the rules of the piano and of the bridge say of one opportunity, and what may move it.

use super::Counted;

words! {
    rules { it: "Che cosa dicono le regole", fr: "Ce que disent les règles", en: "What the rules say" }
    piano(activities: &Counted, stage: &str) {
        it: { activities: one "*State spingendo un pianoforte.* {activities} attività in {stage} e nessun passo avanti;", other "*State spingendo un pianoforte.* {activities} attività in {stage} e nessun passo avanti;" },
        fr: { activities: one "*Vous poussez un piano.* {activities} activité à l’étape {stage} et aucun pas en avant ;", other "*Vous poussez un piano.* {activities} activités à l’étape {stage} et aucun pas en avant ;" },
        en: { activities: one "*You are pushing a piano.* {activities} activity in {stage} and no step forward;", other "*You are pushing a piano.* {activities} activities in {stage} and no step forward;" },
    }
    piano_usual(limit: &str) {
        it: "~chi avanza, nove volte su dieci, ne fa {limit} al più.~ Provate da un’altra parte:",
        fr: "~celles qui avancent, neuf fois sur dix, en demandent {limit} au plus.~ Essayez d’un autre côté :",
        en: "~nine in ten that move on need {limit} at most.~ Try another side:",
    }
    piano_until_then(limit: &str) {
        it: "~finché la storia è corta, il limite è {limit}.~ Provate da un’altra parte:",
        fr: "~tant que l’historique est court, la limite est de {limit}.~ Essayez d’un autre côté :",
        en: "~while the history is short, the limit is {limit}.~ Try another side:",
    }
    limit_reached(limit: &Counted) {
        it: { limit: zero "Fin qui nessuna attività.", one "Fin qui {limit} attività.", other "Fin qui {limit} attività." },
        fr: { limit: zero "Jusqu’ici aucune activité.", one "Jusqu’ici {limit} activité.", other "Jusqu’ici {limit} activités." },
        en: { limit: zero "No activity up to here.", one "{limit} activity up to here.", other "{limit} activities up to here." },
    }
    limit_is_usual {
        it: "Nove volte su dieci, chi avanza era già avanti.",
        fr: "Neuf fois sur dix, celles qui avancent étaient déjà plus loin.",
        en: "Nine in ten that move on had moved on by then.",
    }
    limit_until_then {
        it: "Finché la storia è corta, il limite è questo.",
        fr: "Tant que l’historique est court, la limite est là.",
        en: "While the history is short, this is the limit.",
    }
    pushes(activities: &Counted, limit: &str) {
        it: { activities: zero "Nessuna attività dall’ultimo passo avanti; oltre {limit} sarebbe un pianoforte.", one "{activities} attività dall’ultimo passo avanti; oltre {limit} è un pianoforte.", other "{activities} attività dall’ultimo passo avanti; oltre {limit} è un pianoforte." },
        fr: { activities: zero "Aucune activité depuis le dernier pas en avant ; au-delà de {limit}, c’est un piano.", one "{activities} activité depuis le dernier pas en avant ; au-delà de {limit}, c’est un piano.", other "{activities} activités depuis le dernier pas en avant ; au-delà de {limit}, c’est un piano." },
        en: { activities: zero "No activity since the last step forward; beyond {limit} it is a piano.", one "{activities} activity since the last step forward; beyond {limit} it is a piano.", other "{activities} activities since the last step forward; beyond {limit} it is a piano." },
    }
    introduction { it: "Una presentazione", fr: "Une mise en relation", en: "An introduction" }
    introduction_by(name: &str) {
        it: "{name} conosce l’azienda e può presentarvi.",
        fr: "{name} connaît l’entreprise et peut vous mettre en relation.",
        en: "{name} knows the company and can introduce you.",
    }
    introduction_by_nobody {
        it: "Nessuno li conosce ancora: chiedete in squadra, e ai clienti contenti.",
        fr: "Personne ne les connaît encore : demandez dans l’équipe, et aux clients satisfaits.",
        en: "Nobody knows them yet: ask in the team, and among happy customers.",
    }
    ask(name: &str) { it: "Chiedi a {name}", fr: "Demander à {name}", en: "Ask {name}" }
    ask_introduction(name: &str) {
        it: "Chiedere a {name} una presentazione",
        fr: "Demander une mise en relation à {name}",
        en: "Ask {name} for an introduction",
    }
    reference { it: "Un cliente da incontrare", fr: "Un client à rencontrer", en: "A customer to meet" }
    reference_is(name: &str) {
        it: "{name} somiglia a questa azienda, ed è cliente di riferimento.",
        fr: "{name} ressemble à cette entreprise, et c’est une référence active.",
        en: "{name} is like this company, and a reference customer.",
    }
    no_reference {
        it: "Nessun cliente di riferimento le somiglia, per ora.",
        fr: "Aucune référence active ne lui ressemble, pour l’instant.",
        en: "No reference customer is like it, for now.",
    }
    propose_visit { it: "Proponi la visita", fr: "Proposer la visite", en: "Propose the visit" }
    propose_visit_to(name: &str) {
        it: "Proporre una visita da {name}",
        fr: "Proposer une visite chez {name}",
        en: "Propose a visit to {name}",
    }
    another_door { it: "Un’altra porta", fr: "Une autre porte", en: "Another door" }
    another_door_is(name: &str) {
        it: "{name} lavora lì, e non è ancora nella trattativa.",
        fr: "{name} y travaille, et n’est pas encore dans l’affaire.",
        en: "{name} works there, and is not in the deal yet.",
    }
    no_other_door {
        it: "Non conoscete altre persone lì: chiedete un nome.",
        fr: "Vous n’y connaissez personne d’autre : demandez un nom.",
        en: "You know nobody else there: ask for a name.",
    }
    call_whom(name: &str) { it: "Chiamata a {name}", fr: "Appeler {name}", en: "Call {name}" }
    stands_still(days: &Counted, stage: &str, limit: &str) {
        it: { days: one "*Ferma da {days} giorno.* In {stage} il limite è {limit}: serve una prossima mossa.", other "*Ferma da {days} giorni.* In {stage} il limite è {limit}: serve una prossima mossa." },
        fr: { days: one "*Arrêtée depuis {days} jour.* À l’étape {stage}, la limite est de {limit} : il faut une prochaine action.", other "*Arrêtée depuis {days} jours.* À l’étape {stage}, la limite est de {limit} : il faut une prochaine action." },
        en: { days: one "*Stopped for {days} day.* In {stage} the limit is {limit}: it needs a next action.", other "*Stopped for {days} days.* In {stage} the limit is {limit}: it needs a next action." },
    }
    untaken(days: &Counted) {
        it: { days: zero "*La palla è passata oggi.* Tocca alle vendite: chiamate entro domani.", one "*La palla è passata ieri, e nessuno l’ha ancora raccolta.* Chiamate oggi.", other "*La palla è passata da {days} giorni, e nessuno l’ha ancora raccolta.* Chiamate oggi." },
        fr: { days: zero "*La balle est passée aujourd’hui.* Aux ventes de jouer : appelez d’ici demain.", one "*La balle est passée hier, et personne ne l’a encore reprise.* Appelez aujourd’hui.", other "*La balle a été passée il y a {days} jours, et personne ne l’a encore reprise.* Appelez aujourd’hui." },
        en: { days: zero "*The ball was passed today.* It is sales’ turn: call by tomorrow.", one "*The ball was passed yesterday, and nobody has taken it up yet.* Call today.", other "*The ball was passed {days} days ago, and nobody has taken it up yet.* Call today." },
    }
    untold(count: &Counted) {
        it: { count: one "*{count} attività senza esito.* Dite com’è andata: finché manca, nessuna misura la conta.", other "*{count} attività senza esito.* Dite com’è andata: finché manca, nessuna misura le conta." },
        fr: { count: one "*{count} activité sans résultat.* Dites comment cela s’est passé : d’ici là aucune mesure ne la compte.", other "*{count} activités sans résultat.* Dites comment cela s’est passé : d’ici là aucune mesure ne les compte." },
        en: { count: one "*{count} activity without an outcome.* Say how it went: until then no figure counts it.", other "*{count} activities without an outcome.* Say how they went: until then no figure counts them." },
    }
    on_span(span: &str, crossed: &str, reached: &str) {
        it: "Sul ponte è in *{span}*: ~finora l’hanno attraversata {crossed} su {reached}.~",
        fr: "Sur le pont : *{span}*. ~À ce jour, {crossed} sur {reached} l’ont franchi.~",
        en: "On the bridge it is in *{span}*: ~so far {crossed} of {reached} have crossed it.~",
    }
    on_span_alone(span: &str) {
        it: "Sul ponte è in *{span}*.",
        fr: "Sur le pont : *{span}*.",
        en: "On the bridge it is in *{span}*.",
    }
    broke_after(outcome: &str, count: &str, of: &str) {
        it: "~Di quelle che si sono fermate in questa fase, {count} su {of} avevano come ultimo esito «{outcome}».~",
        fr: "~De celles qui se sont arrêtées à cette étape, {count} sur {of} avaient pour dernier résultat « {outcome} ».~",
        en: "~Of those that broke off in this stage, {count} of {of} had “{outcome}” as their last outcome.~",
    }
    broke_after_own {
        it: "È anche il suo: chiudete la prossima chiamata con un passo concordato.",
        fr: "C’est aussi le sien : terminez le prochain échange par un pas convenu.",
        en: "It is this one’s too: end the next talk with a step agreed.",
    }
}
