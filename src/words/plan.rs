//! The plan: winning customers as an equation, and how sure one can be of it.

use crate::domain::Milestone;
use crate::metrics::{
    ChanceCurve, Factor, Lever, LeverEffect, Per, Plan, PlanMark, RatiosFrom, Reason, WhatIf,
};

use super::{Counted, Language, Locale, Sentence, figures, stage};

words! {
    equation { it: "L’equazione", fr: "L’équation", en: "The equation" }
    on_the_table { it: "lo scenario sul tavolo", fr: "le scénario sur la table", en: "the scenario on the table" }
    kept { it: "Tenuti, per confronto", fr: "Gardés, pour comparer", en: "Kept, to compare" }
    as_observed { it: "Come finora", fr: "Comme jusqu’ici", en: "As it was so far" }
    your_numbers { it: "I vostri numeri", fr: "Vos chiffres", en: "Your numbers" }
    pace_of_today { it: "il ritmo di oggi", fr: "le rythme d’aujourd’hui", en: "today’s pace" }
    keep { it: "Tieni questo scenario", fr: "Garder ce scénario", en: "Keep this scenario" }
    keep_title { it: "Come si chiama lo scenario?", fr: "Comment s’appelle ce scénario ?", en: "What is the scenario called?" }
    scenario_name { it: "Nome dello scenario", fr: "Nom du scénario", en: "Name of the scenario" }
    kept_now(name: &str) {
        it: "Lo scenario «{name}» è tenuto.",
        fr: "Le scénario « {name} » est gardé.",
        en: "The scenario “{name}” is kept.",
    }
    let_go(name: &str) {
        it: "Togli lo scenario «{name}»",
        fr: "Retirer le scénario « {name} »",
        en: "Remove the scenario “{name}”",
    }
    gone(name: &str) {
        it: "Lo scenario «{name}» è tolto.",
        fr: "Le scénario « {name} » est retiré.",
        en: "The scenario “{name}” is removed.",
    }
    back { it: "Torna ai tassi osservati", fr: "Revenir aux taux observés", en: "Back to the observed rates" }
    hint {
        it: "trascinate un punto o scrivete un numero; le frecce cambiano di un punto",
        fr: "faites glisser un point ou écrivez un nombre ; les flèches changent d’un point",
        en: "drag a dot or type a number; the arrow keys change it by one point",
    }
    work { it: "Casi da lavorare", fr: "Cas à traiter", en: "Cases to work on" }
    of_unit(what: &str, unit: &str) { it: "{what} {unit}", fr: "{what} {unit}", en: "{what} {unit}" }
    customers_head { it: "Clienti", fr: "Clients", en: "Customers" }
    surely(count: &str) {
        it: "{count} quattro volte su cinque",
        fr: "{count} quatre fois sur cinq",
        en: "{count} four times in five",
    }
    a_month { it: "al mese", fr: "par mois", en: "a month" }
    a_quarter { it: "al trimestre", fr: "par trimestre", en: "a quarter" }
    a_year { it: "all’anno", fr: "par an", en: "a year" }
    phrase_goal { it: "Obiettivo:", fr: "Objectif :", en: "Goal:" }
    phrase_rates { it: "con i tassi di chi è entrato", fr: "avec les taux de ce qui est entré", en: "with the rates of what entered" }
    per_label { it: "In quanto tempo", fr: "En combien de temps", en: "In which time" }
    rate_of(ratio: &str) { it: "{ratio}, in percento", fr: "{ratio}, en pour cent", en: "{ratio}, in per cent" }
    drag(ratio: &str) { it: "{ratio}: trascinate", fr: "{ratio} : faites glisser", en: "{ratio}: drag" }
    raised(rate: &str) { it: "più di finora: {rate}", fr: "plus que jusqu’ici : {rate}", en: "more than so far: {rate}" }
    lowered(rate: &str) { it: "meno di finora: {rate}", fr: "moins que jusqu’ici : {rate}", en: "less than so far: {rate}" }
    entering_axis(level: &str) { it: "{level} →", fr: "{level} →", en: "{level} →" }
    today_mark(count: &str) { it: "oggi {count}", fr: "aujourd’hui {count}", en: "today {count}" }
    expected_mark(count: &str) { it: "{count} in media", fr: "{count} en moyenne", en: "{count} on average" }
    surely_mark(count: &str) { it: "{count} per stare tranquilli", fr: "{count} pour être tranquille", en: "{count} to be at ease" }
    customers(count: &Counted) {
        it: { count: one "{count} cliente", other "{count} clienti" },
        fr: { count: one "{count} client", other "{count} clients" },
        en: { count: one "{count} customer", other "{count} customers" },
    }
    appointments_set(count: &Counted) {
        it: { count: one "{count} appuntamento fissato", other "{count} appuntamenti fissati" },
        fr: { count: one "{count} rendez-vous pris", other "{count} rendez-vous pris" },
        en: { count: one "{count} appointment made", other "{count} appointments made" },
    }
    appointments_held(count: &Counted) {
        it: { count: one "{count} appuntamento fatto", other "{count} appuntamenti fatti" },
        fr: { count: one "{count} rendez-vous tenu", other "{count} rendez-vous tenus" },
        en: { count: one "{count} appointment held", other "{count} appointments held" },
    }
    proposals(count: &Counted) {
        it: { count: one "{count} offerta", other "{count} offerte" },
        fr: { count: one "{count} proposition", other "{count} propositions" },
        en: { count: one "{count} proposal", other "{count} proposals" },
    }
    takes(customers: &str, entering: &str, count: &Counted) {
        it: { count: one "Per *{customers} serve {entering}*", other "Per *{customers} servono {entering}*" },
        fr: { count: one "Pour *{customers}, il faut {entering}*", other "Pour *{customers}, il faut {entering}*" },
        en: { count: one "For *{customers} it takes {entering}*", other "For *{customers} it takes {entering}*" },
    }
    to_be_sure(count: &str) {
        it: ", {count} per esserne sicuri quattro volte su cinque.",
        fr: ", {count} pour en être sûr quatre fois sur cinq.",
        en: ", {count} to be sure of it four times in five.",
    }
    enter_today(entering: &Counted, wins: &str) {
        it: { entering: one "Oggi ne entra {entering}: porta {wins}.", other "Oggi ne entrano {entering}, che portano {wins}." },
        fr: { entering: one "Aujourd’hui il en entre {entering}, qui apporte {wins}.", other "Aujourd’hui il en entre {entering}, qui apportent {wins}." },
        en: { entering: one "Today {entering} enters, which brings {wins}.", other "Today {entering} enter, which bring {wins}." },
    }
    in_your_numbers(entering: &Counted, wins: &str) {
        it: { entering: one "Nei vostri numeri ce n’è {entering}: porta {wins}.", other "Nei vostri numeri sono {entering}, e portano {wins}." },
        fr: { entering: one "Dans vos chiffres il y en a {entering}, qui apporte {wins}.", other "Dans vos chiffres il y en a {entering}, qui apportent {wins}." },
        en: { entering: one "In your numbers there is {entering}, which brings {wins}.", other "In your numbers there are {entering}, which bring {wins}." },
    }
    about_customers(count: &Counted) {
        it: { count: zero "quasi nessun cliente", one "circa un cliente", other "circa {count} clienti" },
        fr: { count: zero "presque aucun client", one "environ un client", other "environ {count} clients" },
        en: { count: zero "hardly any customer", one "about one customer", other "about {count} customers" },
    }
    whole_way(rate: &str, low: &str, high: &str) {
        it: "~Tutto il percorso: {rate}, tra {low} e {high}.~",
        fr: "~Tout le parcours : {rate}, entre {low} et {high}.~",
        en: "~The whole way: {rate}, between {low} and {high}.~",
    }
    whole_way_alone(rate: &str) {
        it: "~Tutto il percorso: {rate}.~",
        fr: "~Tout le parcours : {rate}.~",
        en: "~The whole way: {rate}.~",
    }
    whole_way_set(rate: &str, observed: &str, low: &str, high: &str) {
        it: "~Tutto il percorso, con i tassi cambiati: {rate}; osservato {observed}, tra {low} e {high}.~",
        fr: "~Tout le parcours, avec les taux changés : {rate} ; observé {observed}, entre {low} et {high}.~",
        en: "~The whole way, with the rates changed: {rate}; observed {observed}, between {low} and {high}.~",
    }
    wins_come(days: &str) {
        it: "~Nove vittorie su dieci arrivano entro {days} giorni dall’ingresso.~",
        fr: "~Neuf gains sur dix arrivent dans les {days} jours suivant l’entrée.~",
        en: "~Nine wins in ten come within {days} days of entry.~",
    }
    not_yet(reason: &str) {
        it: "Quanto serva *non si può dire ancora* ~({reason})~. Scrivete i tassi che mancano, e il conto torna.",
        fr: "Ce qu’il faut *ne peut pas encore se dire* ~({reason})~. Écrivez les taux qui manquent, et le compte y est.",
        en: "What it takes *can’t be told yet* ~({reason})~. Type the rates that are missing, and the sum works out.",
    }
    chance_at(entering: &str, customers: &str, times: &str, percent: &str) {
        it: "Con {entering}, {customers} arrivano *{times}*: {percent}.",
        fr: "Avec {entering}, {customers} viennent *{times}* : {percent}.",
        en: "With {entering}, {customers} come *{times}*: {percent}.",
    }
    more_for_sure(count: &Counted) {
        it: { count: one "Ne serve {count} in più per quattro volte su cinque.", other "Ne servono {count} in più per quattro volte su cinque." },
        fr: { count: one "Il en faut {count} de plus pour quatre fois sur cinq.", other "Il en faut {count} de plus pour quatre fois sur cinq." },
        en: { count: one "It takes {count} more for four times in five.", other "It takes {count} more for four times in five." },
    }
    today_sure(percent: &str) {
        it: "~Al ritmo di oggi: {percent}.~",
        fr: "~Au rythme d’aujourd’hui : {percent}.~",
        en: "~At today’s pace: {percent}.~",
    }
    no_curve(reason: &str) {
        it: "Quanto sia probabile *non si può dire ancora* ~({reason})~.",
        fr: "La probabilité *ne peut pas encore se dire* ~({reason})~.",
        en: "How probable it is *can’t be told yet* ~({reason})~.",
    }
    hardly_ever { it: "quasi mai", fr: "presque jamais", en: "hardly ever" }
    less_than_half { it: "meno di una volta su due", fr: "moins d’une fois sur deux", en: "less than every second time" }
    just_over_half { it: "poco più di una volta su due", fr: "un peu plus d’une fois sur deux", en: "a little more than every second time" }
    two_in_three { it: "circa due volte su tre", fr: "environ deux fois sur trois", en: "about two times in three" }
    four_in_five { it: "quattro volte su cinque", fr: "quatre fois sur cinq", en: "four times in five" }
    nearly_always { it: "quasi sempre", fr: "presque toujours", en: "nearly always" }
    curve_label(customers: &str, end: &str) {
        it: "Quanto è probabile avere almeno {customers}, da 0 a {end} che entrano",
        fr: "Probabilité d’avoir au moins {customers}, de 0 à {end} qui entrent",
        en: "How probable it is to have at least {customers}, from 0 to {end} entering",
    }
    example { it: "Un esempio", fr: "Un exemple", en: "An example" }
    example_body {
        it: "Di vostro non c’è ancora niente da contare. Qui sotto, con numeri inventati, che cosa dirà questa pagina.",
        fr: "De chez vous il n’y a encore rien à compter. Ci-dessous, avec des chiffres inventés, ce que dira cette page.",
        en: "There is nothing of yours to count yet. Below, with made-up numbers, is what this page will say.",
    }
    to_quick { it: "Scrivete sei numeri", fr: "Écrivez six chiffres", en: "Type six numbers" }
    to_plan { it: "Fate il piano", fr: "Faites le plan", en: "Make the plan" }
    work_note {
        it: "lavoro = casi che entrano in una fase prima della firma",
        fr: "travail = cas qui entrent dans une étape avant la signature",
        en: "work = cases that enter a stage before the signature",
    }
    more_work { it: "lavoro in più, casi", fr: "travail en plus, cas", en: "more work, cases" }
    more_customers { it: "clienti in più", fr: "clients en plus", en: "more customers" }
    more_volume { it: "Quanti entrano", fr: "Combien entrent", en: "How many enter" }
    step(from: &str, to: &str) { it: "da {from} a {to}", fr: "de {from} à {to}", en: "from {from} to {to}" }
    step_possible(from: &str, to: &str, possible: &str) {
        it: "da {from} a {to}; possibile {possible}",
        fr: "de {from} à {to} ; possible {possible}",
        en: "from {from} to {to}; possible {possible}",
    }
    same_step(gain: &str, most: &str, most_work: &str, least: &str, least_work: &str) {
        it: "Ogni leva, spinta di un decimo, porta *{gain}* in più: cambia il lavoro. *{most}* ne chiede di più, {most_work}; *{least}* di meno, {least_work}.",
        fr: "Chaque levier, poussé d’un dixième, apporte *{gain}* de plus : c’est le travail qui change. *{most}* en demande le plus, {most_work} ; *{least}* le moins, {least_work}.",
        en: "Each lever, pushed by a tenth, brings *{gain}* more: what differs is the work. *{most}* asks for most, {most_work}; *{least}* for least, {least_work}.",
    }
    cases(count: &Counted) {
        it: { count: zero "nessun caso in più", one "{count} caso in più", other "{count} casi in più" },
        fr: { count: zero "aucun cas de plus", one "{count} cas de plus", other "{count} cas de plus" },
        en: { count: zero "no case more", one "{count} case more", other "{count} cases more" },
    }
    nobody_shows_more {
        it: "~Di nessuno si può dire che faccia meglio degli altri: le leve non sono in classifica.~",
        fr: "~De personne on ne peut dire qu’il fait mieux que les autres : les leviers ne sont pas classés.~",
        en: "~Of nobody can it be said that they do better than the others: the levers are not ranked.~",
    }
    first_possible(lever: &str, to: &str, gain: &str, work: &str) {
        it: "*{lever}* può arrivare a *{to}*, dove qualcuno da voi già è: {gain} in più, con {work}.",
        fr: "*{lever}* peut atteindre *{to}*, là où quelqu’un chez vous est déjà : {gain} de plus, avec {work}.",
        en: "*{lever}* can get to *{to}*, where somebody with you already is: {gain} more, with {work}.",
    }
    levers_unknown(factor: &str) {
        it: "Che cosa porti ogni leva *non si può dire ancora*: di un passaggio ({factor}) il tasso non si sa. Scrivetelo nell’equazione.",
        fr: "Ce qu’apporte chaque levier *ne peut pas encore se dire* : d’un passage ({factor}) le taux est inconnu. Écrivez-le dans l’équation.",
        en: "What each lever brings *can’t be told yet*: of one step ({factor}) the rate is not known. Type it into the equation.",
    }
    volume_label { it: "Quanti entrano", fr: "Combien entrent", en: "How many enter" }
}

