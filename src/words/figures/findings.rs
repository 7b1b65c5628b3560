//! What figures say, as sentences.

use crate::metrics::{Connection, Direction, Finding, Grain, SpanComparison};
use crate::words::{Counted, segments, stage, targeting};

use super::Wording;
use super::rows::{measure as name_of, phase};

words! {
    no_target {
        it: "Scrivete un obiettivo per vedere se la pipeline lo copre.",
        fr: "Écrivez un objectif pour voir si le pipeline le couvre.",
        en: "Write a goal to see whether the pipeline covers it.",
    }
    work_on_first(ratio: &str, sure: &str) {
        it: "Il passaggio su cui lavorare per primo: {ratio}. Lì gli altri fanno meglio (probabilità {sure}).",
        fr: "Le passage à travailler en premier : {ratio}. Là, les autres font mieux (probabilité {sure}).",
        en: "The step to work on first: {ratio}. There the others do better (probability {sure}).",
    }
    behind_overall(sure: &str) {
        it: "In tutto gli altri fanno meglio (probabilità {sure}), ma di nessun singolo passaggio si può dire ancora.",
        fr: "En tout, les autres font mieux (probabilité {sure}), mais on ne peut encore le dire d’aucun passage.",
        en: "Overall the others do better (probability {sure}), but of no single step can that be told yet.",
    }
    nowhere_behind {
        it: "Nessun passaggio in cui gli altri facciano meglio, per quanto si possa dire.",
        fr: "Aucun passage où les autres fassent mieux, pour autant qu’on puisse le dire.",
        en: "No step in which the others do better, as far as can be told.",
    }
    owners_differ(measure: &str) {
        it: "{measure}: i venditori differiscono più di quanto farebbe il caso, ma di nessuno si può dire ancora che stia sopra o sotto la media della squadra.",
        fr: "{measure} : les commerciaux diffèrent plus que ne le ferait le hasard, mais on ne peut encore dire d’aucun qu’il est au-dessus ou au-dessous de la moyenne de l’équipe.",
        en: "{measure}: the salespeople differ by more than chance would make it, but of none can it be told yet whether above or below the team’s mean.",
    }
    above(ratio: &str, owner: &str) {
        it: "{ratio}: {owner} è sopra la media della squadra.",
        fr: "{ratio} : {owner} est au-dessus de la moyenne de l’équipe.",
        en: "{ratio}: {owner} is above the team’s mean.",
    }
    below(ratio: &str, owner: &str) {
        it: "{ratio}: la squadra fa meglio di {owner}.",
        fr: "{ratio} : l’équipe fait mieux que {owner}.",
        en: "{ratio}: the team does better than {owner}.",
    }
    only_left_open_differs(measure: &str) {
        it: "{measure}: i venditori si distinguono solo per ciò che hanno ancora aperto, non per ciò che hanno deciso.",
        fr: "{measure} : les commerciaux ne diffèrent que par ce qu’ils ont encore en cours, non par ce qui est décidé.",
        en: "{measure}: the salespeople differ only in what they have still open, not in what is decided.",
    }
    anything_comes(chance: &str) {
        it: "Che arrivi qualcosa ha una probabilità di {chance}, se il passato si ripete.",
        fr: "Que quelque chose arrive a une probabilité de {chance}, si le passé se répète.",
        en: "That anything comes has a chance of {chance}, if the past repeats.",
    }
    scored(day: &str, low: &str, high: &str, came: &str, open: &str) {
        it: "Il {day} si diceva: da {low} a {high} vinte. Arrivate: {came}; ancora aperte: {open}.",
        fr: "Le {day}, on annonçait de {low} à {high} gagnées. Venues : {came} ; encore en cours : {open}.",
        en: "On {day} it said: {low} to {high} wins. Came: {came}; still open: {open}.",
    }
    planned(level: &str, expected: &str, surely: &str) {
        it: "{level}: {expected} in media; {surely} per essere sicuri quattro volte su cinque, se il passato si ripete.",
        fr: "{level} : {expected} en moyenne ; {surely} pour être sûr quatre fois sur cinq, si le passé se répète.",
        en: "{level}: {expected} on average; {surely} to be sure four times in five, if the past repeats.",
    }
    planned_on_average(level: &str, expected: &str) {
        it: "{level}: {expected} in media, se il passato si ripete.",
        fr: "{level} : {expected} en moyenne, si le passé se répète.",
        en: "{level}: {expected} on average, if the past repeats.",
    }
    wins_come(days: &str) {
        it: "Nove vittorie su dieci arrivano entro {days} giorni dall’ingresso.",
        fr: "Neuf gains sur dix arrivent dans les {days} jours suivant l’entrée.",
        en: "Nine wins in ten come within {days} days of entry.",
    }
    nobody_stands_out {
        it: "Nessuno si distingue dalla media della squadra più di quanto farebbe il caso.",
        fr: "Personne ne se distingue de la moyenne de l’équipe plus que ne le ferait le hasard.",
        en: "Nobody stands out from the team’s mean by more than chance would make it.",
    }
    month_above(measure: &str, month: &str) {
        it: "{measure}: {month} è sopra gli altri mesi, più di quanto farebbe il caso.",
        fr: "{measure} : le mois {month} est au-dessus des autres, plus que ne le ferait le hasard.",
        en: "{measure}: {month} is above the other months, by more than chance would make it.",
    }
    month_below(measure: &str, month: &str) {
        it: "{measure}: {month} è sotto gli altri mesi, più di quanto farebbe il caso.",
        fr: "{measure} : le mois {month} est au-dessous des autres, plus que ne le ferait le hasard.",
        en: "{measure}: {month} is below the other months, by more than chance would make it.",
    }
    quarter_above(measure: &str, quarter: &str) {
        it: "{measure}: il {quarter} è sopra gli altri trimestri, più di quanto farebbe il caso.",
        fr: "{measure} : le {quarter} est au-dessus des autres, plus que ne le ferait le hasard.",
        en: "{measure}: the {quarter} is above the other quarters, by more than chance would make it.",
    }
    quarter_below(measure: &str, quarter: &str) {
        it: "{measure}: il {quarter} è sotto gli altri trimestri, più di quanto farebbe il caso.",
        fr: "{measure} : le {quarter} est au-dessous des autres, plus que ne le ferait le hasard.",
        en: "{measure}: the {quarter} is below the other quarters, by more than chance would make it.",
    }
    quarters_differ(measure: &str) {
        it: "{measure}: i trimestri differiscono più di quanto farebbe il caso; di nessuno si può dire che sia l’eccezione.",
        fr: "{measure} : les trimestres diffèrent plus que ne le ferait le hasard ; d’aucun on ne peut dire qu’il est l’exception.",
        en: "{measure}: the quarters differ by more than chance would make them; of none can it be said that it is the exception.",
    }
    months_differ(measure: &str) {
        it: "{measure}: i mesi differiscono più di quanto farebbe il caso; di nessuno si può dire che sia l’eccezione.",
        fr: "{measure} : les mois diffèrent plus que ne le ferait le hasard ; d’aucun on ne peut dire qu’il est l’exception.",
        en: "{measure}: the months differ by more than chance would make them; of none can it be said that it is the exception.",
    }
    months_alike {
        it: "Nessun punto sta fuori da dove il caso da solo li lascia.",
        fr: "Aucun point n’est hors de là où le hasard seul les laisse.",
        en: "No point is outside where chance alone leaves them.",
    }
    per_activity_more(rho: &str, p: &str, months: &str, owners: &str) {
        it: "Nei mesi con più attività ogni attività rende di più: legame {rho}, che il caso da solo darebbe in {p} dei casi (mesi: {months}, venditori: {owners}).",
        fr: "Les mois plus actifs, chaque activité rapporte davantage : lien {rho}, que le hasard seul donnerait dans {p} des cas (mois : {months}, commerciaux : {owners}).",
        en: "In months with more activity each activity brings more: link {rho}, which chance alone would give in {p} of cases (months: {months}, salespeople: {owners}).",
    }
    per_activity_less(rho: &str, p: &str, months: &str, owners: &str) {
        it: "Nei mesi con più attività ogni attività rende di meno: legame {rho}, che il caso da solo darebbe in {p} dei casi (mesi: {months}, venditori: {owners}).",
        fr: "Les mois plus actifs, chaque activité rapporte moins : lien {rho}, que le hasard seul donnerait dans {p} des cas (mois : {months}, commerciaux : {owners}).",
        en: "In months with more activity each activity brings less: link {rho}, which chance alone would give in {p} of cases (months: {months}, salespeople: {owners}).",
    }
    per_activity_unclear(rho: &str, p: &str, months: &str, owners: &str) {
        it: "I vostri dati non mostrano che con più attività ogni attività renda di più: legame {rho}, che il caso da solo darebbe in {p} dei casi (mesi: {months}, venditori: {owners}).",
        fr: "Vos données ne montrent pas qu’avec plus d’activité chaque activité rapporte davantage : lien {rho}, que le hasard seul donnerait dans {p} des cas (mois : {months}, commerciaux : {owners}).",
        en: "Your data do not show that with more activity each activity brings more: link {rho}, which chance alone would give in {p} of cases (months: {months}, salespeople: {owners}).",
    }
    per_activity_none {
        it: "Mesi troppo pochi, o tutti uguali, per dire se con più attività ogni attività rende di più.",
        fr: "Trop peu de mois, ou tous pareils, pour dire si avec plus d’activité chaque activité rapporte davantage.",
        en: "Too few months, or all alike, to say whether with more activity each activity brings more.",
    }
    next_month_more(rho: &str, p: &str, months: &str, owners: &str) {
        it: "Dopo un mese più attivo le trattative avanzano di più: legame {rho}, che il caso da solo darebbe in {p} dei casi (mesi: {months}, venditori: {owners}).",
        fr: "Après un mois plus actif, les affaires avancent davantage : lien {rho}, que le hasard seul donnerait dans {p} des cas (mois : {months}, commerciaux : {owners}).",
        en: "After a month with more activity more deals move on: link {rho}, which chance alone would give in {p} of cases (months: {months}, salespeople: {owners}).",
    }
    next_month_less(rho: &str, p: &str, months: &str, owners: &str) {
        it: "Dopo un mese più attivo le trattative avanzano di meno: legame {rho}, che il caso da solo darebbe in {p} dei casi (mesi: {months}, venditori: {owners}).",
        fr: "Après un mois plus actif, les affaires avancent moins : lien {rho}, que le hasard seul donnerait dans {p} des cas (mois : {months}, commerciaux : {owners}).",
        en: "After a month with more activity fewer deals move on: link {rho}, which chance alone would give in {p} of cases (months: {months}, salespeople: {owners}).",
    }
    next_month_unclear(rho: &str, p: &str, months: &str, owners: &str) {
        it: "I vostri dati non mostrano che più attività porti più avanzamenti di fase il mese dopo: legame {rho}, che il caso da solo darebbe in {p} dei casi (mesi: {months}, venditori: {owners}).",
        fr: "Vos données ne montrent pas que plus d’activité apporte plus de changements d’étape le mois suivant : lien {rho}, que le hasard seul donnerait dans {p} des cas (mois : {months}, commerciaux : {owners}).",
        en: "Your data do not show that more activity brings more stage moves in the month after: link {rho}, which chance alone would give in {p} of cases (months: {months}, salespeople: {owners}).",
    }
    next_month_none {
        it: "Mesi troppo pochi, o tutti uguali, per dire che cosa segue a un mese più attivo.",
        fr: "Trop peu de mois, ou tous pareils, pour dire ce qui suit un mois plus actif.",
        en: "Too few months, or all alike, to say what follows a month with more activity.",
    }
    against_period_before {
        it: "A confronto con gli stessi giorni appena prima (senza un periodo: dodici mesi con i dodici precedenti), a parità di tempo.",
        fr: "Comparé à autant de jours juste avant (sans période : douze mois aux douze précédents), à temps égal.",
        en: "Held against as many days just before (without a period: twelve months against the twelve before), on equal time.",
    }
    against_reference {
        it: "A confronto con l’imbuto di riferimento, con ciò a cui si arriva alla fine.",
        fr: "Comparé à l’entonnoir de référence, d’après ce qu’il en est au final.",
        en: "Held against the reference funnel, by what it comes to in the end.",
    }
    against_team {
        it: "A confronto con gli altri venditori, a parità di tempo; una parola solo se il test della squadra lo permette.",
        fr: "Comparé aux autres commerciaux, à temps égal ; un mot seulement si le test de l’équipe le permet.",
        en: "Held against the other salespeople, on equal time; words only where the team’s test allows it.",
    }
    broken_span(span: &str, own: &str, other: &str, probability: &str, days: &str) {
        it: "Campata rotta: {span}, {own} contro {other} entro {days} giorni; è sotto con probabilità {probability}.",
        fr: "Tronçon rompu : {span}, {own} contre {other} en {days} jours ; il est au-dessous avec une probabilité de {probability}.",
        en: "Broken span: {span}, {own} against {other} within {days} days; it is below with a probability of {probability}.",
    }
    broken_span_in_the_end(span: &str, own: &str, other: &str, probability: &str) {
        it: "Campata rotta: {span}, {own} alla fine contro {other}; è sotto con probabilità {probability}.",
        fr: "Tronçon rompu : {span}, {own} au final, contre {other} ; il est au-dessous avec une probabilité de {probability}.",
        en: "Broken span: {span}, {own} in the end against {other}; it is below with a probability of {probability}.",
    }
    no_broken_span(compared: &Counted) {
        it: {
            compared: zero "Nessuna campata si può ancora confrontare.",
            one "Nessuna campata è rotta, per quanto si possa dire: se ne confronta una.",
            other "Nessuna campata è rotta, per quanto si possa dire: se ne confrontano {compared}.",
        },
        fr: {
            compared: zero "Aucun tronçon ne peut encore se comparer.",
            one "Aucun tronçon n’est rompu, pour autant qu’on puisse le dire : on en compare un.",
            other "Aucun tronçon n’est rompu, pour autant qu’on puisse le dire : on en compare {compared}.",
        },
        en: {
            compared: zero "No span can be compared yet.",
            one "No span is broken, as far as can be told: one is compared.",
            other "No span is broken, as far as can be told: {compared} are compared.",
        },
    }
    fewer_than_one { it: "meno di uno", fr: "moins d’un", en: "fewer than one" }
    what_if_unknown(ratio: &str) {
        it: "Un rapporto non si conosce ancora ({ratio}): spostatelo voi per vedere che cosa porta.",
        fr: "Un ratio n’est pas encore connu ({ratio}) : réglez-le vous-même pour voir ce qu’il apporte.",
        en: "One ratio is not known yet ({ratio}): set it yourself to see what comes of it.",
    }
    what_if_wins(wins: &str, work: &str) {
        it: "Con questi numeri, clienti: {wins}; casi da lavorare: {work}.",
        fr: "Avec ces chiffres, clients : {wins} ; cas à traiter : {work}.",
        en: "With these numbers, customers: {wins}; cases to work on: {work}.",
    }
    what_if_likely(low: &str, high: &str) {
        it: "Tra {low} e {high} clienti quattro volte su cinque, se il passato si ripete: tanto sicuri quanto lo permettono i casi osservati.",
        fr: "Entre {low} et {high} clients quatre fois sur cinq, si le passé se répète : aussi sûr que le permettent les cas observés.",
        en: "Between {low} and {high} customers four times in five, if the past repeats: as sure as the cases seen allow.",
    }
    what_if_amount(amount: &str) {
        it: "Importo, alla media delle vinte: {amount}.",
        fr: "Montant, à la moyenne des gagnées : {amount}.",
        en: "Amount, at the mean of those won: {amount}.",
    }
}

