//! What is open against a goal: how much it will bring, and how sure one can be of it.

use jiff::civil::Date;

use crate::domain::{Currency, Stage};
use crate::metrics::{Cell, Column, Coverage, Covered, Part, RowKey, Rule, Scorecard, Table};

use super::{Counted, Language, Locale, Sentence};

words! {
    won_so_far(amount: &str) { it: "vinto {amount}", fr: "gagné {amount}", en: "won {amount}" }
    goal_mark(amount: &str) { it: "obiettivo {amount}", fr: "objectif {amount}", en: "goal {amount}" }
    sum_between(sum: &str, low: &str, high: &str) {
        it: "{sum}, tra {low} e {high}",
        fr: "{sum}, entre {low} et {high}",
        en: "{sum}, between {low} and {high}",
    }
    between(low: &str, high: &str) { it: "tra {low} e {high}", fr: "entre {low} et {high}", en: "{low} to {high}" }
    open_head { it: "aperte", fr: "en cours", en: "open" }
    days_head { it: "giorni in fase", fr: "jours à l’étape", en: "days in stage" }
    chance_head { it: "si vince", fr: "on gagne", en: "is won" }
    expected_head { it: "atteso, prima o poi", fr: "attendu, tôt ou tard", en: "expected, sooner or later" }
    wins(count: &Counted) {
        it: { count: zero "nessuna vinta", one "{count} vinta", other "{count} vinte" },
        fr: { count: zero "aucune gagnée", one "{count} gagnée", other "{count} gagnées" },
        en: { count: zero "none won", one "{count} won", other "{count} won" },
    }
    no_goal {
        it: "Scrivete un obiettivo per vedere se la pipeline lo copre.",
        fr: "Écrivez un objectif pour voir si le pipeline le couvre.",
        en: "Write a goal to see whether the pipeline covers it.",
    }
    goal_reached(goal: &str, won: &str) {
        it: "L’obiettivo di {goal} *è raggiunto*: vinti {won}.",
        fr: "L’objectif de {goal} *est atteint* : {won} gagnés.",
        en: "The goal of {goal} *is reached*: {won} won.",
    }
    goal_missing(goal: &str, missing: &str) {
        it: "All’obiettivo di {goal} mancano ancora *{missing}*.",
        fr: "Pour l’objectif de {goal}, il manque encore *{missing}*.",
        en: "To the goal of {goal}, *{missing}* is still missing.",
    }
    nothing_expected(day: &str) {
        it: "Entro il {day} non è attesa nessuna firma: scrivete sulle trattative quando la aspettate.",
        fr: "D’ici au {day}, aucune signature n’est attendue : notez sur vos affaires quand vous l’attendez.",
        en: "By {day} no signature is expected: write on the deals when you expect it.",
    }
    cannot_weigh {
        it: "~Di quelle attese nel periodo non si può ancora dire quanto porteranno.~",
        fr: "~Ce qu’apporteront celles attendues dans la période, on ne peut pas encore le dire.~",
        en: "~Of those expected in the period it can’t be told yet what they will bring.~",
    }
    expected_by(day: &str, expected: &str) {
        it: "Le trattative la cui firma è attesa entro il {day} ne portano circa *{expected}*, se si chiudono quando previsto e il passato si ripete",
        fr: "Les affaires dont la signature est attendue d’ici au {day} en apporteront environ *{expected}*, si elles se concluent quand c’est prévu et que le passé se répète",
        en: "The deals whose signature is expected by {day} bring about *{expected}* of it, if they close when expected and the past repeats",
    }
    four_in_five(low: &str, high: &str) {
        it: ": ~quattro volte su cinque tra {low} e {high}.~",
        fr: " : ~quatre fois sur cinq entre {low} et {high}.~",
        en: ": ~four times in five between {low} and {high}.~",
    }
    reached_in_ten(times: &str) {
        it: "~Con queste sole, se si chiudono quando previsto, l’obiettivo si raggiunge circa {times} volte su 10.~",
        fr: "~Avec celles-ci seules, si elles se concluent quand c’est prévu, l’objectif est atteint environ {times} fois sur 10.~",
        en: "~With these alone, if they close when expected, the goal is reached about {times} times in 10.~",
    }
    reached_once_in_ten {
        it: "~Con queste sole, se si chiudono quando previsto, l’obiettivo si raggiunge circa una volta su 10.~",
        fr: "~Avec celles-ci seules, si elles se concluent quand c’est prévu, l’objectif est atteint environ une fois sur 10.~",
        en: "~With these alone, if they close when expected, the goal is reached about once in 10.~",
    }
    hardly_ever_reached {
        it: "~Con queste sole, se si chiudono quando previsto, l’obiettivo non si raggiunge quasi mai.~",
        fr: "~Avec celles-ci seules, si elles se concluent quand c’est prévu, l’objectif n’est presque jamais atteint.~",
        en: "~With these alone, if they close when expected, the goal is hardly ever reached.~",
    }
    nearly_always_reached {
        it: "~Con queste sole, se si chiudono quando previsto, l’obiettivo si raggiunge quasi sempre.~",
        fr: "~Avec celles-ci seules, si elles se concluent quand c’est prévu, l’objectif est presque toujours atteint.~",
        en: "~With these alone, if they close when expected, the goal is nearly always reached.~",
    }
    cover(times: &str) {
        it: "In importo, le aperte attese nel periodo valgono {times} volte ciò che manca.",
        fr: "En montant, les affaires en cours attendues dans la période valent {times} fois ce qui manque.",
        en: "By amount, the open ones expected in the period are {times} times what is missing.",
    }
    will_bring(sum: &str) {
        it: "Ciò che è aperto porterà, prima o poi, circa *{sum}*, se il passato si ripete",
        fr: "Ce qui est en cours apportera, tôt ou tard, environ *{sum}*, si le passé se répète",
        en: "What is open will bring, sooner or later, about *{sum}*, if the past repeats",
    }
    nothing_open {
        it: "Non c’è niente di aperto: niente da attendersi.",
        fr: "Rien n’est en cours : rien à attendre.",
        en: "Nothing is open: there is nothing to expect.",
    }
    not_yet(reason: &str) {
        it: "Quanto porterà ciò che è aperto *non si può dire ancora* ~({reason})~.",
        fr: "Ce que rapportera ce qui est en cours, *on ne peut pas encore le dire* ~({reason})~.",
        en: "What the open ones will bring *can’t be told yet* ~({reason})~.",
    }
    later_is_worth_less(later: &str, earlier: &str, days: &Counted) {
        it: {
            days: one "Una in {later} vale meno di una in {earlier}: metà aspetta da almeno un giorno, e chi aspetta a lungo va avanti meno spesso.",
            other "Una in {later} vale meno di una in {earlier}: metà aspetta da almeno {days} giorni, e chi aspetta a lungo va avanti meno spesso."
        },
        fr: {
            days: one "Une affaire à l’étape {later} vaut moins qu’une à l’étape {earlier} : la moitié attend depuis au moins un jour, et qui attend longtemps avance moins souvent.",
            other "Une affaire à l’étape {later} vaut moins qu’une à l’étape {earlier} : la moitié attend depuis au moins {days} jours, et qui attend longtemps avance moins souvent."
        },
        en: {
            days: one "A deal in {later} is worth less than one in {earlier}: half have waited for a day or more, and what waits long goes on less often.",
            other "A deal in {later} is worth less than one in {earlier}: half have waited for {days} days or more, and what waits long goes on less often."
        },
    }
    said_held(days: &str, held: &str) {
        it: "Previsioni rifatte per giorni passati: {days}. *Dentro l’intervallo detto allora: {held}*. ~Se ne attendono quattro su cinque; le trattative ancora aperte possono ancora arrivare.~",
        fr: "Prévisions refaites pour des jours passés : {days}. *Dans l’intervalle annoncé alors : {held}*. ~On en attend quatre sur cinq ; celles encore en cours peuvent encore aboutir.~",
        en: "Forecasts made again for past days: {days}. *Within the interval said then: {held}*. ~Four in five are to be expected; deals still open may yet come.~",
    }
    said_held_in_money(days: &str, held: &str) {
        it: "~In denaro, dove di tutte si conosceva l’importo: {days}; dentro l’intervallo: {held}.~",
        fr: "~En argent, là où tous les montants étaient connus : {days} ; dans l’intervalle : {held}.~",
        en: "~In money, where all amounts were known: {days}; within the interval: {held}.~",
    }
    nothing_to_score {
        it: "Nei giorni passati non si poteva ancora prevedere: la pagella comincia quando ci sono abbastanza chiuse.",
        fr: "Les jours passés, on ne pouvait pas encore prévoir : le bulletin commence quand il y a assez d’affaires closes.",
        en: "On past days nothing could be forecast yet: the scorecard begins once enough deals are closed.",
    }
    next_months(count: &Counted) {
        it: { count: zero "Di nessuna trattativa aperta si sa quando è attesa la firma.", one "Le firme attese cadono in *un mese*.", other "Le firme attese cadono in *{count} mesi*." },
        fr: { count: zero "Aucune affaire en cours ne dit quand la signature est attendue.", one "Les signatures attendues tombent dans *un seul mois*.", other "Les signatures attendues s’étalent sur *{count} mois*." },
        en: { count: zero "Of no open deal it is known when the signature is expected.", one "The signatures expected fall in *one month*.", other "The signatures expected fall in *{count} months*." },
    }
    overdue_months(count: &Counted) {
        it: { count: one "~Una data è già passata: va rivista.~", other "~{count} date sono già passate: vanno riviste.~" },
        fr: { count: one "~Une date est déjà passée : à revoir.~", other "~{count} dates sont déjà passées : à revoir.~" },
        en: { count: one "~One date has gone by: it needs another look.~", other "~{count} dates have gone by: they need another look.~" },
    }
    goals { it: "Obiettivi tenuti", fr: "Objectifs enregistrés", en: "Goals that are kept" }
    goal_amount { it: "Obiettivo", fr: "Objectif", en: "Goal" }
    goal_customers { it: "Clienti", fr: "Clients", en: "Customers" }
    goal_from { it: "Dal", fr: "Du", en: "From" }
    goal_to { it: "Al", fr: "Au", en: "To" }
    goal_kept { it: "L’obiettivo è tenuto.", fr: "L’objectif est enregistré.", en: "The goal is kept." }
    goal_dropped { it: "L’obiettivo è tolto.", fr: "L’objectif est retiré.", en: "The goal is removed." }
    drop_goal(whose: &str) {
        it: "Togli l’obiettivo: {whose}",
        fr: "Retirer l’objectif : {whose}",
        en: "Remove the goal: {whose}",
    }
    days_reversed {
        it: "Il primo giorno viene dopo l’ultimo.",
        fr: "Le premier jour vient après le dernier.",
        en: "The first day comes after the last.",
    }
}