/// A unit of time, as it follows a number.
#[must_use]
pub const fn unit(language: Language, per: Per) -> &'static str {
    match per {
        Per::Month => a_month(language),
        Per::Quarter => a_quarter(language),
        Per::Year => a_year(language),
    }
}

/// The name of a factor.
#[must_use]
pub fn factor(language: Language, factor: Factor) -> String {
    match factor {
        Factor::Ratio(code) => stage::ratio(language, code).to_owned(),
        Factor::Between(from, to) => {
            [from, to].map(|level| stage::milestone(language, level)).join(" → ")
        }
    }
}

/// The name of a lever.
#[must_use]
pub fn lever(language: Language, lever: Lever) -> String {
    match lever {
        Lever::Volume => more_volume(language).to_owned(),
        Lever::Factor(of) => factor(language, of),
    }
}

/// Something with the unit of time of a plan, where it has one.
#[must_use]
pub fn with_unit(language: Language, what: &str, per: Option<Per>) -> String {
    per.map_or_else(|| what.to_owned(), |per| of_unit(language, what, unit(language, per)))
}

impl Locale {
    /// So many at a level: "34 suspects".
    #[must_use]
    pub fn at_level(&self, level: Milestone, number: u64) -> String {
        let (language, count) = (self.language, self.counted(number));
        match (level, level.stage()) {
            (Milestone::Targets | Milestone::Prospects, Some(stage)) => self.entered(stage, number),
            (Milestone::AppointmentsSet, _) => appointments_set(language, &count),
            (Milestone::AppointmentsHeld, _) => appointments_held(language, &count),
            (Milestone::Proposals, _) => proposals(language, &count),
            _ => customers(language, &count),
        }
    }

