//! What the figures are called, and how they say what they count, in three languages.

use crate::metrics::Rule;

use super::{Language, funnel, stage};
use crate::domain::Stage;

words! {
    team: "Venditori", "Commerciaux", "Team";
    plan: "Piano", "Plan", "Plan";
    pages: "Le figure", "Les figures", "The figures";
    computing: "Un momento: si sta calcolando.", "Un instant : le calcul est en cours.", "One moment: this is being computed.";
    wins_wanted: "Clienti da vincere", "Clients à gagner", "Customers to win";

    conversion_over_time: "Passaggi nel tempo", "Passages dans le temps", "Conversion over time";
    time_in_stage: "Tempo in ogni fase", "Temps par étape", "Time in stage";
    ratios_over_time: "Rapporti mese per mese", "Ratios mois par mois", "Ratios month by month";
    owners: "I venditori a confronto", "Les commerciaux côte à côte", "The owners beside each other";
    owners_test: "Più che il caso?", "Plus que le hasard ?", "More than chance?";
    planner: "Quanti ne servono", "Combien il en faut", "How many it takes";

    step: "Passaggio", "Passage", "Step";
    month: "Mese di ingresso", "Mois d’entrée", "Month of entry";
    owner: "Venditore", "Commercial", "Owner";
    level: "Livello", "Niveau", "Level";
    ratio: "Rapporto", "Ratio", "Ratio";
    horizon_days: "Entro giorni", "En jours", "Within days";
    incidence: "Passati", "Passés", "Went on";
    low: "Da", "De", "From";
    high: "A", "À", "To";
    plain: "Conto semplice", "Compte simple", "Plain count";
    still_open: "Ancora aperti", "Encore ouverts", "Still open";
    median: "Metà entro giorni", "La moitié en jours", "Half within days";
    p90: "Nove su dieci entro giorni", "Neuf sur dix en jours", "Nine in ten within days";
    count: "Quanti", "Combien", "How many";
    cycle: "Fino alla firma, se si vince", "Jusqu’à la signature, si l’on gagne", "To the signature, if won";
    won: "Vinte", "Gagnées", "Won";
    win_rate: "Vinte su decise", "Gagnées sur décidées", "Win rate";
    chi2: "Chi quadrato", "Khi-deux", "Chi-square";
    df: "Gradi di libertà", "Degrés de liberté", "Degrees of freedom";
    p: "p", "p", "p";
    method: "Metodo", "Méthode", "Method";
    overall: "Vinte su decise", "Gagnées sur décidées", "Win rate";
    expected: "In media", "En moyenne", "On average";
    needed_80: "Per l’80 % di sicurezza", "Pour en être sûr à 80 %", "To be 80 % sure";
    targets: "Bersagli", "Cibles", "Targets";
    prospects: "Prospect", "Prospects", "Prospects";
    appointments_set: "Appuntamenti fissati", "Rendez-vous pris", "Appointments set";
    appointments_held: "Appuntamenti fatti", "Rendez-vous tenus", "Appointments held";
    proposals: "Offerte", "Propositions", "Proposals";

    not_recorded: "non registrato", "non enregistré", "not recorded";
    too_few_followed: "troppo pochi seguiti così a lungo", "trop peu suivis aussi longtemps", "too few followed so long";
    not_reached_yet: "non ancora", "pas encore", "not yet";
    none_decided: "nessuna decisa", "aucune décidée", "none decided";
    nobody_there: "nessuno", "personne", "nobody there";
    nothing_to_test: "niente da confrontare", "rien à comparer", "nothing to compare";
    chi_square: "chi quadrato", "khi-deux", "chi-square";
    permutation: "permutazioni", "permutations", "permutation";
    nothing_won_yet: "non misurabile: troppo poche seguite o vinte", "non mesurable : trop peu suivies ou gagnées", "not measurable: too few followed or won";
    no_curve: "non misurabile: un appuntamento non è una fase", "non mesurable : un rendez-vous n’est pas une étape", "not measurable: an appointment is no stage";

    rule_conversion(days: &str, least: &str): "Di chi ha raggiunto la fase, quanti hanno raggiunto la successiva entro {days} giorni: chi è ancora aperto conta come aperto, non come perso (Aalen–Johansen, con la sua fascia al 95 %). Dove meno di {least} sono seguiti così a lungo, vale l’ultimo giorno in cui lo sono. «Ancora aperti» è, secondo la curva, la quota che quel giorno non è né passata né persa; il conto semplice è quanti sono passati finora, di tutti.",
        "De ceux qui ont atteint l’étape, combien ont atteint la suivante en {days} jours : ce qui est encore ouvert compte comme ouvert, pas comme perdu (Aalen–Johansen, avec sa bande à 95 %). Où moins de {least} sont suivis aussi longtemps, c’est le dernier jour où ils le sont. « Encore ouverts » est, selon la courbe, la part qui ce jour-là n’est ni passée ni perdue ; le compte simple est combien sont passés jusqu’ici, sur tous.",
        "Of those that reached the stage, how many had reached the next within {days} days: what is still open counts as open, not as lost (Aalen–Johansen, with its 95 % band). Where fewer than {least} are followed so long, the last day on which they are. “Still open” is the share that by the curve has neither gone on nor been lost on that day; the plain count is how many have gone on so far, of all.";
    rule_conversion_undated(counts: &str): "Fuori dalla curva, perché manca il giorno in cui sono arrivate, passate o perse: {counts}.", "Hors de la courbe, car le jour de l’arrivée, du passage ou de la perte manque : {counts}.", "Out of the curve, as the day they came, went on or were lost is missing: {counts}.";
    rule_conversion_reversed(counts: &str): "Fuori dalla curva, perché perse prima di arrivare: {counts}.", "Hors de la courbe, car perdues avant d’arriver : {counts}.", "Out of the curve, as they were lost before they came: {counts}.";
    rule_time: "Solo ingressi propri nella fase, dal primo alla prima fase successiva o alla perdita; chi c’è ancora conta con il tempo passato finora (Kaplan–Meier).", "Seules les entrées propres dans l’étape, de la première à la première étape suivante ou à la perte ; ce qui y est encore compte avec le temps passé jusqu’ici (Kaplan–Meier).", "Own entries into the stage only, from the first to the first later stage or the loss; what is still in it counts with the time so far (Kaplan–Meier).";
    rule_time_no_own_date(counts: &str): "Fuori dal conto, senza una propria data di ingresso o di fine: {counts}.", "Hors compte, sans date propre d’entrée ou de fin : {counts}.", "Left out, without a date of their own of entry or end: {counts}.";
    rule_time_reversed(counts: &str): "Fuori dal conto, con date a ritroso: {counts}.", "Hors compte, avec des dates à rebours : {counts}.", "Left out, with dates running backwards: {counts}.";
    rule_ratios_over_time: "Per mese di ingresso, con tutto ciò che ne è stato fino a oggi: gli ultimi mesi sono giovani e crescono ancora.", "Par mois d’entrée, avec tout ce qu’il en est advenu : les derniers mois sont jeunes et grandissent encore.", "By month of entry, with all that became of them since: the last months are young and still grow.";
    rule_owners: "Per chi le ha oggi; intervalli di Wilson al 95 %. «Avvicinato» è il tasso tirato verso quello della squadra quanto lo chiedono i pochi casi (beta-binomiale).", "Selon qui les a aujourd’hui ; intervalles de Wilson à 95 %. « Rapproché » est le taux tiré vers celui de l’équipe autant que le demandent les petits nombres (bêta-binomiale).", "By who has them now; Wilson intervals, 95 %. “Drawn in” is the rate drawn towards the team’s as far as few cases ask for it (beta-binomial).";
    rule_owners_nobody(count: &str): "Di nessuno, e quindi in nessuna riga: {count}.", "À personne, donc dans aucune ligne : {count}.", "Nobody’s, and so in no row: {count}.";
    rule_owners_test: "Chi quadrato di Pearson su tutta la squadra; con attesi sotto 5, 10.000 permutazioni a margini fissi, da un seme. Senza questo test superato al 5 %, nessuno è detto migliore o peggiore.", "Khi-deux de Pearson sur toute l’équipe ; avec des effectifs attendus sous 5, 10 000 permutations à marges fixes, d’une graine. Sans ce test réussi à 5 %, personne n’est dit meilleur ni pire.", "Pearson’s chi-square over the whole team; with expected counts under 5, 10,000 permutations with fixed margins, from a seed. Unless it passes at 5 %, nobody is called better or worse.";
    rule_owners_differ(p: &str): "La quota di vinte differisce tra i venditori più di quanto farebbe il caso (p = {p}). Una differenza non è ancora bravura: chi riceve altri casi ha altri tassi.", "La part de gagnées diffère entre commerciaux plus que ne le ferait le hasard (p = {p}). Une différence n’est pas encore du talent : d’autres affaires donnent d’autres taux.", "The win rate differs between owners more than chance would make it (p = {p}). A difference is not yet skill: other cases make other rates.";
    rule_owners_cannot_tell(p: &str): "Dalla quota di vinte non si può ancora distinguere un venditore dall’altro (p = {p}).", "La part de gagnées ne permet pas encore de distinguer les commerciaux (p = {p}).", "From the win rate the owners cannot be told apart yet (p = {p}).";
    rule_planner_curve(wins: &str, days: &str): "Per {wins} vinte: 1 diviso la quota vinta entro {days} giorni, secondo la curva che conta le aperte come aperte; e il minimo che basta otto volte su dieci (beta-binomiale).", "Pour {wins} gagnées : l’inverse de la part gagnée en {days} jours, selon la courbe qui compte l’ouvert comme ouvert ; et le moins qui suffit huit fois sur dix (bêta-binomiale).", "For {wins} wins: one over the share won within {days} days, by the curve that counts open as open; and the least that suffices eight times in ten (beta-binomial).";
    rule_planner_counts(wins: &str): "Per {wins} vinte, dai conti semplici.", "Pour {wins} gagnées, d’après les comptes simples.", "For {wins} wins, from the plain counts.";
    column_of(ratio: &str, what: &str): "{ratio}, {what}", "{ratio}, {what}", "{ratio}, {what}";
    numerator: "riusciti", "réussis", "went on";
    denominator: "su", "sur", "of";
    rate: "tasso", "taux", "rate";
    shrunk: "avvicinato", "rapproché", "drawn in";
}