/// "To the goal of 400,000 € 215,000 € is still missing…"
#[must_use]
pub fn goal_finding(
    locale: &Locale,
    currency: Option<Currency>,
    found: Option<(&Coverage, Option<Covered>)>,
) -> Sentence {
    let language = locale.language;
    let exact = |minor: f64| locale.money(minor.round() as i64, currency);
    let about = |minor: f64| locale.about_money(minor, currency);
    let Some((coverage, covered)) = found else { return Sentence::plain(no_goal(language)) };
    let goal = exact(coverage.target.minor as f64);
    let missing = coverage.missing_minor() as f64;
    if missing <= 0.0 {
        let said = goal_reached(language, &goal, &exact(coverage.won_minor as f64));
        return Sentence::marked(&said);
    }
    let said = Sentence::marked(&goal_missing(language, &goal, &exact(missing)));
    let day = coverage.target.to.date().map(|day| locale.format.day(day)).unwrap_or_default();
    if coverage.open + coverage.without_amount == 0 {
        return said.then(Sentence::plain(nothing_expected(language, &day)));
    }
    if coverage.weighed == 0 {
        return said.then(Sentence::marked(cannot_weigh(language)));
    }
    let mut expected = expected_by(language, &day, &about(coverage.expected_minor));
    // From nothing to nothing is no interval of what may come after all.
    let says = |one: &Covered| one.interval.high > 0.0 || coverage.expected_minor == 0.0;
    match covered.filter(says) {
        Some(covered) => {
            let [low, high] = [covered.interval.low, covered.interval.high].map(about);
            expected.push_str(&four_in_five(language, &low, &high));
        }
        None => expected.push('.'),
    }
    let mut said = said.then(Sentence::marked(&expected));
    if let Some(covered) = covered {
        said = said.then(Sentence::marked(&in_ten(locale, covered.chance)));
    }
    match coverage.ratio() {
        Some(ratio) => {
            let times = locale.format.decimal(ratio, 1);
            said.then(Sentence::plain(cover(language, &times)))
        }
        None => said,
    }
}

