//! The plan: winning customers as an equation, and how sure one can be of it.

mod findings;

use crate::domain::Milestone;
use crate::metrics::{Factor, Lever, Per};

use super::{Counted, Language, Locale, stage};

pub use findings::{chance_finding, levers_finding, plan_finding};

words! {
    equation { it: "L’equazione", fr: "L’équation", en: "The equation" }
    on_the_table { it: "lo scenario sul tavolo", fr: "le scénario sur la table", en: "the scenario on the table" }
    kept { it: "Tenuti, per confronto", fr: "Gardés, pour comparer", en: "Kept, to compare" }
    as_observed { it: "Come finora", fr: "Comme jusqu’ici", en: "As it was so far" }
    your_numbers { it: "I vostri numeri", fr: "Vos chiffres", en: "Your numbers" }
    pace_of_today { it: "il ritmo di oggi", fr: "le rythme d’aujourd’hui", en: "today’s pace" }
    keep { it: "Tieni questo scenario", fr: "Garder ce scénario", en: "Keep this scenario" }
    keep_title { it: "Come si chiama lo scenario?", fr: "Comment s’appelle ce scénario ?", en: "What is the scenario called?" }
    scenario_name { it: "Nome dello scenario", fr: "Nom du scénario", en: "Name of the scenario" }
    kept_now(name: &str) {
        it: "Lo scenario «{name}» è tenuto.",
        fr: "Le scénario « {name} » est gardé.",
        en: "The scenario “{name}” is kept.",
    }
    let_go(name: &str) {
        it: "Togli lo scenario «{name}»",
        fr: "Retirer le scénario « {name} »",
        en: "Remove the scenario “{name}”",
    }
    gone(name: &str) {
        it: "Lo scenario «{name}» è tolto.",
        fr: "Le scénario « {name} » est retiré.",
        en: "The scenario “{name}” is removed.",
    }
    back { it: "Torna ai tassi osservati", fr: "Revenir aux taux observés", en: "Back to the observed rates" }
    hint {
        it: "trascinate un punto o scrivete un numero; le frecce cambiano di un punto",
        fr: "faites glisser un point ou écrivez un nombre ; les flèches changent d’un point",
        en: "drag a dot or type a number; the arrow keys change it by one point",
    }
    work { it: "Casi da lavorare", fr: "Cas à traiter", en: "Cases to work on" }
    of_unit(what: &str, unit: &str) { it: "{what} {unit}", fr: "{what} {unit}", en: "{what} {unit}" }
    wins_wrong {
        it: "I clienti sono un numero intero, da 1 in su: scrivete per esempio 12.",
        fr: "Les clients sont un nombre entier, à partir de 1 : écrivez par exemple 12.",
        en: "Customers are a whole number, from 1 up: write 12, say.",
    }
    volume_wrong {
        it: "Scrivete un numero intero, per esempio 120.",
        fr: "Écrivez un nombre entier, par exemple 120.",
        en: "Write a whole number: 120, say.",
    }
    rate_wrong {
        it: "Non si legge come percentuale: scrivete per esempio 12,5.",
        fr: "Pourcentage illisible : écrivez par exemple 12,5.",
        en: "This does not read as a percentage: write 12.5, say.",
    }
    customers_head { it: "Clienti", fr: "Clients", en: "Customers" }
    surely(count: &str) {
        it: "{count} quattro volte su cinque",
        fr: "{count} quatre fois sur cinq",
        en: "{count} four times in five",
    }
    a_month { it: "al mese", fr: "par mois", en: "a month" }
    a_quarter { it: "al trimestre", fr: "par trimestre", en: "a quarter" }
    a_year { it: "all’anno", fr: "par an", en: "a year" }
    phrase_goal { it: "Obiettivo:", fr: "Objectif :", en: "Goal:" }
    phrase_rates { it: "con i tassi di chi è entrato", fr: "aux taux des affaires entrées", en: "with the rates of what entered" }
    per_label { it: "In quanto tempo", fr: "En combien de temps", en: "In which time" }
    rate_of(ratio: &str) { it: "{ratio}, in percento", fr: "{ratio}, en pour cent", en: "{ratio}, in per cent" }
    drag(ratio: &str) { it: "{ratio}: trascinate", fr: "{ratio} : faites glisser", en: "{ratio}: drag" }
    raised(rate: &str) { it: "più di finora: {rate}", fr: "plus que jusqu’ici : {rate}", en: "more than so far: {rate}" }
    lowered(rate: &str) { it: "meno di finora: {rate}", fr: "moins que jusqu’ici : {rate}", en: "less than so far: {rate}" }
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
        it: ", {count} per arrivarci quattro volte su cinque.",
        fr: ", {count} pour en être sûr quatre fois sur cinq.",
        en: ", {count} to be sure of it four times in five.",
    }
    enter_today(entering: &Counted, wins: &str) {
        it: { entering: one "Oggi ne entra {entering}: porta {wins}.", other "Oggi ne entrano {entering}, che portano {wins}." },
        fr: { entering: one "Aujourd’hui, il en entre {entering} : {wins}.", other "Aujourd’hui, il en entre {entering} : {wins}." },
        en: { entering: one "Today {entering} enters, which brings {wins}.", other "Today {entering} enter, which bring {wins}." },
    }
    in_your_numbers(entering: &Counted, wins: &str) {
        it: { entering: one "Nei vostri numeri ce n’è {entering}: porta {wins}.", other "Nei vostri numeri sono {entering}, e portano {wins}." },
        fr: { entering: one "Dans vos chiffres, il y en a {entering} : {wins}.", other "Dans vos chiffres, il y en a {entering} : {wins}." },
        en: { entering: one "In your numbers there is {entering}, which brings {wins}.", other "In your numbers there are {entering}, which bring {wins}." },
    }
    about_customers(count: &Counted) {
        it: { count: zero "zero clienti", one "circa un cliente", other "circa {count} clienti" },
        fr: { count: zero "aucun client", one "environ un client", other "environ {count} clients" },
        en: { count: zero "no customer", one "about one customer", other "about {count} customers" },
    }
    fewer_than_one { it: "meno di un cliente", fr: "moins d’un client", en: "less than one customer" }
    whole_way(rate: &str, low: &str, high: &str) {
        it: "~Tutto il percorso: {rate}, tra {low} e {high}.~",
        fr: "~Tout le parcours : {rate}, entre {low} et {high}.~",
        en: "~The whole way: {rate}, between {low} and {high}.~",
    }
    whole_way_alone(rate: &str) {
        it: "~Tutto il percorso: {rate}.~",
        fr: "~Tout le parcours : {rate}.~",
        en: "~The whole way: {rate}.~",
    }
    whole_way_set(rate: &str, observed: &str, low: &str, high: &str) {
        it: "~Tutto il percorso, con i tassi cambiati: {rate}; osservato {observed}, tra {low} e {high}.~",
        fr: "~Tout le parcours, avec les taux changés : {rate} ; observé {observed}, entre {low} et {high}.~",
        en: "~The whole way, with the rates changed: {rate}; observed {observed}, between {low} and {high}.~",
    }
    wins_come(days: &str) {
        it: "~Nove vittorie su dieci arrivano entro {days} giorni dall’ingresso.~",
        fr: "~Neuf affaires gagnées sur dix le sont dans les {days} jours suivant l’entrée.~",
        en: "~Nine wins in ten come within {days} days of entry.~",
    }
    not_yet(reason: &str) {
        it: "Quanto serva *non si può dire ancora* ~({reason})~. Scrivete i tassi che mancano, e il conto si può fare.",
        fr: "Combien il en faut, *on ne peut pas encore le dire* ~({reason})~. Écrivez les taux qui manquent, et le calcul se fera.",
        en: "What it takes *can’t be told yet* ~({reason})~. Type the rates that are missing, and the sum works out.",
    }
    chance_at(entering: &str, customers: &str, times: &str, percent: &str) {
        it: "Con {entering} si arriva a {customers} *{times}*: {percent}.",
        fr: "Avec {entering}, on arrive à {customers} *{times}* : {percent}.",
        en: "With {entering}, {customers} come *{times}*: {percent}.",
    }
    more_for_sure(count: &Counted) {
        it: { count: one "Ne serve {count} in più per arrivarci quattro volte su cinque.", other "Ne servono {count} in più per arrivarci quattro volte su cinque." },
        fr: { count: one "Il en faut {count} de plus pour y arriver quatre fois sur cinq.", other "Il en faut {count} de plus pour y arriver quatre fois sur cinq." },
        en: { count: one "It takes {count} more for four times in five.", other "It takes {count} more for four times in five." },
    }
    today_sure(percent: &str) {
        it: "~Al ritmo di oggi: {percent}.~",
        fr: "~Au rythme d’aujourd’hui : {percent}.~",
        en: "~At today’s pace: {percent}.~",
    }
    today_sure_set(percent: &str) {
        it: "~Al ritmo di oggi, con i tassi cambiati: {percent}.~",
        fr: "~Au rythme d’aujourd’hui, avec les taux changés : {percent}.~",
        en: "~At today’s pace, with the rates changed: {percent}.~",
    }
    no_curve(reason: &str) {
        it: "Quanto sia probabile *non si può dire ancora* ~({reason})~.",
        fr: "Avec quelle probabilité, *on ne peut pas encore le dire* ~({reason})~.",
        en: "How probable it is *can’t be told yet* ~({reason})~.",
    }
    hardly_ever { it: "quasi mai", fr: "presque jamais", en: "hardly ever" }
    less_than_half { it: "meno di una volta su due", fr: "moins d’une fois sur deux", en: "less than every second time" }
    half { it: "una volta su due", fr: "une fois sur deux", en: "every second time" }
    just_over_half { it: "poco più di una volta su due", fr: "un peu plus d’une fois sur deux", en: "a little more than every second time" }
    two_in_three { it: "circa due volte su tre", fr: "environ deux fois sur trois", en: "about two times in three" }
    four_in_five { it: "circa quattro volte su cinque", fr: "quatre fois sur cinq", en: "four times in five" }
    nearly_always { it: "quasi sempre", fr: "presque toujours", en: "nearly always" }
    curve_label(customers: &str, end: &str) {
        it: "Quanto è probabile avere almeno {customers}, con entrate da 0 a {end}",
        fr: "Probabilité d’avoir au moins {customers}, quand il en entre de 0 à {end}",
        en: "How probable it is to have at least {customers}, from 0 to {end} entering",
    }
    example { it: "Un esempio", fr: "Un exemple", en: "An example" }
    example_body {
        it: "Di vostro non c’è ancora niente da contare. Qui sotto, con numeri inventati, vedete che cosa dirà questa pagina.",
        fr: "Chez vous, il n’y a encore rien à compter. Ci-dessous, avec des chiffres inventés, ce que dira cette page.",
        en: "There is nothing of yours to count yet. Below, with made-up numbers, is what this page will say.",
    }
    to_quick { it: "Scrivete sei numeri", fr: "Noter six nombres", en: "Type six numbers" }
    to_plan { it: "Fate il piano", fr: "Faire le plan", en: "Make the plan" }
    work_note {
        it: "lavoro = casi che entrano in una fase prima della firma",
        fr: "travail = cas qui entrent dans une étape avant la signature",
        en: "work = cases that enter a stage before the signature",
    }
    more_work { it: "lavoro in più, casi", fr: "travail en plus, en cas", en: "more work, cases" }
    more_customers { it: "clienti in più", fr: "clients en plus", en: "more customers" }
    more_volume { it: "Quanti entrano", fr: "Combien il en entre", en: "How many enter" }
    step(from: &str, to: &str) { it: "da {from} a {to}", fr: "de {from} à {to}", en: "from {from} to {to}" }
    step_possible(from: &str, to: &str, possible: &str) {
        it: "da {from} a {to}; possibile {possible}",
        fr: "de {from} à {to} ; possible {possible}",
        en: "from {from} to {to}; possible {possible}",
    }
    same_step(gain: &str, most: &str, most_work: &str, least: &str, least_work: &str) {
        it: "Ogni leva spinta di un decimo porta *{gain}* in più: cambia il lavoro. Tra queste *{most}* ne chiede più di tutte, {most_work}; *{least}* meno di tutte, {least_work}.",
        fr: "Tout levier poussé d’un dixième apporte *{gain}* de plus. C’est le travail qui change : *{most}* en demande le plus, {most_work} ; *{least}* le moins, {least_work}.",
        en: "Each lever that is pushed by a tenth brings *{gain}* more: what differs is the work. *{most}* asks for most, {most_work}; *{least}* for least, {least_work}.",
    }
    cases(count: &Counted) {
        it: { count: zero "nessun caso in più", one "{count} caso in più", other "{count} casi in più" },
        fr: { count: zero "aucun cas de plus", one "{count} cas de plus", other "{count} cas de plus" },
        en: { count: zero "no case more", one "{count} case more", other "{count} cases more" },
    }
    nobody_shows_more {
        it: "~Di nessuno si può dire che faccia meglio degli altri: le leve non sono in classifica.~",
        fr: "~On ne peut dire de personne qu’il fait mieux que les autres : les leviers ne sont pas classés.~",
        en: "~Of nobody can it be said that they do better than the others: the levers are not ranked.~",
    }
    first_possible(lever: &str, to: &str, gain: &str, work: &str) {
        it: "Se *{lever}* arrivasse a *{to}*, dove qualcuno di voi è già: {gain} in più, con {work}.",
        fr: "Si *{lever}* atteignait *{to}*, là où quelqu’un, chez vous, est déjà : {gain} de plus, et {work} à traiter.",
        en: "If *{lever}* got to *{to}*, where somebody with you already is: {gain} more, with {work}.",
    }
    no_levers {
        it: "Che cosa porti ogni leva si vede quando c’è qualcosa da contare.",
        fr: "Ce qu’apporte chaque levier se voit quand il y a quelque chose à compter.",
        en: "What each lever brings shows once there is something to count.",
    }
    levers_unknown(factor: &str) {
        it: "Che cosa porti ogni leva *non si può dire ancora*: non si conosce il tasso di un passaggio ({factor}). Scrivetelo nell’equazione.",
        fr: "Ce qu’apporte chaque levier, *on ne peut pas encore le dire* : le taux d’un passage ({factor}) est inconnu. Écrivez-le dans l’équation.",
        en: "What each lever brings *can’t be told yet*: of one step ({factor}) the rate is not known. Type it into the equation.",
    }
    volume_label { it: "Quanti entrano", fr: "Combien il en entre", en: "How many enter" }
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

    /// Customers that are expected, in a sentence: whole ones.
    fn about_customers(&self, number: f64) -> String {
        match number {
            number if 0.0 < number && number < 0.95 => fewer_than_one(self.language).to_owned(),
            number => about_customers(self.language, &self.counted(number.round() as u64)),
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
        let number = match self.language {
            _ if is_whole => rounded as u64,
            // French is singular below two.
            Language::Fr if rounded < 2.0 => 1,
            Language::It | Language::Fr | Language::En => 2,
        };
        Counted { number, written: self.number(rounded, 1) }
    }
}
