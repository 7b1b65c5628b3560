//! The words of the planner and of the bridge: captions, names of rows and columns, the rules they
//! are counted by, and why something cannot be measured.

use crate::domain::Stage;
use crate::metrics::Rule;

use crate::words::{Language, stage};

words! {
    planner {
        it: "Quanto serve per vincere",
        fr: "Ce qu’il faut pour gagner",
        en: "What it takes to win",
    }
    what_if {
        it: "Che cosa porta ogni leva",
        fr: "Ce qu’apporte chaque levier",
        en: "What each lever brings",
    }
    bridge { it: "Il ponte", fr: "Le pont", en: "The bridge" }


    targets { it: "Bersagli", fr: "Cibles", en: "Targets" }
    prospects { it: "Prospect", fr: "Prospects", en: "Prospects" }
    appointments_set { it: "Appuntamenti fissati", fr: "Rendez-vous fixés", en: "Appointments set" }
    appointments_held {
        it: "Appuntamenti tenuti",
        fr: "Rendez-vous tenus",
        en: "Appointments held",
    }
    proposals { it: "Offerte", fr: "Propositions", en: "Proposals" }
    won { it: "Clienti vinti", fr: "Clients gagnés", en: "Customers won" }
    expected { it: "in media", fr: "en moyenne", en: "on average" }
    needed_80 {
        it: "per essere sicuri all’80 %",
        fr: "pour être sûr à 80 %",
        en: "to be 80 % sure",
    }

    volume { it: "10 % di bersagli in più", fr: "10 % de cibles en plus", en: "10 % more targets" }
    from { it: "da", fr: "de", en: "from" }
    to { it: "a", fr: "à", en: "to" }
    wins_added { it: "clienti in più", fr: "clients en plus", en: "more customers" }
    amount_added { it: "valore in più", fr: "montant en plus", en: "more money" }
    work_added { it: "lavoro in più", fr: "travail en plus", en: "more work" }

    awareness { it: "Conoscenza", fr: "Découverte", en: "Awareness" }
    consideration { it: "Valutazione", fr: "Considération", en: "Consideration" }
    acquisition { it: "Acquisizione", fr: "Acquisition", en: "Acquisition" }
    breaks { it: "Dove si è rotto", fr: "Là où cela a rompu", en: "Where it broke" }
    lost { it: "perse", fr: "perdues", en: "lost" }
    rotting {
        it: "ferme da troppo",
        fr: "immobiles depuis trop longtemps",
        en: "idle for too long",
    }
    untold { it: "senza esito", fr: "sans résultat", en: "no outcome" }
    no_reply { it: "nessuna risposta", fr: "sans réponse", en: "no reply" }
    no_show { it: "nessuno si è presentato", fr: "personne n’est venu", en: "no show" }
    no_sale { it: "un no", fr: "un non", en: "a no" }
    continuation { it: "solo parole", fr: "des paroles", en: "talk only" }
    advance { it: "un passo avanti", fr: "un pas en avant", en: "a step forward" }
    order { it: "un ordine", fr: "une commande", en: "an order" }
    on_it { it: "sul ponte", fr: "sur le pont", en: "on it" }
    crossed { it: "passate", fr: "passées", en: "crossed" }
    went_back { it: "tornate indietro", fr: "revenues en arrière", en: "went back" }
    broke { it: "interrotte", fr: "interrompues", en: "broke off" }

    nothing_won {
        it: "nessuna vinta: non si sa quanto serva",
        fr: "aucune gagnée : on ne sait pas ce qu’il faut",
        en: "none won: it isn’t known what it takes",
    }
    too_many_needed {
        it: "un numero fuori da ogni piano",
        fr: "un nombre hors de tout plan",
        en: "a number beyond any plan",
    }
    not_a_share {
        it: "sono due conteggi, non una quota",
        fr: "ce sont deux comptages, pas une part",
        en: "these are two counts, not a share",
    }
    no_mean_amount {
        it: "nessun valore vinto è noto",
        fr: "aucun montant gagné n’est connu",
        en: "no won amount is known",
    }
    not_in_reference {
        it: "il riferimento non ha questi livelli",
        fr: "la référence n’a pas ces niveaux",
        en: "the reference has no such levels",
    }
    no_period_before {
        it: "la scelta non ha un periodo precedente",
        fr: "ce choix n’a pas de période précédente",
        en: "this choice has no period before it",
    }

    planned_from_counts(wanted: &str) {
        it: "Per {wanted} clienti, dai conteggi: valgono solo se il loro esito è ormai noto. In media = obiettivo × livello ÷ vinte, per eccesso. All’80 % conta anche quanto pochi siano i casi.",
        fr: "Pour {wanted} clients, d’après les comptages : ils ne valent que si leur issue est connue. En moyenne = objectif × niveau ÷ gagnées, arrondi vers le haut. À 80 %, le petit nombre de cas compte aussi.",
        en: "For {wanted} customers, from the counts: they hold only where what became of them is known by now. On average = goal × level ÷ won, rounded up. The 80 % number also allows for how few cases there are.",
    }
    planned_from_curve(wanted: &str, horizon: &str) {
        it: "Per {wanted} clienti, da quanto è stato vinto entro {horizon} giorni da ogni livello; le aperte sono aperte, non perse. All’80 % conta anche quanto pochi siano i casi.",
        fr: "Pour {wanted} clients, d’après ce qui a été gagné en {horizon} jours depuis chaque niveau ; celles en cours sont en cours, pas perdues. À 80 %, le petit nombre de cas compte aussi.",
        en: "For {wanted} customers, from what was won within {horizon} days of each level; open ones are open, not lost. The 80 % number also allows for how few cases there are.",
    }
    horizon_shorter(read_at: &str) {
        it: "Seguite in troppo poche fin lì: dove serve si legge prima, anche a {read_at} giorni.",
        fr: "Trop peu sont suivies jusque-là : on lit plus tôt là où il le faut, jusqu’à {read_at} jours.",
        en: "Too few are followed that far: some levels are read earlier, one at {read_at} days.",
    }
    counts_side_by_side {
        it: "Dove i due numeri sono conteggi e non una quota, manca il secondo.",
        fr: "Là où les deux nombres sont des comptages et non une part, le second manque.",
        en: "Where the two numbers are counts and not a share, the second one is missing.",
    }
    what_if_rule {
        it: "Ogni leva da sola: un punto in più, o il 10 % di bersagli in più. Il lavoro in più sta accanto: più attività a tassi uguali costa altrettanto lavoro.",
        fr: "Chaque levier seul : un point de plus, ou 10 % de cibles en plus. Le travail en plus est à côté : plus d’activité à taux égaux coûte autant de travail.",
        en: "Each lever by itself: one more point, or 10 % more targets. The added work stands beside it: more activity at unchanged rates costs as much more work.",
    }
    what_if_wins(wins: &str, work: &str) {
        it: "Con questi numeri: {wins} clienti, {work} casi da lavorare.",
        fr: "Avec ces chiffres : {wins} clients, {work} cas à traiter.",
        en: "With these numbers: {wins} customers, {work} cases to work on.",
    }
    what_if_curves(days: &str) {
        it: "I rapporti di partenza: quanti fecero ogni passaggio entro {days} giorni dal suo inizio, o entro l’ultimo giorno prima in cui se ne seguono abbastanza; le aperte sono aperte, non perse.",
        fr: "Les ratios de départ : combien ont fait chaque passage en {days} jours depuis son début, ou au dernier jour d’avant où l’on en suit assez ; celles en cours sont en cours, pas perdues.",
        en: "The ratios at the start: how many took each passage within {days} days of its beginning, or by the last day before on which enough are followed; open ones are open, not lost.",
    }
    what_if_counts {
        it: "I rapporti di partenza sono quelli dei numeri scritti.",
        fr: "Les ratios de départ sont ceux des nombres saisis.",
        en: "The ratios at the start are those of the typed numbers.",
    }
    what_if_unknown(ratio: &str) {
        it: "Un rapporto non si conosce ancora ({ratio}): spostatelo voi per vedere che cosa porta.",
        fr: "Un ratio n’est pas encore connu ({ratio}) : réglez-le vous-même pour voir ce qu’il apporte.",
        en: "One ratio is not known yet ({ratio}): set it yourself to see what comes of it.",
    }
    what_if_likely(low: &str, high: &str) {
        it: "Tra {low} e {high} clienti con probabilità dell’80 %, se il passato si ripete: tanto sicuri quanto lo permettono i casi osservati.",
        fr: "Entre {low} et {high} clients avec une probabilité de 80 %, si le passé se répète : aussi sûr que le permettent les cas observés.",
        en: "Between {low} and {high} customers with a probability of 80 %, if the past repeats: as sure as the cases seen allow.",
    }
    what_if_amount(amount: &str) {
        it: "Valore, alla media delle vinte: {amount}.",
        fr: "Montant, à la moyenne des gagnées : {amount}.",
        en: "Amount, at the mean of those won: {amount}.",
    }
    bridge_rule(all: &str, lost: &str, rotting: &str) {
        it: "{all} entrate. Ognuna sta in un posto solo: sul ponte, interrotta dove sta ({lost} perse, {rotting} ferme da troppo) o vinta. Passata = la fase più avanzata di sempre è oltre; tornare indietro non toglie nulla.",
        fr: "{all} entrées. Chacune est à une seule place : sur le pont, interrompue là où elle est ({lost} perdues, {rotting} immobiles depuis trop longtemps) ou gagnée. Passée = l’étape la plus avancée de toujours est au-delà ; revenir en arrière n’enlève rien.",
        en: "{all} entered. Each stands in one place: on the bridge, broken off where it stands ({lost} lost, {rotting} idle for too long) or won. Crossed = the furthest stage ever is beyond; going back takes nothing away.",
    }
    breaks_rule {
        it: "Perse e ferme da troppo, secondo la fase in cui stanno e l’ultimo esito registrato.",
        fr: "Perdues et immobiles depuis trop longtemps, selon l’étape où elles sont et le dernier résultat noté.",
        en: "Lost and idle for too long, by the stage they stand in and the last outcome recorded.",
    }
    against_previous_period {
        it: "A confronto con gli stessi giorni appena prima, a parità di giorni trascorsi.",
        fr: "Comparé à autant de jours juste avant, à nombre égal de jours écoulés.",
        en: "Held against as many days just before, after the same number of days.",
    }
    against_reference {
        it: "A confronto con l’imbuto di riferimento, contando le decise: per le aperte si suppone lo stesso esito.",
        fr: "Comparé à l’entonnoir de référence, sur celles décidées : on suppose la même issue pour celles en cours.",
        en: "Held against the reference funnel, by those decided: open ones are taken to go the same way.",
    }
    against_team {
        it: "A confronto con gli altri venditori, a parità di giorni trascorsi.",
        fr: "Comparé aux autres commerciaux, à nombre égal de jours écoulés.",
        en: "Held against the other owners, after the same number of days.",
    }
    weakest_span(span: &str, own: &str, other: &str, probability: &str, days: &str) {
        it: "La campata più debole è {span}: {own} contro {other} entro {days} giorni; è sotto con probabilità {probability}.",
        fr: "Le tronçon le plus faible est {span} : {own} contre {other} en {days} jours ; il est au-dessous avec une probabilité de {probability}.",
        en: "The weakest span is {span}: {own} against {other} within {days} days; it is below with a probability of {probability}.",
    }
    weakest_span_decided(span: &str, own: &str, other: &str, probability: &str, days: &str) {
        it: "La campata più debole è {span}: {own} contro {other}, tra le decise (seguite per {days} giorni); è sotto con probabilità {probability}.",
        fr: "Le tronçon le plus faible est {span} : {own} contre {other}, parmi celles décidées (suivies pendant {days} jours) ; il est au-dessous avec une probabilité de {probability}.",
        en: "The weakest span is {span}: {own} against {other}, of those decided (followed for {days} days); it is below with a probability of {probability}.",
    }
    no_weakest_span(compared: &str, alarm: &str) {
        it: "Nessuna campata è più debole del confronto, per quanto si possa dire ({compared} confrontate, soglia {alarm}).",
        fr: "Aucun tronçon n’est plus faible que la comparaison, pour autant qu’on puisse le dire ({compared} comparés, seuil {alarm}).",
        en: "No span is weaker than the comparison, as far as can be told ({compared} compared, threshold {alarm}).",
    }
    span_not_compared(span: &str, reason: &str) {
        it: "{span} non si confronta: {reason}.",
        fr: "{span} ne se compare pas : {reason}.",
        en: "{span} is not compared: {reason}.",
    }
}