/// What a figure shows.
#[must_use]
pub fn caption(language: Language, figure: &str) -> Option<&'static str> {
    Some(match figure {
        "conversion_over_time" => conversion_over_time(language),
        "time_in_stage" => time_in_stage(language),
        "ratios_over_time" => ratios_over_time(language),
        "owners" => owners(language),
        "owners_test" => owners_test(language),
        "planner" => planner(language),
        _ => return None,
    })
}

/// What a column is called.
#[must_use]
pub fn column(language: Language, code: &str) -> Option<String> {
    let name = match code {
        "horizon_days" => horizon_days(language),
        "incidence" => incidence(language),
        "low" => low(language),
        "high" => high(language),
        "plain" => plain(language),
        "censored_share" => still_open(language),
        "median" => median(language),
        "p90" => p90(language),
        "n" => count(language),
        "won" => won(language),
        "win_rate" => win_rate(language),
        "chi2" => chi2(language),
        "df" => df(language),
        "p" => p(language),
        "method" => method(language),
        "expected" => expected(language),
        "needed_80" => needed_80(language),
        _ => return of_ratio(language, code),
    };
    Some(name.to_owned())
}

/// `R2_low` and the like.
fn of_ratio(language: Language, code: &str) -> Option<String> {
    let (ratio, what) = code.split_once('_').unwrap_or((code, "rate"));
    let what = match what {
        "numerator" => numerator(language),
        "denominator" => denominator(language),
        "rate" => rate(language),
        "low" => funnel::head_low(language),
        "high" => funnel::head_high(language),
        "shrunk" => shrunk(language),
        _ => return None,
    };
    matches!(ratio, "R1" | "Rs" | "R2" | "R3" | "R4").then(|| column_of(language, ratio, what))
}

