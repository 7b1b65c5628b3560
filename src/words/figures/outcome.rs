//! What the figures of the outcome, the forecast, the cover of a target and of what rots are called,
//! and how they say what they count, in three languages.

use crate::domain::Stage;
use crate::metrics::Rule;

use crate::words::{Language, stage};

words! {
    outcome { it: "Com’è andata", fr: "Les résultats", en: "The outcome" }
    forecast {
        it: "Quanto porterà la pipeline",
        fr: "Ce que rapportera le pipeline",
        en: "What the pipeline will bring",
    }
    coverage {
        it: "La pipeline copre l’obiettivo?",
        fr: "Le pipeline couvre-t-il l’objectif ?",
        en: "Does the pipeline cover the target?",
    }
    rotting {
        it: "Opportunità ferme da troppo",
        fr: "Opportunités laissées trop longtemps",
        en: "Opportunities left too long",
    }

    all { it: "Tutte", fr: "Toutes", en: "All" }
    opportunity { it: "Opportunità", fr: "Opportunité", en: "Opportunity" }
    furthest { it: "Fase più avanzata", fr: "Étape la plus avancée", en: "Furthest stage" }

    won { it: "Vinte", fr: "Gagnées", en: "Won" }
    win_rate { it: "Vinte su decise", fr: "Gagnées sur décidées", en: "Win rate" }
    low { it: "Da", fr: "De", en: "From" }
    high { it: "A", fr: "À", en: "To" }
    lost { it: "Perse", fr: "Perdues", en: "Lost" }
    open { it: "Aperte", fr: "Ouvertes", en: "Open" }
    mean_won_amount { it: "Importo medio vinto", fr: "Montant moyen gagné", en: "Mean won amount" }
    velocity_per_day { it: "Velocità, al giorno", fr: "Vélocité, par jour", en: "Velocity, a day" }
    count { it: "Quante", fr: "Combien", en: "How many" }
    amount { it: "Importo", fr: "Montant", en: "Amount" }
    p_won { it: "Probabilità di vincere", fr: "Probabilité de gagner", en: "Chance of winning" }
    expected { it: "Atteso", fr: "Attendu", en: "Expected" }
    weighted { it: "Importo ponderato", fr: "Montant pondéré", en: "Weighted amount" }
    target { it: "Obiettivo", fr: "Objectif", en: "Target" }
    missing { it: "Manca ancora", fr: "Reste à gagner", en: "Still missing" }
    cover { it: "Copertura", fr: "Couverture", en: "Cover" }
    stage_now { it: "Fase", fr: "Étape", en: "Stage" }
    days { it: "Giorni senza movimento", fr: "Jours sans mouvement", en: "Days without a move" }
    limit { it: "Limite in giorni", fr: "Limite en jours", en: "Limit in days" }

    losses_not_recorded {
        it: "non misurabile: le perse non vengono registrate",
        fr: "non mesurable : les affaires perdues ne sont pas enregistrées",
        en: "not measurable: losses aren’t being recorded",
    }
    none_decided { it: "nessuna decisa", fr: "aucune décidée", en: "none decided" }
    no_won_amounts {
        it: "nessuna vinta ha un importo",
        fr: "aucune affaire gagnée n’a de montant",
        en: "no win has an amount",
    }
    too_few_wins {
        it: "non misurabile: meno di 10 vinte",
        fr: "non mesurable : moins de 10 gagnées",
        en: "not measurable: fewer than 10 wins",
    }
    mixed_currencies {
        it: "non misurabile: vinte in valute diverse",
        fr: "non mesurable : gagnées dans plusieurs devises",
        en: "not measurable: wins in several currencies",
    }
    no_cycle {
        it: "non misurabile: non si sa quanto è durata nessuna vendita",
        fr: "non mesurable : la durée d’aucune vente n’est connue",
        en: "not measurable: how long a sale took is never known",
    }
    won_on_the_day {
        it: "non misurabile: metà delle vinte lo è il giorno stesso",
        fr: "non mesurable : la moitié est gagnée le jour même",
        en: "not measurable: half are won the day they come in",
    }
    nobody_there { it: "nessuna", fr: "aucune", en: "none" }
    none_won_from_here {
        it: "non misurabile: nessuna vinta da questa fase",
        fr: "non mesurable : aucune gagnée depuis cette étape",
        en: "not measurable: none won from this stage",
    }
    too_few_closed {
        it: "non misurabile: troppo poche decise da questa fase",
        fr: "non mesurable : trop peu de décidées depuis cette étape",
        en: "not measurable: too few decided from this stage",
    }
    age_not_known {
        it: "non misurabile: non si sa da quando",
        fr: "non mesurable : on ne sait pas depuis quand",
        en: "not measurable: nobody knows since when",
    }
    no_amounts { it: "nessun importo", fr: "aucun montant", en: "no amounts" }
    nothing_weighed {
        it: "non misurabile: nessuna ha una probabilità e un importo",
        fr: "non mesurable : aucune n’a de probabilité et de montant",
        en: "not measurable: none has both a chance and an amount",
    }
    target_reached { it: "obiettivo raggiunto", fr: "objectif atteint", en: "target reached" }

    rule_outcome {
        it: "Vinte e perse secondo il giorno in cui si sono chiuse, ciascuna una volta; le aperte sono quelle di oggi, e nel tasso non entrano. Intervallo di Wilson al 95 %.",
        fr: "Gagnées et perdues selon le jour où elles se sont closes, chacune une fois ; les ouvertes sont celles d’aujourd’hui, et n’entrent pas dans le taux. Intervalle de Wilson à 95 %.",
        en: "Won and lost by the day they closed, each once; the open ones are today’s, and are not in the rate. Wilson interval, 95 %.",
    }
    rule_outcome_without_amount(count: &str) {
        it: "Vinte senza importo o in altra valuta, fuori dalla media: {count}.",
        fr: "Gagnées sans montant ou dans une autre devise, hors de la moyenne : {count}.",
        en: "Won without an amount or in another currency, not in the mean: {count}.",
    }
    rule_outcome_won_of_created(won: &str, created: &str) {
        it: "Nessuna persa è registrata, quindi non c’è un tasso. Vinte {won}, create {created}.",
        fr: "Aucune perte n’est enregistrée, il n’y a donc pas de taux. Gagnées : {won} ; créées : {created}.",
        en: "No loss is recorded, so there is no win rate. Won {won}, created {created}.",
    }
    rule_velocity(days: &str) {
        it: "Velocità: aperte oggi × tasso di vinte × importo medio vinto ÷ giorni mediani dall’ingresso alla firma; gli ultimi tre da ciò che si è chiuso negli ultimi {days} giorni.",
        fr: "Vélocité : ouvertes aujourd’hui × taux de gagnées × montant moyen gagné ÷ jours médians de l’entrée à la signature ; les trois derniers d’après ce qui s’est clos ces {days} derniers jours.",
        en: "Velocity: open now × win rate × mean won amount ÷ median days from entry to signature; the last three from what closed in the last {days} days.",
    }
    rule_velocity_parts(open: &str, rate: &str, mean: &str, cycle: &str) {
        it: "Qui: {open} aperte × {rate} × {mean} ÷ {cycle} giorni.",
        fr: "Ici : {open} ouvertes × {rate} × {mean} ÷ {cycle} jours.",
        en: "Here: {open} open × {rate} × {mean} ÷ {cycle} days.",
    }
    rule_velocity_really(per_day: &str) {
        it: "Vinto davvero in quei giorni, al giorno: {per_day}.",
        fr: "Vraiment gagné durant ces jours, par jour : {per_day}.",
        en: "Really won in those days, a day: {per_day}.",
    }
    rule_velocity_without_amount(count: &str) {
        it: "Vinte in quei giorni senza importo, fuori dalla media: {count}.",
        fr: "Gagnées durant ces jours sans montant, hors de la moyenne : {count}.",
        en: "Won in those days without an amount, not in the mean: {count}.",
    }
    rule_velocity_other_currency(count: &str) {
        it: "Vinte in quei giorni in un’altra valuta: {count}.",
        fr: "Gagnées durant ces jours dans une autre devise : {count}.",
        en: "Won in those days in another currency: {count}.",
    }
    rule_velocity_without_cycle(count: &str) {
        it: "Vinte in quei giorni di cui non si sa la durata, fuori dalla mediana: {count}.",
        fr: "Gagnées durant ces jours sans durée connue, hors de la médiane : {count}.",
        en: "Won in those days, nobody knows after how long, not in the median: {count}.",
    }
    rule_velocity_undated(count: &str) {
        it: "Chiuse in un giorno ignoto, e quindi fuori dalla velocità: {count}.",
        fr: "Closes un jour inconnu, donc hors de la vélocité : {count}.",
        en: "Closed on an unknown day, and so not in the velocity: {count}.",
    }

    rule_forecast {
        it: "Ogni opportunità aperta conta per il suo importo × la probabilità di essere vinta, dalla sua fase più avanzata e dopo il tempo che vi ha già atteso, secondo la storia di tutte. Vale se il passato si ripete.",
        fr: "Chaque opportunité ouverte compte pour son montant × la probabilité d’être gagnée, depuis son étape la plus avancée et après le temps déjà attendu, d’après l’histoire de toutes. Si le passé se répète.",
        en: "Each open opportunity counts with its amount × the chance of its being won, from its furthest stage and after the time it has waited there, by the history of all. If the past repeats.",
    }
    rule_forecast_too_few_closed(count: &str, least: &str) {
        it: "Fuori dal conto, perché meno di {least} opportunità decise hanno raggiunto la loro fase: {count}.",
        fr: "Hors compte, car moins de {least} opportunités décidées ont atteint leur étape : {count}.",
        en: "Left out, as fewer than {least} decided opportunities ever reached their stage: {count}.",
    }
    rule_forecast_undated(count: &str) {
        it: "Fuori dal conto, perché non si sa da quando sono nella loro fase: {count}.",
        fr: "Hors compte, car on ne sait pas depuis quand elles sont à leur étape : {count}.",
        en: "Left out, as nobody knows since when they have been in their stage: {count}.",
    }
    rule_forecast_none_won(count: &str) {
        it: "In una fase da cui nessuna è mai arrivata alla firma, e quindi non misurabili: {count}.",
        fr: "À une étape d’où aucune n’est jamais arrivée à la signature, donc non mesurables : {count}.",
        en: "In a stage from which none has ever come to the signature, and so not measurable: {count}.",
    }
    rule_forecast_overdue(count: &str) {
        it: "Ferme da più di quanto sia mai durata un’attesa poi andata avanti, e quindi con probabilità 0: {count}.",
        fr: "En attente depuis plus longtemps qu’aucune de celles qui ont avancé, donc de probabilité 0 : {count}.",
        en: "Waiting longer than any that ever went on, and so with a chance of 0: {count}.",
    }
    rule_forecast_set(count: &str) {
        it: "Con la probabilità che avete fissato per la fase: {count}.",
        fr: "Avec la probabilité que vous avez fixée pour l’étape : {count}.",
        en: "With the chance you set for the stage: {count}.",
    }
    rule_forecast_blank(count: &str) {
        it: "Senza importo, e quindi fuori dal denaro: {count}.",
        fr: "Sans montant, donc hors de l’argent : {count}.",
        en: "Without an amount, and so not in the money: {count}.",
    }
    rule_forecast_other_currency(count: &str) {
        it: "In un’altra valuta, e quindi fuori dal denaro: {count}.",
        fr: "Dans une autre devise, donc hors de l’argent : {count}.",
        en: "In another currency, and so not in the money: {count}.",
    }
    rule_forecast_interval(draws: &str) {
        it: "«Da» e «a»: in quattro casi su cinque la somma sta tra i due. Da {draws} sorteggi della storia e degli esiti, con un seme fisso.",
        fr: "« De » et « à » : quatre fois sur cinq la somme est entre les deux. D’après {draws} tirages de l’histoire et des issues, à graine fixe.",
        en: "“From” and “to”: four times in five the sum lies between them. From {draws} draws of the history and of the outcomes, with a fixed seed.",
    }

    rule_coverage {
        it: "Importo ponderato delle aperte di cui si attende la firma nel periodo ÷ quanto manca all’obiettivo. Una data attesa già passata vale come ancora nel periodo, finché questo non è finito.",
        fr: "Montant pondéré des ouvertes dont la signature est attendue dans la période ÷ ce qui manque à l’objectif. Une date attendue déjà passée compte dans la période, tant que celle-ci n’est pas finie.",
        en: "Weighted amount of the open ones whose signature is expected in the period ÷ what is missing to the target. An expected date already past counts as in the period, until that has ended.",
    }
    rule_coverage_without_target {
        it: "Scrivete un obiettivo per vedere se la pipeline lo copre.",
        fr: "Écrivez un objectif pour voir si le pipeline le couvre.",
        en: "Write a target to see whether the pipeline covers it.",
    }
    rule_coverage_undated(count: &str) {
        it: "Senza una data attesa per la firma, fuori dal conto: {count}.",
        fr: "Sans date de signature attendue, hors compte : {count}.",
        en: "Without an expected date of signature, left out: {count}.",
    }
    rule_coverage_without_weight(count: &str) {
        it: "Attese nel periodo ma senza probabilità misurabile o senza importo in questa valuta, fuori dal conto: {count}.",
        fr: "Attendues dans la période mais sans probabilité mesurable ou sans montant dans cette devise, hors compte : {count}.",
        en: "Expected in the period but without a measurable chance or an amount in this currency, left out: {count}.",
    }
    rule_coverage_won_without_amount(count: &str) {
        it: "Vinte nel periodo senza importo o in altra valuta, fuori dal conto: {count}.",
        fr: "Gagnées dans la période sans montant ou dans une autre devise, hors compte : {count}.",
        en: "Won in the period without an amount or in another currency, left out: {count}.",
    }

    rule_rotting(ahead: &str, least: &str) {
        it: "Aperte senza attività fatte né cambi di fase da più giorni del limite della loro fase, e senza nulla in agenda da oggi a {ahead} giorni. Il limite è quello che avete fissato, oppure i giorni entro cui nove su dieci lasciano la fase, almeno {least}.",
        fr: "Ouvertes sans activité faite ni changement d’étape depuis plus de jours que la limite de leur étape, et sans rien de prévu d’ici {ahead} jours. La limite est celle que vous avez fixée, sinon les jours où neuf sur dix quittent l’étape, au moins {least}.",
        en: "Open ones with nothing done and no change of stage for more days than their stage’s limit, and nothing planned from today to {ahead} days ahead. The limit is the one you set, else the days within which nine in ten leave the stage, at least {least}.",
    }
    rule_rotting_no_limit(count: &str) {
        it: "In una fase ancora senza limite, perché troppo poche l’hanno lasciata: {count}.",
        fr: "À une étape encore sans limite, car trop peu l’ont quittée : {count}.",
        en: "In a stage that has no limit yet, as too few have left it: {count}.",
    }
    rule_rotting_undated(count: &str) {
        it: "Di cui non si conosce alcun giorno, fuori dal conto: {count}.",
        fr: "Dont aucun jour n’est connu, hors compte : {count}.",
        en: "Of which no day is known, left out: {count}.",
    }
}