fn in_ten(locale: &Locale, chance: f64) -> String {
    let language = locale.language;
    match (chance * 10.0).round() as u64 {
        0 => hardly_ever_reached(language).to_owned(),
        1 => reached_once_in_ten(language).to_owned(),
        10 => nearly_always_reached(language).to_owned(),
        times => reached_in_ten(language, &locale.count(times)),
    }
}

/// What the open ones will bring in all, and why a late stage may be worth less than an earlier one.
#[must_use]
pub fn forecast_finding(locale: &Locale, currency: Option<Currency>, table: &Table) -> Sentence {
    let language = locale.language;
    let cell = |row: RowKey, column: Column| {
        let place = table.columns.iter().position(|one| *one == column)?;
        table.rows.iter().find(|one| one.key == row)?.cells.get(place).copied()
    };
    let minor = |column| match cell(RowKey::All, column) {
        Some(Cell::Minor(minor)) => Some(minor),
        _ => None,
    };
    if cell(RowKey::All, Column::Count) == Some(Cell::Count(0)) {
        return Sentence::plain(nothing_open(language));
    }
    let Some(sum) = minor(Column::Expected) else {
        return match cell(RowKey::All, Column::Expected) {
            Some(Cell::NotMeasurable(why_not)) => {
                let why_not = super::figures::reason(locale, why_not);
                Sentence::marked(&not_yet(language, &why_not))
            }
            _ => Sentence::default(),
        };
    };
    let mut said = will_bring(language, &locale.about_money(sum, currency));
    match minor(Column::Part(Part::Low)).zip(minor(Column::Part(Part::High))) {
        Some((low, high)) => {
            let [low, high] = [low, high].map(|minor| locale.about_money(minor, currency));
            said.push_str(&four_in_five(language, &low, &high));
        }
        None => said.push('.'),
    }
    let said = Sentence::marked(&said);
    // Where somebody has set a probability, it is not for the waiting that one is worth less.
    let is_set = table.rules.iter().any(|rule| matches!(rule, Rule::ForecastSet { .. }));
    match worth_less(locale, &cell).filter(|_| !is_set) {
        Some(why) => said.then(Sentence::plain(why)),
        None => said,
    }
}