/// The rule in a sentence; `None` if it is not one of these figures'. `numbers` are those of the
/// rule, formatted, in its order.
#[must_use]
pub fn rule(language: Language, rule: &Rule, numbers: &[String]) -> Option<String> {
    let [a, b, c, d, e] =
        std::array::from_fn(|place| numbers.get(place).map_or("", String::as_str));
    Some(match rule.code {
        "planned_from_counts" => planned_from_counts(language, a),
        "planned_from_curve" => planned_from_curve(language, a, b),
        "horizon_shorter" => horizon_shorter(language, a),
        "counts_side_by_side" => counts_side_by_side(language).to_owned(),
        "what_if" => what_if_rule(language).to_owned(),
        "what_if_curves" => what_if_curves(language, a),
        "what_if_counts" => what_if_counts(language).to_owned(),
        "what_if_wins" => what_if_wins(language, a, b),
        "what_if_unknown" => what_if_unknown(language, a),
        "what_if_likely" => what_if_likely(language, a, b),
        "what_if_amount" => what_if_amount(language, a),
        "bridge" => bridge_rule(language, a, b, c),
        "breaks" => breaks_rule(language).to_owned(),
        "against_previous_period" => against_previous_period(language).to_owned(),
        "against_reference" => against_reference(language).to_owned(),
        "against_team" => against_team(language).to_owned(),
        "weakest_span" => weakest_span(language, a, b, c, d, e),
        "weakest_span_decided" => weakest_span_decided(language, a, b, c, d, e),
        "no_weakest_span" => no_weakest_span(language, a, b),
        "span_not_compared" => span_not_compared(language, a, b),
        _ => return None,
    })
}