/// What a figure shows.
#[must_use]
pub fn caption(language: Language, figure: &str) -> Option<&'static str> {
    Some(match figure {
        "outcome" => outcome(language),
        "forecast" => forecast(language),
        "coverage" => coverage(language),
        "rotting" => rotting(language),
        _ => return None,
    })
}

/// What the column of row names is called.
#[must_use]
pub fn row_head(language: Language, figure: &str) -> Option<&'static str> {
    Some(match figure {
        "forecast" => furthest(language),
        "outcome" | "coverage" | "rotting" => opportunity(language),
        _ => return None,
    })
}

/// What a column is called, where it is not called so in other figures too.
#[must_use]
pub fn column(language: Language, figure: &str, code: &str) -> Option<String> {
    caption(language, figure)?;
    let name = match code {
        "won" => won(language),
        "win_rate" => win_rate(language),
        "low" => low(language),
        "high" => high(language),
        "lost" => lost(language),
        "open" => open(language),
        "mean_won_amount" => mean_won_amount(language),
        "velocity_per_day" => velocity_per_day(language),
        "count" => count(language),
        "amount" => amount(language),
        "p_won" => p_won(language),
        "expected" => expected(language),
        "weighted" => weighted(language),
        "target" => target(language),
        "missing" => missing(language),
        "coverage" => cover(language),
        "stage" => stage_now(language),
        "days" => days(language),
        "limit" => limit(language),
        _ => return None,
    };
    Some(name.to_owned())
}

