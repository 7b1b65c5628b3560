//! What the columns of figures are called.

use crate::domain::ActivityOutcome;
use crate::metrics::{Column, FitBy, Part, Which};
use crate::words::{Language, Locale, funnel, stage, targeting};

words! {
    count { it: "trattative", fr: "affaires", en: "deals" }
    amount { it: "importo", fr: "montant", en: "amount" }
    weighted { it: "pesato", fr: "pondéré", en: "weighted" }
    from_previous { it: "passa", fr: "passe", en: "goes on" }
    unmeasured { it: "senza esito", fr: "sans résultat", en: "no outcome" }
    level { it: "livello", fr: "niveau", en: "level" }
    reference { it: "riferimento", fr: "référence", en: "reference" }
    own { it: "vostro", fr: "le vôtre", en: "yours" }
    open { it: "aperte", fr: "en cours", en: "open" }
    won { it: "vinte", fr: "gagnées", en: "won" }
    lost { it: "perse", fr: "perdues", en: "lost" }
    win_rate { it: "tasso di vittoria", fr: "taux de réussite", en: "win rate" }
    mean_won_amount { it: "importo medio vinto", fr: "montant moyen gagné", en: "mean won amount" }
    won_per_day { it: "vinto al giorno", fr: "gagné par jour", en: "won a day" }
    in_the_end { it: "alla fine", fr: "au final", en: "in the end" }
    first_in_the_end {
        it: "sul primo, alla fine",
        fr: "du premier, au final",
        en: "of the first, in the end",
    }
    within_days {
        it: "entro (giorni), nove su dieci",
        fr: "en (jours), neuf sur dix",
        en: "within (days), nine in ten",
    }
    p_holm {
        it: "con tutte le misure",
        fr: "toutes mesures comprises",
        en: "with all measures in view",
    }
    chance {
        it: "probabilità che basti",
        fr: "probabilité que cela suffise",
        en: "chance that it is enough",
    }
    expected_coverage {
        it: "atteso su mancante",
        fr: "attendu sur manquant",
        en: "expected over missing",
    }
    rho_next {
        it: "correlazione col mese dopo",
        fr: "corrélation avec le mois suivant",
        en: "correlation with the month after",
    }
    said { it: "attese, si era detto", fr: "attendues, disait-on", en: "expected, it said" }
    came { it: "arrivate", fr: "venues", en: "came" }
    said_amount { it: "in denaro, si era detto", fr: "en argent, disait-on", en: "in money, it said" }
    low_amount { it: "in denaro, da", fr: "en argent, de", en: "in money, from" }
    high_amount { it: "in denaro, a", fr: "en argent, à", en: "in money, to" }
    came_amount { it: "denaro arrivato", fr: "argent venu", en: "money that came" }
    entered { it: "entrate", fr: "entrées", en: "entered" }
    went_on { it: "alla successiva", fr: "à la suivante", en: "to the next" }
    jumped { it: "saltata la successiva", fr: "suivante sautée", en: "jumped the next" }
    here { it: "ancora qui", fr: "encore là", en: "still here" }
    over { it: "passate senza entrare", fr: "passées sans entrer", en: "passed without entering" }
    outside { it: "fuori", fr: "dehors", en: "outside" }
    stopped { it: "ferme", fr: "arrêtées", en: "stopped" }
    p_below {
        it: "probabilità che sia sotto",
        fr: "probabilité d’être au-dessous",
        en: "chance of being below",
    }
    before { it: "il confronto", fr: "la comparaison", en: "the comparison" }
    work_per_customer {
        it: "lavoro per cliente in più",
        fr: "travail par client en plus",
        en: "work per added customer",
    }
    possible { it: "passo possibile", fr: "pas possible", en: "possible step" }
    possible_gain {
        it: "clienti col passo possibile",
        fr: "clients avec le pas possible",
        en: "customers at the possible step",
    }
    possible_work {
        it: "lavoro col passo possibile",
        fr: "travail avec le pas possible",
        en: "work at the possible step",
    }
    horizon_days { it: "entro (giorni)", fr: "en (jours)", en: "within (days)" }
    incidence { it: "passate", fr: "passées", en: "went on" }
    plain { it: "conto semplice", fr: "compte simple", en: "plain count" }
    censored_share { it: "ancora aperte", fr: "encore en cours", en: "still open" }
    median { it: "metà entro (giorni)", fr: "la moitié en (jours)", en: "half within (days)" }
    p90 {
        it: "nove su dieci entro (giorni)",
        fr: "neuf sur dix en (jours)",
        en: "nine in ten within (days)",
    }
    followed { it: "quanti", fr: "combien", en: "how many" }
    waiting_days {
        it: "giorni in fase, metà almeno",
        fr: "la moitié y est depuis (jours)",
        en: "days in stage, half",
    }
    p_won { it: "probabilità di vincere", fr: "probabilité de gagner", en: "chance of winning" }
    expected { it: "atteso", fr: "attendu", en: "expected" }
    target { it: "obiettivo", fr: "objectif", en: "goal" }
    missing { it: "manca ancora", fr: "reste à gagner", en: "still missing" }
    coverage { it: "copertura", fr: "couverture", en: "cover" }
    chi_square { it: "chi quadrato", fr: "khi-deux", en: "chi-square" }
    degrees { it: "gradi di libertà", fr: "degrés de liberté", en: "degrees of freedom" }
    p {
        it: "quante volte lo farebbe il caso da solo",
        fr: "combien de fois le hasard seul le ferait",
        en: "how often chance alone would do it",
    }
    method { it: "metodo", fr: "méthode", en: "method" }
    verdict { it: "che cosa si può dire", fr: "ce qu’on peut dire", en: "what can be said" }
    why { it: "perché", fr: "pourquoi", en: "why" }
    p_better {
        it: "probabilità che A faccia meglio",
        fr: "probabilité que A fasse mieux",
        en: "probability that A is better",
    }
    needed_each {
        it: "casi necessari a ciascuno",
        fr: "cas nécessaires à chacun",
        en: "cases each needs",
    }
    activities { it: "attività", fr: "activités", en: "activities" }
    advances { it: "avanzamenti", fr: "avancées", en: "advances" }
    without_outcome { it: "senza esito", fr: "sans résultat", en: "without outcome" }
    rho { it: "correlazione", fr: "corrélation", en: "correlation" }
    advances_per_ten {
        it: "avanzamenti ogni 10 attività",
        fr: "avancées pour 10 activités",
        en: "advances per 10 activities",
    }
    share_without_outcome {
        it: "quota senza esito",
        fr: "part sans résultat",
        en: "share without outcome",
    }
    passed { it: "passate", fr: "passées", en: "passed on" }
    taken_up { it: "prese in mano", fr: "prises en main", en: "taken up" }
    days_to_first_action {
        it: "giorni alla prima azione",
        fr: "jours jusqu’à la première action",
        en: "days to first action",
    }
    advanced { it: "avanzate", fr: "avancées", en: "advanced" }
    collisions { it: "collisioni", fr: "collisions", en: "collisions" }
    accounts { it: "aziende", fr: "entreprises", en: "companies" }
    stage { it: "fase", fr: "étape", en: "stage" }
    days_idle { it: "ferma da (giorni)", fr: "arrêtée depuis (jours)", en: "stopped for (days)" }
    days_allowed { it: "limite in giorni", fr: "limite en jours", en: "limit in days" }
    activities_allowed { it: "limite", fr: "limite", en: "limit" }
    referrals { it: "chi può raccomandare", fr: "qui peut recommander", en: "who can recommend" }
    references {
        it: "clienti di riferimento simili",
        fr: "références actives semblables",
        en: "alike reference customers",
    }
    people {
        it: "altre persone da incontrare",
        fr: "autres personnes à rencontrer",
        en: "other people to meet",
    }
    fit { it: "somiglianza", fr: "ressemblance", en: "fit" }
    sector { it: "settore", fr: "secteur", en: "sector" }
    size { it: "dimensione", fr: "taille", en: "size" }
    area { it: "zona", fr: "zone", en: "area" }
    source { it: "fonte", fr: "source", en: "source" }
    way_in { it: "via d’ingresso", fr: "porte d’entrée", en: "way in" }
    on_it { it: "sul ponte", fr: "sur le pont", en: "on it" }
    crossed { it: "passate", fr: "passées", en: "crossed" }
    went_back { it: "tornate indietro", fr: "revenues en arrière", en: "went back" }
    broke { it: "cadute", fr: "tombées", en: "fell" }
    rotting {
        it: "ferme da troppo",
        fr: "arrêtées depuis trop longtemps",
        en: "stopped for too long",
    }
    untold { it: "senza esito", fr: "sans résultat", en: "no outcome" }
    no_reply { it: "non risponde", fr: "pas de réponse", en: "no answer" }
    no_show { it: "non si presenta", fr: "absent", en: "not there" }
    no_sale { it: "un no", fr: "un non", en: "a no" }
    continuation { it: "si continua", fr: "on continue", en: "goes on" }
    advance { it: "passo avanti", fr: "un pas en avant", en: "step forward" }
    order { it: "ordine", fr: "commande", en: "order" }
    needed_on_average { it: "in media", fr: "en moyenne", en: "on average" }
    needed_surely {
        it: "per essere sicuri quattro volte su cinque",
        fr: "pour être sûr quatre fois sur cinq",
        en: "to be sure four times in five",
    }
    entering { it: "quante entrano", fr: "combien il en entre", en: "how many enter" }
    from { it: "da", fr: "de", en: "from" }
    to { it: "a", fr: "à", en: "to" }
    wins_added { it: "clienti in più", fr: "clients en plus", en: "more customers" }
    amount_added { it: "importo in più", fr: "montant en plus", en: "more money" }
    work_added { it: "lavoro in più", fr: "travail en plus", en: "more work" }
    through { it: "passando da ogni fase", fr: "par chaque étape", en: "through every stage" }
    now { it: "dove sono oggi", fr: "où elles sont aujourd’hui", en: "where they are today" }
    all { it: "in tutto", fr: "en tout", en: "in all" }
    numerator { it: "passate", fr: "passées", en: "went on" }
    denominator { it: "su", fr: "sur", en: "out of" }
    rate { it: "tasso", fr: "taux", en: "rate" }
    low { it: "da", fr: "de", en: "from" }
    high { it: "a", fr: "à", en: "to" }
    shrunk { it: "tasso avvicinato", fr: "taux rapproché", en: "shrunken rate" }
    still_needed { it: "ancora necessari", fr: "encore nécessaires", en: "still needed" }
    won_amount { it: "importo vinto", fr: "montant gagné", en: "won amount" }
    of_group(group: &str, what: &str) {
        it: "{group}: {what}",
        fr: "{group} : {what}",
        en: "{group}: {what}",
    }
}