    /// So many, with one decimal below ten.
    #[must_use]
    pub fn short(&self, number: f64) -> String {
        self.about(number).written
    }

    /// So many more: "+2.7".
    #[must_use]
    pub fn added(&self, number: f64) -> String {
        let written = self.short(number);
        if number >= 0.05 { format!("+{written}") } else { written }
    }

    /// About so many, which need not be whole: with one decimal below ten.
    fn about(&self, number: f64) -> Counted {
        let rounded = if number < 9.95 { (number * 10.0).round() / 10.0 } else { number.round() };
        let is_whole = rounded.fract() == 0.0;
        let number = if is_whole { rounded as u64 } else { 2 };
        Counted { number, written: self.number(rounded, 1) }
    }
}

/// "For 5 customers a month it takes 34 suspects a month, 46 to be sure of it four times in five."
#[must_use]
pub fn plan_finding(locale: &Locale, plan: &Plan) -> Sentence {
    let language = locale.language;
    let found = plan.need().and_then(|need| Ok((need, plan.whole()?)));
    let (need, whole) = match found {
        Ok(found) => found,
        Err(why_not) => return why_not_yet(locale, why_not),
    };
    let level = plan.equation.first().unwrap_or(Milestone::Targets);
    let customers = customers(language, &locale.counted(plan.wanted));
    let customers = with_unit(language, &customers, plan.per);
    let entering = with_unit(language, &locale.at_level(level, need.expected), plan.per);
    let mut said = takes(language, &customers, &entering, &locale.counted(need.expected));
    match need.needed_80 {
        Some(surely) => said.push_str(&to_be_sure(language, &locale.count(surely))),
        None => said.push('.'),
    }
    let mut said = Sentence::marked(&said);
    if let Some((today, wins)) = plan.today.zip(plan.wins_today()) {
        let (today, wins) = (locale.about(today), about_customers(language, &locale.about(wins)));
        let say = if plan.per.is_some() { enter_today } else { in_your_numbers };
        said = said.then(Sentence::plain(say(language, &today, &wins)));
    }
    let rate = locale.rate(whole.share);
    let observed = plan.observed().ok().and_then(|end| Some((end.share, end.band()?)));
    let way = match observed {
        Some((share, band)) => {
            let (low, high) = locale.ends(band);
            match plan.turned.is_empty() {
                true => whole_way(language, &rate, &low, &high),
                false => whole_way_set(language, &rate, &locale.rate(share), &low, &high),
            }
        }
        None => whole_way_alone(language, &rate),
    };
    said = said.then(Sentence::marked(&way));
    match plan.equation.ratios_from {
        RatiosFrom::InTheEnd { within_days: Some(days) } => {
            said.then(Sentence::marked(&wins_come(language, &locale.count(days.into()))))
        }
        RatiosFrom::InTheEnd { within_days: None } | RatiosFrom::Counts => said,
    }
}