/// What a row is called.
#[must_use]
pub fn row(language: Language, figure: &str, code: &str) -> Option<String> {
    caption(language, figure)?;
    match Stage::from_code(code) {
        Some(stage) => Some(stage::name(language, stage).to_owned()),
        None => (code == "all").then(|| all(language).to_owned()),
    }
}

/// A rule as a sentence, its numbers already written.
#[must_use]
pub fn rule(language: Language, rule: &Rule, numbers: &[String]) -> Option<String> {
    let said = match (rule.code, numbers) {
        ("outcome", []) => rule_outcome(language).to_owned(),
        ("outcome_without_amount", [count]) => rule_outcome_without_amount(language, count),
        ("outcome_won_of_created", [won, created]) => {
            rule_outcome_won_of_created(language, won, created)
        }
        ("velocity", [days]) => rule_velocity(language, days),
        ("velocity_parts", [open, rate, mean, cycle]) => {
            rule_velocity_parts(language, open, rate, mean, cycle)
        }
        ("velocity_really", [per_day]) => rule_velocity_really(language, per_day),
        ("velocity_without_amount", [count]) => rule_velocity_without_amount(language, count),
        ("velocity_other_currency", [count]) => rule_velocity_other_currency(language, count),
        ("velocity_without_cycle", [count]) => rule_velocity_without_cycle(language, count),
        ("velocity_undated", [count]) => rule_velocity_undated(language, count),
        ("forecast", []) => rule_forecast(language).to_owned(),
        ("forecast_too_few_closed", [count, least]) => {
            rule_forecast_too_few_closed(language, count, least)
        }
        ("forecast_undated", [count]) => rule_forecast_undated(language, count),
        ("forecast_none_won", [count]) => rule_forecast_none_won(language, count),
        ("forecast_overdue", [count]) => rule_forecast_overdue(language, count),
        ("forecast_set", [count]) => rule_forecast_set(language, count),
        ("forecast_blank", [count]) => rule_forecast_blank(language, count),
        ("forecast_other_currency", [count]) => rule_forecast_other_currency(language, count),
        ("forecast_interval", [draws]) => rule_forecast_interval(language, draws),
        ("coverage_without_target", []) => rule_coverage_without_target(language).to_owned(),
        ("coverage", []) => rule_coverage(language).to_owned(),
        ("coverage_undated", [count]) => rule_coverage_undated(language, count),
        ("coverage_without_weight", [count]) => rule_coverage_without_weight(language, count),
        ("coverage_won_without_amount", [count]) => {
            rule_coverage_won_without_amount(language, count)
        }
        ("rotting", [ahead, least]) => rule_rotting(language, ahead, least),
        ("rotting_no_limit", [count]) => rule_rotting_no_limit(language, count),
        ("rotting_undated", [count]) => rule_rotting_undated(language, count),
        _ => return None,
    };
    Some(said)
}

/// Why something cannot be measured, or a word that stands as a figure.
#[must_use]
pub fn reason(language: Language, code: &str) -> Option<&'static str> {
    Some(match code {
        "losses_not_recorded" => losses_not_recorded(language),
        "none_decided" => none_decided(language),
        "no_won_amounts" => no_won_amounts(language),
        "too_few_wins" => too_few_wins(language),
        "mixed_currencies" => mixed_currencies(language),
        "no_cycle" => no_cycle(language),
        "won_on_the_day" => won_on_the_day(language),
        "nobody_there" => nobody_there(language),
        "none_won_from_here" => none_won_from_here(language),
        "too_few_closed" => too_few_closed(language),
        "age_not_known" => age_not_known(language),
        "no_amounts" => no_amounts(language),
        "nothing_weighed" => nothing_weighed(language),
        "target_reached" => target_reached(language),
        _ => return Some(stage::name(language, Stage::from_code(code)?)),
    })
}
