//! What figures say, as sentences.

use crate::metrics::{Connection, Direction, Finding, SpanComparison};
use crate::words::stage;

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
    others_probably_better(ratio: &str, sure: &str) {
        it: "{ratio}: gli altri fanno probabilmente meglio (probabilità {sure}); non basta ancora per dire su che cosa lavorare per primo.",
        fr: "{ratio} : les autres font probablement mieux (probabilité {sure}) ; pas encore assez pour dire où travailler en premier.",
        en: "{ratio}: the others probably do better (probability {sure}); not yet enough to say what to work on first.",
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
    best(ratio: &str, owner: &str) {
        it: "{ratio}: {owner} è sopra la media della squadra, più di chiunque altro.",
        fr: "{ratio} : {owner} est au-dessus de la moyenne de l’équipe, plus que tout autre.",
        en: "{ratio}: {owner} is above the team’s mean, more than anybody else.",
    }
    worst(ratio: &str, owner: &str) {
        it: "{ratio}: la squadra fa meglio di {owner}, più che di chiunque altro.",
        fr: "{ratio} : l’équipe fait mieux que {owner}, plus que pour tout autre.",
        en: "{ratio}: the team does better than {owner}, by more than for anybody else.",
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
    nobody_stands_out {
        it: "Nessuno si distingue dalla media della squadra più di quanto farebbe il caso.",
        fr: "Personne ne se distingue de la moyenne de l’équipe plus que ne le ferait le hasard.",
        en: "Nobody stands out from the team’s mean by more than chance would make it.",
    }
    per_activity_more(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Nei mesi con più attività ogni attività rende di più: legame {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Les mois plus actifs, chaque activité rapporte davantage : lien {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "In months with more activity each activity brings more: link {rho}, between {low} and {high} (months: {months}, salespeople: {owners}).",
    }
    per_activity_less(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Nei mesi con più attività ogni attività rende di meno: legame {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Les mois plus actifs, chaque activité rapporte moins : lien {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "In months with more activity each activity brings less: link {rho}, between {low} and {high} (months: {months}, salespeople: {owners}).",
    }
    per_activity_unclear(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "I vostri dati non mostrano che con più attività ogni attività renda di più: legame {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Vos données ne montrent pas qu’avec plus d’activité chaque activité rapporte davantage : lien {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "Your data do not show that with more activity each activity brings more: link {rho}, between {low} and {high} (months: {months}, salespeople: {owners}).",
    }
    per_activity_none {
        it: "Mesi interi troppo pochi, o tutti uguali, per dire se con più attività ogni attività rende di più.",
        fr: "Trop peu de mois entiers, ou tous pareils, pour dire si avec plus d’activité chaque activité rapporte davantage.",
        en: "Too few whole months, or all alike, to say whether with more activity each activity brings more.",
    }
    next_month_more(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Dopo un mese più attivo le trattative avanzano di più: legame {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Après un mois plus actif, les affaires avancent davantage : lien {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "After a month with more activity more deals move on: link {rho}, between {low} and {high} (months: {months}, salespeople: {owners}).",
    }
    next_month_less(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Dopo un mese più attivo le trattative avanzano di meno: legame {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Après un mois plus actif, les affaires avancent moins : lien {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "After a month with more activity fewer deals move on: link {rho}, between {low} and {high} (months: {months}, salespeople: {owners}).",
    }
    next_month_unclear(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "I vostri dati non mostrano che più attività porti più avanzamenti di fase il mese dopo: legame {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Vos données ne montrent pas que plus d’activité apporte plus de changements d’étape le mois suivant : lien {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "Your data do not show that more activity brings more stage moves in the month after: link {rho}, between {low} and {high} (months: {months}, salespeople: {owners}).",
    }
    next_month_none {
        it: "Mesi interi troppo pochi, o tutti uguali, per dire che cosa segue a un mese più attivo.",
        fr: "Trop peu de mois entiers, ou tous pareils, pour dire ce qui suit un mois plus actif.",
        en: "Too few whole months, or all alike, to say what follows a month with more activity.",
    }
    against_previous_period {
        it: "A confronto con gli stessi giorni appena prima, a parità di giorni trascorsi.",
        fr: "Comparé à autant de jours juste avant, à nombre égal de jours écoulés.",
        en: "Held against as many days just before, after the same number of days.",
    }
    against_reference {
        it: "A confronto con l’imbuto di riferimento, contando le chiuse: per le aperte si suppone lo stesso esito.",
        fr: "Comparé à l’entonnoir de référence, sur celles closes : on suppose la même issue pour celles en cours.",
        en: "Held against the reference funnel, by those closed: open ones are taken to go the same way.",
    }
    against_team {
        it: "A confronto con gli altri venditori, a parità di giorni trascorsi.",
        fr: "Comparé aux autres commerciaux, à nombre égal de jours écoulés.",
        en: "Held against the other salespeople, after the same number of days.",
    }
    weakest_span(span: &str, own: &str, other: &str, probability: &str, days: &str) {
        it: "La campata più debole è {span}: {own} contro {other} entro {days} giorni; è sotto con probabilità {probability}.",
        fr: "Le tronçon le plus faible est {span} : {own} contre {other} en {days} jours ; il est au-dessous avec une probabilité de {probability}.",
        en: "The weakest span is {span}: {own} against {other} within {days} days; it is below with a probability of {probability}.",
    }
    weakest_span_of_decided(span: &str, own: &str, other: &str, probability: &str, days: &str) {
        it: "La campata più debole è {span}: {own} contro {other}, tra le chiuse (seguite per {days} giorni); è sotto con probabilità {probability}.",
        fr: "Le tronçon le plus faible est {span} : {own} contre {other}, parmi celles closes (suivies pendant {days} jours) ; il est au-dessous avec une probabilité de {probability}.",
        en: "The weakest span is {span}: {own} against {other}, of those closed (followed for {days} days); it is below with a probability of {probability}.",
    }
    no_weakest_span(compared: &str, alarm: &str) {
        it: "Nessuna campata è più debole del confronto, per quanto si possa dire (confrontate: {compared}, soglia: {alarm}).",
        fr: "Aucun tronçon n’est plus faible que la comparaison, pour autant qu’on puisse le dire (comparés : {compared}, seuil : {alarm}).",
        en: "No span is weaker than the comparison, as far as can be told (compared: {compared}, threshold: {alarm}).",
    }
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
        it: "Tra {low} e {high} clienti con probabilità dell’80%, se il passato si ripete: tanto sicuri quanto lo permettono i casi osservati.",
        fr: "Entre {low} et {high} clients avec une probabilité de 80 %, si le passé se répète : aussi sûr que le permettent les cas observés.",
        en: "Between {low} and {high} customers with a probability of 80%, if the past repeats: as sure as the cases seen allow.",
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
    pub fn finding(&self, finding: Finding) -> String {
        let language = self.locale.language;
        let count = |number: u64| self.locale.count(number);
        let share = |share: f64| self.locale.share(share);
        match finding {
            Finding::NoTarget => no_target(language).to_owned(),

            Finding::WorkOnFirst { ratio, sure } => {
                work_on_first(language, stage::ratio(language, ratio), &share(sure))
            }
            Finding::OthersProbablyBetter { ratio, sure } => {
                others_probably_better(language, stage::ratio(language, ratio), &share(sure))
            }
            Finding::BehindOverall { sure } => behind_overall(language, &share(sure)),
            Finding::NowhereBehind => nowhere_behind(language).to_owned(),

            Finding::Best { measure, owner } => {
                best(language, name_of(language, measure), &self.owner(owner))
            }
            Finding::Worst { measure, owner } => {
                worst(language, name_of(language, measure), &self.owner(owner))
            }
            Finding::Above { measure, owner } => {
                above(language, name_of(language, measure), &self.owner(owner))
            }
            Finding::Below { measure, owner } => {
                below(language, name_of(language, measure), &self.owner(owner))
            }
            Finding::OwnersDiffer { measure } => {
                owners_differ(language, name_of(language, measure))
            }
            Finding::NobodyStandsOut => nobody_stands_out(language).to_owned(),

            Finding::PerActivity(Connection::NotMeasurable) => {
                per_activity_none(language).to_owned()
            }
            Finding::PerActivity(Connection::Shown {
                direction,
                rho,
                low,
                high,
                months,
                owners,
            }) => {
                let say = match direction {
                    Direction::More => per_activity_more,
                    Direction::Less => per_activity_less,
                    Direction::Unclear => per_activity_unclear,
                };
                let [rho, low, high] = [rho, low, high].map(|number| self.number(number));
                say(language, &rho, &low, &high, &count(months), &count(owners))
            }
            Finding::NextMonth(Connection::NotMeasurable) => next_month_none(language).to_owned(),
            Finding::NextMonth(Connection::Shown { direction, rho, low, high, months, owners }) => {
                let say = match direction {
                    Direction::More => next_month_more,
                    Direction::Less => next_month_less,
                    Direction::Unclear => next_month_unclear,
                };
                let [rho, low, high] = [rho, low, high].map(|number| self.number(number));
                say(language, &rho, &low, &high, &count(months), &count(owners))
            }

            Finding::HeldAgainst(SpanComparison::PreviousPeriod) => {
                against_previous_period(language).to_owned()
            }
            Finding::HeldAgainst(SpanComparison::Reference) => {
                against_reference(language).to_owned()
            }
            Finding::HeldAgainst(SpanComparison::Team) => against_team(language).to_owned(),
            Finding::WeakestSpan { span, own, other, probability, by_days } => {
                let [own, other, sure] = [own, other, probability].map(share);
                let days = count(by_days.into());
                weakest_span(language, phase(language, span), &own, &other, &sure, &days)
            }
            Finding::WeakestSpanOfDecided { span, own, other, probability, by_days } => {
                let [own, other, sure] = [own, other, probability].map(share);
                let days = count(by_days.into());
                weakest_span_of_decided(language, phase(language, span), &own, &other, &sure, &days)
            }
            Finding::NoWeakestSpan { compared, alarm } => {
                no_weakest_span(language, &count(compared), &share(alarm))
            }

            Finding::WhatIfUnknown { ratio } => {
                what_if_unknown(language, stage::ratio(language, ratio))
            }
            Finding::WhatIfWins { wins, work } => {
                what_if_wins(language, &self.expected(wins), &self.expected(work))
            }
            Finding::WhatIfLikely { low, high } => {
                what_if_likely(language, &count(low), &count(high))
            }
            Finding::WhatIfAmount { minor } => what_if_amount(language, &self.minor(minor)),
        }
    }
}