/// What a column is called; where it belongs to a ratio or a side, with the name of that.
#[must_use]
pub fn column(locale: &Locale, column: Column) -> String {
    let language = locale.language;
    let name = match column {
        Column::OfRatio(ratio, what) => {
            return of_group(language, stage::ratio(language, ratio), part(language, what));
        }
        Column::Ratio(ratio) => {
            return of_group(language, stage::ratio(language, ratio), rate(language));
        }
        Column::OfSide(Which::A, what) => return of_group(language, "A", part(language, what)),
        Column::OfSide(Which::B, what) => return of_group(language, "B", part(language, what)),
        Column::OfPhase(phase, what) => {
            return of_group(language, super::phase(language, phase), part(language, what));
        }
        Column::Part(what) => part(language, what),
        Column::FromPreviousLow => low(language),
        Column::FromPreviousHigh => high(language),
        Column::OfWinRate(what) => {
            return of_group(language, win_rate(language), part(language, what));
        }
        Column::FromPreviousEnd | Column::End => in_the_end(language),
        Column::FromFirstEnd => first_in_the_end(language),
        Column::WithinDays => within_days(language),
        Column::PHolm => p_holm(language),
        Column::Chance => chance(language),
        Column::ExpectedCoverage => expected_coverage(language),
        Column::RhoNext => rho_next(language),
        Column::Stopped => stopped(language),
        Column::PBelow => p_below(language),
        Column::Before => before(language),
        Column::WorkPerCustomer => work_per_customer(language),
        Column::Possible => possible(language),
        Column::PossibleGain => possible_gain(language),
        Column::PossibleWork => possible_work(language),
        Column::WonAmount => won_amount(language),
        Column::Count => count(language),
        Column::Amount => amount(language),
        Column::Weighted => weighted(language),
        Column::Reached => funnel::head_reached(language),
        Column::FromPrevious => from_previous(language),
        Column::FromFirst => funnel::head_first(language),
        Column::Unmeasured => unmeasured(language),
        Column::Level => level(language),
        Column::Reference => reference(language),
        Column::Own => own(language),
        Column::Customers => targeting::customers(language),
        Column::AllCustomers => targeting::customers_of(language),
        Column::CustomersShare => targeting::customers_share(language),
        Column::InFile => targeting::in_file(language),
        Column::AllFile => targeting::file_of(language),
        Column::FileShare => targeting::file_share(language),
        Column::Successes => numerator(language),
        Column::Trials => denominator(language),
        Column::Said => said(language),
        Column::Came => came(language),
        Column::SaidAmount => said_amount(language),
        Column::LowAmount => low_amount(language),
        Column::HighAmount => high_amount(language),
        Column::CameAmount => came_amount(language),
        Column::Entered => entered(language),
        Column::WentOn => went_on(language),
        Column::Jumped => jumped(language),
        Column::Here => here(language),
        Column::Through => through(language),
        Column::Now => now(language),
        Column::LostAt(stage) => return locale.stage(stage),
        Column::InAll => all(language),
        Column::Back => went_back(language),
        Column::Over => over(language),
        Column::Outside => outside(language),
        Column::OpenShare => censored_share(language),
        Column::Open => open(language),
        Column::Won => won(language),
        Column::Lost => lost(language),
        Column::WinRate => win_rate(language),
        Column::MeanWonAmount => mean_won_amount(language),
        Column::WonPerDay => won_per_day(language),
        Column::HorizonDays => horizon_days(language),
        Column::Incidence => incidence(language),
        Column::Plain => plain(language),
        Column::CensoredShare => censored_share(language),
        Column::Median => median(language),
        Column::P90 => p90(language),
        Column::Followed => followed(language),
        Column::WaitingDays => waiting_days(language),
        Column::PWon => p_won(language),
        Column::Expected => expected(language),
        Column::Target => target(language),
        Column::Missing => missing(language),
        Column::Coverage => coverage(language),
        Column::ChiSquare => chi_square(language),
        Column::Degrees => degrees(language),
        Column::P | Column::PNext => p(language),
        Column::Method => method(language),
        Column::Verdict => verdict(language),
        Column::Why => why(language),
        Column::PBetter => p_better(language),
        Column::NeededEach => needed_each(language),
        Column::Activities => activities(language),
        Column::Advances => advances(language),
        Column::WithoutOutcome => without_outcome(language),
        Column::Rho => rho(language),
        Column::AdvancesPerTen => advances_per_ten(language),
        Column::ShareWithoutOutcome => share_without_outcome(language),
        Column::Passed => passed(language),
        Column::TakenUp => taken_up(language),
        Column::DaysToFirstAction => days_to_first_action(language),
        Column::Advanced => advanced(language),
        Column::Collisions => collisions(language),
        Column::Accounts => accounts(language),
        Column::Stage => stage(language),
        Column::DaysIdle => days_idle(language),
        Column::DaysAllowed => days_allowed(language),
        Column::ActivitiesAllowed => activities_allowed(language),
        Column::Referrals => referrals(language),
        Column::References => references(language),
        Column::People => people(language),
        Column::Fit => fit(language),
        Column::FitBy(FitBy::Sector) => sector(language),
        Column::FitBy(FitBy::Size) => size(language),
        Column::FitBy(FitBy::Area) => area(language),
        Column::FitBy(FitBy::Source) => source(language),
        Column::WayIn => way_in(language),
        Column::OnIt => on_it(language),
        Column::Crossed => crossed(language),
        Column::WentBack => went_back(language),
        Column::Broke => broke(language),
        Column::Rotting => rotting(language),
        Column::Untold => untold(language),
        Column::After(ActivityOutcome::NoReply) => no_reply(language),
        Column::After(ActivityOutcome::NoShow) => no_show(language),
        Column::After(ActivityOutcome::NoSale) => no_sale(language),
        Column::After(ActivityOutcome::Continuation) => continuation(language),
        Column::After(ActivityOutcome::Advance) => advance(language),
        Column::After(ActivityOutcome::Order) => order(language),
        Column::NeededOnAverage => needed_on_average(language),
        Column::Entering => entering(language),
        Column::NeededSurely => needed_surely(language),
        Column::From => from(language),
        Column::To => to(language),
        Column::Gain => wins_added(language),
        Column::AmountAdded => amount_added(language),
        Column::Work => work_added(language),
    };
    name.to_owned()
}

const fn part(language: Language, part: Part) -> &'static str {
    match part {
        Part::Numerator => numerator(language),
        Part::Denominator => denominator(language),
        Part::Rate => rate(language),
        Part::Low => low(language),
        Part::High => high(language),
        Part::Shrunk => shrunk(language),
        Part::StillNeeded => still_needed(language),
        Part::WithinDays => within_days(language),
    }
}