fn why_not_yet(locale: &Locale, why_not: Reason) -> Sentence {
    Sentence::marked(&not_yet(locale.language, &figures::reason(locale, why_not)))
}

/// "With 34 suspects 5 customers come a little more than every second time: 59 %."
#[must_use]
pub fn chance_finding(
    locale: &Locale,
    plan: &Plan,
    curve: &Result<ChanceCurve, Reason>,
) -> Sentence {
    let language = locale.language;
    let curve = match curve {
        Ok(curve) => curve,
        Err(why_not) => {
            return Sentence::marked(&no_curve(language, &figures::reason(locale, *why_not)));
        }
    };
    let level = plan.equation.first().unwrap_or(Milestone::Targets);
    let customers = customers(language, &locale.counted(curve.wanted));
    let mut said = Sentence::default();
    if let Some((entering, chance)) = curve.mark(PlanMark::Expected) {
        let entering = locale.at_level(level, entering);
        let percent = locale.format.percent(chance, 0);
        let times = how_often(language, chance);
        said = Sentence::marked(&chance_at(language, &entering, &customers, times, &percent));
    }
    let marks = curve.mark(PlanMark::Surely).zip(curve.mark(PlanMark::Expected));
    if let Some(((surely, _), (expected, _))) = marks.filter(|(sure, one)| sure.0 > one.0) {
        let more = more_for_sure(language, &locale.counted(surely - expected));
        said = said.then(Sentence::plain(more));
    }
    match curve.mark(PlanMark::Today) {
        Some((_, chance)) => {
            said.then(Sentence::marked(&today_sure(language, &locale.chance(chance))))
        }
        None => said,
    }
}

