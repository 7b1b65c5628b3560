//! What the figures of the outcome, the forecast, the cover of a target and of what rots are called,
//! and how they say what they count, in three languages.

use crate::domain::Stage;
use crate::metrics::Rule;

use crate::words::{Language, stage};

words! {
    outcome: "Com’è andata", "Les résultats", "The outcome";
    forecast: "Quanto porterà la pipeline", "Ce que rapportera le pipeline", "What the pipeline will bring";
    coverage: "La pipeline copre l’obiettivo?", "Le pipeline couvre-t-il l’objectif ?", "Does the pipeline cover the target?";
    rotting: "Opportunità ferme da troppo", "Opportunités laissées trop longtemps", "Opportunities left too long";

    all: "Tutte", "Toutes", "All";
    opportunity: "Opportunità", "Opportunité", "Opportunity";
    furthest: "Fase più avanzata", "Étape la plus avancée", "Furthest stage";

    won: "Vinte", "Gagnées", "Won";
    win_rate: "Vinte su decise", "Gagnées sur décidées", "Win rate";
    low: "Da", "De", "From";
    high: "A", "À", "To";
    lost: "Perse", "Perdues", "Lost";
    open: "Aperte", "Ouvertes", "Open";
    mean_won_amount: "Importo medio vinto", "Montant moyen gagné", "Mean won amount";
    velocity_per_day: "Velocità, al giorno", "Vélocité, par jour", "Velocity, a day";
    count: "Quante", "Combien", "How many";
    amount: "Importo", "Montant", "Amount";
    p_won: "Probabilità di vincere", "Probabilité de gagner", "Chance of winning";
    expected: "Atteso", "Attendu", "Expected";
    weighted: "Importo ponderato", "Montant pondéré", "Weighted amount";
    target: "Obiettivo", "Objectif", "Target";
    missing: "Manca ancora", "Reste à gagner", "Still missing";
    cover: "Copertura", "Couverture", "Cover";
    stage_now: "Fase", "Étape", "Stage";
    days: "Giorni senza movimento", "Jours sans mouvement", "Days without a move";
    limit: "Limite in giorni", "Limite en jours", "Limit in days";

    losses_not_recorded: "non misurabile: le perse non vengono registrate", "non mesurable : les affaires perdues ne sont pas enregistrées", "not measurable: losses aren’t being recorded";
    none_decided: "nessuna decisa", "aucune décidée", "none decided";
    no_won_amounts: "nessuna vinta ha un importo", "aucune affaire gagnée n’a de montant", "no win has an amount";
    too_few_wins: "non misurabile: meno di 10 vinte", "non mesurable : moins de 10 gagnées", "not measurable: fewer than 10 wins";
    mixed_currencies: "non misurabile: vinte in valute diverse", "non mesurable : gagnées dans plusieurs devises", "not measurable: wins in several currencies";
    no_cycle: "non misurabile: non si sa quanto è durata nessuna vendita", "non mesurable : la durée d’aucune vente n’est connue", "not measurable: how long a sale took is never known";
    won_on_the_day: "non misurabile: metà delle vinte lo è il giorno stesso", "non mesurable : la moitié est gagnée le jour même", "not measurable: half are won the day they come in";
    nobody_there: "nessuna", "aucune", "none";
    none_won_from_here: "non misurabile: nessuna vinta da questa fase", "non mesurable : aucune gagnée depuis cette étape", "not measurable: none won from this stage";
    too_few_closed: "non misurabile: troppo poche decise da questa fase", "non mesurable : trop peu de décidées depuis cette étape", "not measurable: too few decided from this stage";
    age_not_known: "non misurabile: non si sa da quando", "non mesurable : on ne sait pas depuis quand", "not measurable: nobody knows since when";
    no_amounts: "nessun importo", "aucun montant", "no amounts";
    nothing_weighed: "non misurabile: nessuna ha una probabilità e un importo", "non mesurable : aucune n’a de probabilité et de montant", "not measurable: none has both a chance and an amount";
    target_reached: "obiettivo raggiunto", "objectif atteint", "target reached";

    rule_outcome: "Vinte e perse secondo il giorno in cui si sono chiuse, ciascuna una volta; le aperte sono quelle di oggi, e nel tasso non entrano. Intervallo di Wilson al 95 %.", "Gagnées et perdues selon le jour où elles se sont closes, chacune une fois ; les ouvertes sont celles d’aujourd’hui, et n’entrent pas dans le taux. Intervalle de Wilson à 95 %.", "Won and lost by the day they closed, each once; the open ones are today’s, and are not in the rate. Wilson interval, 95 %.";
    rule_outcome_without_amount(count: &str): "Vinte senza importo o in altra valuta, fuori dalla media: {count}.", "Gagnées sans montant ou dans une autre devise, hors de la moyenne : {count}.", "Won without an amount or in another currency, not in the mean: {count}.";
    rule_outcome_won_of_created(won: &str, created: &str): "Nessuna persa è registrata, quindi non c’è un tasso. Vinte {won}, create {created}.", "Aucune perte n’est enregistrée, il n’y a donc pas de taux. Gagnées : {won} ; créées : {created}.", "No loss is recorded, so there is no win rate. Won {won}, created {created}.";
    rule_velocity(days: &str): "Velocità: aperte oggi × tasso di vinte × importo medio vinto ÷ giorni mediani dall’ingresso alla firma; gli ultimi tre da ciò che si è chiuso negli ultimi {days} giorni.", "Vélocité : ouvertes aujourd’hui × taux de gagnées × montant moyen gagné ÷ jours médians de l’entrée à la signature ; les trois derniers d’après ce qui s’est clos ces {days} derniers jours.", "Velocity: open now × win rate × mean won amount ÷ median days from entry to signature; the last three from what closed in the last {days} days.";
    rule_velocity_parts(open: &str, rate: &str, mean: &str, cycle: &str): "Qui: {open} aperte × {rate} × {mean} ÷ {cycle} giorni.", "Ici : {open} ouvertes × {rate} × {mean} ÷ {cycle} jours.", "Here: {open} open × {rate} × {mean} ÷ {cycle} days.";
    rule_velocity_really(per_day: &str): "Vinto davvero in quei giorni, al giorno: {per_day}.", "Vraiment gagné durant ces jours, par jour : {per_day}.", "Really won in those days, a day: {per_day}.";
    rule_velocity_without_amount(count: &str): "Vinte in quei giorni senza importo, fuori dalla media: {count}.", "Gagnées durant ces jours sans montant, hors de la moyenne : {count}.", "Won in those days without an amount, not in the mean: {count}.";
    rule_velocity_other_currency(count: &str): "Vinte in quei giorni in un’altra valuta: {count}.", "Gagnées durant ces jours dans une autre devise : {count}.", "Won in those days in another currency: {count}.";
    rule_velocity_without_cycle(count: &str): "Vinte in quei giorni di cui non si sa la durata, fuori dalla mediana: {count}.", "Gagnées durant ces jours sans durée connue, hors de la médiane : {count}.", "Won in those days, nobody knows after how long, not in the median: {count}.";
    rule_velocity_undated(count: &str): "Chiuse in un giorno ignoto, e quindi fuori dalla velocità: {count}.", "Closes un jour inconnu, donc hors de la vélocité : {count}.", "Closed on an unknown day, and so not in the velocity: {count}.";

    rule_forecast: "Ogni opportunità aperta conta per il suo importo × la probabilità di essere vinta, dalla sua fase più avanzata e dopo il tempo che vi ha già atteso, secondo la storia di tutte. Vale se il passato si ripete.", "Chaque opportunité ouverte compte pour son montant × la probabilité d’être gagnée, depuis son étape la plus avancée et après le temps déjà attendu, d’après l’histoire de toutes. Si le passé se répète.", "Each open opportunity counts with its amount × the chance of its being won, from its furthest stage and after the time it has waited there, by the history of all. If the past repeats.";
    rule_forecast_too_few_closed(count: &str, least: &str): "Fuori dal conto, perché meno di {least} opportunità decise hanno raggiunto la loro fase: {count}.", "Hors compte, car moins de {least} opportunités décidées ont atteint leur étape : {count}.", "Left out, as fewer than {least} decided opportunities ever reached their stage: {count}.";
    rule_forecast_undated(count: &str): "Fuori dal conto, perché non si sa da quando sono nella loro fase: {count}.", "Hors compte, car on ne sait pas depuis quand elles sont à leur étape : {count}.", "Left out, as nobody knows since when they have been in their stage: {count}.";
    rule_forecast_none_won(count: &str): "In una fase da cui nessuna è mai arrivata alla firma, e quindi non misurabili: {count}.", "À une étape d’où aucune n’est jamais arrivée à la signature, donc non mesurables : {count}.", "In a stage from which none has ever come to the signature, and so not measurable: {count}.";
    rule_forecast_overdue(count: &str): "Ferme da più di quanto sia mai durata un’attesa poi andata avanti, e quindi con probabilità 0: {count}.", "En attente depuis plus longtemps qu’aucune de celles qui ont avancé, donc de probabilité 0 : {count}.", "Waiting longer than any that ever went on, and so with a chance of 0: {count}.";
    rule_forecast_set(count: &str): "Con la probabilità che avete fissato per la fase: {count}.", "Avec la probabilité que vous avez fixée pour l’étape : {count}.", "With the chance you set for the stage: {count}.";
    rule_forecast_blank(count: &str): "Senza importo, e quindi fuori dal denaro: {count}.", "Sans montant, donc hors de l’argent : {count}.", "Without an amount, and so not in the money: {count}.";
    rule_forecast_other_currency(count: &str): "In un’altra valuta, e quindi fuori dal denaro: {count}.", "Dans une autre devise, donc hors de l’argent : {count}.", "In another currency, and so not in the money: {count}.";
    rule_forecast_interval(draws: &str): "«Da» e «a»: in quattro casi su cinque la somma sta tra i due. Da {draws} sorteggi della storia e degli esiti, con un seme fisso.", "« De » et « à » : quatre fois sur cinq la somme est entre les deux. D’après {draws} tirages de l’histoire et des issues, à graine fixe.", "“From” and “to”: four times in five the sum lies between them. From {draws} draws of the history and of the outcomes, with a fixed seed.";

    rule_coverage: "Importo ponderato delle aperte di cui si attende la firma nel periodo ÷ quanto manca all’obiettivo. Una data attesa già passata vale come ancora nel periodo, finché questo non è finito.", "Montant pondéré des ouvertes dont la signature est attendue dans la période ÷ ce qui manque à l’objectif. Une date attendue déjà passée compte dans la période, tant que celle-ci n’est pas finie.", "Weighted amount of the open ones whose signature is expected in the period ÷ what is missing to the target. An expected date already past counts as in the period, until that has ended.";
    rule_coverage_without_target: "Scrivete un obiettivo per vedere se la pipeline lo copre.", "Écrivez un objectif pour voir si le pipeline le couvre.", "Write a target to see whether the pipeline covers it.";
    rule_coverage_undated(count: &str): "Senza una data attesa per la firma, fuori dal conto: {count}.", "Sans date de signature attendue, hors compte : {count}.", "Without an expected date of signature, left out: {count}.";
    rule_coverage_without_weight(count: &str): "Attese nel periodo ma senza probabilità misurabile o senza importo in questa valuta, fuori dal conto: {count}.", "Attendues dans la période mais sans probabilité mesurable ou sans montant dans cette devise, hors compte : {count}.", "Expected in the period but without a measurable chance or an amount in this currency, left out: {count}.";
    rule_coverage_won_without_amount(count: &str): "Vinte nel periodo senza importo o in altra valuta, fuori dal conto: {count}.", "Gagnées dans la période sans montant ou dans une autre devise, hors compte : {count}.", "Won in the period without an amount or in another currency, left out: {count}.";

    rule_rotting(ahead: &str, least: &str): "Aperte senza attività fatte né cambi di fase da più giorni del limite della loro fase, e senza nulla in agenda da oggi a {ahead} giorni. Il limite è quello che avete fissato, oppure i giorni entro cui nove su dieci lasciano la fase, almeno {least}.", "Ouvertes sans activité faite ni changement d’étape depuis plus de jours que la limite de leur étape, et sans rien de prévu d’ici {ahead} jours. La limite est celle que vous avez fixée, sinon les jours où neuf sur dix quittent l’étape, au moins {least}.", "Open ones with nothing done and no change of stage for more days than their stage’s limit, and nothing planned from today to {ahead} days ahead. The limit is the one you set, else the days within which nine in ten leave the stage, at least {least}.";
    rule_rotting_no_limit(count: &str): "In una fase ancora senza limite, perché troppo poche l’hanno lasciata: {count}.", "À une étape encore sans limite, car trop peu l’ont quittée : {count}.", "In a stage that has no limit yet, as too few have left it: {count}.";
    rule_rotting_undated(count: &str): "Di cui non si conosce alcun giorno, fuori dal conto: {count}.", "Dont aucun jour n’est connu, hors compte : {count}.", "Of which no day is known, left out: {count}.";
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