impl Wording<'_> {
    /// A finding as a sentence.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        let language = self.locale.language;
        let count = |number: u64| self.locale.count(number);
        let share = |share: f64| self.locale.share(share);
        let chance = |chance: f64| self.locale.chance(chance);
        let whole = |number: f64| match number {
            number if 0.0 < number && number < 0.95 => fewer_than_one(language).to_owned(),
            number => count(number.round() as u64),
        };
        match *finding {
            Finding::NoTarget => no_target(language).to_owned(),
            Finding::AnythingComes { chance: of } => anything_comes(language, &chance(of)),
            Finding::Scored { on, low, high, came, open } => {
                let [low, high, came, open] = [low, high, came, open].map(count);
                scored(language, &self.locale.format.day(on), &low, &high, &came, &open)
            }
            Finding::Planned { level, expected, surely } => {
                let (level, expected) = (stage::milestone(language, level), count(expected));
                match surely {
                    Some(surely) => planned(language, level, &expected, &count(surely)),
                    None => planned_on_average(language, level, &expected),
                }
            }
            Finding::WinsCome { within_days } => wins_come(language, &count(within_days.into())),

            Finding::WorkOnFirst { ratio, sure } => {
                work_on_first(language, stage::ratio(language, ratio), &chance(sure))
            }
            Finding::BehindOverall { sure } => behind_overall(language, &chance(sure)),
            Finding::NowhereBehind => nowhere_behind(language).to_owned(),

            Finding::Above { measure, owner } => {
                above(language, name_of(language, measure), &self.owner(owner))
            }
            Finding::Below { measure, owner } => {
                below(language, name_of(language, measure), &self.owner(owner))
            }
            Finding::OwnersDiffer { measure } => {
                owners_differ(language, name_of(language, measure))
            }
            Finding::OnlyLeftOpenDiffers { measure } => {
                only_left_open_differs(language, name_of(language, measure))
            }
            Finding::NobodyStandsOut => nobody_stands_out(language).to_owned(),

            Finding::MonthOutside { measure, grain, first_day, is_above } => {
                let say = match (grain, is_above) {
                    (Grain::Month, true) => month_above,
                    (Grain::Month, false) => month_below,
                    (Grain::Quarter, true) => quarter_above,
                    (Grain::Quarter, false) => quarter_below,
                };
                say(language, name_of(language, measure), &self.spell(grain, first_day))
            }
            Finding::MonthsDiffer { measure, grain } => {
                let say = match grain {
                    Grain::Month => months_differ,
                    Grain::Quarter => quarters_differ,
                };
                say(language, name_of(language, measure))
            }
            Finding::MonthsAlike => months_alike(language).to_owned(),

            Finding::SegmentStandsOut { by, ref key, rate, of_all, .. } => {
                self.segment_stands_out((by, key), (rate, of_all))
            }
            Finding::SegmentsDiffer { by } => segments::attribute_differs(language, by),
            Finding::SegmentsLeftOpen { by } => segments::attribute_left_open(language, by),
            Finding::SegmentsAlike => segments::alike(language).to_owned(),

            Finding::LookFor { ref key, of_customers, of_file } => {
                self.mixed(targeting::one_to_look_for, key, (of_customers, of_file))
            }
            Finding::TooManyOf { ref key, of_customers, of_file } => {
                self.mixed(targeting::one_too_many, key, (of_customers, of_file))
            }
            Finding::MixDiffers { by } => targeting::mix_differs(language, by),
            Finding::MixesAlike { customers, file } => {
                targeting::mixes_alike(self.locale, customers, file)
            }

            Finding::PerActivity(Connection::NotMeasurable) => {
                per_activity_none(language).to_owned()
            }
            Finding::PerActivity(Connection::Shown { direction, rho, p, months, owners }) => {
                let say = match direction {
                    Direction::More => per_activity_more,
                    Direction::Less => per_activity_less,
                    Direction::Unclear => per_activity_unclear,
                };
                let (rho, p) = (self.number(rho), chance(p));
                say(language, &rho, &p, &count(months), &count(owners))
            }
            Finding::NextMonth(Connection::NotMeasurable) => next_month_none(language).to_owned(),
            Finding::NextMonth(Connection::Shown { direction, rho, p, months, owners }) => {
                let say = match direction {
                    Direction::More => next_month_more,
                    Direction::Less => next_month_less,
                    Direction::Unclear => next_month_unclear,
                };
                let (rho, p) = (self.number(rho), chance(p));
                say(language, &rho, &p, &count(months), &count(owners))
            }

            Finding::HeldAgainst(SpanComparison::PeriodBefore) => {
                against_period_before(language).to_owned()
            }
            Finding::HeldAgainst(SpanComparison::Reference) => {
                against_reference(language).to_owned()
            }
            Finding::HeldAgainst(SpanComparison::Team) => against_team(language).to_owned(),
            Finding::BrokenSpan { span, own, other, probability, within_days } => {
                let ([own, other], sure) = ([own, other].map(share), chance(probability));
                let span = phase(language, span);
                match within_days {
                    Some(days) => {
                        broken_span(language, span, &own, &other, &sure, &count(days.into()))
                    }
                    None => broken_span_in_the_end(language, span, &own, &other, &sure),
                }
            }
            Finding::NoBrokenSpan { compared } => {
                no_broken_span(language, &self.locale.counted(compared))
            }

            Finding::WhatIfUnknown { factor } => {
                what_if_unknown(language, &self.row(&factor.into()))
            }
            Finding::WhatIfWins { wins, work } => {
                what_if_wins(language, &whole(wins), &whole(work))
            }
            Finding::WhatIfLikely { low, high } => {
                what_if_likely(language, &count(low), &count(high))
            }
            Finding::WhatIfAmount { minor } => what_if_amount(language, &self.minor(minor)),
        }
    }
}