/// The latest stage from which fewer are won than from the one before it, and since when they wait there.
fn worth_less(locale: &Locale, cell: &impl Fn(RowKey, Column) -> Option<Cell>) -> Option<String> {
    let chance = |stage: Stage| match cell(RowKey::Stage(stage), Column::PWon) {
        Some(Cell::Chance(chance)) => Some(chance),
        _ => None,
    };
    let mut pairs = Stage::OPEN.windows(2).rev();
    let pair = pairs.find(|pair| {
        let chances = chance(pair[0]).zip(chance(pair[1]));
        chances.is_some_and(|(earlier, later)| later < earlier)
    })?;
    let Some(Cell::Days(days)) = cell(RowKey::Stage(pair[1]), Column::WaitingDays) else {
        return None;
    };
    let [earlier, later] = [pair[0], pair[1]].map(|stage| locale.stage_within(stage));
    let days = locale.counted(days.round() as u64);
    Some(later_is_worth_less(locale.language, &later, &earlier, &days))
}

/// How many of the days on which something was said held what came.
#[must_use]
pub fn scorecard_finding(locale: &Locale, scorecard: &Scorecard) -> Sentence {
    let language = locale.language;
    let said = || scorecard.days.iter().filter_map(|day| Some((day.said?, day.came)));
    let days = said().count() as u64;
    if days == 0 {
        return Sentence::plain(nothing_to_score(language));
    }
    let held = said().filter(|((_, low, high), came)| (low..=high).contains(&came)).count();
    let (days, held) = (locale.count(days), locale.count(held as u64));
    let said = Sentence::marked(&said_held(language, &days, &held));
    let money: Vec<_> = scorecard.days.iter().filter_map(|day| day.money).collect();
    if money.is_empty() {
        return said;
    }
    let held = money.iter().filter(|one| (one.low..=one.high).contains(&one.came)).count();
    let (days, held) = (locale.count(money.len() as u64), locale.count(held as u64));
    said.then(Sentence::marked(&said_held_in_money(language, &days, &held)))
}

/// In how many months signatures are expected, and how many of their dates have gone by.
#[must_use]
pub fn months_finding(
    locale: &Locale,
    months: &[crate::metrics::AheadMonth],
    today: Date,
) -> Sentence {
    let language: Language = locale.language;
    let said = Sentence::marked(&next_months(language, &locale.counted(months.len() as u64)));
    let this = today.first_of_month();
    let overdue: u64 = months.iter().filter(|one| one.first_day < this).map(|one| one.count).sum();
    match overdue {
        0 => said,
        overdue => said.then(Sentence::marked(&overdue_months(language, &locale.counted(overdue)))),
    }
}