/// Why something cannot be measured, or the name of a span.
#[must_use]
pub fn reason(language: Language, code: &str) -> Option<&'static str> {
    Some(match code {
        "nothing_won" => nothing_won(language),
        "too_many_needed" => too_many_needed(language),
        "not_a_share" => not_a_share(language),
        "no_mean_amount" => no_mean_amount(language),
        "not_in_reference" => not_in_reference(language),
        "no_period_before" => no_period_before(language),
        span => return row(language, "bridge", span),
    })
}

/// What a figure is called.
#[must_use]
pub fn caption(language: Language, figure: &str) -> Option<&'static str> {
    Some(match figure {
        "planner" => planner(language),
        "what_if" => what_if(language),
        "bridge" => bridge(language),
        "breaks" => breaks(language),
        _ => return None,
    })
}

/// What a column of a figure is called.
#[must_use]
pub fn column(language: Language, figure: &str, column: &str) -> Option<&'static str> {
    Some(match (figure, column) {
        ("planner", "expected") => expected(language),
        ("planner", "needed_80") => needed_80(language),
        ("what_if", "from") => from(language),
        ("what_if", "to") => to(language),
        ("what_if", "wins_added") => wins_added(language),
        ("what_if", "amount_added") => amount_added(language),
        ("what_if", "work_added") => work_added(language),
        ("breaks", "lost") => lost(language),
        ("breaks", "rotting") => rotting(language),
        ("breaks", "untold") => untold(language),
        ("breaks", "no_reply") => no_reply(language),
        ("breaks", "no_show") => no_show(language),
        ("breaks", "no_sale") => no_sale(language),
        ("breaks", "continuation") => continuation(language),
        ("breaks", "advance") => advance(language),
        ("breaks", "order") => order(language),
        ("bridge", "on_it") => on_it(language),
        ("bridge", "crossed") => crossed(language),
        ("bridge", "went_back") => went_back(language),
        ("bridge", "broke") => broke(language),
        _ => return None,
    })
}

/// What a row of a figure is called.
#[must_use]
pub fn row(language: Language, figure: &str, code: &str) -> Option<&'static str> {
    Some(match (figure, code) {
        ("planner", "targets") => targets(language),
        ("planner", "prospects") => prospects(language),
        ("planner", "appointments_set") => appointments_set(language),
        ("planner", "appointments_held") => appointments_held(language),
        ("planner", "proposals") => proposals(language),
        ("planner", "won") => won(language),
        ("what_if", "volume") => volume(language),
        ("what_if", code) => return super::ratio_name(language, code),
        ("breaks", code) => {
            return Stage::from_code(code).map(|stage| stage::name(language, stage));
        }
        ("bridge", "awareness") => awareness(language),
        ("bridge", "consideration") => consideration(language),
        ("bridge", "acquisition") => acquisition(language),
        _ => return None,
    })
}