/// What a tenth more of each lever brings; where somebody has shown more, what that would bring.
#[must_use]
pub fn levers_finding(locale: &Locale, found: &Result<WhatIf, Factor>) -> Sentence {
    let language = locale.language;
    let found = match found {
        Ok(found) => found,
        Err(unknown) => {
            return Sentence::marked(&levers_unknown(language, &factor(language, *unknown)));
        }
    };
    let work = |of: &LeverEffect| cases(language, &locale.counted(of.work.round() as u64));
    let possible = found.effects.iter().find_map(|effect| Some((effect, effect.possible?)));
    if let Some((effect, step)) = possible {
        let gain = about_customers(language, &locale.about(step.gain));
        let work = cases(language, &locale.counted(step.work.round() as u64));
        let name = lever(language, effect.lever);
        let said = first_possible(language, &name, &locale.rate(step.to), &gain, &work);
        return Sentence::marked(&said);
    }
    let by_work = |a: &&LeverEffect, b: &&LeverEffect| a.work.total_cmp(&b.work);
    let most = found.effects.iter().max_by(by_work);
    let least = found.effects.iter().min_by(by_work);
    let Some((most, least)) = most.zip(least) else { return Sentence::default() };
    let gain = about_customers(language, &locale.about(most.gain));
    let [most_name, least_name] = [most, least].map(|one| lever(language, one.lever));
    let said = same_step(language, &gain, &most_name, &work(most), &least_name, &work(least));
    Sentence::marked(&said).then(Sentence::marked(nobody_shows_more(language)))
}

fn how_often(language: Language, chance: f64) -> &'static str {
    match chance {
        chance if chance < 0.1 => hardly_ever(language),
        chance if chance < 0.5 => less_than_half(language),
        chance if chance < 0.62 => just_over_half(language),
        chance if chance < 0.75 => two_in_three(language),
        chance if chance < 0.9 => four_in_five(language),
        _ => nearly_always(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_is_never_more_than_the_number() {
        let said = [0.05, 0.4, 0.55, 0.66, 0.8, 0.95].map(|one| how_often(Language::En, one));
        assert_eq!(said[1], "less than every second time");
        assert_eq!(said[4], "four times in five");
        assert!(said.iter().all(|one| !one.is_empty()));
    }
}