/// What a row is called.
#[must_use]
pub fn row(language: Language, code: &str) -> Option<String> {
    let name = match code {
        "cycle" => cycle(language),
        "overall" => overall(language),
        "targets" => targets(language),
        "prospects" => prospects(language),
        "appointments_set" => appointments_set(language),
        "appointments_held" => appointments_held(language),
        "proposals" => proposals(language),
        "won" => won(language),
        "R1" | "Rs" | "R2" | "R3" | "R4" => return Some(code.to_owned()),
        _ => return stages(language, code),
    };
    Some(name.to_owned())
}

/// `S`, or `S-P`.
fn stages(language: Language, code: &str) -> Option<String> {
    let name = |code| Some(stage::name(language, Stage::from_code(code)?));
    match code.split_once('-') {
        Some((from, to)) => Some(format!("{} → {}", name(from)?, name(to)?)),
        None => Some(name(code)?.to_owned()),
    }
}

/// What the column of row names is called.
#[must_use]
pub fn row_head(language: Language, figure: &str) -> &'static str {
    match figure {
        "conversion_over_time" => step(language),
        "ratios_over_time" => month(language),
        "owners" => owner(language),
        "owners_test" => ratio(language),
        "planner" => level(language),
        _ => funnel::head_stage(language),
    }
}

/// A rule as a sentence, its numbers already written.
#[must_use]
pub fn rule(language: Language, rule: &Rule, numbers: &[String]) -> Option<String> {
    let plain = |text: &'static str| Some(text.to_owned());
    match (rule.code, numbers) {
        ("conversion_over_time", [days, least]) => Some(rule_conversion(language, days, least)),
        ("conversion_undated", counts) => {
            Some(rule_conversion_undated(language, &by_row(language, rule, counts)))
        }
        ("conversion_reversed", counts) => {
            Some(rule_conversion_reversed(language, &by_row(language, rule, counts)))
        }
        ("time_in_stage", []) => plain(rule_time(language)),
        ("time_no_own_date", counts) => {
            Some(rule_time_no_own_date(language, &by_row(language, rule, counts)))
        }
        ("time_reversed", counts) => {
            Some(rule_time_reversed(language, &by_row(language, rule, counts)))
        }
        ("ratios_over_time", []) => plain(rule_ratios_over_time(language)),
        ("owners", []) => plain(rule_owners(language)),
        ("owners_nobody", [count]) => Some(rule_owners_nobody(language, count)),
        ("owners_test", []) => plain(rule_owners_test(language)),
        ("owners_differ", [p]) => Some(rule_owners_differ(language, p)),
        ("owners_cannot_tell", [p]) => Some(rule_owners_cannot_tell(language, p)),
        ("planner_curve", [wins, days]) => Some(rule_planner_curve(language, wins, days)),
        ("planner_counts", [wins]) => Some(rule_planner_counts(language, wins)),
        _ => None,
    }
}

/// The numbers of a rule that are about rows: `Suspect → Prospect (3), Prospect → Approach (1)`.
fn by_row(language: Language, rule: &Rule, counts: &[String]) -> String {
    let named = rule.numbers.iter().zip(counts).map(|((code, _), count)| {
        let name = row(language, code).unwrap_or_else(|| (*code).to_owned());
        format!("{name} ({count})")
    });
    named.collect::<Vec<_>>().join(", ")
}

/// Why something cannot be measured, or a word that stands as a figure.
#[must_use]
pub fn reason(language: Language, code: &str) -> Option<&'static str> {
    Some(match code {
        "not_recorded" => not_recorded(language),
        "too_few_followed" => too_few_followed(language),
        "not_reached_yet" => not_reached_yet(language),
        "none_decided" => none_decided(language),
        "nobody_there" => nobody_there(language),
        "nothing_to_test" => nothing_to_test(language),
        "chi_square" => chi_square(language),
        "permutation" => permutation(language),
        "nothing_won_yet" => nothing_won_yet(language),
        "no_curve" => no_curve(language),
        _ => return None,
    })
}
